import FileLocks
import Glibc

// The files of a site as the operating system sees them: the database, its companions, and how a name is given.

/// Which file a path leads to, whatever it is called.
struct FileIdentity: Equatable {
    private let device: dev_t
    private let node: ino_t

    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = status.st_dev
        node = status.st_ino
    }
}

extension Site {
    /// What SQLite and the site keep beside the database.
    static let companions = ["-wal", "-shm", "-journal", ".turnstile", ".notify"]

    /// Refuses to write where something lies already. A log that an older file left behind would be taken for the log
    /// of the new one, so it counts as well.
    static func requireFree(_ path: String) throws(SiteError) {
        for name in [path, path + "-wal", path + "-journal"] where FileIdentity(of: name) != nil {
            throw .exists(path: name)
        }
    }

    /// Makes the empty file that becomes `target` once it is whole, and says where it is.
    static func makePart(of target: String) throws(SiteError) -> String {
        try requireFree(target)
        let part = target + ".part"
        remove(part: part)
        let descriptor = openSideFile(part)
        guard descriptor >= 0 else { throw .cannotMake(target, errno) }
        Glibc.close(descriptor)
        return part
    }

    /// Removes a file that never got its name, with all its companions.
    static func remove(part: String) {
        for suffix in [""] + companions { unlink(part + suffix) }
    }

    /// Gives a finished file its name, durably: the bytes first, then the name. Never takes the name of another file.
    static func putInPlace(_ part: String, _ target: String) throws(SiteError) {
        try sync(part)
        if link(part, target) != 0 {
            let reason = errno
            guard reason != EEXIST else { throw .exists(path: target) }
            // Some file systems know no second names.
            guard FileIdentity(of: target) == nil, rename(part, target) == 0 else {
                throw .noAccess(path: target, reason: String(cString: strerror(reason)))
            }
        }
        remove(part: part)
        try sync(folder(of: target))
    }

    /// The folder that a path's last name is in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Waits until a file or a folder is on the disk.
    static func sync(_ path: String) throws(SiteError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .noAccess(path: path, reason: String(cString: strerror(errno))) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw .failed(detail: "the disk did not take \(path): \(String(cString: strerror(errno)))")
        }
    }

    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
