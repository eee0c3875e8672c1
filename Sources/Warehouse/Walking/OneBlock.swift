// The shortest walk between two cross aisles, the case that most sites have and that batches are measured with.
//
// The same states as in `WalkStates`, but only five of them, written out: both crossings odd (the walk goes on along
// both cross aisles once), the front only, the back only, both and joined, both and not joined yet.

struct OneBlock {
    /// The least length for each state, and before the first aisle for nothing at all.
    private(set) var best = [WalkCosts.never, WalkCosts.never, WalkCosts.never, WalkCosts.never, WalkCosts.never]

    static let odd = 0
    static let front = 1
    static let back = 2
    static let joined = 3
    static let apart = 4

    /// The length of an aisle walked in each of the first six kinds, when stops at its crossings are seen to.
    struct Aisle {
        var none: Int
        var back: Int
        var front: Int
        var both: Int
        var through: Int
        var twice: Int
    }

    /// The state after an aisle: for each state the best one before, times 8, plus the kind.
    struct Steps {
        var from: (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0)
        /// Whether the front only, or the back only, comes of both joined when the walk goes on.
        var dropsBack = false
        var dropsFront = false

        subscript(_ state: Int) -> UInt8 {
            switch state {
            case OneBlock.odd: from.0
            case OneBlock.front: from.1
            case OneBlock.back: from.2
            case OneBlock.joined: from.3
            default: from.4
            }
        }
    }

    private static let nothing = 5

    /// The first aisle.
    mutating func begin(_ aisle: Aisle) -> Steps {
        best = [aisle.through, aisle.front, aisle.back, aisle.twice, aisle.both]
        let none = UInt8(Self.nothing * 8)
        return Steps(from: (none + 4, none + 2, none + 1, none + 5, none + 3))
    }

    /// One more aisle.
    mutating func add(_ aisle: Aisle) -> Steps {
        best.withUnsafeMutableBufferPointer { best in
            let (odd, front, back, joined, apart) = (best[0], best[1], best[2], best[3], best[4])
            var least = Least(), steps = Steps()
            // Whatever else is in the aisle, something joined or odd already takes it in the cheapest way.
            let (cheapest, how) = Self.cheapest(aisle)
            least.take(odd + aisle.twice, 0 * 8 + 5)
            least.take(odd + cheapest, 0 * 8 + how)
            least.take(front + aisle.through, 1 * 8 + 4)
            least.take(back + aisle.through, 2 * 8 + 4)
            least.take(joined + aisle.through, 3 * 8 + 4)
            least.take(apart + aisle.through, 4 * 8 + 4)
            (best[0], steps.from.0) = least.taken
            least = Least()
            least.take(front + aisle.none, 1 * 8)
            least.take(front + aisle.front, 1 * 8 + 2)
            (best[1], steps.from.1) = least.taken
            least = Least()
            least.take(back + aisle.none, 2 * 8)
            least.take(back + aisle.back, 2 * 8 + 1)
            (best[2], steps.from.2) = least.taken
            least = Least()
            least.take(odd + aisle.through, 0 * 8 + 4)
            least.take(front + aisle.twice, 1 * 8 + 5)
            least.take(back + aisle.twice, 2 * 8 + 5)
            least.take(joined + cheapest, 3 * 8 + how)
            least.take(apart + aisle.twice, 4 * 8 + 5)
            (best[3], steps.from.3) = least.taken
            least = Least()
            least.take(front + aisle.back, 1 * 8 + 1)
            least.take(front + aisle.both, 1 * 8 + 3)
            least.take(back + aisle.front, 2 * 8 + 2)
            least.take(back + aisle.both, 2 * 8 + 3)
            least.take(apart + cheapest, 4 * 8 + how)
            (best[4], steps.from.4) = least.taken
            return steps
        }
    }

    /// On to the next aisle.
    mutating func goOnward(_ across: Int, _ steps: inout Steps) {
        best.withUnsafeMutableBufferPointer { best in
            let joined = best[3]
            steps.dropsBack = joined < best[1]
            steps.dropsFront = joined < best[2]
            best[0] += 2 * across
            best[1] = min(best[1], joined) + 2 * across
            best[2] = min(best[2], joined) + 2 * across
            best[3] += 4 * across
            best[4] += 4 * across
        }
    }

