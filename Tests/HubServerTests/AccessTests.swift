import Foundation
import HubStore
import Testing
import Warehouse

@testable import HubServer

/// Who may ask for what, and how a site gets its key.
struct AccessTests {
    @Test func aKeyOpensWhatItsScopesSayUntilItIsRevoked() async throws {
        try await ServedHub.serve { hub in
            let admin = try hub.key(.admin)
            let made = try await hub.call(
                .post, "/v1/keys", key: admin, json: #"{"name":"shop","scopes":["orders","stock"]}"#)
            #expect(made.status == 201)
            let text = try #require(made.text("text"))
            guard case .text(let id)? = made.json["key"]?["id"] else { throw Unexpected("no id") }
            #expect(text.wholeMatch(of: /dk_[0-9a-z]{10}_[0-9a-z]{52}/) != nil && text.contains(id))
            #expect(try await hub.call(.get, "/v1/sites", key: text).status == 403)
            #expect(try await hub.call(.get, "/v1/sites", key: hub.key(.sites)).status == 200)
            #expect(try await hub.call(.get, "/v1/sites", key: admin).status == 200, "admin opens it, too")
            #expect(try await hub.call(.delete, "/v1/keys/\(id)", key: admin).status == 204)
            #expect(try await hub.call(.get, "/v1/sites", key: text).status == 401)
            #expect(try await hub.call(.delete, "/v1/keys/nothing", key: admin).status == 404)
            let list = String(decoding: try await hub.call(.get, "/v1/keys", key: admin).body, as: UTF8.self)
            #expect(list.contains(id) && !list.contains(text.suffix(52)), "the list has no secrets")
            let file = try Data(contentsOf: URL(fileURLWithPath: hub.hub.place + "-wal"))
            #expect(file.range(of: Data(text.suffix(52).utf8)) == nil, "and the file has none either")
        }
    }

    @Test(arguments: ["", "Bearer", "Basic dXNlcjpw", "Bearer dk_0000000000_0", "Bearer dk__", "Bearer dk_a_b_c"])
    func anythingElseIsNoKey(header: String) async throws {
        try await ServedHub.serve { hub in
            let reply = try await hub.call(.get, "/v1/sites", headers: ["Authorization": header])
            #expect(reply.status == 401 && reply.headers["www-authenticate"] == "Bearer")
        }
    }

    @Test func aKeyWithAnotherSecretOpensNothing() async throws {
        try await ServedHub.serve { hub in
            let key = try hub.key(.admin)
            let other = key.dropLast() + (key.hasSuffix("0") ? "1" : "0")
            #expect(try await hub.call(.get, "/v1/keys", key: String(other)).status == 401)
            #expect(try await hub.call(.get, "/v1/keys", key: key).status == 200)
        }
    }

    @Test func aSitesKeyIsNotMadeByHandAndAnAdminSpeaksForNoSite() async throws {
        try await ServedHub.serve { hub in
            let admin = try hub.key(.admin)
            let made = try await hub.call(.post, "/v1/keys", key: admin, json: #"{"name":"x","scopes":["site"]}"#)
            #expect(made.status == 422)
            #expect(try await hub.call(.post, "/v1/hello", key: admin, json: "{}").status == 403)
            #expect(try await hub.call(.get, "/v1/sites", key: hub.site("leeds")).status == 403)
        }
    }

    @Test func aDayOfUseIsNoted() async throws {
        try await ServedHub.serve { hub in
            let key = try hub.key(.sites)
            #expect(try hub.hub.keys().map(\.lastUsed) == [nil])
            for _ in 0..<2 { try await hub.call(.get, "/v1/sites", key: key) }
            let today = Day(Int(hub.time.now.milliseconds / 86_400_000))
            #expect(try hub.hub.keys().map(\.lastUsed) == [today])
            hub.time.pass(seconds: 86_400)
            try await hub.call(.get, "/v1/sites", key: key)
            #expect(try hub.hub.keys().map(\.lastUsed) == [today.adding(1)])
        }
    }

    private func enrol(_ hub: ServedHub, _ site: String, _ code: String) async throws -> ServedHub.Reply {
        try await hub.call(
            .post, "/v1/enrol", json: #"{"site":"\#(site)","code":"\#(code)","program":"0.1.0"}"#)
    }

    private func code(_ hub: ServedHub, for site: String) async throws -> String {
        let reply = try await hub.call(.post, "/v1/sites/\(site)/enrolment", key: hub.key(.sites))
        #expect(reply.status == 201)
        return try #require(reply.text("code"))
    }

    @Test func aCodeGivesTheSitesKeyOnce() async throws {
        try await ServedHub.serve { hub in
            let old = try hub.site("leeds")
            let code = try await code(hub, for: "leeds")
            #expect(code.wholeMatch(of: /([0-9A-Z]{5}-){5}[0-9A-Z]{5}/) != nil)
            let typed = code.lowercased().replacing("-", with: " ").replacing("0", with: "o").replacing("1", with: "l")
            let enrolled = try await enrol(hub, "leeds", typed)
            #expect(enrolled.status == 201 && enrolled.text("site") == "leeds")
            let key = try #require(enrolled.text("key"))
            #expect(try await hub.call(.post, "/v1/hello", key: key, json: "{}").status == 400, "it is a site's key")
            #expect(try await hub.call(.post, "/v1/hello", key: old, json: "{}").status == 401, "the old one is gone")
            let again = try await enrol(hub, "leeds", code)
            #expect(again.status == 409 && again.text("type") == "urn:dockline:code-used")
            let next = try await self.code(hub, for: "leeds")
            #expect(try await enrol(hub, "leeds", next).status == 201)
        }
    }

    @Test func anOldCodeAndAnotherSitesCodeAreRefused() async throws {
        try await ServedHub.serve { hub in
            for name in ["leeds", "york"] { _ = try hub.site(name) }
            let code = try await code(hub, for: "leeds")
            _ = try await self.code(hub, for: "york")
            #expect(try await enrol(hub, "york", code).text("type") == "urn:dockline:code-wrong")
            #expect(try await enrol(hub, "nowhere", code).text("type") == "urn:dockline:code-wrong")
            hub.time.pass(seconds: 30 * 60)
            let late = try await enrol(hub, "leeds", code)
            #expect(late.status == 403 && late.text("type") == "urn:dockline:code-expired")
        }
    }

    @Test func attemptsToEnrolAreCountedForAddressAndSite() async throws {
        var limits = ServedHub.patient
        limits.enrolments = .init(burst: 7, perSecond: 0.001)
        try await ServedHub.serve(limits: limits) { hub in
            _ = try hub.site("leeds")
            let code = try await code(hub, for: "leeds")
            for _ in 0..<5 { #expect(try await enrol(hub, "leeds", "00000").status == 403) }
            let right = try await enrol(hub, "leeds", code)
            #expect(right.status == 429 && (1...60).contains(Int(right.headers["retry-after"] ?? "") ?? 0))
            hub.time.pass(seconds: 60)
            #expect(try await enrol(hub, "leeds", code).status == 201, "a minute later the right code counts")
            let spent = try await enrol(hub, "nowhere", "00000")
            #expect(spent.status == 429, "the address has spent its allowance for all sites")
        }
        #expect(HubServerLimits().enrolments == .init(burst: 5, perSecond: 5.0 / 60))
    }

    @Test func theSameRequestUnderOneTokenIsDoneOnce() async throws {
        try await ServedHub.serve { hub in
            let (key, other) = (try hub.key(.sites), try hub.key(.sites))
            func add(_ name: String, _ token: String, by key: String) async throws -> ServedHub.Reply {
                try await hub.call(
                    .post, "/v1/sites", key: key, json: #"{"name":"\#(name)"}"#, headers: ["Idempotency-Key": token])
            }
            let first = try await add("leeds", "t-1", by: key)
            #expect(first.status == 201 && first.headers["idempotent-replay"] == nil)
            let again = try await add("leeds", "t-1", by: key)
            #expect(again.status == 201 && again.body == first.body && again.headers["idempotent-replay"] == "true")
            let mismatch = try await add("york", "t-1", by: key)
            #expect(mismatch.status == 422 && mismatch.text("type") == "urn:dockline:other-request")
            #expect(try await add("leeds", "t-1", by: other).status == 409, "another sender's tokens are its own")
            #expect(try await add("leeds", "t-2", by: key).status == 409)
            #expect(try await add("..", "t-3", by: key).status == 422)
            #expect(try await add("hull", "t-3", by: key).status == 201, "a refusal is not remembered")
            hub.time.pass(seconds: 24 * 3600 + 1)
            #expect(try await add("leeds", "t-1", by: key).status == 409, "a day later it is forgotten")
            #expect(try hub.hub.sites().map(\.name) == ["hull", "leeds"])
        }
    }

    @Test func whatIsDoneOnceIsOneTransactionWithItsMemory() async throws {
        struct Broken: Error {}
        let half = Route(
            .post, "/v1/half", .key(.sites), "Fails after a write.", body: .json(.anything),
            answers: [.nothing(204, "Never.")], isRepeatable: true
        ) { call in
            try call.hub.add(site: "half", at: call.now)
            #expect(try call.hub.sites().map(\.name) == ["half"], "it sees what it wrote")
            throw Broken()
        }
        try await ServedHub.serve(routes: [half]) { hub in
            let reply = try await hub.call(
                .post, "/v1/half", key: hub.key(.sites), json: "{}", headers: ["Idempotency-Key": "t"])
            #expect(reply.status == 500)
            #expect(try hub.hub.sites().isEmpty, "and nothing of it stayed")
        }
    }
}
