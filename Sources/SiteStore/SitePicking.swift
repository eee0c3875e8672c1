import GRDB
import SyncProtocol
public import Warehouse

// The pick job on a site's file: one scan or key is one transaction.

/// What a worker wants, before the site has looked anything up.
public enum PickRequest: Hashable, Sendable {
    case take, leave, skip, undo
    case scan(text: String, keyed: Bool)
    case report(ReasonCode)
}

/// What came of it. The tour is as it is after the transaction.
public enum PickOutcome: Hashable, Sendable {
    case recorded([PickEvent], PickTour)
    case refused(Refusal, PickTour)
    case offered(Offer, PickTour)

    var tour: PickTour {
        switch self {
        case .recorded(_, let tour), .refused(_, let tour), .offered(_, let tour): tour
        }
    }
}

extension Site {
    /// Does one gesture of a worker on a tour. When this returns `.recorded`, it is on the disk.
    ///
    /// The same `gesture` again is answered with what it recorded the first time, and records nothing.
    public func pick(
        _ request: PickRequest, tour id: TourID, by badge: BadgeID, gesture: UniqueID, offered: Offer? = nil
    ) throws(SiteError) -> PickOutcome {
        let now = clock.now()
        let context = JobContext(
            actor: Actor(badge: badge, station: station), now: now, today: day(at: now), offered: offered)
        let held = heldTour
        let reading = try reading(of: request, on: context.today)
        let (outcome, newest) = try write { db in
            let isCurrent = try held.map { try $0.tour.id == id && $0.newest == log.newest(of: id, db) } ?? false
            guard let tour = try isCurrent ? held?.tour : tours.tour(id, db) else { throw SiteError.unknownTour(id) }
            return (try answer(request, reading, tour, context, gesture, db), try log.newest(of: id, db))
        }
        heldTour = (outcome.tour, newest)
        return outcome
    }

    /// What a scan means is looked up before the queue for the turnstile, so that nobody waits for it there.
    private func reading(of request: PickRequest, on day: Day) throws(SiteError) -> Reading? {
        guard case .scan(let text, let keyed) = request else { return nil }
        return try read { db in try resolver(db, on: day).reading(text, keyed: keyed) }
    }

    private func answer(
        _ request: PickRequest, _ reading: Reading?, _ tour: PickTour, _ context: JobContext, _ gesture: UniqueID,
        _ db: Database
    ) throws -> PickOutcome {
        let before = try log.facts(of: gesture, db)
        if !before.isEmpty {
            return .recorded(before.compactMap { if case .pick(_, let event) = $0.body { event } else { nil } }, tour)
        }
        switch try decide(request, reading, tour, context, db) {
        case .refuse(let refusal): return .refused(refusal, tour)
        case .ask(let offer): return .offered(offer, tour)
        case .record(let events):
            let cause = Cause(actor: context.actor, gesture: gesture, at: context.now)
            let after = try record(events.map { .pick(tour.id, $0) }, cause, on: tour, db)
            return .recorded(events, after ?? tour)
        }
    }

    /// What a request would record, without recording it: the consequence that is shown before Enter.
    public func preview(_ request: PickRequest, tour id: TourID, by badge: BadgeID) throws(SiteError) -> PickDecision {
        let now = clock.now()
        let context = JobContext(actor: Actor(badge: badge, station: station), now: now, today: day(at: now))
        return try read { db in
            guard let tour = try tours.tour(id, db) else { throw SiteError.unknownTour(id) }
            return try decide(request, nil, tour, context, db)
        }
    }

    private func decide(
        _ request: PickRequest, _ reading: Reading?, _ tour: PickTour, _ context: JobContext, _ db: Database
    ) throws -> PickDecision {
        let shelf = SiteShelf(db: db, log: log)
        switch request {
        case .take: return try tour.decide(.take, context, on: shelf)
        case .leave: return try tour.decide(.leave, context, on: shelf)
        case .skip: return try tour.decide(.skip, context, on: shelf)
        case .undo: return try tour.decide(.undo, context, on: shelf)
        case .scan(let text, let keyed):
            let reading = try reading ?? resolver(db, on: context.today).reading(text, keyed: keyed)
            return try tour.decide(.scan(reading), context, on: shelf)
        case .report(let code):
            guard let reason = try fetchReasons(db).first(where: { $0.code == code }) else {
                throw SiteError.failed(
                    detail: "this site has no reason \(code); add what it lacks with: dockline site reasons")
            }
            return try tour.decide(.report(reason), context, on: shelf)
        }
    }

    // MARK: Questions

