import Foundation
import GRDB
import Glibc
import Synchronization
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// A folder that is there for one test.
final class Folder: Sendable {
    let path: String

    /// `inMemory` is for tests that commit thousands of times and want to know nothing about disks.
    init(inMemory: Bool = false) throws {
        let base = inMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        path = "\(base)/dockline-store-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var site: String { path + "/site.dockline" }

    func file(_ name: String) -> String { path + "/" + name }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    func bytes(_ name: String = "site.dockline") -> Data? { FileManager.default.contents(atPath: file(name)) }

    func mode(_ name: String) -> Int { permissions(file(name)) }
}

func permissions(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_mode & 0o7777) : -1
}

/// A clock that stands still until it is told to move, with ids that never repeat.
final class TestClock: Sendable {
    private let state: Mutex<(now: Moment, random: SeededRandom)>

    init(_ now: Moment = SmallFloor.now, seed: UInt64 = 1) { state = Mutex((now, SeededRandom(seed: seed))) }

    var now: Moment {
        get { state.withLock { $0.now } }
        set { state.withLock { $0.now = newValue } }
    }

    var site: SiteClock {
        SiteClock(now: { self.now }, random: { self.state.withLock { state in state.random.next() } })
    }
}

let allReasons: [Reason] = [.notFound, .givenUp, .wrongLot, .binBlocked, .broken, .unreadable, .full, .bySite]

/// The small floor as facts: what an import would bring.
func floorFacts() -> [FactBody] {
    let shelf = SmallFloor.shelf()
    var bodies: [FactBody] = []
    for place in shelf.places.values.sorted(by: { $0.id < $1.id }) where !Place.standing.contains(place) {
        bodies.append(.placeDefined(place))
    }
    bodies += SmallFloor.items.map { .itemDefined($0) }
    bodies.append(.personDefined(Person(badge: "ANA", name: "Ana Moreno", roles: [.pick])))
    bodies.append(.personDefined(Person(badge: "BEN", name: "Ben Adler", roles: [.pick, .supervise])))
    let stocked = shelf.ledger.quantities.filter { $0.value > 0 }
        .sorted { "\($0.key)" < "\($1.key)" }
    for (index, entry) in stocked.enumerated() {
        let move = Move(
            sku: entry.key.sku, batch: entry.key.batch, serial: entry.key.serial, quantity: entry.value,
            from: .supplier,
            to: entry.key.place)
        bodies.append(.stockReceived(StockReceived(reference: "opening", line: index + 1, moves: [move])))
    }
    return bodies
}

extension Folder {
    /// A new site on the small floor.
    func makeSite(
        clock: TestClock = TestClock(), timeZone: String = "Europe/Berlin", station: StationID = "S1"
    ) throws -> Site {
        let site = try Site.create(
            self.site, name: "Leeds", timeZone: timeZone, reasons: allReasons, station: station, clock: clock.site)
        let answers = try site.take(floorFacts())
        try #require(answers.allSatisfy { $0 == .taken }, "\(answers)")
        return site
    }
}

func order(_ id: OrderID, channel: Channel = .web, priority: Int = 0, _ wishes: (SKU, Int)...) -> Order {
    Order(
        id: id, channel: channel, priority: priority,
        lines: wishes.enumerated().map { OrderLine(number: $0 + 1, sku: $1.0, quantity: $1.1) })
}

extension Site {
    /// Takes orders in and releases them.
    @discardableResult
    func released(_ orders: Order..., mode: TourMode = .sortNow) throws -> [TourID] {
        let answers = try take(orders.map { .orderReceived($0) })
        try #require(answers.allSatisfy { $0 == .taken }, "\(answers)")
        return try release(mode: mode).tours
    }

    func count(_ sql: String) throws -> Int { try read { db in try Int.fetchOne(db, sql: sql) ?? -1 } }

    func texts(_ sql: String) throws -> [String] { try read { db in try String.fetchAll(db, sql: sql) } }

    var factCount: Int { get throws { try count("SELECT count(*) FROM fact") } }

    func onHand(_ sku: SKU, at place: PlaceID) throws -> Int {
        try read { db in try SiteShelf(db: db, log: log).onHand(sku, at: place) }
    }

