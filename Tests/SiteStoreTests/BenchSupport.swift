import Foundation
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Everybody and everything between the pickers and the street.
func outboundFacts() -> [FactBody] {
    [
        .personDefined(Person(badge: "PIA", name: "Pia Packer", roles: [.pack])),
        .personDefined(Person(badge: "PAT", name: "Pat Packer", roles: [.pack])),
        .personDefined(Person(badge: "DAN", name: "Dan Dock", roles: [.dock])),
        .personDefined(Person(badge: "DEE", name: "Dee Dock", roles: [.dock, .supervise])),
        .placeDefined(Place(id: "LANE-1", kind: .lane, capacity: 2)),
        .placeDefined(Place(id: "LANE-2", kind: .lane, capacity: 2)),
        .placeDefined(Place(id: "DOOR-1", kind: .door)), .placeDefined(Place(id: "DOOR-2", kind: .door)),
        .boxDefined(testBox("BOX-S", 200, cost: 20)), .boxDefined(testBox("BOX-M", 400, cost: 45)),
        .loadPlanned(
            LoadPlanned(id: "RUN-1", service: "ROAD", departs: SmallFloor.now.adding(minutes: 240), door: "DOOR-1")),
        .loadPlanned(
            LoadPlanned(id: "RUN-2", service: "AIR", departs: SmallFloor.now.adding(minutes: 300), door: "DOOR-2")),
        .reasonDefined(
            Reason(code: "not-in-tote", label: "Not in tote", jobs: [.pack], procedure: .giveUp, createsCount: true)),
        .reasonDefined(
            Reason(
                code: "pick-again", label: "Pick it again", jobs: [.pack], procedure: .giveUp, seeksElsewhere: true)),
        .reasonDefined(
            Reason(code: "broken", label: "Broken", jobs: [.pack], procedure: .damage, seeksElsewhere: true)),
        .reasonDefined(Reason(code: "box-none-left", label: "None left", jobs: [.pack], procedure: .otherBox)),
        .reasonDefined(Reason(code: "no-scale", label: "No scale", jobs: [.pack], procedure: .unweighed)),
        .reasonDefined(Reason(code: "label-lost", label: "Label lost", jobs: [.pack], procedure: .reprint)),
        .reasonDefined(Reason(code: "truck-full", label: "Truck full", jobs: [.dock], procedure: .leftover)),
    ]
}

func testBox(_ code: String, _ side: Int, cost: Int) -> Box {
    Box(
        code: code, inner: Dimensions(width: side, length: side, height: side),
        outer: Dimensions(width: side + 6, length: side + 6, height: side + 6), tareGrams: 100, maxGrams: 20_000,
        costPence: cost)
}

extension Folder {
    /// A site on the small floor with benches, lanes, doors and loads.
    func makeOutboundSite(clock: TestClock = TestClock()) throws -> Site {
        let site = try makeSite(clock: clock)
        let answers = try site.take(outboundFacts())
        try #require(answers.allSatisfy { $0 == .taken }, "\(answers)")
        return site
    }
}

extension Site {
    /// Picks orders to their last unit; their totes stand at the bench then.
    func picked(_ orders: Order..., mode: TourMode = .sortNow) throws {
        try take(orders.map { .orderReceived($0) }).forEach { try #require($0 == .taken) }
        for tour in try release(mode: mode).tours {
            let worker = Worker(self, tour)
            try worker.perform(.take)
            try worker.finish()
            try worker.perform(.leave)
        }
    }
}

/// Somebody at a bench: one gesture after the other, and what was offered last is kept for the next one only.
final class Packer {
    let site: Site
    let badge: BadgeID
    private(set) var order: OrderID?
    private(set) var last: PackOutcome?
    private var offered: Offer?

    init(_ site: Site, badge: BadgeID = "PIA") {
        self.site = site
        self.badge = badge
    }

    @discardableResult func perform(_ request: PackRequest, gesture: UniqueID? = nil) throws -> PackOutcome {
        let gesture = gesture ?? site.clock.newID(at: site.clock.now())
        let outcome = try site.pack(request, order: order, by: badge, gesture: gesture, offered: offered)
        if case .offered(let offer, _) = outcome { offered = offer } else { offered = nil }
        if case .recorded(_, let job) = outcome { order = job.id }
        last = outcome
        return outcome
    }

    @discardableResult func find(_ text: String) throws -> PackOutcome {
        order = nil
        return try perform(.find(text: text, keyed: false))
    }

    @discardableResult func scan(_ text: String) throws -> PackOutcome { try perform(.scan(text: text, keyed: false)) }

    @discardableResult func label(_ tracking: String? = nil) throws -> PackOutcome {
        try perform(.label(.made(tracking: tracking)))
    }

    var job: PackJob { get throws { try site.packJob(order ?? "") } }
    var parcel: Parcel? { get throws { try job.current } }

    /// Scans that must all be accepted.
    func accepted(_ texts: String..., location: SourceLocation = #_sourceLocation) throws {
        for text in texts {
            let outcome = try scan(text)
            guard case .recorded = outcome else {
                Issue.record("\(text) gave \(outcome)", sourceLocation: location)
                return
            }
        }
    }

    /// What the parcel at hand weighs; anything, where the weight of an item is not known.
    private func weight() throws -> Int {
        let job = try job
        return try (parcel?.units ?? []).reduce(100) { sum, units in
            let item = SmallFloor.items.first { $0.sku == job.line(units.line)?.sku }
            return sum + max(1, item?.weightGrams ?? 0) * units.quantity
        }
    }

    /// Puts the parcel at hand on a scale that shows what is expected, and labels it.
    func finishParcel(location: SourceLocation = #_sourceLocation) throws -> ParcelID {
        let id = try #require(try parcel?.id, sourceLocation: location)
        try accepted("\(try weight()) g", location: location)
        _ = try label()
        return id
    }
}

extension PackOutcome {
    var refusal: PackRefusal? { if case .refused(.pack(let refusal), _) = self { refusal } else { nil } }
    var plainRefusal: Refusal? { if case .refused(let refusal, _) = self { refusal } else { nil } }
    var events: [PackEvent] { if case .recorded(let events, _) = self { events } else { [] } }
    var offer: Offer? { if case .offered(let offer, _) = self { offer } else { nil } }
}

/// Somebody at the dock.
final class Loader {
    let site: Site
    let badge: BadgeID
    private var offered: Offer?
    var holding: ParcelID?

    init(_ site: Site, badge: BadgeID = "DAN") {
        self.site = site
        self.badge = badge
    }

    @discardableResult func perform(_ request: DockRequest) throws -> DockOutcome {
        let outcome = try site.dock(
            request, by: badge, gesture: site.clock.newID(at: site.clock.now()), offered: offered)
        if case .offered(let offer, _) = outcome { offered = offer } else { offered = nil }
        switch outcome {
        case .holding(let parcel, _): holding = parcel.id
        case .recorded: holding = nil
        case .showing, .refused, .offered: break
        }
        return outcome
    }

    @discardableResult func scan(_ text: String) throws -> DockOutcome {
        try perform(.scan(text: text, keyed: false, holding: holding))
    }

    @discardableResult func scan(_ text: String, on load: LoadID) throws -> DockOutcome {
        try perform(.load(load, .scan(text: text, keyed: false)))
    }
}

extension DockOutcome {
    var refusal: DockRefusal? { if case .refused(.dock(let refusal), _) = self { refusal } else { nil } }
    var facts: [DockFact] { if case .recorded(let facts, _) = self { facts } else { [] } }
    var offer: Offer? { if case .offered(let offer, _) = self { offer } else { nil } }
}
