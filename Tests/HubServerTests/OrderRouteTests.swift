import Foundation
import HubStore
import SyncProtocol
import Testing
import Warehouse

@testable import HubServer

/// Orders over HTTP, from a shop's post until a site has let go of them.
struct OrderRouteTests {
    @Test func anOrderIsTakenOnceHoweverOftenItIsSent() async throws {
        try await ServedHub.serve { hub in
            let (leeds, shop) = (try Floor(hub, "leeds"), try hub.key(.orders))
            try await leeds.stock("MUG", 10)
            let headers = ["Idempotency-Key": "first"]
            let first = try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W/1"), headers: headers)
            #expect(first.status == 201 && first.text("state") == "assigned" && first.text("answer") == "taken")
            #expect(first.headers["location"] == "/v1/orders/W%2F1")
            let again = try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W/1"), headers: headers)
            #expect(again.status == 201 && again.headers["idempotent-replay"] == "true" && again.json == first.json)
            let same = try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W/1"))
            #expect(same.status == 200 && same.text("answer") == "unchanged")
            let other = try await hub.call(
                .post, "/v1/orders", key: shop, json: shopOrder("W/1", "MUG", 2), headers: headers)
            #expect(other.status == 422 && other.text("type") == "urn:dockline:other-request")
            let path = try #require(first.headers["location"])
            let report = try await hub.call(.get, path, key: shop)
            #expect(report.status == 200 && report.json["order"]?["order"]?["channel"] == "web")
            let tag = try #require(report.headers["etag"])
            #expect(try await hub.call(.get, path, key: shop, headers: ["If-None-Match": tag]).status == 304)
            #expect(try await leeds.intents().map(\.id) == ["W/1"])
        }
    }

    @Test func everyFieldThatIsWrongIsNamedAndNothingIsKept() async throws {
        try await ServedHub.serve { hub in
            let shop = try hub.key(.orders)
            let wrong = shopOrder("W-1", "", 0, note: #"ring\u001b[2J"#)
            let reply = try await hub.call(.post, "/v1/orders", key: shop, json: wrong)
            #expect(reply.status == 422)
            guard case .list(let errors)? = reply.json["errors"] else { throw Unexpected("no errors are named") }
            #expect(
                errors.map { $0["path"] } == ["order.note", "order.lines[0].sku", "order.lines[0].quantity"])
            #expect(errors[0]["found"] == "control character U+001B at 4")
            #expect(errors[2]["expected"] == "1 to 1000000")
            #expect(try await hub.call(.get, "/v1/orders/W-1", key: shop).status == 404)
            let split = shopOrder("W-1").dropLast() + #","split":{"kind":"atMost","parts":0}}"#
            let parts = try await hub.call(.post, "/v1/orders", key: shop, json: String(split))
            guard case .list(let named)? = parts.json["errors"] else { throw Unexpected("no errors are named") }
            #expect(named.map { $0["path"] } == ["split.parts"])
            #expect(try await hub.call(.post, "/v1/orders", key: hub.key(.stock), json: wrong).status == 403)
        }
    }

