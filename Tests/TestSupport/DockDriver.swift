public import Testing
public import Warehouse

/// A small dock: four doors, three lanes, loads and cartons for tests that read like a shift.
public enum SmallDock {
    /// 14:00 at the site whose clock shows UTC.
    public static let now = Moment(milliseconds: Int64(SmallFloor.today.rawValue) * 86_400_000 + 14 * 3_600_000)

    /// L1 (ROUTE-1, door 1), L2 (ROUTE-2, door 2) and L3 (any service, no door yet), each with two cartons or one.
    public static func yard() -> MemoryYard {
        var yard = MemoryYard()
        yard.addDoors("DOOR-1", "DOOR-2", "DOOR-3", "DOOR-4")
        yard.addLane("LANE-1", capacity: 3)
        yard.addLane("LANE-2", capacity: 3)
        yard.addLane("LANE-3", capacity: 2)
        yard.places["A-01-01"] = Place(id: "A-01-01", kind: .bin)
        yard.people = ["ANA", "BEN", "EVA"]
        yard.add(LoadPlanned(id: "L1", service: "ROUTE-1", departs: now.adding(minutes: 60), door: "DOOR-1"))
        yard.add(LoadPlanned(id: "L2", service: "ROUTE-2", departs: now.adding(minutes: 160), door: "DOOR-2"))
        yard.add(LoadPlanned(id: "L3", departs: now.adding(minutes: 240), allowsHazmat: true))
        yard.add(carton(11, "L1", "ROUTE-1"), [CartonUnits(sku: "PEN", quantity: 3)])
        yard.add(carton(12, "L1", "ROUTE-1"), [CartonUnits(sku: "PHONE", serial: "S1", quantity: 1)])
        yard.add(carton(21, "L2", "ROUTE-2"), [CartonUnits(sku: "MILK", batch: SmallFloor.early, quantity: 4)])
        yard.add(carton(31, nil, ""), [CartonUnits(sku: "PEN", grade: .b, quantity: 1)])
        return yard
    }

    /// `000000000000000011` for 11.
    public static func id(_ number: Int) -> ParcelID {
        let digits = String(number)
        return ParcelID(String(repeating: "0", count: 18 - digits.count) + digits)
    }

    public static func carton(_ number: Int, _ load: LoadID?, _ service: String) -> DockParcel {
        DockParcel(
            id: id(number), order: OrderID("O\(number)"), service: service, grams: number * 100,
            spot: CartonSpot(load: load))
    }
}

/// Somebody at the dock: `driver.scan("DOOR-1").scan(carton: 11).close().accepts(.closed)`.
///
/// Every command is decided and booked at once; what was offered is kept for the next command only. After each command
/// the history is folded from the start and must give the live load; a refusal must have changed nothing.
public final class DockDriver {
    public private(set) var yard: MemoryYard
    public var id: LoadID
    public var badge: BadgeID
    public var roles: [Warehouse.Role]
    public var now = SmallDock.now
    public var today = SmallFloor.today
    /// The carton in the hand at staging, and the lane that was suggested for it.
    public private(set) var holding: ParcelID?
    public private(set) var suggested: PlaceID?
    public private(set) var last: DockDecision?
    private var offered: Offer?
    private var before: MemoryYard

    public init(_ yard: MemoryYard = SmallDock.yard(), load: LoadID = "L1") {
        self.yard = yard
        before = yard
        id = load
        badge = "ANA"
        roles = [.dock]
    }

    public var load: Load { yard.state(of: id) }
    public var facts: [DockFact] { if case .record(let facts) = last { facts } else { [] } }
    public var events: [LoadEvent] {
        facts.compactMap { if case .load(_, let event) = $0 { event } else { nil } }
    }
    public func carton(_ number: Int) -> DockParcel { yard.cartons[SmallDock.id(number)]! }

    // MARK: Acting

    @discardableResult public func scan(_ text: String) -> DockDriver { perform(.scan(yard.reading(text))) }
    @discardableResult public func scan(carton: Int) -> DockDriver { scan(SmallDock.id(carton).rawValue) }
    @discardableResult public func type(_ text: String) -> DockDriver {
        perform(.scan(yard.reading(text, keyed: true)))
    }
    @discardableResult public func arrive(_ door: String, truck: String? = nil) -> DockDriver {
        perform(.arrive(yard.reading(door), truck: truck))
    }
    @discardableResult public func unload(_ number: Int) -> DockDriver {
        perform(.unload(yard.reading(SmallDock.id(number).rawValue)))
    }
    @discardableResult public func close() -> DockDriver { perform(.close) }
    @discardableResult public func leave(
        _ number: Int? = nil, _ reason: ReasonCode = "no-room", next: NextSlot = .load("L3")
    ) -> DockDriver {
        perform(.leave(number.map { yard.reading(SmallDock.id($0).rawValue) }, reason: reason, next: next))
    }
    @discardableResult public func reopen() -> DockDriver { perform(.reopen) }
    @discardableResult public func move(_ door: String) -> DockDriver { perform(.move(yard.reading(door))) }
    @discardableResult public func swap(_ other: LoadID) -> DockDriver { perform(.swap(with: other)) }
    @discardableResult public func undo() -> DockDriver { perform(LoadCommand.undo) }

