// What the screens of counting show beside the count itself; nothing here has a quantity of the ledger.

/// A count in the list: of the plan, of a picker's report, or one that another person has to repeat.
public struct CountRow: Hashable, Sendable {
    /// Nil for a bin that a picker reported and nobody has begun to count.
    public var id: CountID?
    public var place: PlaceID
    public var walk: WalkPoint
    public var cause: CountCause
    public var state: CountState
    /// The look that is asked for: 1 for the first.
    public var look: Int
    public var since: Moment
    public var lease: Lease?
    public var holderName: String
    /// Who has counted it already.
    public var counters: [BadgeID]

    public init(
        id: CountID?, place: PlaceID, walk: WalkPoint, cause: CountCause, state: CountState, look: Int, since: Moment,
        lease: Lease? = nil, holderName: String = "", counters: [BadgeID] = []
    ) {
        self.id = id
        self.place = place
        self.walk = walk
        self.cause = cause
        self.state = state
        self.look = look
        self.since = since
        self.lease = lease
        self.holderName = holderName
        self.counters = counters
    }

    /// Whether a person may count it now.
    public func isOpen(to badge: BadgeID?) -> Bool {
        guard !counters.contains(where: { $0 == badge }) else { return false }
        switch state {
        case .waiting: return true
        case .counting: return lease?.holder == badge
        case .counted, .approval, .settled, .posted, .dropped: return false
        }
    }
}

/// Everything a count screen shows beside the count.
public struct CountBriefing: Hashable, Sendable {
    public var place: Place
    /// The items that were counted, by SKU.
    public var items: [SKU: Item]
    /// Who is at the bin.
    public var holderName: String

    public init(place: Place, items: [SKU: Item], holderName: String = "") {
        self.place = place
        self.items = items
        self.holderName = holderName
    }
}
