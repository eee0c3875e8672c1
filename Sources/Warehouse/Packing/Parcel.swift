/// A parcel's serial shipping container code: 18 digits, its name from the first unit on. Its units lie in the place of
/// the same name.
public struct ParcelID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The place that holds the parcel's units.
    public var place: PlaceID { PlaceID(rawValue) }
    /// What people tell parcels apart by.
    public var tail: String { String(rawValue.suffix(5)) }
}

/// Where a parcel is between the first unit and the lane.
public enum ParcelState: String, Hashable, Codable, Sendable, CaseIterable {
    /// Units go in.
    case packing
    /// Closed, and its weight is asked for.
    case weighing
    /// The weight was not what it should be: every unit is scanned once more.
    case recounting
    /// Closed and weighed, but no label is on it.
    case unlabelled
    case labelled
    /// It was emptied again and is no parcel any more.
    case dissolved
}

/// Units of one line in one parcel.
public struct PackedUnits: Hashable, Codable, Sendable {
    public var line: Int
    public var quantity: Int
    public var serials: [String]

    public init(line: Int, quantity: Int, serials: [String] = []) {
        self.line = line
        self.quantity = quantity
        self.serials = serials
    }
}

/// What a scale said about a parcel, kept for the day the carrier says something else.
public struct WeightEvidence: Hashable, Codable, Sendable {
    public var grams: Int
    /// What was expected, in grams; nil where too little is known of the content.
    public var expected: ExpectedWeight?
    /// The scale's name, `typed`, or nil where none was used.
    public var scale: String?
    public var at: Moment

    public init(grams: Int, expected: ExpectedWeight?, scale: String?, at: Moment) {
        self.grams = grams
        self.expected = expected
        self.scale = scale
        self.at = at
    }

    /// How much more it weighs than expected, in grams.
    public var excess: Int { grams - (expected?.grams ?? grams) }
    public var isWithin: Bool { abs(excess) <= expected?.tolerance ?? 0 || expected == nil }
}

/// A box with units of one or more orders of one customer.
public struct Parcel: Hashable, Codable, Sendable {
    /// Counted from 1 within its job.
    public var number: Int
    public var id: ParcelID
    public var state: ParcelState
    /// The box that was taken, and the one that was proposed; nil where the catalogue has none that fits.
    public var box: String?
    public var proposed: String?
    /// How many units the proposed box should take.
    public var planned: Int?
    /// Why another box was taken than the proposed one.
    public var boxReason: ReasonCode?
    public var units: [PackedUnits]
    /// What every unit with an identity in it is told apart by, see `PackJob.identities`.
    public var identities: [String]
    public var weight: WeightEvidence?
    /// How many times it was counted again.
    public var recounts: Int
    public var tracking: String?
    /// Labels printed, the first included.
    public var copies: Int

    public init(number: Int, id: ParcelID, proposed: String?) {
        self.number = number
        self.id = id
        state = .packing
        box = proposed
        self.proposed = proposed
        units = []
        identities = []
        recounts = 0
        copies = 0
    }

    public var count: Int { units.reduce(0) { $0 + $1.quantity } }
    /// Nothing is left to do at the bench.
    public var isDone: Bool { state == .labelled || state == .dissolved }
}

/// The name of a load: one truck leaving at one time, as the carrier or the office calls it.
public struct LoadID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
