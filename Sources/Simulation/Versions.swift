import GRDBSQLite
import Glibc
import HubStore
import SiteStore
import SyncProtocol
import Warehouse

// Programs of different versions. A site's program speaks one protocol, the hub's its own and the two before it. Where
// they have none in common the site waits and works on; what it has is sent when the older of the two was upgraded.
// This program speaks one protocol only, so what two of them agree on is told to the hub as that one, and any other as
// one that nobody knows.

/// The protocols of a simulated network's programs, by their numbers.
struct Versions {
    private var hub = 1
    private var sites: [Int]
    /// When each site was refused last.
    fileprivate var refused: [Int: Int64] = [:]

    init(sites count: Int) { sites = Array(repeating: 1, count: count) }

    func fit(_ site: Int) -> Bool { (hub - 2...hub).contains(sites[site]) }

    /// The site is ahead of its hub, or the hub leaves it behind; a site that does not fit is helped.
    mutating func skew(_ site: Int, hubFirst: Bool) {
        guard fit(site) else { return upgrade(site) }
        if hubFirst { hub += 3 } else { sites[site] = hub + 1 }
    }

    /// The older of the two is brought to the version of the other.
    mutating func upgrade(_ site: Int) {
        if sites[site] > hub { hub = sites[site] } else { sites[site] = hub }
    }

    mutating func upgradeAll() {
        hub = max(hub, sites.max() ?? 1)
        sites = sites.map { _ in hub }
    }

    /// The protocols of a hello as this program's hub has to hear them.
    func spoken(by site: Int) -> [Int] { fit(site) ? SyncRules.versions : [sites[site] + 1000] }
}

extension Simulation {
    /// Somebody upgrades the programs of one place and not of the other, or some of a site's and not its stations.
    func upgrade(_ site: SimulatedSite) throws {
        if time.happens(0.4) { return try meetNewerFile(site) }
        let hubFirst = time.happens(0.3)
        versions.skew(site.number, hubFirst: hubFirst)
        if hubFirst {
            // A newer hub goes on with nobody whom it does not understand.
            note("hub upgraded first")
            for other in sites where !versions.fit(other.number) { try ask { try $0.endSession(of: other.name) } }
        } else {
            note("site upgraded first")
            try site.bury(SimulatedSite.agentProcess, tries: false)
        }
    }

    /// Answers a hello; a hub welcomes nobody whom it does not understand, and everybody else.
    func greet(_ hello: Hello, of site: SimulatedSite) throws -> HelloAnswer? {
        var hello = hello
        hello.protocols = versions.spoken(by: site.number)
        let answer = try ask { try $0.welcome(hello, from: site.name, at: time.moment, session: time.id()) }
        var isRefused = false
        if case .noCommonProtocol? = answer { isRefused = true }
        if answer != nil, isRefused == versions.fit(site.number) {
            throw Violation("versions are compared", "\(site.name) was answered \(isRefused ? "no" : "yes")")
        }
        return answer
    }

    /// The site stops until one of the two is upgraded.
    func refused(_ site: SimulatedSite) {
        versions.refused[site.number] = time.now
        note("protocol refused")
    }

    /// A site that was refused asks again each minute, as `Agent` does, and people see to it meanwhile.
    func waitsForUpgrade(_ site: SimulatedSite) throws -> Bool {
        guard let since = versions.refused[site.number] else { return false }
        guard case .noCommonProtocol? = site.push.stop else {
            versions.refused[site.number] = nil
            note("went on after an upgrade")
            return false
        }
        guard time.now >= since + 60_000 else { return true }
        if time.happens(0.2) { versions.upgrade(site.number) }
        try attempt(site, SimulatedSite.agentProcess) { _ in try site.startAgent() }
        versions.refused[site.number] = time.now
        return false
    }

    // MARK: A newer file

    /// A newer program brings a site's file to its own format while a station of today runs. That one writes nothing
    /// more, and no other of today's opens the file; then they are upgraded, too.
    private func meetNewerFile(_ site: SimulatedSite) throws {
        site.disk.plan(nil)
        site.disk.makeRoom()
        let running = try site.site(0)
        try site.look()
        let head = site.model.head
        try site.changeFormat(by: 1)
        try expectRefusal("a station that runs writes nothing to a newer file", site) {
            _ = try running.take([.placeDefined(Place(id: "NEW-1", kind: .bin))])
        }
        try expectRefusal("a newer file is not opened", site) {
            _ = try Site.open(site.path, station: "S-9", clock: site.clock)
        }
        try site.changeFormat(by: -1)
        try site.look()
        guard site.model.head == head else {
            throw Violation("a newer file is left alone", "\(site.name) has fact \(site.model.head.sequence) since")
        }
        note("newer file refused")
    }

    private func expectRefusal(_ rule: String, _ site: SimulatedSite, _ body: () throws -> Void) throws {
        do { try body() } catch SiteError.newer { return }
        throw Violation(rule, site.name)
    }
}

extension SimulatedSite {
    /// Sets the format that stands in the file to another one, as a program that knows it would.
    fileprivate func changeFormat(by step: Int) throws {
        disk.process = 0
        var opened: OpaquePointer?
        defer { sqlite3_close_v2(opened) }
        guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let db = opened else {
            throw SimulationError.cannotBegin("\(name) cannot be opened")
        }
        var format: Int32 = 0
        let code = sqlite3_exec(
            db, "PRAGMA user_version",
            { out, _, values, _ in
                out?.assumingMemoryBound(to: Int32.self).pointee = values?[0].map { atoi($0) } ?? 0
                return 0
            }, &format, nil)
        guard code == SQLITE_OK,
            sqlite3_exec(db, "PRAGMA user_version = \(Int(format) + step)", nil, nil, nil) == SQLITE_OK
        else { throw SimulationError.cannotBegin("the format of \(name) cannot be changed") }
    }
}
