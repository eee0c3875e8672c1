import GRDB
import Warehouse

// When missing parts will be at the benches, and which tours benches wait for. Both are asked for lists that people
// read, never on the path of a scan.

extension Site {
    /// The same parts with the time at which each should be here, where that can be told.
    func withTimes(_ parts: [MissingPart], _ db: Database) throws -> [MissingPart] {
        let ends = try expectedEnds(of: Set(parts.compactMap(\.tour)), db)
        return parts.map { part in
            var part = part
            part.expected = part.tour.flatMap { ends[$0] }
            return part
        }
    }

    /// When tours will be done; those of which that cannot be told are left out.
    func expectedEnds(of tours: Set<TourID>, _ db: Database) throws -> [TourID: Moment] {
        let now = clock.now()
        var ends: [TourID: Moment] = [:]
        var siteGaps: [Int64]?
        for tour in tours {
            let progress = try progress(of: tour, db)
            var others: [Int64] = []
            if progress.gaps.count < Limits.paceGapsOfTour, progress.taken != nil {
                others = try siteGaps ?? gaps(since: now.milliseconds - Limits.paceWindow, db)
                siteGaps = others
            }
            ends[tour] = expectedEnd(of: progress, others: others, now: now)
        }
        return ends
    }

    private func progress(of tour: TourID, _ db: Database) throws -> TourProgress {
        let since = try Int64.fetchOne(
            try db.cachedStatement(sql: "SELECT since FROM tour WHERE id = ? AND holder IS NOT NULL"),
            arguments: [tour.rawValue])
        let lines = try Row.fetchAll(
            try db.cachedStatement(
                sql: "SELECT state, done FROM tour_line WHERE tour = ? AND state <> 'dropped' ORDER BY done"),
            arguments: [tour.rawValue])
        return TourProgress(
            taken: since.map { Moment(milliseconds: $0) },
            done: lines.compactMap { ($0[1] as Int64?).map { Moment(milliseconds: $0) } },
            open: lines.count { $0[0] == "open" })
    }

    /// The times between two lines of one tour, over all tours, since a moment.
    private func gaps(since moment: Int64, _ db: Database) throws -> [Int64] {
        let rows = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT l.tour, l.done FROM tour_line l WHERE l.done > ?1 AND l.tour IN (
                        SELECT id FROM tour WHERE state <> 'finished' UNION SELECT id FROM tour WHERE ended > ?1)
                        ORDER BY l.tour, l.done
                    """), arguments: [moment])
        return zip(rows, rows.dropFirst()).compactMap { one, next in
            (one[0] as Int) == next[0] ? (next[1] as Int64) - (one[1] as Int64) : nil
        }
    }

    /// For each tour, how many orders have another part at the benches already and wait for what this one brings.
    func awaitedOrders(_ db: Database) throws -> [TourID: Int] {
        let rows = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT w.tour, count(*) FROM tour t JOIN tour_order w ON w.tour = t.id AND w.awaited > 0
                        JOIN orders o ON o.id = w.order_id AND o.cancelled = 0
                        WHERE t.state <> 'finished' AND EXISTS (SELECT 1 FROM tour_order m JOIN tour f ON f.id = m.tour
                            WHERE m.order_id = w.order_id AND m.picked > 0 AND f.state = 'finished')
                            AND NOT EXISTS (SELECT 1 FROM pack_order y JOIN pack_job j ON j.id = y.job
                                WHERE y.order_id = w.order_id AND j.state = 'done')
                        GROUP BY w.tour
                    """))
        return Dictionary(uniqueKeysWithValues: rows.map { (TourID($0[0]), $0[1] as Int) })
    }
}
