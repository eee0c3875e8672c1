import Foundation
import TestSupport
import Testing

@testable import Warehouse

// Every sequence of commands over three tiny worlds, as deep as a few seconds allow, and long random walks. MemoryShelf
// checks the stock and the tour after every booking; here the fold, the refusals and the way back are checked.
//
// Two sequences that lead to the same tour, the same standing history and the same offer go on the same way, so only
// one of them is followed.

/// One thing that a worker or the office does.
private enum Step: Hashable, CustomStringConvertible {
    case scan(String), typed(String), report(Reason), skip, undo, leave, take(BadgeID), cancel(OrderID)

    var description: String {
        switch self {
        case .scan(let text): text
        case .typed(let text): "type \(text)"
        case .report(let reason): reason.code.rawValue
        case .skip: "skip"
        case .undo: "undo"
        case .leave: "leave"
        case .take(let badge): "take \(badge)"
        case .cancel(let order): "cancel \(order)"
        }
    }
}

private struct World {
    var name: String
    var shelf: MemoryShelf
    var steps: [Step]

    static let handling: [Step] = [
        .report(.notFound), .report(.broken), .report(.full), .report(.unreadable), .skip, .undo, .leave, .take("ANA"),
        .take("BEN"), .cancel("O1"),
    ]

    init(_ name: String, stock: (inout MemoryShelf) -> Void, wishes: [Wish], scans: [Step]) {
        self.name = name
        shelf = MemoryShelf()
        for item in SmallFloor.items { shelf.add(item) }
        for (index, bin) in ["B1", "B2"].enumerated() {
            shelf.add(Place(id: PlaceID(bin), kind: .bin, walk: WalkPoint(x: index * 10, y: 10)))
        }
        for tote in ["T1", "T2", "T3"] { shelf.add(Place(id: PlaceID(tote), kind: .tote)) }
        stock(&shelf)
        shelf.addTour(TourID(1), wishes)
        steps = scans + Self.handling
    }

    static let plain = World(
        "plain",
        stock: {
            $0.receive(2, "PEN", into: "B1")
            $0.receive(2, "PEN", into: "B2")
        },
        wishes: [Wish("O1", 2, "PEN", from: "B1"), Wish("O2", 1, "PEN", from: "B2")],
        scans: [.scan("B1"), .scan("B2"), .scan("PEN"), .typed("2"), .typed("0"), .scan("T1"), .scan("T2")])

    static let lots = World(
        "lots",
        stock: {
            $0.receive(2, "MILK", SmallFloor.early, into: "B1")
            $0.receive(3, "MILK", SmallFloor.late, into: "B1")
            $0.receive(1, "MILK", SmallFloor.middle, into: "B2")
        },
        wishes: [Wish("O1", 3, "MILK", SmallFloor.late, from: "B1")],
        scans: [
            .scan("B1"), .scan("B2"), .scan("MILK"), .scan("L1"), .scan("L2"), .scan("L3"), .typed("2"), .scan("T1"),
            .scan("T2"),
        ])

    static let serials = World(
        "serials",
        stock: {
            $0.receive(2, "PHONE", into: "B1", serials: ["S1", "S2"])
            $0.receive(1, "PHONE", into: "B2", serials: ["S3"])
        },
        wishes: [Wish("O1", 2, "PHONE", from: "B1")],
        scans: [
            .scan("B1"), .scan("B2"), .scan("PHONE"), .scan("S1"), .scan("S2"), .scan("S3"), .typed("0"), .scan("T1"),
            .scan("T2"),
        ])
}

/// A world after some steps.
private struct Position {
    struct Key: Hashable {
        var tour: PickTour
        var history: [PickEvent]
        var offered: Offer?
        var badge: BadgeID
    }

    var shelf: MemoryShelf
    var offered: Offer?
    var actor = Actor(badge: "ANA", station: "S1")
    var path: [Step] = []

    init(_ shelf: MemoryShelf) throws {
        self.shelf = shelf
        try perform(.take("ANA"))
        path = []
    }

    var tour: PickTour { shelf.tour(TourID(1)) }
    var standing: [PickEvent] { PickTour.standing(shelf.history(of: TourID(1)).events).map(\.event) }
    var key: Key {
        let history = standing.filter {
            if case .undone = $0 { false } else { true }
        }
        return Key(tour: tour, history: history, offered: offered, badge: actor.badge)
    }

    /// True when something was recorded or offered; a refusal must leave everything as it was.
    @discardableResult mutating func perform(_ step: Step) throws -> Bool {
        path.append(step)
        let command: PickCommand
        switch step {
        case .cancel(let order):
            let before = tour
            try shelf.cancel(order)
            return tour != before
        case .take(let badge):
            actor = Actor(badge: badge, station: badge == "ANA" ? "S1" : "S2")
            command = .take
        case .scan(let text): command = .scan(shelf.reading(text))
        case .typed(let text): command = .scan(shelf.reading(text, keyed: true))
        case .report(let reason): command = .report(reason)
        case .skip: command = .skip
        case .undo: command = .undo
        case .leave: command = .leave
        }
        let (tourBefore, ledgerBefore) = (tour, shelf.ledger)
        let context = JobContext(actor: actor, now: SmallFloor.now, today: SmallFloor.today, offered: offered)
        switch try shelf.perform(command, on: TourID(1), context) {
        case .record(let events):
            offered = nil
            try require(!events.isEmpty, "nothing was recorded")
            let (released, history) = shelf.history(of: TourID(1))
            try require(PickTour.fold(released, history) == tour, "the history does not give the tour")
            return true
        case .ask(let offer):
            offered = offer
            try require(tour == tourBefore && shelf.ledger == ledgerBefore, "an offer changed something")
            return true
        case .refuse:
            offered = nil
            try require(tour == tourBefore && shelf.ledger == ledgerBefore, "a refusal changed something")
            return false
        }
    }

