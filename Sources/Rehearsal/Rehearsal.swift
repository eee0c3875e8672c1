import Foundation
import Glibc
public import Importing
public import SiteStore
import Station
import Terminal
import Warehouse

// A rehearsal: a whole shift worked by robots on one site file, each a process of its own, so that locks, crashes and
// resumption are the real ones. The parent makes the warehouse, imports and releases the orders, starts the robots,
// starts killed ones again, and judges at the end.
//
// A robot appends a line to its own journal for everything it does; the journals outlive kill -9 and are added up here.

/// What to rehearse.
public struct RehearsalRequest: Sendable {
    public var orders: [String]
    public var mapping: String
    public var robots: Int
    public var seed: UInt64
    public var folder: String
    /// Robots that the parent kills at any moment, one after the other.
    public var kills: Int
    /// Robots that it stops for a while with the write lock in their hands.
    public var stalls: Int
    /// A small disk that only the site's file lies on, where it is to run full.
    public var smallDisk: String?
    /// How often that disk is full while the robots work.
    public var fulls: Int

    public init(
        orders: [String], mapping: String, robots: Int, seed: UInt64, folder: String, kills: Int = 0, stalls: Int = 0,
        smallDisk: String? = nil, fulls: Int = 0
    ) {
        self.orders = orders
        self.mapping = mapping
        self.robots = robots
        self.seed = seed
        self.folder = folder
        self.kills = kills
        self.stalls = stalls
        self.smallDisk = smallDisk
        self.fulls = fulls
    }

    public var sitePath: String { (smallDisk ?? folder) + "/rehearsal.site" }
    var marks: String { folder + "/marks" }
    /// Where it is written what went astray on the shelves.
    var astray: String { marks + "/astray" }
    /// Every count wants up to three people.
    var counters: Int { max(3, robots) }
    func journal(_ robot: Int) -> String { "\(folder)/robot-\(robot).journal" }
}

/// What the robots of one part of the day do.
public enum RehearsalShift: String, Sendable, CaseIterable {
    case receiving, returns, outbound, counting
}

/// How far a rehearsal is.
public enum RehearsalProgress: Sendable {
    case preparing(String)
    case working(toursDone: Int, tours: Int, facts: Int)
    case counting(done: Int, of: Int)
    case inspecting(done: Int, of: Int)
    case receiving(done: Int, of: Int)
    case verifying(Int, of: Int)
}

/// Why a rehearsal could not be held.
public enum RehearsalError: Error, CustomStringConvertible {
    case noOrders([String])
    case robotFailed(robot: Int, status: Int32, log: String)
    case childFailed(String)

    public var description: String {
        switch self {
        case .noOrders(let files):
            "No order could be taken from \(files.joined(separator: ", ")). Check the files and --mapping; what was "
                + "rejected stands in the rejects file beside the site."
        case .robotFailed(let robot, let status, let log):
            "Robot \(robot) ended with status \(status). Its words are in \(log)."
        case .childFailed(let words): words
        }
    }
}

/// The parent of a rehearsal.
public struct Rehearsal {
    let request: RehearsalRequest
    let resources: Resources
    let progress: (RehearsalProgress) -> Void
    /// Badges that a robot slot may use up by abandoning tours.
    static let livesMax = 40

    public init(
        _ request: RehearsalRequest, resources: Resources, progress: @escaping (RehearsalProgress) -> Void
    ) {
        self.request = request
        self.resources = resources
        self.progress = progress
    }

