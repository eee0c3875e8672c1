// How long the walk over some orders of a wave is, without the walk itself.
//
// The stops of every order are sorted once; those of a tour are merged. Then the lengths of `ExactWalk` are computed
// without its steps, for walks that end where they start. On a floor with more than four cross aisles four of them are
// looked at, and on one that is not rectangular the rules it adds are left out: then the meter is an estimate, and says
// so. What was measured is kept.

struct WalkMeter {
    /// The lengths are those of the walks that `route` finds.
    let isExact: Bool
    /// Walks that were measured or looked up.
    private(set) var measured = 0
    private let rows: [Int]
    private let depot: Int
    private let columnX: [Int]
    private let stops: [[Int]]
    private let marks: [UInt64]
    private let states: WalkStates?
    private var known: [UInt64: Int] = [:]
    private var merged: [Int] = []
    private var costs: [Int] = []
    private var touches: [Int]
    private var best: [Int] = []
    private var next: [Int] = []

    private static let rowsMost = 4
    private static let knownMost = 400_000

    init(_ orders: [[WalkPoint]], in layout: Layout) {
        let all = distinct(layout.crossAisles)
        rows = Self.some(of: all.isEmpty ? [0] : all)
        isExact = layout.isRectangular && layout.exit == nil && rows.count == all.count
        let columns = Set(orders.joined().map(\.x)).union([layout.depot.x]).sorted()
        columnX = columns
        let number = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        func key(_ point: WalkPoint) -> Int { number[point.x, default: 0] << 40 + (point.y + Self.shift) }
        depot = key(layout.depot)
        stops = orders.map { Set($0.map(key)).sorted() }
        var chance = RepeatableDice(seed: 0x0D0C_711E)
        marks = orders.map { _ in chance.next() }
        states = rows.count == 2 ? nil : WalkStates.of(rows: rows.count, isClosed: true)
        touches = Array(repeating: 0, count: rows.count)
        if let states {
            best = Array(repeating: WalkCosts.never, count: states.count)
            next = best
            costs = Array(repeating: 0, count: max(1, rows.count - 1) * WalkKind.closed)
        }
    }

    /// A column number and a `y` in one number; no floor reaches so far that they touch.
    private static let shift = 1 << 38

    /// The outer cross aisles and some between them, spread evenly.
    private static func some(of rows: [Int]) -> [Int] {
        guard rows.count > rowsMost else { return rows }
        return (0..<rowsMost).map { rows[$0 * (rows.count - 1) / (rowsMost - 1)] }
    }

    /// The length of the walk over these orders. The mark of a set of orders is the exclusive or of the marks of its
    /// orders: among a million sets two are mistaken for each other with a chance of one in ten million.
    mutating func length(_ tour: [Int]) -> Int {
        measured += 1
        var mark = UInt64(0)
        for order in tour { mark ^= marks[order] }
        if let length = known[mark] { return length }
        merge(tour)
        let (first, last) = (merged[0], merged[merged.count - 1])
        // In one aisle nobody needs a cross aisle.
        let length =
            column(first) == column(last) ? 2 * (y(last) - y(first)) : rows.count == 2 ? oneBlock() : blocks()
        if known.count >= Self.knownMost { known.removeAll(keepingCapacity: true) }
        known[mark] = length
        return length
    }

    private mutating func merge(_ tour: [Int]) {
        merged.removeAll(keepingCapacity: true)
        merged.append(depot)
        for order in tour { merged += stops[order] }
        merged.sort()
    }

    private func column(_ key: Int) -> Int { key >> 40 }
    private func y(_ key: Int) -> Int { key & (1 << 40 - 1) - Self.shift }
}

extension WalkMeter {
    /// Walks between two cross aisles.
    private mutating func oneBlock() -> Int {
        let (front, back) = (rows[0], rows[1])
        var block = OneBlock()
        var (fixed, from, last) = (0, 0, -1)
        while from < merged.count {
            let column = column(merged[from])
            var aisle = OneBlock.Aisle(
                none: 0, back: WalkCosts.never, front: WalkCosts.never, both: WalkCosts.never, through: back - front,
                twice: 2 * (back - front))
            var (touchesFront, touchesBack) = (false, false)
            var (lowest, highest, widest) = (Int.max, Int.min, 0)
            while from < merged.count, self.column(merged[from]) == column {
                let y = y(merged[from])
                from += 1
                if y <= front {
                    if !touchesFront { fixed += 2 * (front - y) }
                    touchesFront = true
                } else if y >= back {
                    // The last one of the column is the furthest.
                    if from == merged.count || self.column(merged[from]) != column { fixed += 2 * (y - back) }
                    touchesBack = true
                } else {
                    if lowest == .max { lowest = y } else { widest = max(widest, y - highest) }
                    highest = y
                }
            }
            if lowest < .max {
                aisle.none = WalkCosts.never
                aisle.back = 2 * (back - lowest)
                aisle.front = 2 * (highest - front)
                if highest > lowest { aisle.both = 2 * (back - front - widest) }
            }
            aisle.touch(front: touchesFront, back: touchesBack)
            if last < 0 {
                _ = block.begin(aisle)
            } else {
                var steps = OneBlock.Steps()
                block.goOnward(columnX[column] - columnX[last], &steps)
                _ = block.add(aisle)
            }
            last = column
        }
        return block.best[block.end] + fixed
    }