    @Test func ofManyOrdersTheGoodOnesAreTakenAndTheOthersNamed() async throws {
        try await ServedHub.serve { hub in
            let (leeds, shop) = (try Floor(hub, "leeds"), try hub.key(.orders))
            try await leeds.stock("MUG", 10)
            let lines = [
                shopOrder("W-1"), "", shopOrder("W-2", "MUG", 0), "{\"order\":", #"{"order":{}}"#, shopOrder("W-1"),
                shopOrder("W-3", "NONE"),
            ]
            let type = ["Content-Type": "application/x-ndjson"]
            let reply = try await hub.call(
                .post, "/v1/orders/bulk", key: shop, json: lines.joined(separator: "\n"), headers: type)
            #expect(reply.status == 200 && reply.json["taken"] == 3 && reply.json["refused"] == 3)
            guard case .list(let items)? = reply.json["items"] else { throw Unexpected("no items") }
            #expect(items.map { $0["line"] } == [1, 3, 4, 5, 6, 7])
            #expect(
                items.map { $0["answer"] } == ["taken", "refused", "refused", "refused", "unchanged", "taken"])
            #expect(items.last?["state"] == "parked")
            guard case .list(let errors)? = items[1]["errors"] else { throw Unexpected("no errors") }
            #expect(errors.map { $0["path"] } == ["order.lines[0].quantity"])
            let json = try await hub.call(.post, "/v1/orders/bulk", key: shop, json: shopOrder("W-9"))
            #expect(json.status == 415)
        }
        var limits = ServedHub.patient
        limits.bulkLines = 2
        try await ServedHub.serve(limits: limits) { hub in
            let reply = try await hub.call(
                .post, "/v1/orders/bulk", key: hub.key(.orders), json: "1\n2\n3",
                headers: ["Content-Type": "application/x-ndjson"])
            #expect(reply.status == 413)
        }
    }

    @Test func aListOfOrdersIsWalkedOnceWhileItChanges() async throws {
        try await ServedHub.serve { hub in
            let shop = try hub.key(.orders)
            for number in 1...5 {
                try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-\(number)"))
            }
            var (ids, after): ([JSONValue], String?) = ([], nil)
            repeat {
                let cursor = after.map { "&after=\($0)" } ?? ""
                let page = try await hub.call(.get, "/v1/orders?limit=2\(cursor)", key: shop)
                guard case .list(let items)? = page.json["items"] else { throw Unexpected("no items") }
                ids += items.compactMap { $0["id"] }
                after = page.text("next")
                // Those that were told change, and a new one comes behind.
                try await hub.call(.delete, "/v1/orders/W-1", key: shop)
                try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-6"))
            } while after != nil
            #expect(ids == ["W-1", "W-2", "W-3", "W-4", "W-5", "W-6"])
            let cancelled = try await hub.call(.get, "/v1/orders?state=cancelled", key: shop)
            guard case .list(let items)? = cancelled.json["items"] else { throw Unexpected("no items") }
            #expect(items.map { $0["id"] } == ["W-1"])
            for wrong in ["after=x", "after=WyJhIiwyXQ", "state=lost"] {
                #expect(try await hub.call(.get, "/v1/orders?\(wrong)", key: shop).status == 400, "\(wrong)")
            }
        }
    }

    @Test func aCancelledOrderEndsWhenItsSiteHasLetGoOfIt() async throws {
        try await ServedHub.serve { hub in
            let (leeds, shop) = (try Floor(hub, "leeds"), try hub.key(.orders))
            try await leeds.stock("MUG", 10)
            try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-1"))
            try await leeds.answer(try #require(try await leeds.intents().first), .accepted)
            for _ in 0..<2 {
                let asked = try await hub.call(.delete, "/v1/orders/W-1", key: shop)
                #expect(asked.status == 202 && asked.json["sites"] == ["leeds"])
            }
            try await leeds.answer(try #require(try await leeds.intents().first), .released)
            #expect(try await hub.call(.get, "/v1/orders/W-1", key: shop).text("state") == "cancelled")
            let ended = try await hub.call(.delete, "/v1/orders/W-1", key: shop)
            #expect(ended.status == 409 && ended.text("detail")?.contains("is cancelled") == true)
            #expect(try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-1", "MUG", 2)).status == 409)
            #expect(try await hub.call(.delete, "/v1/orders/W-2", key: shop).status == 404)
            try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-3", "NONE"))
            #expect(try await hub.call(.delete, "/v1/orders/W-3", key: shop).status == 200)
        }
    }

    @Test func aPartIsTakenAwayFromASiteByAPersonAlone() async throws {
        try await ServedHub.serve { hub in
            let (leeds, york) = (try Floor(hub, "leeds"), try Floor(hub, "york"))
            let (shop, boss) = (try hub.key(.orders), try hub.key(.admin))
            try await leeds.stock("MUG", 1)
            try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-1"))
            try await york.stock("MUG", 1)
            let path = "/v1/orders/W-1/assignments/1/fence"
            #expect(try await hub.call(.post, path, key: shop, json: #"{"by":"BO"}"#).status == 403)
            for by in ["", "  ", #"\u0007"#] {
                #expect(try await hub.call(.post, path, key: boss, json: #"{"by":"\#(by)"}"#).status == 422)
            }
            let fenced = try await hub.call(.post, path, key: boss, json: #"{"by":"BO"}"#)
            #expect(fenced.status == 200 && fenced.text("state") == "assigned")
            let again = try await hub.call(.post, path, key: boss, json: #"{"by":"BO"}"#)
            #expect(again.status == 409 && again.text("detail")?.contains("ended before") == true)
            let none = "/v1/orders/W-1/assignments/7/fence"
            #expect(try await hub.call(.post, none, key: boss, json: #"{"by":"BO"}"#).status == 404)
            let why = try await hub.call(.get, "/v1/orders/W-1/why", key: shop)
            let text = String(decoding: why.body, as: UTF8.self)
            for words in [
                "Order W-1 (web) asks for 1 MUG, in any number of parcels. It is assigned.",
                "leeds was not compared: the order was taken away from it.",
                "Part 1 is at leeds: a person took it away; 1 MUG promised, 1 handed back, 1 given to another site.",
                "Part 2 is at york: the site has not answered yet; 1 MUG promised, 1 open.",
            ] { #expect(text.contains(words), "\(text)") }
        }
    }

    @Test func whatWaitsFindsASiteByItselfWhenStockComes() async throws {
        var limits = ServedHub.patient
        limits.sourcingSeconds = 0.02
        limits.perCredential = .init(burst: 100_000, perSecond: 100_000)
        limits.perAddress = limits.perCredential
        try await ServedHub.serve(limits: limits) { hub in
            let (leeds, shop) = (try Floor(hub, "leeds"), try hub.key(.orders))
            let first = try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-1", "MUG", 4))
            #expect(first.text("state") == "parked")
            try await leeds.stock("MUG", 4)
            let end = ContinuousClock.now.advanced(by: .seconds(30))
            var state = first.text("state")
            while state == "parked", ContinuousClock.now < end {
                state = try await hub.call(.get, "/v1/orders/W-1", key: shop).text("state")
            }
            #expect(state == "assigned")
        }
    }

    @Test func somebodyMayAskToTryAgainAtOnce() async throws {
        var limits = ServedHub.patient
        limits.sourcingSeconds = 3_600
        try await ServedHub.serve(limits: limits) { hub in
            let (leeds, boss) = (try Floor(hub, "leeds"), try hub.key(.admin))
            try await hub.call(.post, "/v1/orders", key: boss, json: shopOrder("W-1"))
            let before = try hub.hub.report("W-1")?.stamp
            #expect(try await hub.call(.post, "/v1/orders/source", key: boss).json["sourced"] == 0)
            #expect(try hub.hub.report("W-1")?.stamp == before, "nothing has changed for anybody")
            try await leeds.stock("MUG", 1)
            #expect(try await hub.call(.post, "/v1/orders/source", key: boss).json["sourced"] == 1)
        }
    }
}
