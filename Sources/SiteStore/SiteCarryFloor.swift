import GRDB
import SyncProtocol
import Warehouse

// What a decision of somebody who carries units may ask about the site, answered from the transaction it runs in.

struct SiteCarryFloor: CarryFloor {
    let db: Database
    let log: FactLog
    let packing: PackTable

    func item(_ sku: SKU) throws -> Item? { try fetchItem(sku, db) }
    func expiryPolicy() throws -> ExpiryPolicy { try fetchExpiryPolicy(log.coder, db) }

    func free(_ sku: SKU, at place: PlaceID) throws -> [CarriedUnits] {
        var claims: [Batch: Int] = [:]
        let claimed = try db.cachedStatement(
            sql: """
                SELECT lot, expiry, sum(claimed) FROM tour_line WHERE claimed > 0 AND sku = ? AND place = ?
                    GROUP BY lot, expiry
                """)
        for row in try Row.fetchAll(claimed, arguments: [sku.rawValue, place.rawValue]) {
            claims[batch(lot: row[0], expiry: row[1])] = row[2]
        }
        // Tours claim units of grade A, which come last here only where there are several grades.
        return try rows(at: place, "AND s.sku = ?", [sku.rawValue]).compactMap { units in
            guard units.grade == .a, let promised = claims[units.batch], promised > 0 else { return units }
            var free = units
            let kept = min(promised, units.quantity)
            claims[units.batch] = promised - kept
            free.quantity -= kept
            return free.quantity > 0 ? free : nil
        }
    }

    func content(of place: PlaceID) throws -> (units: [CarriedUnits], promised: Int) {
        let promised = try db.cachedStatement(
            sql: "SELECT ifnull(sum(claimed), 0) FROM tour_line WHERE claimed > 0 AND place = ?")
        return (
            try rows(at: place, "", []), try Int.fetchOne(promised, arguments: [place.rawValue]) ?? 0
        )
    }

