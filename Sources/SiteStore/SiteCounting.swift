import GRDB
import SyncProtocol
public import Warehouse

// The count job on a site's file: one scan or key is one transaction.
//
// Nothing here may read how many units the ledger has: `CountBlindTests` looks at every statement that a count runs.
// What a count comes to is found by `SiteCountDesk`, in another process.

/// What a counter wants, before the site has looked anything up.
public enum CountRequest: Hashable, Sendable {
    /// Count what this text names: a bin. Its own label was scanned, so the place is confirmed as well.
    case open(text: String, keyed: Bool)
    /// Count this bin of the list; its label is scanned when one stands before it.
    case take(PlaceID)
    case scan(text: String, keyed: Bool)
    case empty, done, otherLot, leave, undo
}

/// What came of it. The count is as it is after the transaction, where there is one.
public enum CountOutcome: Hashable, Sendable {
    case recorded([CountEvent], CountJob)
    case refused(Refusal, CountJob?)
    case offered(Offer, CountJob?)
}

extension Site {
    /// Does one gesture of a counter; `id` is the count at hand. When this returns `.recorded`, it is on the disk.
    ///
    /// The same `gesture` again is answered with what it recorded the first time, and records nothing.
    public func count(
        _ request: CountRequest, on id: CountID?, by badge: BadgeID, gesture: UniqueID, offered: Offer? = nil
    ) throws(SiteError) -> CountOutcome {
        let now = clock.now()
        let context = JobContext(
            actor: Actor(badge: badge, station: station), now: now, today: day(at: now), offered: offered)
        return try write { db in
            if let before = try counted(by: gesture, db) { return before }
            guard try roles(of: badge, db).contains(.count) else { return .refused(.notQualified(.count), nil) }
            switch request {
            case .open(let text, let keyed):
                let reading = try resolver(db, on: context.today).reading(text, keyed: keyed)
                guard let bin = reading.bin else { return .refused(reading.refusal(expecting: .anyBin), nil) }
                return try begin(bin, confirmed: true, context, gesture, db)
            case .take(let place): return try begin(place, confirmed: false, context, gesture, db)
            case .scan, .empty, .done, .otherLot, .leave, .undo:
                guard let id, let job = try fetchCount(id, log.coder, db) else {
                    throw SiteError.unknownCount(id ?? CountID(0))
                }
                return try go(on: job, try command(request, context, db), context, gesture, db)
            }
        }
    }

    /// What saying that the bin is empty would record, without recording it.
    public func previewEmpty(_ id: CountID, by badge: BadgeID) throws(SiteError) -> CountDecision {
        let now = clock.now()
        let context = JobContext(actor: Actor(badge: badge, station: station), now: now, today: day(at: now))
        return try read { db in
            guard let job = try fetchCount(id, log.coder, db) else { throw SiteError.unknownCount(id) }
            return try job.decide(.empty, context, on: SiteCountFloor(db: db, log: log))
        }
    }

    private func counted(by gesture: UniqueID, _ db: Database) throws -> CountOutcome? {
        var (events, id): ([CountEvent], CountID?) = ([], nil)
        for fact in try log.facts(of: gesture, db) {
            guard case .count(let count, let event) = fact.body else { continue }
            events.append(event)
            id = count
        }
        guard let id, let job = try fetchCount(id, log.coder, db) else { return nil }
        return .recorded(events, job)
    }

    private func command(_ request: CountRequest, _ context: JobContext, _ db: Database) throws -> CountCommand {
        switch request {
        case .open, .take: .take
        case .scan(let text, let keyed): .scan(try resolver(db, on: context.today).reading(text, keyed: keyed))
        case .empty: .empty
        case .done: .done
        case .otherLot: .otherLot
        case .leave: .leave
        case .undo: .undo
        }
    }

    private func go(
        on job: CountJob, _ command: CountCommand, _ context: JobContext, _ gesture: UniqueID, _ db: Database
    ) throws -> CountOutcome {
        switch try job.decide(command, context, on: SiteCountFloor(db: db, log: log)) {
        case .refuse(let refusal): return .refused(refusal, job)
        case .ask(let offer): return .offered(offer, job)
        case .record(let events):
            let cause = Cause(actor: context.actor, gesture: gesture, at: context.now)
            try record(events.map { .count(job.id, $0) }, cause, db)
            return .recorded(events, try fetchCount(job.id, log.coder, db) ?? job)
        }
    }

    /// Begins a bin, or goes on with it: the count that somebody wants there, or a new one.
    private func begin(
        _ place: PlaceID, confirmed: Bool, _ context: JobContext, _ gesture: UniqueID, _ db: Database
    ) throws -> CountOutcome {
        let open = try openCount(of: place, db)
        let job = try open ?? newCount(of: place, context, db)
        switch try job.decide(.take, context, on: SiteCountFloor(db: db, log: log)) {
        case .refuse(let refusal): return .refused(refusal, open)
        case .ask(let offer): return .offered(offer, open)
        case .record(var events):
            let isAtPlace = open?.round?.by == context.actor.badge && open?.round?.step != .place
            if confirmed, !isAtPlace { events.append(.placeConfirmed(byHand: false)) }
            var facts: [FactBody] = events.map { .count(job.id, $0) }
            if open == nil {
                facts.insert(.countAsked(CountAsked(id: job.id, place: place, cause: job.cause)), at: 0)
            }
            try record(facts, Cause(actor: context.actor, gesture: gesture, at: context.now), db)
            return .recorded(events, try fetchCount(job.id, log.coder, db) ?? job)
        }
    }

