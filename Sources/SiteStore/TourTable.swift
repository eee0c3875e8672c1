import GRDB
import Glibc
import SyncProtocol
import Warehouse

// Tours as rows: what the pick job's state machine folds is kept column by column, so that SQL can hold its rules and a
// claim is an index away. A scan changes two or three of these rows; only what differs is written.

struct TourTable {
    let coder: FactCoder

    // MARK: Read

    func tour(_ id: TourID, _ db: Database) throws -> PickTour? {
        let head = try db.cachedStatement(
            sql: """
                SELECT mode, holder, station, since, line, step, counted, pack, serials, tracking, tags, hand_tags
                    FROM tour WHERE id = ?
                """)
        guard let row = try Row.fetchOne(head, arguments: [id.rawValue]) else { return nil }
        var tour = PickTour(
            id: id, mode: TourMode(rawValue: row[0]) ?? .sortNow, lines: try lines(id, db), slots: try slots(id, db))
        if let holder: String = row[1], let station: String = row[2] {
            tour.lease = Lease(
                holder: BadgeID(holder), station: StationID(station), since: Moment(milliseconds: row[3] ?? 0))
        } else {
            tour.freed = try coder.freed(id, db)
        }
        if let line: Int = row[4], let step = PickStep(rawValue: row[5] ?? "") {
            tour.hand = Hand(
                line: line, step: step, counted: row[6] ?? 0, serials: try list(row[8] ?? ""), packUnits: row[7] ?? 1,
                tags: try list(row[11]))
        }
        tour.tags = try list(row[10])
        let tracking: String = row[9]
        if tracking != "{}" {
            for (sku, value) in try coder.value([String: Tracking].self, from: tracking) {
                tour.tracking[SKU(sku)] = value
            }
        }
        return tour
    }

