import Foundation
import GRDB
import SyncProtocol
public import Warehouse

// The desk of counting: what was counted meets what the ledger has. It runs where nobody counts: in a process of its
// own (`dockline counts judge`), which a station starts when a bin is done, and in every command of the office.

/// A count that waits for a supervisor, or for its posting, with what is known of it.
public struct CountCase: Hashable, Sendable {
    public var job: CountJob
    public var verdict: CountVerdict?
    /// The value at risk, without its sign.
    public var pence: Int
    public var differences: [CountDifference]
    /// Why a settled difference is not posted yet.
    public var obstacle: PostingObstacle?
    public var ended: Moment?

    public init(
        job: CountJob, verdict: CountVerdict?, pence: Int, differences: [CountDifference],
        obstacle: PostingObstacle? = nil, ended: Moment? = nil
    ) {
        self.job = job
        self.verdict = verdict
        self.pence = pence
        self.differences = differences
        self.obstacle = obstacle
        self.ended = ended
    }
}

extension Site {
    /// Rules on everything that was counted, and posts what is settled. Returns the counts that were ruled or posted.
    @discardableResult
    public func judgeCounts() throws(SiteError) -> [CountID] {
        let waiting = try read { db in
            try Int.fetchAll(
                db.cachedStatement(sql: "SELECT id FROM count_case WHERE state IN ('counted', 'settled') ORDER BY id"))
        }
        var moved: [CountID] = []
        for id in waiting.map({ CountID($0) }) where try judge(id) { moved.append(id) }
        return moved
    }

    /// One count, in one transaction: it may be ruled and posted at once.
    private func judge(_ id: CountID) throws(SiteError) -> Bool {
        let cause = officeCause(by: "desk")
        return try write { db in
            guard var job = try fetchCount(id, log.coder, db) else { throw SiteError.unknownCount(id) }
            var moved = false
            if job.state == .counted {
                try record([.countRuled(id, try ruling(on: job, db))], cause, db)
                job = try fetchCount(id, log.coder, db) ?? job
                moved = true
            }
            if job.state == .settled, try post(job, cause, db) { moved = true }
            return moved
        }
    }

    private func ruling(on job: CountJob, _ db: Database) throws -> CountRuling {
        let book = try book(of: job, db)
        let looks = job.rounds.map { $0.differences(from: book) }
        let policy = try countPolicy(db)
        let subjects = try subjects(of: looks.last ?? [], at: job.place, db)
        let counter = try accuracy(of: job.counters.last ?? "", db)
        let verdict = Warehouse.rule(looks) { difference in
            guard let subject = subjects[difference.key] else { return false }
            return policy.tolerates(difference, of: subject, by: counter)
        }
        let last = looks.last ?? []
        let pence = last.reduce(0) { $0 + abs($1.units) * (subjects[$1.key]?.pence ?? 0) }
        return .ruled(verdict, last, pence: pence)
    }

    /// Posts a settled count: exactly one correction, or another look where the shelf has been overtaken.
    private func post(_ job: CountJob, _ cause: Cause, _ db: Database) throws -> Bool {
        var moves: [Move] = []
        for difference in try differences(of: job, db) {
            switch correction(difference, at: job.place, try postingStock(difference.key, at: job.place, db)) {
            case .success(let more): moves += more
            case .failure(let held):
                guard case .overtaken = held.obstacle else { return false }
                try record([.countRuled(job.id, .rejected(by: cause.actor.badge))], cause, db)
                return true
            }
        }
        try record([.countRuled(job.id, .posted(moves))], cause, db)
        return true
    }

    // MARK: Supervisors

    /// A supervisor agrees with a difference. It has to be somebody who did not count it.
    public func approveCount(_ id: CountID, by badge: BadgeID) throws(SiteError) {
        try decide(id, .approved(by: badge), by: badge)
        _ = try judge(id)
    }

    /// A supervisor wants it counted once more, by somebody who has not.
    public func rejectCount(_ id: CountID, by badge: BadgeID) throws(SiteError) {
        try decide(id, .rejected(by: badge), by: badge)
    }

    /// The count does not take place; what pickers reported of the bin stays due.
    public func dropCount(_ id: CountID, by badge: BadgeID) throws(SiteError) {
        try decide(id, .dropped(by: badge), by: badge)
    }

