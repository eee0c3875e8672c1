import Foundation
import HubStore
import SyncProtocol
import Testing
import Warehouse

@testable import HubServer

/// What the hub wants of a site, as the site asks for it.
struct FeedTests {
    @Test func aSiteThatWaitsHearsOfAnOrderWhenItComes() async throws {
        try await ServedHub.serve { hub in
            let (leeds, shop) = (try Floor(hub, "leeds"), try hub.key(.orders))
            try await leeds.stock("MUG", 10)
            let rung = hub.hub.bell.count
            async let waiting = leeds.feed("?after=0&wait=25")
            // The feed notes that the site was heard of before it waits.
            await hub.hub.bell.wait(since: rung, atMost: .seconds(20))
            let began = ContinuousClock.now
            try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-1"))
            guard case .page(let page) = try await waiting else { throw Unexpected("the feed was reset") }
            #expect(page.intents.map(\.id) == ["W-1"] && !page.more)
            #expect(began.duration(to: .now) < .seconds(15), "it did not wait for its time to be over")
            let place = "?incarnation=\(page.incarnation)&after=\(page.next)"
            guard case .page(let next) = try await leeds.feed(place) else { throw Unexpected("the feed was reset") }
            #expect(next.intents.isEmpty && next.next == page.next)
        }
    }

    @Test func aSiteThatHearsNothingGetsAnEmptyPageWhenItsTimeIsOver() async throws {
        try await ServedHub.serve { hub in
            let leeds = try Floor(hub, "leeds")
            let began = ContinuousClock.now
            guard case .page(let page) = try await leeds.feed("?wait=1") else { throw Unexpected("a reset") }
            #expect(page.intents.isEmpty && began.duration(to: .now) >= .seconds(1))
            #expect(try hub.hub.site("leeds").seen == hub.time.now, "it was heard of")
        }
    }

    @Test func aStopWakesWhoeverWaits() async throws {
        try await ServedHub.serve { hub in
            let leeds = try Floor(hub, "leeds")
            let rung = hub.hub.bell.count
            let began = ContinuousClock.now
            async let waiting = leeds.feed("?wait=25")
            await hub.hub.bell.wait(since: rung, atMost: .seconds(20))
            await hub.server.stop()
            guard case .page(let page) = try await waiting else { throw Unexpected("a reset") }
            #expect(page.intents.isEmpty && began.duration(to: .now) < .seconds(20))
        }
    }

    @Test func numbersOfAnotherHubAreAnsweredByAReset() async throws {
        try await ServedHub.serve { hub in
            let leeds = try Floor(hub, "leeds")
            let ours = UniqueID(high: 7, low: 7)
            for place in ["?incarnation=\(UniqueID(high: 8, low: 8))&after=0&wait=25", "?after=1"] {
                #expect(try await leeds.feed(place) == .reset(incarnation: ours), "\(place)")
            }
            guard case .reset(let found) = try await leeds.feed("?incarnation=\(ours)&after=900") else {
                throw Unexpected("a page")
            }
            #expect(found != ours, "it knows numbers that this hub lost, so the hub was put back")
            for wrong in ["?after=-1", "?after=x", "?wait=26", "?incarnation=7"] {
                #expect(try await hub.call(.get, "/v1/feed\(wrong)", key: leeds.key).status == 400, "\(wrong)")
            }
        }
    }

    @Test func aSiteGetsItsOwnFeedAndNoOther() async throws {
        try await ServedHub.serve { hub in
            let (leeds, york) = (try Floor(hub, "leeds"), try Floor(hub, "york"))
            try await leeds.stock("MUG", 10)
            try await york.stock("CUP", 10)
            let shop = try hub.key(.orders, .admin)
            for (id, sku) in [("W-1", "MUG"), ("W-2", "CUP")] {
                try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder(id, sku))
            }
            #expect(try await leeds.intents().map(\.id) == ["W-1"])
            #expect(try await york.intents().map(\.id) == ["W-2"])
            #expect(try await hub.call(.get, "/v1/feed", key: shop).status == 403)
            #expect(try await hub.call(.get, "/v1/orders/W-1", key: leeds.key).status == 403)
        }
    }
}
