import Foundation
import HubServer
import HubStore
import Logging
import Rehearsal
import SiteAgent
import SiteStore
import Synchronization
import Testing
import Warehouse

/// What did not happen in time.
struct Late: Error, CustomStringConvertible {
    let description: String
}

/// A served hub, a line to it that can be cut, and a site whose agent runs: real files, real sockets, in this process.
final class AgentHouse: Sendable {
    let folder: String
    let line: HubLine
    var hubPath: String { folder + "/network.hub" }
    var site: String { folder + "/leeds.site" }
    var address: String { "http://127.0.0.1:\(line.port)" }

    private init(_ folder: String, _ line: HubLine) {
        (self.folder, self.line) = (folder, line)
    }

    static func live(_ body: @Sendable (AgentHouse) async throws -> Void) async throws {
        let folder = "/tmp/dockline-agent-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        // What is left over is a temporary folder.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let hub = try Hub.create(
            folder + "/network.hub", name: "Network", incarnation: UniqueID(high: 7, low: 7))
        try hub.add(site: "leeds", at: SiteClock.system.now())
        let code = try hub.newCode(for: "leeds", at: SiteClock.system.now())
        try hub.close()
        try await serving(folder) { port in
            guard let line = HubLine(to: port) else { throw Late(description: "no port is free") }
            let house = AgentHouse(folder, line)
            let site = try Site.create(house.site, name: "Leeds", timeZone: "UTC", reasons: [])
            try site.close()
            try SiteAgent.enrol(site: house.site, as: "leeds", at: house.address, code: code, program: "test")
            try await body(house)
            line.end()
        }
    }

    /// Serves the hub of a folder while `body` runs.
    static func serving(_ folder: String, port: Int = 0, _ body: @Sendable (Int) async throws -> Void) async throws {
        let hub = try Hub.open(folder + "/network.hub")
        var configuration = HubServerConfiguration()
        configuration.port = port
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let server = try HubServer(
            hub: hub, configuration, log: Logger(label: "hub", factory: { _ in SwiftLogNoOpLogHandler() })
        ) { listening.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            var ports = ports.makeAsyncIterator()
            guard let port = await ports.next() else { throw Late(description: "the hub did not listen") }
            do { try await body(port) } catch {
                await server.stop()
                throw error
            }
            await server.stop()
            try await group.waitForAll()
        }
        try hub.close()
    }

    /// Runs the site's agent while `body` runs.
    func agent(of site: String? = nil, clock: SiteClock? = nil, _ body: @Sendable () async throws -> Void) async throws
    {
        var configuration = AgentConfiguration(path: site ?? self.site, program: "test")
        (configuration.lookMilliseconds, configuration.waitSeconds) = (20, 1)
        // Pauses are as short as they can be.
        let machine = clock ?? SiteClock.system
        configuration.clock = SiteClock(now: machine.now, random: { 0 })
        let agent = Agent(configuration, log: Logger(label: "agent", factory: { _ in SwiftLogNoOpLogHandler() }))
        let task = Task { try await agent.run() }
        do { try await body() } catch {
            task.cancel()
            _ = await task.result
            throw error
        }
        task.cancel()
        try await task.value
    }

    /// Waits until something is so, and says what was waited for when it does not come.
    func until(_ what: String, seconds: Double = 30, _ isSo: () throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while try !isSo() {
            if ContinuousClock.now > deadline { throw Late(description: "in \(seconds) s: \(what)") }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// People come to the site, each a fact.
    func work(_ numbers: ClosedRange<Int>, at path: String? = nil) throws {
        let site = try Site.open(path ?? self.site, station: "office")
        _ = try site.take(
            numbers.map { .personDefined(Person(badge: BadgeID("B-\($0)"), name: "Person \($0)", roles: [.pick])) })
        try site.close()
    }

    /// Units of an item come in.
    func stock(_ units: Int, reference: String, at path: String? = nil) throws {
        let site = try Site.open(path ?? self.site, station: "office")
        let move = Move(sku: "MUG", quantity: units, from: .supplier, to: "A-01")
        let answers = try site.take([
            .itemDefined(Item(sku: "MUG", name: "Mug")), .placeDefined(Place(id: "A-01", kind: .bin)),
            .stockReceived(StockReceived(reference: reference, line: 1, moves: [move])),
        ])
        #expect(answers.allSatisfy { $0 != .rejected("") })
        try site.close()
    }

    func facts(at path: String? = nil) throws -> Int {
        let site = try Site.open(path ?? self.site, station: "office")
        defer { try? site.close() }
        return try site.newestFact()
    }

    func link(at path: String? = nil) throws -> HubLink {
        let site = try Site.open(path ?? self.site, station: "office")
        defer { try? site.close() }
        return try #require(try site.hubLink())
    }

    func ledger(at path: String? = nil) throws -> [StockKey: Int] {
        let site = try Site.open(path ?? self.site, station: "office")
        defer { try? site.close() }
        return try site.ledger()
    }

    /// What the hub has, asked of its file beside the server.
    func hub<Value>(_ body: (Hub) throws -> Value) throws -> Value {
        let hub = try Hub.open(hubPath)
        let value = try body(hub)
        try hub.close()
        return value
    }

    func held() throws -> Int { try hub { try $0.sites()[0].newest } }
}
