import Foundation
import HubStore
import SyncProtocol
import Testing
import Warehouse

@testable import HubServer

/// A site that says over HTTP what a test wants it to say.
actor Floor {
    let hub: ServedHub
    let name: String
    let key: String
    private let stream: UniqueID
    private var position = Position.start
    private var session: UniqueID?

    init(_ hub: ServedHub, _ name: String) throws {
        (self.hub, self.name) = (hub, name)
        key = try hub.site(name)
        stream = UniqueID(high: UInt64(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) }), low: 1)
    }

    /// Records facts and sends them.
    func say(_ bodies: FactBody...) async throws {
        let (coder, after) = (FactCoder(), position)
        let begin = after == .start ? [FactBody.siteOpened(SiteOpened(site: name, timeZone: "UTC"))] : []
        var facts: [WireFact] = []
        for body in begin + bodies {
            let number = position.sequence + 1
            let fact = WireFact(
                sequence: number, stream: stream, id: UniqueID(high: stream.high, low: UInt64(number)),
                at: hub.time.now, station: "S1", badge: "ANA", gesture: UniqueID(high: 1, low: UInt64(number)),
                kind: body.kind, version: 1, body: try coder.encode(body))
            position = Position(number, fact.hash(after: position.hash))
            facts.append(fact)
        }
        let hello = Hello(
            protocols: [1], program: "test", session: session, streams: [StreamClaim(stream: stream, head: position)],
            now: hub.time.now)
        let welcomed = try await hub.call(.post, "/v1/hello", key: key, body: JSONValue.bytes(hello))
        guard case .welcome(let welcome) = try JSONDecoder().decode(HelloAnswer.self, from: welcomed.body) else {
            throw Unexpected("the hub did not welcome \(name)")
        }
        session = welcome.session
        let push = Push(
            session: welcome.session, stream: stream, after: after, facts: facts, head: position)
        let held = try await hub.call(.post, "/v1/facts", key: key, body: JSONValue.bytes(push))
        #expect(try JSONDecoder().decode(PushAnswer.self, from: held.body) == .held(at: position, parked: []))
    }

    /// Units of an item come into a bin.
    func stock(_ sku: SKU, _ units: Int, in bin: PlaceID = "A-01", reference: String = "D-1") async throws {
        let moves = [Move(sku: sku, quantity: units, from: .supplier, to: bin)]
        try await say(
            .itemDefined(Item(sku: sku, name: "\(sku)")), .placeDefined(Place(id: bin, kind: .bin)),
            .stockReceived(StockReceived(reference: reference, line: 1, moves: moves)))
    }

    /// A page of the site's feed.
    func feed(_ query: String = "") async throws -> FeedAnswer {
        let reply = try await hub.call(.get, "/v1/feed\(query)", key: key)
        #expect(reply.status == 200)
        return try JSONDecoder().decode(FeedAnswer.self, from: reply.body)
    }

    /// Everything of the feed, from its beginning.
    func intents() async throws -> [Intent] {
        guard case .page(let page) = try await feed() else { return [] }
        return page.intents
    }

    /// Answers an order of the feed.
    func answer(_ intent: Intent, _ outcome: IntentAnswer.Outcome) async throws {
        try await say(
            .hub(
                .answered(
                    IntentAnswer(kind: intent.kind, id: intent.id, revision: intent.revision, outcome: outcome))))
    }
}

/// An order of one item as a shop sends it.
func shopOrder(_ id: String, _ sku: String = "MUG", _ units: Int = 1, note: String = "") -> String {
    #"{"order":{"id":"\#(id)","note":"\#(note)","lines":[{"number":1,"sku":"\#(sku)","quantity":\#(units)}]}}"#
}
