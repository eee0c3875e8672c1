// Doors: where a load stands, opens, moves to, and changes places with another one. A door waits for many loads in a
// day, so a plan takes nothing; a truck that stands there does.

extension LoadDecider {
    func arrive(_ reading: Reading, _ truck: String?) throws -> DockDecision {
        switch load.state {
        case .planned: break
        case .atDoor, .loading, .closed, .sealed, .departed, .cancelled:
            return refuse(.alreadyAtDoor(load.id, load.door ?? ""))
        }
        guard let door = reading.door else { return reading.refused(expecting: .door(load.door)) }
        let arrived = LoadEvent.arrived(door: door, truck: truck?.isEmpty == true ? nil : truck, by: badge)
        return try settle(reading, at: door, [arrived])
    }

    /// The scan of a door opens the load; whoever opens a load that nobody has announced has seen its truck.
    func open(_ reading: Reading) throws -> DockDecision {
        guard let door = reading.door else {
            let isCarton = reading.matches.contains { $0.kind == .carton }
            return isCarton
                ? refuse(.loadNotOpen(load.id, door: load.door)) : reading.refused(expecting: .door(load.door))
        }
        let opened = LoadEvent.opened(door: door, by: badge)
        switch load.state {
        case .planned: return try settle(reading, at: door, [.arrived(door: door, truck: nil, by: badge), opened])
        case .atDoor:
            let moved = LoadEvent.doorChanged(from: load.door, to: door, by: badge)
            return try settle(reading, at: door, door == load.door ? [opened] : [moved, opened])
        case .loading, .closed, .sealed, .departed, .cancelled:
            return refuse(.alreadyAtDoor(load.id, load.door ?? door))
        }
    }

    /// The planned door is taken at once, another one when it is scanned twice, one where a truck stands never.
    private func settle(_ reading: Reading, at door: PlaceID, _ events: [LoadEvent]) throws -> DockDecision {
        if let refusal = try obstacle(at: door) { return refusal }
        let facts = events.map { DockFact.load(load.id, $0) }
        if door == load.door { return .record(facts) }
        return confirmed(reading, .otherDoor(door, for: load.id, planned: try plan(at: door)?.told), facts)
    }

    private func obstacle(at door: PlaceID) throws -> DockDecision? {
        if try yard.isBlocked(door) { return .refuse(.placeBlocked(door)) }
        if let other = try other(at: door) { return refuse(.doorTaken(door, by: other.told)) }
        return nil
    }

    /// Another load whose truck stands at a door.
    private func other(at door: PlaceID) throws -> Load? {
        try yard.loads(atDoor: door).first { $0.id != load.id && $0.state.standsAtDoor }
    }

    /// The next load that a door waits for.
    private func plan(at door: PlaceID) throws -> Load? {
        try yard.loads(atDoor: door).filter { $0.id != load.id && $0.state == .planned }
            .min { ($0.departs, $0.id) < ($1.departs, $1.id) }
    }

    // MARK: Changing doors

    func move(_ reading: Reading) throws -> DockDecision {
        guard let door = reading.door else { return reading.refused(expecting: .door(nil)) }
        if door == load.door { return refuse(.alreadyAtDoor(load.id, door)) }
        if try yard.isBlocked(door) { return .refuse(.placeBlocked(door)) }
        guard load.state.standsAtDoor, let own = load.door, let other = try other(at: door) else {
            return record(.doorChanged(from: load.door, to: door, by: badge))
        }
        if let refusal = try hindered(other, to: own, besides: other) { return refusal }
        return confirmed(
            reading, .swapDoors(load.id, with: other.told, door: door), exchange(with: other, own, door))
    }

    func swap(_ id: LoadID) throws -> DockDecision {
        guard id != load.id, let other = try yard.load(id) else { return refuse(.noSuchLoad(id)) }
        switch other.state {
        case .departed: return refuse(.loadDeparted(id))
        case .cancelled: return refuse(.loadCancelled(id))
        case .planned, .atDoor, .loading, .closed, .sealed: break
        }
        guard let own = load.door else { return refuse(.noDoor(load.id)) }
        guard let door = other.door else { return refuse(.noDoor(id)) }
        if door == own { return refuse(.alreadyAtDoor(load.id, door)) }
        if let refusal = try hindered(other, to: own, besides: other) ?? hindered(load, to: door, besides: other) {
            return refusal
        }
        return .record(exchange(with: other, own, door))
    }

    /// A truck cannot move to a door that is blocked or where a third one stands.
    private func hindered(_ mover: Load, to door: PlaceID, besides other: Load) throws -> DockDecision? {
        guard mover.state.standsAtDoor else { return nil }
        if try yard.isBlocked(door) { return .refuse(.placeBlocked(door)) }
        let third = try yard.loads(atDoor: door).first {
            $0.id != load.id && $0.id != other.id && $0.state.standsAtDoor
        }
        return third.map { refuse(.doorTaken(door, by: $0.told)) }
    }

    private func exchange(with other: Load, _ own: PlaceID, _ door: PlaceID) -> [DockFact] {
        [
            .load(load.id, .swapped(with: other.id, from: own, to: door, by: badge)),
            .load(other.id, .swapped(with: load.id, from: door, to: own, by: badge)),
        ]
    }
}

extension Reading {
    /// The door that this code names.
    var door: PlaceID? { place.flatMap { $0.kind == .door ? $0.id : nil } }

    /// The lane that this code names.
    var lane: PlaceID? { place.flatMap { $0.kind == .lane ? $0.id : nil } }
}
