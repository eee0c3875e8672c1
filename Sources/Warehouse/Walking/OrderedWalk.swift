// A walk with early stops first and late stops last.
//
// No exact method is known for it that is quick. The shortest walk, sorted by turns, is made shorter by search; then
// the stops of each turn are walked in the shortest way from the stop before them to the stop behind them, again and
// again until nothing gets shorter. The shortest walk without the rule is what nothing can be shorter than.

func orderedWalk(
    _ stops: [WalkPoint], _ turns: [WalkTurn], _ shortest: [Int], in layout: Layout
) -> (order: [Int], length: Int) {
    let (start, end) = (layout.depot, layout.exit ?? layout.depot)
    let ways = Ways(layout, among: stops)
    var search = WalkSearch(stops, from: start, to: end, ways, turns: turns)
    func length(_ order: [Int]) -> Int { ways.length(from: start, order.map { stops[$0] }, to: end) }
    func sorted(_ order: [Int]) -> [Int] {
        [WalkTurn.early, .any, .late].flatMap { turn in order.filter { turns[$0] == turn } }
    }
    var best: (order: [Int], length: Int) = (sorted(shortest), length(sorted(shortest)))
    for first in [sorted(shortest), sorted(shortest.reversed()), search.nearestFirst()] {
        var order = search.improved(first)
        var before = Int.max
        while length(order) < before {
            before = length(order)
            order = groupByGroup(order, stops, turns, in: layout)
        }
        if length(order) < best.length { best = (order, length(order)) }
    }
    return best
}

/// Each turn's stops walked in the shortest way between their neighbours.
private func groupByGroup(_ order: [Int], _ stops: [WalkPoint], _ turns: [WalkTurn], in layout: Layout) -> [Int] {
    var groups = [WalkTurn.early, .any, .late].map { turn in order.filter { turns[$0] == turn } }.filter { !$0.isEmpty }
    for index in groups.indices {
        let before = index > 0 ? groups[index - 1].last.map { stops[$0] } : nil
        let after = index < groups.count - 1 ? groups[index + 1].first.map { stops[$0] } : nil
        let (from, to) = (before ?? layout.depot, after ?? layout.exit ?? layout.depot)
        let points = groups[index].map { stops[$0] }
        let found = shortestWalk(points, from: from, to: to, in: layout)
        let ways = Ways(layout, among: points + [from, to])
        if found.length < ways.length(from: from, points, to: to) {
            groups[index] = found.order.map { groups[index][$0] }
        }
    }
    return groups.flatMap { $0 }
}
