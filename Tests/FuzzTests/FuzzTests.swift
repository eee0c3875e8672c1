import BarcodeChecks
import Dispatch
import Foundation
import FuzzChecks
import Importing
import Testing

/// A short run for everything that reads what others wrote. Long ones: `dockline-bench fuzz`.
@Suite(.serialized) struct FuzzTests {
    /// A trap ends the whole test run, so the tests look at the same inputs every time unless SEED says which others;
    /// new ones are for the long runs.
    private static let seed = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? 20_261_128

    @Test(arguments: [
        (FuzzSubject.keys, 6000), (.station, 360), (.files, 300), (.mappings, 400), (.messages, 3000), (.hub, 500),
        (.answers, 400),
        (.requests, 300),
    ])
    func whateverComesIsTakenOrRefusedInOrder(_ subject: FuzzSubject, _ inputs: Int) async throws {
        print("SEED=\(Self.seed) \(subject.rawValue)")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let report = try await onAThreadOfItsOwn {
            try fuzz(
                subject, seed: Self.seed, inputs: inputs, resources: try Resources.find(), folder: folder.path)
        }
        #expect(report.complaint == nil, "SEED=\(Self.seed)")
        #expect(report.inputs == inputs || report.complaint != nil)
        for expected in expectations[subject, default: []] {
            #expect(report.counts[expected, default: 0] > 0, "\(expected): \(report.counts)")
        }
    }

    /// What must have happened, or the run has shown nothing.
    private let expectations: [FuzzSubject: [String]] = [
        .keys: ["characters", "pastes", "unknown sequences", "ended by silence"],
        .station: ["nobody signed in", "somebody signed in", "inputs that recorded", "pictures"],
        .files: ["files refused", "files with rejects", "files with lines that were taken"],
        .mappings: ["mappings refused", "mappings read", "files with lines that were taken"],
        .messages: ["bodies refused", "bodies read", "messages refused", "messages read", "packed bytes refused"],
        .hub: [
            "batches taken", "batches refused as another log", "batches that cannot be read", "hellos welcomed",
        ],
        .answers: ["intents declined", "intents taken", "pushes that go on, stop or wait"],
        .requests: ["answers 200", "answers 400", "answers 401", "answers 404"],
    ]

    @Test func everyKindOfDamageChangesSomethingAndTheSameSeedDoesTheSame() {
        let good = Array("order 1 of 17 units, 250 g".utf8)
        for damage in Damage.allCases {
            var changed = 0
            for seed in 0..<50 as Range<UInt64> {
                var (one, other) = (Dice(seed), Dice(seed))
                let bytes = damage.happens(to: good, with: [good], &one)
                #expect(bytes == damage.happens(to: good, with: [good], &other))
                if bytes != good { changed += 1 }
            }
            #expect(changed > 25, "\(damage)")
        }
    }
}

/// Runs what waits for others, which a shared pool of threads is not for.
private func onAThreadOfItsOwn<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "dockline.fuzz").async { continuation.resume(with: Result { try work() }) }
    }
}
