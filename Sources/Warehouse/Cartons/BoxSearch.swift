// Which boxes for a group of kinds that may travel together: fewest boxes, then least cost, then least outer volume.
//
// One box: the cheapest that may hold all by measure and weight, if a pass of `Stowing` proves it, one of those that
// are planned or some with orders by chance. Several boxes: first greedily, at every step the box that takes most, or
// that costs least for what it takes, until the rest goes into one box; and the same with one kind of box throughout.
// Then, for a handful of boxes, a search over the sequences of boxes, cut off wherever what they cost so far and a
// bound for the rest (by volume, by weight, by the dearest single unit) are no better than what is known. Every box is
// changed for the cheapest that still takes its content as soon as it is filled.
//
// All work is counted. When the allowance is spent, what is still open is packed in one pass and nothing more is tried.

/// A filled box: an index of the catalogue and how many units of each kind are inside.
struct Fill: Sendable {
    var box: Int
    var stowed: [Stowed]
    var counts: [Int]
    var grams: Int
}

struct BoxSearch {
    /// Spaces looked at in one group, about 20 ns each.
    static let allowance = 300_000
    /// Spaces looked at to fill one box or to prove that all goes into it.
    static let allowancePerBox = 30_000
    /// To fill a box without all going into it, so many of the passes do.
    static let fillPasses = 7
    /// Passes with orders by chance, once no planned pass put all into a box.
    static let restarts = 30
    /// Beyond so many boxes nothing but the greedy ways is tried.
    static let searchedBoxes = 5

    let kinds: [PackKind]
    /// Cheapest first.
    let catalogue: BoxCatalogue
    private let fits: [[Bool]]
    /// The boxes that take a kind, a bit for each.
    private let holders: [UInt64]
    private let orders: [[Int]]
    private let passes: [StowPass]
    private var stowing: Stowing
    private var fills: [FillKey: Fill] = [:]
    private var sets = BoxSets()
    private var best: (loads: [Fill], outlay: Outlay)?

    private struct FillKey: Hashable {
        var box: Int
        var left: [Int]
    }

    /// Every kind must fit one of the boxes.
    init(_ kinds: [PackKind], _ catalogue: BoxCatalogue, _ rules: PackRules) {
        self.kinds = kinds
        self.catalogue = catalogue
        let fits = catalogue.boxes.map { box in kinds.map { $0.fits(box) } }
        self.fits = fits
        holders = kinds.indices.map { kind in
            fits.indices.reduce(UInt64(0)) { $1 < UInt64.bitWidth && fits[$1][kind] ? $0 | 1 << UInt64($1) : $0 }
        }
        orders = StowOrder.allCases.map { $0.order(of: kinds) }
        passes = StowPass.plan(forUnits: kinds.reduce(0) { $0 + ($1.isMeasured ? $1.quantity : 0) })
        stowing = Stowing(kinds, rules)
    }

    /// The boxes with their content. Every unit is in exactly one.
    mutating func run() -> [Fill] {
        let all = kinds.map(\.quantity)
        if let load = oneBox(for: all) { keep([load]) }
        let rest = Rest(all, kinds)
        if isPromising(Outlay(), rest, boxes: 2) {
            // Most orders are done with one box and never need these.
            sets = BoxSets(catalogue)
        }
        if isPromising(Outlay(), rest, boxes: 2) {
            greedily(all, from: allBoxes, by: .most)
            greedily(all, from: allBoxes, by: .cheapest)
            for box in catalogue.boxes.indices where !isSpent { greedily(all, from: [box], by: .cheapest) }
            if let best, best.outlay.boxes <= BoxSearch.searchedBoxes { search(all, [], Outlay()) }
        }
        return best?.loads ?? []
    }

    private var isSpent: Bool { stowing.work >= BoxSearch.allowance }

    private mutating func keep(_ loads: [Fill]) {
        let outlay = loads.reduce(Outlay()) { $0 + catalogue.outlays[$1.box] }
        if let best, best.outlay <= outlay { return }
        best = (loads, outlay)
    }

