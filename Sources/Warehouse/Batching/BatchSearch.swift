// Tours made better by orders that change carts (simulated annealing).
//
// Two orders that lie close to each other are drawn; the closer, the more often. Mostly they change carts, often with
// one more order from their tours as company, else one goes to the other's cart; rarely one gets a cart of its own. A
// plan that is longer is kept with a chance that falls as the effort is used up.
//
// A cart that is nearly full takes an order only for another one of about its size, or for two. So whether the carts
// take what they would get is looked at first: most exchanges end there, and nothing is measured for them.

struct BatchSearch {
    private let desk: BatchDesk
    private let dues: [Int]?
    private let effort: Int
    private var chance = RepeatableDice(seed: 7)
    /// The orders of the wave by how close they lie to each.
    private let close: [[Int]]

    /// The last tour is always empty: a cart that waits for its first order.
    private struct Plan {
        var tours: [[Int]]
        var lengths: [Int]
        var loads: [BatchLoad]
        /// The tour of each order.
        var tourOf: [Int]

        init(_ tours: [[Int]], _ desk: BatchDesk, _ meter: inout WalkMeter) {
            self.tours = tours
            lengths = tours.map { meter.length($0) }
            loads = tours.map(desk.load)
            tourOf = Array(repeating: 0, count: desk.orders.count)
            for (index, tour) in tours.enumerated() { for order in tour { tourOf[order] = index } }
            addCart()
        }

        mutating func put(_ side: Side) {
            for order in side.tour { tourOf[order] = side.index }
            tours[side.index] = side.tour
            lengths[side.index] = side.length
            loads[side.index] = side.load
            if side.index == tours.count - 1 { addCart() }
        }

        private mutating func addCart() {
            tours.append([])
            lengths.append(0)
            loads.append(BatchLoad())
        }
    }

    /// What one of two tours becomes.
    private struct Side {
        var index: Int
        var tour: [Int]
        var length: Int
        var load: BatchLoad
    }

    /// Up to two orders that leave a tour together.
    private struct Leaving {
        var one: Int?
        var company: Int?

        func load(_ desk: BatchDesk) -> BatchLoad {
            let load = one.map { desk.loads[$0] } ?? BatchLoad()
            return company.map { load + desk.loads[$0] } ?? load
        }

        func replaced(in tour: [Int], by others: Leaving) -> [Int] {
            var tour = tour
            tour.removeAll { $0 == one || $0 == company }
            if let order = others.one { tour.append(order) }
            if let order = others.company { tour.append(order) }
            return tour
        }
    }

    /// At first a plan may be longer by up to a fourteenth of a tour.
    private static let heat = 14
    /// Looking at so many exchanges takes as long as measuring one walk.
    private static let looksForWalk = 32
    /// An order changes carts with so many others, those that lie close.
    private static let closeOrders = 100

    init(_ desk: BatchDesk, _ dues: [Int]?, effort: Int) {
        self.desk = desk
        self.dues = dues
        self.effort = effort
        let aisles = desk.orders.map { Set($0.stops.map(\.x)) }
        let middles = desk.orders.map { order in
            order.stops.reduce(0) { $0 + $1.x } / max(1, order.stops.count)
        }
        close = desk.orders.indices.map { one in
            let scores = desk.orders.indices.map { other in
                abs(middles[one] - middles[other]) - 20 * aisles[one].intersection(aisles[other]).count
            }
            let others = desk.orders.indices.filter { $0 != one }.sorted { (scores[$0], $0) < (scores[$1], $1) }
            return Array(others.prefix(Self.closeOrders))
        }
    }

    mutating func improved(_ tours: [[Int]], _ meter: inout WalkMeter) -> [[Int]] {
        var plan = Plan(tours, desk, &meter)
        var cost = desk.cost(tours, dues, &meter)
        var (best, bestCost) = (tours, cost)
        let begun = meter.measured
        let scale = max(1, cost.length / max(1, tours.count))
        var tries = 0
        while true {
            tries += 1
            let left = effort - (meter.measured - begun) - tries / Self.looksForWalk
            guard left > 0 else { return best }
            guard let change = exchange(plan, &meter) else { continue }
            let now = costAfter(change, plan, cost)
            let allowed = cost.length + drawn(scale / Self.heat * left / effort)
            guard now.late < cost.late || now.late == cost.late && now.length <= allowed else { continue }
            for side in change { plan.put(side) }
            cost = now
            if cost < bestCost { (best, bestCost) = (plan.tours.filter { !$0.isEmpty }, cost) }
        }
    }

    /// What a plan costs when two of its tours have changed.
    private func costAfter(_ change: [Side], _ plan: Plan, _ before: BatchCost) -> BatchCost {
        guard dues != nil else {
            return BatchCost(
                late: 0, length: change.reduce(before.length) { $0 + $1.length - plan.lengths[$1.index] })
        }
        var (tours, lengths) = (plan.tours, plan.lengths)
        for side in change { (tours[side.index], lengths[side.index]) = (side.tour, side.length) }
        let kept = tours.indices.filter { !tours[$0].isEmpty }
        return desk.cost(kept.map { tours[$0] }, kept.map { lengths[$0] }, dues)
    }

    /// A number up to about the heat, small ones more often.
    private mutating func drawn(_ heat: Int) -> Int {
        guard heat > 0 else { return 0 }
        return chance.below(heat + 1) * chance.below(1_000) / 1_000
    }

    /// Orders of two tours change carts; nil where the carts do not take them.
    private mutating func exchange(_ plan: Plan, _ meter: inout WalkMeter) -> [Side]? {
        let one = chance.below(desk.orders.count)
        let other = nearOne(one)
        let getsOwnCart = chance.below(200) == 0
        let (from, to) = (plan.tourOf[one], getsOwnCart ? plan.tours.count - 1 : plan.tourOf[other])
        guard from != to else { return nil }
        var (given, taken) = (Leaving(one: one), Leaving())
        let company = chance.below(4)
        if company < 2 { given.company = companion(of: one, in: plan.tours[from]) }
        if !getsOwnCart, chance.below(4) > 0 {
            taken.one = other
            if company < 1 { taken.company = companion(of: other, in: plan.tours[to]) }
        }
        let moved = given.load(desk) - taken.load(desk)
        let (firstLoad, secondLoad) = (plan.loads[from] - moved, plan.loads[to] + moved)
        guard desk.takes(firstLoad), desk.takes(secondLoad) else { return nil }
        let first = given.replaced(in: plan.tours[from], by: taken)
        let second = taken.replaced(in: plan.tours[to], by: given)
        guard !desk.isDivided || desk.mayShare(first) && desk.mayShare(second) else { return nil }
        return [
            Side(index: from, tour: first, length: meter.length(first), load: firstLoad),
            Side(index: to, tour: second, length: meter.length(second), load: secondLoad),
        ]
    }

    private mutating func companion(of order: Int, in tour: [Int]) -> Int? {
        let other = tour[chance.below(tour.count)]
        return other == order ? nil : other
    }

    private mutating func nearOne(_ order: Int) -> Int {
        let near = close[order]
        return near[min(chance.below(near.count), chance.below(near.count))]
    }
}
