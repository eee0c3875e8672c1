import Foundation
import GRDB
import Glibc
public import Warehouse

// Opening and making site files. A file is looked at before SQLite touches it, so that a wrong one gets a clear answer
// and keeps every byte.

extension Site {
    /// Makes a new site at `path` and opens it. The file and its folder's rights decide who may use it (mode 0660).
    public static func create(
        _ path: String, name: String, timeZone: String, reasons: [Reason], station: StationID = "office",
        clock: SiteClock = .system
    ) throws(SiteError) -> Site {
        guard TimeZone(identifier: timeZone) != nil else {
            throw .failed(
                detail: "\(timeZone) is no time zone this machine knows. Give a name such as Europe/Berlin or UTC.")
        }
        let part = try makePart(of: path)
        do {
            try make(part, name, timeZone, reasons, station, clock)
            try putInPlace(part, path)
        } catch {
            remove(part: part)
            throw SiteError(error, path: path)
        }
        return try open(path, station: station, clock: clock)
    }

    /// The whole new site in a file that has no name yet, so that nobody ever finds half of one.
    private static func make(
        _ part: String, _ name: String, _ timeZone: String, _ reasons: [Reason], _ station: StationID,
        _ clock: SiteClock
    ) throws {
        let queue = try DatabaseQueue(path: part, configuration: configuration())
        try queue.writeWithoutTransaction { db in
            // The format goes into the file itself before the write-ahead log begins, so that every opener sees it.
            try db.inTransaction(.immediate) {
                try migrateSite(db)
                return .commit
            }
            try logAhead(db)
            try settle(db)
        }
        let site = try Site(path: part, station: station, clock: clock, queue: queue)
        let stream = Data(clock.newID(at: clock.now()).bytes)
        try site.write { db in
            let opened = FactBody.siteOpened(SiteOpened(site: name, timeZone: timeZone))
            let first = [opened] + Place.standing.map { .placeDefined($0) } + reasons.map { .reasonDefined($0) }
            try site.record(first, site.officeCause(), stream: stream, db)
        }
        try site.close()
    }

    /// Opens a site that exists. Old formats are brought up to date by one process at a time; newer ones are refused.
    public static func open(
        _ path: String, station: StationID, clock: SiteClock = .system
    ) throws(SiteError) -> Site {
        try inspect(path)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration())
            try queue.writeWithoutTransaction { db in
                try identify(db, path)
                try settle(db)
            }
            let site = try Site(path: path, station: station, clock: clock, queue: queue)
            try site.migrate()
            try site.loadIdentity()
            _ = try site.othersCommitted()
            return site
        } catch { throw SiteError(error, path: path) }
    }

    /// How long SQLite itself waits for a lock; the turnstile is the queue, this is the net below it.
    static let busyMilliseconds = 2000

    static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(Double(busyMilliseconds) / 1000)
        configuration.label = "site"
        return configuration
    }

    /// From here on commits go into the write-ahead log.
    static func logAhead(_ db: Database) throws { _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }

    /// The settings that keep a confirmed scan safe, set and then read back. A commit is synced behind the turnstile,
    /// and SQLite syncs when it folds the log: `NORMAL`.
    static func settle(_ db: Database) throws {
        try db.execute(
            sql: """
                PRAGMA synchronous = NORMAL;
                PRAGMA wal_autocheckpoint = 0;
                PRAGMA trusted_schema = OFF;
                PRAGMA cell_size_check = ON;
                PRAGMA mmap_size = 0;
                PRAGMA temp_store = MEMORY;
                PRAGMA cache_size = -4000;
                """)
        let expected = [
            ("synchronous", "1"), ("wal_autocheckpoint", "0"), ("foreign_keys", "1"),
            ("journal_mode", "wal"),
        ]
        for (setting, wanted) in expected {
            let value = try DatabaseValue.fetchOne(db, sql: "PRAGMA \(setting)")
            let found =
                value.flatMap { String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map(String.init) } ?? "?"
            guard found == wanted else {
                throw SiteError.unsafe(setting: setting, found: found, expected: wanted)
            }
        }
    }

    /// What can be said about a path before SQLite opens it. The file itself is never read by hand: closing any
    /// descriptor of it would drop the locks of other connections in this process.
    static func inspect(_ path: String, toWrite: Bool = true) throws(SiteError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason = errno
            throw reason == ENOENT
                ? .missing(path: path) : .noAccess(path: path, reason: String(cString: strerror(reason)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notASite(path: path) }
        guard access(path, R_OK) == 0 else { throw .noAccess(path: path, reason: String(cString: strerror(errno))) }
        guard toWrite else { return }
        guard access(path, W_OK) == 0, access(folder(of: path), W_OK) == 0 else { throw .readOnly(path: path) }
    }

    /// Whether the file is a site, and of a format this program knows.
    static func identify(_ db: Database, _ path: String) throws {
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == siteApplicationID else {
            throw SiteError.notASite(path: path)
        }
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found <= siteFormat else { throw SiteError.newer(path: path, found: found, known: siteFormat) }
    }

    /// A newer program may have brought the file to its own format while this one runs: what this one would write is
    /// not what belongs there.
    func expectKnownFormat(_ db: Database) throws {
        let found = try db.cachedStatement(sql: "PRAGMA user_version").integer() ?? 0
        guard found <= siteFormat else { throw SiteError.newer(path: path, found: found, known: siteFormat) }
    }

    private func migrate() throws(SiteError) {
        let found = try read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
        guard found <= siteFormat else { throw .newer(path: path, found: found, known: siteFormat) }
        guard found < siteFormat else { return }
        try write { db in
            // Somebody else may have been here while this process waited for the turnstile.
            if try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 < siteFormat { try upgrade(db) }
        }
    }

    /// Fills the projections of an older file anew, and adds the places that every site has by now.
    private func upgrade(_ db: Database) throws {
        try migrateSite(db) { try replay($0, into: $0) }
        guard try log.head(db).stream != nil else { return }
        let missing = try Place.standing.filter { try fetchPlace($0.id, db) == nil }
        try record(missing.map { .placeDefined($0) }, officeCause(), db)
    }
}
