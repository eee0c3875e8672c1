import BarcodeChecks
import Foundation
import SiteStore
import SyncProtocol
import Warehouse

/// Damaged bodies of facts, messages and packed bytes: each is refused, or means the same when it is written again.
struct FuzzMessages: Fuzzer {
    private let facts: [WireFact]
    private let bodies: [[UInt8]]
    private let messages: [(name: String, good: [UInt8], read: (Data) throws -> Bool)]

    init(_ world: FuzzWorld) throws {
        facts = try Self.history(world)
        bodies = facts.map { Array($0.body) }
        let push = Push(
            session: UniqueID(high: 1, low: 2), stream: facts[0].stream, after: .start, facts: Array(facts.prefix(2)),
            head: Position(9, .start))
        let claims = [
            StreamClaim(stream: push.stream, head: push.head),
            StreamClaim(
                stream: push.session, parent: ParentLink(stream: push.stream, at: push.head), head: push.head),
        ]
        let now = world.clock.now()
        let hello = Hello(protocols: [1], program: "fuzz", session: push.session, streams: claims, now: now)
        let standings = [Standing(stream: push.stream, held: push.head, verdict: .behind, lostAtSite: 3)]
        let welcome = Welcome(
            version: 1, session: push.session, incarnation: push.stream, standings: standings, limits: SyncLimits(),
            now: now)
        let intent = Intent(number: 4, kind: Intent.order, id: "W-1", revision: 2, body: facts[0].body)
        let page = FeedPage(incarnation: push.stream, intents: [intent], next: 4, more: true, now: now)
        messages = [
            try Self.message("push", push), try Self.message("hello", hello),
            try Self.message("hello's answer", HelloAnswer.welcome(welcome)),
            try Self.message("push's answer", PushAnswer.held(at: push.head, parked: [1, 2])),
            try Self.message("feed's answer", FeedAnswer.page(page)),
        ]
    }

    /// Some facts of every kind that the demo's warehouse has recorded.
    static func history(_ world: FuzzWorld) throws -> [WireFact] {
        let site = try world.makeSite(for: "office")
        defer { try? site.close() }
        var (kept, found) = ([WireFact](), [String: Int]())
        for claim in try site.outgoing.streams() {
            var after = claim.origin.sequence
            while true {
                let part = try site.outgoing.facts(of: claim.stream, after: after, within: SyncLimits())
                guard let last = part.last else { break }
                for fact in part where found[fact.kind, default: 0] < 6 {
                    found[fact.kind, default: 0] += 1
                    kept.append(fact)
                }
                after = last.sequence
            }
        }
        return kept
    }

    private static func message<Value: Codable & Equatable>(
        _ name: String, _ value: Value
    ) throws -> (String, [UInt8], (Data) throws -> Bool) {
        (
            name, try written(value),
            { bytes in
                let read = try JSONDecoder().decode(Value.self, from: bytes)
                return try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(read)) == read
            }
        )
    }

    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        switch dice.below(4) {
        case 0, 1:
            let fact = dice.pick(facts)
            let bytes = damaged(Array(fact.body), bodies, &dice)
            guard let body = try? FactCoder().decode(Data(bytes), fact.kind) else {
                report.note("bodies refused")
                return nil
            }
            report.note("bodies read")
            return Self.complaint(about: body).map { "\(fact.kind) \(shown(bytes)): \($0)" }
        case 2:
            let message = dice.pick(messages)
            let bytes = damaged(message.good, messages.map(\.good), &dice)
            guard let isSame = try? message.read(Data(bytes)) else {
                report.note("messages refused")
                return nil
            }
            report.note("messages read")
            return isSame ? nil : "a \(message.name) is another one when it is written again: \(shown(bytes))"
        default: return packed(dice.pick(bodies), &dice, &report)
        }
    }

    private func damaged(_ good: [UInt8], _ others: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
        dice.below(2) == 0 ? Damage.ofNumbers(in: good, &dice) : Damage.done(to: good, with: others, &dice)
    }

    func finish() -> String? { nil }

    /// What is wrong with a body when it is written and read again, or nil.
    static func complaint(about body: FactBody) -> String? {
        let coder = FactCoder()
        do {
            let again = try coder.decode(try coder.encode(body), body.kind)
            return again == body ? nil : "written and read again it is another one: \(again)"
        } catch { return "it cannot be written and read again: \(error)" }
    }

    private func packed(_ body: [UInt8], _ dice: inout Dice, _ report: inout FuzzReport) -> String? {
        let packed = Deflate.packed(Data(body))
        guard (try? Deflate.unpacked(packed, max: body.count)) == Data(body) else {
            return "packed and unpacked it is another one: \(shown(body))"
        }
        let most = dice.pick([0, 10, 1000, 100_000])
        let bytes = Damage.done(to: Array(packed), with: bodies, &dice)
        guard let unpacked = try? Deflate.unpacked(Data(bytes), max: most) else {
            report.note("packed bytes refused")
            return nil
        }
        report.note("packed bytes read")
        return unpacked.count <= most ? nil : "\(unpacked.count) bytes came out where \(most) were the most"
    }
}
