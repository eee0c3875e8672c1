import HubStore
import SiteNetwork
import SiteStore
import SyncProtocol
import Warehouse

// The second half of a run: nothing goes wrong any more, and all has to come to rest.

extension Simulation {
    /// Gestures of each robot after the faults are over.
    private static let workSteps = 50
    /// Rounds in which everything has to come to rest; a pause is five minutes at most.
    private static let roundsMax = 400

    /// Ends all faults, works on for a while, and looks at everything when all is quiet.
    func settle() throws {
        try heal()
        try comeToRest("after the faults")
        for number in 0..<Simulation.workSteps { try workOn(UInt64(number)) }
        try comeToRest("after the work")
        try judgeAtRest()
    }

    private func heal() throws {
        time.throwDice(seed: script.seed &+ 1)
        line.trouble = 0
        hub.disk.plan(nil)
        hub.disk.makeRoom()
        for site in sites {
            site.disk.plan(nil)
            site.disk.makeRoom()
            site.isCut = false
            site.skew.milliseconds = 0
        }
        // Numbers that it gives a second time hide what they stand for from a site, until somebody says so.
        if hub.wasPutBackSilently {
            _ = try hub.hub.wasPutBack(incarnation: time.id())
            for name in [Stranger.name, Stranger.cloneName] { try hub.hub.stopWaiting(for: name) }
        }
        stranger.startAgain()
        reissuer.startAgain()
        versions.upgradeAll()
    }

    private func workOn(_ number: UInt64) throws {
        if number % 4 == 0 { try take(Step(.order, site: 0, seed: script.seed &+ number &* 104_729)) }
        for site in sites {
            let kind: Step.Kind = number % 8 == 0 ? .office : number % 16 == 7 ? .courier : .work
            try take(Step(kind, site: site.number, seed: script.seed &+ number &* 7919))
            guard number % 3 == 0 else { continue }
            try take(Step(.push, site: site.number, seed: number))
            try take(Step(.listen, site: site.number, seed: number))
        }
    }

    private func comeToRest(_ when: String) throws {
        for _ in 0..<Simulation.roundsMax {
            time.now += 2000
            for site in sites {
                try mend(site)
                try wake(site)
                try listen(site)
                try site.look()
                try judgeGoods(site)
            }
            let isHeard = try ask {
                let isKept = try stranger.push(to: $0, at: time)
                return try reissuer.push(to: $0, at: time) && isKept
            }
            try deliver()
            if isHeard == true, try sites.allSatisfy({ try isQuiet($0) }) { return }
        }
        let left = try sites.filter { try !isQuiet($0) }.map { try standing($0) }
        throw Violation("all comes to rest", "\(when): \(left.joined(separator: "; "))")
    }

    /// The hub has all of it, it has heard all that the hub wants, and whoever asks at the site is told so.
    private func isQuiet(_ site: SimulatedSite) throws -> Bool {
        let newest = try site.watch.newestFact()
        guard site.push.stop == nil, try hub.hub.site(site.name).newest == newest, let link = try site.watch.hubLink(),
            link.feed.incarnation == link.incarnation, link.state == .online
        else { return false }
        return try !hub.hub.hasMore(for: site.name, after: link.feed.after)
    }

    private func standing(_ site: SimulatedSite) throws -> String {
        let held = try hub.hub.site(site.name).newest
        let link = try site.watch.hubLink()
        return "\(site.name) is \(link?.state.rawValue ?? "alone"), has \(try site.watch.newestFact()) facts "
            + "and the hub \(held), stop \(site.push.stop.map { "\($0)" } ?? "none"), "
            + "feed \(link?.feed.after ?? -1) of \(link?.feed.incarnation.map { "\($0)" } ?? "none"), "
            + "hub \(link?.incarnation.map { "\($0)" } ?? "none")"
    }

    // MARK: What has to hold then

    private func judgeAtRest() throws {
        let hub = try hub.hub
        for problem in try hub.problems() { throw Violation("the hub verifies", problem) }
        for site in sites {
            // To replay a site's facts takes as long as hundreds of steps: each run does it with one of its sites.
            if site.number == Int(script.seed % UInt64(sites.count)) { try verify(site) }
            if let problem = try site.watch.sumProblems().first {
                throw Violation("a site's sums hold", "\(site.name): \(problem)")
            }
            guard try hub.ledger(of: site.name) == site.watch.ledger() else {
                throw Violation("the hub has the sum of its sites", "the stock of \(site.name)")
            }
            let known = try hub.site(site.name)
            if known.parked > 0, !site.hasLostFacts {
                throw Violation("nothing is parked", "\(known.parked) facts of \(site.name)")
            }
            note("facts", site.model.head.sequence)
            for (kind, count) in site.model.kinds { note("fact: \(kind)", count) }
        }
        guard try hub.site(Stranger.name).newest == stranger.count else {
            throw Violation("facts are never refused", "the stranger's")
        }
        try judgeOrders(hub)
        try judgeAllGoods()
    }

    private func verify(_ site: SimulatedSite) throws {
        if let problem = try site.watch.verify().problems.first {
            throw Violation("a site verifies", "\(site.name): \(problem)")
        }
        note("sites verified")
    }

    private func judgeOrders(_ hub: Hub) throws {
        var shipped: [OrderID: [Int: Int]] = [:]
        for site in sites {
            for (order, lines) in site.model.shipped {
                // A part that goes to another site has a number behind the order's own.
                let base = OrderID(order.rawValue.split(separator: "/").first.map(String.init) ?? "")
                for (line, units) in lines { shipped[base, default: [:]][line, default: 0] += units }
            }
        }
        var all = 0
        for row in try hub.orders(limit: 10_000) {
            guard let report = try hub.report(row.id) else { continue }
            for line in report.order.order.lines {
                let units = shipped[row.id]?[line.number] ?? 0
                all += units
                if units > line.quantity {
                    throw Violation("not more than ordered", "\(units) of \(line.quantity) units of \(row.id)")
                }
            }
            if let part = report.parts.first(where: { $0.assignment.state == .offered }) {
                throw Violation(
                    "every wish is answered", "\(part.siteOrder) was never answered by \(part.assignment.site)")
            }
        }
        note("units shipped for the hub", all)
        note("units shipped", sites.reduce(0) { $0 + $1.model.unitsShipped })
    }
}