    private func lines(_ id: TourID, _ db: Database) throws -> [PickLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT line, kind, state, order_id, order_line, sku, place, x, y, lot, expiry, wanted, picked, short,
                    reason,
                    turn, tote, serials FROM tour_line WHERE tour = ? ORDER BY line
                """)
        var lines: [PickLine] = []
        let rows = try Row.fetchCursor(statement, arguments: [id.rawValue])
        while let row = try rows.next() {
            var line = PickLine(
                number: row[0], kind: row[1] == "pick" ? .pick : .putBack, order: OrderID(row[3]), orderLine: row[4],
                sku: SKU(row[5]), place: PlaceID(row[6]), walk: WalkPoint(x: row[7], y: row[8]),
                batch: batch(lot: row[9], expiry: row[10]), wanted: row[11], turn: row[15],
                tote: (row[16] as String?).map { PlaceID($0) }, serials: try list(row[17]))
            line.state = LineState(rawValue: row[2]) ?? .open
            line.picked = row[12]
            line.short = row[13]
            line.reason = (row[14] as String?).map { ReasonCode($0) }
            lines.append(line)
        }
        return lines
    }

    private func slots(_ id: TourID, _ db: Database) throws -> [ToteSlot] {
        let statement = try db.cachedStatement(
            sql: "SELECT slot, order_id, tote, aside FROM tour_slot WHERE tour = ? ORDER BY slot")
        return try Row.fetchAll(statement, arguments: [id.rawValue]).map { row in
            ToteSlot(
                number: row[0], order: (row[1] as String?).map { OrderID($0) },
                tote: (row[2] as String?).map { PlaceID($0) }, full: try list(row[3]).map { PlaceID($0) })
        }
    }

    // MARK: Write

    func insert(_ released: TourReleased, by fact: Int, at moment: Moment, _ db: Database) throws {
        let tour = released.tour
        try db.cachedStatement(
            sql: """
                INSERT INTO tour(id, mode, state, tracking, walk, unplanned, lines) VALUES (?,?,'waiting',?,?,?,?)
                """
        ).run([
            tour.id.rawValue, tour.mode.rawValue, try coder.json(released.tracking), released.walk?.planned,
            released.walk?.unplanned, tour.lines.count,
        ])
        try update(
            from: PickTour(id: tour.id, mode: tour.mode, lines: [], slots: []), to: tour, by: fact, at: moment, db)
    }

    /// Takes a tour out of the lists, and its claims with it.
    func remove(_ id: TourID, _ db: Database) throws {
        guard let tour = try tour(id, db) else { throw SiteError.unknownTour(id) }
        try settleOrders(LineChange.between(tour.lines, []), of: tour, db)
        for table in ["tour_line", "tour_slot", "tour_order"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE tour = ?", arguments: [id.rawValue])
        }
        try db.cachedStatement(sql: "DELETE FROM tour WHERE id = ?").run([id.rawValue])
    }

    /// Writes what differs between two states of a tour, and what that means for its orders.
    func update(from old: PickTour, to new: PickTour, by fact: Int, at moment: Moment, _ db: Database) throws {
        try writeHead(new, isNewHolder: old.lease != new.lease || old.isFinished != new.isFinished, at: moment, db)
        let changes = LineChange.between(old.lines, new.lines)
        for change in changes {
            if let line = change.new {
                try write(line, over: change.old, tour: new.id, by: fact, at: moment, db)
            } else if let line = change.old {
                // An undo took back the lines that a shortage had added.
                try db.cachedStatement(sql: "DELETE FROM tour_line WHERE tour = ? AND line = ?")
                    .run([new.id.rawValue, line.number])
            }
        }
        try settleOrders(changes, of: new, db)
        guard old.slots != new.slots else { return }
        let slots = Dictionary(uniqueKeysWithValues: old.slots.map { ($0.number, $0) })
        for slot in new.slots where slots[slot.number] != slot { try write(slot, tour: new.id, db) }
    }

    /// Columns that stay as they are are not written: SQLite looks up again what they point to, and books them in
    /// their indexes anew.
    private func writeHead(_ tour: PickTour, isNewHolder: Bool, at moment: Moment, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE tour SET line = ?, step = ?, counted = ?, pack = ?, serials = ?, tags = ?, hand_tags = ?
                    WHERE id = ?
                """
        ).run([
            tour.hand?.line, tour.hand?.step.rawValue, tour.hand?.counted, tour.hand?.packUnits,
            tour.hand.map { text($0.serials) }, text(tour.tags), text(tour.hand?.tags ?? []), tour.id.rawValue,
        ])
        guard isNewHolder else { return }
        let state = tour.isFinished ? "finished" : tour.lease == nil ? "waiting" : "underway"
        try db.cachedStatement(
            sql: """
                UPDATE tour SET state = ?, holder = ?, station = ?, since = ?,
                    ended = CASE WHEN ? THEN ifnull(ended, ?) END WHERE id = ?
                """
        ).run([
            state, tour.lease?.holder.rawValue, tour.lease?.station.rawValue, tour.lease?.since.milliseconds,
            tour.isFinished, moment.milliseconds, tour.id.rawValue,
        ])
    }

    private func write(
        _ line: PickLine, over old: PickLine?, tour: TourID, by fact: Int, at moment: Moment, _ db: Database
    ) throws {
        let progress: [(any StatementBinding)?] = [
            line.state.rawValue, line.wanted, line.picked, line.short, line.reason?.rawValue, line.turn,
            line.tote?.rawValue, text(line.serials), line.claimed, line.state == .done, moment.milliseconds, fact,
        ]
        if let old, line.isOfSameUnits(as: old) {
            try db.cachedStatement(
                sql: """
                    UPDATE tour_line SET state = ?, wanted = ?, picked = ?, short = ?, reason = ?, turn = ?, tote = ?,
                        serials = ?, claimed = ?, done = CASE WHEN ? THEN ifnull(done, ?) END, fact = ?
                        WHERE tour = ? AND line = ?
                    """
            ).run(progress + [tour.rawValue, line.number])
            return
        }
        let statement = try db.cachedStatement(
            sql: old == nil
                ? """
                INSERT INTO tour_line(state, wanted, picked, short, reason, turn, tote, serials, claimed, done, fact,
                    kind, order_id, order_line, sku, place, x, y, lot, expiry, tour, line)
                    VALUES (?,?,?,?,?,?,?,?,?,CASE WHEN ? THEN ? END,?,?,?,?,?,?,?,?,?,?,?,?)
                """
                : """
                UPDATE tour_line SET state = ?, wanted = ?, picked = ?, short = ?, reason = ?, turn = ?, tote = ?,
                    serials = ?, claimed = ?, done = CASE WHEN ? THEN ifnull(done, ?) END, fact = ?, kind = ?,
                    order_id = ?, order_line = ?, sku = ?, place = ?, x = ?, y = ?, lot = ?, expiry = ?
                    WHERE tour = ? AND line = ?
                """)
        try statement.run(
            progress + [
                line.kind.rawValue, line.order.rawValue, line.orderLine, line.sku.rawValue, line.place.rawValue,
                line.walk.x, line.walk.y, line.batch.lot, line.batch.storedExpiry, tour.rawValue, line.number,
            ])
    }

    private func write(_ slot: ToteSlot, tour: TourID, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO tour_slot(tour, slot, order_id, tote, aside) VALUES (?,?,?,?,?) ON CONFLICT(tour, slot)
                    DO UPDATE SET order_id = excluded.order_id, tote = excluded.tote, aside = excluded.aside
                """
        ).run([
            tour.rawValue, slot.number, slot.order?.rawValue, slot.tote?.rawValue, text(slot.full.map(\.rawValue)),
        ])
    }

    /// An order line knows how much of it is claimed, picked and short, and a tour how far each of its orders is; the
    /// tour's lines say so.
    private func settleOrders(_ changes: [LineChange], of tour: PickTour, _ db: Database) throws {
        var lines: [OrderLineKey: Tally] = [:]
        var orders: [OrderID: Tally] = [:]
        for change in changes {
            if let line = change.old {
                lines[OrderLineKey(line), default: Tally()] -= Tally(line)
                orders[line.order, default: Tally()] -= Tally(line)
            }
            if let line = change.new {
                lines[OrderLineKey(line), default: Tally()] += Tally(line)
                orders[line.order, default: Tally()] += Tally(line)
            }
        }
        for (key, change) in lines where change != Tally() {
            let reason = tour.lines.last { OrderLineKey($0) == key && $0.reason != nil }?.reason
            try db.cachedStatement(
                sql: """
                    UPDATE order_line SET claimed = claimed + ?, picked = picked + ?, short = short + ?,
                        reason = CASE WHEN short + ? > 0 THEN ifnull(?, reason) END WHERE order_id = ? AND line = ?
                    """
            ).run([
                change.claimed, change.picked, change.short, change.short, reason?.rawValue, key.order.rawValue,
                key.line,
            ])
        }
        for (order, change) in orders where change != Tally() { try settle(order, change, tour.id, db) }
    }

    private func settle(_ order: OrderID, _ change: Tally, _ tour: TourID, _ db: Database) throws {
        let numbers: [(any StatementBinding)?] = [
            change.lines, change.handled, change.units, change.awaited, change.picked, tour.rawValue, order.rawValue,
        ]
        try db.cachedStatement(
            sql: """
                UPDATE tour_order SET lines = lines + ?, handled = handled + ?, units = units + ?,
                    awaited = awaited + ?, picked = picked + ? WHERE tour = ? AND order_id = ?
                """
        ).run(numbers)
        if db.changesCount == 0 {
            try db.cachedStatement(
                sql: """
                    INSERT INTO tour_order(lines, handled, units, awaited, picked, tour, order_id)
                        VALUES (?,?,?,?,?,?,?)
                    """
            ).run(numbers)
        }
        guard change.lines < 0 else { return }
        try db.cachedStatement(sql: "DELETE FROM tour_order WHERE tour = ? AND order_id = ? AND lines = 0")
            .run([tour.rawValue, order.rawValue])
    }

    // MARK: Lists in one column

    private func list(_ text: String) throws -> [String] {
        text.isEmpty ? [] : try coder.value([String].self, from: text)
    }

    private func text(_ list: [String]) -> String {
        // Encoding an array of strings as JSON cannot fail.
        list.isEmpty ? "" : (try? coder.json(list)) ?? ""
    }
}

/// A line before and after; nil where it is not there.
private struct LineChange {
    var old: PickLine?
    var new: PickLine?

    static func between(_ old: [PickLine], _ new: [PickLine]) -> [LineChange] {
        // Lines hardly ever come or go: they are compared where they stand.
        if old.count == new.count, old.indices.allSatisfy({ old[$0].number == new[$0].number }) {
            return differing(old, new).map { LineChange(old: old[$0], new: new[$0]) }
        }
        let known = Dictionary(uniqueKeysWithValues: old.map { ($0.number, $0) })
        let kept = Set(new.map(\.number))
        return new.filter { known[$0.number] != $0 }.map { LineChange(old: known[$0.number], new: $0) }
            + old.filter { !kept.contains($0.number) }.map { LineChange(old: $0, new: nil) }
    }
}

/// The indices at which two equally long lists differ. A line that nobody touched is the same bit for bit; only the
/// others are compared, because to take a line out of its list costs more than all else.
private func differing(_ old: [PickLine], _ new: [PickLine]) -> [Int] {
    let size = MemoryLayout<PickLine>.stride
    return old.withUnsafeBytes { oldBytes in
        new.withUnsafeBytes { newBytes in
            old.indices.filter { index in
                guard let left = oldBytes.baseAddress, let right = newBytes.baseAddress,
                    memcmp(left + index * size, right + index * size, MemoryLayout<PickLine>.size) == 0
                else { return old[index] != new[index] }
                return false
            }
        }
    }
}

extension PickLine {
    fileprivate func isOfSameUnits(as other: PickLine) -> Bool {
        kind == other.kind && order == other.order && orderLine == other.orderLine && sku == other.sku
            && place == other.place && walk == other.walk && batch == other.batch
    }
}

private struct OrderLineKey: Hashable {
    var order: OrderID
    var line: Int
    init(_ pickLine: PickLine) {
        order = pickLine.order
        line = pickLine.orderLine
    }
}

/// What the lines of a tour add to an order line, and to an order. A put-back takes back what was picked.
private struct Tally: Equatable {
    var claimed = 0
    var picked = 0
    var short = 0
    var lines = 0
    /// Lines that want nothing any more.
    var handled = 0
    /// Units that are wanted.
    var units = 0
    /// Lines that bring the order something, or have.
    var awaited = 0

    init() {}

    init(_ line: PickLine) {
        let isPick = line.kind == .pick
        claimed = line.claimed
        picked = isPick ? line.picked : -line.picked
        short = isPick ? line.short : 0
        lines = 1
        handled = line.state == .open ? 0 : 1
        units = line.wanted
        awaited = isPick && line.state != .dropped && line.wanted > line.short ? 1 : 0
    }

    static func += (left: inout Tally, right: Tally) { left.add(right, times: 1) }
    static func -= (left: inout Tally, right: Tally) { left.add(right, times: -1) }

    private mutating func add(_ other: Tally, times sign: Int) {
        claimed += sign * other.claimed
        picked += sign * other.picked
        short += sign * other.short
        lines += sign * other.lines
        handled += sign * other.handled
        units += sign * other.units
        awaited += sign * other.awaited
    }
}

func batch(lot: String, expiry: Int) -> Batch {
    Batch(lot: lot, expiry: expiry == neverExpires ? nil : Day(expiry))
}

extension Batch {
    var storedExpiry: Int { expiry?.rawValue ?? neverExpires }
}