    /// Holds the rehearsal with robots in processes made by `robot`: the program and its arguments for slot and life.
    public func run(
        robot: @escaping (_ shift: RehearsalShift, _ slot: Int, _ life: Int) -> (program: String, arguments: [String])
    ) throws -> RehearsalReport {
        let (site, summary, released) = try prepare()
        let started = monotonicNanoseconds()
        let received = try receive(site) { robot(.receiving, $0, $1) }
        let returns = try inspect(site) { robot(.returns, $0, $1) }
        let tours = released.tours.count
        let struck = try supervise(robots: request.robots, fulls: request.fulls, { robot(.outbound, $0, $1) }) {
            let tally = try site.tally()
            progress(.working(toursDone: tours - min(tours, tally.unfinishedTours), tours: tours, facts: tally.facts))
        }
        let counts = try count(site) { robot(.counting, $0, $1) }
        let seconds = Double(monotonicNanoseconds() - started) / 1e9
        var report = try judge(site, summary, released, seconds, struck)
        report.settle(counts)
        report.settle(returns)
        report.settle(received)
        try site.close()
        return report
    }

    // MARK: Before

    /// Makes the site: demand first, then a warehouse that can supply it, then the orders themselves.
    public func prepare() throws -> (Site, ImportSummary, ReleaseReport) {
        let site = try makeSite()
        let demand = try readDemand(site)
        let world = try stock(site, for: demand, byTruck: true)
        progress(.preparing("importing orders"))
        var summary = ImportSummary()
        for path in request.orders {
            let one = try importFile(
                .orders, at: path, mapping: request.mapping, into: site, resources: resources,
                rejectsPath: "\(request.folder)/\(URL(fileURLWithPath: path).lastPathComponent).rejects.csv",
                changing: { world.dressed($0) })
            summary.add(one)
        }
        for case .rejected(let reason) in try site.take(
            world.plan.wantedReturns(demand.units).map { .returnAnnounced($0) })
        {
            throw SiteError.failed(detail: reason)
        }
        progress(.preparing("releasing tours"))
        let rules = ReleaseRules(effort: Limits.batchEffort, looksAtCutoffs: false)
        let released = try site.release(shortMissing: true, rules: rules)
        guard !released.tours.isEmpty else { throw RehearsalError.noOrders(request.orders) }
        try openDay(site, tours: released.tours.count)
        return (site, summary, released)
    }

    /// A site without goods.
    func makeSite(name: String = "Rehearsal") throws -> Site {
        try FileManager.default.createDirectory(atPath: request.marks, withIntermediateDirectories: true)
        let site = try Site.create(
            request.sitePath, name: name, timeZone: "UTC", reasons: try resources.loadReasons(), station: "office")
        var policy = try resources.loadCountPolicy()
        // Who comes to a bin first differs from run to run, and so would what is tolerated of whom.
        policy.accuracyPercentMin = 0
        try site.setCountPolicy(policy)
        try site.setReturnPolicy(try resources.loadReturnPolicy())
        return site
    }

    /// What the order files ask for.
    func readDemand(_ site: Site) throws -> Demand {
        progress(.preparing("reading \(request.orders.count) order file(s)"))
        let mapping = try Mapping.named(request.mapping, in: resources)
        var demand = Demand()
        for path in request.orders {
            let dry = ImportRequest(
                kind: .orders, path: path, mapping: mapping, today: site.day(at: site.clock.now()),
                timeZone: site.timeZone, reference: "", rejectsPath: request.folder + "/dry.rejects.csv")
            _ = try importFile(dry) { bodies in
                demand.add(bodies)
                return bodies.map { _ in .taken }
            }
        }
        unlink(request.folder + "/dry.rejects.csv")
        return demand
    }

    /// People, bins, trucks and goods for so much demand; some of the goods come in the morning, where `byTruck`.
    func stock(_ site: Site, for demand: Demand, byTruck: Bool = false) throws -> RehearsalWorld {
        progress(.preparing("stocking \(demand.units.count) items for \(demand.orders.count) orders"))
        var world = RehearsalWorld(plan: MischiefPlan(seed: request.seed), today: site.day(at: site.clock.now()))
        let facts =
            world.facts(
                demand: demand.units, names: demand.names, robots: request.robots, totesEach: demand.orders.count + 60,
                byTruck: byTruck)
            + world.counters(request.counters) + world.inspectors(request.robots)
            + world.deliveries.map { .deliveryAnnounced($0) }
        for start in stride(from: 0, to: facts.count, by: 1000) {
            for case .rejected(let reason) in try site.take(Array(facts[start..<min(start + 1000, facts.count)])) {
                throw SiteError.failed(detail: reason)
            }
        }
        return world
    }

