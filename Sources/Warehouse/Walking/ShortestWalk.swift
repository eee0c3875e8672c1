// Which method finds the walk, and what is said about it.

/// How a walk was found.
enum WalkMethod {
    /// No walk is shorter.
    case exact
    /// More cross aisles than there are states for.
    case manyCrossAisles
    /// Cross aisles that end on the way, one-way aisles, or no cross aisle at all.
    case irregular

    var words: String {
        switch self {
        case .exact: "exact"
        case .manyCrossAisles: "by search, so many are the cross aisles"
        case .irregular: "by search, the floor is not rectangular"
        }
    }
}

struct FoundWalk {
    var order: [Int]
    var length: Int
    var method: WalkMethod
    var sShape: Int

    var why: String {
        order.isEmpty ? "nothing to walk to" : "\(comparedWithSShape(length, sShape)), \(method.words)"
    }
}

/// How long a walk is, in words that compare it with S-shape.
func comparedWithSShape(_ length: Int, _ sShape: Int) -> String {
    let (saved, lost) = (percent(sShape - length, of: sShape), percent(length - sShape, of: sShape))
    if length > sShape { return lost > 0 ? "\(lost) % longer than S-shape" : "a little longer than S-shape" }
    if length == sShape { return "as short as S-shape" }
    return saved > 0 ? "\(saved) % shorter than S-shape" : "a little shorter than S-shape"
}

/// The best walk that is known for these stops.
func shortestWalk(_ stops: [WalkPoint], from start: WalkPoint, to end: WalkPoint, in layout: Layout) -> FoundWalk {
    let rows = distinct(layout.crossAisles)
    let ways = Ways(layout, among: stops + (start == layout.depot ? [] : [start]) + (end == layout.depot ? [] : [end]))
    let grid = WalkGrid(stops, from: start, to: end, rows: rows.isEmpty ? [0] : rows)
    let plain = sShape(stops, grid, ways, start, end)
    var walk = FoundWalk(order: plain.order, length: plain.length, method: .irregular, sShape: plain.length)
    if stops.isEmpty {
        walk.method = .exact
        return walk
    }
    let most = WalkStates.rowsMost(isClosed: start == end)
    if layout.isRectangular, rows.count <= most {
        walk.method = .exact
        if grid.columns == 1 {
            // In one aisle nobody needs a cross aisle.
            walk.take(alongOneAisle(stops, from: start, to: end), stops, ways, start, end)
        } else if let found = ExactWalk.ways(grid) {
            walk.take(grid.stops(along: WalkOrder.nodes(found, grid)), stops, ways, start, end)
        }
        return walk
    }
    if layout.isRectangular {
        walk.method = .manyCrossAisles
        for some in fewer(rows) {
            let grid = WalkGrid(stops, from: start, to: end, rows: some)
            guard let found = ExactWalk.ways(grid) else { continue }
            walk.take(grid.stops(along: WalkOrder.nodes(found, grid)), stops, ways, start, end)
        }
    }
    var search = WalkSearch(stops, from: start, to: end, ways)
    for first in [walk.order, search.nearestFirst()] {
        walk.take(search.improved(first), stops, ways, start, end)
    }
    return walk
}

/// The length of these stops in S-shape from the depot to the exit, where nobody asks for a better walk.
func sShapeLength(_ stops: [WalkPoint], in layout: Layout) -> Int {
    let (start, end) = (layout.depot, layout.exit ?? layout.depot)
    let rows = distinct(layout.crossAisles)
    let ways = Ways(layout, among: end == start ? stops : stops + [end])
    let grid = WalkGrid(stops, from: start, to: end, rows: rows.isEmpty ? [0] : rows)
    return sShape(stops, grid, ways, start, end).length
}

extension FoundWalk {
    /// Takes an order that makes the walk shorter.
    fileprivate mutating func take(
        _ order: [Int], _ stops: [WalkPoint], _ ways: Ways, _ start: WalkPoint, _ end: WalkPoint
    ) {
        let length = ways.length(from: start, order.map { stops[$0] }, to: end)
        if length < self.length { (self.order, self.length) = (order, length) }
    }
}

func distinct(_ sorted: [Int]) -> [Int] {
    var rows: [Int] = []
    for row in sorted where rows.last != row { rows.append(row) }
    return rows
}

/// A search begins with shortest walks over so many of the cross aisles: one more takes five times as long.
private let seedRows = 6

/// Some of the cross aisles: the outer ones, and the inner ones without some that are spread evenly, in as many ways as
/// that can be done.
private func fewer(_ rows: [Int]) -> [[Int]] {
    let (inner, extra) = (rows.count - 2, rows.count - seedRows)
    return (0..<(inner + extra - 1) / extra).map { shift in
        let gone = Set((0..<extra).map { 1 + (shift + $0 * inner / extra) % inner })
        return rows.indices.filter { !gone.contains($0) }.map { rows[$0] }
    }
}

/// First to the end that is further from where the walk ends, then back over all others.
private func alongOneAisle(_ stops: [WalkPoint], from start: WalkPoint, to end: WalkPoint) -> [Int] {
    let upwards = stops.indices.sorted { (stops[$0].y, $0) < (stops[$1].y, $1) }
    let downwards = stops.indices.sorted { (-stops[$0].y, $0) < (-stops[$1].y, $1) }
    if end.y >= start.y {
        // Down to the lowest first, and up from there.
        let below = downwards.filter { stops[$0].y < start.y }
        let above = upwards.filter { stops[$0].y >= start.y }
        return below + above
    }
    return upwards.filter { stops[$0].y > start.y } + downwards.filter { stops[$0].y <= start.y }
}

/// S-shape over the columns of a grid, from the side that makes the shorter walk.
private func sShape(
    _ stops: [WalkPoint], _ grid: WalkGrid, _ ways: Ways, _ start: WalkPoint, _ end: WalkPoint
) -> (order: [Int], length: Int) {
    let (front, back) = (grid.rows[0], grid.rows[grid.rows.count - 1])
    var best: (order: [Int], length: Int)?
    for fromLeft in [true, false] {
        var order: [Int] = []
        order.reserveCapacity(stops.count)
        var upwards = start.y - front <= back - start.y
        for index in 0..<grid.columns {
            let column = fromLeft ? index : grid.columns - 1 - index
            let nodes = grid.firstNode[column]..<grid.firstNode[column + 1]
            let from = grid.firstStop[nodes.lowerBound], to = grid.firstStop[nodes.upperBound]
            guard from < to else { continue }
            if upwards {
                order += grid.stops[from..<to]
            } else {
                for node in nodes.reversed() { order += grid.stops[grid.firstStop[node]..<grid.firstStop[node + 1]] }
            }
            upwards.toggle()
        }
        let length = ways.length(from: start, order.map { stops[$0] }, to: end)
        if length < best?.length ?? .max { best = (order, length) }
    }
    return best ?? ([], ways.way(start, end))
}
