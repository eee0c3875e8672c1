import NIOCore
import Synchronization

// There is a limit to connections, and a stranger must not be able to use it up by opening many and saying nothing.
// So a new connection is never refused for those that only wait: the one that has waited longest gives way. One whose
// request is being answered is never cut; when all are, the new one is.

/// The connections that are open.
final class Connections: Sendable {
    private struct Entry {
        var channel: any Channel
        var since: Int
        var isWorking = false
    }

    private struct Roll {
        var entries: [ObjectIdentifier: Entry] = [:]
        var turns = 0
    }

    private let most: Int
    private let roll = Mutex(Roll())

    init(most: Int) { self.most = most }

    var count: Int { roll.withLock { $0.entries.count } }

    func opened(_ channel: any Channel) {
        let evicted: (any Channel)? = roll.withLock { roll in
            var evicted: (any Channel)?
            if roll.entries.count >= most {
                let waiting = roll.entries.filter { !$0.value.isWorking }.min { $0.value.since < $1.value.since }
                guard let waiting else { return channel }
                evicted = roll.entries.removeValue(forKey: waiting.key)?.channel
            }
            roll.turns += 1
            roll.entries[ObjectIdentifier(channel)] = Entry(channel: channel, since: roll.turns)
            return evicted
        }
        evicted?.close(promise: nil)
    }

    /// A whole request is here, or its answer is written.
    func isWorking(_ channel: any Channel, _ isWorking: Bool) {
        roll.withLock { roll in
            roll.turns += 1
            roll.entries[ObjectIdentifier(channel)]?.since = roll.turns
            roll.entries[ObjectIdentifier(channel)]?.isWorking = isWorking
        }
    }

    func closed(_ channel: any Channel) {
        _ = roll.withLock { $0.entries.removeValue(forKey: ObjectIdentifier(channel)) }
    }
}