    /// Walks over any number of cross aisles.
    private mutating func blocks() -> Int {
        guard let states else { return 0 }
        for state in best.indices { best[state] = WalkCosts.never }
        best[0] = 0
        var (fixed, from, last) = (0, 0, -1)
        while from < merged.count {
            let column = column(merged[from])
            if last >= 0 { goOnward(states, columnX[column] - columnX[last]) }
            last = column
            fixed += summarise(column, &from)
            for row in 0..<rows.count where touches[row] > 0 {
                begin()
                take(states.touch, (rows.count + row) * states.count, 0, states.count)
                swap(&best, &next)
            }
            for row in 0..<rows.count - 1 {
                begin()
                for kind in 0..<WalkKind.closed where costs[row * WalkKind.closed + kind] < WalkCosts.never {
                    let place = (row * states.width + kind) * states.count
                    take(states.part, place, costs[row * WalkKind.closed + kind], states.count)
                }
                swap(&best, &next)
            }
        }
        return (states.ends.map { best[$0] }.min() ?? 0) + fixed
    }

    /// Fills `costs` and `touches` for the column that begins at `from`; what its blind ends cost.
    private mutating func summarise(_ column: Int, _ from: inout Int) -> Int {
        var fixed = 0
        for row in rows.indices { touches[row] = 0 }
        if y(merged[from]) < rows[0] {
            fixed += 2 * (rows[0] - y(merged[from]))
            touches[0] = 2
            while from < merged.count, self.column(merged[from]) == column, y(merged[from]) < rows[0] { from += 1 }
        }
        for row in 0..<rows.count - 1 {
            let (front, back) = (rows[row], rows[row + 1])
            var (lowest, highest, widest) = (Int.max, Int.min, 0)
            while from < merged.count, self.column(merged[from]) == column, y(merged[from]) < back {
                let y = y(merged[from])
                from += 1
                if y == front {
                    touches[row] = 2
                } else {
                    if lowest == .max { lowest = y } else { widest = max(widest, y - highest) }
                    highest = y
                }
            }
            let place = row * WalkKind.closed
            let isEmpty = lowest == .max
            costs[place] = isEmpty ? 0 : WalkCosts.never
            costs[place + 1] = isEmpty ? WalkCosts.never : 2 * (back - lowest)
            costs[place + 2] = isEmpty ? WalkCosts.never : 2 * (highest - front)
            costs[place + 3] = lowest < highest ? 2 * (back - front - widest) : WalkCosts.never
            costs[place + 4] = back - front
            costs[place + 5] = 2 * (back - front)
        }
        let top = rows[rows.count - 1]
        while from < merged.count, self.column(merged[from]) == column {
            touches[rows.count - 1] = 2
            let isLast = from + 1 == merged.count || self.column(merged[from + 1]) != column
            if isLast { fixed += 2 * (y(merged[from]) - top) }
            from += 1
        }
        return fixed
    }

    private mutating func begin() {
        for state in next.indices { next[state] = WalkCosts.never }
    }

    private mutating func take(_ table: [Int32], _ place: Int, _ cost: Int, _ count: Int) {
        table.withUnsafeBufferPointer { table in
            best.withUnsafeBufferPointer { best in
                next.withUnsafeMutableBufferPointer { next in
                    for state in 0..<count where best[state] < WalkCosts.never {
                        let after = Int(table[place + state])
                        if after >= 0, best[state] + cost < next[after] { next[after] = best[state] + cost }
                    }
                }
            }
        }
    }

    private mutating func goOnward(_ states: WalkStates, _ across: Int) {
        begin()
        for state in best.indices where best[state] < WalkCosts.never {
            for index in Int(states.onwardFirst[state])..<Int(states.onwardFirst[state + 1]) {
                let after = Int(states.onwardState[index])
                let length = best[state] + Int(states.onwardWays[index]) * across
                if length < next[after] { next[after] = length }
            }
        }
        swap(&best, &next)
    }
}
