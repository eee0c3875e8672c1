import Barcode
import GRDB
import Warehouse

// From a text to everything the site knows about it. One text may match several records; nothing is guessed here, the
// step of the job decides which of them is meant.

/// The form under which a code is looked up: trade item numbers in their 14 digits, so that an EAN-13 on the shelf and
/// a GTIN-14 in an element string meet; everything else as it is.
func lookup(_ code: String) -> String { GTIN(code)?.description ?? code }

/// The codes of an item, each once: the same trade item number may be written with 13 digits and with 14.
func distinctBarcodes(of item: Item) -> [ItemBarcode] {
    var seen: Set<String> = []
    return item.barcodes.filter { seen.insert(lookup($0.code)).inserted }
}

struct Resolver {
    let db: Database
    let gsAliases: [String]
    /// The year of the scan, which decides the century of dates.
    let thisYear: Int

    func reading(_ text: String, keyed: Bool) throws -> Reading {
        let code = Code.parse(text, gsAliases: gsAliases, thisYear: thisYear)
        var reading = Reading(
            text: code.printed, lot: code.lot, expiry: code.expiry.map { Day($0.dayNumber) },
            serial: code.serial,
            number: code.number, multiplier: code.multiplier ?? 1, keyed: keyed, tag: code.identity)
        if let place = try place(code.sscc?.description ?? code.plain) {
            reading.matches.append(place.kind == .carton ? .carton(ParcelID(place.id.rawValue)) : .place(place))
        }
        reading.matches += try items(code)
        if let badge = try String.fetchOne(
            try db.cachedStatement(sql: "SELECT badge FROM person WHERE badge = ?"), arguments: [code.plain])
        {
            reading.matches.append(.person(BadgeID(badge)))
        }
        if let order = try String.fetchOne(
            try db.cachedStatement(sql: "SELECT id FROM orders WHERE id = ?"), arguments: [code.plain])
        {
            reading.matches.append(.order(OrderID(order)))
        }
        if let load = try String.fetchOne(
            try db.cachedStatement(sql: "SELECT id FROM load WHERE id = ?"), arguments: [code.plain])
        {
            reading.matches.append(.load(LoadID(load)))
        }
        if let box = try String.fetchOne(
            try db.cachedStatement(sql: "SELECT code FROM box WHERE code = ?"), arguments: [code.plain])
        {
            reading.matches.append(.box(box))
        }
        return reading
    }

    /// A place by its label; a code typed in small letters means the same label.
    private func place(_ text: String) throws -> Place? {
        if let place = try fetchPlace(PlaceID(text), db) { return place }
        let upper = text.uppercased()
        return upper == text ? nil : try fetchPlace(PlaceID(upper), db)
    }

    private func items(_ code: Code) throws -> [Match] {
        var lookups: [String] = []
        for text in [code.gtin?.description, code.upcE?.description, code.plain] {
            if let text, !text.isEmpty, !lookups.contains(text) { lookups.append(text) }
        }
        var matches: [Match] = []
        let byCode = try db.cachedStatement(
            sql: """
                SELECT b.sku, i.name, b.units FROM item_barcode b JOIN item i ON i.sku = b.sku WHERE b.lookup = ?1
                UNION SELECT c.sku, i.name, c.units FROM learned_code c JOIN item i ON i.sku = c.sku
                    WHERE c.lookup = ?1
                """)
        for text in lookups {
            for row in try Row.fetchAll(byCode, arguments: [text]) {
                matches.append(.item(SKU(row[0]), name: row[1], units: (row[2] as Int) * max(1, code.count ?? 1)))
            }
        }
        let bySKU = try db.cachedStatement(sql: "SELECT sku, name FROM item WHERE sku = ?")
        if let row = try Row.fetchOne(bySKU, arguments: [code.plain]),
            !matches.contains(where: { if case .item(let sku, _, _) = $0 { sku.rawValue == row[0] } else { false } })
        {
            matches.append(.item(SKU(row[0]), name: row[1], units: 1))
        }
        return matches
    }
}

extension Site {
    /// A resolver for this station's scans on a day; without one it is today.
    func resolver(_ db: Database, on day: Day? = nil) -> Resolver {
        let year = (day ?? self.day(at: clock.now())).date.year
        return Resolver(db: db, gsAliases: gsAliases, thisYear: year)
    }
}

/// A place by its code.
func fetchPlace(_ id: PlaceID, _ db: Database) throws -> Place? {
    let statement = try db.cachedStatement(
        sql: "SELECT kind, zone, aisle, bay, level, position, x, y, capacity, reserve FROM place WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.rawValue]).map { row in
        var address: Address?
        if let zone: String = row[1] {
            address = Address(zone: zone, aisle: row[2], bay: row[3], level: row[4], position: row[5])
        }
        return Place(
            id: id, kind: PlaceKind(rawValue: row[0]) ?? .bin, address: address, walk: WalkPoint(x: row[6], y: row[7]),
            capacity: row[8], isReserve: row[9])
    }
}
