import PortableSQL
import SiteNetwork
public import Warehouse

/// Where the orders of the network stand, in units.
public struct NetworkTally: Hashable, Codable, Sendable {
    public var orders = 0
    public var ordered = 0
    /// Units that left with a load for an order of the network.
    public var shipped = 0
    /// Units that a site is still to ship.
    public var open = 0
    /// Units of orders that ended without them.
    public var cancelled = 0
    public init() {}

    /// Units that wait for stock or somebody.
    public var waiting: Int { ordered - shipped - open - cancelled }
}

extension Hub {
    /// The whole ledger of a site, as its facts have made it here; serials are summed up.
    public func ledger(of site: String) throws(HubError) -> [StockKey: Int] {
        try read { db in
            let rows = try db.rows(
                "SELECT sku, place, lot, expiry, grade, quantity FROM stock WHERE site = ? AND quantity <> 0",
                .text(site))
            return Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    let expiry = row.int(3) == neverExpires ? nil : Day(row.int(3))
                    let key = StockKey(
                        place: PlaceID(row.text(1)), sku: SKU(row.text(0)),
                        batch: Batch(lot: row.text(2), expiry: expiry), grade: Grade(rawValue: row.text(4)) ?? .a)
                    return (key, row.int(5))
                })
        }
    }

    /// Adds up the orders of the network.
    public func networkTally() throws(HubError) -> NetworkTally {
        try read { db in
            let book = OrderBook(db: db, now: Moment(milliseconds: 0))
            var tally = NetworkTally()
            for row in try db.rows("SELECT id FROM orders ORDER BY id") {
                let id = OrderID(row.text(0))
                guard let kept = try book.order(id) else { continue }
                let lines = try book.assignments(of: id).flatMap(\.value.lines)
                let ordered = kept.order.order.lines.reduce(0) { $0 + $1.quantity }
                let shipped = lines.reduce(0) { $0 + $1.shipped }
                tally.orders += 1
                tally.ordered += ordered
                tally.shipped += shipped
                tally.open += lines.reduce(0) { $0 + $1.open }
                if kept.state == .cancelled { tally.cancelled += ordered - shipped }
            }
            return tally
        }
    }

    /// Whether everything that the hub wants of a site up to a place has been heard there.
    public func hasMore(for site: String, after number: Int) throws(HubError) -> Bool {
        try read { db in try Feed(db).lastIntent(of: site) > number }
    }
}
