import GRDBSQLite
import Glibc

// Processes that die between the statements of a transaction and in the middle of one, before a commit and right behind
// it. SQLite tells of every new connection in this process (sqlite3_auto_extension). One to a file of a simulated disk
// is watched: SQLite names each statement before it runs it, and
//
//   · between two statements, and when a commit begins, the process is dead to its disk from then on
//   · in the middle of a statement, SQLite asks after every few steps whether to go on
//   · behind a commit, SQLite says that the log has grown; the answer makes the statement fail that has just committed
//
// Whatever a dead process still does in its memory gets neither to its disk nor past the next statement. Only
// transactions that write are struck: one that reads leaves nothing behind.

/// A connection of a simulated process.
final class WatchedConnection {
    private unowned let disk: SimulatedDisk
    private let process: Int
    private let db: OpaquePointer
    /// SQLite asks whether to go on.
    private var isAsked = false
    /// Steps of SQLite between two such questions.
    private static let stepsBetween: Int32 = 7

    private init(_ db: OpaquePointer, on disk: SimulatedDisk) {
        (self.db, self.disk, process) = (db, disk, disk.process)
    }

    static func install() { _ = once }

    private static let once: Void = {
        typealias Entry = @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?) -> Int32
        let entry: Entry = { db, _, _ in
            if let db { WatchedConnection.meet(db) }
            return SQLITE_OK
        }
        sqlite3_auto_extension(unsafeBitCast(entry, to: (@convention(c) () -> Void).self))
    }()

    private static func meet(_ db: OpaquePointer) {
        guard let name = sqlite3_db_filename(db, "main"), let disk = simulatedDisk(of: String(cString: name)) else {
            return
        }
        let connection = WatchedConnection(db, on: disk)
        disk.connections.append(connection)
        sqlite3_trace_v2(
            db, UInt32(SQLITE_TRACE_STMT),
            { _, context, _, text in
                guard let context, let text else { return 0 }
                WatchedConnection.of(context).begin(UnsafePointer(text.assumingMemoryBound(to: CChar.self)))
                return 0
            }, connection.context)
    }

    private var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    private static func of(_ context: UnsafeMutableRawPointer) -> WatchedConnection {
        Unmanaged<WatchedConnection>.fromOpaque(context).takeUnretainedValue()
    }

    private var isWriting: Bool { sqlite3_txn_state(db, "main") == SQLITE_TXN_WRITE }

    /// A statement is about to run.
    private func begin(_ text: UnsafePointer<CChar>) {
        // What begins and ends a transaction in memory is never struck: SQLite asks when such a statement has done all
        // it does, and would say that it failed.
        let isOfMemory = strncmp(text, "BEGIN", 5) == 0 || strncmp(text, "ROLLBACK", 8) == 0
        if isAsked, isOfMemory || !disk.isDead(process) { ask(false) }
        guard isWriting else { return }
        switch disk.turn(atCommit: strncmp(text, "COMMIT", 6) == 0, by: process) {
        case let fault? where fault == .statement || fault == .beforeCommit:
            _ = disk.strike(fault, process)
            ask(true)
        case .insideStatement?: ask(true)
        case .afterCommit?:
            sqlite3_wal_hook(
                db,
                { context, _, _, _ in
                    guard let context else { return SQLITE_OK }
                    let connection = WatchedConnection.of(context)
                    return connection.disk.strike(.afterCommit, connection.process) ? SQLITE_IOERR : SQLITE_OK
                }, context)
        default: break
        }
    }

    /// SQLite asks from the next statement on whether to go on, or no more.
    private func ask(_ isAsked: Bool) {
        self.isAsked = isAsked
        guard isAsked else { return sqlite3_progress_handler(db, 0, nil, nil) }
        sqlite3_progress_handler(
            db, WatchedConnection.stepsBetween,
            { context in context.map { WatchedConnection.of($0).isOver ? 1 : 0 } ?? 0 }, context)
    }

    /// Whether the process is dead, also if it dies just now.
    private var isOver: Bool {
        disk.isDead(process) || (isWriting && disk.strike(.insideStatement, process))
    }
}

extension SimulatedDisk {
    /// One fault of all kinds, not far from now.
    func planAny(_ time: SimulatedClock, within operations: Int) {
        let kinds: [DiskFault] = [
            .kill, .kill, .powerCut, .full, .badWrite, .badSync, .statement, .statement, .insideStatement,
            .insideStatement, .beforeCommit, .afterCommit, .afterCommit,
        ]
        let kind = kinds[time.below(kinds.count)]
        plan(
            kind, after: time.below(kind.isOfStatements ? 40 : kind.isOfCommits ? 2 : operations),
            times: kind == .badSync ? 1 + time.below(2) : 1)
    }
}
