import Dispatch
import Foundation
import Glibc
public import HubStore
public import Importing
import ScratchPostgres
import SiteAgent
import SiteNetwork
import SiteStore
import SyncProtocol
import Synchronization
import Terminal
import Warehouse

// A rehearsal of a network: a hub, sites, agents and robots, each a process of its own on this machine. Orders enter at
// the hub over HTTP, are given to sites, worked, and have left when the hub says so. Meanwhile the hub and the agents
// are killed, and the lines between them are cut, so that the real protocol meets what it is made for. At the end every
// site's ledger is compared with what the hub has of it.

/// What to rehearse on a network.
public struct NetworkRequest: Sendable {
    public var orders: [String]
    public var mapping: String
    public var sites: Int
    public var robots: Int
    public var seed: UInt64
    public var folder: String
    /// A file or the address of an empty database.
    public var hub: String
    /// How often something is killed or cut while the robots work.
    public var faults: Int
    /// Whether the hub is in a PostgreSQL of the rehearsal's own, which is stopped as by a power cut among the faults.
    public var ownPostgres: Bool
    /// Whether the hub and each agent are in networks of their own, with cables between them that are pulled.
    public var cables: Bool
    public var program: String

    public init(
        orders: [String], mapping: String, sites: Int, robots: Int, seed: UInt64, folder: String, hub: String,
        faults: Int, ownPostgres: Bool = false, cables: Bool = false, program: String
    ) {
        (self.orders, self.mapping, self.sites, self.robots) = (orders, mapping, sites, robots)
        (self.seed, self.folder, self.hub, self.faults, self.program) = (seed, folder, hub, faults, program)
        (self.ownPostgres, self.cables) = (ownPostgres, cables)
    }

    func site(_ number: Int) -> RehearsalRequest {
        RehearsalRequest(
            orders: orders, mapping: mapping, robots: robots, seed: seed &+ UInt64(number),
            folder: "\(folder)/site-\(number)")
    }

    func name(_ number: Int) -> String { "site-\(number)" }
}

/// What came of it.
public struct NetworkReport: Codable, Sendable {
    public var sites = 0
    public var robots = 0
    public var seed: UInt64 = 0
    public var tally = NetworkTally()
    /// Units that the sites' own files say have left for orders.
    public var shippedAtSites = 0
    public var facts = 0
    public var parked = 0
    public var hubKills = 0
    public var agentKills = 0
    public var cuts = 0
    /// Cables that were pulled, were lossy, or whose site had its address taken away; packets that were lost for good.
    public var cablesPulled = 0
    public var cablesLossy = 0
    public var addressesTaken = 0
    public var packetsLost = 0
    /// What the kernel of this machine cannot do, in sentences.
    public var impossible: [String] = []
    /// How often the hub's database was stopped at once and started again.
    public var databaseStops = 0
    /// What each site and the hub have of the site's history.
    public var ends: [HistoryEnds] = []
    /// Transfers from site to site, their units, and those that were received.
    public var transfers = 0
    public var transferUnits = 0
    public var transferUnitsHere = 0
    public var seconds = 0.0
    public var conflicts: [String: Int] = [:]
    /// What is not as it should be, in sentences; nothing where all is well.
    public var problems: [String] = []

    public var passed: Bool { problems.isEmpty }

    /// A table for people.
    public var table: String {
        let rows: [(String, String)] = [
            ("Sites, robots each, seed", "\(sites), \(robots), \(seed)"),
            ("Orders, units", "\(tally.orders), \(tally.ordered)"),
            ("  shipped", "\(tally.shipped)"), ("  still with sites", "\(tally.open)"),
            ("  waiting for stock", "\(tally.waiting)"), ("  cancelled", "\(tally.cancelled)"),
            ("Shipped by the sites' files", "\(shippedAtSites)"), ("Facts at the hub", "\(facts)"),
            ("Facts parked", "\(parked)"),
            ("Hub killed, agents killed, lines cut", "\(hubKills), \(agentKills), \(cuts)"),
            ("Cables pulled, lossy, addresses taken", "\(cablesPulled), \(cablesLossy), \(addressesTaken)"),
            ("Packets lost", "\(packetsLost)"),
            ("Database stopped at once", "\(databaseStops)"),
            ("Transfers, units sent, received", "\(transfers), \(transferUnits), \(transferUnitsHere)"),
            ("Conflicts on desks", "\(conflicts.values.reduce(0, +))"), ("Seconds", String(Int(seconds))),
        ]
        let histories = ends.map {
            ("Newest fact of \($0.site), at the hub", "\($0.atSite.prefix(24)), \($0.atHub.prefix(24))")
        }
        let width = (rows + histories).map(\.0.count).max() ?? 0
        let lines = (rows + histories).map { $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }
        let verdict =
            problems.isEmpty ? ["PASSED: the hub has what its sites have."] : problems.map { "FAILED: \($0)" }
        return (lines + verdict).joined(separator: "\n")
    }
}

