import Foundation
import HubStore
import ScratchPostgres
import SiteNetwork
import SyncProtocol
import Testing
import Warehouse

/// A site that was restored from a backup, and has forgotten what it said of orders of the hub.
@Suite struct SiteWentBackTests {
    private let house: HubHouse
    private let leeds: PretendSite
    private let york: PretendSite

    init() throws {
        house = try HubHouse()
        (leeds, york) = (try PretendSite(house, "leeds"), try PretendSite(house, "york"))
        try leeds.stock("MUG", 10)
        try house.hub.setNetworkSite(NetworkSite("york", isPaused: true))
        #expect(try house.hub.take([order("W-1", [("MUG", 4)])], at: house.now) == [.taken])
    }

    /// What the hub wants of an order of Leeds that Leeds has not heard yet.
    private func wish(_ id: String = "W-1") throws -> OrderIntent.Wish? {
        try leeds.listen().last { $0.id == id }.map { try JSONDecoder().decode(OrderIntent.self, from: $0.body).wish }
    }

    private func state() throws -> [AssignmentState] {
        try #require(try house.hub.report("W-1")).parts.map(\.assignment.state)
    }

    @Test func anOrderThatItHadLetGoOfIsTakenFromItAgain() throws {
        try leeds.accept()
        let backup = leeds.backup()
        try leeds.say([
            .orderCancelled("W-1"),
            .hub(.answered(IntentAnswer(kind: Intent.order, id: "W-1", revision: 1, outcome: .released))),
        ])
        #expect(try state() == [.released, .offered], "it goes to Leeds once more, under another number")
        try leeds.restore(backup)
        guard case .release? = try wish() else { return #expect(Bool(false), "Leeds would ship both") }
        #expect(try state() == [.released, .offered])
        #expect(try house.hub.problems() == [])
    }

    /// Leeds has let go of the order and got it anew, was restored, and has both.
    private func bothAtLeeds() throws {
        try leeds.accept()
        let backup = leeds.backup()
        try leeds.say([
            .orderCancelled("W-1"),
            .hub(.answered(IntentAnswer(kind: Intent.order, id: "W-1", revision: 1, outcome: .released))),
        ])
        try leeds.restore(backup)
    }

    @Test func whatItCannotLetGoOfAnyMoreIsTakenFromTheOther() throws {
        try bothAtLeeds()
        let wish = try #require(try leeds.listen().last { $0.id == "W-1" })
        try leeds.say([leeds.answer(wish, .kept("it is on load L-1, which is sealed"))])
        #expect(try state() == [.releaseRefused, .releaseAsked])
        try leeds.ship("W-1", 1, "MUG", 4)
        let other = try #require(try leeds.listen().last { $0.id == "W-1/2" })
        try leeds.say([leeds.answer(other, .released)])
        let report = try #require(try house.hub.report("W-1"))
        #expect(report.state == .shipped && report.parts.map(\.assignment.state) == [.shipped, .released])
        #expect(try house.hub.problems() == [])
    }

    @Test func whatLeftAllTheSameIsNotSentAgainByTheOther() throws {
        try bothAtLeeds()
        try leeds.ship("W-1", 1, "MUG", 4)
        #expect(try state() == [.released, .releaseAsked])
        #expect(try house.hub.conflicts().contains { $0.conflict.kind == .doubleShip })
    }

    @Test func whatItHadShippedIsNotShippedAgain() throws {
        try leeds.accept()
        let backup = leeds.backup()
        try leeds.ship("W-1", 1, "MUG", 4)
        #expect(try house.hub.report("W-1")?.state == .shipped)
        try leeds.restore(backup)
        guard case .release? = try wish() else { return #expect(Bool(false)) }
        #expect(try house.hub.report("W-1")?.state == .shipped, "what has left has left")
    }

    @Test func anOrderOfWhichSomeWasSettledGoesBackAsAWhole() throws {
        try leeds.accept()
        let backup = leeds.backup()
        try leeds.say([
            .hub(.handedBack([HandedBack(order: "W-1", line: 1, sku: "MUG", quantity: 1, reason: "not-found")]))
        ])
        try leeds.restore(backup)
        guard case .release? = try wish() else { return #expect(Bool(false)) }
        #expect(try state().first == .releaseAsked)
    }

    @Test func anOrderThatItHasForgottenIsOfferedAndClaimedUntilItHasItAgain() throws {
        let backup = leeds.backup()
        try leeds.accept()
        func free() throws -> Int { try AvailabilityDesk(house.hub).quote(["MUG"], for: .web, at: house.now)[0] }
        let before = try free()
        try leeds.restore(backup)
        #expect(try free() == before, "nobody else can get its four mugs meanwhile")
        #expect(try leeds.accept().map(\.id) == ["W-1"])
        #expect(try free() == before)
        #expect(try state() == [.accepted])
    }

    @Test func anOrderThatItDeclinedIsNotGivenToItByTheFeedAgain() throws {
        let backup = leeds.backup()
        let wanted = try #require(try leeds.listen().last { $0.id == "W-1" })
        try leeds.say([leeds.answer(wanted, .declined("no room"))])
        try leeds.restore(backup)
        guard case .release? = try wish() else { return #expect(Bool(false)) }
    }

    @Test func anOrderOfItsOwnWithTheNumberThatItDeclinedIsLeftAlone() throws {
        try leeds.say([.orderReceived(Order(id: "W-1", customer: "Bob", lines: []))])
        let backup = leeds.backup()
        let wanted = try #require(try leeds.listen().last { $0.id == "W-1" })
        try leeds.say([leeds.answer(wanted, .declined("it has one of this number"))])
        try leeds.restore(backup)
        guard case .work? = try wish() else { return #expect(Bool(false)) }
    }

    @Test func anOrderOfWhichNothingIsLostStaysWhereItIs() throws {
        try leeds.accept()
        let backup = leeds.backup()
        try leeds.stock("CUP", 3, reference: "D-2")
        try leeds.restore(backup)
        #expect(try wish() == nil)
        #expect(try state() == [.accepted])
    }
}
