import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Messages to people, in a site's file.
struct MessageStoreTests {
    private let folder: Folder
    private let clock = TestClock()
    private let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeCountSite(clock: clock)
    }

    private func send(_ text: String, to name: String, by badge: BadgeID = "SUE") throws -> MessageRefusal? {
        switch try site.send(text, to: name, by: badge, gesture: site.clock.newID(at: site.clock.now())) {
        case .success: nil
        case .failure(let refusal): refusal
        }
    }

    private func unread(_ badge: BadgeID) throws -> [String] { try site.unreadMessages(of: badge).map(\.text) }

    private func read(_ id: Int, _ badge: BadgeID) throws {
        try site.readMessage(id, by: badge, gesture: site.clock.newID(at: site.clock.now()))
    }

    @Test func eachReadsWhatIsForThemAndNobodyTheirOwn() throws {
        #expect(try send("  to   everybody\n", to: "all") == nil)
        #expect(try send("to Ana", to: "ana") == nil)
        #expect(try unread("ANA") == ["to everybody", "to Ana"])
        #expect(try unread("BEN") == ["to everybody"])
        #expect(try unread("SUE") == [])
    }

    @Test func whoeverWorksInTheZoneReadsItAndWhoeverComesThereLater() throws {
        #expect(try send("the floor is wet", to: "a") == nil)
        #expect(try unread("ANA") == [], "Ana is nowhere")
        let tour = try site.released(order("O-1", ("PEN", 1)))[0]
        try Worker(site, tour).perform(.take)
        #expect(try unread("ANA") == ["the floor is wet"])
        #expect(try unread("BEN") == [])
    }

    @Test func aMessageIsReadOnceByEachAndTheFileIsRebuiltFromItsFacts() throws {
        #expect(try send("hello", to: "all") == nil)
        let id = try #require(try site.unreadMessages(of: "ANA").first?.id)
        try read(id, "ANA")
        try read(id, "ANA")
        #expect(try site.texts("SELECT kind FROM fact WHERE kind = 'message.read'").count == 1)
        #expect(try unread("ANA") == [] && unread("BEN") == ["hello"])
        #expect(try site.messages(last: 9).map(\.readBy) == [["ANA"]])
        try read(id + 99, "ANA")
        try site.expectSound()
    }

    @Test func whatNobodyReadEndsWithItsTime() throws {
        #expect(try send("for this shift", to: "all") == nil)
        #expect(try send("for Ana", to: "ANA") == nil)
        clock.now = clock.now.adding(minutes: 13 * 60)
        #expect(try unread("ANA") == ["for Ana"])
        clock.now = clock.now.adding(minutes: 8 * 24 * 60)
        #expect(try unread("ANA") == [])
    }

    @Test func whatCannotBeSentIsRefusedAndNothingIsRecorded() throws {
        let facts = try site.factCount
        #expect(try send(" \n ", to: "all") == .empty)
        #expect(try send(String(repeating: "x", count: 161), to: "all") == .tooLong(161))
        #expect(try send("hello", to: "NOWHERE") == .nobody("NOWHERE"))
        #expect(siteError { _ = try send("hello", to: "all", by: "ANA") } != nil, "Ana is no supervisor")
        #expect(try site.factCount == facts)
    }

    @Test func theSameGestureSendsOnce() throws {
        let gesture = site.clock.newID(at: site.clock.now())
        for _ in 1...2 { _ = try site.send("hello", to: "all", by: "SUE", gesture: gesture) }
        #expect(try unread("ANA") == ["hello"])
    }

    @Test func theBoardSaysHowMuchSomebodyHasNotRead() throws {
        _ = try site.signIn("ANA", pin: nil, gesture: site.clock.newID(at: site.clock.now()))
        #expect(try send("one", to: "all") == nil && send("two", to: "ANA") == nil)
        #expect(try site.boardReading().people.map(\.unread) == [2])
        try read(try #require(try site.unreadMessages(of: "ANA").first?.id), "ANA")
        #expect(try site.boardReading().people.map(\.unread) == [1])
    }
}

/// Orders that go first, in a site's file.
struct ExpediteStoreTests {
    private let folder: Folder
    private let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeCountSite()
    }

    @Test func whatGoesFirstIsReleasedFirstAndItsTourIsTheFirst() throws {
        _ = try site.take([
            .orderReceived(order("O-1", priority: 5, ("PEN", 1))), .orderReceived(order("O-2", ("PEN", 1))),
        ])
        try site.rule(.expedite(ExpediteWish(name: "O-2", orders: ["O-2"], isFirst: true)), by: "SUE")
        #expect(try site.boardReading().orders.map(\.isExpedited) == [false, true])
        let first = try site.release(limit: 1)
        let second = try site.release()
        #expect(try site.tour(first.tours[0]).lines.map(\.order) == ["O-2"])
        #expect(try site.openTours().map(\.id) == first.tours + second.tours)
        try site.rule(.expedite(ExpediteWish(name: "O-2", orders: ["O-2"], isFirst: false)), by: "SUE")
        #expect(try site.openTours().map(\.id) == second.tours + first.tours, "it is as urgent as it was before")
        try site.expectSound()
    }

    @Test func itIsWrittenOnceAndTheSameFileMayComeAgain() throws {
        let known = order("O-1", ("PEN", 1))
        _ = try site.take([.orderReceived(known)])
        for _ in 1...2 { try site.expedite(["O-1"], true, by: "SUE") }
        #expect(try site.texts("SELECT kind FROM fact WHERE kind = 'order.expedited'").count == 1)
        #expect(try site.take([.orderReceived(known)]) == [.unchanged])
        #expect(try site.order("O-1")?.priority == Order.expeditedPriority)
    }

    @Test func onlyASupervisorExpeditesAndOnlyWhatIsThere() throws {
        _ = try site.take([.orderReceived(order("O-1", ("PEN", 1)))])
        let facts = try site.factCount
        #expect(siteError { try site.expedite(["O-1"], true, by: "ANA") } != nil)
        #expect(siteError { try site.expedite(["O-1", "O-9"], true, by: "SUE") } != nil)
        #expect(try site.factCount == facts)
    }
}
