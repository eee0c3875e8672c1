import TestSupport
import Testing

@testable import Warehouse

/// The least length over all orders of a few stops, by trying all of them.
private func leastLength(_ stops: [WalkPoint], in layout: Layout) -> Int {
    let points = Array(Set(stops)).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    let exit = layout.exit ?? layout.depot
    guard !points.isEmpty else { return distance(layout.depot, exit, in: layout) }
    let full = 1 << points.count
    var best = Array(repeating: Array(repeating: Int.max / 2, count: points.count), count: full)
    let ways = Ways(layout, among: points)
    for index in points.indices { best[1 << index][index] = ways.way(layout.depot, points[index]) }
    for mask in 1..<full {
        for last in points.indices where mask >> last & 1 == 1 {
            for next in points.indices where mask >> next & 1 == 0 {
                let length = best[mask][last] + ways.way(points[last], points[next])
                best[mask | 1 << next][next] = min(best[mask | 1 << next][next], length)
            }
        }
    }
    return points.indices.map { best[full - 1][$0] + ways.way(points[$0], exit) }.min() ?? 0
}

extension SeededRandom {
    fileprivate mutating func floor(rows: Int, exit: Bool) -> Layout {
        var y = 0
        let crossAisles = (0..<rows).map { _ in
            y += Int.random(in: 3...30, using: &self)
            return y
        }
        let ends = (0..<2).map { _ in
            WalkPoint(
                x: 10 * Int.random(in: 0..<5, using: &self),
                y: rows > 0 && Bool.random(using: &self) ? pick(crossAisles) : Int.random(in: 0...y + 8, using: &self))
        }
        return Layout(crossAisles: crossAisles, depot: ends[0], exit: exit ? ends[1] : nil)
    }

    fileprivate mutating func stops(_ count: Int, aisles: Int, in layout: Layout) -> [WalkPoint] {
        (0..<count).map { _ in
            WalkPoint(
                x: 10 * Int.random(in: 0..<aisles, using: &self),
                y: Int.random(in: 0...(layout.crossAisles.last ?? 0) + 8, using: &self))
        }
    }
}

@Suite struct ShortestWalkTests {
    @Test(arguments: [(1, false), (2, false), (3, false), (4, false), (1, true), (2, true), (3, true)])
    func noOrderOfTheStopsIsShorterThanTheWalk(rows: Int, exit: Bool) {
        var random = SeededRandom.named("noOrderOfTheStopsIsShorterThanTheWalk", seed: 20_270 + UInt64(rows))
        for _ in 0..<30 {
            let layout = random.floor(rows: rows, exit: exit)
            let stops = random.stops(Int.random(in: 1...7, using: &random), aisles: 5, in: layout)
            let walk = route(stops, in: layout)
            #expect(walk.isExact)
            #expect(walk.order.sorted() == Array(stops.indices))
            #expect(walk.length == length(of: walk.order.map { stops[$0] }, in: layout))
            #expect(walk.length == leastLength(stops, in: layout), "\(stops) on \(layout)")
        }
    }

    @Test func aWalkNeverComesOutLongerThanSShape() {
        var random = SeededRandom.named("aWalkNeverComesOutLongerThanSShape", seed: 20_280)
        for _ in 0..<60 {
            var layout = random.floor(rows: Int.random(in: 0...4, using: &random), exit: Bool.random(using: &random))
            if Int.random(in: 0..<3, using: &random) == 0 {
                layout.oneWayAisles = [OneWayAisle(x: 10, toTheBack: true)]
            }
            let stops = random.stops(Int.random(in: 0...12, using: &random), aisles: 5, in: layout)
            let walk = route(stops, in: layout)
            #expect(walk.length <= walk.sShape, "\(stops) on \(layout)")
            #expect(walk.order.sorted() == Array(stops.indices))
            #expect(walk == route(stops, in: layout))
        }
    }

