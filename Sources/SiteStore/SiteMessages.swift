import GRDB
import SyncProtocol
public import Warehouse

// Messages to people at terminals. A station asks what is unread when something at the site has changed, never on the
// way of a scan; one index holds what still waits to be read.

let messageSchema = """
    CREATE TABLE message(
        sequence INTEGER PRIMARY KEY, sender TEXT NOT NULL, badge TEXT, zone TEXT, text TEXT NOT NULL,
        at INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
    CREATE INDEX message_by_end ON message(until);
    CREATE TABLE message_read(
        message INTEGER NOT NULL REFERENCES message(sequence), badge TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY(message, badge)) STRICT, WITHOUT ROWID;
    """

/// A message with the badges that have read it.
public struct MessageRow: Hashable, Sendable {
    public var message: FloorMessage
    public var to: Audience
    public var readBy: [BadgeID]
}

extension Site {
    /// Sends a text to `name`: a badge, a zone, or `all`. Answers who is to read it, and how many of them are signed in
    /// now. Errors: `SiteError.notAllowed` for whoever is no supervisor.
    public func send(
        _ text: String, to name: String, by badge: BadgeID, gesture: UniqueID
    ) throws(SiteError) -> Result<(to: Audience, people: Int), MessageRefusal> {
        let cause = Cause(actor: Actor(badge: badge, station: station), gesture: gesture, at: clock.now())
        return try write { db in
            guard try roles(of: badge, db).contains(.supervise) else {
                throw SiteError.notAllowed("\(badge) is no supervisor of this site: only a supervisor sends messages")
            }
            do {
                let line = try messageText(text)
                guard let audience = try audience(name, db) else { throw MessageRefusal.nobody(name) }
                if try log.facts(of: gesture, db).isEmpty {
                    try record([.message(.sent(MessageSent(to: audience, text: line)))], cause, db)
                }
                return .success((audience, try here(audience, besides: badge, db)))
            } catch let refusal as MessageRefusal { return .failure(refusal) }
        }
    }

    /// A badge is meant before a zone of the same name.
    private func audience(_ name: String, _ db: Database) throws -> Audience? {
        if name.lowercased() == "all" { return .everybody }
        if let person = try fetchPerson(name, db) { return .badge(person.badge) }
        let zone = try String.fetchOne(
            db.cachedStatement(sql: "SELECT zone FROM place WHERE zone = ? COLLATE NOCASE LIMIT 1"), arguments: [name])
        return zone.map { .zone($0) }
    }

    /// How many people who are signed in now are to read it.
    private func here(_ audience: Audience, besides badge: BadgeID, _ db: Database) throws -> Int {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT DISTINCT badge FROM session WHERE badge <> ?"), arguments: [badge.rawValue]
        )
        .count { other throws in
            switch audience {
            case .everybody: true
            case .badge(let wanted): wanted.rawValue == other
            case .zone(let zone): try zones(of: other, db).contains(zone)
            }
        }
    }

    /// The zones in which somebody picks or counts now.
    private func zones(of badge: String, _ db: Database) throws -> Set<String> {
        let statement = try db.cachedStatement(
            sql: """
                SELECT p.zone FROM tour t JOIN tour_line l ON l.tour = t.id JOIN place p ON p.id = l.place
                    WHERE t.holder = ?1 AND t.state = 'underway' AND l.state = 'open' AND p.zone IS NOT NULL
                UNION SELECT p.zone FROM count_case c JOIN place p ON p.id = c.place
                    WHERE c.holder = ?1 AND p.zone IS NOT NULL
                """)
        return Set(try String.fetchAll(statement, arguments: [badge]))
    }

    /// What somebody has not read yet, the oldest first.
    public func unreadMessages(of badge: BadgeID) throws(SiteError) -> [FloorMessage] {
        let now = clock.now()
        return try read { db in
            let rows = try Row.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT m.sequence, m.sender, ifnull(p.name, m.sender), m.text, m.at, m.zone FROM message m
                            LEFT JOIN person p ON p.badge = m.sender
                            WHERE m.until > ?1 AND m.sender <> ?2 AND (m.badge IS NULL OR m.badge = ?2)
                                AND NOT EXISTS (SELECT 1 FROM message_read r WHERE r.message = m.sequence
                                    AND r.badge = ?2)
                            ORDER BY m.sequence
                        """), arguments: [now.milliseconds, badge.rawValue])
            let zones = try rows.contains { $0["zone"] != nil } ? zones(of: badge.rawValue, db) : []
            return rows.compactMap { row in
                if let zone: String = row[5], !zones.contains(zone) { return nil }
                return FloorMessage(
                    id: row[0], from: BadgeID(row[1]), sender: row[2], text: row[3],
                    at: Moment(milliseconds: row[4]))
            }
        }
    }

    /// Whoever is signed in has read the message that this fact sent.
    public func readMessage(_ id: Int, by badge: BadgeID, gesture: UniqueID) throws(SiteError) {
        let cause = Cause(actor: Actor(badge: badge, station: station), gesture: gesture, at: clock.now())
        try write { db in
            let isNew = try Int.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT 1 FROM message WHERE sequence = ?1 AND NOT EXISTS
                            (SELECT 1 FROM message_read WHERE message = ?1 AND badge = ?2)
                        """), arguments: [id, badge.rawValue])
            if isNew != nil { try record([.message(.read(id))], cause, db) }
        }
    }

    /// The last messages, the newest first, with who has read them.
    public func messages(last count: Int) throws(SiteError) -> [MessageRow] {
        try read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT m.sequence, m.sender, ifnull(p.name, m.sender), m.text, m.at, m.zone, m.badge,
                            (SELECT group_concat(r.badge, ' ') FROM message_read r WHERE r.message = m.sequence)
                            FROM message m LEFT JOIN person p ON p.badge = m.sender ORDER BY m.sequence DESC LIMIT ?
                        """), arguments: [count]
            ).map { row in
                let (zone, badge): (String?, String?) = (row[5], row[6])
                let readers: String = row[7] ?? ""
                return MessageRow(
                    message: FloorMessage(
                        id: row[0], from: BadgeID(row[1]), sender: row[2], text: row[3],
                        at: Moment(milliseconds: row[4])),
                    to: zone.map { .zone($0) } ?? badge.map { .badge(BadgeID($0)) } ?? .everybody,
                    readBy: readers.split(separator: " ").map { BadgeID(String($0)) })
            }
        }
    }
}

extension Projector {
    func tell(_ event: MessageEvent, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        switch event {
        case .sent(let sent):
            var (badge, zone): (String?, String?)
            switch sent.to {
            case .everybody: break
            case .zone(let name): zone = name
            case .badge(let wanted): badge = wanted.rawValue
            }
            try db.execute(
                sql: "INSERT INTO message(sequence, sender, badge, zone, text, at, until) VALUES (?,?,?,?,?,?,?)",
                arguments: [
                    sequence, cause.actor.badge.rawValue, badge, zone, sent.text, cause.at.milliseconds,
                    sent.to.end(sent: cause.at).milliseconds,
                ])
        case .read(let message):
            try db.execute(
                sql: "INSERT INTO message_read(message, badge, at) VALUES (?,?,?)",
                arguments: [message, cause.actor.badge.rawValue, cause.at.milliseconds])
        }
    }
}
