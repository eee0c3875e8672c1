import HubStore
import ScratchPostgres
import SiteNetwork
import SyncProtocol
import Testing
import Warehouse

/// A hub that was put back to an older copy, while its sites work on what it has forgotten.
@Suite struct PutBackTests {
    /// Leeds and York have mugs; then the hub is copied, gives Leeds an order that it accepts, and is put back.
    private func forgetful(_ kind: ScratchDatabase) throws -> (HubHouse, leeds: PretendSite, york: PretendSite) {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 10)
        try york.stock("MUG", 3)
        let copy = try house.copyHub()
        #expect(try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now) == [.taken])
        #expect(try leeds.accept().map(\.id) == ["W-1"])
        try house.putHubBack(copy)
        #expect(try house.hub.report("W-1") == nil)
        return (house, leeds, york)
    }

    private let again = UniqueID(high: 70, low: 70)

    @Test(arguments: ScratchDatabase.available)
    func anOrderThatComesAgainWaitsForTheSitesAndIsNotShippedTwice(_ kind: ScratchDatabase) throws {
        let (house, leeds, york) = try forgetful(kind)
        #expect(try house.hub.wasPutBack(incarnation: again) == ["leeds", "york"])
        #expect(try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now) == [.taken])
        #expect(try house.hub.report("W-1")?.parked == .putBack(waitsFor: ["leeds", "york"]))
        try york.meetAgain()
        #expect(try house.hub.sourceParked(at: house.now) == 0)
        #expect(try house.hub.report("W-1")?.parked == .putBack(waitsFor: ["leeds"]), "York has nothing of it")
        try leeds.meetAgain()
        let report = try #require(try house.hub.report("W-1"))
        #expect(report.state == .assigned && report.parts.map(\.assignment.site) == ["leeds"])
        #expect(report.parts.map(\.assignment.state) == [.accepted])
        #expect(try york.listen().isEmpty && house.hub.sites().allSatisfy { !$0.isAwaited })
        try leeds.ship("W-1", 1, "MUG", 4)
        #expect(try house.hub.report("W-1")?.state == .shipped)
        #expect(try house.hub.problems() == [] && house.hub.conflicts().isEmpty)
    }

    @Test(arguments: ScratchDatabase.available)
    func whatASiteSaysFirstIsTakenUpAndTheChannelCompletesIt(_ kind: ScratchDatabase) throws {
        let (house, leeds, york) = try forgetful(kind)
        _ = try house.hub.wasPutBack(incarnation: again)
        try leeds.meetAgain()
        let found = try #require(try house.hub.report("W-1"))
        #expect(found.state == .assigned && found.order.order.lines.map(\.quantity) == [4])
        try leeds.say([
            .hub(.handedBack([HandedBack(order: "W-1", line: 1, sku: "MUG", quantity: 2, reason: "not-found")]))
        ])
        #expect(try house.hub.report("W-1")?.parked == .forgotten, "nobody knows what the whole order was")
        try york.meetAgain()
        #expect(try house.hub.sourceParked(at: house.now) == 0)
        #expect(try house.hub.take([order("W-1", [("MUG", 5)])], at: house.now) == [.replaced])
        let parts = try #require(try house.hub.report("W-1")).parts
        #expect(parts.map(\.assignment.site) == ["leeds", "york"])
        #expect(parts[1].assignment.lines.map(\.promised) == [3])
        #expect(try york.accept().map(\.id) == ["W-1"])
        #expect(try house.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func aTransferThatTheHubHasForgottenIsAnnouncedAllTheSame(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 10)
        let copy = try house.copyHub()
        var wanted = order("TR-1", [("MUG", 4)])
        (wanted.order.customer, wanted.way) = ("york", .transfer(from: "leeds", to: "york"))
        #expect(try house.hub.take([wanted], at: house.now) == [.taken])
        #expect(try leeds.accept().map(\.id) == ["TR-1"])
        try house.putHubBack(copy)
        _ = try house.hub.wasPutBack(incarnation: again)
        try leeds.meetAgain()
        try york.meetAgain()
        try leeds.ship("TR-1", 1, "MUG", 4)
        #expect(try york.listen().map(\.kind).contains(Intent.delivery))
        #expect(try house.hub.report("TR-1")?.order.way == wanted.way)
        #expect(try house.hub.problems() == [])
    }

    @Test(arguments: ScratchDatabase.available)
    func aSiteThatIsGoneIsWaitedForUntilSomebodySaysOtherwise(_ kind: ScratchDatabase) throws {
        let (house, _, york) = try forgetful(kind)
        _ = try house.hub.wasPutBack(incarnation: again)
        try york.meetAgain()
        _ = try house.hub.take([order("W-2", [("MUG", 2)])], at: house.now)
        #expect(try house.hub.report("W-2")?.parked == .putBack(waitsFor: ["leeds"]))
        let before = try house.hub.sourcingMark(at: house.now)
        #expect(try house.hub.stopWaiting(for: "leeds"))
        #expect(try !house.hub.stopWaiting(for: "leeds"))
        #expect(try house.hub.sourcingMark(at: house.now) != before, "so that waiting orders are tried again")
        #expect(try house.hub.sourceParked(at: house.now) == 1)
    }

    @Test(arguments: ScratchDatabase.available)
    func aHubThatNobodySpokeOfIsFoundOutByASite(_ kind: ScratchDatabase) throws {
        let (house, leeds, _) = try forgetful(kind)
        #expect(try leeds.listen().isEmpty)
        #expect(try house.hub.sites().allSatisfy { $0.isAwaited })
        #expect(try leeds.listen().isEmpty)
        try leeds.meetAgain()
        #expect(try house.hub.sites().map(\.isAwaited) == [false, true], "and it is found out once")
    }

    @Test(arguments: ScratchDatabase.available)
    func aNewWishIsNewToASiteThatHeardTheLostOnes(_ kind: ScratchDatabase) throws {
        let (house, leeds, york) = try forgetful(kind)
        _ = try house.hub.wasPutBack(incarnation: again)
        try leeds.meetAgain()
        try york.meetAgain()
        #expect(try leeds.listen().isEmpty, "the lost numbers are none of this hub's")
        #expect(try house.hub.cancel("W-1", at: house.now) == .asked(["leeds"]))
        let wish = try #require(try leeds.listen().first)
        #expect(wish.id == "W-1" && wish.revision >= 1_000_000)
        try leeds.say([leeds.answer(wish, .released)])
        #expect(try house.hub.report("W-1")?.state == .cancelled)
    }

    @Test(arguments: ScratchDatabase.available)
    func whatTwoSitesHaveOfOneOrderIsLetGoOfByTheOneThatHasNotBegun(_ kind: ScratchDatabase) throws {
        let (house, leeds, york) = try forgetful(kind)
        _ = try house.hub.wasPutBack(incarnation: again)
        try york.meetAgain()
        // Somebody says too early that Leeds is lost; it was not.
        try house.hub.stopWaiting(for: "leeds")
        try house.hub.setNetworkSite(NetworkSite("leeds", isPaused: true))
        #expect(try house.hub.take([order("W-1", [("MUG", 3)])], at: house.now) == [.taken])
        let first = try #require(try house.hub.report("W-1")).parts
        #expect(first.map(\.assignment.state) == [.offered])
        try leeds.meetAgain()
        let parts = try #require(try house.hub.report("W-1")).parts
        #expect(Set(parts.map(\.assignment.state)) == [.accepted, .releaseAsked])
        #expect(parts.first { $0.assignment.state == .accepted }?.assignment.site == "leeds")
    }

    /// A site that was restored begins another stream, below the number that the hub has of the one that is over.
    @Test(arguments: ScratchDatabase.available)
    func whatARestoredSiteHasNotSentIsCountedInItsNewestStream(_ kind: ScratchDatabase) throws {
        let house = try HubHouse(kind)
        let leeds = try PretendSite(house, "leeds")
        let fork = leeds.position
        try leeds.stock("MUG", 10)
        let newest = StreamClaim(
            stream: UniqueID(high: 5, low: 5), parent: ParentLink(stream: leeds.stream, at: fork),
            head: Position(fork.sequence + 1, leeds.position.hash))
        let hello = Hello(
            protocols: [1], program: "test", session: UniqueID(high: 9, low: 1),
            streams: [StreamClaim(stream: leeds.stream, head: fork), newest], now: house.now)
        let later = house.now.adding(minutes: 5)
        guard case .welcome = try house.hub.welcome(hello, from: "leeds", at: later, session: again) else {
            return #expect(Bool(false))
        }
        #expect(try house.hub.site("leeds").newest == fork.sequence)
        #expect(try house.hub.site("leeds").unsent == 1)
    }
}
