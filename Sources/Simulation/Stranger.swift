import Foundation
import HubStore
import SyncProtocol
import Warehouse

/// A site of a newer version: it says facts of a kind, and in a version, that this hub does not know. A hub keeps them
/// all and loses none of those that come after.
struct Stranger: OutgoingLog {
    static let (name, cloneName) = ("stranger", "clone")
    private let name: String
    /// It runs twice, so that one of the two has to stop.
    private var isCloned = false
    private let stream: UniqueID
    private var facts: [WireFact] = []
    private var hashes: [ChainHash] = []
    private var dice: RepeatableDice
    private var agent = SitePush(program: "newer")

    init(seed: UInt64, name: String = Stranger.name) {
        self.name = name
        dice = RepeatableDice(seed: seed ^ 0x57A4)
        stream = dice.id()
    }

    /// The same site once more, as a machine is that was copied while it ran: with the same history and session.
    mutating func clone() -> Stranger {
        isCloned = true
        var twin = self
        twin.dice = RepeatableDice(seed: dice.next())
        return twin
    }

    var hasStopped: Bool { agent.stop != nil }

    var count: Int { facts.count }

    mutating func say() {
        let id = dice.id()
        let fact = WireFact(
            sequence: facts.count + 1, stream: stream, id: id, at: SimulatedWorld.start, station: "S-9", badge: "R-9",
            gesture: id, kind: facts.count % 2 == 0 ? "drone.flew" : "pick.placed", version: 99,
            body: Data("{\"altitude\":\(facts.count)}".utf8))
        hashes.append(fact.hash(after: hashes.last ?? .start))
        facts.append(fact)
    }

    /// Begins another life.
    mutating func startAgain() { agent = SitePush(program: "newer", session: agent.session) }

    /// Sends what it has; true when the hub holds all of it. A hub that is put back or has died is asked again later.
    mutating func push(to hub: Hub, at time: SimulatedClock) throws -> Bool {
        var agent = agent
        let report = try send(self, with: &agent, from: name, to: hub, requestsMax: 100 + count, at: time)
        self.agent = agent
        if let stop = report.stop, !isCloned {
            throw Violation("only what was tampered with stops", "the stranger: \(stop)")
        }
        return agent.acknowledged[stream]?.sequence == count
    }

    func streams() -> [StreamClaim] {
        [StreamClaim(stream: stream, head: hashes.last.map { Position(facts.count, $0) } ?? .start)]
    }

    func hash(of sequence: Int, in stream: UniqueID) -> ChainHash? {
        guard stream == self.stream, (0...facts.count).contains(sequence) else { return nil }
        return sequence == 0 ? .start : hashes[sequence - 1]
    }

    func facts(of stream: UniqueID, after sequence: Int, within limits: SyncLimits) -> [WireFact] {
        Array(facts.dropFirst(sequence).prefix(min(limits.facts, 3)))
    }
}

/// Sends what a site that exists only here has to say, in one go.
func send(
    _ log: some OutgoingLog, with agent: inout SitePush, from name: String, to hub: Hub, requestsMax: Int,
    at time: SimulatedClock
) throws -> PushReport {
    var requests = 0
    return try pushAll(
        log, with: &agent, at: { time.moment }, dice: { time.next() },
        hello: { try hub.welcome($0, from: name, at: time.moment, session: time.id()) },
        push: { push in
            requests += 1
            if requests > requestsMax { throw Violation("all comes to rest", "\(name) sends for ever") }
            return try hub.receive(push, from: name, at: time.moment)
        })
}
