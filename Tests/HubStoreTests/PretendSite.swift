import Foundation
import GRDB
import HubStore
import PortableSQL
import ScratchPostgres
import SiteNetwork
import SyncProtocol
import Testing
import Warehouse

/// A hub's file in a folder of its own, with a clock that stands where it is put.
final class HubHouse {
    let folder: URL
    private(set) var hub: Hub
    private(set) var place: String
    var now = Moment(milliseconds: 1_795_000_000_000)

    init(_ kind: ScratchDatabase = .sqlite, sites: [String] = ["leeds", "york"]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("hub-orders-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        place = try kind.makePlace(in: folder.path)
        hub = try Hub.create(place, name: "Network", incarnation: UniqueID(high: 7, low: 7))
        for site in sites { try hub.add(site: site, at: now) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Copies the hub, and answers where the copy is.
    func copyHub() throws -> String {
        guard isFile(place) else {
            // A database is copied while nobody is connected to it.
            try hub.close()
            let copy = try PostgresCluster.common().makeDatabase(copyOf: place)
            hub = try Hub.open(place)
            return copy
        }
        let copy = folder.appendingPathComponent("copy.hub").path
        let queue = try DatabaseQueue(path: place)
        try queue.vacuum(into: copy)
        try queue.close()
        return copy
    }

    /// From now on the hub is a copy of what it was.
    func putHubBack(_ copy: String) throws {
        try hub.close()
        place = copy
        hub = try Hub.open(copy)
    }
}

/// A site that says what a test wants it to say, through the protocol and as the bytes that a real one would send.
final class PretendSite {
    let house: HubHouse
    let name: String
    private(set) var stream: UniqueID
    /// Where its stream goes on from, once it was restored.
    private var parent: ParentLink?
    private(set) var position = Position.start
    private(set) var history: [WireFact] = []
    private var session: UniqueID?
    private var place = FeedPlace(incarnation: nil, after: 0)
    private var count: UInt64 = 0

    init(_ house: HubHouse, _ name: String) throws {
        (self.house, self.name) = (house, name)
        stream = UniqueID(high: UInt64(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) }), low: 1)
        try say([.siteOpened(SiteOpened(site: name, timeZone: "UTC"))])
    }

    /// The hub was put back: the site meets it again, and sends all that the hub has lost.
    func meetAgain() throws {
        let held = try meet()
        if held.sequence < position.sequence { _ = try push(after: held) }
    }

    /// A backup of its file: how much it has said and heard.
    func backup() -> (position: Position, place: FeedPlace) { (position, place) }

    /// Its file is the backup from now on, and its hub hears so at once.
    func restore(_ backup: (position: Position, place: FeedPlace)) throws {
        parent = ParentLink(stream: stream, at: backup.position)
        stream = UniqueID(high: stream.high, low: stream.low + 1)
        (position, place, session) = (backup.position, backup.place, nil)
        history.removeLast(history.count - position.sequence)
        try house.hub.endSession(of: name)
        try say([.personDefined(Person(badge: "ANA", name: "Ana", roles: [.pick]))])
    }

    /// Records facts and sends them.
    @discardableResult
    func say(_ bodies: [FactBody]) throws -> PushAnswer {
        let coder = FactCoder()
        let facts = try bodies.map { try fact($0.kind, try coder.encode($0)) }
        return try send(facts)
    }

    /// A fact with a body of the test's own.
    func fact(_ kind: String, _ body: Data) throws -> WireFact {
        count += 1
        return WireFact(
            sequence: position.sequence + Int(count), stream: stream, id: UniqueID(high: stream.high, low: count),
            at: house.now, station: "S1", badge: "ANA", gesture: UniqueID(high: 1, low: count), kind: kind, version: 1,
            body: body)
    }

    func send(_ facts: [WireFact]) throws -> PushAnswer {
        let after = position
        for var fact in facts {
            fact.sequence = position.sequence + 1
            position = Position(fact.sequence, fact.hash(after: position.hash))
            history.append(fact)
        }
        if session == nil { _ = try meet() }
        return try push(after: after)
    }

    private func push(after: Position) throws -> PushAnswer {
        let push = Push(
            session: try #require(session), stream: stream, after: after,
            facts: Array(history[after.sequence...]), head: position)
        return try house.hub.receive(push, from: name, at: house.now)
    }

    /// Says hello, and answers how far the hub is.
    private func meet() throws -> Position {
        let hello = Hello(
            protocols: [1], program: "test", session: nil,
            streams: (parent.map { [StreamClaim(stream: $0.stream, head: $0.at)] } ?? [])
                + [StreamClaim(stream: stream, parent: parent, head: position)],
            now: house.now)
        let answer = try house.hub.welcome(hello, from: name, at: house.now, session: UniqueID(high: 9, low: count))
        guard case .welcome(let welcome) = answer else { throw HubError.unknownSite(name) }
        session = welcome.session
        return try #require(welcome.standings.last).held
    }

    /// What the hub wants that this site has not heard of yet.
    func listen() throws -> [Intent] {
        switch try house.hub.feed(place, of: name, at: house.now, newIncarnation: UniqueID(high: 8, low: count)) {
        case .page(let page):
            place = FeedPlace(incarnation: page.incarnation, after: page.next)
            return page.intents
        case .reset(let incarnation):
            place = FeedPlace(incarnation: incarnation, after: 0)
            return []
        }
    }

    /// Takes every order that the hub gives, the way a real site does.
    @discardableResult
    func accept() throws -> [Order] {
        var orders: [Order] = []
        for intent in try listen() where intent.kind == Intent.order {
            let wanted = try JSONDecoder().decode(OrderIntent.self, from: intent.body)
            guard wanted.wish == .work else { continue }
            orders.append(wanted.order)
            try say([.orderReceived(wanted.order), answer(intent, .accepted)])
        }
        return orders
    }

    func answer(_ intent: Intent, _ outcome: IntentAnswer.Outcome) -> FactBody {
        .hub(.answered(IntentAnswer(kind: intent.kind, id: intent.id, revision: intent.revision, outcome: outcome)))
    }

    /// Units of an item come into a bin.
    func stock(_ sku: SKU, _ units: Int, in bin: PlaceID = "A-01", reference: String = "D-1") throws {
        try say([
            .itemDefined(Item(sku: sku, name: "\(sku)")),
            .placeDefined(Place(id: bin, kind: .bin)),
            .stockReceived(
                StockReceived(
                    reference: reference, line: 1, moves: [Move(sku: sku, quantity: units, from: .supplier, to: bin)])),
        ])
    }

    /// Units of an order leave with a truck.
    func ship(_ order: OrderID, _ line: Int, _ sku: SKU, _ units: Int, parcel: ParcelID = "P-1") throws {
        let moves = [Move(sku: sku, quantity: units, from: "A-01", to: .customer)]
        try say([
            .dock(
                .load(
                    "L-1",
                    .departed(
                        Departure(driver: "Dan", by: "ANA", manifestHash: "", cartons: 1, grams: 1, moves: moves)))),
            .hub(
                .shipped(
                    Shipped(
                        load: "L-1", service: "DPD",
                        parcels: [
                            .init(
                                id: parcel, tracking: "T-1", grams: 100,
                                lines: [.init(order: order, line: line, sku: sku, quantity: units)])
                        ]))),
        ])
    }
}

func order(_ id: OrderID, _ lines: [(SKU, Int)], split: SplitPolicy = .free) -> NetworkOrder {
    NetworkOrder(
        Order(
            id: id, customer: "Ada",
            lines: lines.enumerated().map {
                OrderLine(number: $0.offset + 1, sku: $0.element.0, quantity: $0.element.1)
            }
        ), split: split)
}
