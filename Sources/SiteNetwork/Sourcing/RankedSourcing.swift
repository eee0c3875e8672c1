public import Warehouse

// Which sites ship an order, in four steps:
//
//   1. The money: an order that is not paid waits.
//   2. Hard filters: what a site must be to be compared at all. Each site that fails leaves the first reason behind.
//   3. Sets of sites that have everything, within the split policy: see SplitSearch.
//   4. The ranking. The first rule that tells two sets apart decides between them, and every loser keeps that rule with
//      both figures. The name comes last, so that one set wins.
//
// Where the sites do not have everything, the rules may let what there is go now. The rest will need a parcel of its
// own, so one part of the split policy is kept for it; an order that goes whole or not at all is never served so.

/// Sourcing by ranked rules, one order at a time.
public struct RankedSourcing: Sourcing {
    public init() {}

    public func source(
        _ ask: SourcingAsk, stock: SourcingStock, sites: [NetworkSite], rules: SourcingRules, at now: Moment
    ) -> SourcingDecision {
        var sites = sites.sorted { $0.name < $1.name }
        // A site that is given twice does not have its stock twice.
        sites = sites.indices.filter { $0 == 0 || sites[$0 - 1].name != sites[$0].name }.map { sites[$0] }
        let decision = decide(ask, stock, sites, rules, now, isLate: false)
        guard rules.shipsLate, decision.parts.isEmpty, decision.trace.hasLateSites else { return decision }
        return decide(ask, stock, sites, rules, now, isLate: true)
    }

    private func decide(
        _ ask: SourcingAsk, _ stock: SourcingStock, _ sites: [NetworkSite], _ rules: SourcingRules, _ now: Moment,
        isLate: Bool
    ) -> SourcingDecision {
        var trace = SourcingTrace(order: ask.order.order.id, at: now)
        trace.isLate = isLate
        let demands = Demand.all(of: ask.lines)
        if demands.isEmpty { return trace.park(.nothingAsked) }
        if ask.order.payment == .pending { return trace.park(.waitsForPayment) }
        if ask.order.payment == .refused { return trace.park(.paymentRefused) }

        let filter = SourcingFilter(ask, demands, stock, at: now, ignoresCutoff: isLate)
        let candidates = filter.candidates(sites, &trace)
        guard !candidates.isEmpty else {
            let holders = filter.sitesWithStock(sites)
            return trace.park(
                holders.isEmpty ? .nothingAnywhere(demands.map(\.sku)) : .noSiteAllowed(withStock: holders))
        }

        let target = demands.indices.map { demand in
            // Capped at each step, so that no sum overflows.
            candidates.reduce(0) { min(demands[demand].quantity, $0 + min($1.stock[demand], demands[demand].quantity)) }
        }
        trace.missing = zip(demands, target).compactMap { demand, units in
            units < demand.quantity ? Shortage(sku: demand.sku, asked: demand.quantity, available: units) : nil
        }
        var parts = max(1, ask.order.split.parts ?? .max)
        if !trace.missing.isEmpty {
            guard parts > 1, mayGoPartly(target, of: demands, rules.partial) else {
                return trace.park(.notEnough(trace.missing))
            }
            parts -= 1
        }

        let ranking = Ranking(rules.wholeRanking, candidates, target: target)
        var search = SplitSearch(ranking, rules)
        search.run(parts: parts)
        trace.search = search.note
        let plans = search.plans.sorted(by: ranking.isBetter)
        guard let best = plans.first else {
            guard search.proven >= parts else { return trace.park(.searchGaveUp(allowed: parts)) }
            let fewest = search.fewest.flatMap { $0 <= search.proven + 1 ? $0 : nil }
            return trace.park(.splitRefused(allowed: parts, fewest: fewest))
        }
        trace.chosen = ranking.names(best.sites)
        trace.losers = plans.dropFirst().prefix(NetworkLimits.losersTold).compactMap { ranking.loser($0, to: best) }
        trace.untold = plans.count - 1 - trace.losers.count
        return .assigned(share(ask.lines, demands, among: best.sites, ranking), trace)
    }

    private func mayGoPartly(_ target: [Int], of demands: [Demand], _ policy: PartialPolicy) -> Bool {
        guard case .atLeast(let permille) = policy else { return false }
        let asked = demands.reduce(0) { $0 + $1.quantity }
        return target.reduce(0, +) * 1000 >= asked * permille
    }

    /// The units of each line by site: lines take in the order of their numbers, sites give in that of their names.
    private func share(
        _ lines: [AskedLine], _ demands: [Demand], among sites: [Int], _ ranking: Ranking
    ) -> [SourcedPart] {
        var left = ranking.fill(sites)
        var shared: [[SourcedLine]] = sites.map { _ in [] }
        for line in lines.sorted(by: { $0.number < $1.number }) {
            guard let demand = demands.firstIndex(where: { $0.sku == line.sku }) else { continue }
            var open = line.quantity
            for index in sites.indices where open > 0 && left[index][demand] > 0 {
                let units = min(open, left[index][demand])
                shared[index].append(SourcedLine(number: line.number, sku: line.sku, quantity: units))
                left[index][demand] -= units
                open -= units
            }
        }
        return zip(ranking.names(sites), shared).map { SourcedPart(site: $0, lines: $1) }
    }
}

extension SourcingTrace {
    fileprivate var hasLateSites: Bool {
        excluded.contains { if case .pastCutoff = $0.why { true } else { false } }
    }

    fileprivate mutating func park(_ reason: ParkReason) -> SourcingDecision {
        parked = reason
        missing = []
        isLate = false
        return .parked(reason, self)
    }
}
