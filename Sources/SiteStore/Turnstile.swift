import Dispatch
import Glibc
import Synchronization

// The turnstile: all writers of a site pass one at a time, in the order the kernel queues them.
//
// SQLite's busy handler polls and starves writers for seconds when many wait. A blocking `flock` on a side file does
// not: the kernel queues, and releases the lock when its holder dies, also by kill -9. Never lock the database file
// itself: closing any descriptor of it would drop SQLite's own locks. The holder writes its name into the side file, so
// that whoever waits too long can say for whom.
//
// `flock` knows no deadline, so the slow path waits on a helper thread. When the deadline passes first, that thread
// gives the lock back as soon as it gets it.

/// A lock shared by all processes that write to one site.
final class Turnstile: Sendable {
    private let path: String
    private let descriptor: Int32
    private let name: String

    /// Opens (and makes, mode 0660) the side file. `name` is what others read while this process holds the lock.
    init(path: String, name: String) throws(SiteError) {
        self.path = path
        self.name = name
        descriptor = openSideFile(path)
        guard descriptor >= 0 else { throw .cannotMake(path, errno) }
    }

    deinit { close(descriptor) }

    /// Runs `body` alone among all processes of the site, or throws `busy` after `seconds`.
    func pass<T>(within seconds: Double, _ body: () throws -> T) throws -> T {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
            defer { flock(descriptor, LOCK_UN) }
            sign()
            return try body()
        }
        let waited = try wait(seconds)
        defer { close(waited) }
        sign()
        return try body()
    }

    /// Who held the turnstile last, as it wrote itself down.
    var holder: String {
        var buffer = [UInt8](repeating: 0, count: 120)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        return String(decoding: buffer.prefix(max(0, count)).prefix { $0 != 10 }, as: UTF8.self)
    }

    private func sign() {
        let line = Array("process \(getpid()), \(name)".utf8.prefix(118)) + [10]
        // The name is only a help for people; a disk that is full must not stop the commit that would say so.
        _ = pwrite(descriptor, line, line.count, 0)
    }

    /// Waits on a descriptor of its own and returns it locked; closing it gives the lock back. One that is shared would
    /// give back, together with a wait that came too late, the lock of a later one that came in time.
    private func wait(_ seconds: Double) throws(SiteError) -> Int32 {
        let own = openSideFile(path)
        guard own >= 0 else { throw .cannotMake(path, errno) }
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
