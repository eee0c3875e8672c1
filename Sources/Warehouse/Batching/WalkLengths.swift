// The lengths of shortest walks, when nobody asks for the way.
//
// The states are those of `WalkStates`. For each state the steps that lead to it are listed, so that its least length
// is found without a branch; kinds of walking an aisle that lead from one state to the same other one are one step,
// and states that no walk has at that point are left out.

struct WalkLengths {
    private let rows: [Int]
    private let states: WalkStates
    private let touches: [Steps]
    private let part: [Steps]
    private let onward: Steps
    private var best: [Int]
    private var next: [Int]
    /// What the steps at hand cost, by their number.
    private var costs = Array(repeating: 0, count: twice + 1)

    /// The steps to state `s` are those at `first[s]..<first[s + 1]`.
    private struct Steps {
        private(set) var first = [0]
        private(set) var steps: [Step] = []

        init(_ count: Int, _ found: [(from: Int, to: Int, cost: Int)]) {
            for state in 0..<count {
                steps += found.lazy.filter { $0.to == state }.map { Step(from: UInt16($0.from), cost: UInt16($0.cost)) }
                first.append(steps.count)
            }
        }
    }

    private struct Step {
        var from: UInt16
        var cost: UInt16
    }

    // A part of an aisle that is not walked through is walked in the best of some kinds: their bits are the number.
    private static let through = 16
    private static let twice = 17

    init(rows: [Int]) {
        self.rows = rows
        let states = WalkStates.of(rows: rows.count, isClosed: true)
        self.states = states
        let count = states.count
        best = Array(repeating: WalkCosts.never, count: count)
        next = best
        onward = Steps(
            count,
            (0..<count).flatMap { state in
                (Int(states.onwardFirst[state])..<Int(states.onwardFirst[state + 1])).map {
                    (state, Int(states.onwardState[$0]), Int(states.onwardWays[$0]))
                }
            })
        touches = rows.indices.map { row in
            Steps(count, (0..<count).map { ($0, Int(states.touch[(rows.count + row) * count + $0]), 0) })
        }
        var reached = Set(states.onwardState.map(Int.init)).union([0])
        part = (0..<rows.count - 1).map { row in
            reached.formUnion(reached.map { Int(states.touch[(rows.count + row) * count + $0]) })
            let found = reached.sorted().flatMap { Self.steps(states, row, from: $0) }
            reached = Set(found.map(\.to))
            return Steps(count, found)
        }
    }

    /// The steps from a state through a part of an aisle.
    private static func steps(_ states: WalkStates, _ row: Int, from state: Int) -> [(from: Int, to: Int, cost: Int)] {
        let to = (0..<WalkKind.closed).map { Int(states.part[(row * states.width + $0) * states.count + state]) }
        var steps = Set(to[..<4]).sorted().map { state in (0..<4).reduce(0) { to[$1] == state ? $0 | 1 << $1 : $0 } }
            .map { (from: state, to: to[$0.trailingZeroBitCount], cost: $0) }
        steps.append((state, to[4], through))
        // What is joined already need not be walked twice.
        if !to[..<4].contains(to[5]) { steps.append((state, to[5], twice)) }
        return steps
    }

    /// The length of the walk over these points, which are sorted by `x` and then by `y`.
    mutating func length(_ points: [WalkPoint]) -> Int {
        let (first, last) = (points[0], points[points.count - 1])
        // In one aisle nobody needs a cross aisle.
        if first.x == last.x { return 2 * (last.y - first.y) }
        for state in best.indices { best[state] = WalkCosts.never }
        best[0] = 0
        var (fixed, from, x) = (0, 0, first.x)
        while from < points.count {
            let across = points[from].x - x
            if across > 0 {
                for ways in 0...2 * rows.count { costs[ways] = ways * across }
                take(onward)
            }
            x += across
            var end = from + 1
            while end < points.count, points[end].x == x { end += 1 }
            fixed += walk(points[from..<end])
            from = end
        }
        return (states.ends.map { best[$0] }.min() ?? 0) + fixed
    }

    /// Walks one aisle; what its blind ends cost.
    private mutating func walk(_ points: ArraySlice<WalkPoint>) -> Int {
        var (from, fixed) = (points.startIndex, 0)
        let (front, back) = (rows[0], rows[rows.count - 1])
        while from < points.endIndex, points[from].y < front { from += 1 }
        if from > points.startIndex {
            fixed += 2 * (front - points[points.startIndex].y)
            touch(0)
        }
        for row in 0..<rows.count - 1 {
            if from < points.endIndex, points[from].y == rows[row] {
                touch(row)
                from += 1
            }
            var (lowest, highest, widest) = (Int.max, Int.min, 0)
            while from < points.endIndex, points[from].y < rows[row + 1] {
                let y = points[from].y
                if lowest == .max { lowest = y } else { widest = max(widest, y - highest) }
                highest = y
                from += 1
            }
            setCosts(rows[row], rows[row + 1], lowest, highest, widest)
            take(part[row])
        }
        if from < points.endIndex {
            fixed += 2 * (points[points.endIndex - 1].y - back)
            touch(rows.count - 1)
        }
        return fixed
    }

    /// What each kind of walking a part of an aisle costs, and the best of each set of kinds.
    private mutating func setCosts(_ front: Int, _ back: Int, _ lowest: Int, _ highest: Int, _ widest: Int) {
        let isEmpty = lowest == .max
        costs[1] = isEmpty ? 0 : WalkCosts.never
        costs[2] = isEmpty ? WalkCosts.never : 2 * (back - lowest)
        costs[4] = isEmpty ? WalkCosts.never : 2 * (highest - front)
        costs[8] = lowest < highest ? 2 * (back - front - widest) : WalkCosts.never
        for kinds in 3..<Self.through where kinds & (kinds - 1) > 0 {
            costs[kinds] = min(costs[kinds & (kinds - 1)], costs[kinds & -kinds])
        }
        costs[Self.through] = back - front
        costs[Self.twice] = 2 * (back - front)
    }

    private mutating func touch(_ row: Int) {
        costs[0] = 0
        take(touches[row])
    }

    private mutating func take(_ steps: Steps) {
        costs.withUnsafeBufferPointer { costs in
            best.withUnsafeBufferPointer { best in
                next.withUnsafeMutableBufferPointer { next in
                    steps.first.withUnsafeBufferPointer { first in
                        steps.steps.withUnsafeBufferPointer { steps in
                            for state in next.indices {
                                var least = WalkCosts.never
                                for index in first[state]..<first[state + 1] {
                                    let step = steps[index]
                                    least = min(least, best[Int(step.from)] + costs[Int(step.cost)])
                                }
                                next[state] = least
                            }
                        }
                    }
                }
            }
        }
        swap(&best, &next)
    }
}
