import Dispatch
import Glibc
import Synchronization

// The line between a site and its hub, as a relay in this process: real connections that can be cut and mended, and
// that can lose answers, so that rehearsals, the demo and tests do to the real agent what a real network does.
//
// Each connection has two threads, one for each way. A cut closes all of them and lets new ones fail; an answer that is
// lost closes the connection once the hub has answered, so that the hub has done what the site never hears of.

/// A line to a hub on this machine.
public final class HubLine: Sendable {
    /// What the line does.
    public enum Mode: Hashable, Sendable {
        case open
        /// Nobody gets through.
        case cut
        /// The hub hears everything and no answer arrives.
        case losesAnswers
        /// So many bytes of what a connection sends get through, then it ends.
        case truncates(after: Int)
    }

    private struct State {
        var mode = Mode.open
        var target: Int
        var sockets: Set<Int32> = []
        var isClosed = false
    }

    /// Where a site finds the hub through this line.
    public let port: Int
    private let listener: Int32
    private let state: Mutex<State>

    /// A line to the hub that listens at this port of 127.0.0.1; nil where no port is free.
    public init?(to port: Int) {
        state = Mutex(State(target: port))
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = HubLine.address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, generic, &length) == 0
            }
        }
        guard descriptor >= 0, isListening else {
            close(descriptor)
            return nil
        }
        listener = descriptor
        self.port = Int(UInt16(bigEndian: address.sin_port))
        Thread.start { [self] in accept() }
    }

    /// What the line does now.
    public var mode: Mode { state.withLock { $0.mode } }

    /// Lets it do something else from now on. A cut ends what is under way.
    public func set(_ mode: Mode) {
        // Behind the lock, so that none of them is closed, and its number given to another, meanwhile.
        state.withLock { state in
            state.mode = mode
            guard mode == .cut else { return }
            for descriptor in state.sockets { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    /// Leads new connections to another hub's port from now on, as an address does that was given to another machine.
    public func lead(to port: Int) { state.withLock { $0.target = port } }

    /// Ends the line for good.
    public func end() {
        set(.cut)
        state.withLock { $0.isClosed = true }
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func accept() {
        while true {
            let client = Glibc.accept(listener, nil, nil)
            if client < 0 {
                if errno == EINTR || errno == ECONNABORTED { continue }
                close(listener)
                return
            }
            guard mode != .cut, let hub = connect() else {
                close(client)
                continue
            }
            state.withLock { $0.sockets.formUnion([client, hub]) }
            let pair = Pair(client, hub) { [self] in state.withLock { $0.sockets.subtract([client, hub]) } }
            Thread.start { [self] in carry(from: client, to: hub, pair) { upLimit($0) } }
            Thread.start { [self] in carry(from: hub, to: client, pair) { _ in mode == .losesAnswers ? 0 : .max } }
        }
    }

    private func upLimit(_ carried: Int) -> Int {
        if case .truncates(let most) = mode { return max(0, most - carried) }
        return .max
    }

    /// Carries bytes one way until either end is done. `allowed` says how many of those that came may go on.
    private func carry(from source: Int32, to sink: Int32, _ pair: Pair, _ allowed: (_ carried: Int) -> Int) {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        var carried = 0
        while true {
            let count = read(source, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            let passed = min(count, allowed(carried))
            var sent = 0
            while sent < passed {
                let written = buffer.withUnsafeBytes {
                    send(sink, $0.baseAddress! + sent, passed - sent, Int32(MSG_NOSIGNAL))
                }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { break }
                sent += written
            }
            carried += sent
            if sent < count { break }
        }
        pair.end()
    }

    private func connect() -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = HubLine.address(port: state.withLock { $0.target })
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if descriptor >= 0, result == 0 { return descriptor }
        close(descriptor)
        return nil
    }

    private static func address(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}

/// Two sockets that end together and are closed once, when both ways are done.
private final class Pair: Sendable {
    private let ends: (Int32, Int32)
    private let left = Mutex(2)
    private let onClosed: @Sendable () -> Void

    init(_ client: Int32, _ hub: Int32, _ onClosed: @escaping @Sendable () -> Void) {
        ends = (client, hub)
        self.onClosed = onClosed
    }

    func end() {
        shutdown(ends.0, Int32(SHUT_RDWR))
        shutdown(ends.1, Int32(SHUT_RDWR))
        let isLast = left.withLock { left in
            left -= 1
            return left == 0
        }
        guard isLast else { return }
        onClosed()
        close(ends.0)
        close(ends.1)
    }
}

private enum Thread {
    /// Runs what blocks for long, which a shared pool of threads is not for.
    static func start(_ body: @escaping @Sendable () -> Void) {
        DispatchQueue(label: "dockline.line", qos: .utility).async(execute: body)
    }
}
