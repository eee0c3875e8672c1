import Foundation
import GRDB
import HubStore
import SiteStore
import SyncProtocol
import Testing
import Warehouse

/// Real files at both ends: a site's facts into a hub, whatever becomes of either.
@Suite struct HubStoreTests {
    /// A folder with a hub, and sites that write.
    private final class Network {
        let folder: URL
        var hub: Hub
        var hubPath: String { folder.appendingPathComponent("network.hub").path }

        init() throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("hub-tests-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path = folder.appendingPathComponent("network.hub").path
            hub = try Hub.create(path, name: "Network", incarnation: UniqueID(high: 7, low: 7))
            try hub.add(site: "leeds", at: Moment(milliseconds: 1))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

        func site(_ name: String = "leeds.site") throws -> Site {
            try Site.create(path(name), name: "Leeds", timeZone: "UTC", reasons: [])
        }

        /// Everything that is new at a site, in small batches.
        func fetch(_ site: Site, as name: String = "leeds") throws -> PushReport {
            var agent = SitePush(program: "test")
            let clock = SiteClock.system
            let report = try pushAll(
                site.outgoing, with: &agent, at: { clock.now() }, dice: { clock.random() },
                hello: { try hub.welcome($0, from: name, at: clock.now(), session: clock.newID(at: clock.now())) },
                push: { try hub.receive($0, from: name, at: clock.now()) })
            try hub.endSession(of: name)
            return report
        }

        /// Puts the hub's file back to a copy.
        func putHubBack(_ copy: String) throws {
            for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: hubPath + end) }
            try FileManager.default.removeItem(atPath: hubPath)
            try FileManager.default.copyItem(atPath: copy, toPath: hubPath)
            hub = try Hub.open(hubPath)
        }

        func copyHub(to name: String) throws {
            let queue = try DatabaseQueue(path: hubPath)
            try queue.vacuum(into: path(name))
            try queue.close()
        }
    }

    private func work(_ site: Site, _ numbers: ClosedRange<Int>) throws {
        let answers = try site.take(
            numbers.map { .personDefined(Person(badge: BadgeID("B-\($0)"), name: "Person \($0)", roles: [.pick])) })
        #expect(answers.allSatisfy { $0 == .taken })
    }

    @Test func everyFactComesOnceAndTheNextFetchBringsWhatIsNew() throws {
        let network = try Network()
        let site = try network.site()
        try work(site, 1...900)
        let facts = try site.tally().facts
        #expect(try network.fetch(site).facts == facts)
        #expect(try network.fetch(site).facts == 0)
        try work(site, 901...905)
        #expect(try network.fetch(site).facts == 5)
        let known = try #require(try network.hub.sites().first)
        #expect(known.facts == facts + 5 && known.newest == facts + 5 && known.streams == 1)
        #expect(try network.hub.problems() == [])
    }

    @Test func aHubThatWasPutBackGetsAgainWhatItLost() throws {
        let network = try Network()
        let site = try network.site()
        try work(site, 1...20)
        _ = try network.fetch(site)
        try network.copyHub(to: "copy.hub")
        try work(site, 21...40)
        #expect(try network.fetch(site).facts == 20)
        try network.putHubBack(network.path("copy.hub"))
        let again = try network.fetch(site)
        #expect(again.facts == 20 && again.stop == nil)
        #expect(try network.hub.sites().first?.facts == site.tally().facts)
        #expect(try network.hub.problems() == [])
    }

    @Test func aSiteThatWasRestoredGoesOnAndWhatItLostIsSaidAndKept() throws {
        let network = try Network()
        let site = try network.site()
        try work(site, 1...10)
        _ = try site.backup(to: network.path("monday.site"))
        try work(site, 11...15)
        _ = try network.fetch(site)
        let atTheHub = try #require(try network.hub.sites().first?.facts)
        try site.close()
        _ = try Site.restore(network.path("monday.site"), to: network.path("new.site"))
        let restored = try Site.open(network.path("new.site"), station: "office")
        try work(restored, 50...52)
        let report = try network.fetch(restored)
        #expect(report.stop == nil && Array(report.lost.values) == [5])
        let known = try #require(try network.hub.sites().first)
        #expect(known.facts == atTheHub + 4 && known.streams == 2, "the restore itself is a fact, and three people")
        #expect(try network.hub.problems() == [])
    }

    @Test func aFileThatWasPutBackWithoutSayingSoIsRefused() throws {
        let network = try Network()
        let site = try network.site()
        try work(site, 1...10)
        try site.close()
        try FileManager.default.copyItem(atPath: network.path("leeds.site"), toPath: network.path("old.site"))
        let live = try Site.open(network.path("leeds.site"), station: "office")
        try work(live, 11...15)
        _ = try network.fetch(live)
        let held = try #require(try network.hub.sites().first?.newest)
        let old = try Site.open(network.path("old.site"), station: "office")
        guard case .behind(_, let hub)? = try network.fetch(old).stop else { return #expect(Bool(false)) }
        #expect(hub.sequence == held)
        try work(old, 90...99)
        guard case .forked? = try network.fetch(old).stop else { return #expect(Bool(false)) }
        #expect(try network.hub.sites().first?.newest == held, "and nothing of it was taken")
        #expect(try network.fetch(live).stop == nil)
        #expect(try network.hub.problems() == [])
    }

    @Test func aSiteHasOneHistoryAndOneName() throws {
        let network = try Network()
        let site = try network.site()
        _ = try network.fetch(site)
        let stranger = try network.site("other.site")
        guard case .forked(_, 0)? = try network.fetch(stranger).stop else { return #expect(Bool(false)) }
        #expect(try network.hub.sites().first?.streams == 1)
        try network.hub.add(site: "york", at: Moment(milliseconds: 2))
        guard case .forked? = try network.fetch(site, as: "york").stop else { return #expect(Bool(false)) }
        #expect(throws: HubError.unknownSite("hull")) { try network.fetch(site, as: "hull") }
        #expect(throws: HubError.siteExists("york")) { try network.hub.add(site: "york", at: Moment(milliseconds: 3)) }
    }

    @Test func aHubIsMadeOnceAndAnythingElseIsNone() throws {
        let network = try Network()
        #expect(throws: HubError.exists(place: network.hubPath)) {
            try Hub.create(network.hubPath, name: "X", incarnation: UniqueID(high: 1, low: 1))
        }
        #expect(throws: HubError.missing(place: network.path("none.hub"))) { try Hub.open(network.path("none.hub")) }
        let site = try network.site()
        try site.close()
        #expect(throws: HubError.notAHub(place: network.path("leeds.site"))) {
            try Hub.open(network.path("leeds.site"))
        }
        try Data("hello, this is no database at all".utf8).write(to: URL(fileURLWithPath: network.path("a.txt")))
        #expect(throws: HubError.notAHub(place: network.path("a.txt"))) { try Hub.open(network.path("a.txt")) }
    }

    @Test func aFactThatWasAlteredAtTheHubIsFound() throws {
        let network = try Network()
        let site = try network.site()
        try work(site, 1...5)
        _ = try network.fetch(site)
        let queue = try DatabaseQueue(path: network.hubPath)
        #expect(throws: DatabaseError.self) {
            try queue.write { db in try db.execute(sql: "UPDATE fact SET badge = 'X' WHERE sequence = 3") }
        }
        try queue.write { db in
            try db.execute(sql: "DROP TRIGGER fact_is_never_changed; UPDATE fact SET badge = 'X' WHERE sequence = 3")
        }
        #expect(try network.hub.problems() == ["leeds: fact 3 of a stream is not what was sent"])
    }
}
