// Ways walked in one go.
//
// Where a walk starts and ends an odd number of ways meets, or nowhere, so all of them can be walked one after the
// other without a gap (Hierholzer). Stops are seen when the walk comes by for the first time.

struct WalkOrder {
    private let grid: WalkGrid
    private var ways: WalkWays
    private let columnOf: [Int32]

    /// The nodes of a walk in the order in which they are passed.
    static func nodes(_ ways: WalkWays, _ grid: WalkGrid) -> [Int] {
        var order = WalkOrder(ways, grid)
        return order.walked()
    }

    private init(_ ways: WalkWays, _ grid: WalkGrid) {
        self.grid = grid
        self.ways = ways
        var columnOf = [Int32](repeating: 0, count: grid.nodes)
        for column in 0..<grid.columns {
            for node in grid.firstNode[column]..<grid.firstNode[column + 1] { columnOf[node] = Int32(column) }
        }
        self.columnOf = columnOf
    }

    private mutating func walked() -> [Int] {
        var (open, passed) = ([grid.end], [Int]())
        open.reserveCapacity(grid.nodes)
        passed.reserveCapacity(grid.nodes * 2)
        while let node = open.last {
            if let next = leave(node) {
                open.append(next)
            } else {
                passed.append(node)
                open.removeLast()
            }
        }
        return passed
    }

    /// The node at the other end of a way that was not walked yet; it counts as walked then.
    private mutating func leave(_ node: Int) -> Int? {
        let column = Int(columnOf[node])
        if ways.up[node] > 0 {
            ways.up[node] -= 1
            return node + 1
        }
        if node > grid.firstNode[column], ways.up[node - 1] > 0 {
            ways.up[node - 1] -= 1
            return node - 1
        }
        let rows = grid.rows.count
        guard let row = (0..<rows).first(where: { grid.crossing[column * rows + $0] == node }) else { return nil }
        let here = column * rows + row
        if column < grid.columns - 1, ways.across[here] > 0 {
            ways.across[here] -= 1
            return grid.crossing[here + rows]
        }
        if column > 0, ways.across[here - rows] > 0 {
            ways.across[here - rows] -= 1
            return grid.crossing[here - rows]
        }
        return nil
    }
}

extension WalkGrid {
    /// The stops in the order in which a walk over these nodes comes by. A walk that ends where it starts may be
    /// walked either way; it begins with the side whose first stop is nearer.
    func stops(along nodes: [Int]) -> [Int] {
        var order = firstVisits(nodes)
        if start == end, let first = order.first {
            let back = firstVisits(nodes.reversed())
            if let other = back.first, way(to: other) < way(to: first) { order = back }
        }
        var found: [Int] = []
        found.reserveCapacity(stops.count)
        for node in order { found += stops[firstStop[node]..<firstStop[node + 1]] }
        return found
    }

    private func firstVisits(_ nodes: some Sequence<Int>) -> [Int] {
        var seen = [Bool](repeating: false, count: self.nodes)
        var order: [Int] = []
        order.reserveCapacity(self.nodes)
        for node in nodes where !seen[node] && firstStop[node] < firstStop[node + 1] {
            seen[node] = true
            order.append(node)
        }
        return order
    }

    private func way(to node: Int) -> Int {
        let (from, to) = (point(start), point(node))
        if from.x == to.x { return abs(from.y - to.y) }
        return abs(from.x - to.x) + (rows.map { abs(from.y - $0) + abs($0 - to.y) }.min() ?? 0)
    }

    private func point(_ node: Int) -> WalkPoint {
        let column = (firstNode.firstIndex { $0 > node } ?? 1) - 1
        return WalkPoint(x: columnX[column], y: nodeY[node])
    }
}