    func free(_ sku: SKU) throws -> [FreeStock] { try read { db in try SiteShelf(db: db, log: log).free(sku) } }

    /// Writes past all rules, as somebody with a database tool would.
    func tamper(_ sql: String) throws {
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: "DROP TRIGGER IF EXISTS fact_is_never_changed; DROP TRIGGER IF EXISTS fact_is_never_removed")
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: sql)
        }
    }

    func expectSound(_ location: SourceLocation = #_sourceLocation) throws {
        let report = try verify()
        #expect(report.problems == [], sourceLocation: location)
    }
}

/// Somebody at a station: one gesture after the other, and what was offered last is kept for the next one only.
final class Worker {
    var site: Site
    let tour: TourID
    let badge: BadgeID
    private(set) var last: PickOutcome?
    private var offered: Offer?

    init(_ site: Site, _ tour: TourID, badge: BadgeID = "ANA") {
        self.site = site
        self.tour = tour
        self.badge = badge
    }

    @discardableResult func perform(_ request: PickRequest, gesture: UniqueID? = nil) throws -> PickOutcome {
        let gesture = gesture ?? site.clock.newID(at: site.clock.now())
        let outcome = try site.pick(request, tour: tour, by: badge, gesture: gesture, offered: offered)
        if case .offered(let offer, _) = outcome { offered = offer } else { offered = nil }
        last = outcome
        return outcome
    }

    @discardableResult func scan(_ text: String) throws -> PickOutcome { try perform(.scan(text: text, keyed: false)) }
    @discardableResult func type(_ text: String) throws -> PickOutcome { try perform(.scan(text: text, keyed: true)) }

    var state: PickTour { get throws { try site.tour(tour) } }

    /// Scans that must all be accepted.
    func accepted(_ texts: String..., location: SourceLocation = #_sourceLocation) throws {
        for text in texts {
            let outcome = try perform(.scan(text: text, keyed: text.allSatisfy(\.isNumber) && text.count < 6))
            guard case .recorded = outcome else {
                Issue.record("\(text) gave \(outcome)", sourceLocation: location)
                return
            }
        }
    }

    /// What a careful worker would scan now; nil when the tour is done.
    func next(freeTote: () throws -> String) throws -> String? {
        let tour = try state
        guard let hand = tour.hand, let line = tour.line(hand.line) else { return nil }
        switch hand.step {
        case .place: return line.place.rawValue
        case .item: return SmallFloor.items.first { $0.sku == line.sku }?.barcodes[0].code
        case .batch: return line.batch.lot
        case .serial:
            let source = line.kind == .pick ? line.place : line.tote ?? line.place
            let serials = try site.serials(of: line.sku, at: source, batch: line.batch)
            let inHands = try site.texts("SELECT serials FROM tour WHERE serials <> ''").joined()
            return serials.first { serial in
                !inHands.contains("\"\(serial)\"")
                    && (line.kind == .pick || line.serials.isEmpty || line.serials.contains(serial))
            }
        case .quantity: return line.sku == "RING" ? "4000000000419" : String(line.open)
        case .tote:
            if line.kind == .putBack { return line.tote?.rawValue }
            return try tour.slot(for: line)?.tote?.rawValue ?? freeTote()
        case .zeroCheck: return "0"
        }
    }

    /// Works through what is left, every scan accepted.
    func finish(location: SourceLocation = #_sourceLocation) throws {
        for _ in 0..<500 {
            guard let text = try next(freeTote: { try site.freeTotes().first?.rawValue ?? "T-?" }) else { return }
            try accepted(text, location: location)
            guard case .recorded = last else { return }
        }
        Issue.record("the tour does not end", sourceLocation: location)
    }
}

extension PickOutcome {
    var refusal: Refusal? { if case .refused(let refusal, _) = self { refusal } else { nil } }
    var events: [PickEvent] { if case .recorded(let events, _) = self { events } else { [] } }
    var offer: Offer? { if case .offered(let offer, _) = self { offer } else { nil } }
}

/// Runs `body` and gives back the site error it threw.
func siteError(_ body: () throws -> Void) -> SiteError? {
    do { try body() } catch { return error as? SiteError }
    return nil
}
