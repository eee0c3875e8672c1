import Foundation
import GRDB
import Glibc
public import SyncProtocol
public import Warehouse

/// Why the hub could not do what was asked. Nothing was saved when one of these is thrown.
public enum HubError: Error, Equatable, Sendable {
    case missing(path: String)
    case exists(path: String)
    case notAHub(path: String)
    case newer(path: String, found: Int, known: Int)
    case unknownSite(String)
    case siteExists(String)
    case failed(path: String, detail: String)
}

extension HubError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .missing(let path): "There is no hub at \(path). Make one with: dockline hub init \(path)"
        case .exists(let path): "\(path) exists already and was left alone. Choose another path."
        case .notAHub(let path): "\(path) is not a Dockline hub. Expected a file made by: dockline hub init"
        case .newer(let path, let found, let known):
            "\(path) was written by a newer Dockline (format \(found), this one knows up to \(known)). Nothing was "
                + "changed. Install that version, or a newer one."
        case .unknownSite(let name): "The hub knows no site \(name). Add it with: dockline hub site add \(name)"
        case .siteExists(let name): "The hub knows a site \(name) already. Nothing was changed."
        case .failed(let path, let detail): "NOT SAVED: the hub at \(path) could not be used: \(detail)"
        }
    }
}

/// A site as the hub knows it.
public struct HubSite: Hashable, Codable, Sendable {
    public var name: String
    /// How many streams its history has, and the number of its newest fact here.
    public var streams: Int
    public var facts: Int
    public var newest: Int
    public var heard: Moment?
}

/// A hub's file. One process writes at a time; a lock that is held is waited for.
public final class Hub: Sendable {
    public let path: String
    public let name: String
    let queue: DatabaseQueue

    private init(path: String, name: String, queue: DatabaseQueue) {
        (self.path, self.name, self.queue) = (path, name, queue)
    }

