import GRDB
import SyncProtocol
public import Warehouse

// Expiry on a site's file: the policy, the ladder over what lies in the bins, and which orders use up what is dying.

extension Projector {
    func handle(_ handled: ExpiryHandled, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        guard let first = handled.first else {
            return try db.cachedStatement(
                sql: """
                    INSERT INTO expiry_case(sequence, rung, sku, place, lot, expiry, quantity, state, body)
                        VALUES (?,?,?,?,?,?,?,?,?)
                    """
            ).run([
                sequence, handled.rung.rawValue, handled.sku.rawValue, handled.place.rawValue, handled.batch.lot,
                handled.batch.storedExpiry, handled.quantity, handled.step.rawValue, try coder.json(handled),
            ])
        }
        try db.cachedStatement(sql: "UPDATE expiry_case SET state = ?, ended = ?, quantity = ? WHERE sequence = ?")
            .run([
                handled.step.rawValue, handled.step.isOver ? sequence : nil, handled.quantity, first,
            ])
    }
}

/// The site's policy; the house's where it was given none.
func fetchExpiryPolicy(_ coder: FactCoder, _ db: Database) throws -> ExpiryPolicy {
    let statement = try db.cachedStatement(sql: "SELECT body FROM expiry_policy")
    return try String.fetchOne(statement).map { try coder.value(ExpiryPolicy.self, from: $0) } ?? .house
}

/// The ladder as it is now, and what people do about it.
public struct ExpiryReading: Hashable, Sendable {
    public var today: Day
    public var entries: [LadderEntry]
    /// What is taken on and not settled, and what was settled while units of it still lie there; the oldest first.
    public var cases: [ExpiryCase]
    /// The value of what was settled, by rung.
    public var settled: [Rung: ExpirySum]
}

/// Units and their value.
public struct ExpirySum: Hashable, Codable, Sendable {
    public var units: Int
    public var pence: Int
}

extension Site {
    public func expiryPolicy() throws(SiteError) -> ExpiryPolicy {
        try read { db in try fetchExpiryPolicy(log.coder, db) }
    }

