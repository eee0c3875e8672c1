import Barcode
import Foundation
import GRDB
import SyncProtocol
import Warehouse

// What a decision at the bench may ask about the site, answered from the transaction it runs in.

struct SiteBench: Bench {
    let db: Database
    let log: FactLog
    let packing: PackTable

    /// Units that finished tours have put into totes, less what went back to the shelves.
    func content(of order: OrderID) throws -> [PackLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT l.order_line, l.sku, l.lot, l.expiry,
                    sum(CASE l.kind WHEN 'pick' THEN l.picked ELSE -l.picked END) AS units,
                    json_group_array(nullif(l.serials, '')) FILTER (WHERE l.kind = 'pick')
                    FROM tour_line l JOIN tour t ON t.id = l.tour WHERE l.order_id = ? AND t.state = 'finished'
                    GROUP BY l.order_line, l.sku, l.lot, l.expiry HAVING units > 0
                    ORDER BY l.order_line, l.expiry, l.lot
                """)
        return try Row.fetchAll(statement, arguments: [order.rawValue]).map { row in
            let lists = try log.coder.value([String?].self, from: row[5])
            let serials = try lists.compactMap(\.self).flatMap { try log.coder.value([String].self, from: $0) }
            return PackLine(
                number: 0, order: order, orderLine: row[0], sku: SKU(row[1]), batch: batch(lot: row[2], expiry: row[3]),
                wanted: row[4], serials: serials)
        }
    }

    func missing(of order: OrderID) throws -> [MissingPart] {
        let walking = try db.cachedStatement(
            sql: """
                SELECT t.id, t.holder, ifnull(p.name, t.holder), sum(l.wanted - l.short) FROM tour_line l
                    JOIN tour t ON t.id = l.tour LEFT JOIN person p ON p.badge = t.holder
                    WHERE l.order_id = ? AND l.kind = 'pick' AND t.state <> 'finished' AND l.state <> 'dropped'
                    GROUP BY t.id HAVING sum(l.wanted - l.short) > 0 ORDER BY t.id
                """)
        var parts = try Row.fetchAll(walking, arguments: [order.rawValue]).map { row in
            MissingPart(
                tour: TourID(row[0]), holder: (row[1] as String?).map { BadgeID($0) }, holderName: row[2] ?? "",
                units: row[3])
        }
        let open = try db.cachedStatement(sql: "SELECT ifnull(sum(open), 0) FROM order_line WHERE order_id = ?")
        let unreleased = try Int.fetchOne(open, arguments: [order.rawValue]) ?? 0
        if unreleased > 0 { parts.append(MissingPart(tour: nil, holder: nil, holderName: "", units: unreleased)) }
        return parts
    }

    func sources(
        _ line: PackLine, serial: String?, quantity: Int
    ) throws -> [(place: PlaceID, quantity: Int)] {
        if let serial {
            let statement = try db.cachedStatement(
                sql: """
                    SELECT s.place FROM stock s JOIN place p ON p.id = s.place
                        WHERE s.sku = ? AND s.serial = ? AND p.kind IN ('tote', 'bench')
                    """)
            return try String.fetchAll(statement, arguments: [line.sku.rawValue, serial])
                .map { (PlaceID($0), 1) }
        }
        // The order's own totes first; what came out of a parcel lies on the bench.
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.place, sum(s.quantity) FROM stock s JOIN place p ON p.id = s.place
                    WHERE s.sku = ?1 AND s.lot = ?2 AND s.expiry = ?3 AND s.serial = '' AND (p.kind = 'bench'
                        OR p.kind = 'tote' AND s.place IN (SELECT x.tote FROM tour_slot x JOIN tour_line l
                            ON l.tour = x.tour WHERE l.order_id = ?4 AND (x.order_id IS NULL OR x.order_id = ?4)
                            UNION SELECT f.value FROM tour_slot x JOIN tour_line l ON l.tour = x.tour,
                                json_each(nullif(x.aside, '')) f
                            WHERE l.order_id = ?4 AND (x.order_id IS NULL OR x.order_id = ?4)))
                    GROUP BY s.place ORDER BY p.kind = 'bench', s.place
                """)
        let rows = try Row.fetchAll(
            statement,
            arguments: [line.sku.rawValue, line.batch.lot, line.batch.storedExpiry, line.order.rawValue])
        var left = quantity
        var sources: [(place: PlaceID, quantity: Int)] = []
        for row in rows where left > 0 {
            let taken = min(left, row[1] as Int)
            sources.append((PlaceID(row[0]), taken))
            left -= taken
        }
        return sources
    }

    func item(_ sku: SKU) throws -> Item? { try fetchItem(sku, db) }

    func order(_ id: OrderID) throws -> Order? { try fetchOrder(id, log.coder, db) }

    func isCancelled(_ order: OrderID) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT cancelled FROM orders WHERE id = ?")
        return try Bool.fetchOne(statement, arguments: [order.rawValue]) ?? false
    }

    func job(of order: OrderID) throws -> PackJob? {
        try packing.jobID(of: order, db).flatMap { try packing.job($0, db) }
    }

    func orders(in tote: PlaceID) throws -> (orders: [OrderID], cart: (tour: TourID, holder: BadgeID?)?) {
        let cart = try Row.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT t.id, t.holder FROM tour_slot s JOIN tour t ON t.id = s.tour
                        WHERE t.state <> 'finished' AND (s.tote = ?1 OR EXISTS (SELECT 1
                            FROM json_each(nullif(s.aside, '')) f WHERE f.value = ?1)) LIMIT 1
                    """), arguments: [tote.rawValue])
        let held = try Int.fetchOne(
            try db.cachedStatement(sql: "SELECT 1 FROM stock WHERE place = ? LIMIT 1"), arguments: [tote.rawValue])
        let found = cart.map { (tour: TourID($0[0]), holder: ($0[1] as String?).map { BadgeID($0) }) }
        guard held != nil else { return ([], found) }
        // The last tour that had the tote filled it; what it holds now says which of its orders still have units here.
        let orders = try String.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT DISTINCT l.order_id FROM tour_line l JOIN tour_slot s ON s.tour = l.tour
                        JOIN stock k ON k.place = ?1 AND k.sku = l.sku AND k.lot = l.lot AND k.expiry = l.expiry
                        WHERE l.kind = 'pick' AND l.picked > 0 AND (s.order_id IS NULL OR s.order_id = l.order_id)
                            AND (s.tote = ?1 OR EXISTS (SELECT 1 FROM json_each(nullif(s.aside, '')) f
                                WHERE f.value = ?1))
                            AND (k.serial = '' OR EXISTS (SELECT 1 FROM json_each(nullif(l.serials, '')) n
                                WHERE n.value = k.serial))
                            AND (SELECT sum(CASE m.kind WHEN 'pick' THEN m.picked ELSE -m.picked END)
                                FROM tour_line m WHERE m.order_id = l.order_id AND m.order_line = l.order_line
                                    AND m.sku = l.sku AND m.lot = l.lot AND m.expiry = l.expiry)
                                > (SELECT ifnull(sum(p.packed + p.lost), 0) FROM pack_line p
                                    WHERE p.order_id = l.order_id AND p.order_line = l.order_line AND p.sku = l.sku
                                        AND p.lot = l.lot AND p.expiry = l.expiry)
                        ORDER BY l.order_id
                    """), arguments: [tote.rawValue])
        return (orders.map { OrderID($0) }, found)
    }

    func nextParcel() throws -> ParcelID {
        let statement = try db.cachedStatement(sql: "SELECT ifnull(max(serial), 0) + 1 FROM parcel")
        let serial = try Int.fetchOne(statement) ?? 1
        guard let code = try fetchNumbering(log.coder, db).code(serial: serial) else {
            throw SiteError.failed(
                detail: "the range of parcel numbers is used up; give the site another one with: dockline site number")
        }
        return ParcelID(code.description)
    }

    func boxes() throws -> [Box] {
        try String.fetchAll(try db.cachedStatement(sql: "SELECT body FROM box ORDER BY code"))
            .map { try log.coder.value(Box.self, from: $0) }
    }

    func rule(of service: String) throws -> ServiceRule? {
        let statement = try db.cachedStatement(sql: "SELECT body FROM service WHERE name = ?")
        let body = try String.fetchOne(statement, arguments: [service])
        return try body.map { try log.coder.value(ServiceRule.self, from: $0) }
    }

    func learnedWeight(of sku: SKU) throws -> LearnedWeight? { try fetchLearnedWeight(sku, db) }

    func load(for parcel: ParcelID) throws -> LoadID? {
        let yard = SiteYard(db: db, log: log)
        guard let carton = try yard.parcel(parcel) else { return nil }
        return suggestedLoad(for: carton, among: try yard.openLoads())?.id
    }

    func loadHolding(_ parcel: ParcelID) throws -> LoadID? {
        let statement = try db.cachedStatement(sql: "SELECT loaded_on FROM parcel WHERE id = ?")
        return try String.fetchOne(statement, arguments: [parcel.rawValue]).map { LoadID($0) }
    }

    func takesBack(_ tote: PlaceID, _ order: OrderID) throws -> Bool {
        let (orders, cart) = try orders(in: tote)
        return cart == nil && (orders.isEmpty || orders.contains(order))
    }

    func unclaimed(of order: OrderID, line: Int) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT open FROM order_line WHERE order_id = ? AND line = ?")
        return try Int.fetchOne(statement, arguments: [order.rawValue, line]) ?? 0
    }

    func shortToSpare(of order: OrderID, line: Int) throws -> Int { try SiteStore.shortToSpare(order, line, db) }

    func history(of job: OrderID) throws -> [Past<PackEvent>] { try log.history(ofPacking: job, db) }
}

/// The range that this site's parcels are numbered from. A site that was given none uses GS1's prefix for
/// demonstrations, 952, with six digits of its own stream, so that two sites do not print the same code.
func fetchNumbering(_ coder: FactCoder, _ db: Database) throws -> SSCCRange {
    if let body = try String.fetchOne(try db.cachedStatement(sql: "SELECT body FROM numbering")) {
        return try coder.value(SSCCRange.self, from: body)
    }
    let stream = try Data.fetchOne(db.cachedStatement(sql: "SELECT id FROM stream ORDER BY first LIMIT 1"))
    let number = (stream ?? Data()).suffix(8).reduce(UInt64(0)) { $0 &* 256 &+ UInt64($1) } % 1_000_000
    let digits = String(number)
    let prefix = "952" + String(repeating: "0", count: 6 - digits.count) + digits
    guard let range = SSCCRange(extensionDigit: 0, companyPrefix: prefix) else {
        preconditionFailure("\(prefix) is a company prefix")
    }
    return range
}