    /// Lets the robots know how many tours there are, and puts the first truck to a door.
    func openDay(_ site: Site, tours: Int) throws {
        try String(tours).write(toFile: Robot.tourCount(request.marks), atomically: true, encoding: .utf8)
        try openWaitingLoad(site)
    }

    /// A truck stands at a door from the beginning.
    private func openWaitingLoad(_ site: Site) throws {
        guard let door = try site.load(RehearsalWorld.waiting)?.door else { return }
        _ = try site.dock(
            .scan(text: door.rawValue, keyed: false, holding: nil), by: RehearsalWorld.deputy(1),
            gesture: site.clock.newID(at: site.clock.now()))
    }

    // MARK: While

    /// What starts one robot of this rehearsal, behind the name of the program.
    public static func robotArguments(
        _ request: RehearsalRequest, _ shift: RehearsalShift, slot: Int, life: Int
    ) -> [String] {
        [
            "rehearse-robot", "--dir", request.folder, "--slot", String(slot), "--life", String(life), "--seed",
            String(request.seed), "--robots", String(request.robots), "--shift", shift.rawValue,
        ] + (request.smallDisk.map { ["--small-disk", $0] } ?? [])
    }

    /// Lets the robots of a site that is stocked and released pick, pack and load until every truck has left.
    static func holdOutbound(_ request: RehearsalRequest, resources: Resources, program: String) throws {
        _ = try Rehearsal(request, resources: resources) { _ in }.supervise(
            robots: request.robots,
            { (program, robotArguments(request, .outbound, slot: $0, life: $1)) }, each: {})
    }

    /// Starts the robots and those that were killed again, until all have gone home; returns how often it struck.
    func supervise(
        robots: Int, fulls: Int = 0, _ robot: (Int, Int) -> (program: String, arguments: [String]),
        each: () throws -> Void
    ) throws -> (kills: Int, stalls: Int, fulls: Int) {
        var running: [Int: (process: Process, life: Int)] = [:]
        func start(_ slot: Int, _ life: Int) throws {
            let (program, arguments) = robot(slot, life)
            let process = try ChildProcess.launch(
                program, arguments, log: "\(request.folder)/robot-\(slot).log")
            running[slot] = (process, life)
        }
        for slot in 1...robots { try start(slot, 0) }
        var (killer, staller, filler) = (Killer(request), Staller(request), Filler(request, fulls))
        defer {
            filler.end()
            staller.end()
            for (process, _) in running.values where process.isRunning { process.terminate() }
        }
        while !running.isEmpty {
            usleep(20_000)
            for (slot, robot) in running where !robot.process.isRunning {
                running[slot] = nil
                switch (robot.process.terminationReason, robot.process.terminationStatus) {
                case (.exit, 0): break
                case (.uncaughtSignal, SIGKILL): try start(slot, robot.life)
                case (.exit, Rehearsal.abandonedStatus) where robot.life + 1 < Rehearsal.livesMax:
                    try start(slot, robot.life + 1)
                case (_, let status):
                    throw RehearsalError.robotFailed(
                        robot: slot, status: status, log: "\(request.folder)/robot-\(slot).log")
                }
            }
            killer.strike(running.values.map(\.process))
            staller.strike(running.values.map(\.process))
            filler.strike()
            try each()
        }
        return (killer.struck, staller.struck, filler.struck)
    }

    /// The exit status of a robot that walked off.
    public static let abandonedStatus: Int32 = 75