    @Test func whyAWalkIsAsItIsStandsInOneLine() {
        let floor = Layout(crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0))
        let stops = [(30, 20), (60, 30), (0, 80), (30, 70), (0, 10), (60, 90)].map { WalkPoint(x: $0.0, y: $0.1) }
        #expect(route(stops, in: floor).why == "13 % shorter than S-shape, exact")
        #expect(route([WalkPoint(x: 0, y: 10)], in: floor).why == "as short as S-shape, exact")
        #expect(route([WalkPoint](), in: floor).why == "nothing to walk to")
    }

    @Test func binsOnBothSidesOfAnAisleAreOneStop() {
        let floor = Layout(crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0))
        let stops = [(30, 40), (0, 20), (30, 40), (0, 20)].map { WalkPoint(x: $0.0, y: $0.1) }
        #expect(route(stops, in: floor).order == [1, 3, 0, 2])
    }

    @Test func whoLeavesSomewhereElseDoesNotComeBack() {
        let floor = Layout(crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0), exit: WalkPoint(x: 60, y: 100))
        let walk = route([WalkPoint(x: 60, y: 50), WalkPoint(x: 0, y: 50)], in: floor)
        #expect(walk.order == [1, 0])
        // Up the first aisle, along the back, down to the stop and back up; or along the front and up the last one.
        #expect(walk.length == 50 + 50 + 60 + 50 + 50)
    }

    @Test func noMoreThanSevenCrossAislesAreNeededForAnExactWalk() {
        var random = SeededRandom.named("noMoreThanSevenCrossAisles", seed: 20_281)
        let rows = Array(stride(from: 0, through: 80, by: 10))
        let layout = Layout(crossAisles: rows, depot: WalkPoint(x: 0, y: 0))
        let stops = (0..<7).map { _ in
            WalkPoint(x: 10 * Int.random(in: 0..<3, using: &random), y: Int.random(in: 0...80, using: &random))
        }
        let walk = route(stops, in: layout)
        #expect(!walk.isExact)
        #expect(walk.why.hasSuffix("by search, so many are the cross aisles"))
        #expect(walk.length >= leastLength(stops, in: layout))
    }

    @Test func aCrossAisleThatEndsOnTheWayIsNotWalkedThrough() {
        // The back cross aisle ends at the second of three aisles.
        let layout = Layout(
            crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0),
            shortCrossAisles: [ShortCrossAisle(y: 100, from: 0, to: 30)])
        #expect(distance(WalkPoint(x: 0, y: 90), WalkPoint(x: 30, y: 90), in: layout) == 50)
        #expect(distance(WalkPoint(x: 30, y: 90), WalkPoint(x: 60, y: 90), in: layout) == 210)
        let walk = route([(0, 90), (30, 90), (60, 90)].map { WalkPoint(x: $0.0, y: $0.1) }, in: layout)
        // Up and over the back for the first two, in and out for the last one.
        #expect(walk.length == 90 + 50 + 90 + 30 + 90 + 90 + 60)
        #expect(walk.why.hasSuffix("by search, the floor is not rectangular"))
    }

    @Test func aOneWayAisleIsWalkedItsWayOnly() {
        let layout = Layout(
            crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0), oneWayAisles: [OneWayAisle(x: 30, toTheBack: true)],
            aisles: [0, 30, 60])
        let (low, high) = (WalkPoint(x: 30, y: 20), WalkPoint(x: 30, y: 80))
        #expect(distance(low, high, in: layout) == 60)
        // Up to the back, over to the next aisle, down it, and back up to the lower one.
        #expect(distance(high, low, in: layout) == 20 + 30 + 100 + 30 + 20)
        #expect(route([high, low], in: layout).order == [1, 0])
    }

    @Test func whereNoWayIsAllowedSomebodyGoesAllTheSame() {
        let layout = Layout(
            crossAisles: [0], depot: WalkPoint(x: 0, y: 0), oneWayAisles: [OneWayAisle(x: 30, toTheBack: true)])
        #expect(route([WalkPoint(x: 30, y: 20)], in: layout).order == [0])
    }

    @Test func theBinIsChosenWithTheWalk() {
        let floor = Layout(crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0))
        let stops = [
            WalkStop([WalkPoint(x: 30, y: 90)]),
            WalkStop([WalkPoint(x: 90, y: 10), WalkPoint(x: 30, y: 80), WalkPoint(x: 0, y: 99)]),
        ]
        let walk = route(stops, in: floor)
        #expect(walk.bins == [0, 1])
        #expect(walk.length == route([WalkPoint(x: 30, y: 90)], in: floor).length)
        #expect(walk.why.hasSuffix("; 1 stops at another bin"))
        #expect(!walk.isExact)
    }

    @Test func earlyStopsComeFirstAndLateOnesLast() {
        var random = SeededRandom.named("earlyStopsComeFirstAndLateOnesLast", seed: 20_282)
        for _ in 0..<12 {
            let layout = random.floor(rows: Int.random(in: 2...3, using: &random), exit: false)
            let points = random.stops(10, aisles: 5, in: layout)
            let stops = points.map { WalkStop([$0], turn: random.pick([.early, .any, .any, .late])) }
            let walk = route(stops, in: layout)
            let turns = walk.order.map { stops[$0].turn }
            #expect(turns == turns.sorted())
            #expect(walk.length == length(of: walk.order.map { points[$0] }, in: layout))
            let bound = route(points, in: layout).length
            #expect(walk.length >= bound)
            let byHand = [WalkTurn.early, .any, .late].flatMap { turn in
                route(points, in: layout).order.filter { stops[$0].turn == turn }
            }
            #expect(walk.length <= length(of: byHand.map { points[$0] }, in: layout))
        }
    }

    @Test func metresPerLineSayWhatALineCosts() {
        #expect(metresPerLine(walk: 1_250, lines: 10) == 12.5)
        #expect(metresPerLine(walk: 0, lines: 0) == 0)
    }
}
