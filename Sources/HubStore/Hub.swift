import Foundation
public import PortableSQL
public import SyncProtocol
public import Warehouse

/// A site as the hub knows it.
public struct HubSite: Hashable, Codable, Sendable {
    public var name: String
    /// How many streams its history has, how many facts the hub holds of them, and the number of the newest in the
    /// stream that it is in.
    public var streams: Int
    public var facts: Int
    public var newest: Int
    /// When it was heard of last, at the hub's clock.
    public var seen: Moment?
    /// What its clock was ahead of the hub's, in milliseconds.
    public var skew: Int?
    /// The newest fact that it has, as it said last.
    public var head: Int?
    public var program: String?
    /// Facts of it that the hub keeps and could not read or apply.
    public var parked: Int
    /// The hub was put back to an older copy, and nothing is sourced until this site has sent what it has.
    public var isAwaited: Bool

    /// Facts that the site has said it has and the hub does not hold yet.
    public var unsent: Int { max(0, (head ?? newest) - newest) }
}

/// A hub: what the sites of a network did, and what they are to do. Its calls block; many threads may make them.
public final class Hub: Sendable {
    public let database: any SQLDatabase
    public let name: String
    /// Rings when this process has changed something.
    public let bell = CommitBell()
    public var place: String { database.place }

    private init(_ database: any SQLDatabase, name: String) {
        self.database = database
        self.name = name
    }

    /// Makes a new hub: a file, or in the empty database that a `postgres://` address names. `incarnation` is random.
    public static func create(_ place: String, name: String, incarnation: UniqueID) throws(HubError) -> Hub {
        if isFile(place), FileManager.default.fileExists(atPath: place) { throw .exists(place: place) }
        do {
            return try create(in: openDatabase(place, create: true), name: name, incarnation: incarnation)
        } catch { throw HubError(error, shownPlace(place)) }
    }

    /// Makes a new hub in an empty database.
    public static func create(
        in database: any SQLDatabase, name: String, incarnation: UniqueID
    ) throws(HubError) -> Hub {
        do {
            try database.write { db in
                if try format(db) != nil { throw HubError.exists(place: database.place) }
                try db.script(hubDeclaration(db.dialect))
                if db.dialect == .sqlite { try db.script("PRAGMA application_id = \(hubApplicationID)") }
                try db.run(
                    "INSERT INTO hub(id, name, format, incarnation) VALUES (1, ?, ?, ?)", .text(name),
                    .integer(hubFormat), .bytes(Data(incarnation.bytes)))
            }
            return Hub(database, name: name)
        } catch { throw HubError(error, database.place) }
    }

    /// Opens a hub that exists: its file, or in the database that a `postgres://` address names.
    public static func open(_ place: String) throws(HubError) -> Hub {
        if isFile(place), !FileManager.default.fileExists(atPath: place) { throw .missing(place: place) }
        do { return try open(in: openDatabase(place)) } catch { throw HubError(error, shownPlace(place)) }
    }

    /// Opens the hub that a database holds.
    public static func open(in database: any SQLDatabase) throws(HubError) -> Hub {
        let place = database.place
        do {
            let name = try database.read { db in
                guard let found = try format(db) else { throw HubError.notAHub(place: place) }
                if found > hubFormat { throw HubError.newer(place: place, found: found, known: hubFormat) }
                if found < hubFormat { throw HubError.older(place: place, found: found, known: hubFormat) }
                return try db.row("SELECT name FROM hub")?.text(0) ?? ""
            }
            return Hub(database, name: name)
        } catch { throw HubError(error, place) }
    }

    /// The format of the hub in a database; nil where there is none.
    private static func format(_ db: any SQLConnection) throws -> Int? {
        switch db.dialect {
        case .sqlite:
            guard try db.row("PRAGMA application_id")?.int(0) == hubApplicationID else { return nil }
            if let old = try db.row("PRAGMA user_version")?.int(0), old > 0 { return old }
        case .postgres:
            let isThere = try db.exists(
                "SELECT 1 FROM information_schema.tables WHERE table_name = 'hub' AND table_schema = current_schema()")
            guard isThere else { return nil }
        }
        return try db.row("SELECT format FROM hub")?.int(0)
    }

    public func close() throws(HubError) {
        do { try database.close() } catch { throw HubError(error, place) }
    }

    /// One transaction, behind the lock of the whole hub; a part of the one that this thread is in already, if any.
    func write<Value>(_ body: (any SQLConnection) throws -> Value) throws(HubError) -> Value {
        do {
            guard let db = openTransaction else {
                let value = try database.write(body)
                bell.ring()
                return value
            }
            return try db.savepoint { try body(db) }
        } catch { throw HubError(error, place) }
    }

    func read<Value>(_ body: (any SQLConnection) throws -> Value) throws(HubError) -> Value {
        do {
            guard let db = openTransaction else { return try database.read(body) }
            return try body(db)
        } catch { throw HubError(error, place) }
    }

    /// Throws unless the database answers and holds a hub of the format that this program knows.
    public func check() throws(HubError) {
        let found = try read { db in try Self.format(db) }
        guard let found else { throw .notAHub(place: place) }
        guard found == hubFormat else { throw .newer(place: place, found: found, known: hubFormat) }
    }

    /// How many facts the hub has taken in all its life.
    public func factsReceived() throws(HubError) -> Int {
        try read { db in try db.row("SELECT received FROM hub")?.int(0) ?? 0 }
    }

