import Foundation
import Glibc
import HubStore
import PortableSQL
import SiteStore
import SyncProtocol
import Synchronization
import Warehouse

// The world that every run begins with, made once: four sites with goods, and for each number of sites a hub that knows
// them and has their facts. A run copies the files and opens the copies.

struct SimulatedWorld: Sendable {
    static let start = Moment(
        milliseconds: Int64(Day(year: 2026, month: 11, day: 23).rawValue) * 86_400_000 + 8 * 3_600_000)
    static let sitesMax = 4
    static let today = Day(year: 2026, month: 11, day: 23)

    let folder: String

    static func name(_ site: Int) -> String { "site-\(site)" }
    func site(_ number: Int) -> String { folder + "/\(SimulatedWorld.name(number)).site" }
    func hub(_ sites: Int) -> String { folder + "/hub-\(sites).hub" }

    /// A folder in memory, where there is one.
    static func freshFolder() throws -> String {
        let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
        let path = "\(base)/dockline-simulation-\(getpid())-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Makes the files.
    init(in folder: String) throws {
        self.folder = folder
        let clock = SimulatedClock(SimulatedWorld.start.adding(minutes: -60 * SimulatedWorld.morningHours))
        clock.throwDice(seed: 0x5EED)
        let site = SiteClock(now: { clock.moment }, random: { clock.next() })
        for number in 0..<SimulatedWorld.sitesMax {
            try SimulatedWorld.makeSite(self.site(number), number, site)
            try SimulatedWorld.workMorning(self.site(number), number, clock, site)
        }
        for count in 2...SimulatedWorld.sitesMax { try makeHub(count, clock, site) }
        for number in 0..<SimulatedWorld.sitesMax {
            let site = try Site.open(self.site(number), station: "office", clock: site)
            try site.forgetHub()
            try site.setHub(address: "simulated", name: SimulatedWorld.name(number))
            try site.close()
        }
    }

    private static func makeSite(_ path: String, _ number: Int, _ clock: SiteClock) throws {
        let site = try Site.create(
            path, name: name(number), timeZone: "UTC", reasons: reasons, station: "office", clock: clock)
        let answers = try site.take(facts(number))
        for answer in answers where answer != .taken {
            throw SimulationError.cannotBegin("a fact of the world was not taken: \(answer)")
        }
        try site.setCountPolicy(CountPolicy(accuracyPercentMin: 0))
        try site.setReturnPolicy(returnPolicy)
        try site.setHub(address: "simulated", name: name(number))
        try site.close()
    }

    /// The hub hears all that its sites have.
    private func makeHub(_ count: Int, _ clock: SimulatedClock, _ siteClock: SiteClock) throws {
        let database = try SQLiteDatabase(path: hub(count), create: true, readers: 1)
        let hub = try Hub.create(in: database, name: "Network", incarnation: clock.id())
        for number in 0..<count { try hub.add(site: SimulatedWorld.name(number), at: clock.moment) }
        for name in [Stranger.name, Stranger.cloneName, Reissuer.name] { try hub.add(site: name, at: clock.moment) }
        _ = try hub.take(SimulatedWorld.items, at: clock.moment)
        for number in 0..<count {
            let name = SimulatedWorld.name(number)
            let site = try Site.open(self.site(number), station: "agent", clock: siteClock)
            // Each number of sites has its own hub: to the next one the site is new.
            try site.setHub(address: "simulated-\(count)", name: name)
            var agent = SitePush(program: "simulation")
            let report = try pushAll(
                site.outgoing, with: &agent, at: { clock.moment }, dice: { clock.next() },
                hello: { try hub.welcome($0, from: name, at: clock.moment, session: clock.id()) },
                push: { try hub.receive($0, from: name, at: clock.moment) })
            if let stop = report.stop { throw SimulationError.cannotBegin("\(name): \(stop)") }
            try hub.endSession(of: name)
            try site.close()
        }
        try hub.close()
    }

    // MARK: What is there

    static let robots = 2
    static func badge(_ robot: Int) -> BadgeID { BadgeID("R-\(robot)") }
    static let supervisor: BadgeID = "SUE"

    static let items = [
        Item(sku: "PEN", name: "Pen blue", barcodes: [ItemBarcode(code: "4006381333931")], weightGrams: 10),
        Item(
            sku: "SOCK", name: "Sock grey",
            barcodes: [ItemBarcode(code: "4000000000112"), ItemBarcode(code: "4000000000129", units: 6)],
            weightGrams: 60),
        Item(
            sku: "MILK", name: "Milk 1 l", barcodes: [ItemBarcode(code: "4000000000211")], weightGrams: 1000,
            tracking: [.lot, .expiry], pricePence: 6000),
        Item(
            sku: "PHONE", name: "Phone", barcodes: [ItemBarcode(code: "4000000000310")], weightGrams: 200,
            tracking: [.serial]),
        Item(
            sku: "PUMP", name: "Insulin pump", barcodes: [ItemBarcode(code: "4000000000327")], weightGrams: 300,
            tracking: [.lot, .serial]),
    ]

    static func item(_ sku: SKU) -> Item? { items.first { $0.sku == sku } }

    static let reasons = [
        Reason(code: "not-found", label: "Not found", procedure: .giveUp, createsCount: true, seeksElsewhere: true),
        Reason(code: "damaged", label: "Damaged", procedure: .damage, seeksElsewhere: true),
        Reason(code: .noStock, label: "No stock", procedure: .site),
        Reason(code: "not-in-tote", label: "Not in tote", jobs: [.pack], procedure: .giveUp, createsCount: true),
        Reason(code: "no-scale", label: "No scale", jobs: [.pack], procedure: .unweighed),
        Reason(code: "broken", label: "Broken", jobs: [.receive], procedure: .aside),
        Reason(code: changedMind, label: "Changed mind", jobs: [.inspect], procedure: .returned),
        Reason(code: "truck-full", label: "Truck full", jobs: [.dock], procedure: .leftover),
    ]

    static let courier = "Northway"
    static let changedMind: ReasonCode = "changed-mind"
    static let orphanTray: PlaceID = "RT-ORPHAN"
    static let outer = Set(Place.standing.filter(\.kind.isOuter).map(\.id))

    static let transferPrefix = "TR-"
    /// Orders of the planner, and those that the hub makes of dying stock.
    static func isTransfer(_ order: OrderID) -> Bool {
        order.rawValue.hasPrefix(transferPrefix) || order.rawValue.hasPrefix("EX-")
    }

    static let returnPolicy = ReturnPolicy(
        checklists: [
            Checklist(
                .ambient,
                questions: [
                    ChecklistQuestion(
                        id: "state", ask: "How is it?",
                        answers: [
                            ChecklistAnswer("as new"), ChecklistAnswer("opened", cap: .b),
                            ChecklistAnswer("used", cap: .c), ChecklistAnswer("broken", cap: .d),
                        ])
                ])
        ],
        dispositions: [
            DispositionRow(grade: .a, .restock, .refund, rule: "as new"),
            DispositionRow(grade: .b, .restock, .refund, rule: "opened"),
            DispositionRow(grade: .c, .refurbish, .refund, rule: "used"),
            DispositionRow(grade: .d, .scrap, .reject, rule: "broken"),
        ],
        trays: [
            "restock": "RT-RESTOCK", "refurbish": "RT-REFURB", "quarantine": "RT-QUAR", "vendor": "RT-VENDOR",
            "scrap": .scrap, "orphan": orphanTray,
        ], orphanAngles: ["front"])

    static let bins: [PlaceID] = (1...6).map { PlaceID("A-0\($0)") }
    static let totes: [PlaceID] = (1...24).map { PlaceID("T-\($0)") }

    private static func facts(_ number: Int) -> [FactBody] {
        var bodies: [FactBody] = []
        let roles: [Role] = [.pick, .pack, .dock, .count, .receive, .inspect]
        for robot in 0..<robots {
            bodies.append(.personDefined(Person(badge: badge(robot), name: "Robot \(robot)", roles: roles)))
        }
        bodies.append(.personDefined(Person(badge: supervisor, name: "Sue Park", roles: [.supervise])))
        for (index, bin) in bins.enumerated() {
            bodies.append(
                .placeDefined(
                    Place(
                        id: bin, kind: .bin, address: Address(zone: "A", aisle: index + 1, bay: 1, level: "A"),
                        walk: WalkPoint(x: index * 30, y: 20))))
        }
        for tote in totes { bodies.append(.placeDefined(Place(id: tote, kind: .tote))) }
        for lane in 1...2 {
            bodies.append(.placeDefined(Place(id: PlaceID("LANE-\(lane)"), kind: .lane, capacity: 20)))
            bodies.append(.placeDefined(Place(id: PlaceID("DOOR-\(lane)"), kind: .door)))
        }
        let room = Dimensions(width: 400, length: 400, height: 400)
        bodies.append(
            .boxDefined(Box(code: "BOX-M", inner: room, outer: room, tareGrams: 100, maxGrams: 30_000, costPence: 45)))
        bodies += items.map { .itemDefined($0) }
        for (index, sku) in items.map(\.sku).enumerated() {
            bodies.append(.stockReceived(delivery("opening", index + 1, sku, site: number, roll: UInt64(index))))
        }
        // Lots that other sites and business customers may get, too.
        for (line, days) in [12, 30].enumerated() {
            let batch = Batch(lot: "L\(line + 5)", expiry: today.adding(days))
            let move = Move(sku: "MILK", batch: batch, quantity: 12, from: .supplier, to: bins[line])
            bodies.append(.stockReceived(StockReceived(reference: "milk", line: line + 1, moves: [move])))
        }
        return bodies
    }

    /// The same units announced: they come, and somebody has to receive them.
    static func announcement(_ received: StockReceived, roll: UInt64) -> Delivery {
        var dice = RepeatableDice(seed: roll ^ 0xA5A)
        let first = received.moves[0]
        let serials = received.moves.compactMap(\.serial)
        let line = DeliveryLine(
            number: 1, sku: first.sku, quantity: received.moves.reduce(0) { $0 + $1.quantity },
            batch: first.batch == .none || dice.happens(0.3) ? nil : first.batch,
            serials: serials.isEmpty || dice.happens(0.2) ? nil : serials)
        return Delivery(id: DeliveryID("ASN-" + received.reference), from: "Acme", lines: [line])
    }

    /// The batch of units that were announced without one.
    static func unsaidBatch(of sku: SKU) -> Batch {
        let tracking = item(sku)?.tracking ?? []
        return Batch(
            lot: tracking.contains(.lot) ? "L9" : "", expiry: tracking.contains(.expiry) ? today.adding(30) : nil)
    }

    /// Units that a truck brings. Serials are those of the site and the delivery, so that none comes twice.
    static func delivery(_ reference: String, _ line: Int, _ sku: SKU, site: Int, roll: UInt64) -> StockReceived {
        var dice = RepeatableDice(seed: roll &* 31 &+ UInt64(site))
        let tracking = item(sku)?.tracking ?? []
        let bin = bins[dice.below(bins.count)]
        var batch = Batch.none
        if tracking.contains(.lot) { batch.lot = "L\(dice.below(3))" }
        // One lot lasts for days, another is over already.
        if tracking.contains(.expiry) { batch.expiry = today.adding([-1, 0, 1, 2, 12, 30][dice.below(6)]) }
        let units = 4 + dice.below(12)
        guard tracking.contains(.serial) else {
            let move = Move(sku: sku, batch: batch, quantity: units, from: .supplier, to: bin)
            return StockReceived(reference: reference, line: line, moves: [move])
        }
        let moves = (0..<units / 2 + 1).map { number in
            Move(
                sku: sku, batch: batch, serial: "\(reference)-\(site)-\(line)-\(number)", quantity: 1, from: .supplier,
                to: bin)
        }
        return StockReceived(reference: reference, line: line, moves: moves)
    }
}

/// Why a simulation could not be held.
enum SimulationError: Error, CustomStringConvertible {
    case cannotBegin(String)
    case unknownRule(String)
    /// A process died of a planned fault, and nothing that it was asked failed.
    case died

    var description: String {
        switch self {
        case .cannotBegin(let why): "The simulated world could not be made: \(why)"
        case .unknownRule(let name): "No rule is called \(name)."
        case .died: "A simulated process died."
        }
    }
}
