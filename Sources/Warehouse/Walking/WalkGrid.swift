// The stops of one walk on the grid of the floor.
//
// Aisles that hold a stop, the start or the end are columns, from left to right; cross aisles are rows, from front to
// back. The nodes of a column are its stops and its crossings, from front to back, and a link leads from each node to
// the next. What is in front of the first cross aisle or behind the last one is a blind end. Bins on both sides of an
// aisle, or one above the other, are the same node. Aisles without a stop are left out: no shortest way needs them.

struct WalkGrid {
    let rows: [Int]
    private(set) var columnX: [Int] = []
    /// The nodes of column `c` are `firstNode[c]..<firstNode[c + 1]`.
    private(set) var firstNode: [Int] = []
    private(set) var nodeY: [Int] = []
    /// The node where column `c` meets row `r`, at `c * rows.count + r`.
    private(set) var crossing: [Int] = []
    /// The stops of node `n` are `stops[firstStop[n]..<firstStop[n + 1]]`, in the order in which they were given.
    private(set) var firstStop: [Int] = []
    private(set) var stops: [Int] = []
    private(set) var start = 0
    private(set) var end = 0

    /// A point of the walk: a stop by its index, or the start and the end, which sort before stops.
    private struct Point {
        var x: Int
        var y: Int
        var stop: Int
    }

    private static let startMark = -2
    private static let endMark = -1

    /// `rows` ascending, without repetition, at least one.
    init(_ points: [WalkPoint], from: WalkPoint, to: WalkPoint, rows: [Int]) {
        self.rows = rows
        var sorted: [Point] = []
        sorted.reserveCapacity(points.count + 2)
        sorted.append(Point(x: from.x, y: from.y, stop: Self.startMark))
        sorted.append(Point(x: to.x, y: to.y, stop: Self.endMark))
        for index in points.indices { sorted.append(Point(x: points[index].x, y: points[index].y, stop: index)) }
        sorted.sort { left, right in
            if left.x != right.x { return left.x < right.x }
            return left.y != right.y ? left.y < right.y : left.stop < right.stop
        }
        let most = sorted.count * (rows.count + 1)
        nodeY.reserveCapacity(most)
        firstStop.reserveCapacity(most + 1)
        stops.reserveCapacity(points.count)
        var next = 0
        while next < sorted.count { addColumn(sorted, &next) }
        firstNode.append(nodeY.count)
        firstStop.append(stops.count)
    }

    var columns: Int { columnX.count }
    var nodes: Int { nodeY.count }

    private mutating func addColumn(_ sorted: [Point], _ next: inout Int) {
        let x = sorted[next].x
        columnX.append(x)
        firstNode.append(nodeY.count)
        var row = 0
        while true {
            let point = next < sorted.count && sorted[next].x == x ? sorted[next].y : nil
            guard let y = least(point, row < rows.count ? rows[row] : nil) else { return }
            let node = nodeY.count
            nodeY.append(y)
            firstStop.append(stops.count)
            if row < rows.count, rows[row] == y {
                crossing.append(node)
                row += 1
            }
            while next < sorted.count, sorted[next].x == x, sorted[next].y == y {
                switch sorted[next].stop {
                case Self.startMark: start = node
                case Self.endMark: end = node
                default: stops.append(sorted[next].stop)
                }
                next += 1
            }
        }
    }

    private func least(_ one: Int?, _ other: Int?) -> Int? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }

    func isWanted(_ node: Int) -> Bool { firstStop[node] < firstStop[node + 1] || node == start || node == end }

    /// Whether an odd number of ways meets here: where a walk starts and does not end, or ends and did not start.
    func isOdd(_ node: Int) -> Bool { start != end && (node == start || node == end) }

    /// The length of the link from a node to the next one of its column.
    func link(_ node: Int) -> Int { nodeY[node + 1] - nodeY[node] }
}
