import ArgumentParser
import Foundation

/// Measurements, one subcommand each. Every result is one JSON object on a line of its own, and a ratio to a baseline
/// taken in the same run wherever there is one, so that a noisy machine cannot lie.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dockline-bench",
        abstract: "Measure Dockline against bare-metal baselines taken in the same run.",
        discussion: """
            Each result is one line of JSON with bench, case, value, unit, baseline, aim and holds. \
            The exit code is 1 when --check is given and an aim is missed. --compare FILE, with lines that an earlier \
            run printed, says on standard error what became slower. \
            Build with -c release before you believe a number.
            """,
        subcommands: [
            ScanBench.self, StartBench.self, BarcodeBench.self, CartoniseBench.self, RouteBench.self, BatchBench.self,
            DockBench.self, BoardBench.self, CountPlanBench.self, SyncBench.self, AvailabilityBench.self,
            SimulateBench.self, StationsBench.self, GrowthBench.self, FuzzBarcode.self, FuzzBench.self,
            StationWorker.self,
        ])
}

/// Options that every benchmark has.
struct BenchOptions: ParsableArguments {
    @Flag(help: "Exit 1 when an aim is missed.") var check = false
    @Option(help: "A file of lines that an earlier run printed; says what became slower.") var compare: String?
    @Option(help: "So many percent worse is slower, with --compare.") var tolerance = 10.0
}

/// One measured figure.
struct Result: Encodable {
    var bench: String
    var name: String
    var value: Double
    var unit: String
    var baseline: [String: Double]
    /// The largest value that is still good; nil where nothing was promised.
    var below: Double?

    var holds: Bool { below.map { value < $0 } ?? true }

    private enum Key: String, CodingKey { case bench, `case`, value, unit, baseline, aim, holds }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(bench, forKey: .bench)
        try container.encode(name, forKey: .case)
        try container.encode(rounded(value), forKey: .value)
        try container.encode(unit, forKey: .unit)
        try container.encode(baseline.mapValues(rounded), forKey: .baseline)
        if let below { try container.encode("<\(below)", forKey: .aim) }
        try container.encode(holds, forKey: .holds)
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Prints results and ends with the exit code that `--check` asks for.
func report(_ results: [Result], _ options: BenchOptions) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for result in results { print(String(decoding: try encoder.encode(result), as: UTF8.self)) }
    if let file = options.compare { try compare(results, with: file, tolerance: options.tolerance) }
    if options.check, results.contains(where: { !$0.holds }) { throw ExitCode.failure }
}

/// A figure that an earlier run printed.
private struct EarlierResult: Decodable {
    var bench: String
    var `case`: String
    var value: Double
    var unit: String
}

/// Says what became slower; every value is one that is better when it is smaller.
private func compare(_ results: [Result], with file: String, tolerance: Double) throws {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let earlier = try lines.map { try JSONDecoder().decode(EarlierResult.self, from: Data($0.utf8)) }
    for result in results {
        guard let old = earlier.last(where: { $0.bench == result.bench && $0.case == result.name }), old.value > 0,
            old.unit == result.unit
        else { continue }
        let percent = (result.value / old.value - 1) * 100
        guard percent > tolerance else { continue }
        let words =
            "slower: \(result.bench) \(result.name) \(old.value) \u{2192} \(result.value) \(result.unit) "
            + "(+\(Int(percent.rounded())) %)\n"
        FileHandle.standardError.write(Data(words.utf8))
    }
}

/// The value below which `share` of the sorted samples lie.
func percentile(_ samples: [Double], _ share: Double) -> Double {
    let sorted = samples.sorted()
    guard !sorted.isEmpty else { return .nan }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

/// What the processor has done for this process so far: others on the same machine do not make it more.
func processorNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// A folder that is gone when the body ends.
func withFolder<T>(_ body: (String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dockline-bench-\(getpid())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // What is left over is a temporary file; a failure to remove it changes no figure.
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

/// Why a figure could not be measured.
enum BenchError: Error, CustomStringConvertible {
    case stuck(String)
    case wrong(String)

    var description: String {
        switch self {
        case .stuck(let message): "The measured station does not go on; its screen says: \(message)"
        case .wrong(let message): message
        }
    }
}
