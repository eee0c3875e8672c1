import Foundation

/// A random source that repeats (SplitMix64). A test names its seed, `SEED=n` in the environment overrides it, and the
/// seed is printed, so that a failure can be run again.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    public let seed: UInt64
    private var state: UInt64

    public init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// The source of one test: its own seed, or the one that the environment asks for.
    public static func named(_ test: String, seed: UInt64) -> SeededRandom {
        let seed = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? seed
        print("\(test): SEED=\(seed)")
        return SeededRandom(seed: seed)
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}
