import Foundation
import GRDB
import SyncProtocol
import Warehouse

// From the facts of inspections to tables: cases as they stand, and where every returned unit went.

extension Projector {
    func inspect(_ event: InspectEvent, _ id: ReturnID, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        if case .opened(let opened, _, _, _) = event {
            try db.execute(
                sql: """
                    INSERT INTO return_case(id, blind, parcel, state, opened, body) VALUES (?,?,?,'waiting',?,?)
                    """,
                arguments: [
                    id.rawValue, opened.rma == nil ? 1 : 0, opened.parcel, cause.at.milliseconds,
                    try coder.json(ReturnCase(id: id, opened: cause.at)),
                ])
        }
        guard var job = try fetchReturn(id, coder, db) else { throw SiteError.unknownReturn(id) }
        if case .undone = event {
            job = ReturnCase.fold(id, opened: job.opened, try log.history(ofReturn: id, through: sequence, db))
        } else {
            job.apply(event, fact: sequence)
        }
        try write(job, at: cause.at, db)
        try endClaim(of: job.rma, at: cause.at, db)
        switch event {
        case .inspected(let unit, _):
            try write(unit, job, at: cause.at, db)
            if unit.ruling.revives == true { try revive(unit, by: unit.quantity, db) }
        case .matched:
            try db.execute(
                sql: "UPDATE returned_unit SET order_id = ? WHERE case_id = ?",
                arguments: [job.order?.rawValue, id.rawValue])
        case .undone:
            try refill(job, through: sequence, db)
            try reopenClaims(db)
        case .opened, .taken, .takenOver, .left, .freed, .shown, .fetched, .batchSeen, .serialSeen, .unreadable,
            .vouched,
            .unvouched, .answered, .evidenceNoted, .evidenceMissing, .graded, .reasoned, .ruled, .weighed, .witnessed,
            .finished:
            break
        }
    }

    /// A parcel that is on a bench is here, whatever the courier owed.
    private func endClaim(of rma: OrderID?, at moment: Moment, _ db: Database) throws {
        guard let rma else { return }
        try db.cachedStatement(sql: "UPDATE gate_claim SET ended = ? WHERE rma = ? AND ended IS NULL")
            .run([moment.milliseconds, rma.rawValue])
    }

    /// A match that was taken back: the parcel is another's, and its own has come neither to the gate nor to a bench.
    private func reopenClaims(_ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE gate_claim SET ended = NULL WHERE ended IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM gate_parcel p WHERE p.rma = gate_claim.rma)
                    AND NOT EXISTS (SELECT 1 FROM return_case c WHERE c.rma = gate_claim.rma)
                """)
    }

    private func write(_ job: ReturnCase, at moment: Moment, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE return_case SET rma = ?, order_id = ?, state = ?, holder = ?, ended = ?, body = ? WHERE id = ?
                """
        ).run([
            job.rma?.rawValue, job.order?.rawValue, job.state.rawValue, job.lease?.holder.rawValue,
            job.state == .done ? moment.milliseconds : nil, try coder.json(job), job.id.rawValue,
        ])
    }

    private func write(_ unit: ReturnedUnit, _ job: ReturnCase, at moment: Moment, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO returned_unit(case_id, number, order_id, sku, lot, expiry, serial, quantity,
                    grade, reason, disposition, rule, money, place, since) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """,
            arguments: [
                job.id.rawValue, unit.number, job.order?.rawValue, unit.sku.rawValue, unit.batch.lot,
                unit.batch.storedExpiry, unit.serial ?? "", unit.quantity, unit.grade.rawValue, unit.reason.rawValue,
                unit.ruling.disposition.rawValue, unit.ruling.rule, unit.ruling.money.rawValue, unit.place.rawValue,
                moment.milliseconds,
            ])
    }

    /// The units of a case from what stands of its history, each since it came to its place.
    private func refill(_ job: ReturnCase, through last: Int, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM returned_unit WHERE case_id = ?", arguments: [job.id.rawValue])
        let rows = try log.history(ofJob: FactBody.returnJob(job.id), through: last, db)
        let facts = try rows.map { row in (row: row, body: try row.decoded(coder)) }
        let undone = Set(
            facts.compactMap { fact in
                if case .inspect(_, .undone(let number, _, _)) = fact.body { number } else { nil }
            })
        for fact in facts where !undone.contains(fact.row.sequence) {
            guard case .inspect(_, .inspected(let unit, _)) = fact.body else { continue }
            try write(unit, job, at: Moment(milliseconds: fact.row.at), db)
        }
    }

    /// An order that was given up for want of such a unit wants it again; the tour that follows takes it.
    private func revive(_ unit: ReturnedUnit, by quantity: Int, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE order_line SET short = short - ? WHERE order_id = ? AND line = ?",
            arguments: [quantity, unit.ruling.order?.rawValue, unit.ruling.orderLine])
    }
}

extension FactLog {
    /// Everything that happened to a return on the bench, oldest first.
    func history(ofReturn id: ReturnID, through last: Int = .max, _ db: Database) throws -> [Past<InspectEvent>] {
        try history(ofJob: FactBody.returnJob(id), through: last, db).compactMap { row in
            guard case .inspect(_, let event) = try row.decoded(coder), let gesture = UniqueID(bytes: row.gesture)
            else { return nil }
            return Past(fact: row.sequence, gesture: gesture, event: event)
        }
    }
}

func fetchReturn(_ id: ReturnID, _ coder: FactCoder, _ db: Database) throws -> ReturnCase? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM return_case WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id.rawValue]).map { try coder.value(ReturnCase.self, from: $0) }
}
