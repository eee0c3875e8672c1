import Warehouse

extension SourcingTrace {
    /// The trace in short plain sentences: what was decided, why the others lost, and who was not compared.
    public func lines() -> [String] {
        var lines = [outcome]
        if isLate { lines.append("No site can keep the date, so it goes late.") }
        lines += missing.map { "\($0.sku): \($0.available) of \($0.asked) go now, the rest waits." }
        lines += losers.map(TraceWords.sentence)
        if untold > 0 { lines.append("\(untold) more lost as well.") }
        lines += excluded.map { "\($0.site) was not compared: \(TraceWords.reason($0.why))." }
        lines += excludedItems.map {
            "\($0.site) may not ship \($0.sku): it does not handle \(TraceWords.list($0.missing))."
        }
        if !search.dominated.isEmpty {
            lines.append("Never better than another: \(TraceWords.list(search.dominated.map(\.rawValue))).")
        }
        if !search.cut.isEmpty {
            lines.append("Too many to combine, left out: \(TraceWords.list(search.cut.map(\.rawValue))).")
        }
        if search.gaveUp {
            lines.append("The search ended after \(search.looks) looks; there may be a better way.")
        }
        return lines
    }

    private var outcome: String {
        if let parked { return "Order \(order) waits: \(TraceWords.reason(parked))." }
        let ways = losers.count + untold + 1
        return "Order \(order) goes to \(TraceWords.sites(chosen)), the best of \(ways) way\(ways == 1 ? "" : "s")."
    }
}

private enum TraceWords {
    static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    static func sites(_ sites: [SiteName]) -> String { sites.map(\.rawValue).joined(separator: " + ") }

    static func time(_ moment: Moment) -> String {
        let day: Int64 = 86_400_000
        let start = (moment.milliseconds - (moment.milliseconds % day + day) % day) / day
        let minutes = Int((moment.milliseconds - start * day) / 60_000)
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(Day(Int(start)).iso) \(two(minutes / 60)):\(two(minutes % 60)) UTC"
    }

    static func sentence(_ loser: Loser) -> String {
        let sites = sites(loser.sites)
        if case .names = loser.figure { return "\(sites) is as good; the name decides." }
        let figures = "\(figure(loser.figure, loser.rule)) against \(figure(loser.chosen, loser.rule))"
        return "\(sites) lost by \(name(loser.rule)): \(figures)."
    }

    static func figure(_ figure: Figure, _ rule: SourcingRule) -> String {
        switch (figure, rule) {
        case (.number(let pence), .cheapest): "\(pence) pence"
        case (.number(let minutes), .freshest): "\(minutes) min"
        case (.number(let number), _): "\(number)"
        case (.unlimited, .freshest): "never heard"
        case (.unlimited, _): "no limit"
        case (.names(let names), _): sites(names)
        }
    }

    static func name(_ rule: SourcingRule) -> String {
        switch rule {
        case .fewestParts: "parcels"
        case .nearest: "nearness"
        case .cheapest: "cost"
        case .mostCapacityLeft: "orders it may still take"
        case .freshest: "time since it was heard"
        case .keepScarce: "last units taken"
        case .siteOrder: "place in the list"
        case .name: "name"
        }
    }

    static func reason(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .notThePickUpSite(let fixed): "the customer picks up at \(fixed)"
        case .notTheSendingSite(let fixed): "it is a transfer from \(fixed)"
        case .paused(let until): until.map { "paused until \(time($0))" } ?? "paused"
        case .avoided(.declined): "it declined this order"
        case .avoided(.shorted): "it was short of this order"
        case .avoided(.fenced): "the order was taken away from it"
        case .capacityUsedUp(let orders, let limit): "it has \(orders) orders today of \(limit)"
        case .tagsMissing(let tags): "it does not handle \(list(tags))"
        case .pastCutoff(let departure, let deadline):
            "it leaves \(time(departure)), after \(time(deadline))"
        case .nothingAvailable: "it has nothing of it"
        }
    }

    static func reason(_ reason: ParkReason) -> String {
        switch reason {
        case .nothingAsked: "nothing is left to send"
        case .waitsForPayment: "it is not paid yet"
        case .paymentRefused: "the payment was refused"
        case .nothingAnywhere(let skus): "no site has any \(list(skus.map(\.rawValue)))"
        case .noSiteAllowed(let sites): "\(list(sites.map(\.rawValue))) may not be used"
        case .notEnough(let shortages):
            list(shortages.map { "\($0.available) of \($0.asked) \($0.sku)" }) + " are there"
        case .splitRefused(let allowed, let fewest):
            "it may go in \(allowed) part\(allowed == 1 ? "" : "s")"
                + (fewest.map { " and takes \($0)" } ?? " and takes more")
        case .searchGaveUp(let allowed): "no way in \(allowed) parts was found"
        case .putBack(let sites):
            "the hub was put back to an older copy, and \(list(sites.map(\.rawValue))) has not sent yet what it has"
        case .forgotten: "the hub was put back and knows only what sites have of it; it has to be sent again"
        }
    }
}
