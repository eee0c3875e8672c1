import Foundation
import HubStore
import PortableSQL
import ScratchPostgres
import SiteNetwork
import SyncProtocol
import Testing
import Warehouse

/// What the hub proves of itself, and what it says of an order.
@Suite struct ProofTests {
    private func busyHouse() throws -> HubHouse {
        let house = try HubHouse()
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 10)
        try york.stock("CUP", 5)
        _ = try house.hub.take(
            [order("W-1", [("MUG", 4)]), order("W-2", [("CUP", 2)]), order("W-3", [("MUG", 3), ("CUP", 1)])],
            at: house.now)
        _ = try leeds.accept()
        try leeds.ship("W-1", 1, "MUG", 4)
        return house
    }

    @Test func aHubThatKeptItsPromisesIsSound() throws {
        #expect(try busyHouse().hub.problems() == [])
    }

    @Test func aBinThatBecomesAQuarantineSellsNothingWhateverBatchesItsFactsCameIn() throws {
        let house = try HubHouse()
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 10)
        try leeds.say([.placeDefined(Place(id: "A-01", kind: .quarantine))])
        #expect(try AvailabilityDesk(house.hub).quote(["MUG"], for: .web, at: house.now) == [0])
        #expect(try house.hub.problems() == [])
        try leeds.say([.placeDefined(Place(id: "A-01", kind: .bin))])
        #expect(try AvailabilityDesk(house.hub).quote(["MUG"], for: .web, at: house.now) == [10])
        #expect(try house.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func whatOnlyGoesToAnotherBinChangesNothingThatCanBePromised(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind, sites: ["leeds"])
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 10)
        try leeds.say([.placeDefined(Place(id: "A-02", kind: .bin))])
        let desk = AvailabilityDesk(house.hub)
        func promised() throws -> [Int] { try desk.quote(["MUG"], for: .web, at: house.now) }
        func move(_ moves: [Move]) throws {
            try leeds.say([.stockReceived(StockReceived(reference: "D-2", line: 1, moves: moves))])
        }
        #expect(try promised() == [10])
        let mark = try house.hub.sourcingMark(at: house.now)
        try move([Move(sku: "MUG", quantity: 4, from: "A-01", to: "A-02")])
        #expect(try house.hub.ledger(of: "leeds").values.sorted() == [-10, 4, 6])
        #expect(try promised() == [10])
        #expect(try house.hub.sourcingMark(at: house.now) == mark, "so nothing that waits is tried again")
        // As many units as before, and some of them too old.
        try move([
            Move(sku: "MUG", quantity: 3, from: "A-01", to: .customer),
            Move(sku: "MUG", batch: Batch(expiry: Day(20_000)), quantity: 3, from: .supplier, to: "A-01"),
        ])
        #expect(try promised() == [7])
        #expect(try house.hub.sourcingMark(at: house.now) != mark)
        #expect(try house.hub.problems() == [])
    }

    @Test(arguments: [
        ("UPDATE stock SET quantity = quantity + 1 WHERE place = 'A-01' AND site = 'leeds'", "leeds: stock is not"),
        ("UPDATE standing SET claimed = 0 WHERE site = 'leeds'", "leeds: standing is not"),
        ("DELETE FROM shipment_line", "leeds: shipment_line is not"),
        ("UPDATE offered SET units = units + 1 WHERE site = 'york'", "york: CUP: 4 units count as promised"),
    ])
    func whatIsNotWhatTheFactsSayIsFound(change: String, words: String) throws {
        let house = try busyHouse()
        try house.hub.database.write { db in try db.script(change) }
        let problems = try house.hub.problems()
        #expect(problems.count == 1 && problems.first?.hasPrefix(words) == true, "\(problems)")
    }

    @Test func aLineThatIsPromisedBeyondItsQuantityIsFound() throws {
        let house = try busyHouse()
        try house.hub.database.write { db in
            let body = try #require(try db.row("SELECT body FROM orders WHERE id = 'W-2'")).text(0)
            try db.run(
                "UPDATE orders SET body = ? WHERE id = 'W-2'",
                .text(body.replacingOccurrences(of: "\"quantity\":2", with: "\"quantity\":1")))
        }
        #expect(try house.hub.problems() == ["order W-2, line 1: sites have 2 units, and 1 were ordered"])
    }

    @Test func anOrderSaysWhyItIsWhereItIs() throws {
        let house = try busyHouse()
        _ = try house.hub.take([order("W-4", [("MUG", 9)])], at: house.now)
        let waiting = try #require(try house.hub.report("W-4")).why()
        #expect(
            waiting == [
                "Order W-4 (web) asks for 9 MUG, in any number of parcels. It is parked.",
                "Order W-4 waits: 3 of 9 MUG are there.", "york was not compared: it has nothing of it.",
            ], "\(waiting)")
        let left = try #require(try house.hub.report("W-1")).why()
        #expect(left.last == "Parcel P-1 left leeds with load L-1, tracking T-1: 4 of line 1.")
    }

    @Test func anOrderThatWaitsIsTriedAgainOnlyWhenSomethingHasChanged() throws {
        let house = try HubHouse()
        let leeds = try PretendSite(house, "leeds")
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        let mark = try house.hub.sourcingMark(at: house.now)
        let stamp = try #require(try house.hub.report("W-1")).stamp
        #expect(try house.hub.sourceParked(at: house.now) == 0)
        #expect(try house.hub.report("W-1")?.stamp == stamp)
        #expect(try house.hub.sourcingMark(at: house.now) == mark)
        try house.hub.setNetworkSite(NetworkSite("leeds", costPence: 7))
        let ruled = try house.hub.sourcingMark(at: house.now)
        #expect(ruled != mark)
        try leeds.stock("MUG", 4)
        #expect(try house.hub.sourcingMark(at: house.now) != ruled)
    }

    @Test func manyThatCannotBeSourcedDoNotHideOneThatCan() throws {
        let house = try HubHouse()
        let leeds = try PretendSite(house, "leeds")
        let urgent = (1...9).map { number in
            var urgent = order(OrderID("A-\(number)"), [("NONE", 1)])
            urgent.order.priority = 5
            return urgent
        }
        _ = try house.hub.take(urgent + [order("W-1", [("MUG", 4)])], at: house.now)
        try leeds.stock("MUG", 4)
        #expect(try house.hub.sourceParked(limit: 3, at: house.now) == 1)
        #expect(try house.hub.state(of: "W-1") == .assigned)
    }

    @Test func aCursorOfAnotherListIsRefused() throws {
        let house = try busyHouse()
        let page = try house.hub.items(ListPart(limit: 1))
        let next = try #require(page.next)
        #expect(try house.hub.items(ListPart(after: next, limit: 9)).rows.map(\.sku) == ["MUG"])
        #expect(throws: HubError.badCursor) { try house.hub.stock(ListPart(after: next)) }
        #expect(throws: HubError.badCursor) { try house.hub.items(ListPart(after: "WyJhIiw")) }
    }
}
