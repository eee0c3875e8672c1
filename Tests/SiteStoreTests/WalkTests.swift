import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// A long random shift: three stations on one file, everything that workers and the office do, in any order. After
/// every step the tour in the answer is the tour in the tables, no rule of the schema was broken, and the file is
/// sound.
@Suite struct WalkTests {
    @Test func everyShortShiftIsSoundAfterEveryStep() throws {
        for seed: UInt64 in 1...3 {
            var shift = try Shift(SeededRandom.named("everyShortShift", seed: seed))
            for step in 1...100 { try shift.step(step, verifying: true) }
            try shift.end()
        }
    }

    @Test func aLongShiftEndsSound() throws {
        var shift = try Shift(SeededRandom.named("aLongShift", seed: 2026))
        for step in 1...1800 { try shift.step(step, verifying: step % 250 == 0) }
        try shift.end()
        for kind in ["recorded", "refused", "offered"] {
            #expect(shift.outcomes[kind, default: 0] > 20, "\(shift.outcomes)")
        }
        let kinds = Set(try shift.sites[0].factKinds().keys)
        let wanted: Set = [
            "pick.taken", "pick.takenOver", "pick.left", "pick.sourceConfirmed", "pick.counted", "pick.keyed",
            "pick.placed",
            "pick.putBack", "pick.zeroChecked", "pick.shorted", "pick.damaged", "pick.toteFull", "pick.skipped",
            "pick.substituted", "pick.cancelled", "pick.undone", "pick.itemConfirmed", "pick.batchConfirmed",
            "order.unclaimedShorted", "order.cancelled", "hold.lifted",
        ]
        #expect(wanted.subtracting(kinds) == [], "the shift never did these")
    }
}

private struct Shift {
    let folder: Folder
    let clock = TestClock(seed: 99)
    var random: SeededRandom
    var sites: [Site]
    var workers: [Worker] = []
    var orders: [OrderID] = []
    var outcomes: [String: Int] = [:]
    private var deliveries = 0
    /// Held stock is held until it is counted, and nobody counts here: there must be enough other bins.
    private static let bins = (10...49).map { PlaceID("B-\($0)") }

    init(_ random: SeededRandom) throws {
        self.random = random
        folder = try Folder(inMemory: true)
        let first = try folder.makeSite(clock: clock)
        _ = try first.take((7...90).map { .placeDefined(Place(id: PlaceID("T-\($0)"), kind: .tote)) })
        _ = try first.take(Shift.bins.map { .placeDefined(Place(id: $0, kind: .bin)) })
        sites = [first]
        for station in ["S2", "S3"] {
            sites.append(try Site.open(folder.site, station: StationID(station), clock: clock.site))
        }
        for _ in 0..<30 { try deliver() }
        try release()
    }

    mutating func step(_ step: Int, verifying: Bool) throws {
        clock.now = clock.now.adding(minutes: random.pick([0, 0, 0, 1, 7, 60]))
        let what = Int.random(in: 0..<1000, using: &random)
        do {
            switch what {
            case 0..<25: try release()
            case 25..<40, 990..<1000: try deliver()
            case 40..<55: try random.pick(sites).cancel(random.pick(orders))
            case 55..<65: try reopen()
            case 980..<990: try lift()
            case 65..<120: try start()
            default: try work(what)
            }
        } catch {
            Issue.record("step \(step), kind \(what), SEED=\(random.seed): \(error)")
            throw error
        }
        guard verifying else { return }
        let problems = try random.pick(sites).verify().problems
        try #require(problems == [], "after step \(step), SEED=\(random.seed)")
    }

    func end() throws {
        for site in sites { try site.expectSound() }
        let digests = try Set(sites.map { try $0.verify().digest })
        #expect(digests.count == 1)
    }

    private mutating func lift() throws {
        let site = random.pick(sites)
        guard let hold = try site.holds().randomElement(using: &random) else { return }
        try site.liftHold(hold.fact, by: "BEN")
    }