    /// Makes a new hub. `incarnation` is random.
    public static func create(_ path: String, name: String, incarnation: UniqueID) throws(HubError) -> Hub {
        guard access(path, F_OK) != 0 else { throw .exists(path: path) }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration())
            try queue.writeWithoutTransaction { db in
                _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
                try db.inTransaction(.immediate) {
                    try db.execute(sql: hubSchema)
                    try db.execute(
                        sql: "INSERT INTO hub(id, name, incarnation) VALUES (1, ?, ?)",
                        arguments: [name, Data(incarnation.bytes)])
                    try db.execute(sql: "PRAGMA user_version = \(hubFormat)")
                    try db.execute(sql: "PRAGMA application_id = \(hubApplicationID)")
                    return .commit
                }
            }
            return Hub(path: path, name: name, queue: queue)
        } catch { throw HubError(error, path) }
    }

    /// Opens a hub that exists.
    public static func open(_ path: String) throws(HubError) -> Hub {
        guard access(path, F_OK) == 0 else { throw .missing(path: path) }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration())
            let name = try queue.read { db in
                guard try Int.fetchOne(db, sql: "PRAGMA application_id") == hubApplicationID else {
                    throw HubError.notAHub(path: path)
                }
                let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
                if found > hubFormat { throw HubError.newer(path: path, found: found, known: hubFormat) }
                return try String.fetchOne(db, sql: "SELECT name FROM hub") ?? ""
            }
            return Hub(path: path, name: name, queue: queue)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .notAHub(path: path)
        } catch { throw HubError(error, path) }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.label = "hub"
        configuration.prepareDatabase { db in
            try db.execute(
                sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; "
                    + "PRAGMA mmap_size = 0")
        }
        return configuration
    }

    /// One transaction, behind the lock of the whole file.
    func write<Value>(_ body: (inout HubTransaction) throws -> Value) throws(HubError) -> Value {
        do {
            return try queue.writeWithoutTransaction { db in
                var value: Value?
                try db.inTransaction(.immediate) {
                    var transaction = try HubTransaction(db)
                    value = try body(&transaction)
                    return .commit
                }
                guard let value else { preconditionFailure("a transaction that commits has a value") }
                return value
            }
        } catch { throw HubError(error, path) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(HubError) -> Value {
        do { return try queue.read(body) } catch { throw HubError(error, path) }
    }

    // MARK: Sites

    /// A site may send from now on.
    public func add(site name: String, at now: Moment) throws(HubError) {
        try write { hub in
            let isKnown = try Bool.fetchOne(
                hub.db, sql: "SELECT EXISTS(SELECT 1 FROM site WHERE name = ?)", arguments: [name])
            if isKnown == true { throw HubError.siteExists(name) }
            try hub.db.execute(
                sql: "INSERT INTO site(name, enrolled) VALUES (?, ?)", arguments: [name, now.milliseconds])
        }
    }

    /// Every site, by name.
    public func sites() throws(HubError) -> [HubSite] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT s.name, (SELECT count(*) FROM stream t WHERE t.site = s.name),
                        (SELECT count(*) FROM fact f JOIN stream t ON t.id = f.stream WHERE t.site = s.name),
                        (SELECT ifnull(max(t.held), 0) FROM stream t WHERE t.site = s.name), s.heard
                        FROM site s ORDER BY s.name
                    """
            ).map { row in
                HubSite(
                    name: row[0], streams: row[1], facts: row[2], newest: row[3],
                    heard: (row[4] as Int64?).map { Moment(milliseconds: $0) })
            }
        }
    }

    // MARK: Facts in

    /// Answers a hello of a site that its credential names. `session` is random.
    public func welcome(
        _ hello: Hello, from site: String, at now: Moment, session: UniqueID
    ) throws(HubError) -> HelloAnswer {
        try write { hub in
            try hub.expect(site)
            return try SyncProtocol.welcome(hello, from: site, at: now, newSession: session, in: &hub)
        }
    }

    /// Takes a batch of a site that its credential names.
    public func receive(_ push: Push, from site: String, at now: Moment) throws(HubError) -> PushAnswer {
        try write { hub in
            hub.now = now
            return try SyncProtocol.receive(push, from: site, at: now, in: &hub)
        }
    }

    /// The site's conversation is over: nobody has to wait for its session to end.
    public func endSession(of site: String) throws(HubError) {
        try write { hub in
            try hub.db.execute(sql: "UPDATE site SET session = NULL, heard = NULL WHERE name = ?", arguments: [site])
        }
    }

    /// Computes every stream anew from its facts; one sentence for each that is not what it should be.
    public func problems() throws(HubError) -> [String] {
        try read { db in
            var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            for row in try Row.fetchAll(db, sql: "SELECT id, parent_sequence, parent_hash, held, held_hash FROM stream")
            {
                let start = Position(row[1] ?? 0, (row[2] as Data?).flatMap { ChainHash(bytes: $0) } ?? .start)
                var position = start
                let facts = try Row.fetchCursor(
                    db, sql: "SELECT \(HubTransaction.columns), hash FROM fact WHERE stream = ? ORDER BY sequence",
                    arguments: [row[0] as Data])
                while let kept = try facts.next() {
                    guard let fact = HubTransaction.fact(kept), fact.sequence == position.sequence + 1,
                        ChainHash(bytes: kept["hash"] as Data) == fact.hash(after: position.hash)
                    else {
                        problems.append("fact \(position.sequence + 1) of a stream is not what was sent")
                        break
                    }
                    position = Position(fact.sequence, fact.hash(after: position.hash))
                }
                if position != Position(row[3], ChainHash(bytes: row[4] as Data) ?? .start), problems.isEmpty {
                    problems.append("a stream ends at fact \(position.sequence), and is held up to \(row[3] as Int)")
                }
            }
            return problems
        }
    }
}

extension HubError {
    init(_ error: any Error, _ path: String) {
        self = (error as? HubError) ?? .failed(path: path, detail: String(describing: error))
    }
}
