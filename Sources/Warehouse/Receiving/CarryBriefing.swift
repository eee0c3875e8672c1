// What the screens of receiving and moving show beside the job itself.

/// A row of the home: a delivery, a place that wants to be emptied, or one that somebody began to.
public struct CarryRow: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable {
        case delivery, transfer
        /// Nobody announced it.
        case blind
        /// Units that were received or returned, and are not put away.
        case floor
        /// A reserve bin with units that orders want and the bins below it do not have.
        case replenish
        /// A bin that somebody takes units out of.
        case move

        /// It was announced, and comes in from outside.
        public var isDelivery: Bool { self == .delivery || self == .transfer }
    }
    public var kind: Kind
    /// What opens it: the number of the delivery, or the place.
    public var code: String
    /// The sender; empty for a place.
    public var from: String
    public var due: Moment?
    /// Units that are announced, and of them those that are here; for a place those that lie there.
    public var announced: Int
    public var here: Int
    /// Since when it is announced, or lies there.
    public var since: Moment
    public var carry: CarryID?

    public init(
        _ kind: Kind, _ code: String, from: String = "", due: Moment? = nil, announced: Int = 0, here: Int = 0,
        since: Moment, carry: CarryID? = nil
    ) {
        self.kind = kind
        self.code = code
        self.from = from
        self.due = due
        self.announced = announced
        self.here = here
        self.since = since
        self.carry = carry
    }
}

/// What the screen of a carry says besides the job.
public struct CarryBriefing: Hashable, Sendable {
    public var names: [SKU: String]
    /// The places that hands are sent to, with their addresses.
    public var places: [PlaceID: Place]
    /// What lies where units are taken from, in a move.
    public var lying: [CarriedUnits]

    public init(names: [SKU: String] = [:], places: [PlaceID: Place] = [:], lying: [CarriedUnits] = []) {
        self.names = names
        self.places = places
        self.lying = lying
    }
}

/// An announced delivery, and what became of it.
public struct DeliveryRow: Hashable, Codable, Sendable {
    public var delivery: Delivery
    public var announced: Moment
    public var here: Int
    public var closed: Moment?
    public var settled: Moment?

    public init(delivery: Delivery, announced: Moment, here: Int, closed: Moment?, settled: Moment?) {
        self.delivery = delivery
        self.announced = announced
        self.here = here
        self.closed = closed
        self.settled = settled
    }

    public var units: Int { delivery.lines.reduce(0) { $0 + $1.quantity } }
}
