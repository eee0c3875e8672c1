// Why a bin does not hold what the ledger says: the likeliest cause, and the other bin where the units are.
//
// Every cause is a hypothesis with a weight. Evidence is what happened in this bin and to this item since the bin was
// last known to be right: what was taken and brought, what was reported short, what was undone, what was only vouched
// for by hand, and what lies close by and looks alike. A hypothesis that explains the very number that is missing
// weighs most; one that only could be comes last. Ties go to the bin with the smaller code, so that the answer is the
// same for everybody who asks.

/// Something that happened to an item in a bin since the bin was last right.
public struct LedgerEvent: Hashable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        /// Units went into a tote or came out of one.
        case picked, putBack
        /// Units came from a supplier or a shelf.
        case received
        /// A picker found too few, or some where none should be.
        case short, notEmpty
        /// Somebody took a step back.
        case undone
        /// The code was not read, the worker vouched for it.
        case byHand
        /// Another bin or lot was taken than planned.
        case substituted
        case damaged
    }
    public var fact: Int
    public var kind: Kind
    public var units: Int
    public var by: BadgeID
    public var at: Moment

    public init(fact: Int, kind: Kind, units: Int, by: BadgeID, at: Moment) {
        self.fact = fact
        self.kind = kind
        self.units = units
        self.by = by
        self.at = at
    }
}

/// An item that is easily taken for another, and where it lies.
public struct Lookalike: Hashable, Sendable {
    public var sku: SKU
    public var name: String
    public var place: PlaceID
    /// What the last counts of that bin found of it: more or less than the ledger had; nil where nobody has counted.
    public var difference: Int?

    public init(sku: SKU, name: String, place: PlaceID, difference: Int? = nil) {
        self.sku = sku
        self.name = name
        self.place = place
        self.difference = difference
    }
}

/// What the explainer knows of one item in one bin.
public struct LedgerCase: Hashable, Sendable {
    public var place: PlaceID
    public var sku: SKU
    /// Counted less ledger.
    public var units: Int
    public var events: [LedgerEvent]
    public var lookalikes: [Lookalike]
    /// Other bins that keep the same item, with what their last counts found of it.
    public var others: [(place: PlaceID, difference: Int?)]
    /// Bins next to this one.
    public var neighbours: [PlaceID]

    public init(
        place: PlaceID, sku: SKU, units: Int, events: [LedgerEvent] = [], lookalikes: [Lookalike] = [],
        others: [(place: PlaceID, difference: Int?)] = [], neighbours: [PlaceID] = []
    ) {
        self.place = place
        self.sku = sku
        self.units = units
        self.events = events
        self.lookalikes = lookalikes
        self.others = others
        self.neighbours = neighbours
    }

    public static func == (left: LedgerCase, right: LedgerCase) -> Bool {
        left.place == right.place && left.sku == right.sku && left.units == right.units
            && left.events == right.events && left.lookalikes == right.lookalikes
            && left.others.elementsEqual(right.others) { $0.place == $1.place && $0.difference == $1.difference }
            && left.neighbours == right.neighbours
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(place)
        hasher.combine(sku)
        hasher.combine(units)
    }
}

/// What may have happened.
public enum CauseKind: String, Hashable, Codable, Sendable, CaseIterable {
    /// The same item is over in another bin by as many: it was put there, or taken from here for it.
    case otherBin
    /// An item that looks alike is off by as many the other way: one was taken for the other.
    case lookalike
    /// A step was taken back in the program and not on the shelf, or the other way round.
    case undone
    /// Units were vouched for by hand.
    case byHand
    /// Another bin or lot was to be taken than planned.
    case substituted
    /// The last receipt or put-back brought another number.
    case brought
    /// The bin was short before: the units were gone before this count.
    case shortBefore
    /// Picked in the wrong number.
    case miscounted
    /// Nothing in the ledger explains it.
    case unexplained
}

/// One hypothesis, with the bin to look at and the facts that speak for it.
public struct CountExplanation: Hashable, Sendable {
    public var kind: CauseKind
    /// How much speaks for it; only its order means something.
    public var weight: Int
    public var check: PlaceID?
    public var other: SKU?
    public var facts: [Int]

