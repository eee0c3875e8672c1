import SiteStore
import Warehouse

// Units over all sites: whatever came from suppliers is in a house, on the road, with a customer or written off, each
// lot and serial for itself. After every step the units are looked at that it has moved; at rest all of them, against
// the ledgers that the sites have on their disks.

extension Simulation {
    /// Looks at what moved at a site since the last time.
    func judgeGoods(_ site: SimulatedSite) throws {
        for key in site.model.goods.takeTouched() { try judge(key) }
    }

    private func judge(_ key: UnitKey) throws {
        guard !uncertain.contains(key) else { return }
        let here = sites.map { $0.model.goods.tallies[key] ?? UnitTally() }
        for (site, tally) in zip(sites, here)
        where tally.outside != tally.sold + tally.sentOn + tally.cleared - tally.cameBack {
            throw Violation(
                "what leaves is said", "\(key): by the ledger of \(site.name) \(tally.outside) are outside: \(tally)")
        }
        let all = here.reduce(UnitTally(), +)
        let road = all.sentOn - all.announced
        let customers = all.sold + all.cleared - all.cameBack
        if road < 0 {
            throw Violation("what is announced was sent", "\(key): \(all.announced) announced, \(all.sentOn) sent")
        }
        if customers < 0 {
            throw Violation("what comes back was sold", "\(key): \(all.cameBack) came back, \(all.sold) were sold")
        }
        let known = all.inside + all.coming + road + customers
        guard known + all.writtenOff == all.supplied else {
            throw Violation("units are conserved", "\(key): \(known) of \(all.supplied) are somewhere: \(all)")
        }
        if key.serial != nil, known > 1 {
            throw Violation("a serial is one unit", "\(key) is \(known) times in the network: \(here)")
        }
    }

    /// Another file has taken the place of a site's. What it does not say of units that the one before spoke of can no
    /// longer be known: trucks do not come back.
    func noteLost(_ before: SiteGoods, _ after: SiteGoods) {
        for key in Set(before.tallies.keys).union(after.tallies.keys)
        where before.tallies[key] != after.tallies[key] {
            uncertain.insert(key)
        }
    }

    /// All units of the network, when nothing is under way any more.
    func judgeAllGoods() throws {
        var lying: [UnitKey: Int] = [:]
        for site in sites {
            for (place, units) in try site.watch.ledger() where !SimulatedWorld.outer.contains(place.place) {
                lying[UnitKey(sku: place.sku, batch: place.batch, serial: nil), default: 0] += units
            }
        }
        var known: [UnitKey: Int] = [:]
        var vague: Set<UnitKey> = []
        for key in Set(sites.flatMap(\.model.goods.tallies.keys)).sorted() {
            let plain = UnitKey(sku: key.sku, batch: key.batch, serial: nil)
            if uncertain.contains(key) {
                vague.insert(plain)
                continue
            }
            try judge(key)
            let all = sites.reduce(UnitTally()) { $0 + ($1.model.goods.tallies[key] ?? UnitTally()) }
            if all.sentOn != all.announced {
                throw Violation(
                    "what was sent is announced",
                    "\(key): \(all.sentOn) were sent to other sites, \(all.announced) came up")
            }
            known[plain, default: 0] += all.supplied - all.sold - all.cleared + all.cameBack - all.writtenOff
        }
        for (key, units) in known where !vague.contains(key) && lying[key] ?? 0 != units {
            throw Violation("units are conserved", "\(key): \(units) have to be there, \(lying[key] ?? 0) are")
        }
        note("kinds of units", known.count - vague.count)
    }
}
