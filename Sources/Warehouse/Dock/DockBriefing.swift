/// A load with everything that a screen shows beside it: values the store reads once.
public struct DockBriefing: Hashable, Sendable {
    public var load: Load
    /// Cartons planned for it that are not on it.
    public var waiting: [DockParcel] = []
    public var aboard: [DockParcel] = []
    /// The other loads that have not left.
    public var others: [Load] = []
    /// The names of everybody who worked on it.
    public var names: [BadgeID: String] = [:]

    public init(load: Load) { self.load = load }
}

/// A lane with what stands in it.
public struct LaneFill: Hashable, Sendable {
    public var lane: Lane
    public var cartons: Int
    /// The load that the first of them is planned for.
    public var load: LoadID?

    public init(lane: Lane, cartons: Int, load: LoadID?) {
        self.lane = lane
        self.cartons = cartons
        self.load = load
    }

    public var isFull: Bool { cartons >= lane.capacity }
}

/// Everything that the home of the dock shows.
public struct DockOverview: Hashable, Sendable {
    /// The loads that have not left, the one with the least slack first.
    public var rows: [DockQueueRow]
    public var lanes: [LaneFill]
    /// Labelled cartons that stand in no lane and on no load.
    public var toStage: Int
    /// What is planned for loads that stand at no door yet.
    public var turns: [LoadID: DoorTurn]

    public init(
        rows: [DockQueueRow] = [], lanes: [LaneFill] = [], toStage: Int = 0, turns: [LoadID: DoorTurn] = [:]
    ) {
        self.rows = rows
        self.lanes = lanes
        self.toStage = toStage
        self.turns = turns
    }
}
