import Foundation
import GRDB
import SyncProtocol
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// What the site remembers of its hub, what it says of it, and what a copy of the file must not claim.
@Suite struct HubLinkTests {
    let folder: Folder
    let site: Site
    let clock: TestClock
    let session = UniqueID(high: 3, low: 3)

    init() throws {
        folder = try Folder()
        clock = TestClock()
        site = try folder.makeSite(clock: clock)
    }

    private func wait(_ seconds: Int64) { clock.now = Moment(milliseconds: clock.now.milliseconds + seconds * 1000) }

    private func contact(ahead milliseconds: Int64 = 0) throws {
        try site.noteContact(
            session: session, incarnation: firstHub,
            hubClock: Moment(milliseconds: clock.now.milliseconds + milliseconds))
    }

    /// The hub has everything of the newest stream up to a fact.
    private func acknowledge(upTo sequence: Int) throws {
        let stream = try #require(try site.outgoing.streams().last).stream
        let hash = try #require(try site.outgoing.hash(of: sequence, in: stream))
        try site.noteAcknowledged(stream, Position(sequence, hash))
    }

    private var status: HubStatus {
        get throws {
            guard case .hub(let status) = try site.syncStatus() else { throw SiteError.failed(detail: "no hub") }
            return status
        }
    }

    /// How often the file was written while `body` ran.
    private func writes(_ body: () throws -> Void) throws -> Int {
        let other = try Site.open(folder.site, station: "S9")
        _ = try other.othersCommitted()
        try body()
        return try other.othersCommitted() ? 1 : 0
    }

    @Test func withoutAHubEveryFactIsKeptHereAlone() throws {
        #expect(try site.hubLink() == nil)
        #expect(try site.syncStatus() == .noHub(facts: site.factCount))
        // Nothing is remembered of a hub that is none.
        try contact()
        try site.noteOffline("no network")
        try acknowledge(upTo: 3)
        #expect(try site.hubLink() == nil)
        #expect(try site.count("SELECT count(*) FROM hub_stream") == 0)
    }

    @Test func theStateGoesFromNeverToOnlineToOfflineToStopped() throws {
        try site.enrol()
        let facts = try site.factCount
        #expect(try status == HubStatus(state: .never, since: clock.now, unsent: facts))
        wait(10)
        try contact(ahead: 90_000)
        let online = HubStatus(
            state: .online, since: clock.now, heard: clock.now, unsent: facts, skewMilliseconds: 90_000)
        #expect(try status == online)
        #expect(try status.skewMinutes == 1)
        wait(60)
        try site.noteOffline("connection refused")
        let began = clock.now
        wait(60)
        try site.noteOffline("timed out")
        #expect(try status.since == began && status.note == "timed out" && status.state == .offline)
        try site.noteStopped(.forked(firstHub, at: 7))
        #expect(try status.state == .stopped && status.note.contains("fact 7"))
        #expect(try site.factCount == facts)
        try site.expectSound()
    }

    @Test func aStopEndsWhenFactsFlowAgainAndNotWithAnAnswer() throws {
        try site.enrol()
        try contact()
        try site.noteStopped("This file is an older copy.")
        let began = clock.now
        wait(60)
        // A page of the feed, then a hello that is answered with the same stop.
        try site.noteContact(session: nil, incarnation: nil, hubClock: clock.now)
        let next = UniqueID(high: 4, low: 4)
        try site.noteContact(session: next, incarnation: nil, hubClock: clock.now)
        try site.noteStopped("This file is an older copy.")
        #expect(try status.state == .stopped && status.since == began && status.heard == clock.now)
        #expect(try site.hubLink()?.session == next && site.hubLink()?.incarnation == firstHub)
        wait(60)
        try site.noteContact(session: next, incarnation: nil, hubClock: nil)
        #expect(try status.state == .online && status.since == clock.now && status.note.isEmpty)
        try site.noteStopped("The key was refused.")
        try acknowledge(upTo: 9)
        #expect(try status.state == .online)
    }

    /// A site that has sent everything hears of no push for a long time.
    @Test func aStopEndsWithAWelcomeInWhichAllPlacesFit() throws {
        try site.enrol()
        try contact()
        try site.noteStopped(.noCommonProtocol(hubSpeaks: [7]))
        wait(60)
        try site.noteContact(session: UniqueID(high: 4, low: 4), incarnation: nil, hubClock: clock.now)
        #expect(try status.state == .stopped, "whether they fit is not known yet")
        try site.noteWelcome()
        #expect(try status.state == .online && status.since == clock.now && status.note.isEmpty)
        #expect(try writes { try site.noteWelcome() } == 0)
    }

