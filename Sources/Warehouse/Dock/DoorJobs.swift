// What the plan of the doors makes of the queue of loads.

extension Pace {
    /// Seconds from a truck's coming until the first carton is on it, and from the last one until the door is free.
    public static let turnSeconds = 600
}

/// The loads of the queue as the plan of the doors sees them: work by the cartons that are not on them yet, ready when
/// theirs are packed at the measured pace, the weight of a load its cartons. Held loads wait for a supervisor and not
/// for a door, unless their truck stands at one.
public func doorJobs(_ rows: [DockQueueRow], _ pace: Pace, now: Moment) -> [DoorJob] {
    rows.filter { !$0.isHeld || $0.state.standsAtDoor }.map { row in
        let isClosed = row.state == .closed || row.state == .sealed
        let loading = isClosed ? 0 : (row.all - row.loaded) * pace.loadSeconds
        return DoorJob(
            load: row.load, work: loading + (row.state.standsAtDoor ? Pace.turnSeconds / 2 : Pace.turnSeconds),
            ready: isClosed ? 0 : max(0, row.toPack * pace.packSeconds - loading),
            due: Int((row.departs.milliseconds - now.milliseconds) / 1000), weight: max(1, row.all),
            stands: row.state.standsAtDoor ? row.door : nil)
    }
}
