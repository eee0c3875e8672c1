import Dispatch
import NIOCore
import NIOPosix
import Synchronization

/// Connections that say nothing.
final class Crowd: Sendable {
    private let channels = Mutex<[any Channel]>([])

    func join(_ count: Int, port: Int) async throws {
        var rest = count
        while rest > 0 {
            let together = min(rest, 100)
            rest -= together
            let new = try await withThrowingTaskGroup(of: (any Channel).self) { group in
                for _ in 0..<together {
                    group.addTask {
                        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                            .connect(host: "127.0.0.1", port: port).get()
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            channels.withLock { $0 += new }
        }
    }

    func leave() async throws {
        let all = channels.withLock { $0 }
        // Those that the server has closed are closed here, too.
        for channel in all { try? await channel.close() }
    }
}

/// A door at which a request waits until the test opens it.
final class Gate: Sendable {
    private let door = DispatchSemaphore(value: 0)
    private let arrivals = AsyncStream.makeStream(of: Void.self)

    func wait() {
        arrivals.continuation.yield()
        door.wait()
        door.signal()
    }

    /// Waits until a request stands at the door.
    func entered() async { _ = await arrivals.stream.first { _ in true } }

    func open() { door.signal() }
}
