import PortableSQL
import SiteNetwork
public import Warehouse

// Orders that wait are tried again when something has changed that sourcing looks at.

/// What sourcing looks at, in short: as long as it is the same, trying again finds nothing.
public struct SourcingMark: Hashable, Sendable {
    fileprivate var stamps: [Int]
    fileprivate var words: [String?]
    /// Trucks leave and days begin, so that every few minutes are others.
    fileprivate var minutes: Int64
}

extension Hub {
    /// The mark of what sourcing would look at now.
    public func sourcingMark(at now: Moment) throws(HubError) -> SourcingMark {
        try read { db in
            let stamps = ["standing", "offered"].map { "(SELECT coalesce(max(stamp), 0) FROM \($0))" }
            let row = try db.row("SELECT \(stamps.joined(separator: ", "))")
            let rules = try db.rows("SELECT body FROM setting ORDER BY name").map { $0.text(0) }
            let sites = try db.rows("SELECT body FROM site WHERE awaited = 0 ORDER BY name").map { $0.textIfAny(0) }
            return SourcingMark(
                stamps: row.map { [$0.int(0), $0.int(1)] } ?? [], words: rules + sites,
                minutes: now.milliseconds / 300_000)
        }
    }

    /// Tries again to source all that waits, the most urgent first, `limit` orders in a transaction; answers how many
    /// found a site.
    public func sourceParked(limit: Int = 50, at now: Moment) throws(HubError) -> Int {
        let waiting = try read { db in
            try db.rows("SELECT id FROM orders WHERE state = 'parked' ORDER BY priority DESC, received_at, id")
                .map { OrderID($0.text(0)) }
        }
        var found = 0
        for start in stride(from: 0, to: waiting.count, by: max(1, limit)) {
            let part = waiting[start..<min(waiting.count, start + max(1, limit))]
            found += try write { db in
                let book = OrderBook(db: db, now: now)
                return try part.count { id in
                    guard try book.order(id)?.state == .parked else { return false }
                    try book.source(id)
                    return try book.order(id)?.state != .parked
                }
            }
        }
        return found
    }
}

extension OrderBook {
    /// Whether an order waits already for this reason, found in the same way: then nothing has changed for anybody.
    func waits(_ id: OrderID, for reason: ParkReason, _ trace: SourcingTrace) throws -> Bool {
        let row = try db.row(
            "SELECT parked, trace FROM orders WHERE id = ? AND state = 'parked'", .text(id.rawValue))
        guard let row, let parked = row.textIfAny(0), let told = row.textIfAny(1) else { return false }
        var known = try HubJSON.value(SourcingTrace.self, told)
        known.at = trace.at
        return try HubJSON.value(ParkReason.self, parked) == reason && known == trace
    }
}
