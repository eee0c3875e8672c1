/// The card of anything that can be scanned: what it is, where it is now, and what happened to it last.
public struct WhereIs: Hashable, Sendable {
    /// What the scan named.
    public enum Subject: Hashable, Sendable {
        case item(Item)
        case place(Place)
        case parcel(ParcelID, ParcelState, order: OrderID)
        case order(OrderID, cancelled: Bool)
        case load(LoadID, LoadState, departs: Moment)
        case person(Person)
        case tour(TourID)
        case returned(ReturnID, ReturnState?)
    }

    /// Units that lie somewhere, of one item, batch and grade.
    public struct Row: Hashable, Sendable {
        public var place: PlaceID
        public var sku: SKU
        public var name: String
        public var batch: Batch
        public var grade: Grade
        public var onHand: Int
        public var claimed: Int
        /// Nobody may claim them: they are held, or lie in no bin.
        public var isHeld: Bool
        public var isInTote: Bool

        public init(
            place: PlaceID, sku: SKU = "", name: String = "", batch: Batch = .none, grade: Grade = .a, onHand: Int,
            claimed: Int = 0, isHeld: Bool = false, isInTote: Bool = false
        ) {
            self.place = place
            self.sku = sku
            self.name = name
            self.batch = batch
            self.grade = grade
            self.onHand = onHand
            self.claimed = claimed
            self.isHeld = isHeld
            self.isInTote = isInTote
        }

        /// Units that an order may still claim.
        public var free: Int { isHeld ? 0 : max(0, onHand - claimed) }
    }

    /// Something that is true of it now.
    public enum Standing: Hashable, Sendable {
        case at(PlaceID)
        case on(LoadID)
        case plannedFor(LoadID)
        case tour(TourID, holder: BadgeID?)
        case packing(OrderID, holder: BadgeID?)
        case counting(CountID, PlaceID, holder: BadgeID?)
        case inspecting(ReturnID, holder: BadgeID?)
        case parcel(ParcelID, ParcelState, at: PlaceID?)
        case parcels(Int)
        case order(OrderID)
        case load(LoadID, LoadState)
        case units(wanted: Int, picked: Int, short: Int, shipped: Int)
        case cartons(loaded: Int, planned: Int)
        case lines(done: Int, all: Int)
        case signedIn(StationID, since: Moment)
    }

    /// Units that orders want of an item, and how many orders want them.
    public struct Claims: Hashable, Sendable {
        public var units: Int
        public var orders: Int
        /// Orders that no tour has yet.
        public var waiting: Int

        public init(units: Int = 0, orders: Int = 0, waiting: Int = 0) {
            self.units = units
            self.orders = orders
            self.waiting = waiting
        }
    }

    /// The count that was posted last.
    public struct LastCount: Hashable, Sendable {
        public var place: PlaceID
        public var at: Moment
        public var by: BadgeID
        /// Counted less ledger; nil where that may not be told.
        public var difference: Int?

        public init(place: PlaceID, at: Moment, by: BadgeID, difference: Int?) {
            self.place = place
            self.at = at
            self.by = by
            self.difference = difference
        }
    }

    /// A fact that touched it.
    public struct Past: Hashable, Sendable {
        public var fact: Int
        public var at: Moment
        public var by: BadgeID
        public var body: FactBody

        public init(fact: Int, at: Moment, by: BadgeID, body: FactBody) {
            self.fact = fact
            self.at = at
            self.by = by
            self.body = body
        }
    }

    public var subject: Subject
    public var rows: [Row]
    public var standings: [Standing]
    public var claims: Claims?
    public var lastCount: LastCount?
    public var trust: StockTrust?
    /// The newest first.
    public var facts: [Past]
    /// Other items that carry the same code.
    public var also: [SKU]
    /// Whoever asks is counting: places are told, numbers are not.
    public var isBlind = false

    public init(
        _ subject: Subject, rows: [Row] = [], standings: [Standing] = [], claims: Claims? = nil,
        lastCount: LastCount? = nil, trust: StockTrust? = nil, facts: [Past] = [], also: [SKU] = []
    ) {
        self.subject = subject
        self.rows = rows
        self.standings = standings
        self.claims = claims
        self.lastCount = lastCount
        self.trust = trust
        self.facts = facts
        self.also = also
    }

    /// The item that the scan named, if it named one.
    public var item: Item? {
        if case .item(let item) = subject { return item }
        return nil
    }

    /// The card for somebody who counts and must not know how many there should be (DESIGN 5).
    public var blind: WhereIs {
        var card = self
        card.isBlind = true
        card.claims = nil
        card.trust = nil
        card.facts = []
        card.lastCount?.difference = nil
        if case .place = subject { card.rows = [] }
        for index in card.rows.indices {
            card.rows[index] = Row(
                place: rows[index].place, onHand: 0, isHeld: rows[index].isHeld, isInTote: rows[index].isInTote)
        }
        card.standings.removeAll { standing in
            if case .units = standing { return true }
            return false
        }
        return card
    }
}

/// How sure the stock figure of an item or a bin is.
///
/// Doubtful: somebody found another number in one of its bins and nobody has counted it since. Sure: every bin of it
/// was counted within the days after which the fastest bins are counted again. Fair: everything between.
public enum StockTrust: String, Hashable, Codable, Sendable, CaseIterable {
    case sure, fair, doubtful

    /// Judged by the bins that hold it: when each was counted last, and whether a report of it waits since.
    public init(bins: [(counted: Moment?, isReported: Bool)], now: Moment, days: Int) {
        let oldest = now.adding(minutes: -days * 1440)
        if bins.contains(where: \.isReported) {
            self = .doubtful
        } else if !bins.isEmpty, bins.allSatisfy({ bin in bin.counted.map { $0 >= oldest } ?? false }) {
            self = .sure
        } else {
            self = .fair
        }
    }
}
