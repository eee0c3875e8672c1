import Glibc

// Files beside a database, which hold locks. The kernel gives a lock back when its process dies, however it dies.

/// Opens (and makes, mode 0660 whatever the umask says) a file beside the database; negative when that fails, with
/// errno.
public func openSideFile(_ path: String) -> Int32 {
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW
    let made = open(path, flags | O_CREAT | O_EXCL, 0o660)
    guard made < 0 else {
        _ = fchmod(made, 0o660)
        return made
    }
    return errno == EEXIST ? open(path, flags) : made
}

/// Something that one process at a time may be, as long as this lives: a station of this name, the agent of a site.
public final class SideLock {
    private let descriptor: Int32

    /// Why it was not had.
    public enum Failure: Error, Equatable, Sendable {
        /// Another process has it; `holder` is what it wrote about itself.
        case taken(holder: String)
        /// The side file cannot be opened; the code is errno's.
        case unusable(code: Int32)
    }

    public init(path: String) throws(Failure) {
        descriptor = openSideFile(path)
        guard descriptor >= 0 else { throw .unusable(code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = firstLine(of: descriptor)
            close(descriptor)
            throw .taken(holder: holder)
        }
        sign(descriptor, "process \(getpid())")
    }

    deinit { close(descriptor) }
}

/// What whoever holds a lock wrote about itself.
func firstLine(of descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 120)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)).prefix { $0 != 10 }, as: UTF8.self)
}

/// Writes down who holds a lock. That is only a help for people: a disk that is full must not stop the commit that
/// would say so.
func sign(_ descriptor: Int32, _ name: String) {
    let line = Array(name.utf8.prefix(118)) + [10]
    _ = pwrite(descriptor, line, line.count, 0)
}
