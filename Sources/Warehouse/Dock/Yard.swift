/// What a decision at the dock may ask about the site beyond its own load. The store answers from the transaction it is
/// in, a test from memory; nothing here changes anything.
public protocol Yard {
    func parcel(_ id: ParcelID) throws -> DockParcel?
    /// The units in a carton; asked for when it leaves.
    func content(of id: ParcelID) throws -> [CartonUnits]
    /// The batches in a carton that have a last day, and how long each has to last for its order.
    func dated(in id: ParcelID) throws -> [(batch: Batch, need: Need)]
    func load(_ id: LoadID) throws -> Load?
    /// Loads that stand at a door or are planned for it, departed and cancelled ones left out.
    func loads(atDoor door: PlaceID) throws -> [Load]
    /// Loads that are neither departed nor cancelled.
    func openLoads() throws -> [Load]
    /// The cartons planned for a load, wherever they are, by SSCC.
    func parcels(plannedFor load: LoadID) throws -> [DockParcel]
    func parcels(inLane lane: PlaceID) throws -> [DockParcel]
    /// All lanes, in the order of their labels.
    func lanes() throws -> [Lane]
    func isBlocked(_ place: PlaceID) throws -> Bool
    /// The load as it was planned and everything that happened to it since, oldest first.
    func history(of load: LoadID) throws -> (planned: LoadPlanned, events: [PastLoadEvent])
    /// The last `staged` of a person that no later fact took back.
    func lastStaging(by badge: BadgeID) throws -> PastStaging?
    /// The site's hash of a text, in hexadecimal digits; this module has none of its own.
    func hash(_ text: String) throws -> String
}

/// A carton that somebody put into a lane.
public struct PastStaging: Hashable, Sendable {
    public var fact: Int
    public var change: CartonChange

    public init(fact: Int, change: CartonChange) {
        self.fact = fact
        self.change = change
    }
}

extension Yard {
    /// The load whose truck stands at a door.
    public func standing(at door: PlaceID) throws -> Load? {
        try loads(atDoor: door).first { $0.state.standsAtDoor }
    }

    /// The load that somebody means who scans a door: the one that stands there, else the next one planned for it.
    public func loadMeant(byDoor door: PlaceID) throws -> Load? {
        if let standing = try standing(at: door) { return standing }
        return try loads(atDoor: door).min { ($0.departs, $0.id) < ($1.departs, $1.id) }
    }

    /// The cartons in every lane.
    public func occupancy() throws -> [PlaceID: [DockParcel]] {
        var cartons: [PlaceID: [DockParcel]] = [:]
        for lane in try lanes() { cartons[lane.id] = try parcels(inLane: lane.id) }
        return cartons
    }

    /// Everybody who has to be told of these facts besides the one who caused them: whoever worked on one of the loads.
    public func concerned(by facts: [DockFact], besides actor: BadgeID) throws -> [BadgeID] {
        var badges: [BadgeID] = []
        for case .load(let id, _) in facts {
            for badge in try load(id)?.crew ?? [] where badge != actor && !badges.contains(badge) {
                badges.append(badge)
            }
        }
        return badges
    }
}
