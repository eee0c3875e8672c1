import Barcode
import GRDB
import SyncProtocol
import Warehouse

// What a decision at an inspection may ask about the site, answered from the transaction it runs in.

struct SiteReturnsBench: ReturnsBench {
    let db: Database
    let log: FactLog
    let packing: PackTable

    func item(_ sku: SKU) throws -> Item? { try fetchItem(sku, db) }

    func policy() throws -> ReturnPolicy? {
        let statement = try db.cachedStatement(sql: "SELECT body FROM return_policy")
        return try String.fetchOne(statement).map { try log.coder.value(ReturnPolicy.self, from: $0) }
    }

    func expiryPolicy() throws -> ExpiryPolicy { try fetchExpiryPolicy(log.coder, db) }

    func reasons() throws -> [Reason] {
        let statement = try db.cachedStatement(sql: "SELECT body FROM reason ORDER BY rank")
        return try String.fetchAll(statement).map { try log.coder.value(Reason.self, from: $0) }
            .filter { $0.procedure == .returned }
    }

    func person(_ badge: BadgeID) throws -> Person? {
        let statement = try db.cachedStatement(sql: "SELECT name, roles FROM person WHERE badge = ?")
        return try Row.fetchOne(statement, arguments: [badge.rawValue]).map { row in
            let roles: String = row[1]
            return Person(
                badge: badge, name: row[0],
                roles: roles.split(separator: " ").compactMap { Role(rawValue: String($0)) })
        }
    }

    func shipped(_ sku: SKU, of order: OrderID) throws -> ShippedUnits? {
        let known = try Int.fetchOne(
            try db.cachedStatement(sql: "SELECT 1 FROM orders WHERE id = ?"), arguments: [order.rawValue])
        guard known != nil else { return nil }
        let key: StatementArguments = [order.rawValue, sku.rawValue]
        var shipped = ShippedUnits(
            units: try Int.fetchOne(
                try db.cachedStatement(
                    sql: "SELECT ifnull(sum(shipped), 0) FROM order_line WHERE order_id = ? AND sku = ?"),
                arguments: key) ?? 0)
        shipped.returned =
            try Int.fetchOne(
                try db.cachedStatement(
                    sql: "SELECT ifnull(sum(quantity), 0) FROM returned_unit WHERE order_id = ? AND sku = ?"),
                arguments: key) ?? 0
        let lines = try db.cachedStatement(
            sql: "SELECT lot, expiry, serials FROM pack_line WHERE order_id = ? AND sku = ? AND packed > 0")
        for row in try Row.fetchAll(lines, arguments: key) {
            let batch = batch(lot: row[0], expiry: row[1])
            if batch != .none, !shipped.batches.contains(batch) { shipped.batches.append(batch) }
            let serials: String = row[2]
            if !serials.isEmpty { shipped.serials += try log.coder.value([String].self, from: serials) }
        }
        return shipped
    }

    func place(of serial: String, _ sku: SKU) throws -> PlaceID? {
        let statement = try db.cachedStatement(
            sql: "SELECT place FROM stock WHERE sku = ? AND serial = ? AND outside = 0")
        return try String.fetchOne(statement, arguments: [sku.rawValue, serial]).map { PlaceID($0) }
    }

    /// An order that is open waits only where the shelves have too little for all; then those that were given up and of
    /// which nothing is packed yet.
    func waiting(for sku: SKU, _ quantity: Int, _ batch: Batch, on day: Day) throws -> WantedUnits? {
        let open = try db.cachedStatement(
            sql: """
                SELECT l.order_id, l.line, o.channel, l.open FROM order_line l JOIN orders o ON o.id = l.order_id
                    WHERE l.sku = ?1 AND l.open > 0 AND l.lot IS NULL AND o.cancelled = 0
                    ORDER BY o.priority DESC, o.cutoff IS NULL, o.cutoff, o.id, l.line
                """)
        let rows = try Row.fetchAll(open, arguments: [sku.rawValue])
        if !rows.isEmpty {
            let wanted = rows.reduce(0) { $0 + ($1[3] as Int) }
            let need = try expiryPolicy().easiestShipping(of: sku, item(sku)?.handling)
            let free = try SiteShelf(db: db, log: log).free(sku).filter { usable($0.batch, for: need, asOf: day) }
                .reduce(0) { $0 + $1.quantity }
            if free < wanted, let first = try first(of: rows, wanting: quantity, sku, batch, on: day) {
                return WantedUnits(order: first.order, line: first.line, units: first.units, wasShort: false)
            }
        }
        let short = try db.cachedStatement(
            sql: """
                SELECT l.order_id, l.line, o.channel, l.short - l.handed FROM order_line l
                    JOIN orders o ON o.id = l.order_id
                    WHERE l.sku = ?1 AND l.short > 0 AND l.short > l.handed AND l.lot IS NULL AND o.cancelled = 0
                        AND NOT EXISTS (
                        SELECT 1 FROM pack_order y JOIN parcel p ON p.job = y.job WHERE y.order_id = o.id)
                    ORDER BY o.priority DESC, o.cutoff IS NULL, o.cutoff, o.id, l.line
                """)
        let given = try Row.fetchAll(short, arguments: [sku.rawValue])
        return try first(of: given, wanting: quantity, sku, batch, on: day).map {
            WantedUnits(order: $0.order, line: $0.line, units: $0.units, wasShort: true)
        }
    }

