import SyncProtocol
import Synchronization

/// A batch whose bodies are read while the database writes its facts down: what they say and add up to needs none.
final class BatchAhead: Sendable {
    private let facts: [WireFact]
    private let found = Mutex<ReadBatch?>(nil)

    init(_ facts: [WireFact]) { self.facts = facts }

    func read() {
        let batch = ReadBatch(facts)
        found.withLock { $0 = batch }
    }

    /// All facts as they were read.
    func batch() -> ReadBatch { found.withLock { $0 } ?? ReadBatch(facts) }
}
