import CPostgres
import Foundation
import Synchronization

// Statements are sent down a pipeline: nothing is waited for before an answer is needed, so that what a transaction
// writes, what it asks next and its COMMIT are one way to the server and back. Behind a statement that failed the
// server runs none of those that were sent with it. A script and a copy wait for what was sent before them.

/// One connection to a server, used by one thread at a time, and closed when nobody holds it any more.
final class PostgresSession: SQLConnection, Sendable {
    let dialect = Dialect.postgres
    /// libpq's connection as a number, because a pointer may not be handed from thread to thread.
    private let address: UInt
    private let state = Mutex(State())

    private struct State {
        var statements: [String: PostgresStatement] = [:]
        /// How many statements were prepared, which names the next one.
        var prepared = 0
        /// What was sent and is not answered yet: of a statement that is prepared its words, of one that is run nil.
        var sent: [String?] = []
        /// The types of columns that rows were inserted into, by the statement that asks for them.
        var columns: [String: [UInt32]] = [:]
        /// What the statement that failed last in this transaction said, as an SQLSTATE.
        var failure = ""
    }

    /// Fewer rows are not worth a copy.
    private static let copiedMin = 32
    /// The most statements that a connection keeps prepared.
    private static let preparedMax = 500

    /// The most that is sent before the answers are taken.
    private static let sentMax = 200

    private static let settings = """
        SET client_min_messages = error; SET standard_conforming_strings = on; SET synchronous_commit = on;
        SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = '60s'
        """

