// The ladder: what becomes of stock that is dying.
//
// Of every item the batches are gone through first expired, first out, as they will be claimed. A batch sells in time
// what open orders want whose channel still takes it, or what has left per day of late, over the days until no channel
// takes it any more, whichever is more, less what batches before it sell. What sells in time is only pushed first. The
// rest goes on the first rung that is open and helps:
//
//   tag         with a lower price on it, it would sell in time
//   transfer    it lasts long enough for another site
//   liquidate   it lasts long enough for whoever buys remainders
//   tag, push   it can still be sold here, and nothing better is open yet
//   dispose     it is good for nothing any more
//
// What has no rung open yet is not listed. It is a pure function: the same stock, day and policy give the same lists.

/// Units of one batch in one bin that no tour claims.
public struct DatedStock: Hashable, Sendable {
    public var sku: SKU
    public var handling: HandlingClass
    /// The value of one unit.
    public var pence: Int
    public var place: PlaceID
    public var batch: Batch
    public var quantity: Int

    public init(
        sku: SKU, handling: HandlingClass = .ambient, pence: Int, place: PlaceID, batch: Batch, quantity: Int
    ) {
        self.sku = sku
        self.handling = handling
        self.pence = pence
        self.place = place
        self.batch = batch
        self.quantity = quantity
    }
}

/// What is known of how an item will sell.
public struct Outlook: Hashable, Sendable {
    /// Units that open orders want and nobody has claimed.
    public var open: [Channel: Int]
    /// Units that left within so many days.
    public var shipped: Int
    public var days: Int

    public init(open: [Channel: Int] = [:], shipped: Int = 0, days: Int = 28) {
        self.open = open
        self.shipped = shipped
        self.days = max(1, days)
    }

    /// Units that leave in so many days, at the pace of late or faster.
    func sold(in days: Int, percent: Int = 100) -> Int {
        days <= 0 ? 0 : shipped * days * percent / (self.days * 100)
    }
}

/// Units on a rung.
public struct LadderEntry: Hashable, Sendable {
    public var rung: Rung
    public var sku: SKU
    public var place: PlaceID
    public var batch: Batch
    public var quantity: Int
    /// Their value.
    public var pence: Int
    public var daysLeft: Int
    /// The last day on which some channel takes it; it may be past.
    public var lastDay: Day
    /// So many of them will be sold in time as things are.
    public var sells: Int
    public var owner: String
    public var why: String
}

/// Everything that is on a rung: the furthest rung first, then what dies first.
public func ladder(
    _ stock: [DatedStock], outlook: [SKU: Outlook], policy: ExpiryPolicy, today: Day
) -> [LadderEntry] {
    var entries: [LadderEntry] = []
    for (sku, bins) in Dictionary(grouping: stock.filter { $0.batch.expiry != nil && $0.quantity > 0 }, by: \.sku) {
        var taken = 0
        for (batch, bins) in Dictionary(grouping: bins, by: \.batch).sorted(by: { $0.key < $1.key }) {
            let step = LadderStep(
                batch: batch, bins: bins.sorted { $0.place < $1.place }, outlook: outlook[sku] ?? Outlook(),
                policy: policy, today: today)
            entries += step.entries(taken: &taken)
        }
    }
    return entries.sorted { one, other in
        if one.rung != other.rung { return one.rung > other.rung }
        return (one.lastDay, one.sku, one.batch, one.place) < (other.lastDay, other.sku, other.batch, other.place)
    }
}

/// One batch in all its bins.
private struct LadderStep {
    let batch: Batch
    let bins: [DatedStock]
    let outlook: Outlook
    let policy: ExpiryPolicy
    let today: Day

    private var item: DatedStock { bins[0] }
    private var total: Int { bins.reduce(0) { $0 + $1.quantity } }
    private var daysLeft: Int { (batch.expiry ?? today).rawValue - today.rawValue }
    private var shipping: Need { policy.easiestShipping(of: item.sku, item.handling) }
    /// Days on which it can still be shipped, today among them.
    private var sellingDays: Int { max(0, daysLeft - shipping.daysLeft + 1) }

