// Walks made shorter step by step, for floors that have no exact method and for rules that forbid the exact walk.
//
// Equal points are one. A row of up to three stops is taken out and put in elsewhere, either way round (Or-opt); where
// all ways are as long as back, a stretch of any length is turned round (2-opt). When nothing helps any more, a few
// stretches change places at a point that follows from a fixed row of numbers, and what is not shorter in the end is
// forgotten. So the same stops give the same walk, on every machine.
//
// A rule of turns is kept by never looking at an order that breaks it.

struct WalkSearch {
    /// The stops that lie at each point, and their turn.
    private var groups: [[Int]] = []
    private var turns: [WalkTurn] = []
    /// Ways between points; the start comes behind them, and the end last.
    private let ways: [[Int]]
    private let isSymmetric: Bool
    private var chance = RepeatableDice(seed: 1)

    init(
        _ stops: [WalkPoint], from start: WalkPoint, to end: WalkPoint, _ ways: Ways, turns: [WalkTurn]? = nil
    ) {
        struct Key: Hashable {
            var point: WalkPoint
            var turn: WalkTurn
        }
        var known: [Key: Int] = [:]
        var points: [WalkPoint] = []
        for (index, stop) in stops.enumerated() {
            let key = Key(point: stop, turn: turns?[index] ?? .any)
            if let group = known[key] {
                groups[group].append(index)
                continue
            }
            known[key] = groups.count
            groups.append([index])
            points.append(stop)
            self.turns.append(key.turn)
        }
        let all = points + [start, end]
        self.ways = all.map { from in all.map { ways.way(from, $0) } }
        isSymmetric = ways.isSymmetric
    }

    private var start: Int { groups.count }
    private var end: Int { groups.count + 1 }

    /// To the nearest stop that is allowed, again and again.
    func nearestFirst() -> [Int] {
        var (open, order, last) = (Set(groups.indices), [Int](), start)
        while let turn = open.map({ turns[$0] }).min(),
            let next = open.filter({ turns[$0] == turn }).min(by: { (ways[last][$0], $0) < (ways[last][$1], $1) })
        {
            open.remove(next)
            order.append(next)
            last = next
        }
        return order.flatMap { groups[$0] }
    }

    /// The order made as short as this search can; it has to keep the turns.
    mutating func improved(_ order: [Int]) -> [Int] {
        var groupOf: [Int: Int] = [:]
        for (group, stops) in groups.enumerated() { for stop in stops { groupOf[stop] = group } }
        var seen = Set<Int>()
        var best = order.compactMap { groupOf[$0] }.filter { seen.insert($0).inserted }
        guard best.count > 2 else { return best.flatMap { groups[$0] } }
        descend(&best)
        var length = self.length(best)
        // A walk over many stops is long in the making as it is.
        let kicks = Limits.walkKicks * 10_000 / max(10_000, best.count * best.count)
        for _ in 0..<kicks {
            var other = kicked(best)
            descend(&other)
            let now = self.length(other)
            if now < length { (best, length) = (other, now) }
        }
        return best.flatMap { groups[$0] }
    }

    private func length(_ order: [Int]) -> Int {
        var (sum, last) = (0, start)
        for stop in order {
            sum += ways[last][stop]
            last = stop
        }
        return sum + ways[last][end]
    }

    private func keepsTurns(_ order: [Int]) -> Bool {
        zip(order, order.dropFirst()).allSatisfy { turns[$0] <= turns[$1] }
    }

    /// Two neighbouring stretches change places.
    private mutating func kicked(_ order: [Int]) -> [Int] {
        let most = min(12, order.count / 3 + 1)
        let (one, other) = (1 + chance.below(most), 1 + chance.below(most))
        guard order.count > one + other else { return order }
        let first = chance.below(order.count - one - other + 1)
        let middle = first + one
        let kicked =
            order[..<first] + order[middle..<middle + other] + order[first..<middle] + order[(middle + other)...]
        return keepsTurns(Array(kicked)) ? Array(kicked) : order
    }

    private func descend(_ order: inout [Int]) {
        while moveOne(&order) || (isSymmetric && turnOne(&order)) {}
    }

    private func at(_ order: [Int], _ index: Int) -> Int {
        index < 0 ? start : index < order.count ? order[index] : end
    }

    /// Every row of up to three stops is put where it adds least, if that helps; whether any did.
    private func moveOne(_ order: inout [Int]) -> Bool {
        var moved = false
        for size in 1...3 where size < order.count {
            for from in 0...order.count - size {
                guard let move = bestMove(order, from, size) else { continue }
                let row = Array(order[from..<from + size])
                order.removeSubrange(from..<from + size)
                order.insert(contentsOf: move.isTurned ? row.reversed() : row, at: move.to)
                moved = true
            }
        }
        return moved
    }

    /// Where a row goes: the index in the order without it.
    private func bestMove(_ order: [Int], _ from: Int, _ size: Int) -> (to: Int, isTurned: Bool)? {
        let (before, first, last) = (at(order, from - 1), order[from], order[from + size - 1])
        let after = at(order, from + size)
        let saved = ways[before][first] + ways[last][after] - ways[before][after]
        guard saved > 0 else { return nil }
        var within = 0
        for index in from..<from + size - 1 {
            within += ways[order[index + 1]][order[index]] - ways[order[index]][order[index + 1]]
        }
        var best: (to: Int, isTurned: Bool)?
        var most = 0
        let canTurn = turns[first] == turns[last]
        for gap in 0...order.count where gap < from || gap > from + size {
            let (left, right) = (at(order, gap - 1), at(order, gap))
            guard gap == 0 || turns[left] <= turns[first], gap == order.count || turns[last] <= turns[right] else {
                continue
            }
            let to = gap < from ? gap : gap - size
            let gain = saved + ways[left][right] - ways[left][first] - ways[last][right]
            if gain > most { (most, best) = (gain, (to, false)) }
            let turned = saved + ways[left][right] - ways[left][last] - ways[first][right] - within
            if turned > most, canTurn, size > 1 { (most, best) = (turned, (to, true)) }
        }
        return best
    }

    /// Turns one stretch round, if that helps.
    private func turnOne(_ order: inout [Int]) -> Bool {
        for from in 0..<order.count - 1 {
            let (before, first) = (at(order, from - 1), order[from])
            for to in from + 1..<order.count {
                if turns[order[to]] != turns[first] { break }
                let (last, after) = (order[to], at(order, to + 1))
                if ways[before][last] + ways[first][after] < ways[before][first] + ways[last][after] {
                    order[from...to].reverse()
                    return true
                }
            }
        }
        return false
    }
}
