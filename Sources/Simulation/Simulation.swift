import Foundation
import HubStore
import SiteNetwork
import SiteStore
import SyncProtocol
import Warehouse

// A whole network from one seed, over the code that sites and hubs run on: Site and Hub on SQLite files in memory,
// SitePush, the intake and the feed. Only the line, the clock and the faults are made up here.
//
// A run has two halves. In the first, things go wrong, and what can never be is looked for after every step
// (SiteModel.swift, and what an answer of the hub says). In the second nothing goes wrong any more, work goes on for a
// while, and everything has to come to rest: the hub has what its sites have, nothing is on its way, and whatever can
// verify itself does. Which faults there were is counted, because a fault that never came proves nothing.

/// A run of a simulated network.
public final class Simulation {
    let script: Script
    let time = SimulatedClock(SimulatedWorld.start)
    var sites: [SimulatedSite] = []
    let hub: SimulatedHub
    var line = SimulatedLine()
    var stranger: Stranger
    var reissuer: Reissuer
    var versions: Versions
    private var clones: (Stranger, Stranger)?
    /// What happened, by its name.
    public private(set) var fired: [String: Int] = [:]
    private(set) var stepsTaken = 0
    private let folder: String
    /// What was under way, for whoever reads of an error.
    private var doing = ""
    private var copies = 0
    /// Those that came last.
    var orders: [OrderID] = []
    /// Units that customers have sent back, by where they came from.
    var sentBack: [String: Int] = [:]
    /// Units of which a site has lost what it knew.
    var uncertain: Set<UnitKey> = []
    /// Where the hub was in each stream, in the epoch in which it said so.
    private var held: [UniqueID: (epoch: Int, sequence: Int)] = [:]
    /// The last session that the hub began with each site, and after how many times it was put back.
    var sessions: [String: (epoch: Int, id: UniqueID)] = [:]

    init(_ script: Script, in folder: String, world: SimulatedWorld) throws {
        self.script = script
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        hub = try SimulatedHub(in: folder, from: world.hub(script.sites))
        stranger = Stranger(seed: script.seed)
        reissuer = Reissuer(seed: script.seed)
        versions = Versions(sites: script.sites)
        time.throwDice(seed: script.seed)
        for number in 0..<script.sites {
            sites.append(try SimulatedSite(number, in: folder, from: world.site(number), time))
        }
    }

    func note(_ what: String, _ times: Int = 1) { fired[what, default: 0] += times }

    // MARK: The first half

    /// Does the steps of the script; throws the first violation.
    func run() throws {
        for step in script.steps {
            try take(step)
            stepsTaken += 1
        }
    }

    /// Faults and lines have counted for themselves.
    func countFaults() {
        for site in sites { for (kind, count) in site.disk.fired { note("site: \(kind.rawValue)", count) } }
        for (kind, count) in hub.disk.fired { note("hub: \(kind.rawValue)", count) }
        for (kind, count) in line.fired { note("line: \(kind)", count) }
    }

    func take(_ step: Step) throws {
        time.throwDice(seed: step.seed)
        time.now += Int64(100 + time.below(3000))
        let site = sites[step.site % sites.count]
        doing = "\(step.kind)"
        switch step.kind {
        case .work: try work(site, time.below(SimulatedSite.robots))
        case .again: try again(site, time.below(SimulatedSite.robots))
        case .office: try office(site)
        case .supply: try supply(site)
        case .order: try order(site)
        case .customer: try customer(site)
        case .courier: try courier(site)
        case .push:
            // A line that is cut is mended before long, or nothing else would ever go wrong with it.
            if site.isCut, time.happens(0.2) { site.isCut = false }
            try wake(site)
            try handBack(site)
        case .listen: try listen(site)
        case .cut:
            site.isCut.toggle()
            if site.isCut { note("cut") }
        case .siteDisk: site.disk.planAny(time, within: 8)
        case .hubDisk: hub.disk.planAny(time, within: 12)
        case .killStation:
            note("station killed")
            try site.bury(time.below(SimulatedSite.robots), tries: false)
        case .killAgent:
            note("agent killed")
            try site.bury(SimulatedSite.agentProcess, tries: false)
        case .powerCut:
            note("power cut")
            try site.losePower { self.time.happens(0.3) }
        case .makeRoom:
            site.disk.makeRoom()
            hub.disk.makeRoom()
        case .mend: try decide(site)
        case .backup, .restore, .putBack, .copyHub, .putHubBack: try copy(step.kind, site)
        case .clock:
            note("clock jumped")
            let hours = [0, 0, 1, -1, 30, -30, 24 * 400, -24 * 400][time.below(8)]
            site.skew.milliseconds = Int64(hours) * 3_600_000
        case .stranger: try strange()
        case .clone: try goOnTwice()
        case .sayAgain: try sayAgain()
        case .upgrade: try upgrade(site)
        }
        try deliver()
        try site.look()
        try judgeGoods(site)
    }

