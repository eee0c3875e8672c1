// Tours made better by taking them apart and putting them together again.
//
// One order is drawn, and one that lies close to it. Mostly the two only change carts. Now and then more orders around
// them leave their tours, and each is put in again where it adds least, one after the other as they are drawn; a tour
// is overlooked once in a while, so that the same orders do not always end where they were. A plan that is longer is
// kept with a chance that falls as the effort is used up. Only tours that have room are measured.

struct BatchSearch {
    private let desk: BatchDesk
    private let dues: [Int]?
    private let effort: Int
    private var chance = Chance(7)
    /// The orders of the wave by how close they lie to each.
    private let close: [[Int]]

    private struct Plan {
        var tours: [[Int]]
        var lengths: [Int]
        var loads: [BatchLoad]
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
        var plan = Plan(tours: tours, lengths: tours.map { meter.length($0) }, loads: tours.map(desk.load))
        var cost = desk.cost(plan.tours, plan.lengths, dues)
        var (best, bestCost) = (plan.tours, cost)
        let begun = meter.measured
        var tries = 0
        let scale = max(1, cost.length / max(1, tours.count))
        while meter.measured - begun < effort {
            let spent = meter.measured - begun
            var other = plan
            if chance.below(4) > 0 {
                exchange(&other, &meter)
            } else {
                ruin(&other)
                recreate(&other, &meter)
            }
            tries += 1
            if tries > 4 * effort { return best }
            let now = desk.cost(other.tours, other.lengths, dues)
            // At first a plan may be longer by an eighth of a tour, in the end by nothing.
            let heat = scale / 8 * (effort - spent) / effort
            if now.late < cost.late || now.late == cost.late && now.length < cost.length + drawn(heat) {
                (plan, cost) = (other, now)
            }
            if now < bestCost { (best, bestCost) = (other.tours, now) }
        }
        return best
    }

    /// A number up to about the heat, small ones more often.
    private mutating func drawn(_ heat: Int) -> Int {
        guard heat > 0 else { return 0 }
        return chance.below(heat + 1) * chance.below(1_000) / 1_000
    }

    /// Two orders that lie close to each other change carts, or one goes to the other's.
    private mutating func exchange(_ plan: inout Plan, _ meter: inout WalkMeter) {
        let one = chance.below(desk.orders.count)
        let near = close[one]
        let other = near[min(chance.below(near.count), chance.below(near.count))]
        guard let from = plan.tours.firstIndex(where: { $0.contains(one) }),
            let to = plan.tours.firstIndex(where: { $0.contains(other) }), from != to
        else { return }
        var (first, second) = (plan.tours[from].filter { $0 != one }, plan.tours[to])
        if chance.below(4) > 0 {
            second = second.filter { $0 != other }
            guard desk.takes(first, desk.load(first), and: other) else { return }
            first.append(other)
        }
        guard desk.takes(second, desk.load(second), and: one) else { return }
        second.append(one)
        replace(to, by: second, &plan, &meter)
        replace(from, by: first, &plan, &meter)
    }

    private func replace(_ index: Int, by tour: [Int], _ plan: inout Plan, _ meter: inout WalkMeter) {
        plan.tours[index] = tour
        plan.loads[index] = desk.load(tour)
        plan.lengths[index] = meter.length(tour)
    }

    private mutating func ruin(_ plan: inout Plan) {
        let first = chance.below(desk.orders.count)
        var gone = [first]
        let wanted = min(desk.orders.count, 2 + chance.below(5))
        while gone.count < wanted {
            let near = close[gone[chance.below(gone.count)]]
            let next = near[min(chance.below(near.count), chance.below(near.count))]
            if !gone.contains(next) { gone.append(next) } else if chance.below(4) == 0 { break }
        }
        left = gone
        for index in plan.tours.indices.reversed() {
            let kept = plan.tours[index].filter { !gone.contains($0) }
            guard kept.count < plan.tours[index].count else { continue }
            if kept.isEmpty {
                plan.tours.remove(at: index)
                plan.lengths.remove(at: index)
                plan.loads.remove(at: index)
            } else {
                plan.tours[index] = kept
                plan.lengths[index] = -1
                plan.loads[index] = desk.load(kept)
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
            for tour in plan.tours.indices where desk.takes(plan.tours[tour], plan.loads[tour], and: order) {
                if chance.below(20) == 0 { continue }
                let length = meter.length(plan.tours[tour] + [order])
                // An equal cost goes to the fuller cart, so that no cart leaves for nothing.
                if length - plan.lengths[tour] <= best.cost { best = (length - plan.lengths[tour], tour, length) }
            }
            if best.tour == plan.tours.count {
                plan.tours.append([order])
                plan.lengths.append(alone)
                plan.loads.append(desk.loads[order])
            } else {
                plan.tours[best.tour].append(order)
                plan.lengths[best.tour] = best.length
                plan.loads[best.tour] = plan.loads[best.tour] + desk.loads[order]
            }
        }
    }
}
