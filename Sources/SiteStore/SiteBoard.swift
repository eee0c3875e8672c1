import GRDB
import SyncProtocol
public import Warehouse

// What the board of supervisors shows, in a handful of statements that go by indexes of what is open: the board is read
// again whenever anything changes. Where a state seems to be asked for twice, the first time names such an index.

extension Site {
    /// Everything on the board, as it is now.
    public func boardReading() throws(SiteError) -> BoardReading {
        let now = clock.now()
        return try read { db in
            let reader = BoardReader(db: db, log: log, now: now)
            var reading = BoardReading(
                loads: try reader.loads(), orders: try reader.orders(), tours: try reader.tours(),
                people: try reader.people(), done: try reader.done(), desk: try reader.desk())
            reading.desk += try expiryDue(db).map { .expiry($0) }
            reading.lanes = try reader.lanes()
            reading.queues = try reader.queues(reading)
            (reading.walk, reading.walkedLines) = try reader.walk()
            return reading
        }
    }

    /// A supervisor decides about something on the board.
    public func rule(_ ruling: DeskRuling, by badge: BadgeID) throws(SiteError) {
        switch ruling {
        case .approve(let count): try approveCount(count, by: badge)
        case .countAgain(let count): try rejectCount(count, by: badge)
        case .lift(let fact): try liftHold(fact, by: badge)
        case .expedite(let wish): try expedite(wish.orders, wish.isFirst, by: badge)
        case .free(let holding): try free(holding, by: badge)
        }
    }

    /// Lets orders go before all others, or no longer: at the release, in the lists of tours and benches, and at the
    /// lanes. Orders of which that is so already are left alone.
    public func expedite(_ orders: [OrderID], _ isFirst: Bool, by badge: BadgeID) throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            guard try roles(of: badge, db).contains(.supervise) else {
                throw SiteError.notAllowed("\(badge) is no supervisor of this site: only a supervisor expedites")
            }
            let changed = try orders.filter { id in
                let known = try Bool.fetchOne(
                    db.cachedStatement(sql: "SELECT expedited FROM orders WHERE id = ? AND cancelled = 0"),
                    arguments: [id.rawValue])
                guard let known else { throw SiteError.unknownOrder(id) }
                return known != isFirst
            }
            try record(changed.map { .orderExpedited($0, isFirst) }, cause, db)
        }
    }
}

private struct BoardReader {
    let db: Database
    let log: FactLog
    let now: Moment

    /// Facts at the end of the log among which those of the last hour are looked for.
    private static let window = 20_000
    /// Orders that were picked so long ago and never packed have left the flow.
    private static let pickedWithin: Int64 = 3 * 86_400_000