    func entries(taken: inout Int) -> [LadderEntry] {
        let before = taken
        let sells = min(total, max(0, sellable(percent: 100) - before))
        taken += sells
        let push = open(.pushFirst)
        let row = sells < total ? rest(before: before) : nil
        if row == push { return share([(push, total, sells)]) }
        return share([(push, sells, sells), (row, total - sells, 0)])
    }

    private func sellable(percent: Int) -> Int {
        guard sellingDays > 0 else { return 0 }
        let wanted = outlook.open.reduce(0) { sum, open in
            let need = policy.need(.ship, of: item.sku, item.handling, for: open.key)
            return usable(batch, for: need, asOf: today) ? sum + open.value : sum
        }
        return max(wanted, outlook.sold(in: sellingDays, percent: percent))
    }

    private func row(_ rung: Rung) -> LadderRow? {
        let (pence, overflow) = total.multipliedReportingOverflow(by: item.pence)
        return policy.row(rung, item.sku, item.handling, pence: overflow ? .max : pence)
    }

    private func open(_ rung: Rung) -> LadderRow? {
        guard let row = row(rung), daysLeft <= row.days, isUsable(rung) else { return nil }
        return row
    }

    private func isUsable(_ rung: Rung) -> Bool {
        switch rung {
        case .pushFirst, .tag: sellingDays > 0
        case .transfer, .liquidate, .dispose:
            usable(batch, for: policy.need(rung.purpose, of: item.sku, item.handling), asOf: today)
        }
    }

    /// Where the units go that will not be sold in time; nil while no rung is open.
    private func rest(before: Int) -> LadderRow? {
        let tag = open(.tag)
        if tag != nil, sellable(percent: policy.tagPercent) - before >= total { return tag }
        if let row = open(.transfer) ?? open(.liquidate) ?? tag ?? open(.pushFirst) { return row }
        let isGood = [Rung.pushFirst, .transfer, .liquidate].contains(where: isUsable)
        return isGood ? open(.dispose) : row(.dispose)
    }

    /// Shares units out over the bins, in their order.
    private func share(_ parts: [(row: LadderRow?, units: Int, sells: Int)]) -> [LadderEntry] {
        var lying = bins.map(\.quantity)
        var entries: [LadderEntry] = []
        for var part in parts where part.units > 0 {
            for bin in bins.indices where lying[bin] > 0 && part.units > 0 {
                let units = min(lying[bin], part.units)
                let sells = min(units, part.sells)
                lying[bin] -= units
                part.units -= units
                part.sells -= sells
                guard let row = part.row else { continue }
                let (pence, overflow) = units.multipliedReportingOverflow(by: item.pence)
                entries.append(
                    LadderEntry(
                        rung: row.rung, sku: item.sku, place: bins[bin].place, batch: batch, quantity: units,
                        pence: overflow ? .max : pence, daysLeft: daysLeft,
                        lastDay: shipping.lastDay(of: batch) ?? today,
                        sells: sells, owner: row.owner, why: row.why))
            }
        }
        return entries
    }
}

// MARK: Report

/// What is at risk in one week.
public struct ExpiryWeek: Hashable, Codable, Sendable {
    /// 0 is the week that begins today; -1 what no channel takes any more.
    public var week: Int
    public var units: Int
    public var pence: Int
    /// Of that, what will not be sold in time as things are.
    public var unsoldUnits: Int
    public var unsoldPence: Int
}

/// The value at risk by the week in which the last channel stops taking it.
public func expiryWeeks(_ entries: [LadderEntry], today: Day) -> [ExpiryWeek] {
    var weeks: [Int: ExpiryWeek] = [:]
    for entry in entries {
        let days = entry.lastDay.rawValue - today.rawValue
        let number = days < 0 ? -1 : days / 7
        var week =
            weeks[number] ?? ExpiryWeek(week: number, units: 0, pence: 0, unsoldUnits: 0, unsoldPence: 0)
        let unsold = entry.quantity - entry.sells
        week.units += entry.quantity
        week.pence += entry.pence
        week.unsoldUnits += unsold
        week.unsoldPence += entry.quantity == 0 ? 0 : entry.pence / entry.quantity * unsold
        weeks[number] = week
    }
    return weeks.values.sorted { $0.week < $1.week }
}
