import GRDB
import SyncProtocol
public import Warehouse

// What is asked about receiving and moving without doing any of it, and what the office does about it.

extension Site {
    /// A carry as it is now.
    public func carryJob(_ id: CarryID) throws(SiteError) -> CarryJob {
        try read { db in
            guard let job = try fetchCarry(id, log.coder, db) else { throw SiteError.unknownCarry(id) }
            return job
        }
    }

    /// Everything that was carried, in the order in which it was begun.
    public func carryJobs() throws(SiteError) -> [CarryJob] {
        try read { db in
            try String.fetchAll(db.cachedStatement(sql: "SELECT body FROM carry ORDER BY id"))
                .map { try log.coder.value(CarryJob.self, from: $0) }
        }
    }

    /// The carry in which somebody has something in the hand.
    public func carryHeld(by badge: BadgeID) throws(SiteError) -> CarryID? {
        try read { db in
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT carry FROM carry_hand WHERE badge = ?"), arguments: [badge.rawValue]
            )
            .map { CarryID($0) }
        }
    }

    public func briefing(for job: CarryJob) throws(SiteError) -> CarryBriefing {
        try read { db in
            var briefing = CarryBriefing()
            if !job.isDelivery { briefing.lying = try carryFloor(db).content(of: job.start.origin).units }
            let skus =
                job.start.lines.map(\.sku) + job.hands.values.map(\.sku) + job.put.flatMap(\.units).map(\.sku)
                + briefing.lying.map(\.sku)
            for sku in Set(skus) { briefing.names[sku] = try fetchItem(sku, db)?.name }
            for hand in job.hands.values {
                let place: PlaceID? =
                    switch hand.goal {
                    case .bin(let place, _), .aside(let place): place
                    case .order(_, _, _, let door): door
                    case .nowhere, nil: nil
                    }
                if let place { briefing.places[place] = try fetchPlace(place, db) }
            }
            return briefing
        }
    }

    /// What is to come, what is being received, and what lies where it is not to stay.
    public func carryRows() throws(SiteError) -> [CarryRow] {
        try read { db in
            let deliveries = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT d.id, d.source, d.transfer, d.due, d.units, d.here, d.announced, c.id FROM delivery d
                            LEFT JOIN carry c ON c.delivery = d.id AND c.state <> 'closed'
                            WHERE (d.closed IS NULL OR c.id IS NOT NULL) AND d.settled IS NULL
                            ORDER BY c.id IS NULL, d.due IS NULL, d.due, d.announced, d.id
                        """)
            ).map { row in
                CarryRow(
                    row[2] ? .transfer : .delivery, row[0], from: row[1],
                    due: (row[3] as Int64?).map { Moment(milliseconds: $0) }, announced: row[4], here: row[5],
                    since: Moment(milliseconds: row[6]), carry: (row[7] as Int?).map { CarryID($0) })
            }
            let blind = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT id, source, units, opened FROM carry
                            WHERE state <> 'closed' AND delivery IS NULL AND origin = 'SUPPLIER' ORDER BY id
                        """)
            ).map { row in
                CarryRow(
                    .blind, row[1], from: row[1], here: row[2], since: Moment(milliseconds: row[3]),
                    carry: CarryID(row[0]))
            }
            return try replenishments(db) + deliveries + blind + floorRows(db)
        }
    }

    /// Reserve bins whose units open orders want because the bins that are picked from have too few: what is short of
    /// each item, out of the oldest batch first, the most urgent order first.
    private func replenishments(_ db: Database) throws -> [CarryRow] {
        let wanted = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT l.sku, sum(l.open), min(o.cutoff), i.name
                        FROM order_line l JOIN orders o ON o.id = l.order_id JOIN item i ON i.sku = l.sku
                        WHERE l.open > 0 AND o.cancelled = 0 AND EXISTS (
                            SELECT 1 FROM stock s JOIN place p ON p.id = s.place AND p.reserve = 1 WHERE s.sku = l.sku)
                        GROUP BY l.sku ORDER BY min(o.cutoff) IS NULL, min(o.cutoff), l.sku
                    """))
        let reserve = try db.cachedStatement(
            sql: """
                SELECT s.place, sum(s.quantity) FROM stock s JOIN place p ON p.id = s.place AND p.reserve = 1
                    WHERE s.sku = ? AND s.grade = 'A' AND NOT EXISTS (
                        SELECT 1 FROM hold h WHERE h.place = s.place AND (h.scope = 'place' OR h.sku = s.sku))
                    GROUP BY s.place ORDER BY min(s.expiry), s.place
                """)
        var rows: [CarryRow] = []
        for row in wanted {
            let sku = SKU(row[0])
            var missing = row[1] - (try SiteShelf(db: db, log: log).free(sku).reduce(0) { $0 + $1.quantity })
            for bin in try Row.fetchAll(reserve, arguments: [sku.rawValue]) where missing > 0 {
                let units = min(missing, bin[1])
                missing -= units
                rows.append(
                    CarryRow(
                        .replenish, bin[0], from: row[3], due: (row[2] as Int64?).map { Moment(milliseconds: $0) },
                        here: units, since: clock.now()))
            }
        }
        return rows
    }

    /// What reserve bins have of an item, so that nobody calls it short.
    func reserved(_ sku: SKU, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT ifnull(sum(s.quantity), 0) FROM stock s JOIN place p ON p.id = s.place AND p.reserve = 1
                        WHERE s.sku = ? AND s.grade = 'A'
                    """), arguments: [sku.rawValue]) ?? 0
    }

    /// Places whose units are to be put away, and bins that somebody is taking units out of.
    private func floorRows(_ db: Database) throws -> [CarryRow] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT p.id, p.kind, (SELECT sum(quantity) FROM stock s WHERE s.place = p.id) AS lying, c.id,
                            ifnull((SELECT f.at FROM touch t JOIN fact f ON f.sequence = t.fact
                                WHERE t.subject = 'place ' || p.id ORDER BY t.fact LIMIT 1), 0)
                        FROM place p LEFT JOIN carry c ON c.origin = p.id AND c.state <> 'closed'
                        WHERE (p.kind IN ('receiving', 'returnsTray') OR c.id IS NOT NULL AND p.outside = 0)
                            AND p.kind <> 'inTransit' AND lying > 0
                        ORDER BY p.kind = 'bin', p.id
                    """))
        return rows.map { row in
            CarryRow(
                row[1] == PlaceKind.bin.rawValue ? .move : .floor, row[0], here: row[2],
                since: Moment(milliseconds: row[4]), carry: (row[3] as Int?).map { CarryID($0) })
        }
    }

    // MARK: The office

    /// Every announced delivery, those that are open first.
    public func deliveries(all: Bool = true) throws(SiteError) -> [DeliveryRow] {
        try read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT body, announced, here, closed, settled FROM delivery
                            WHERE ?1 OR closed IS NULL AND settled IS NULL
                            ORDER BY closed IS NOT NULL OR settled IS NOT NULL, due IS NULL, due, id
                        """), arguments: [all]
            ).map { row in
                DeliveryRow(
                    delivery: try log.coder.value(Delivery.self, from: row[0]),
                    announced: Moment(milliseconds: row[1]), here: row[2],
                    closed: (row[3] as Int64?).map { Moment(milliseconds: $0) },
                    settled: (row[4] as Int64?).map { Moment(milliseconds: $0) })
            }
        }
    }

    /// What came of a delivery against what was announced, over all its trucks.
    public func differences(of id: DeliveryID) throws(SiteError) -> [CarryDifference] {
        try read { db in
            guard let delivery = try fetchDelivery(id, log.coder, db) else { throw SiteError.unknownDelivery(id) }
            return try differences(of: delivery, db)
        }
    }

    func differences(of delivery: Delivery, _ db: Database) throws -> [CarryDifference] {
        let bodies = try String.fetchAll(
            db.cachedStatement(sql: "SELECT body FROM carry WHERE delivery = ? ORDER BY id"),
            arguments: [delivery.id.rawValue])
        let start = CarryOpened(delivery: delivery.id, origin: delivery.origin, lines: delivery.lines)
        var whole = CarryJob(id: CarryID(0), start, opened: Moment(milliseconds: 0))
        for body in bodies { whole.put += try log.coder.value(CarryJob.self, from: body).put }
        return whole.differences
    }

    /// Writes off what never came of a delivery: a transfer's units leave transit as lost.
    public func settle(_ id: DeliveryID, note: String, by badge: BadgeID) throws(SiteError) -> [Move] {
        let cause = officeCause(by: badge)
        return try write { db in
            guard let delivery = try fetchDelivery(id, log.coder, db) else { throw SiteError.unknownDelivery(id) }
            let isOpen = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT 1 FROM carry WHERE delivery = ? AND state <> 'closed'"),
                arguments: [id.rawValue])
            if isOpen != nil {
                throw SiteError.notAllowed("Delivery \(id) is being received. Close it first at a station.")
            }
            if try Int.fetchOne(
                db.cachedStatement(sql: "SELECT 1 FROM delivery WHERE id = ? AND settled IS NOT NULL"),
                arguments: [id.rawValue]) != nil
            {
                throw SiteError.notAllowed("Delivery \(id) is settled already; nothing was changed.")
            }
            let moves = try lost(of: delivery, db)
            try record([.deliverySettled(DeliverySettled(id: id, note: note, moves: moves))], cause, db)
            return moves
        }
    }

    /// What is still on its way of a transfer, by the units that were announced and did not come out of transit.
    private func lost(of delivery: Delivery, _ db: Database) throws -> [Move] {
        guard delivery.isTransfer else { return [] }
        var came: [CarriedUnits: Int] = [:]
        let ids = try Int.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM carry WHERE delivery = ? ORDER BY id"),
            arguments: [delivery.id.rawValue])
        for id in ids {
            for past in try log.history(ofCarry: CarryID(id), db) {
                for move in past.event.moves where move.from == .inTransit || move.to == .inTransit {
                    let key = CarriedUnits(move.sku, move.batch, grade: move.grade, serial: move.serial, quantity: 0)
                    came[key, default: 0] += move.from == .inTransit ? move.quantity : -move.quantity
                }
            }
        }
        return delivery.lines.flatMap(\.units).compactMap { units in
            var (key, rest) = (units, units)
            key.quantity = 0
            let here = min(units.quantity, came[key] ?? 0)
            came[key, default: 0] -= here
            rest.quantity -= here
            return rest.quantity > 0 ? rest.move(from: .inTransit, to: .adjustment) : nil
        }
    }
}
