import Dispatch
import Synchronization

/// A number of permits, given to threads in the order in which they ask.
final class Permits: Sendable {
    private struct State {
        var free: Int
        var queue: [DispatchSemaphore] = []
    }
    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(free: count)) }

    /// Waits for a permit; false when there was none for so many seconds.
    func take(seconds: Int) -> Bool {
        let turn = state.withLock { state -> DispatchSemaphore? in
            if state.free > 0 {
                state.free -= 1
                return nil
            }
            let turn = DispatchSemaphore(value: 0)
            state.queue.append(turn)
            return turn
        }
        guard let turn, turn.wait(timeout: .now() + .seconds(seconds)) == .timedOut else { return true }
        return state.withLock { state in
            // Whoever is no longer in the queue was given a permit at the last moment.
            guard let place = state.queue.firstIndex(where: { $0 === turn }) else { return true }
            state.queue.remove(at: place)
            return false
        }
    }

    func giveBack() {
        state.withLock { state in
            if state.queue.isEmpty {
                state.free += 1
            } else {
                state.queue.removeFirst().signal()
            }
        }
    }
}