    /// Boxes for the rest, at least so many, could still make it better than the best that is known.
    private func isPromising(_ outlay: Outlay, _ rest: Rest, boxes: Int) -> Bool {
        guard let best else { return true }
        return outlay + catalogue.bound(rest, boxes: boxes, holders, sets) < best.outlay
    }

    // MARK: One box

    /// The cheapest box that is seen to take all that is left.
    private mutating func oneBox(for left: [Int], below limit: Int? = nil) -> Fill? {
        let rest = Rest(left, kinds)
        for box in 0..<(limit ?? catalogue.boxes.count) where mayHold(box, rest, left) {
            if let load = whole(left, in: box) { return load }
        }
        return nil
    }

    private func mayHold(_ box: Int, _ rest: Rest, _ left: [Int]) -> Bool {
        rest.volume <= catalogue.volumes[box] && rest.grams <= catalogue.boxes[box].maxGrams
            && left.indices.allSatisfy { left[$0] == 0 || fits[box][$0] }
    }

    private mutating func whole(_ left: [Int], in box: Int) -> Fill? {
        let start = stowing.work
        for pass in passes {
            let order = orders[pass.order]
            if stowing.fill(catalogue.boxes[box], with: left, by: pass, order, orElseStop: true) {
                return load(box, left)
            }
            if isSpent || stowing.work - start > BoxSearch.allowancePerBox { return nil }
        }
        return wholeByChance(left, in: box)
    }

    private mutating func wholeByChance(_ left: [Int], in box: Int) -> Fill? {
        let start = stowing.work
        // Every question begins with the same chance, so that the answer hangs on nothing that was asked before.
        var dice = RepeatableDice(seed: 1)
        for _ in 0..<BoxSearch.restarts where !isSpent && stowing.work - start <= BoxSearch.allowancePerBox {
            let pass = StowPass.any(&dice)
            let order = StowOrder.shuffled(orders[pass.order], &dice)
            if stowing.fill(catalogue.boxes[box], with: left, by: pass, order, orElseStop: true) {
                return load(box, left)
            }
        }
        return nil
    }

    // MARK: Several boxes

    /// Which of several filled boxes is liked best.
    private enum Liking { case most, cheapest }

    /// Fills boxes one after the other, always the one that takes most, or that costs least for what it takes.
    private mutating func greedily(_ all: [Int], from boxes: [Int], by liking: Liking) {
        var left = all
        var loads: [Fill] = []
        var outlay = Outlay()
        while true {
            guard isPromising(outlay, Rest(left, kinds), boxes: 1) else { return }
            if !loads.isEmpty, let last = oneBox(for: left) { return keep(loads + [last]) }
            let choices = filled(left, from: boxes, by: liking)
            guard let next = choices.first ?? filled(left, from: allBoxes, by: liking).first else { return }
            loads.append(next)
            outlay = outlay + catalogue.outlays[next.box]
            for kind in left.indices { left[kind] -= next.counts[kind] }
            if left.allSatisfy({ $0 == 0 }) { return keep(loads) }
        }
    }

    private var allBoxes: [Int] { Array(catalogue.boxes.indices) }

    private mutating func search(_ left: [Int], _ loads: [Fill], _ outlay: Outlay) {
        if left.allSatisfy({ $0 == 0 }) { return keep(loads) }
        let rest = Rest(left, kinds)
        guard !isSpent, isPromising(outlay, rest, boxes: 1) else { return }
        if !loads.isEmpty, let last = oneBox(for: left) { keep(loads + [last]) }
        guard isPromising(outlay, rest, boxes: 2) else { return }
        for load in filled(left, from: allBoxes, by: .most) {
            let next = zip(left, load.counts).map { $0 - $1 }
            search(next, loads + [load], outlay + catalogue.outlays[load.box])
        }
    }

