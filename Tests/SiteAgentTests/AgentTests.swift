import FileLocks
import Foundation
import GRDB
import Glibc
import HubStore
import Logging
import Rehearsal
import SiteAgent
import SiteNetwork
import SiteStore
import SyncProtocol
import Testing
import Warehouse

/// The real agent against the real server over real sockets, whatever becomes of the line, the files and the clocks.
@Suite(.serialized) struct AgentTests {
    @Test func whatTheFloorRecordsIsAtTheHubSoonAndTheSiteKnowsIt() async throws {
        try await AgentHouse.live { house in
            try await house.agent {
                try house.work(1...1200)
                let facts = try house.facts()
                try await house.until("the hub has all") { try house.held() == facts }
                try await house.until("the site knows it") {
                    try house.link().acknowledged.values.map(\.sequence).max() == facts
                }
                #expect(try house.link().state == .online)
                #expect(try house.hub { try $0.problems() } == [])
            }
        }
    }

    @Test func aLineThatIsCutLosesNothingAndTheSiteSaysSinceWhen() async throws {
        try await AgentHouse.live { house in
            try await house.agent {
                try await house.until("they met") { try house.held() == house.facts() }
                house.line.set(.cut)
                try house.work(1...50)
                try await house.until("the site knows that it is offline") { try house.link().state == .offline }
                let before = try house.held()
                #expect(try house.facts() == before + 50)
                house.line.set(.open)
                try await house.until("the hub got what it missed") { try house.held() == before + 50 }
                try await house.until("and the site knows") { try house.link().state == .online }
            }
        }
    }

    @Test func answersThatAreLostAndBatchesThatAreCutOffChangeNothingTwice() async throws {
        try await AgentHouse.live { house in
            try await house.agent {
                try await house.until("they met") { try house.held() == house.facts() }
                house.line.set(.losesAnswers)
                try house.stock(7, reference: "D-1")
                try await house.until("the hub has what the site has no answer for") {
                    try house.held() == house.facts()
                }
                house.line.set(.truncates(after: 300))
                try house.stock(5, reference: "D-2")
                try await house.until("half a batch is no batch") { try house.link().state == .offline }
                house.line.set(.open)
                try await house.until("all is there") { try house.held() == house.facts() }
                #expect(try house.hub { try $0.ledger(of: "leeds") } == house.ledger())
                #expect(try house.hub { try $0.sites()[0].parked } == 0)
            }
        }
    }

    @Test func aHubThatWasPutBackToAnOldCopyGetsAgainWhatItLost() async throws {
        try await AgentHouse.live { house in
            let copy = house.folder + "/monday.hub"
            try await house.agent {
                try house.work(1...20)
                try await house.until("the hub has all") { try house.held() == house.facts() }
            }
            let queue = try DatabaseQueue(path: house.hubPath)
            try await queue.vacuum(into: copy)
            try queue.close()
            try await house.agent {
                try house.work(21...40)
                try await house.until("the site knows that the hub has more") {
                    try house.link().highest.values.max() == house.facts()
                }
            }
            house.line.set(.cut)
            let queue2 = try DatabaseQueue(path: copy)
            let held = try await queue2.read { try Int.fetchOne($0, sql: "SELECT max(held) FROM stream") }
            try queue2.close()
            #expect(held == (try house.facts()) - 20)
            // Another server, on the copy, behind the same line.
            let other = house.folder + "/other"
            try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
            try FileManager.default.copyItem(atPath: copy, toPath: other + "/network.hub")
            // A backup that is older than a minute has no session that lives; this one is younger.
            let put = try Hub.open(other + "/network.hub")
            try put.endSession(of: "leeds")
            try put.close()
            try await AgentHouse.serving(other) { port in
                let facts = try house.facts()
                let site = try Site.open(house.site, station: "office")
                let before = try #require(try site.hubLink())
                #expect(before.highest.values.max() == facts)
                try site.close()
                house.line.lead(to: port)
                house.line.set(.open)
                try await house.agent {
                    try await house.until("it has again what it lost") {
                        let hub = try Hub.open(other + "/network.hub")
                        defer { try? hub.close() }
                        return try hub.sites()[0].newest == facts && hub.problems().isEmpty
                    }
                }
            }
        }
    }

