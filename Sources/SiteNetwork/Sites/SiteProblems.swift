import Warehouse

extension NetworkSite {
    /// All that is wrong with what was said of a site, in the order of its fields; empty where it may be taken.
    public func problems() -> [FieldProblem] {
        var check = FieldCheck()
        check.name("name", name.rawValue)
        for (field, texts) in [("areas", areas), ("tags", tags)] {
            check.count(field, texts.count, limit: NetworkLimits.siteWords)
            for (index, text) in texts.prefix(NetworkLimits.siteWords).enumerated() {
                check.name("\(field)[\(index)]", text)
            }
        }
        if let ordersPerDay { check.number("ordersPerDay", ordersPerDay, in: 0...NetworkLimits.ordersPerDay) }
        if let cutoffMinute { check.number("cutoffMinute", cutoffMinute, in: 0...1_439) }
        check.number("costPence", costPence, in: 0...NetworkLimits.pence)
        return check.problems
    }
}

extension AvailabilityPolicy {
    /// All that is wrong with these rules, in the order of their fields; empty where they may be taken.
    public func problems() -> [FieldProblem] {
        var check = FieldCheck()
        check.count("safety", safety.count, limit: NetworkLimits.policyRows)
        for (index, row) in safety.prefix(NetworkLimits.policyRows).enumerated() {
            if let sku = row.sku { check.name("safety[\(index)].sku", sku.rawValue) }
            if let site = row.site { check.name("safety[\(index)].site", site.rawValue) }
            check.number("safety[\(index)].units", row.units, in: 0...NetworkLimits.units)
        }
        check.count("buffers", buffers.count, limit: NetworkLimits.policyRows)
        for (index, row) in buffers.prefix(NetworkLimits.policyRows).enumerated() {
            if let sku = row.sku { check.name("buffers[\(index)].sku", sku.rawValue) }
            check.number("buffers[\(index)].units", row.units, in: 0...NetworkLimits.units)
        }
        check.number("staleness.graceMinutes", staleness.graceMinutes, in: 0...525_600)
        check.number("staleness.permillePerHour", staleness.permillePerHour, in: 0...1_000)
        check.number("staleness.permilleMax", staleness.permilleMax, in: 0...1_000)
        return check.problems
    }
}

extension SourcingRules {
    /// All that is wrong with these rules, in the order of their fields; empty where they may be taken.
    public func problems() -> [FieldProblem] {
        var check = FieldCheck()
        check.count("ranking", ranking.count, limit: NetworkLimits.siteWords)
        for (index, rule) in ranking.prefix(NetworkLimits.siteWords).enumerated() {
            switch rule {
            case .freshest(let grace): check.number("ranking[\(index)].grace", grace, in: 0...525_600)
            case .keepScarce(let last, let plenty):
                check.number("ranking[\(index)].last", last, in: 0...NetworkLimits.units)
                check.number("ranking[\(index)].plenty", plenty, in: 0...NetworkLimits.units)
            case .siteOrder(let sites):
                for (place, site) in sites.enumerated() {
                    check.name("ranking[\(index)].sites[\(place)]", site.rawValue)
                }
            case .fewestParts, .nearest, .cheapest, .mostCapacityLeft, .name: break
            }
        }
        if case .atLeast(let permille) = partial { check.number("partialPermille", permille, in: 0...1_000) }
        check.number("candidates", candidates, in: 1...NetworkLimits.candidates)
        check.number("looks", looks, in: 1...NetworkLimits.looks)
        return check.problems
    }
}
