/// A box of the site's catalogue. Millimetres, grams, pence.
public struct Box: Hashable, Codable, Sendable {
    public var code: String
    public var inner: Dimensions
    public var outer: Dimensions
    public var tareGrams: Int
    /// The most that may be inside, without the tare.
    public var maxGrams: Int
    public var costPence: Int

    public init(code: String, inner: Dimensions, outer: Dimensions, tareGrams: Int, maxGrams: Int, costPence: Int) {
        self.code = code
        self.inner = inner
        self.outer = outer
        self.tareGrams = tareGrams
        self.maxGrams = maxGrams
        self.costPence = costPence
    }
}

/// Which sides of a unit may be its height as it lies.
public struct UpAxes: OptionSet, Hashable, Codable, Sendable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let width = UpAxes(rawValue: 1)
    public static let length = UpAxes(rawValue: 2)
    public static let height = UpAxes(rawValue: 4)
    public static let any: UpAxes = [.width, .length, .height]
}

/// Equal units that have to be packed. A unit with a measure of zero is unmeasured: it weighs, but takes no room.
public struct PackItem: Hashable, Sendable {
    public var id: Int
    public var size: Dimensions
    public var grams: Int
    public var quantity: Int
    public var handling: HandlingClass
    /// Which of its sides may be vertical; where none is named, its height is.
    public var upAxes: UpAxes
    /// The most that may rest on one of them; nil where that is of no concern.
    public var topGrams: Int?

    /// This side up: only the two orientations that keep `size.height` vertical.
    public var isUpright: Bool { upAxes == .height || upAxes.isEmpty }

    public init(
        id: Int, size: Dimensions, grams: Int, quantity: Int = 1, handling: HandlingClass = .ambient,
        isUpright: Bool = false
    ) {
        self.id = id
        self.size = size
        self.grams = grams
        self.quantity = quantity
        self.handling = handling
        upAxes = isUpright ? .height : .any
    }

    /// Units of an item of the catalogue.
    public init(id: Int, item: Item, quantity: Int) {
        self.init(
            id: id, size: item.dimensions, grams: item.weightGrams, quantity: quantity, handling: item.handling,
            isUpright: item.isUpright)
        topGrams = item.bearsGrams
    }
}

/// Where one unit lies in its box: its corner nearest to the box's own, and its size as it lies there.
public struct Placement: Hashable, Codable, Sendable {
    /// The `PackItem.id` of the unit.
    public var item: Int
    public var x: Int
    public var y: Int
    public var z: Int
    /// The width lies along x, the length along y, the height along z.
    public var size: Dimensions

    public init(item: Int, x: Int, y: Int, z: Int, size: Dimensions) {
        self.item = item
        self.x = x
        self.y = y
        self.z = z
        self.size = size
    }
}

/// Units of an item without measures, somewhere in the box.
public struct UnmeasuredUnits: Hashable, Codable, Sendable {
    /// The `PackItem.id` of the units.
    public var item: Int
    public var quantity: Int

    public init(item: Int, quantity: Int) {
        self.item = item
        self.quantity = quantity
    }
}

/// A box and what goes into it; or a unit that fits no box and ships as it is, alone.
public struct Carton: Hashable, Codable, Sendable {
    /// Nil for a unit that ships as it is.
    public var box: Box?
    /// In the order in which they can be put in: a unit comes after those it stands on.
    public var placements: [Placement]
    public var unmeasured: [UnmeasuredUnits]
    /// What the content weighs, without the tare.
    public var grams: Int
    /// Why this box, in a few words.
    public var why: String

    public init(box: Box?, placements: [Placement], unmeasured: [UnmeasuredUnits] = [], grams: Int, why: String) {
        self.box = box
        self.placements = placements
        self.unmeasured = unmeasured
        self.grams = grams
        self.why = why
    }

    /// How many units are inside.
    public var units: Int { placements.count + unmeasured.reduce(0) { $0 + $1.quantity } }
}
