import Foundation
import HubStore
import ScratchPostgres
import SiteNetwork
import SyncProtocol
import Testing
import Warehouse

/// Orders of a network from their arrival until they have left, whatever the sites say meanwhile.
@Suite struct OrderTests {
    private func available(_ house: HubHouse, _ sku: SKU) throws -> Int {
        try AvailabilityDesk(house.hub).quote([sku], for: .web, at: house.now)[0]
    }

    @Test(arguments: ScratchDatabase.available)
    func anOrderGoesToASiteThatHasItAndIsSeenAsShipped(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 10)
        #expect(try available(house, "MUG") == 10)
        #expect(try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now) == [.taken])
        #expect(try available(house, "MUG") == 6, "what is promised is promised once, before the site has heard of it")
        #expect(try leeds.accept().map(\.id) == ["W-1"])
        #expect(try available(house, "MUG") == 6, "and not twice when it has")
        try leeds.ship("W-1", 1, "MUG", 4)
        let report = try #require(try house.hub.report("W-1"))
        #expect(report.state == .shipped && report.parcels.map(\.lines) == [[LineUnits(1, 4)]])
        #expect(report.parts.map(\.assignment.state) == [.shipped])
        #expect(try available(house, "MUG") == 6)
        #expect(try house.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func theSameOrderTwiceIsOneAndAnotherOneUnderItsNumberReplacesIt(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 10)
        let first = order("W-1", [("MUG", 4)])
        #expect(try house.hub.take([first, first], at: house.now) == [.taken, .unchanged])
        _ = try leeds.accept()
        var dated = first
        dated.order.note = "ring twice"
        #expect(try house.hub.take([dated], at: house.now) == [.replaced])
        let intent = try #require(try leeds.listen().first)
        #expect(intent.revision == 2)
        #expect(try available(house, "MUG") == 6)
    }

    @Test(arguments: ScratchDatabase.available)
    func anOrderThatIsWrongIsRefusedWithItsFields(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        guard case .refused(let problems) = try house.hub.take([order("W-1", [("MUG", 0)])], at: house.now)[0] else {
            return #expect(Bool(false))
        }
        #expect(problems.map(\.path) == ["lines[0].quantity"])
        #expect(try house.hub.report("W-1") == nil)
    }

    @Test(arguments: ScratchDatabase.available)
    func whatNoSiteHasWaitsAndGoesOnWhenStockComes(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        #expect(try house.hub.report("W-1")?.parked == .nothingAnywhere(["MUG"]))
        #expect(try house.hub.sourceParked(at: house.now) == 0)
        try leeds.stock("MUG", 4)
        #expect(try house.hub.sourceParked(at: house.now) == 1)
        #expect(try leeds.accept().map(\.id) == ["W-1"])
    }

    @Test(arguments: ScratchDatabase.available)
    func wholeGoesBeforeSplitAndASplitGivesEachSiteItsLines(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 5)
        try york.stock("MUG", 5)
        try york.stock("CUP", 5, reference: "D-2")
        _ = try house.hub.take([order("W-1", [("MUG", 1), ("CUP", 1)])], at: house.now)
        #expect(try house.hub.report("W-1")?.parts.map(\.assignment.site) == ["york"])
        _ = try house.hub.take([order("W-2", [("MUG", 7)])], at: house.now)
        let parts = try #require(try house.hub.report("W-2")).parts
        #expect(parts.map(\.assignment.site).sorted() == ["leeds", "york"])
        #expect(parts.flatMap(\.assignment.lines).reduce(0) { $0 + $1.promised } == 7)
        #expect(try available(house, "MUG") == 2)
        _ = try house.hub.take([order("W-3", [("MUG", 2), ("CUP", 9)], split: .whole)], at: house.now)
        #expect(try house.hub.report("W-3")?.state == .parked)
        #expect(try available(house, "MUG") == 2, "an order that waits claims nothing")
    }

    @Test(arguments: ScratchDatabase.available)
    func whatASiteHandsBackGoesToAnotherOneAndIsNeverPromisedTwice(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 4)
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        _ = try leeds.accept()
        try york.stock("MUG", 3)
        try leeds.say([
            .hub(.handedBack([HandedBack(order: "W-1", line: 1, sku: "MUG", quantity: 3, reason: "not-found")]))
        ])
        let report = try #require(try house.hub.report("W-1"))
        #expect(report.parts.map(\.assignment.site) == ["leeds", "york"])
        #expect(report.parts[1].assignment.lines.map(\.promised) == [3])
        #expect(try york.accept().map(\.id) == ["W-1"])
        try leeds.ship("W-1", 1, "MUG", 1)
        try york.ship("W-1", 1, "MUG", 3, parcel: "P-2")
        let done = try #require(try house.hub.report("W-1"))
        #expect(done.state == .shipped && done.parcels.count == 2)
        #expect(try house.hub.conflicts().isEmpty)
    }

    @Test(arguments: ScratchDatabase.available)
    func aSiteThatDeclinesIsNotAskedAgain(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 4)
        try york.stock("MUG", 4)
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        let intent = try #require(try leeds.listen().first)
        try leeds.say([leeds.answer(intent, .declined("MUG is unknown here"))])
        #expect(try house.hub.report("W-1")?.parts.map(\.assignment.state) == [.declined, .offered])
        #expect(try york.accept().map(\.id) == ["W-1"])
        #expect(try available(house, "MUG") == 4)
    }

    @Test(arguments: ScratchDatabase.available)
    func cancelledWhilePickedTheSiteLetsGoAndNothingIsClaimed(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 4)
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        _ = try leeds.accept()
        #expect(try house.hub.cancel("W-1", at: house.now) == .asked(["leeds"]))
        let intent = try #require(try leeds.listen().first)
        #expect(try house.hub.report("W-1")?.state == .cancelling, "silence releases nothing")
        #expect(try available(house, "MUG") == 0)
        try leeds.say([.orderCancelled("W-1"), leeds.answer(intent, .released)])
        #expect(try house.hub.report("W-1")?.state == .cancelled)
        #expect(try available(house, "MUG") == 4)
        #expect(try house.hub.cancel("W-1", at: house.now) == .ended(.cancelled))
        #expect(try house.hub.cancel("W-9", at: house.now) == nil)
    }

    @Test(arguments: ScratchDatabase.available)
    func cancelledTooLateItShipsAndADeskKnows(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 4)
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        _ = try leeds.accept()
        _ = try house.hub.cancel("W-1", at: house.now)
        let intent = try #require(try leeds.listen().first)
        try leeds.say([leeds.answer(intent, .kept("it is on load L-1"))])
        let conflict = try #require(try house.hub.conflicts().first)
        #expect(conflict.conflict.kind == .cancelledWhilePicked && conflict.desk == .orders)
        #expect(conflict.steps == [.shipAsItWas, .authoriseReturn])
        try leeds.ship("W-1", 1, "MUG", 4)
        #expect(try house.hub.report("W-1")?.state == .shipped)
        #expect(try house.hub.closeConflict(conflict.id, by: "SUE", at: house.now))
        #expect(try house.hub.conflicts().isEmpty)
    }

    @Test(arguments: ScratchDatabase.available)
    func changedWhilePackedTheSiteIsAskedFirstAndTheNewVersionFollows(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 9)
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        _ = try leeds.accept()
        #expect(try house.hub.take([order("W-1", [("MUG", 6)])], at: house.now) == [.waitsForRelease])
        let intent = try #require(try leeds.listen().first)
        try leeds.say([.orderCancelled("W-1"), leeds.answer(intent, .released)])
        let again = try leeds.accept()
        #expect(again.map(\.id) == ["W-1/2"] && again.map { $0.lines.map(\.quantity) } == [[6]])
        #expect(try available(house, "MUG") == 3)
    }

    @Test(arguments: ScratchDatabase.available)
    func aChangeThatComesTooLateIsForADeskAndTheOrderShipsAsItWas(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 9)
        let first = order("W-1", [("MUG", 4)])
        _ = try house.hub.take([first], at: house.now)
        _ = try leeds.accept()
        var other = first
        other.order.shipping = Shipping(service: "AIR")
        _ = try house.hub.take([other], at: house.now)
        let intent = try #require(try leeds.listen().first)
        try leeds.say([leeds.answer(intent, .declined("parcel P-1 has a label"))])
        #expect(try house.hub.conflicts().map(\.conflict.kind) == [.changedWhilePacked])
        #expect(try house.hub.report("W-1")?.parts.map(\.assignment.state) == [.accepted])
    }

    @Test(arguments: ScratchDatabase.available)
    func claimedTwiceTheHubsOrderIsSourcedAgainAndADeskKnows(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 4)
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        _ = try leeds.accept()
        try york.stock("MUG", 4)
        try leeds.say([.hub(.handedBack([HandedBack(order: "W-1", line: 1, sku: "MUG", quantity: 4, reason: nil)]))])
        #expect(try york.accept().map(\.id) == ["W-1"])
        #expect(try house.hub.conflicts().map(\.conflict.kind) == [.claimedTwice])
    }

    @Test(arguments: ScratchDatabase.available)
    func aReturnThatNobodyKnowsIsForADeskUntilItIsMatched(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        let opened = InspectEvent.opened(ReturnOpened(), by: "ANA", at: "S1", when: house.now)
        try leeds.say([.inspect("R-1", opened)])
        #expect(try house.hub.conflicts().map(\.conflict.kind) == [.returnedUnknown])
        try leeds.say([
            .inspect("R-1", .matched(rma: "RMA-1", order: "W-1", announced: [], reason: nil, by: "ANA"))
        ])
        #expect(try house.hub.conflicts().isEmpty)
    }

    @Test(arguments: ScratchDatabase.available)
    func aSilentSiteKeepsItsOrderUntilAPersonFencesItAndALateShipmentIsSeen(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 4)
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        _ = try leeds.accept()
        try york.stock("MUG", 4)
        house.now = house.now.adding(minutes: 7 * 24 * 60)
        #expect(try house.hub.sourceParked(at: house.now) == 0, "a week of silence moves nothing")
        try york.say([.signedIn("YVES")])
        let fenced = try house.hub.fence(AssignmentID("W-1", 1), by: "SUE", at: house.now)
        #expect(fenced == .some(.none))
        #expect(try york.accept().map(\.id) == ["W-1"])
        try leeds.ship("W-1", 1, "MUG", 4)
        #expect(try house.hub.conflicts().map(\.conflict.kind) == [.doubleShip])
    }

    @Test(arguments: ScratchDatabase.available)
    func aFactThatCannotBeReadIsKeptAndParkedAndTheNextOnesAreBooked(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        let bad = try leeds.fact("stock.received", Data("{\"nonsense\":true}".utf8))
        let unknown = try leeds.fact("teleport.happened", Data("{}".utf8))
        guard case .held(_, let parked) = try leeds.send([bad, unknown]) else { return #expect(Bool(false)) }
        #expect(parked == [2, 3])
        try leeds.stock("MUG", 4)
        #expect(try available(house, "MUG") == 4)
        #expect(try house.hub.conflicts().map(\.conflict.kind) == [.parkedFact, .parkedFact])
        #expect(try house.hub.sites().first?.parked == 2)
    }

    @Test(arguments: ScratchDatabase.available)
    func aFactWithCharactersThatADatabaseHasNoRoomForIsKeptAsItCame(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        var odd = try leeds.fact("no\0kind", Data("{}".utf8))
        (odd.station, odd.badge) = ("S\01", "\u{E000}ANA")
        guard case .held(_, let parked) = try leeds.send([odd]) else { return #expect(Bool(false)) }
        #expect(parked == [2])
        try leeds.stock("MUG", 4)
        #expect(try available(house, "MUG") == 4, "and what follows is booked")
        #expect(try house.hub.problems() == [], "what is kept gives the hash that was sent")
    }

    @Test(arguments: ScratchDatabase.available)
    func aHoldCutsWhatCanBePromisedAtOnceAndLiftingItGivesItBack(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 10)
        let shortage = Warehouse.Shortage(
            line: 1, missing: 2, reason: "not-found", hold: .item, createsCount: true, place: "A-01", sku: "MUG",
            batch: .none, instead: [])
        try leeds.say([.pick(TourID(1), .shorted(shortage))])
        #expect(try available(house, "MUG") == 0)
        let terms = try AvailabilityDesk(house.hub).explain("MUG", for: .web, at: house.now).total
        #expect(terms.onHand == 10 && terms.held == 10)
        try leeds.say([.holdLifted(leeds.position.sequence)])
        #expect(try available(house, "MUG") == 10)
    }

    @Test(arguments: ScratchDatabase.available)
    func aFeedOfAnotherHubIsResetAndTheSamePageComesTwice(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        try leeds.stock("MUG", 10)
        _ = try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now)
        let other = UniqueID(high: 8, low: 8)
        let start = FeedPlace(incarnation: nil, after: 0)
        let page = try house.hub.feed(start, of: "leeds", at: house.now, newIncarnation: other)
        #expect(try house.hub.feed(start, of: "leeds", at: house.now, newIncarnation: other) == page)
        let strange = FeedPlace(incarnation: UniqueID(high: 1, low: 2), after: 0)
        let reset = FeedAnswer.reset(incarnation: UniqueID(high: 7, low: 7))
        #expect(try house.hub.feed(strange, of: "leeds", at: house.now, newIncarnation: other) == reset)
        let ahead = FeedPlace(incarnation: UniqueID(high: 7, low: 7), after: 999)
        let found = try house.hub.feed(ahead, of: "leeds", at: house.now, newIncarnation: other)
        #expect(found == .reset(incarnation: other), "it has numbers that this hub lost, so the hub was put back")
    }

    @Test(arguments: ScratchDatabase.available)
    func whatIsTooOldToBeShippedIsNotPromised(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        let today = Day(Int(house.now.milliseconds / 86_400_000))
        let moves = [2, 3, 9].map { days in
            Move(
                sku: "MILK", batch: Batch(lot: "L\(days)", expiry: today.adding(days)), quantity: days * 10,
                from: .supplier, to: "A-01")
        }
        try leeds.say([
            .itemDefined(Item(sku: "MILK", name: "Milk", tracking: [.lot, .expiry])),
            .placeDefined(Place(id: "A-01", kind: .bin)),
            .stockReceived(StockReceived(reference: "D-1", line: 1, moves: moves)),
        ])
        #expect(try available(house, "MILK") == 120, "no site ships what has two days left")
        house.now = house.now.adding(minutes: 1440)
        try leeds.say([.signedIn("ANA")])
        #expect(try available(house, "MILK") == 90)
    }
}
