public import Warehouse

// A dock in memory, for tests: it answers what a decision asks and books what a decision records, the way the store
// does, and checks the invariants of cartons, loads and stock after every gesture. It is a value, so a search can
// branch by copying it.

public struct MemoryYard: Yard, Equatable, Sendable {
    /// A load with everything that happened to it.
    public struct SiteLoad: Equatable, Sendable {
        public var planned: LoadPlanned
        public var events: [PastLoadEvent] = []
        public var state: Load
    }

    /// One fact of a carton.
    public struct PastCartonEvent: Equatable, Sendable {
        public var fact: Int
        public var by: BadgeID
        public var event: CartonEvent
    }

    public var cartons: [ParcelID: DockParcel] = [:]
    public var places: [PlaceID: Place] = [:]
    public var allLanes: [Lane] = []
    public var people: [BadgeID] = []
    public var blocked: Set<PlaceID> = []
    public private(set) var loads: [LoadID: SiteLoad] = [:]
    public private(set) var cartonEvents: [PastCartonEvent] = []
    private var contents: [ParcelID: [CartonUnits]] = [:]
    public private(set) var ledger = Ledger()
    public private(set) var fact = 0
    public private(set) var gesture = 0

    public init() {}

    // MARK: Filling

    public mutating func addDoors(_ doors: PlaceID...) {
        for door in doors { places[door] = Place(id: door, kind: .door) }
    }

    public mutating func addLane(_ id: PlaceID, capacity: Int) {
        places[id] = Place(id: id, kind: .lane)
        allLanes.append(Lane(id: id, capacity: capacity))
        allLanes.sort { $0.id < $1.id }
    }

    public mutating func add(_ load: LoadPlanned) { loads[load.id] = SiteLoad(planned: load, state: load.load) }

    /// A packed carton; its units come from the supplier straight into it.
    public mutating func add(_ parcel: DockParcel, _ content: [CartonUnits] = []) {
        cartons[parcel.id] = parcel
        contents[parcel.id] = content
        for units in content {
            ledger.apply(
                Move(
                    sku: units.sku, batch: units.batch, grade: units.grade, serial: units.serial,
                    quantity: units.quantity, from: .supplier, to: parcel.id.place))
        }
    }

    public mutating func change(_ id: ParcelID, _ body: (inout DockParcel) -> Void) {
        guard var parcel = cartons[id] else { preconditionFailure("no carton \(id) in this yard") }
        body(&parcel)
        cartons[id] = parcel
    }

    // MARK: Working

    public func state(of id: LoadID) -> Load {
        guard let load = loads[id] else { preconditionFailure("no load \(id) in this yard") }
        return load.state
    }

    /// Decides a command and books what it records.
    public mutating func perform(_ command: LoadCommand, on id: LoadID, _ context: DockContext) throws -> DockDecision {
        let decision = try state(of: id).decide(command, context, on: self)
        if case .record(let facts) = decision { try record(facts, by: context.actor.badge) }
        return decision
    }

    /// Decides a command at staging and books what it records.
    public mutating func perform(_ command: StageCommand, _ context: DockContext) throws -> StagingAnswer {
        let answer = try stage(command, context, on: self)
        if case .decided(.record(let facts)) = answer { try record(facts, by: context.actor.badge) }
        return answer
    }

    /// Books the facts of one gesture.
    public mutating func record(_ facts: [DockFact], by badge: BadgeID) throws {
        let before = self
        gesture += 1
        var broken: [String] = []
        for new in facts {
            fact += 1
            for change in new.changes {
                if cartons[change.parcel]?.spot != change.before { broken.append("\(change) comes from elsewhere") }
                cartons[change.parcel]?.spot = change.after
            }
            new.moves.forEach { ledger.apply($0) }
            switch new {
            case .carton(_, let event):
                cartonEvents.append(PastCartonEvent(fact: fact, by: badge, event: event))
            case .load(let id, let event):
                guard var load = loads[id] else { preconditionFailure("no load \(id) in this yard") }
                load.events.append(
                    PastLoadEvent(
                        fact: fact, gesture: UniqueID(high: 0, low: UInt64(gesture)), by: badge, event: event))
                if case .undone = event {
                    load.state = Load.fold(load.planned, load.events)
                } else {
                    load.state.apply(event)
                }
                loads[id] = load
            }
        }
        broken += violations() + violations(of: facts, after: before)
        if !broken.isEmpty { throw BrokenYard(what: broken, after: facts) }
    }

    // MARK: Yard

    public func content(of id: ParcelID) -> [CartonUnits] { contents[id] ?? [] }
    public func dated(in id: ParcelID) -> [(batch: Batch, need: Need)] {
        content(of: id).filter { $0.batch.expiry != nil }
            .map { ($0.batch, ExpiryPolicy.house.need(.ship, of: $0.sku, nil, for: .web)) }
    }

    public func parcel(_ id: ParcelID) -> DockParcel? { cartons[id] }

    public func load(_ id: LoadID) -> Load? { loads[id]?.state }

    public func loads(atDoor door: PlaceID) -> [Load] { openLoads().filter { $0.door == door } }

    public func openLoads() -> [Load] {
        loads.values.map(\.state).filter { $0.state != .departed && $0.state != .cancelled }.sorted { $0.id < $1.id }
    }

    public func parcels(plannedFor load: LoadID) -> [DockParcel] {
        cartons.values.filter { $0.load == load }.sorted { $0.id < $1.id }
    }

    public func parcels(inLane lane: PlaceID) -> [DockParcel] {
        cartons.values.filter { $0.lane == lane }.sorted { $0.id < $1.id }
    }

    public func lanes() -> [Lane] { allLanes }

    public func isBlocked(_ place: PlaceID) -> Bool { blocked.contains(place) }

