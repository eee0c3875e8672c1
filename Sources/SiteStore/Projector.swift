import Foundation
import GRDB
import SyncProtocol
import Warehouse

// From facts to tables. `apply` is the only code that writes projections; it looks at nothing but the fact, the log
// before it and the projections so far. Therefore replaying the log gives the same tables, and `site verify` proves it.

struct Projector {
    let log: FactLog
    let tours: TourTable
    let packing: PackTable

    var coder: FactCoder { log.coder }

    /// Books fact number `sequence` into the projections. Returns the tour it left, if it is about one; `tour` is that
    /// tour before the fact, when it is loaded already.
    @discardableResult
    func apply(
        _ body: FactBody, sequence: Int, stream: Data, _ cause: Cause, on tour: PickTour? = nil, _ db: Database
    ) throws -> PickTour? {
        for move in body.moves { try book(move, db) }
        try touch(body, sequence, db)
        switch body {
        case .siteOpened(let site): try open(site, stream, sequence, db)
        case .streamStarted(let started): try start(started, stream, sequence, db)
        case .reasonDefined(let reason): try define(reason, db)
        case .personDefined(let person): try define(person, db)
        case .placeDefined(let place): try define(place, db)
        case .layoutDefined(let layout): try set("layout", "id", 1, "body", layout, db)
        case .itemDefined(let item): try define(item, db)
        case .orderReceived(let order): try receive(order, db)
        case .orderCancelled(let order): try set("cancelled", true, of: order, db)
        case .orderExpedited(let order, let isFirst): try set("expedited", isFirst, of: order, db)
        case .returnAnnounced(let announced): try announce(announced, db)
        case .stockReceived(let receipt):
            try db.cachedStatement(sql: "INSERT INTO stock_receipt(reference, line) VALUES (?,?)")
                .run([receipt.reference, receipt.line])
        case .unclaimedShorted(let lines): for line in lines { try short(line, db) }
        case .tourReleased(let released): try tours.insert(released, by: sequence, at: cause.at, db)
        case .tourWithdrawn(let id): try tours.remove(id, db)
        case .pick(let id, let event):
            guard let old = try tour?.id == id ? tour : tours.tour(id, db) else { throw SiteError.unknownTour(id) }
            return try pick(event, old, sequence, at: cause.at, db)
        case .signedIn, .signedOut, .pin, .settingsChosen: try note(body, cause, db)
        case .training(let event): try train(event, cause, db)
        case .message(let event): try tell(event, sequence, cause, db)
        case .holdLifted(let fact): try forget(fact, in: ["hold", "count_due"], db)
        case .codeLearned(let learned):
            try db.execute(
                sql: """
                    INSERT INTO learned_code(lookup, sku, code, units, witness, typed, sequence)
                        VALUES (?,?,?,?,?,?,?)
                    """,
                arguments: [
                    lookup(learned.code), learned.sku.rawValue, learned.code, learned.units,
                    learned.witness.rawValue, learned.witnessTyped, sequence,
                ])
        case .codeForgotten(let code):
            try db.execute(sql: "DELETE FROM learned_code WHERE lookup = ?", arguments: [lookup(code)])
        case .scannerProfiled(let profiled):
            try set("scanner_profile", "station", profiled.station.rawValue, "settings", profiled.settings, db)
        case .numbered(let range): try set("numbering", "id", 1, "body", range, db)
        case .boxDefined(let box): try set("box", "code", box.code, "body", box, db)
        case .serviceDefined(let rule): try set("service", "name", rule.service, "body", rule, db)
        case .papersArrived(let papers): try take(papers, db)
        case .shippingChanged(let change): try ship(change.order, change.shipping, db)
        case .pack(let order, let event): try pack(event, order, sequence, cause, db)
        case .loadPlanned(let planned): try plan(planned, sequence, db)
        case .ordersHeld(let orders): try hold(orders, db)
        case .dock(let fact): try dock(fact, sequence, cause, db)
        case .countAsked(let asked): try ask(asked, cause, db)
        case .count(let id, let event): try count(event, id, sequence, db)
        case .countRuled(let id, let ruling): try rule(ruling, id, sequence, cause, db)
        case .countPolicySet(let policy): try set("count_policy", "id", 1, "body", policy, db)
        case .gate(let id, let event): try gate(event, id, sequence, cause, db)
        case .returnPolicySet(let policy): try set("return_policy", "id", 1, "body", policy, db)
        case .inspect(let id, let event): try inspect(event, id, sequence, cause, db)
        case .deliveryAnnounced(let delivery): try announce(delivery, cause, db)
        case .deliverySettled(let settled): try settle(settled, cause, db)
        case .carry(let id, let event): try carry(event, id, sequence, cause, db)
        case .evidenceTaken(let evidence): try list(evidence, sequence, cause, db)
        case .expiryPolicySet(let policy): try set("expiry_policy", "id", 1, "body", policy, db)
        case .expiryHandled(let handled): try handle(handled, sequence, cause, db)
        case .hub(let fact): try hub(fact, db)
        }
        return nil
    }

