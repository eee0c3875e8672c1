// Dying stock of one site, for another that can still sell it.
//
// A site sells of an item what its open orders want, or what has left of late per day over the days until nobody takes
// the batch any more, less the days on the way: whichever is more. What it has itself, and what is on its way to it, is
// sold first; beyond that it has room. The site with most room gets the units, for it needs one transfer and one
// truck; where several have room for all, the one whose own stock lasts the fewest days. Nobody gets more than he can
// sell: the rest stays where it is and finds its next rung there.

/// A site that could get dying stock, with what is known of an item there.
public struct TransferTaker: Hashable, Sendable {
    public var site: SiteName
    /// Units that left for customers within `days`.
    public var sold: Int
    public var days: Int
    /// Units that open orders want.
    public var wanted: Int
    /// Units that can be sold, and units on their way there.
    public var onHand: Int
    public var coming: Int

    public init(_ site: SiteName, sold: Int, days: Int = 28, wanted: Int = 0, onHand: Int, coming: Int = 0) {
        self.site = site
        self.sold = sold
        self.days = max(1, days)
        self.wanted = wanted
        self.onHand = onHand
        self.coming = coming
    }

    /// Units more than it has that it will sell in so many days.
    public func room(in days: Int) -> Int {
        guard days > 0 else { return 0 }
        return max(0, max(wanted, sold * days / self.days) - max(0, onHand) - max(0, coming))
    }

    /// Days, in hundredths, for which its own stock lasts; more than any where nothing is sold.
    fileprivate var supply: Int { sold > 0 ? (onHand + coming) * days * 100 / sold : .max }
}

/// The days that a transfer is on its way, from the order to the shelf.
public let transferDays = 2

/// Which site gets units that can be sold for so many days more, and how many of them; nil where none has room.
public func transferTarget(
    of units: Int, sellingDays: Int, among takers: [TransferTaker]
) -> (site: SiteName, units: Int)? {
    let offers = takers.map { (taker: $0, units: min(units, $0.room(in: sellingDays - transferDays))) }
        .filter { $0.units > 0 }
    let best = offers.min { one, other in
        if one.units != other.units { return one.units > other.units }
        return (one.taker.supply, one.taker.site) < (other.taker.supply, other.taker.site)
    }
    return best.map { ($0.taker.site, $0.units) }
}
