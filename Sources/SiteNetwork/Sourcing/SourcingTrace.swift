public import Warehouse

/// Why a site was not even compared.
public enum Exclusion: Hashable, Codable, Sendable {
    case notThePickUpSite(fixed: SiteName)
    case notTheSendingSite(fixed: SiteName)
    /// `until` is nil where nobody said.
    case paused(until: Moment?)
    case avoided(Avoidance)
    case capacityUsedUp(orders: Int, limit: Int)
    case tagsMissing([String])
    case pastCutoff(departure: Moment, deadline: Moment)
    case nothingAvailable
}

/// A site that was not compared, and the first reason that applies.
public struct ExcludedSite: Hashable, Codable, Sendable {
    public var site: SiteName
    public var why: Exclusion

    public init(_ site: SiteName, _ why: Exclusion) {
        self.site = site
        self.why = why
    }
}

/// An item that a site has and may not ship.
public struct ExcludedItem: Hashable, Codable, Sendable {
    public var site: SiteName
    public var sku: SKU
    public var missing: [String]

    public init(site: SiteName, sku: SKU, missing: [String]) {
        self.site = site
        self.sku = sku
        self.missing = missing
    }
}

/// What a rule says of a candidate.
public enum Figure: Hashable, Codable, Sendable {
    case number(Int)
    /// No limit, where that is the best figure; never heard, where it is the worst.
    case unlimited
    case names([SiteName])
}

/// A set of sites that could have shipped the order, the rule that decided against it, and both figures.
public struct Loser: Hashable, Codable, Sendable {
    public var sites: [SiteName]
    public var rule: SourcingRule
    public var figure: Figure
    public var chosen: Figure

    public init(sites: [SiteName], rule: SourcingRule, figure: Figure, chosen: Figure) {
        self.sites = sites
        self.rule = rule
        self.figure = figure
        self.chosen = chosen
    }
}

/// How sets of sites were looked for.
public struct SearchNote: Hashable, Codable, Sendable {
    /// Sets of sites looked at, whether they could ship the order or not.
    public var looks = 0
    /// Sites that another one replaces in every set.
    public var dominated: [SiteName] = []
    /// Sites left out of the larger sets because there were too many to combine.
    public var cut: [SiteName] = []
    /// The allowance was spent: there may be better ones.
    public var gaveUp = false

    public init() {}

    /// Everything that could be the answer was looked at.
    public var isComplete: Bool { cut.isEmpty && !gaveUp }
}

/// How a decision came about, as data. Sites stand in the order of their names.
public struct SourcingTrace: Hashable, Codable, Sendable {
    public var order: OrderID
    public var at: Moment
    public var excluded: [ExcludedSite] = []
    public var excludedItems: [ExcludedItem] = []
    /// Empty where the order is parked.
    public var chosen: [SiteName] = []
    public var parked: ParkReason?
    /// Best first.
    public var losers: [Loser] = []
    /// Losers beyond those.
    public var untold = 0
    public var search = SearchNote()
    /// What a partial order leaves open.
    public var missing: [Shortage] = []
    /// Sites were used although the date cannot be kept.
    public var isLate = false

    public init(order: OrderID, at: Moment) {
        self.order = order
        self.at = at
    }
}
