import Foundation
import Testing

@testable import SyncProtocol

/// Whole networks from seeds; more of them with DOCKLINE_SEEDS=n.
@Suite struct SyncSimulationTests {
    private static let seeds = UInt64(ProcessInfo.processInfo.environment["DOCKLINE_SEEDS"].flatMap { Int($0) } ?? 60)
    private static let steps = 400

    private func failure(seed: UInt64, _ mutant: Mutant? = nil) -> String? {
        var simulation = SyncSimulation(seed: seed, mutant: mutant)
        do {
            try simulation.run(steps: Self.steps)
            return nil
        } catch { return "seed \(seed): \(error)" }
    }

    @Test func noFactIsLostAndNoneIsAppliedTwiceWhateverHappens() throws {
        var fired: [String: Int] = [:]
        for seed in 0..<Self.seeds {
            var simulation = SyncSimulation(seed: seed)
            do { try simulation.run(steps: Self.steps) } catch { Issue.record("seed \(seed): \(error)") }
            fired.merge(simulation.fired) { $0 + $1 }
        }
        // A fault that never happened proves nothing.
        for fault in [
            "lost", "agent killed", "site restored", "file put back", "hub restored", "hub put back", "went back",
            "stopped forked", "stopped behind",
        ] {
            #expect(fired[fault, default: 0] > 0, "\(fault) never happened: \(fired)")
        }
    }

    @Test func theSameSeedIsTheSameWorld() throws {
        var (one, two) = (SyncSimulation(seed: 7), SyncSimulation(seed: 7))
        try one.run(steps: Self.steps)
        try two.run(steps: Self.steps)
        #expect(one.fired == two.fired && one.hub.streams == two.hub.streams)
    }

    /// Each rule that is taken away is missed within a few seeds; otherwise the test above would prove nothing.
    @Test(arguments: Mutant.allCases) func aRuleThatIsTakenAwayIsMissed(_ mutant: Mutant) {
        let found = (0..<400).lazy.compactMap { failure(seed: $0, mutant) }.first
        #expect(found != nil, "\(mutant.rawValue) broke nothing")
    }
}