    /// The most urgent line that takes all units, and for whose channel they last long enough.
    private func first(
        of rows: [Row], wanting quantity: Int, _ sku: SKU, _ batch: Batch, on day: Day
    ) throws -> (order: OrderID, line: Int, units: Int)? {
        let (policy, handling) = (try expiryPolicy(), try item(sku)?.handling)
        let row = rows.first { row in
            let need = policy.need(.ship, of: sku, handling, for: Channel(rawValue: row[2]) ?? .web)
            return row[3] >= quantity && usable(batch, for: need, asOf: day)
        }
        return row.map { (OrderID($0[0]), $0[1], $0[3]) }
    }

    func use(of tote: PlaceID) throws -> ToteUse {
        let (orders, cart) = try SiteBench(db: db, log: log, packing: packing).orders(in: tote)
        if let cart { return .taken(tour: cart.tour, order: nil) }
        let held = try Int.fetchOne(
            try db.cachedStatement(sql: "SELECT 1 FROM stock WHERE place = ? LIMIT 1"), arguments: [tote.rawValue])
        guard held != nil else { return .free }
        return .taken(tour: nil, order: orders.count == 1 ? orders[0] : nil)
    }

    /// Where a unit goes by a ruling: the tote of the order that gets it, or a tray.
    func tray(of ruling: ReturnRuling) throws -> PlaceID? {
        if let order = ruling.order { return try tote(of: order) }
        return try policy()?.tray(of: ruling.disposition)
    }

    /// A tote of an order that stands off the carts.
    func tote(of order: OrderID) throws -> PlaceID? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT s.tote FROM tour_slot s JOIN tour t ON t.id = s.tour
                    WHERE s.order_id = ? AND t.state = 'finished' AND s.tote IS NOT NULL ORDER BY s.tour DESC
                """)
        for tote in try String.fetchAll(statement, arguments: [order.rawValue]) {
            if case .taken(nil, order) = try use(of: PlaceID(tote)) { return PlaceID(tote) }
        }
        return nil
    }

    func lying(_ key: StockKey) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT quantity FROM stock WHERE sku = ? AND place = ? AND lot = ? AND expiry = ? AND grade = ?
                    AND serial = ?
                """)
        return try Int.fetchOne(
            statement,
            arguments: [
                key.sku.rawValue, key.place.rawValue, key.batch.lot, key.batch.storedExpiry, key.grade.rawValue,
                key.serial ?? "",
            ]) ?? 0
    }

    func returnHeld(by badge: BadgeID) throws -> ReturnID? {
        let statement = try db.cachedStatement(sql: "SELECT id FROM return_case WHERE holder = ? LIMIT 1")
        return try String.fetchOne(statement, arguments: [badge.rawValue]).map { ReturnID($0) }
    }

    func history(of id: ReturnID) throws -> [Past<InspectEvent>] { try log.history(ofReturn: id, db) }

    // MARK: Whose it is

    func owner(_ reading: Reading) throws -> ReturnOpened? {
        for rma in try SiteGateFloor(db: db, log: log).returns(named: reading) where try isOpen(rma) {
            return try announced(rma)
        }
        return try order(reading).map { ReturnOpened(order: $0) }
    }

    /// No case of this return is done.
    func isOpen(_ rma: OrderID) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM return_case WHERE rma = ? AND state = 'done' LIMIT 1")
        return try Int.fetchOne(statement, arguments: [rma.rawValue]) == nil
    }

    /// The case of a return that is done: its own, or that of the orphan that it turned out to be.
    func done(_ rma: OrderID) throws -> ReturnID {
        let statement = try db.cachedStatement(
            sql: "SELECT id FROM return_case WHERE rma = ? AND state = 'done' LIMIT 1")
        return ReturnID(try String.fetchOne(statement, arguments: [rma.rawValue]) ?? rma.rawValue)
    }

    func announced(_ rma: OrderID) throws -> ReturnOpened? {
        guard let announced = try announcement(rma) else { return nil }
        var units: [ItemUnits] = []
        for line in announced.lines {
            if let index = units.firstIndex(where: { $0.sku == line.sku }) {
                units[index].units += line.quantity
            } else {
                units.append(ItemUnits(line.sku, line.quantity))
            }
        }
        return ReturnOpened(
            rma: rma, order: announced.order, parcel: announced.tracking, announced: units, reason: announced.reason)
    }

    func announcement(_ rma: OrderID) throws -> AnnouncedReturn? {
        let statement = try db.cachedStatement(sql: "SELECT body FROM announced_return WHERE id = ?")
        return try String.fetchOne(statement, arguments: [rma.rawValue])
            .map { try log.coder.value(AnnouncedReturn.self, from: $0) }
    }

    /// The order that a text names: itself, by the parcel it left in, or by a serial that left with it.
    func order(_ reading: Reading) throws -> OrderID? {
        for case .order(let order) in reading.matches { return order }
        let shipped = reading.matches.compactMap { if case .carton(let parcel) = $0 { parcel.rawValue } else { nil } }
        let parcel = try db.cachedStatement(
            sql: """
                SELECT y.order_id FROM parcel p JOIN pack_order y ON y.job = p.job
                    WHERE p.id = ?1 OR p.tracking = ?2 ORDER BY y.rank LIMIT 1
                """)
        if let order = try String.fetchOne(parcel, arguments: [shipped.first, reading.text]) { return OrderID(order) }
        guard let serial = reading.serial ?? (reading.matches.isEmpty ? reading.text : nil) else { return nil }
        let line = try db.cachedStatement(
            sql: """
                SELECT l.order_id FROM pack_line l, json_each(l.serials) s WHERE l.serials <> '' AND s.value = ?
                    ORDER BY l.order_id LIMIT 1
                """)
        return try String.fetchOne(line, arguments: [serial]).map { OrderID($0) }
    }
}
