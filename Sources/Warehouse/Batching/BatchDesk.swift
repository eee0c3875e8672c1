/// What a plan is judged by: lateness first, then the way.
struct BatchCost: Comparable {
    var late: Int
    var length: Int

    static func < (left: BatchCost, right: BatchCost) -> Bool { (left.late, left.length) < (right.late, right.length) }
}

/// What a cart carries.
struct BatchLoad {
    var orders = 0
    var lines = 0
    var weight = 0
    var volume = 0

    static func + (left: BatchLoad, right: BatchLoad) -> BatchLoad {
        BatchLoad(
            orders: left.orders + right.orders, lines: left.lines + right.lines, weight: left.weight + right.weight,
            volume: left.volume + right.volume)
    }

    static func - (left: BatchLoad, right: BatchLoad) -> BatchLoad {
        BatchLoad(
            orders: left.orders - right.orders, lines: left.lines - right.lines, weight: left.weight - right.weight,
            volume: left.volume - right.volume)
    }
}

/// The orders of a wave and what a cart takes of them.
struct BatchDesk {
    let orders: [BatchOrder]
    let rules: BatchRules
    let loads: [BatchLoad]
    /// Some orders may not share a cart, whatever it takes.
    let isDivided: Bool
    private let zones: [Int]
    private let parts: [Int]

    init(_ orders: [BatchOrder], _ rules: BatchRules) {
        self.orders = orders
        self.rules = rules
        loads = orders.map { BatchLoad(orders: 1, lines: $0.lines, weight: $0.weightGrams, volume: $0.volume) }
        var names: [String: Int] = [:]
        zones = orders.map { order in
            let zone = names[order.zone] ?? names.count
            names[order.zone] = zone
            return zone
        }
        parts = orders.indices.map { orders[$0].part ?? -1 - $0 }
        isDivided = names.count > 1 || Set(parts).count < orders.count
    }

    /// Small waves need no more than what their size allows to find.
    var searchEffort: Int { min(rules.effort, 8 * orders.count * orders.count * orders.count) }

    func takes(_ load: BatchLoad) -> Bool {
        load.orders <= rules.cart.totes && load.lines <= rules.linesMost && load.weight <= rules.cart.weightGrams
            && load.volume <= rules.cart.volume
    }

    /// Whether two orders may share a cart at all.
    func mayShare(_ one: Int, _ other: Int) -> Bool { zones[one] == zones[other] && parts[one] != parts[other] }

    func mayShare(_ tour: [Int]) -> Bool {
        tour.indices.allSatisfy { index in tour[..<index].allSatisfy { mayShare($0, tour[index]) } }
    }

    func load(_ tour: [Int]) -> BatchLoad { tour.reduce(BatchLoad()) { $0 + loads[$1] } }

    func takes(_ tour: [Int], _ load: BatchLoad, and order: Int) -> Bool {
        takes(load + loads[order]) && tour.allSatisfy { mayShare($0, order) }
    }

    /// Orders put on carts as they come; a cart that does not take the next one leaves.
    func firstInFirstOut() -> [[Int]] {
        var tours: [[Int]] = []
        var open: [Int: (tour: Int, load: BatchLoad)] = [:]
        for order in orders.indices {
            if let cart = open[zones[order]], takes(tours[cart.tour], cart.load, and: order) {
                tours[cart.tour].append(order)
                open[zones[order]] = (cart.tour, cart.load + loads[order])
            } else {
                open[zones[order]] = (tours.count, loads[order])
                tours.append([order])
            }
        }
        return tours
    }

    /// When each order has to be picked; nil where nothing is due.
    func dues(firstInFirstOut tours: [[Int]], _ meter: inout WalkMeter) -> [Int]? {
        guard orders.contains(where: { $0.dueSeconds != nil || $0.isUrgent }) else { return nil }
        var dues = orders.map { $0.dueSeconds ?? .max }
        guard orders.contains(where: \.isUrgent), orders.contains(where: { !$0.isUrgent }) else { return dues }
        let lengths = tours.map { meter.length($0) }
        for (tour, end) in ends(tours, lengths, dues) {
            for order in tours[tour] where orders[order].isUrgent { dues[order] = min(dues[order], end) }
        }
        return dues
    }

    func cost(_ tours: [[Int]], _ dues: [Int]?, _ meter: inout WalkMeter) -> BatchCost {
        cost(tours, tours.map { meter.length($0) }, dues)
    }

