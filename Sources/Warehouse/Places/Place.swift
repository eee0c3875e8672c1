/// What kind of place a unit can be in. Every unit is always in exactly one place (DESIGN 1.2).
public enum PlaceKind: String, Hashable, Codable, Sendable, CaseIterable {
    case bin, tote, bench, carton, lane, door, load, returnsTray, quarantine, inTransit
    case supplier, customer, adjustment, scrap

    /// Outer places stand for the world outside; their balance may be negative.
    public var isOuter: Bool {
        switch self {
        case .supplier, .customer, .adjustment, .scrap: true
        case .bin, .tote, .bench, .carton, .lane, .door, .load, .returnsTray, .quarantine, .inTransit: false
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
    /// How many cartons stand in a lane.
    public var capacity: Int?

    public init(
        id: PlaceID, kind: PlaceKind, address: Address? = nil, walk: WalkPoint = WalkPoint(x: 0, y: 0),
        capacity: Int? = nil
    ) {
        self.id = id
        self.kind = kind
        self.address = address
        self.walk = walk
        self.capacity = capacity
    }

    /// The places that every site has from its first fact.
    public static let standing: [Place] = [
        Place(id: .supplier, kind: .supplier), Place(id: .customer, kind: .customer),
        Place(id: .adjustment, kind: .adjustment), Place(id: .scrap, kind: .scrap),
        Place(id: .inTransit, kind: .inTransit), Place(id: .damaged, kind: .quarantine),
        Place(id: .bench, kind: .bench), Place(id: .search, kind: .quarantine),
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
    /// Where the ledger keeps units that nobody could find, until somebody has counted.
    public static let search: PlaceID = "SEARCH"
}

/// The floor: aisles stand across, cross aisles join them. Coordinates in decimetres.
public struct Layout: Hashable, Codable, Sendable {
    /// The `y` of every cross aisle, ascending; at least the front and the back.
    public var crossAisles: [Int]
    /// Where tours start and end.
    public var depot: WalkPoint

    public init(crossAisles: [Int], depot: WalkPoint) {
        self.crossAisles = crossAisles.sorted()
        self.depot = depot
    }

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
