import GRDB
import SyncProtocol
import Warehouse

// Pack jobs as rows: a head, a row for each line and each parcel. A scan changes the head and one parcel; only what
// differs is written. What a parcel holds is one column, because it is always read and written as a whole.

struct PackTable {
    let coder: FactCoder

    // MARK: Read

    func job(_ id: OrderID, _ db: Database) throws -> PackJob? {
        let head = try db.cachedStatement(
            sql: "SELECT holder, station, since, tracking, recounted, last FROM pack_job WHERE id = ?")
        guard let row = try Row.fetchOne(head, arguments: [id.rawValue]) else { return nil }
        let orders = try String.fetchAll(
            try db.cachedStatement(sql: "SELECT order_id FROM pack_order WHERE job = ? ORDER BY rank"),
            arguments: [id.rawValue])
        var job = PackJob(id: id, orders: orders.map { OrderID($0) }, lines: try lines(id, db))
        if let holder: String = row[0], let station: String = row[1] {
            job.lease = Lease(
                holder: BadgeID(holder), station: StationID(station), since: Moment(milliseconds: row[2] ?? 0))
        } else {
            job.freed = try coder.freed(id, db)
        }
        job.parcels = try parcels(id, db)
        let tracking: String = row[3]
        if tracking != "{}" {
            for (sku, value) in try coder.value([String: Tracking].self, from: tracking) {
                job.tracking[SKU(sku)] = value
            }
        }
        job.recounted = try list(row[4])
        let last: String = row[5]
        job.last = last.isEmpty ? nil : try coder.value(PackedUnits.self, from: last)
        return job
    }

    /// The job that an order is packed in.
    func jobID(of order: OrderID, _ db: Database) throws -> OrderID? {
        try String.fetchOne(
            try db.cachedStatement(sql: "SELECT job FROM pack_order WHERE order_id = ?"), arguments: [order.rawValue]
        ).map { OrderID($0) }
    }

