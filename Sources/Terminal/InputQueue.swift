// What the reading thread hands to the working thread.
//
// The queue is bounded: when it is full the reader stops reading and the kernel holds the rest, so that a flood costs
// no memory and no byte. Repeated wakes and resizes that nobody has seen yet are one.

import Glibc
import Synchronization

/// A bounded queue of inputs that one thread waits on and any thread may add to.
public final class InputQueue: Sendable {
    /// How many inputs wait at most before the reader pauses.
    public static let lengthMax = 256

    private let waiting = Mutex<[TerminalInput]>([])
    private let filled: WakeDescriptor
    let emptied: WakeDescriptor

    /// Makes an empty queue.
    public init() throws(TerminalError) {
        guard let filled = WakeDescriptor() else { throw .noDescriptors(errno) }
        guard let emptied = WakeDescriptor() else {
            Glibc.close(filled.number)
            throw .noDescriptors(errno)
        }
        self.filled = filled
        self.emptied = emptied
    }

    deinit {
        Glibc.close(filled.number)
        Glibc.close(emptied.number)
    }

    /// Adds an input.
    public func push(_ input: TerminalInput) {
        let added = waiting.withLock { inputs -> Bool in
            if input == .wake || input == .resized, inputs.contains(input) { return false }
            inputs.append(input)
            return true
        }
        if added { filled.signal() }
    }

    /// Asks the waiting thread for attention.
    public func wake() { push(.wake) }

    /// Takes the next input without waiting.
    public func next() -> TerminalInput? {
        let (input, wasFull) = waiting.withLock { inputs -> (TerminalInput?, Bool) in
            guard !inputs.isEmpty else {
                filled.clear()
                return (nil, false)
            }
            let wasFull = inputs.count == Self.lengthMax
            return (inputs.removeFirst(), wasFull)
        }
        if wasFull { emptied.signal() }
        return input
    }

    /// Takes the next input, waiting until a monotonic time at most, or for ever without one.
    public func next(until deadline: UInt64?) -> TerminalInput? {
        while true {
            if let input = next() { return input }
            let found = waitFor([filled.number], until: deadline)
            if found.first == 0 { return next() }
        }
    }

    /// Waits until another input fits; a second thread that adds inputs calls this first.
    ///
    /// The signal that there is room belongs to the thread that reads the terminal, so this one looks now and then.
    public func waitForRoom() {
        while isFull { _ = waitFor([], until: monotonicNanoseconds() + 10_000_000) }
    }

    var isFull: Bool { waiting.withLock { $0.count >= Self.lengthMax } }
}
