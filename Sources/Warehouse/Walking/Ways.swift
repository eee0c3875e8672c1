// The shortest ways between points of a floor.
//
// On a rectangular floor they follow from the coordinates. On any other one the crossings, and the points that are
// asked for, are the nodes of a map, and the ways from a node are found when they are asked for first (Dijkstra).

/// Shortest ways over one floor.
struct Ways {
    private let rows: [Int]
    private let map: FloorMap?

    /// `among` are the points that ways will be asked for.
    init(_ layout: Layout, among points: [WalkPoint]) {
        rows = layout.crossAisles
        map = layout.isRectangular || layout.crossAisles.isEmpty ? nil : FloorMap(layout, points)
    }

    /// Every way is as long as the way back.
    var isSymmetric: Bool { map == nil || map?.isSymmetric == true }

    func way(_ from: WalkPoint, _ to: WalkPoint) -> Int {
        if let map { return map.way(from, to) }
        if from.x == to.x { return abs(from.y - to.y) }
        var along = rows.isEmpty ? abs(from.y - to.y) : Int.max
        for row in rows { along = min(along, abs(from.y - row) + abs(to.y - row)) }
        return abs(from.x - to.x) + along
    }

    func length(from start: WalkPoint, _ stops: [WalkPoint], to end: WalkPoint) -> Int {
        var (sum, last) = (0, start)
        for stop in stops {
            sum += way(last, stop)
            last = stop
        }
        return sum + way(last, end)
    }
}

/// A floor that is not rectangular, as crossings and points with the ways between neighbours.
final class FloorMap {
    private var nodes: [WalkPoint] = []
    private var number: [WalkPoint: Int] = [:]
    private var neighbours: [[(node: Int, way: Int)]] = []
    private var known: [Int: [Int]] = [:]
    let isSymmetric: Bool

    init(_ layout: Layout, _ points: [WalkPoint]) {
        isSymmetric = layout.oneWayAisles.isEmpty
        let ends = [layout.depot, layout.exit ?? layout.depot]
        let columns = Set(points.map(\.x) + ends.map(\.x) + layout.knownAisles + layout.oneWayAisles.map(\.x))
        let reach = Dictionary(grouping: layout.shortCrossAisles, by: \.y)
        let all = Dictionary(grouping: Set(points + ends), by: \.x)
        var crossings: [Int: [Int]] = [:]
        for x in columns.sorted() {
            let rows = Set(layout.crossAisles).filter { y in reach[y]?.contains { $0.from <= x && x <= $0.to } ?? true }
            for y in rows { crossings[y, default: []].append(x) }
            let column = rows.union(all[x, default: []].map(\.y)).sorted()
            let rule = layout.oneWayAisles.first { $0.x == x }
            for (lower, upper) in zip(column, column.dropFirst()) {
                let (front, back) = (node(x, lower), node(x, upper))
                if rule?.toTheBack ?? true { neighbours[front].append((back, upper - lower)) }
                if !(rule?.toTheBack ?? false) { neighbours[back].append((front, upper - lower)) }
            }
            if let only = column.first, column.count == 1 { _ = node(x, only) }
        }
        for (y, columns) in crossings {
            let pieces = reach[y]
            for (left, right) in zip(columns, columns.dropFirst()) {
                guard pieces?.contains(where: { $0.from <= left && right <= $0.to }) ?? true else { continue }
                let (one, other) = (node(left, y), node(right, y))
                neighbours[one].append((other, right - left))
                neighbours[other].append((one, right - left))
            }
        }
    }

    private func node(_ x: Int, _ y: Int) -> Int {
        let point = WalkPoint(x: x, y: y)
        if let known = number[point] { return known }
        number[point] = nodes.count
        nodes.append(point)
        neighbours.append([])
        return nodes.count - 1
    }

    /// Where no way leads from one point to the other by the rules, somebody goes straight against them.
    func way(_ from: WalkPoint, _ to: WalkPoint) -> Int {
        let straight = abs(from.x - to.x) + abs(from.y - to.y)
        guard let one = number[from], let other = number[to] else { return straight }
        let ways = known[one] ?? waysFrom(one)
        known[one] = ways
        return ways[other] < Int.max ? ways[other] : 2 * straight
    }

    private func waysFrom(_ start: Int) -> [Int] {
        var ways = Array(repeating: Int.max, count: nodes.count)
        var open = Set([start])
        ways[start] = 0
        while let nearest = open.min(by: { (ways[$0], $0) < (ways[$1], $1) }) {
            open.remove(nearest)
            for (next, way) in neighbours[nearest] where ways[nearest] + way < ways[next] {
                ways[next] = ways[nearest] + way
                open.insert(next)
            }
        }
        return ways
    }
}