    func cost(_ tours: [[Int]], _ lengths: [Int], _ dues: [Int]?) -> BatchCost {
        BatchCost(late: late(tours, lengths, dues), length: lengths.reduce(0, +))
    }

    /// Seconds that orders are late when people take the tours by their urgency.
    private func late(_ tours: [[Int]], _ lengths: [Int], _ dues: [Int]?) -> Int {
        guard let dues else { return 0 }
        var late = 0
        for (tour, end) in ends(tours, lengths, dues) {
            for order in tours[tour] where dues[order] < end { late += end - dues[order] }
        }
        return late
    }

    /// When each tour is done: the most pressing first, each taken by whoever is free first.
    private func ends(_ tours: [[Int]], _ lengths: [Int], _ dues: [Int]) -> [(tour: Int, end: Int)] {
        var free = Array(repeating: 0, count: rules.pace.pickers)
        return pressing(tours, dues).map { tour in
            let picker = free.indices.min { free[$0] < free[$1] } ?? 0
            let lines = tours[tour].reduce(0) { $0 + orders[$1].lines }
            free[picker] +=
                rules.pace.secondsPerTour + lines * rules.pace.secondsPerLine
                + lengths[tour] / rules.pace.decimetresPerSecond
            return (tour, free[picker])
        }
    }

    /// Tours with urgent orders first, then by what is due first, then by their first order.
    private func pressing(_ tours: [[Int]], _ dues: [Int]) -> [Int] {
        let keys = tours.map { tour in
            (
                tour.contains { orders[$0].isUrgent } ? 0 : 1, tour.map { dues[$0] }.min() ?? .max,
                tour.min() ?? .max
            )
        }
        return tours.indices.sorted { keys[$0] < keys[$1] }
    }

    /// The cost by the walks that are really walked.
    func realCost(_ tours: [[Int]], _ dues: [Int]?) -> BatchCost {
        cost(tours, tours.map { tour in route(tour.flatMap { orders[$0].stops }, in: rules.layout).length }, dues)
    }

    func plan(
        _ tours: [[Int]], _ cost: BatchCost, _ method: BatchMethod, _ firstInFirstOut: Int, _ savings: Int
    ) -> BatchPlan {
        let dues = orders.map { $0.dueSeconds ?? .max }
        let sorted = tours.map { $0.sorted() }
        return BatchPlan(
            tours: pressing(sorted, dues).map { sorted[$0] }, length: cost.length, firstInFirstOut: firstInFirstOut,
            savings: savings, lateSeconds: cost.late, method: method)
    }

    /// Two tours become one, those first that save most, until no cart takes two of them.
    func savings(_ meter: inout WalkMeter) -> [[Int]] {
        var tours: [[Int]] = []
        for start in stride(from: 0, to: orders.count, by: Limits.batchWindow) {
            tours += savings(Array(start..<min(orders.count, start + Limits.batchWindow)), &meter)
        }
        return tours
    }

    private func savings(_ window: [Int], _ meter: inout WalkMeter) -> [[Int]] {
        var tours = window.map { [$0] }
        var loads = window.map { self.loads[$0] }
        var lengths = tours.map { meter.length($0) }
        let count = window.count
        var saving = Array(repeating: -1, count: count * count)
        func measure(_ one: Int, _ other: Int) {
            let canShare =
                takes(loads[one] + loads[other])
                && tours[one].allSatisfy { order in tours[other].allSatisfy { mayShare(order, $0) } }
            saving[one * count + other] =
                canShare ? lengths[one] + lengths[other] - meter.length(tours[one] + tours[other]) : -1
        }
        for one in 0..<count { for other in one + 1..<count { measure(one, other) } }
        while let best = saving.indices.max(by: { saving[$0] < saving[$1] || saving[$0] == saving[$1] && $0 > $1 }),
            saving[best] >= 0
        {
            let (one, other) = (best / count, best % count)
            tours[one] += tours[other]
            loads[one] = loads[one] + loads[other]
            lengths[one] = meter.length(tours[one])
            tours[other] = []
            for tour in 0..<count {
                saving[min(tour, other) * count + max(tour, other)] = -1
                guard tour != one, !tours[tour].isEmpty else { continue }
                measure(min(tour, one), max(tour, one))
            }
        }
        return tours.filter { !$0.isEmpty }
    }
}
