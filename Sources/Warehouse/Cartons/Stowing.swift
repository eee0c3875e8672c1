// One box, one pass: kinds are taken in a given order, and every next unit goes to the empty space and lies the way
// that a rule likes best.
//
// A unit lies in the near corner of a space. Above the floor it must rest with at least 0.7 of its base on units below;
// where the corner does not give that, it is tried flush with each unit whose top is the floor of the space. Under
// nothing, on anything: a fragile unit is cut out of the spaces together with all above it, up to the lid, and does not
// go below what already hangs over. Equal units may go in as a block, a grid that is placed as one solid.

/// What a pass likes: the least score wins, compared field by field.
enum StowRule: Sendable, CaseIterable {
    /// The lowest top.
    case low
    /// The far side nearest to the near wall: walls of units are built.
    case wall
    /// The same along the other wall.
    case row
    /// The space that is left with the thinnest rest.
    case snug
    /// The far corner nearest to the near one.
    case corner
    /// The block with most units; only of use with blocks.
    case bulk
}

/// How one pass goes about it.
struct StowPass: Hashable, Sendable {
    /// Which of the orders of kinds.
    var order: Int
    var rule: StowRule
    var inBlocks = false
}

/// Equal units in a grid; often just one.
struct Stowed: Hashable, Sendable {
    var kind: Int
    var solid: Cuboid
    var unit: Dimensions

    var units: Int { (solid.width / unit.width) * (solid.length / unit.length) * (solid.height / unit.height) }
}

struct Stowing: Sendable {
    private let kinds: [PackKind]
    private let rules: PackRules
    private var inner = Dimensions(width: 0, length: 0, height: 0)
    private var spaces = EmptySpaces()
    private var rule = StowRule.low
    private var inBlocks = false
    private(set) var stowed: [Stowed] = []
    private(set) var volume = 0
    private(set) var grams = 0
    /// Spaces that were looked at so far: the measure of work.
    private(set) var work = 0

    /// Some kind bears only so much; then every unit is looked at by itself, and nothing goes in as a block.
    private let hasTopLimits: Bool

    init(_ kinds: [PackKind], _ rules: PackRules) {
        self.kinds = kinds
        self.rules = rules
        hasTopLimits = kinds.contains { $0.topGrams != nil }
    }

    /// Fills one box with what is left of the measured kinds and says whether all of it went in. `orElseStop` ends the
    /// pass at the first unit that does not. What is in the box already is not counted among what is left.
    mutating func fill(
        _ box: Box, with left: [Int], by pass: StowPass, _ order: [Int], orElseStop: Bool, upon before: [Stowed] = []
    ) -> Bool {
        inner = box.inner
        rule = pass.rule
        inBlocks = pass.inBlocks && !hasTopLimits
        spaces.reset(to: inner)
        stowed.removeAll(keepingCapacity: true)
        (volume, grams) = (0, 0)
        let room = inner.width * inner.length * inner.height
        let leastSides = leastSides(from: order, left)
        for one in before { put(one, leastSides[0]) }
        var misses = 0
        var next = 0
        while next < order.count {
            let index = order[next]
            let kind = kinds[index]
            var open = left[index]
            while open > 0, !spaces.all.isEmpty {
                let allowed = kind.grams == 0 ? open : min(open, (box.maxGrams - grams) / kind.grams)
                guard allowed > 0, kind.volume <= room - volume, let found = best(index, atMost: allowed) else { break }
                put(found, leastSides[open > found.units ? next : next + 1])
                open -= found.units
            }
            if open > 0 {
                misses += 1
                if orElseStop { return false }
            }
            // Of many kinds that find no place ever fewer are tried, so that no order makes a pass endless.
            next += open > 0 ? 1 + misses / 16 : 1
        }
        return misses == 0
    }

    /// The least side of what still comes, by place in the order.
    private func leastSides(from order: [Int], _ left: [Int]) -> [Int] {
        var sides = [Int](repeating: Int.max, count: order.count + 1)
        for place in order.indices.reversed() {
            let own = left[order[place]] > 0 ? kinds[order[place]].leastSide : Int.max
            sides[place] = min(own, sides[place + 1])
        }
        return sides
    }

    private mutating func put(_ found: Stowed, _ leastSide: Int) {
        stowed.append(found)
        volume += found.units * kinds[found.kind].volume
        grams += found.units * kinds[found.kind].grams
        var solid = found.solid
        if kinds[found.kind].isFragile { solid.z1 = inner.height }
        spaces.cut(solid, leastSide: leastSide)
    }

