import Foundation
import GRDB
import SyncProtocol
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Units that the site gives back to the hub: never before it is final, and never picked again.
@Suite struct HandBackTests {
    let folder: Folder
    let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeOutboundSite()
        try site.enrol()
    }

    /// A tour of three rings, of which the bin is said to have none.
    private func shortTour(_ id: OrderID) throws -> Worker {
        try site.outcomes(wanted(order(id, ("RING", 3))))
        let worker = Worker(site, try #require(try site.release().tours.first))
        try worker.perform(.take)
        try worker.accepted("A-04-02")
        try worker.perform(.report("not-found"))
        return worker
    }

    private func handed() throws -> [HandedBack] { try site.handBackShorts(at: site.clock.now()) }

    @Test func aShortIsGivenBackWhenItsTourIsOverAndInNobodysHands() throws {
        let worker = try shortTour("WEB-1")
        #expect(try worker.state.isFinished)
        #expect(try handed() == [])
        try worker.perform(.leave)
        let facts = try site.factCount
        let units = [HandedBack(order: "WEB-1", line: 1, sku: "RING", quantity: 3, reason: "not-found")]
        #expect(try handed() == units)
        #expect(try site.bodies(after: facts) == [.hub(.handedBack(units))])
        #expect(try handed() == [])
        #expect(try site.factCount == facts + 1)
        try site.expectSound()
    }

    @Test func anUndoBeforeThatBringsTheUnitsBackAndNothingIsGivenBack() throws {
        let worker = try shortTour("WEB-1")
        #expect(try worker.perform(.undo).refusal == nil)
        #expect(try !worker.state.isFinished)
        #expect(try handed() == [])
        #expect(try site.count("SELECT short FROM order_line") == 0)
    }

    @Test func theSitesOwnOrdersAndLetGoOnesStayTheOfficesBusiness() throws {
        _ = try site.take([.orderReceived(order("OWN-1", ("RING", 6)))])
        try site.outcomes(wanted(order("WEB-1", ("RING", 2))))
        _ = try site.release(shortMissing: true)
        #expect(try site.count("SELECT count(*) FROM order_line WHERE short > 0") == 2)
        try site.outcomes(wantedBack(order("WEB-1", ("RING", 2))))
        #expect(try handed() == [])
        try site.expectSound()
    }

    @Test func whatNoStockCouldBeClaimedForIsGivenBackAtOnce() throws {
        try site.outcomes(wanted(order("WEB-1", ("RING", 6))))
        _ = try site.release(shortMissing: true)
        #expect(
            try handed() == [HandedBack(order: "WEB-1", line: 1, sku: "RING", quantity: 2, reason: .noStock)])
        try site.expectSound()
    }

    @Test func anUndoThatWouldPickThemAfterAllIsRefused() throws {
        // Given back while the tour is still in somebody's hands: the agent never does that.
        let worker = try shortTour("WEB-1")
        let units = [HandedBack(order: "WEB-1", line: 1, sku: "RING", quantity: 3, reason: nil)]
        try site.write { db in _ = try site.record([.hub(.handedBack(units))], site.officeCause(), db) }
        let facts = try site.factCount
        #expect(try worker.perform(.undo).refusal == .handedBack("WEB-1", "RING"))
        #expect(try site.factCount == facts)
        #expect(try worker.state.isFinished)
        try site.expectSound()
    }

    @Test func aUnitThatWasGivenBackIsNeverPickedForThatOrderAgain() throws {
        try shortTour("WEB-1").perform(.leave)
        #expect(try handed().map(\.quantity) == [3])
        // The rings turn up, and more come: by a count, a delivery, a return.
        for hold in try site.holds() { try site.liftHold(hold.fact, by: "BEN") }
        let more = Move(sku: "RING", quantity: 9, from: .supplier, to: "A-04-02")
        _ = try site.take([.stockReceived(StockReceived(reference: "N", line: 1, moves: [more]))])
        #expect(try site.release().tours == [])
        #expect(try site.pull().released == nil)
        #expect(try site.release(orders: ["WEB-1"]).tours == [])
        let back = try site.read { db in
            let bench = SiteReturnsBench(db: db, log: site.log, packing: site.packing)
            return try bench.waiting(for: "RING", 1, .none, on: site.day(at: site.clock.now()))
        }
        #expect(back == nil)
        // The hub changes its mind: the order is worked on here, and what was given back stays so.
        guard case .declined? = try site.outcomes(wanted(order("WEB-1", ("RING", 5)), 2, at: 2)).first else {
            return #expect(Bool(false), "an order that gave units back was taken anew")
        }
        let error = siteError { try site.write { try $0.execute(sql: "UPDATE order_line SET short = 0") } }
        guard case .brokenRule = error else { return #expect(error == nil) }
        try site.expectSound()
    }
}
