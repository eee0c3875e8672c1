import FileLocks
import GRDB
import GRDBSQLite
import Warehouse

// How a commit gets onto the disk before anybody hears of it (DESIGN section 4).
//
// SQLite's own way (synchronous = FULL) syncs the log inside the commit, and everybody else waits in the turnstile for
// the disk. Here a commit only writes into the log; the turnstile opens, and then the process syncs the log, beside the
// work of the others, and answers. That is the early release of locks of DeWitt et al., Implementation Techniques for
// Main Memory Database Systems, SIGMOD 1984, section 5: the log is one file, written from front to back, so a sync
// brings onto the disk also every commit that this one builds on. Two rules keep it true:
//
//   · nothing leaves the site before a sync that began after it was read: no beep, no paper, nothing for the hub
//   · a sync that failed says nothing about what is on the disk, and no later one says it again: Linux tells each open
//     descriptor once, and takes the pages for written. So the log is written once more from what everybody reads in
//     it, in the turnstile, and synced. Until that has worked, this process confirms nothing.

/// The write-ahead log of a connection, reached as SQLite reaches it.
private struct OpenLog {
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let calls: sqlite3_io_methods

    /// Nil as long as the connection has not used its log.
    init?(of db: Database) throws {
        var file: UnsafeMutablePointer<sqlite3_file>?
        let code = sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_JOURNAL_POINTER, &file)
        try OpenLog.expect(code, "the log cannot be reached")
        guard let file, let calls = file.pointee.pMethods else { return nil }
        (self.file, self.calls) = (file, calls.pointee)
    }

    func sync() throws { try OpenLog.expect(calls.xSync(file, SQLITE_SYNC_NORMAL), "the log was not synced") }

    /// Writes every byte where it stands.
    func writeAgain() throws {
        // The largest page: more at a time SQLite's files do not take.
        let room = 1 << 16
        var size: sqlite3_int64 = 0
        try OpenLog.expect(calls.xFileSize(file, &size), "the size of the log cannot be read")
        try withUnsafeTemporaryAllocation(byteCount: room, alignment: 8) { part in
            for offset in stride(from: 0, to: size, by: room) {
                let count = Int32(min(Int64(room), size - offset))
                try OpenLog.expect(calls.xRead(file, part.baseAddress, count, offset), "the log cannot be read")
                try OpenLog.expect(
                    calls.xWrite(file, part.baseAddress, count, offset), "the log cannot be written again")
            }
        }
    }

    private static func expect(_ code: Int32, _ detail: String) throws {
        if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: detail) }
    }
}

extension Site {
    /// What was committed before, by anybody, is on the disk when this returns. Errors: `SiteError.unsure`.
    public func secure() throws(SiteError) {
        guard Rule.commitsAreSynced.holds else { return }
        do { try queue.unsafeRead { db in try OpenLog(of: db)?.sync() } } catch {
            isDoubtful = true
            do {
                try turnstile.pass(within: patienceSeconds) { try queue.writeWithoutTransaction { try clearDoubt($0) } }
            } catch {
                throw .unsure(path: path, detail: (error as? DatabaseError)?.message ?? "\(error)")
            }
        }
    }

    /// After a sync that failed: brings the log onto the disk once more. Called in the turnstile, before anything else
    /// is written.
    func clearDoubt(_ db: Database) throws {
        guard isDoubtful, let log = try OpenLog(of: db) else { return }
        try log.writeAgain()
        try log.sync()
        isDoubtful = false
    }
}
