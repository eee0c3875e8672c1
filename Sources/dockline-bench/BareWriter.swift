import Foundation
import GRDB
import Terminal
import Warehouse

/// Writes into a copy of the site what the site has just written, as bare statements in one transaction.
final class BareWriter {
    private let bare: DatabaseQueue
    private let site: DatabaseQueue

    init(path: String, following: String) throws {
        bare = try openBare(path)
        var configuration = Configuration()
        configuration.readonly = true
        site = try DatabaseQueue(path: following, configuration: configuration)
    }

    private static let tables = [
        "fact", "tour", "tour_line", "tour_order", "tour_slot", "order_line", "stock", "session", "touch",
    ]

    /// The statements that bring the copy level with the site, and the nanoseconds that they take there; nil when
    /// nothing was written.
    func repeatLast() throws -> (statements: [BareStatement], nanoseconds: Double)? {
        let statements = try changes()
        guard !statements.isEmpty else { return nil }
        let nanoseconds = try bare.writeWithoutTransaction { db in
            let before = monotonicNanoseconds()
            try db.commitBare { for statement in statements { try statement.run(db) } }
            return Double(monotonicNanoseconds() - before)
        }
        return (statements, nanoseconds)
    }

    /// What the site has and the copy has not. Read without `read`: GRDB's toggles `query_only` around it, and every
    /// toggle would make SQLite prepare all statements of the baseline again.
    private func changes() throws -> [BareStatement] {
        var statements: [BareStatement] = []
        var removals: [BareStatement] = []
        for table in BareWriter.tables {
            let condition = table == "fact" ? " WHERE sequence > \(try last())" : ""
            // Columns that SQLite works out itself cannot be written.
            let stored = try bare.unsafeRead {
                try String.fetchAll($0, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
            }.joined(separator: ", ")
            let rows = "SELECT \(stored) FROM \(table)\(condition)"
            let now = try site.unsafeRead { try Row.fetchAll($0, sql: rows) }
            let then = try bare.unsafeRead { try Row.fetchAll($0, sql: rows) }
            let keys = try bare.unsafeRead { try $0.primaryKey(table).columns }
            func key(_ row: Row) -> [DatabaseValue] { keys.map { row[$0] } }
            let old = Dictionary(uniqueKeysWithValues: then.map { (key($0), $0) })
            let new = Set(now.map(key))
            for row in now where old[key(row)] != row {
                let columns = Array(row.columnNames)
                if old[key(row)] == nil {
                    let marks = columns.map { _ in "?" }.joined(separator: ",")
                    statements.append(
                        BareStatement(
                            "INSERT OR REPLACE INTO \(table)(\(columns.joined(separator: ","))) VALUES (\(marks))",
                            Array(row.databaseValues)))
                } else {
                    let rest = columns.filter { !keys.contains($0) }
                    let sets = rest.map { "\($0) = ?" }.joined(separator: ", ")
                    let matches = keys.map { "\($0) = ?" }.joined(separator: " AND ")
                    statements.append(
                        BareStatement(
                            "UPDATE \(table) SET \(sets) WHERE \(matches)",
                            (rest + keys).map { row[$0] as DatabaseValue }))
                }
            }
            for row in then where !new.contains(key(row)) {
                let matches = keys.map { "\($0) = ?" }.joined(separator: " AND ")
                removals.append(BareStatement("DELETE FROM \(table) WHERE \(matches)", key(row)))
            }
        }
        // Removed rows go first, because a serial may be in one place only.
        return removals + statements
    }

    private func last() throws -> Int {
        try bare.unsafeRead { try Int.fetchOne($0, sql: "SELECT max(sequence) FROM fact") ?? 0 }
    }
}

/// A site's file without anything of ours around it, with the settings that ours has; without foreign keys rows may be
/// written that point to facts of other numbers.
func openBare(_ path: String, foreignKeys: Bool = true) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = foreignKeys
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -4000")
    }
    return queue
}

extension Database {
    /// One transaction, begun and ended as a site does it: by statements that are prepared once.
    func commitBare(_ body: () throws -> Void) throws {
        try cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
        try body()
        try cachedStatement(sql: "COMMIT TRANSACTION").execute()
    }
}

/// One statement with its values, which another process can run too.
struct BareStatement: Codable {
    private enum Value: Codable {
        case none
        case integer(Int64)
        case real(Double)
        case text(String)
        case bytes(Data)
    }

    private let sql: String
    private var values: [Value]

    init(_ sql: String, _ values: [DatabaseValue]) {
        self.sql = sql
        self.values = values.map { value in
            switch value.storage {
            case .null: .none
            case .int64(let number): .integer(number)
            case .double(let number): .real(number)
            case .string(let text): .text(text)
            case .blob(let data): .bytes(data)
            }
        }
    }

    func run(_ db: Database) throws {
        let arguments = values.map { value -> (any DatabaseValueConvertible)? in
            switch value {
            case .none: nil
            case .integer(let number): number
            case .real(let number): number
            case .text(let text): text
            case .bytes(let data): data
            }
        }
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
    }

    /// The same for another fact: its number is the first column and its identity, 16 bytes, the third.
    func renumbered(_ sequence: Int64, id: Data) -> BareStatement {
        guard sql.hasPrefix("INSERT OR REPLACE INTO fact(") else { return self }
        var other = self
        other.values[0] = .integer(sequence)
        other.values[2] = .bytes(id)
        return other
    }
}
