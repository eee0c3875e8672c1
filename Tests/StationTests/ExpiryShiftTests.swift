import Rehearsal
import Screens
import SiteStore
import Testing
import TextScreen
import Warehouse

@testable import Station

/// Dying stock from the list to the bin and away: bytes in, screens out, on a real file.
@Suite struct ExpiryShiftTests {
    private static let shiftF5 = "\u{1B}[15;2~"
    private static let f4 = "\u{1B}OS"
    private static let (up, down) = ("\u{1B}[A", "\u{1B}[B")

    private let bin = "EX-01"
    private let other = "EX-02"

    /// Eight units of a lot in one bin have nine days left, and three of another are past their last.
    private func stock(_ site: Site) throws {
        let today = site.day(at: site.clock.now())
        let yogurt = Item(
            sku: "YOG", name: "Yogurt plain", barcodes: [ItemBarcode(code: "4000000000990")],
            tracking: [.lot, .expiry], pricePence: 120)
        let lots = [("Y1", 9, 8), ("Y0", -400, 3)].enumerated().map { index, lot in
            let batch = Batch(lot: lot.0, expiry: today.adding(lot.1))
            let move = Move(sku: "YOG", batch: batch, quantity: lot.2, from: .supplier, to: PlaceID(bin))
            return FactBody.stockReceived(StockReceived(reference: "yogurt", line: index + 1, moves: [move]))
        }
        let answers = try site.take(
            [
                .itemDefined(yogurt), .placeDefined(Place(id: PlaceID(bin), kind: .bin)),
                .placeDefined(Place(id: PlaceID(other), kind: .bin)),
                .personDefined(Person(badge: "B-7001", name: "Cleo Hart", roles: [.count])),
                .personDefined(Person(badge: "B-7002", name: "Eli Stone", roles: [.pick])),
            ] + lots)
        try #require(answers.allSatisfy { $0 == .taken }, "\(answers)")
    }

    @Test func aLotIsThrownAwayBeforeASecondPairOfEyesAndAnotherOneTagged() throws {
        let house = try Floor()
        let cleo = try house.station("COUNT-1")
        try stock(cleo.site)
        cleo.scan("B-7001")
        cleo.key(Self.shiftF5)
        #expect(cleo.screen().contains("EXPIRY") && cleo.screen().contains("Yogurt plain"))

        // What is past its last day comes first. From the list one walks to the bin; another one is refused.
        cleo.key(Self.down)
        cleo.key(Self.up)
        cleo.scan("")
        #expect(cleo.screen().contains("throw out") && cleo.screen().contains("400 days past"))
        let facts = try cleo.site.newestFact()
        cleo.scan(other)
        #expect(cleo.screen().contains("Go to EX-01") && cleo.screen().contains("Scanned EX-02"))
        #expect(try cleo.site.newestFact() == facts, "and nothing is recorded")
        cleo.scan(bin)
        cleo.scan("4000000000990")
        cleo.scan("Y1")
        #expect(cleo.screen().contains("Y0"), "another lot of the same bin is refused, too")
        cleo.scan("Y0")
        cleo.key(Self.f4)
        #expect(cleo.screen().contains("Show a 2nd badge"))
        cleo.scan("B-7002")
        #expect(cleo.screen().contains("Done: 3"))

        // The other lot, by the label of its bin.
        cleo.scan(bin)
        let task = try #require(cleo.core.console.expiry?.task)
        #expect(task.taken.batch.lot == "Y1" && task.taken.rung == .tag && task.step == .item)
        cleo.scan("]C1010400000000099010Y1")
        cleo.key(Self.f4)
        #expect(cleo.screen().contains("Done: 8"))
        #expect(cleo.core.console.expiries?.rows.contains { $0.sku == "YOG" } == false)
        #expect(try cleo.site.verify().problems == [])
    }

    @Test func aStationThatStartsAgainGoesOnAtTheExactStep() throws {
        let house = try Floor()
        let first = try house.station("COUNT-1")
        try stock(first.site)
        first.scan("B-7001")
        first.key(Self.shiftF5)
        first.scan(bin)
        let second = try house.station("COUNT-2")
        second.scan("B-7001")
        second.key(Self.shiftF5)
        second.scan("")
        #expect(second.core.console.expiry?.task.step == .item)
    }
}
