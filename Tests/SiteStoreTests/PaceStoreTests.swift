import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// An order in two parts: one is at the benches, the other still walks. The benches see since when and until when.
@Suite struct PaceStoreTests {
    /// Ten lines for carts that carry six: two tours, and Ana walks the first, a minute a line.
    private func halfHere(_ folder: Folder, _ clock: TestClock) throws -> Site {
        let site = try folder.makeOutboundSite(clock: clock)
        let lines = (1...10).map { OrderLine(number: $0, sku: "PEN", quantity: 1) }
        let answers = try site.take([.orderReceived(Order(id: "O-1", channel: .web, lines: lines))])
        try #require(answers == [.taken])
        try #require(try site.release(cart: Cart(weightGrams: 60)).tours == [TourID(1), TourID(2)])
        let ana = Worker(site, TourID(1))
        try ana.perform(.take)
        try walk(ana, lines: 6, clock, seconds: 60)
        try #require(try ana.state.isFinished)
        try ana.perform(.leave)
        return site
    }

    /// Does so many lines, each so long after the one before; a bin that is empty now is said to be so at once.
    private func walk(_ worker: Worker, lines: Int, _ clock: TestClock, seconds: Int64) throws {
        defer { if let state = try? worker.state, state.handled == state.lines.count { try? worker.finish() } }
        for _ in 0..<lines {
            let before = try worker.state.handled
            guard try before < worker.state.lines.count else { return }
            clock.now = Moment(milliseconds: clock.now.milliseconds + seconds * 1000)
            while try worker.state.handled == before {
                let free = { try worker.site.freeTotes().first?.rawValue ?? "T-?" }
                guard let text = try worker.next(freeTote: free) else { return }
                try worker.accepted(text)
            }
        }
    }

    @Test func theRestIsExpectedAsSoonAsSomebodyWalksForItAtTheSitesPace() throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try halfHere(folder, clock)
        let arrived = clock.now
        clock.now = arrived.adding(minutes: 7)
        // Nobody walks: since when the order waits is known, until when is not.
        var row = try #require(try site.packQueue().first)
        #expect(row.order == "O-1" && row.since == arrived && row.partsHere == 1 && row.parts == 2)
        #expect(row.missing.map(\.tour) == [TourID(2)] && row.expected == nil)
        #expect(try site.openTours().map(\.awaited) == [1])

        let ben = Worker(site, TourID(2), badge: "BEN")
        try ben.perform(.take)
        row = try #require(try site.packQueue().first)
        #expect(row.expected == clock.now.adding(minutes: 4))
        try walk(ben, lines: 1, clock, seconds: 30)
        #expect(try site.packQueue().first?.expected == clock.now.adding(minutes: 3))
        try Packer(site).find("O-1")
        let briefing = try site.briefing(for: try site.packJob("O-1"))
        #expect(briefing.missing.map(\.expected) == [clock.now.adding(minutes: 3)])

        // An hour later nothing of it is measured in the last hour, and Ben has not moved.
        clock.now = clock.now.adding(minutes: 61)
        #expect(try site.packQueue().first?.expected == nil)
        try walk(ben, lines: 3, clock, seconds: 30)
        #expect(try site.packQueue().first?.isComplete == true)
        try site.expectSound()
    }

    @Test func whatIsPackedAndGoneIsAwaitedNoMore() throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try halfHere(folder, clock)
        let packer = Packer(site)
        try packer.find("O-1")
        for _ in 0..<6 { try packer.accepted("4006381333931") }
        #expect(try site.openTours().map(\.awaited) == [1])
        try packer.perform(.close)
        _ = try packer.finishParcel()
        #expect(try site.openTours().map(\.awaited) == [0])
        try site.expectSound()
    }

    @Test func anUndoneLineIsNotDoneAndATourThatGoesOnHasNotEnded() throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try folder.makeOutboundSite(clock: clock)
        try site.released(order("O-1", ("PEN", 2)))
        let ana = Worker(site, TourID(1))
        try ana.perform(.take)
        try walk(ana, lines: 60, clock, seconds: 30)
        let ended = clock.now.milliseconds
        #expect(try site.count("SELECT ended FROM tour") == Int(ended))
        #expect(try site.count("SELECT max(done) FROM tour_line") == Int(ended))
        clock.now = clock.now.adding(minutes: 1)
        try ana.perform(.undo)
        try #require(try !ana.state.isFinished)
        #expect(try site.count("SELECT count(*) FROM tour WHERE ended IS NOT NULL") == 0)
        #expect(try site.count("SELECT count(*) FROM tour_line WHERE done IS NOT NULL") == 0)
        try walk(ana, lines: 60, clock, seconds: 30)
        let again = clock.now
        #expect(try site.count("SELECT ended FROM tour") == Int(again.milliseconds))
        // Whoever leaves it later ends it no later.
        clock.now = clock.now.adding(minutes: 5)
        try ana.perform(.leave)
        #expect(try site.count("SELECT ended FROM tour") == Int(again.milliseconds))
        try site.expectSound()
    }
}
