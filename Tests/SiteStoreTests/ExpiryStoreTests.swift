import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Expiry on the file: the policy and its midnight, the lists, what people do about them, and who is told.
@Suite struct ExpiryStoreTests {
    let folder: Folder
    let clock = TestClock()
    let site: Site
    private let today = SmallFloor.today

    init() throws {
        folder = try Folder()
        site = try folder.makeSite(clock: clock)
    }

    private func lists() throws -> [String] {
        try site.expiryReading().entries.map { "\($0.rung) \($0.quantity) \($0.batch.lot) \($0.place)" }
    }

    private func refusal(_ body: () throws -> Void) -> String {
        if case .notAllowed(let words) = siteError(body) { words } else { "" }
    }

    @Test func aSiteWithoutAPolicyUsesTheHousesAndAnotherOneIsAFact() throws {
        #expect(try site.expiryPolicy() == .house)
        var policy = ExpiryPolicy.house
        policy.daysLeft.insert(DaysLeftRow(sku: "MILK", channel: .web, purpose: .ship, days: 40), at: 0)
        let facts = try site.factCount
        try site.setExpiryPolicy(policy)
        #expect(try site.factCount == facts + 3, "two trays and the policy")
        try site.setExpiryPolicy(policy)
        #expect(try site.factCount == facts + 3 && site.expiryPolicy() == policy)
        _ = try site.take([.orderReceived(order("O-1", ("MILK", 21)))])
        #expect(try site.release().unclaimed.map(\.quantity) == [13], "only the late lot lasts forty days")
        #expect(try site.texts("SELECT DISTINCT lot FROM tour_line") == ["L3"])
        try site.expectSound()
    }

    @Test func expiryChangesAtTheSitesOwnMidnight() throws {
        let last = Move(
            sku: "MILK", batch: Batch(lot: "M", expiry: today.adding(3)), quantity: 2, from: .supplier, to: "A-02-02")
        _ = try site.take([.stockReceived(StockReceived(reference: "N", line: 1, moves: [last]))])
        _ = try site.take([.orderReceived(order("O-1", ("MILK", 1))), .orderReceived(order("O-2", ("MILK", 1)))])
        // Midnight in Berlin is eleven in the evening of UTC.
        let midnight = Int64(today.rawValue) * 86_400_000 + 23 * 3_600_000
        clock.now = Moment(milliseconds: midnight - 1)
        _ = try site.release(orders: ["O-1"])
        clock.now = Moment(milliseconds: midnight)
        _ = try site.release(orders: ["O-2"])
        #expect(try site.texts("SELECT lot FROM tour_line ORDER BY order_id") == ["M", "L1"])
        // And whoever comes to the bin after midnight is told.
        let worker = Worker(site, TourID(1))
        try worker.perform(.take)
        try worker.accepted("A-02-02", "4000000000211")
        #expect(try worker.scan("M").refusal == .expired(Batch(lot: "M", expiry: today.adding(3))))
    }