    // MARK: Work

    /// Runs what writes at a site as one of its processes, and does what a fault of the disk calls for.
    @discardableResult
    func attempt<T>(_ site: SimulatedSite, _ process: Int, _ body: (Site) throws -> T) throws -> T? {
        do {
            let open = try site.site(process)
            site.disk.process = process
            let value = try body(open)
            // Whoever died when all was done has said so before.
            if site.disk.isDead(process) { try recover(site, process, from: SimulationError.died) }
            // What it got over is over.
            if site.disk.struck != nil { site.disk.plan(nil) }
            return value
        } catch let error as Violation {
            throw error
        } catch {
            try recover(site, process, from: error)
            return nil
        }
    }

    private func recover(_ site: SimulatedSite, _ process: Int, from error: any Error) throws {
        let struck = site.disk.struck
        switch struck {
        case .kill, .statement, .insideStatement, .beforeCommit, .afterCommit:
            try site.bury(process, tries: time.happens(0.5))
        case .powerCut: try site.losePower { self.time.happens(0.3) }
        case .full, .badWrite: break
        // What was not synced may be there or not: the process ends, as it must, and another one looks.
        case .badSync: if process != SimulatedSite.agentProcess { try site.bury(process, tries: true) }
        case nil:
            guard site.disk.isFull else {
                throw Violation("no error without a cause", "\(site.name), process \(process), \(doing): \(error)")
            }
        }
        site.disk.plan(nil)
        // It may have committed and not synced. Whoever looks from now on believes what stands there.
        if struck != .powerCut { try site.watch.secure() }
        // An agent ends when its site's file cannot be written, and is started again.
        if process == SimulatedSite.agentProcess, struck?.endsProcess != true, struck != .powerCut {
            try site.bury(process, tries: false)
        }
    }

    private func work(_ site: SimulatedSite, _ robot: Int) throws {
        try attempt(site, robot) { open in
            // Somebody who does not know what came of the last gesture tries it again, if nobody else has worked since.
            if let unknown = site.robots[robot].unknown {
                note("retried")
                return try perform(unknown.gesture, unknown.id, site, robot, open)
            }
            var dice = RepeatableDice(seed: time.next())
            guard let gesture = try site.robots[robot].next(at: open, site.yard, &dice) else { return }
            try perform(gesture, site.clock.newID(at: site.clock.now()), site, robot, open)
        }
    }

    private func perform(
        _ gesture: Gesture, _ id: UniqueID, _ site: SimulatedSite, _ robot: Int, _ open: Site
    ) throws {
        try site.look()
        doing = "\(gesture)"
        let outcome: GestureOutcome
        do { outcome = try site.robots[robot].perform(gesture, id, at: open) } catch {
            // What was refused by the disk is not there; of what died or was not synced nobody knows.
            let isRefused = site.disk.struck.map { $0 == .full || $0 == .badWrite } ?? true
            if isRefused, try site.look() {
                throw Violation("a failed write writes nothing", "\(site.name): \(gesture): \(error)")
            }
            throw error
        }
        switch outcome {
        case .recorded: note(gesture.job)
        case .nothing(let refusal):
            note(refusal == nil ? "asked: \(gesture.job)" : "refused: \(gesture.job)")
            if try site.look() {
                throw Violation("what is refused changes nothing", "\(site.name): \(gesture)")
            }
        }
    }

    private func again(_ site: SimulatedSite, _ robot: Int) throws {
        guard let last = site.robots[robot].last else { return }
        try attempt(site, robot) { open in
            try site.look()
            // An offer was for the next gesture only; this one is none.
            var twin = site.robots[robot]
            guard case .recorded = try twin.perform(last.gesture, last.id, at: open), try !site.look() else {
                throw Violation("a gesture once", "\(site.name): \(last.gesture) was not answered as before")
            }
            note("sent again")
        }
    }

