import Glibc

// Sending bytes to a printer on TCP, with a deadline for every wait; only for looking up a name the system has its own.
//
// What is written to a socket is only in a buffer of ours. So after the last byte the sending half is closed, and then:
// when the printer closes its half as well, it has read everything, and the job is done. Some printers keep the
// connection open; for those it counts that the printer's side has acknowledged the last byte. If neither comes before
// the deadline, or the connection is reset, the job is kept and printed again: twice rather than never. What a failed
// attempt left in our buffer is dropped. Bytes that the printer answers with are read and thrown away, because a
// printer whose answers nobody reads may stop.

/// How long is waited for a printer, in seconds.
public struct PrinterPatience: Hashable, Sendable {
    /// For the connection.
    public var connectSeconds = 3.0
    /// For the next bytes to be taken; it begins anew with every progress.
    public var writeSeconds = 10.0
    /// For the end, after the last byte.
    public var closeSeconds = 3.0
    /// For another process that is sending to the same printer.
    public var lockSeconds = 15.0

    /// The usual patience.
    public init() {}
}

/// Sends bytes to a printer and returns when it has taken them all.
func deliver(_ bytes: [UInt8], to printer: Printer, _ patience: PrinterPatience) throws(PrintError) {
    let socket = try connect(to: printer, seconds: patience.connectSeconds)
    defer { close(socket) }
    do {
        try transmit(bytes, socket, printer, patience)
    } catch {
        // Otherwise the system would go on delivering what is left, next to the copy that comes with the next attempt.
        var reset = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &reset, socklen_t(MemoryLayout<linger>.size))
        throw error
    }
}

private func transmit(
    _ bytes: [UInt8], _ socket: Int32, _ printer: Printer, _ patience: PrinterPatience
) throws(PrintError) {
    var sent = 0
    while sent < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
            send(socket, buffer.baseAddress?.advanced(by: sent), buffer.count - sent, Int32(MSG_NOSIGNAL))
        }
        if count > 0 {
            sent += count
        } else if errno == EAGAIN || errno == EWOULDBLOCK {
            guard wait(socket, for: POLLOUT, seconds: patience.writeSeconds) else {
                throw .stalled(printer, sent: sent - unacknowledged(socket), of: bytes.count)
            }
        } else if errno != EINTR {
            throw .broken(printer, code: errno)
        }
    }
    shutdown(socket, Int32(SHUT_WR))
    let deadline = monotonicSeconds() + patience.closeSeconds
    var answer = [UInt8](repeating: 0, count: 1024)
    while wait(socket, for: POLLIN, seconds: deadline - monotonicSeconds()) {
        let count = read(socket, &answer, answer.count)
        if count == 0 { return }
        if count < 0, errno != EINTR, errno != EAGAIN { throw .broken(printer, code: errno) }
    }
    let waiting = unacknowledged(socket)
    if waiting > 0 { throw .stalled(printer, sent: bytes.count - waiting, of: bytes.count) }
}

/// A connected socket that never blocks.
private func connect(to printer: Printer, seconds: Double) throws(PrintError) -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(printer.host, String(printer.port), &hints, &found) == 0 else {
        throw .unreachable(printer, code: 0)
    }
    defer { freeaddrinfo(found) }
    let deadline = monotonicSeconds() + seconds
    var failure: Int32 = EHOSTUNREACH
    var next = found
    while let address = next?.pointee {
        next = address.ai_next
        let type = address.ai_socktype | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let socket = Glibc.socket(address.ai_family, type, address.ai_protocol)
        guard socket >= 0 else {
            failure = errno
            continue
        }
        if Glibc.connect(socket, address.ai_addr, address.ai_addrlen) == 0 { return socket }
        failure = errno
        if failure == EINPROGRESS || failure == EINTR {
            failure = ETIMEDOUT
            if wait(socket, for: POLLOUT, seconds: deadline - monotonicSeconds()) {
                var size = socklen_t(MemoryLayout<Int32>.size)
                getsockopt(socket, SOL_SOCKET, SO_ERROR, &failure, &size)
                if failure == 0 { return socket }
            }
        }
        close(socket)
    }
    throw .unreachable(printer, code: failure)
}

/// Waits until a descriptor is ready, broken or so many seconds have passed; false in the last case.
func wait(_ descriptor: Int32, for events: Int32, seconds: Double) -> Bool {
    let deadline = monotonicSeconds() + seconds
    while true {
        let left = max(0, deadline - monotonicSeconds())
        var item = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        let count = poll(&item, 1, Int32((left * 1000).rounded(.up)))
        if count > 0 { return true }
        if count == 0 || errno != EINTR { return false }
    }
}

/// Bytes that were sent and not acknowledged by the other side.
private func unacknowledged(_ socket: Int32) -> Int {
    var count: Int32 = 0
    return ioctl(socket, UInt(TIOCOUTQ), &count) == 0 ? Int(count) : 0
}
