import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Rules of services on a real file: they come in, they survive, and what they stop can be put right by the office.
@Suite struct ServiceTests {
    private func stored(_ site: Site) throws -> [String] { try site.texts("SELECT body FROM service ORDER BY name") }

    private let road = ServiceRule(service: "ROAD", maxGrams: 9000, boxes: ["BOX-S"], areas: ["LS"])

    // MARK: The rules

    @Test func aRuleIsTakenOnceAndAgainWhenItChanged() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var wider = road
        wider.maxGrams = nil
        #expect(try site.take([.serviceDefined(road)]) == [.taken])
        #expect(try site.take([.serviceDefined(road)]) == [.unchanged])
        #expect(try site.take([.serviceDefined(wider)]) == [.taken])
        #expect(
            try stored(site) == [#"{"allowsHazmat":false,"areas":["LS"],"boxes":["BOX-S"],"service":"ROAD"}"#])
        try site.expectSound()
    }

    @Test func aRuleThatCannotBeIsRejectedInWords() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        func answer(_ rule: ServiceRule) throws -> String {
            guard case .rejected(let words) = try site.take([.serviceDefined(rule)])[0] else { return "taken" }
            return words
        }
        #expect(try answer(ServiceRule(service: "")).contains("names no service"))
        #expect(
            try answer(ServiceRule(service: "ROAD", boxes: ["BOX-S", "BOX-9"]))
                == "box BOX-9 is unknown here; import it with: dockline import boxes")
        #expect(try answer(ServiceRule(service: "ROAD", maxGirth: 0)).contains("service ROAD has a limit below 1"))
        #expect(try answer(ServiceRule(service: "ROAD", maxCODPence: -1)).contains("a negative amount"))
        #expect(try answer(ServiceRule(service: "ROAD", maxCODPence: 0)) == "taken")
    }

    @Test func theRulesAreThereAgainWhenTheTablesAreFilledAnew() throws {
        let folder = try Folder()
        let clock = TestClock()
        let old = try folder.makeSite(clock: clock)
        _ = try old.take([
            .boxDefined(testBox("BOX-S", 200, cost: 20)), .serviceDefined(road),
            .serviceDefined(ServiceRule(service: "AIR")),
        ])
        let before = try stored(old)
        try old.write { db in
            try db.execute(
                sql: """
                    DROP TABLE service; DROP INDEX fact_by_job; ALTER TABLE fact DROP COLUMN job;
                    DROP TABLE hub_link; DROP TABLE hub_stream; DROP TABLE pin; PRAGMA user_version = 2
                    """)
        }
        try old.close()
        let site = try Site.open(folder.site, station: "S1", clock: clock.site)
        #expect(try stored(site) == before && before.count == 2)
        try site.expectSound()
    }

    @Test func verifyFindsARuleThatNoFactHasSaid() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        _ = try site.take([.serviceDefined(road)])
        try site.write { try $0.execute(sql: "UPDATE service SET body = replace(body, '9000', '9001')") }
        #expect(try !site.verify().isSound)
    }

    // MARK: At the bench

    @Test func anotherBoxIsRefusedAsAReasonToo() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        _ = try site.take([.serviceDefined(road)])
        var sent = order("O-1", ("PEN", 1))
        sent.shipping = Shipping(service: "ROAD")
        try site.picked(sent)
        let packer = Packer(site)
        try packer.find("T-1")
        let facts = try site.factCount
        let refusal = PackRefusal.boxNotServed(.box("BOX-M", taken: ["BOX-S"]), service: "ROAD", taken: ["BOX-S"])
        #expect(try packer.scan("BOX-M").refusal == refusal)
        #expect(try packer.perform(.report("box-none-left", box: "BOX-M")).refusal == refusal)
        #expect(try site.factCount == facts)
    }

    @Test func theGuessedWeightOfAParcelThatWasNotWeighedIsHeldToTheLimit() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var sent = order("O-1", ("PEN", 2))
        sent.shipping = Shipping(service: "ROAD")
        try site.picked(sent)
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.accepted("4006381333931", "4006381333931")
        _ = try site.take([.serviceDefined(ServiceRule(service: "ROAD", maxGrams: 119))])
        let refusal = PackRefusal.tooHeavy(grams: 120, limit: 119, service: "ROAD")
        #expect(try packer.perform(.report("no-scale", box: nil)).refusal == refusal)
        #expect(try packer.parcel?.state == .weighing)
    }

    // MARK: The office puts it right

    /// An order by ROAD to Hull, where ROAD does not go, packed up to its label.
    private func stopped(_ site: Site) throws -> (Packer, Order) {
        _ = try site.take([.serviceDefined(road)])
        var sent = order("O-1", ("PEN", 2))
        sent.cutoff = SmallFloor.now.adding(minutes: 100)
        sent.shipping = Shipping(shipTo: ["J. Alder", "13 Mill Lane", "Hull HU1 2AA"], service: "ROAD")
        try site.picked(sent)
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.accepted("4006381333931", "4006381333931", "120 g")
        return (packer, sent)
    }

    @Test func anOrderThatIsPackedGetsAnotherServiceAndThenItsLabel() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var (packer, sent) = try stopped(site)
        let area = ServiceViolation.area("Hull HU1 2AA", served: ["LS"])
        #expect(try packer.label().refusal == .notServed(Unserved("O-1", "ROAD", area)))
        #expect(try packer.parcel?.state == .unlabelled)
        // The file says when it leaves in its own way, which means another day by now.
        sent.shipping?.service = "AIR"
        sent.cutoff = Moment(milliseconds: 1)
        #expect(try site.take([.orderReceived(sent)]) == [.taken])
        #expect(try site.take([.orderReceived(sent)]) == [.unchanged])
        #expect(try site.order("O-1")?.cutoff == SmallFloor.now.adding(minutes: 100))
        #expect(try site.texts("SELECT kind FROM fact ORDER BY sequence DESC LIMIT 1") == ["order.shippingChanged"])
        _ = try packer.label()
        #expect(try packer.job.isDone)
        #expect(try site.texts("SELECT load FROM parcel") == ["RUN-2"])
        try site.expectSound()
    }

    @Test func anotherRuleFreesTheParcelAsWell() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        let (packer, _) = try stopped(site)
        #expect(try packer.label().refusal != nil)
        #expect(try site.take([.serviceDefined(ServiceRule(service: "ROAD", areas: ["LS", "HU"]))]) == [.taken])
        _ = try packer.label()
        #expect(try packer.job.isDone)
        try site.expectSound()
    }

    @Test func aLabelHoldsHowAnOrderLeavesUntilItsParcelIsOpenedAgain() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var (packer, sent) = try stopped(site)
        sent.shipping?.shipTo[2] = "Leeds LS1 4AP"
        #expect(try site.take([.orderReceived(sent)]) == [.taken])
        _ = try packer.label()
        let parcel = try #require(try packer.job.parcels.first)
        sent.shipping?.service = "AIR"
        let facts = try site.factCount
        guard case .rejected(let words) = try site.take([.orderReceived(sent)])[0] else {
            Issue.record("the order was changed behind its label")
            return
        }
        #expect(words.hasPrefix("order O-1 has a label on parcel \(parcel.id), so it leaves as that says; scan"))
        #expect(try site.factCount == facts)
        try packer.find(parcel.id.rawValue)
        try packer.find(parcel.id.rawValue)
        #expect(try packer.parcel?.state == .packing)
        #expect(try site.take([.orderReceived(sent)]) == [.taken])
        try site.expectSound()
    }

    @Test func whatAnOrderAsksForStaysWhileItIsWorkedOn() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var (_, sent) = try stopped(site)
        sent.shipping?.service = "AIR"
        var more = sent
        more.lines[0].quantity = 3
        var silent = sent
        silent.shipping = nil
        for order in [more, silent] {
            guard case .rejected(let words) = try site.take([.orderReceived(order)])[0] else {
                Issue.record("\(order) was taken")
                continue
            }
            #expect(words.contains("already worked on"))
        }
        try site.cancel("O-1")
        guard case .rejected = try site.take([.orderReceived(sent)])[0] else {
            Issue.record("a cancelled order was changed")
            return
        }
        try site.expectSound()
    }

    @Test func papersThatCameAreNotLostWithAnotherService() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var export = order("O-1", ("PEN", 1))
        export.shipping = Shipping(service: "ROAD", customs: .missing)
        try site.picked(export)
        try site.papers(PapersArrived(order: "O-1", customs: "CN23-1"))
        export.shipping?.service = "AIR"
        #expect(try site.take([.orderReceived(export)]) == [.taken])
        #expect(try site.order("O-1")?.delivery == Shipping(service: "AIR", customs: "CN23-1"))
        try site.expectSound()
    }
}
