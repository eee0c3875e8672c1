public import ArgumentParser
import Foundation
import Importing
public import Rehearsal
import SiteStore

extension RehearsalShift: ExpressibleByArgument {}

struct RehearseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse", abstract: "Let robots work a whole shift and check that nothing was lost.",
        discussion: """
            Robots are processes of their own on one site file. First they take in what trucks bring and put it away, \
            then returns, which they inspect; then they pick, pack, stage and load until every truck has left; in the \
            evening they count bins from which units have gone astray, until the ledger says what really lies there. \
            A seeded share of the time they scan wrong codes, find goods short or damaged, miscount, undo, walk off, \
            and are killed with kill -9. The same seed gives the same counts. --kills kills still more of them, at any \
            moment: how often something is scanned varies then, and still no unit is lost. --stalls stops robots for \
            up to a second while they hold the site's write lock. --fulls lets the disk run full so often while they \
            pick, pack and load: the site's file lies alone on the small disk that you mounted and name with \
            --small-disk, everything else in --dir.

            Exits 0 when every unit has left, is short with a reason or of a cancelled order, every returned unit has \
            one place, every counted bin is right and the site verifies, else 2.

            With --hub there are several sites, each with an agent, and a hub: orders enter there, go to the sites and \
            have left when it says so; --faults kills hub and agents and cuts lines meanwhile. With --own-postgres the \
            hub is in a PostgreSQL server that exists for the rehearsal only, and that is stopped among the faults as \
            a power cut would. With --cables the hub and each agent are in networks of their own, and the faults pull \
            the cables between them, lose packets and take addresses away, so that connections hang. Passed when the \
            hub has what the sites have, down to the hash of each site's newest fact.

            Examples: dockline rehearse --robots 3 --kills 200 --stalls 20
                      dockline rehearse --hub --sites 3 --robots 2 --faults 20 --own-postgres
                      unshare -Urn dockline rehearse --hub --sites 2 --robots 2 --faults 40 --cables
                      dockline rehearse --orders 2010-12-01.csv --mapping online-retail --robots 8 --seed 1
            """)
    @Option(parsing: .upToNextOption, help: "Order files (default: the demo's orders).") var orders: [String] = []
    @Option(help: "The mapping of the order files.") var mapping = "online-retail"
    @Option(help: "How many robots work at a time.") var robots = 4
    @Option(help: "The seed of everything that goes wrong.") var seed: UInt64 = 1
    @Option(help: "Kill so many robots at any moment besides.") var kills = 0
    @Option(help: "Stop so many robots for a while that hold the write lock.") var stalls = 0
    @Option(help: "A small disk for the site's file alone.") var smallDisk: String?
    @Option(help: "How often that disk runs full.") var fulls = 0
    @Flag(help: "Rehearse a network with a hub.") var hub = false
    @Option(help: "How many sites the network has.") var sites = 3
    @Option(help: "How often something of the network is killed or cut.") var faults = 0
    @Option(help: "Keep the hub in this empty database instead of a file: postgres://…") var database: String?
    @Flag(help: "Keep the hub in a PostgreSQL of its own, which loses its power now and then.") var ownPostgres = false
    @Flag(help: "Lay cables between hub and agents that are pulled; see above.") var cables = false
    @Option(help: "Keep the site and the journals in this folder.") var dir: String?
    @Flag(help: "Print the result as JSON.") var json = false

    func validate() throws {
        guard (0...100_000).contains(kills) else { throw ValidationError("--kills \(kills): give 0 to 100000.") }
        guard (1...50).contains(sites) else { throw ValidationError("--sites \(sites): give 1 to 50.") }
        guard (0...10_000).contains(faults) else { throw ValidationError("--faults \(faults): give 0 to 10000.") }
        guard (0...10_000).contains(stalls) else { throw ValidationError("--stalls \(stalls): give 0 to 10000.") }
        if !hub, faults > 0 || database != nil || ownPostgres || cables {
            throw ValidationError("--faults, --database, --own-postgres and --cables are for a network: add --hub.")
        }
        guard (0...10_000).contains(fulls) else { throw ValidationError("--fulls \(fulls): give 0 to 10000.") }
        if fulls > 0, smallDisk == nil || hub {
            throw ValidationError("--fulls wants --small-disk, the place of a small disk, and is not for a network.")
        }
        if let smallDisk { try checkSmall(smallDisk) }
        if database != nil, ownPostgres { throw ValidationError("Give --database or --own-postgres, not both.") }
        guard (1...64).contains(robots) else { throw ValidationError("--robots \(robots): give 1 to 64.") }
    }

    /// What is filled up has to be small, and nobody else's.
    private func checkSmall(_ disk: String) throws {
        guard let device = deviceNumber(disk), device != deviceNumber(disk + "/.."),
            let free = try FileManager.default.attributesOfFileSystem(forPath: disk)[.systemFreeSize] as? NSNumber,
            free.intValue <= 1 << 30
        else {
            throw ValidationError(
                "--small-disk \(disk): give the folder where a disk of at most 1 GB is mounted, for example with: "
                    + "mount -t tmpfs -o size=64m small-disk \(disk)")
        }
    }

    private func deviceNumber(_ path: String) -> UInt64? {
        var status = stat()
        return stat(path, &status) == 0 ? UInt64(status.st_dev) : nil
    }

    func run() throws {
        try reporting {
            let kept = dir != nil
            let folder =
                dir
                ?? FileManager.default.temporaryDirectory.appendingPathComponent("dockline-rehearsal-\(getpid())").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let resources = try Resources.find()
            let files = orders.isEmpty ? [resources.file("sample/orders.csv").path] : orders
            let request = RehearsalRequest(
                orders: files, mapping: orders.isEmpty ? "dockline-orders" : mapping, robots: robots, seed: seed,
                folder: folder, kills: kills, stalls: stalls, smallDisk: smallDisk, fulls: fulls)
            let line = ProgressLine()
            if hub { return try network(files, folder, resources, line, isKept: kept) }
            let rehearsal = Rehearsal(request, resources: resources) { progress in
                switch progress {
                case .preparing(let what): line.show(what)
                case .working(let done, let tours, let facts):
                    line.show("\(robots) robots at work, \(facts) facts", done, of: tours)
                case .receiving(let done, let trucks): line.show("receiving deliveries", done, of: trucks)
                case .inspecting(let done, let returns): line.show("inspecting returns", done, of: returns)
                case .counting(let done, let bins): line.show("counting the bins", done, of: bins)
                case .verifying(let done, let facts): line.show("rebuilding from facts", done, of: facts)
                }
            }
            let program = ChildProcess.program
            let report = try rehearsal.run { shift, slot, life in
                (program, Rehearsal.robotArguments(request, shift, slot: slot, life: life))
            }
            line.clear()
            say(json ? try dockline.json(report) : report.table)
            try finish(folder, passed: report.passed, isKept: kept)
        }
    }

    private func network(
        _ files: [String], _ folder: String, _ resources: Resources, _ line: ProgressLine, isKept: Bool
    ) throws {
        let request = NetworkRequest(
            orders: files, mapping: orders.isEmpty ? "dockline-orders" : mapping, sites: sites, robots: robots,
            seed: seed, folder: folder, hub: database ?? folder + "/network.hub", faults: faults,
            ownPostgres: ownPostgres, cables: cables, program: ChildProcess.program)
        let report = try NetworkRehearsal(request, resources: resources) { line.show($0) }.run()
        line.clear()
        say(json ? try dockline.json(report) : report.table)
        try finish(folder, passed: report.passed, isKept: isKept)
    }

    private func finish(_ folder: String, passed: Bool, isKept: Bool) throws {
        if passed, !isKept {
            // What is left of a rehearsal that passed is of no use; a failure to clear it away harms nothing.
            try? FileManager.default.removeItem(atPath: folder)
        } else if !json {
            say("Files and journals: \(folder)")
        }
        if !passed { throw checkFailed }
    }
}

/// One robot of a rehearsal; started by `rehearse`, not by people.
struct RobotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse-robot", abstract: "One robot of a rehearsal.", shouldDisplay: false)
    @Option var dir: String
    @Option var slot: Int
    @Option var life: Int
    @Option var seed: UInt64
    @Option var robots: Int
    @Option var shift: RehearsalShift
    @Option var smallDisk: String?

    func run() throws {
        try reporting {
            let request = RehearsalRequest(
                orders: [], mapping: "", robots: robots, seed: seed, folder: dir, smallDisk: smallDisk)
            try Rehearsal.runRobot(request, shift, slot: slot, life: life)
        }
    }
}
