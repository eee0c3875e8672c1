import Synchronization

// Whoever waits for something to be committed in this process is woken by a bell. What other processes commit to the
// same database does not ring it, so a wait always ends after a while, and the database is asked again.

/// Rings whenever a transaction of this process is committed.
public final class CommitBell: Sendable {
    private struct State {
        var count = 0
        var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
    }
    private let state = Mutex(State())

    init() {}

    /// How often it has rung.
    public var count: Int { state.withLock { $0.count } }

    /// Rings, without waiting for anybody.
    public func ring() {
        let listeners = state.withLock { state in
            state.count += 1
            defer { state.listeners = [:] }
            return state.listeners.values
        }
        for listener in listeners { listener.finish() }
    }

    /// Returns when it has rung since it had rung `count` times, when so much time is over, or when the task is
    /// cancelled.
    public func wait(since count: Int, atMost time: Duration) async {
        let (rings, listener) = AsyncStream.makeStream(of: Void.self)
        let place = state.withLock { state -> Int? in
            guard state.count == count else { return nil }
            state.next += 1
            state.listeners[state.next] = listener
            return state.next
        }
        guard let place else { return }
        await withTaskGroup(of: Void.self) { group in
            // A sleep that is cancelled is over.
            group.addTask { try? await Task.sleep(for: time) }
            group.addTask { for await _ in rings {} }
            await group.next()
            group.cancelAll()
        }
        state.withLock { $0.listeners[place] = nil }
    }
}
