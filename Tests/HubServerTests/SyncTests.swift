import AsyncHTTPClient
import Dispatch
import Foundation
import HubStore
import NIOCore
import PortableSQL
import SiteStore
import SyncProtocol
import Synchronization
import Testing
import Warehouse

@testable import HubServer

/// Sites that send over the network.
struct SyncTests {
    /// A site's file with so many people, who are facts.
    private func makeSite(_ path: String, people: Int) throws {
        let site = try Site.create(path, name: "Leeds", timeZone: "UTC", reasons: [])
        let answers = try site.take(
            (1...people).map { .personDefined(Person(badge: BadgeID("B-\($0)"), name: "Person \($0)", roles: [.pick])) }
        )
        #expect(answers.allSatisfy { $0 == .taken })
        try site.close()
    }

    /// Drives a site's half on a thread of its own, as an agent does.
    private func push(
        _ path: String, hello: @escaping @Sendable (Hello) throws -> HelloAnswer,
        push: @escaping @Sendable (Push) throws -> PushAnswer
    ) async throws -> PushReport {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        let site = try Site.open(path, station: "agent")
                        defer { try? site.close() }
                        var agent = SitePush(program: "test")
                        return try pushAll(
                            site.outgoing, with: &agent, at: { site.clock.now() }, dice: { site.clock.random() },
                            hello: hello, push: push)
                    })
            }
        }
    }

    private func push(_ path: String, over hub: ServedHub, key: String, packed: Bool = false) async throws -> PushReport
    {
        try await push(
            path,
            hello: { try self.ask(hub, "/v1/hello", key, $0, packed) },
            push: { try self.ask(hub, "/v1/facts", key, $0, packed) })
    }

    /// Waits for an answer on a thread that may wait.
    private func ask<Answer: Decodable & Sendable>(
        _ hub: ServedHub, _ path: String, _ key: String, _ message: some Encodable, _ packed: Bool
    ) throws -> Answer {
        let (bytes, done) = (try JSONEncoder().encode(message), DispatchSemaphore(value: 0))
        let body = packed ? Deflate.packed(bytes) : bytes
        let reply = Box<ServedHub.Reply>()
        Task {
            do {
                let headers = packed ? ["Content-Encoding": "deflate"] : [:]
                reply.set(.success(try await hub.call(.post, path, key: key, body: body, headers: headers)))
            } catch { reply.set(.failure(error)) }
            done.signal()
        }
        done.wait()
        let came = try reply.get()
        guard came.status == 200 else { throw Refused(status: came.status) }
        return try JSONDecoder().decode(Answer.self, from: came.body)
    }

    private struct Refused: Error, Equatable { var status: Int }

    private func facts(_ hub: Hub) throws -> [SQLRow] {
        try hub.database.read { db in
            try db.rows("SELECT site, stream, sequence, received, id, body, hash FROM fact ORDER BY received")
        }
    }

    @Test(arguments: [false, true])
    func aConversationOverTheNetworkBringsWhatADirectOneBrings(packed: Bool) async throws {
        try await ServedHub.serve { hub in
            let path = hub.folder + "/leeds.site"
            try makeSite(path, people: 1200)
            let key = try hub.site("leeds")
            let report = try await push(path, over: hub, key: key, packed: packed)
            #expect(report.stop == nil && report.parked.isEmpty && report.facts > 1200)
            let direct = try Hub.create(hub.folder + "/direct.hub", name: "D", incarnation: UniqueID(high: 1, low: 1))
            try direct.add(site: "leeds", at: hub.time.now)
            let clock = SiteClock.system
            let there = try await push(
                path,
                hello: {
                    try direct.welcome($0, from: "leeds", at: clock.now(), session: clock.newID(at: clock.now()))
                },
                push: { try direct.receive($0, from: "leeds", at: clock.now()) })
            #expect(there.facts == report.facts && there.held == report.held)
            let (ours, theirs) = (try facts(hub.hub), try facts(direct))
            #expect(ours == theirs)
            #expect(try hub.hub.problems() == [])
            #expect(try hub.hub.sites().map(\.facts) == [report.facts])
            let again = try await push(path, over: hub, key: key)
            #expect(again.facts == 0 && again.busySeconds != nil, "another life of the site waits for the session")
            hub.time.pass(seconds: 60)
            #expect(try await push(path, over: hub, key: key).facts == 0)
        }
    }

    @Test func aKeySpeaksForItsOwnSiteOnly() async throws {
        try await ServedHub.serve { hub in
            let path = hub.folder + "/leeds.site"
            try makeSite(path, people: 5)
            let (leeds, york) = (try hub.site("leeds"), try hub.site("york"))
            let facts = try await push(path, over: hub, key: leeds).facts
            // York says that the history of Leeds is its own.
            let stolen = try await push(path, over: hub, key: york)
            guard case .forked? = stolen.stop else { throw Unexpected("\(stolen)") }
            // And then it sends into the stream of Leeds.
            let site = try Site.open(path, station: "office")
            let claim = try #require(try site.outgoing.streams().first)
            try site.close()
            let session = try #require(try session(of: "york", hub.hub))
            let push = Push(session: session, stream: claim.stream, after: claim.head, facts: [], head: claim.head)
            let reply = try await hub.call(.post, "/v1/facts", key: york, body: JSONEncoder().encode(push))
            #expect(try JSONDecoder().decode(PushAnswer.self, from: reply.body) == .unknownStream)
            #expect(try hub.hub.sites().map(\.facts) == [facts, 0])
        }
    }

    private func session(of site: String, _ hub: Hub) throws -> UniqueID? {
        let row = try hub.database.read { db in try db.row("SELECT session FROM site WHERE name = ?", .text(site)) }
        return row.flatMap { UniqueID(bytes: $0.data(0)) }
    }

    @Test func twoServersOnOneFileAreOneHub() async throws {
        try await ServedHub.serve { one in
            try await ServedHub.serve(hubOf: one) { two in
                let path = one.folder + "/leeds.site"
                try makeSite(path, people: 900)
                let key = try one.site("leeds")
                let report = try await push(
                    path, hello: { try self.ask(one, "/v1/hello", key, $0, false) },
                    push: { try self.ask($0.after.sequence % 1000 == 0 ? one : two, "/v1/facts", key, $0, true) })
                #expect(report.stop == nil && report.facts > 900)
                let (here, there) = (try one.hub.sites(), try two.hub.sites())
                #expect(here == there)
                #expect(try two.hub.problems() == [])
                let made = try await one.call(
                    .post, "/v1/sites", key: one.key(.admin), json: #"{"name":"york"}"#)
                #expect(made.status == 201)
                #expect(try await two.call(.get, "/v1/sites/york", key: one.key(.sites)).status == 200)
            }
        }
    }

    @Test func aStopLetsARequestEndAndTakesNoOther() async throws {
        let gate = Gate()
        let slow = Route(
            .post, "/v1/slow", .open, "Waits.", body: .json(.anything), answers: [.json(200, .anything, "")]
        ) {
            call in
            gate.wait()
            try call.hub.add(site: "late", at: call.now)
            return try .json(["done": true])
        }
        try await ServedHub.serve(routes: [slow]) { hub in
            async let answer = hub.call(.post, "/v1/slow", json: "{}")
            await gate.entered()
            await hub.server.stop()
            // Nobody is let in from the moment when the listening socket is closed.
            var isOpen = true
            while isOpen { isOpen = (try? await RawClient(port: hub.port).exchange("")) != nil }
            gate.open()
            let (status, sites) = (try await answer.status, try hub.hub.sites())
            #expect(status == 200 && sites.map(\.name) == ["late"])
        }
    }
}

/// An outcome on its way from one thread to another.
private final class Box<Value: Sendable>: Sendable {
    private let outcome = Mutex<Result<Value, any Error>?>(nil)
    func set(_ new: Result<Value, any Error>) { outcome.withLock { $0 = new } }
    func get() throws -> Value {
        guard let outcome = outcome.withLock({ $0 }) else { throw CancellationError() }
        return try outcome.get()
    }
}
