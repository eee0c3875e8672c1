import NIOCore
import NIOPosix
import Synchronization

// Calls of the hub block, and an event loop that blocks stops every connection it serves. So they run on threads of
// their own, few enough that the database is not fought over; who has to wait too long hears of it, and what waits is
// bounded.

/// The threads on which the hub's work is done.
final class Workers: Sendable {
    private let pool: NIOThreadPool
    private let waiting = Mutex(0)
    private let limits: HubServerLimits

    init(_ limits: HubServerLimits) {
        self.limits = limits
        pool = NIOThreadPool(numberOfThreads: limits.workers)
        pool.start()
    }

    /// Runs work and answers what came of it, or throws when that takes too long; the work itself is never cut short.
    func run<Value: Sendable>(
        on loop: any EventLoop, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let isRoom = waiting.withLock { waiting in
            waiting += 1
            return waiting <= limits.workers + limits.waiting
        }
        guard isRoom else {
            waiting.withLock { $0 -= 1 }
            throw Problem.busy
        }
        return try await withCheckedThrowingContinuation { continuation in
            let outcome = FirstOutcome(continuation)
            let timer = loop.scheduleTask(in: .milliseconds(Int64(limits.workSeconds * 1000))) {
                outcome.give(.failure(Problem.slow))
            }
            pool.submit { state in
                defer { self.waiting.withLock { $0 -= 1 } }
                guard case .active = state else { return outcome.give(.failure(Problem.busy)) }
                outcome.give(Result(catching: work))
                timer.cancel()
            }
        }
    }

    /// Ends the threads when they have done what they are at.
    func stop() async throws { try await pool.shutdownGracefully() }
}

/// Goes on with whatever comes first.
private final class FirstOutcome<Value: Sendable>: Sendable {
    private let continuation: Mutex<CheckedContinuation<Value, any Error>?>

    init(_ continuation: CheckedContinuation<Value, any Error>) { self.continuation = Mutex(continuation) }

    func give(_ outcome: Result<Value, any Error>) {
        let first = continuation.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        first?.resume(with: outcome)
    }
}