    /// This position as a start of its own: the undo may come back to any position before it as well.
    func after(_ steps: [Step]) throws -> Position {
        var position = self
        for step in steps { try position.require(position.perform(step), "the way to the start is refused") }
        position.path = []
        return position
    }

    /// Undoing everything gives the tour as it was taken, and every unit where it was.
    func checkTheWayBack(to start: Position) throws {
        guard !standing.contains(where: \.endsUndo) else { return }
        var back = self
        back.actor = start.actor
        for _ in 0...standing.count where try !back.perform(.undo) {
            var tour = back.tour
            // Coming back to the tour moves the lease only.
            tour.lease = start.tour.lease
            try require(tour == start.tour, "undoing everything does not lead to the start")
            try require(back.shelf.ledger == start.shelf.ledger, "undoing everything does not bring all units back")
            try require(back.shelf.suspects.isEmpty, "undoing everything leaves a hold")
            return
        }
        throw Wrong(what: "undo never ends", path: back.path)
    }

    func require(_ condition: Bool, _ what: String) throws { if !condition { throw Wrong(what: what, path: path) } }
}

private struct Wrong: Error, CustomStringConvertible {
    var what: String
    var path: [Step]
    var description: String { "\(what) after \(path.map(\.description).joined(separator: ", "))" }
}

@Suite struct PickSearchTests {
    /// Where a search begins: at the start of a tour, or where it gets difficult.
    private static let starts: [(World, [Step])] = [
        (.plain, []),
        (.plain, [.scan("B1"), .scan("PEN"), .typed("2"), .scan("T1")]),
        (.plain, [.scan("B1"), .scan("PEN"), .typed("2"), .scan("T1"), .typed("0"), .cancel("O1")]),
        (.lots, []),
        (.lots, [.scan("B1"), .scan("MILK"), .scan("L3"), .scan("T1")]),
        (.lots, [.scan("B1"), .scan("MILK"), .scan("L1"), .scan("L1"), .scan("T1")]),
        (.lots, [.scan("B1"), .scan("MILK"), .scan("L3"), .scan("T1"), .report(.full), .cancel("O1")]),
        (.serials, [.scan("B1"), .scan("PHONE")]),
        (.serials, [.scan("B1"), .scan("PHONE"), .scan("S1"), .scan("T1"), .report(.full)]),
    ]

    @Test(arguments: starts.indices)
    func noShortSequenceOfCommandsBreaksAnything(index: Int) throws {
        let (world, steps) = Self.starts[index]
        let first = try Position(world.shelf)
        let start = try first.after(steps)
        // Depth is bought with time: SEARCH_DEPTH=7 is for a quiet night.
        let depth = ProcessInfo.processInfo.environment["SEARCH_DEPTH"].flatMap { Int($0) } ?? (steps.isEmpty ? 5 : 4)
        var seen: Set<Position.Key> = [start.key]
        var frontier = [start]
        var finished = 0
        var performed = 0
        for _ in 1...depth {
            var next: [Position] = []
            for position in frontier {
                for step in world.steps {
                    var after = position
                    performed += 1
                    do {
                        try after.perform(step)
                        guard seen.insert(after.key).inserted else { continue }
                        try after.checkTheWayBack(to: first)
                    } catch {
                        Issue.record("\(world.name): \(error) on the way \(after.path)")
                        return
                    }
                    if after.tour.isFinished { finished += 1 }
                    next.append(after)
                }
            }
            frontier = next
        }
        print("\(world.name) \(steps): \(performed) commands, \(seen.count) positions, \(finished) finished")
        #expect(seen.count > 60, "the search went nowhere")
    }

    @Test func aLongWalkOfAnyCommandsBreaksNothing() throws {
        var random = SeededRandom.named("pick walk", seed: 7)
        var finished = 0
        for walk in 0..<60 {
            let world = random.pick([World.plain, .lots, .serials])
            var position = try Position(world.shelf)
            let start = position
            let useful = world.steps.filter { $0 != .leave && $0 != .take("BEN") && $0 != .cancel("O1") }
            for _ in 0..<120 {
                do {
                    try position.perform(random.pick(Bool.random(using: &random) ? useful : world.steps))
                    if position.offered != nil, let last = position.path.last, Bool.random(using: &random) {
                        try position.perform(last)
                    }
                } catch {
                    Issue.record("walk \(walk) through \(world.name): \(error) on the way \(position.path)")
                    return
                }
                if position.tour.isFinished {
                    finished += 1
                    break
                }
            }
            try position.checkTheWayBack(to: start)
        }
        #expect(finished > 5, "hardly any walk came to an end")
    }
}