    /// Connects; whoever waits for a lock longer than so many seconds is told that it is busy.
    init(_ place: PostgresAddress, lockSeconds: Int) throws {
        // What stands before the address can be said otherwise in it, what stands behind it cannot. Of several servers
        // the one is wanted that may be written to; a server that fell silent is given up.
        let parameters = [
            ("connect_timeout", "10"), ("tcp_user_timeout", "30000"), ("keepalives_idle", "30"),
            ("target_session_attrs", "read-write"), ("dbname", place.url), ("application_name", "dockline"),
            ("client_encoding", "UTF8"),
        ]
        let names = parameters.map { strdup($0.0) } + [nil]
        let values = parameters.map { strdup($0.1) } + [nil]
        defer { for text in names + values { free(text) } }
        guard let made = postgres_connect(names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }) else {
            throw SQLFailure(.unreachable, "there is no memory for a connection to \(place.place)")
        }
        address = UInt(bitPattern: made)
        guard !isBroken else {
            throw SQLFailure(
                .unreachable,
                "\(place.place) does not let anybody in: \(lastMessage). Check the address, and that the server runs")
        }
        try script(Self.settings + "; SET lock_timeout = '\(lockSeconds)s'")
    }

    deinit { postgres_close(UnsafeMutableRawPointer(bitPattern: address)) }

    private var pointer: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: address) }

    var isBroken: Bool { postgres_is_open(pointer) == 0 }
    var isIdle: Bool { Int(postgres_transaction(pointer)) == POSTGRES_IDLE }
    /// Two transactions were in each other's way, and this one gave in: again, it may well pass.
    var gaveIn: Bool { state.withLock { ["40001", "40P01"].contains($0.failure) } }

    private var lastMessage: String {
        String(cString: postgres_message(pointer)).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    // MARK: Transactions

    func begin(_ statements: [String]) throws {
        state.withLock { $0.failure = "" }
        for sql in statements { try run(sql, []) }
        try settle()
    }

    func commit() throws {
        // A commit of a transaction that failed would say yes and save nothing.
        let isWhole = Int(postgres_transaction(pointer)) == POSTGRES_IN_TRANSACTION
        guard isWhole || !state.withLock({ $0.sent.isEmpty }) else {
            throw SQLFailure(.other, "a statement of the transaction failed and was passed over; nothing was saved")
        }
        do {
            try run("COMMIT", [])
            try settle()
        } catch  where isBroken {
            throw SQLFailure(
                .unreachable,
                "the server went away while it saved: whether it did is unknown; ask again, nothing is taken twice")
        }
    }

    /// Ends a transaction that failed; a connection where that fails too is broken, or not idle, and is thrown away.
    func rollBack() {
        _ = answers()
        guard !isBroken, !isIdle else { return }
        _ = postgres_script(pointer, "ROLLBACK").map(PostgresResult.init)
    }

    // MARK: Statements

    func run(_ sql: String, _ arguments: [SQLValue]) throws { try send(sql, PostgresArguments(arguments)) }

    func changed(by sql: String, _ arguments: [SQLValue]) throws -> Int {
        try execute(sql, PostgresArguments(arguments)).changed
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        try execute(sql, PostgresArguments(arguments)).rows()
    }

    func script(_ sql: String) throws {
        try settle()
        _ = try checked(postgres_script(pointer, sql).map(PostgresResult.init))
    }

    func settle() throws {
        if state.withLock({ $0.sent.isEmpty }) { return }
        _ = try checked(answers())
    }

    func insert(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>, conflict: String
    ) throws {
        _ = try insert(into: table, columns, rows, conflict, meanwhile: nil) { sql, arguments in
            try send(sql, arguments)
            return 0
        }
    }

    func inserted(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>, conflict: String,
        meanwhile: (@Sendable () -> Void)?
    ) throws -> Int {
        try insert(into: table, columns, rows, conflict, meanwhile: meanwhile) { sql, arguments in
            try execute(sql, arguments).changed
        }
    }

    /// Copies rows or leaves them to `run`, and answers how many were inserted as far as it is told. `meanwhile` is
    /// called on this thread, which has nothing to do once the first rows are on their way.
    private func insert(
        into table: String, _ columns: [String], _ rows: some RandomAccessCollection<[SQLValue]>, _ conflict: String,
        meanwhile: (() -> Void)?, _ run: (_ sql: String, _ arguments: PostgresArguments) throws -> Int
    ) throws -> Int {
        var waiting = meanwhile
        func goOn() {
            waiting?()
            waiting = nil
        }
        defer { goOn() }
        guard !rows.isEmpty else { return 0 }
        let list = columns.joined(separator: ", ")
        let types = try types(of: "SELECT \(list) FROM \(table) LIMIT 0")
        let arrays = types.compactMap { PostgresType.array(of: $0)?.name }
        guard arrays.count == columns.count else {
            // A column of a type that no array of ours has.
            let sql = insertion(into: table, columns, conflict)
            return try rows.reduce(0) { try $0 + run(sql, PostgresArguments($1)) }
        }
        let given = arrays.map { "?::" + $0 }.joined(separator: ", ")
        let sql = "INSERT INTO \(table)(\(list)) SELECT * FROM unnest(\(given)) AS given(\(list)) \(conflict)"
        var (rest, changed) = (rows[...], 0)
        while !rest.isEmpty {
            let part = rest.prefix(1000)
            rest = rest.dropFirst(1000)
            if try copy(part, into: "\(table)(\(list))", conflict, meanwhile: goOn) {
                changed += part.count
            } else {
                // Rows go as one array for each column, so that any number of them is one statement and one answer.
                let part = Array(part)
                var arguments = PostgresArguments()
                for (column, type) in types.enumerated() { try arguments.add(column: column, of: part, type: type) }
                changed += try run(sql, arguments)
            }
        }
        return changed
    }

    /// Copies rows, which the server takes in faster than from any statement, and while the next ones are got ready;
    /// false when they cannot be, because some would be passed over or bring others up to date.
    private func copy(
        _ rows: some RandomAccessCollection<[SQLValue]>, into place: String, _ conflict: String, meanwhile: () -> Void
    ) throws -> Bool {
        guard rows.count >= Self.copiedMin, !conflict.contains("DO UPDATE") else { return false }
        try settle()
        do {
            let begun = postgres_script(
                pointer, "SAVEPOINT part; COPY \(place) FROM STDIN (FORMAT binary); RELEASE SAVEPOINT part")
            guard let begun, postgres_wants_rows(begun) != 0 else {
                _ = try checked(begun.map(PostgresResult.init))
                return false
            }
            postgres_forget(begun)
            var bytes = [UInt8].beforeCopied
            for row in rows {
                try bytes.add(copied: row)
                if bytes.count > 16_384 { try send(&bytes) }
            }
            bytes += [UInt8].behindCopied
            try send(&bytes)
            guard postgres_sent_all(pointer) != 0 else {
                throw SQLFailure(.unreachable, "the server went away: \(lastMessage)")
            }
            meanwhile()
            _ = try checked(postgres_sent(pointer).map(PostgresResult.init))
            return true
        } catch let failure as SQLFailure where failure.kind == .constraint {
            // A copy that still waits for rows ends with this, too.
            try script("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part")
            if conflict.isEmpty { throw failure }
            return false
        }
    }

    private func send(_ bytes: inout [UInt8]) throws {
        let isSent = bytes.withUnsafeBytes { memory in
            postgres_send(pointer, memory.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(memory.count)) != 0
        }
        guard isSent else { throw SQLFailure(.unreachable, "the server went away: \(lastMessage)") }
        bytes.removeAll(keepingCapacity: true)
    }

    private func types(of sql: String) throws -> [UInt32] {
        if let known = state.withLock({ $0.columns[sql] }) { return known }
        let types = try execute(sql, PostgresArguments()).types
        state.withLock { $0.columns[sql] = types }
        return types
    }

    // MARK: The pipeline

    private func execute(_ sql: String, _ arguments: PostgresArguments) throws -> PostgresResult {
        try send(sql, arguments)
        return try checked(answers())
    }

    /// Sends a statement, and waits for nothing unless very many are on their way.
    private func send(_ sql: String, _ arguments: PostgresArguments) throws {
        if state.withLock({ $0.sent.count >= Self.sentMax }) { try settle() }
        let name = try name(of: sql, for: arguments.types)
        let isSent = arguments.withPointers { values, lengths, formats in
            postgres_run(pointer, name, Int32(arguments.types.count), values, lengths, formats) != 0
        }
        guard isSent else { throw SQLFailure(.unreachable, "the server went away: \(lastMessage)") }
        state.withLock { $0.sent.append(nil) }
    }

    /// The name by which a statement is prepared for arguments of these types.
    private func name(of sql: String, for types: [UInt32]) throws -> String {
        var statement = state.withLock { $0.statements[sql] } ?? PostgresStatement(sql)
        if let prepared = statement.prepared, statement.fits(types) { return prepared.name }
        let number = state.withLock { state in
            state.prepared += 1
            return state.prepared
        }
        if number % Self.preparedMax == 0 {
            try script("DEALLOCATE ALL")
            state.withLock { $0.statements = [:] }
        }
        let wanted = statement.types(with: types)
        guard postgres_prepare(pointer, "s\(number)", statement.sql, Int32(wanted.count), wanted) != 0 else {
            throw SQLFailure(.unreachable, "the server went away: \(lastMessage)")
        }
        statement.prepared = ("s\(number)", wanted)
        state.withLock { state in
            state.statements[sql] = statement
            state.sent.append(sql)
        }
        return "s\(number)"
    }

    /// Takes the answers to all that was sent: the one that says what failed first, or else the last one; nil when none
    /// came.
    private func answers() -> PostgresResult? {
        let sent = state.withLock { state in
            defer { state.sent = [] }
            return state.sent
        }
        guard !sent.isEmpty, postgres_ask(pointer) != 0 else { return nil }
        var told: PostgresResult?
        for words in sent {
            guard let answer = postgres_answer(pointer).map(PostgresResult.init) else { break }
            if told.map(\.succeeded) != false { told = answer }
            // What was to be prepared with it is not.
            if let words, !answer.succeeded { state.withLock { $0.statements[words] = nil } }
        }
        return postgres_end(pointer) != 0 || told?.succeeded == false ? told : nil
    }

    private func checked(_ answer: PostgresResult?) throws -> PostgresResult {
        if let answer, answer.succeeded { return answer }
        let state = answer?.state ?? ""
        self.state.withLock { $0.failure = state }
        guard let answer, !state.isEmpty else {
            throw SQLFailure(.unreachable, "the server went away: \(lastMessage)")
        }
        throw SQLFailure(SQLFailure.Kind(postgresState: state), "\(answer.message) (SQLSTATE \(state))")
    }
}

extension SQLFailure.Kind {
    /// What an SQLSTATE means here.
    init(postgresState state: String) {
        switch state {
        // Lock not available, query cancelled (by its time limit), too many connections.
        case "55P03", "57014", "53300": self = .busy
        // Raised by a trigger of ours.
        case "P0001": self = .constraint
        default:
            self =
                switch state.prefix(2) {
                case "53": .full
                case "23": .constraint
                case "08": .unreachable
                case "57": state.hasPrefix("57P") ? .unreachable : .other
                default: .other
                }
        }
    }
}
