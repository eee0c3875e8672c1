import Foundation
import PortableSQL
public import SiteNetwork
public import Warehouse

/// Something that is at odds between hub and site, as a desk sees it.
public struct OpenConflict: Hashable, Codable, Sendable {
    public var id: Int
    public var conflict: Conflict
    /// What is done about it unless the desk decides otherwise, in this order.
    public var steps: [ConflictStep]
    public var desk: Desk
}

extension OrderBook {
    /// Puts a conflict onto its desk; one that lies there already stays as it is.
    func raise(_ conflict: Conflict, _ situation: ConflictSituation = ConflictSituation()) throws {
        let outcome = defaultOutcome(conflict.kind, situation)
        try db.run(
            """
            INSERT INTO conflict(id, kind, site, subject, desk, body, steps, since)
                VALUES ((SELECT coalesce(max(id), 0) + 1 FROM conflict),?,?,?,?,?,?,?)
                ON CONFLICT(kind, site, subject) WHERE closed IS NULL DO NOTHING
            """, .text(conflict.kind.rawValue), .text(conflict.site.rawValue), .text(conflict.subject),
            .text(outcome.desk.rawValue), .text(try HubJSON.text(conflict)), .text(try HubJSON.text(outcome.steps)),
            .integer(now.milliseconds))
    }

    func close(_ kind: ConflictKind, at site: String, _ subject: String, by badge: String) throws {
        try db.run(
            "UPDATE conflict SET closed = ?, closed_by = ? WHERE kind = ? AND site = ? AND subject = ? "
                + "AND closed IS NULL", .integer(now.milliseconds), .text(badge), .text(kind.rawValue), .text(site),
            .text(subject))
    }
}

extension Hub {
    /// Everything that waits on a desk, the oldest first.
    public func conflicts(after id: Int = 0, limit: Int = 500) throws(HubError) -> [OpenConflict] {
        try read { db in
            try db.rows(
                "SELECT id, body, steps, desk FROM conflict WHERE closed IS NULL AND id > ? ORDER BY id LIMIT ?",
                .integer(id), .integer(limit)
            ).map { row in
                OpenConflict(
                    id: row.int(0), conflict: try HubJSON.value(Conflict.self, row.text(1)),
                    steps: try HubJSON.value([ConflictStep].self, row.text(2)),
                    desk: Desk(rawValue: row.text(3)) ?? .sync)
            }
        }
    }

    /// Somebody has looked at a conflict and is done with it; false where there is none of this number.
    public func closeConflict(_ id: Int, by person: String, at now: Moment) throws(HubError) -> Bool {
        try write { db in
            try db.changed(
                by: "UPDATE conflict SET closed = ?, closed_by = ? WHERE id = ? AND closed IS NULL",
                .integer(now.milliseconds), .text(person), .integer(id)) > 0
        }
    }
}