    /// The states that a whole walk can end in.
    var end: Int {
        var end = Self.joined
        for state in [Self.front, Self.back] where best[state] < best[end] { end = state }
        return end
    }

    private static func cheapest(_ aisle: Aisle) -> (Int, UInt8) {
        var (least, kind) = (aisle.none, UInt8(0))
        if aisle.back < least { (least, kind) = (aisle.back, 1) }
        if aisle.front < least { (least, kind) = (aisle.front, 2) }
        if aisle.both < least { (least, kind) = (aisle.both, 3) }
        return (least, kind)
    }

    private struct Least {
        var taken = (WalkCosts.never, UInt8(0))

        mutating func take(_ length: Int, _ from: UInt8) {
            if length < taken.0 { taken = (length, from) }
        }
    }
}

extension OneBlock {
    /// The ways of the shortest walk over a grid with two rows that ends where it starts.
    static func ways(_ grid: WalkGrid, _ costs: WalkCosts) -> WalkWays? {
        var block = OneBlock()
        var steps: [Steps] = []
        steps.reserveCapacity(grid.columns)
        for column in 0..<grid.columns {
            if column > 0 {
                block.goOnward(grid.columnX[column] - grid.columnX[column - 1], &steps[column - 1])
            }
            let aisle = Aisle(costs, column)
            steps.append(column == 0 ? block.begin(aisle) : block.add(aisle))
        }
        var state = block.end
        guard block.best[state] < WalkCosts.never else { return nil }
        var ways = WalkWays(length: block.best[state] + costs.fixed, grid)
        for column in (0..<grid.columns).reversed() {
            if column < grid.columns - 1 {
                let ended = state
                if ended == front && steps[column].dropsBack || ended == back && steps[column].dropsFront {
                    state = joined
                }
                ways.across[column * 2] = ended == odd ? 1 : ended == back ? 0 : 2
                ways.across[column * 2 + 1] = ended == odd ? 1 : ended == front ? 0 : 2
            }
            let step = steps[column][state]
            let kind = Aisle.kind(costs, column, Int(step & 7))
            ways.lay(grid, column: column, row: 0, kind: kind, gap: costs.gap[column * costs.width + kind])
            ways.layBlindEnds(grid, column: column)
            state = Int(step >> 3)
        }
        return ways
    }
}

extension OneBlock.Aisle {
    /// Stops at a crossing, and blind ends, need the walk to come by there: then the kinds that do not are as good as
    /// those that do with nothing more.
    init(_ costs: WalkCosts, _ column: Int) {
        let place = column * costs.width
        self.init(
            none: costs.cost[place], back: costs.cost[place + 1], front: costs.cost[place + 2],
            both: costs.cost[place + 3], through: costs.cost[place + 4], twice: costs.cost[place + 5])
        touch(front: costs.touch[column * 2] > 0, back: costs.touch[column * 2 + 1] > 0)
    }

    mutating func touch(front touchesFront: Bool, back touchesBack: Bool) {
        if touchesFront {
            front = min(front, none)
            both = min(both, back)
            (none, back) = (WalkCosts.never, WalkCosts.never)
        }
        if touchesBack {
            back = min(back, none)
            both = min(both, front)
            (none, front) = (WalkCosts.never, WalkCosts.never)
        }
    }

    /// The kind that an aisle is really walked in, where a touch made one of the others as good.
    static func kind(_ costs: WalkCosts, _ column: Int, _ kind: Int) -> Int {
        let place = column * costs.width
        let (touchesFront, touchesBack) = (costs.touch[column * 2] > 0, costs.touch[column * 2 + 1] > 0)
        var candidates = [kind]
        if touchesFront, kind == 2 || kind == 3 { candidates.append(kind - 2) }
        if touchesBack, kind == 1 || kind == 3 { candidates.append(kind - 1) }
        if touchesFront, touchesBack, kind == 3 { candidates.append(0) }
        return candidates.min { costs.cost[place + $0] < costs.cost[place + $1] } ?? kind
    }
}
