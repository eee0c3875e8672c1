public import Foundation

// One SQL for two databases: SQLite, which is a file and needs nothing else, and PostgreSQL, which many hub processes
// share. Statements are written once, in what both understand:
//
//   - arguments are `?`; PostgreSQL is given `$1 …` in their place,
//   - tables are declared with INTEGER, TEXT, BLOB and STRICT, which `Dialect.declaration` says in PostgreSQL's words,
//   - text is compared and sorted by its bytes; PostgreSQL is told so in the declaration,
//   - what is inserted or brought up to date is `INSERT … ON CONFLICT … DO UPDATE`; a sum, which PostgreSQL widens, is
//     read as the whole number it is. A cast is `AS BIGINT`: PostgreSQL's INTEGER has 32 bits.
//
// A write is one transaction behind one lock for the whole database, so numbers that are taken in it are in the order
// of commits, which sequences are not. It is durable when `write` returns; nothing of it happened when it throws.

/// What a column holds: whole numbers, text, bytes, or nothing.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes(Data)

    public static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
    public static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
    public static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    public static func integer(_ value: Int?) -> SQLValue { value.map { .integer(Int64($0)) } ?? .null }
    public static func integer(_ value: Int64?) -> SQLValue { value.map { .integer($0) } ?? .null }
    public static func bytes(_ value: Data?) -> SQLValue { value.map { .bytes($0) } ?? .null }
}

/// A row of an answer. A column is asked for by its place and by what it must be; another kind is a bug.
public struct SQLRow: Hashable, Sendable {
    public let values: [SQLValue]
    public init(_ values: [SQLValue]) { self.values = values }

    public func isNull(_ column: Int) -> Bool { values[column] == .null }

    public func int64(_ column: Int) -> Int64 {
        guard case .integer(let value) = values[column] else { preconditionFailure("column \(column) is no number") }
        return value
    }

    public func int(_ column: Int) -> Int { Int(int64(column)) }
    public func flag(_ column: Int) -> Bool { int64(column) != 0 }

    public func text(_ column: Int) -> String {
        guard case .text(let value) = values[column] else { preconditionFailure("column \(column) is no text") }
        return value
    }

    public func data(_ column: Int) -> Data {
        guard case .bytes(let value) = values[column] else { preconditionFailure("column \(column) has no bytes") }
        return value
    }

    public func intIfAny(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }
    public func int64IfAny(_ column: Int) -> Int64? { isNull(column) ? nil : int64(column) }
    public func textIfAny(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    public func dataIfAny(_ column: Int) -> Data? { isNull(column) ? nil : data(column) }
}

/// Why a database did not do what was asked. Nothing of the transaction was saved.
public struct SQLFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
        /// Somebody else holds the lock for too long.
        case busy
        /// The disk has no room.
        case full
        /// The server does not answer, or the file cannot be opened.
        case unreachable
        /// A rule that the tables hold would have been broken.
        case constraint
        /// It is no database of the kind that was expected.
        case wrong
        case other
    }
    public var kind: Kind
    public var detail: String

    public init(_ kind: Kind, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }

    public var description: String { detail }
}

/// What differs between the two.
public enum Dialect: String, Hashable, Sendable {
    case sqlite, postgres

    /// A declaration of tables, in the words of this database.
    public func declaration(_ sql: String) -> String {
        guard self == .postgres else { return sql }
        var text = sql
        for (ours, theirs) in [
            ("STRICT, WITHOUT ROWID", ""), ("STRICT", ""), ("INTEGER", "BIGINT"), ("BLOB", "BYTEA"),
            (" TEXT", " TEXT COLLATE \"C\""),
        ] {
            text = text.replacingOccurrences(of: ours, with: theirs)
        }
        return text
    }
}

/// A connection inside a transaction.
///
/// What only writes is not waited for: it goes to a server together with what is asked next. What is wrong with it is
/// thrown by a later call, and at the latest by the end of the savepoint or of the transaction that it is part of.
public protocol SQLConnection: AnyObject {
    var dialect: Dialect { get }
    /// Runs one statement, which is prepared once per connection, and does not wait for it.
    func run(_ sql: String, _ arguments: [SQLValue]) throws
    /// Runs one statement and answers how many rows it changed.
    func changed(by sql: String, _ arguments: [SQLValue]) throws -> Int
    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow]
    /// Runs a script of many statements without arguments, which are not prepared.
    func script(_ sql: String) throws
    /// Inserts rows many at a time, and waits for few of them. `conflict` is what follows the values, such as
    /// `ON CONFLICT DO NOTHING`; rows that bring others up to date must not be in conflict among themselves.
    func insert(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>, conflict: String)
        throws
    /// The same, and answers how many were inserted or brought up to date. What is to be done `meanwhile` is done once,
    /// beside the database where that can be.
    func inserted(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>, conflict: String,
        meanwhile: (@Sendable () -> Void)?
    ) throws -> Int
    /// Waits until all that was run is done.
    func settle() throws
}

extension SQLConnection {
    public func run(_ sql: String, _ arguments: SQLValue...) throws { try run(sql, arguments) }

    public func changed(by sql: String, _ arguments: SQLValue...) throws -> Int { try changed(by: sql, arguments) }

    public func rows(_ sql: String, _ arguments: SQLValue...) throws -> [SQLRow] { try rows(sql, arguments) }
    public func row(_ sql: String, _ arguments: SQLValue...) throws -> SQLRow? { try rows(sql, arguments).first }

    public func exists(_ sql: String, _ arguments: SQLValue...) throws -> Bool {
        try rows(sql + " LIMIT 1", arguments).isEmpty == false
    }

    /// Runs a part of the transaction that is taken back alone when it throws.
    public func savepoint<T>(_ body: () throws -> T) throws -> T {
        // What is wrong with anything before it is not the part's failure.
        try settle()
        do {
            try run("SAVEPOINT part")
            let value = try body()
            try run("RELEASE SAVEPOINT part")
            try settle()
            return value
        } catch {
            // What nobody has waited for is taken back too, whatever came of it.
            try? settle()
            try script("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part")
            throw error
        }
    }

    /// Inserts rows many at a time that are in conflict with nothing.
    public func insert(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>
    ) throws {
        try insert(into: table, columns, rows, conflict: "")
    }

    public func inserted(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>, conflict: String
    ) throws -> Int {
        try inserted(into: table, columns, rows, conflict: conflict, meanwhile: nil)
    }

    /// The statement that inserts one row.
    func insertion(into table: String, _ columns: [String], _ conflict: String) -> String {
        let marks = columns.map { _ in "?" }.joined(separator: ",")
        return "INSERT INTO \(table)(\(columns.joined(separator: ", "))) VALUES (\(marks)) \(conflict)"
    }
}

/// A database that is open in this process. Calls block; many threads may make them.
public protocol SQLDatabase: Sendable {
    var dialect: Dialect { get }
    /// Where it is, for people: the path of the file, or the address without its password.
    var place: String { get }
    /// One transaction behind the lock of the whole database.
    func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T
    /// Everything that `body` asks is answered from one moment.
    func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T
    func close() throws
}
