// Which sets of sites can ship an order.
//
// One site alone is tried for every site. Larger sets are tried by size, smallest first, and only those of which no
// site could be left out. Where fewer parts come first in the ranking, the smallest size that works is the last.
//
// Before sites are combined, those that another replaces in every set are dropped: the other has all that is asked of
// every item that this one has any of, is at least as good by every rule, and comes first by name. It is not enough to
// have more: two sites with 3 and 5 units ship 8 together. Before a size of which there are more sets than may be
// looked at, the sites are cut to as many as can be combined: a covering set of them stays, and with it those that are
// best alone. A set is given up as soon as the sites that may still join it do not have what it lacks. All looks are
// counted; when the allowance is spent, what was found stands.

struct SplitSearch {
    let ranking: Ranking
    let rules: SourcingRules
    private(set) var plans: [Plan] = []
    private(set) var note = SearchNote()
    /// The smallest number of sites that was found to work, and up to which all sets were looked at.
    private(set) var fewest: Int?
    private(set) var proven = 1
    private var pool: [Int] = []
    /// What the candidates of the pool from each on have together, by demand.
    private var suffix: [[Int]] = []

    init(_ ranking: Ranking, _ rules: SourcingRules) {
        self.ranking = ranking
        self.rules = rules
    }

    private var demands: Range<Int> { ranking.target.indices }
    private var stopsAtFewest: Bool { ranking.rules.first == .fewestParts }

    /// All together have the target.
    mutating func run(parts: Int) {
        guard parts > 0 else { return }
        for site in ranking.candidates.indices {
            note.looks += 1
            if covers([site]) { plans.append(ranking.plan([site])) }
        }
        if !plans.isEmpty { fewest = 1 }
        if fewest != nil, stopsAtFewest || parts == 1 { return }
        choosePool()
        for size in 2...max(2, pool.count) where !note.gaveUp && size <= pool.count {
            // Beyond the allowed parts it is only of interest how many it would have taken.
            let isAllowed = size <= parts
            if !isAllowed, fewest != nil { break }
            if pool.count > most, hasTooManySets(of: size) { cutPool() }
            join([], from: 0, left: size, open: ranking.target, keeps: isAllowed)
            if note.isComplete { proven = size }
            if fewest != nil, stopsAtFewest || !isAllowed { break }
        }
        if note.gaveUp, plans.isEmpty { useGreedy(parts) }
    }

    private func covers(_ sites: [Int]) -> Bool {
        demands.allSatisfy { demand in
            sites.reduce(0) { $0 + ranking.units($1, demand) } >= ranking.target[demand]
        }
    }

    private func isTight(_ sites: [Int]) -> Bool {
        !sites.indices.contains { index in
            var fewer = sites
            fewer.remove(at: index)
            return covers(fewer)
        }
    }

    // MARK: The sites to combine

    private mutating func choosePool() {
        let all = Array(ranking.candidates.indices)
        pool = all
        if !ranking.rules.contains(where: { if case .keepScarce = $0 { true } else { false } }) {
            pool = all.filter { site in !all.contains { replaces($0, site) } }
            note.dominated = ranking.names(all.filter { !pool.contains($0) })
        }
        addUp()
    }

    /// More would not be combined in a lifetime, whatever the rules say.
    private var most: Int { max(1, min(rules.candidates, 20)) }

    private mutating func cutPool() {
        let first = greedy(pool)
        let kept = Set((first + ranking.preferred.filter { pool.contains($0) && !first.contains($0) }).prefix(most))
        note.cut = ranking.names(pool.filter { !kept.contains($0) })
        pool.removeAll { !kept.contains($0) }
        addUp()
    }

    private mutating func addUp() {
        suffix = [demands.map { _ in 0 }]
        for site in pool.reversed() {
            suffix.append(demands.map { suffix[suffix.count - 1][$0] + ranking.units(site, $0) })
        }
        suffix.reverse()
    }

    /// Whether there are more sets of a size than looks are left.
    private func hasTooManySets(of size: Int) -> Bool {
        var sets = 1
        for taken in 0..<size {
            sets = sets * (pool.count - taken) / (taken + 1)
            if sets > rules.looks - note.looks { return true }
        }
        return false
    }

    private func replaces(_ one: Int, _ other: Int) -> Bool {
        ranking.outranks(one, other)
            && demands.allSatisfy {
                ranking.units(other, $0) == 0 || ranking.units(one, $0) == ranking.target[$0]
            }
    }

    /// At every step the site that has most of what is still open; of equal ones the one that is best alone.
    private func greedy(_ sites: [Int]) -> [Int] {
        var open = ranking.target
        var chosen: [Int] = []
        let byPlace = ranking.preferred.filter { sites.contains($0) }
        while open.contains(where: { $0 > 0 }) {
            var best: (site: Int, units: Int)?
            for site in byPlace where !chosen.contains(site) {
                let units = demands.reduce(0) { $0 + min(open[$1], ranking.units(site, $1)) }
                if units > best?.units ?? 0 { best = (site, units) }
            }
            guard let best else { break }
            chosen.append(best.site)
            for demand in demands { open[demand] -= min(open[demand], ranking.units(best.site, demand)) }
        }
        return chosen
    }

    private mutating func useGreedy(_ parts: Int) {
        let sites = greedy(Array(ranking.candidates.indices)).sorted()
        guard sites.count <= parts, covers(sites) else { return }
        plans.append(ranking.plan(sites))
        fewest = sites.count
    }

    // MARK: Sets of one size

    private mutating func join(_ sites: [Int], from start: Int, left: Int, open: [Int], keeps: Bool) {
        guard !note.gaveUp, keeps || fewest == nil else { return }
        if left == 0 {
            guard open.allSatisfy({ $0 <= 0 }), isTight(sites) else { return }
            fewest = fewest ?? sites.count
            if keeps { plans.append(ranking.plan(sites)) }
            return
        }
        for index in start..<max(start, pool.count - left + 1) {
            guard demands.allSatisfy({ open[$0] <= suffix[index][$0] }) else { return }
            note.looks += 1
            if note.looks > rules.looks {
                note.gaveUp = true
                return
            }
            let site = pool[index]
            let rest = demands.map { open[$0] - ranking.units(site, $0) }
            join(sites + [site], from: index + 1, left: left - 1, open: rest, keeps: keeps)
        }
    }
}
