import GRDB
public import Warehouse

// What the office asks when it wants to know why: which boxes, which doors, which walks.

extension Site {
    /// Everything of an order as one job that nobody has begun, with what a choice of boxes looks at. Nil for no order.
    public func unpacked(_ id: OrderID) throws(SiteError) -> (job: PackJob, briefing: PackBriefing)? {
        guard let order = try order(id) else { return nil }
        let lines = order.lines.enumerated().map { index, line in
            PackLine(number: index + 1, order: id, orderLine: line.number, sku: line.sku, wanted: line.quantity)
        }
        let job = PackJob(id: id, lines: lines)
        return (job, try briefing(for: job))
    }

    /// The tours that pick for an order.
    public func tours(for order: OrderID) throws(SiteError) -> [TourID] {
        try read { db in
            try Int.fetchAll(
                db.cachedStatement(
                    sql: "SELECT DISTINCT tour FROM tour_line WHERE order_id = ? AND kind = 'pick' ORDER BY tour"),
                arguments: [order.rawValue]
            ).map { TourID($0) }
        }
    }

    /// Which load goes to which door next, over the doors that nobody has blocked.
    public func doorPlan() throws(SiteError) -> DoorPlan { try doorPlan(of: try dockQueue()) }

    func doorPlan(of rows: [DockQueueRow]) throws(SiteError) -> DoorPlan {
        let now = clock.now()
        let doors = try doors()
        return try read { db in
            let yard = SiteYard(db: db, log: log)
            let pace = try pace(db)
            let open = try doors.filter { door in
                try !yard.isBlocked(door) || rows.contains { $0.door == door && $0.state.standsAtDoor }
            }
            return Warehouse.doorPlan(doorJobs(rows, pace, now: now), doors: open)
        }
    }
}
