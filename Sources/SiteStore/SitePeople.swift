import GRDB
public import Warehouse

// Who works here, and who is signed in where.

extension Site {
    /// Everybody with a badge.
    public func people() throws(SiteError) -> [Person] {
        try read { db in
            try String.fetchAll(db, sql: "SELECT badge FROM person ORDER BY badge").compactMap {
                try fetchPerson($0, db)
            }
        }
    }

    /// Signs a person out of this station.
    public func signOut(_ badge: BadgeID, gesture: UniqueID) throws(SiteError) {
        let now = clock.now()
        try write { db in
            guard try log.facts(of: gesture, db).isEmpty else { return }
            let cause = Cause(actor: Actor(badge: badge, station: station), gesture: gesture, at: now)
            try record([.signedOut(badge)], cause, db)
        }
    }

    func fetchPerson(_ code: String, _ db: Database) throws -> Person? {
        let statement = try db.cachedStatement(
            sql: "SELECT badge, name, roles FROM person WHERE badge = ? COLLATE NOCASE")
        return try Row.fetchOne(statement, arguments: [code]).map { row in
            let roles: String = row[2]
            return Person(
                badge: BadgeID(row[0]), name: row[1],
                roles: roles.split(separator: " ").compactMap { Role(rawValue: String($0)) })
        }
    }
}
