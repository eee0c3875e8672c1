/// Chance that repeats (SplitMix64): a search that throws dice gives the same answer to the same question, everywhere.
public struct RepeatableDice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to but not including `limit`.
    package mutating func below(_ limit: Int) -> Int { limit < 2 ? 0 : Int(next() >> 1) % limit }

    /// From 0 up to but not including 1.
    package mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }
}
