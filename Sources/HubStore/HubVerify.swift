import Foundation
import PortableSQL
import SyncProtocol
import Warehouse

extension Hub {
    /// Computes every stream, and all that was made of the facts, anew, and adds up what was promised; one sentence for
    /// each that is not what it should be.
    public func problems() throws(HubError) -> [String] {
        try read { db in
            var problems: [String] = []
            if db.dialect == .sqlite {
                problems = try db.rows("PRAGMA integrity_check").map { $0.text(0) }.filter { $0 != "ok" }
            }
            let streams = try db.rows(
                "SELECT id, site, parent_sequence, parent_hash, held, held_hash FROM stream ORDER BY site, held")
            for row in streams {
                let start = Position(
                    row.intIfAny(2) ?? 0, row.dataIfAny(3).flatMap { ChainHash(bytes: $0) } ?? .start)
                let held = Position(row.int(4), ChainHash(bytes: row.data(5)) ?? .start)
                if let problem = try problem(of: row.data(0), row.text(1), from: start, to: held, db) {
                    problems.append(problem)
                }
            }
            // What is made of facts that are not what was sent tells nothing.
            if problems.isEmpty { problems = try projectionProblems(db) }
            return try problems + promiseProblems(db)
        }
    }

    private func problem(
        of stream: Data, _ site: String, from start: Position, to held: Position, _ db: any SQLConnection
    ) throws -> String? {
        var position = start
        while true {
            let rows = try db.rows(
                """
                SELECT \(Intake.columns.joined(separator: ", ")), hash FROM fact
                    WHERE site = ? AND stream = ? AND sequence > ? ORDER BY sequence LIMIT 1000
                """, .text(site), .bytes(stream), .integer(position.sequence))
            for row in rows {
                guard let fact = Intake.fact(row), fact.sequence == position.sequence + 1,
                    ChainHash(bytes: row.data(Intake.columns.count)) == fact.hash(after: position.hash)
                else { return "\(site): fact \(position.sequence + 1) of a stream is not what was sent" }
                position = Position(fact.sequence, fact.hash(after: position.hash))
            }
            if rows.count < 1000 { break }
        }
        if position == held { return nil }
        return "\(site): a stream ends at fact \(position.sequence), and is held up to \(held.sequence)"
    }
}
