public import Warehouse

/// Why a site is not asked again for an order.
public enum Avoidance: String, Hashable, Codable, Sendable, CaseIterable {
    /// The site declined it.
    case declined
    /// The site accepted it and did not find all of it.
    case shorted
    /// A person took it away from the site.
    case fenced
}

/// A site that is not asked again.
public struct AvoidedSite: Hashable, Codable, Sendable {
    public var site: SiteName
    public var why: Avoidance

    public init(_ site: SiteName, _ why: Avoidance) {
        self.site = site
        self.why = why
    }
}

/// Units of an order's line that a site is wanted for.
public struct AskedLine: Hashable, Codable, Sendable {
    public var number: Int
    public var sku: SKU
    public var quantity: Int
    /// What a site must be able to handle to ship it, such as `hazmat`.
    public var tags: [String]

    public init(number: Int, sku: SKU, quantity: Int, tags: [String] = []) {
        self.number = number
        self.sku = sku
        self.quantity = quantity
        self.tags = tags
    }
}

/// What sourcing is asked: the lines of an order, or what is left of them, and what is known of it besides.
public struct SourcingAsk: Hashable, Codable, Sendable {
    public var order: NetworkOrder
    public var lines: [AskedLine]
    /// What a site must be able to do to ship any part of it, such as `gift`.
    public var tags: [String]
    public var avoided: [AvoidedSite]

    /// `lines` as given, or all of the order's, plain goods.
    public init(
        _ order: NetworkOrder, lines: [AskedLine]? = nil, tags: [String] = [], avoided: [AvoidedSite] = []
    ) {
        self.order = order
        self.lines =
            lines
            ?? order.order.lines.map { AskedLine(number: $0.number, sku: $0.sku, quantity: $0.quantity) }
        self.tags = tags
        self.avoided = avoided
    }

    /// By when it must leave: at its cut-off, and in any case before it should arrive.
    public var deadline: Moment? { [order.order.cutoff, order.order.promise].compactMap { $0 }.min() }
}

/// What the sites have at one moment, as far as an order needs to know. Nothing is not listed.
public struct SourcingStock: Hashable, Sendable {
    public var available: [SKU: [SiteName: Int]]
    /// When the facts of a site last came.
    public var heard: [SiteName: Moment]
    /// Orders that a site was given today, as its capacity counts them.
    public var ordersToday: [SiteName: Int]

    public init(
        available: [SKU: [SiteName: Int]] = [:], heard: [SiteName: Moment] = [:], ordersToday: [SiteName: Int] = [:]
    ) {
        self.available = available
        self.heard = heard
        self.ordersToday = ordersToday
    }

    /// What a site has of an item.
    public func units(of sku: SKU, at site: SiteName) -> Int { max(0, available[sku]?[site] ?? 0) }

    /// Takes away what a decision promised, so that the next order cannot get it.
    public mutating func take(_ parts: [SourcedPart]) {
        for part in parts {
            ordersToday[part.site, default: 0] += 1
            for line in part.lines {
                let left = units(of: line.sku, at: part.site) - line.quantity
                available[line.sku, default: [:]][part.site] = left > 0 ? left : nil
            }
        }
    }
}

/// Units of a line that one site ships.
public struct SourcedLine: Hashable, Codable, Sendable {
    public var number: Int
    public var sku: SKU
    public var quantity: Int

    public init(number: Int, sku: SKU, quantity: Int) {
        self.number = number
        self.sku = sku
        self.quantity = quantity
    }
}

/// What one site ships of an order.
public struct SourcedPart: Hashable, Codable, Sendable {
    public var site: SiteName
    public var lines: [SourcedLine]

    public init(site: SiteName, lines: [SourcedLine]) {
        self.site = site
        self.lines = lines
    }
}

/// Units that could not be had.
public struct Shortage: Hashable, Codable, Sendable {
    public var sku: SKU
    public var asked: Int
    public var available: Int

    public init(sku: SKU, asked: Int, available: Int) {
        self.sku = sku
        self.asked = asked
        self.available = available
    }
}

/// Why an order waits for somebody instead of going to a site.
public enum ParkReason: Hashable, Codable, Sendable {
    case nothingAsked
    case waitsForPayment
    case paymentRefused
    /// No site of the network has a unit of any of them.
    case nothingAnywhere([SKU])
    /// Sites have some of it, but none that has any may be used; the trace says why.
    case noSiteAllowed(withStock: [SiteName])
    /// The sites that may be used do not have enough.
    case notEnough([Shortage])
    /// It takes more parts than it may be split into. `fewest` is nil where it is only known that these are too few.
    case splitRefused(allowed: Int, fewest: Int?)
    /// There may be a way, but none was found among the sets of sites that were looked at.
    case searchGaveUp(allowed: Int)
    /// The hub was put back to an older copy: first these sites send what they have, so that nothing goes out twice.
    case putBack(waitsFor: [SiteName])
    /// The hub was put back to a copy from before the order came, and knows only what sites have of it.
    case forgotten
}

/// Where an order goes, or why it waits; and how that was decided.
public enum SourcingDecision: Hashable, Codable, Sendable {
    case assigned([SourcedPart], SourcingTrace)
    case parked(ParkReason, SourcingTrace)

    public var parts: [SourcedPart] {
        if case .assigned(let parts, _) = self { parts } else { [] }
    }

    public var trace: SourcingTrace {
        switch self {
        case .assigned(_, let trace), .parked(_, let trace): trace
        }
    }
}

/// A way of deciding which sites ship an order. It is a pure function: the same values give the same decision.
public protocol Sourcing: Sendable {
    func source(
        _ ask: SourcingAsk, stock: SourcingStock, sites: [NetworkSite], rules: SourcingRules, at now: Moment
    ) -> SourcingDecision
}

/// Decides by the ranked rules, one order at a time.
public func source(
    _ ask: SourcingAsk, stock: SourcingStock, sites: [NetworkSite], rules: SourcingRules, at now: Moment
) -> SourcingDecision {
    RankedSourcing().source(ask, stock: stock, sites: sites, rules: rules, at: now)
}
