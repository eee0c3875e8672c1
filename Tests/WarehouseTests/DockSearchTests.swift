import Foundation
import TestSupport
import Testing

@testable import Warehouse

// Every short sequence of gestures of two people and a supervisor at two loads, and long random walks. MemoryYard
// checks cartons, doors, seals and stock after every booking; here the fold and the refusals are checked.

private enum Step: Hashable, CustomStringConvertible {
    case load(LoadID, BadgeID, String)
    case unload(LoadID, BadgeID, Int)
    case key(LoadID, BadgeID, LoadKey)
    case stage(BadgeID, Int, String)
    case undoStaging(BadgeID)
    case cancelOrder(Int)

    var description: String {
        switch self {
        case .load(let load, let badge, let text): "\(badge) scans \(text) at \(load)"
        case .unload(let load, let badge, let number): "\(badge) unloads \(number) from \(load)"
        case .key(let load, let badge, let key): "\(badge) \(key) \(load)"
        case .stage(let badge, let number, let lane): "\(badge) stages \(number) in \(lane)"
        case .undoStaging(let badge): "\(badge) undoes staging"
        case .cancelOrder(let number): "cancel order of \(number)"
        }
    }
}

private enum LoadKey: Hashable {
    case close, leave, leaveElsewhere, reopen, swap, move, lift, cancel, undo, drive
}

private struct Position {
    var yard: MemoryYard
    var offered: Offer?
    var path: [Step] = []

    struct Key: Hashable {
        var loads: [Load]
        var cartons: [DockParcel]
        var reach: [[LoadEvent]]
        var offered: Offer?
    }

    var key: Key {
        let loads = yard.loads.values.sorted { $0.planned.id < $1.planned.id }
        return Key(
            loads: loads.map(\.state), cartons: yard.cartons.values.sorted { $0.id < $1.id },
            reach: loads.map { Load.standing($0.events).map(\.event).filter(\.canBeUndone) }, offered: offered)
    }

    /// True when something was recorded or offered; a refusal must leave everything as it was.
    @discardableResult mutating func perform(_ step: Step) throws -> Bool {
        path.append(step)
        let before = yard
        switch step {
        case .cancelOrder(let number):
            yard.change(SmallDock.id(number)) { $0.isCancelled = true }
            return yard != before
        case .stage(let badge, let number, let lane):
            let command = StageCommand.scan(yard.reading(lane), holding: SmallDock.id(number))
            guard case .decided(let decision) = try yard.perform(command, context(badge)) else { return false }
            return try settle(decision, before)
        case .undoStaging(let badge):
            guard case .decided(let decision) = try yard.perform(StageCommand.undo, context(badge)) else {
                return false
            }
            return try settle(decision, before)
        case .load(let load, let badge, let text):
            return try settle(yard.perform(.scan(yard.reading(text)), on: load, context(badge)), before)
        case .unload(let load, let badge, let number):
            let reading = yard.reading(SmallDock.id(number).rawValue)
            return try settle(yard.perform(.unload(reading), on: load, context(badge)), before)
        case .key(let load, let badge, let key):
            return try settle(yard.perform(command(key, load), on: load, context(badge)), before)
        }
    }

    private func context(_ badge: BadgeID) -> DockContext {
        DockContext(
            actor: Actor(badge: badge, station: "D1"), roles: badge == "EVA" ? [.supervise] : [.dock],
            now: SmallDock.now, today: SmallFloor.today, offered: offered)
    }

    private func command(_ key: LoadKey, _ load: LoadID) -> LoadCommand {
        let other: LoadID = load == "L1" ? "L3" : "L1"
        switch key {
        case .close: return .close
        case .leave: return .leave(nil, reason: "no-room", next: .load(other))
        case .leaveElsewhere: return .leave(nil, reason: "no-room", next: .slot(SmallDock.now.adding(minutes: 900)))
        case .reopen: return .reopen
        case .swap: return .swap(with: other)
        case .move: return .move(yard.reading("DOOR-2"))
        case .lift: return .liftHold
        case .cancel: return .cancel
        case .undo: return .undo
        case .drive: return .scan(yard.reading(yard.state(of: load).driverCode))
        }
    }

    private mutating func settle(_ decision: DockDecision, _ before: MemoryYard) throws -> Bool {
        offered = nil
        switch decision {
        case .record(let facts):
            try require(!facts.isEmpty, "nothing was recorded")
            for load in yard.loads.values {
                try require(Load.fold(load.planned, load.events) == load.state, "the history does not give the load")
            }
            return true
        case .ask(let offer):
            offered = offer
            try require(yard == before, "an offer changed something")
            return true
        case .refuse:
            try require(yard == before, "a refusal changed something")
            return false
        }
    }

    func require(_ condition: Bool, _ what: String) throws { if !condition { throw Wrong(what: what, path: path) } }
}

