import Dispatch
import FileLocks
import Foundation
import GRDB
import GRDBSQLite
import Glibc
import Synchronization

// A file. Threads that write queue in this process; writers of all processes pass a turnstile one at a time, and what
// SQLite has logged is folded into the file there too: the SQLite of Debian 12 can lose pages when that runs beside
// another process's commit (sqlite.org/wal.html#walresetbug).

/// An SQLite file that is open in this process.
public final class SQLiteDatabase: SQLDatabase {
    public let dialect = Dialect.sqlite
    public let place: String
    private let writer: DatabaseQueue
    private let readers: [DatabaseQueue]
    private let next = Mutex(0)
    private let turnstile: Turnstile
    private let log: Mutex<WriteAheadLog>
    /// How long a write waits for other processes, and SQLite for whoever ignores the turnstile.
    private static let patienceSeconds = 10.0
    /// Commits between two foldings of the log: a batch of facts is some hundred pages of it.
    private static let commitsMin = 4

    /// Opens a file, and makes it when `create` is given and it does not exist.
    public init(path: String, create: Bool = false, readers: Int = 2) throws {
        guard create || access(path, F_OK) == 0 else { throw SQLFailure(.unreachable, "\(path) does not exist") }
        place = path
        log = Mutex(WriteAheadLog(path: path + "-wal", pause: Self.commitsMin))
        do {
            // Nobody but its owner and group reads who ordered what, whatever the umask says.
            if create { Glibc.close(openSideFile(path)) }
            turnstile = try Turnstile(path: path + ".turnstile", name: "hub")
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
        configuration.busyMode = .timeout(patienceSeconds)
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
            return try writer.writeWithoutTransaction { db in
                try turnstile.pass(within: Self.patienceSeconds) {
                    var value: T?
                    try db.inTransaction(.immediate) {
                        value = try body(SQLiteConnection(db))
                        return .commit
                    }
                    // What is committed stays committed: a log that cannot be folded now is folded later.
                    log.withLock { log in
                        try? log.foldWhenLarge(busyMilliseconds: Int(Self.patienceSeconds * 1000)) {
                            try db.execute(sql: $0)
                        }
                    }
                    guard let value else { preconditionFailure("a transaction that commits has a value") }
                    return value
                }
            }
        } catch let error as DatabaseError {
            throw SQLFailure(error)
        } catch let error as TurnstileError { throw SQLFailure(error) }
    }

    public func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        let turn = next.withLock { turn in
            turn = (turn + 1) % readers.count
            return turn
        }
        do {
            return try readers[turn].unsafeRead { db in
                // The library's own calls for this prepare a statement each time.
                try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
                // Nothing was written, so there is nothing that a failing rollback could lose.
                defer { try? db.cachedStatement(sql: "ROLLBACK TRANSACTION").execute() }
                return try body(SQLiteConnection(db))
            }
        } catch let error as DatabaseError { throw SQLFailure(error) }
    }

    public func close() throws {
        do {
            try turnstile.pass(within: Self.patienceSeconds) {
                for reader in readers { try reader.close() }
                try writer.close()
            }
        } catch let error as DatabaseError {
            throw SQLFailure(error)
        } catch let error as TurnstileError { throw SQLFailure(error) }
    }
}

private final class SQLiteConnection: SQLConnection {
    let dialect = Dialect.sqlite
    private let db: Database
    init(_ db: Database) { self.db = db }

    func run(_ sql: String, _ arguments: [SQLValue]) throws { _ = try changed(by: sql, arguments) }

    func changed(by sql: String, _ arguments: [SQLValue]) throws -> Int {
        do {
            try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments.map { $0.database }))
            return db.changesCount
        } catch { throw SQLFailure(error) }
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        do {
            let statement = try db.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(
                statement, arguments: StatementArguments(arguments.map { $0.database }))
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

    /// A file answers at once.
    func settle() throws {}

    func insert(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>, conflict: String
    ) throws {
        _ = try inserted(into: table, columns, rows, conflict: conflict, meanwhile: nil)
    }

    /// Row by row with one statement, whose arguments are given to SQLite as they are: through the library's own list
    /// of arguments they take longer than the insert.
    func inserted(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>, conflict: String,
        meanwhile: (@Sendable () -> Void)?
    ) throws -> Int {
        let isOver = DispatchGroup()
        if let meanwhile { DispatchQueue.global().async(group: isOver) { meanwhile() } }
        defer { isOver.wait() }
        do {
            let statement = try db.cachedStatement(sql: insertion(into: table, columns, conflict)).sqliteStatement
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            var changed = 0
            for row in rows {
                sqlite3_reset(statement)
                for (index, value) in row.enumerated() { value.bind(to: statement, Int32(index + 1)) }
                guard sqlite3_step(statement) == SQLITE_DONE else {
                    let code = ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection))
                    throw DatabaseError(resultCode: code, message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
                }
                changed += Int(sqlite3_changes(db.sqliteConnection))
            }
            return changed
        } catch { throw SQLFailure(error) }
    }
}

/// SQLite takes a copy of what it is given.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension SQLValue {
    fileprivate func bind(to statement: OpaquePointer?, _ index: Int32) {
        switch self {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let value): sqlite3_bind_int64(statement, index, value)
        case .text(let text):
            let length = Int32(text.utf8.count)
            // A text has an address even when it is empty; without one it would be a null.
            text.withCString { _ = sqlite3_bind_text(statement, index, $0, length, copied) }
        case .bytes(let data):
            data.withUnsafeBytes { bytes in
                _ =
                    bytes.isEmpty
                    ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob(statement, index, bytes.baseAddress, Int32(bytes.count), copied)
            }
        }
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
        if let error = error as? TurnstileError {
            switch error {
            case .cannotMake(let path, let code):
                self.init(.unreachable, "\(path): \(String(cString: strerror(code)))")
            case .busy(let holder, let seconds):
                self.init(.busy, "\(holder) has held the turnstile for \(Int(seconds)) s")
            }
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
