// Staging: a carton goes from its bench, or from another lane, into a lane. What is only in the hand is still booked
// where it was; whoever loses it scans it again.
//
//   in the hand   a carton                           a lane                                      otherwise
//   nothing       it is in the hand now              wrongKind                                   wrongKind, unknownCode
//   a carton      that one is in the hand instead    staged there; full: laneFull;               wrongKind, unknownCode
//                                                    cartons of another load: scan twice
//
// A carton on a load is not staged: it is unloaded first. Its state must be labelled, and its order not cancelled.

/// What a scan at staging led to.
public enum StagingAnswer: Hashable, Sendable {
    /// This carton is in the hand, and this lane is the best one for it. Nothing has to be recorded.
    case holding(DockParcel, lane: PlaceID?)
    case decided(DockDecision)
}

/// What somebody can want at staging.
public enum StageCommand: Hashable, Sendable {
    /// A carton, or the lane for the one in the hand.
    case scan(Reading, holding: ParcelID?)
    /// The own last carton goes back where it was.
    case undo
}

/// Decides one command at staging. The answer changes nothing; only recorded facts do.
public func stage(_ command: StageCommand, _ context: DockContext, on yard: some Yard) throws -> StagingAnswer {
    let decider = StagingDecider(context: context, yard: yard)
    switch command {
    case .undo: return .decided(try decider.undo())
    case .scan(let reading, let holding): return try decider.scan(reading, holding)
    }
}

struct StagingDecider<Y: Yard> {
    let context: DockContext
    let yard: Y

    func scan(_ reading: Reading, _ holding: ParcelID?) throws -> StagingAnswer {
        guard let holding, !reading.matches.contains(where: { $0.kind == .carton }) else { return try lift(reading) }
        // The carton may have gone elsewhere while it was in the hand.
        guard let parcel = try yard.parcel(holding) else {
            return .decided(.refuse(.unknownCode(holding.rawValue, expected: .carton)))
        }
        if let refusal = try obstacle(parcel) { return .decided(.refuse(.dock(refusal))) }
        return .decided(try put(parcel, reading))
    }

    private func lift(_ reading: Reading) throws -> StagingAnswer {
        switch try reading.carton(in: yard) {
        case .refused(let refusal): return .decided(.refuse(refusal))
        case .found(let parcel):
            if let refusal = try obstacle(parcel) { return .decided(.refuse(.dock(refusal))) }
            return .holding(parcel, lane: try best(for: parcel).first)
        }
    }

    private func obstacle(_ parcel: DockParcel) throws -> DockRefusal? {
        if let on = parcel.loadedOn, let load = try yard.load(on) {
            return load.state == .departed ? .cartonGone(parcel.id, on) : .cartonLoaded(parcel.id, load.told)
        }
        return unready(parcel)
    }

    private func put(_ parcel: DockParcel, _ reading: Reading) throws -> DockDecision {
        guard let scanned = reading.lane, let lane = try yard.lanes().first(where: { $0.id == scanned }) else {
            return reading.refused(expecting: .lane(try best(for: parcel).first))
        }
        if try yard.isBlocked(lane.id) { return .refuse(.placeBlocked(lane.id)) }
        if parcel.lane == lane.id { return .refuse(.dock(.stagedTwice(parcel.id, lane.id))) }
        let cartons = try yard.parcels(inLane: lane.id)
        if cartons.count >= lane.capacity {
            return .refuse(
                .dock(.laneFull(lane.id, capacity: lane.capacity, room: Array(try best(for: parcel).prefix(3)))))
        }
        if let other = cartons.first(where: { !$0.goesWith(parcel) }) {
            let use = LaneUse(load: other.load, service: other.service)
            let occupancy = try yard.occupancy()
            let better = try best(for: parcel).first { place in
                (occupancy[place] ?? []).allSatisfy { $0.goesWith(parcel) }
            }
            let offer = Offer(code: reading.text, deviation: .dock(.otherLane(lane.id, holds: use, better: better)))
            guard context.offered == offer else { return .ask(offer) }
        }
        var after = parcel.spot
        after.lane = lane.id
        after.loadedOn = nil
        let change = CartonChange(parcel.id, from: parcel.spot, to: after)
        return .record([.carton(parcel.id, .staged(change, by: context.actor.badge))])
    }

    private func best(for parcel: DockParcel) throws -> [PlaceID] {
        let open = try yard.lanes().filter { try !yard.isBlocked($0.id) }
        return rankedLanes(for: parcel, open, try yard.occupancy()).map(\.id)
    }

    func undo() throws -> DockDecision {
        guard let last = try yard.lastStaging(by: context.actor.badge) else { return .refuse(.nothingToUndo) }
        let id = last.change.parcel
        guard let parcel = try yard.parcel(id), parcel.spot == last.change.after else {
            return .refuse(.dock(.changedSince(id)))
        }
        return .record([
            .carton(id, .undone(fact: last.fact, what: "carton.staged", changes: [last.change.reversed]))
        ])
    }
}

// MARK: Lanes

/// The best lane for a carton, or nil when no lane has room.
public func suggestedLane(
    for parcel: DockParcel, _ lanes: [Lane], _ occupancy: [PlaceID: [DockParcel]]
) -> PlaceID? { rankedLanes(for: parcel, lanes, occupancy).first?.id }

/// The lanes with room for a carton, the best one first: where cartons of the same load stand, then an empty one, then
/// one whose cartons do not go another way, then the one with most room. The lane where the carton stands is left out.
func rankedLanes(for parcel: DockParcel, _ lanes: [Lane], _ occupancy: [PlaceID: [DockParcel]]) -> [Lane] {
    let ranked = lanes.compactMap { lane -> (lane: Lane, rank: (Int, Int, PlaceID))? in
        let cartons = (occupancy[lane.id] ?? []).filter { $0.id != parcel.id }
        let room = lane.capacity - cartons.count
        guard room > 0, lane.id != parcel.lane else { return nil }
        let same = cartons.count { $0.load != nil && $0.load == parcel.load }
        if cartons.isEmpty { return (lane, (1, -room, lane.id)) }
        guard cartons.allSatisfy({ $0.goesWith(parcel) }) else { return (lane, (3, -room, lane.id)) }
        return same > 0 ? (lane, (0, -same, lane.id)) : (lane, (2, -room, lane.id))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.lane)
}

extension DockParcel {
    /// Whether two cartons may stand in one lane: they are planned for the same load, or could be.
    func goesWith(_ other: DockParcel) -> Bool {
        if let load, let otherLoad = other.load { return load == otherLoad }
        return service.isEmpty || other.service.isEmpty || service == other.service
    }
}
