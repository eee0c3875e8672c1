// What it costs to let orders go first. Work goes in the order of the departures; what is expedited is picked and
// packed before all of it. So every load that leaves before the orders' own waits longer by their work, and loses that
// much of its slack; their own load loses nothing, and what leaves later waited for them anyhow.

/// Orders that a supervisor could let go first, or no longer.
public struct ExpediteWish: Hashable, Sendable {
    /// An order or a load, as it was named.
    public var name: String
    public var orders: [OrderID]
    /// False ends it.
    public var isFirst: Bool

    public init(name: String, orders: [OrderID], isFirst: Bool) {
        self.name = name
        self.orders = orders
        self.isFirst = isFirst
    }
}

/// What it would cost, in minutes at the pace of now.
public struct ExpediteCost: Hashable, Sendable {
    /// When the orders would be picked and packed; nil where no pace was measured.
    public var ready: Int?
    /// When they are without it.
    public var otherwise: Int?
    /// Loads that lose slack, and how much the one that loses most.
    public var delayed: Int
    public var minutes: Int
    /// Loads that would miss their departure, and do not now.
    public var late: [LoadID]
}

extension Board {
    /// What a name on the board means to let go first: an order, or all orders of a load that are not packed; nil where
    /// nothing of it is left to pick or to pack. What goes first already is offered to go first no longer.
    public func expediteWish(_ name: String, in reading: BoardReading) -> ExpediteWish? {
        let wanted = name.uppercased()
        var orders = reading.orders.filter { $0.id.rawValue.uppercased() == wanted }
        if orders.isEmpty, let row = rows.first(where: { $0.load.id.rawValue.uppercased() == wanted }) {
            let ids = Set(row.orders)
            orders = reading.orders.filter { ids.contains($0.id) }
        }
        guard let first = orders.first else { return nil }
        let isFirst = orders.contains { !$0.isExpedited }
        let changed = orders.filter { $0.isExpedited != isFirst }.map(\.id)
        return ExpediteWish(name: orders.count == 1 ? first.id.rawValue : name, orders: changed, isFirst: isFirst)
    }

    /// What it costs the others to let these orders go first.
    public func cost(of wish: ExpediteWish, in reading: BoardReading, now: Moment) -> ExpediteCost {
        let chosen = Set(wish.orders)
        var changed = reading
        for index in changed.orders.indices where chosen.contains(changed.orders[index].id) {
            changed.orders[index].isExpedited = true
        }
        let then = Board(changed, pace: pace, now: now)
        let before = Dictionary(uniqueKeysWithValues: rows.map { ($0.load.id, $0) })
        var cost = ExpediteCost(
            ready: then.minutesOfFirst,
            otherwise: rows.filter { !chosen.isDisjoint(with: $0.orders) }
                .map(\.minutes).max { ($0 ?? .max) < ($1 ?? .max) } ?? nil, delayed: 0, minutes: 0, late: [])
        for row in then.rows {
            guard let old = before[row.load.id]?.slack, let new = row.slack, new < old else { continue }
            cost.delayed += 1
            cost.minutes = max(cost.minutes, old - new)
            if old >= 0, new < 0 { cost.late.append(row.load.id) }
        }
        cost.late.sort()
        return cost
    }
}
