import Warehouse

/// A set of sites that ships an order, by their places among the candidates, and the figure of every rule.
struct Plan: Sendable {
    var sites: [Int]
    var figures: [Int]
}

/// The rules applied to sets of candidates: figures, and which of two sets is better.
struct Ranking: Sendable {
    let rules: [SourcingRule]
    /// By name, so that comparing places compares names.
    let candidates: [Candidate]
    /// Units to be shipped of each demand.
    let target: [Int]
    /// The sites that hold a demand, and how much of it, from the fullest down; for `keepScarce`.
    private let fullest: [[Int]]
    private let ranks: [[Int]]
    /// Every candidate when it is compared alone: its figures and its place.
    private var alone: [Plan] = []
    private var places: [Int] = []

    init(_ rules: [SourcingRule], _ candidates: [Candidate], target: [Int]) {
        self.rules = rules
        self.candidates = candidates
        self.target = target
        fullest = target.indices.map { demand in
            candidates.indices.sorted { candidates[$0].stock[demand] > candidates[$1].stock[demand] }
        }
        ranks = rules.map { rule in
            guard case .siteOrder(let sites) = rule else { return [] }
            return candidates.map { sites.firstIndex(of: $0.name) ?? sites.count }
        }
        alone = candidates.indices.map { Plan(sites: [$0], figures: figuresAlone($0)) }
        places = alone.map { _ in 0 }
        for (place, plan) in alone.sorted(by: isBetter).enumerated() { places[plan.sites[0]] = place }
    }

    /// Units of a demand that a candidate can give, no more than are wanted.
    func units(_ site: Int, _ demand: Int) -> Int { min(candidates[site].stock[demand], target[demand]) }

    func plan(_ sites: [Int]) -> Plan {
        Plan(sites: sites, figures: rules.indices.map { figure($0, of: sites) })
    }

    func isBetter(_ left: Plan, _ right: Plan) -> Bool {
        guard let rule = decidingRule(left, right) else { return false }
        if rules[rule] == .name { return Ranking.comesFirst(left.sites, right.sites) }
        let isLess = left.figures[rule] < right.figures[rule]
        return rules[rule].prefersMore ? !isLess : isLess
    }

    /// The first rule that tells them apart; nil where they are the same sites.
    func decidingRule(_ left: Plan, _ right: Plan) -> Int? {
        rules.indices.first { rule in
            rules[rule] == .name ? left.sites != right.sites : left.figures[rule] != right.figures[rule]
        }
    }

    /// Why the first of two plans lost to the second.
    func loser(_ plan: Plan, to best: Plan) -> Loser? {
        guard let rule = decidingRule(plan, best) else { return nil }
        return Loser(
            sites: names(plan.sites), rule: rules[rule], figure: told(rule, plan), chosen: told(rule, best))
    }

    func names(_ sites: [Int]) -> [SiteName] { sites.map { candidates[$0].name } }

    /// The one is at least as good by every rule, and comes first by name: it wins wherever the other could.
    func outranks(_ one: Int, _ other: Int) -> Bool {
        guard one < other else { return false }
        return rules.indices.allSatisfy { rule in
            let (left, right) = (alone[one].figures[rule], alone[other].figures[rule])
            return rules[rule].prefersMore ? left >= right : left <= right
        }
    }

    /// Candidates from the one that is best alone.
    var preferred: [Int] { candidates.indices.sorted { places[$0] < places[$1] } }

    /// Units of each demand that each site of a set ships. A demand that one of them has enough of stays together; else
    /// the sites that are best alone give first.
    func fill(_ sites: [Int]) -> [[Int]] {
        let byPlace = sites.indices.sorted { places[sites[$0]] < places[sites[$1]] }
        var fill = sites.map { _ in target.map { _ in 0 } }
        for demand in target.indices {
            if let all = byPlace.first(where: { units(sites[$0], demand) == target[demand] }) {
                fill[all][demand] = target[demand]
                continue
            }
            var open = target[demand]
            for index in byPlace {
                fill[index][demand] = min(open, units(sites[index], demand))
                open -= fill[index][demand]
            }
        }
        return fill
    }

    private static func comesFirst(_ left: [Int], _ right: [Int]) -> Bool {
        left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }

    private func figuresAlone(_ site: Int) -> [Int] {
        rules.indices.map { rule in
            // The last units are of a set of sites and not of one.
            if case .keepScarce = rules[rule] { 0 } else { figure(rule, of: [site]) }
        }
    }

    private func figure(_ rule: Int, of sites: [Int]) -> Int {
        switch rules[rule] {
        case .fewestParts: sites.count
        case .nearest: sites.reduce(Int.max) { min($0, candidates[$1].nearness) }
        case .cheapest: sites.reduce(0) { $0 + candidates[$1].costPence }
        case .mostCapacityLeft: sites.reduce(Int.max) { min($0, candidates[$1].capacityLeft) }
        case .freshest(let grace):
            sites.reduce(0) { stalest, site in
                let minutes = candidates[site].minutesSinceHeard
                return max(stalest, minutes <= grace ? 0 : minutes)
            }
        case .keepScarce(let last, let plenty): lastUnits(sites, last: last, plenty: plenty)
        case .siteOrder: sites.reduce(0) { $0 + ranks[rule][$1] }
        case .name: 0
        }
    }

    /// Units that a set takes out of the `last` ones of a site, where a site that is not in the set has `plenty`.
    private func lastUnits(_ sites: [Int], last: Int, plenty: Int) -> Int {
        let fill = fill(sites)
        var taken = 0
        for demand in target.indices {
            guard let other = fullest[demand].first(where: { !sites.contains($0) }),
                candidates[other].stock[demand] >= plenty
            else { continue }
            for (index, site) in sites.enumerated() {
                let before = candidates[site].stock[demand]
                let after = before - fill[index][demand]
                taken += max(0, last - after) - max(0, last - before)
            }
        }
        return taken
    }

    private func told(_ rule: Int, _ plan: Plan) -> Figure {
        if rules[rule] == .name { return .names(names(plan.sites)) }
        return plan.figures[rule] == .max ? .unlimited : .number(plan.figures[rule])
    }
}