    private func office(_ site: SimulatedSite) throws {
        try attempt(site, 0) { open in
            if try !open.release(shortMissing: time.happens(0.3)).tours.isEmpty { note("released") }
            try SimulatedWorld.planLoad(open)
            switch time.below(10) {
            case 0, 1: try judge(open)
            case 2..<5: try settleOpenEnds(site, open)
            case 5..<8: break
            default:
                let tours = try open.openTours()
                guard !tours.isEmpty, let order = try open.tour(tours[time.below(tours.count)].id).lines.last?.order
                else { return }
                do {
                    _ = try open.cancel(order)
                    note("cancelled")
                } catch SiteError.orderShipped {}
            }
        }
    }

    private func judge(_ site: Site) throws {
        _ = try site.judgeCounts()
        for row in try site.countCases() where row.job.state == .approval {
            try site.approveCount(row.job.id, by: SimulatedWorld.supervisor)
            note("count approved")
        }
    }

    private func supply(_ site: SimulatedSite) throws {
        let roll = time.next()
        try attempt(site, 0) { open in
            let item = SimulatedWorld.items[time.below(SimulatedWorld.items.count)]
            let reference = "D\(String(roll >> 32, radix: 36))"
            let isAnnounced = time.happens(0.5)
            let received = SimulatedWorld.delivery(reference, 1, item.sku, site: site.number, roll: roll)
            _ = try open.take([
                isAnnounced
                    ? .deliveryAnnounced(SimulatedWorld.announcement(received, roll: roll)) : .stockReceived(received)
            ])
            note(isAnnounced ? "announced" : "delivered")
        }
    }

    private func order(_ site: SimulatedSite) throws {
        let name = String(time.next() >> 32, radix: 36).uppercased()
        if time.happens(0.25) { return try transfer(name) }
        let lines = (0..<1 + time.below(2)).map { number in
            OrderLine(
                number: number + 1, sku: SimulatedWorld.items[time.below(SimulatedWorld.items.count)].sku,
                quantity: 1 + time.below(3))
        }
        let order = Order(id: OrderID("O-\(name)"), customer: "Ada", lines: lines)
        let split: SplitPolicy = time.happens(0.3) ? .free : .whole
        if time.happens(0.25) {
            try attempt(site, 0) { open in
                _ = try open.take([.orderReceived(Order(id: OrderID("OWN-\(name)"), lines: lines))])
            }
        } else if time.happens(0.06), !orders.isEmpty {
            let other = orders[time.below(orders.count)]
            try ask { hub in
                if try hub.cancel(other, at: time.moment) != nil { note("cancelled at the hub") }
            }
        } else {
            try ask { hub in _ = try hub.take([NetworkOrder(order, split: split)], at: time.moment) }
            note("ordered")
            orders = Array((orders + [order.id]).suffix(8))
        }
    }

    // MARK: The hub

    /// Asks the hub for something; nil where it died, had no room or was broken meanwhile.
    @discardableResult
    func ask<T>(_ body: (Hub) throws -> T) throws -> T? {
        do {
            let value = try body(try hub.hub)
            if hub.disk.isDead(0) { try recoverHub(from: SimulationError.died) }
            return value
        } catch let error as Violation {
            throw error
        } catch {
            try recoverHub(from: error)
            return nil
        }
    }

    private func recoverHub(from error: any Error) throws {
        switch hub.disk.struck {
        case .kill, .badSync, .statement, .insideStatement, .beforeCommit, .afterCommit: hub.bury()
        case .powerCut: hub.losePower { self.time.happens(0.3) }
        case .full, .badWrite: break
        case nil:
            guard hub.disk.isFull else { throw Violation("no error without a cause", "the hub: \(error)") }
        }
        hub.disk.plan(nil)
    }

    /// What the hub says it has never gets less, unless it was put back.
    func believe(_ position: Position, of stream: UniqueID) throws {
        if let known = held[stream], known.epoch == hub.epoch, known.sequence > position.sequence {
            throw Violation(
                "the hub forgets nothing", "it had fact \(known.sequence) of a stream, and has \(position.sequence)")
        }
        held[stream] = (hub.epoch, position.sequence)
    }

    private func strange() throws {
        note("stranger")
        stranger.say()
        if try ask({ try stranger.push(to: $0, at: time) }) == true { note("stranger kept") }
    }

