import Foundation
import GRDB
import SyncProtocol
import Warehouse

// From the facts of the dock to tables: loads as they stand, where each carton is, and what orders have left.

extension Projector {
    func plan(_ planned: LoadPlanned, _ sequence: Int, _ db: Database) throws {
        let (_, events) = try log.history(ofLoad: planned.id, through: sequence, db)
        try write(Load.fold(planned, events), planned, db)
    }

    func dock(_ fact: DockFact, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        if case .load(let id, let event) = fact {
            guard var load = try fetchLoad(id, coder, db) else { throw SiteError.unknownLoad(id) }
            if case .undone = event {
                let (planned, events) = try log.history(ofLoad: id, through: sequence, db)
                load = Load.fold(planned, events)
            } else {
                load.apply(event)
            }
            try write(load, nil, db)
            if case .departed = event { try ship(load, db) }
        }
        for change in fact.changes {
            try db.cachedStatement(sql: "UPDATE parcel SET lane = ?, load = ?, loaded_on = ?, fact = ? WHERE id = ?")
                .run([
                    change.after.lane?.rawValue, change.after.load?.rawValue, change.after.loadedOn?.rawValue, sequence,
                    change.parcel.rawValue,
                ])
        }
        try note(fact, sequence, cause, db)
    }

    /// When cartons were loaded says the pace; who put one where says what an undo takes back.
    private func note(_ fact: DockFact, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        switch fact {
        case .load(_, .loaded(let change, _)):
            try db.cachedStatement(sql: "UPDATE parcel SET loaded = ?, staged = NULL WHERE id = ?")
                .run([cause.at.milliseconds, change.parcel.rawValue])
        case .carton(let parcel, .staged(_, let badge)):
            try db.cachedStatement(sql: "UPDATE parcel SET staged = ?, staged_by = ? WHERE id = ?")
                .run([sequence, badge.rawValue, parcel.rawValue])
        case .carton(let parcel, .undone):
            try db.cachedStatement(sql: "UPDATE parcel SET staged = NULL WHERE id = ?")
                .run([parcel.rawValue])
        case .load, .carton: break
        }
    }

    private func write(_ load: Load, _ planned: LoadPlanned?, _ db: Database) throws {
        if let planned {
            try db.execute(
                sql: """
                    INSERT INTO load(id, service, departs, state, planned, body) VALUES (?, '', 0, 'planned', ?, '')
                        ON CONFLICT(id) DO UPDATE SET planned = excluded.planned
                    """, arguments: [load.id.rawValue, try coder.json(planned)])
        }
        try db.cachedStatement(
            sql: "UPDATE load SET service = ?, departs = ?, door = ?, state = ?, body = ? WHERE id = ?"
        ).run([
            load.service, load.departs.milliseconds, load.door?.rawValue, load.state.rawValue, try coder.json(load),
            load.id.rawValue,
        ])
    }

    /// The order lines of everything on the load have left.
    private func ship(_ load: Load, _ db: Database) throws {
        for line in try packing.content(of: load, db).flatMap(\.lines) {
            try db.cachedStatement(
                sql: "UPDATE order_line SET shipped = shipped + ? WHERE order_id = ? AND line = ?"
            ).run([line.quantity, line.order.rawValue, line.line])
        }
    }
}

extension PackTable {
    /// The cartons on a load, each with the units of its orders.
    func content(of load: Load, _ db: Database) throws -> [Shipped.Parcel] {
        var jobs: [OrderID: PackJob] = [:]
        return try load.cartons.compactMap { carton in
            let row = try String.fetchOne(
                try db.cachedStatement(sql: "SELECT job FROM parcel WHERE id = ?"), arguments: [carton.rawValue])
            guard let id = row.map({ OrderID($0) }), let job = try jobs[id] ?? self.job(id, db),
                let parcel = job.parcels.first(where: { $0.id == carton })
            else { return nil }
            jobs[id] = job
            var lines: [Shipped.Line] = []
            for units in parcel.units {
                guard let line = job.line(units.line) else { continue }
                // Batches of one order line are packed as lines of their own; the order knows one.
                if let known = lines.firstIndex(where: { $0.order == line.order && $0.line == line.orderLine }) {
                    lines[known].quantity += units.quantity
                    lines[known].units = lines[known].units.map { $0 + told(units, line) }
                    continue
                }
                let isPlain = line.batch == .none && units.serials.isEmpty
                lines.append(
                    Shipped.Line(
                        order: line.order, line: line.orderLine, sku: line.sku, quantity: units.quantity,
                        units: isPlain ? nil : told(units, line)))
            }
            return Shipped.Parcel(
                id: carton, tracking: parcel.tracking, grams: parcel.weight?.grams ?? 0, lines: lines)
        }
    }
}

/// Packed units by batch and serial.
private func told(_ units: PackedUnits, _ line: PackLine) -> [CarriedUnits] {
    if units.serials.isEmpty { return [CarriedUnits(line.sku, line.batch, quantity: units.quantity)] }
    return units.serials.map { CarriedUnits(line.sku, line.batch, serial: $0, quantity: 1) }
}
