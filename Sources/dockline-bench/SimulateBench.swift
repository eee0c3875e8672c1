import ArgumentParser
import Foundation
import Simulation

// Whole networks from seeds, for as long as one likes: Sources/Simulation says what they are.

struct SimulateBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Networks of sites and a hub from seeds, with everything that can go wrong; looks after every step.",
        discussion: """
            Prints one line of JSON with runs, steps, steps per second and how often each fault came. A run that \
            breaks a rule is made short and printed as a script that replays it, and the exit code is 1.

            Examples:
              dockline-bench simulate --seed 7 --steps 2000
              dockline-bench simulate --seed 1 --seeds 1000 --steps 2000 --jobs 2
              dockline-bench simulate --seeds 1000 --jobs 2 --seconds 300 --every-fault
              dockline-bench simulate --replay failed.script
            """)

    @Option(help: "The first seed.") var seed: UInt64 = 1
    @Option(help: "How many seeds, each a run.") var seeds = 1
    @Option(help: "Steps of each run.") var steps = 2000
    @Option(help: "Runs at once.") var jobs = 1
    @Option(help: "Begin no run after so many seconds.") var seconds = Double.infinity
    @Flag(help: "Exit with 1 when a fault, or a kind of work, never came: what never came was not tested.")
    var everyFault = false
    @Option(help: "A file with a script that was printed, to play it once more.") var replay: String?
    @Option(help: "Seconds in which a script that failed is made short.") var shorten = 60.0
    #if DEBUG
        @Option(help: "A rule that is taken away, to see that it is missed; in debug builds only.")
        var without: String?
    #else
        private var without: String? { nil }
    #endif

    func validate() throws {
        guard seeds > 0, steps > 0, jobs > 0 else {
            throw ValidationError("Seeds, steps and jobs are 1 or more.")
        }
    }

    func run() throws {
        let campaign = try Campaign()
        if let replay { return try play(replay, campaign) }
        let report = try campaign.play(
            seeds: seed...(seed + UInt64(seeds) - 1), steps: steps, without: without, atOnce: jobs
        ) { !$0.failures.isEmpty || $0.seconds > seconds }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(Line(report)), as: UTF8.self))
        guard let failure = report.failures.first else { return try lookForMissing(report) }
        print("seed \(failure.script.seed) broke a rule; making it short …")
        print(try campaign.shorten(failure, without: without, seconds: shorten))
        throw ExitCode.failure
    }

    private func lookForMissing(_ report: CampaignReport) throws {
        let missing = Campaign.expected.filter { report.fired[$0, default: 0] == 0 }
        guard everyFault, !missing.isEmpty else { return }
        print("never happened: \(missing.joined(separator: ", "))")
        throw ExitCode.failure
    }

    private func play(_ file: String, _ campaign: Campaign) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        guard let script = Script(text) else {
            throw BenchError.wrong("\(file) is no script. Its first line is 'seed 7 sites 3', the others are steps.")
        }
        guard let failure = try campaign.play(script, without: without).failure else {
            return print("Nothing is broken by \(script.steps.count) steps.")
        }
        print(failure.violation)
        throw ExitCode.failure
    }

    private struct Line: Encodable {
        var bench = "simulate"
        var runs: Int
        var steps: Int
        var seconds: Double
        var stepsPerSecond: Double
        var failures: Int
        var fired: [String: Int]

        init(_ report: CampaignReport) {
            (runs, steps, failures, fired) = (report.runs, report.steps, report.failures.count, report.fired)
            seconds = (report.seconds * 10).rounded() / 10
            stepsPerSecond = (Double(report.steps) / report.seconds).rounded()
        }
    }
}