private struct Wrong: Error, CustomStringConvertible {
    var what: String
    var path: [Step]
    var description: String { "\(what) after \(path.map(\.description).joined(separator: ", "))" }
}

@Suite struct DockSearchTests {
    private static var yard: MemoryYard {
        var yard = MemoryYard()
        yard.addDoors("DOOR-1", "DOOR-2")
        yard.addLane("LANE-1", capacity: 1)
        yard.add(LoadPlanned(id: "L1", departs: SmallDock.now.adding(minutes: 60), door: "DOOR-1"))
        yard.add(LoadPlanned(id: "L3", departs: SmallDock.now.adding(minutes: 90), door: "DOOR-2"))
        yard.add(SmallDock.carton(11, "L1", ""), [CartonUnits(sku: "PEN", quantity: 2)])
        yard.add(SmallDock.carton(31, nil, ""), [CartonUnits(sku: "PHONE", serial: "S1", quantity: 1)])
        return yard
    }

    private static let steps: [Step] = {
        var steps: [Step] = [.stage("ANA", 11, "LANE-1"), .stage("BEN", 31, "LANE-1"), .undoStaging("ANA")]
        steps.append(.cancelOrder(11))
        for load in ["L1", "L3"] as [LoadID] {
            for badge in ["ANA", "BEN"] as [BadgeID] {
                for text in ["SEAL1", SmallDock.id(11).rawValue] { steps.append(.load(load, badge, text)) }
                steps.append(.key(load, badge, .undo))
            }
            steps.append(.load(load, "BEN", "SEAL2"))
            steps.append(.load(load, "ANA", SmallDock.id(31).rawValue))
            steps += ["DOOR-1", "DOOR-2"].map { .load(load, "ANA", $0) }
            steps += [.unload(load, "BEN", 11), .unload(load, "ANA", 31)]
            steps += [.close, .leave, .leaveElsewhere, .reopen, .swap, .move, .drive].map { .key(load, "ANA", $0) }
            steps += [.lift, .cancel].map { .key(load, "EVA", $0) }
        }
        return steps
    }()

    /// Where a search begins: at the start of a day, or where it gets difficult.
    private static let starts: [[Step]] = {
        let open: [Step] = [.load("L1", "ANA", "DOOR-1"), .load("L3", "ANA", "DOOR-2")]
        let loaded =
            open + [.load("L1", "ANA", SmallDock.id(11).rawValue), .load("L3", "ANA", SmallDock.id(31).rawValue)]
        let closed = loaded + [.key("L1", "ANA", .close)]
        let sealed = closed + [.load("L1", "ANA", "SEAL1"), .load("L1", "BEN", "SEAL1")]
        return [[], open, loaded, closed, sealed]
    }()

    @Test(arguments: starts.indices)
    func noShortSequenceOfGesturesBreaksAnything(index: Int) throws {
        var start = Position(yard: Self.yard)
        for step in Self.starts[index] {
            let isAccepted = try start.perform(step)
            try start.require(isAccepted, "the way to the start is refused")
        }
        start.path = []
        // Depth is bought with time: SEARCH_DEPTH=5 is for a quiet night.
        let depth = ProcessInfo.processInfo.environment["SEARCH_DEPTH"].flatMap { Int($0) } ?? 3
        var seen: Set<Position.Key> = [start.key]
        var frontier = [start]
        for _ in 1...depth {
            var next: [Position] = []
            for position in frontier {
                for step in Self.steps {
                    var after = position
                    do {
                        try after.perform(step)
                    } catch {
                        Issue.record("\(error) on the way \(after.path)")
                        return
                    }
                    if seen.insert(after.key).inserted { next.append(after) }
                }
            }
            frontier = next
        }
        print("dock start \(index): \(seen.count) positions")
        #expect(seen.count > 60, "the search went nowhere")
    }

    @Test func aLongWalkOfAnyGesturesBreaksNothing() throws {
        var random = SeededRandom.named("dock walk", seed: 5)
        var departed = 0
        for walk in 0..<80 {
            var position = Position(yard: Self.yard)
            let useful = Self.steps.filter {
                if case .key(_, _, .cancel) = $0 { false } else if case .cancelOrder = $0 { false } else { true }
            }
            for _ in 0..<400 {
                do {
                    try position.perform(random.pick(Int.random(in: 0..<40, using: &random) > 0 ? useful : Self.steps))
                    if position.offered != nil, let last = position.path.last, Bool.random(using: &random) {
                        try position.perform(last)
                    }
                } catch {
                    Issue.record("walk \(walk): \(error) on the way \(position.path)")
                    return
                }
            }
            departed += position.yard.loads.values.count { $0.state.state == .departed }
        }
        print("dock walk: \(departed) loads departed")
        #expect(departed > 10, "hardly any load ever left")
    }
}
