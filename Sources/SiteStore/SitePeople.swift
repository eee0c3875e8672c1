import GRDB
import SyncProtocol
public import Warehouse

// Who works here, and who is signed in where.

extension Site {
    /// Everybody with a badge.
    public func people() throws(SiteError) -> [Person] {
        try read { db in
            try String.fetchAll(db.cachedStatement(sql: "SELECT badge FROM person ORDER BY badge")).compactMap {
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

    /// How stations look and sound for a badge.
    public func settings(of badge: BadgeID) throws(SiteError) -> PersonSettings {
        try read { db in
            let stored = try String.fetchOne(
                db.cachedStatement(sql: "SELECT settings FROM person_settings WHERE badge = ?"),
                arguments: [badge.rawValue])
            return try stored.map { try log.coder.value(PersonSettings.self, from: $0) } ?? PersonSettings()
        }
    }

    /// From now on stations look and sound so for a badge, as its owner says at this station, or the office.
    public func choose(
        _ settings: PersonSettings, for badge: BadgeID, by: BadgeID, gesture: UniqueID
    ) throws(SiteError) {
        let cause = Cause(actor: Actor(badge: by, station: station), gesture: gesture, at: clock.now())
        try write { db in
            guard try log.facts(of: gesture, db).isEmpty else { return }
            guard let person = try fetchPerson(badge.rawValue, db) else {
                throw SiteError.notAllowed("Nobody has the badge \(badge). List the badges with: dockline people list")
            }
            try record([.settingsChosen(person.badge, settings)], cause, db)
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

extension Projector {
    /// Who is signed in where, and how often another PIN was typed for a badge.
    func note(_ body: FactBody, _ cause: Cause, _ db: Database) throws {
        let station = cause.actor.station.rawValue
        switch body {
        case .signedIn(let badge):
            try forgive(badge, db)
            try db.execute(
                sql: """
                    INSERT INTO session(station, badge, since) VALUES (?,?,?) ON CONFLICT(station)
                        DO UPDATE SET badge = excluded.badge, since = excluded.since
                    """, arguments: [station, badge.rawValue, cause.at.milliseconds])
        case .signedOut: try db.execute(sql: "DELETE FROM session WHERE station = ?", arguments: [station])
        case .pin(let badge, .failed(let failures)):
            try db.execute(
                sql: """
                    INSERT INTO pin_guard(badge, failures, last) VALUES (?,?,?) ON CONFLICT(badge)
                        DO UPDATE SET failures = excluded.failures, last = excluded.last
                    """, arguments: [badge.rawValue, failures, cause.at.milliseconds])
        case .pin(let badge, .set), .pin(let badge, .removed), .pin(let badge, .unlocked): try forgive(badge, db)
        case .settingsChosen(let badge, let settings):
            try set("person_settings", "badge", badge.rawValue, "settings", settings, db)
        default: break
        }
    }

    private func forgive(_ badge: BadgeID, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM pin_guard WHERE badge = ?").run([badge.rawValue])
    }
}
