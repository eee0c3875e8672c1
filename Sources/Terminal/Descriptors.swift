import CNcurses
import Glibc

/// A counter that wakes a thread waiting in poll.
struct WakeDescriptor: Sendable {
    let number: Int32

    /// Makes a counter; nil when the process has no descriptors left.
    init?() {
        number = terminal_wake_descriptor()
        if number < 0 { return nil }
    }

    func signal() {
        var one: UInt64 = 1
        _ = write(number, &one, 8)
    }

    func clear() {
        var count: UInt64 = 0
        _ = read(number, &count, 8)
    }
}

/// Waits until a descriptor has something or the time is over; returns what poll found for each.
func waitFor(_ descriptors: [Int32], until deadline: UInt64?) -> [Int16] {
    var found = [Int16](repeating: 0, count: descriptors.count)
    while true {
        var left: Int64 = -1
        if let deadline {
            let now = monotonicNanoseconds()
            left = deadline > now ? Int64(clamping: deadline - now) : 0
        }
        let result = terminal_wait(descriptors, &found, Int32(descriptors.count), left)
        if result >= 0 || errno != EINTR { return found }
    }
}
