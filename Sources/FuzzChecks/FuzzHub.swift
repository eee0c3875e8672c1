import BarcodeChecks
import Foundation
import HubStore
import SiteStore
import SyncProtocol
import Warehouse

/// Damaged hellos and batches into a hub: what is not taken is answered in the protocol's words and changes nothing,
/// what is taken goes on from what was there, and the hub is sound at the end.
struct FuzzHub: Fuzzer {
    private let hub: Hub
    private let clock: SiteClock
    private let site = "leeds"
    private let stream = UniqueID(high: 5, low: 5)
    private let templates: [WireFact]
    private var session: UniqueID?
    /// Where the hub is, by its own word.
    private var held = Position.start
    private var made: UInt64 = 0

    init(_ world: FuzzWorld) throws {
        clock = world.clock
        templates = try FuzzMessages.history(world)
        hub = try Hub.create(world.folder + "/fuzz.hub", name: "Fuzz", incarnation: UniqueID(high: 7, low: 7))
        try hub.add(site: site, at: clock.now())
    }

    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        if session == nil, let complaint = try meet() { return complaint }
        let wasHello = dice.below(5) == 0
        let before = try hub.factsReceived()
        // A hello may make history anew: what a site has lost never happened.
        let ledger = !wasHello && dice.below(16) == 0 ? try hub.ledger(of: site) : nil
        do {
            let complaint =
                wasHello ? try strikeHello(&dice, &report, before) : try strikePush(&dice, &report, before)
            if let complaint { return complaint }
        } catch let error as HubError { return "the hub failed: \(error)" }
        if let ledger, try hub.factsReceived() == before, try hub.ledger(of: site) != ledger {
            return "the hub's stock changed without a fact"
        }
        return nil
    }

    /// A true hello, so that the damaged ones find a session.
    private mutating func meet() throws -> String? {
        let answer = try hub.welcome(hello(), from: site, at: clock.now(), session: newID())
        guard case .welcome(let welcome) = answer else { return "a true hello is answered \(answer)" }
        session = welcome.session
        guard welcome.standings.first?.held == held else { return "the hub stands at \(welcome.standings)" }
        return nil
    }

    private func hello() -> Hello {
        Hello(
            protocols: [1], program: "fuzz", session: session, streams: [StreamClaim(stream: stream, head: held)],
            now: clock.now())
    }

    private func newID() -> UniqueID { clock.newID(at: clock.now()) }

    private mutating func strikeHello(_ dice: inout Dice, _ report: inout FuzzReport, _ before: Int) throws -> String? {
        var good = hello()
        if dice.below(12) == 0 {
            let link = ParentLink(stream: stream, at: held)
            good.streams.append(StreamClaim(stream: newID(), parent: link, head: held))
        }
        let bytes = Damage.ofNumbers(in: try written(good), &dice)
        guard let hello = try? JSONDecoder().decode(Hello.self, from: Data(bytes)) else {
            report.note("hellos that cannot be read")
            return nil
        }
        if case .welcome(let welcome) = try hub.welcome(hello, from: site, at: clock.now(), session: newID()) {
            session = welcome.session
            report.note("hellos welcomed")
        } else {
            report.note("hellos refused")
        }
        return try hub.factsReceived() == before ? nil : "the hello \(shown(bytes)) brought facts"
    }

    private mutating func strikePush(_ dice: inout Dice, _ report: inout FuzzReport, _ before: Int) throws -> String? {
        let good = push(&dice)
        let isGood = dice.below(8) == 0
        let bytes =
            isGood
            ? try written(good) : Damage.ofNumbers(in: try written(good), &dice)
        guard let push = try? JSONDecoder().decode(Push.self, from: Data(bytes)) else {
            report.note("batches that cannot be read")
            return nil
        }
        let answer = try hub.receive(push, from: site, at: clock.now())
        let came = try hub.factsReceived() - before
        guard case .held(let position, let parked) = answer else {
            report.note(Self.name(answer))
            if isGood { return "a good batch is answered \(answer)" }
            return came == 0 ? nil : "refused with \(answer), and \(came) facts came: \(shown(bytes))"
        }
        report.note(parked.isEmpty ? "batches taken" : "batches taken with facts parked")
        defer { held = position }
        let sent = ChainedFacts(push.facts, after: push.after.hash)
        if position != held, position.hash != sent.last?.hash { return "the hub holds another log: \(position)" }
        if came != position.sequence - held.sequence { return "\(came) facts came, the hub says \(answer)" }
        // What the site sent ends otherwise.
        if push.head == good.head, position.sequence == good.head.sequence, position != good.head {
            return "a batch that was changed on its way was taken: \(shown(bytes))"
        }
        return nil
    }

    private static func name(_ answer: PushAnswer) -> String {
        switch answer {
        case .held: "batches taken"
        case .forked: "batches refused as another log"
        case .gap: "batches refused for a gap"
        case .behind: "batches refused as behind"
        case .sessionOver, .unknownStream: "batches refused as strangers'"
        }
    }

    /// Facts that go on from where the hub is; a body here and there is damaged, which a site never sends.
    private mutating func push(_ dice: inout Dice) -> Push {
        var (facts, position) = ([WireFact](), held)
        for _ in 0...dice.below(4) {
            var fact = dice.pick(templates)
            made += 1
            (fact.sequence, fact.stream, fact.at) = (position.sequence + 1, stream, clock.now())
            (fact.id, fact.gesture) = (UniqueID(high: 3, low: made), UniqueID(high: 4, low: made))
            if dice.below(3) == 0 {
                fact.body = Data(Damage.done(to: Array(fact.body), with: templates.map { Array($0.body) }, &dice))
            }
            position = Position(fact.sequence, fact.hash(after: position.hash))
            facts.append(fact)
        }
        return Push(session: session ?? newID(), stream: stream, after: held, facts: facts, head: position)
    }

    func finish() throws -> String? {
        let problems = try hub.problems()
        try hub.close()
        return problems.isEmpty ? nil : "the hub does not verify: \(problems)"
    }
}
