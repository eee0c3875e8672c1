/// Where an order came from.
public enum Channel: String, Hashable, Codable, Sendable, CaseIterable {
    case web, b2b, marketplace, store
}

/// One wish of an order: so many units of one item.
public struct OrderLine: Hashable, Codable, Sendable {
    public var number: Int
    public var sku: SKU
    public var quantity: Int
    public var pricePence: Int
    /// Only units of this batch will do, which another site is to sell; nil where any will.
    public var batch: Batch?

    public init(number: Int, sku: SKU, quantity: Int, pricePence: Int = 0, batch: Batch? = nil) {
        self.number = number
        self.sku = sku
        self.quantity = quantity
        self.pricePence = pricePence
        self.batch = batch
    }
}

/// Money on an order that no unit stands for: postage, fees, discounts. Pence may be negative.
public struct Charge: Hashable, Codable, Sendable {
    public var code: String
    public var text: String
    public var pence: Int

    public init(code: String, text: String, pence: Int) {
        self.code = code
        self.text = text
        self.pence = pence
    }
}

/// What a customer wants, as a channel sent it. The site never edits it; a newer version supersedes it.
public struct Order: Hashable, Codable, Sendable {
    public var id: OrderID
    public var channel: Channel
    public var customer: String
    /// Larger is more urgent; 0 is normal, and what is expedited has `expeditedPriority`.
    public var priority: Int
    /// When it must leave the dock.
    public var cutoff: Moment?
    /// When the customer was told it arrives.
    public var promise: Moment?
    public var note: String
    public var lines: [OrderLine]
    public var charges: [Charge]
    /// Nil where nothing is known of how it leaves.
    public var shipping: Shipping?

    public init(
        id: OrderID, channel: Channel = .web, customer: String = "", priority: Int = 0, cutoff: Moment? = nil,
        promise: Moment? = nil, note: String = "", lines: [OrderLine], charges: [Charge] = [],
        shipping: Shipping? = nil
    ) {
        self.id = id
        self.channel = channel
        self.customer = customer
        self.priority = priority
        self.cutoff = cutoff
        self.promise = promise
        self.note = note
        self.lines = lines
        self.charges = charges
        self.shipping = shipping
    }

    /// The priority of what goes before all others; no channel sends one so large.
    public static let expeditedPriority = 1_000_000_000

    /// How it leaves, as far as that is known.
    public var delivery: Shipping { shipping ?? Shipping() }

    /// The same order with the papers that have come since its file was written, which still calls them missing.
    public func withPapers(of known: Order) -> Order {
        guard var papers = shipping, let since = known.shipping else { return self }
        if papers.invoice.isMissing { papers.invoice = since.invoice }
        if papers.customs.isMissing { papers.customs = since.customs }
        var order = self
        order.shipping = papers
        return order
    }
}

/// Units that a customer said they would send back.
public struct AnnouncedReturn: Hashable, Codable, Sendable {
    public var id: OrderID
    public var customer: String
    public var lines: [OrderLine]
    /// Fees, postage and discounts that the credit note takes back. Pence as the channel wrote them.
    public var charges: [Charge]
    /// The order it is of, the number on its parcel and the courier who brings it; nil where nobody said.
    public var order: OrderID?
    public var tracking: String?
    public var courier: String?
    /// Why the customer sends it back, by the code of a reason, where it was said.
    public var reason: ReasonCode?

    public init(
        id: OrderID, customer: String = "", lines: [OrderLine], charges: [Charge] = [], order: OrderID? = nil,
        tracking: String? = nil, courier: String? = nil, reason: ReasonCode? = nil
    ) {
        self.id = id
        self.customer = customer
        self.lines = lines
        self.charges = charges
        self.order = order
        self.tracking = tracking
        self.courier = courier
        self.reason = reason
    }
}
