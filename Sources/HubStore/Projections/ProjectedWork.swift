import PortableSQL
import Warehouse

// Loads, counts and returns, as far as the network wants to know of them.

extension HubProjector {
    func plan(_ planned: LoadPlanned) throws {
        try db.run(
            """
            INSERT INTO load(site, id, service, departs, door, state) VALUES (?,?,?,?,?,'planned')
                ON CONFLICT(site, id) DO UPDATE SET service = excluded.service, departs = excluded.departs,
                    door = excluded.door
            """, .text(site), .text(planned.id.rawValue), .text(planned.service),
            .integer(planned.departs.milliseconds), .text(planned.door?.rawValue))
    }

    func dock(_ load: LoadID, _ event: LoadEvent) throws {
        switch event {
        case .arrived(let door, _, _): try set(load, .atDoor, door)
        case .opened(let door, _): try set(load, .loading, door)
        case .doorChanged(_, let door, _), .swapped(_, _, let door, _): try move(load, to: door)
        case .closed: try set(load, .closed)
        case .reopened: try set(load, .loading)
        case .sealed: try set(load, .sealed)
        case .departed(let departure):
            try set(load, .departed)
            try db.run(
                "UPDATE load SET cartons = ? WHERE site = ? AND id = ?", .integer(departure.cartons), .text(site),
                .text(load.rawValue))
        case .cancelled: try set(load, .cancelled)
        case .loaded, .unloaded, .leftOver, .sealEntered, .sealMismatch, .photographed, .held, .holdLifted, .undone:
            break
        }
    }

    private func set(_ load: LoadID, _ state: LoadState, _ door: PlaceID? = nil) throws {
        try db.run(
            "UPDATE load SET state = ? WHERE site = ? AND id = ?", .text(state.rawValue), .text(site),
            .text(load.rawValue))
        if let door { try move(load, to: door) }
    }

    private func move(_ load: LoadID, to door: PlaceID) throws {
        try db.run(
            "UPDATE load SET door = ? WHERE site = ? AND id = ?", .text(door.rawValue), .text(site),
            .text(load.rawValue))
    }

    mutating func count(_ fact: ReadFact) throws {
        switch fact.body {
        case .countAsked(let asked):
            try db.run(
                """
                INSERT INTO count_case(site, id, place, cause, state, began) VALUES (?,?,?,?,'asked',?)
                    ON CONFLICT(site, id) DO NOTHING
                """, .text(site), .integer(asked.id.rawValue), .text(asked.place.rawValue),
                .text(asked.cause.rawValue), .integer(fact.sequence))
        case .count(let id, .taken), .count(let id, .takenOver): try set(id, "counting", began: fact.sequence)
        case .count(let id, .finished), .count(let id, .declaredEmpty): try set(id, "counted")
        case .countRuled(let id, .ruled(let verdict, _, let pence)):
            try set(id, verdict.rawValue)
            try db.run(
                "UPDATE count_case SET pence = ? WHERE site = ? AND id = ?", .integer(pence), .text(site),
                .integer(id.rawValue))
        case .countRuled(let id, .posted(let moves)):
            try set(id, "posted")
            let units = moves.reduce(0) { $0 + $1.quantity }
            let row = try db.row(
                "UPDATE count_case SET corrected = ? WHERE site = ? AND id = ? RETURNING place, began",
                .integer(units), .text(site), .integer(id.rawValue))
            if let row { try liftHolds(at: row.text(0), before: row.int(1)) }
        case .countRuled(let id, .dropped): try set(id, "dropped")
        default: break
        }
    }

    private func set(_ count: CountID, _ state: String, began: Int? = nil) throws {
        try db.run(
            "UPDATE count_case SET state = ?, began = coalesce(?, began) WHERE site = ? AND id = ?", .text(state),
            .integer(began), .text(site), .integer(count.rawValue))
    }

    func inspect(_ id: ReturnID, _ event: InspectEvent, _ fact: ReadFact) throws {
        switch event {
        case .opened(let opened, _, _, let when):
            try db.run(
                """
                INSERT INTO return_case(site, id, rma, order_id, state, opened, stamp) VALUES (?,?,?,?,'open',?,?)
                    ON CONFLICT(site, id) DO UPDATE SET state = 'open', stamp = excluded.stamp
                """, .text(site), .text(id.rawValue), .text(opened.rma?.rawValue), .text(opened.order?.rawValue),
                .integer(when.milliseconds), .integer(stamp))
        case .matched(let rma, let order, _, _, _):
            try db.run(
                "UPDATE return_case SET rma = ?, order_id = ?, stamp = ? WHERE site = ? AND id = ?",
                .text(rma?.rawValue), .text(order?.rawValue), .integer(stamp), .text(site),
                .text(id.rawValue))
        case .inspected(let unit, _): try keep(unit, of: id, fact)
        case .undone(let undone, _, _):
            try db.run(
                "DELETE FROM return_unit WHERE site = ? AND case_id = ? AND fact = ?", .text(site),
                .text(id.rawValue), .integer(undone))
        case .finished:
            try db.run(
                "UPDATE return_case SET state = 'done', stamp = ? WHERE site = ? AND id = ?",
                .integer(stamp), .text(site), .text(id.rawValue))
        default: break
        }
    }

    private func keep(_ unit: ReturnedUnit, of id: ReturnID, _ fact: ReadFact) throws {
        try db.run(
            """
            INSERT INTO return_unit(site, case_id, number, sku, quantity, grade, reason, disposition, fact)
                VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT(site, case_id, number) DO UPDATE SET grade = excluded.grade,
                    reason = excluded.reason, disposition = excluded.disposition, fact = excluded.fact
            """, .text(site), .text(id.rawValue), .integer(unit.number), .text(unit.sku.rawValue),
            .integer(unit.quantity), .text(unit.grade.rawValue), .text(unit.reason.rawValue),
            .text(unit.ruling.disposition.rawValue), .integer(fact.sequence))
        try db.run(
            "UPDATE return_case SET stamp = ? WHERE site = ? AND id = ?", .integer(stamp), .text(site),
            .text(id.rawValue))
    }
}
