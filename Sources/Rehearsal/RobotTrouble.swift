import Dispatch
import Foundation
import Glibc
import Terminal
import Warehouse

// What the parent of a rehearsal does to its robots besides what they do to themselves.

/// Kills robots at moments that the seed chooses: in the middle of a scan, of a commit, of nothing.
struct Killer {
    private var left: Int
    private(set) var struck = 0
    private var dice: RepeatableDice
    private var next = monotonicNanoseconds()

    init(_ request: RehearsalRequest) {
        left = request.kills
        dice = RepeatableDice(seed: request.seed)
    }

    mutating func strike(_ robots: [Process]) {
        guard left > 0, monotonicNanoseconds() >= next, !robots.isEmpty else { return }
        let victim = robots[Int(dice.next() % UInt64(robots.count))]
        guard victim.isRunning else { return }
        kill(victim.processIdentifier, SIGKILL)
        left -= 1
        struck += 1
        next = monotonicNanoseconds() + 20_000_000 + dice.next() % 150_000_000
    }
}

/// Stops robots that hold the write lock, and lets them go on before those who wait for it lose their patience.
struct Staller {
    private var left: Int
    private(set) var struck = 0
    private var dice: RepeatableDice
    private var next = monotonicNanoseconds()
    private let turnstile: String
    private var stopped: (process: Process, until: UInt64)?

    init(_ request: RehearsalRequest) {
        left = request.stalls
        dice = RepeatableDice(seed: ~request.seed)
        turnstile = request.sitePath + ".turnstile"
    }

    mutating func strike(_ robots: [Process]) {
        let now = monotonicNanoseconds()
        if let stopped {
            guard now >= stopped.until else { return }
            end()
        }
        guard left > 0, now >= next, !robots.isEmpty else { return }
        // The lock is held for a moment only, so this looks some times before it lets the robots work on.
        for _ in 0..<200 {
            guard let holder = holder(among: robots), kill(holder.processIdentifier, SIGSTOP) == 0 else { continue }
            // It may have given the lock back before it was stopped.
            guard self.holder(among: robots)?.processIdentifier == holder.processIdentifier else {
                kill(holder.processIdentifier, SIGCONT)
                continue
            }
            left -= 1
            struck += 1
            let pause = 100_000_000 + dice.next() % 1_000_000_000
            let process = holder.processIdentifier
            // On a thread of its own: the parent may be one of those who wait for the lock.
            DispatchQueue(label: "dockline.staller").asyncAfter(deadline: .now() + .nanoseconds(Int(pause))) {
                kill(process, SIGCONT)
            }
            stopped = (holder, monotonicNanoseconds() + pause)
            return
        }
    }

    /// Lets go on whoever is stopped.
    mutating func end() {
        guard let (process, _) = stopped else { return }
        if process.isRunning { kill(process.processIdentifier, SIGCONT) }
        stopped = nil
        next = monotonicNanoseconds() + dice.next() % 300_000_000
    }

    /// The robot that holds the lock now.
    private func holder(among robots: [Process]) -> Process? {
        let descriptor = open(turnstile, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        // Who can have the lock sees that nobody holds it; the lock is given back with the descriptor.
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        // "process 1234, R2" stands there: see FileLocks.
        let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
        guard words.count > 1, let number = Int32(words[1].prefix { $0.isNumber }) else { return nil }
        return robots.first { $0.isRunning && $0.processIdentifier == number }
    }
}

/// Lets the small disk that the site lies on run full, and makes room again.
struct Filler {
    private var left: Int
    private(set) var struck = 0
    private var dice: RepeatableDice
    private var next = monotonicNanoseconds()
    private let file: String
    private var until: UInt64?

    init(_ request: RehearsalRequest, _ fulls: Int) {
        left = request.smallDisk == nil ? 0 : fulls
        file = (request.smallDisk ?? request.folder) + "/filler"
        dice = RepeatableDice(seed: request.seed &+ 1)
    }

    mutating func strike() {
        let now = monotonicNanoseconds()
        if let until {
            // What others gave back meanwhile is taken, too.
            if now < until { fill() } else { end() }
            return
        }
        guard left > 0, now >= next else { return }
        fill()
        left -= 1
        struck += 1
        until = now + 300_000_000 + dice.next() % 900_000_000
    }

    /// Makes room again.
    mutating func end() {
        guard until != nil else { return }
        unlink(file)
        until = nil
        next = monotonicNanoseconds() + 200_000_000 + dice.next() % 1_000_000_000
    }

    /// Takes every byte that is free.
    private func fill() {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = [UInt8](repeating: 0x78, count: 65_536)
        for size in [65_536, 4_096, 512, 1] {
            while write(descriptor, bytes, size) == size {}
        }
    }
}