    /// What one robot process does: works until nothing is left, or dies as the seed wants it.
    public static func runRobot(_ request: RehearsalRequest, _ shift: RehearsalShift, slot: Int, life: Int) throws {
        let journal = try RobotJournal(path: request.journal(slot))
        func die(_ death: RobotDeath) {
            switch death {
            case .killed: kill(getpid(), SIGKILL)
            case .abandoned: _exit(abandonedStatus)
            case .noRoom:
                // The next one with this badge tries again; not at once, so that those who have room can work.
                journal.write(.mischief(RobotDeath.fullDisk))
                usleep(200_000)
                kill(getpid(), SIGKILL)
            }
        }
        do {
            try hold(shift, request, slot, life, journal, die)
        } catch SiteError.diskFull where request.smallDisk != nil {
            die(.noRoom)
        }
    }

    private static func hold(
        _ shift: RehearsalShift, _ request: RehearsalRequest, _ slot: Int, _ life: Int, _ journal: RobotJournal,
        _ die: @escaping (RobotDeath) -> Void
    ) throws {
        let site = try Site.open(request.sitePath, station: StationID("R\(slot)"))
        let robot = robot(
            request, shift, slot: slot, life: life, site: site, report: { journal.write($0) }, die: die)
        robot.expectsFullDisks = request.smallDisk != nil
        let parent = getppid()
        robot.goesOn = { getppid() == parent }
        switch shift {
        case .receiving: try robot.receive()
        case .returns: try robot.inspectReturns()
        case .outbound: try robot.work()
        case .counting: try robot.count()
        }
        try site.close()
    }

    /// A robot for one slot; what dying means is the caller's.
    public static func robot(
        _ request: RehearsalRequest, _ shift: RehearsalShift = .outbound, slot: Int, life: Int, site: Site,
        report: @escaping (RobotReport) -> Void,
        die: @escaping (RobotDeath) throws -> Void
    ) -> Robot {
        let badge =
            switch shift {
            case .receiving, .returns: RehearsalWorld.inspector(slot)
            case .outbound: RehearsalWorld.badge(slot, life)
            case .counting: RehearsalWorld.counter(slot)
            }
        return Robot(
            site: site, badge: badge, slot: slot, robots: request.robots, totes: "T\(slot)-",
            plan: MischiefPlan(seed: request.seed), marks: request.marks, report: report, die: die)
    }

    // MARK: After

    private func judge(
        _ site: Site, _ summary: ImportSummary, _ released: ReleaseReport, _ seconds: Double,
        _ struck: (kills: Int, stalls: Int, fulls: Int)
    ) throws -> RehearsalReport {
        var report = RehearsalReport(tally: try site.tally(), kinds: try site.factKinds())
        report.seed = request.seed
        report.robots = request.robots
        report.seconds = seconds
        (report.kills, report.stalls, report.fulls) = struck
        report.fileLines = summary.lines
        report.fileLinesTaken = summary.taken
        report.fileLinesRejected = summary.rejected
        report.rejectedBy = summary.reasons
        report.walkMetres = released.walkMetres
        (report.metresPerLine, report.metresPerLineUnplanned) = (
            released.metresPerLine, released.metresPerLineUnplanned
        )
        for slot in 1...request.counters { try report.add(journal: request.journal(slot)) }
        let verify = try site.verify { progress(.verifying($0, of: $1)) }
        report.settle(verify)
        return report
    }
}

/// What orders ask for, gathered before there is a warehouse.
struct Demand {
    var units: [SKU: Int] = [:]
    var names: [SKU: String] = [:]
    var orders: [Order] = []

    mutating func add(_ bodies: [FactBody]) {
        for body in bodies {
            if case .orderReceived(let order) = body {
                orders.append(order)
                for line in order.lines { units[line.sku, default: 0] += line.quantity }
            }
            if case .returnAnnounced(let announced) = body {
                // What comes back has to be known here, though nobody asks for it.
                for line in announced.lines { units[line.sku, default: 0] += 0 }
            }
            if case .itemDefined(let item) = body { names[item.sku] = item.name }
        }
    }
}
