import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// The board, read from a real file.
@Suite struct BoardStoreTests {
    /// What waits on the desk, without the milk that is dying on this floor.
    private func decisions(_ site: Site) throws -> [DeskCase] {
        try site.boardReading().desk.filter { if case .expiry = $0 { false } else { true } }
    }

    private func road(_ id: OrderID, _ units: Int) -> Order {
        var order = order(id, ("PEN", units))
        order.shipping = Shipping(service: "ROAD")
        return order
    }

    @Test func anOrderIsFollowedFromReleaseToTheTruck() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        _ = try site.take([.orderReceived(road("O-1", 2))])
        #expect(try site.boardReading().orders == [BoardOrder(id: "O-1", service: "ROAD", toPick: 1, toPack: 1)])
        let tour = try site.release().tours[0]
        let worker = Worker(site, tour)
        try worker.perform(.take)
        let picking = try site.boardReading()
        #expect(picking.tours == [BoardTour(id: tour, holder: "ANA", lines: 1, open: 1)])
        #expect(picking.orders.map(\.toPick) == [1])
        try worker.finish()
        try worker.perform(.leave)
        let picked = try site.boardReading()
        #expect(picked.orders == [BoardOrder(id: "O-1", service: "ROAD", toPick: 0, toPack: 1)])
        #expect(picked.tours == [])
        #expect(picked.done == [WorkDone(.pick, by: "ANA", ago: 0, count: 1)])
        let packer = Packer(site)
        try packer.find("O-1")
        try packer.accepted("4006381333931", "4006381333931")
        let parcel = try packer.finishParcel()
        let packed = try site.boardReading()
        #expect(packed.orders == [])
        #expect(packed.loads.first { $0.id == "RUN-1" }?.toLoad == 1)
        #expect(packed.queues.first { $0.kind == .toStage }?.count == 1)
        let dan = Loader(site)
        _ = try dan.scan(parcel.rawValue)
        _ = try dan.scan("LANE-1")
        #expect(try site.boardReading().lanes.first?.cartons == 1)
        #expect(try site.boardReading().queues.first { $0.kind == .inLanes }?.oldest == SmallFloor.now)
        _ = try dan.scan("DOOR-1")
        _ = try dan.scan(parcel.rawValue, on: "RUN-1")
        let loaded = try #require(try site.boardReading().loads.first { $0.id == "RUN-1" })
        #expect(loaded.loaded == 1 && loaded.toLoad == 0 && loaded.state == .loading)
        #expect(try site.boardReading().done.map(\.stage.rawValue).sorted() == ["load", "pack", "pick"])
    }

    @Test func theWalkOfADaysToursIsSummedUpWithAndWithoutAPlan() throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try folder.makeOutboundSite(clock: clock)
        #expect(try site.boardReading().walkedLines == 0)
        _ = try site.take([.orderReceived(road("O-1", 2)), .orderReceived(road("O-2", 1))])
        let report = try site.release()
        let reading = try site.boardReading()
        #expect(reading.walkedLines == report.lines && reading.walk.planned / 10 == report.walkMetres)
        #expect(reading.walk.unplanned / 10 == report.walkMetresUnplanned && reading.walk.planned > 0)
        clock.now = SmallFloor.now.adding(minutes: 25 * 60)
        #expect(try site.boardReading().walkedLines == report.lines, "they are still open")
        let worker = Worker(site, report.tours[0])
        try worker.perform(.take)
        try worker.finish()
        clock.now = SmallFloor.now.adding(minutes: 50 * 60)
        #expect(try site.boardReading().walkedLines == 0, "that was the day before")
    }

    @Test func whatWasDoneMoreThanAnHourAgoIsNoPace() throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try folder.makeOutboundSite(clock: clock)
        try site.picked(road("O-1", 2))
        clock.now = SmallFloor.now.adding(minutes: 12)
        #expect(try site.boardReading().done.map(\.ago) == [2])
        clock.now = SmallFloor.now.adding(minutes: 61)
        #expect(try site.boardReading().done == [])
    }

    @Test func whoIsSignedInIsShownWithTheirWork() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try site.signIn("ANA", pin: nil, gesture: site.clock.newID(at: site.clock.now()))
        #expect(try site.boardReading().people.map(\.work) == [nil])
        let tour = try site.released(order("O-1", ("PEN", 1)))[0]
        try Worker(site, tour).perform(.take)
        let people = try site.boardReading().people
        #expect(people.map(\.work) == [.tour(tour)] && people.map(\.name) == ["Ana Moreno"])
    }

    @Test func theDeskHasTheCountWithMostAtRiskFirstAndASupervisorRules() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let id = try Counter(site, "ANA").count(pens: 6)
        try site.judgeCounts()
        try Counter(site, "CLEO").count(pens: 6)
        try site.judgeCounts()
        let desk = try decisions(site)
        guard case .approval(id, "A-01-01", _, ["ANA", "CLEO"]) = desk.first, desk.count == 1 else {
            Issue.record("\(desk)")
            return
        }
        #expect(siteError { try site.rule(.approve(id), by: "CLEO") } != nil, "CLEO is no supervisor")
        try site.rule(.approve(id), by: "SUE")
        #expect(try decisions(site) == [])
        #expect(try site.onHand("PEN", at: "A-01-01") == 6)
    }

    @Test func whoHoldsSomethingIsShownWhereverTheyAreSignedInAndAlsoWhenTheyAreNot() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let tour = try site.released(order("O-1", ("PEN", 1)))[0]
        try Worker(site, tour).perform(.take)
        let counter = Counter(site, "ANA")
        try counter.open("A-02-01")
        let id = try #require(counter.id)
        let away = try site.boardReading().people
        #expect(away.map(\.work) == [.counting(id, "A-02-01"), .tour(tour)], "both, in rows of their own")
        #expect(away.allSatisfy { $0.badge == "ANA" && $0.station == nil })
        _ = try site.signIn("ANA", pin: nil, gesture: site.clock.newID(at: site.clock.now()))
        let here = try site.boardReading().people
        #expect(here.map(\.badge) == ["ANA", "ANA"] && here.allSatisfy { $0.station == site.station })
        _ = try site.signIn("CLEO", pin: nil, gesture: site.clock.newID(at: site.clock.now()))
        let both = try site.boardReading().people
        #expect(both.map(\.badge) == ["ANA", "ANA", "CLEO"] && both.last?.work == nil)
        #expect(both.map(\.station) == [nil, nil, site.station], "a terminal has one person")
    }

    @Test func theReasonDecidesWhoLiftsAHold() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 4)))[0])
        try worker.perform(.take)
        try worker.perform(.report("not-found"))
        guard case .hold(let fact, _, _, "PEN", "not-found", _, "ANA") = try decisions(site).first else {
            Issue.record("no hold")
            return
        }
        let facts = try site.factCount
        let refused = siteError { try site.rule(.lift(fact), by: "EVE") }
        #expect("\(refused!)".contains("EVE may not lift it: what is held for not-found is lifted by somebody"))
        #expect("\(refused!)".contains("with the role count or supervise"))
        #expect(siteError { try site.liftHold(fact, by: "NOBODY") } != nil)
        #expect(try site.factCount == facts)
        try site.liftHold(fact, by: "CLEO")
        #expect(try decisions(site) == [])
        // A reason that names nobody leaves it to a supervisor.
        try worker.perform(.report("wrong-lot"))
        let other = try #require(try site.holds().first)
        #expect(other.liftedBy == [.supervise])
        #expect(siteError { try site.liftHold(other.fact, by: "CLEO") } != nil)
        try site.rule(.lift(other.fact), by: "SUE")
        #expect(try site.holds() == [])
        try site.expectSound()
    }
}
