import Warehouse

/// Units of one item that an order asks for, over all its lines.
struct Demand: Hashable, Sendable {
    var sku: SKU
    var quantity: Int
    /// What all its lines ask of a site together.
    var tags: Set<String>

    /// By item, each once.
    static func all(of lines: [AskedLine]) -> [Demand] {
        var found: [SKU: Demand] = [:]
        for line in lines where line.quantity > 0 {
            var demand = found[line.sku] ?? Demand(sku: line.sku, quantity: 0, tags: [])
            demand.quantity += line.quantity
            demand.tags.formUnion(line.tags)
            found[line.sku] = demand
        }
        return found.values.sorted { $0.sku < $1.sku }
    }
}

/// A site that may be used, with all that the rules want to know of it.
struct Candidate: Sendable {
    var name: SiteName
    /// What it may ship of each demand, beyond what is asked as well.
    var stock: [Int]
    var nearness: Int
    var costPence: Int
    /// `Int.max` is no limit.
    var capacityLeft: Int
    /// `Int.max` is never.
    var minutesSinceHeard: Int
}

/// The hard filters: what a site must be to be compared at all.
struct SourcingFilter {
    let ask: SourcingAsk
    let demands: [Demand]
    let stock: SourcingStock
    let now: Moment
    let ignoresCutoff: Bool
    private let destination: Destination?

    init(_ ask: SourcingAsk, _ demands: [Demand], _ stock: SourcingStock, at now: Moment, ignoresCutoff: Bool) {
        self.ask = ask
        self.demands = demands
        self.stock = stock
        self.now = now
        self.ignoresCutoff = ignoresCutoff
        destination = Destination(ask.order.order.delivery.shipTo)
    }

    /// The sites that pass, in the given order. What does not pass is told to the trace.
    func candidates(_ sites: [NetworkSite], _ trace: inout SourcingTrace) -> [Candidate] {
        sites.compactMap { site in
            if let why = exclusion(of: site) {
                trace.excluded.append(ExcludedSite(site.name, why))
                return nil
            }
            let refused = demands.map { $0.tags.subtracting(site.tags).sorted() }
            let all = demands.map { stock.units(of: $0.sku, at: site.name) }
            let usable = demands.indices.map { refused[$0].isEmpty ? all[$0] : 0 }
            guard usable.contains(where: { $0 > 0 }) else {
                let missing = Set(demands.indices.flatMap { all[$0] > 0 ? refused[$0] : [] }).sorted()
                let why = missing.isEmpty ? Exclusion.nothingAvailable : .tagsMissing(missing)
                trace.excluded.append(ExcludedSite(site.name, why))
                return nil
            }
            for index in demands.indices where all[index] > 0 && !refused[index].isEmpty {
                let item = ExcludedItem(site: site.name, sku: demands[index].sku, missing: refused[index])
                trace.excludedItems.append(item)
            }
            return candidate(site, usable)
        }
    }

    /// Sites that have some of what is asked, whether they may be used or not.
    func sitesWithStock(_ sites: [NetworkSite]) -> [SiteName] {
        sites.map(\.name).filter { site in demands.contains { stock.units(of: $0.sku, at: site) > 0 } }
    }

    private func exclusion(of site: NetworkSite) -> Exclusion? {
        if let fixed = ask.order.way.sender, fixed != site.name {
            if case .transfer = ask.order.way { return .notTheSendingSite(fixed: fixed) }
            return .notThePickUpSite(fixed: fixed)
        }
        if site.isPaused(at: now) { return .paused(until: site.isPaused ? nil : site.pausedUntil) }
        if let avoided = ask.avoided.first(where: { $0.site == site.name }) { return .avoided(avoided.why) }
        if let limit = site.ordersPerDay, ordersToday(site) >= limit {
            return .capacityUsedUp(orders: ordersToday(site), limit: limit)
        }
        let missing = Set(ask.tags).subtracting(site.tags)
        if !missing.isEmpty { return .tagsMissing(missing.sorted()) }
        let departure = site.departure(of: now)
        if !ignoresCutoff, let deadline = ask.deadline, departure > deadline {
            return .pastCutoff(departure: departure, deadline: deadline)
        }
        return nil
    }

    private func ordersToday(_ site: NetworkSite) -> Int { stock.ordersToday[site.name] ?? 0 }

    private func candidate(_ site: NetworkSite, _ usable: [Int]) -> Candidate {
        let minutes = stock.heard[site.name].map { max(0, now.minutes(since: $0)) }
        return Candidate(
            name: site.name, stock: usable, nearness: site.nearness(to: destination),
            costPence: site.costPence, capacityLeft: site.ordersPerDay.map { $0 - ordersToday(site) } ?? .max,
            minutesSinceHeard: minutes ?? .max)
    }
}
