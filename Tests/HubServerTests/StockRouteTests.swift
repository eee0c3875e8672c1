import Foundation
import HubStore
import SyncProtocol
import Testing
import Warehouse

@testable import HubServer

/// What the network has, what may be promised of it, and who may change how that is decided.
struct StockRouteTests {
    @Test func theTermsOfAvailabilityAddUp() async throws {
        try await ServedHub.serve { hub in
            let (leeds, york) = (try Floor(hub, "leeds"), try Floor(hub, "york"))
            try await leeds.stock("MUG", 10)
            try await york.stock("MUG", 5)
            let boss = try hub.key(.admin)
            let rules = #"{"safety":[{"units":1}],"buffers":[{"channel":"web","units":3}]}"#
            #expect(try await hub.call(.put, "/v1/rules/availability", key: boss, json: rules).status == 200)
            try await hub.call(.post, "/v1/orders", key: boss, json: shopOrder("W-1", "MUG", 4))
            let told = try await hub.call(.get, "/v1/availability/MUG?channel=web", key: boss)
            func terms(_ value: JSONValue?) -> Int {
                func whole(_ name: String) -> Int { if case .whole(let n)? = value?[name] { n } else { -9999 } }
                return whole("onHand") - whole("held") - whole("claimed") - whole("safety") - whole("haircut")
                    + whole("overdrawn") - whole("buffer")
            }
            #expect(told.json["available"] == 6 && terms(told.json["total"]) == 6)
            guard case .list(let sites)? = told.json["sites"] else { throw Unexpected("no sites") }
            #expect(sites.map { $0["site"] } == ["leeds", "york"])
            #expect(sites.map { terms($0["terms"]) }.reduce(0, +) == 9, "the buffer is the network's")
            let quotes = try await hub.call(.get, "/v1/availability?skus=MUG,NONE&channel=store", key: boss)
            guard case .list(let items)? = quotes.json["items"] else { throw Unexpected("no items") }
            #expect(items == [["sku": "MUG", "units": 9], ["sku": "NONE", "units": 0]])
            for wrong in ["", "?skus=", "?skus=A&channel=moon"] {
                #expect(try await hub.call(.get, "/v1/availability\(wrong)", key: boss).status == 400, "\(wrong)")
            }
        }
    }

    @Test func stockIsSummedOverPlacesAndWalkedOnceWhileItMoves() async throws {
        try await ServedHub.serve { hub in
            let (leeds, york) = (try Floor(hub, "leeds"), try Floor(hub, "york"))
            try await leeds.stock("MUG", 2, in: "A-01")
            try await leeds.stock("MUG", 3, in: "A-02", reference: "D-2")
            for (number, sku) in ["CUP", "JAR", "PAN"].enumerated() {
                try await york.stock(SKU(sku), 1, reference: "D-\(number)")
            }
            let key = try hub.key(.stock)
            var (seen, after): ([String], String?) = ([], nil)
            repeat {
                let cursor = after.map { "&after=\($0)" } ?? ""
                let page = try await hub.call(.get, "/v1/stock?limit=1\(cursor)", key: key)
                guard case .list(let items)? = page.json["items"] else { throw Unexpected("no items") }
                for item in items {
                    guard case .text(let sku)? = item["sku"], case .whole(let units)? = item["units"] else { continue }
                    seen.append("\(sku) \(units)")
                }
                after = page.text("next")
                try await leeds.stock("AAA", 1, reference: "D-9\(seen.count)")
            } while after != nil
            #expect(seen == ["MUG 5", "CUP 1", "JAR 1", "PAN 1"])
            let one = try await hub.call(.get, "/v1/stock?site=york&sku=JAR", key: key)
            guard case .list(let items)? = one.json["items"] else { throw Unexpected("no items") }
            #expect(items.count == 1 && items[0]["sellable"] == 1)
            #expect(try await hub.call(.get, "/v1/stock?site=moon", key: key).status == 404)
        }
    }

