import BarcodeChecks
import Dispatch
import Foundation
import Glibc
import HubServer
import HubStore
import Logging
import SiteAgent
import SyncProtocol
import Synchronization
import Warehouse

/// Damaged requests to a hub that is served on 127.0.0.1: each is answered in the ways of HTTP or its connection is
/// closed, nothing is the hub's own fault, and the hub answers ever after.
struct FuzzRequests: Fuzzer {
    private struct Request {
        var head: String
        var body: [UInt8] = []

        init(_ line: String, key: String? = nil, type: String = "application/json", _ body: some Collection<UInt8>) {
            head = "\(line) HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
            if let key { head += "Authorization: Bearer \(key)\r\n" }
            if !body.isEmpty { head += "Content-Type: \(type)\r\n" }
            self.body = Array(body)
        }

        var bytes: [UInt8] {
            Array("\(head)\(body.isEmpty ? "" : "Content-Length: \(body.count)\r\n")\r\n".utf8) + body
        }
    }

    private let hub: Hub
    private let server: HubServer
    private let running: Running
    private let port: UInt16
    private let good: [Request]

    init(_ world: FuzzWorld) throws {
        hub = try Hub.create(world.folder + "/fuzz.hub", name: "Fuzz", incarnation: UniqueID(high: 7, low: 7))
        let now = ServerClock.machine()
        try hub.add(site: "leeds", at: now)
        let boss = try hub.addKey(name: "boss", scopes: [.admin], at: now).text
        let site = try hub.addKey(name: "leeds", scopes: [.site], site: "leeds", at: now).text
        good = try Self.requests(boss, site, now)
        var configuration = HubServerConfiguration()
        configuration.port = 0
        let rate = HubServerLimits.Rate(burst: 1e9, perSecond: 1e9)
        configuration.limits.perAddress = rate
        configuration.limits.perCredential = rate
        configuration.limits.enrolments = rate
        // Whoever says half a request is not waited for.
        (configuration.limits.headerSeconds, configuration.limits.bodySeconds) = (0.5, 0.5)
        (configuration.limits.bodyGraceSeconds, configuration.limits.idleSeconds) = (0.3, 0.5)
        (configuration.limits.lingerSeconds, configuration.limits.feedSeconds) = (0.1, 0.1)
        let log = Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() }
        let running = Running()
        server = try HubServer(hub: hub, configuration, log: log) { running.listens(at: $0) }
        port = try running.start(server)
        self.running = running
    }

    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        if report.inputs % 50 == 0, let complaint = try alive() { return complaint }
        let others = good.map(\.bytes)
        var request = dice.pick(good)
        let bytes: [UInt8]
        switch dice.below(4) {
        case 0: bytes = Damage.done(to: request.bytes, with: others, &dice)
        case 1 where request.body.isEmpty:
            // The line alone: method and path.
            let line = Array(request.head.prefix { $0 != "\r\n" }.utf8)
            bytes = Damage.done(to: line, with: others, &dice) + request.bytes[line.count...]
        default:
            request.body =
                dice.below(2) == 0
                ? Damage.ofNumbers(in: request.body, &dice) : Damage.done(to: request.body, with: others, &dice)
            bytes = request.bytes
        }
        switch try exchange(bytes) {
        case .closed:
            report.note("connections closed")
            return nil
        case .silent: return "neither answered nor closed: \(shown(bytes))"
        case .answer(let text): return judge(text, bytes, &report)
        }
    }

    private func judge(_ text: String, _ bytes: [UInt8], _ report: inout FuzzReport) -> String? {
        let parts = text.prefix { $0 != "\r\n" }.split(separator: " ")
        guard parts.count >= 2, parts[0] == "HTTP/1.1" || parts[0] == "HTTP/1.0", let status = Int(parts[1]) else {
            return "answered by no HTTP: \(shown(bytes)) → \(shown(text.utf8))"
        }
        report.note("answers \(status)")
        // What the hub says of itself: an error of its own, or none that it has words for.
        if status == 500 || (status > 400 && !text.contains("urn:dockline:")) {
            return "\(shown(bytes)) → \(shown(text.utf8))"
        }
        return nil
    }

    private func alive() throws -> String? {
        guard case .answer(let text) = try exchange(Request("GET /healthz", [UInt8]()).bytes),
            text.hasPrefix("HTTP/1.1 200 ")
        else { return "the hub does not answer any more" }
        return nil
    }

    func finish() throws -> String? {
        let complaint = try alive()
        try running.stop(server)
        let problems = try hub.problems()
        try hub.close()
        return complaint ?? (problems.isEmpty ? nil : "the hub does not verify: \(problems)")
    }

    // MARK: Good requests

    private static func requests(_ boss: String, _ site: String, _ now: Moment) throws -> [Request] {
        let none = [UInt8]()
        let order = #"{"order":{"id":"W-1","note":"","lines":[{"number":1,"sku":"MUG","quantity":2}]}}"#
        let item = #"{"sku":"MUG","name":"Mug","handling":"fragile","barcodes":[{"code":"5012345678900"}]}"#
        let body = Data(#"{"moves":[],"line":1,"reference":"D-1"}"#.utf8)
        let (stream, session) = (UniqueID(high: 5, low: 5), UniqueID(high: 6, low: 6))
        let fact = WireFact(
            sequence: 1, stream: stream, id: session, at: now, station: "S1", badge: "ANA", gesture: session,
            kind: "stock.received", version: 1, body: body)
        let head = Position(1, fact.hash(after: .start))
        let hello = Hello(
            protocols: [1], program: "fuzz", session: session, streams: [StreamClaim(stream: stream, head: head)],
            now: now)
        let push = Push(session: session, stream: stream, after: .start, facts: [fact], head: head)
        var packed = Request("POST /v1/facts", key: site, Deflate.packed(Data(try written(push))))
        packed.head += "Content-Encoding: deflate\r\n"
        let lists = [
            "/v1/sites", "/v1/sites/leeds", "/v1/orders?limit=5&state=parked", "/v1/orders/W-1", "/v1/orders/W-1/why",
            "/v1/keys?limit=3", "/v1/items", "/v1/stock?site=leeds&sku=MUG", "/v1/availability/MUG?channel=web",
            "/v1/conflicts", "/v1/shipments", "/v1/returns", "/v1/counts", "/v1/people", "/v1/loads",
            "/v1/rules/sourcing", "/v1/sites/leeds/network", "/metrics", "/readyz", "/openapi.json", "/nowhere",
        ]
        return lists.map { Request("GET \($0)", key: boss, none) } + [
            Request("GET /v1/feed?after=0&wait=1", key: site, none), packed,
            Request("POST /v1/hello", key: site, try written(hello)),
            Request("POST /v1/hello", key: site, try written(hello)),
            Request("POST /v1/facts", key: site, try written(push)),
            Request("POST /v1/orders", key: boss, order.utf8), Request("POST /v1/orders", order.utf8),
            Request("POST /v1/orders/bulk", key: boss, type: "application/x-ndjson", "\(order)\n\(order)\n".utf8),
            Request("DELETE /v1/orders/W-1", key: boss, none), Request("POST /v1/items", key: boss, item.utf8),
            Request("POST /v1/sites", key: boss, #"{"name":"york"}"#.utf8),
            Request("POST /v1/sites/leeds/enrolment", key: boss, none),
            Request("POST /v1/enrol", #"{"site":"leeds","code":"AAAA-BBBB-CCCC","program":"fuzz"}"#.utf8),
            Request("POST /v1/keys", key: boss, #"{"name":"shop","scopes":["orders"]}"#.utf8),
            Request("POST /v1/orders/W-1/assignments/1/fence", key: boss, #"{"by":"BO"}"#.utf8),
        ]
    }

    // MARK: The connection

    private enum Outcome {
        case answer(String)
        case closed
        case silent
    }

    /// Writes it all, gives the hub a moment, says that nothing more comes, and reads to the end.
    private func exchange(_ bytes: [UInt8]) throws -> Outcome {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw FuzzFailure("127.0.0.1:\(port): \(String(cString: strerror(errno)))") }
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        var (came, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&ready, 1, 100) == 0 { shutdown(descriptor, Int32(SHUT_WR)) }
        while poll(&ready, 1, 30_000) > 0 {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count <= 0 { return came.isEmpty ? .closed : .answer(String(decoding: came, as: UTF8.self)) }
            came += buffer[..<count]
            // An endless answer is none.
            if came.count > 32 * 1024 * 1024 { break }
        }
        return .silent
    }
}

/// Why a run could not go on.
struct FuzzFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// A server that runs beside the run.
private final class Running: Sendable {
    private let port = Mutex(0)
    private let (began, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    private let failure = Mutex<(any Error)?>(nil)

    func listens(at found: Int) {
        port.withLock { $0 = found }
        began.signal()
    }

    /// Starts it and answers where it listens.
    func start(_ server: HubServer) throws -> UInt16 {
        Task {
            do { try await server.run() } catch { failure.withLock { $0 = error } }
            began.signal()
            ended.signal()
        }
        began.wait()
        if let error = failure.withLock({ $0 }) { throw error }
        return UInt16(port.withLock { $0 })
    }

    func stop(_ server: HubServer) throws {
        try finished { await server.stop() }
        ended.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
