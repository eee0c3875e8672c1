import GRDB

/// How often a box was taken where another one, or the same, was proposed.
public struct BoxUse: Hashable, Codable, Sendable {
    public var proposed: String?
    public var taken: String?
    /// Why it was not the proposed one.
    public var reason: String?
    public var count: Int
}

extension Site {
    /// Which boxes were proposed and taken, the commonest first: what the catalogue can learn from.
    public func boxUses() throws(SiteError) -> [BoxUse] {
        try read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT proposed, box, CASE WHEN box IS NOT proposed THEN box_reason END AS why, count(*) AS uses
                            FROM parcel WHERE state NOT IN ('packing', 'dissolved') GROUP BY proposed, box, why
                            ORDER BY uses DESC, proposed, box
                        """)
            ).map { BoxUse(proposed: $0[0], taken: $0[1], reason: $0[2], count: $0[3]) }
        }
    }
}
