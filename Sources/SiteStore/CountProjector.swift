import Foundation
import GRDB
import SyncProtocol
import Warehouse

// From the facts of counting to tables: cases as they stand, what the desk found, and when each bin was right last.

extension Projector {
    func ask(_ asked: CountAsked, _ cause: Cause, _ db: Database) throws {
        let job = CountJob(id: asked.id, place: asked.place, cause: asked.cause, asked: cause.at)
        try db.execute(
            sql: """
                INSERT INTO count_case(id, place, cause, score, state, asked, look, body) VALUES (?,?,?,?,?,?,1,?)
                """,
            arguments: [
                asked.id.rawValue, asked.place.rawValue, asked.cause.rawValue, asked.score, job.state.rawValue,
                cause.at.milliseconds, try coder.json(job),
            ])
    }

    func count(_ event: CountEvent, _ id: CountID, _ sequence: Int, _ db: Database) throws {
        guard var job = try fetchCount(id, coder, db) else { throw SiteError.unknownCount(id) }
        if case .undone = event {
            job.undo(by: try log.history(ofCount: id, through: sequence, db))
        } else {
            job.apply(event, fact: sequence)
        }
        try write(job, db)
    }

    func rule(_ ruling: CountRuling, _ id: CountID, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        guard var job = try fetchCount(id, coder, db) else { throw SiteError.unknownCount(id) }
        job.apply(ruling)
        try write(job, db)
        switch ruling {
        case .ruled(let verdict, let differences, let pence):
            guard let counter = job.counters.last else { return }
            try db.execute(
                sql: """
                    INSERT INTO count_result(id, look, verdict, pence, differences, badge) VALUES (?,?,?,?,?,?)
                        ON CONFLICT(id, look) DO UPDATE SET verdict = excluded.verdict, pence = excluded.pence,
                            differences = excluded.differences
                    """,
                arguments: [
                    id.rawValue, job.counters.count, verdict.rawValue, pence, try coder.json(differences),
                    counter.rawValue,
                ])
        case .posted: try post(job, sequence, cause, db)
        case .dropped:
            try db.execute(
                sql: "UPDATE count_case SET ended = ? WHERE id = ?",
                arguments: [cause.at.milliseconds, id.rawValue])
        case .approved, .rejected: break
        }
    }

    /// The bin is right again: what was reported before somebody looked is answered, and the looks are compared.
    private func post(_ job: CountJob, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT look, differences FROM count_result WHERE id = ? ORDER BY look"),
            arguments: [job.id.rawValue])
        let found = rows.last.map { $0[1] as String } ?? "[]"
        for row in rows {
            try db.execute(
                sql: "UPDATE count_result SET is_right = ? WHERE id = ? AND look = ?",
                arguments: [seen(row[1]) == seen(found) ? 1 : 0, job.id.rawValue, row[0] as Int])
        }
        let agreed = found == "[]" ? 1 : 0
        try db.execute(
            sql: "UPDATE count_case SET ended = ?, agreed = ? WHERE id = ?",
            arguments: [cause.at.milliseconds, agreed, job.id.rawValue])
        try db.execute(
            sql: """
                INSERT INTO bin_count(place, counts, agreed, last, fact, emptied) VALUES (?1, 1, ?2, ?3, ?4, 0)
                    ON CONFLICT(place) DO UPDATE SET counts = counts + 1, agreed = agreed + ?2, last = ?3, fact = ?4,
                        emptied = 0
                """, arguments: [job.place.rawValue, agreed, cause.at.milliseconds, sequence])
        let began = job.rounds.last?.began ?? sequence
        for table in ["hold", "count_due"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE place = ? AND sequence < ?", arguments: [job.place.rawValue, began])
        }
    }

    /// What a look saw of the shelf, without what the ledger had then.
    private func seen(_ differences: String) -> [CountKey: Int] {
        // What this program wrote it can read; a row that it cannot read equals no other.
        let rows = (try? coder.value([CountDifference].self, from: differences)) ?? []
        return Dictionary(rows.map { ($0.key, $0.units) }, uniquingKeysWith: +)
    }

    /// The bin ran empty, as a picker saw: a good moment to notice that it did not.
    func emptied(_ place: PlaceID, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO bin_count(place, counts, agreed, emptied) VALUES (?, 0, 0, 1)
                    ON CONFLICT(place) DO UPDATE SET emptied = emptied + 1
                """, arguments: [place.rawValue])
    }

    private func write(_ job: CountJob, _ db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE count_case SET state = ?, holder = ?, look = ?, body = ? WHERE id = ?"
        ).run([
            job.state.rawValue, job.lease?.holder.rawValue, job.counters.count + 1, try coder.json(job),
            job.id.rawValue,
        ])
    }
}

extension FactLog {
    /// Everything that happened at the bin of a count, oldest first. What the desk ruled is no part of it.
    func history(ofCount count: CountID, through last: Int = .max, _ db: Database) throws -> [Past<CountEvent>] {
        try history(ofJob: FactBody.countJob(count), through: last, db).compactMap { row in
            guard case .count(_, let event) = try row.decoded(coder), let gesture = UniqueID(bytes: row.gesture)
            else { return nil }
            return Past(fact: row.sequence, gesture: gesture, event: event)
        }
    }
}

func fetchCount(_ id: CountID, _ coder: FactCoder, _ db: Database) throws -> CountJob? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM count_case WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id.rawValue]).map { try coder.value(CountJob.self, from: $0) }
}
