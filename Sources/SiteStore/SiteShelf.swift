import GRDB
import Warehouse

// What a decision may ask about the site, answered from the transaction it runs in.

struct SiteShelf: Shelf {
    let db: Database
    let log: FactLog

    func free(_ sku: SKU) throws -> [FreeStock] {
        // On hand in bins that are picked from, less what open lines claim, nothing where a hold stands. Grade A only:
        // returns sell elsewhere.
        let claimedMin = Rule.claimsAreExclusive.holds ? 0 : Int.max
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.place, p.x, p.y, s.lot, s.expiry, sum(s.quantity) - ifnull((SELECT sum(c.claimed) FROM
                    tour_line c
                        WHERE c.claimed > \(claimedMin) AND c.sku = s.sku AND c.place = s.place AND c.lot = s.lot
                            AND c.expiry = s.expiry), 0) AS free
                    FROM stock s JOIN place p ON p.id = s.place
                    WHERE s.sku = ? AND s.grade = 'A' AND p.kind = 'bin' AND p.reserve = 0 AND NOT EXISTS (
                        SELECT 1 FROM hold h WHERE h.place = s.place AND (h.scope = 'place' OR h.sku = s.sku
                            AND (h.scope = 'item' OR h.lot = s.lot AND h.expiry = s.expiry)))
                    GROUP BY s.place, s.lot, s.expiry HAVING free > 0 ORDER BY s.expiry, s.lot, s.place
                """)
        return try Row.fetchAll(statement, arguments: [sku.rawValue]).map { row in
            FreeStock(
                place: PlaceID(row[0]), walk: WalkPoint(x: row[1], y: row[2]),
                batch: batch(lot: row[3], expiry: row[4]),
                quantity: row[5])
        }
    }

    func unclaimed(_ sku: SKU, at place: PlaceID, of batch: Batch) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT ifnull((SELECT sum(quantity) FROM stock WHERE sku = ?1 AND place = ?2 AND lot = ?3 AND expiry =
                    ?4 AND grade = 'A'), 0)
                    - ifnull((SELECT sum(claimed) FROM tour_line
                        WHERE claimed > 0 AND sku = ?1 AND place = ?2 AND lot = ?3 AND expiry = ?4), 0)
                """)
        return try statement.integer([sku.rawValue, place.rawValue, batch.lot, batch.storedExpiry]) ?? 0
    }

    func onHand(_ sku: SKU, at place: PlaceID) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT ifnull(sum(quantity), 0) FROM stock WHERE sku = ? AND place = ?")
        return try statement.integer([sku.rawValue, place.rawValue]) ?? 0
    }

    func batches(_ sku: SKU, at place: PlaceID) throws -> [Batch] {
        let statement = try db.cachedStatement(
            sql: "SELECT DISTINCT lot, expiry FROM stock WHERE sku = ? AND place = ? ORDER BY expiry, lot")
        return try Row.fetchAll(statement, arguments: [sku.rawValue, place.rawValue])
            .map { batch(lot: $0[0], expiry: $0[1]) }
    }

    func serial(_ serial: String, of sku: SKU) throws -> (place: PlaceID, batch: Batch, grade: Grade)? {
        let statement = try db.cachedStatement(
            sql: "SELECT place, lot, expiry, grade FROM stock WHERE sku = ? AND serial = ? AND outside = 0")
        return try Row.fetchOne(statement, arguments: [sku.rawValue, serial])
            .map { (PlaceID($0[0]), batch(lot: $0[1], expiry: $0[2]), Grade(rawValue: $0[3]) ?? .a) }
    }

    func holder(of serial: String, _ sku: SKU, besides tour: TourID) throws -> TourID? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT t.id FROM tour t JOIN tour_line l ON l.tour = t.id AND l.line = t.line,
                    json_each(nullif(t.serials, '')) s
                    WHERE t.state = 'underway' AND t.counted > 0 AND t.id <> ? AND l.sku = ?
                        AND s.value = ? LIMIT 1
                """)
        return try statement.integer([tour.rawValue, sku.rawValue, serial]).map { TourID($0) }
    }

    func isBlocked(_ place: PlaceID) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM hold WHERE place = ? AND scope = 'place' LIMIT 1")
        return try statement.integer([place.rawValue]) != nil
    }

    func use(of tote: PlaceID) throws -> ToteUse {
        let slot = try Row.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT s.tour, s.order_id FROM tour_slot s JOIN tour t ON t.id = s.tour
                        WHERE s.tote = ? AND t.state <> 'finished' LIMIT 1
                    """), arguments: [tote.rawValue])
        if let slot { return .taken(tour: TourID(slot[0]), order: (slot[1] as String?).map { OrderID($0) }) }
        let held = try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT 1 FROM stock WHERE place = ? LIMIT 1"), arguments: [tote.rawValue])
        guard held != nil else { return .free }
        let line = try Row.fetchOne(
            try db.cachedStatement(
                sql: "SELECT tour, order_id FROM tour_line WHERE tote = ? AND picked > 0 ORDER BY tour DESC LIMIT 1"),
            arguments: [tote.rawValue])
        return .taken(tour: line.map { TourID($0[0]) }, order: line.map { OrderID($0[1]) })
    }

    func item(_ sku: SKU) throws -> Item? { try fetchItem(sku, db) }

    func need(of order: OrderID, for sku: SKU) throws -> Need {
        let statement = try db.cachedStatement(
            sql: "SELECT (SELECT channel FROM orders WHERE id = ?), (SELECT handling FROM item WHERE sku = ?)")
        let row = try Row.fetchOne(statement, arguments: [order.rawValue, sku.rawValue])
        let channel = (row?[0] as String?).flatMap(Channel.init(rawValue:)) ?? .web
        let handling = (row?[1] as String?).flatMap(HandlingClass.init(rawValue:))
        let asked = try db.cachedStatement(
            sql: "SELECT lot, expiry FROM order_line WHERE order_id = ? AND sku = ? AND lot IS NOT NULL LIMIT 1")
        let only = try Row.fetchOne(asked, arguments: [order.rawValue, sku.rawValue])
            .map { batch(lot: $0[0], expiry: $0[1]) }
        let line = OrderLine(number: 0, sku: sku, quantity: 0, batch: only)
        return try fetchExpiryPolicy(log.coder, db).need(of: line, handling, for: channel)
    }

    func shortToSpare(of order: OrderID, line: Int) throws -> Int { try SiteStore.shortToSpare(order, line, db) }

    func history(of tour: TourID) throws -> (released: PickTour, events: [PastEvent]) {
        try log.history(of: tour, db)
    }
}

/// An item with its barcodes in the order they were given.
func fetchItem(_ sku: SKU, _ db: Database) throws -> Item? {
    let statement = try db.cachedStatement(
        sql: """
            SELECT name, weight, width, length, height, tracking, handling, price, upright, bears FROM item
                WHERE sku = ?
            """)
    guard let row = try Row.fetchOne(statement, arguments: [sku.rawValue]) else { return nil }
    let codes = try db.cachedStatement(sql: "SELECT code, units FROM item_barcode WHERE sku = ? ORDER BY rank")
    return Item(
        sku: sku, name: row[0],
        barcodes: try Row.fetchAll(codes, arguments: [sku.rawValue]).map { ItemBarcode(code: $0[0], units: $0[1]) },
        weightGrams: row[1], dimensions: Dimensions(width: row[2], length: row[3], height: row[4]),
        tracking: Tracking(rawValue: row[5]), handling: HandlingClass(rawValue: row[6]) ?? .ambient,
        pricePence: row[7], isUpright: row[8], bearsGrams: row[9])
}