    private func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments)
    }

    private func moment(_ milliseconds: Int64?) -> Moment? { milliseconds.map { Moment(milliseconds: $0) } }

    func loads() throws -> [BoardLoad] {
        let cartons = try rows(
            """
            SELECT p.load, count(*), count(p.lane) FROM load l JOIN parcel p ON p.load = l.id
                WHERE l.state NOT IN ('departed', 'cancelled') AND p.loaded_on IS NULL AND p.state = 'labelled'
                GROUP BY p.load
            """)
        let waiting = Dictionary(uniqueKeysWithValues: cartons.map { (LoadID($0[0]), ($0[1] as Int, $0[2] as Int)) })
        return try rows("SELECT body FROM load WHERE state NOT IN ('departed', 'cancelled') ORDER BY departs, id").map {
            let load = try log.coder.value(Load.self, from: $0[0])
            let (toLoad, staged) = waiting[load.id] ?? (0, 0)
            return BoardLoad(
                id: load.id, service: load.service, departs: load.departs, door: load.door, state: load.state,
                isHeld: load.isHeld, loaded: load.cartons.count, toLoad: toLoad, staged: staged)
        }
    }

    /// Orders that are released or not, picked or not, as long as something of them has no label.
    func orders() throws -> [BoardOrder] {
        try rows(
            """
            WITH pending(id, picks) AS (
                SELECT order_id, count(*) FROM order_line INDEXED BY order_line_to_release WHERE open > 0
                    GROUP BY order_id
                UNION ALL SELECT l.order_id, count(*) FROM tour t JOIN tour_line l ON l.tour = t.id
                    WHERE t.state <> 'finished' AND l.state = 'open' AND l.kind = 'pick' GROUP BY l.order_id
                UNION ALL SELECT DISTINCT l.order_id, 0 FROM tour t JOIN tour_line l ON l.tour = t.id
                    WHERE t.ended > ? AND l.kind = 'pick' AND l.picked > 0
                UNION ALL SELECT y.order_id, 0 FROM pack_job j JOIN pack_order y ON y.job = j.id
                    WHERE j.state <> 'done')
            SELECT o.id, o.service, o.cutoff, sum(d.picks),
                (SELECT count(*) FROM pack_order y JOIN parcel p ON p.job = y.job
                    WHERE y.order_id = o.id AND p.state NOT IN ('labelled', 'dissolved')),
                EXISTS (SELECT 1 FROM pack_order y JOIN parcel p ON p.job = y.job
                    WHERE y.order_id = o.id AND p.state = 'labelled'),
                EXISTS (SELECT 1 FROM pack_order y JOIN pack_job j ON j.id = y.job
                    WHERE y.order_id = o.id AND j.state = 'done'), o.expedited
                FROM pending d JOIN orders o ON o.id = d.id WHERE o.cancelled = 0 GROUP BY o.id ORDER BY o.id
            """, [now.milliseconds - Self.pickedWithin]
        ).compactMap { row in
            let (picks, unlabelled): (Int, Int) = (row[3], row[4])
            let (hasLabel, isDone): (Bool, Bool) = (row[5], row[6])
            let toPack = unlabelled > 0 ? unlabelled : picks > 0 || !(hasLabel || isDone) ? 1 : 0
            guard picks + toPack > 0 else { return nil }
            return BoardOrder(
                id: OrderID(row[0]), service: row[1], cutoff: moment(row[2]), toPick: picks, toPack: toPack,
                isExpedited: row[7])
        }
    }

    func lanes() throws -> [LaneFill] {
        try rows(
            """
            SELECT p.id, p.capacity, (SELECT count(*) FROM parcel x WHERE x.lane = p.id),
                (SELECT x.load FROM parcel x WHERE x.lane = p.id ORDER BY x.id LIMIT 1)
                FROM place p WHERE p.kind = 'lane' ORDER BY p.id
            """
        ).map { row in
            LaneFill(
                lane: Lane(id: PlaceID(row[0]), capacity: row[1] ?? Limits.laneCapacity), cartons: row[2],
                load: (row[3] as String?).map { LoadID($0) })
        }
    }

    func tours() throws -> [BoardTour] {
        try rows(
            """
            SELECT t.id, t.holder, count(*), sum(l.state = 'open'), min(o.cutoff) FROM tour t
                JOIN tour_line l ON l.tour = t.id JOIN orders o ON o.id = l.order_id
                WHERE t.state <> 'finished' GROUP BY t.id ORDER BY t.id
            """
        ).map { row in
            BoardTour(
                id: TourID(row[0]), holder: (row[1] as String?).map { BadgeID($0) }, lines: row[2], open: row[3],
                due: moment(row[4]))
        }
    }

    /// How far the tours walk that are open or ended within a day, and for how many lines.
    func walk() throws -> (TourWalk, lines: Int) {
        let sums = try rows(
            """
            SELECT walk, unplanned, lines FROM tour WHERE state <> 'finished' AND walk IS NOT NULL
                UNION ALL SELECT walk, unplanned, lines FROM tour WHERE ended > ? AND walk IS NOT NULL
            """, [now.milliseconds - 86_400_000])
        return sums.reduce((TourWalk(planned: 0, unplanned: 0), 0)) { sum, row in
            let walk = TourWalk(planned: sum.0.planned + row[0], unplanned: sum.0.unplanned + row[1])
            return (walk, sum.1 + row[2])
        }
    }

    /// Who is signed in, and who is not and holds something all the same; a row for each thing that somebody holds.
    func people() throws -> [BoardPerson] {
        try rows(
            """
            WITH held(badge, kind, id, name) AS (
                SELECT holder, 'tour', id, '' FROM tour WHERE state <> 'finished' AND holder IS NOT NULL
                UNION ALL SELECT holder, 'pack', id, '' FROM pack_job WHERE state <> 'done' AND holder IS NOT NULL
                UNION ALL SELECT holder, 'count', id, place FROM count_case WHERE holder IS NOT NULL
                UNION ALL SELECT holder, 'return', id, '' FROM return_case WHERE holder IS NOT NULL
                UNION ALL SELECT h.badge, 'carry', c.id, coalesce(c.delivery, nullif(c.source, ''), c.origin)
                    FROM carry_hand h JOIN carry c ON c.id = h.carry),
            told(badge, unread) AS (
                SELECT s.badge, count(*) FROM (SELECT DISTINCT badge FROM session) s JOIN message m ON m.until > ?
                    AND m.zone IS NULL AND m.sender <> s.badge AND (m.badge IS NULL OR m.badge = s.badge)
                    WHERE NOT EXISTS (SELECT 1 FROM message_read r WHERE r.message = m.sequence AND r.badge = s.badge)
                    GROUP BY s.badge)
            SELECT p.badge, p.name, s.station, s.since, h.kind, h.id, h.name, ifnull(t.unread, 0)
                FROM session s JOIN person p ON p.badge = s.badge LEFT JOIN held h ON h.badge = s.badge
                    LEFT JOIN told t ON t.badge = s.badge
            UNION ALL SELECT p.badge, p.name, NULL, NULL, h.kind, h.id, h.name, 0
                FROM held h JOIN person p ON p.badge = h.badge
                WHERE NOT EXISTS (SELECT 1 FROM session s WHERE s.badge = h.badge)
            ORDER BY 1, 3, 5, 6
            """, [now.milliseconds]
        ).map { row in
            let work: HeldJob?
            switch row[4] as String? {
            case "tour": work = .tour(TourID(row[5]))
            case "pack": work = .packing(OrderID(row[5]))
            case "count": work = .counting(CountID(row[5]), PlaceID(row[6]))
            case "return": work = .inspecting(ReturnID(row[5]))
            case "carry": work = .carrying(CarryID(row[5]), of: row[6])
            default: work = nil
            }
            return BoardPerson(
                badge: BadgeID(row[0]), name: row[1], station: (row[2] as String?).map { StationID($0) },
                since: moment(row[3]), work: work, unread: row[7])
        }
    }

    /// What was done in the last hour, by person and part. No index leads by time, but the newest facts are the last.
    func done() throws -> [WorkDone] {
        let part = Int64(BoardPace.partMinutes * 60_000)
        let hour = part * Int64(BoardPace.partCount)
        let stages: [String: BoardStage] = ["pick.placed": .pick, "pack.labelled": .pack, "load.loaded": .load]
        return try rows(
            """
            SELECT kind, operator, max(0, (?1 - at) / ?2), count(*) FROM fact
                WHERE sequence > (SELECT max(sequence) FROM fact) - \(Self.window) AND at > ?1 - ?3
                    AND kind IN ('pick.placed', 'pack.labelled', 'load.loaded') GROUP BY 1, 2, 3
            """, [now.milliseconds, part, hour]
        ).compactMap { row in
            stages[row[0]].map { WorkDone($0, by: BadgeID(row[1]), ago: row[2], count: row[3]) }
        }
    }

    /// The counts with most at risk first, then the holds, the oldest first.
    func desk() throws -> [DeskCase] {
        let approvals: [DeskCase] = try rows(
            """
            SELECT c.body, ifnull(r.pence, 0) FROM count_case c
                LEFT JOIN count_result r ON r.id = c.id AND r.look = c.look - 1
                WHERE c.state NOT IN ('posted', 'dropped') AND c.state = 'approval' ORDER BY 2 DESC, c.id
            """
        ).map { row in
            let job = try log.coder.value(CountJob.self, from: row[0])
            return .approval(job.id, job.place, pence: row[1], counters: job.counters)
        }
        let holds: [DeskCase] = try rows(
            """
            SELECT h.sequence, h.scope, h.place, h.sku, h.reason, f.at, f.operator
                FROM hold h JOIN fact f ON f.sequence = h.sequence ORDER BY h.sequence LIMIT 500
            """
        ).map { row in
            .hold(
                fact: row[0], Hold(rawValue: row[1]) ?? .batch, PlaceID(row[2]), SKU(row[3]), ReasonCode(row[4]),
                since: Moment(milliseconds: row[5]), by: BadgeID(row[6]))
        }
        return approvals + holds
    }

    func queues(_ reading: BoardReading) throws -> [BoardQueue] {
        func queue(_ kind: BoardQueue.Kind, _ sql: String) throws -> BoardQueue {
            let row = try rows(sql).first
            return BoardQueue(kind, count: row?[0] ?? 0, oldest: moment(row?[1]))
        }
        return [
            try queue(
                .toRelease,
                """
                SELECT count(DISTINCT order_id), NULL FROM order_line INDEXED BY order_line_to_release WHERE open > 0
                """),
            try queue(
                .toPick,
                """
                SELECT count(*), min((SELECT f.at FROM fact f WHERE f.tour = t.id ORDER BY f.sequence LIMIT 1))
                    FROM tour t WHERE t.state <> 'finished' AND t.holder IS NULL
                """),
            BoardQueue(.toPack, count: reading.orders.count { $0.toPick == 0 && $0.toPack > 0 }),
            try queue(
                .toLabel,
                """
                SELECT count(*), min(opened) FROM parcel WHERE state NOT IN ('labelled', 'dissolved')
                    AND state = 'unlabelled'
                """),
            BoardQueue(.toStage, count: reading.loads.reduce(0) { $0 + $1.toLoad - $1.staged }),
            try queue(
                .inLanes,
                """
                SELECT count(*), min((SELECT f.at FROM fact f WHERE f.sequence = p.staged)) FROM parcel p
                    WHERE p.lane IS NOT NULL
                """),
            try queue(
                .toCount,
                """
                SELECT count(*), min(asked) FROM count_case WHERE state NOT IN ('posted', 'dropped')
                    AND state = 'waiting'
                """),
            try queue(.toInspect, "SELECT count(*), min(opened) FROM return_case WHERE state = 'waiting'"),
        ]
    }
}
