import Foundation
import Testing

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
        for name in Self.faults + Self.work {
            #expect(report.fired[name, default: 0] > 0, "\(name) never happened")
        }
    }

    private static let faults = [
        "site: kill", "site: powerCut", "site: full", "site: badWrite", "site: badSync", "hub: kill", "hub: powerCut",
        "hub: full", "hub: badWrite", "hub: badSync", "line: lost", "line: doubled", "line: late", "line: cut off",
        "line: overtaken", "line: lost in a cut", "cut", "station killed", "agent killed", "power cut", "clock jumped",
        "clone stopped", "restored", "put back", "mended", "hub restored", "hub put back", "the hub went back",
        "feed reset",
        "lost at the site", "stopped: behind", "stopped: forked", "answer: gap", "answer: sessionOver",
        "answer: behind", "strange intent", "stranger kept", "retried", "sent again",
    ]
    private static let work = [
        "pick", "pack", "dock", "count", "released", "handed back", "cancelled", "cancelled at the hub",
        "refused: pick", "refused: pack", "refused: dock", "refused: count", "fact: load.sealed",
        "fact: load.departed", "fact: ruling.posted", "units shipped", "units shipped for the hub",
    ]

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
                ("hubOwnsTheCursor", 2), ("hubComparesHashes", 1), ("hubRefusesGaps", 11), ("siteComparesHashes", 13),
                ("sessionsEnd", 1), ("commitsAreSynced", 1), ("gesturesAreRecordedOnce", 1), ("expiredIsUnusable", 2),
                ("claimsAreExclusive", 5),
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
