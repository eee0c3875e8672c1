import Foundation
import GRDB
import SyncProtocol
import Warehouse

// From the facts of the gate to tables: entries as they stand, which return came with which, and what is claimed.

extension Projector {
    func gate(_ event: GateEvent, _ id: GateID, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        if case .opened(let courier, _) = event {
            let entry = GateEntry(id: id, courier: courier, opened: cause.at)
            try db.execute(
                sql: "INSERT INTO gate_entry(id, courier, state, body, opened) VALUES (?,?,?,?,?)",
                arguments: [
                    id.rawValue, courier, entry.state.rawValue, try coder.json(entry), cause.at.milliseconds,
                ])
        }
        guard var entry = try fetchGate(id, coder, db) else { throw SiteError.unknownGate(id) }
        if case .undone = event {
            entry = GateEntry.fold(id, opened: entry.opened, try log.history(ofGate: id, through: sequence, db))
        } else {
            entry.apply(event)
        }
        let isSigned = entry.state == .signed
        try db.execute(
            sql: "UPDATE gate_entry SET state = ?, body = ?, signed = ? WHERE id = ?",
            arguments: [
                entry.state.rawValue, try coder.json(entry), isSigned ? cause.at.milliseconds : nil, id.rawValue,
            ])
        try settle(event, entry, cause, db)
    }

    private func settle(_ event: GateEvent, _ entry: GateEntry, _ cause: Cause, _ db: Database) throws {
        switch event {
        case .arrived(let parcel, _):
            try db.execute(
                sql: "INSERT INTO gate_parcel(entry, number, text, rma) VALUES (?,?,?,?)",
                arguments: [entry.id.rawValue, entry.parcels.count, parcel.text, parcel.rma?.rawValue])
            try endClaim(of: parcel.rma, at: cause.at.milliseconds, db)
        case .undone:
            let lost = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT number, rma FROM gate_parcel WHERE entry = ? AND number > ?"),
                arguments: [entry.id.rawValue, entry.parcels.count])
            try db.execute(
                sql: "DELETE FROM gate_parcel WHERE entry = ? AND number > ?",
                arguments: [entry.id.rawValue, entry.parcels.count])
            try endClaim(of: (lost?[1] as String?).map { OrderID($0) }, at: nil, db)
        case .signed(_, _, let missing, let deadline):
            for rma in missing {
                try db.execute(
                    sql: """
                        INSERT INTO gate_claim(rma, entry, deadline) VALUES (?,?,?) ON CONFLICT(rma) DO NOTHING
                        """, arguments: [rma.rawValue, entry.id.rawValue, deadline.milliseconds])
            }
        case .opened, .told, .checked, .reopened: break
        }
    }

    private func endClaim(of rma: OrderID?, at ended: Int64?, _ db: Database) throws {
        guard let rma else { return }
        try db.execute(sql: "UPDATE gate_claim SET ended = ? WHERE rma = ?", arguments: [ended, rma.rawValue])
    }
}

extension FactLog {
    /// Everything that happened at an entry, oldest first.
    func history(ofGate entry: GateID, through last: Int = .max, _ db: Database) throws -> [Past<GateEvent>] {
        try history(ofJob: FactBody.gateJob(entry), through: last, db).compactMap { row in
            guard case .gate(_, let event) = try row.decoded(coder), let gesture = UniqueID(bytes: row.gesture)
            else { return nil }
            return Past(fact: row.sequence, gesture: gesture, event: event)
        }
    }
}

func fetchGate(_ id: GateID, _ coder: FactCoder, _ db: Database) throws -> GateEntry? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM gate_entry WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id.rawValue]).map { try coder.value(GateEntry.self, from: $0) }
}
