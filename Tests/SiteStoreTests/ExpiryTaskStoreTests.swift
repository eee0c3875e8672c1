import Foundation
import GRDB
import SyncProtocol
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// The ladder's lists and tasks at stations, and its transfers, on a real file.
@Suite struct ExpiryTaskStoreTests {
    let folder: Folder
    let clock = TestClock()
    let site: Site
    private let today = SmallFloor.today

    init() throws {
        folder = try Folder()
        site = try folder.makeSite(clock: clock)
        _ = try site.take([.personDefined(Person(badge: "CLEO", name: "Cleo Hart", roles: [.count]))])
    }

    @discardableResult
    private func act(
        _ request: ExpiryRequest, on number: Int? = nil, by badge: BadgeID = "CLEO", gesture: UniqueID? = nil
    ) throws -> ExpiryOutcome {
        try site.expiry(request, on: number, by: badge, gesture: gesture ?? site.clock.newID(at: clock.now))
    }

    private func scan(_ text: String, on number: Int, by badge: BadgeID = "CLEO") throws -> ExpiryOutcome {
        try act(.scan(text: text, keyed: false), on: number, by: badge)
    }

    private func task(_ outcome: ExpiryOutcome) throws -> ExpiryTask {
        guard case .recorded(_, let task) = outcome else { throw SiteError.failed(detail: "\(outcome)") }
        return task
    }

    private func rows() throws -> [String] {
        try site.expiryRows().map { row in
            "\(row.rung) \(row.quantity) \(row.batch.lot) \(row.place) \(row.daysLeft)"
                + (row.task == nil ? "" : " \(row.state?.rawValue ?? "") \(row.byName)")
        }
    }

    private func refusal(_ outcome: ExpiryOutcome) -> Refusal? {
        if case .refused(let refusal, _) = outcome { refusal } else { nil }
    }