    /// The place that the rule likes best.
    private mutating func best(_ index: Int, atMost count: Int) -> Stowed? {
        let kind = kinds[index]
        var found: Stowed?
        var least = Score.worst
        work += spaces.all.count
        for space in spaces.all {
            let (width, length, height) = (space.width, space.length, space.height)
            for unit in kind.orientations
            where unit.width <= width && unit.length <= length && unit.height <= height {
                if inBlocks, count > 1 {
                    let solid = block(of: unit, in: space, atMost: count, isFragile: kind.isFragile)
                    if solid.volume > kind.volume {
                        let score = score(solid, in: space)
                        guard score < least else { continue }
                        let candidate = Stowed(kind: index, solid: solid, unit: unit)
                        if isAllowed(candidate, kind.isFragile) {
                            (found, least) = (candidate, score)
                            continue
                        }
                    }
                }
                consider(Stowed(kind: index, solid: solid(unit, space.x0, space.y0, space.z0), unit: unit), in: space)
            }
        }
        return found

        func consider(_ candidate: Stowed, in space: Cuboid) {
            let own = score(candidate.solid, in: space)
            if own < least, isAllowed(candidate, kind.isFragile) {
                (found, least) = (candidate, own)
            } else if own < least, space.z0 > 0 {
                considerMoved(candidate, in: space)
            }
        }

        func considerMoved(_ candidate: Stowed, in space: Cuboid) {
            let unit = candidate.unit
            for below in stowed where below.solid.z1 == space.z0 && below.solid.areaShared(with: space) > 0 {
                let x = max(space.x0, below.solid.x0)
                let y = max(space.y0, below.solid.y0)
                guard x + unit.width <= space.x1, y + unit.length <= space.y1 else { continue }
                let moved = Stowed(kind: index, solid: solid(unit, x, y, space.z0), unit: unit)
                let own = score(moved.solid, in: space)
                if own < least, isAllowed(moved, kind.isFragile) { (found, least) = (moved, own) }
            }
        }
    }

    private func solid(_ unit: Dimensions, _ x: Int, _ y: Int, _ z: Int) -> Cuboid {
        Cuboid(x0: x, y0: y, z0: z, x1: x + unit.width, y1: y + unit.length, z1: z + unit.height)
    }

    /// The fullest grid of at most so many units that a space takes: rows, then layers, then storeys.
    private func block(of unit: Dimensions, in space: Cuboid, atMost count: Int, isFragile: Bool) -> Cuboid {
        let wide = min(space.width / unit.width, count)
        let long = min(space.length / unit.length, count / wide)
        let high = isFragile ? 1 : min(space.height / unit.height, count / (wide * long))
        let grid = Dimensions(width: wide * unit.width, length: long * unit.length, height: high * unit.height)
        return solid(grid, space.x0, space.y0, space.z0)
    }

    /// Every unit of the lowest layer rests on enough, and nothing hangs over what is fragile.
    private func isAllowed(_ candidate: Stowed, _ isFragile: Bool) -> Bool {
        let solid = candidate.solid
        if isFragile {
            for other in stowed where other.solid.z0 >= solid.z1 && other.solid.areaShared(with: solid) > 0 {
                return false
            }
        }
        if hasTopLimits, !TopLoads.areBearable(stowed + [candidate], kinds) { return false }
        if solid.z0 == 0 || rules.supportPercent == 0 { return true }
        return candidate.baseUnits.allSatisfy(isSupported)
    }

    private func isSupported(_ unit: Cuboid) -> Bool {
        let needed = unit.width * unit.length * rules.supportPercent
        var shared = 0
        for below in stowed where below.solid.z1 == unit.z0 {
            shared += below.solid.areaShared(with: unit)
            if shared * 100 >= needed { return true }
        }
        return false
    }

    private func score(_ solid: Cuboid, in space: Cuboid) -> Score {
        switch rule {
        case .low: Score(solid.z1, solid.y1, solid.x1)
        case .wall: Score(solid.x1, solid.z1, solid.y1)
        case .row: Score(solid.y1, solid.z1, solid.x1)
        case .snug:
            snug(space.x1 - solid.x1, space.y1 - solid.y1, space.z1 - solid.z1)
        case .corner:
            Score(solid.x1 * solid.x1 + solid.y1 * solid.y1 + solid.z1 * solid.z1, solid.z1, solid.y1)
        case .bulk: Score(-solid.volume, solid.z0, solid.y1)
        }
    }

    private func snug(_ a: Int, _ b: Int, _ c: Int) -> Score {
        let least = min(a, b, c)
        let most = max(a, b, c)
        return Score(least, a + b + c - least - most, most)
    }
}

/// Three figures, compared one after the other.
private struct Score: Comparable {
    var first: Int
    var second: Int
    var third: Int

    static let worst = Score(Int.max, Int.max, Int.max)

    @inline(__always) init(_ first: Int, _ second: Int, _ third: Int) {
        self.first = first
        self.second = second
        self.third = third
    }

    @inline(__always) static func < (one: Score, other: Score) -> Bool {
        if one.first != other.first { return one.first < other.first }
        if one.second != other.second { return one.second < other.second }
        return one.third < other.third
    }
}
