import Dispatch
import Synchronization

/// Waits on this thread until what runs on others is done, and gives what came of it.
func finished<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let (outcome, isDone) = (Outcome<Value>(), DispatchSemaphore(value: 0))
    Task {
        let result: Result<Value, any Error>
        do { result = .success(try await work()) } catch { result = .failure(error) }
        outcome.value.withLock { $0 = result }
        isDone.signal()
    }
    isDone.wait()
    guard let result = outcome.value.withLock({ $0 }) else { preconditionFailure("what is done has an outcome") }
    return try result.get()
}

private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Result<Value, any Error>?>(nil)
}
