import Foundation
import SiteStore
import SyncProtocol
import Testing
import Warehouse

@testable import Simulation

/// Whole networks over the real code, from seeds: more of them with DOCKLINE_SEEDS=n, for long runs
/// `dockline-bench simulate`.
@Suite(.serialized) struct SimulationTests {
    private static let seeds = UInt64(ProcessInfo.processInfo.environment["DOCKLINE_SEEDS"].flatMap { Int($0) } ?? 24)
    private static let steps = 700
    private static let campaign = Result { try Campaign() }

    @Test func whateverGoesWrongNoRuleIsBroken() throws {
        let report = try Self.campaign.get().play(seeds: 1...Self.seeds, steps: Self.steps, atOnce: 2)
        for failure in report.failures { Issue.record("\(failure)") }
        print("simulation: \(report.runs) runs, \(report.steps) steps, \(Int(report.seconds)) s")
        // A fault that never came proves nothing, and neither does work that nobody did.
        for name in Campaign.expected {
            #expect(report.fired[name, default: 0] > 0, "\(name) never happened")
        }
    }

    /// A truck comes, again and again; its station dies at the first statement, at the second, and so on to the last.
    @Test func aStationMayDieAtEveryStatementOfATransaction() throws {
        let folder = try SimulatedWorld.freshFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let world = try SimulatedWorld(in: folder)
        let clock = SimulatedClock(SimulatedWorld.start)
        let site = try SimulatedSite(0, in: folder + "/run", from: world.site(0), clock)
        var trucks: UInt64 = 0
        for kind in [DiskFault.statement, .insideStatement, .beforeCommit, .afterCommit] {
            var deaths = 0
            while true {
                trucks += 1
                let (station, before) = (try site.site(0), site.model.head.sequence)
                site.disk.plan(kind, after: deaths)
                let units = SimulatedWorld.delivery("TRUCK-\(trucks)", 1, "PEN", site: 0, roll: trucks)
                let answers = try? station.take([.stockReceived(units)])
                let struck = site.disk.struck
                if struck != nil { try site.bury(0, tries: false) }
                try site.look()
                let isThere = site.model.head.sequence > before
                #expect(isThere == (struck == nil || struck == .afterCommit), "\(kind) \(deaths)")
                #expect((answers == nil) == (struck != nil), "who died has not been answered: \(kind) \(deaths)")
                if struck == nil { break }
                deaths += 1
            }
            site.disk.plan(nil)
            #expect(deaths >= (kind.isOfStatements ? 5 : 1), "\(kind) came \(deaths) times")
        }
        #expect(try site.watch.verify().problems == [])
    }

    @Test func theSameScriptIsTheSameRun() throws {
        let campaign = try Self.campaign.get()
        let script = Script(seed: 5, steps: 300)
        let again = try #require(Script(script.description))
        #expect(again == script)
        #expect(try campaign.play(script).fired == campaign.play(again).fired)
    }

    #if DEBUG
        /// Each rule that is taken away is missed; otherwise the runs above would prove nothing. The seeds are the
        /// first that were found to do it, and some behind them, because a change of the world changes every run.
        @Test(
            arguments: [
                ("hubOwnsTheCursor", 2), ("hubComparesHashes", 1), ("hubRefusesGaps", 2), ("siteComparesHashes", 15),
                ("sessionsEnd", 1), ("acknowledgedFactsStay", 1), ("numbersFollowCommits", 1),
                ("factsAreAppliedOnce", 1), ("commitsAreSynced", 1), ("gesturesAreRecordedOnce", 1),
                ("expiredIsUnusable", 1), ("claimsAreExclusive", 1),
            ] as [(String, UInt64)])
        func aRuleThatIsTakenAwayIsMissed(_ rule: String, _ seed: UInt64) throws {
            let report = try Self.campaign.get().play(
                seeds: seed...(seed + 30), steps: Self.steps, without: rule, atOnce: 2
            ) { !$0.failures.isEmpty }
            let failure = try #require(report.failures.first, "\(rule) was not missed in \(report.runs) runs")
            print("simulation: \(rule) is missed at seed \(failure.script.seed): \(failure.violation)")
        }

        @Test func aRunThatFailsIsMadeShortAndStillFails() throws {
            let campaign = try Self.campaign.get()
            let rule = "commitsAreSynced"
            let report = try campaign.play(seeds: 1...20, steps: Self.steps, without: rule) { !$0.failures.isEmpty }
            let failure = try #require(report.failures.first)
            let short = try campaign.shorten(failure, without: rule, seconds: 30)
            #expect(short.script.steps.count < 10, "\(short)")
            #expect(try campaign.play(short.script, without: rule).failure?.violation == short.violation)
            #expect(try campaign.play(short.script).failure == nil, "with the rule nothing is broken")
        }
    #endif
}