    /// A site that was restored says again what it is not sure to have said. The hub counts it once.
    private func sayAgain() throws {
        reissuer.say()
        if try ask({ try reissuer.push(to: $0, at: time) }) == true, time.happens(0.6) {
            note("said again")
            reissuer.sayAgain()
        }
        if try ask({ try reissuer.push(to: $0, at: time) }) == true { note("counted once") }
    }

    /// Two machines claim to be one site, with one session between them. The hub keeps the history of whoever was
    /// first, and the other one stops.
    private func goOnTwice() throws {
        guard var (first, second) = clones else {
            var site = Stranger(seed: ~script.seed, name: Stranger.cloneName)
            site.say()
            guard try ask({ try site.push(to: $0, at: time) }) == true else { return }
            let twin = site.clone()
            clones = (site, twin)
            return
        }
        second.say()
        let isKept = try ask { try second.push(to: $0, at: time) }
        for _ in 0..<2 { first.say() }
        if isKept == true, try ask({ try first.push(to: $0, at: time) }) == true {
            throw Violation("a clone stops", "both of two histories went on")
        }
        if first.hasStopped { note("clone stopped") }
        clones = (first, second)
    }

    // MARK: Copies

    private func copy(_ kind: Step.Kind, _ site: SimulatedSite) throws {
        copies += 1
        let target = "\(folder)/copy-\(copies)"
        switch kind {
        case .backup where site.putBack == nil:
            site.disk.plan(nil)
            try site.look()
            if time.happens(0.5) {
                _ = try site.watch.backup(to: target)
                site.backup = (target, site.model.head.sequence)
            } else {
                // Without room the last one to leave folds half of the log, and the file alone is no copy.
                site.disk.makeRoom()
                try site.closeAll(killed: false)
                try FileManager.default.copyItem(atPath: site.path, toPath: target)
                site.copy = (target, site.model.head.sequence)
                for index in site.robots.indices { site.robots[index].comeBack(tries: false) }
                try site.startAgent()
            }
        case .restore:
            guard let backup = site.backup, site.putBack == nil else { return }
            // Its agent was just sending, over a line that was slow just then.
            if time.happens(0.5) {
                try wake(site)
                line.clog(site, at: time)
            }
            try replace(site, with: backup.path, isRestore: true)
            note("restored")
        case .putBack:
            guard let copy = site.putBack ?? site.copy else { return }
            let (known, isAlone) = (site.model.head.sequence, time.happens(0.5))
            if isAlone { site.isCut = true }
            try replace(site, with: copy.path, isRestore: false)
            site.putBack = copy
            // Before its hub hears of it, it has gone past everything that the hub can have.
            for _ in 0..<40 where isAlone && site.model.head.sequence <= known {
                try supply(site)
                try site.look()
            }
            note("put back")
        case .copyHub:
            hub.disk.plan(nil)
            hub.disk.makeRoom()
            try hub.makeCopy(target)
        case .putHubBack: try putHubBack(saysSo: time.happens(0.5))
        default: break
        }
    }

    private func replace(_ site: SimulatedSite, with source: String, isRestore: Bool) throws {
        site.disk.plan(nil)
        site.disk.makeRoom()
        let goods = site.model.goods
        try site.replaceFile(with: source, andSays: isRestore)
        noteLost(goods, site.model.goods)
        (site.backup, site.copy) = (nil, nil)
        // Its agent begins at once, while something of its life before may still be on its way.
        try wake(site)
    }

    /// People say what nobody else can know.
    private func decide(_ site: SimulatedSite) throws {
        try mend(site)
        // Orders wait for no site that ships none.
        for name in [Stranger.name, Stranger.cloneName, Reissuer.name] { try ask { try $0.stopWaiting(for: name) } }
    }

    /// A site that has stopped because an old file was put back is restored from that file, so that it says so.
    func mend(_ site: SimulatedSite) throws {
        guard let putBack = site.putBack, site.push.stop != nil else { return }
        try replace(site, with: putBack.path, isRestore: true)
        site.putBack = nil
        note("mended")
    }

    private func putHubBack(saysSo: Bool) throws {
        hub.disk.plan(nil)
        hub.disk.makeRoom()
        guard try hub.putBack() else { return }
        hub.wasPutBackSilently = !saysSo
        if saysSo {
            _ = try hub.hub.wasPutBack(incarnation: time.id())
            // These are no sites that anybody will hear from.
            for name in [Stranger.name, Stranger.cloneName] { try hub.hub.stopWaiting(for: name) }
        }
        note(saysSo ? "hub restored" : "hub put back")
    }
}