/// The newest fact of a site and the hash of all facts up to it, as the site and as the hub have it.
public struct HistoryEnds: Codable, Sendable {
    public var site: String
    public var atSite: String
    public var atHub: String

    init(_ site: String, atSite: Position?, atHub: Position?) {
        func words(_ end: Position?) -> String { end.map { "\($0.sequence) \($0.hash)" } ?? "none" }
        (self.site, self.atSite, self.atHub) = (site, words(atSite), words(atHub))
    }
}

/// The parent of a rehearsal on a network.
public final class NetworkRehearsal {
    let request: NetworkRequest
    let resources: Resources
    let progress: (String) -> Void
    var report = NetworkReport()
    var sites: [Int: Site] = [:]
    private var worlds: [Int: RehearsalWorld] = [:]
    var lines: [Int: HubLine] = [:]
    var cables: [Int: Cable] = [:]
    var agents: [Int: Process] = [:]
    private var server: HubProcess?
    private var hub: Hub?
    private var cluster: PostgresCluster?
    private let clock = SiteClock.system

    public init(_ request: NetworkRequest, resources: Resources, progress: @escaping (String) -> Void) {
        self.request = request
        self.resources = resources
        self.progress = progress
    }

    /// Holds it. Nothing that it started outlives it.
    public func run() throws -> NetworkReport {
        defer { end() }
        let started = monotonicNanoseconds()
        if request.cables { try layCables() }
        let demand = try makeSites()
        let (hub, server) = try startHub()
        for number in 1...request.sites { try connect(number, hub, server) }
        try settle(hub, "the sites' stock is on its way to the hub")
        try place(demand, at: server, key: hub.addKey(name: "rehearsal", scopes: [.orders], at: clock.now()).text)
        let tours = try releaseAll(hub)
        try work(tours, hub, server)
        try settle(hub, "the last facts are on their way to the hub")
        try receiveTransfers(hub)
        try judge(hub)
        report.seconds = Double(monotonicNanoseconds() - started) / 1e9
        return report
    }

    private func end() {
        for agent in agents.values where agent.isRunning { agent.terminate() }
        for agent in agents.values { agent.waitUntilExit() }
        for line in lines.values { line.end() }
        for cable in cables.values { cable.end() }
        if let server, server.process.isRunning {
            server.process.terminate()
            server.process.waitUntilExit()
        }
    }

    // MARK: Before

    /// Every site has its own share of the goods, so that many orders find all they want only at one, and some at none.
    private func makeSites() throws -> [NetworkOrder] {
        var orders: [NetworkOrder] = []
        for number in 1...request.sites {
            let rehearsal = Rehearsal(request.site(number), resources: resources) { [progress] step in
                if case .preparing(let what) = step { progress("site \(number): \(what)") }
            }
            let site = try rehearsal.makeSite(name: request.name(number))
            var demand = try rehearsal.readDemand(site)
            if demand.orders.isEmpty { throw RehearsalError.noOrders(request.orders) }
            for (index, sku) in demand.units.keys.sorted().enumerated() {
                let units = demand.units[sku] ?? 0
                demand.units[sku] = index % request.sites + 1 == number ? units : units / request.sites + 1
            }
            let world = try rehearsal.stock(site, for: demand)
            sites[number] = site
            if number == 1 {
                orders = demand.orders.compactMap { order in
                    guard case .orderReceived(var dressed) = world.dressed(.orderReceived(order)) else { return nil }
                    // The day's last truck may have left when somebody rehearses in the evening.
                    if let cutoff = dressed.cutoff { dressed.cutoff = cutoff.adding(minutes: 1_440) }
                    return NetworkOrder(dressed)
                }
            }
        }
        return orders + (request.sites > 1 ? transfers(of: orders) : [])
    }

    private func startHub() throws -> (Hub, HubProcess) {
        progress("starting the hub")
        let cluster = request.ownPostgres ? try PostgresCluster() : nil
        self.cluster = cluster
        let place = try cluster?.makeDatabase() ?? request.hub
        let hub = try Hub.create(place, name: "Rehearsal", incarnation: clock.newID(at: clock.now()))
        let server = try HubProcess(
            hub: place, host: request.cables ? "0.0.0.0" : "127.0.0.1", log: request.folder + "/hub.log")
        (self.hub, self.server) = (hub, server)
        return (hub, server)
    }

