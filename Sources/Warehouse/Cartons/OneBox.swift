// As much as one box takes: every planned pass, with units one by one and in blocks, then passes with orders by chance;
// the fullest is the answer. A container of equal cartons is such a box as well.

/// The fullest that this box gets with these units; what has no room, or has no measures, stays out. `restarts` passes
/// with orders by chance follow the planned ones.
public func fullest(
    _ box: Box, of items: [PackItem], _ rules: PackRules = PackRules(), restarts: Int = 0, seed: UInt64 = 1
) -> Carton {
    let kinds = PackKind.kinds(of: items)
    let left = kinds.map { $0.fits(box) ? $0.quantity : 0 }
    let orders = StowOrder.allCases.map { $0.order(of: kinds) }
    var stowing = Stowing(kinds, rules)
    var best: (volume: Int, stowed: [Stowed]) = (-1, [])
    let planned = StowPass.plan(forUnits: .max)
    let inBlocks = planned.map { StowPass(order: $0.order, rule: $0.rule, inBlocks: true) }
    for pass in planned + inBlocks.filter({ !planned.contains($0) }) {
        let isAll = stowing.fill(box, with: left, by: pass, orders[pass.order], orElseStop: false)
        if stowing.volume > best.volume { best = (stowing.volume, stowing.stowed) }
        if isAll { break }
    }
    var dice = RepeatableDice(seed: seed)
    for _ in 0..<max(0, restarts) {
        let pass = StowPass.any(&dice)
        let order = StowOrder.shuffled(orders[pass.order], &dice)
        _ = stowing.fill(box, with: left, by: pass, order, orElseStop: false)
        if stowing.volume > best.volume { best = (stowing.volume, stowing.stowed) }
    }
    var hand = UnitHand(kinds)
    let load = Fill(box: 0, best.stowed, kinds)
    let room = box.inner.width * box.inner.length * box.inner.height
    return hand.carton(load, box, "\(max(0, best.volume) * 100 / max(1, room)) % full")
}

extension Fill {
    /// What these are, counted and weighed.
    init(box: Int, _ stowed: [Stowed], _ kinds: [PackKind]) {
        var counts = [Int](repeating: 0, count: kinds.count)
        for one in stowed { counts[one.kind] += one.units }
        let grams = counts.indices.reduce(0) { $0 + counts[$1] * kinds[$1].grams }
        self.init(box: box, stowed: stowed, counts: counts, grams: grams)
    }
}
