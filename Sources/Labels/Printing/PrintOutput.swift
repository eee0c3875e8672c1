import Foundation
import Glibc

// Labels that go to a file, a folder or a device at once, without a queue: if that fails, the caller hears of it.

/// Where a label was put.
public enum PrintOutput {
    /// How long a device may take no bytes.
    static let deviceSeconds = 10.0

    /// Writes a file anew as a whole, or sends the bytes to a device or pipe.
    public static func write(_ bytes: [UInt8], toFile path: String) throws(PrintError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            guard status.st_mode & S_IFMT != S_IFDIR else { throw .unusable(path: path, code: EISDIR) }
            try send(bytes, toDevice: path)
        } else {
            try writeWhole(bytes, to: path, replacing: true)
        }
    }

    /// Puts a file of its own into a folder, which is made when it is missing; returns the file's path.
    ///
    /// Names begin with the time in milliseconds, so a spooler that goes by names keeps the order.
    public static func write(_ bytes: [UInt8], intoFolder path: String, kind: String) throws(PrintError) -> String {
        let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        try makeFolder(folder)
        var time = Int(Date().timeIntervalSince1970 * 1000)
        while true {
            let file = "\(folder)/\(time)-\(kind).zpl"
            do {
                try writeWhole(bytes, to: file, replacing: false)
                return file
            } catch {
                guard error == .unusable(path: file, code: EEXIST) else { throw error }
                time += 1
            }
        }
    }

    private static func send(_ bytes: [UInt8], toDevice path: String) throws(PrintError) {
        let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .unusable(path: path, code: errno) }
        defer { close(descriptor) }
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent)
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                guard wait(descriptor, for: POLLOUT, seconds: deviceSeconds) else {
                    throw .unusable(path: path, code: ETIMEDOUT)
                }
            } else if errno != EINTR {
                throw .unusable(path: path, code: errno)
            }
        }
    }
}