    @Test func theListsFollowFromStockOrdersAndClaims() throws {
        #expect(try lists() == ["liquidate 2 L0 A-03-01", "tag 6 L1 A-03-01", "pushFirst 5 L2 A-03-02"])
        _ = try site.take([.orderReceived(order("O-1", ("MILK", 4)))])
        #expect(
            try lists() == [
                "liquidate 2 L0 A-03-01", "tag 2 L1 A-03-01", "pushFirst 4 L1 A-03-01", "pushFirst 5 L2 A-03-02",
            ])
        _ = try site.release()
        #expect(
            try lists() == ["liquidate 2 L0 A-03-01", "tag 2 L1 A-03-01", "pushFirst 5 L2 A-03-02"],
            "what a tour claims is sold")
        try site.expectSound()
    }

    @Test func whatHasLeftOfLateSaysWhatWillSell() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite(clock: clock)
        func sells() throws -> [String] {
            try site.expiryReading().entries.filter { $0.batch == SmallFloor.early }.map { "\($0.rung) \($0.quantity)" }
        }
        var first = order("O-1", ("MILK", 2))
        first.shipping = Shipping(service: "ROAD")
        try site.picked(first)
        #expect(try sells() == ["tag 4"], "nothing has left yet")
        let packer = Packer(site)
        try packer.find("O-1")
        try packer.accepted("]C1010400000000021110L1", "]C1010400000000021110L1")
        let parcel = try packer.finishParcel()
        let (dan, dee) = (Loader(site), Loader(site, badge: "DEE"))
        try dan.scan("DOOR-1")
        try dan.scan(parcel.rawValue, on: "RUN-1")
        try dan.perform(.load("RUN-1", .close))
        try dan.scan("SEAL-77", on: "RUN-1")
        try dee.scan("SEAL-77", on: "RUN-1")
        try dee.perform(.load("RUN-1", .scan(text: try site.load("RUN-1")?.driverCode ?? "", keyed: true)))
        // Two in a week are three in the twelve days that are left to ship it.
        #expect(try sells() == ["tag 1", "pushFirst 3"])
    }

    @Test func aTagIsTakenOnSettledAndSummedUp() throws {
        let found = try site.takeOn(.tag, "MILK", at: "A-03-01", lot: "L1", note: "30 % off", by: "ANA")
        #expect(found.taken.quantity == 6 && found.taken.moves.isEmpty && found.owner == "sales")
        #expect(try site.expiryReading().cases.map(\.state) == [.takenOn])
        #expect(refusal { _ = try site.takeOn(.tag, "MILK", at: "A-03-01", lot: "L1", by: "ANA") }.contains("0 units"))
        _ = try site.settleExpiry(found.number, by: "ANA")
        #expect(try site.expiryReading().settled == [.tag: ExpirySum(units: 6, pence: 0)])
        #expect(refusal { _ = try site.dropExpiry(found.number, by: "ANA") }.contains("settled already"))
        #expect(try site.onHand("MILK", at: "A-03-01") == 16, "it still lies there")
        try site.expectSound()
    }

    @Test func whatIsToBeSoldOffIsTakenOutAndNobodyClaimsIt() throws {
        let found = try site.takeOn(.liquidate, "MILK", at: "A-03-01", lot: "L1", units: 5, by: "ANA")
        #expect(try site.onHand("MILK", at: "EX-LIQUIDATE") == 5)
        _ = try site.take([.orderReceived(order("O-1", ("MILK", 2)))])
        _ = try site.release()
        #expect(
            try site.texts("SELECT lot || ' ' || wanted FROM tour_line ORDER BY lot") == ["L1 1", "L2 1"],
            "one of the early lot is left to claim")
        let other = try site.takeOn(.transfer, "MILK", at: "A-03-02", units: 2, by: "BEN")
        #expect(try site.onHand("MILK", at: "EX-TRANSFER") == 2)
        _ = try site.settleExpiry(found.number, by: "BEN")
        #expect(try site.onHand("MILK", at: "EX-LIQUIDATE") == 0 && site.onHand("MILK", at: .customer) == 5)
        _ = try site.dropExpiry(other.number, by: "BEN")
        #expect(try site.onHand("MILK", at: "A-03-02") == 5 && site.onHand("MILK", at: "EX-TRANSFER") == 0)
        try site.expectSound()
    }

    @Test func nothingGoesOnARungThatItIsNotUsableForNorMoreThanIsFree() throws {
        let old = refusal { _ = try site.takeOn(.transfer, "MILK", at: "A-03-01", lot: "L0", by: "ANA") }
        #expect(old.contains("2 days left and would need 10 to transfer"), "\(old)")
        #expect(refusal { _ = try site.takeOn(.tag, "MILK", at: "A-03-01", lot: "L0", by: "ANA") }.contains("to ship"))
        try site.released(order("O-1", ("MILK", 4)))
        let claimed = refusal { _ = try site.takeOn(.liquidate, "MILK", at: "A-03-01", lot: "L1", units: 3, by: "ANA") }
        #expect(claimed.contains("2 units of MILK in A-03-01 are free"), "\(claimed)")
        #expect(refusal { _ = try site.takeOn(.tag, "MILK", at: "A-03-01", lot: "L9", by: "ANA") }.contains("No such"))
        #expect(refusal { _ = try site.takeOn(.tag, "PEN", at: "A-01-01", by: "ANA") }.contains("No such batch"))
        #expect(refusal { _ = try site.takeOn(.tag, "MILK", at: "A-03-01", lot: "L1", by: "EVE") }.contains("EVE"))
        #expect(refusal { _ = try site.takeOn(.dispose, "MILK", at: "A-03-01", by: "ANA") }.contains("Several"))
        // Between taking out and leaving the house days may pass.
        let kept = try site.takeOn(.liquidate, "MILK", at: "A-03-01", lot: "L0", by: "ANA")
        clock.now = clock.now.adding(minutes: 3 * 1440)
        #expect(refusal { _ = try site.settleExpiry(kept.number, by: "ANA") }.contains("to liquidate"))
        _ = try site.dropExpiry(kept.number, by: "ANA")
        #expect(try lists().contains("dispose 2 L0 A-03-01"))
        try site.expectSound()
    }

    @Test func stockIsThrownAwayByTwoBadgesOrASupervisor() throws {
        clock.now = clock.now.adding(minutes: 3 * 1440)
        let found = try site.takeOn(.dispose, "MILK", at: "A-03-01", by: "ANA")
        #expect(found.taken.quantity == 2 && found.taken.batch == SmallFloor.stale)
        #expect(refusal { _ = try site.settleExpiry(found.number, by: "ANA") }.contains("alone"))
        #expect(refusal { _ = try site.settleExpiry(found.number, witness: "ANA", by: "ANA") }.contains("both badges"))
        #expect(refusal { _ = try site.settleExpiry(found.number, witness: "EVE", by: "ANA") }.contains("EVE"))
        #expect(try site.onHand("MILK", at: .scrap) == 0)
        _ = try site.settleExpiry(found.number, witness: "BEN", by: "ANA")
        #expect(try site.onHand("MILK", at: .scrap) == 2 && site.onHand("MILK", at: "A-03-01") == 14)
        #expect(refusal { _ = try site.settleExpiry(found.number, by: "BEN") }.contains("settled already"))
        let early = try site.takeOn(.dispose, "MILK", at: "A-03-01", lot: "L1", units: 1, by: "ANA")
        _ = try site.settleExpiry(early.number, by: "BEN")
        #expect(try site.onHand("MILK", at: .scrap) == 3, "BEN supervises")
        try site.expectSound()
    }

    @Test func unitsWithSerialsAreTakenOutOneByOne() throws {
        let dose = Item(sku: "DOSE", name: "Dose", tracking: [.expiry, .serial], pricePence: 900)
        let batch = Batch(expiry: today.adding(5))
        let moves = ["D1", "D2", "D3"].map {
            Move(sku: "DOSE", batch: batch, serial: $0, quantity: 1, from: .supplier, to: "A-04-02")
        }
        let answers = try site.take([
            .itemDefined(dose), .stockReceived(StockReceived(reference: "N", line: 1, moves: moves)),
        ])
        try #require(answers == [.taken, .taken])
        let found = try site.takeOn(.liquidate, "DOSE", at: "A-04-02", units: 2, by: "ANA")
        #expect(found.pence == 1_800 && found.taken.moves.compactMap(\.serial) == ["D1", "D2"])
        _ = try site.settleExpiry(found.number, by: "ANA")
        try site.expectSound()
    }

    @Test func anOrderThatUsesUpDyingStockGoesFirstAmongEqualsOnly() throws {
        _ = try site.take([.orderReceived(order("O-1", ("PEN", 1))), .orderReceived(order("O-2", ("MILK", 1)))])
        let report = try site.release(limit: 1)
        #expect(report.pushed == ["O-2"])
        #expect(try site.texts("SELECT order_id FROM tour_line") == ["O-2"])
        #expect(try site.pushedUnits(for: "O-2").map(\.batch) == [SmallFloor.early], "claimed")
        #expect(try site.pushedUnits(for: "O-1") == [])
        var pressing = order("O-3", ("PEN", 1))
        pressing.cutoff = clock.now.adding(minutes: 60)
        _ = try site.take([.orderReceived(pressing), .orderReceived(order("O-4", ("MILK", 1)))])
        #expect(try site.pushedUnits(for: "O-4").map(\.quantity) == [1], "and what it will take")
        _ = try site.release(limit: 1)
        #expect(try site.texts("SELECT order_id FROM tour_line WHERE tour = 2") == ["O-3"])
        #expect(try site.pull(cart: Cart(totes: 1)).released == nil, "nobody is there and a tour waits")
        try site.expectSound()
    }

    @Test func aBinWithDyingStockIsCountedSooner() throws {
        func score() throws -> Int? {
            try site.planCounts(minutes: 600).tasks.first { $0.place == "A-03-02" }?.score
        }
        let dying = try #require(try score())
        try site.setExpiryPolicy(ExpiryPolicy(daysLeft: ExpiryPolicy.house.daysLeft, ladder: []))
        #expect(try #require(try score()) < dying)
    }

    /// A returned unit goes straight to an order only where the predicate lets it, whatever its last day is.
    @Test(arguments: [Channel.web, .b2b])
    func aReturnedUnitGoesToNoOrderThatItIsTooOldFor(_ channel: Channel) throws {
        var policy = ExpiryPolicy.house
        policy.daysLeft.insert(DaysLeftRow(sku: "MILK", channel: .b2b, purpose: .ship, days: 20), at: 0)
        try site.setExpiryPolicy(policy)
        _ = try site.take([.orderReceived(order("O-1", channel: channel, ("MILK", 90)))])
        try site.read { db in
            let bench = SiteReturnsBench(db: db, log: site.log, packing: site.packing)
            for days in -3...30 {
                let batch = Batch(lot: "R", expiry: today.adding(days))
                let need = policy.need(.ship, of: "MILK", .ambient, for: channel)
                let found = try bench.waiting(for: "MILK", 1, batch, on: today)
                #expect((found != nil) == usable(batch, for: need, asOf: today), "\(days) days left")
            }
        }
    }
}