    @Test func theListsShowWhatIsDueFirstAndWhoIsAtTheRest() throws {
        #expect(
            try rows() == ["liquidate 2 L0 A-03-01 2", "tag 6 L1 A-03-01 14", "pushFirst 5 L2 A-03-02 28"])
        try act(.take(.tag, "MILK", "A-03-01", SmallFloor.early))
        #expect(
            try rows() == [
                "liquidate 2 L0 A-03-01 2", "pushFirst 5 L2 A-03-02 28", "tag 6 L1 A-03-01 14 takenOn Cleo Hart",
            ])
        #expect(
            refusal(try act(.take(.tag, "MILK", "A-03-01", SmallFloor.early)))
                == .expiry(.notFree("MILK", "A-03-01", free: 0)), "nobody takes it on twice")
        #expect(try site.expiryReading().cases.map(\.by) == ["CLEO"], "the same as the office's own")
        try site.expectSound()
    }

    @Test func aTagIsProvedAtTheBinAndWrongScansRecordNothing() throws {
        let number = try task(try act(.take(.tag, "MILK", "A-03-01", SmallFloor.early))).number
        let facts = try site.factCount
        #expect(refusal(try scan("A-03-02", on: number)) == .wrongPlace("A-03-02", expected: "A-03-01"))
        #expect(refusal(try act(.done, on: number)) == .expiry(.notProved(.bin)))
        #expect(try site.factCount == facts)
        #expect(try task(try scan("A-03-01", on: number)).step == .item)
        #expect(try task(try scan("4000000000211", on: number)).step == .lot)
        #expect(
            refusal(try scan("L3", on: number)) == .wrongBatch(Batch(lot: "L3"), expected: SmallFloor.early))
        #expect(try site.expiryTask(number).step == .lot, "a station that starts again goes on here")
        #expect(try task(try scan("L1", on: number)).step == .done)
        #expect(try task(try act(.done, on: number)).state == .settled)
        #expect(try rows() == ["liquidate 2 L0 A-03-01 2", "pushFirst 5 L2 A-03-02 28"])
        #expect(try site.expiryReading().settled[.tag]?.units == 6)
        try site.expectSound()
    }

    @Test func theSameGestureTwiceIsAnsweredAsBefore() throws {
        let gesture = site.clock.newID(at: clock.now)
        let first = try act(.take(.tag, "MILK", "A-03-01", SmallFloor.early), gesture: gesture)
        let facts = try site.factCount
        #expect(try act(.take(.tag, "MILK", "A-03-01", SmallFloor.early), gesture: gesture) == first)
        #expect(try site.factCount == facts)
    }

    @Test func aScannedBinOfTheListIsTakenOnAndConfirmedAtOnce() throws {
        let taken = try task(try act(.open(text: "A-03-01", keyed: false)))
        #expect(taken.taken.rung == .liquidate && taken.step == .item)
        let again = try task(try act(.open(text: "A-03-01", keyed: false)))
        #expect(again.number == taken.number, "one's own task comes first")
        #expect(
            refusal(try act(.open(text: "A-01-01", keyed: false))) == .expiry(.nothingHere("A-01-01")))
        #expect(refusal(try act(.open(text: "A-03-01", keyed: false), by: "ANA")) == .notQualified(.count))
        try site.expectSound()
    }

    @Test func unitsAreBroughtAsideAndLeaveOrGoBack() throws {
        let taken = try task(try act(.take(.liquidate, "MILK", "A-03-01", SmallFloor.stale)))
        let number = taken.number
        #expect(taken.tray == "EX-LIQUIDATE")
        for text in ["A-03-01", "4000000000211", "L0"] { _ = try task(try scan(text, on: number)) }
        #expect(refusal(try scan("A-03-01", on: number)) == .wrongPlace("A-03-01", expected: "EX-LIQUIDATE"))
        #expect(try task(try scan("EX-LIQUIDATE", on: number)).state == .aside)
        #expect(try rows().last == "liquidate 2 L0 A-03-01 2 aside Cleo Hart")
        #expect(try task(try act(.drop, on: number)).state == .dropped)
        #expect(try site.onHand("MILK", at: "EX-LIQUIDATE") == 0 && site.onHand("MILK", at: "A-03-01") == 16)
        #expect(refusal(try act(.done, on: number)) == .expiry(.over(number, .dropped)))
        try site.expectSound()
    }

    @Test func stockIsThrownAwayWithASecondBadge() throws {
        clock.now = clock.now.adding(minutes: 3 * 1440)
        let number = try task(try act(.open(text: "A-03-01", keyed: false))).number
        for text in ["4000000000211", "L0"] { _ = try task(try scan(text, on: number)) }
        #expect(refusal(try act(.done, on: number)) == .expiry(.alone))
        #expect(refusal(try scan("CLEO", on: number)) == .expiry(.bothBadges("CLEO")))
        #expect(try task(try scan("ANA", on: number)).state == .settled)
        #expect(try site.onHand("MILK", at: .scrap) == 2)
        try site.expectSound()
    }

    // MARK: Transfers

    @Test func aSiteWithAHubAsksItForAnOrderAndLeavesTheUnitsInTheirBin() throws {
        try site.enrol()
        let taken = try task(try act(.take(.transfer, "MILK", "A-03-01", SmallFloor.early)))
        let id = try #require(taken.taken.transfer)
        #expect(taken.step == .hub && taken.tray == nil)
        #expect(try site.onHand("MILK", at: "A-03-01") == 16)
        #expect(
            try rows() == [
                "liquidate 2 L0 A-03-01 2", "pushFirst 5 L2 A-03-02 28", "transfer 6 L1 A-03-01 14 takenOn Cleo Hart",
            ])
        #expect(
            refusal(try act(.take(.tag, "MILK", "A-03-01", SmallFloor.early)))
                == .expiry(.notFree("MILK", "A-03-01", free: 0)), "they are spoken for")
        #expect(refusal(try act(.done, on: taken.number)) == .expiry(.atHub(id)))

        // The hub wants four of them for another site: those are claimed, the other two are on the ladder again.
        let wish = OrderLine(number: 1, sku: "MILK", quantity: 4, batch: SmallFloor.early)
        let order = Order(id: id, channel: .b2b, customer: "york", lines: [wish])
        #expect(try site.outcomes(wanted(order)) == [.accepted])
        #expect(try site.expiryTask(taken.number).state == .settled)
        #expect(try site.expiryReading().settled[.transfer]?.units == 4)
        #expect(try rows() == ["liquidate 2 L0 A-03-01 2", "tag 2 L1 A-03-01 14", "pushFirst 5 L2 A-03-02 28"])
        _ = try site.release()
        #expect(
            try site.texts("SELECT lot || ' ' || wanted || ' ' || place FROM tour_line") == ["L1 4 A-03-01"],
            "exactly that lot, though an older one lies there")
        #expect(try rows() == ["liquidate 2 L0 A-03-01 2", "tag 2 L1 A-03-01 14", "pushFirst 5 L2 A-03-02 28"])
        #expect(try site.outcomes(wanted(order)) == [], "and once")
        try site.expectSound()
    }

    @Test func aTransferOfALotThatB2BTakesNoMoreIsStillClaimed() throws {
        clock.now = clock.now.adding(minutes: 3 * 1440)
        let wish = OrderLine(number: 1, sku: "MILK", quantity: 9, batch: SmallFloor.early)
        _ = try site.take([.orderReceived(Order(id: "EX-1", channel: .b2b, customer: "york", lines: [wish]))])
        let report = try site.release()
        #expect(report.unclaimed.map(\.quantity) == [3], "eleven days are left, and no other lot will do")
        #expect(try site.texts("SELECT lot || ' ' || wanted FROM tour_line") == ["L1 6"])
        let waiting = try site.read { db in
            try SiteReturnsBench(db: db, log: site.log, packing: site.packing)
                .waiting(for: "MILK", 1, SmallFloor.late, on: today)
        }
        #expect(waiting == nil, "and a returned unit of another lot is not wanted")
        try site.expectSound()
    }

    @Test func aTransferThatIsDroppedIsOnTheLadderAgain() throws {
        try site.enrol()
        let taken = try task(try act(.take(.transfer, "MILK", "A-03-01", SmallFloor.early)))
        try act(.drop, on: taken.number)
        #expect(try rows() == ["liquidate 2 L0 A-03-01 2", "tag 6 L1 A-03-01 14", "pushFirst 5 L2 A-03-02 28"])
        let again = try task(try act(.take(.transfer, "MILK", "A-03-01", SmallFloor.early)))
        #expect(again.taken.transfer != taken.taken.transfer, "another order, should it be wanted again")
        try site.expectSound()
    }

    @Test func whatNoTourCanPickIsNotAskedFor() throws {
        try site.enrol()
        let bin = try #require(SmallFloor.shelf().places["A-03-01"])
        let reserve = Place(id: bin.id, kind: .bin, address: bin.address, walk: bin.walk, isReserve: true)
        #expect(try site.take([.placeDefined(reserve)]) == [.taken])
        let facts = try site.factCount
        #expect(
            refusal(try act(.take(.transfer, "MILK", "A-03-01", SmallFloor.early)))
                == .expiry(.notPickable("A-03-01")))
        #expect(try site.factCount == facts)
    }

    @Test func aSiteWithoutAHubPutsThemAsideAsBefore() throws {
        let taken = try task(try act(.take(.transfer, "MILK", "A-03-01", SmallFloor.early)))
        #expect(taken.taken.transfer == nil && taken.tray == "EX-TRANSFER" && taken.step == .bin)
    }

    // MARK: The board

    @Test func theBoardSaysWhatIsDueOnWhichRung() throws {
        let due = [
            ExpiryDue(.liquidate, owner: "sales", lots: 1, units: 2, pence: 0, daysLeft: 2),
            ExpiryDue(.tag, owner: "sales", lots: 1, units: 6, pence: 0, daysLeft: 14),
            ExpiryDue(.pushFirst, owner: "supervise", lots: 1, units: 5, pence: 0, daysLeft: 28),
        ]
        #expect(try site.boardReading().desk == due.map { .expiry($0) })
        try act(.take(.tag, "MILK", "A-03-01", SmallFloor.early))
        #expect(try site.boardReading().desk == [.expiry(due[0]), .expiry(due[2])], "at once")
        clock.now = clock.now.adding(minutes: 3 * 1440)
        let rungs = try site.boardReading().desk.map { row in
            if case .expiry(let due) = row { due.rung } else { Rung.tag }
        }
        #expect(rungs == [.dispose, .pushFirst], "and midnight as well")
    }

    /// Two hundred thousand lines of stock of which four hundred are dying.
    @Test func whatIsDyingIsFoundWithoutLookingAtTheRest() throws {
        try site.queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO stock(sku, place, lot, expiry, grade, serial, outside, quantity)
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
                        SELECT 'MILK', 'A-04-02', 'X' || i, CASE WHEN i % 500 = 0 THEN ?1 ELSE ?1 + 900 END, 'A', '',
                            0, 5 FROM n
                    """, arguments: [today.rawValue + 8])
        }
        let plan = try site.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    EXPLAIN QUERY PLAN SELECT sku FROM stock INDEXED BY stock_dated
                        WHERE outside = 0 AND expiry < 9999999 AND expiry <= 20800
                    """
            ).map { $0["detail"] as String }
        }
        #expect(plan.count == 1 && plan[0].contains("SEARCH stock USING INDEX stock_dated"), "\(plan)")
        let watch = ContinuousClock()
        let first = try watch.measure { _ = try site.boardReading() }
        let second = try watch.measure { _ = try site.boardReading() }
        print("the board with 200,000 lines of stock: \(first), then \(second)")
        #expect(try site.boardReading().desk.count == 3)
        #expect(second < .milliseconds(250) && first < .seconds(3), "\(first) \(second)")
    }
}