    /// The tour as it is now.
    public func tour(_ id: TourID) throws(SiteError) -> PickTour {
        try read { db in
            guard let tour = try tours.tour(id, db) else { throw SiteError.unknownTour(id) }
            return tour
        }
    }

    /// The unfinished tour that a person holds, if any: where a new login goes on.
    public func tourHeld(by badge: BadgeID) throws(SiteError) -> TourID? {
        try read { db in
            try Int.fetchOne(
                try db.cachedStatement(
                    sql: "SELECT id FROM tour WHERE holder = ? AND state = 'underway' ORDER BY since DESC LIMIT 1"),
                arguments: [badge.rawValue]
            ).map { TourID($0) }
        }
    }

    /// Tours that still want work, the most urgent first.
    public func openTours() throws(SiteError) -> [TourSummary] {
        try read { db in
            let rows = try Row.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT t.id, t.holder, t.station, t.since, ifnull(p.name, t.holder) AS name,
                            count(*), sum(w.lines), sum(w.handled), sum(w.units), min(o.cutoff), max(o.priority)
                        FROM tour t JOIN tour_order w ON w.tour = t.id JOIN orders o ON o.id = w.order_id
                            LEFT JOIN person p ON p.badge = t.holder
                        WHERE t.state <> 'finished' GROUP BY t.id
                        ORDER BY max(o.priority) DESC, min(o.cutoff) IS NULL, min(o.cutoff), t.id
                        """))
            let awaited = try awaitedOrders(db)
            return rows.map { row in
                var lease: Lease?
                if let holder: String = row[1], let station: String = row[2] {
                    lease = Lease(
                        holder: BadgeID(holder), station: StationID(station), since: Moment(milliseconds: row[3] ?? 0))
                }
                return TourSummary(
                    id: TourID(row[0]), orders: row[5], lines: row[6], handled: row[7], units: row[8], lease: lease,
                    holderName: row[4] ?? "", cutoff: (row[9] as Int64?).map { Moment(milliseconds: $0) },
                    priority: row[10], awaited: awaited[TourID(row[0])] ?? 0)
            }
        }
    }

    /// What a screen shows beside the tour: its items, orders and places.
    public func briefing(for tour: PickTour) throws(SiteError) -> TourBriefing {
        try read { db in
            var briefing = TourBriefing(items: [:], orders: [:], places: [:], layout: try fetchLayout(db))
            for line in tour.lines {
                if briefing.items[line.sku] == nil { briefing.items[line.sku] = try fetchItem(line.sku, db) }
                if briefing.places[line.place] == nil { briefing.places[line.place] = try fetchPlace(line.place, db) }
                if briefing.orders[line.order] == nil {
                    briefing.orders[line.order] = try fetchOrderHead(line.order, db)
                }
            }
            return briefing
        }
    }

    /// The site's table of reasons, in its order.
    public func reasons() throws(SiteError) -> [Reason] { try read { db in try fetchReasons(db) } }

    func fetchReasons(_ db: Database) throws -> [Reason] {
        try String.fetchAll(try db.cachedStatement(sql: "SELECT body FROM reason ORDER BY rank"))
            .map { try log.coder.value(Reason.self, from: $0) }
    }

    /// The `x` of every aisle with a bin in it.
    public func aisles() throws(SiteError) -> [Int] {
        try read { db in
            try Int.fetchAll(try db.cachedStatement(sql: "SELECT DISTINCT x FROM place WHERE kind = 'bin' ORDER BY x"))
        }
    }

    func fetchLayout(_ db: Database) throws -> Layout {
        if let body = try String.fetchOne(try db.cachedStatement(sql: "SELECT body FROM layout")) {
            return try log.coder.value(Layout.self, from: body)
        }
        let edges = try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT min(x), min(y), max(y) FROM place WHERE kind = 'bin'"))
        let (x, front, back) = (edges?[0] as Int? ?? 0, edges?[1] as Int? ?? 0, edges?[2] as Int? ?? 0)
        return Layout(crossAisles: [front - 10, back + 10], depot: WalkPoint(x: x, y: front - 10))
    }

    private func fetchOrderHead(_ id: OrderID, _ db: Database) throws -> OrderHead? {
        let statement = try db.cachedStatement(
            sql: "SELECT channel, cutoff, priority, note, cancelled FROM orders WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.rawValue]).map { row in
            OrderHead(
                id: id, channel: Channel(rawValue: row[0]) ?? .web,
                cutoff: (row[1] as Int64?).map { Moment(milliseconds: $0) }, priority: row[2], note: row[3],
                isCancelled: row[4])
        }
    }
}
