import GRDB
public import Warehouse

extension Site {
    /// The whole ledger, the outer places with it, serials summed up: as it is compared with what a hub has of it.
    public func ledger() throws(SiteError) -> [StockKey: Int] {
        try read { db in
            let rows = try Row.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT sku, place, lot, expiry, grade, sum(quantity) FROM stock
                            GROUP BY sku, place, lot, expiry, grade HAVING sum(quantity) <> 0
                        """))
            return Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    let key = StockKey(
                        place: PlaceID(row[1]), sku: SKU(row[0]), batch: batch(lot: row[2], expiry: row[3]),
                        grade: Grade(rawValue: row[4]) ?? .a)
                    return (key, row[5])
                })
        }
    }
}
