import Foundation
import SiteStore
import SyncProtocol
import Testing
import Warehouse

@testable import Simulation

/// What is on the disk when somebody hears of it, on a disk that loses all that was not synced.
@Suite struct LogSyncTests {
    @Test func whatWasAnsweredIsThereAfterAPowerCut() throws {
        let yard = try Yard()
        for number in 1...5 { #expect(try yard.deliver(number)) }
        let before = try yard.newest()
        try yard.site.losePower { false }
        #expect(try yard.newest() == before)
    }

    @Test func whoeverDiesBeforeTheSyncHasAnsweredNothingAndMayLoseIt() throws {
        let yard = try Yard()
        let before = try yard.newest()
        yard.site.disk.plan(.afterCommit)
        #expect(try !yard.deliver(1))
        try yard.site.bury(0, tries: false)
        #expect(try yard.newest() == before + 1, "it stands in the log, and others read it")
        try yard.site.losePower { false }
        #expect(try yard.newest() == before)
        #expect(try yard.deliver(1), "the same truck again")
        #expect(try yard.newest() == before + 1)
    }

    @Test func whatTheHubIsSentIsOnTheDiskThoughItsStationDiedBeforeTheSync() throws {
        let yard = try Yard()
        yard.site.disk.plan(.afterCommit)
        #expect(try !yard.deliver(1))
        try yard.site.bury(0, tries: false)
        let log = try yard.site.agent.outgoing
        let stream = try #require(try log.streams().last)
        let sent = try log.facts(of: stream.stream, after: stream.head.sequence - 1, within: SyncLimits())
        try yard.site.losePower { false }
        #expect(try yard.newest() == sent.last?.sequence)
    }

    @Test func whatItSaysOfItsStreamsIsOnTheDiskToo() throws {
        let yard = try Yard()
        yard.site.disk.plan(.afterCommit)
        #expect(try !yard.deliver(1))
        try yard.site.bury(0, tries: false)
        let head = try yard.site.agent.outgoing.streams().last?.head.sequence
        try yard.site.losePower { false }
        #expect(try yard.newest() == head)
    }

    @Test func whatABackupHasIsOnTheDiskToo() throws {
        let yard = try Yard()
        yard.site.disk.plan(.afterCommit)
        #expect(try !yard.deliver(1))
        try yard.site.bury(0, tries: false)
        let backup = try yard.site.watch.backup(to: yard.site.disk.folder + "/backup")
        try yard.site.losePower { false }
        #expect(try yard.newest() == backup.facts)
    }

    @Test func aLogWhoseSyncFailedIsWrittenAgainAndNothingIsLost() throws {
        let yard = try Yard()
        yard.site.disk.plan(.badSync)
        #expect(try yard.deliver(1))
        #expect(yard.site.disk.struck == .badSync)
        let before = try yard.newest()
        try yard.site.losePower { false }
        #expect(try yard.newest() == before)
    }

    @Test func aDiskThatFailsTwiceLeavesItUnsureAndTheNextCommitBringsItOntoTheDisk() throws {
        let yard = try Yard()
        let before = try yard.newest()
        yard.site.disk.plan(.badSync, times: 2)
        #expect(throws: SiteError.unsure(path: yard.site.path, detail: "the log was not synced")) {
            try yard.deliver(1, at: yard.site.site(0))
        }
        #expect(try yard.newest() == before + 1, "it stands in the file")
        #expect(try yard.deliver(2))
        try yard.site.losePower { false }
        #expect(try yard.newest() == before + 2)
    }

    @Test func aDiskThatGoesOnFailingTakesNothingMore() throws {
        let yard = try Yard()
        let before = try yard.newest()
        yard.site.disk.plan(.badSync, times: 3)
        #expect(try !yard.deliver(1))
        #expect(throws: SiteError.self) { try yard.deliver(2, at: yard.site.site(0)) }
        #expect(try yard.newest() == before + 1, "while the first is not on the disk, no second one is begun")
        #expect(try yard.deliver(2), "the disk is sound again")
        try yard.site.losePower { false }
        #expect(try yard.newest() == before + 2)
    }

    /// Linux tells each open descriptor once.
    @Test func everyProcessThatIsToldWritesTheLogAgain() throws {
        let yard = try Yard()
        #expect(try yard.deliver(1, at: yard.site.site(1)))
        yard.site.disk.plan(.badSync, times: 2)
        #expect(try !yard.deliver(2))
        #expect(try yard.deliver(3, at: yard.site.site(1)))
        let before = try yard.newest()
        try yard.site.losePower { false }
        #expect(try yard.newest() == before)
    }
}

/// A site where trucks come, on a disk of its own.
private final class Yard {
    let site: SimulatedSite
    private let folder: String

    init() throws {
        folder = try SimulatedWorld.freshFolder()
        let world = try SimulatedWorld(in: folder)
        site = try SimulatedSite(0, in: folder + "/run", from: world.site(0), SimulatedClock(SimulatedWorld.start))
        // The head of a new log is synced inside the commit that begins it, by SQLite.
        try deliver(100, at: site.site(0))
    }

    deinit {
        // What is left lies in a folder for files that nobody needs.
        try? FileManager.default.removeItem(atPath: folder)
    }

    func newest() throws -> Int { try site.watch.newestFact() }

    /// Whether the truck with this number was answered.
    func deliver(_ number: Int) throws -> Bool { (try? deliver(number, at: site.site(0))) ?? false }

    @discardableResult
    func deliver(_ number: Int, at station: Site) throws -> Bool {
        site.disk.process = station.station == "S-0" ? 0 : 1
        let units = SimulatedWorld.delivery("TRUCK-\(number)", 1, "PEN", site: 0, roll: UInt64(number))
        return try !station.take([.stockReceived(units)]).isEmpty
    }
}
