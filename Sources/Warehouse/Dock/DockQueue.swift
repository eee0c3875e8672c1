// The queue of loads: which door burns first. Slack is what is left until departure when the remaining work is done at
// the pace that people really work at; a load whose slack is below zero leaves late or leaves cartons behind.

/// Seconds that one carton takes, as measured from the last facts of the whole site: several people who work at once
/// make the seconds fewer.
public struct Pace: Hashable, Codable, Sendable {
    public var packSeconds: Int
    public var loadSeconds: Int

    public init(packSeconds: Int = 90, loadSeconds: Int = 20) {
        self.packSeconds = packSeconds
        self.loadSeconds = loadSeconds
    }

    /// The pace of the last parcels packed and cartons loaded; what was too rarely done keeps its default.
    public static func measured(packed: [Moment], loaded: [Moment]) -> Pace {
        let usual = Pace()
        return Pace(
            packSeconds: seconds(between: packed) ?? usual.packSeconds,
            loadSeconds: seconds(between: loaded) ?? usual.loadSeconds)
    }

    /// The median distance of moments that follow each other; a longer pause is a break and says nothing about work.
    private static func seconds(between moments: [Moment]) -> Int? {
        let sorted = moments.sorted()
        let gaps = zip(sorted, sorted.dropFirst()).map { Int(($1.milliseconds - $0.milliseconds) / 1000) }
            .filter { $0 <= breakSeconds }.sorted()
        return gaps.count < gapsMin ? nil : max(1, gaps[gaps.count / 2])
    }

    /// Nobody works on one carton so long.
    private static let breakSeconds = 600
    /// Fewer distances than these are chance.
    private static let gapsMin = 5

    /// Seconds of work until so many parcels are packed and so many cartons loaded.
    public func seconds(packing parcels: Int, loading cartons: Int) -> Int {
        parcels * packSeconds + cartons * loadSeconds
    }
}

/// One load in the queue, with what the words need.
public struct DockQueueRow: Hashable, Sendable {
    public var load: LoadID
    public var service: String
    public var door: PlaceID?
    public var state: LoadState
    public var isHeld: Bool
    public var departs: Moment
    /// Cartons on it, and cartons altogether.
    public var loaded: Int
    public var all: Int
    /// Parcels that no label is on yet.
    public var toPack: Int
    /// Labelled cartons that stand in no lane and on no load.
    public var toStage: Int
    /// Seconds of work until it may leave.
    public var workSeconds: Int
    /// Seconds between the end of that work and the departure; below zero it is late.
    public var slackSeconds: Int

    /// How many minutes late it will be, begun minutes counted; 0 when it is not.
    public var minutesLate: Int { slackSeconds < 0 ? (59 - slackSeconds) / 60 : 0 }
    /// Whole minutes of slack, rounded down.
    public var slackMinutes: Int { slackSeconds < 0 ? -minutesLate : slackSeconds / 60 }
}

/// The loads that have not left, the one with the least slack first.
///
/// `cartons` are those planned for each load; a carton that is on a load counts as its own in any case.
public func dockQueue(_ loads: [Load], _ cartons: [LoadID: [DockParcel]], _ pace: Pace, now: Moment) -> [DockQueueRow] {
    loads.filter { $0.state != .departed && $0.state != .cancelled }
        .map { row($0, cartons[$0.id] ?? [], pace, now) }
        .sorted { ($0.slackSeconds, $0.departs, $0.load) < ($1.slackSeconds, $1.departs, $1.load) }
}

private func row(_ load: Load, _ planned: [DockParcel], _ pace: Pace, _ now: Moment) -> DockQueueRow {
    let open = planned.filter { $0.loadedOn != load.id && !$0.isCancelled }
    let toPack = open.count { $0.state != .labelled }
    let toStage = open.count { $0.state == .labelled && $0.lane == nil }
    let work = pace.seconds(packing: toPack, loading: open.count)
    let left = Int((load.departs.milliseconds - now.milliseconds) / 1000)
    return DockQueueRow(
        load: load.id, service: load.service, door: load.door, state: load.state, isHeld: load.isHeld,
        departs: load.departs, loaded: load.cartons.count, all: load.cartons.count + open.count, toPack: toPack,
        toStage: toStage, workSeconds: work, slackSeconds: left - work)
}
