import TestSupport
import Testing
import Warehouse

@testable import SiteNetwork

/// A small network for stories, and random ones for searches.
enum SmallNetwork {
    /// A Friday at ten in the morning, UTC.
    static let now = Moment(milliseconds: 1_800_007_200_000 / 86_400_000 * 86_400_000 + 36_000_000)

    static let sites = [
        NetworkSite("HULL", areas: ["GB HU"], tags: ["hazmat"], costPence: 300),
        NetworkSite("LEEDS", areas: ["GB", "GB LS"], tags: ["gift"], costPence: 350),
        NetworkSite("YORK", kind: .store, areas: ["GB YO"], costPence: 450),
    ]

    static func order(_ lines: [(SKU, Int)], to postcode: String = "LS1 4AP") -> NetworkOrder {
        NetworkOrder(
            Order(
                id: "536365",
                lines: lines.enumerated().map { OrderLine(number: $0 + 1, sku: $1.0, quantity: $1.1) },
                shipping: Shipping(shipTo: ["Ana", "1 Long Row", postcode, "GB"])))
    }

    static func stock(_ units: [SiteName: [SKU: Int]]) -> SourcingStock {
        var stock = SourcingStock()
        for (site, items) in units {
            stock.heard[site] = now
            for (sku, count) in items { stock.available[sku, default: [:]][site] = count }
        }
        return stock
    }
}

/// A random network with an order for it.
struct RandomCase {
    var sites: [NetworkSite]
    var stock: SourcingStock
    var ask: SourcingAsk
    var rules: SourcingRules

    init(_ random: inout SeededRandom, sites count: ClosedRange<Int> = 1...8, plain: Bool = false) {
        let skus = (0..<Int.random(in: 1...5, using: &random)).map { SKU("K\($0)") }
        sites = (0..<Int.random(in: count, using: &random)).map { RandomCase.site($0, &random, plain: plain) }
        stock = SourcingStock()
        for site in sites {
            if Int.random(in: 0...9, using: &random) > 0 {
                let minutes = Int.random(in: 0...90, using: &random)
                stock.heard[site.name] = SmallNetwork.now.adding(minutes: -minutes)
            }
            stock.ordersToday[site.name] = Int.random(in: 0...3, using: &random)
            for sku in skus where Int.random(in: 0...2, using: &random) > 0 {
                stock.available[sku, default: [:]][site.name] = Int.random(in: 1...6, using: &random)
            }
        }
        ask = RandomCase.ask(for: skus, sites, &random, plain: plain)
        rules = RandomCase.rules(for: sites, &random)
    }

    static func site(_ number: Int, _ random: inout SeededRandom, plain: Bool) -> NetworkSite {
        var site = NetworkSite(SiteName("S\(number)"), costPence: Int.random(in: 1...4, using: &random) * 100)
        site.areas = [["GB"], ["GB LS"], ["GB YO"], []][Int.random(in: 0...3, using: &random)]
        if Bool.random(using: &random) { site.tags.append("hazmat") }
        if Bool.random(using: &random) { site.ordersPerDay = Int.random(in: plain ? 4...9 : 0...9, using: &random) }
        if plain { return site }
        if Int.random(in: 0...5, using: &random) == 0 { site.isPaused = true }
        if Int.random(in: 0...5, using: &random) == 0 { site.cutoffMinute = Int.random(in: 0...1439, using: &random) }
        return site
    }

    static func ask(
        for skus: [SKU], _ sites: [NetworkSite], _ random: inout SeededRandom, plain: Bool
    ) -> SourcingAsk {
        let lines = (1...Int.random(in: 1...6, using: &random)).map { number in
            (number, random.pick(skus), Int.random(in: 1...8, using: &random))
        }
        var order = NetworkOrder(
            Order(
                id: "R", lines: lines.map { OrderLine(number: $0.0, sku: $0.1, quantity: $0.2) },
                shipping: Shipping(shipTo: ["Ana", "LS1 4AP", "GB"])))
        order.split = random.pick([.whole, .atMost(2), .atMost(3), .free])
        if plain { return SourcingAsk(order) }
        if Int.random(in: 0...7, using: &random) == 0 { order.way = .pickUp(random.pick(sites).name) }
        order.payment = random.pick([.paid, .paid, .paid, .onInvoice, .pending, .refused])
        if Bool.random(using: &random) {
            order.order.cutoff = SmallNetwork.now.adding(minutes: Int.random(in: 0...900, using: &random))
        }
        var ask = SourcingAsk(order)
        for index in ask.lines.indices where Int.random(in: 0...4, using: &random) == 0 {
            ask.lines[index].tags = ["hazmat"]
        }
        if Int.random(in: 0...4, using: &random) == 0 {
            ask.avoided = [AvoidedSite(random.pick(sites).name, random.pick(Avoidance.allCases))]
        }
        return ask
    }

    static func rules(for sites: [NetworkSite], _ random: inout SeededRandom) -> SourcingRules {
        let names = sites.map(\.name).shuffled(using: &random)
        var ranking: [SourcingRule] = [
            .fewestParts, .nearest, .cheapest, .mostCapacityLeft, .freshest(graceMinutes: 30),
            .keepScarce(last: 2, plenty: 5), .siteOrder(Array(names.prefix(3))),
        ]
        ranking.shuffle(using: &random)
        ranking = Array(ranking.prefix(Int.random(in: 1...5, using: &random)))
        var rules = SourcingRules(ranking)
        rules.shipsLate = Bool.random(using: &random)
        if Int.random(in: 0...2, using: &random) == 0 { rules.partial = .atLeast(permille: 300) }
        return rules
    }

    func decide() -> SourcingDecision {
        source(ask, stock: stock, sites: sites, rules: rules, at: SmallNetwork.now)
    }
}
