/// What a packing has to keep beside measures and weights.
public struct PackRules: Hashable, Codable, Sendable {
    /// How much of its base a unit above the floor must have on units below it, in percent.
    public var supportPercent: Int

    public init(supportPercent: Int = 70) {
        self.supportPercent = min(100, max(0, supportPercent))
    }
}
