public import Warehouse

/// Into how many parcels of different sites an order may be split.
public enum SplitPolicy: Hashable, Sendable {
    /// One site ships all of it.
    case whole
    case atMost(Int)
    case free

    /// Nil is no limit.
    public var parts: Int? {
        switch self {
        case .whole: 1
        case .atMost(let parts): parts
        case .free: nil
        }
    }
}

/// Whether the money is there.
public enum PaymentState: String, Hashable, Codable, Sendable, CaseIterable {
    case paid, onInvoice, pending, refused

    /// The order may be worked on.
    public var isGood: Bool { self == .paid || self == .onInvoice }
}

/// How the goods reach the customer.
public enum Fulfilment: Hashable, Sendable {
    case ship
    /// The customer fetches it from the stock of this site.
    case pickUp(SiteName)
    /// Any site sends it to this store, where the customer fetches it.
    case shipToStore(SiteName)
    /// One site sends it to another, which puts it on its own shelves.
    case transfer(from: SiteName, to: SiteName)

    /// The site that the customer goes to, or that gets it.
    public var site: SiteName? {
        switch self {
        case .ship: nil
        case .pickUp(let site), .shipToStore(let site), .transfer(_, let site): site
        }
    }

    /// The only site that may send it; nil where any may.
    public var sender: SiteName? {
        switch self {
        case .ship, .shipToStore: nil
        case .pickUp(let site), .transfer(let site, _): site
        }
    }
}

/// An order as the network works on it: what the channel wants, and what may be done to serve it.
public struct NetworkOrder: Hashable, Codable, Sendable {
    public var order: Order
    public var split: SplitPolicy
    public var payment: PaymentState
    public var way: Fulfilment

    public init(
        _ order: Order, split: SplitPolicy = .free, payment: PaymentState = .paid, way: Fulfilment = .ship
    ) {
        self.order = order
        self.split = split
        self.payment = payment
        self.way = way
    }
}

// In JSON both are objects that people can write: {"kind": "atMost", "parts": 2}, {"kind": "pickUp", "site": "LEEDS"}.

extension SplitPolicy: Codable {
    private enum Key: String, CodingKey { case kind, parts }
    private enum Kind: String, Codable { case whole, atMost, free }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        switch try fields.decode(Kind.self, forKey: .kind) {
        case .whole: self = .whole
        case .free: self = .free
        case .atMost: self = .atMost(try fields.decode(Int.self, forKey: .parts))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        switch self {
        case .whole: try fields.encode(Kind.whole, forKey: .kind)
        case .free: try fields.encode(Kind.free, forKey: .kind)
        case .atMost(let parts):
            try fields.encode(Kind.atMost, forKey: .kind)
            try fields.encode(parts, forKey: .parts)
        }
    }
}

extension Fulfilment: Codable {
    private enum Key: String, CodingKey { case kind, site, from }
    private enum Kind: String, Codable { case ship, pickUp, shipToStore, transfer }

    /// A missing site is read as an empty name, so that `problems()` can say where it should stand.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let site = try fields.decodeIfPresent(SiteName.self, forKey: .site) ?? ""
        self =
            switch try fields.decode(Kind.self, forKey: .kind) {
            case .ship: .ship
            case .pickUp: .pickUp(site)
            case .shipToStore: .shipToStore(site)
            case .transfer: .transfer(from: try fields.decodeIfPresent(SiteName.self, forKey: .from) ?? "", to: site)
            }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        let kind: Kind =
            switch self {
            case .ship: .ship
            case .pickUp: .pickUp
            case .shipToStore: .shipToStore
            case .transfer: .transfer
            }
        try fields.encode(kind, forKey: .kind)
        try fields.encodeIfPresent(site, forKey: .site)
        if case .transfer(let from, _) = self { try fields.encode(from, forKey: .from) }
    }
}