    public func history(of load: LoadID) -> (planned: LoadPlanned, events: [PastLoadEvent]) {
        guard let load = loads[load] else { preconditionFailure("no load \(load) in this yard") }
        return (load.planned, load.events)
    }

    public func lastStaging(by badge: BadgeID) -> PastStaging? {
        let undone = Set(
            cartonEvents.compactMap { if case .undone(let fact, _, _) = $0.event { fact } else { nil } })
        for past in cartonEvents.reversed() where past.by == badge && !undone.contains(past.fact) {
            if case .staged(let change, _) = past.event { return PastStaging(fact: past.fact, change: change) }
        }
        return nil
    }

    /// Not a good hash, but the same for the same text.
    public func hash(_ text: String) -> String {
        String(
            text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }, radix: 16)
    }

    // MARK: Readings

    /// What a text means here: a place, a carton by its SSCC, a load, a badge, or a number.
    public func reading(_ text: String, keyed: Bool = false) -> Reading {
        var reading = Reading(text: text, keyed: keyed)
        if (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) {
            reading.number = Int(text)
        }
        if let place = places[PlaceID(text)] { reading.matches.append(.place(place)) }
        if cartons[ParcelID(text)] != nil { reading.matches.append(.carton(ParcelID(text))) }
        if loads[LoadID(text)] != nil { reading.matches.append(.load(LoadID(text))) }
        if people.contains(BadgeID(text)) { reading.matches.append(.person(BadgeID(text))) }
        return reading
    }
}

/// Something that can never be true of a dock was true after these facts.
public struct BrokenYard: Error, CustomStringConvertible {
    public var what: [String]
    public var after: [DockFact]
    public var description: String { "\(what.joined(separator: "; ")) after \(after)" }
}

extension MemoryYard {
    /// Every invariant of cartons, doors and stock that does not hold now, in words.
    public func violations() -> [String] {
        var broken: [String] = []
        var aboard: [ParcelID: LoadID] = [:]
        var doors: [PlaceID: LoadID] = [:]
        for load in loads.values.map(\.state).sorted(by: { $0.id < $1.id }) {
            for carton in load.cartons {
                if let other = aboard.updateValue(load.id, forKey: carton) {
                    broken.append("carton \(carton) is on \(other) and on \(load.id)")
                }
                if load.leftovers.contains(where: { $0.parcel == carton }) {
                    broken.append("carton \(carton) is on \(load.id) and left behind by it")
                }
            }
            if load.state.standsAtDoor {
                guard let door = load.door else {
                    broken.append("\(load.id) stands at no door")
                    continue
                }
                if let other = doors.updateValue(load.id, forKey: door) {
                    broken.append("\(other) and \(load.id) stand at \(door)")
                }
            }
            if load.state == .cancelled, !load.cartons.isEmpty { broken.append("\(load.id) is cancelled and loaded") }
        }
        for carton in cartons.values {
            if carton.loadedOn != aboard[carton.id] {
                broken.append("carton \(carton.id) says it is on \(String(describing: carton.loadedOn))")
            }
            if carton.loadedOn != nil, carton.lane != nil { broken.append("\(carton.id) is in a lane and on a load") }
        }
        for (key, quantity) in ledger.quantities where quantity < 0 && key.place != .supplier {
            broken.append("\(quantity) of \(key.sku) in \(key.place)")
        }
        if ledger.quantities.values.reduce(0, +) != 0 { broken.append("the ledger does not sum to zero") }
        return broken
    }

    /// What these facts may not have done.
    private func violations(of facts: [DockFact], after before: MemoryYard) -> [String] {
        var broken: [String] = []
        for (id, old) in before.loads {
            let (old, new) = (old.state, state(of: id))
            // A seal is broken for what has grown too old.
            let isBroken = facts.contains { fact in
                if case .load(id, .reopened) = fact { true } else { false }
            }
            let isFinal = old.state == .sealed && !isBroken || old.state == .departed
            if isFinal, old.cartons != new.cartons || old.seal != new.seal || old.truck != new.truck {
                broken.append("\(id) was sealed and has changed")
            }
            if old.state == .departed, old != new { broken.append("\(id) had departed and has changed") }
        }
        for case .load(let id, let event) in facts {
            switch event {
            case .closed:
                let left = parcels(plannedFor: id).filter { $0.loadedOn != id && !$0.isCancelled }
                if !left.isEmpty { broken.append("\(id) was closed without \(left.map(\.id))") }
            case .sealed(_, let first, let second):
                if first == second { broken.append("\(first) sealed \(id) alone") }
            case .departed(let departure):
                broken += violations(of: departure, state(of: id))
            default: break
            }
        }
        for case .carton(_, .staged(let change, _)) in facts {
            guard let lane = allLanes.first(where: { $0.id == change.after.lane }) else {
                broken.append("staged in no lane")
                continue
            }
            if parcels(inLane: lane.id).count > lane.capacity { broken.append("\(lane.id) is more than full") }
        }
        return broken
    }

    private func violations(of departure: Departure, _ load: Load) -> [String] {
        var units: [StockKey: Int] = [:]
        for id in load.cartons {
            for kind in contents[id] ?? [] {
                units[
                    StockKey(place: id.place, sku: kind.sku, batch: kind.batch, grade: kind.grade, serial: kind.serial),
                    default: 0] += kind.quantity
            }
            if ledger.quantities.contains(where: { $0.key.place == id.place }) {
                return ["units of \(id) stayed when \(load.id) left"]
            }
        }
        for move in departure.moves { units[StockKey(move, at: move.from), default: 0] -= move.quantity }
        return units.values.allSatisfy { $0 == 0 } ? [] : ["\(load.id) left with other units than its cartons hold"]
    }
}
