import Foundation
import Screens
import SiteStore
import Station
import SyncProtocol
import Testing
import TextScreen
import Warehouse

/// A station while an agent in another process talks to the hub.
@Suite struct HubShiftTests {
    private let hub = UniqueID(high: 1, low: 1)

    /// The hub has acknowledged everything that is in the file, or only the beginning of it.
    private func acknowledge(_ agent: Site, upTo sequence: Int? = nil) throws {
        let claim = try #require(try agent.outgoing.streams().last)
        let number = sequence ?? claim.head.sequence
        let hash = try #require(try agent.outgoing.hash(of: number, in: claim.stream))
        try agent.noteAcknowledged(claim.stream, Position(number, hash))
    }

    private func lookAround(_ driver: StationDriver) {
        driver.core.lookAround()
        driver.core.tick()
    }

    @Test func aScanIsCommittedThenAtTheHubThenLostThere() throws {
        let floor = try Floor()
        let agent = try floor.station("AGENT").site
        try agent.setHub(address: "https://hub.example", name: "leeds")
        let ana = try floor.station()
        try ana.begin()
        try ana.scanRight()
        lookAround(ana)
        #expect(ana.screen().contains("hub not heard yet"))
        #expect(ana.screen().contains("✓ place"))
        try agent.noteContact(session: hub, incarnation: hub, hubClock: nil)
        try acknowledge(agent)
        lookAround(ana)
        #expect(ana.screen().contains("⇑ place"))
        #expect(ana.screen().contains("0 unsent"))
        // The next scan is not at the hub yet, whatever was known of the line.
        try ana.goOn(to: .quantity)
        #expect(ana.screen().contains("✓ place"))
        lookAround(ana)
        #expect(!ana.screen().contains("0 unsent"))
        try acknowledge(agent)
        lookAround(ana)
        #expect(ana.screen().contains("⇑ place"))
        try acknowledge(agent, upTo: 5)
        lookAround(ana)
        #expect(ana.screen().contains("✓ place"))
    }

    @Test func newsOfTheHubReadNothingAnew() throws {
        let floor = try Floor()
        let agent = try floor.station("AGENT").site
        try agent.setHub(address: "https://hub.example", name: "leeds")
        let ana = try floor.station()
        try ana.begin()
        lookAround(ana)
        try agent.noteContact(session: hub, incarnation: hub, hubClock: nil)
        lookAround(ana)
        var asked = 0
        ana.core.onAnswer = { _, _ in asked += 1 }
        try agent.noteOffline("the network is gone")
        lookAround(ana)
        #expect(asked == 0)
        #expect(ana.screen().contains("offline since"))
        // What another station records is read, as ever.
        let other = try floor.station("OTHER")
        other.scan("B-1002")
        lookAround(ana)
        #expect(asked > 0)
    }

    @Test func nothingOfAnIntentReachesATerminalRaw() throws {
        let floor = try Floor()
        let agent = try floor.station("AGENT").site
        try agent.setHub(address: "https://hub.example", name: "leeds")
        let sku = try #require(try agent.openTours().first.map { try agent.tour($0.id).lines[0].sku })
        let order = Order(
            id: "WEB\u{1B}[2J", customer: "\u{9B}31m", priority: 1000, note: "\u{1B}]0;title\u{07}\u{202E}evil\r\n",
            lines: [OrderLine(number: 1, sku: sku, quantity: 1)])
        let body = try JSONEncoder().encode(OrderIntent(order: order, wish: .work))
        let intent = Intent(number: 1, kind: Intent.order, id: order.id.rawValue, revision: 1, body: body)
        let page = FeedPage(incarnation: hub, intents: [intent], next: 1, more: false, now: Moment(milliseconds: 0))
        #expect(try agent.takeFeed(page).map(\.outcome) == [.accepted])
        let tour = try #require(try agent.release(orders: [order.id]).tours.first)
        let ana = try floor.station()
        ana.scan("B-1001")
        ana.scan(String(tour.rawValue))
        for key in ["", "\u{1B}OQ"] {
            if !key.isEmpty { ana.key(key) }
            for (columns, rows) in [(20, 8), (40, 16), (80, 24), (200, 60)] {
                let shown = ana.screen(columns, rows).unicodeScalars.filter { $0 != "\n" }
                #expect(
                    shown.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E })
            }
        }
        #expect(ana.tour?.lines.first?.order == order.id)
    }

    @Test func workGoesOnWhileTheHubIsStopped() throws {
        let floor = try Floor()
        let agent = try floor.station("AGENT").site
        try agent.setHub(address: "https://hub.example", name: "leeds")
        try agent.noteStopped(.noCommonProtocol(hubSpeaks: [9]))
        let ana = try floor.station()
        ana.scan("B-1001")
        lookAround(ana)
        #expect(ana.screen().contains("hub stopped"))
        let facts = try ana.facts
        try ana.begin()
        try ana.scanRight()
        #expect(try ana.facts > facts)
    }
}
