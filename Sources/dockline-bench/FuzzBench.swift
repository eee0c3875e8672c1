public import ArgumentParser
public import FuzzChecks
import Importing
import Terminal

extension FuzzSubject: ExpressibleByArgument {}

/// Long runs of what the tests do shortly: see FuzzChecks.
struct FuzzBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz", abstract: "Damaged keys, files, messages and requests through everything that reads them.",
        discussion: """
            Each run prints its seed, the same seed makes the same inputs, and the exit code is 1 when something did \
            not hold. A trap ends the program; run it again with the same seed to find it. For barcodes: fuzz-barcode.

            Examples: dockline-bench fuzz --seconds 60
                      dockline-bench fuzz station hub --seconds 3600 --seed 42
            """)
    @Argument(help: "Which readers (default: all, one after the other).") var subjects: [FuzzSubject] = []
    @Option(help: "For how many seconds each.") var seconds = 60.0
    @Option(help: "How many inputs for each at most.") var count = Int.max
    @Option(help: "The seed.") var seed: UInt64?

    func validate() throws {
        guard seconds > 0, seconds <= 604_800 else { throw ValidationError("--seconds \(seconds): give 1 to 604800.") }
        guard count > 0 else { throw ValidationError("--count \(count): give 1 or more.") }
    }

    func run() throws {
        let seed = seed ?? UInt64.random(in: 0..<1_000_000)
        let resources = try Resources.find()
        var hasFailed = false
        for subject in subjects.isEmpty ? FuzzSubject.allCases : subjects {
            print("\(subject.rawValue) seed \(seed)")
            let began = monotonicNanoseconds()
            let report = try withFolder {
                try fuzz(subject, seed: seed, inputs: count, seconds: seconds, resources: resources, folder: $0)
            }
            let taken = Double(monotonicNanoseconds() - began) / 1e9
            print("inputs \(report.inputs) · \(Int(Double(report.inputs) / max(taken, 1e-9))) a second")
            for (name, times) in report.counts.sorted(by: { $0.key < $1.key }) { print("  \(name) \(times)") }
            if let complaint = report.complaint {
                print("FAILED \(complaint)")
                hasFailed = true
            }
        }
        if hasFailed { throw ExitCode.failure }
    }
}
