import Foundation
import PortableSQL
public import SyncProtocol
public import Warehouse

/// A site's feed inside one transaction.
struct Feed: FeedStore {
    let db: any SQLConnection
    let incarnation: UniqueID

    init(_ db: any SQLConnection) throws {
        self.db = db
        incarnation = try hubIncarnation(db)
    }

    func lastIntent(of site: String) throws -> Int {
        try db.row("SELECT coalesce(max(number), 0) FROM intent WHERE site = ?", .text(site))?.int(0) ?? 0
    }

    func intents(of site: String, after number: Int, limit: Int) throws -> [Intent] {
        try db.rows(
            """
            SELECT number, kind, id, revision, body FROM intent WHERE site = ? AND number > ? ORDER BY number LIMIT ?
            """, .text(site), .integer(number), .integer(limit)
        ).map { row in
            Intent(
                number: row.int(0), kind: row.text(1), id: row.text(2), revision: row.int(3), body: row.data(4))
        }
    }
}

/// A number that grows with every change of what the hub knows or wants; taken under the hub's lock.
func nextStamp(_ db: any SQLConnection) throws -> Int {
    try db.row("UPDATE hub SET stamp = stamp + 1 RETURNING stamp")?.int(0) ?? 0
}

/// A number in a site's feed. Without the rule every third one stands behind some that are committed after it, as when
/// a database's own counter gives them out before the commit.
private func nextFeedNumber(_ db: any SQLConnection) throws -> Int {
    let number = try nextStamp(db)
    return Rule.numbersFollowCommits.holds || !number.isMultiple(of: 3) ? number : number + 66
}

func hubIncarnation(_ db: any SQLConnection) throws -> UniqueID {
    guard let bytes = try db.row("SELECT incarnation FROM hub")?.data(0), let incarnation = UniqueID(bytes: bytes)
    else { throw SQLFailure(.wrong, "the hub has no incarnation") }
    return incarnation
}

/// Sets what the hub wants of a site. An older revision never replaces a newer one.
func want(
    _ kind: String, _ id: String, revision: Int, _ body: some Encodable, of site: String, at now: Moment,
    _ db: any SQLConnection
) throws {
    try db.run(
        """
        INSERT INTO intent(site, number, kind, id, revision, body, at) VALUES (?,?,?,?,?,?,?)
            ON CONFLICT(site, kind, id) DO UPDATE SET number = excluded.number, revision = excluded.revision,
                body = excluded.body, at = excluded.at WHERE excluded.revision > intent.revision
        """, .text(site), .integer(try nextFeedNumber(db)), .text(kind), .text(id), .integer(revision),
        .bytes(try HubJSON.data(body)), .integer(now.milliseconds))
}

/// How the hub writes JSON: keys in order, so that equal values are equal bytes.
enum HubJSON {
    static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try data(value), as: UTF8.self)
    }

    static func value<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension Hub {
    /// A page of what the hub wants of a site that its credential names; at most `limit` intents. `newIncarnation` is
    /// random, and the hub's one where the site knows numbers that the hub has lost.
    public func feed(
        _ place: FeedPlace, of site: String, limit: Int = 200, at now: Moment, newIncarnation: UniqueID
    ) throws(HubError) -> FeedAnswer {
        let answer = try read { db in
            try Hub.expect(site, db)
            return try SyncProtocol.feed(place, of: site, limit: limit, at: now, in: Feed(db))
        }
        guard case .reset(let known) = answer, known == place.incarnation else { return answer }
        try wasFoundPutBack(place, incarnation: newIncarnation)
        return .reset(incarnation: try read { try hubIncarnation($0) })
    }

    /// Notes that a site was heard of, which its feed does not write down by itself.
    public func heard(of site: String, at now: Moment) throws(HubError) {
        _ = try write { db in
            try db.run("UPDATE site SET seen = ? WHERE name = ?", .integer(now.milliseconds), .text(site))
        }
    }
}
