import PortableSQL
public import Warehouse

// A key is shown once, as dk_<id>_<secret>: ten characters that name it, and 52 random ones, which are 260 bits. It is
// looked up by its id and compared by its hash at every request, so a key that is revoked opens nothing any more.

/// What a key opens.
public enum Scope: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    /// Everything but what a site says of itself.
    case admin
    /// Reads sites, adds them and lets them enrol.
    case sites
    case orders
    case stock
    /// Reads the figures at /metrics and nothing else, so that whoever measures needs no key that could do harm.
    case metrics
    /// Speaks for one site, which the key names.
    case site

    public static func < (left: Scope, right: Scope) -> Bool { left.rawValue < right.rawValue }
}

/// A key, without its secret.
public struct HubKey: Hashable, Codable, Sendable {
    public var id: String
    public var name: String
    public var scopes: [Scope]
    /// The site that it speaks for.
    public var site: String?
    public var created: Moment
    public var revoked: Moment?
    /// The day on which it was used last, in UTC.
    public var lastUsed: Day?
}

/// Who asks, as a key has proved it.
public struct Credential: Hashable, Sendable {
    public var id: String
    public var scopes: Set<Scope>
    public var site: String?

    public init(id: String, scopes: Set<Scope>, site: String?) {
        (self.id, self.scopes, self.site) = (id, scopes, site)
    }

    /// Whether it opens what needs a scope. Nobody speaks for a site but the site.
    public func opens(_ scope: Scope) -> Bool {
        scopes.contains(scope) || (scope != .site && scopes.contains(.admin))
    }
}

extension Hub {
    /// Makes a key; its text is shown once and kept nowhere.
    public func addKey(
        name: String, scopes: Set<Scope>, site: String? = nil, at now: Moment
    ) throws(HubError) -> (key: HubKey, text: String) {
        try write { db in try Self.addKey(name: name, scopes: scopes, site: site, at: now, db) }
    }

    static func addKey(
        name: String, scopes: Set<Scope>, site: String?, at now: Moment, _ db: any SQLConnection
    ) throws -> (key: HubKey, text: String) {
        precondition(!scopes.isEmpty && scopes.contains(.site) == (site != nil), "a site's key names its site")
        if let site { try expect(site, db) }
        let (id, secret) = (Secret.text(characters: 10).lowercased(), Secret.text(characters: 52).lowercased())
        let key = HubKey(id: id, name: name, scopes: scopes.sorted(), site: site, created: now)
        try db.run(
            "INSERT INTO api_key(id, name, hash, scopes, site, created) VALUES (?,?,?,?,?,?)", .text(id), .text(name),
            .bytes(Secret.hash(secret)), .text(key.scopes.map(\.rawValue).joined(separator: " ")), .text(site),
            .integer(now.milliseconds))
        return (key, "dk_\(id)_\(secret)")
    }

    /// Who shows this key; nil when it is none, or is revoked.
    public func credential(of text: String, at now: Moment) throws(HubError) -> Credential? {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "dk" else { return nil }
        let found = try read { db in
            try db.row("SELECT \(Self.keyColumns), hash FROM api_key WHERE id = ?", .text(String(parts[1])))
        }
        guard let found, Secret.isSame(found.data(7), Secret.hash(String(parts[2]))) else { return nil }
        let key = Self.key(found)
        guard key.revoked == nil else { return nil }
        let today = Self.day(of: now)
        if key.lastUsed != today {
            try write { db in
                try db.run("UPDATE api_key SET used = ? WHERE id = ?", .integer(today.rawValue), .text(key.id))
            }
        }
        return Credential(id: key.id, scopes: Set(key.scopes), site: key.site)
    }

    /// Every key, the revoked ones too, the oldest first.
    public func keys() throws(HubError) -> [HubKey] {
        try read { db in
            try db.rows("SELECT \(Self.keyColumns) FROM api_key ORDER BY created, id").map(Self.key)
        }
    }

    /// The key opens nothing from now on; once more is as good.
    public func revokeKey(_ id: String, at now: Moment) throws(HubError) {
        try write { db in
            let changed = try db.changed(
                by: "UPDATE api_key SET revoked = coalesce(revoked, ?) WHERE id = ?", .integer(now.milliseconds),
                .text(id))
            if changed == 0 { throw HubError.unknownKey(id) }
        }
    }

    private static let keyColumns = "id, name, scopes, site, created, revoked, used"

    private static func key(_ row: SQLRow) -> HubKey {
        HubKey(
            id: row.text(0), name: row.text(1),
            scopes: row.text(2).split(separator: " ").compactMap { Scope(rawValue: String($0)) },
            site: row.textIfAny(3), created: Moment(milliseconds: row.int64(4)),
            revoked: row.int64IfAny(5).map { Moment(milliseconds: $0) }, lastUsed: row.intIfAny(6).map { Day($0) })
    }

    private static func day(of moment: Moment) -> Day { Day(Int(moment.milliseconds / 86_400_000)) }
}