    public init(kind: CauseKind, weight: Int, check: PlaceID? = nil, other: SKU? = nil, facts: [Int] = []) {
        self.kind = kind
        self.weight = weight
        self.check = check
        self.other = other
        self.facts = facts
    }
}

/// The hypotheses for a difference, the likeliest first; there is always one.
public func explain(_ difference: LedgerCase) -> [CountExplanation] {
    var causes: [CountExplanation] = []
    let missing = -difference.units
    for other in difference.others where other.place != difference.place {
        guard let units = other.difference, units != 0, units.signum() == missing.signum() else { continue }
        causes.append(
            CountExplanation(kind: .otherBin, weight: units == missing ? 100 : 60, check: other.place))
    }
    for alike in difference.lookalikes {
        let isOpposite = alike.difference.map { $0 != 0 && $0.signum() == missing.signum() } ?? false
        let isExact = alike.difference == missing
        // Nobody has counted it yet: it could be, and the nearer it lies the sooner somebody took one for the other.
        let isClose = difference.neighbours.contains(alike.place) || alike.place == difference.place
        let weight = isExact ? 95 : isOpposite ? 55 : alike.difference == nil ? (isClose ? 35 : 20) : 0
        guard weight > 0 else { continue }
        causes.append(
            CountExplanation(kind: .lookalike, weight: weight, check: alike.place, other: alike.sku))
    }
    causes += fromEvents(difference)
    causes.append(
        CountExplanation(
            kind: .unexplained, weight: 1, check: difference.neighbours.first ?? difference.others.first?.place))
    return causes.sorted { left, right in
        left.weight != right.weight
            ? left.weight > right.weight
            : (left.check?.rawValue ?? "~", left.kind.rawValue) < (right.check?.rawValue ?? "~", right.kind.rawValue)
    }
}

private func fromEvents(_ difference: LedgerCase) -> [CountExplanation] {
    let missing = -difference.units
    let elsewhere = difference.others.first { $0.place != difference.place }?.place
    func cause(_ kinds: Set<LedgerEvent.Kind>, _ kind: CauseKind, exact: Int, some: Int, check: PlaceID?)
        -> CountExplanation?
    {
        let facts = difference.events.filter { kinds.contains($0.kind) }
        guard let last = facts.last else { return nil }
        let isExact = facts.contains { abs($0.units) == abs(missing) }
        return CountExplanation(
            kind: kind, weight: isExact ? exact : some, check: check ?? difference.place,
            facts: facts.map(\.fact).suffix(5) + (facts.isEmpty ? [last.fact] : []))
    }
    return [
        cause([.undone], .undone, exact: 80, some: 45, check: nil),
        cause([.substituted], .substituted, exact: 70, some: 40, check: elsewhere),
        cause([.byHand], .byHand, exact: 65, some: 40, check: difference.lookalikes.first?.place),
        cause([.received, .putBack], .brought, exact: 50, some: 15, check: elsewhere ?? difference.neighbours.first),
        missing > 0 ? cause([.short], .shortBefore, exact: 48, some: 30, check: elsewhere) : nil,
        cause([.picked], .miscounted, exact: 25, some: 10, check: nil),
    ].compactMap(\.self)
}

/// Whether two items are easily taken for each other: their codes differ in one character, or most of the words of
/// their names are the same.
public func looksAlike(_ left: (sku: SKU, name: String), _ right: (sku: SKU, name: String)) -> Bool {
    if left.sku == right.sku { return false }
    if differsByOne(Array(left.sku.rawValue.utf8), Array(right.sku.rawValue.utf8)) { return true }
    let (first, second) = (words(left.name), words(right.name))
    let common = first.intersection(second).count
    let longer = max(first.count, second.count)
    return common >= 2 && common * 3 >= longer * 2
}

private func words(_ name: String) -> Set<Substring> {
    Set(name.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 1 })
}

private func differsByOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count, left.count > 2 else { return false }
    return zip(left, right).count { $0 != $1 } == 1
}
