import Foundation
import SyncProtocol
import Warehouse

/// A hub's facts in memory: everything that a database would keep, so that a copy of it is a backup.
struct MemoryHub: IntakeStore {
    struct Kept: Equatable {
        var fact: WireFact
        var hash: ChainHash
        var isDuplicate: Bool
    }
    var incarnation = UniqueID(high: 1, low: 1)
    var limits = SyncLimits(facts: 8, bytes: 4096)
    var sessions: [String: SyncSession] = [:]
    var streams: [UniqueID: HeldStream] = [:]
    var facts: [UniqueID: [Int: Kept]] = [:]
    /// The facts that were applied.
    var applied: Set<UniqueID> = []
    /// What must never happen, and did.
    var violations: [String] = []
    /// Kinds that this hub cannot apply.
    var unreadable: Set<String> = []

    func session(of site: String) -> SyncSession? { sessions[site] }
    mutating func setSession(_ session: SyncSession, of site: String) { sessions[site] = session }
    func stream(_ id: UniqueID) -> HeldStream? { streams[id] }
    func firstStream(of site: String) -> UniqueID? {
        streams.first { $0.value.site == site && $0.value.parent == nil }?.key
    }
    mutating func open(_ id: UniqueID, _ stream: HeldStream) { streams[id] = stream }
    func hash(of sequence: Int, in stream: UniqueID) -> ChainHash? { facts[stream]?[sequence]?.hash }
    mutating func append(_ facts: ChainedFacts, to stream: UniqueID, of site: String) -> [Int] {
        facts.filter { append($0, isDuplicate: applied.contains($0.fact.id)) }.map(\.fact.sequence)
    }

    /// Takes a fact, and answers whether it was parked.
    mutating func append(_ taken: ChainedFact, isDuplicate: Bool) -> Bool {
        let fact = taken.fact
        let before = streams[fact.stream]?.held ?? .start
        if fact.sequence != before.sequence + 1 || fact.hash(after: before.hash) != taken.hash {
            violations.append("stream \(fact.stream) is no chain at \(fact.sequence)")
        }
        facts[fact.stream, default: [:]][fact.sequence] = Kept(
            fact: fact, hash: taken.hash, isDuplicate: isDuplicate)
        streams[fact.stream]?.held = Position(fact.sequence, taken.hash)
        if isDuplicate { return true }
        if !applied.insert(fact.id).inserted { violations.append("fact \(fact.id) was applied twice") }
        return unreadable.contains(fact.kind)
    }
}

/// A site's file in memory.
struct MemoryLog: OutgoingLog {
    struct Stream {
        var id: UniqueID
        var parent: ParentLink?
        var facts: [WireFact] = []
        var hashes: [ChainHash] = []
        var origin: Position { parent?.at ?? .start }
        var head: Position { hashes.last.map { Position(origin.sequence + hashes.count, $0) } ?? origin }
    }
    private(set) var all: [Stream]

    init(_ first: UniqueID) { all = [Stream(id: first)] }

    var ids: Set<UniqueID> { Set(all.flatMap { $0.facts.map(\.id) }) }

    mutating func write(_ id: UniqueID, kind: String = "pick.placed") {
        let stream = all[all.count - 1]
        let fact = WireFact(
            sequence: stream.head.sequence + 1, stream: stream.id, id: id, at: Moment(milliseconds: 1), station: "S1",
            badge: "ANA", gesture: id, kind: kind, version: 1, body: Data("{\"id\":\"\(id)\"}".utf8))
        all[all.count - 1].hashes.append(fact.hash(after: stream.head.hash))
        all[all.count - 1].facts.append(fact)
    }

    /// What a restore does: another life begins behind the newest fact.
    mutating func restart(as id: UniqueID) {
        let old = all[all.count - 1]
        all.append(Stream(id: id, parent: ParentLink(stream: old.id, at: old.head)))
    }

    func streams() -> [StreamClaim] { all.map { StreamClaim(stream: $0.id, parent: $0.parent, head: $0.head) } }

    func hash(of sequence: Int, in stream: UniqueID) -> ChainHash? {
        guard let found = all.first(where: { $0.id == stream }) else { return nil }
        let index = sequence - found.origin.sequence - 1
        return index == -1 ? found.origin.hash : found.hashes.indices.contains(index) ? found.hashes[index] : nil
    }

    func facts(of stream: UniqueID, after sequence: Int, within limits: SyncLimits) -> [WireFact] {
        guard let found = all.first(where: { $0.id == stream }) else { return [] }
        return Array(found.facts.dropFirst(max(0, sequence - found.origin.sequence)).prefix(limits.facts))
    }
}

/// SplitMix64: the same seed gives the same world.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    mutating func happens(_ share: Double) -> Bool { Double(next() >> 11) / Double(1 << 53) < share }
    mutating func id() -> UniqueID { UniqueID(high: next(), low: next()) }
}
