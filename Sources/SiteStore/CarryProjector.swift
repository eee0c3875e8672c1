import GRDB
import SyncProtocol
import Warehouse

// From the facts of receiving and moving to tables: what is announced, what came of it, and whose hands are full.

extension Projector {
    func announce(_ delivery: Delivery, _ cause: Cause, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO delivery(id, source, transfer, due, units, announced, body) VALUES (?,?,?,?,?,?,?)
                    ON CONFLICT(id) DO UPDATE SET source = excluded.source, due = excluded.due,
                    units = excluded.units, body = excluded.body
                """,
            arguments: [
                delivery.id.rawValue, delivery.from, delivery.isTransfer ? 1 : 0, delivery.due?.milliseconds,
                delivery.lines.reduce(0) { $0 + $1.quantity }, cause.at.milliseconds, try coder.json(delivery),
            ])
        try db.execute(sql: "DELETE FROM delivery_carton WHERE delivery = ?", arguments: [delivery.id.rawValue])
        for sscc in Set(delivery.lines.compactMap(\.carton)).sorted() {
            try db.execute(
                sql: "INSERT INTO delivery_carton(sscc, delivery) VALUES (?,?)",
                arguments: [sscc, delivery.id.rawValue])
        }
    }

    func settle(_ settled: DeliverySettled, _ cause: Cause, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE delivery SET settled = ? WHERE id = ?",
            arguments: [cause.at.milliseconds, settled.id.rawValue])
    }

    func carry(_ event: CarryEvent, _ id: CarryID, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        if case .opened(let start, _) = event { try open(id, start, cause, db) }
        guard let before = try fetchCarry(id, coder, db) else { throw SiteError.unknownCarry(id) }
        var job = before
        if case .undone = event {
            job = CarryJob.fold(before, try log.history(ofCarry: id, through: sequence, db))
        } else {
            job.apply(event)
        }
        let units = { (job: CarryJob) in job.put.flatMap(\.units).reduce(0) { $0 + $1.quantity } }
        let isClosed = job.state == .closed
        try db.cachedStatement(sql: "UPDATE carry SET state = ?, units = ?, closed = ?, body = ? WHERE id = ?").run([
            job.state.rawValue, units(job), isClosed ? cause.at.milliseconds : nil, try coder.json(job),
            id.rawValue,
        ])
        let hand = try db.cachedStatement(
            sql: job.hand(of: event.badge) == nil
                ? "DELETE FROM carry_hand WHERE badge = ? AND carry = ?"
                : "INSERT INTO carry_hand(badge, carry) VALUES (?,?) ON CONFLICT(badge) DO NOTHING")
        try hand.run([event.badge.rawValue, id.rawValue])
        if let delivery = job.start.delivery {
            try db.cachedStatement(
                sql: "UPDATE delivery SET here = here + ?, closed = coalesce(?, closed) WHERE id = ?"
            ).run([
                units(job) - units(before), isClosed ? cause.at.milliseconds : nil, delivery.rawValue,
            ])
        }
        if case .put(let put, _, _, _) = event, put.revives == true {
            // An order that was given up for want of them wants them again; the tour that follows takes them.
            try db.execute(
                sql: "UPDATE order_line SET short = short - ? WHERE order_id = ? AND line = ?",
                arguments: [put.units.reduce(0) { $0 + $1.quantity }, put.order?.rawValue, put.orderLine])
        }
    }

    private func open(_ id: CarryID, _ start: CarryOpened, _ cause: Cause, _ db: Database) throws {
        let job = CarryJob(id: id, start, opened: cause.at)
        try db.execute(
            sql: """
                INSERT INTO carry(id, delivery, origin, source, state, units, opened, body) VALUES (?,?,?,?,?,0,?,?)
                """,
            arguments: [
                id.rawValue, start.delivery?.rawValue, start.origin.rawValue, start.from, job.state.rawValue,
                cause.at.milliseconds, try coder.json(job),
            ])
    }
}

extension FactLog {
    /// Everything that happened to a carry, oldest first.
    func history(ofCarry id: CarryID, through last: Int = .max, _ db: Database) throws -> [Past<CarryEvent>] {
        try history(ofJob: FactBody.carryJob(id), through: last, db).compactMap { row in
            guard case .carry(_, let event) = try row.decoded(coder), let gesture = UniqueID(bytes: row.gesture)
            else { return nil }
            return Past(fact: row.sequence, gesture: gesture, event: event)
        }
    }
}

func fetchCarry(_ id: CarryID, _ coder: FactCoder, _ db: Database) throws -> CarryJob? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM carry WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id.rawValue]).map { try coder.value(CarryJob.self, from: $0) }
}

func fetchDelivery(_ id: DeliveryID, _ coder: FactCoder, _ db: Database) throws -> Delivery? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM delivery WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id.rawValue]).map { try coder.value(Delivery.self, from: $0) }
}
