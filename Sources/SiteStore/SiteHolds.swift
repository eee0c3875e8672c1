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
    /// Somebody with one of these roles lifts it: the reason says so.
    public var liftedBy: [Role]
}

extension Site {
    /// Everything that is held back now, the oldest first.
    public func holds() throws(SiteError) -> [HoldRow] {
        try read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT h.sequence, h.scope, h.place, h.sku, h.lot, h.expiry, h.reason, f.at, f.operator
                            FROM hold h JOIN fact f ON f.sequence = h.sequence ORDER BY h.sequence
                        """))
            let lifters = try holdLifters(db)
            return rows.map { row in
                HoldRow(
                    fact: row[0], scope: Hold(rawValue: row[1]) ?? .batch, place: PlaceID(row[2]), sku: SKU(row[3]),
                    batch: batch(lot: row[4], expiry: row[5]), reason: ReasonCode(row[6]),
                    since: Moment(milliseconds: row[7]), by: BadgeID(row[8]),
                    liftedBy: lifters(ReasonCode(row[6])))
            }
        }
    }

    /// Ends the hold that fact number `fact` set, and the count it asked for: the units can be claimed again. The
    /// reason says who may.
    public func liftHold(_ fact: Int, by badge: BadgeID) throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            let held = try String.fetchOne(
                db.cachedStatement(sql: "SELECT reason FROM hold WHERE sequence = ?"), arguments: [fact])
            guard let reason = held.map({ ReasonCode($0) }) else { throw SiteError.unknownHold(fact) }
            let lifters = try holdLifters(db)(reason)
            let roles = try fetchPerson(badge.rawValue, db)?.roles ?? []
            guard lifters.contains(where: roles.contains) else {
                throw SiteError.notAllowed(
                    "\(badge) may not lift it: what is held for \(reason) is lifted by somebody with the role "
                        + lifters.map(\.rawValue).joined(separator: " or "))
            }
            try record([.holdLifted(fact)], cause, db)
        }
    }

    private func holdLifters(_ db: Database) throws -> (ReasonCode) -> [Role] {
        let reasons = try fetchReasons(db)
        return { code in reasons.first { $0.code == code }?.liftedBy ?? [.supervise] }
    }
}
