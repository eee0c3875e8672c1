/// What of an order is not at the bench yet: units on a tour, or units that no tour has.
public struct MissingPart: Hashable, Sendable {
    /// Nil for units that wait for a release.
    public var tour: TourID?
    public var holder: BadgeID?
    public var holderName: String
    public var units: Int
    /// When it should be here, as far as that can be told from the pace of its tour.
    public var expected: Moment?

    public init(tour: TourID?, holder: BadgeID?, holderName: String, units: Int, expected: Moment? = nil) {
        self.tour = tour
        self.holder = holder
        self.holderName = holderName
        self.units = units
        self.expected = expected
    }
}

/// What a decision may ask about the site beyond its own job. The store answers from the transaction it is in, a test
/// from memory; nothing here changes anything.
public protocol Bench {
    /// Everything that finished tours have picked for an order, by line and batch, packed or not; cancelled units left
    /// out.
    func content(of order: OrderID) throws -> [PackLine]
    /// What of the order is not here yet.
    func missing(of order: OrderID) throws -> [MissingPart]
    /// Where so many units of this order lie that can be packed: its totes first, then the bench.
    func sources(_ line: PackLine, serial: String?, quantity: Int) throws -> [(place: PlaceID, quantity: Int)]
    func item(_ sku: SKU) throws -> Item?
    func order(_ id: OrderID) throws -> Order?
    func isCancelled(_ order: OrderID) throws -> Bool
    /// The job that packs an order, if any.
    func job(of order: OrderID) throws -> PackJob?
    /// The orders whose units lie in a tote, and the tour that has the tote on its cart.
    func orders(in tote: PlaceID) throws -> (orders: [OrderID], cart: (tour: TourID, holder: BadgeID?)?)
    /// The name of the next parcel of this site.
    func nextParcel() throws -> ParcelID
    func boxes() throws -> [Box]
    /// What a carrier's service takes; nil where nothing is known of it.
    func rule(of service: String) throws -> ServiceRule?
    func learnedWeight(of sku: SKU) throws -> LearnedWeight?
    /// The load that a parcel should leave with.
    func load(for parcel: ParcelID) throws -> LoadID?
    /// The load that a parcel is on.
    func loadHolding(_ parcel: ParcelID) throws -> LoadID?
    /// Whether a tote still is this order's to put units back into.
    func takesBack(_ tote: PlaceID, _ order: OrderID) throws -> Bool
    /// Units of an order line that nobody has claimed, picked or given up.
    func unclaimed(of order: OrderID, line: Int) throws -> Int
    /// Short units of an order line that were not given back to the hub.
    func shortToSpare(of order: OrderID, line: Int) throws -> Int
    func history(of job: OrderID) throws -> [Past<PackEvent>]
}

extension Bench {
    /// Where units of a line can be taken from once these moves, which the same decision makes, are done: two lines of
    /// one item must not both count on the same units.
    public func sources(
        _ line: PackLine, serial: String?, quantity: Int, after moves: [Move]
    ) throws -> [(place: PlaceID, quantity: Int)] {
        let same = moves.filter { $0.sku == line.sku && $0.batch == line.batch && $0.serial == serial }
        let taken = same.reduce(0) { $0 + $1.quantity }
        var left = quantity
        return try sources(line, serial: serial, quantity: quantity + taken).compactMap { source in
            let gone = same.reduce(0) { $0 + ($1.from == source.place ? $1.quantity : 0) }
            let free = min(left, source.quantity - gone)
            guard free > 0 else { return nil }
            left -= free
            return (source.place, free)
        }
    }
}
