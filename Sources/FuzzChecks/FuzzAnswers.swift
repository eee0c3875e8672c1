import BarcodeChecks
import Foundation
import SiteStore
import SyncProtocol
import Warehouse

/// Damaged answers of a hub into a site: it goes on, stops or waits as the protocol says, every new intent has one
/// answer, and the site is sound at the end.
struct FuzzAnswers: Fuzzer {
    private let site: Site
    private let incarnation = UniqueID(high: 7, low: 7)
    private let bodies: [(kind: String, id: String, body: Data)]
    private var number = 0

    init(_ world: FuzzWorld) throws {
        let history = try FuzzMessages.history(world)
        site = try Site.open(world.sitePath, station: "office", clock: world.clock)
        try site.setHub(address: "http://127.0.0.1:1", name: "demo")
        let coder = FactCoder()
        bodies = try history.compactMap { fact in
            switch try coder.decode(fact.body, fact.kind) {
            case .orderReceived(let order):
                (Intent.order, order.id.rawValue, Data(try written(OrderIntent(order: order, wish: .work))))
            case .itemDefined(let item): (Intent.item, item.sku.rawValue, fact.body)
            case .deliveryAnnounced(let delivery): (Intent.delivery, delivery.id.rawValue, fact.body)
            default: nil
            }
        }
    }

    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        do {
            return dice.below(3) == 0 ? try strikePush(&dice, &report) : try strikeFeed(&dice, &report)
        } catch let error as SiteError { return "the site failed: \(error)" }
    }

    private mutating func strikeFeed(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        var intents: [Intent] = []
        for _ in 0...dice.below(3) {
            number += 1
            let (kind, id, good) = dice.pick(bodies)
            let body =
                switch dice.below(4) {
                case 0: good
                case 1: Data(Damage.done(to: Array(good), with: bodies.map { Array($0.body) }, &dice))
                default: Data(Damage.ofNumbers(in: Array(good), &dice))
                }
            intents.append(Intent(number: number, kind: kind, id: id, revision: number, body: body))
        }
        let page = FeedPage(
            incarnation: incarnation, intents: intents, next: number, more: false, now: site.clock.now())
        let answers = try site.takeFeed(page)
        for answer in answers {
            if case .declined = answer.outcome { report.note("intents declined") } else { report.note("intents taken") }
        }
        return answers.count == intents.count ? nil : "\(intents.count) intents have \(answers.count) answers"
    }

    private func strikePush(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        let (log, now) = (site.outgoing, site.clock.now())
        var push = SitePush(program: "fuzz")
        guard case .hello(let hello, let request)? = try push.step(.wake, at: now, dice: 1, on: log).first,
            let claim = hello.streams.last
        else { return "a new agent says no hello" }
        let standings = hello.streams.map { Standing(stream: $0.stream, held: $0.origin, verdict: .fits) }
        let welcome = Welcome(
            version: 1, session: incarnation, incarnation: incarnation, standings: standings, limits: SyncLimits(),
            now: now)
        let goods: [HelloAnswer] = [.welcome(welcome), .welcome(welcome), .inUse(until: now)]
        guard let answer = try damaged(dice.pick(goods), &dice) else { return nil }
        let effects = try push.step(.hello(answer, request: request), at: now, dice: dice.next(), on: log)
        guard case .push(let batch, let second)? = effects.last else {
            report.note("hellos that stop or wait")
            return nil
        }
        let chain = ChainedFacts(batch.facts, after: batch.after.hash)
        let end = Position(batch.after.sequence + batch.facts.count, chain.last?.hash ?? claim.head.hash)
        let answers: [PushAnswer] = [.held(at: end, parked: [1]), .gap(at: claim.origin), .forked(at: 3)]
        guard let answer = try damaged(dice.pick(answers), &dice) else { return nil }
        let next = try push.step(.push(answer, request: second), at: now, dice: dice.next(), on: log)
        report.note(next.isEmpty ? "pushes that end" : "pushes that go on, stop or wait")
        return nil
    }

    private func damaged<Value: Codable>(_ good: Value, _ dice: inout Dice) throws -> Value? {
        let bytes = try written(good)
        if dice.below(4) == 0 { return good }
        return try? JSONDecoder().decode(Value.self, from: Data(Damage.ofNumbers(in: bytes, &dice)))
    }

    func finish() throws -> String? {
        let problems = try site.verify().problems
        try site.close()
        return problems.isEmpty ? nil : "the site does not verify: \(problems)"
    }
}
