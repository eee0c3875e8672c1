import Glibc

// When the write-ahead log is folded into the file. SQLite is told not to do that by itself; it happens after a commit,
// inside the turnstile, once the log holds enough frames.
//
// The size of the log's file says nothing: a folded log is written again from its beginning and keeps its size. But
// each frame repeats the salts of the log's header, which change with every such beginning
// (sqlite.org/fileformat2.html#walformat). So frame n carries the header's salts exactly when n frames were written
// since the last folding. Reading this file by hand is safe, because SQLite holds no locks on it.

/// The write-ahead log beside a database file.
public struct WriteAheadLog: Sendable {
    let path: String
    /// Commits between two attempts.
    private let pause: Int
    /// Commits to come before the next attempt: while somebody reads for long, folding cannot finish.
    private var rest = 0

    /// The log is folded when it holds so many frames (of 4 KiB).
    static let framesMax = 1000
    /// After a burst the log's file is cut back to nothing.
    static let bytesMax = 64_000_000
    private static let headerSize = 32
    private static let frameHeaderSize = 24

    public init(path: String, pause: Int = 50) { (self.path, self.pause) = (path, pause) }

    /// Folds the log when it is large, through statements that `run` runs. Called inside the turnstile, outside any
    /// transaction.
    public mutating func foldWhenLarge(busyMilliseconds: Int, _ run: (String) throws -> Void) throws {
        rest -= 1
        guard rest <= 0, let size = size, holds(frames: WriteAheadLog.framesMax, size: size) else { return }
        rest = pause
        guard size > WriteAheadLog.bytesMax else {
            try run("PRAGMA wal_checkpoint(PASSIVE)")
            return
        }
        // Nobody in the turnstile may wait for a reader; with one about, this folds what it can.
        try run("PRAGMA busy_timeout = 0")
        defer { try? run("PRAGMA busy_timeout = \(busyMilliseconds)") }
        try run("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    public var size: Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// Whether so many frames were written since the log was folded last.
    private func holds(frames: Int, size: Int) -> Bool {
        guard size >= frames * 512 else { return false }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard let header = bytes(WriteAheadLog.headerSize, at: 0, of: descriptor) else { return false }
        let pageSize = header[8..<12].reduce(0) { $0 << 8 | Int($1) }
        let offset = WriteAheadLog.headerSize + (frames - 1) * (WriteAheadLog.frameHeaderSize + pageSize)
        guard let frame = bytes(WriteAheadLog.frameHeaderSize, at: offset, of: descriptor) else { return false }
        return frame[8..<16].elementsEqual(header[16..<24])
    }

    private func bytes(_ count: Int, at offset: Int, of descriptor: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: count)
        return pread(descriptor, &buffer, count, offset) == count ? buffer : nil
    }
}