    /// From now on the site handles by this policy what expires. Trays that it lacks are added to its places.
    public func setExpiryPolicy(_ policy: ExpiryPolicy, by badge: BadgeID = "office") throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            let known = try String.fetchOne(try db.cachedStatement(sql: "SELECT body FROM expiry_policy"))
            guard try known != log.coder.json(policy) else { return }
            for tray in policy.trays.values.sorted() { try addTray(tray, cause, db) }
            try record([.expiryPolicySet(policy)], cause, db)
        }
    }

    /// A place for units that nobody claims any more.
    func addTray(_ tray: PlaceID, _ cause: Cause, _ db: Database) throws {
        if let place = try fetchPlace(tray, db) {
            guard place.kind == .quarantine else {
                throw SiteError.notAllowed(
                    "\(tray) is a \(place.kind) of this site: what is taken out wants a place of the kind quarantine")
            }
            return
        }
        try record([.placeDefined(Place(id: tray, kind: .quarantine))], cause, db)
    }

    /// Everything that is on the ladder.
    public func expiryReading() throws(SiteError) -> ExpiryReading {
        let today = day(at: clock.now())
        return try read { db in
            ExpiryReading(
                today: today, entries: try ladder(today, try fetchExpiryPolicy(log.coder, db), db),
                cases: try expiryCases(db), settled: try settledSums(db))
        }
    }

    func ladder(_ today: Day, _ policy: ExpiryPolicy, _ db: Database) throws -> [LadderEntry] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.sku, i.handling, i.price, s.place, s.lot, s.expiry, sum(s.quantity) - ifnull((
                    SELECT sum(c.claimed) FROM tour_line c WHERE c.claimed > 0 AND c.sku = s.sku
                        AND c.place = s.place AND c.lot = s.lot AND c.expiry = s.expiry), 0) AS free
                    FROM stock s INDEXED BY stock_dated JOIN place p ON p.id = s.place JOIN item i ON i.sku = s.sku
                    WHERE s.outside = 0 AND s.expiry < \(neverExpires) AND s.expiry <= ? AND p.kind = 'bin'
                    GROUP BY s.sku, s.place, s.lot, s.expiry HAVING free > 0 ORDER BY s.sku, s.expiry, s.lot, s.place
                """, arguments: [today.rawValue + policy.horizon])
        let stock = try unspoken(
            of: rows.map { row in
                DatedStock(
                    sku: SKU(row[0]), handling: HandlingClass(rawValue: row[1]) ?? .ambient, pence: row[2],
                    place: PlaceID(row[3]), batch: batch(lot: row[4], expiry: row[5]), quantity: row[6])
            }, db)
        let outlook = try outlook(of: Set(stock.map(\.sku)), today, db)
        return Warehouse.ladder(stock, outlook: outlook, policy: policy, today: today)
    }

    /// What is wanted of items, and what has left of them by load within four weeks: less where the site is younger,
    /// but never less than a week, because one busy day says little.
    private func outlook(of skus: Set<SKU>, _ today: Day, _ db: Database) throws -> [SKU: Outlook] {
        guard !skus.isEmpty else { return [:] }
        let now = clock.now()
        let first = try Int64.fetchOne(
            try db.cachedStatement(sql: "SELECT min(departs) FROM load WHERE state = 'departed'"))
        let age = first.map { today.rawValue - day(at: Moment(milliseconds: $0)).rawValue + 1 } ?? 0
        let days = min(28, max(7, age))
        var outlook: [SKU: Outlook] = [:]
        let open = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT l.sku, o.channel, sum(l.open) FROM order_line l JOIN orders o ON o.id = l.order_id
                        WHERE l.open > 0 AND l.lot IS NULL AND o.cancelled = 0 GROUP BY 1, 2
                    """))
        for row in open where skus.contains(SKU(row[0])) {
            guard let channel = Channel(rawValue: row[1]) else { continue }
            outlook[SKU(row[0]), default: Outlook(days: days)].open[channel] = row[2]
        }
        let shipped = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT k.sku, sum(json_extract(u.value, '$.quantity')) FROM load l
                        JOIN parcel p ON p.loaded_on = l.id
                        JOIN json_each(nullif(p.units, '')) u
                        JOIN pack_line k ON k.job = p.job AND k.line = json_extract(u.value, '$.line')
                        WHERE l.state = 'departed' AND l.departs > ? GROUP BY k.sku
                    """), arguments: [now.milliseconds - Int64(days) * 86_400_000])
        for row in shipped where skus.contains(SKU(row[0])) {
            outlook[SKU(row[0]), default: Outlook(days: days)].shipped = row[1]
        }
        return outlook
    }

    /// Which orders use up dying stock; orders in the order of release.
    func pushedUnits(
        _ orders: [OpenOrder], _ policy: ExpiryPolicy, _ today: Day, _ db: Database
    ) throws -> [OrderID: [PushedUnits]] {
        let dying = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT sku FROM stock INDEXED BY stock_dated
                    WHERE outside = 0 AND expiry < \(neverExpires) AND expiry <= ?
                """,
            arguments: [today.rawValue + policy.horizon])
        let wanted = Set(orders.lazy.flatMap(\.order.lines).map(\.sku)).intersection(dying.map { SKU($0) })
        guard !wanted.isEmpty else { return [:] }
        let shelf = SiteShelf(db: db, log: log)
        var (free, items): ([SKU: [FreeStock]], [SKU: Item]) = ([:], [:])
        for sku in wanted {
            free[sku] = try shelf.free(sku)
            items[sku] = try fetchItem(sku, db)
        }
        return Warehouse.pushedUnits(orders, free: free, items: items, policy: policy, today: today)
    }

    /// The dying units that an order has claimed, or will take when it is released now.
    public func pushedUnits(for order: OrderID) throws(SiteError) -> [PushedUnits] {
        let today = day(at: clock.now())
        return try read { db in
            let policy = try fetchExpiryPolicy(log.coder, db)
            let claims = try Row.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT sku, lot, expiry, sum(claimed) FROM tour_line WHERE order_id = ? AND claimed > 0
                            GROUP BY sku, lot, expiry ORDER BY expiry, sku, lot
                        """), arguments: [order.rawValue])
            let claimed = try claims.compactMap { row -> PushedUnits? in
                let (sku, batch) = (SKU(row[0]), batch(lot: row[1], expiry: row[2]))
                let handling = try fetchItem(sku, db)?.handling
                return policy.pushedUntil(batch, of: sku, handling, today: today).map {
                    PushedUnits(sku: sku, batch: batch, quantity: row[3], lastDay: $0)
                }
            }
            let open = try openOrders(nil, db)
            guard open.contains(where: { $0.order.id == order }) else { return claimed }
            return claimed + (try pushedUnits(open, policy, today, db)[order] ?? [])
        }
    }
}
