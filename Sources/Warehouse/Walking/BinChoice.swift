// Which bin serves a stop that several could serve, chosen with the walk.
//
// Stops with one bin stand. The others are put in one by one where they add least to the way, the one that adds least
// first. Then every stop tries its other bins with the shortest walk, as long as anything gets shorter.

struct BinChoice {
    private let stops: [WalkStop]
    private let layout: Layout
    private let ways: Ways
    private var choice: [Int]

    init(_ stops: [WalkStop], in layout: Layout) {
        self.stops = stops
        self.layout = layout
        ways = Ways(layout, among: stops.flatMap(\.bins))
        choice = Array(repeating: 0, count: stops.count)
    }

    /// The bin of each stop.
    func chosen() -> [Int] {
        var search = self
        return search.search()
    }

    private mutating func search() -> [Int] {
        let free = stops.indices.filter { stops[$0].bins.count > 1 }
        guard !free.isEmpty else { return choice }
        insert(free)
        var length = walked()
        var tries = Limits.binChoiceTries
        var improved = true
        while improved {
            improved = false
            for stop in free {
                for bin in stops[stop].bins.indices where bin != choice[stop] && tries > 0 {
                    let before = choice[stop]
                    choice[stop] = bin
                    tries -= 1
                    let now = walked()
                    if now < length {
                        (length, improved) = (now, true)
                    } else {
                        choice[stop] = before
                    }
                }
            }
        }
        return choice
    }

    private func walked() -> Int {
        let points = zip(stops, choice).map { $0.bins[$1] }
        return shortestWalk(points, from: layout.depot, to: layout.exit ?? layout.depot, in: layout).length
    }

    private mutating func insert(_ free: [Int]) {
        let fixed = stops.filter { $0.bins.count == 1 }.map { $0.bins[0] }
        let end = layout.exit ?? layout.depot
        let first = shortestWalk(fixed, from: layout.depot, to: end, in: layout)
        var walk = [layout.depot] + first.order.map { fixed[$0] } + [end]
        var left = free
        while !left.isEmpty {
            var best: (cost: Int, index: Int, bin: Int, at: Int) = (.max, 0, 0, 0)
            for (index, stop) in left.enumerated() {
                for (bin, point) in stops[stop].bins.enumerated() {
                    for at in 1..<walk.count {
                        let (before, after) = (walk[at - 1], walk[at])
                        let cost = ways.way(before, point) + ways.way(point, after) - ways.way(before, after)
                        if cost < best.cost { best = (cost, index, bin, at) }
                    }
                }
            }
            let stop = left.remove(at: best.index)
            choice[stop] = best.bin
            walk.insert(stops[stop].bins[best.bin], at: best.at)
        }
    }
}
