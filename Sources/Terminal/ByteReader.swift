// The thread that reads the terminal.
//
// It does nothing but wait, read and stamp: when the program is busy painting, arrival times stay true, and a
// person's typing cannot look like a scanner's burst. When the line is gone it says so once and ends; to go on
// polling would burn a core for ever.

import CNcurses
public import Glibc

/// Reads a terminal and the process's signals on a thread of its own.
public final class ByteReader {
    /// Where everything read arrives.
    public let queue: InputQueue

    private let stopRequest: WakeDescriptor
    private let watchesSignals: Bool
    private var thread: pthread_t?

    /// Starts reading a descriptor; with `signals` also WINCH, TERM, HUP, INT, QUIT and CONT become inputs.
    public init(_ descriptor: Int32 = STDIN_FILENO, signals: Bool = true) throws(TerminalError) {
        let queue = try InputQueue()
        guard let stopRequest = WakeDescriptor() else { throw .noDescriptors(errno) }
        self.queue = queue
        self.stopRequest = stopRequest
        watchesSignals = signals
        let signalDescriptor = signals ? terminal_watch_signals() : -1
        let work = ReaderWork(terminal: descriptor, signals: signalDescriptor, stop: stopRequest, queue: queue)
        var started = pthread_t()
        let context = Unmanaged.passRetained(work)
        let code = pthread_create(&started, nil, runReader, context.toOpaque())
        guard code == 0 else {
            context.release()
            Glibc.close(stopRequest.number)
            throw .noDescriptors(code)
        }
        thread = started
    }

    /// Ends the thread, waits for it and gives the signals back; may be called more than once.
    public func stop() {
        if thread != nil { stopRequest.signal() }
        waitForEnd()
    }

    /// Waits until the thread has ended by itself, as it does after a hang-up.
    public func waitForEnd() {
        guard let running = thread else { return }
        thread = nil
        pthread_join(running, nil)
        if watchesSignals { terminal_unwatch_signals() }
        Glibc.close(stopRequest.number)
    }

    deinit { stop() }
}

/// A plain function, not a closure: a thread must not inherit anybody's isolation.
private func runReader(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<ReaderWork>.fromOpaque(context).takeRetainedValue().run()
    return nil
}

private final class ReaderWork: Sendable {
    let terminal: Int32
    let signals: Int32
    let stop: WakeDescriptor
    let queue: InputQueue

    init(terminal: Int32, signals: Int32, stop: WakeDescriptor, queue: InputQueue) {
        self.terminal = terminal
        self.signals = signals
        self.stop = stop
        self.queue = queue
    }

    func run() {
        if signals >= 0 { terminal_accept_signals() }
        while true {
            // A negative descriptor is one that poll passes over.
            let full = queue.isFull
            let found = waitFor(
                [stop.number, signals, full ? queue.emptied.number : -1, full ? -1 : terminal], until: nil)
            guard found.count == 4, found[0] == 0 else { return }
            if found[1] != 0, !readSignals() { return }
            if found[2] != 0 { queue.emptied.clear() }
            if found[3] != 0, !readTerminal(found[3]) { return }
        }
    }

    /// Reads what is there; false when the terminal is gone.
    private func readTerminal(_ found: Int16) -> Bool {
        if found & Int16(POLLIN) != 0 {
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = read(terminal, &buffer, buffer.count)
            if count > 0 {
                queue.push(.bytes(Array(buffer[..<count]), at: monotonicNanoseconds()))
                return true
            }
            if count < 0, errno == EINTR || errno == EAGAIN { return true }
        }
        queue.push(.hangup)
        return false
    }

    /// Reads signals; false when one of them was the hang-up.
    private func readSignals() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = read(signals, &buffer, buffer.count)
        guard count > 0 else { return true }
        for byte in buffer[..<count] {
            switch Int32(byte) {
            case SIGWINCH: queue.push(.resized)
            case SIGCONT: queue.push(.resumed)
            case SIGHUP:
                queue.push(.hangup)
                return false
            default: queue.push(.terminate(Int32(byte)))
            }
        }
        return true
    }
}
