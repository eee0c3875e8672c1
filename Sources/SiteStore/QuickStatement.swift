import Foundation
import GRDB
import GRDBSQLite

// Statements of a write, which runs two dozen of them while everybody else waits in the turnstile. The library prepares
// and keeps them; their values go to SQLite as they are, and what comes back is read where it stands. Through the
// library's own lists of arguments and rows both take longer than what SQLite does for such a statement.

/// A row, as long as nobody asks for the next one.
struct QuickRow {
    fileprivate let statement: OpaquePointer

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func bytes(_ column: Int32) -> Data {
        guard let address = sqlite3_column_blob(statement, column) else { return Data() }
        return Data(bytes: address, count: Int(sqlite3_column_bytes(statement, column)))
    }
}

extension Statement {
    /// Runs it to its end.
    func run(_ values: [(any StatementBinding)?]) throws {
        let statement = try begin(values)
        defer { sqlite3_reset(statement) }
        while try step(statement) {}
    }

    /// What the first row says; nil where there is none.
    func first<T>(_ values: [(any StatementBinding)?], _ read: (QuickRow) throws -> T) throws -> T? {
        let statement = try begin(values)
        defer { sqlite3_reset(statement) }
        return try step(statement) ? read(QuickRow(statement: statement)) : nil
    }

    /// The number in the first column of the first row; nil where there is none, or it is null.
    func integer(_ values: [(any StatementBinding)?] = []) throws -> Int? {
        try first(values) { row in sqlite3_column_type(row.statement, 0) == SQLITE_NULL ? nil : row.integer(0) } ?? nil
    }

    private func begin(_ values: [(any StatementBinding)?]) throws -> OpaquePointer {
        let statement = sqliteStatement
        sqlite3_reset(statement)
        let wanted = Int(sqlite3_bind_parameter_count(statement))
        precondition(values.count == wanted, "\(wanted) values, not \(values.count): \(sql)")
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let code = value?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
            guard code == SQLITE_OK else { throw failure() }
        }
        return statement
    }

    /// Whether there is a row.
    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
        }
    }

    private func failure() -> DatabaseError {
        let db = sqlite3_db_handle(sqliteStatement)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db)),
            message: String(cString: sqlite3_errmsg(db)),
            sql: sql)
    }
}
