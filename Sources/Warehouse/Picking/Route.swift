// The walk through the bins. One function, `route(_:in:)`; what is behind it may grow without anybody noticing.
//
// S-shape (traversal): aisles are taken from one side of the floor to the other, the side that makes the shorter walk
// first; every aisle that holds a stop is walked through, alternately upwards and downwards and first away from the
// depot, so that nobody turns round in an aisle. Distances are decimetres along aisles and cross aisles.

/// A walk: the stops in the order they are visited, by their index in what was asked, and its length in decimetres.
public struct Walk: Hashable, Sendable {
    public var order: [Int]
    public var length: Int
    /// The order in words: which method made it.
    public var why: String

    public init(order: [Int], length: Int, why: String) {
        self.order = order
        self.length = length
        self.why = why
    }
}

/// The order in which to visit these stops, starting and ending at the depot. Equal stops stay together.
public func route(_ stops: [WalkPoint], in layout: Layout) -> Walk {
    let aisles = Dictionary(grouping: stops.indices) { stops[$0].x }
    let leftToRight = aisles.keys.sorted()
    let (front, back) = (layout.crossAisles.first ?? 0, layout.crossAisles.last ?? 0)
    let walks = [leftToRight, leftToRight.reversed()].map { sides in
        var order: [Int] = []
        var upwards = layout.depot.y - front <= back - layout.depot.y
        for x in sides {
            let sign = upwards ? 1 : -1
            order += aisles[x, default: []].sorted { (sign * stops[$0].y, $0) < (sign * stops[$1].y, $1) }
            upwards.toggle()
        }
        return Walk(order: order, length: length(of: order.map { stops[$0] }, in: layout), why: "S-shape")
    }
    return walks[1].length < walks[0].length ? walks[1] : walks[0]
}

/// The length of a walk from the depot over these stops and back, in decimetres.
public func length(of stops: [WalkPoint], in layout: Layout) -> Int {
    guard let first = stops.first, let last = stops.last else { return 0 }
    return distance(layout.depot, first, in: layout) + distance(last, layout.depot, in: layout)
        + zip(stops, stops.dropFirst()).reduce(0) { $0 + distance($1.0, $1.1, in: layout) }
}

/// The shortest way between two stops in decimetres: along the aisle, or over the best cross aisle.
public func distance(_ from: WalkPoint, _ to: WalkPoint, in layout: Layout) -> Int {
    if from.x == to.x { return abs(from.y - to.y) }
    let across = abs(from.x - to.x)
    let along = layout.crossAisles.map { abs(from.y - $0) + abs(to.y - $0) }.min() ?? abs(from.y - to.y)
    return across + along
}
