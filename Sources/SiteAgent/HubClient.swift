import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOSSL
public import SyncProtocol
import Warehouse

/// Why the hub gave no answer that counts.
public enum HubFailure: Error, Hashable, Sendable {
    /// Nothing came back, or not in time.
    case unreachable(String)
    /// The hub says to come again later.
    case busy(seconds: Int?)
    /// The key is none of the hub's, or opens something else.
    case keyRefused
    /// The hub refused, in its words.
    case refused(status: Int, String)
    /// What came back is no answer of a hub.
    case unreadable(String)
}

extension HubFailure: CustomStringConvertible {
    /// What happened, what to do.
    public var description: String {
        switch self {
        case .unreachable(let detail): "The hub does not answer (\(detail)). It is tried again; nothing is lost."
        case .busy: "The hub is busy. It is tried again; nothing is lost."
        case .keyRefused: "The hub does not know this site's key. Enrol again with: dockline agent enrol"
        case .refused(let status, let words): "The hub refused (\(status)): \(words)"
        case .unreadable(let detail): "What answers is no Dockline hub, or another version (\(detail))."
        }
    }
}

/// A hub as a site calls it over HTTP.
public struct HubClient: Sendable {
    private let address: String
    private let key: String?
    private let http: HTTPClient
    private static let answerMax = 16 * 1024 * 1024

    /// `address` is where the hub listens, such as `https://hub.example:8480`. `trust` is a PEM file with the
    /// certificates that are trusted; without it those of the machine are. Call `close` when done.
    public init(address: String, key: String? = nil, trust: String? = nil) {
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.key = key
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: .seconds(60)))
        configuration.connectionPool = .init(idleTimeout: .seconds(50))
        configuration.httpVersion = .http1Only
        if let trust {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .file(trust)
            configuration.tlsConfiguration = tls
        }
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    public func close() async throws { try await http.shutdown() }

    /// Exchanges a one-time code for this site's key, which the hub shows once.
    public func enrol(site: String, code: String, program: String) async throws -> String {
        struct Enrolment: Encodable { var site, code, program: String }
        struct Enrolled: Decodable { var key: String }
        let sent = try JSONEncoder().encode(Enrolment(site: site, code: code, program: program))
        return try await answer(Enrolled.self, "/v1/enrol", sent).key
    }

    public func hello(_ hello: Hello) async throws -> HelloAnswer {
        try await answer(HelloAnswer.self, "/v1/hello", JSONEncoder().encode(hello))
    }

    public func push(_ push: Push) async throws -> PushAnswer {
        try await answer(PushAnswer.self, "/v1/facts", JSONEncoder().encode(push))
    }

    /// What the hub wants behind a place; it may take so many seconds until there is something.
    public func feed(_ place: FeedPlace, waiting seconds: Int) async throws -> FeedAnswer {
        let incarnation = place.incarnation.map { "&incarnation=\($0)" } ?? ""
        return try await answer(
            FeedAnswer.self, "/v1/feed?after=\(place.after)&wait=\(seconds)\(incarnation)", nil, seconds: 30 + seconds)
    }

    /// Sends orders, one a line; answers with those that were refused, in the hub's words.
    public func place(_ orders: [some Encodable & Sendable]) async throws -> [String] {
        let encoder = JSONEncoder()
        let lines = try orders.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        let body = Data(lines.joined(separator: "\n").utf8)
        let answer = try await send("/v1/orders/bulk", body, type: "application/x-ndjson", seconds: 60)
        return try JSONDecoder().decode(PlacedOrders.self, from: answer).items.filter { $0.answer == "refused" }
            .map { "\($0.id ?? "line \($0.line)"): \($0.detail ?? "no reason was given")" }
    }

    /// Whether somebody listens there, whoever it is.
    public func isAlive() async -> Bool {
        var request = HTTPClientRequest(url: address + "/healthz")
        request.headers.add(name: "Connection", value: "close")
        // Nobody there is an answer too.
        return await (try? http.execute(request, timeout: .seconds(2)).status == .ok) ?? false
    }

    private func answer<Value: Decodable>(
        _ type: Value.Type, _ path: String, _ body: Data?, seconds: Int = 30
    ) async throws -> Value {
        let bytes = try await send(path, body, seconds: seconds)
        do { return try JSONDecoder().decode(Value.self, from: bytes) } catch {
            throw HubFailure.unreadable("\(error)")
        }
    }

    private func send(
        _ path: String, _ body: Data?, type: String = "application/json", seconds: Int
    ) async throws -> Data {
        var request = HTTPClientRequest(url: address + path)
        if let key { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
        if let body {
            request.method = .POST
            request.headers.add(name: "Content-Type", value: type)
            // Small bodies grow when they are packed.
            let isPacked = body.count > 1000 && (path == "/v1/facts" || path == "/v1/hello")
            if isPacked { request.headers.add(name: "Content-Encoding", value: "deflate") }
            request.body = .bytes(ByteBuffer(bytes: isPacked ? Deflate.packed(body) : body))
        }
        do {
            let response = try await http.execute(request, timeout: .seconds(Int64(seconds)))
            let bytes = Data(buffer: try await response.body.collect(upTo: HubClient.answerMax))
            return try HubClient.checked(Int(response.status.code), bytes, response.headers.first(name: "Retry-After"))
        } catch let failure as HubFailure {
            throw failure
        } catch let error as CancellationError { throw error } catch {
            throw HubFailure.unreachable("\(error)")
        }
    }

    private static func checked(_ status: Int, _ body: Data, _ retryAfter: String?) throws -> Data {
        switch status {
        case 200, 201: return body
        case 401: throw HubFailure.keyRefused
        case 429, 503, 507: throw HubFailure.busy(seconds: retryAfter.flatMap { Int($0) })
        case 500...: throw HubFailure.unreachable("status \(status)")
        default:
            struct Words: Decodable { var detail: String }
            // What is no problem document is told by its status alone.
            let words = (try? JSONDecoder().decode(Words.self, from: body))?.detail ?? "no reason was given"
            throw HubFailure.refused(status: status, String(words.prefix(400)))
        }
    }
}

/// What came of many orders.
private struct PlacedOrders: Decodable {
    struct Item: Decodable {
        var line: Int
        var id: String?
        var answer: String
        var detail: String?
    }
    var items: [Item]
}
