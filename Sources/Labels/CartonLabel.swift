public import Barcode
public import Warehouse

/// What stands on the label of a carton.
public struct CartonLabel: Hashable, Sendable {
    /// So many lines of an address fit.
    public static let shipToLinesMax = 6

    public var sscc: SSCC
    public var order: OrderID
    /// The address, from the name down.
    public var shipTo: [String]
    public var weightGrams: Int?
    /// The outer measures of its box.
    public var size: Dimensions?
    /// Which carton of the order this is, counted from 1.
    public var number: Int?
    /// How many cartons the order has.
    public var count: Int?
    /// What must be known to whoever handles it.
    public var marks: Set<CartonMark> = []
    /// The carrier's service, in its words.
    public var service: String?
    /// The carrier's code for the way that the carton goes.
    public var route: String?
    /// Which copy this is, counted from 2, when the label was printed before.
    public var copy: Int?

    /// The content of a carton's label; size, marks, service, route and copy are set where there are any.
    public init(
        sscc: SSCC, order: OrderID, shipTo: [String], weightGrams: Int? = nil, number: Int? = nil, count: Int? = nil
    ) {
        self.sscc = sscc
        self.order = order
        self.shipTo = shipTo
        self.weightGrams = weightGrams
        self.number = number
        self.count = count
    }

    /// The same from a code that was typed or scanned: 18 digits, or an element string with identifier 00.
    public init(
        code: String, order: OrderID, shipTo: [String], weightGrams: Int? = nil, number: Int? = nil, count: Int? = nil
    ) throws(LabelError) {
        guard let sscc = Code.parse(code).sscc else { throw .notAnSSCC(code) }
        self.init(sscc: sscc, order: order, shipTo: shipTo, weightGrams: weightGrams, number: number, count: count)
    }
}

/// What is said in large letters on a carton.
public enum CartonMark: Hashable, Comparable, Sendable {
    case hazmat, cold, fragile, gift
    /// What the driver collects.
    case cashOnDelivery(pence: Int)

    /// As it is printed.
    public var words: String {
        switch self {
        case .hazmat: "HAZMAT"
        case .cold: "COLD"
        case .fragile: "FRAGILE"
        case .gift: "GIFT"
        case .cashOnDelivery(let pence): "COD \(money(pence))"
        }
    }
}
