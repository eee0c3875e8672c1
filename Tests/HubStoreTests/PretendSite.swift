import Foundation
import HubStore
import ScratchPostgres
import SiteNetwork
import SyncProtocol
import Testing
import Warehouse

/// A hub's file in a folder of its own, with a clock that stands where it is put.
final class HubHouse {
    let folder: URL
    let hub: Hub
    var now = Moment(milliseconds: 1_795_000_000_000)

    init(_ kind: ScratchDatabase = .sqlite, sites: [String] = ["leeds", "york"]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("hub-orders-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        hub = try Hub.create(
            kind.makePlace(in: folder.path), name: "Network", incarnation: UniqueID(high: 7, low: 7))
        for site in sites { try hub.add(site: site, at: now) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

/// A site that says what a test wants it to say, through the protocol and as the bytes that a real one would send.
final class PretendSite {
    let house: HubHouse
    let name: String
    let stream: UniqueID
    private(set) var position = Position.start
    private var session: UniqueID?
    private var place = FeedPlace(incarnation: nil, after: 0)
    private var count: UInt64 = 0

    init(_ house: HubHouse, _ name: String) throws {
        (self.house, self.name) = (house, name)
        stream = UniqueID(high: UInt64(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) }), low: 1)
        try say([.siteOpened(SiteOpened(site: name, timeZone: "UTC"))])
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
        var numbered: [WireFact] = []
        for var fact in facts {
            fact.sequence = position.sequence + 1
            position = Position(fact.sequence, fact.hash(after: position.hash))
            numbered.append(fact)
        }
        if session == nil {
            let hello = Hello(
                protocols: [1], program: "test", session: nil,
                streams: [StreamClaim(stream: stream, head: position)], now: house.now)
            let answer = try house.hub.welcome(hello, from: name, at: house.now, session: UniqueID(high: 9, low: count))
            guard case .welcome(let welcome) = answer else { throw HubError.unknownSite(name) }
            session = welcome.session
        }
        let push = Push(session: try #require(session), stream: stream, after: after, facts: numbered, head: position)
        return try house.hub.receive(push, from: name, at: house.now)
    }

    /// What the hub wants that this site has not heard of yet.
    func listen() throws -> [Intent] {
        guard case .page(let page) = try house.hub.feed(place, of: name, at: house.now) else { return [] }
        place = FeedPlace(incarnation: page.incarnation, after: page.next)
        return page.intents
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
