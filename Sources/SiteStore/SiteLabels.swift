import GRDB
public import Warehouse

// What labels and sheets ask: places by the code on the shelf, and places and items in order.

extension Site {
    /// A place by the code on its label; small letters mean the same label.
    public func place(_ code: String) throws(SiteError) -> Place? {
        try read { db in
            try fetchPlace(PlaceID(code), db) ?? fetchPlace(PlaceID(code.uppercased()), db)
        }
    }

    /// The bins of a zone, or of all zones, in the order of their codes.
    public func bins(zone: String? = nil) throws(SiteError) -> [Place] {
        try read { db in
            try String.fetchAll(
                db.cachedStatement(
                    sql: "SELECT id FROM place WHERE kind = 'bin' AND (?1 IS NULL OR zone = ?1) ORDER BY id"),
                arguments: [zone]
            ).compactMap { try fetchPlace(PlaceID($0), db) }
        }
    }

    /// All items in the order of their SKUs.
    public func items() throws(SiteError) -> [Item] {
        try read { db in
            try String.fetchAll(db.cachedStatement(sql: "SELECT sku FROM item ORDER BY sku")).compactMap {
                try fetchItem(SKU($0), db)
            }
        }
    }
}
