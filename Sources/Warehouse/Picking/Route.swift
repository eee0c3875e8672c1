// The walk through the bins. One function, `route`; what is behind it may grow without anybody noticing.
//
//   up to seven cross aisles that reach across the floor     the shortest walk there is (`ExactWalk`)
//   more of them                                             the shortest over six of them, made shorter by search
//   any other floor                                          shortest ways over the floor (`FloorMap`), and search
//   an item in several bins                                  the bin is chosen with the walk (`BinChoice`)
//   what has to come first or last                           search, told against the walk without that rule
//
// S-shape is what the walk is compared with, and it is never longer: aisles are taken from one side of the floor to the
// other, the side that makes the shorter walk first; every aisle that holds a stop is walked through, alternately
// upwards and downwards and first away from the depot. Distances are decimetres along aisles and cross aisles.

/// When a stop wants to be visited: all early ones before all others, all late ones after them.
public enum WalkTurn: Int, Hashable, Codable, Sendable, Comparable {
    case early, any, late

    public static func < (left: WalkTurn, right: WalkTurn) -> Bool { left.rawValue < right.rawValue }
}

/// A stop of a walk.
public struct WalkStop: Hashable, Sendable {
    /// The bins that have what is wanted here; one of them is visited.
    public var bins: [WalkPoint]
    public var turn: WalkTurn

    public init(_ bins: [WalkPoint], turn: WalkTurn = .any) {
        precondition(!bins.isEmpty, "a stop without a bin")
        self.bins = bins
        self.turn = turn
    }
}

/// A walk: the stops in the order they are visited, by their index in what was asked, and its length in decimetres.
public struct Walk: Hashable, Sendable {
    public var order: [Int]
    public var length: Int
    /// The bin that is visited at each stop, in the order of what was asked.
    public var bins: [Int]
    /// No walk is shorter, whatever its method.
    public var isExact: Bool
    /// The length of the same stops in S-shape.
    public var sShape: Int
    /// The order in words: how much is saved, and by which method.
    public var why: String

    public init(order: [Int], length: Int, bins: [Int], isExact: Bool, sShape: Int, why: String) {
        self.order = order
        self.length = length
        self.bins = bins
        self.isExact = isExact
        self.sShape = sShape
        self.why = why
    }
}

/// The order in which to visit these stops, from the depot to the exit. Equal stops stay together.
public func route(_ stops: [WalkPoint], in layout: Layout) -> Walk {
    let found = shortestWalk(stops, from: layout.depot, to: layout.exit ?? layout.depot, in: layout)
    return Walk(
        order: found.order, length: found.length, bins: Array(repeating: 0, count: stops.count),
        isExact: found.method == .exact, sShape: found.sShape, why: found.why)
}

/// The same for stops that may be served from several bins, or that have to come early or late.
public func route(_ stops: [WalkStop], in layout: Layout) -> Walk {
    let choice = BinChoice(stops, in: layout).chosen()
    let points = zip(stops, choice).map { $0.bins[$1] }
    var walk = route(points, in: layout)
    walk.bins = choice
    let moved = choice.count { $0 != 0 }
    if stops.contains(where: { $0.bins.count > 1 }) {
        // The bins are chosen by search, so nobody knows that no other choice is better.
        walk.isExact = false
        walk.why += moved == 0 ? "; the first bin everywhere" : "; \(moved) stops at another bin"
    }
    let turns = stops.map(\.turn)
    guard Set(turns).count > 1 else { return walk }
    let ruled = orderedWalk(points, turns, walk.order, in: layout)
    let longer = percent(ruled.length - walk.length, of: walk.length)
    var rules: [String] = []
    if turns.contains(.early) { rules.append("early stops first") }
    if turns.contains(.late) { rules.append("late stops last") }
    return Walk(
        order: ruled.order, length: ruled.length, bins: choice, isExact: ruled.length == walk.length && walk.isExact,
        sShape: walk.sShape,
        why: rules.joined(separator: ", ") + ": " + (longer == 0 ? "no longer than" : "\(longer) % longer than")
            + " the shortest walk")
}

/// The length of a walk from the depot over these stops to the exit, in decimetres.
public func length(of stops: [WalkPoint], in layout: Layout) -> Int {
    Ways(layout, among: stops).length(from: layout.depot, stops, to: layout.exit ?? layout.depot)
}

/// What is said of a tour's walk, over these stops in their order: `412 m, 26 % shorter than S-shape`.
public func walkNote(of stops: [WalkPoint], in layout: Layout) -> String {
    let length = length(of: stops, in: layout)
    return "\((length + 5) / 10) m, \(comparedWithSShape(length, sShapeLength(stops, in: layout)))"
}

/// The shortest way between two stops in decimetres: along the aisle, or over the best cross aisle.
public func distance(_ from: WalkPoint, _ to: WalkPoint, in layout: Layout) -> Int {
    Ways(layout, among: [from, to]).way(from, to)
}

/// Metres walked for each line of a tour: what a batch, a layout or a slotting is compared by.
public func metresPerLine(walk decimetres: Int, lines: Int) -> Double {
    lines > 0 ? Double(decimetres) / 10 / Double(lines) : 0
}

/// A share in whole percent, rounded.
func percent(_ part: Int, of whole: Int) -> Int { whole > 0 ? (200 * part + whole) / (2 * whole) : 0 }
