public import Warehouse

// What may be promised, in one formula for a site and for the network:
//
//   available = on hand − held − claimed − safety − haircut + overdrawn − buffer, and never less than nothing
//
//   on hand    units that the site's ledger has
//   held       of these, units that a reason holds back until somebody has counted
//   claimed    of these, units that orders have
//   safety     units that stay at the site for the sake of wrong counts and walk-in customers
//   haircut    units that may have gone since the site was last heard
//   overdrawn  of the network only: what single sites are below nothing. Another site's units do not pay for it, so it
//              is added again
//   buffer     of the network only: units that a channel does not get, taken off once all sites are added up

/// The terms of one figure of availability. They add up to it, so that every unit can be traced.
public struct AvailabilityTerms: Hashable, Codable, Sendable {
    public var onHand: Int
    public var held: Int
    public var claimed: Int
    public var safety: Int
    public var haircut: Int
    public var overdrawn: Int
    public var buffer: Int

    public init(
        onHand: Int = 0, held: Int = 0, claimed: Int = 0, safety: Int = 0, haircut: Int = 0, overdrawn: Int = 0,
        buffer: Int = 0
    ) {
        self.onHand = onHand
        self.held = held
        self.claimed = claimed
        self.safety = safety
        self.haircut = haircut
        self.overdrawn = overdrawn
        self.buffer = buffer
    }

    /// The sum of the terms, which may be below nothing.
    public var balance: Int { onHand - held - claimed - safety - haircut + overdrawn - buffer }

    /// Units that may be promised.
    public var available: Int { max(0, balance) }

    /// Takes the terms of a site into those of the network.
    public mutating func add(_ site: AvailabilityTerms) {
        onHand += site.onHand
        held += site.held
        claimed += site.claimed
        safety += site.safety
        haircut += site.haircut
        overdrawn += site.available - site.balance
    }
}

/// The terms of one item at one site, and how long ago the site was heard.
public struct SiteTerms: Hashable, Codable, Sendable {
    public var site: SiteName
    public var terms: AvailabilityTerms
    /// Nil where it was never heard.
    public var minutesSinceHeard: Int?

    public init(_ site: SiteName, _ terms: AvailabilityTerms, minutesSinceHeard: Int?) {
        self.site = site
        self.terms = terms
        self.minutesSinceHeard = minutesSinceHeard
    }
}

/// Why a channel may promise so many units of an item: the sites by name, and what they add up to.
public struct AvailabilityExplanation: Hashable, Codable, Sendable {
    public var sku: SKU
    public var channel: Channel
    public var total: AvailabilityTerms
    public var sites: [SiteTerms]

    public init(sku: SKU, channel: Channel, total: AvailabilityTerms, sites: [SiteTerms]) {
        self.sku = sku
        self.channel = channel
        self.total = total
        self.sites = sites
    }
}
