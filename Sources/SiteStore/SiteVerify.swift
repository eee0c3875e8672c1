import Crypto
import Foundation
import GRDB
import SyncProtocol
import Warehouse

// `site verify`: is this file what its facts say?
//
//   1. SQLite's own integrity and foreign keys.
//   2. The hash chain: numbers without gaps, every hash over the one before.
//   3. The ledger sums to zero for every item, batch, grade and serial.
//   4. No bin is claimed for more than lies there, and every order line adds up to its tours' lines.
//   5. All projections, rebuilt from the log alone in a scratch database, have the same content byte for byte.

/// What a verification found.
public struct VerifyReport: Hashable, Codable, Sendable {
    public var facts: Int
    public var streams: Int
    public var problems: [String]
    /// What is no damage of the ledger, but should be looked at: pictures that are gone or altered.
    public var warnings: [String] = []
    /// SHA-256 over all projections, to compare two sites or two moments.
    public var digest: String
    public var isSound: Bool { problems.isEmpty }
}

extension Site {
    /// Verifies the whole file. `progress` is told how many facts of how many are rebuilt.
    public func verify(progress: ((Int, Int) -> Void)? = nil) throws(SiteError) -> VerifyReport {
        var report = try verifyFile(progress)
        report.warnings = try pictureProblems()
        return report
    }

