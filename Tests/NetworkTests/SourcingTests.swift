import Foundation
import TestSupport
import Testing
import Warehouse

@testable import SiteNetwork

/// Which site gets an order, told as stories.
struct SourcingTests {
    private let now = SmallNetwork.now

    private func decide(
        _ ask: SourcingAsk, _ units: [SiteName: [SKU: Int]], _ rules: SourcingRules = SourcingRules(),
        sites: [NetworkSite] = SmallNetwork.sites, change: (inout SourcingStock) -> Void = { _ in }
    ) -> SourcingDecision {
        var stock = SmallNetwork.stock(units)
        change(&stock)
        return source(ask, stock: stock, sites: sites, rules: rules, at: now)
    }

    private func ask(_ lines: (SKU, Int)...) -> SourcingAsk { SourcingAsk(SmallNetwork.order(lines)) }

    private func reason(_ decision: SourcingDecision) -> ParkReason? { decision.trace.parked }

    private func excluded(_ decision: SourcingDecision, _ site: SiteName) -> Exclusion? {
        decision.trace.excluded.first { $0.site == site }?.why
    }

    @Test func theNearestSiteThatHasAllShipsIt() {
        let decision = decide(
            ask(("SOCK", 2), ("HAT", 1)), ["LEEDS": ["SOCK": 2, "HAT": 1], "HULL": ["SOCK": 9, "HAT": 9]])
        let lines = [
            SourcedLine(number: 1, sku: "SOCK", quantity: 2), SourcedLine(number: 2, sku: "HAT", quantity: 1),
        ]
        #expect(decision.parts == [SourcedPart(site: "LEEDS", lines: lines)])
        #expect(
            decision.trace.losers
                == [Loser(sites: ["HULL"], rule: .nearest, figure: .number(0), chosen: .number(3))])
        #expect(excluded(decision, "YORK") == .nothingAvailable)
    }

    @Test func theFirstRuleThatTellsThemApartDecides() {
        let units: [SiteName: [SKU: Int]] = ["LEEDS": ["SOCK": 2], "HULL": ["SOCK": 9], "YORK": ["SOCK": 2]]
        func winner(_ rules: SourcingRule..., change: (inout SourcingStock) -> Void = { _ in }) -> SiteName? {
            decide(ask(("SOCK", 2)), units, SourcingRules(rules), change: change).parts.first?.site
        }
        #expect(winner(.cheapest) == "HULL")
        #expect(winner(.nearest) == "LEEDS")
        #expect(winner(.siteOrder(["YORK"])) == "YORK")
        #expect(winner(.name) == "HULL")
        #expect(winner(.name, .nearest) == "HULL")
        #expect(winner() == "HULL")
        #expect(winner(.keepScarce(last: 2, plenty: 5)) == "HULL")
        let staleHull = { (stock: inout SourcingStock) in stock.heard["HULL"] = now.adding(minutes: -60) }
        #expect(winner(.freshest(graceMinutes: 15), change: staleHull) == "LEEDS")
        #expect(winner(.freshest(graceMinutes: 90), change: staleHull) == "HULL")
        #expect(winner(.freshest(graceMinutes: 90), change: { $0.heard["HULL"] = nil }) == "LEEDS")
    }

    @Test func theSiteThatMayTakeMostIsSparedLast() {
        var sites = SmallNetwork.sites
        sites[0].ordersPerDay = 10
        sites[1].ordersPerDay = 20
        let units: [SiteName: [SKU: Int]] = ["LEEDS": ["SOCK": 2], "HULL": ["SOCK": 9]]
        let decision = decide(ask(("SOCK", 2)), units, SourcingRules([.mostCapacityLeft]), sites: sites) {
            $0.ordersToday["LEEDS"] = 12
        }
        #expect(decision.parts.map(\.site) == ["HULL"])
        #expect(
            decision.trace.losers
                == [Loser(sites: ["LEEDS"], rule: .mostCapacityLeft, figure: .number(8), chosen: .number(10))])
    }

    @Test func everySiteThatIsNotComparedSaysWhy() {
        var sites = SmallNetwork.sites
        sites[0].isPaused = true
        sites[1].ordersPerDay = 5
        sites[2].cutoffMinute = 9 * 60
        let units: [SiteName: [SKU: Int]] = ["LEEDS": ["SOCK": 2], "HULL": ["SOCK": 9], "YORK": ["SOCK": 2]]
        var ask = ask(("SOCK", 2))
        ask.order.order.cutoff = now.adding(minutes: 300)
        let decision = decide(ask, units, sites: sites) { $0.ordersToday["LEEDS"] = 5 }
        #expect(excluded(decision, "HULL") == .paused(until: nil))
        #expect(excluded(decision, "LEEDS") == .capacityUsedUp(orders: 5, limit: 5))
        let tomorrow = now.adding(minutes: 23 * 60)
        #expect(excluded(decision, "YORK") == .pastCutoff(departure: tomorrow, deadline: now.adding(minutes: 300)))
        #expect(reason(decision) == .noSiteAllowed(withStock: ["HULL", "LEEDS", "YORK"]))
    }

    @Test func anOrderGoesLateWhereTheRulesSaySo() {
        var sites = SmallNetwork.sites
        sites[1].cutoffMinute = 9 * 60
        var ask = ask(("SOCK", 2))
        ask.order.order.promise = now.adding(minutes: 60)
        var rules = SourcingRules()
        #expect(decide(ask, ["LEEDS": ["SOCK": 2]], rules, sites: sites).parts.isEmpty)
        rules.shipsLate = true
        let late = decide(ask, ["LEEDS": ["SOCK": 2]], rules, sites: sites)
        #expect(late.parts.map(\.site) == ["LEEDS"])
        #expect(late.trace.isLate)
    }

    @Test func dangerousGoodsGoOnlyWhereTheyMayBeHandled() {
        var ask = ask(("GLUE", 1), ("SOCK", 1))
        ask.lines[0].tags = ["hazmat"]
        let decision = decide(ask, ["LEEDS": ["SOCK": 1, "GLUE": 1], "HULL": ["GLUE": 1], "YORK": ["GLUE": 1]])
        #expect(decision.parts.map(\.site) == ["HULL", "LEEDS"])
        #expect(decision.trace.excludedItems == [ExcludedItem(site: "LEEDS", sku: "GLUE", missing: ["hazmat"])])
        #expect(excluded(decision, "YORK") == .tagsMissing(["hazmat"]))
        ask.tags = ["gift"]
        #expect(excluded(decide(ask, ["HULL": ["GLUE": 1]]), "HULL") == .tagsMissing(["gift"]))
    }

    @Test func aCustomerWhoPicksUpGetsItFromThatStoreOnly() {
        var ask = ask(("SOCK", 2))
        ask.order.way = .pickUp("YORK")
        let units: [SiteName: [SKU: Int]] = ["LEEDS": ["SOCK": 5], "YORK": ["SOCK": 1]]
        let decision = decide(ask, units)
        #expect(excluded(decision, "LEEDS") == .notThePickUpSite(fixed: "YORK"))
        #expect(reason(decision) == .notEnough([Shortage(sku: "SOCK", asked: 2, available: 1)]))
        ask.order.way = .shipToStore("YORK")
        #expect(decide(ask, units).parts.map(\.site) == ["LEEDS"])
    }

    @Test func aSiteThatDeclinedIsNotAskedAgain() {
        var ask = ask(("SOCK", 2))
        ask.avoided = [AvoidedSite("LEEDS", .declined)]
        let decision = decide(ask, ["LEEDS": ["SOCK": 5], "HULL": ["SOCK": 5]])
        #expect(decision.parts.map(\.site) == ["HULL"])
        #expect(excluded(decision, "LEEDS") == .avoided(.declined))
    }

    @Test func aSiteThatIsGivenTwiceHasItsStockOnce() {
        let twice = SmallNetwork.sites + SmallNetwork.sites
        let decision = decide(ask(("SOCK", 6)), ["LEEDS": ["SOCK": 5]], sites: twice)
        #expect(reason(decision) == .notEnough([Shortage(sku: "SOCK", asked: 6, available: 5)]))
    }

    @Test func anOrderWaitsForItsMoney() {
        var ask = ask(("SOCK", 2))
        ask.order.payment = .pending
        #expect(reason(decide(ask, ["LEEDS": ["SOCK": 5]])) == .waitsForPayment)
        ask.order.payment = .refused
        #expect(reason(decide(ask, ["LEEDS": ["SOCK": 5]])) == .paymentRefused)
        ask.lines = []
        #expect(reason(decide(ask, [:])) == .nothingAsked)
    }

    @Test func whatNobodyHasIsToldByItem() {
        #expect(reason(decide(ask(("SOCK", 2), ("HAT", 1)), [:])) == .nothingAnywhere(["HAT", "SOCK"]))
    }

    @Test func twoLinesOfOneItemShareItsUnits() {
        let split = decide(ask(("SOCK", 3), ("SOCK", 4)), ["LEEDS": ["SOCK": 5], "HULL": ["SOCK": 2]])
        #expect(
            split.parts == [
                SourcedPart(site: "HULL", lines: [SourcedLine(number: 1, sku: "SOCK", quantity: 2)]),
                SourcedPart(
                    site: "LEEDS",
                    lines: [
                        SourcedLine(number: 1, sku: "SOCK", quantity: 1),
                        SourcedLine(number: 2, sku: "SOCK", quantity: 4),
                    ]),
            ])
        let missing = decide(ask(("SOCK", 3), ("SOCK", 5)), ["LEEDS": ["SOCK": 5], "HULL": ["SOCK": 2]])
        #expect(reason(missing) == .notEnough([Shortage(sku: "SOCK", asked: 8, available: 7)]))
    }

    @Test func anOrderIsNotSplitFurtherThanItMayBe() {
        var ask = ask(("SOCK", 1), ("HAT", 1), ("PEN", 1))
        let units: [SiteName: [SKU: Int]] = ["LEEDS": ["SOCK": 1], "HULL": ["HAT": 1], "YORK": ["PEN": 1]]
        #expect(decide(ask, units).parts.count == 3)
        ask.order.split = .atMost(2)
        #expect(reason(decide(ask, units)) == .splitRefused(allowed: 2, fewest: 3))
        ask.order.split = .whole
        #expect(reason(decide(ask, units)) == .splitRefused(allowed: 1, fewest: 3))
    }

    @Test func aPartIsServedOnlyIfTheRulesAndTheOrderAllowIt() {
        var ask = ask(("SOCK", 4), ("HAT", 1))
        let units: [SiteName: [SKU: Int]] = ["LEEDS": ["SOCK": 3]]
        var rules = SourcingRules()
        let shortages = [
            Shortage(sku: "HAT", asked: 1, available: 0), Shortage(sku: "SOCK", asked: 4, available: 3),
        ]
        #expect(reason(decide(ask, units, rules)) == .notEnough(shortages))
        rules.partial = .atLeast(permille: 600)
        let part = decide(ask, units, rules)
        #expect(part.parts == [SourcedPart(site: "LEEDS", lines: [SourcedLine(number: 1, sku: "SOCK", quantity: 3)])])
        #expect(part.trace.missing == shortages)
        rules.partial = .atLeast(permille: 601)
        #expect(decide(ask, units, rules).parts.isEmpty)
        rules.partial = .atLeast(permille: 0)
        ask.order.split = .whole
        #expect(reason(decide(ask, units, rules)) == .notEnough(shortages))
    }

    @Test func theRulesAreAFileThatPeopleCanWrite() throws {
        let text = """
            {"ranking": [{"rule": "fewestParts"}, {"rule": "keepScarce", "last": 2, "plenty": 20},
             {"rule": "freshest", "grace": 15}, {"rule": "siteOrder", "sites": ["LEEDS"]}, {"rule": "nearest"},
             {"rule": "cheapest"}, {"rule": "mostCapacityLeft"}, {"rule": "name"}], "partialPermille": 500}
            """
        let rules = try JSONDecoder().decode(SourcingRules.self, from: Data(text.utf8))
        let ranking: [SourcingRule] = [
            .fewestParts, .keepScarce(last: 2, plenty: 20), .freshest(graceMinutes: 15), .siteOrder(["LEEDS"]),
            .nearest, .cheapest, .mostCapacityLeft, .name,
        ]
        #expect(rules == SourcingRules(ranking, partial: .atLeast(permille: 500)))
        #expect(try JSONDecoder().decode(SourcingRules.self, from: JSONEncoder().encode(rules)) == rules)
    }

    @Test func somebodyWhoAsksWhyGetsPlainSentences() throws {
        var sites = SmallNetwork.sites
        sites[2].pausedUntil = now.adding(minutes: 30)
        let decision = decide(ask(("SOCK", 2)), ["LEEDS": ["SOCK": 2], "HULL": ["SOCK": 9]], sites: sites)
        #expect(
            decision.trace.lines() == [
                "Order 536365 goes to LEEDS, the best of 2 ways.",
                "HULL lost by nearness: 0 against 3.",
                "YORK was not compared: paused until 2027-01-15 10:30 UTC.",
            ])
        let parked = decide(ask(("SOCK", 20)), ["LEEDS": ["SOCK": 2]])
        #expect(parked.trace.lines().first == "Order 536365 waits: 2 of 20 SOCK are there.")
        let read = try JSONDecoder().decode(SourcingDecision.self, from: JSONEncoder().encode(decision))
        #expect(read == decision)
    }
}
