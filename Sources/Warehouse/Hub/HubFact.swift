// What a site says to its hub in words of its own, besides what happened on the floor. The hub asks for something by an
// intent (SyncProtocol, THE FEED); every intent is answered by a fact, so the hub always knows. What left with a truck,
// and what the site will not have any more, is said by order and line, so that nobody has to work it out of scans.

/// A fact that is meant for the hub.
public enum HubFact: Hashable, Sendable {
    case answered(IntentAnswer)
    /// Parcels left with a load.
    case shipped(Shipped)
    /// Units of orders that this site gives back: it will not pick them any more, whoever finds them.
    case handedBack([HandedBack])

    /// The name of the fact in the log.
    public var kind: String {
        switch self {
        case .answered: "intent.answered"
        case .shipped: "order.shipped"
        case .handedBack: "order.handedBack"
        }
    }
}

/// What a site answers to something that the hub wants.
public struct IntentAnswer: Hashable, Codable, Sendable {
    public enum Outcome: Hashable, Codable, Sendable {
        /// It is done, or will be.
        case accepted
        /// It cannot be done here, in words.
        case declined(String)
        /// The site has let go of the order; it will ship nothing more of it.
        case released
        /// The site cannot let go of it any more, in words.
        case kept(String)
    }
    public var kind: String
    public var id: String
    public var revision: Int
    public var outcome: Outcome

    public init(kind: String, id: String, revision: Int, outcome: Outcome) {
        self.kind = kind
        self.id = id
        self.revision = revision
        self.outcome = outcome
    }
}

/// The parcels that left with a load, each with the units of its orders.
public struct Shipped: Hashable, Codable, Sendable {
    public struct Line: Hashable, Codable, Sendable {
        public var order: OrderID
        public var line: Int
        public var sku: SKU
        public var quantity: Int
        /// Its units by batch and serial; nil where nothing tells them apart, and in the facts of older programs.
        public var units: [CarriedUnits]?

        public init(order: OrderID, line: Int, sku: SKU, quantity: Int, units: [CarriedUnits]? = nil) {
            self.order = order
            self.line = line
            self.sku = sku
            self.quantity = quantity
            self.units = units
        }

        /// Its units as the ledger of whoever receives them tells them apart.
        public var content: [CarriedUnits] { units ?? [CarriedUnits(sku, quantity: quantity)] }
    }
    public struct Parcel: Hashable, Codable, Sendable {
        public var id: ParcelID
        public var tracking: String?
        public var grams: Int
        public var lines: [Line]

        public init(id: ParcelID, tracking: String?, grams: Int, lines: [Line]) {
            self.id = id
            self.tracking = tracking
            self.grams = grams
            self.lines = lines
        }
    }
    public var load: LoadID
    public var service: String
    public var parcels: [Parcel]

    public init(load: LoadID, service: String, parcels: [Parcel]) {
        self.load = load
        self.service = service
        self.parcels = parcels
    }
}

/// Units of an order line that a site gives back to the hub.
public struct HandedBack: Hashable, Codable, Sendable {
    public var order: OrderID
    public var line: Int
    public var sku: SKU
    public var quantity: Int
    /// Why they could not be had; nil where nobody looked for them.
    public var reason: ReasonCode?

    public init(order: OrderID, line: Int, sku: SKU, quantity: Int, reason: ReasonCode?) {
        self.order = order
        self.line = line
        self.sku = sku
        self.quantity = quantity
        self.reason = reason
    }
}

/// An order that the hub gives to a site, or wants back from it.
public struct OrderIntent: Hashable, Codable, Sendable {
    public enum Wish: Hashable, Codable, Sendable {
        case work
        /// Let go of it, if that is still possible; why, in words.
        case release(String)
    }
    /// The order under the number that it has at the site, with the lines that this site serves.
    public var order: Order
    public var wish: Wish

    public init(order: Order, wish: Wish) {
        self.order = order
        self.wish = wish
    }
}