    private func connect(_ number: Int, _ hub: Hub, _ server: HubProcess) throws {
        let name = request.name(number)
        try hub.add(site: name, at: clock.now())
        let address: String
        if let cable = cables[number] {
            address = "http://\(cable.address):\(server.port)"
        } else {
            guard let line = HubLine(to: server.port) else {
                throw RehearsalError.childFailed("No port of this machine is free for the line of \(name).")
            }
            lines[number] = line
            address = "http://127.0.0.1:\(line.port)"
        }
        let path = request.site(number).sitePath
        try SiteAgent.enrol(
            site: path, as: name, at: address,
            code: try hub.newCode(for: name, at: clock.now()),
            program: "rehearsal")
        try startAgent(number)
    }

    private func startAgent(_ number: Int) throws {
        agents[number] = try ChildProcess.start(
            ["agent", "run", "--site", request.site(number).sitePath],
            log: "\(request.folder)/agent-\(number).log", behind: cables[number]?.words ?? [])
    }

    private func layCables() throws {
        guard Cable.mayBeLaid else {
            throw RehearsalError.childFailed(
                "--cables needs a network of its own, so that none of this machine's is touched. Start it with: "
                    + "unshare -Urn dockline rehearse …, as root: unshare -n dockline rehearse …")
        }
        try Cable.raiseLoopback()
        for number in 1...request.sites {
            cables[number] = try Cable(number, log: "\(request.folder)/cable-\(number).log")
        }
    }

    /// Orders enter from outside, a hundred at a time, each with a name for its request so that none enters twice.
    private func place(_ orders: [NetworkOrder], at server: HubProcess, key: String) throws {
        let address = "http://127.0.0.1:\(server.port)"
        for start in stride(from: 0, to: orders.count, by: 100) {
            progress("orders to the hub: \(start) of \(orders.count)")
            let part = Array(orders[start..<min(start + 100, orders.count)])
            let refused = try finished {
                let client = HubClient(address: address, key: key)
                let outcome: Result<[String], any Error>
                do { outcome = .success(try await client.place(part)) } catch { outcome = .failure(error) }
                try await client.close()
                return try outcome.get()
            }
            report.problems += refused.map { "the hub refused an order: \($0)" }
        }
    }

    /// Releases what has come to each site, lets the hub find other sites for what is short, and again, until nothing
    /// moves any more. Answers how many tours each site has.
    private func releaseAll(_ hub: Hub) throws -> [Int: Int] {
        var tours: [Int: Int] = [:]
        for round in 1...8 {
            try settle(hub, "the orders are on their way to the sites")
            var isNew = false
            for (number, site) in sites.sorted(by: { $0.key < $1.key }) {
                progress("round \(round): releasing tours at site \(number)")
                let released = try site.release(shortMissing: true)
                tours[number, default: 0] += released.tours.count
                let handed = try site.handBackShorts(at: clock.now())
                isNew = isNew || !released.tours.isEmpty || !handed.isEmpty
            }
            if !isNew { break }
        }
        return tours
    }

    // MARK: While

    /// The robots of all sites work at once, while the network is troubled.
    private func work(_ tours: [Int: Int], _ hub: Hub, _ server: HubProcess) throws {
        let group = DispatchGroup()
        let failures = Mutex<[String]>([])
        let left = Mutex(0)
        for (number, count) in tours.sorted(by: { $0.key < $1.key }) where count > 0 {
            guard let site = sites[number] else { continue }
            let mine = request.site(number)
            try Rehearsal(mine, resources: resources) { _ in }.openDay(site, tours: count)
            left.withLock { $0 += 1 }
            let (resources, program) = (resources, request.program)
            DispatchQueue(label: "dockline.rehearsal.\(number)").async(group: group) {
                do { try Rehearsal.holdOutbound(mine, resources: resources, program: program) } catch {
                    failures.withLock { $0.append("site \(number): \(error)") }
                }
                left.withLock { $0 -= 1 }
            }
        }
        let troubles = cables[1]?.troubles() ?? []
        if request.cables, !troubles.contains(.lossy) {
            report.impossible.append("no packets are lost: the kernel has no tbf, or tc is not installed")
        }
        var trouble = NetworkTrouble(
            seed: request.seed, left: request.faults, hasDatabase: cluster != nil, cables: troubles)
        while left.withLock({ $0 }) > 0 || trouble.isOwed {
            usleep(50_000)
            let facts = try sites.values.reduce(0) { $0 + (try $1.newestFact()) }
            progress("\(left.withLock { $0 }) sites at work, \(facts) facts, \(report.hubKills) kills of the hub")
            try trouble.strike(self, server)
        }
        group.wait()
        try calm(server)
        report.problems += failures.withLock { $0 }
    }

