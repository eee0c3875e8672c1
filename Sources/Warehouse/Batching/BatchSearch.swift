// Tours made better by taking them apart and putting them together again.
//
// One order is drawn, and one that lies close to it. Mostly the two only change carts. Now and then more orders around
// them leave their tours, and each is put in again where it adds least, one after the other as they are drawn; a tour
// is overlooked once in a while, so that the same orders do not always end where they were. Rarely two or three tours
// share their orders out in the best way there is. A plan that is longer is kept with a chance that falls as the effort
// is used up. Only tours that have room are measured.

struct BatchSearch {
    private let desk: BatchDesk
    private let dues: [Int]?
    private let effort: Int
    private var chance = RepeatableDice(seed: 7)
    /// The orders of the wave by how close they lie to each.
    private let close: [[Int]]

    private struct Plan {
        var tours: [[Int]]
        var lengths: [Int]
        var loads: [BatchLoad]
        /// The tour of each order.
        var tourOf: [Int]

        mutating func put(_ tour: [Int], at index: Int, _ length: Int, _ load: BatchLoad) {
            for order in tour { tourOf[order] = index }
            (tours[index], lengths[index], loads[index]) = (tour, length, load)
        }

        /// The last tour takes the place of one that is empty.
        mutating func remove(_ index: Int) {
            let (tour, length, load) = (tours.removeLast(), lengths.removeLast(), loads.removeLast())
            if index < tours.count { put(tour, at: index, length, load) }
        }
    }

