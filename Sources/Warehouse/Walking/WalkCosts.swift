// What walking in each part of an aisle costs.
//
// A part of an aisle lies between two cross aisles. Every link of it is walked once, twice, or not at all, and all its
// stops are seen. The kinds differ in how the two crossings are left: how many ways meet there (none, an odd number,
// an even number), and whether the part joins them. Of all choices of the same kind only the shortest is kept: where
// one link is left out, the longest that may be.

/// How a part of an aisle is walked. Walks that end where they started need the first six only.
struct WalkKind {
    /// Ways at the front crossing and at the back crossing: 0 for none, 1 for odd, 2 for even.
    let front: Int
    let back: Int
    let joins: Bool

    static let all: [WalkKind] = [
        WalkKind(front: 0, back: 0, joins: false), WalkKind(front: 0, back: 2, joins: false),
        WalkKind(front: 2, back: 0, joins: false), WalkKind(front: 2, back: 2, joins: false),
        WalkKind(front: 1, back: 1, joins: true), WalkKind(front: 2, back: 2, joins: true),
        WalkKind(front: 0, back: 1, joins: false), WalkKind(front: 1, back: 0, joins: false),
        WalkKind(front: 1, back: 1, joins: false), WalkKind(front: 1, back: 2, joins: false),
        WalkKind(front: 2, back: 1, joins: false), WalkKind(front: 1, back: 2, joins: true),
        WalkKind(front: 2, back: 1, joins: true),
    ]
    static let closed = 6

    /// The kind with these ways that joins nothing, at `front * 3 + back`.
    static let apart = [0, 6, 1, 7, 8, 9, 2, 10, 3]
    /// The kind with these ways that joins, at `front * 3 + back`; -1 where there is none.
    static let joined = [-1, -1, -1, -1, 4, 11, -1, 12, 5]

    /// What two things that touch a crossing do to it together.
    static func together(_ one: Int, _ other: Int) -> Int {
        if (one == 1) != (other == 1) { return 1 }
        return one + other > 0 ? 2 : 0
    }
}

/// The costs of all parts of all aisles of a grid.
struct WalkCosts {
    static let never = Int.max / 4

    let width: Int
    /// The cost of each kind for part `r` of column `c`, from `(c * parts + r) * width`.
    private(set) var cost: [Int]
    /// The node whose link is left out for that kind; -1 for none.
    private(set) var gap: [Int]
    /// What stops, the start and the end at a crossing, and blind ends, do to it: at `c * rows + r`.
    private(set) var touch: [Int]
    /// What blind ends cost whatever is chosen.
    private(set) var fixed = 0

    init(_ grid: WalkGrid) {
        let rows = grid.rows.count
        let isClosed = grid.start == grid.end
        width = isClosed ? WalkKind.closed : WalkKind.all.count
        let parts = grid.columns * (rows - 1)
        cost = Array(repeating: Self.never, count: parts * width)
        gap = Array(repeating: -1, count: parts * width)
        touch = Array(repeating: 0, count: grid.columns * rows)
        for column in 0..<grid.columns {
            for row in 0..<rows {
                let node = grid.crossing[column * rows + row]
                if grid.isOdd(node) {
                    touch[column * rows + row] = 1
                } else if grid.isWanted(node) {
                    touch[column * rows + row] = 2
                }
            }
            addBlindEnds(grid, column)
            for row in 0..<rows - 1 {
                let place = (column * (rows - 1) + row) * width
                let (front, back) = (grid.crossing[column * rows + row], grid.crossing[column * rows + row + 1])
                if isClosed {
                    addClosedPart(grid, front, back, place)
                } else {
                    addPart(grid, front, back, place, isOdd: false)
                    addPart(grid, front, back, place, isOdd: true)
                }
            }
        }
    }

    /// In a blind end everything is walked in and out; only between the start or the end and the crossing once.
    private mutating func addBlindEnds(_ grid: WalkGrid, _ column: Int) {
        let rows = grid.rows.count
        let (first, last) = (grid.crossing[column * rows], grid.crossing[column * rows + rows - 1])
        var ways = 2
        for node in grid.firstNode[column]..<first {
            if grid.isOdd(node) { ways = 3 - ways }
            fixed += ways * grid.link(node)
        }
        if first > grid.firstNode[column] { add(ways, at: column * rows) }
        ways = 2
        for node in stride(from: grid.firstNode[column + 1] - 1, to: last, by: -1) {
            if grid.isOdd(node) { ways = 3 - ways }
            fixed += ways * grid.link(node - 1)
        }
        if grid.firstNode[column + 1] - 1 > last { add(ways, at: column * rows + rows - 1) }
    }

    private mutating func add(_ ways: Int, at crossing: Int) {
        touch[crossing] = WalkKind.together(touch[crossing], ways)
    }

    /// A part with neither start nor end in it.
    private mutating func addClosedPart(_ grid: WalkGrid, _ front: Int, _ back: Int, _ place: Int) {
        let whole = grid.nodeY[back] - grid.nodeY[front]
        cost[place + 4] = whole
        cost[place + 5] = 2 * whole
        if back == front + 1 {
            cost[place] = 0
            gap[place] = front
            return
        }
        cost[place + 1] = 2 * (whole - grid.link(front))
        gap[place + 1] = front
        cost[place + 2] = 2 * (whole - grid.link(back - 1))
        gap[place + 2] = back - 1
        guard back > front + 2 else { return }
        var widest = front + 1
        for node in front + 1..<back - 1 where grid.link(node) > grid.link(widest) { widest = node }
        cost[place + 3] = 2 * (whole - grid.link(widest))
        gap[place + 3] = widest
    }

    /// A part that may hold the start or the end: on each side of it links are walked once here and twice there.
    private mutating func addPart(_ grid: WalkGrid, _ front: Int, _ back: Int, _ place: Int, isOdd: Bool) {
        var ways = isOdd ? 1 : 2
        let atFront = ways
        var (whole, widest) = (0, -1)
        for node in front..<back {
            if node > front, grid.isOdd(node) { ways = 3 - ways }
            whole += ways * grid.link(node)
            let isInside = node > front && node < back - 1
            if ways == 2, isInside, widest < 0 || grid.link(node) > grid.link(widest) { widest = node }
        }
        let atBack = ways
        keep(WalkKind.joined[atFront * 3 + atBack], whole, -1, place)
        if atFront == 2 {
            let kind = WalkKind.apart[back == front + 1 ? 0 : atBack]
            keep(kind, whole - 2 * grid.link(front), front, place)
        }
        if atBack == 2, back > front + 1 {
            keep(WalkKind.apart[atFront * 3], whole - 2 * grid.link(back - 1), back - 1, place)
        }
        if widest >= 0 { keep(WalkKind.apart[atFront * 3 + atBack], whole - 2 * grid.link(widest), widest, place) }
    }

    private mutating func keep(_ kind: Int, _ length: Int, _ without: Int, _ place: Int) {
        guard length < cost[place + kind] else { return }
        cost[place + kind] = length
        gap[place + kind] = without
    }
}
