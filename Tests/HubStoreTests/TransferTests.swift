import Foundation
import HubStore
import ScratchPostgres
import SiteNetwork
import SyncProtocol
import Testing
import Warehouse

/// Units on their way from one site to another.
@Suite struct TransferTests {
    private func transfer(_ units: Int = 5) -> NetworkOrder {
        var order = order("TR-1", [("MUG", units)])
        order.way = .transfer(from: "leeds", to: "york")
        return order
    }

    private func delivery(_ site: PretendSite) throws -> (Intent, Delivery)? {
        guard let intent = try site.listen().last(where: { $0.kind == Intent.delivery }) else { return nil }
        return (intent, try JSONDecoder().decode(Delivery.self, from: intent.body))
    }

    @Test(arguments: ScratchDatabase.available)
    func onlyTheSendingSiteWorksOnItAndTheOtherHearsWhatHasLeft(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 5)
        try york.stock("MUG", 90)
        _ = try house.hub.take([transfer()], at: house.now)
        #expect(try house.hub.report("TR-1")?.parts.map(\.assignment.site) == ["leeds"])
        _ = try leeds.accept()
        #expect(try delivery(york) == nil, "nothing has left")
        try leeds.ship("TR-1", 1, "MUG", 5, parcel: "340201234500000015")
        let (_, announced) = try #require(try delivery(york))
        #expect(
            announced
                == Delivery(
                    id: "TR-1-L-1", from: "leeds", isTransfer: true,
                    lines: [DeliveryLine(number: 1, sku: "MUG", quantity: 5, carton: "340201234500000015")]))
        #expect(try house.hub.report("TR-1")?.state == .shipped)
        #expect(try house.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func whatIsMissingLiesOnTheDeskForStockUntilItIsSettled(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 5)
        _ = try house.hub.take([transfer()], at: house.now)
        _ = try leeds.accept()
        try leeds.ship("TR-1", 1, "MUG", 5)
        let (intent, announced) = try #require(try delivery(york))
        try york.say([
            .itemDefined(Item(sku: "MUG", name: "MUG")), .deliveryAnnounced(announced), york.answer(intent, .accepted),
        ])
        let received = CarryClosed(
            delivery: announced.id, origin: .inTransit,
            differences: [CarryDifference(sku: "MUG", announced: 5, here: 3)])
        let moves = [Move(sku: "MUG", quantity: 3, from: .inTransit, to: .receiving)]
        try york.say([
            .carry(
                CarryID(1),
                .put(PutUnits([CarriedUnits("MUG", quantity: 3)], at: .receiving), moves: moves, left: nil, by: "GUS")),
            .carry(CarryID(1), .closed(received, by: "GUS")),
        ])
        let open = try #require(try house.hub.conflicts().first)
        #expect(open.conflict.kind == .transferShort && open.conflict.subject == "TR-1-L-1" && open.desk == .stock)
        #expect(open.steps == [.keepInTransit, .countSender, .countReceiver])
        #expect(open.conflict.details == [ConflictDetail("sku", "MUG"), ConflictDetail("missing", "2")])
        try york.say([
            .deliverySettled(
                DeliverySettled(
                    id: announced.id, note: "the sender counted 3",
                    moves: [Move(sku: "MUG", quantity: 2, from: .inTransit, to: .adjustment)]))
        ])
        #expect(try house.hub.conflicts().isEmpty)
        #expect(try house.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func aSiteThatDeclinesTheAnnouncementIsSeenAtTheDesk(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 5)
        _ = try house.hub.take([transfer()], at: house.now)
        _ = try leeds.accept()
        try leeds.ship("TR-1", 1, "MUG", 5)
        let (intent, _) = try #require(try delivery(york))
        try york.say([york.answer(intent, .declined("item MUG is unknown here"))])
        #expect(
            try house.hub.conflicts().map(\.conflict.details) == [
                [ConflictDetail("answer", "item MUG is unknown here")]
            ])
    }

    @Test func aTransferToItselfIsRefused() throws {
        var order = transfer()
        order.way = .transfer(from: "leeds", to: "leeds")
        #expect(order.problems().map(\.path) == ["way.site"])
    }
}