    @Test func contactIsWrittenDownOnceInFiveSeconds() throws {
        try site.enrol()
        try contact()
        #expect(try writes { for _ in 0..<4 { wait(1); try contact() } } == 0)
        wait(1)
        #expect(try writes { try contact() } == 1)
        #expect(try writes { try acknowledge(upTo: 9) } == 1)
        #expect(try writes { try acknowledge(upTo: 9) } == 0)
        try site.noteOffline("gone")
        #expect(
            try writes {
                wait(60); try site.noteOffline("gone")
            } == 0)
        #expect(try writes { try site.setHub(address: "https://hub.example", name: "leeds") } == 0)
        // A clock that was set back does not silence the link.
        try contact()
        wait(-3600)
        #expect(try writes { try contact() } == 1)
    }

    @Test func aClockThatMakesNoSenseOverflowsNothing() throws {
        try site.enrol()
        for moment in [Int64.min, .max, 0] {
            wait(10)
            try site.noteContact(session: nil, incarnation: nil, hubClock: Moment(milliseconds: moment))
            #expect(try status.skewMinutes != nil)
        }
        #expect(HubStatus(state: .online, since: clock.now, heard: clock.now, unsent: 0).age(at: SmallFloor.now) == 0)
    }

    @Test func unsentIsWhatTheHubHasNotAcknowledged() throws {
        try site.enrol()
        let facts = try site.factCount
        try acknowledge(upTo: 10)
        #expect(try status.unsent == facts - 10)
        #expect(try site.oldestUnsent()?.fact == 11)
        try acknowledge(upTo: facts)
        #expect(try status.unsent == 0)
        #expect(try site.oldestUnsent() == nil)
        // The hub was restored: it says so itself, and what it ever had is remembered.
        try acknowledge(upTo: 4)
        #expect(try status.unsent == facts - 4)
        let link = try #require(try site.hubLink())
        #expect(link.highest.values.map { $0 } == [facts])
        #expect(link.acknowledged.values.map(\.sequence) == [4])
    }

    @Test func whatAnAgentIsSeededWithNoticesAHubThatWentBack() throws {
        try site.enrol()
        let facts = try site.factCount
        try contact()
        try acknowledge(upTo: facts)
        let link = try #require(try site.hubLink())
        var push = SitePush(program: "1", session: link.session, highest: link.highest)
        guard
            case .hello(let hello, let request)? = try push.step(.wake, at: clock.now, dice: 0, on: site.outgoing).first
        else { return #expect(Bool(false), "no hello") }
        #expect(hello.session == session)
        let stream = hello.streams[0].stream
        let held = Position(5, try #require(try site.outgoing.hash(of: 5, in: stream)))
        let welcome = Welcome(
            version: 1, session: session, incarnation: restoredHub,
            standings: [Standing(stream: stream, held: held, verdict: .fits)], limits: SyncLimits(), now: clock.now)
        let effects = try push.step(
            .hello(.welcome(welcome), request: request), at: clock.now, dice: 0, on: site.outgoing)
        #expect(effects.first == .acknowledged(stream, held, wentBack: true))
    }

    @Test func marksFollowTheNewestFactOfEachLineAndFallWhenTheHubWentBack() throws {
        try site.enrol()
        let tour = try site.released(order("O-1", ("PEN", 2), ("SOCK", 1)))[0]
        let work = MarkedWork.tour(tour)
        #expect(try site.acknowledged(of: work) == Acknowledged(work))
        try acknowledge(upTo: try site.factCount)
        #expect(try site.acknowledged(of: work) == Acknowledged(work, isWhole: true, lines: [1, 2]))
        let worker = Worker(site, tour)
        try worker.perform(.take)
        while try worker.state.handled == 0 {
            try worker.accepted(try #require(try worker.next(freeTote: { "T-1" })))
        }
        let done = try #require(try worker.state.lines.first { $0.state == .done }).number
        #expect(try site.acknowledged(of: work)?.lines == Set([1, 2]).subtracting([done]))
        try acknowledge(upTo: try site.factCount)
        #expect(try site.acknowledged(of: work) == Acknowledged(work, isWhole: true, lines: [1, 2]))
        try acknowledge(upTo: 3)
        #expect(try site.acknowledged(of: work) == Acknowledged(work))
        try site.forgetHub()
        #expect(try site.acknowledged(of: work) == nil)
    }

    // MARK: Copies

    @Test func aBackupCarriesNoSessionAndARestoreClaimsNothing() throws {
        try site.enrol()
        try contact(ahead: 500)
        try site.outcomes(wanted(order("WEB-1", ("PEN", 1)), 3, at: 12))
        let facts = try site.factCount
        try acknowledge(upTo: facts)
        try site.noteRetention(upTo: 20)
        _ = try site.backup(to: folder.file("copy"))
        let copy = try DatabaseQueue(path: folder.file("copy"))
        #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM hub_link WHERE session IS NULL") } == 1)
        try copy.close()
        // The site itself goes on with its own.
        #expect(try site.hubLink()?.session == session)
        #expect(try status.unsent == 0)

        _ = try Site.restore(folder.file("copy"), to: folder.file("new"))
        let restored = try Site.open(folder.file("new"), station: "S1")
        let link = try #require(try restored.hubLink())
        #expect(link.session == nil && link.state == .never && link.heard == nil && link.retention == 0)
        #expect(link.acknowledged.isEmpty && link.skewMilliseconds == nil)
        // What stays is true of this file too.
        #expect(link.address == "https://hub.example" && link.name == "leeds")
        #expect(link.highest.values.map { $0 } == [facts])
        #expect(link.feed == FeedPlace(incarnation: firstHub, after: 12))
        guard case .hub(let status) = try restored.syncStatus() else { return #expect(Bool(false), "the hub is gone") }
        #expect(status.unsent == facts + 1)
        try restored.expectSound()
    }

    @Test func aFileThatWasCopiedByHandLosesItsSessionToo() throws {
        try site.enrol()
        try contact()
        try site.close()
        try FileManager.default.copyItem(atPath: folder.site, toPath: folder.file("copied"))
        _ = try Site.restore(folder.file("copied"), to: folder.file("new"))
        #expect(try Site.open(folder.file("new"), station: "S1").hubLink()?.session == nil)
    }

    @Test func anotherAddressIsAnotherHub() throws {
        try site.enrol()
        try contact()
        try acknowledge(upTo: 9)
        try site.setHub(address: "https://other.example", name: "leeds")
        let link = try #require(try site.hubLink())
        #expect(link.session == nil && link.state == .never && link.acknowledged.isEmpty && link.highest.isEmpty)
        try site.forgetHub()
        #expect(try site.syncStatus() == .noHub(facts: site.factCount))
    }

    // MARK: The format

    @Test func aFileOfFormatFiveGetsTheLinkAndKeepsItsFacts() throws {
        try site.released(order("O-1", ("PEN", 2)))
        let (facts, digest) = (try site.factCount, try site.verify().digest)
        try site.write { db in
            try db.execute(
                sql: """
                    DROP TABLE hub_link; DROP TABLE hub_stream; DROP TABLE hub_intent; DROP TABLE pin;
                    PRAGMA user_version = 5; DROP INDEX order_line_to_hand_back
                    """)
        }
        try site.close()
        let opened = try Site.open(folder.site, station: "S2")
        #expect(try opened.count("PRAGMA user_version") == siteFormat)
        #expect(try opened.factCount == facts)
        #expect(try opened.verify().digest == digest)
        #expect(try opened.hubLink() == nil)
        try opened.enrol()
        try opened.expectSound()
    }

    @Test func theLinkIsNoProjectionAndVerifyLeavesItAlone() throws {
        try site.enrol()
        try contact()
        try acknowledge(upTo: 9)
        let link = try site.hubLink()
        let digest = try site.verify().digest
        try site.noteOffline("gone")
        #expect(try site.verify().digest == digest)
        try site.expectSound()
        #expect(try site.hubLink()?.acknowledged == link?.acknowledged)
    }

    @Test(arguments: [
        "UPDATE hub_link SET state = 'asleep'", "UPDATE hub_link SET session = x'00'",
        "UPDATE hub_link SET place = -1", "UPDATE hub_link SET place = 3, feed = NULL",
        "UPDATE hub_stream SET highest = 3", "UPDATE hub_stream SET hash = NULL",
        "INSERT INTO hub_link(id, address, name, since) VALUES (2, '', '', 0)",
        "UPDATE order_line SET handed = short + 1", "UPDATE order_line SET handed = -1",
    ])
    func whatBreaksARuleIsNotWritten(_ sql: String) throws {
        try site.enrol()
        try acknowledge(upTo: 9)
        try site.released(order("O-1", ("PEN", 2)))
        let error = siteError { try site.write { try $0.execute(sql: sql) } }
        guard case .brokenRule = error else { return #expect(error == .brokenRule(detail: "a rule of the schema")) }
        try site.expectSound()
    }
}
