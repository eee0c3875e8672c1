import Dispatch
import SiteStore
import Synchronization
import Warehouse

/// Exchanges a one-time code of the hub for a site's key, keeps the key beside the site's file, and lets the site know
/// its hub. It waits on this thread until the hub has answered.
public func enrol(
    site path: String, as name: String, at address: String, code: String, trust: String? = nil, program: String
) throws {
    let site = try Site.open(path, station: "office")
    let key = try finished {
        let hub = HubClient(address: address, trust: trust)
        let outcome: Result<String, any Error>
        do { outcome = .success(try await hub.enrol(site: name, code: code, program: program)) } catch {
            outcome = .failure(error)
        }
        try await hub.close()
        return try outcome.get()
    }
    try AgentKey(key: key, trust: trust).write(of: path)
    try site.setHub(address: address, name: name)
    try site.close()
}

/// Waits on this thread until what runs on others is done, and gives what came of it.
public func finished<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
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
