import Dispatch
import SyncProtocol
import Synchronization

// What the bodies of a batch say and add up to needs no database, so it is read on a thread of its own while the
// database writes the facts down, and no sooner: before that the hub and the database ask and answer each other in
// short turns, which a third thread on a small machine holds up for longer than it saves.

/// A batch that is read beside the transaction that takes it.
final class BatchAhead: Sendable {
    private let isRead = DispatchGroup()
    private let found = Mutex(ReadBatch([]))

    init(_ facts: [WireFact]) {
        isRead.enter()
        DispatchQueue(label: "dockline.hub.batch").async { [self] in
            let batch = ReadBatch(facts)
            found.withLock { $0 = batch }
            isRead.leave()
        }
    }

    /// All facts as they were read, as soon as they are.
    func batch() -> ReadBatch {
        isRead.wait()
        return found.withLock { $0 }
    }
}
