import Foundation
import GRDB
import SyncProtocol
public import Warehouse

// Planning counts, and how accurate they have been.

/// How often a bin, a zone, a person or a class has been right.
public struct AccuracyRow: Hashable, Codable, Sendable {
    public var name: String
    public var accuracy: Accuracy
}

/// What accuracy is told by.
public enum AccuracyScope: String, Hashable, Codable, Sendable, CaseIterable {
    case bin, zone, worker, velocity
}

extension Site {
    /// The counts that so many minutes buy now. Nothing is recorded.
    public func planCounts(minutes: Int) throws(SiteError) -> CountPlan {
        let today = day(at: clock.now())
        return try read { db in
            Warehouse.planCounts(
                try candidates(today, db), seconds: minutes * 60, policy: try countPolicy(db),
                layout: try fetchLayout(db))
        }
    }

    /// Asks for the counts of a plan; bins that are counted already are left out. Returns how many were asked for.
    public func askCounts(_ tasks: [CountTask], by badge: BadgeID = "office") throws(SiteError) -> Int {
        let cause = officeCause(by: badge)
        return try write { db in
            var asked = 0
            for task in tasks where try openCount(of: task.place, db) == nil {
                let count = CountAsked(
                    id: try nextCount(db), place: task.place, cause: task.cause, score: task.score)
                try record([.countAsked(count)], cause, db)
                asked += 1
            }
            return asked
        }
    }

    /// Asks for the count of one bin, because somebody in the office wants it.
    public func askCount(of text: String, by badge: BadgeID = "office") throws(SiteError) -> CountID {
        let cause = officeCause(by: badge)
        return try write { db in
            guard let place = try fetchPlace(PlaceID(text), db) ?? fetchPlace(PlaceID(text.uppercased()), db),
                place.kind == .bin
            else { throw SiteError.notAllowed("\(text) is no bin of this site: only bins are counted") }
            if let open = try openCount(of: place.id, db) { return open.id }
            let count = CountAsked(id: try nextCount(db), place: place.id, cause: .asked)
            try record([.countAsked(count)], cause, db)
            return count.id
        }
    }

