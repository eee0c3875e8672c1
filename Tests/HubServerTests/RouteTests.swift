import Foundation
import HubStore
import PortableSQL
import Testing
import Warehouse

@testable import HubServer

/// The table of routes, the document that is made of it, and what both promise.
struct RouteTests {
    @Test func everyRouteIsDescribedAndAnswersAsTheDocumentSays() async throws {
        try await ServedHub.serve { hub in
            let document = try await hub.call(.get, "/openapi.json").json
            guard case .object(let paths)? = document["paths"] else { throw Unexpected("there are no paths") }
            var walked = 0
            for (path, item) in paths {
                guard case .object(let operations) = item else { throw Unexpected("\(path) has no operations") }
                for (name, operation) in operations {
                    let method = try #require(Route.Method(rawValue: name.uppercased()))
                    let real = path.replacing(/\{[a-z]+\}/, with: "nothing")
                    let hasBody = operation["requestBody"] != nil
                    let reply = try await hub.call(method, real, json: hasBody ? "{}" : nil)
                    #expect(operation["responses"]?[String(reply.status)] != nil, "\(name) \(path): \(reply.status)")
                    #expect((reply.status == 401) == (operation["security"] != .list([])), "\(name) \(path)")
                    walked += 1
                }
            }
            #expect(walked == hub.routes.count && walked >= 13)
        }
    }

