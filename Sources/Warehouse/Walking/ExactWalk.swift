// The shortest walk on a grid, exactly.
//
// Aisle by aisle, for every state of `WalkStates` the least length that leads to it. The time grows with aisles, cross
// aisles and states; the number of stops hardly matters. From the best end the steps are followed back to how often
// each link and each cross aisle is walked, and those ways are then walked in one go (`WalkOrder`).

/// The ways that a walk takes: how often each link of an aisle and of a cross aisle is walked.
struct WalkWays {
    var length: Int
    /// Of the link from a node to the next one in its column.
    var up: [UInt8]
    /// Of the cross aisle from a crossing to the next aisle, numbered as `WalkGrid.crossing`.
    var across: [UInt8]

    init(length: Int, _ grid: WalkGrid) {
        self.length = length
        up = Array(repeating: 0, count: grid.nodes)
        across = Array(repeating: 0, count: grid.crossing.count)
    }

    /// Walks a part of an aisle in one kind.
    mutating func lay(_ grid: WalkGrid, column: Int, row: Int, kind: Int, gap: Int) {
        let front = grid.crossing[column * grid.rows.count + row]
        let back = grid.crossing[column * grid.rows.count + row + 1]
        var ways: UInt8 = WalkKind.all[kind].front == 1 ? 1 : 2
        for node in front..<back {
            if node > front, grid.isOdd(node) { ways = 3 - ways }
            up[node] = node == gap ? 0 : ways
        }
    }

    /// Walks the blind ends of a column.
    mutating func layBlindEnds(_ grid: WalkGrid, column: Int) {
        let rows = grid.rows.count
        let (first, last) = (grid.crossing[column * rows], grid.crossing[column * rows + rows - 1])
        var ways: UInt8 = 2
        for node in grid.firstNode[column]..<first {
            if grid.isOdd(node) { ways = 3 - ways }
            up[node] = ways
        }
        ways = 2
        for node in stride(from: grid.firstNode[column + 1] - 1, to: last, by: -1) {
            if grid.isOdd(node) { ways = 3 - ways }
            up[node - 1] = ways
        }
    }
}

/// The least lengths of all states, from aisle to aisle, with the steps that led there.
struct ExactWalk {
    private let grid: WalkGrid
    private let costs: WalkCosts
    private let states: WalkStates
    private var best: [Int]
    private var next: [Int]
    /// For every step and state the state before it, and the kind: `before * 16 + kind`.
    private var steps: [Int32] = []

    /// The ways of the shortest walk; nil where there is none, which no grid with stops in it has.
    static func ways(_ grid: WalkGrid) -> WalkWays? {
        let costs = WalkCosts(grid)
        if grid.rows.count == 2, grid.start == grid.end { return OneBlock.ways(grid, costs) }
        var walk = ExactWalk(grid, costs)
        return walk.ways()
    }

    private init(_ grid: WalkGrid, _ costs: WalkCosts) {
        self.grid = grid
        self.costs = costs
        states = WalkStates.of(rows: grid.rows.count, isClosed: grid.start == grid.end)
        best = Array(repeating: WalkCosts.never, count: states.count)
        next = best
        best[0] = 0
    }

    private mutating func ways() -> WalkWays? {
        let rows = grid.rows.count
        steps.reserveCapacity(grid.columns * (rows + 1) * states.count)
        for column in 0..<grid.columns {
            for row in 0..<rows where costs.touch[column * rows + row] > 0 {
                begin()
                let ways = costs.touch[column * rows + row]
                take(states.touch, from: ((ways - 1) * rows + row) * states.count, kind: 0, cost: 0)
                swap(&best, &next)
            }
            for row in 0..<rows - 1 {
                begin()
                for kind in 0..<costs.width {
                    let cost = costs.cost[(column * (rows - 1) + row) * costs.width + kind]
                    guard cost < WalkCosts.never else { continue }
                    take(states.part, from: (row * states.width + kind) * states.count, kind: Int32(kind), cost: cost)
                }
                swap(&best, &next)
            }
            if column < grid.columns - 1 {
                begin()
                goOnward(grid.columnX[column + 1] - grid.columnX[column])
                swap(&best, &next)
            }
        }
        guard let end = states.ends.min(by: { best[$0] < best[$1] }), best[end] < WalkCosts.never else { return nil }
        return followedBack(from: end)
    }

    private mutating func begin() {
        for state in next.indices { next[state] = WalkCosts.never }
        steps.append(contentsOf: repeatElement(-1, count: states.count))
    }

    private mutating func take(_ table: [Int32], from place: Int, kind: Int32, cost: Int) {
        let count = states.count
        let step = steps.count - count
        table.withUnsafeBufferPointer { table in
            best.withUnsafeBufferPointer { best in
                next.withUnsafeMutableBufferPointer { next in
                    steps.withUnsafeMutableBufferPointer { steps in
                        for state in 0..<count where best[state] < WalkCosts.never {
                            let after = Int(table[place + state])
                            guard after >= 0, best[state] + cost < next[after] else { continue }
                            next[after] = best[state] + cost
                            steps[step + after] = Int32(state) << 4 | kind
                        }
                    }
                }
            }
        }
    }

    private mutating func goOnward(_ across: Int) {
        let count = states.count
        let step = steps.count - count
        for state in 0..<count where best[state] < WalkCosts.never {
            for index in Int(states.onwardFirst[state])..<Int(states.onwardFirst[state + 1]) {
                let after = Int(states.onwardState[index])
                let length = best[state] + Int(states.onwardWays[index]) * across
                guard length < next[after] else { continue }
                next[after] = length
                steps[step + after] = Int32(state) << 4
            }
        }
    }

    /// The same steps as in `ways`, from the last one to the first.
    private func followedBack(from end: Int) -> WalkWays {
        let rows = grid.rows.count
        var ways = WalkWays(length: best[end] + costs.fixed, grid)
        var (state, step) = (end, steps.count)
        func before() -> (state: Int, kind: Int) {
            step -= states.count
            let entry = Int(steps[step + state])
            return (entry >> 4, entry & 15)
        }
        for column in (0..<grid.columns).reversed() {
            if column < grid.columns - 1 {
                let (came, _) = before()
                for row in 0..<rows { ways.across[column * rows + row] = UInt8(states.onward(came, state, row)) }
                state = came
            }
            for row in (0..<rows - 1).reversed() {
                let (came, kind) = before()
                let gap = costs.gap[(column * (rows - 1) + row) * costs.width + kind]
                ways.lay(grid, column: column, row: row, kind: kind, gap: gap)
                state = came
            }
            for row in (0..<rows).reversed() where costs.touch[column * rows + row] > 0 { state = before().state }
            ways.layBlindEnds(grid, column: column)
        }
        return ways
    }
}