    @Test func aSiteThatWasRestoredGoesOnAndTheHubHasWhatItHas() async throws {
        try await AgentHouse.live { house in
            let (backup, restored) = (house.folder + "/monday.site", house.folder + "/restored.site")
            try await house.agent {
                try house.stock(10, reference: "D-1")
                try await house.until("the hub has all") { try house.held() == house.facts() }
            }
            let site = try Site.open(house.site, station: "office")
            _ = try site.backup(to: backup)
            try site.close()
            try await house.agent {
                try house.stock(5, reference: "D-2")
                try await house.until("the hub has what will be lost") { try house.held() == house.facts() }
            }
            _ = try Site.restore(backup, to: restored)
            try FileManager.default.copyItem(
                atPath: AgentKey.path(of: house.site), toPath: AgentKey.path(of: restored))
            try house.stock(1, reference: "D-3", at: restored)
            try house.hub { try $0.endSession(of: "leeds") }
            try await house.agent(of: restored) {
                try await house.until("the new life is at the hub") {
                    try house.hub { try $0.ledger(of: "leeds") } == house.ledger(at: restored)
                }
            }
            #expect(try house.hub { try $0.conflicts().map(\.conflict.kind) } == [.lostAtSite])
            #expect(try house.hub { try $0.problems() } == [])
        }
    }

    @Test func ofTwoCopiesOfAFileOneSendsAndTheOtherIsToldAndStops() async throws {
        try await AgentHouse.live { house in
            let clone = house.folder + "/clone.site"
            try house.stock(5, reference: "D-1")
            for end in ["", ".hubkey"] {
                try FileManager.default.copyItem(atPath: house.site + end, toPath: clone + end)
            }
            try await house.agent {
                try house.work(6...9)
                try await house.until("the first one sends") { try house.held() == house.facts() }
                try house.work(60...70, at: clone)
                let held = try house.held()
                try await house.agent(of: clone) {
                    try await house.until("the clone is kept waiting") {
                        try house.hub { try $0.sites()[0].seen } != nil
                    }
                    #expect(try house.held() == held)
                }
            }
            // The first one is gone, its session ends, and the hub has an order for it.
            try house.hub { hub in
                try hub.endSession(of: "leeds")
                let order = Order(id: "W-1", lines: [OrderLine(number: 1, sku: "MUG", quantity: 1)])
                #expect(try hub.take([NetworkOrder(order)], at: SiteClock.system.now()) == [.taken])
                #expect(try hub.report("W-1")?.parts.map(\.assignment.site) == ["leeds"])
            }
            try await house.agent(of: clone) {
                try await house.until("the clone has stopped") { try house.link(at: clone).state == .stopped }
            }
            #expect(try house.held() == house.facts(), "nothing of the clone's was taken")
            #expect(try house.link(at: clone).note.contains("Two copies"))
            #expect(try house.link(at: clone).feed.after == 0, "and it never took the order")
            try house.hub { try $0.endSession(of: "leeds") }
            try await house.agent {
                try await house.until("the site itself takes it") {
                    try house.hub { try $0.report("W-1")?.parts.map(\.assignment.state) } == [.accepted]
                }
            }
        }
    }

    @Test func aClockThatIsADayAheadIsShownAndOrdersNothing() async throws {
        try await AgentHouse.live { house in
            let machine = SiteClock.system
            let ahead = SiteClock(now: { machine.now().adding(minutes: 24 * 60) }, random: machine.random)
            try await house.agent(clock: ahead) {
                try house.work(1...30)
                try await house.until("all is there") { try house.held() == house.facts() }
            }
            let skew = try #require(try house.hub { try $0.sites()[0].skew })
            #expect(abs(skew - 86_400_000) < 60_000)
            #expect(try house.hub { try $0.problems() } == [])
        }
    }

    @Test func aSecondAgentOfASiteIsRefusedAndAKeyThatOthersMayReadToo() async throws {
        try await AgentHouse.live { house in
            let lease = try SideLock(path: house.site + ".agent")
            let configuration = AgentConfiguration(path: house.site, program: "test")
            let agent = Agent(configuration, log: Logger(label: "agent", factory: { _ in SwiftLogNoOpLogHandler() }))
            await #expect(throws: AgentError.running(site: house.site, holder: "process \(getpid())")) {
                try await agent.run()
            }
            withExtendedLifetime(lease) {}
            chmod(AgentKey.path(of: house.site), 0o644)
            #expect(throws: AgentError.keyIsOpen(path: AgentKey.path(of: house.site))) {
                try AgentKey.read(of: house.site)
            }
        }
    }

    @Test func aRevokedKeyStopsTheAgentWithWhatToDo() async throws {
        try await AgentHouse.live { house in
            try house.hub { hub in
                for key in try hub.keys() { try hub.revokeKey(key.id, at: SiteClock.system.now()) }
            }
            try await house.agent {
                try await house.until("the site says so") { try house.link().state == .stopped }
                #expect(try house.link().note.contains("agent enrol"))
            }
        }
    }
}
