import Foundation
import Glibc
import SiteStore
import SyncProtocol
import Synchronization
import Warehouse

/// A site of a simulated network: its file, its processes, and how its agent is.
final class SimulatedSite {
    static let robots = SimulatedWorld.robots
    /// The number of the agent's process; those before it are stations.
    static let agentProcess = robots
    /// Whoever looks at the file and does nothing to it.
    private static let watcher = robots + 1

    let number: Int
    let name: String
    let disk: SimulatedDisk
    let path: String
    let clock: SiteClock
    /// Milliseconds that its clock is ahead.
    let skew: SimulatedSkew
    private var open: [Int: Site] = [:]
    /// The watcher has opened the file and not read it yet.
    private var isUnseen = true
    var robots: [Robot]
    var model = SiteModel()
    let yard = SimulatedYard()

    // The agent.
    var push = SitePush(program: "simulation")
    /// Answers are for the life of the agent that asked.
    private(set) var life = 0
    var wake: Int64 = 0
    var isWelcome = false
    var asksFeed: Int64?
    /// The feed began anew, and the half that pushes has not been told.
    var hasHubChanged = false
    var isCut = false

    // Copies of the file.
    var backup: (path: String, head: Int)?
    var copy: (path: String, head: Int)?
    /// Somebody put an old file back; this is it. What was written since may be another history than the hub's.
    var putBack: (path: String, head: Int)?
    /// Facts that the hub had or may have heard of were lost: by a restore, or by putting an old file back.
    var hasLostFacts = false
    /// Places of the hub that were looked at: they are this site's own.
    var believed: [UniqueID: Position] = [:]

    init(_ number: Int, in folder: String, from template: String, _ time: SimulatedClock) throws {
        self.number = number
        name = SimulatedWorld.name(number)
        disk = try SimulatedDisk(folder: "\(folder)/\(name)")
        path = disk.folder + "/\(name).site"
        let skew = SimulatedSkew()
        self.skew = skew
        clock = SiteClock(
            now: { Moment(milliseconds: time.now + skew.milliseconds) }, random: { time.next() })
        robots = (0..<SimulatedSite.robots).map { Robot(badge: SimulatedWorld.badge($0)) }
        try FileManager.default.copyItem(atPath: template, toPath: path)
        try look()
        try startAgent()
    }

    // MARK: Processes

    /// The site as a process has it open; it is opened when it is not.
    func site(_ process: Int) throws -> Site {
        if let site = open[process] { return site }
        disk.process = process
        disk.start(process)
        let station =
            process < SimulatedSite.robots ? "S-\(process)" : process == SimulatedSite.agentProcess ? "agent" : "watch"
        let site = try Site.open(path, station: StationID(station), clock: clock)
        open[process] = site
        if process == SimulatedSite.watcher { isUnseen = true }
        return site
    }

    var agent: Site { get throws { try site(SimulatedSite.agentProcess) } }
    var watch: Site { get throws { try site(SimulatedSite.watcher) } }

    /// A process has died: its handle goes, and whatever it was at.
    func bury(_ process: Int, tries: Bool) throws {
        disk.process = process
        disk.kill(process)
        open[process] = nil
        disk.start(process)
        if process < SimulatedSite.robots { robots[process].comeBack(tries: tries) }
        if process == SimulatedSite.agentProcess { try startAgent() }
    }

    /// Every process has died, and the disk has lost what it had not written.
    func losePower(keeps: () -> Bool) throws {
        try closeAll(killed: true)
        disk.losePower(keeps: keeps)
        for index in robots.indices { robots[index].comeBack(tries: true) }
        try startAgent()
    }

    /// Every process leaves the file; SQLite folds its log, unless they were killed.
    func closeAll(killed: Bool) throws {
        for (process, site) in open.sorted(by: { $0.key < $1.key }) {
            disk.process = process
            if killed { disk.kill(process) } else { try site.close() }
            open[process] = nil
        }
    }

    /// The agent begins another life with what stands in the file.
    func startAgent() throws {
        life += 1
        isWelcome = false
        asksFeed = nil
        wake = 0
        let link = try agent.hubLink()
        push = SitePush(program: "simulation", session: link?.session, highest: link?.highest ?? [:])
    }

    // MARK: What is there

    /// Sees what was committed; true when facts were. SQLite may say that others wrote when all that happened is that
    /// its log was begun anew by a commit that failed then.
    @discardableResult
    func look() throws -> Bool {
        let site = try watch
        guard try site.othersCommitted() || isUnseen else { return false }
        isUnseen = false
        return try model.hear(site) > 0
    }

    /// Another file lies there: what was known of the old one is forgotten, and the new one is read from its beginning.
    func replaceFile(with source: String, andSays isRestore: Bool) throws {
        try closeAll(killed: false)
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        disk.forgetUnsynced()
        disk.process = SimulatedSite.agentProcess
        if isRestore {
            _ = try Site.restore(source, to: path, clock: clock)
        } else {
            try FileManager.default.copyItem(atPath: source, toPath: path)
        }
        for index in robots.indices { robots[index].comeBack(tries: false) }
        model = SiteModel()
        isUnseen = true
        believed = [:]
        hasLostFacts = true
        try look()
        try startAgent()
    }
}

/// How far the clock of a site is ahead; its processes share it.
final class SimulatedSkew: Sendable {
    private let value = Mutex<Int64>(0)
    var milliseconds: Int64 {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}
