import Foundation
import Synchronization
import Warehouse

/// A run that broke a rule.
public struct Failure: Sendable, CustomStringConvertible {
    public var violation: Violation
    /// The script, up to the step that broke it.
    public var script: Script

    /// What happened, and the steps that make it happen again.
    public var description: String { "\(violation)\n\(script)" }
}

/// What many runs came to.
public struct CampaignReport: Sendable {
    public var runs = 0
    public var steps = 0
    public var seconds = 0.0
    /// What happened, by its name.
    public var fired: [String: Int] = [:]
    public var failures: [Failure] = []
}

/// Many runs, each from a seed of its own.
public final class Campaign: Sendable {
    private let world: SimulatedWorld
    private let folder: String
    private let count = Mutex(0)

    /// Makes the world that every run begins with.
    public init() throws {
        folder = try SimulatedWorld.freshFolder()
        world = try SimulatedWorld(in: folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Plays one script to its end. Without a rule of the house, where one is to be taken away: that is for tests, and
    /// a release build keeps them all.
    public func play(_ script: Script, without rule: String? = nil) throws -> (failure: Failure?, fired: [String: Int])
    {
        #if DEBUG
            if let rule {
                guard let known = Rule(rawValue: rule) else { throw SimulationError.unknownRule(rule) }
                return try Rule.$takenAway.withValue(known) { try playOut(script) }
            }
        #endif
        return try playOut(script)
    }

    private func playOut(_ script: Script) throws -> (failure: Failure?, fired: [String: Int]) {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let run = "\(folder)/run-\(number)"
        // What is left over is in memory, and is gone with the campaign's folder.
        defer { try? FileManager.default.removeItem(atPath: run) }
        let simulation = try Simulation(script, in: run, world: world)
        var failure: Failure?
        do {
            try simulation.run()
            try simulation.settle()
        } catch let violation as Violation {
            var part = script
            part.steps = Array(script.steps.prefix(simulation.stepsTaken + 1))
            failure = Failure(violation: violation, script: part)
        }
        simulation.countFaults()
        return (failure, simulation.fired)
    }

    /// Plays the scripts of seeds, some at once, until `isOver` says that it is enough.
    public func play(
        seeds: ClosedRange<UInt64>, steps: Int, without rule: String? = nil, atOnce threads: Int = 1,
        until isOver: @Sendable (CampaignReport) -> Bool = { _ in false }
    ) throws -> CampaignReport {
        let state = Mutex((next: seeds.lowerBound, report: CampaignReport(), error: (any Error)?.none))
        let clock = ContinuousClock()
        let start = clock.now
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while true {
                let seed: UInt64? = state.withLock { state in
                    guard state.error == nil, state.next <= seeds.upperBound, !isOver(state.report) else { return nil }
                    defer { state.next += 1 }
                    return state.next
                }
                guard let seed else { return }
                do {
                    let (failure, fired) = try play(Script(seed: seed, steps: steps), without: rule)
                    state.withLock { state in
                        state.report.runs += 1
                        state.report.steps += steps
                        state.report.fired.merge(fired) { $0 + $1 }
                        state.report.seconds = (clock.now - start) / .seconds(1)
                        if let failure { state.report.failures.append(failure) }
                    }
                } catch { state.withLock { $0.error = error } }
            }
        }
        return try state.withLock { state in
            if let error = state.error { throw error }
            state.report.failures.sort { $0.script.seed < $1.script.seed }
            return state.report
        }
    }
}