    private func lines(_ id: OrderID, _ db: Database) throws -> [PackLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT line, order_id, order_line, sku, lot, expiry, wanted, lost, serials FROM pack_line
                    WHERE job = ? ORDER BY line
                """)
        return try Row.fetchAll(statement, arguments: [id.rawValue]).map { row in
            PackLine(
                number: row[0], order: OrderID(row[1]), orderLine: row[2], sku: SKU(row[3]),
                batch: batch(lot: row[4], expiry: row[5]), wanted: row[6], serials: try list(row[8]), lost: row[7])
        }
    }

    private func parcels(_ id: OrderID, _ db: Database) throws -> [Parcel] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number, id, state, box, proposed, box_reason, units, identities, weight, recounts, tracking,
                    copies, planned FROM parcel WHERE job = ? ORDER BY number
                """)
        return try Row.fetchAll(statement, arguments: [id.rawValue]).map { row in
            var parcel = Parcel(number: row[0], id: ParcelID(row[1]), proposed: row[4])
            parcel.state = ParcelState(rawValue: row[2]) ?? .packing
            parcel.box = row[3]
            parcel.boxReason = (row[5] as String?).map { ReasonCode($0) }
            parcel.units = try list(row[6])
            parcel.identities = try list(row[7])
            parcel.weight = try (row[8] as String?).map { try coder.value(WeightEvidence.self, from: $0) }
            parcel.recounts = row[9]
            parcel.tracking = row[10]
            parcel.copies = row[11]
            parcel.planned = row[12]
            return parcel
        }
    }

    // MARK: Write

    /// Writes what differs between two states of a job; `old` nil for one that is new.
    func update(from old: PackJob?, to new: PackJob, by fact: Int, at moment: Moment, _ db: Database) throws {
        try writeHead(new, isNew: old == nil, db)
        let knownOrders = Set(old?.orders ?? [])
        for (rank, order) in new.orders.enumerated() where !knownOrders.contains(order) {
            try db.execute(
                sql: "INSERT INTO pack_order(order_id, job, rank) VALUES (?,?,?)",
                arguments: [order.rawValue, new.id.rawValue, rank])
        }
        for order in knownOrders.subtracting(new.orders) {
            try db.execute(sql: "DELETE FROM pack_order WHERE order_id = ?", arguments: [order.rawValue])
        }
        let oldLines = Dictionary(uniqueKeysWithValues: (old?.lines ?? []).map { ($0.number, $0) })
        let (before, after) = (old?.packedByLine ?? [], new.packedByLine)
        for (index, line) in new.lines.enumerated() {
            if oldLines[line.number] == line, before.indices.contains(index), before[index] == after[index] { continue }
            try write(line, packed: after[index], new.id, by: fact, db)
        }
        try db.cachedStatement(sql: "DELETE FROM pack_line WHERE job = ? AND line > ?")
            .run([new.id.rawValue, new.lines.count])
        let oldParcels = Dictionary(uniqueKeysWithValues: (old?.parcels ?? []).map { ($0.number, $0) })
        for parcel in new.parcels where oldParcels[parcel.number] != parcel {
            try write(parcel, new.id, isNew: oldParcels[parcel.number] == nil, by: fact, at: moment, db)
        }
        for parcel in old?.parcels ?? [] where !new.parcels.contains(where: { $0.number == parcel.number }) {
            // An undo took the parcel back. Its code is used up all the same: the place keeps it.
            try db.execute(sql: "DELETE FROM parcel WHERE id = ?", arguments: [parcel.id.rawValue])
        }
    }

    private func writeHead(_ job: PackJob, isNew: Bool, _ db: Database) throws {
        let state = job.lease != nil ? "underway" : job.isDone ? "done" : "waiting"
        let last = try job.last.map { try coder.json($0) } ?? ""
        if isNew {
            try db.cachedStatement(
                sql: "INSERT INTO pack_job(id, state, tracking, recounted, last) VALUES (?,'waiting','{}','','')"
            ).run([job.id.rawValue])
        }
        let tracking = Dictionary(uniqueKeysWithValues: job.tracking.map { ($0.key.rawValue, $0.value) })
        try db.cachedStatement(
            sql: """
                UPDATE pack_job SET holder = ?, station = ?, since = ?, state = ?, tracking = ?, recounted = ?, last = ?
                    WHERE id = ?
                """
        ).run([
            job.lease?.holder.rawValue, job.lease?.station.rawValue, job.lease?.since.milliseconds, state,
            tracking.isEmpty ? "{}" : try coder.json(tracking), try text(job.recounted), last, job.id.rawValue,
        ])
    }

    private func write(_ line: PackLine, packed: Int, _ job: OrderID, by fact: Int, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO pack_line(job, line, order_id, order_line, sku, lot, expiry, wanted, lost, packed,
                    serials, fact) VALUES (?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(job, line)
                    DO UPDATE SET order_id = excluded.order_id,
                    order_line = excluded.order_line, sku = excluded.sku, lot = excluded.lot,
                    expiry = excluded.expiry, wanted = excluded.wanted, lost = excluded.lost,
                    packed = excluded.packed, serials = excluded.serials, fact = excluded.fact
                """
        ).run([
            job.rawValue, line.number, line.order.rawValue, line.orderLine, line.sku.rawValue, line.batch.lot,
            line.batch.storedExpiry, line.wanted, line.lost, packed, try text(line.serials), fact,
        ])
    }

    private func write(
        _ parcel: Parcel, _ job: OrderID, isNew: Bool, by fact: Int, at moment: Moment, _ db: Database
    ) throws {
        if isNew {
            try db.cachedStatement(
                sql: """
                    INSERT INTO place(id, kind, outside, x, y) VALUES (?, 'carton', 0, 0, 0) ON CONFLICT(id) DO NOTHING
                    """
            ).run([parcel.id.rawValue])
            try db.cachedStatement(
                sql: """
                    INSERT INTO parcel(id, job, number, serial, state, units, identities, recounts, copies, opened,
                        fact)
                        VALUES (?,?,?, (SELECT ifnull(max(serial), 0) + 1 FROM parcel), 'packing', '', '', 0, 0, ?, ?)
                    """
            ).run([parcel.id.rawValue, job.rawValue, parcel.number, moment.milliseconds, fact])
        }
        try db.cachedStatement(
            sql: """
                UPDATE parcel SET state = ?, box = ?, proposed = ?, box_reason = ?, units = ?, identities = ?,
                    weight = ?, grams = ?, recounts = ?, tracking = ?, copies = ?, planned = ?,
                    failure = NULL, fact = ? WHERE id = ?
                """
        ).run([
            parcel.state.rawValue, parcel.box, parcel.proposed, parcel.boxReason?.rawValue, try text(parcel.units),
            try text(parcel.identities), try parcel.weight.map { try coder.json($0) }, parcel.weight?.grams ?? 0,
            parcel.recounts, parcel.tracking, parcel.copies, parcel.planned, fact, parcel.id.rawValue,
        ])
    }

    // MARK: Lists in one column

    private func list<Element: Decodable>(_ text: String) throws -> [Element] {
        text.isEmpty ? [] : try coder.value([Element].self, from: text)
    }

    private func text(_ list: [some Encodable]) throws -> String { list.isEmpty ? "" : try coder.json(list) }
}
