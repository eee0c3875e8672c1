import Glibc

/// Runs `body` on so many threads at once, whether there are processors for them or not, until all have ended.
public func onThreads(_ count: Int, _ body: @Sendable (_ thread: Int) -> Void) {
    withoutActuallyEscaping(body) { body in
        let parts = (0..<count).map { number in Part { body(number) } }
        let threads = parts.map { part in
            var thread = pthread_t()
            // The thread keeps nothing: what it runs is kept here until it was joined.
            let started = pthread_create(
                &thread, nil,
                { argument in
                    guard let argument else { return nil }
                    Unmanaged<Part>.fromOpaque(argument).takeUnretainedValue().run()
                    return nil
                }, Unmanaged.passUnretained(part).toOpaque())
            precondition(started == 0, "a test needs a thread and gets none")
            return thread
        }
        for thread in threads { pthread_join(thread, nil) }
        withExtendedLifetime(parts) {}
    }
}

private final class Part: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
}