    private func verifyFile(_ progress: ((Int, Int) -> Void)?) throws(SiteError) -> VerifyReport {
        try read { db in
            var problems: [String] = []
            for line in try String.fetchAll(db, sql: "PRAGMA integrity_check") where line != "ok" {
                problems.append("SQLite: \(line)")
            }
            for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                problems.append("foreign key: a row of \(row[0] as String) names a missing row of \(row[2] as String)")
            }
            if let problem = try FactLog.brokenLink(db) { problems.append(problem) }
            problems += try sumProblems(db)
            let rebuilt = try scratch()
            do {
                try rebuild(db, in: rebuilt, progress)
            } catch let error as DatabaseError where [.SQLITE_FULL, .SQLITE_CANTOPEN].contains(error.resultCode) {
                // The site is only read here, so this is no fault of it.
                throw SiteError.notAllowed(
                    "Not verified: there is no room to rebuild the site in the folder for temporary files. Expected "
                        + "about the size of \(path); make room in /var/tmp, or name a folder with SQLITE_TMPDIR.")
            } catch {
                problems.append("the facts cannot be replayed: \(SiteError(error, path: path))")
            }
            var all = SHA256()
            for table in projectionTables {
                let here = try digest(table, db)
                let there = try rebuilt.read { try digest(table, $0) }
                if here != there { problems.append("table \(table.name) is not what the facts say") }
                all.update(data: here)
            }
            return VerifyReport(
                facts: try Int.fetchOne(try db.cachedStatement(sql: "SELECT count(*) FROM fact")) ?? 0,
                streams: try Int.fetchOne(try db.cachedStatement(sql: "SELECT count(*) FROM stream")) ?? 0,
                problems: problems, digest: hex(Data(all.finalize())))
        }
    }

    /// What of the sums does not hold just now: the cheap part of a verification, for whoever looks after every step.
    package func sumProblems() throws(SiteError) -> [String] { try read { db in try sumProblems(db) } }

    private func sumProblems(_ db: Database) throws -> [String] {
        var problems: [String] = []
        let unbalanced = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT sku, lot, serial, sum(quantity) FROM stock GROUP BY sku, lot, expiry, grade, serial
                        HAVING sum(quantity) <> 0
                    """))
        for row in unbalanced {
            problems.append("the ledger of item \(row[0] as String) is off by \(row[3] as Int) units")
        }
        let overclaimed = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT c.sku, c.place, sum(c.claimed) AS claimed, ifnull((SELECT sum(quantity) FROM stock s
                            WHERE s.sku = c.sku AND s.place = c.place AND s.lot = c.lot AND s.expiry = c.expiry
                                AND s.grade = 'A'), 0) AS lying
                        FROM tour_line c WHERE c.claimed > 0 GROUP BY c.sku, c.place, c.lot, c.expiry
                            HAVING claimed > lying
                    """))
        for row in overclaimed {
            problems.append(
                "\(row[2] as Int) units of item \(row[0] as String) are claimed in \(row[1] as String), "
                    + "\(row[3] as Int) lie there"
            )
        }
        let unsettled = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT o.order_id, o.line FROM order_line o JOIN tour_line t ON t.order_id = o.order_id AND
                        t.order_line = o.line
                        GROUP BY o.order_id, o.line
                        HAVING o.claimed <> sum(t.claimed) OR o.picked <> sum(CASE t.kind WHEN 'pick' THEN t.picked ELSE
                            -t.picked END)
                    """))
        for row in unsettled {
            problems.append("order \(row[0] as String) line \(row[1] as Int) does not add up to its tours")
        }
        return problems + (try parcelProblems(db))
    }

    /// A parcel holds in the ledger what its job has packed into it, until it has left; what has left is counted once.
    private func parcelProblems(_ db: Database) throws -> [String] {
        let rows = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT p.id, ifnull((SELECT sum(quantity) FROM stock s WHERE s.place = p.id), 0) AS lying,
                        ifnull((SELECT sum(json_extract(u.value, '$.quantity')) FROM json_each(nullif(p.units, '')) u),
                            0) AS packed, ifnull(l.state, '') = 'departed'
                        FROM parcel p LEFT JOIN load l ON l.id = p.loaded_on
                        WHERE NOT EXISTS (SELECT 1 FROM pack_order y JOIN orders o ON o.id = y.order_id
                            WHERE y.job = p.job AND o.cancelled = 1)
                    """))
        var problems: [String] = []
        for row in rows {
            let (id, lying, packed, hasLeft): (String, Int, Int, Bool) = (row[0], row[1], row[2], row[3])
            if lying != (hasLeft ? 0 : packed) {
                problems.append("\(lying) units lie in parcel \(id), \(hasLeft ? 0 : packed) should")
            }
        }
        let shipped =
            try Int.fetchOne(try db.cachedStatement(sql: "SELECT ifnull(sum(shipped), 0) FROM order_line")) ?? 0
        let left =
            try Int.fetchOne(
                try db.cachedStatement(
                    sql: """
                        SELECT ifnull(sum(json_extract(u.value, '$.quantity')), 0) FROM parcel p
                            JOIN load l ON l.id = p.loaded_on AND l.state = 'departed', json_each(nullif(p.units, '')) u
                        """)) ?? 0
        if shipped != left { problems.append("orders say that \(shipped) units have left, loads say \(left)") }
        return problems
    }

    /// Room to rebuild the site in: in memory while it is small, then in a file without a name, so that the largest
    /// site can be verified beside stations that work.
    private func scratch() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: "")
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA cache_size = -64000") }
        return queue
    }

    /// All projections again, from the facts alone; as far as they go when one of them cannot be applied.
    private func rebuild(_ db: Database, in scratch: DatabaseQueue, _ progress: ((Int, Int) -> Void)?) throws {
        let total = try Int.fetchOne(try db.cachedStatement(sql: "SELECT count(*) FROM fact")) ?? 0
        var done = 0
        try scratch.writeWithoutTransaction { copy in
            try copy.beginTransaction()
            defer { try? copy.commit() }
            try migrateSite(copy)
            try replay(db, into: copy) { row in
                try log.insert(row, copy)
                done += 1
                if done % 500 == 0 || done == total { progress?(done, total) }
            }
        }
    }

    /// Fills the projections of a database from all facts of one, which may be the same; each fact is shown to `visit`
    /// before it is applied.
    func replay(_ source: Database, into target: Database, visit: (FactRow) throws -> Void = { _ in }) throws {
        let rows = try FactRow.fetchCursor(source, sql: "SELECT \(FactRow.columns) FROM fact ORDER BY sequence")
        while let row = try rows.next() {
            try visit(row)
            let fact = try row.fact(log.coder)
            guard fact.body.tour?.rawValue == row.tour, fact.body.job == row.job else {
                throw SiteError.unreadableFact(
                    sequence: row.sequence, detail: "it stands with a tour or job that is not its own")
            }
            try projector.apply(
                fact.body, sequence: row.sequence, stream: row.stream,
                Cause(actor: fact.actor, gesture: fact.gesture, at: fact.at), target)
        }
    }

    private func digest(_ table: (name: String, order: String), _ db: Database) throws -> Data {
        var hasher = SHA256()
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.name) ORDER BY \(table.order)")
        while let row = try rows.next() {
            for (_, value) in row { hasher.update(data: value.plainBytes) }
            hasher.update(data: [1])
        }
        return Data(hasher.finalize())
    }
}

extension DatabaseValue {
    /// What is stored, byte for byte: its type, then its length where that varies, then its content.
    fileprivate var plainBytes: Data {
        func bytes(_ type: UInt8, _ number: UInt64) -> Data {
            withUnsafeBytes(of: number.bigEndian) { Data([type]) + Data($0) }
        }
        switch storage {
        case .null: return Data([0])
        case .int64(let number): return bytes(1, UInt64(bitPattern: number))
        case .double(let number): return bytes(2, number.bitPattern)
        case .string(let text): return bytes(3, UInt64(text.utf8.count)) + Data(text.utf8)
        case .blob(let data): return bytes(4, UInt64(data.count)) + data
        }
    }
}

func hex(_ data: Data) -> String { data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
