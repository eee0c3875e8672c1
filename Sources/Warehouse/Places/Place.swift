/// What kind of place a unit can be in. Every unit is always in exactly one place (DESIGN 1.2).
public enum PlaceKind: String, Hashable, Codable, Sendable, CaseIterable {
    case bin, tote, bench, carton, lane, door, load, returnsTray, quarantine, inTransit, receiving
    case supplier, customer, adjustment, scrap

    /// Outer places stand for the world outside; their balance may be negative.
    public var isOuter: Bool {
        switch self {
        case .supplier, .customer, .adjustment, .scrap: true
        case .bin, .tote, .bench, .carton, .lane, .door, .load, .returnsTray, .quarantine, .inTransit, .receiving: false
        }
    }
}

/// Where a bin stands: site → zone → aisle → bay → level → position, and where a walker stops for it.
public struct Address: Hashable, Codable, Sendable {
    public var zone: String
    public var aisle: Int
    public var bay: Int
    public var level: String
    public var position: Int

    public init(zone: String, aisle: Int, bay: Int, level: String, position: Int = 1) {
        self.zone = zone
        self.aisle = aisle
        self.bay = bay
        self.level = level
        self.position = position
    }
}

/// The point on the floor where a walker stands, in decimetres: `x` across the aisles, `y` along them from the front.
public struct WalkPoint: Hashable, Codable, Sendable {
    public var x: Int
    public var y: Int
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A place that can hold units.
public struct Place: Hashable, Codable, Sendable {
    public var id: PlaceID
    public var kind: PlaceKind
    public var address: Address?
    public var walk: WalkPoint
    /// How many cartons stand in a lane, or how many litres a bin takes.
    public var capacity: Int?
    /// Absent from the facts of places that are none, so that older facts read the same.
    private var reserve: Bool?

    public init(
        id: PlaceID, kind: PlaceKind, address: Address? = nil, walk: WalkPoint = WalkPoint(x: 0, y: 0),
        capacity: Int? = nil, isReserve: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.address = address
        self.walk = walk
        self.capacity = capacity
        self.isReserve = isReserve
    }

    /// A bin that nobody picks from: its units are brought down to other bins when orders want them.
    public var isReserve: Bool {
        get { reserve ?? false }
        set { reserve = newValue ? true : nil }
    }

    /// The places that every site has from its first fact.
    public static let standing: [Place] = [
        Place(id: .supplier, kind: .supplier), Place(id: .customer, kind: .customer),
        Place(id: .adjustment, kind: .adjustment), Place(id: .scrap, kind: .scrap),
        Place(id: .inTransit, kind: .inTransit), Place(id: .damaged, kind: .quarantine),
        Place(id: .bench, kind: .bench), Place(id: .search, kind: .quarantine),
        Place(id: .receiving, kind: .receiving),
    ]
}

extension PlaceID {
    public static let supplier: PlaceID = "SUPPLIER"
    public static let customer: PlaceID = "CUSTOMER"
    public static let adjustment: PlaceID = "ADJUSTMENT"
    public static let scrap: PlaceID = "SCRAP"
    public static let inTransit: PlaceID = "IN-TRANSIT"
    /// The tray where pickers leave broken units.
    public static let damaged: PlaceID = "DAMAGED"
    /// Where units lie that came out of a parcel again.
    public static let bench: PlaceID = "BENCH"
    /// The floor where units stand that were received and not put away yet.
    public static let receiving: PlaceID = "RECEIVING"
    /// Where the ledger keeps units that nobody could find, until somebody has counted.
    public static let search: PlaceID = "SEARCH"
}

/// An aisle that is walked one way only.
public struct OneWayAisle: Hashable, Codable, Sendable {
    public var x: Int
    /// From the front to the back; else from the back to the front.
    public var toTheBack: Bool
    public init(x: Int, toTheBack: Bool) {
        self.x = x
        self.toTheBack = toTheBack
    }
}

/// A cross aisle that does not reach across the whole floor.
public struct ShortCrossAisle: Hashable, Codable, Sendable {
    public var y: Int
    public var from: Int
    public var to: Int
    /// At `y`, from one `x` to another.
    public init(y: Int, from: Int, to: Int) {
        self.y = y
        self.from = min(from, to)
        self.to = max(from, to)
    }
}

/// The floor: aisles stand across, cross aisles join them. Coordinates in decimetres.
public struct Layout: Hashable, Codable, Sendable {
    /// The `y` of every cross aisle, ascending; at least the front and the back.
    public var crossAisles: [Int]
    /// Where tours start and, without an exit of its own, end.
    public var depot: WalkPoint
    /// Where tours end, if not where they start.
    public var exit: WalkPoint?
    // Absent from the facts of floors that have none of them, so that older facts read the same.
    private var oneWay: [OneWayAisle]?
    private var short: [ShortCrossAisle]?
    private var aisles: [Int]?

    public init(
        crossAisles: [Int], depot: WalkPoint, exit: WalkPoint? = nil, oneWayAisles: [OneWayAisle] = [],
        shortCrossAisles: [ShortCrossAisle] = [], aisles: [Int] = []
    ) {
        self.crossAisles = crossAisles.sorted()
        self.depot = depot
        self.exit = exit == depot ? nil : exit
        self.oneWayAisles = oneWayAisles
        self.shortCrossAisles = shortCrossAisles
        self.knownAisles = aisles
    }

    /// Aisles that are walked one way only.
    public var oneWayAisles: [OneWayAisle] {
        get { oneWay ?? [] }
        set { oneWay = newValue.isEmpty ? nil : newValue }
    }

    /// Those of the cross aisles that do not reach across the whole floor.
    public var shortCrossAisles: [ShortCrossAisle] {
        get { short ?? [] }
        set { short = newValue.isEmpty ? nil : newValue }
    }

    /// The `x` of aisles that may be walked through without a stop in them: only needed with short cross aisles and
    /// one-way aisles, because elsewhere no shortest way needs them.
    public var knownAisles: [Int] {
        get { aisles ?? [] }
        set { aisles = newValue.isEmpty ? nil : newValue.sorted() }
    }

    /// Every aisle meets every cross aisle, and all are walked both ways.
    public var isRectangular: Bool { !crossAisles.isEmpty && oneWay == nil && short == nil }

    /// A layout that encloses these places: a cross aisle just before the first stop and just behind the last.
    public init(enclosing places: some Sequence<Place>, crossAisles: [Int] = []) {
        let stops = places.lazy.filter { $0.kind == .bin }.map(\.walk)
        let front = min(stops.map(\.y).min() ?? 0, crossAisles.min() ?? .max) - (crossAisles.isEmpty ? 10 : 0)
        let back = max(stops.map(\.y).max() ?? 0, crossAisles.max() ?? .min) + (crossAisles.isEmpty ? 10 : 0)
        self.init(
            crossAisles: crossAisles.isEmpty ? [front, back] : crossAisles,
            depot: WalkPoint(x: stops.map(\.x).min() ?? 0, y: front))
    }
}