    /// Scans a carton or a lane at staging.
    @discardableResult public func stage(_ text: String) -> DockDriver {
        perform(StageCommand.scan(yard.reading(text), holding: holding))
    }
    @discardableResult public func stage(_ number: Int) -> DockDriver { stage(SmallDock.id(number).rawValue) }
    @discardableResult public func undoStaging() -> DockDriver { perform(StageCommand.undo) }

    /// Somebody else goes on.
    @discardableResult public func by(_ badge: BadgeID, _ roles: Warehouse.Role...) -> DockDriver {
        self.badge = badge
        self.roles = roles.isEmpty ? [.dock] : roles
        offered = nil
        return self
    }

    /// The same person at another load.
    @discardableResult public func on(_ load: LoadID) -> DockDriver {
        id = load
        offered = nil
        return self
    }

    /// The yard changes by itself: the bench, the office.
    @discardableResult public func meanwhile(_ change: (inout MemoryYard) -> Void) -> DockDriver {
        change(&yard)
        return self
    }

    private var context: DockContext {
        DockContext(actor: Actor(badge: badge, station: "D1"), roles: roles, now: now, today: today, offered: offered)
    }

    @discardableResult public func perform(_ command: LoadCommand) -> DockDriver {
        before = yard
        do { settle(try yard.perform(command, on: id, context)) } catch { Issue.record("\(command): \(error)") }
        for (id, load) in yard.loads {
            #expect(Load.fold(load.planned, load.events) == load.state, "the history of \(id) after \(command)")
        }
        return self
    }

    @discardableResult public func perform(_ command: StageCommand) -> DockDriver {
        before = yard
        do {
            switch try yard.perform(command, context) {
            case .holding(let parcel, let lane):
                (holding, suggested, last, offered) = (parcel.id, lane, nil, nil)
            case .decided(let decision):
                settle(decision)
                if case .record = decision { holding = nil }
            }
        } catch { Issue.record("\(command): \(error)") }
        return self
    }

    private func settle(_ decision: DockDecision) {
        last = decision
        if case .ask(let offer) = decision { offered = offer } else { offered = nil }
    }

    // MARK: Expecting

    /// The last command was recorded, and the load is in this state now.
    @discardableResult public func accepts(
        _ state: LoadState? = nil, _ location: SourceLocation = #_sourceLocation
    ) -> DockDriver {
        guard case .record(let facts) = last, !facts.isEmpty else {
            Issue.record("expected to be accepted, got \(String(describing: last))", sourceLocation: location)
            return self
        }
        if let state { #expect(load.state == state, sourceLocation: location) }
        return self
    }

    /// A carton is in the hand now, and nothing was recorded.
    @discardableResult public func holds(
        _ number: Int, lane: PlaceID?, _ location: SourceLocation = #_sourceLocation
    ) -> DockDriver {
        #expect(last == nil && holding == SmallDock.id(number) && suggested == lane, sourceLocation: location)
        #expect(yard == before, "taking a carton changed something", sourceLocation: location)
        return self
    }

    /// The last command was refused for exactly this reason, and nothing changed.
    @discardableResult public func refuses(
        _ refusal: DockRefusal, _ location: SourceLocation = #_sourceLocation
    ) -> DockDriver { refuses(Refusal.dock(refusal), location) }

    /// The last command was refused for exactly this reason, and nothing changed.
    @discardableResult public func refuses(
        _ refusal: Refusal, _ location: SourceLocation = #_sourceLocation
    ) -> DockDriver {
        #expect(last == .refuse(refusal), sourceLocation: location)
        #expect(yard == before, "a refusal changed something", sourceLocation: location)
        return self
    }

    /// The last command asks for the same scan again, and nothing changed yet.
    @discardableResult public func asks(
        _ deviation: DockDeviation, _ location: SourceLocation = #_sourceLocation
    ) -> DockDriver {
        if case .ask(let offer) = last {
            #expect(offer.deviation == .dock(deviation), sourceLocation: location)
        } else {
            Issue.record("expected to be asked, got \(String(describing: last))", sourceLocation: location)
        }
        #expect(yard == before, "an offer changed something", sourceLocation: location)
        return self
    }
}