    func killHub(_ server: HubProcess) throws {
        server.killHard()
        report.hubKills += 1
        try server.restart()
    }

    func stopDatabase() throws {
        guard let cluster else { return }
        try cluster.stopAtOnce()
        report.databaseStops += 1
        // Long enough that sites and hub notice.
        usleep(300_000)
        try cluster.start()
    }

    func killAgent(_ number: Int, counts: Bool = true) throws {
        guard let agent = agents[number] else { return }
        kill(agent.processIdentifier, SIGKILL)
        agent.waitUntilExit()
        if counts { report.agentKills += 1 }
        try startAgent(number)
    }

    func trouble(_ line: HubLine) {
        line.set(line.mode == .open ? (report.cuts % 2 == 0 ? .cut : .losesAnswers) : .open)
        if line.mode != .open { report.cuts += 1 }
    }

    func strike(_ trouble: Cable.Trouble, cable number: Int, for nanoseconds: UInt64) throws {
        guard let cable = cables[number] else { return }
        try cable.strike(trouble, for: nanoseconds)
        switch trouble {
        case .pulled: report.cablesPulled += 1
        case .lossy: report.cablesLossy += 1
        case .unaddressed: report.addressesTaken += 1
        }
    }

    private func calm(_ server: HubProcess) throws {
        for line in lines.values { line.set(.open) }
        for cable in cables.values {
            try cable.mend()
            report.packetsLost += cable.lost
        }
        if !server.process.isRunning { try server.restart() }
        // Behind a cable connections hang, and the agents have to find that out by themselves.
        if request.cables { return }
        // Whoever waits out a long pause goes on at once when it starts anew.
        for number in agents.keys.sorted() { try killAgent(number, counts: false) }
    }

    // MARK: After

    /// Waits until the hub has every fact, each site has heard every wish, and nothing is on its way.
    func settle(_ hub: Hub, _ why: String) throws {
        let deadline = monotonicNanoseconds() + 180_000_000_000
        var quiet = 0
        while quiet < 3 {
            if monotonicNanoseconds() > deadline {
                throw RehearsalError.childFailed(
                    "After three minutes still: \(why). See the logs in \(request.folder).")
            }
            usleep(100_000)
            let known = Dictionary(uniqueKeysWithValues: try hub.sites().map { ($0.name, $0.newest) })
            var isSettled = true
            for (number, site) in sites {
                let name = request.name(number)
                let newest = try site.newestFact()
                let heard = try site.hubLink()?.feed.after ?? 0
                if known[name] != newest { isSettled = false }
                if try hub.hasMore(for: name, after: heard) { isSettled = false }
            }
            progress(why)
            quiet = isSettled ? quiet + 1 : 0
        }
    }

    private func judge(_ hub: Hub) throws {
        progress("comparing the hub with its sites")
        report.sites = request.sites
        report.robots = request.robots
        report.seed = request.seed
        report.tally = try hub.networkTally()
        for site in try hub.sites() {
            report.facts += site.facts
            report.parked += site.parked
        }
        for conflict in try hub.conflicts() { report.conflicts[conflict.conflict.kind.rawValue, default: 0] += 1 }
        for (number, site) in sites.sorted(by: { $0.key < $1.key }) {
            let name = request.name(number)
            let tally = try site.tally()
            report.shippedAtSites += tally.shipped
            var robots = RehearsalReport(tally: tally, kinds: [:])
            for slot in 1...request.robots { try robots.add(journal: request.site(number).journal(slot)) }
            report.problems += robots.failures.map { "\(name): \($0)" }
            let ends = (atSite: try site.outgoing.streams().last?.head, atHub: try hub.newest(of: name))
            report.ends.append(HistoryEnds(name, atSite: ends.atSite, atHub: ends.atHub))
            if ends.atSite != ends.atHub { report.problems.append("\(name): the hub's newest fact is another one") }
            if try site.ledger() != hub.ledger(of: name) {
                report.problems.append("\(name): the hub's ledger differs from the site's")
            }
            if try site.verify(progress: { _, _ in }).isSound == false {
                report.problems.append("\(name): the site's file does not verify")
            }
        }
        report.problems += try hub.problems()
        if report.parked > 0 { report.problems.append("\(report.parked) facts were parked") }
        if report.tally.shipped != report.shippedAtSites {
            report.problems.append(
                "the hub says \(report.tally.shipped) units have left, the sites \(report.shippedAtSites)")
        }
        if report.tally.shipped == 0 { report.problems.append("nothing was shipped") }
    }
}
