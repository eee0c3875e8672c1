import Dispatch
import Glibc
import Synchronization

// The turnstile: all writers of a database file pass one at a time, in the order the kernel queues them.
//
// SQLite's busy handler polls and starves writers for seconds when many wait. A blocking `flock` on a side file does
// not: the kernel queues, and releases the lock when its holder dies, also by kill -9. Never lock the database file
// itself: closing any descriptor of it would drop SQLite's own locks. The holder writes its name into the side file, so
// that whoever waits too long can say for whom.
//
// `flock` knows no deadline, so the slow path waits on a helper thread. When the deadline passes first, that thread
// gives the lock back as soon as it gets it.

/// Why nobody passed.
public enum TurnstileError: Error, Equatable, Sendable {
    /// The side file cannot be opened; the code is errno's.
    case cannotMake(path: String, code: Int32)
    /// Another process holds it; `holder` is what it wrote about itself.
    case busy(holder: String, seconds: Double)
}

/// A lock shared by all processes that write to one file. Threads of one process have to queue before it.
public final class Turnstile: Sendable {
    private let path: String
    private let descriptor: Int32
    private let name: String

    /// Opens (and makes, mode 0660) the side file. `name` is what others read while this process holds the lock.
    public init(path: String, name: String) throws(TurnstileError) {
        self.path = path
        self.name = name
        descriptor = openSideFile(path)
        guard descriptor >= 0 else { throw .cannotMake(path: path, code: errno) }
    }

    deinit { close(descriptor) }

    /// Runs `body` alone among all processes, or throws `TurnstileError.busy` after `seconds`.
    @discardableResult
    public func pass<T>(within seconds: Double, _ body: () throws -> T) throws -> T {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
            defer { release { flock(descriptor, LOCK_UN) } }
            sign(descriptor, "process \(getpid()), \(name)")
            return try body()
        }
        let waited = try wait(seconds)
        defer { release { close(waited) } }
        sign(descriptor, "process \(getpid()), \(name)")
        return try body()
    }

    /// Gives the lock back and lets whoever was woken by that run first: the kernel may have put it on this very
    /// processor, and until this process rests the turnstile would be held by somebody who cannot go through it.
    private func release(_ unlock: () -> Int32) {
        _ = unlock()
        sched_yield()
    }

    /// Who held the turnstile last, as it wrote itself down.
    public var holder: String { firstLine(of: descriptor) }

    /// Waits on a descriptor of its own and returns it locked; closing it gives the lock back. One that is shared would
    /// give back, together with a wait that came too late, the lock of a later one that came in time.
    private func wait(_ seconds: Double) throws(TurnstileError) -> Int32 {
        let own = openSideFile(path)
        guard own >= 0 else { throw .cannotMake(path: path, code: errno) }
        let waiting = Waiting()
        DispatchQueue(label: "dockline.turnstile").async { @Sendable in
            var result = flock(own, LOCK_EX)
            while result != 0, errno == EINTR { result = flock(own, LOCK_EX) }
            if !waiting.arrived() { close(own) }
        }
        guard waiting.wait(seconds) else { throw .busy(holder: holder, seconds: seconds) }
        return own
    }
}

/// A meeting of two threads where either may come too late.
private final class Waiting: Sendable {
    private enum State { case waiting, arrived, gaveUp }
    private let state = Mutex(State.waiting)
    private let signal = DispatchSemaphore(value: 0)

    /// The lock is here; false when nobody waits for it any more.
    func arrived() -> Bool {
        let wanted = state.withLock { state in
            guard state == .waiting else { return false }
            state = .arrived
            return true
        }
        if wanted { signal.signal() }
        return wanted
    }

    /// True when the lock came in time.
    func wait(_ seconds: Double) -> Bool {
        _ = signal.wait(timeout: .now() + seconds)
        return state.withLock { state in
            if state == .arrived { return true }
            state = .gaveUp
            return false
        }
    }
}
