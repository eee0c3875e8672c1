import TestSupport
import Testing
import Warehouse

@testable import SiteNetwork

/// All sets of sites, tried one by one with none of the search's shortcuts.
private struct BruteForce {
    let work: RandomCase
    let demands: [Demand]
    let now = SmallNetwork.now
    /// Sets that have everything, and none of whose sites could be left out.
    private(set) var covers: [[NetworkSite]] = []

    init(_ work: RandomCase) {
        self.work = work
        demands = Demand.all(of: work.ask.lines)
        let sites = work.sites.sorted { $0.name < $1.name }
        for bits in 1..<1 << sites.count {
            let set = sites.indices.filter { bits >> $0 & 1 == 1 }.map { sites[$0] }
            guard has(set) else { continue }
            let canSpareOne = set.indices.contains { index in
                var fewer = set
                fewer.remove(at: index)
                return has(fewer)
            }
            if !canSpareOne { covers.append(set) }
        }
    }

    func has(_ sites: [NetworkSite]) -> Bool {
        demands.allSatisfy { demand in
            sites.reduce(0) { $0 + work.stock.units(of: demand.sku, at: $1.name) } >= demand.quantity
        }
    }

    /// Smaller is better, for every rule.
    func figures(_ set: [NetworkSite]) -> [Int] {
        work.rules.ranking.map { rule in
            switch rule {
            case .fewestParts: set.count
            case .nearest: -(set.map { $0.nearness(to: Destination(["Ana", "LS1 4AP", "GB"])) }.min() ?? 0)
            case .cheapest: set.map(\.costPence).reduce(0, +)
            case .mostCapacityLeft: -(set.map(left).min() ?? 0)
            case .freshest(let grace): set.map { staleness($0, grace) }.max() ?? 0
            case .siteOrder(let names):
                set.reduce(0) { $0 + (names.firstIndex(of: $1.name) ?? names.count) }
            case .keepScarce, .name: 0
            }
        }
    }

    func left(_ site: NetworkSite) -> Int {
        site.ordersPerDay.map { $0 - (work.stock.ordersToday[site.name] ?? 0) } ?? .max
    }

    func staleness(_ site: NetworkSite, _ grace: Int) -> Int {
        guard let heard = work.stock.heard[site.name] else { return .max }
        return now.minutes(since: heard) <= grace ? 0 : now.minutes(since: heard)
    }

    func best() -> [SiteName]? {
        let parts = work.ask.order.split.parts ?? .max
        let found = covers.filter { $0.count <= parts }.map { (figures($0) + [$0.count], $0.map(\.name)) }
        return found.min { left, right in
            left.0 == right.0 ? left.1.lexicographicallyPrecedes(right.1) : left.0.lexicographicallyPrecedes(right.0)
        }?.1
    }
}

/// The search finds what trying everything finds.
struct SplitSearchTests {
    @Test func theSearchIsAsGoodAsTryingEverything() {
        var random = SeededRandom.named("split search", seed: 2027)
        var (assigned, split, dominated) = (0, 0, 0)
        for _ in 0..<800 {
            var work = RandomCase(&random, sites: 1...8, plain: true)
            work.rules.partial = .never
            work.rules.ranking.removeAll { if case .keepScarce = $0 { true } else { false } }
            let force = BruteForce(work)
            let decision = work.decide()
            #expect(decision.trace.search.isComplete)
            let best = force.best()
            let covers = Set(force.covers.map { $0.map(\.name) })
            #expect(decision.trace.losers.allSatisfy { covers.contains($0.sites) })
            if best == nil {
                #expect(decision.parts.isEmpty)
                if case .splitRefused(_, let fewest) = decision.trace.parked {
                    #expect(fewest == force.covers.map(\.count).min())
                }
            } else {
                #expect(decision.trace.chosen == best, "\(work)")
                assigned += 1
                if decision.parts.count > 1 { split += 1 }
                if !decision.trace.search.dominated.isEmpty { dominated += 1 }
            }
        }
        #expect(assigned > 200 && split > 60 && dominated > 15, "\(assigned) \(split) \(dominated)")
    }

    @Test func twoSitesThatTogetherHaveEnoughAreBothKept() {
        let sites = [NetworkSite("A", costPence: 1), NetworkSite("B", costPence: 2), NetworkSite("C", costPence: 9)]
        let stock = SmallNetwork.stock(["A": ["SOCK": 5], "B": ["SOCK": 3], "C": ["SOCK": 3]])
        let ask = SourcingAsk(SmallNetwork.order([("SOCK", 8)]))
        let decision = source(ask, stock: stock, sites: sites, rules: SourcingRules(), at: SmallNetwork.now)
        #expect(decision.trace.chosen == ["A", "B"])
        #expect(decision.trace.losers.map(\.sites) == [["A", "C"]])
    }

