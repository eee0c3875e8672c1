import Dispatch
import Foundation
import HubStore
import PortableSQL
import ScratchPostgres
import SyncProtocol
import Synchronization
import TestSupport
import Testing
import Warehouse

/// A site that makes up facts and pushes them by itself, without a file, and knows what was acknowledged.
private final class Pusher: Sendable {
    let name: String
    private let stream: UniqueID
    private let state: Mutex<State>

    private struct State {
        var random: SeededRandom
        var facts: [WireFact] = []
        var hashes: [ChainHash] = [.start]
        var held = Position.start
    }

    init(_ name: String, seed: UInt64) {
        self.name = name
        stream = UniqueID(high: seed, low: 1)
        state = Mutex(State(random: SeededRandom(seed: seed)))
    }

    var held: Position { state.withLock { $0.held } }
    func hash(at sequence: Int) -> ChainHash { state.withLock { $0.hashes[sequence] } }

    /// Says hello, and then pushes so many batches from where the hub is.
    func push(_ batches: Int, of size: Int, into hub: Hub, at now: Moment) throws {
        let head = state.withLock { state in
            grow(&state, by: batches * size)
            return Position(state.facts.count, state.hashes.last ?? .start)
        }
        let hello = Hello(
            protocols: SyncRules.versions, program: "test", session: nil,
            streams: [StreamClaim(stream: stream, head: head)], now: now)
        try hub.endSession(of: name)
        let session = state.withLock { UniqueID(high: $0.random.next(), low: $0.random.next()) }
        guard case .welcome(let welcome) = try hub.welcome(hello, from: name, at: now, session: session),
            let standing = welcome.standings.first, standing.verdict == .fits
        else { throw Surprise("no welcome for \(name)") }
        try believe(standing.held)
        for _ in 0..<batches {
            let (after, facts) = state.withLock { ($0.held, Array($0.facts.dropFirst($0.held.sequence).prefix(size))) }
            let push = Push(session: session, stream: stream, after: after, facts: facts, head: head)
            guard case .held(let position, let parked) = try hub.receive(push, from: name, at: now), parked.isEmpty
            else { throw Surprise("\(name) was not understood") }
            try believe(position)
        }
    }

    private func believe(_ position: Position) throws {
        try state.withLock { state in
            // What was acknowledged once must never be taken back.
            guard position.sequence >= state.held.sequence, state.hashes[position.sequence] == position.hash else {
                throw Surprise("\(name): the hub is at \(position.sequence), and was at \(state.held.sequence)")
            }
            state.held = position
        }
    }

    private func grow(_ state: inout State, by count: Int) {
        for _ in 0..<count {
            let id = UniqueID(high: state.random.next(), low: state.random.next())
            let fact = WireFact(
                sequence: state.facts.count + 1, stream: stream, id: id, at: Moment(milliseconds: 5), station: "P'1",
                badge: "B-$1", gesture: id, kind: "pick.taken", version: 1,
                body: Data((0..<Int.random(in: 0...400, using: &state.random)).map { UInt8(truncatingIfNeeded: $0) }))
            state.hashes.append(fact.hash(after: state.hashes.last ?? .start))
            state.facts.append(fact)
        }
    }
}

private struct Surprise: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Several hubs on one database, and a server that dies.
@Suite(.enabled(if: PostgresCluster.isInstalled))
struct ManyHubsTests {
    private let now = Moment(milliseconds: 1_000_000)

    /// A hub with sites, open as often as wanted.
    private func hubs(_ count: Int, at place: String, _ sites: [Pusher]) throws -> [Hub] {
        let first = try Hub.create(place, name: "Network", incarnation: UniqueID(high: 7, low: 7))
        for site in sites { try first.add(site: site.name, at: now) }
        return try [first] + (1..<count).map { _ in try Hub.open(place) }
    }

    @Test func manyHubsNumberTheirFactsWithoutGapsInTheOrderOfCommits() throws {
        let sites = (0..<6).map { Pusher("site-\($0)", seed: 100 + UInt64($0)) }
        let hubs = try hubs(3, at: PostgresCluster.common().makeDatabase(), sites)
        let problems = Mutex<[String]>([])
        let done = Mutex(0)
        onThreads(sites.count + 1) { thread in
            do {
                if thread < sites.count {
                    defer { done.withLock { $0 += 1 } }
                    for round in 0..<6 {
                        try sites[thread].push(3, of: 40, into: hubs[(thread + round) % hubs.count], at: now)
                    }
                    return
                }
                // Whoever reads on from the newest number it saw must never miss one that is committed later.
                var seen = 0
                while done.withLock({ $0 }) < sites.count {
                    let numbers = try hubs[0].database.read { db in
                        try db.rows("SELECT received FROM fact WHERE received > ? ORDER BY received", .integer(seen))
                    }.map { $0.int(0) }
                    guard numbers == Array((seen + 1)..<(seen + 1 + numbers.count)) else {
                        throw Surprise("after \(seen) came \(numbers.prefix(5))")
                    }
                    seen += numbers.count
                }
            } catch { problems.withLock { $0.append("\(error)") } }
        }
        #expect(problems.withLock { $0 } == [])
        let numbers = try hubs[0].database.read { try $0.rows("SELECT received FROM fact ORDER BY received") }
        #expect(numbers.map { $0.int(0) } == Array(1...(6 * 6 * 3 * 40)))
        #expect(try hubs[1].problems() == [])
    }

    @Test func aServerThatDiesUnderLoadLosesNothingThatWasAcknowledged() throws {
        let cluster = try PostgresCluster()
        let sites = (0..<4).map { Pusher("site-\($0)", seed: 200 + UInt64($0)) }
        let hubs = try hubs(2, at: cluster.makeDatabase(), sites)
        let surprises = Mutex<[String]>([])
        for round in 1...3 {
            let begun = DispatchSemaphore(value: 0)
            let isStopped = Mutex(false)
            onThreads(sites.count + 1) { thread in
                guard thread < sites.count else {
                    for _ in sites { begun.wait() }
                    do { try cluster.stopAtOnce() } catch { surprises.withLock { $0.append("\(error)") } }
                    isStopped.withLock { $0 = true }
                    return
                }
                do {
                    do {
                        defer { begun.signal() }
                        try sites[thread].push(2, of: 50, into: hubs[thread % 2], at: now)
                    }
                    while !isStopped.withLock({ $0 }) {
                        try sites[thread].push(5, of: 50, into: hubs[thread % 2], at: now)
                    }
                } catch let error as HubError {
                    // The server went away; whatever was acknowledged before that counts.
                    if case .failed = error { return }
                    surprises.withLock { $0.append("round \(round): \(error)") }
                } catch { surprises.withLock { $0.append("round \(round): \(error)") } }
            }
            try cluster.start()
            // The same hubs go on, and hold at least what they said, with the same hashes.
            for site in sites { try site.push(1, of: 10, into: hubs[0], at: now) }
            #expect(try hubs[1].problems() == [])
        }
        #expect(surprises.withLock { $0 } == [])
        let held = try hubs[0].database.read { db in
            try db.rows("SELECT site, held, held_hash FROM stream ORDER BY site")
        }
        for (site, row) in zip(sites, held) {
            #expect(row.text(0) == site.name && row.int(1) >= site.held.sequence)
            #expect(row.data(2) == Data(site.hash(at: row.int(1)).bytes))
        }
        for hub in hubs { try hub.close() }
    }
}