    /// What one of two tours becomes.
    private struct Side {
        var index: Int
        var tour: [Int]
        var length: Int
    }

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
            return Array(others.prefix(24))
        }
    }

    mutating func improved(_ tours: [[Int]], _ meter: inout WalkMeter) -> [[Int]] {
        var plan = Plan(
            tours: tours, lengths: tours.map { meter.length($0) }, loads: tours.map(desk.load),
            tourOf: Array(repeating: 0, count: desk.orders.count))
        for (index, tour) in tours.enumerated() { for order in tour { plan.tourOf[order] = index } }
        var cost = desk.cost(plan.tours, plan.lengths, dues)
        var (best, bestCost) = (plan.tours, cost)
        let begun = meter.measured
        var tries = 0
        let scale = max(1, cost.length / max(1, tours.count))
        while meter.measured - begun < effort, tries < 4 * effort {
            let spent = meter.measured - begun
            tries += 1
            // At first a plan may be longer by an eighth of a tour, in the end by nothing.
            let allowed = drawn(scale / 8 * (effort - spent) / effort)
            let way = chance.below(400)
            if way < 2, dues == nil {
                shareOut(&plan, &meter)
                cost.length = plan.lengths.reduce(0, +)
            } else if way < 300 {
                guard let change = exchange(plan, &meter) else { continue }
                let now = costAfter(change, plan, cost)
                guard isTaken(now, cost, allowed) else { continue }
                for side in change { plan.put(side.tour, at: side.index, side.length, desk.load(side.tour)) }
                cost = now
            } else {
                var other = plan
                ruin(&other)
                recreate(&other, &meter)
                let now = desk.cost(other.tours, other.lengths, dues)
                guard isTaken(now, cost, allowed) else { continue }
                (plan, cost) = (other, now)
            }
            if cost < bestCost { (best, bestCost) = (plan.tours.filter { !$0.isEmpty }, cost) }
        }
        return best
    }

    private func isTaken(_ now: BatchCost, _ before: BatchCost, _ allowed: Int) -> Bool {
        now.late < before.late || now.late == before.late && now.length <= before.length + allowed
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

    /// Two orders that lie close to each other change carts, or one goes to the other's.
    private mutating func exchange(_ plan: Plan, _ meter: inout WalkMeter) -> [Side]? {
        let one = chance.below(desk.orders.count)
        let other = nearOne(one)
        let (from, to) = (plan.tourOf[one], plan.tourOf[other])
        guard from != to else { return nil }
        let bothWays = chance.below(4) > 0
        let (given, taken) = (desk.loads[one], bothWays ? desk.loads[other] : BatchLoad())
        guard desk.takes(plan.loads[to] + given - taken), desk.takes(plan.loads[from] + taken - given) else {
            return nil
        }
        var first = plan.tours[from].filter { $0 != one }
        var second = plan.tours[to]
        if bothWays {
            second = second.filter { $0 != other }
            guard first.allSatisfy({ desk.mayShare($0, other) }) else { return nil }
            first.append(other)
        }
        guard second.allSatisfy({ desk.mayShare($0, one) }) else { return nil }
        second.append(one)
        return [
            Side(index: from, tour: first, length: first.isEmpty ? 0 : meter.length(first)),
            Side(index: to, tour: second, length: meter.length(second)),
        ]
    }

    /// A few tours that lie close together share their orders out anew, in the best way there is.
    private mutating func shareOut(_ plan: inout Plan, _ meter: inout WalkMeter) {
        let one = chance.below(desk.orders.count)
        var some = [plan.tourOf[one]]
        for _ in 0..<6 where some.count < 3 {
            let next = plan.tourOf[nearOne(one)]
            if !some.contains(next) { some.append(next) }
        }
        let orders = some.flatMap { plan.tours[$0] }
        guard some.count > 1, orders.count <= Self.sharedMost else { return }
        let all = 1 << orders.count - 1
        let lengths = lengthsOfSets(orders, &meter)
        let (best, last) = Self.sharedOut(all, lengths)
        guard best[all] < some.reduce(0, { $0 + plan.lengths[$1] }) else { return }
        var (mask, index) = (all, 0)
        for tour in some { plan.put([], at: tour, 0, BatchLoad()) }
        while mask > 0 {
            let tour = orders.indices.filter { last[mask] >> $0 & 1 == 1 }.map { orders[$0] }
            if index == some.count {
                some.append(plan.tours.count)
                plan.tours.append([])
                plan.lengths.append(0)
                plan.loads.append(BatchLoad())
            }
            plan.put(tour, at: some[index], lengths[last[mask]], desk.load(tour))
            mask ^= last[mask]
            index += 1
        }
    }

    /// The length of each set of orders that a cart takes, by the bits of the set.
    private func lengthsOfSets(_ orders: [Int], _ meter: inout WalkMeter) -> [Int] {
        (0..<1 << orders.count).map { mask in
            let tour = orders.indices.filter { mask >> $0 & 1 == 1 }.map { orders[$0] }
            guard !tour.isEmpty, desk.takes(desk.load(tour)), desk.mayShare(tour) else { return .max }
            return meter.length(tour)
        }
    }

    /// For each set of orders the least length of tours that hold them, and one of these tours.
    private static func sharedOut(_ all: Int, _ lengths: [Int]) -> (best: [Int], last: [Int]) {
        var best = Array(repeating: Int.max, count: all + 1)
        var last = Array(repeating: 0, count: all + 1)
        best[0] = 0
        for mask in 1...all {
            let first = mask & -mask
            let others = mask ^ first
            var rest = others
            while true {
                let tour = rest | first
                if lengths[tour] < .max, best[mask ^ tour] < .max, best[mask ^ tour] + lengths[tour] < best[mask] {
                    best[mask] = best[mask ^ tour] + lengths[tour]
                    last[mask] = tour
                }
                if rest == 0 { break }
                rest = (rest - 1) & others
            }
        }
        return (best, last)
    }

    /// More orders have too many sets to look at each.
    private static let sharedMost = 10

    private mutating func nearOne(_ order: Int) -> Int {
        let near = close[order]
        return near[min(chance.below(near.count), chance.below(near.count))]
    }

    private mutating func ruin(_ plan: inout Plan) {
        let first = chance.below(desk.orders.count)
        var gone = [first]
        let wanted = min(desk.orders.count, 2 + chance.below(5))
        while gone.count < wanted {
            let next = nearOne(gone[chance.below(gone.count)])
            if !gone.contains(next) { gone.append(next) } else if chance.below(4) == 0 { break }
        }
        left = gone
        for index in plan.tours.indices.reversed() {
            let kept = plan.tours[index].filter { !gone.contains($0) }
            if kept.isEmpty {
                plan.remove(index)
            } else if kept.count < plan.tours[index].count {
                plan.put(kept, at: index, -1, desk.load(kept))
            }
        }
    }

    /// Orders that are in no tour now.
    private var left: [Int] = []

    private mutating func recreate(_ plan: inout Plan, _ meter: inout WalkMeter) {
        for index in plan.tours.indices where plan.lengths[index] < 0 {
            plan.lengths[index] = meter.length(plan.tours[index])
        }
        while !left.isEmpty {
            let order = left.remove(at: chance.below(left.count))
            let alone = meter.length([order])
            var best: (cost: Int, tour: Int, length: Int) = (alone, plan.tours.count, alone)
            for tour in plan.tours.indices
            where !plan.tours[tour].isEmpty && desk.takes(plan.tours[tour], plan.loads[tour], and: order) {
                if chance.below(20) == 0 { continue }
                let length = meter.length(plan.tours[tour] + [order])
                // An equal cost goes to the fuller cart, so that no cart leaves for nothing.
                if length - plan.lengths[tour] <= best.cost { best = (length - plan.lengths[tour], tour, length) }
            }
            if best.tour == plan.tours.count {
                plan.tours.append([])
                plan.lengths.append(0)
                plan.loads.append(BatchLoad())
            }
            let load = plan.loads[best.tour] + desk.loads[order]
            plan.put(plan.tours[best.tour] + [order], at: best.tour, best.length, load)
        }
    }
}
