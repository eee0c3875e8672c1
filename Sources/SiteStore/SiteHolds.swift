import GRDB
public import Warehouse

// Holds: what a shortage or a damage keeps back from new claims, until somebody has looked and lifts it.

/// Stock that is held back, and who caused it.
public struct HoldRow: Hashable, Codable, Sendable {
    /// The number of the fact that set the hold; `liftHold` takes it.
    public var fact: Int
    public var scope: Hold
    public var place: PlaceID
    public var sku: SKU
    public var batch: Batch
    public var reason: ReasonCode
    public var since: Moment
    public var by: BadgeID
}

extension Site {
    /// Everything that is held back now, the oldest first.
    public func holds() throws(SiteError) -> [HoldRow] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT h.sequence, h.scope, h.place, h.sku, h.lot, h.expiry, h.reason, f.at, f.operator
                        FROM hold h JOIN fact f ON f.sequence = h.sequence ORDER BY h.sequence
                    """)
            return rows.map { row in
                HoldRow(
                    fact: row[0], scope: Hold(rawValue: row[1]) ?? .batch, place: PlaceID(row[2]), sku: SKU(row[3]),
                    batch: batch(lot: row[4], expiry: row[5]), reason: ReasonCode(row[6]),
                    since: Moment(milliseconds: row[7]), by: BadgeID(row[8]))
            }
        }
    }

    /// Ends the hold that fact number `fact` set, and the count it asked for: the units can be claimed again.
    public func liftHold(_ fact: Int, by badge: BadgeID = "office") throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            let held = try Int.fetchOne(db, sql: "SELECT 1 FROM hold WHERE sequence = ?", arguments: [fact])
            guard held != nil else { throw SiteError.unknownHold(fact) }
            try record([.holdLifted(fact)], cause, db)
        }
    }
}