    func openCount(of place: PlaceID, _ db: Database) throws -> CountJob? {
        let statement = try db.cachedStatement(
            sql: "SELECT body FROM count_case WHERE place = ? AND state NOT IN ('posted', 'dropped')")
        return try String.fetchOne(statement, arguments: [place.rawValue])
            .map { try log.coder.value(CountJob.self, from: $0) }
    }

    private func newCount(of place: PlaceID, _ context: JobContext, _ db: Database) throws -> CountJob {
        let due = try Int.fetchOne(
            try db.cachedStatement(sql: "SELECT 1 FROM count_due WHERE place = ? LIMIT 1"), arguments: [place.rawValue])
        return CountJob(
            id: try nextCount(db), place: place, cause: due == nil ? .spot : .report, asked: context.now)
    }

    func nextCount(_ db: Database) throws -> CountID {
        CountID(1 + (try Int.fetchOne(try db.cachedStatement(sql: "SELECT max(id) FROM count_case")) ?? 0))
    }

    // MARK: Questions

    /// The count as it is now.
    public func count(_ id: CountID) throws(SiteError) -> CountJob {
        try read { db in
            guard let job = try fetchCount(id, log.coder, db) else { throw SiteError.unknownCount(id) }
            return job
        }
    }

    /// The count that a person is at, if any: where a new login goes on.
    public func countHeld(by badge: BadgeID) throws(SiteError) -> CountID? {
        try read { db in
            try Int.fetchOne(
                try db.cachedStatement(sql: "SELECT id FROM count_case WHERE holder = ? ORDER BY id DESC LIMIT 1"),
                arguments: [badge.rawValue]
            ).map { CountID($0) }
        }
    }

    /// What a count screen shows beside the count.
    public func briefing(for job: CountJob) throws(SiteError) -> CountBriefing {
        try read { db in
            var items: [SKU: Item] = [:]
            let shown = (job.rounds.last?.lines.map(\.sku) ?? []) + [job.round?.hand?.sku].compactMap(\.self)
            for sku in shown where items[sku] == nil { items[sku] = try fetchItem(sku, db) }
            let place = try fetchPlace(job.place, db) ?? Place(id: job.place, kind: .bin)
            let holder = try job.lease.flatMap { lease in
                try String.fetchOne(
                    try db.cachedStatement(sql: "SELECT name FROM person WHERE badge = ?"),
                    arguments: [lease.holder.rawValue])
            }
            return CountBriefing(place: place, items: items, holderName: holder ?? "")
        }
    }

    /// The bins that want to be counted: the counts that are open, and what pickers reported. Reports first, then
    /// what has to be repeated, then by risk. What a bench missed in a tote is no bin's to count.
    public func countQueue() throws(SiteError) -> [CountRow] {
        try read { db in
            let open = try Row.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT c.body, p.x, p.y, ifnull(h.name, '') FROM count_case c JOIN place p ON p.id = c.place
                            LEFT JOIN person h ON h.badge = c.holder WHERE c.state NOT IN ('posted', 'dropped')
                            ORDER BY c.cause <> 'report', c.look = 1, c.score DESC, c.id
                        """)
            ).map { row in
                let job = try log.coder.value(CountJob.self, from: row[0])
                return CountRow(
                    id: job.id, place: job.place, walk: WalkPoint(x: row[1], y: row[2]), cause: job.cause,
                    state: job.state, look: job.counters.count + 1, since: job.asked, lease: job.lease,
                    holderName: row[3], counters: job.counters)
            }
            let due = try Row.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT d.place, p.x, p.y, min(f.at) FROM count_due d JOIN place p ON p.id = d.place
                            JOIN fact f ON f.sequence = d.sequence
                            WHERE p.kind = 'bin' AND NOT EXISTS (SELECT 1 FROM count_case c WHERE c.place = d.place
                                AND c.state NOT IN ('posted', 'dropped'))
                            GROUP BY d.place ORDER BY min(d.sequence)
                        """)
            ).map { row in
                CountRow(
                    id: nil, place: PlaceID(row[0]), walk: WalkPoint(x: row[1], y: row[2]), cause: .report,
                    state: .waiting, look: 1, since: Moment(milliseconds: row[3]))
            }
            return due + open
        }
    }

    /// How many counts a person could begin now: what fills the gap when no tour waits.
    public func countsOpen(to badge: BadgeID) throws(SiteError) -> Int {
        try countQueue().count { $0.isOpen(to: badge) }
    }
}

/// What a decision at a count may ask about the site, answered from the transaction it runs in.
struct SiteCountFloor: CountFloor {
    let db: Database
    let log: FactLog

    func item(_ sku: SKU) throws -> Item? { try fetchItem(sku, db) }

    func kept(at place: PlaceID) throws -> [SKU] {
        let statement = try db.cachedStatement(sql: "SELECT DISTINCT sku FROM stock WHERE place = ? ORDER BY sku")
        return try String.fetchAll(statement, arguments: [place.rawValue]).map { SKU($0) }
    }

    func homes(of sku: SKU) throws -> [PlaceID] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT s.place FROM stock s JOIN place p ON p.id = s.place
                    WHERE s.sku = ? AND p.kind = 'bin' ORDER BY s.place LIMIT 3
                """)
        return try String.fetchAll(statement, arguments: [sku.rawValue]).map { PlaceID($0) }
    }

    func count(heldBy badge: BadgeID) throws -> PlaceID? {
        let statement = try db.cachedStatement(
            sql: "SELECT place FROM count_case WHERE holder = ? ORDER BY id DESC LIMIT 1")
        return try String.fetchOne(statement, arguments: [badge.rawValue]).map { PlaceID($0) }
    }

    func history(of count: CountID) throws -> [Past<CountEvent>] { try log.history(ofCount: count, db) }
}
