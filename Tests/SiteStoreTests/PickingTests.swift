import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// The pick job on a file: every exception, what it leaves in the tables, and that the facts alone say the same.
@Suite struct PickingTests {
    @Test func anOrderIsPickedFromReleaseToTheLastTote() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let tours = try site.released(
            order("O-1", ("PEN", 3), ("SOCK", 6), ("MILK", 4), ("PHONE", 2), ("PUMP", 1), ("RING", 2)),
            order("O-2", ("PEN", 2)))
        #expect(tours == [TourID(1)])
        #expect(try site.openTours().map(\.lines) == [7])
        let worker = Worker(site, tours[0])
        try worker.perform(.take)
        #expect(try site.tourHeld(by: "ANA") == TourID(1))
        try worker.finish()
        #expect(try worker.state.isFinished)
        #expect(try site.openTours() == [])
        #expect(try site.tourHeld(by: "ANA") == nil)
        #expect(try site.count("SELECT sum(picked) FROM order_line") == 20)
        #expect(try site.count("SELECT sum(claimed) FROM order_line") == 0)
        #expect(try site.count("SELECT sum(quantity) FROM stock") == 0)
        #expect(try site.onHand("PEN", at: "A-01-01") + site.onHand("PEN", at: "A-01-02") == 10)
        try site.expectSound()
    }

    @Test func serialsOfOneUnitMoveFromBinToToteOneByOne() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PHONE", 2)))[0])
        try worker.perform(.take)
        try worker.accepted("A-04-01", "4000000000310", "S2", "(01)04000000000310(21)S4", "T-1")
        #expect(try site.serials(of: "PHONE", at: "T-1", batch: .none) == ["S2", "S4"])
        #expect(try site.serials(of: "PHONE", at: "A-04-01", batch: .none) == ["S1", "S3"])
        try worker.perform(.undo)
        #expect(try site.serials(of: "PHONE", at: "T-1", batch: .none) == [])
        try site.expectSound()
    }

    @Test func aSerialOfALesserGradeInTheSameBinIsRefusedAndTheTourGoesOn() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PHONE", 2)))[0])
        try worker.perform(.take)
        let move = Move(sku: "PHONE", grade: .b, serial: "S9", quantity: 1, from: .customer, to: "A-04-01")
        #expect(
            try site.take([.stockReceived(StockReceived(reference: "back", line: 1, moves: [move]))]) == [.taken])
        #expect(try site.serials(of: "PHONE", at: "A-04-01", batch: .none) == ["S1", "S2", "S3", "S4"])
        try worker.accepted("A-04-01", "4000000000310")
        guard case .refused(.wrongGrade("S9", .b), _) = try worker.scan("S9") else {
            Issue.record("a returned unit was counted into the hand")
            return
        }
        try worker.accepted("S1", "S2", "T-1")
        try site.expectSound()
    }

    @Test func anUndoDoesNotClaimUnitsOfALesserGrade() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PHONE", 4)))[0])
        try worker.perform(.take)
        try worker.accepted("A-04-01", "4000000000310", "S1", "T-1")
        try worker.perform(.undo)
        try worker.perform(.report("not-found"))
        // Whoever else wants them gets the good ones; what comes back meanwhile is no substitute.
        for hold in try site.holds() { try site.liftHold(hold.fact, by: "BEN") }
        #expect(try site.released(order("O-2", ("PHONE", 4))).count == 1)
        let moves = (5...8).map {
            Move(sku: "PHONE", grade: .b, serial: "S\($0)", quantity: 1, from: .customer, to: "A-04-01")
        }
        _ = try site.take([.stockReceived(StockReceived(reference: "back", line: 1, moves: moves))])
        guard case .refused(.undoBlocked, _) = try worker.perform(.undo) else {
            Issue.record("the undo claimed units of grade B")
            return
        }
    }

    @Test func aSerialInOneHandIsRefusedInAnother() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let first = Worker(site, try site.released(order("O-1", ("PHONE", 2)))[0])
        let second = Worker(site, try site.released(order("O-2", ("PHONE", 2)))[0], badge: "BEN")
        try first.perform(.take)
        try second.perform(.take)
        try first.accepted("A-04-01", "4000000000310", "S2")
        try second.accepted("A-04-01", "4000000000310")
        let before = try site.tally().facts
        guard case .refused(.serialInHand("S2", first.tour), _) = try second.scan("S2") else {
            Issue.record("the serial was counted into two hands")
            return
        }
        #expect(try site.tally().facts == before)
        // Taken back by the first, it is free again.
        try first.perform(.undo)
        try second.accepted("S2")
        try site.expectSound()
    }

    @Test func aScannersIdentifierIsNoPartOfALot() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("MILK", 2)))[0])
        try worker.perform(.take)
        try worker.accepted("A-03-01", "4000000000211", "]C0L1")
        #expect(try worker.state.hand?.counted == 1)
    }

    @Test func aCountOfZeroCountsNothing() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("SOCK", 2)))[0])
        try worker.perform(.take)
        try worker.accepted("A-02-01")
        #expect(try worker.type("0*4000000000112").refusal == .nothingInHand)
        #expect(try worker.type("3*4000000000112").refusal == .tooMany(counted: 0, adding: 3, wanted: 2))
        try worker.accepted("2*4000000000112")
        #expect(try worker.state.hand?.step == .tote)
    }

    @Test func aShortageLooksElsewhereHoldsTheBatchAndAsksForACount() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 4)))[0])
        try worker.perform(.take)
        let bin = try #require(try worker.state.current?.place)
        try worker.perform(.report("not-found"))
        #expect(try worker.state.current.map { $0.place != bin && $0.wanted == 4 } == true)
        #expect(try site.texts("SELECT scope || ' ' || place FROM hold") == ["batch \(bin)"])
        #expect(try site.texts("SELECT reason FROM count_due") == ["not-found"])
        #expect(try site.whereIs("4006381333931")?.rows.first { $0.place == bin }?.isHeld == true)
        try site.expectSound()
        try worker.perform(.undo)
        #expect(try site.count("SELECT count(*) FROM hold") == 0)
        #expect(try site.count("SELECT count(*) FROM count_due") == 0)
        #expect(try worker.state.lines.count == 1)
        try worker.finish()
        try site.expectSound()
    }

    @Test func aHoldThatIsLiftedHoldsNothingBack() throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try folder.makeSite(clock: clock)
        let worker = Worker(site, try site.released(order("O-1", ("MILK", 4)))[0])
        try worker.perform(.take)
        let (bin, held) = try #require(try worker.state.current.map { ($0.place, $0.batch) })
        try worker.perform(.report("not-found"))
        let number = try #require(try site.facts(last: 1).first?.sequence)
        #expect(
            try site.holds() == [
                HoldRow(
                    fact: number, scope: .batch, place: bin, sku: "MILK", batch: held, reason: "not-found",
                    since: clock.now, by: "ANA", liftedBy: [.count, .supervise])
            ])
        #expect(
            try site.free("MILK").allSatisfy { $0.batch != held })
        clock.now = clock.now.adding(minutes: 5)
        try site.liftHold(number, by: "BEN")
        #expect(try site.holds() == [])
        #expect(try site.count("SELECT count(*) FROM count_due") == 0)
        #expect(try site.free("MILK").contains { $0.batch == held && $0.quantity > 0 })
        let fact = try #require(try site.facts(last: 1).first)
        #expect(fact.body == .holdLifted(number))
        #expect(fact.actor.badge == "BEN")
        try site.expectSound()
        // What set the hold is undone afterwards, and there is nothing left to take away.
        try worker.perform(.undo)
        #expect(worker.last?.events.count == 1)
        #expect(try worker.state.current?.batch == held)
        try site.expectSound()
    }

    @Test func aHoldThatIsNotThereCannotBeLifted() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 4)))[0])
        try worker.perform(.take)
        try worker.perform(.report("not-found"))
        let number = try site.holds()[0].fact
        try worker.perform(.undo)
        let facts = try site.factCount
        for wrong in [number, 0, -1, facts] {
            let error = siteError { try site.liftHold(wrong, by: "BEN") }
            #expect(error == .unknownHold(wrong))
            #expect("\(error!)".hasPrefix("Fact \(wrong) holds nothing back"))
            #expect((error?.brief.count ?? 99) <= 20)
        }
        #expect(try site.factCount == facts)
    }

    @Test func whatIsInAToteOrOnTheDamagedTrayIsNotFree() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("SOCK", 3)))[0])
        try worker.perform(.take)
        try worker.accepted("A-02-01", "4000000000112")
        #expect(try worker.perform(.report("damaged")).events.count == 1)
        try worker.finish()
        let rows = try #require(try site.whereIs("SOCK")).rows
        #expect(rows.count == 3)
        for row in rows { #expect(row.isHeld == (row.place != "A-02-01"), "\(row)") }
    }

    @Test func everyExceptionLeavesASoundSite() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let tours = try site.released(
            order("O-1", ("PEN", 3), ("SOCK", 12), ("MILK", 5)), order("O-2", ("PEN", 2), ("RING", 1), ("PHONE", 1)))
        let worker = Worker(site, tours[0])
        try worker.perform(.take)
        try worker.perform(.skip)
        try site.expectSound()
        for reason: ReasonCode in [
            "unreadable", "damaged", "tote-full", "bin-blocked", "wrong-lot", "given-up", "no-stock",
        ] {
            for _ in 0..<3 {
                try worker.perform(.report(reason))
                try site.expectSound()
                if let text = try worker.next(freeTote: { try site.freeTotes().first?.rawValue ?? "" }) {
                    try worker.scan(text)
                }
                try site.expectSound()
            }
        }
        try worker.finish()
        try site.expectSound()
        #expect(try site.count("SELECT count(*) FROM order_line WHERE claimed + picked + short <> quantity") == 0)
        #expect(try site.count("SELECT count(*) FROM order_line WHERE (short > 0) <> (reason IS NOT NULL)") == 0)
        #expect(try site.count("SELECT count(*) FROM label_due") > 0)
    }

    @Test func anotherBinIsOfferedOnceAndTakenWhenScannedAgain() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 4)))[0])
        try worker.perform(.take)
        let here = try #require(try worker.state.current?.place)
        let other = here == "A-01-01" ? "A-01-02" : "A-01-01"
        #expect(try worker.scan(other).offer?.code == other)
        #expect(try worker.scan("A-02-01").refusal == .wrongPlace("A-02-01", expected: here))
        #expect(try worker.scan(other).offer != nil)
        #expect(try worker.scan(other).events.count == 1)
        #expect(try worker.state.current?.place.rawValue == other)
        try worker.finish()
        try site.expectSound()
    }

    @Test func aReasonTheSiteDoesNotKnowIsSaid() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 1)))[0])
        try worker.perform(.take)
        let error = siteError { try worker.perform(.report("eaten")) }
        #expect("\(error!)".contains("no reason eaten"))
    }

    @Test func theZeroCheckAsksForACountWhenSomethingLiesThere() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("RING", 4)))[0])
        try worker.perform(.take)
        try worker.accepted("A-04-02", "4000000000419", "4000000000419", "4000000000419", "4000000000419", "T-1")
        #expect(try worker.state.hand?.step == .zeroCheck)
        try worker.accepted("2")
        #expect(try site.texts("SELECT reason || ' ' || seen FROM count_due") == ["not-empty 2"])
        try site.expectSound()
    }

    @Test func aDroppedStationGoesOnAtTheSameStep() throws {
        let folder = try Folder()
        let clock = TestClock()
        let tour = try folder.makeSite(clock: clock).released(order("O-1", ("MILK", 3), ("PEN", 1)))[0]
        let before: PickTour
        do {
            let site = try Site.open(folder.site, station: "S1", clock: clock.site)
            let worker = Worker(site, tour)
            try worker.perform(.take)
            try worker.scan(try worker.next(freeTote: { "T-1" }) ?? "")
            try worker.scan(try worker.next(freeTote: { "T-1" }) ?? "")
            before = try worker.state
        }
        let site = try Site.open(folder.site, station: "S1", clock: clock.site)
        #expect(try site.tourHeld(by: "ANA") == tour)
        let worker = Worker(site, tour)
        #expect(try worker.state == before)
        try worker.perform(.take)
        #expect(try worker.state.hand == before.hand)
        try worker.finish()
        try site.expectSound()
    }

    @Test func aPreviewChangesNothing() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 4)))[0])
        try worker.perform(.take)
        let facts = try site.factCount
        guard case .record(let events) = try site.preview(.report("not-found"), tour: worker.tour, by: "ANA") else {
            return #expect(facts == 0)
        }
        #expect(events.count == 1)
        #expect(try site.factCount == facts)
    }

    /// Best before 2026-12-07 with three days of life wanted: shipped until the site's own 2026-12-04 is over.
    @Test(arguments: [
        ("Europe/Berlin", 23 * 60 - 1, true), ("Europe/Berlin", 23 * 60, false), ("UTC", 24 * 60 - 1, true),
        ("UTC", 24 * 60, false), ("Pacific/Auckland", 11 * 60 - 1, true), ("Pacific/Auckland", 11 * 60, false),
    ])
    func unitsExpireAtTheSitesOwnMidnight(_ zone: String, _ minutes: Int, _ isUsable: Bool) throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try folder.makeSite(clock: clock, timeZone: zone)
        let worker = Worker(site, try site.released(order("O-1", ("MILK", 1)))[0])
        try worker.perform(.take)
        try worker.accepted("A-03-01", "4000000000211")
        let day = SmallFloor.early.expiry!.adding(-3)
        clock.now = Moment(milliseconds: Int64(day.rawValue) * 86_400_000).adding(minutes: minutes)
        let outcome = try worker.scan("L1")
        #expect(outcome.refusal == (isUsable ? nil : .expired(SmallFloor.early)))
    }

    @Test(arguments: [
        ("Europe/Berlin", "2027-03-28T00:59:59", "2027-03-28", 3600),
        ("Europe/Berlin", "2027-03-28T21:59:59", "2027-03-28", 7200),
        ("Europe/Berlin", "2027-03-28T22:00:00", "2027-03-29", 7200),
        ("Europe/Berlin", "2026-10-25T22:59:59", "2026-10-25", 3600),
        ("Europe/Berlin", "2026-10-24T21:59:59", "2026-10-24", 7200),
        ("Europe/Berlin", "2026-10-24T22:00:00", "2026-10-25", 7200),
        ("America/St_Johns", "2027-01-01T03:29:59", "2026-12-31", -12_600),
        ("UTC", "1969-12-31T23:59:59", "1969-12-31", 0),
    ])
    func theDayIsTheSitesOwnAlsoWhenClocksChange(_ zone: String, _ utc: String, _ day: String, _ offset: Int) throws {
        let folder = try Folder()
        let site = try Site.create(folder.site, name: "Zone", timeZone: zone, reasons: [])
        let parts = utc.split { !$0.isNumber }.compactMap { Int($0) }
        let seconds =
            Day(year: parts[0], month: parts[1], day: parts[2]).rawValue * 86_400 + parts[3] * 3600 + parts[4] * 60
            + parts[5]
        let moment = Moment(milliseconds: Int64(seconds) * 1000 + 999)
        #expect(site.day(at: moment).iso == day)
        #expect(site.utcOffsetSeconds(at: moment) == offset)
    }
}
