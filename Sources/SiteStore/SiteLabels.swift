import Barcode
import GRDB
public import Warehouse

// What labels and sheets ask: places and items as a whole, by the code on the shelf or in order.

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
                db, sql: "SELECT id FROM place WHERE kind = 'bin' AND (?1 IS NULL OR zone = ?1) ORDER BY id",
                arguments: [zone]
            ).compactMap { try fetchPlace(PlaceID($0), db) }
        }
    }

    /// An item by its SKU, or by a barcode of it that no other item has.
    public func item(_ code: String) throws(SiteError) -> Item? {
        try read { db in
            if let item = try fetchItem(SKU(code), db) { return item }
            let found = try String.fetchAll(
                db, sql: "SELECT sku FROM item_barcode WHERE lookup = ?", arguments: [lookup(code)])
            return found.count == 1 ? try found.first.flatMap { try fetchItem(SKU($0), db) } : nil
        }
    }

    /// All items in the order of their SKUs.
    public func items() throws(SiteError) -> [Item] {
        try read { db in
            try String.fetchAll(db, sql: "SELECT sku FROM item ORDER BY sku").compactMap {
                try fetchItem(SKU($0), db)
            }
        }
    }
}