    private func set(_ column: String, _ value: Bool, of order: OrderID, _ db: Database) throws {
        try db.execute(sql: "UPDATE orders SET \(column) = ? WHERE id = ?", arguments: [value, order.rawValue])
    }

    /// Sets what a table keeps as one value under a key.
    func set(
        _ table: String, _ key: String, _ name: some DatabaseValueConvertible, _ column: String,
        _ value: some Encodable, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO \(table)(\(key), \(column)) VALUES (?, ?)
                    ON CONFLICT(\(key)) DO UPDATE SET \(column) = excluded.\(column)
                """, arguments: [name, try coder.json(value)])
    }

    // MARK: Ledger

    private func book(_ move: Move, _ db: Database) throws {
        // Take first, then give: the schema lets a serial be in one place only. It refuses a place that would go below
        // zero.
        try add(-move.quantity, move, to: move.from, db)
        try add(move.quantity, move, to: move.to, db)
    }

    private func add(_ quantity: Int, _ move: Move, to place: PlaceID, _ db: Database) throws {
        let key: [(any StatementBinding)?] = [
            move.sku.rawValue, place.rawValue, move.batch.lot, move.batch.storedExpiry, move.grade.rawValue,
            move.serial ?? "",
        ]
        let current = try db.cachedStatement(
            sql: """
                SELECT quantity FROM stock
                    WHERE sku = ? AND place = ? AND lot = ? AND expiry = ? AND grade = ? AND serial = ?
                """
        ).integer(key)
        if let current, current + quantity == 0 {
            try db.cachedStatement(
                sql: """
                    DELETE FROM stock WHERE sku = ? AND place = ? AND lot = ? AND expiry = ? AND grade = ? AND serial
                        = ?
                    """
            ).run(key)
        } else if let current {
            try db.cachedStatement(
                sql: """
                    UPDATE stock SET quantity = ? WHERE sku = ? AND place = ? AND lot = ? AND expiry = ? AND grade = ?
                        AND serial = ?
                    """
            ).run([current + quantity] + key)
        } else {
            try db.cachedStatement(
                sql: """
                    INSERT INTO stock(sku, place, lot, expiry, grade, serial, outside, quantity)
                        VALUES (?,?,?,?,?,?, (SELECT outside FROM place WHERE id = ?), ?)
                    """
            ).run(key + [place.rawValue, quantity])
        }
    }

    // MARK: Site, people, floor, items

    private func open(_ site: SiteOpened, _ stream: Data, _ sequence: Int, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO site(id, name, time_zone) VALUES (1,?,?)", arguments: [site.site, site.timeZone])
        try db.execute(
            sql: "INSERT INTO stream(id, first, reason) VALUES (?,?,'new')", arguments: [stream, sequence])
    }

    private func start(_ started: StreamStarted, _ stream: Data, _ sequence: Int, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO stream(id, first, reason, parent, parent_sequence, parent_hash) VALUES (?,?,?,?,?,?)
                """,
            arguments: [
                stream, sequence, started.reason, Data(started.parent.bytes), started.parentSequence,
                started.parentHash,
            ])
    }

    private func define(_ reason: Reason, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO reason(code, rank, body) VALUES (?, (SELECT count(*) FROM reason), ?)
                    ON CONFLICT(code) DO UPDATE SET body = excluded.body
                """, arguments: [reason.code.rawValue, try coder.json(reason)])
    }

    private func define(_ person: Person, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO person(badge, name, roles) VALUES (?,?,?) ON CONFLICT(badge)
                    DO UPDATE SET name = excluded.name, roles = excluded.roles
                """,
            arguments: [
                person.badge.rawValue, person.name, person.roles.map(\.rawValue).joined(separator: " "),
            ])
    }

    private func define(_ place: Place, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO place(id, kind, outside, zone, aisle, bay, level, position, x, y, capacity, reserve) VALUES
                    (?,?,?,?,?,?,?,?,?,?,?,?)
                    ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, outside = excluded.outside, zone =
                        excluded.zone,
                    aisle = excluded.aisle, bay = excluded.bay, level = excluded.level, position = excluded.position,
                    x = excluded.x, y = excluded.y, capacity = excluded.capacity, reserve = excluded.reserve
                """
        ).run([
            place.id.rawValue, place.kind.rawValue, place.kind.isOuter ? 1 : 0, place.address?.zone,
            place.address?.aisle, place.address?.bay, place.address?.level, place.address?.position, place.walk.x,
            place.walk.y, place.capacity, place.isReserve ? 1 : 0,
        ])
    }

    private func define(_ item: Item, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO item(sku, name, weight, width, length, height, tracking, handling, price, upright, bears)
                    VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(sku) DO UPDATE SET name = excluded.name,
                    weight = excluded.weight, width = excluded.width, length = excluded.length,
                    height = excluded.height, tracking = excluded.tracking, handling = excluded.handling,
                    price = excluded.price, upright = excluded.upright, bears = excluded.bears
                """
        ).run([
            item.sku.rawValue, item.name, item.weightGrams, item.dimensions.width, item.dimensions.length,
            item.dimensions.height, item.tracking.rawValue, item.handling.rawValue, item.pricePence,
            item.isUpright ? 1 : 0, item.bearsGrams,
        ])
        try db.cachedStatement(sql: "DELETE FROM item_barcode WHERE sku = ?").run([item.sku.rawValue])
        for (rank, barcode) in distinctBarcodes(of: item).enumerated() {
            try db.cachedStatement(
                sql: "INSERT INTO item_barcode(lookup, sku, rank, code, units) VALUES (?,?,?,?,?)"
            ).run([lookup(barcode.code), item.sku.rawValue, rank, barcode.code, barcode.units])
        }
    }

    // MARK: Orders

    private func receive(_ order: Order, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM order_line WHERE order_id = ?").run([order.id.rawValue])
        try db.cachedStatement(sql: "DELETE FROM order_charge WHERE order_id = ?").run([
            order.id.rawValue
        ])
        try db.cachedStatement(
            sql: """
                INSERT INTO orders(id, channel, customer, ordered_priority, cutoff, promise, note, shipping, service)
                    VALUES (?,?,?,?,?,?,?,?,?)
                    ON CONFLICT(id) DO UPDATE SET channel = excluded.channel, customer = excluded.customer,
                    ordered_priority = excluded.ordered_priority, cutoff = excluded.cutoff, promise = excluded.promise,
                    note = excluded.note, shipping = excluded.shipping, service = excluded.service
                """
        ).run([
            order.id.rawValue, order.channel.rawValue, order.customer, order.priority, order.cutoff?.milliseconds,
            order.promise?.milliseconds, order.note, try order.shipping.map { try coder.json($0) },
            order.delivery.service,
        ])
        for line in order.lines {
            try db.cachedStatement(
                sql: "INSERT INTO order_line(order_id, line, sku, quantity, price, lot, expiry) VALUES (?,?,?,?,?,?,?)"
            )
            .run([
                order.id.rawValue, line.number, line.sku.rawValue, line.quantity, line.pricePence, line.batch?.lot,
                line.batch?.storedExpiry,
            ])
        }
        for (number, charge) in order.charges.enumerated() {
            try db.cachedStatement(
                sql: "INSERT INTO order_charge(order_id, number, code, text, pence) VALUES (?,?,?,?,?)"
            )
            .run([order.id.rawValue, number + 1, charge.code, charge.text, charge.pence])
        }
    }

    private func announce(_ announced: AnnouncedReturn, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO announced_return(id, customer, order_id, tracking, courier, body) VALUES (?,?,?,?,?,?)
                """,
            arguments: [
                announced.id.rawValue, announced.customer, announced.order?.rawValue, announced.tracking,
                announced.courier, try coder.json(announced),
            ])
    }

    private func short(_ line: Unclaimed, _ db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE order_line SET short = short + ?, reason = ? WHERE order_id = ? AND line = ?"
        ).run([line.quantity, ReasonCode.noStock.rawValue, line.order.rawValue, line.line])
    }

    // MARK: Picking

    private func pick(
        _ event: PickEvent, _ old: PickTour, _ sequence: Int, at moment: Moment, _ db: Database
    ) throws -> PickTour {
        var new = old
        if case .undone(let fact, _, _) = event {
            let (released, events) = try log.history(of: old.id, through: sequence, db)
            new = PickTour.fold(released, events)
            try forget(fact, in: ["hold", "count_due", "label_due"], db)
        } else {
            new.apply(event)
        }
        try tours.update(from: old, to: new, by: sequence, at: moment, db)
        try followUp(event, old, sequence, db)
        return new
    }

    /// What an event leaves for others to do: counts, holds, labels to print.
    private func followUp(_ event: PickEvent, _ tour: PickTour, _ sequence: Int, _ db: Database) throws {
        switch event {
        case .shorted(let shortage), .damaged(_, _, _, .some(let shortage)):
            try hold(shortage, sequence, db)
        case .zeroChecked(let number, let place, let left):
            guard left > 0 else { return try emptied(place, db) }
            guard let line = tour.line(number) else { return }
            try due(place, line.sku, line.batch, .notEmpty, seen: left, sequence, db)
        case .sourceConfirmed(let number, true), .itemConfirmed(let number, _, true, _),
            .batchConfirmed(let number, true), .counted(let number, _, _, true, _):
            guard let line = tour.line(number), let step = tour.hand?.step, step != .serial else { return }
            try db.execute(
                sql: "INSERT INTO label_due(sequence, place, sku, step) VALUES (?,?,?,?)",
                arguments: [sequence, line.place.rawValue, line.sku.rawValue, step.rawValue])
        case .taken, .takenOver, .left, .freed, .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted, .keyed,
            .placed, .putBack, .damaged, .toteFull, .skipped, .substituted, .cancelled, .undone:
            return
        }
    }

    private func hold(_ shortage: Shortage, _ sequence: Int, _ db: Database) throws {
        if shortage.hold != .none {
            try db.execute(
                sql: "INSERT INTO hold(sequence, scope, place, sku, lot, expiry, reason) VALUES (?,?,?,?,?,?,?)",
                arguments: [
                    sequence, shortage.hold.rawValue, shortage.place.rawValue, shortage.sku.rawValue,
                    shortage.batch.lot, shortage.batch.storedExpiry, shortage.reason.rawValue,
                ])
        }
        if shortage.createsCount {
            try due(shortage.place, shortage.sku, shortage.batch, shortage.reason, seen: nil, sequence, db)
        }
    }

    /// Ends what a fact had left for others to do, if it is still there.
    func forget(_ fact: Int, in tables: [String], _ db: Database) throws {
        for table in tables {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE sequence = ?").run([fact])
        }
    }

    func due(
        _ place: PlaceID, _ sku: SKU, _ batch: Batch, _ reason: ReasonCode, seen: Int?, _ sequence: Int, _ db: Database
    ) throws {
        try db.execute(
            sql: "INSERT INTO count_due(sequence, place, sku, lot, expiry, reason, seen) VALUES (?,?,?,?,?,?,?)",
            arguments: [
                sequence, place.rawValue, sku.rawValue, batch.lot, batch.storedExpiry, reason.rawValue, seen,
            ])
    }
}
