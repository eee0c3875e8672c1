/// What has to be captured when units of an item change hands.
public struct Tracking: OptionSet, Hashable, Codable, Sendable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let lot = Tracking(rawValue: 1)
    public static let expiry = Tracking(rawValue: 2)
    public static let serial = Tracking(rawValue: 4)

    /// Units of one item differ by batch: a lot, a best-before day, or both.
    public var byBatch: Bool { !isDisjoint(with: [.lot, .expiry]) }
}

/// How an item wants to be handled; it decides benches, places and whether quantities may be keyed.
public enum HandlingClass: String, Hashable, Codable, Sendable, CaseIterable {
    case ambient, cold, fragile, hazmat, value
}

/// A code printed on an item or on a pack of it, with the units that one scan of it stands for.
public struct ItemBarcode: Hashable, Codable, Sendable {
    public var code: String
    public var units: Int
    public init(code: String, units: Int = 1) {
        self.code = code
        self.units = units
    }
}

/// Width, length and height in millimetres.
public struct Dimensions: Hashable, Codable, Sendable {
    public var width: Int
    public var length: Int
    public var height: Int
    public init(width: Int, length: Int, height: Int) {
        self.width = width
        self.length = length
        self.height = height
    }
    /// Cubic centimetres, rounded up.
    public var volume: Int { (width * length * height + 999) / 1000 }
}

/// Something that is stocked and sold.
public struct Item: Hashable, Codable, Sendable {
    public var sku: SKU
    public var name: String
    public var barcodes: [ItemBarcode]
    public var weightGrams: Int
    public var dimensions: Dimensions
    public var tracking: Tracking
    public var handling: HandlingClass
    public var pricePence: Int
    /// Absent from the facts of items that may lie on any side, so that older facts read the same.
    private var thisSideUp: Bool?
    /// The most grams that may rest on one of them; nil where nobody says.
    public var bearsGrams: Int?

    public init(
        sku: SKU, name: String, barcodes: [ItemBarcode] = [], weightGrams: Int = 0,
        dimensions: Dimensions = Dimensions(width: 0, length: 0, height: 0), tracking: Tracking = [],
        handling: HandlingClass = .ambient, pricePence: Int = 0, isUpright: Bool = false, bearsGrams: Int? = nil
    ) {
        self.sku = sku
        self.name = name
        self.barcodes = barcodes
        self.weightGrams = weightGrams
        self.dimensions = dimensions
        self.tracking = tracking
        self.handling = handling
        self.pricePence = pricePence
        self.bearsGrams = bearsGrams
        self.isUpright = isUpright
    }

    /// It travels with its top upwards.
    public var isUpright: Bool {
        get { thisSideUp ?? false }
        set { thisSideUp = newValue ? true : nil }
    }

    /// Nothing but a name is known: an order named the item before anybody described it.
    public var isOnlyNamed: Bool { self == Item(sku: sku, name: name) }

    /// A keyed quantity is not trusted here: every unit or pack is scanned.
    public var countsEachUnit: Bool { tracking.contains(.serial) || handling == .value }
}