    private func rows(at place: PlaceID, _ condition: String, _ key: StatementArguments) throws -> [CarriedUnits] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.sku, s.lot, s.expiry, s.grade, s.serial, s.quantity FROM stock s
                    WHERE s.place = ? \(condition) AND s.quantity > 0 ORDER BY s.sku, s.expiry, s.lot, s.grade, s.serial
                """)
        return try Row.fetchAll(statement, arguments: [place.rawValue] + key).map { row in
            let serial: String = row[4]
            return CarriedUnits(
                SKU(row[0]), batch(lot: row[1], expiry: row[2]), grade: Grade(rawValue: row[3]) ?? .a,
                serial: serial.isEmpty ? nil : serial, quantity: row[5])
        }
    }

    func place(of serial: String, _ sku: SKU) throws -> PlaceID? {
        try SiteShelf(db: db, log: log).serial(serial, of: sku)?.place
    }

    func waiting(for sku: SKU, _ batch: Batch, on day: Day) throws -> (units: WantedUnits, door: PlaceID?)? {
        let bench = SiteReturnsBench(db: db, log: log, packing: packing)
        guard let wanted = try bench.waiting(for: sku, 1, batch, on: day) else { return nil }
        let door = try db.cachedStatement(
            sql: """
                SELECT l.door FROM load l JOIN orders o ON o.service = l.service
                    WHERE o.id = ? AND l.state NOT IN ('closed', 'sealed', 'departed', 'cancelled')
                    ORDER BY l.departs LIMIT 1
                """)
        return (wanted, try String.fetchOne(door, arguments: [wanted.order.rawValue]).map { PlaceID($0) })
    }

    func use(of tote: PlaceID) throws -> ToteUse {
        try SiteReturnsBench(db: db, log: log, packing: packing).use(of: tote)
    }

    func delivery(ofCarton sscc: String) throws -> DeliveryID? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT c.delivery FROM delivery_carton c JOIN delivery d ON d.id = c.delivery WHERE c.sscc = ?
                    ORDER BY d.closed IS NOT NULL, d.announced DESC LIMIT 1
                """)
        return try String.fetchOne(statement, arguments: [sscc]).map { DeliveryID($0) }
    }

    func roles(of badge: BadgeID) throws -> [Role] {
        let statement = try db.cachedStatement(sql: "SELECT roles FROM person WHERE badge = ?")
        let roles = try String.fetchOne(statement, arguments: [badge.rawValue]) ?? ""
        return roles.split(separator: " ").compactMap { Role(rawValue: String($0)) }
    }

    func history(of job: CarryID) throws -> [Past<CarryEvent>] { try log.history(ofCarry: job, db) }

    // MARK: Bins

    func fill(of bin: PlaceID) throws -> BinFill? {
        guard let place = try fetchPlace(bin, db), place.kind == .bin else { return nil }
        let content = try rows(at: bin, "", [])
        let sizes = try db.cachedStatement(
            sql: """
                SELECT i.handling, sum(s.quantity * ((i.width * i.length * i.height + 999) / 1000)) FROM stock s
                    JOIN item i ON i.sku = s.sku WHERE s.place = ? GROUP BY i.handling
                """)
        let classes = try Row.fetchAll(sizes, arguments: [bin.rawValue])
        return BinFill(
            place: bin, walk: place.walk, content: content,
            handling: Set(classes.compactMap { HandlingClass(rawValue: $0[0]) }),
            isBlocked: try SiteShelf(db: db, log: log).isBlocked(bin), isReserve: place.isReserve,
            litres: place.capacity,
            taken: classes.reduce(0) { $0 + ($1[1] as Int) })
    }

    func suggestion(
        for units: CarriedUnits, _ item: Item, from origin: PlaceID
    ) throws -> (place: PlaceID, why: String)? {
        let bins = try db.cachedStatement(
            sql: """
                SELECT DISTINCT s.place FROM stock s JOIN place p ON p.id = s.place AND p.kind = 'bin' WHERE s.sku = ?
                    ORDER BY s.place LIMIT 50
                """)
        let holding = try String.fetchAll(bins, arguments: [item.sku.rawValue]).compactMap { try fill(of: PlaceID($0)) }
        let depot = try depot()
        let fromReserve = try fetchPlace(origin, db)?.isReserve ?? false
        // Only where no bin that has it takes more are the empty ones looked through.
        if let found = suggestedBin(
            for: units, item, holding: holding, empty: [], turnover: .slow, from: origin, depot: depot,
            fromReserve: fromReserve)
        {
            return found
        }
        let turnover = try turnover(of: item.sku)
        let own = holding.map(\.walk).min {
            abs($0.x - depot.x) + abs($0.y - depot.y) < abs($1.x - depot.x) + abs($1.y - depot.y)
        }
        let zones = try zones(for: item)
        let around = turnover == .fast ? depot : own ?? depot
        return suggestedBin(
            for: units, item, holding: holding, empty: try empty(around: around, zones), turnover: turnover,
            from: origin,
            depot: depot, fromReserve: fromReserve)
    }

    private func depot() throws -> WalkPoint {
        let body = try String.fetchOne(try db.cachedStatement(sql: "SELECT body FROM layout"))
        return try body.map { try log.coder.value(Layout.self, from: $0).depot } ?? WalkPoint(x: 0, y: 0)
    }

    /// The zones in which an item of its class may lie: what lies alone where its class lies already, everything else
    /// not where only other classes lie. Nil is anywhere.
    private func zones(for item: Item) throws -> (only: [String], not: [String]) {
        let alone = HandlingClass.allCases.filter(\.liesAlone)
        func zones(of classes: [HandlingClass]) throws -> [String] {
            let marks = classes.map { _ in "?" }.joined(separator: ", ")
            let statement = try db.cachedStatement(
                sql: """
                    SELECT DISTINCT p.zone FROM item i JOIN stock s ON s.sku = i.sku JOIN place p ON p.id = s.place
                        WHERE i.handling IN (\(marks)) AND p.kind = 'bin' AND p.zone IS NOT NULL
                    """)
            return try String.fetchAll(statement, arguments: StatementArguments(classes.map(\.rawValue)))
        }
        if item.handling.liesAlone { return (try zones(of: [item.handling]), []) }
        let taken = try zones(of: alone)
        let own = try db.cachedStatement(
            sql: """
                SELECT 1 FROM place p JOIN stock s ON s.place = p.id JOIN item i ON i.sku = s.sku
                    WHERE p.zone = ? AND p.kind = 'bin' AND i.handling IN ('ambient', 'fragile') LIMIT 1
                """)
        return ([], try taken.filter { try Int.fetchOne(own, arguments: [$0]) == nil })
    }

    /// Empty bins, the nearest to a point first, that nobody is on the way to.
    private func empty(around point: WalkPoint, _ zones: (only: [String], not: [String])) throws -> [BinFill] {
        let (condition, list) =
            zones.only.isEmpty
            ? (zones.not.isEmpty ? "" : "AND ifnull(p.zone, '') NOT IN", zones.not) : ("AND p.zone IN", zones.only)
        let marks = condition.isEmpty ? "" : "(\(list.map { _ in "?" }.joined(separator: ", ")))"
        let statement = try db.cachedStatement(
            sql: """
                SELECT p.id, p.x, p.y, p.capacity, p.reserve FROM place p WHERE p.kind = 'bin'
                    AND NOT EXISTS (SELECT 1 FROM stock s WHERE s.place = p.id)
                    AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.place = p.id AND h.scope = 'place')
                    AND NOT EXISTS (SELECT 1 FROM carry c, json_each(c.body, '$.hands') h WHERE c.state <> 'closed'
                        AND json_extract(h.value, '$.goal.bin._0') = p.id)
                    \(condition) \(marks) ORDER BY p.reserve, abs(p.x - ?) + abs(p.y - ?), p.id LIMIT 20
                """)
        let arguments = StatementArguments(list) + [point.x, point.y]
        return try Row.fetchAll(statement, arguments: arguments).map { row in
            BinFill(place: PlaceID(row[0]), walk: WalkPoint(x: row[1], y: row[2]), isReserve: row[4], litres: row[3])
        }
    }

    /// Whether an item is among the fifth that left the site most often so far.
    private func turnover(of sku: SKU) throws -> Turnover {
        let shipped = try db.cachedStatement(
            sql: "SELECT sku, sum(quantity) AS units FROM stock WHERE place = ? GROUP BY sku ORDER BY units DESC")
        let rows = try String.fetchAll(shipped, arguments: [PlaceID.customer.rawValue])
        guard let rank = rows.firstIndex(of: sku.rawValue) else { return .slow }
        return rank * 5 < rows.count ? .fast : .slow
    }
}
