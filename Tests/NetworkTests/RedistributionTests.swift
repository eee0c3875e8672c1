import SiteNetwork
import Testing
import Warehouse

/// Which site gets dying stock.
@Suite struct RedistributionTests {
    @Test func theSiteThatCanSellMostGetsThemAndNoMoreThanItCanSell() throws {
        let york = TransferTaker("york", sold: 28, onHand: 2)
        let bath = TransferTaker("bath", sold: 56, onHand: 0)
        // Twelve days, two of them on the way: one a day sells ten, two a day twenty.
        let one = try #require(transferTarget(of: 30, sellingDays: 12, among: [york, bath]))
        #expect(one.site == "bath" && one.units == 20)
        let alone = try #require(transferTarget(of: 30, sellingDays: 12, among: [york]))
        #expect(alone.site == "york" && alone.units == 8)
    }

    @Test func whereSeveralTakeAllTheOneWhoseStockEndsFirstGetsThem() throws {
        let york = TransferTaker("york", sold: 280, onHand: 40)
        let bath = TransferTaker("bath", sold: 280, onHand: 10)
        #expect(try #require(transferTarget(of: 5, sellingDays: 12, among: [york, bath])).site == "bath")
        let same = [TransferTaker("york", sold: 280, onHand: 10), TransferTaker("hull", sold: 280, onHand: 10)]
        #expect(try #require(transferTarget(of: 5, sellingDays: 12, among: same)).site == "hull")
    }

    @Test func whatIsOnItsWayCountsAsThereAndOpenOrdersAsSold() {
        #expect(TransferTaker("york", sold: 28, onHand: 4, coming: 6).room(in: 10) == 0)
        #expect(TransferTaker("york", sold: 0, wanted: 7, onHand: 4).room(in: 10) == 3)
        #expect(TransferTaker("york", sold: 28, onHand: -3).room(in: 10) == 10)
    }

    @Test func nobodyGetsWhatArrivesTooLateOrWhatNobodyBuys() {
        #expect(transferTarget(of: 5, sellingDays: 2, among: [TransferTaker("york", sold: 280, onHand: 0)]) == nil)
        #expect(transferTarget(of: 5, sellingDays: 12, among: [TransferTaker("york", sold: 0, onHand: 0)]) == nil)
        #expect(transferTarget(of: 5, sellingDays: 12, among: []) == nil)
    }
}
