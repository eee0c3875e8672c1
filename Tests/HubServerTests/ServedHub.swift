import AsyncHTTPClient
import Foundation
import HubStore
import Logging
import NIOCore
import NIOHTTP1
import Synchronization
import Testing
import Warehouse

@testable import HubServer

/// What a test did not expect.
struct Unexpected: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}

/// A hub's file in a folder of its own, served at a port of this machine, for one test.
final class ServedHub: Sendable {
    let folder: String
    let hub: Hub
    let port: Int
    let time: TestTime
    let lines: Lines
    let server: HubServer
    let routes: [Route]
    private let client = HTTPClient(eventLoopGroupProvider: .singleton)

    /// The clock of a test stands still until it is told to move.
    final class TestTime: Sendable {
        private let moment = Mutex(Moment(milliseconds: 1_795_000_000_000))
        var now: Moment { moment.withLock { $0 } }
        func pass(seconds: Int) {
            moment.withLock { $0 = Moment(milliseconds: $0.milliseconds + Int64(seconds) * 1000) }
        }
    }

    /// What was logged.
    final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    struct Reply: Sendable {
        var status: Int
        var headers: [String: String]
        var body: Data
        var json: JSONValue { (try? JSONDecoder().decode(JSONValue.self, from: body)) ?? .null }
        func text(_ name: String) -> String? {
            if case .text(let text)? = json[name] { return text }
            return nil
        }
    }

    private init(
        _ folder: String, _ hub: Hub, _ port: Int, _ time: TestTime, _ lines: Lines, _ server: HubServer,
        _ routes: [Route]
    ) {
        (self.folder, self.hub, self.port, self.time) = (folder, hub, port, time)
        (self.lines, self.server, self.routes) = (lines, server, routes)
    }

    /// Limits that wait for a test which a busy machine lets rest for minutes, while its connection is open.
    static var patient: HubServerLimits {
        var limits = HubServerLimits()
        (limits.headerSeconds, limits.bodySeconds, limits.bodyGraceSeconds) = (3600, 3600, 3600)
        (limits.idleSeconds, limits.workSeconds) = (3600, 3600)
        return limits
    }

    /// Makes a hub, or opens the one of another test's server, serves it while `body` runs, and stops it.
    static func serve(
        limits: HubServerLimits = patient, routes extra: [Route] = [], tls: TLSFiles? = nil,
        hubOf other: ServedHub? = nil, _ body: @Sendable (ServedHub) async throws -> Void
    ) async throws {
        let folder = other?.folder ?? "/tmp/dockline-server-\(UUID().uuidString.prefix(8))"
        let path = folder + "/network.hub"
        if other == nil { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false) }
        // The folder of another test's server is that one's to remove.
        defer { if other == nil { try? FileManager.default.removeItem(atPath: folder) } }
        let hub =
            other == nil
            ? try Hub.create(path, name: "Network", incarnation: UniqueID(high: 7, low: 7)) : try Hub.open(path)
        let (time, lines) = (other?.time ?? TestTime(), Lines())
        var configuration = HubServerConfiguration()
        (configuration.port, configuration.limits, configuration.tls) = (0, limits, tls)
        configuration.clock = ServerClock(now: { time.now })
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let routes = RouteTable.all + extra
        let log = Logger(label: "hub") { JSONLog(label: $0, write: { lines.add($0) }) }
        let server = try HubServer(hub: hub, configuration, log: log, routes: routes) { listening.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { listening.finish() }
                try await server.run()
            }
            if let port = await ports.first(where: { _ in true }) {
                let served = ServedHub(folder, hub, port, time, lines, server, routes)
                do { try await body(served) } catch { Issue.record(error) }
                try await served.client.shutdown()
            }
            await server.stop()
            try await group.waitForAll()
        }
        try hub.close()
    }

    /// A key of the hub.
    func key(_ scopes: Scope...) throws -> String {
        try hub.addKey(name: "test", scopes: Set(scopes), at: time.now).text
    }

    /// A site with its key.
    func site(_ name: String) throws -> String {
        try hub.add(site: name, at: time.now)
        return try hub.addKey(name: name, scopes: [.site], site: name, at: time.now).text
    }

    /// Asks, and compares what came with what the route describes.
    @discardableResult
    func call(
        _ method: Route.Method, _ path: String, key: String? = nil, json: String? = nil, body: Data? = nil,
        headers: [String: String] = [:]
    ) async throws -> Reply {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
        request.method = .init(rawValue: method.rawValue)
        if let key { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
        if let body = body ?? json.map({ Data($0.utf8) }) {
            request.body = .bytes(body)
            if headers["Content-Type"] == nil { request.headers.add(name: "Content-Type", value: "application/json") }
        }
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        let response = try await client.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 16 * 1024 * 1024)
        let reply = Reply(
            status: Int(response.status.code),
            headers: Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { $1 },
            body: Data(bytes.readableBytesView))
        compare(reply, method, path)
        return reply
    }

    private func compare(_ reply: Reply, _ method: Route.Method, _ path: String) {
        #expect(reply.headers["x-request-id"]?.count == 32, "\(method) \(path)")
        guard let route = routes.first(where: { $0.method == method && $0.fits(path) }) else { return }
        guard let described = route.allAnswers.first(where: { $0.status == reply.status }) else {
            Issue.record("\(method) \(path) answered \(reply.status), which it does not describe")
            return
        }
        guard let schema = described.schema else {
            #expect(reply.body.isEmpty)
            return
        }
        #expect(reply.headers["content-type"]?.hasPrefix(described.type) == true, "\(method) \(path)")
        if described.type.hasSuffix("json") { #expect(schema.fault(in: reply.json) == nil, "\(method) \(path)") }
    }
}

extension Route {
    /// Whether a path is one of this route's.
    func fits(_ path: String) -> Bool {
        let ours = self.path.split(separator: "/")
        let theirs = path.prefix { $0 != "?" }.split(separator: "/")
        return ours.count == theirs.count && zip(ours, theirs).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
}