    private func candidates(_ today: Day, _ db: Database) throws -> [CountCandidate] {
        let classes = try velocityClasses(db)
        let expiry = try fetchExpiryPolicy(log.coder, db)
        let picks = try counts(
            """
            SELECT l.place, count(*) FROM tour_line l LEFT JOIN bin_count b ON b.place = l.place
                WHERE l.done IS NOT NULL AND l.picked > 0 AND l.done > ifnull(b.last, 0) GROUP BY l.place
            """, db)
        let reports = try counts("SELECT place, count(*) FROM count_due GROUP BY place", db)
        var found: [CountCandidate] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT p.id, ifnull(p.aisle, 0), p.x, p.y, s.sku, ifnull(s.quantity, 0), ifnull(i.price, 0), b.last,
                    ifnull(b.counts - b.agreed, 0), ifnull(b.emptied, 0), ifnull(s.expiry, \(neverExpires)), i.handling
                    FROM place p LEFT JOIN stock s ON s.place = p.id LEFT JOIN item i ON i.sku = s.sku
                    LEFT JOIN bin_count b ON b.place = p.id
                    WHERE p.kind = 'bin' AND NOT EXISTS (SELECT 1 FROM count_case c WHERE c.place = p.id
                        AND c.state NOT IN ('posted', 'dropped')) ORDER BY p.id
                """)
        while let row = try rows.next() {
            let place = PlaceID(row[0])
            if found.last?.place != place {
                let last = (row[7] as Int64?).map { day(at: Moment(milliseconds: $0)) }
                found.append(
                    CountCandidate(
                        place: place, aisle: row[1], walk: WalkPoint(x: row[2], y: row[3]), velocity: .c, pence: 0,
                        lines: 0, units: 0, picks: picks[place.rawValue] ?? 0,
                        days: last.map { max(0, today.rawValue - $0.rawValue) }, misses: row[8],
                        reports: reports[place.rawValue] ?? 0, emptied: row[9]))
            }
            guard let sku: String = row[4] else { continue }
            let (units, price): (Int, Int) = (row[5], row[6])
            found[found.count - 1].add(units, price, classes[SKU(sku)] ?? .c)
            let handling = (row[11] as String?).flatMap(HandlingClass.init(rawValue:))
            if expiry.isDying(batch(lot: "", expiry: row[10]), of: SKU(sku), handling, today: today) {
                found[found.count - 1].dying += units
            }
        }
        // An empty bin that nobody asked about says nothing.
        return found.filter { $0.lines > 0 || $0.reports > 0 || $0.emptied > 0 }
    }

    private func counts(_ sql: String, _ db: Database) throws -> [String: Int] {
        Dictionary(uniqueKeysWithValues: try Row.fetchAll(db, sql: sql).map { ($0[0] as String, $0[1] as Int) })
    }

    /// The class of every item that was picked in the last thirty days: those that make up the first 80 % of the
    /// picked value are A, up to 95 % B, the rest C.
    func velocityClasses(_ db: Database) throws -> [SKU: VelocityClass] {
        let since = clock.now().milliseconds - 30 * 86_400_000
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT l.sku, sum(l.picked) * max(i.price, 1) AS value FROM tour_line l JOIN item i ON i.sku = l.sku
                    WHERE l.done > ? AND l.kind = 'pick' GROUP BY l.sku ORDER BY value DESC, l.sku
                """, arguments: [since])
        let all = rows.reduce(0) { $0 + ($1[1] as Int) }
        var (sum, classes): (Int, [SKU: VelocityClass]) = (0, [:])
        for row in rows {
            classes[SKU(row[0])] = sum * 100 < all * 80 ? .a : sum * 100 < all * 95 ? .b : .c
            sum += row[1] as Int
        }
        return classes
    }

    /// What counts have corrected in a place so far, found units positive.
    public func corrections(of place: PlaceID) throws(SiteError) -> [CountKey: Int] {
        try read { db in
            var sums: [CountKey: Int] = [:]
            let rows = try FactRow.fetchAll(
                db,
                sql: """
                    SELECT \(FactRow.columns) FROM fact WHERE kind = 'ruling.posted'
                        AND instr(CAST(body AS TEXT), ?) > 0
                    """, arguments: [place.rawValue])
            for move in try rows.flatMap({ try $0.decoded(log.coder).moves }) {
                let units = (move.to == place ? move.quantity : 0) - (move.from == place ? move.quantity : 0)
                let key = CountKey(sku: move.sku, batch: move.batch, serial: move.serial)
                if units != 0 { sums[key, default: 0] += units }
            }
            return sums
        }
    }

    // MARK: Accuracy

    /// How accurate bins, zones, people or classes have been, the worst first by the upper end of the error bar.
    public func countAccuracy(by scope: AccuracyScope) throws(SiteError) -> [AccuracyRow] {
        try read { db in
            let sql =
                switch scope {
                case .bin: "SELECT place, counts, agreed FROM bin_count WHERE counts > 0"
                case .zone:
                    """
                    SELECT ifnull(p.zone, '-'), sum(b.counts), sum(b.agreed) FROM bin_count b
                        JOIN place p ON p.id = b.place WHERE b.counts > 0 GROUP BY 1
                    """
                case .worker:
                    """
                    SELECT r.badge || ' ' || p.name, count(r.is_right), ifnull(sum(r.is_right), 0)
                        FROM count_result r JOIN person p ON p.badge = r.badge WHERE r.is_right IS NOT NULL
                        GROUP BY r.badge
                    """
                case .velocity: "SELECT place, counts, agreed FROM bin_count WHERE counts > 0"
                }
            var rows = try Row.fetchAll(db, sql: sql).map { row in
                AccuracyRow(name: row[0], accuracy: Accuracy(counts: row[1], agreed: row[2]))
            }
            if scope == .velocity { rows = try byClass(rows, db) }
            return rows.sorted { ($0.accuracy.high, $0.name) < ($1.accuracy.high, $1.name) }
        }
    }

    private func byClass(_ bins: [AccuracyRow], _ db: Database) throws -> [AccuracyRow] {
        let classes = try velocityClasses(db)
        var fastest: [String: VelocityClass] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT DISTINCT place, sku FROM stock WHERE outside = 0") {
            let (place, found) = (row[0] as String, classes[SKU(row[1])] ?? .c)
            fastest[place] = fastest[place].map { min($0, found) } ?? found
        }
        var sums: [VelocityClass: Accuracy] = [:]
        for bin in bins {
            sums[fastest[bin.name] ?? .c, default: Accuracy()].counts += bin.accuracy.counts
            sums[fastest[bin.name] ?? .c, default: Accuracy()].agreed += bin.accuracy.agreed
        }
        return sums.map { AccuracyRow(name: $0.key.rawValue, accuracy: $0.value) }
    }
}

extension CountCandidate {
    /// Another item or batch in the bin.
    fileprivate mutating func add(_ units: Int, _ price: Int, _ velocity: VelocityClass) {
        lines += 1
        self.units += units
        let (pence, overflow) = units.multipliedReportingOverflow(by: price)
        self.pence = overflow ? .max / 2 : self.pence + pence
        self.velocity = min(self.velocity, velocity)
    }
}
