import Dispatch
import SyncProtocol
import Synchronization

// What a batch takes that needs no database is done beside the transaction that takes it, on a thread of its own: the
// hashes of its log, which are wanted first, and then what its bodies say and add up to, while the database writes the
// facts down. None of it counts before the transaction has found that the batch goes on from what the hub holds.

/// A batch that is worked through ahead of its transaction.
final class BatchAhead: Sendable {
    /// How many facts it has.
    let count: Int
    private let (hashed, read) = (DispatchGroup(), DispatchGroup())
    private let found = Mutex(Found())

    private struct Found {
        var hashes: [ChainHash] = []
        var batch = ReadBatch([])
    }

    init(_ push: Push) {
        count = push.facts.count
        hashed.enter()
        read.enter()
        DispatchQueue(label: "dockline.hub.batch").async { [self] in
            let hashes = push.hashes
            found.withLock { $0.hashes = hashes }
            hashed.leave()
            let batch = ReadBatch(push.facts)
            found.withLock { $0.batch = batch }
            read.leave()
        }
    }

    /// The hashes of the log up to each fact, as soon as they are there.
    func hashes() -> [ChainHash] {
        hashed.wait()
        return found.withLock { $0.hashes }
    }

    /// All facts as they were read, as soon as they are.
    func batch() -> ReadBatch {
        read.wait()
        return found.withLock { $0.batch }
    }
}
