/// A load with everything that a screen shows beside it: values the store reads once.
public struct DockBriefing: Hashable, Sendable {
    public var load: Load
    /// Cartons planned for it that are not on it.
    public var waiting: [DockParcel] = []
    public var aboard: [DockParcel] = []
    /// The other loads that have not left.
    public var others: [Load] = []

    public init(load: Load) { self.load = load }
}
