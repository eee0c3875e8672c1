import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Release and cancellation on the file: claims, what could not be claimed, and what is brought back.
@Suite struct ReleaseTests {
    let folder: Folder
    let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeSite()
    }

    @Test func claimsAreExactAndNothingIsClaimedTwice() throws {
        _ = try site.take([.orderReceived(order("O-1", ("PEN", 9))), .orderReceived(order("O-2", ("PEN", 9)))])
        let report = try site.release()
        #expect(report.units == 15)
        #expect(report.unclaimed.map(\.quantity) == [3])
        #expect(try site.count("SELECT sum(claimed) FROM tour_line WHERE sku = 'PEN'") == 15)
        #expect(try site.whereIs("PEN")?.rows.allSatisfy { $0.claimed == $0.onHand } == true)
        let again = try site.release()
        #expect(again.tours == [])
        #expect(again.unclaimed.map(\.quantity) == [3])
        try site.expectSound()
    }

    @Test func whatIsMissingIsTriedAgainWhenStockCame() throws {
        _ = try site.take([.orderReceived(order("O-1", ("RING", 6)))])
        #expect(try site.release().unclaimed.map(\.quantity) == [2])
        let move = Move(sku: "RING", quantity: 5, from: .supplier, to: "A-04-02")
        _ = try site.take([.stockReceived(StockReceived(reference: "N", line: 1, moves: [move]))])
        let report = try site.release()
        #expect(report.units == 2)
        #expect(report.unclaimed == [])
        try site.expectSound()
    }

    @Test func whatIsMissingIsShortWhenTheOfficeSaysSo() throws {
        _ = try site.take([.orderReceived(order("O-1", ("RING", 6), ("PEN", 1)))])
        let report = try site.release(shortMissing: true)
        #expect(report.unclaimed == [Unclaimed(order: "O-1", line: 1, sku: "RING", quantity: 2)])
        #expect(
            try site.texts("SELECT claimed || ' ' || short || ' ' || reason FROM order_line WHERE line = 1") == [
                "4 2 no-stock"
            ])
        #expect(try site.release().unclaimed == [])
        let worker = Worker(site, report.tours[0])
        try worker.perform(.take)
        try worker.finish()
        #expect(try site.tally().openLines == 0)
        #expect(try site.tally().linesShortWithoutReason == 0)
        try site.expectSound()
    }

    @Test func onlyTheWantedAndTheMostUrgentOrdersAreReleased() throws {
        _ = try site.take([
            .orderReceived(order("O-1", ("PEN", 1))), .orderReceived(order("O-2", priority: 5, ("PEN", 1))),
            .orderReceived(order("O-3", ("PEN", 1))),
        ])
        _ = try site.release(limit: 1)
        #expect(try site.texts("SELECT DISTINCT order_id FROM tour_line") == ["O-2"])
        _ = try site.release(orders: ["O-3"])
        #expect(try site.texts("SELECT DISTINCT order_id FROM tour_line ORDER BY 1") == ["O-2", "O-3"])
    }

    @Test func toursThatWaitArePlannedAnewTogetherWithWhatIsNew() throws {
        #expect(try site.released(order("O-1", ("PEN", 1))) == [TourID(1)])
        _ = try site.take([.orderReceived(order("O-2", ("PEN", 1)))])
        let report = try site.release(rules: ReleaseRules(effort: 100, anew: true))
        #expect(report.withdrawn == [TourID(1)] && report.tours == [TourID(2)])
        #expect(report.orders == 2 && report.units == 2)
        #expect(try site.texts("SELECT DISTINCT tour FROM tour_line") == ["2"], "the old tour claims nothing any more")
        #expect(try site.count("SELECT sum(claimed) FROM order_line") == 2)
        #expect(siteError { try Worker(site, TourID(1)).perform(.take) } == .unknownTour(TourID(1)))
        let worker = Worker(site, TourID(2))
        try worker.perform(.take)
        try worker.finish()
        try site.expectSound()
    }

    @Test func aTourThatSomebodyHasStaysWhenTheOthersArePlannedAnew() throws {
        let held = try site.released(order("O-1", ("PEN", 1)))
        try Worker(site, held[0]).perform(.take)
        let waiting = try site.released(order("O-2", ("PEN", 1)))
        _ = try site.take([.orderReceived(order("O-3", ("PEN", 1)))])
        let report = try site.release(rules: ReleaseRules(effort: 100, anew: true))
        #expect(report.withdrawn == waiting && report.tours == [TourID(3)])
        #expect(try site.texts("SELECT order_id FROM tour_line ORDER BY tour, line") == ["O-1", "O-2", "O-3"])
        try site.expectSound()
    }

    @Test func theNumberOfATourThatWasTakenBackIsNotGivenAgain() throws {
        _ = try site.released(order("O-1", ("PEN", 1)))
        _ = try site.write { db in try site.record([.tourWithdrawn(TourID(1))], site.officeCause(by: "office"), db) }
        #expect(try site.count("SELECT count(*) FROM tour_line") == 0)
        #expect(try site.release().tours == [TourID(2)])
        try site.expectSound()
    }

    @Test func heldAndExpiredStockIsNotClaimed() throws {
        _ = try site.take([.orderReceived(order("O-1", ("MILK", 21)))])
        let report = try site.release()
        #expect(report.unclaimed.map(\.quantity) == [2])
        #expect(try site.texts("SELECT DISTINCT lot FROM tour_line ORDER BY expiry") == ["L1", "L2", "L3"])
    }

    @Test func anOrderCancelledBeforeReleaseIsNeverReleased() throws {
        _ = try site.take([.orderReceived(order("O-1", ("PEN", 1)))])
        let facts = try site.factCount
        #expect(try site.cancel("O-1") == CancelReport())
        #expect(try site.cancel("O-1") == CancelReport(alreadyCancelled: true))
        #expect(try site.factCount == facts + 1)
        #expect(try site.release().tours == [])
    }

    @Test func anOrderCancelledInTheHandIsPutBackByTheSameTour() throws {
        let tour = try site.released(order("O-1", ("PEN", 2), ("SOCK", 4)), order("O-2", ("BOX", 1)))[0]
        let worker = Worker(site, tour)
        try worker.perform(.take)
        while try site.count("SELECT ifnull(sum(picked), 0) FROM order_line WHERE order_id = 'O-1'") == 0 {
            try worker.scan(try #require(try worker.next(freeTote: { try site.freeTotes()[0].rawValue })))
        }
        let report = try Site.open(folder.site, station: "office").cancel("O-1")
        #expect(report == CancelReport(droppedLines: 1, putBackLines: 1, putBackTours: [tour]))
        try site.expectSound()
        #expect(try worker.state.lines.contains { $0.kind == .putBack })
        try worker.finish()
        #expect(try site.count("SELECT sum(picked + claimed) FROM order_line WHERE order_id = 'O-1'") == 0)
        #expect(try site.onHand("PEN", at: "A-01-01") + site.onHand("PEN", at: "A-01-02") == 15)
        #expect(try site.onHand("SOCK", at: "A-02-01") == 20)
        #expect(try site.count("SELECT picked FROM order_line WHERE order_id = 'O-2'") == 1)
        try site.expectSound()
    }

    @Test(arguments: [true, false])
    func anOrderCancelledAfterItsTourIsBroughtBack(_ hasLeft: Bool) throws {
        let tour = try site.released(order("O-1", ("PEN", 2), ("PHONE", 2)))[0]
        let worker = Worker(site, tour)
        try worker.perform(.take)
        try worker.finish()
        if hasLeft { try worker.perform(.leave) }
        let report = try site.cancel("O-1")
        let brings = hasLeft ? TourID(tour.rawValue + 1) : tour
        #expect(report == CancelReport(droppedLines: 0, putBackLines: 2, putBackTours: [brings]))
        try site.expectSound()
        // Undo never goes behind the cancellation: the units would be brought back twice.
        if !hasLeft { #expect(try worker.perform(.undo).refusal == .nothingToUndo) }
        let back = Worker(site, try #require(try site.openTours().first?.id), badge: "BEN")
        #expect((back.tour == tour) == !hasLeft)
        try back.perform(.take)
        if back.last?.offer != nil { try back.perform(.take) }
        try back.finish()
        #expect(try site.openTours() == [])
        #expect(try site.count("SELECT sum(picked) FROM order_line") == 0)
        #expect(try site.serials(of: "PHONE", at: "A-04-01", batch: .none) == ["S1", "S2", "S3", "S4"])
        try site.expectSound()
    }
}
