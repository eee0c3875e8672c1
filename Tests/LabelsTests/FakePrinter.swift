import Foundation
import Glibc
import Labels
import Synchronization

/// A printer on 127.0.0.1: a thread of its own that listens, and notes what it was sent.
final class FakePrinter: Sendable {
    enum Manner {
        /// Reads to the end, then closes, as most do.
        case good
        /// Says something first, and reads to the end.
        case chatty
        /// Reads to the end and keeps the connection open.
        case keepsOpen
        /// Takes connections and reads nothing.
        case paused
        /// Reads something, then breaks off.
        case breaks
        /// Does not even take connections, as a machine that hangs.
        case hangs
    }

    /// What one connection brought.
    private final class Inbox: Sendable {
        let jobs = Mutex<[[UInt8]]>([])
    }

    let printer: Printer
    private let listener: Int32
    private let inbox = Inbox()
    private let callers: [Int32]

    /// Everything that was sent, a text for each connection that was closed by its sender.
    var jobs: [String] { inbox.jobs.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }

    /// A printer on a free port, or on one that is known.
    init(_ manner: Manner, port wanted: Int = 0) throws {
        let hangs = manner == .hangs
        listener = try FakePrinter.listen(on: wanted, waiting: hangs ? 0 : 16)
        printer = try Printer("tcp://127.0.0.1:\(FakePrinter.port(of: listener))")
        let (listener, inbox) = (listener, inbox)
        // Callers that nobody takes fill the line, so that the system answers no further one.
        callers = hangs ? (0..<4).map { _ in FakePrinter.call(FakePrinter.port(of: listener)) } : []
        if hangs { return }
        Thread.detachNewThread {
            var kept: [Int32] = []
            while true {
                let connection = accept(listener, nil, nil)
                if connection < 0, errno == EINTR { continue }
                guard connection >= 0 else { break }
                if !FakePrinter.serve(connection, manner, inbox) { kept.append(connection) } else { close(connection) }
            }
            for connection in kept { close(connection) }
        }
    }

    deinit {
        // A thread that waits in accept is woken by shutdown and not by close.
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        for caller in callers { close(caller) }
    }

    /// A port that nobody listens on now.
    static func freePort() throws -> Int {
        let socket = try listen(on: 0)
        defer { close(socket) }
        return port(of: socket)
    }

    /// Serves one connection; false keeps it open.
    private static func serve(_ connection: Int32, _ manner: Manner, _ inbox: Inbox) -> Bool {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        func readAll() {
            while true {
                let count = read(connection, &buffer, buffer.count)
                guard count > 0 else { break }
                all += buffer.prefix(count)
            }
            let received = all
            inbox.jobs.withLock { $0.append(received) }
        }
        switch manner {
        case .good: readAll()
        case .chatty:
            _ = write(connection, buffer, 2048)
            readAll()
        case .keepsOpen:
            readAll()
            return false
        case .paused, .hangs: return false
        case .breaks:
            _ = read(connection, &buffer, 1)
            var reset = linger(l_onoff: 1, l_linger: 0)
            setsockopt(connection, SOL_SOCKET, SO_LINGER, &reset, socklen_t(MemoryLayout<linger>.size))
        }
        return true
    }

    private static func listen(on port: Int, waiting: Int32 = 16) throws -> Int32 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var small: Int32 = 4096
        setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &small, socklen_t(MemoryLayout<Int32>.size))
        let bound = withAddress(port) { bind(socket, $0, $1) }
        guard bound == 0, Glibc.listen(socket, waiting) == 0 else {
            throw PrintError.unusable(path: "socket", code: errno)
        }
        return socket
    }

    private static func call(_ port: Int) -> Int32 {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let socket = Glibc.socket(AF_INET, type, 0)
        _ = withAddress(port) { connect(socket, $0, $1) }
        return socket
    }

    private static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }

    private static func port(of socket: Int32) -> Int {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