    @Test func anItemReachesEverySiteAlsoThoseThatComeLater() async throws {
        try await ServedHub.serve { hub in
            let (leeds, key) = (try Floor(hub, "leeds"), try hub.key(.stock))
            let mug = #"{"sku":"MUG","name":"Mug","handling":"fragile","barcodes":[{"code":"5012345678900"}]}"#
            #expect(try await hub.call(.post, "/v1/items", key: key, json: mug).status == 201)
            #expect(try await hub.call(.post, "/v1/items", key: key, json: mug).status == 200)
            let york = try Floor(hub, "york")
            for floor in [leeds, york] {
                let intent = try #require(try await floor.intents().first)
                #expect(intent.kind == Intent.item && intent.id == "MUG" && intent.revision == 1)
                #expect(try JSONDecoder().decode(Item.self, from: intent.body).handling == .fragile)
            }
            let other = mug.replacing("Mug", with: "Large mug")
            #expect(try await hub.call(.post, "/v1/items", key: key, json: other).status == 201)
            #expect(try await york.intents().map(\.revision) == [2])
            let list = try await hub.call(.get, "/v1/items", key: key)
            guard case .list(let items)? = list.json["items"] else { throw Unexpected("no items") }
            #expect(items.map { $0["name"] } == ["Large mug"])
            let bad = try await hub.call(
                .post, "/v1/items", key: key, json: #"{"sku":"CUP","name":"Cup\u001b]0;x\u0007","weightGrams":-1}"#)
            guard case .list(let errors)? = bad.json["errors"] else { throw Unexpected("no errors") }
            #expect(bad.status == 422 && errors.map { $0["path"] } == ["name", "weightGrams"])
            #expect(try await york.intents().map(\.id) == ["MUG"])
        }
    }

    @Test func whatSitesDidIsThereInLists() async throws {
        try await ServedHub.serve { hub in
            let (leeds, boss) = (try Floor(hub, "leeds"), try hub.key(.admin))
            try await leeds.stock("MUG", 2)
            let parcel = Shipped.Parcel(
                id: "P-1", tracking: "T-1", grams: 300, lines: [.init(order: "W-1", line: 1, sku: "MUG", quantity: 1)])
            try await leeds.say(
                .personDefined(Person(badge: "B-1", name: "Ana", roles: [.pick])),
                .hub(.shipped(Shipped(load: "L-1", service: "DPD", parcels: [parcel]))))
            let shipments = try await hub.call(.get, "/v1/shipments?site=leeds", key: boss)
            guard case .list(let parcels)? = shipments.json["items"] else { throw Unexpected("no items") }
            #expect(parcels.count == 1 && parcels[0]["tracking"] == "T-1")
            #expect(parcels[0]["lines"] == [["order": "W-1", "line": 1, "sku": "MUG", "quantity": 1]])
            let people = try await hub.call(.get, "/v1/people?site=leeds", key: boss)
            guard case .list(let found)? = people.json["items"] else { throw Unexpected("no items") }
            #expect(found.map { $0["name"] } == ["Ana"] && found[0]["roles"] == ["pick"])
            #expect(try await hub.call(.get, "/v1/people", key: hub.key(.stock)).status == 403)
            for path in ["loads", "counts", "returns"] {
                #expect(try await hub.call(.get, "/v1/\(path)?site=leeds", key: boss).json["items"] == [], "\(path)")
            }
        }
    }

    @Test func aConflictIsClosedByAPerson() async throws {
        try await ServedHub.serve { hub in
            let (leeds, shop) = (try Floor(hub, "leeds"), try hub.key(.orders))
            try await leeds.stock("MUG", 10)
            try await hub.call(.post, "/v1/orders", key: shop, json: shopOrder("W-1"))
            try await leeds.answer(try #require(try await leeds.intents().first), .accepted)
            try await hub.call(.delete, "/v1/orders/W-1", key: shop)
            try await leeds.answer(try #require(try await leeds.intents().first), .kept("it is packed"))
            let list = try await hub.call(.get, "/v1/conflicts", key: shop)
            guard case .list(let items)? = list.json["items"], case .whole(let id)? = items.first?["id"] else {
                throw Unexpected("no conflict")
            }
            #expect(items.count == 1 && items[0]["conflict"]?["kind"] == "cancelledWhilePicked")
            let path = "/v1/conflicts/\(id)/close"
            #expect(try await hub.call(.post, path, key: shop, json: #"{"by":"\n"}"#).status == 422)
            #expect(try await hub.call(.post, path, key: shop, json: #"{"by":"BO"}"#).status == 204)
            #expect(try await hub.call(.post, path, key: shop, json: #"{"by":"BO"}"#).status == 404)
            #expect(try await hub.call(.get, "/v1/conflicts", key: shop).json["items"] == [])
            #expect(try await hub.call(.get, "/v1/conflicts?after=x", key: shop).status == 400)
        }
    }

    @Test func rulesAreReadAndChangedByThoseWhoMay() async throws {
        try await ServedHub.serve { hub in
            let (boss, sites) = (try hub.key(.admin), try hub.key(.sites))
            _ = try hub.site("leeds")
            let path = "/v1/sites/leeds/network"
            #expect(try await hub.call(.get, path, key: sites).json["tags"] == ["cold", "hazmat"])
            let said = #"{"areas":["GB LS"],"cutoffMinute":990,"ordersPerDay":200}"#
            let site = try await hub.call(.put, path, key: sites, json: said)
            #expect(site.status == 200 && site.json["tags"] == [] && site.json["name"] == "leeds")
            #expect(try await hub.call(.get, path, key: sites).json == site.json)
            let wrong = try await hub.call(.put, path, key: sites, json: #"{"cutoffMinute":1440,"areas":["\u0001"]}"#)
            guard case .list(let errors)? = wrong.json["errors"] else { throw Unexpected("no errors") }
            #expect(errors.map { $0["path"] } == ["areas[0]", "cutoffMinute"])
            #expect(try await hub.call(.put, path, key: sites, json: #"{"name":"york"}"#).status == 422)
            #expect(try await hub.call(.get, "/v1/sites/york/network", key: sites).status == 404)
            let scarce = #"{"rule":"keepScarce","last":2,"plenty":20}"#
            let rules = #"{"ranking":[{"rule":"cheapest"},\#(scarce)],"shipsLate":true}"#
            #expect(try await hub.call(.put, "/v1/rules/sourcing", key: sites, json: rules).status == 403)
            #expect(try await hub.call(.put, "/v1/rules/sourcing", key: boss, json: rules).status == 200)
            let kept = try await hub.call(.get, "/v1/rules/sourcing", key: boss)
            #expect(kept.json["shipsLate"] == true && kept.json["ranking"]?.count == 2)
            let short = #"{"ranking":[{"rule":"keepScarce"}]}"#
            #expect(try await hub.call(.put, "/v1/rules/sourcing", key: boss, json: short).status == 400)
        }
    }
}

extension JSONValue {
    fileprivate var count: Int { if case .list(let rows) = self { rows.count } else { 0 } }
}
