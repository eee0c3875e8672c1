// Where units go. A bin that holds the same item and batch takes more of it before any other is begun; then an empty
// one. Which empty one follows from demand: what is asked for often lies close to where tours begin, the rest close to
// what it belongs with, so that the best bins stay free. Rules either refuse a bin or ask for a second scan of it.
//
//   rule        a bin that                                                        then
//   blocked     nobody may use now                                                refused
//   handling    holds another class, and one of the two is cold, hazmat or value  refused
//   same        is where the units came from                                      refused
//   waited      would take what an order waits for                                second scan
//   item        holds another item                                                second scan
//   batch       holds another batch of this item                                  second scan
//   size        has no room left, where items and bin are measured                second scan
//   suggested   is another one than the suggested one                             second scan

/// What lies in a bin already.
public struct BinFill: Hashable, Sendable {
    public var place: PlaceID
    public var walk: WalkPoint
    public var content: [CarriedUnits]
    public var handling: Set<HandlingClass>
    /// Nobody may use it now.
    public var isBlocked: Bool
    /// Nobody picks from it.
    public var isReserve: Bool
    /// Litres that it takes; nil where nobody measured it.
    public var litres: Int?
    /// Cubic centimetres that are taken.
    public var taken: Int

    public init(
        place: PlaceID, walk: WalkPoint = WalkPoint(x: 0, y: 0), content: [CarriedUnits] = [],
        handling: Set<HandlingClass> = [], isBlocked: Bool = false, isReserve: Bool = false, litres: Int? = nil,
        taken: Int = 0
    ) {
        self.place = place
        self.walk = walk
        self.content = content
        self.handling = handling
        self.isBlocked = isBlocked
        self.isReserve = isReserve
        self.litres = litres
        self.taken = taken
    }

    /// Whether so many more cubic centimetres go in, as far as anybody knows.
    func hasRoom(for volume: Int) -> Bool { litres.map { taken + volume <= $0 * 1000 } ?? true }
}

/// What asks for a second scan of a bin.
public enum BinDoubt: Hashable, Sendable {
    case waited(OrderID)
    case otherItem(SKU)
    case otherBatch(Batch)
    case full(litres: Int)
    case suggested(PlaceID)
}

/// What refuses a bin.
public enum BinObstacle: Hashable, Sendable {
    case blocked
    case handling(HandlingClass, HandlingClass)
    case same
}

extension HandlingClass {
    /// Lies with nothing of another class.
    public var liesAlone: Bool { self == .cold || self == .hazmat || self == .value }
}

extension BinFill {
    /// Why units of an item may not lie here at all.
    func obstacle(_ item: Item, from origin: PlaceID) -> BinObstacle? {
        if place == origin { return .same }
        if isBlocked { return .blocked }
        let other = handling.sorted { $0.rawValue < $1.rawValue }.first { held in
            held != item.handling && (held.liesAlone || item.handling.liesAlone)
        }
        return other.map { .handling($0, item.handling) }
    }

    /// What speaks against putting units here.
    func doubts(_ units: CarriedUnits, _ item: Item, goal: CarryGoal?) -> [BinDoubt] {
        var doubts: [BinDoubt] = []
        if case .order(let order, _, _, _) = goal { doubts.append(.waited(order)) }
        if let other = content.first(where: { $0.sku != units.sku }) { doubts.append(.otherItem(other.sku)) }
        if let other = content.first(where: { $0.sku == units.sku && $0.batch != units.batch }) {
            doubts.append(.otherBatch(other.batch))
        }
        let (volume, overflow) = item.dimensions.volume.multipliedReportingOverflow(by: units.quantity)
        if let litres, overflow || !hasRoom(for: volume) { doubts.append(.full(litres: litres)) }
        if case .bin(let suggested, _) = goal, suggested != place { doubts.append(.suggested(suggested)) }
        return doubts
    }
}

/// How often an item is asked for, against the others of the site.
public enum Turnover: Hashable, Sendable {
    /// It is among the fifth that is asked for most.
    case fast
    case slow
}

/// The bin that suits units best, and why; nil where none does.
///
/// `holding` are bins with this item, `empty` some empty ones around the depot and around them. What is asked for often
/// goes nearest to `depot`, the rest nearest to `holding`.
public func suggestedBin(
    for units: CarriedUnits, _ item: Item, holding: [BinFill], empty: [BinFill], turnover: Turnover,
    from origin: PlaceID, depot: WalkPoint, fromReserve: Bool = false
) -> (place: PlaceID, why: String)? {
    let volume = item.dimensions.volume.multipliedReportingOverflow(by: units.quantity)
    func suits(_ bin: BinFill) -> Bool {
        bin.obstacle(item, from: origin) == nil && !volume.overflow && bin.hasRoom(for: volume.partialValue)
    }
    func nearest(_ bins: [BinFill], to point: WalkPoint) -> BinFill? {
        bins.filter(suits).min { left, right in
            (left.walk.distance(to: point), left.place) < (right.walk.distance(to: point), right.place)
        }
    }
    // Bins that are picked from go first; reserve takes what they cannot, and never what comes out of reserve.
    let (near, far) = (holding.filter { !$0.isReserve }, empty.filter { !$0.isReserve })
    let isSplit = near.count < holding.count || far.count < empty.count
    if isSplit {
        if let found = suggestedBin(
            for: units, item, holding: near, empty: far, turnover: turnover, from: origin, depot: depot)
        {
            return found
        }
        if fromReserve { return nil }
    }
    let same = holding.filter { bin in
        bin.content.allSatisfy { $0.sku == units.sku && $0.batch == units.batch && $0.grade == units.grade }
    }
    if let bin = nearest(same, to: depot) {
        return (bin.place, units.batch == .none ? "it lies there already" : "this batch lies there already")
    }
    if turnover == .fast, let bin = nearest(empty, to: depot) {
        return (bin.place, "asked for often: the nearest empty bin")
    }
    let own = holding.map(\.walk).min { $0.distance(to: depot) < $1.distance(to: depot) }
    guard let bin = nearest(empty, to: own ?? depot) else { return nil }
    return (bin.place, own == nil ? "the nearest empty bin" : "empty, and close to the rest of it")
}

extension WalkPoint {
    /// Decimetres across and along; close enough to tell near from far.
    func distance(to other: WalkPoint) -> Int { abs(x - other.x) + abs(y - other.y) }
}