    /// What each of these boxes would take, the one that is liked best first.
    private mutating func filled(_ left: [Int], from boxes: [Int], by liking: Liking) -> [Fill] {
        let rest = Rest(left, kinds)
        var loads: [(load: Fill, share: Double)] = []
        for box in boxes where left.indices.contains(where: { left[$0] > 0 && fits[box][$0] }) {
            let load = shrunk(filled(box, left))
            loads.append((load, rest.share(of: load.counts, kinds, catalogue)))
        }
        loads.sort { one, other in
            let (a, b) = (catalogue.outlays[one.load.box], catalogue.outlays[other.load.box])
            if liking == .most, one.share != other.share { return one.share > other.share }
            let (costA, costB) = (Double(a.pence) * other.share, Double(b.pence) * one.share)
            if costA != costB { return costA < costB }
            if one.share != other.share { return one.share > other.share }
            return one.load.box < other.load.box
        }
        return loads.map(\.load)
    }

    /// The fullest that a box gets with what is left.
    private mutating func filled(_ box: Int, _ left: [Int]) -> Fill {
        let key = FillKey(box: box, left: left)
        if let known = fills[key] { return known }
        let rest = Rest(left, kinds)
        let start = stowing.work
        var fullest: (load: Fill, share: Double)?
        let usable = left.indices.map { fits[box][$0] ? left[$0] : 0 }
        for pass in passes.prefix(BoxSearch.fillPasses) {
            let isAll = stowing.fill(
                catalogue.boxes[box], with: usable, by: pass, orders[pass.order], orElseStop: false)
            let load = load(box, usable)
            let share = rest.share(of: load.counts, kinds, catalogue)
            if fullest.map({ $0.share < share }) ?? true { fullest = (load, share) }
            if isAll || isSpent || stowing.work - start > BoxSearch.allowancePerBox { break }
        }
        let load = fullest?.load ?? Fill(box: box, stowed: [], counts: left.map { _ in 0 }, grams: 0)
        fills[key] = load
        return load
    }

    /// The same content in the cheapest box that takes it.
    private mutating func shrunk(_ load: Fill) -> Fill {
        oneBox(for: load.counts, below: load.box) ?? load
    }

    /// What the last pass put into the box, and unmeasured units as far as weight allows, heaviest first.
    private func load(_ box: Int, _ left: [Int]) -> Fill {
        var counts = [Int](repeating: 0, count: kinds.count)
        for stowed in stowing.stowed { counts[stowed.kind] += stowed.units }
        var grams = stowing.grams
        for kind in kinds.indices.reversed() where !kinds[kind].isMeasured && left[kind] > 0 {
            let own = kinds[kind].grams
            counts[kind] = own == 0 ? left[kind] : min(left[kind], (catalogue.boxes[box].maxGrams - grams) / own)
            grams += counts[kind] * own
        }
        return Fill(box: box, stowed: stowing.stowed, counts: counts, grams: grams)
    }
}

/// What is still to be packed, in figures.
struct Rest {
    let volume: Int
    let grams: Int
    let left: [Int]

    init(_ left: [Int], _ kinds: [PackKind]) {
        var (volume, grams) = (0, 0)
        for index in left.indices {
            volume += left[index] * kinds[index].volume
            grams += left[index] * kinds[index].grams
        }
        (self.volume, self.grams, self.left) = (volume, grams, left)
    }

    /// How much of the rest these counts are, by volume and by weight, each as far as it is scarce in the catalogue,
    /// and a trifle for each unit, so that any is better than none.
    func share(of counts: [Int], _ kinds: [PackKind], _ catalogue: BoxCatalogue) -> Double {
        let part = Rest(counts, kinds)
        let scarceVolume = Double(volume) / Double(max(1, catalogue.volumes.max() ?? 1))
        let scarceGrams = Double(grams) / Double(max(1, catalogue.gramsMax))
        let byVolume = scarceVolume * Double(part.volume) / Double(max(1, volume))
        let byGrams = scarceGrams * Double(part.grams) / Double(max(1, grams))
        return (byVolume + byGrams) / max(1e-9, scarceVolume + scarceGrams) + Double(counts.reduce(0, +)) * 1e-9
    }
}
