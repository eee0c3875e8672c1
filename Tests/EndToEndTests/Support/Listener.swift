import Foundation
import Synchronization

/// A printer on 127.0.0.1. One that is switched on reads each job to its end; a silent one takes the connection only.
final class Listener: Sendable {
    private struct Heard {
        var connections = 0
        var jobs: [String] = []
    }

    private final class Notes: Sendable {
        let heard = Mutex(Heard())
    }

    let port: Int
    private let socket: Int32
    private let notes = Notes()

    var address: String { "tcp://127.0.0.1:\(port)" }
    var jobs: [String] { notes.heard.withLock { $0.jobs } }
    var connections: Int { notes.heard.withLock { $0.connections } }

    init(port wanted: Int = 0, silent: Bool = false) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(wanted).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (own, ownSize) = (socket, size)
        let code = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(own, pointer, ownSize) == 0 && listen(own, 16) == 0 ? getsockname(own, pointer, &size) : -1
            }
        }
        guard code == 0 else { throw Missed(description: "no port to listen on: \(String(cString: strerror(errno)))") }
        port = Int(UInt16(bigEndian: address.sin_port))
        let notes = notes
        Thread.detachNewThread { Listener.run(own, silent, notes) }
    }

    deinit {
        stop()
        close(socket)
    }

    /// Switches the printer off: nobody is listened to any more, and what is connected is cut off.
    func stop() {
        shutdown(socket, Int32(SHUT_RDWR))
    }

    private static func run(_ socket: Int32, _ silent: Bool, _ notes: Notes) {
        var held: [Int32] = []
        while true {
            let connection = accept(socket, nil, nil)
            guard connection >= 0 else { break }
            notes.heard.withLock { $0.connections += 1 }
            if silent {
                held.append(connection)
                continue
            }
            var all: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while case let count = read(connection, &buffer, buffer.count), count > 0 { all += buffer.prefix(count) }
            let job = String(decoding: all, as: UTF8.self)
            notes.heard.withLock { $0.jobs.append(job) }
            close(connection)
        }
        for connection in held { close(connection) }
    }
}