    // MARK: Sites

    /// Whether a site may be called so: 1 to 40 letters, digits, `-`, `_` and `.`, a letter or digit first.
    public static func isSiteName(_ name: String) -> Bool {
        let letters = Array(name.utf8)
        guard (1...40).contains(letters.count), let first = letters.first, isLetterOrDigit(first) else { return false }
        return letters.allSatisfy { isLetterOrDigit($0) || [UInt8(ascii: "-"), 0x5F, 0x2E].contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// A site may send from now on.
    public func add(site name: String, at now: Moment) throws(HubError) {
        guard Self.isSiteName(name) else { throw .badSiteName(name) }
        try write { db in
            if try db.exists("SELECT 1 FROM site WHERE name = ?", .text(name)) { throw HubError.siteExists(name) }
            try db.run(
                "INSERT INTO site(name, enrolled) VALUES (?, ?)", .text(name), .integer(now.milliseconds))
            if db.dialect == .postgres {
                // Names of tables cannot be arguments, and have 63 bytes: the site's is told by its number.
                let number = try db.row("SELECT count(*) FROM site")?.int(0) ?? 0
                let quoted = name.replacingOccurrences(of: "'", with: "''")
                try db.script("CREATE TABLE fact_of_site_\(number) PARTITION OF fact FOR VALUES IN ('\(quoted)')")
            }
            try CatalogueBook(db: db, now: now).tell(newSite: name)
        }
    }

    /// Every site, by name, or the one of that name.
    public func sites(named name: String? = nil) throws(HubError) -> [HubSite] {
        try read { db in
            // Streams have no gaps, so their ends say how many facts there are.
            try db.rows(
                """
                SELECT s.name, (SELECT count(*) FROM stream t WHERE t.site = s.name),
                    (SELECT CAST(coalesce(sum(t.held - coalesce(t.parent_sequence, 0)), 0) AS BIGINT)
                        FROM stream t WHERE t.site = s.name),
                    coalesce((SELECT t.held FROM stream t WHERE t.site = s.name ORDER BY t.opened DESC LIMIT 1), 0),
                    s.seen, s.skew, s.head,
                    s.program, (SELECT count(*) FROM parked p WHERE p.site = s.name), s.awaited
                    FROM site s
                    \(name == nil ? "" : "WHERE s.name = ?") ORDER BY s.name
                """, name.map { [.text($0)] } ?? []
            ).map { row in
                HubSite(
                    name: row.text(0), streams: row.int(1), facts: row.int(2), newest: row.int(3),
                    seen: row.int64IfAny(4).map { Moment(milliseconds: $0) }, skew: row.intIfAny(5),
                    head: row.intIfAny(6), program: row.textIfAny(7), parked: row.int(8), isAwaited: row.flag(9))
            }
        }
    }

    /// One site; throws when it is unknown.
    public func site(_ name: String) throws(HubError) -> HubSite {
        guard let site = try sites(named: name).first else { throw .unknownSite(name) }
        return site
    }

    /// The newest fact that is held of a site, in the stream that it is in, and the hash of all up to it.
    public func newest(of site: String) throws(HubError) -> Position? {
        try read { db in
            try db.rows(
                "SELECT held, held_hash FROM stream WHERE site = ? ORDER BY opened DESC LIMIT 1", .text(site)
            ).first.flatMap { row in ChainHash(bytes: row.data(1)).map { Position(row.int(0), $0) } }
        }
    }

    static func expect(_ site: String, _ db: any SQLConnection) throws {
        if try !db.exists("SELECT 1 FROM site WHERE name = ?", .text(site)) { throw HubError.unknownSite(site) }
    }

    // MARK: Facts in

    /// Answers a hello of a site that its credential names. `session` is random.
    public func welcome(
        _ hello: Hello, from site: String, at now: Moment, session: UniqueID
    ) throws(HubError) -> HelloAnswer {
        try write { db in
            try Self.expect(site, db)
            try db.run(
                "UPDATE site SET program = ?, skew = ?, head = ?, seen = ? WHERE name = ?",
                .text(String(hello.program.prefix(80))), .integer(hello.now.milliseconds(since: now)),
                .integer(hello.streams.last.flatMap { $0.isPossible ? $0.head.sequence : nil }),
                .integer(now.milliseconds), .text(site))
            var intake = Intake(db, now: now)
            let answer = try SyncProtocol.welcome(hello, from: site, at: now, newSession: session, in: &intake)
            try noteArrival(of: site, db)
            return answer
        }
    }

    /// Takes a batch of a site that its credential names.
    public func receive(_ push: Push, from site: String, at now: Moment) throws(HubError) -> PushAnswer {
        try write { db in
            var intake = Intake(db, now: now)
            let answer = try SyncProtocol.receive(push, from: site, at: now, in: &intake)
            // What a batch that was refused says of its site is no news of it.
            var head: Int?
            if case .held = answer { head = push.head.sequence }
            try db.run(
                "UPDATE site SET head = coalesce(?, head), seen = ? WHERE name = ?", .integer(head),
                .integer(now.milliseconds), .text(site))
            try noteArrival(of: site, db)
            return answer
        }
    }

    /// The site's conversation is over: nobody has to wait for its session to end.
    public func endSession(of site: String) throws(HubError) {
        _ = try write { db in
            try db.run("UPDATE site SET session = NULL, heard = NULL WHERE name = ?", .text(site))
        }
    }
}
