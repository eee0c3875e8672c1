/// Where a load is in its life.
public enum LoadState: String, Hashable, Codable, Sendable, CaseIterable {
    case planned, atDoor, loading, closed, sealed, departed, cancelled

    /// Cartons may still be planned for it.
    public var isOpen: Bool {
        switch self {
        case .planned, .atDoor, .loading: true
        case .closed, .sealed, .departed, .cancelled: false
        }
    }

    /// Its truck stands at the door.
    public var standsAtDoor: Bool {
        switch self {
        case .atDoor, .loading, .closed, .sealed: true
        case .planned, .departed, .cancelled: false
        }
    }
}

/// Why a load stands still until a supervisor lets it go on.
public enum LoadHold: Hashable, Codable, Sendable {
    /// Two people read two different numbers on its seal.
    case sealMismatch(String, String)
    /// Somebody in the office wants it to wait, in their words.
    case office(String)
}

/// Who read which number on the seal.
public struct SealEntry: Hashable, Codable, Sendable {
    public var seal: String
    public var by: BadgeID

    public init(_ seal: String, by: BadgeID) {
        self.seal = seal
        self.by = by
    }
}

/// How a carton goes out that its load leaves behind.
public enum NextSlot: Hashable, Codable, Sendable {
    case load(LoadID)
    /// No load is planned yet; it goes with one that leaves at this time.
    case slot(Moment)
}

/// A carton that was planned for a load and does not go with it: why, and how it goes instead.
public struct Leftover: Hashable, Codable, Sendable {
    public var parcel: ParcelID
    public var reason: ReasonCode
    public var next: NextSlot
    public var by: BadgeID

    public init(_ parcel: ParcelID, reason: ReasonCode, next: NextSlot, by: BadgeID) {
        self.parcel = parcel
        self.reason = reason
        self.next = next
        self.by = by
    }
}

/// A load as the office plans it.
public struct LoadPlanned: Hashable, Codable, Sendable {
    public var id: LoadID
    /// The carrier's service or the route; empty takes every carton.
    public var service: String
    public var departs: Moment
    public var door: PlaceID?
    public var allowsHazmat: Bool

    public init(id: LoadID, service: String = "", departs: Moment, door: PlaceID? = nil, allowsHazmat: Bool = false) {
        self.id = id
        self.service = service
        self.departs = departs
        self.door = door
        self.allowsHazmat = allowsHazmat
    }

    /// The load before anything happened to it.
    public var load: Load { Load(self) }
}

/// One truck's way out: the state of the dock job, the fold of its facts. Several people may load it at once, so nobody
/// holds it; who had a hand in it is its crew.
public struct Load: Hashable, Codable, Sendable {
    public var id: LoadID
    public var service: String
    public var departs: Moment
    /// Where it is planned to stand, or stands.
    public var door: PlaceID?
    /// Who moved it to this door, when it was moved.
    public var movedBy: BadgeID?
    public var allowsHazmat: Bool
    public var state: LoadState
    public var hold: LoadHold?
    public var truck: String?
    /// The cartons on it, in the order they were loaded.
    public var cartons: [ParcelID]
    public var leftovers: [Leftover]
    /// The seal as the first of two people read it.
    public var sealFirst: SealEntry?
    public var seal: String?
    /// Where the photos of its seal are found.
    public var photos: [String]
    public var manifestHash: String?
    public var driver: String?
    /// Everybody who worked on it, in the order they came.
    public var crew: [BadgeID]

    public init(_ planned: LoadPlanned) {
        id = planned.id
        service = planned.service
        departs = planned.departs
        door = planned.door
        allowsHazmat = planned.allowsHazmat
        state = .planned
        cartons = []
        leftovers = []
        photos = []
        crew = []
    }

    public var isHeld: Bool { hold != nil }

    /// What a worker has to be told about this load at another one.
    public var told: LoadTold { LoadTold(load: id, service: service, door: door, departs: departs) }

    /// Why this load cannot take a carton that is planned for none, or nil when it can.
    public func misfit(_ parcel: DockParcel) -> Misfit? {
        if !state.isOpen { return .notOpen }
        if !service.isEmpty, !parcel.service.isEmpty, service != parcel.service { return .service }
        if parcel.isHazmat, !allowsHazmat { return .hazmat }
        return nil
    }
}

/// The words of a load's sign: "belongs door 4, ROUTE-7, leaves 16:40".
public struct LoadTold: Hashable, Codable, Sendable {
    public var load: LoadID
    public var service: String
    public var door: PlaceID?
    public var departs: Moment

    public init(load: LoadID, service: String, door: PlaceID?, departs: Moment) {
        self.load = load
        self.service = service
        self.door = door
        self.departs = departs
    }
}

/// Why a load does not do for a carton.
public enum Misfit: String, Hashable, Codable, Sendable, CaseIterable {
    case unknown, sameLoad, notOpen, service, hazmat
}

/// The load that a carton should be planned for, or go with when its own leaves without it: the next one to depart that
/// takes it; one that keeps the cut-off before one that does not.
public func suggestedLoad(for parcel: DockParcel, among loads: [Load], besides: LoadID? = nil) -> Load? {
    loadsTaking(parcel, among: loads, besides: besides).first
}

/// All loads that take a carton, in the order in which they are suggested.
public func loadsTaking(_ parcel: DockParcel, among loads: [Load], besides: LoadID? = nil) -> [Load] {
    loads.filter { $0.id != besides && $0.misfit(parcel) == nil }
        .sorted { left, right in
            (left.isLate(for: parcel) ? 1 : 0, left.departs, left.id)
                < (right.isLate(for: parcel) ? 1 : 0, right.departs, right.id)
        }
}

extension Load {
    fileprivate func isLate(for parcel: DockParcel) -> Bool { parcel.cutoff.map { departs > $0 } ?? false }
}
