/// Units of one item that are alike: the same lot and the same last day. `none` where nothing is tracked.
public struct Batch: Hashable, Codable, Sendable, Comparable {
    public var lot: String
    public var expiry: Day?

    public init(lot: String = "", expiry: Day? = nil) {
        self.lot = lot
        self.expiry = expiry
    }

    public static let none = Batch()

    /// First expired, first out; what never expires goes last; equal days by lot.
    public static func < (left: Batch, right: Batch) -> Bool {
        (left.expiry?.rawValue ?? .max, left.lot) < (right.expiry?.rawValue ?? .max, right.lot)
    }
}

/// How good a unit is: new stock is A; returns are graded by inspection.
public enum Grade: String, Hashable, Codable, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
}

/// Units that went from one place to another. Quantity is at least 1; a serial names exactly one unit.
public struct Move: Hashable, Codable, Sendable {
    public var sku: SKU
    public var batch: Batch
    public var grade: Grade
    public var serial: String?
    public var quantity: Int
    public var from: PlaceID
    public var to: PlaceID

    public init(
        sku: SKU, batch: Batch = .none, grade: Grade = .a, serial: String? = nil, quantity: Int, from: PlaceID,
        to: PlaceID
    ) {
        precondition(quantity > 0, "a move carries at least one unit")
        precondition(serial == nil || quantity == 1, "a serial names exactly one unit")
        self.sku = sku
        self.batch = batch
        self.grade = grade
        self.serial = serial
        self.quantity = quantity
        self.from = from
        self.to = to
    }

    /// The move that takes this one back.
    public var reversed: Move {
        var move = self
        (move.from, move.to) = (to, from)
        return move
    }
}

/// What the ledger tells apart: one item in one place, of one batch, grade and serial.
public struct StockKey: Hashable, Sendable {
    public var place: PlaceID
    public var sku: SKU
    public var batch: Batch
    public var grade: Grade
    public var serial: String?

    public init(place: PlaceID, sku: SKU, batch: Batch = .none, grade: Grade = .a, serial: String? = nil) {
        self.place = place
        self.sku = sku
        self.batch = batch
        self.grade = grade
        self.serial = serial
    }
}

/// The double-entry ledger in memory: every move takes from one place what it gives to another, so the sum is zero.
public struct Ledger: Equatable, Sendable {
    public private(set) var quantities: [StockKey: Int] = [:]

    public init() {}

    /// Books one move; entries of zero disappear.
    public mutating func apply(_ move: Move) {
        add(-move.quantity, to: StockKey(move, at: move.from))
        add(move.quantity, to: StockKey(move, at: move.to))
    }

    private mutating func add(_ quantity: Int, to key: StockKey) {
        let sum = quantities[key, default: 0] + quantity
        quantities[key] = sum == 0 ? nil : sum
    }

    /// Units of an item in a place, over all batches, grades and serials.
    public func onHand(_ sku: SKU, at place: PlaceID) -> Int {
        quantities.reduce(0) { $1.key.place == place && $1.key.sku == sku ? $0 + $1.value : $0 }
    }
}

extension StockKey {
    /// The ledger entry that a move changes in one of its two places.
    public init(_ move: Move, at place: PlaceID) {
        self.init(place: place, sku: move.sku, batch: move.batch, grade: move.grade, serial: move.serial)
    }
}

/// Units in a bin that nobody has claimed and nothing holds back.
public struct FreeStock: Hashable, Sendable {
    public var place: PlaceID
    public var walk: WalkPoint
    public var batch: Batch
    public var quantity: Int

    public init(place: PlaceID, walk: WalkPoint, batch: Batch, quantity: Int) {
        self.place = place
        self.walk = walk
        self.batch = batch
        self.quantity = quantity
    }
}