    @Test func aDearSingleParcelMayLoseToTwoCheapOnes() {
        let sites = [
            NetworkSite("A", costPence: 100), NetworkSite("B", costPence: 100), NetworkSite("C", costPence: 500),
        ]
        let stock = SmallNetwork.stock(["A": ["SOCK": 1], "B": ["HAT": 1], "C": ["SOCK": 1, "HAT": 1]])
        let ask = SourcingAsk(SmallNetwork.order([("SOCK", 1), ("HAT", 1)]))
        let cheap = source(ask, stock: stock, sites: sites, rules: SourcingRules([.cheapest]), at: SmallNetwork.now)
        #expect(cheap.trace.chosen == ["A", "B"])
        let few = source(ask, stock: stock, sites: sites, rules: SourcingRules(), at: SmallNetwork.now)
        #expect(few.trace.chosen == ["C"])
    }

    @Test func theLastUnitsOfASiteAreSparedInASplitAsWell() {
        let sites = ["A", "B", "C"].map { NetworkSite($0) }
        let stock = SmallNetwork.stock(["A": ["SOCK": 2], "B": ["SOCK": 30], "C": ["HAT": 40]])
        let ask = SourcingAsk(SmallNetwork.order([("SOCK", 2), ("HAT", 1)]))
        let rules = SourcingRules([.fewestParts, .keepScarce(last: 2, plenty: 10)])
        let decision = source(ask, stock: stock, sites: sites, rules: rules, at: SmallNetwork.now)
        #expect(decision.trace.chosen == ["B", "C"])
        #expect(decision.trace.losers.map(\.figure) == [.number(2)])
    }

    /// Thirty sites, each with one item and no other with the same.
    private func scattered(_ count: Int) -> (SourcingAsk, SourcingStock, [NetworkSite]) {
        let sites = (0..<count).map { NetworkSite(SiteName($0 < 10 ? "S0\($0)" : "S\($0)")) }
        var units: [SiteName: [SKU: Int]] = [:]
        for (index, site) in sites.enumerated() { units[site.name] = [SKU("K\(index % 6)"): 1] }
        let order = SmallNetwork.order((0..<6).map { (SKU("K\($0)"), 2) })
        return (SourcingAsk(order), SmallNetwork.stock(units), sites)
    }

    @Test func anAllowanceThatIsSpentIsTold() {
        let (ask, stock, sites) = scattered(30)
        var rules = SourcingRules()
        rules.looks = 40
        let decision = source(ask, stock: stock, sites: sites, rules: rules, at: SmallNetwork.now)
        #expect(decision.parts.count == 12)
        #expect(decision.trace.search.gaveUp)
        #expect(decision.trace.lines().contains { $0.contains("there may be a better way") })
        var strict = ask
        strict.order.split = .atMost(11)
        let parked = source(strict, stock: stock, sites: sites, rules: rules, at: SmallNetwork.now)
        #expect(parked.trace.parked == .searchGaveUp(allowed: 11))
    }

    @Test func tooManySitesAreCutToThoseThatHaveEverything() {
        let (ask, stock, sites) = scattered(30)
        let decision = source(ask, stock: stock, sites: sites, rules: SourcingRules(), at: SmallNetwork.now)
        #expect(decision.parts.count == 12)
        #expect(decision.trace.search.cut.count == 18)
        #expect(!decision.trace.search.gaveUp)
    }

    @Test func twoOutOfManySitesAreFoundWithoutCuttingAny() {
        let sites = (0..<150).map { NetworkSite(SiteName("S\($0)")) }
        var units: [SiteName: [SKU: Int]] = [:]
        for (index, site) in sites.enumerated() { units[site.name] = ["SOCK": index % 3 + 1, "HAT": 1] }
        units["S77"] = ["SOCK": 5]
        units["S99"] = ["HAT": 3]
        let ask = SourcingAsk(SmallNetwork.order([("SOCK", 5), ("HAT", 3)]))
        let stock = SmallNetwork.stock(units)
        let decision = source(ask, stock: stock, sites: sites, rules: SourcingRules(), at: SmallNetwork.now)
        #expect(decision.trace.chosen == ["S77", "S99"])
        #expect(decision.trace.search.isComplete)
    }

    @Test func aRefusalIsCertainAsFarAsAllSetsWereLookedAt() {
        let (ask, stock, sites) = scattered(30)
        var strict = ask
        strict.order.split = .atMost(2)
        let decision = source(strict, stock: stock, sites: sites, rules: SourcingRules(), at: SmallNetwork.now)
        #expect(decision.trace.parked == .splitRefused(allowed: 2, fewest: nil))
    }
}
