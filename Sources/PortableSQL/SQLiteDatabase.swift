import Dispatch
import Foundation
import GRDB
import Glibc
import Synchronization

// A file. Writers of all processes pass one at a time behind a lock on a side file, and what SQLite has logged is
// folded into the file there too: the SQLite of Debian 12 can lose pages when that runs beside another process's
// commit (sqlite.org/wal.html#walresetbug).

/// An SQLite file that is open in this process.
public final class SQLiteDatabase: SQLDatabase {
    public let dialect = Dialect.sqlite
    public let place: String
    private let writer: DatabaseQueue
    private let readers: [DatabaseQueue]
    private let next = Mutex(0)
    private let gate: FileGate

    /// Opens a file, and makes it when `create` is given and it does not exist.
    public init(path: String, create: Bool = false, readers: Int = 2) throws {
        guard create || access(path, F_OK) == 0 else { throw SQLFailure(.unreachable, "\(path) does not exist") }
        place = path
        do {
            gate = try FileGate(path: path + ".turnstile")
            writer = try DatabaseQueue(path: path, configuration: Self.configuration())
            // The file remembers it, and a file of another kind must not be touched.
            if create { try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") } }
            self.readers = try (0..<readers).map { _ in
                try DatabaseQueue(path: path, configuration: Self.configuration())
            }
        } catch { throw SQLFailure(error) }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.label = "hub"
        configuration.prepareDatabase { db in
            try db.execute(
                sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; "
                    + "PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON")
        }
        return configuration
    }

    public func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        do {
            return try gate.pass(seconds: 10) {
                try writer.writeWithoutTransaction { db in
                    var value: T?
                    try db.inTransaction(.immediate) {
                        value = try body(SQLiteConnection(db))
                        return .commit
                    }
                    // What is committed stays committed: a log that cannot be folded now is folded later.
                    if logBytes > 4_000_000 { try? db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
                    guard let value else { preconditionFailure("a transaction that commits has a value") }
                    return value
                }
            }
        } catch let error as DatabaseError { throw SQLFailure(error) }
    }

    public func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        let turn = next.withLock { turn in
            turn = (turn + 1) % readers.count
            return turn
        }
        do {
            return try readers[turn].unsafeRead { db in
                try db.beginTransaction(.deferred)
                // Nothing was written, so there is nothing that a failing rollback could lose.
                defer { try? db.rollback() }
                return try body(SQLiteConnection(db))
            }
        } catch let error as DatabaseError { throw SQLFailure(error) }
    }

    public func close() throws {
        do {
            try gate.pass(seconds: 10) {
                for reader in readers { try reader.close() }
                try writer.close()
            }
        } catch let error as DatabaseError { throw SQLFailure(error) }
    }

    private var logBytes: Int {
        var status = stat()
        return stat(place + "-wal", &status) == 0 ? Int(status.st_size) : 0
    }
}

private final class SQLiteConnection: SQLConnection {
    let dialect = Dialect.sqlite
    private let db: Database
    init(_ db: Database) { self.db = db }

    func run(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        do {
            try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments.map(\.database)))
            return db.changesCount
        } catch { throw SQLFailure(error) }
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        do {
            let statement = try db.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(
                statement, arguments: StatementArguments(arguments.map(\.database)))
            var rows: [SQLRow] = []
            while let row = try cursor.next() {
                rows.append(SQLRow((0..<row.count).map { SQLValue(row[$0] as DatabaseValue) }))
            }
            return rows
        } catch { throw SQLFailure(error) }
    }

    func script(_ sql: String) throws {
        do { try db.execute(sql: sql) } catch { throw SQLFailure(error) }
    }

    func insert(into table: String, _ columns: [String], _ rows: [[SQLValue]], conflict: String) throws {
        try insertValues(into: table, columns, rows, conflict)
    }
}

extension SQLValue {
    fileprivate var database: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .bytes(let value): value.databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .integer(Int64(number))
        case .string(let text): self = .text(text)
        case .blob(let data): self = .bytes(data)
        }
    }
}

extension SQLFailure {
    fileprivate init(_ error: any Error) {
        if let known = error as? SQLFailure {
            self = known
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.other, String(describing: error))
            return
        }
        let kind: Kind =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .full
            case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_READONLY: .unreachable
            case .SQLITE_CONSTRAINT: .constraint
            case .SQLITE_NOTADB: .wrong
            default: .other
            }
        self.init(kind, error.message ?? String(describing: error))
    }
}

/// A lock on a side file, which the kernel gives back also when its holder is killed.
private final class FileGate: Sendable {
    private let path: String
    private let threads = Mutex(())

    init(path: String) throws {
        self.path = path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else {
            throw SQLFailure(.unreachable, "\(path): \(String(cString: strerror(errno)))")
        }
        Glibc.close(descriptor)
    }

    /// Runs `body` alone among all threads and processes, or throws `busy` after so many seconds.
    func pass<T>(seconds: Int, _ body: () throws -> T) throws -> T {
        // The threads of this process first: they queue fairly here.
        try threads.withLock { _ in
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
            guard descriptor >= 0 else {
                throw SQLFailure(.unreachable, "\(path): \(String(cString: strerror(errno)))")
            }
            defer { Glibc.close(descriptor) }
            var attempts = 0
            while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                attempts += 1
                if attempts > seconds * 200 {
                    throw SQLFailure(.busy, "another process has held the lock of \(path) for \(seconds) s")
                }
                usleep(5000)
            }
            return try body()
        }
    }
}
