import GRDB
import SyncProtocol
public import Warehouse

// Questions that guides, robots and lists ask; nothing here is on the path of a scan.

extension Site {
    /// Totes that stand empty and belong to no unfinished tour, in the order of their codes.
    public func freeTotes(startingWith prefix: String = "", limit: Int = 1) throws(SiteError) -> [PlaceID] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT id FROM place p WHERE kind = 'tote' AND NOT EXISTS (SELECT 1 FROM stock s WHERE s.place =
                        p.id)
                        AND NOT EXISTS (SELECT 1 FROM tour_slot s JOIN tour t ON t.id = s.tour
                            WHERE s.tote = p.id AND t.state <> 'finished')
                        AND substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT ?2
                    """, arguments: [prefix, limit]
            ).map { PlaceID($0) }
        }
    }

    /// The serials of an item in a place, of one batch and grade A, that are in nobody's hand.
    public func serials(of sku: SKU, at place: PlaceID, batch: Batch) throws(SiteError) -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT serial FROM stock WHERE sku = ? AND place = ? AND lot = ? AND expiry = ? AND serial <> ''
                        AND grade = 'A' AND serial NOT IN (
                            SELECT s.value FROM tour t, json_each(nullif(t.serials, '')) s
                            WHERE t.state = 'underway' AND t.counted > 0)
                        ORDER BY serial
                    """, arguments: [sku.rawValue, place.rawValue, batch.lot, batch.storedExpiry])
        }
    }

    /// What a place holds by the ledger, as far as it can be told apart on a shelf.
    public func stock(in place: PlaceID) throws(SiteError) -> [CountKey: Int] {
        try read { db in try stock(in: place, db) }
    }

    func stock(in place: PlaceID, _ db: Database) throws -> [CountKey: Int] {
        var stock: [CountKey: Int] = [:]
        let rows = try Row.fetchAll(
            db, sql: "SELECT sku, lot, expiry, serial, quantity FROM stock WHERE place = ?",
            arguments: [place.rawValue])
        for row in rows {
            let serial: String = row[3]
            let key = CountKey(
                sku: SKU(row[0]), batch: batch(lot: row[1], expiry: row[2]), serial: serial.isEmpty ? nil : serial)
            stock[key, default: 0] += row[4]
        }
        return stock
    }

    /// Bins other than these, for whoever wants to go to a wrong one.
    public func bins(except: Set<PlaceID>, limit: Int) throws(SiteError) -> [PlaceID] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT id FROM place WHERE kind = 'bin' ORDER BY id LIMIT ?",
                arguments: [limit + except.count]
            ).map { PlaceID($0) }.filter { !except.contains($0) }
        }
    }

    /// The latest facts of the log, newest first.
    public func facts(last count: Int) throws(SiteError) -> [Fact] {
        try read { db in
            try FactRow.fetchAll(
                db, sql: "SELECT \(FactRow.columns) FROM fact ORDER BY sequence DESC LIMIT ?", arguments: [count]
            ).map { try $0.fact(log.coder) }
        }
    }

    /// What has become of all orders so far.
    public func tally() throws(SiteError) -> SiteTally {
        try read { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            return SiteTally(
                orders: try count("SELECT count(*) FROM orders"), lines: try count("SELECT count(*) FROM order_line"),
                units: try count("SELECT ifnull(sum(quantity), 0) FROM order_line"),
                picked: try count("SELECT ifnull(sum(picked), 0) FROM order_line"),
                short: try count("SELECT ifnull(sum(short), 0) FROM order_line"),
                shortLines: try count("SELECT count(*) FROM order_line WHERE short > 0"),
                openLines: try count(
                    """
                    SELECT count(*) FROM order_line l JOIN orders o ON o.id = l.order_id
                        WHERE o.cancelled = 0 AND l.picked - l.lost + l.short < l.quantity
                    """),
                linesShortWithoutReason: try count(
                    "SELECT count(*) FROM order_line WHERE short > 0 AND reason IS NULL"),
                parcels: try count("SELECT count(*) FROM parcel WHERE state <> 'dissolved'"),
                unlabelled: try count(
                    """
                    SELECT count(*) FROM parcel p WHERE state NOT IN ('labelled', 'dissolved') AND EXISTS (
                        SELECT 1 FROM pack_order y JOIN orders o ON o.id = y.order_id
                            WHERE y.job = p.job AND o.cancelled = 0)
                    """),
                shipped: try count("SELECT ifnull(sum(shipped), 0) FROM order_line"),
                cancelled: try count(
                    """
                    SELECT ifnull(sum(l.quantity - l.short), 0) FROM order_line l JOIN orders o ON o.id = l.order_id
                        WHERE o.cancelled = 1
                    """),
                unsettledOrders: try count(
                    """
                    SELECT count(*) FROM (SELECT l.order_id FROM order_line l JOIN orders o ON o.id = l.order_id
                        WHERE o.cancelled = 0 GROUP BY l.order_id HAVING sum(l.shipped + l.short) <> sum(l.quantity))
                    """),
                departedLoads: try count("SELECT count(*) FROM load WHERE state = 'departed'"),
                tours: try count("SELECT count(*) FROM tour"),
                unfinishedTours: try count("SELECT count(*) FROM tour WHERE state <> 'finished'"),
                returns: try count("SELECT count(*) FROM announced_return"),
                countsDue: try count("SELECT count(*) FROM count_due"), facts: try count("SELECT count(*) FROM fact"))
        }
    }

    /// How many facts of each kind the log holds.
    public func factKinds() throws(SiteError) -> [String: Int] {
        try read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT kind, count(*) FROM fact GROUP BY kind")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
        }
    }
}

/// Counts over a whole site.
public struct SiteTally: Hashable, Codable, Sendable {
    public var orders: Int
    public var lines: Int
    public var units: Int
    public var picked: Int
    public var short: Int
    public var shortLines: Int
    /// Lines of orders that are not cancelled, with units neither picked nor short.
    public var openLines: Int
    public var linesShortWithoutReason: Int
    public var parcels: Int
    /// Parcels that no label is on.
    public var unlabelled: Int
    /// Units that have left with a load, and units of cancelled orders.
    public var shipped: Int
    public var cancelled: Int
    /// Orders whose shipped and short units are not all that was ordered.
    public var unsettledOrders: Int
    public var departedLoads: Int
    public var tours: Int
    public var unfinishedTours: Int
    public var returns: Int
    public var countsDue: Int
    public var facts: Int
}
