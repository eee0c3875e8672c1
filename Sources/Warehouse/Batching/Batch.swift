// Which orders share a cart.
//
//   1. First in, first out: orders are put on carts as they come. No plan is worse than that.
//   2. Savings (Clarke and Wright 1964, computed anew after each merge): every order has a tour of its own, and the two
//      tours that save most when they are one become one, as long as a cart takes both.
//   3. Simulated annealing (`BatchSearch`): one or two orders change carts with those that lie close to them; what is
//      longer is kept now and then, ever more rarely.
//   4. In a small wave every set of orders that a cart takes is a tour that might be, and the cheapest tours that have
//      each order once are found exactly (`BatchPartition`).
//
// Tours are measured by the shortest walk itself (`WalkMeter`). Where orders are due, a plan that is late for fewer
// seconds is better whatever it walks; an urgent order is due when first in, first out would have had it. The same
// orders give the same tours: the effort is a number of walks, not a time.

/// An order, or the part of one that a cart can carry.
public struct BatchOrder: Hashable, Sendable {
    public var stops: [WalkPoint]
    public var lines: Int
    public var weightGrams: Int
    public var volume: Int
    /// Parts with the same number belong to one order and never share a cart; nil where there are no parts.
    public var part: Int?
    /// Only orders with the same zone share a cart.
    public var zone: String
    /// Seconds from now until it has to be picked; nil where nothing presses it.
    public var dueSeconds: Int?
    /// It wants to be picked before all others.
    public var isUrgent: Bool

    public init(
        stops: [WalkPoint], lines: Int? = nil, weightGrams: Int = 0, volume: Int = 0, part: Int? = nil,
        zone: String = "", dueSeconds: Int? = nil, isUrgent: Bool = false
    ) {
        self.stops = stops
        self.lines = lines ?? stops.count
        self.weightGrams = weightGrams
        self.volume = volume
        self.part = part
        self.zone = zone
        self.dueSeconds = dueSeconds
        self.isUrgent = isUrgent
    }
}

/// How quickly tours are picked, for what is due.
public struct BatchPace: Hashable, Codable, Sendable {
    public var pickers: Int
    public var decimetresPerSecond: Int
    public var secondsPerLine: Int
    /// What a tour takes beside its lines and its way: taking the cart, bringing it to the bench.
    public var secondsPerTour: Int

    public init(
        pickers: Int = 1, decimetresPerSecond: Int = 10, secondsPerLine: Int = 20, secondsPerTour: Int = 120
    ) {
        self.pickers = max(1, pickers)
        self.decimetresPerSecond = max(1, decimetresPerSecond)
        self.secondsPerLine = secondsPerLine
        self.secondsPerTour = secondsPerTour
    }
}

/// What a cart takes, on which floor, and how hard to try.
public struct BatchRules: Sendable {
    public var layout: Layout
    public var cart: Cart
    public var linesMost: Int
    public var pace: BatchPace
    /// So many walks are measured beyond those that savings need; 0 takes orders first in, first out.
    public var effort: Int

    public init(
        layout: Layout, cart: Cart, linesMost: Int = Limits.tourLinesMax, pace: BatchPace = BatchPace(),
        effort: Int = Limits.batchEffort
    ) {
        self.layout = layout
        self.cart = cart
        self.linesMost = linesMost
        self.pace = pace
        self.effort = effort
    }
}

/// How a batch was found.
public enum BatchMethod: String, Hashable, Codable, Sendable {
    case firstInFirstOut, savings, search, exact

    var words: String {
        switch self {
        case .firstInFirstOut: "first in first out"
        case .savings: "by savings"
        case .search: "by search"
        case .exact: "exact"
        }
    }
}

/// Tours out of orders.
public struct BatchPlan: Hashable, Sendable {
    /// The orders of each tour by their index in what was asked, the most pressing tour first.
    public var tours: [[Int]]
    /// The length of all walks in decimetres.
    public var length: Int
    /// The same for first in, first out, and for savings alone.
    public var firstInFirstOut: Int
    public var savings: Int
    /// Seconds that orders are late, all together.
    public var lateSeconds: Int
    public var method: BatchMethod

    /// In one line why the tours are as they are.
    public var why: String {
        let saved = percent(firstInFirstOut - length, of: firstInFirstOut)
        let shorter = saved > 0 ? "\(saved) % shorter than first in first out" : "as long as first in first out"
        let late = lateSeconds > 0 ? "; late by \((lateSeconds + 59) / 60) min" : ""
        return method == .firstInFirstOut ? "first in first out\(late)" : "\(shorter), \(method.words)\(late)"
    }
}

/// Decimetres that are walked where nobody plans: carts filled first in, first out, and walked in S-shape.
func unplannedWalk(_ orders: [BatchOrder], _ rules: BatchRules) -> Int {
    BatchDesk(orders, rules).firstInFirstOut().reduce(0) { sum, tour in
        sum + sShapeLength(tour.flatMap { orders[$0].stops }, in: rules.layout)
    }
}

/// Makes tours out of orders, the most urgent order first.
public func batch(_ orders: [BatchOrder], _ rules: BatchRules) -> BatchPlan {
    let desk = BatchDesk(orders, rules)
    var meter = WalkMeter(orders.map(\.stops), in: rules.layout)
    let fifo = desk.firstInFirstOut()
    let dues = desk.dues(firstInFirstOut: fifo, &meter)
    func cost(_ tours: [[Int]]) -> BatchCost { desk.cost(tours, dues, &meter) }
    if rules.effort == 0 {
        let only = meter.isExact ? cost(fifo) : desk.realCost(fifo, dues)
        return desk.plan(fifo, only, .firstInFirstOut, only.length, only.length)
    }
    let merged = desk.savings(&meter)
    let (first, second) = (cost(fifo), cost(merged))
    var best = second <= first ? (tours: merged, cost: second) : (tours: fifo, cost: first)
    var method = second <= first ? BatchMethod.savings : .firstInFirstOut
    if orders.count > 2 {
        var search = BatchSearch(desk, dues, effort: desk.searchEffort)
        let found = search.improved(best.tours, &meter)
        if cost(found) < best.cost { (best, method) = ((found, cost(found)), .search) }
        if best.cost.late == 0, meter.isExact,
            let exact = BatchPartition.tours(desk, &meter, below: best.cost.length)
        {
            // Of plans that are equal the one stays that keeps more to the order of urgency.
            if cost(exact) < best.cost { best = (exact, cost(exact)) }
            method = .exact
        }
    }
    if !meter.isExact {
        // Where walks were only estimated, the real ones decide.
        let real = [(best.tours, method), (merged, .savings), (fifo, .firstInFirstOut)]
            .map { (tours: $0.0, method: $0.1, cost: desk.realCost($0.0, dues)) }
        if let least = real.min(by: { $0.cost < $1.cost }) {
            (best, method) = ((least.tours, least.cost), least.method)
        }
        return desk.plan(best.tours, best.cost, method, real[2].cost.length, real[1].cost.length)
    }
    return desk.plan(best.tours, best.cost, method, first.length, second.length)
}