    @Test func everyReferenceOfTheDocumentResolves() throws {
        let document = OpenAPI.document(of: RouteTable.all, version: "1")
        guard case .object(let components)? = document["components"]?["schemas"] else {
            throw Unexpected("there are no components")
        }
        let names = references(in: document)
        #expect(names.count > 10)
        for name in names { #expect(components[name] != nil, "\(name)") }
    }

    private func references(in value: JSONValue) -> Set<String> {
        switch value {
        case .object(let fields):
            var names = fields.values.reduce(into: Set<String>()) { $0.formUnion(references(in: $1)) }
            if case .text(let text)? = fields["$ref"] { names.insert(String(text.split(separator: "/").last ?? "")) }
            return names
        case .list(let rows): return rows.reduce(into: []) { $0.formUnion(references(in: $1)) }
        default: return []
        }
    }

    @Test func whatIsNotThereIsRefusedInTheSameShape() async throws {
        try await ServedHub.serve { hub in
            let lost = try await hub.call(.get, "/v1/nothing")
            #expect(lost.status == 404 && lost.headers["content-type"] == "application/problem+json")
            #expect(Schema.problem.fault(in: lost.json) == nil)
            #expect(lost.text("request") == lost.headers["x-request-id"])
            let method = try await hub.call(.delete, "/v1/sites")
            #expect(method.status == 405 && method.headers["allow"] == "GET, POST")
            let missing = try await hub.call(.get, "/v1/sites/hull", key: hub.key(.sites))
            #expect(missing.status == 404 && missing.text("detail") == "The hub knows no site hull.")
        }
    }

    @Test func aPageSaysHowToAskForTheNext() async throws {
        try await ServedHub.serve { hub in
            let key = try hub.key(.sites)
            for name in ["york", "hull", "leeds"] { _ = try hub.site(name) }
            var (names, after) = ([String](), "")
            for _ in 0..<2 {
                let page = try await hub.call(.get, "/v1/sites?limit=2&after=\(after)", key: key)
                guard case .list(let items)? = page.json["items"] else { throw Unexpected("no items") }
                names += items.compactMap { if case .text(let name)? = $0["name"] { name } else { nil } }
                after = page.text("next") ?? "end"
            }
            #expect(names == ["hull", "leeds", "york"] && after == "end")
            #expect(try await hub.call(.get, "/v1/sites?limit=x", key: key).status == 400)
            #expect(try await hub.call(.get, "/v1/sites?limit=0", key: key).status == 400)
        }
    }

    @Test func whatTheSenderHasIsNotSentAgain() async throws {
        try await ServedHub.serve { hub in
            let key = try hub.key(.sites)
            _ = try hub.site("leeds")
            let tag = try #require(try await hub.call(.get, "/v1/sites", key: key).headers["etag"])
            let again = try await hub.call(.get, "/v1/sites", key: key, headers: ["If-None-Match": "\"x\", \(tag)"])
            #expect(again.status == 304 && again.body.isEmpty && again.headers["etag"] == tag)
            _ = try hub.site("york")
            let changed = try await hub.call(.get, "/v1/sites", key: key, headers: ["If-None-Match": tag])
            #expect(changed.status == 200 && changed.headers["etag"] != tag)
        }
    }

    @Test func healthAndFiguresAreThereForThoseWhoWatch() async throws {
        try await ServedHub.serve { hub in
            #expect(try await hub.call(.get, "/healthz").status == 200)
            #expect(try await hub.call(.get, "/readyz").status == 200)
            _ = try hub.site("leeds")
            #expect(try await hub.call(.get, "/metrics").status == 401)
            #expect(try await hub.call(.get, "/metrics", key: hub.key(.orders)).status == 403)
            let figures = try await hub.call(.get, "/metrics", key: hub.key(.metrics))
            let text = String(decoding: figures.body, as: UTF8.self)
            for line in [
                #"dockline_requests_total{route="GET /healthz",status="200"} 1"#, "dockline_facts_received_total 0",
                #"dockline_request_seconds_bucket{route="GET /readyz",le="+Inf"} 1"#,
                #"dockline_site_unsent_facts{site="leeds"} 0"#, #"dockline_site_parked_facts{site="leeds"} 0"#,
            ] { #expect(text.contains(line + "\n"), "\(line)") }
            #expect(!text.contains("dk_"))
            try hub.hub.database.write { db in try db.script("UPDATE hub SET format = 99") }
            let broken = try await hub.call(.get, "/readyz")
            #expect(broken.status == 503 && broken.text("detail")?.contains("99") == false)
        }
    }

    @Test func aFailureTellsItsIdAndNothingElse() async throws {
        struct Secret: Error { var password = "hunter2" }
        let broken = Route(.get, "/v1/broken", .open, "Fails.", answers: [.nothing(204, "Never.")]) { _ in
            throw Secret()
        }
        try await ServedHub.serve(routes: [broken]) { hub in
            let reply = try await hub.call(.get, "/v1/broken")
            #expect(reply.status == 500)
            #expect(!String(decoding: reply.body, as: UTF8.self).contains("hunter2"))
            let id = try #require(reply.text("request"))
            #expect(hub.lines.all.contains { $0.contains(id) && $0.contains("hunter2") }, "the log has both")
        }
    }

    @Test func aRequestIsOneLineOfJSONWithoutSecrets() async throws {
        try await ServedHub.serve { hub in
            let key = try hub.key(.sites)
            let reply = try await hub.call(.get, "/v1/sites/nowhere%1B%5B2J%0Aforged", key: key)
            #expect(reply.status == 404)
            let line = try #require(hub.lines.all.last)
            let fields = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
            #expect(fields["route"] == "/v1/sites/{name}" && fields["status"] == 404 && fields["method"] == "GET")
            #expect(fields["request"] == .text(reply.headers["x-request-id"] ?? ""))
            let id = key.split(separator: "_")
            #expect(fields["credential"] == .text(String(id[1])))
            for line in hub.lines.all {
                #expect(!line.contains(id[2]) && !line.contains("\n") && !line.contains("\u{1B}"))
            }
        }
    }

    @Test func aNameWithControlCharactersIsRefusedAndCleanInTheLog() async throws {
        try await ServedHub.serve { hub in
            let key = try hub.key(.sites)
            for name in [#"\u001b]0;owned\u0007"#, #"a\nb"#, "..", "a/b", ""] {
                let reply = try await hub.call(.post, "/v1/sites", key: key, json: #"{"name":"\#(name)"}"#)
                #expect(reply.status == 422, "\(name)")
            }
            #expect(try hub.hub.sites().isEmpty)
            #expect(hub.lines.all.allSatisfy { !$0.unicodeScalars.contains { $0.value < 0x20 } })
        }
    }
}
