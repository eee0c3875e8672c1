import TestSupport
import Testing
import Warehouse

@testable import SiteNetwork

/// Random networks and streams of orders.
struct SourcingStreamTests {
    private let now = SmallNetwork.now

    @Test func aUnitIsNeverPromisedTwice() {
        var random = SeededRandom.named("streams", seed: 11)
        for _ in 0..<60 {
            var network = RandomCase(&random, sites: 2...10)
            let skus = network.stock.available.keys.sorted()
            var promised: [SiteName: [SKU: Int]] = [:]
            let first = network.stock
            guard !skus.isEmpty else { continue }
            for _ in 0..<25 {
                network.ask = RandomCase.ask(for: skus, network.sites, &random, plain: false)
                let parts = network.decide().parts
                network.stock.take(parts)
                for part in parts {
                    #expect(!part.lines.isEmpty)
                    for line in part.lines { promised[part.site, default: [:]][line.sku, default: 0] += line.quantity }
                }
                expectServed(network.ask, parts, network.rules)
            }
            for site in network.sites.map(\.name) {
                for sku in skus {
                    #expect((promised[site]?[sku] ?? 0) <= first.units(of: sku, at: site))
                }
            }
        }
    }

    @Test func whatIsPromisedFromTheBookStaysWithinItsTerms() {
        var random = SeededRandom.named("book and sourcing", seed: 16)
        for _ in 0..<40 {
            var network = RandomCase(&random, sites: 2...8)
            let skus = (0..<4).map { SKU("K\($0)") }
            let policy = AvailabilityPolicy(safety: [SafetyRow(sku: "K1", units: 2), SafetyRow(units: 1)])
            var book = AvailabilityBook(policy: policy)
            for site in network.sites.map(\.name) {
                book.setHeard(site, at: now)
                for sku in skus { book.set(sku, at: site, onHand: Int.random(in: 3...12, using: &random)) }
            }
            for _ in 0..<20 {
                network.ask = RandomCase.ask(for: skus, network.sites, &random, plain: false)
                network.stock = book.stock(of: skus, at: now)
                for part in network.decide().parts {
                    for line in part.lines { book.claim(line.quantity, of: line.sku, at: part.site) }
                }
            }
            for sku in skus {
                let why = book.explain(sku, for: .web, at: now)
                #expect(why.sites.allSatisfy { $0.terms.balance >= 0 })
                #expect(why.total.overdrawn == 0)
            }
        }
    }

    /// Nothing goes that was not asked for, and all goes unless the rules allow less.
    private func expectServed(_ ask: SourcingAsk, _ parts: [SourcedPart], _ rules: SourcingRules) {
        guard !parts.isEmpty else { return }
        var units: [Int: Int] = [:]
        for line in parts.flatMap(\.lines) {
            #expect(line.quantity > 0)
            units[line.number, default: 0] += line.quantity
        }
        let isWhole = ask.lines.allSatisfy { units[$0.number] == $0.quantity }
        #expect(ask.lines.allSatisfy { units[$0.number] ?? 0 <= $0.quantity })
        #expect(isWhole || rules.partial != .never)
        let most = ask.order.split.parts ?? .max
        #expect(parts.count + (isWhole ? 0 : 1) <= most)
        #expect(Set(parts.map(\.site)).count == parts.count)
    }

    @Test func theOrderInWhichSitesAreGivenChangesNothing() {
        var random = SeededRandom.named("order of sites", seed: 12)
        for _ in 0..<400 {
            var work = RandomCase(&random, sites: 2...14)
            let decision = work.decide()
            work.sites.shuffle(using: &random)
            work.ask.lines.shuffle(using: &random)
            #expect(work.decide() == decision)
        }
    }

    @Test func everyParkedOrderNamesAReasonThatIsTrue() {
        var random = SeededRandom.named("parked", seed: 13)
        var seen: Set<String> = []
        for _ in 0..<1_500 {
            let work = RandomCase(&random, sites: 1...7)
            let decision = work.decide()
            guard let reason = decision.trace.parked else { continue }
            #expect(decision.parts.isEmpty && decision.trace.chosen.isEmpty)
            #expect(isTrue(reason, of: work, decision.trace), "\(reason) of \(work)")
            seen.insert("\(reason)".prefix { $0 != "(" }.description)
        }
        let all: Set = [
            "waitsForPayment", "paymentRefused", "nothingAnywhere", "noSiteAllowed", "notEnough", "splitRefused",
        ]
        #expect(seen == all)
    }

