// Orders that use up dying stock go first.
//
// Which batch an order gets is settled by first expired, first out. What is left to decide is which of several orders
// that are equally urgent goes first, when not all go at once: one that takes units on the rung *push first* does, and
// among those the one whose units die first. Priority and cut-off come before that, always. So no order ever waits for
// one that has to leave later, and a cut-off is missed for nobody's stock.
//
// Only as many orders are raised as there are dying units for: they are counted down in the order of release.

/// Units that an order takes while they can still be shipped.
public struct PushedUnits: Hashable, Sendable {
    public var sku: SKU
    public var batch: Batch
    public var quantity: Int
    /// The last day on which some channel takes them.
    public var lastDay: Day

    public init(sku: SKU, batch: Batch, quantity: Int, lastDay: Day) {
        self.sku = sku
        self.batch = batch
        self.quantity = quantity
        self.lastDay = lastDay
    }
}

extension ExpiryPolicy {
    /// The last day on which some channel takes a batch that is to be pushed first; nil for one that is not.
    public func pushedUntil(_ batch: Batch, of sku: SKU, _ handling: HandlingClass?, today: Day) -> Day? {
        guard let expiry = batch.expiry,
            let row = ladder.first(where: { $0.rung == .pushFirst && $0.fits(sku, handling) }),
            expiry.rawValue - today.rawValue <= row.days
        else { return nil }
        let need = easiestShipping(of: sku, handling)
        return usable(batch, for: need, asOf: today) ? need.lastDay(of: batch) : nil
    }

    /// Whether a batch is on some rung, or soon good for nothing.
    public func isDying(_ batch: Batch, of sku: SKU, _ handling: HandlingClass?, today: Day) -> Bool {
        guard let expiry = batch.expiry else { return false }
        let left = expiry.rawValue - today.rawValue
        return left <= horizon && ladder.contains { $0.fits(sku, handling) && left <= $0.days }
    }
}

extension LadderRow {
    fileprivate func fits(_ sku: SKU, _ handling: HandlingClass?) -> Bool {
        (self.sku == nil || self.sku == sku) && (self.handling == nil || self.handling == handling)
    }
}

/// Which orders take dying units, and which units; orders in the order in which they are released.
public func pushedUnits(
    _ orders: [OpenOrder], free: [SKU: [FreeStock]], items: [SKU: Item], policy: ExpiryPolicy, today: Day
) -> [OrderID: [PushedUnits]] {
    var dying = free.mapValues { bins in bins.filter { $0.batch.expiry != nil }.sorted { $0.batch < $1.batch } }
    var pushed: [OrderID: [PushedUnits]] = [:]
    for open in orders {
        for line in open.order.lines {
            guard var left = open.remaining[line.number], left > 0, var bins = dying[line.sku] else { continue }
            let handling = items[line.sku]?.handling
            let need = policy.need(of: line, handling, for: open.order.channel)
            for bin in bins.indices where left > 0 && bins[bin].quantity > 0 {
                let batch = bins[bin].batch
                guard usable(batch, for: need, asOf: today) else { continue }
                let units = min(left, bins[bin].quantity)
                bins[bin].quantity -= units
                left -= units
                guard let last = policy.pushedUntil(batch, of: line.sku, handling, today: today) else { continue }
                pushed[open.order.id, default: []].append(
                    PushedUnits(sku: line.sku, batch: batch, quantity: units, lastDay: last))
            }
            dying[line.sku] = bins
        }
    }
    return pushed
}

/// The order in which orders are released. `until` is the last day of the dying units that an order takes.
public struct ReleaseTurn: Sendable {
    public var until: [OrderID: Day]

    public init(_ pushed: [OrderID: [PushedUnits]] = [:]) {
        until = pushed.compactMapValues { $0.lazy.map(\.lastDay).min() }
    }

    public func isBefore(_ one: Order, _ other: Order) -> Bool {
        if one.priority != other.priority { return one.priority > other.priority }
        let (due, otherDue) = (one.cutoff?.milliseconds ?? .max, other.cutoff?.milliseconds ?? .max)
        if due != otherDue { return due < otherDue }
        let (dies, otherDies) = (until[one.id]?.rawValue ?? .max, until[other.id]?.rawValue ?? .max)
        return (dies, one.id) < (otherDies, other.id)
    }
}
