import Foundation
import Glibc

// Files that are whole or not there: written under a temporary name, flushed to the disk, named, and the folder flushed
// as well, because a name is only durable once its folder is.

/// Writes a file as a whole. With `replacing` it takes the place of an older one, otherwise that is an error. One that
/// is `shared` can be read and written by everybody of its group, whatever the umask says, as a site's own files can.
func writeWhole(_ bytes: [UInt8], to path: String, replacing: Bool, shared: Bool = false) throws(PrintError) {
    let part = "\(path).part-\(getpid())"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .unusable(path: path, code: errno) }
    if shared { fchmod(descriptor, 0o660) }
    var code: Int32 = 0
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes {
            write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
            code = errno
            break
        }
        written += count
    }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0 {
        if replacing {
            if rename(part, path) != 0 { code = errno }
        } else {
            // A name that is taken is refused by link, and would be overwritten by rename.
            if link(part, path) != 0 { code = errno }
            unlink(part)
        }
    }
    guard code == 0 else {
        unlink(part)
        throw .unusable(path: path, code: code)
    }
    try flushFolder(folder(of: path))
}

/// Makes the names in a folder durable.
func flushFolder(_ path: String) throws(PrintError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unusable(path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .unusable(path: path, code: errno) }
}

func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Makes a folder for a group of people, unless it is there.
func makeFolder(_ path: String) throws(PrintError) {
    if mkdir(path, 0o770) == 0 {
        chmod(path, 0o770)
    } else if errno != EEXIST {
        throw .unusable(path: path, code: errno)
    }
}

/// All bytes of a file.
func readWhole(_ path: String) throws(PrintError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
        throw .unusable(path: path, code: access(path, R_OK) == 0 ? EIO : errno)
    }
    return Array(data)
}

/// The names in a folder, in no order; none when there is no such folder.
func names(in path: String) throws(PrintError) -> [String] {
    guard let folder = opendir(path) else {
        if errno == ENOENT { return [] }
        throw .unusable(path: path, code: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}

/// A lock that processes share through a file; the kernel frees it when its holder dies.
final class FileLock {
    let descriptor: Int32

    /// Takes the lock, or gives nil when somebody else had it for so many seconds.
    init?(_ path: String, waiting seconds: Double) throws(PrintError) {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
        guard opened >= 0 else { throw .unusable(path: path, code: errno) }
        // Only its owner can do this, and has done it when somebody else comes.
        fchmod(opened, 0o660)
        let deadline = monotonicSeconds() + seconds
        while flock(opened, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, monotonicSeconds() < deadline else {
                let code = errno
                close(opened)
                if code != EWOULDBLOCK, code != EINTR { throw .unusable(path: path, code: code) }
                return nil
            }
            // flock knows no deadline; nobody holds this lock for long, so looking again is cheap.
            poll(nil, 0, 10)
        }
        descriptor = opened
    }

    deinit { close(descriptor) }
}

/// Seconds on a clock that nobody sets.
func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
