import Foundation
import GRDB
import SyncProtocol
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// What the hub wants, and what the site answers: one fact for each revision, in the transaction that does it.
@Suite struct FeedTests {
    let folder: Folder
    let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeOutboundSite()
        try site.enrol()
    }

    @Test func anOrderIsTakenAndAnsweredInOneGesture() throws {
        let (before, web) = (try site.factCount, order("WEB-1", ("PEN", 2)))
        let answers = try site.takeFeed(page(wanted(web, 7, at: 40)))
        #expect(answers == [IntentAnswer(kind: "order", id: "WEB-1", revision: 7, outcome: .accepted)])
        #expect(try site.bodies(after: before) == [.orderReceived(web), .hub(.answered(answers[0]))])
        let facts = try site.facts(last: 2)
        #expect(facts[0].gesture == facts[1].gesture && facts[0].actor.badge == "hub")
        #expect(try site.hubLink()?.feed == FeedPlace(incarnation: firstHub, after: 40))
        #expect(try site.release().units == 2)
        try site.expectSound()
    }

    @Test func theSamePageTwiceChangesNothing() throws {
        let once = page(wanted(order("WEB-1", ("PEN", 2))), told(Item(sku: "NEW", name: "New"), at: 2))
        #expect(try site.takeFeed(once).count == 2)
        let (facts, digest) = (try site.factCount, try site.verify().digest)
        #expect(try site.takeFeed(once).isEmpty)
        #expect(try site.factCount == facts)
        #expect(try site.verify().digest == digest)
        #expect(try site.hubLink()?.feed.after == 2)
    }

    @Test func anOlderRevisionBehindANewerOneIsLeftAlone() throws {
        try site.outcomes(wanted(order("WEB-1", ("PEN", 5)), 3, at: 9))
        #expect(try site.outcomes(wanted(order("WEB-1", ("PEN", 2)), 2, at: 4)).isEmpty)
        #expect(try site.order("WEB-1")?.lines.map(\.quantity) == [5])
        // A page that was overtaken does not set the place back.
        #expect(try site.hubLink()?.feed.after == 9)
    }

    @Test func afterAResetTheFeedBeginsAgainAndWhatIsKnownStays() throws {
        try site.outcomes(wanted(order("WEB-1", ("PEN", 2)), at: 70))
        let facts = try site.factCount
        #expect(siteError { try site.outcomes(wanted(order("WEB-2", ("PEN", 1))), of: restoredHub) } != nil)
        #expect(try site.factCount == facts)
        try site.takeFeedReset(incarnation: restoredHub)
        #expect(try site.hubLink()?.feed == FeedPlace(incarnation: restoredHub, after: 0))
        let again = try site.outcomes(
            wanted(order("WEB-1", ("PEN", 2)), at: 1), wanted(order("WEB-2", ("PEN", 1)), at: 2), of: restoredHub)
        #expect(again == [.accepted])
        #expect(try site.factCount == facts + 2)
        #expect(try site.hubLink()?.feed == FeedPlace(incarnation: restoredHub, after: 2))
    }

    @Test func aTransactionThatFailsLeavesPlaceAndFactsAsTheyWere() throws {
        let facts = try site.factCount
        try site.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER full BEFORE UPDATE ON hub_link BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END
                    """)
        }
        #expect(siteError { try site.outcomes(wanted(order("WEB-1", ("PEN", 2)), at: 5)) } != nil)
        #expect(try site.factCount == facts)
        #expect(try site.order("WEB-1") == nil)
        #expect(try site.hubLink()?.feed == FeedPlace(incarnation: nil, after: 0))
        try site.write { db in try db.execute(sql: "DROP TRIGGER full") }
        #expect(try site.outcomes(wanted(order("WEB-1", ("PEN", 2)), at: 5)) == [.accepted])
        try site.expectSound()
    }

    @Test func theOrderOfASplitComesWithItsOwnLinesOnly() throws {
        var part = order("WEB-1", ("PEN", 2), ("SOCK", 1))
        part.lines[0].number = 2
        part.lines[1].number = 5
        #expect(try site.outcomes(wanted(part)) == [.accepted])
        #expect(try site.order("WEB-1")?.lines.map(\.number) == [2, 5])
        #expect(try site.release().units == 3)
        try site.expectSound()
    }

    @Test func whatIsKnownIsAcceptedAndWhatIsUntouchedMayChange() throws {
        let own = order("WEB-1", ("PEN", 2))
        _ = try site.take([.orderReceived(own)])
        let facts = try site.factCount
        #expect(try site.outcomes(wanted(own)) == [.accepted])
        #expect(try site.factCount == facts + 1)
        #expect(try site.outcomes(wanted(order("WEB-1", ("PEN", 4)), 2, at: 2)) == [.accepted])
        #expect(try site.order("WEB-1")?.lines.map(\.quantity) == [4])
    }

    @Test func whatIsWorkedOnKeepsItsLinesAndMayLeaveAnotherWay() throws {
        var web = order("WEB-1", ("PEN", 2))
        web.shipping = Shipping(service: "ROAD")
        try site.outcomes(wanted(web))
        try site.release().tours.forEach { tour in
            let worker = Worker(site, tour)
            try worker.perform(.take)
            try worker.finish()
            try worker.perform(.leave)
        }
        let packer = Packer(site)
        try packer.find("WEB-1")
        web.shipping?.service = "AIR"
        #expect(try site.outcomes(wanted(web, 2, at: 2)) == [.accepted])
        #expect(try site.order("WEB-1")?.delivery.service == "AIR")
        web.lines[0].quantity = 9
        guard case .declined(let why)? = try site.outcomes(wanted(web, 3, at: 3)).first else {
            return #expect(Bool(false), "more of a packed order was not declined")
        }
        #expect(why.contains("already worked on"))
        #expect(try site.order("WEB-1")?.lines.map(\.quantity) == [2])
        try site.expectSound()
    }

    @Test func whatCannotBeDoneIsDeclinedInWordsAndNeverStopsThePage() throws {
        var empty = order("WEB-4")
        empty.lines = []
        var misnamed = wanted(order("WEB-5", ("PEN", 1)), at: 5)
        misnamed.id = "WEB-9"
        var huge = order("WEB-6", ("PEN", 1))
        huge.cutoff = Moment(milliseconds: .min)
        let outcomes = try site.outcomes(
            wanted(order("WEB-2", ("GONE", 1)), at: 1),
            Intent(number: 2, kind: "price", id: "PEN", revision: 1, body: Data("{}".utf8)),
            Intent(number: 3, kind: "order", id: "WEB-3", revision: 1, body: Data("{\"order\":".utf8)),
            wanted(empty, at: 4), misnamed, wanted(huge, at: 6), wanted(order("WEB-1", ("PEN", 1)), at: 7))
        let words = outcomes.compactMap { if case .declined(let why) = $0 { why } else { nil } }
        #expect(words.count == 6 && outcomes.last == .accepted)
        let expected = ["item GONE is unknown", "'price'", "cannot be read", "no lines", "its order is WEB-5", "2200"]
        for (why, part) in zip(words, expected) { #expect(why.contains(part), "\(why)") }
        #expect(try site.count("SELECT count(*) FROM orders") == 1)
        #expect(try site.hubLink()?.feed.after == 7)
        try site.expectSound()
    }

    @Test func anItemIsTakenAsTheImportJudgesIt() throws {
        var pen = SmallFloor.items[0]
        pen.name = "Pen green"
        #expect(try site.outcomes(told(pen)) == [.accepted])
        pen.tracking = [.serial]
        guard case .declined(let why)? = try site.outcomes(told(pen, 2, at: 2)).first else {
            return #expect(Bool(false), "the tracking of stock was changed")
        }
        #expect(why.contains("is in stock"))
        #expect(try site.whereIs("PEN")?.item?.name == "Pen green")
    }

    @Test func withoutAHubNoPageIsTaken() throws {
        try site.forgetHub()
        let facts = try site.factCount
        #expect(siteError { try site.outcomes(wanted(order("WEB-1", ("PEN", 1)))) } != nil)
        #expect(try site.factCount == facts)
    }
}
