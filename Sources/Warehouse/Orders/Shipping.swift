/// A paper that an order may need: not needed, still missing, or there under its number.
public struct Paper: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let notNeeded: Paper = ""
    public static let missing: Paper = "missing"
    public var isMissing: Bool { self == .missing }
}

/// How an order leaves: to whom, with what service, and what has to go with it.
public struct Shipping: Hashable, Codable, Sendable {
    /// The address, from the name down.
    public var shipTo: [String]
    /// The carrier's service or the route; empty where any will do.
    public var service: String
    /// A present: no prices go into the parcel.
    public var isGift: Bool
    /// Cash on delivery: what the driver collects at the door, in pence.
    public var codPence: Int
    public var invoice: Paper
    public var customs: Paper

    public init(
        shipTo: [String] = [], service: String = "", isGift: Bool = false, codPence: Int = 0,
        invoice: Paper = .notNeeded, customs: Paper = .notNeeded
    ) {
        self.shipTo = shipTo
        self.service = service
        self.isGift = isGift
        self.codPence = codPence
        self.invoice = invoice
        self.customs = customs
    }
}

/// How an order leaves has changed while it was worked on: what it asks for has not.
public struct ShippingChanged: Hashable, Codable, Sendable {
    public var order: OrderID
    public var shipping: Shipping

    public init(order: OrderID, shipping: Shipping) {
        self.order = order
        self.shipping = shipping
    }
}

/// Papers of an order that came after it.
public struct PapersArrived: Hashable, Codable, Sendable {
    public var order: OrderID
    public var invoice: Paper?
    public var customs: Paper?

    public init(order: OrderID, invoice: Paper? = nil, customs: Paper? = nil) {
        self.order = order
        self.invoice = invoice
        self.customs = customs
    }
}
