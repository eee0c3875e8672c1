import Foundation
import HubStore
import ScratchPostgres
import SiteNetwork
import SyncProtocol
import Testing
import Warehouse

/// Dying stock of one site that the hub sends to another.
@Suite struct ExpiryTransferTests {
    private func batch(_ house: HubHouse, left days: Int = 15) -> Batch {
        Batch(lot: "L1", expiry: Day(Int(house.now.milliseconds / 86_400_000) + days))
    }

    private func asked(_ house: HubHouse, _ units: Int = 6, _ step: ExpiryStep = .takenOn) -> FactBody {
        .expiryHandled(
            ExpiryHandled(
                step, first: step == .takenOn ? nil : 4, rung: .transfer, sku: "MUG", batch: batch(house),
                place: "A-01",
                quantity: units, transfer: "EX-4-0a1b2c"))
    }

    /// A network of which york sells two mugs a day and bath none.
    private func network(_ kind: ScratchDatabase) throws -> (HubHouse, leeds: PretendSite, york: PretendSite) {
        let house = try HubHouse(kind, sites: ["leeds", "york", "bath"])
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        _ = try PretendSite(house, "bath")
        try leeds.say([
            .itemDefined(Item(sku: "MUG", name: "Mug", tracking: [.lot, .expiry])),
            .placeDefined(Place(id: "A-01", kind: .bin)),
            .stockReceived(
                StockReceived(
                    reference: "D-1", line: 1,
                    moves: [Move(sku: "MUG", batch: batch(house), quantity: 10, from: .supplier, to: "A-01")])),
        ])
        try york.stock("MUG", 56)
        _ = try york.say([.orderReceived(Order(id: "Y-1", lines: [OrderLine(number: 1, sku: "MUG", quantity: 56)]))])
        try york.ship("Y-1", 1, "MUG", 56)
        return (house, leeds, york)
    }

    @Test(arguments: ScratchDatabase.available)
    func whatIsTakenOnBecomesATransferOfThatLotToTheSiteThatSellsIt(_ kind: ScratchDatabase) throws {
        let (house, leeds, york) = try network(kind)
        try leeds.say([asked(house)])
        let report = try #require(try house.hub.report("EX-4-0a1b2c"))
        #expect(report.order.way == .transfer(from: "leeds", to: "york"))
        #expect(report.order.order.lines == [OrderLine(number: 1, sku: "MUG", quantity: 6, batch: batch(house))])
        #expect(report.parts.map(\.assignment.site) == ["leeds"] && report.state == .assigned)
        let accepted = try leeds.accept()
        #expect(accepted.map(\.id) == ["EX-4-0a1b2c"] && accepted.first?.lines.first?.batch == batch(house))
        try leeds.ship("EX-4-0a1b2c", 1, "MUG", 6)
        #expect(try york.listen().contains { $0.kind == Intent.delivery && $0.id == "EX-4-0a1b2c-L-1" })
        #expect(try house.hub.conflicts().isEmpty && house.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func theSameTaskHeardTwiceIsOneOrder(_ kind: ScratchDatabase) throws {
        let (house, leeds, _) = try network(kind)
        try leeds.say([asked(house)])
        let stamp = try house.hub.report("EX-4-0a1b2c")?.stamp
        try leeds.say([asked(house, 9)])
        #expect(try house.hub.report("EX-4-0a1b2c")?.stamp == stamp)
        #expect(try house.hub.orders().count { $0.id == "EX-4-0a1b2c" } == 1)
    }

    @Test(arguments: ScratchDatabase.available)
    func nobodyIsSentMoreThanIsSoldThereAndWhatIsUnderWayCounts(_ kind: ScratchDatabase) throws {
        let (house, leeds, _) = try network(kind)
        // Thirteen days until nobody ships it, two of them on the way, two mugs a day.
        try leeds.say([asked(house, 40)])
        let first = try #require(try house.hub.report("EX-4-0a1b2c")?.order.order.lines.first?.quantity)
        #expect(first == 22)
        var second = ExpiryHandled(
            .takenOn, rung: .transfer, sku: "MUG", batch: batch(house), place: "A-01", quantity: 3)
        second.transfer = "EX-9-ffffff"
        try leeds.say([.expiryHandled(second)])
        #expect(try house.hub.report("EX-9-ffffff") == nil, "york has enough under way")
        #expect(try house.hub.conflicts().map(\.conflict.kind) == [.dyingUnwanted])
    }

    @Test(arguments: ScratchDatabase.available)
    func whatNoSiteSellsLiesOnTheDeskUntilItIsDropped(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 10)
        try leeds.say([asked(house)])
        let open = try #require(try house.hub.conflicts().first)
        #expect(open.conflict.kind == .dyingUnwanted && open.conflict.subject == "EX-4-0a1b2c" && open.desk == .stock)
        #expect(open.steps == [.findNextRung, .transferByHand])
        #expect(open.conflict.details.contains(ConflictDetail("units", "6")))
        try leeds.say([asked(house, 6, .dropped)])
        #expect(try house.hub.conflicts().isEmpty && house.hub.report("EX-4-0a1b2c") == nil)
    }

    @Test(arguments: ScratchDatabase.available)
    func aTaskThatIsDroppedTakesItsOrderBack(_ kind: ScratchDatabase) throws {
        let (house, leeds, _) = try network(kind)
        try leeds.say([asked(house)])
        try leeds.say([asked(house, 6, .dropped)])
        #expect(try house.hub.state(of: "EX-4-0a1b2c") == .cancelling)
        #expect(try house.hub.problems() == [])
    }
}
