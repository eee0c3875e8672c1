// The nouns of a cycle count. A count is about one bin and goes on until its difference, if there is one, is posted:
// somebody counts, the desk rules, another person counts again, a third one breaks the tie, a supervisor approves.
//
// Nothing in this file can say what the ledger has: whoever counts must not know it (DESIGN 5). What the desk finds
// is a `CountRuling`, kept apart in facts of its own.

/// The number of a count, given by the site from 1.
public struct CountID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ number: Int) { self.init(rawValue: number) }
    public var description: String { String(rawValue) }
    public static func < (left: CountID, right: CountID) -> Bool { left.rawValue < right.rawValue }
}

/// Why a bin is counted.
public enum CountCause: String, Hashable, Codable, Sendable, CaseIterable {
    /// The plan of the shift.
    case plan
    /// A picker found too little, or something else than the ledger has.
    case report
    /// Somebody scanned the bin without being asked.
    case spot
    /// The office, or the explainer of another count.
    case asked
}

/// How far a count has come.
public enum CountState: String, Hashable, Codable, Sendable, CaseIterable {
    /// It wants a person.
    case waiting
    /// Somebody is at the bin.
    case counting
    /// Somebody has counted; the desk has not ruled yet.
    case counted
    /// A supervisor has to approve the difference.
    case approval
    /// The difference is settled; it is posted as soon as no tour claims the missing units.
    case settled
    case posted
    /// It does not take place.
    case dropped

    /// Nothing more happens to it.
    public var isOver: Bool { self == .posted || self == .dropped }
}

/// What a count waits for from the hand.
public enum CountStep: String, Hashable, Codable, Sendable, CaseIterable {
    /// The label of the bin.
    case place
    /// An item, a number for the last one, EMPTY, or the bin again when all is counted.
    case item
    /// The lot of the item in the hand.
    case lot
    /// Its last day.
    case expiry
    /// The serial of the next unit.
    case serial
}

/// Units of one item and batch that somebody counted in a bin.
public struct CountLine: Hashable, Codable, Sendable {
    public var sku: SKU
    public var batch: Batch
    public var quantity: Int
    public var serials: [String]
    /// The number of the fact that counted the last of them.
    public var last: Int

    public init(sku: SKU, batch: Batch = .none, quantity: Int, serials: [String] = [], last: Int) {
        self.sku = sku
        self.batch = batch
        self.quantity = quantity
        self.serials = serials
        self.last = last
    }
}

/// A code that nobody knew, with what was counted just before and just after it, so that it can be found on the shelf.
public struct UnknownCode: Hashable, Codable, Sendable {
    public var text: String
    public var after: SKU?
    public var before: SKU?

    public init(text: String, after: SKU? = nil, before: SKU? = nil) {
        self.text = text
        self.after = after
        self.before = before
    }
}

/// The item whose batch or serial is asked for, and how many units its scan stands for.
public struct CountHand: Hashable, Codable, Sendable {
    public var sku: SKU
    public var batch: Batch
    public var units: Int
    /// The bin does not keep the item, and the counter said twice that it lies here.
    public var isStray: Bool

    public init(sku: SKU, batch: Batch = .none, units: Int, isStray: Bool = false) {
        self.sku = sku
        self.batch = batch
        self.units = units
        self.isStray = isStray
    }
}

/// One person's look at the bin.
public struct CountRound: Hashable, Codable, Sendable {
    public var by: BadgeID
    /// The number of the fact that began it.
    public var began: Int
    /// The number of the fact that said who stands at the bin: nothing was seen of it before.
    public var arrived: Int?
    public var step: CountStep
    public var hand: CountHand?
    /// What was counted, in the order of the hands.
    public var lines: [CountLine]
    public var unknown: [UnknownCode]
    /// The number of the fact that ended it; nil while somebody is at it.
    public var ended: Int?

    public init(by: BadgeID, began: Int) {
        self.by = by
        self.began = began
        step = .place
        lines = []
        unknown = []
    }

    /// Units counted so far.
    public var units: Int { lines.reduce(0) { $0 + $1.quantity } }

    /// The line that was counted last.
    public var current: CountLine? { lines.last }

    func line(_ sku: SKU, _ batch: Batch) -> CountLine? { lines.first { $0.sku == sku && $0.batch == batch } }
}

/// A count of one bin.
public struct CountJob: Hashable, Codable, Sendable {
    public var id: CountID
    public var place: PlaceID
    public var cause: CountCause
    public var state: CountState
    public var lease: Lease?
    /// Who had it and lost it to a supervisor, until somebody takes it.
    public var freed: Freed?
    /// Everybody's look at it, the first one first.
    public var rounds: [CountRound]
    public var asked: Moment

    public init(id: CountID, place: PlaceID, cause: CountCause, asked: Moment) {
        self.id = id
        self.place = place
        self.cause = cause
        self.asked = asked
        state = .waiting
        rounds = []
    }

    /// Whoever has counted it to the end: another person has to count it again, and a third one approves.
    public var counters: [BadgeID] { rounds.filter { $0.ended != nil }.map(\.by) }

    /// The look that somebody is at now.
    public var round: CountRound? { rounds.last.flatMap { $0.ended == nil ? $0 : nil } }

    /// What is asked for now.
    public var step: CountStep? { state == .counting ? round?.step : nil }
}