    private func isTrue(_ reason: ParkReason, of work: RandomCase, _ trace: SourcingTrace) -> Bool {
        let demands = Demand.all(of: work.ask.lines)
        let out = Set(trace.excluded.map(\.site))
        func units(_ demand: Demand, _ site: NetworkSite) -> Int {
            demand.tags.isSubset(of: site.tags) ? work.stock.units(of: demand.sku, at: site.name) : 0
        }
        let allowed = work.sites.filter { !out.contains($0.name) }
        let holders = work.sites.filter { site in
            demands.contains { work.stock.units(of: $0.sku, at: site.name) > 0 }
        }
        switch reason {
        case .nothingAsked: return demands.isEmpty
        case .waitsForPayment: return work.ask.order.payment == .pending
        case .paymentRefused: return work.ask.order.payment == .refused
        case .nothingAnywhere(let skus): return holders.isEmpty && skus == demands.map(\.sku)
        case .noSiteAllowed(let sites):
            return allowed.isEmpty && !sites.isEmpty && Set(sites) == Set(holders.map(\.name))
        case .notEnough(let shortages):
            return !shortages.isEmpty
                && shortages.allSatisfy { short in
                    demands.contains { demand in
                        demand.sku == short.sku && demand.quantity == short.asked
                            && allowed.reduce(0) { $0 + units(demand, $1) } == short.available
                            && short.available < short.asked
                    }
                }
        case .splitRefused(let parts, let fewest):
            guard let fewest, fewest > parts else { return false }
            let target = demands.map { demand in
                min(demand.quantity, allowed.reduce(0) { $0 + units(demand, $1) })
            }
            return (1..<1 << allowed.count).allSatisfy { bits in
                let set = allowed.indices.filter { bits >> $0 & 1 == 1 }.map { allowed[$0] }
                let covers = zip(demands, target).allSatisfy { demand, wanted in
                    set.reduce(0) { $0 + units(demand, $1) } >= wanted
                }
                return !covers || set.count >= fewest
            }
        case .searchGaveUp: return !trace.search.isComplete
        // What happened to the hub is no matter of sourcing.
        case .putBack, .forgotten: return false
        }
    }

    @Test func everyExclusionIsTrue() {
        var random = SeededRandom.named("exclusions", seed: 14)
        for _ in 0..<400 {
            let work = RandomCase(&random, sites: 1...7)
            for excluded in work.decide().trace.excluded {
                let site = work.sites.first { $0.name == excluded.site }
                #expect(site.map { isTrue(excluded.why, of: $0, work) } == true, "\(excluded) of \(work)")
            }
        }
    }

    private func isTrue(_ why: Exclusion, of site: NetworkSite, _ work: RandomCase) -> Bool {
        let has = work.ask.lines.filter { work.stock.units(of: $0.sku, at: site.name) > 0 }
        switch why {
        case .notTheSendingSite(let fixed): return work.ask.order.way.sender == fixed && fixed != site.name
        case .notThePickUpSite(let fixed): return work.ask.order.way == .pickUp(fixed) && fixed != site.name
        case .paused: return site.isPaused(at: now)
        case .avoided(let why): return work.ask.avoided.contains(AvoidedSite(site.name, why))
        case .capacityUsedUp(let orders, let limit): return site.ordersPerDay == limit && orders >= limit
        case .tagsMissing(let tags): return !has.isEmpty && Set(tags).isDisjoint(with: site.tags)
        case .pastCutoff(let departure, let deadline):
            return departure == site.departure(of: now) && deadline == work.ask.deadline && departure > deadline
        case .nothingAvailable: return has.isEmpty
        }
    }

    @Test func theTraceOfAnyDecisionCanBeRead() {
        var random = SeededRandom.named("trace lines", seed: 15)
        for _ in 0..<300 {
            let trace = RandomCase(&random, sites: 1...9).decide().trace
            let lines = trace.lines()
            #expect(lines.allSatisfy { $0.hasSuffix(".") && !$0.contains("Optional") })
            #expect(lines.count >= 1 + trace.losers.count + trace.excluded.count)
        }
    }
}
