import Foundation
import HubStore
import SyncProtocol
import Warehouse

/// A site that is restored now and then and, not sure what its hub has, says its newest facts once more under the new
/// stream, with the ids that they had. Its hub keeps them all and counts each once.
struct Reissuer: OutgoingLog {
    static let name = "reissuer"
    private static let sku: SKU = "ECHO"
    private static let bin: PlaceID = "E-01"

    private struct Stream {
        var id: UniqueID
        var parent: ParentLink?
        var facts: [WireFact] = []
        var hashes: [ChainHash] = []
        var origin: Position { parent?.at ?? .start }
        var head: Position { hashes.last.map { Position(origin.sequence + facts.count, $0) } ?? origin }
    }
    private var lives: [Stream]
    private var dice: RepeatableDice
    private var agent = SitePush(program: "restored")
    private let coder = FactCoder()
    /// What it has received, each delivery once.
    private var units = 0

    init(seed: UInt64) {
        dice = RepeatableDice(seed: seed ^ 0xEC40)
        lives = [Stream(id: dice.id())]
    }

    /// A truck brings some units.
    mutating func say() {
        let quantity = 1 + dice.below(5)
        units += quantity
        let id = dice.id()
        let move = Move(sku: Reissuer.sku, quantity: quantity, from: .supplier, to: Reissuer.bin)
        let body = FactBody.stockReceived(StockReceived(reference: "\(id)", line: 1, moves: [move]))
        guard let bytes = try? coder.encode(body) else { preconditionFailure("a delivery can be written down") }
        write(
            WireFact(
                sequence: 0, stream: lives[0].id, id: id, at: SimulatedWorld.start, station: "S-9", badge: "R-9",
                gesture: id, kind: body.kind, version: bodyVersion, body: bytes))
    }

    private mutating func write(_ fact: WireFact) {
        var fact = fact
        let last = lives.count - 1
        (fact.stream, fact.sequence) = (lives[last].id, lives[last].head.sequence + 1)
        lives[last].hashes.append(fact.hash(after: lives[last].head.hash))
        lives[last].facts.append(fact)
    }

    /// Goes on from a backup that has all facts but some of the newest, begins another stream, and says those again and
    /// some that it has.
    mutating func sayAgain() {
        let last = lives.count - 1
        let before = lives[last]
        let lost = min(dice.below(3), before.facts.count)
        lives[last].facts.removeLast(lost)
        lives[last].hashes.removeLast(lost)
        lives.append(Stream(id: dice.id(), parent: ParentLink(stream: before.id, at: lives[last].head)))
        for fact in before.facts.suffix(lost + dice.below(3)) { write(fact) }
    }

    /// Begins another life of its agent.
    mutating func startAgain() { agent = SitePush(program: "restored", session: agent.session) }

    /// Sends what it has; true when the hub holds all of it.
    mutating func push(to hub: Hub, at time: SimulatedClock) throws -> Bool {
        guard let newest = lives.last else { return true }
        var agent = agent
        let all = lives.reduce(0) { $0 + $1.facts.count }
        let report = try send(
            self, with: &agent, from: Reissuer.name, to: hub, requestsMax: 100 + all + 2 * lives.count, at: time)
        self.agent = agent
        if let stop = report.stop {
            throw Violation("only what was tampered with stops", "the site that says facts again: \(stop)")
        }
        guard agent.acknowledged[newest.id] == newest.head else { return false }
        let counted = try hub.ledger(of: Reissuer.name)[StockKey(place: Reissuer.bin, sku: Reissuer.sku)] ?? 0
        guard counted == units else {
            throw Violation("a fact counts once", "the hub counts \(counted) units of \(units)")
        }
        return true
    }

    // MARK: As it is sent

    func streams() -> [StreamClaim] {
        lives.map { StreamClaim(stream: $0.id, parent: $0.parent, head: $0.head) }
    }

    func hash(of sequence: Int, in stream: UniqueID) -> ChainHash? {
        guard let life = lives.first(where: { $0.id == stream }) else { return nil }
        let index = sequence - life.origin.sequence - 1
        return index == -1 ? life.origin.hash : life.hashes.indices.contains(index) ? life.hashes[index] : nil
    }

    func facts(of stream: UniqueID, after sequence: Int, within limits: SyncLimits) -> [WireFact] {
        guard let life = lives.first(where: { $0.id == stream }) else { return [] }
        return Array(life.facts.dropFirst(sequence - life.origin.sequence).prefix(min(limits.facts, 4)))
    }
}