    private mutating func release() throws {
        let skus: [SKU] = ["PEN", "SOCK", "BOX", "MILK", "PHONE", "PUMP", "RING"]
        let site = random.pick(sites)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let id = OrderID("O-\(orders.count + 1)")
            let lines = (1...Int.random(in: 1...4, using: &random)).map { number in
                OrderLine(number: number, sku: random.pick(skus), quantity: .random(in: 1...7, using: &random))
            }
            orders.append(id)
            let order = Order(
                id: id, channel: random.pick([.web, .b2b]), priority: .random(in: 0...1, using: &random), lines: lines)
            try #require(try site.take([.orderReceived(order)]) == [.taken])
        }
        _ = try site.release(
            cart: Cart(totes: 3), mode: random.pick([.sortNow, .sortLater]),
            shortMissing: random.pick([true, false, false]))
    }

    private mutating func deliver() throws {
        deliveries += 1
        let place = random.pick(Shift.bins)
        let goods: [(SKU, Batch)] = [
            ("PEN", .none), ("SOCK", .none), ("BOX", .none), ("MILK", SmallFloor.middle), ("MILK", SmallFloor.late),
            ("RING", .none),
        ]
        let (sku, batch) = random.pick(goods)
        var moves = [
            Move(sku: sku, batch: batch, quantity: .random(in: 1...20, using: &random), from: .supplier, to: place)
        ]
        if random.pick([true, false]) {
            let kinds: [(SKU, Batch)] = [("PHONE", .none), ("PUMP", Batch(lot: "P1")), ("PUMP", Batch(lot: "P2"))]
            let (sku, batch) = random.pick(kinds)
            moves = (1...3).map {
                Move(sku: sku, batch: batch, serial: "N\(deliveries)-\($0)", quantity: 1, from: .supplier, to: place)
            }
        }
        let body = FactBody.stockReceived(StockReceived(reference: "D\(deliveries)", line: 1, moves: moves))
        try #require(try random.pick(sites).take([body, body]) == [.taken, .unchanged])
    }

    /// A station dies and comes back.
    private mutating func reopen() throws {
        let index = Int.random(in: sites.indices, using: &random)
        let old = sites[index]
        sites[index] = try Site.open(folder.site, station: old.station, clock: clock.site)
        for worker in workers where worker.site === old { worker.site = sites[index] }
    }

    /// Somebody goes to a tour: free, their own, or somebody else's.
    private mutating func start() throws {
        let site = random.pick(sites)
        guard let tour = try site.openTours().map(\.id).randomElement(using: &random) else { return try release() }
        let worker = Worker(site, tour, badge: random.pick(["ANA", "BEN"]))
        workers = workers.suffix(5) + [worker]
        try perform(.take, worker)
        if worker.last?.offer != nil, random.pick([true, false]) { try perform(.take, worker) }
    }

    private mutating func work(_ what: Int) throws {
        guard let worker = workers.randomElement(using: &random) else { return try start() }
        switch what {
        case 120..<145: try perform(.undo, worker)
        case 145..<155: try perform(.leave, worker)
        case 155..<170: try perform(.skip, worker)
        case 170..<215:
            try perform(.report(random.pick(allReasons).code), worker)
        case 215..<300:
            let text = random.pick([
                "A-01-01", "A-01-02", "A-02-02", "A-03-01", "A-03-02", "T-1", "T-2", "T-9", "4006381333931",
                "4000000000129",
                "4000000000228", "MILK", "L1", "L2", "L3", "7", "0", "99999", "ANA", "O-1", "nonsense",
                "(01)04000000000211(10)L3", "3*SOCK", "",
            ])
            try perform(.scan(text: text, keyed: random.pick([true, false])), worker)
            if worker.last?.offer != nil { try perform(.scan(text: text, keyed: false), worker) }
        case 300..<370: try deviate(worker)
        default:
            let text = try worker.next(freeTote: { try worker.site.freeTotes().first?.rawValue ?? "T-1" })
            try perform(
                .scan(text: text ?? "A-01-01", keyed: text.map { $0.count < 6 && $0.allSatisfy(\.isNumber) } ?? false),
                worker)
        }
    }

    /// Scans where or what else the item of the line could be, twice.
    private mutating func deviate(_ worker: Worker) throws {
        guard let line = try worker.state.current, let rows = try worker.site.whereIs(line.sku.rawValue)?.rows,
            let row = rows.randomElement(using: &random)
        else { return }
        let text = random.pick([row.place.rawValue, row.batch.lot])
        try perform(.scan(text: text, keyed: false), worker)
        if worker.last?.offer != nil { try perform(.scan(text: text, keyed: false), worker) }
    }

    private mutating func perform(_ request: PickRequest, _ worker: Worker) throws {
        let facts = try worker.site.factCount
        let outcome = try worker.perform(request)
        let stored = try worker.state
        switch outcome {
        case .recorded(let events, let tour):
            outcomes["recorded", default: 0] += 1
            try #require(tour == stored, "\(request) SEED=\(random.seed)")
            try #require(try worker.site.factCount == facts + events.count)
        case .refused(_, let tour):
            outcomes["refused", default: 0] += 1
            try #require(tour == stored)
            try #require(try worker.site.factCount == facts)
        case .offered(_, let tour):
            outcomes["offered", default: 0] += 1
            try #require(tour == stored)
            try #require(try worker.site.factCount == facts)
        }
    }
}
