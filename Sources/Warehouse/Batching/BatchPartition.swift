// The best tours of a small wave, exactly.
//
// Every set of orders that a cart takes is measured. The orders that have a tour already are a set as well, and each
// such set needs to be known with the least length only; from it every tour is tried that holds the first order which
// has none. A set is given up when its length, and the least that the rest can cost, are no less than a plan that is
// known: each order is given a price so that no tour is cheaper than its orders together, and the prices of the orders
// that are left are what the rest costs at least.

struct BatchPartition {
    private struct Tour {
        var mask: Int
        var length: Int
        var orders: [Int]
    }

    private let count: Int
    private var tours: [Tour] = []
    /// The tours by their first order.
    private var byFirst: [[Int]]
    private var prices: [Int] = []

    /// The tours with the least length together; nil where the wave is too large, or nothing is shorter than `bound`
    /// without being as short.
    static func tours(_ desk: BatchDesk, _ meter: inout WalkMeter, below bound: Int) -> [[Int]]? {
        guard desk.orders.count <= Limits.partitionOrders else { return nil }
        var partition = BatchPartition(desk.orders.count)
        let most = min(Limits.partitionTours, desk.rules.effort)
        guard partition.collect(desk, &meter, most) else { return nil }
        partition.setPrices()
        return partition.best(notAbove: bound)
    }

    private init(_ count: Int) {
        self.count = count
        byFirst = Array(repeating: [], count: count)
    }

    /// All tours that a cart takes; false when they are too many.
    private mutating func collect(_ desk: BatchDesk, _ meter: inout WalkMeter, _ most: Int) -> Bool {
        var open: [(orders: [Int], load: BatchLoad)] = (0..<count).map { ([$0], desk.loads[$0]) }
        while let (orders, load) = open.popLast() {
            guard tours.count < most else { return false }
            byFirst[orders[0]].append(tours.count)
            tours.append(
                Tour(
                    mask: orders.reduce(0) { $0 | 1 << $1 }, length: meter.length(orders), orders: orders))
            for next in orders[orders.count - 1] + 1..<count where desk.takes(orders, load, and: next) {
                open.append((orders + [next], load + desk.loads[next]))
            }
        }
        return true
    }

    /// Prices in thousandths of a decimetre. An equal share of the dearest tour that an order is cheap in comes first,
    /// then each price is raised as far as every tour allows.
    private mutating func setPrices() {
        prices = Array(repeating: Int.max, count: count)
        for tour in tours {
            for order in tour.orders { prices[order] = min(prices[order], tour.length * 1000 / tour.orders.count) }
        }
        raise(Array(0..<count))
        var best = prices
        var chance = RepeatableDice(seed: 3)
        for round in 0..<60 {
            for order in 0..<count where chance.below(3) == 0 { prices[order] = prices[order] * (70 + round / 3) / 100 }
            var turn = Array(0..<count)
            for index in turn.indices { turn.swapAt(index, chance.below(count)) }
            raise(turn)
            if prices.reduce(0, +) > best.reduce(0, +) { best = prices } else if chance.below(3) > 0 { prices = best }
        }
        prices = best
    }

    private mutating func raise(_ turn: [Int]) {
        var slack = tours.map { tour in tour.length * 1000 - tour.orders.reduce(0) { $0 + prices[$1] } }
        var toursOf = [[Int]](repeating: [], count: count)
        for (index, tour) in tours.enumerated() { for order in tour.orders { toursOf[order].append(index) } }
        for order in turn {
            let more = toursOf[order].reduce(Int.max) { min($0, slack[$1]) }
            guard more > 0, more < .max else { continue }
            prices[order] += more
            for tour in toursOf[order] { slack[tour] -= more }
        }
    }

    private func best(notAbove bound: Int) -> [[Int]]? {
        let all = 1 << count - 1
        let total = prices.reduce(0, +)
        var least = Array(repeating: Int32.max, count: all + 1)
        var last = Array(repeating: Int32(-1), count: all + 1)
        least[0] = 0
        for mask in 0..<all where least[mask] < .max {
            let length = Int(least[mask])
            var rest = total
            var bits = mask
            while bits > 0 {
                rest -= prices[bits.trailingZeroBitCount]
                bits &= bits - 1
            }
            guard length * 1000 + rest <= bound * 1000 else { continue }
            for index in byFirst[(~mask).trailingZeroBitCount] where tours[index].mask & mask == 0 {
                let after = mask | tours[index].mask
                let sum = Int32(clamping: length + tours[index].length)
                if sum < least[after] {
                    least[after] = sum
                    last[after] = Int32(index)
                }
            }
        }
        guard least[all] < .max else { return nil }
        var (found, mask) = ([[Int]](), all)
        while mask > 0 {
            let tour = tours[Int(last[mask])]
            found.append(tour.orders)
            mask &= ~tour.mask
        }
        return found
    }
}
