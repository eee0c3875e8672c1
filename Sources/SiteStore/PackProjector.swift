import Foundation
import GRDB
import SyncProtocol
import Warehouse

// From the facts of packing to tables, and what they mean for orders, counts and the weights of items.

extension Projector {
    func pack(_ event: PackEvent, _ order: OrderID, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        let old = try packing.job(order, db)
        var new = old ?? PackJob(id: order)
        if case .undone(let fact, _, _) = event {
            new = PackJob.fold(order, try log.history(ofPacking: order, through: sequence, db))
            try forget(fact, in: ["count_due"], db)
            try takeBackGivenUp(fact, old, db)
        } else {
            new.apply(event)
        }
        try packing.update(from: old, to: new, by: sequence, at: cause.at, db)
        try settle(from: old, to: new, db)
        try followUp(event, new, sequence, cause, db)
    }

    /// What is lost at the bench is not picked any more; `again` leaves it open for another release.
    private func settle(from old: PackJob?, to new: PackJob, _ db: Database) throws {
        var changes: [PackLine.Key: Int] = [:]
        for line in old?.lines ?? [] { changes[line.key, default: 0] -= line.lost }
        for line in new.lines { changes[line.key, default: 0] += line.lost }
        for (key, change) in changes where change != 0 {
            try db.cachedStatement(sql: "UPDATE order_line SET lost = lost + ? WHERE order_id = ? AND line = ?")
                .run([change, key.order.rawValue, key.line])
        }
    }

    private func followUp(
        _ event: PackEvent, _ job: PackJob, _ sequence: Int, _ cause: Cause, _ db: Database
    ) throws {
        switch event {
        case .lost(let number, let quantity, _, let reason, let again, let counts, let moves):
            guard let line = job.line(number) else { return }
            if !again { try giveUp(quantity, reason, line, db) }
            if counts, let place = moves.first?.from, try !isParcel(place, db) {
                try due(place, line.sku, line.batch, reason, seen: nil, sequence, db)
            }
        case .labelled(let number, _, let load):
            guard let parcel = job.parcels.first(where: { $0.number == number }) else { return }
            try db.execute(
                sql: "UPDATE parcel SET load = ?, labelled = ?, fact = ? WHERE id = ?",
                arguments: [load?.rawValue, cause.at.milliseconds, sequence, parcel.id.rawValue])
        case .labelFailed(let number, let why):
            guard let parcel = job.parcels.first(where: { $0.number == number }) else { return }
            try db.execute(
                sql: "UPDATE parcel SET failure = ?, fact = ? WHERE id = ?",
                arguments: [why, sequence, parcel.id.rawValue])
        case .reopened(let number):
            guard let parcel = job.parcels.first(where: { $0.number == number }) else { return }
            try db.execute(
                sql: """
                    UPDATE parcel SET lane = NULL, load = NULL, failure = NULL, labelled = NULL, staged = NULL
                        WHERE id = ?
                    """,
                arguments: [parcel.id.rawValue])
        case .weighed(let number, let evidence, _): try learn(number, evidence, job, db)
        case .opened, .taken, .takenOver, .arrived, .merged, .left, .freed, .parcelOpened, .packed, .boxTaken, .closed,
            .weightRefused, .recounted, .reprinted, .unpacked, .dissolved, .cancelled, .undone:
            break
        }
    }

    private func isParcel(_ place: PlaceID, _ db: Database) throws -> Bool {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM parcel WHERE id = ?"), arguments: [place.rawValue])
            != nil
    }

    /// The order goes without units that nobody looks for elsewhere.
    private func giveUp(_ quantity: Int, _ reason: ReasonCode, _ line: PackLine, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE order_line SET short = short + ?, reason = ? WHERE order_id = ? AND line = ?",
            arguments: [quantity, reason.rawValue, line.order.rawValue, line.orderLine])
    }

    private func takeBackGivenUp(_ fact: Int, _ job: PackJob?, _ db: Database) throws {
        guard
            let row = try FactRow.fetchOne(
                db, sql: "SELECT \(FactRow.columns) FROM fact WHERE sequence = ?", arguments: [fact]),
            case .pack(_, .lost(let number, let quantity, _, _, false, _, _)) = try row.decoded(coder),
            let line = job?.line(number)
        else { return }
        try db.execute(
            sql: "UPDATE order_line SET short = short - ? WHERE order_id = ? AND line = ?",
            arguments: [quantity, line.order.rawValue, line.orderLine])
    }

    /// A parcel of one item only says what one unit of it weighs.
    private func learn(_ number: Int, _ evidence: WeightEvidence, _ job: PackJob, _ db: Database) throws {
        guard evidence.scale != nil, let parcel = job.parcels.first(where: { $0.number == number }),
            let code = parcel.box, let box = try fetchBox(code, db)
        else { return }
        let skus = Set(parcel.units.compactMap { job.line($0.line)?.sku })
        guard skus.count == 1, let sku = skus.first else { return }
        var learned = try fetchLearnedWeight(sku, db) ?? LearnedWeight()
        learned.learn(contentGrams: evidence.grams - box.tareGrams, units: parcel.count)
        try db.execute(
            sql: """
                INSERT INTO item_weight(sku, parcels, sum, squares) VALUES (?,?,?,?) ON CONFLICT(sku)
                    DO UPDATE SET parcels = excluded.parcels, sum = excluded.sum, squares = excluded.squares
                """, arguments: [sku.rawValue, learned.parcels, learned.sum, learned.sumOfSquares])
    }

    func fetchBox(_ code: String, _ db: Database) throws -> Box? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT body FROM box WHERE code = ?"), arguments: [code])
            .map { try coder.value(Box.self, from: $0) }
    }

    /// Papers that came after their order.
    func take(_ papers: PapersArrived, _ db: Database) throws {
        let stored = try String.fetchOne(
            db.cachedStatement(sql: "SELECT shipping FROM orders WHERE id = ?"), arguments: [papers.order.rawValue])
        var shipping = try stored.map { try coder.value(Shipping.self, from: $0) } ?? Shipping()
        if let invoice = papers.invoice { shipping.invoice = invoice }
        if let customs = papers.customs { shipping.customs = customs }
        try ship(papers.order, shipping, db)
    }

    /// How an order leaves from now on.
    func ship(_ order: OrderID, _ shipping: Shipping, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE orders SET shipping = ?, service = ? WHERE id = ?",
            arguments: [try coder.json(shipping), shipping.service, order.rawValue])
    }
}

func fetchLearnedWeight(_ sku: SKU, _ db: Database) throws -> LearnedWeight? {
    let statement = try db.cachedStatement(sql: "SELECT parcels, sum, squares FROM item_weight WHERE sku = ?")
    return try Row.fetchOne(statement, arguments: [sku.rawValue])
        .map { LearnedWeight(parcels: $0[0], sum: $0[1], sumOfSquares: $0[2]) }
}

extension PackLine {
    struct Key: Hashable {
        var order: OrderID
        var line: Int
    }

    var key: Key { Key(order: order, line: orderLine) }
}