    private func decide(_ id: CountID, _ ruling: CountRuling, by badge: BadgeID) throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            guard let job = try fetchCount(id, log.coder, db) else { throw SiteError.unknownCount(id) }
            guard try roles(of: badge, db).contains(.supervise) else {
                throw SiteError.notAllowed(
                    "\(badge) is no supervisor of this site: only a supervisor decides on counts")
            }
            if job.counters.contains(badge), case .approved = ruling {
                throw SiteError.notAllowed(
                    "\(badge) has counted \(job.place): somebody who has not has to approve it")
            }
            let isDecidable: Bool
            if case .dropped = ruling { isDecidable = !job.state.isOver } else { isDecidable = job.state == .approval }
            guard isDecidable else {
                throw SiteError.notAllowed(
                    "count \(id) is \(job.state.rawValue): only one that waits for approval can be decided")
            }
            try record([.countRuled(id, ruling)], cause, db)
        }
    }

    /// The counts that are not over, the one with most at risk first; with `id` that one, over or not.
    public func countCases(_ id: CountID? = nil) throws(SiteError) -> [CountCase] {
        try read { db in
            let ids = try Int.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT c.id FROM count_case c LEFT JOIN count_result r ON r.id = c.id AND r.look = c.look - 1
                            WHERE CASE WHEN ?1 IS NULL THEN c.state NOT IN ('posted', 'dropped') ELSE c.id = ?1 END
                            ORDER BY c.state <> 'approval', r.pence DESC, c.id
                        """), arguments: [id?.rawValue])
            return try ids.compactMap { try countCase(CountID($0), db) }
        }
    }

    private func countCase(_ id: CountID, _ db: Database) throws -> CountCase? {
        guard let job = try fetchCount(id, log.coder, db) else { return nil }
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT verdict, pence FROM count_result WHERE id = ? ORDER BY look DESC LIMIT 1"),
            arguments: [id.rawValue])
        let differences = try differences(of: job, db)
        var held: PostingObstacle?
        if job.state == .settled {
            for difference in differences {
                let stock = try postingStock(difference.key, at: job.place, db)
                if case .failure(let obstacle) = correction(difference, at: job.place, stock) {
                    held = obstacle.obstacle
                    break
                }
            }
        }
        let ended = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT ended FROM count_case WHERE id = ?"), arguments: [id.rawValue])
        return CountCase(
            job: job, verdict: row.flatMap { CountVerdict(rawValue: $0[0]) }, pence: row?[1] ?? 0,
            differences: differences, obstacle: held, ended: ended.map { Moment(milliseconds: $0) })
    }

    /// What the last look was ruled to differ by.
    private func differences(of job: CountJob, _ db: Database) throws -> [CountDifference] {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT differences FROM count_result WHERE id = ? ORDER BY look DESC LIMIT 1"),
            arguments: [job.id.rawValue]
        ).map { try log.coder.value([CountDifference].self, from: $0) } ?? []
    }

    // MARK: The ledger

    /// What the bin has now, and what moved there since the first look began.
    private func book(of job: CountJob, _ db: Database) throws -> CountBook {
        let first = job.rounds.first?.began ?? .max
        var changes: [BookChange] = []
        let facts = try FactRow.fetchCursor(
            db,
            sql: """
                SELECT \(FactRow.columns) FROM fact WHERE sequence > ? AND instr(CAST(body AS TEXT), ?) > 0
                    ORDER BY sequence
                """, arguments: [first, job.place.rawValue])
        while let row = try facts.next() {
            for move in try row.decoded(log.coder).moves {
                let units = (move.to == job.place ? move.quantity : 0) - (move.from == job.place ? move.quantity : 0)
                guard units != 0 else { continue }
                let key = CountKey(sku: move.sku, batch: move.batch, serial: move.serial)
                let since = try row.tour.map { try arrival(of: $0, before: row.sequence, db) } ?? row.sequence
                changes.append(BookChange(since: since, fact: row.sequence, key: key, units: units))
            }
        }
        return CountBook(
            now: try stock(in: job.place, db), changes: changes + (try inHands(at: job.place, db)))
    }

    /// The fact with which a tour came to the place where it worked last before a fact.
    private func arrival(of tour: Int, before fact: Int, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT max(sequence) FROM fact WHERE tour = ? AND sequence < ?
                        AND kind IN ('pick.sourceConfirmed', 'pick.substituted', 'pick.taken', 'pick.takenOver')
                    """), arguments: [tour, fact]) ?? fact
    }

    /// Units that pickers at a bin may have in their hands: they are gone from the shelf and not from the ledger.
    private func inHands(at place: PlaceID, _ db: Database) throws -> [BookChange] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT t.id, l.sku, l.lot, l.expiry, l.wanted - l.picked - l.short, t.serials FROM tour t
                        JOIN tour_line l ON l.tour = t.id AND l.line = t.line
                        WHERE t.state = 'underway' AND t.step <> 'place' AND l.kind = 'pick' AND l.place = ?
                    """), arguments: [place.rawValue])
        return try rows.flatMap { row in
            let since = try arrival(of: row[0], before: .max, db)
            let (sku, batch, units): (SKU, Batch, Int) = (SKU(row[1]), batch(lot: row[2], expiry: row[3]), row[4])
            let serials = try (row[5] as String?).flatMap { text in
                text.isEmpty ? nil : try log.coder.value([String].self, from: text)
            }
            guard let serials, !serials.isEmpty else {
                return [
                    BookChange(since: since, fact: .max, key: CountKey(sku: sku, batch: batch), units: -max(0, units))
                ]
            }
            return serials.map {
                BookChange(
                    since: since, fact: .max, key: CountKey(sku: sku, batch: batch, serial: $0), units: -1)
            }
        }
    }

    private func postingStock(_ key: CountKey, at place: PlaceID, _ db: Database) throws -> PostingStock {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT grade, quantity FROM stock
                        WHERE sku = ? AND place = ? AND lot = ? AND expiry = ? AND serial = ? ORDER BY grade
                    """),
            arguments: [
                key.sku.rawValue, place.rawValue, key.batch.lot, key.batch.storedExpiry, key.serial ?? "",
            ])
        let claimed = try claims(key.sku, at: place, key.batch, db)
        var stock = PostingStock(
            lying: rows.map { (Grade(rawValue: $0[0]) ?? .a, $0[1]) }, claimed: 0)
        stock.claimed = try claimedAmong(claimed, key, at: place, db)
        if let serial = key.serial {
            // Where it is inside, or with whom it is outside: not where it is owed.
            let found = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT s.place, s.grade, s.lot, s.expiry, p.kind FROM stock s JOIN place p ON p.id = s.place
                            WHERE s.sku = ? AND s.serial = ? AND s.quantity > 0 AND s.place <> ?
                            ORDER BY s.outside LIMIT 1
                        """), arguments: [key.sku.rawValue, serial, place.rawValue])
            stock.elsewhere = try found.map { row in
                let kind = PlaceKind(rawValue: row[4]) ?? .bin
                let claimed = try claims(key.sku, at: PlaceID(row[0]), batch(lot: row[2], expiry: row[3]), db)
                let isClaimed = try claimedAmong(claimed, key, at: PlaceID(row[0]), db) > 0
                let isInUse = isClaimed || kind == .tote || kind == .carton || kind == .lane || kind == .load
                return (
                    PlaceID(row[0]), Grade(rawValue: row[1]) ?? .a, batch(lot: row[2], expiry: row[3]), isInUse
                )
            }
        }
        return stock
    }

    private func claims(_ sku: SKU, at place: PlaceID, _ batch: Batch, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT ifnull(sum(claimed), 0) FROM tour_line
                        WHERE claimed > 0 AND sku = ? AND place = ? AND lot = ? AND expiry = ?
                    """), arguments: [sku.rawValue, place.rawValue, batch.lot, batch.storedExpiry]) ?? 0
    }

    /// Of claims on units that have serials only those count that the other serials cannot serve.
    private func claimedAmong(_ claimed: Int, _ key: CountKey, at place: PlaceID, _ db: Database) throws -> Int {
        guard key.serial != nil, claimed > 0 else { return claimed }
        let lying =
            try Int.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT ifnull(sum(quantity), 0) FROM stock
                            WHERE sku = ? AND place = ? AND lot = ? AND expiry = ?
                        """),
                arguments: [key.sku.rawValue, place.rawValue, key.batch.lot, key.batch.storedExpiry]) ?? 0
        return lying - 1 >= claimed ? 0 : 1
    }

    // MARK: Rules and people

    /// The rules by which the site counts.
    public func countPolicy() throws(SiteError) -> CountPolicy { try read { db in try countPolicy(db) } }

    func countPolicy(_ db: Database) throws -> CountPolicy {
        try String.fetchOne(db.cachedStatement(sql: "SELECT body FROM count_policy"))
            .map { try log.coder.value(CountPolicy.self, from: $0) } ?? CountPolicy()
    }

    /// From now on the site counts by these rules.
    public func setCountPolicy(_ policy: CountPolicy, by badge: BadgeID = "office") throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            let known = try String.fetchOne(db.cachedStatement(sql: "SELECT body FROM count_policy"))
            guard try known != log.coder.json(policy) else { return }
            try record([.countPolicySet(policy)], cause, db)
        }
    }

    func accuracy(of badge: BadgeID, _ db: Database) throws -> Accuracy {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT count(is_right), ifnull(sum(is_right), 0) FROM count_result WHERE badge = ?"),
            arguments: [badge.rawValue])
        return Accuracy(counts: row?[0] ?? 0, agreed: row?[1] ?? 0)
    }

    private func subjects(
        of differences: [CountDifference], at place: PlaceID, _ db: Database
    ) throws -> [CountKey: CountSubject] {
        let classes = differences.isEmpty ? [:] : try velocityClasses(db)
        let zone = try fetchPlace(place, db)?.address?.zone ?? ""
        var subjects: [CountKey: CountSubject] = [:]
        for difference in differences {
            guard let item = try fetchItem(difference.key.sku, db) else { continue }
            subjects[difference.key] = CountSubject(
                velocity: classes[item.sku] ?? .c, handling: item.handling, zone: zone, pence: item.pricePence,
                serial: difference.key.serial)
        }
        return subjects
    }
}
