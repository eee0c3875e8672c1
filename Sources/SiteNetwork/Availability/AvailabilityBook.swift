public import Warehouse

// The availability of every item at every site, in memory.
//
// Items and sites are numbered as they come. A figure of item i at site s stands at i × width + s of one flat array per
// term, so that the sites of an item lie next to each other and a quote walks forward through memory. `free` is on hand
// less held, claimed and safety: what does not depend on the time is added up when it changes and not when it is asked
// for. Only the haircut depends on the time; its thousandths are worked out once per site and quote.
//
// A row is wider than there are sites, so that a new site seldom moves the figures; when it does, the width doubles.

/// What the sites have of every item, and what may be promised of it.
public struct AvailabilityBook: Sendable {
    public private(set) var policy: AvailabilityPolicy
    /// In the order in which they came, as `sites`.
    public private(set) var skus: [SKU] = []
    public private(set) var sites: [SiteName] = []
    private var rows: [SKU: Int] = [:]
    private var columns: [SiteName: Int] = [:]
    private var heard: [Moment?] = []
    private var table: PolicyTable
    private var figures = Figures()

    public init(policy: AvailabilityPolicy = AvailabilityPolicy()) {
        self.policy = policy
        table = PolicyTable(policy)
    }

    /// What a site has of an item. Figures below nothing are taken as nothing.
    public mutating func set(_ sku: SKU, at site: SiteName, onHand: Int, held: Int = 0, claimed: Int = 0) {
        let cell = cell(sku, site)
        figures.onHand[cell] = Figures.figure(onHand)
        figures.held[cell] = Figures.figure(held)
        figures.claimed[cell] = Figures.figure(claimed)
        settle(cell, sku, site)
    }

    /// Units of an item at a site are promised to an order; a negative number gives them back.
    public mutating func claim(_ units: Int, of sku: SKU, at site: SiteName) {
        let cell = cell(sku, site)
        let most = NetworkLimits.units
        figures.claimed[cell] = Figures.figure(Int(figures.claimed[cell]) + min(max(units, -most), most))
        settle(cell, sku, site)
    }

    /// When a site's facts last came.
    public mutating func setHeard(_ site: SiteName, at moment: Moment) {
        heard[column(site)] = moment
    }

    /// Other rules, which hold from now on.
    public mutating func setPolicy(_ policy: AvailabilityPolicy) {
        self.policy = policy
        table = PolicyTable(policy)
        for (row, sku) in skus.enumerated() {
            for (column, site) in sites.enumerated() { settle(row * figures.width + column, sku, site) }
        }
    }

    /// Units of each of these items that a channel may promise, in the order asked.
    public func quote(_ asked: [SKU], for channel: Channel, at now: Moment) -> [Int] {
        let haircuts = sites.indices.map { Int64(permille($0, at: now)) }
        return asked.map { sku in
            guard let row = rows[sku] else { return 0 }
            return max(0, figures.pool(row, haircuts) - table.buffer(of: sku, for: channel))
        }
    }

    /// The terms behind the figure that `quote` gives, site by site.
    public func explain(_ sku: SKU, for channel: Channel, at now: Moment) -> AvailabilityExplanation {
        var total = AvailabilityTerms()
        var told: [SiteTerms] = []
        for column in sites.indices.sorted(by: { sites[$0] < sites[$1] }) {
            let terms = terms(sku, column, at: now)
            total.add(terms)
            let minutes = heard[column].map { max(0, now.minutes(since: $0)) }
            told.append(SiteTerms(sites[column], terms, minutesSinceHeard: minutes))
        }
        total.buffer = table.buffer(of: sku, for: channel)
        return AvailabilityExplanation(sku: sku, channel: channel, total: total, sites: told)
    }

    /// The terms of one item at one site.
    public func terms(_ sku: SKU, at site: SiteName, at now: Moment) -> AvailabilityTerms {
        columns[site].map { terms(sku, $0, at: now) } ?? AvailabilityTerms()
    }

    /// What sourcing needs to know of these items. The buffer of a channel is not in it: it keeps promises from being
    /// made, and an order that is there has been promised.
    public func stock(of asked: [SKU], at now: Moment) -> SourcingStock {
        var stock = SourcingStock()
        for (column, site) in sites.enumerated() {
            stock.heard[site] = heard[column]
            for sku in asked {
                let units = terms(sku, column, at: now).available
                if units > 0 { stock.available[sku, default: [:]][site] = units }
            }
        }
        return stock
    }

    private func terms(_ sku: SKU, _ column: Int, at now: Moment) -> AvailabilityTerms {
        guard let row = rows[sku] else { return AvailabilityTerms() }
        let cell = row * figures.width + column
        let (onHand, held) = (Int(figures.onHand[cell]), Int(figures.held[cell]))
        let claimed = Int(figures.claimed[cell])
        return AvailabilityTerms(
            onHand: onHand, held: held, claimed: claimed, safety: onHand - held - claimed - Int(figures.free[cell]),
            haircut: (onHand * permille(column, at: now) + 999) / 1000)
    }

    private func permille(_ column: Int, at now: Moment) -> Int {
        policy.staleness.permille(heard: heard[column], at: now)
    }

    private mutating func settle(_ cell: Int, _ sku: SKU, _ site: SiteName) {
        // Where there is nothing, there is nothing to keep safe.
        figures.settle(cell, safety: figures.onHand[cell] == 0 ? 0 : table.safety(of: sku, at: site))
    }

    private mutating func cell(_ sku: SKU, _ site: SiteName) -> Int {
        let column = column(site)
        if let row = rows[sku] { return row * figures.width + column }
        rows[sku] = skus.count
        skus.append(sku)
        figures.addRow()
        return (skus.count - 1) * figures.width + column
    }

    private mutating func column(_ site: SiteName) -> Int {
        if let column = columns[site] { return column }
        columns[site] = sites.count
        sites.append(site)
        heard.append(nil)
        if sites.count > figures.width { figures.widen() }
        return sites.count - 1
    }
}

/// The flat arrays: a row for every item, a column for every site.
private struct Figures: Sendable {
    var width = 8
    var onHand: [Int32] = []
    var held: [Int32] = []
    var claimed: [Int32] = []
    var free: [Int32] = []

    mutating func settle(_ cell: Int, safety: Int) {
        free[cell] = Int32(clamping: Int(onHand[cell]) - Int(held[cell]) - Int(claimed[cell]) - safety)
    }

    /// What all sites offer of an item, each never less than nothing.
    func pool(_ row: Int, _ haircuts: [Int64]) -> Int {
        let (onHand, free) = (onHand.span, free.span)
        var pool: Int64 = 0
        for column in haircuts.indices {
            let cell = row * width + column
            let cut = (Int64(onHand[cell]) * haircuts[column] + 999) / 1000
            pool += max(0, Int64(free[cell]) - cut)
        }
        return Int(pool)
    }

    mutating func addRow() {
        let row = repeatElement(Int32(0), count: width)
        onHand += row
        held += row
        claimed += row
        free += row
    }

    mutating func widen() {
        onHand = widened(onHand)
        held = widened(held)
        claimed = widened(claimed)
        free = widened(free)
        width *= 2
    }

    private func widened(_ old: [Int32]) -> [Int32] {
        var wide = [Int32](repeating: 0, count: old.count * 2)
        for cell in old.indices { wide[cell / width * width * 2 + cell % width] = old[cell] }
        return wide
    }

    static func figure(_ units: Int) -> Int32 { Int32(min(max(0, units), NetworkLimits.units)) }
}
