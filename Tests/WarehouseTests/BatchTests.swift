import TestSupport
import Testing

@testable import Warehouse

private let floor = Layout(crossAisles: [0, 100, 200], depot: WalkPoint(x: 0, y: 0))

extension SeededRandom {
    fileprivate mutating func wave(_ count: Int, lines: ClosedRange<Int>, due: Bool = false) -> [BatchOrder] {
        (0..<count).map { _ in
            let stops = (0..<Int.random(in: lines, using: &self)).map { _ in
                WalkPoint(x: 30 * Int.random(in: 0..<8, using: &self), y: Int.random(in: 1..<200, using: &self))
            }
            return BatchOrder(
                stops: stops, weightGrams: Int.random(in: 0...900, using: &self),
                dueSeconds: due && Bool.random(using: &self) ? Int.random(in: 60...4_000, using: &self) : nil,
                isUrgent: due && Int.random(in: 0..<5, using: &self) == 0)
        }
    }
}

/// The least length over all ways to share the orders out to carts, by trying them all.
private func leastLength(_ orders: [BatchOrder], _ cart: Cart, done: Int = 0) -> Int {
    guard let first = orders.indices.first(where: { done >> $0 & 1 == 0 }) else { return 0 }
    let others = orders.indices.filter { $0 != first && done >> $0 & 1 == 0 }
    var best = Int.max
    for choice in 0..<1 << others.count {
        let tour = [first] + others.indices.filter { choice >> $0 & 1 == 1 }.map { others[$0] }
        guard tour.count <= cart.totes, tour.reduce(0, { $0 + orders[$1].weightGrams }) <= cart.weightGrams else {
            continue
        }
        let rest = leastLength(orders, cart, done: tour.reduce(done) { $0 | 1 << $1 })
        best = min(best, rest + route(tour.flatMap { orders[$0].stops }, in: floor).length)
    }
    return best
}

@Suite struct BatchTests {
    @Test func noPlanForASmallWaveIsShorterThanTheOneThatIsMade() {
        var random = SeededRandom.named("noPlanForASmallWaveIsShorter", seed: 20_290)
        for _ in 0..<4 {
            let orders = random.wave(5, lines: 1...3)
            let cart = Cart(totes: 3, weightGrams: 1_500)
            let plan = batch(orders, BatchRules(layout: floor, cart: cart))
            #expect(plan.length == leastLength(orders, cart))
        }
    }

    @Test func everyOrderIsOnOneCartThatTakesIt() {
        var random = SeededRandom.named("everyOrderIsOnOneCartThatTakesIt", seed: 20_291)
        for _ in 0..<8 {
            let orders = random.wave(Int.random(in: 0...24, using: &random), lines: 1...6, due: true)
            let rules = BatchRules(
                layout: floor, cart: Cart(totes: 4, weightGrams: 2_000), linesMost: 15, effort: 300)
            let plan = batch(orders, rules)
            #expect(plan.tours.joined().sorted() == Array(orders.indices))
            for tour in plan.tours {
                #expect(tour.count <= 4 && tour.reduce(0) { $0 + orders[$1].lines } <= 15)
                #expect(tour.reduce(0) { $0 + orders[$1].weightGrams } <= 2_000)
            }
            let walked = plan.tours.reduce(0) { $0 + route($1.flatMap { orders[$0].stops }, in: floor).length }
            #expect(plan.length == walked)
            #expect(batch(orders, rules) == plan)
        }
    }

    @Test func noWaveWalksFurtherThanFirstInFirstOut() {
        var random = SeededRandom.named("noWaveWalksFurtherThanFirstInFirstOut", seed: 20_292)
        for effort in [1, 500] {
            let orders = random.wave(30, lines: 1...5)
            let plan = batch(orders, BatchRules(layout: floor, cart: Cart(totes: 5), effort: effort))
            #expect(plan.length <= plan.firstInFirstOut)
            #expect(plan.length <= plan.savings)
            #expect(plan.why.contains("% shorter than first in first out"))
        }
    }

    @Test func aWaveOnFullCartsComesCloseToTheBestPlanThereIs() throws {
        var random = SeededRandom.named("aWaveOnFullCartsComesClose", seed: 20_295)
        var (found, least) = (0, 0)
        for _ in 0..<4 {
            let orders = random.wave(12, lines: 1...4)
            let desk = BatchDesk(orders, BatchRules(layout: floor, cart: Cart(totes: 3), effort: 5_000))
            var meter = WalkMeter(orders.map(\.stops), in: floor)
            let fifo = desk.firstInFirstOut()
            var search = BatchSearch(desk, nil, effort: 10_000)
            let tours = search.improved(fifo, &meter)
            #expect(tours.allSatisfy { desk.takes(desk.load($0)) })
            let exact = try #require(BatchPartition.tours(desk, &meter, below: desk.cost(fifo, nil, &meter).length))
            found += desk.cost(tours, nil, &meter).length
            least += desk.cost(exact, nil, &meter).length
        }
        #expect(least <= found)
        #expect(found * 100 <= least * 101, "\(found) against \(least)")
    }

    @Test func whatTheMeterSaysIsTheLengthOfTheWalk() {
        var random = SeededRandom.named("whatTheMeterSaysIsTheLengthOfTheWalk", seed: 20_293)
        for rows in [[50], [10, 190], [0, 90, 150], [0, 50, 100, 180]] {
            let layout = Layout(crossAisles: rows, depot: WalkPoint(x: 60, y: random.pick([rows[0], 70, 0])))
            let orders = random.wave(40, lines: 1...5)
            var meter = WalkMeter(orders.map(\.stops), in: layout)
            #expect(meter.isExact)
            for _ in 0..<20 {
                let tour = orders.indices.filter { _ in Int.random(in: 0..<8, using: &random) == 0 }
                let stops = tour.flatMap { orders[$0].stops }
                #expect(meter.length(tour) == route(stops, in: layout).length, "\(stops) on \(layout)")
            }
        }
    }

    @Test func whatIsDueSoonIsNotMadeToWaitForAShorterWalk() {
        // The two near orders are due at once; with the far ones on their carts they would be late.
        let (near, far) = ([WalkPoint(x: 0, y: 20)], [WalkPoint(x: 0, y: 20), WalkPoint(x: 210, y: 190)])
        let pace = BatchPace(decimetresPerSecond: 10, secondsPerLine: 10, secondsPerTour: 0)
        func plan(due: Int?) -> BatchPlan {
            let orders = [
                BatchOrder(stops: far), BatchOrder(stops: near, dueSeconds: due), BatchOrder(stops: far),
                BatchOrder(stops: near, dueSeconds: due),
            ]
            return batch(orders, BatchRules(layout: floor, cart: Cart(totes: 4), pace: pace))
        }
        #expect(plan(due: nil).tours == [[0, 1, 2, 3]])
        #expect(plan(due: 30).tours == [[1, 3], [0, 2]])
        #expect(plan(due: 30).lateSeconds == 0)
    }

    @Test func anUrgentOrderIsNeverLaterThanFirstInFirstOutHadIt() {
        let far = [WalkPoint(x: 210, y: 190)]
        var orders = [BatchOrder(stops: [WalkPoint(x: 0, y: 10)], isUrgent: true)]
        orders += (0..<3).map { _ in BatchOrder(stops: far) }
        let plan = batch(orders, BatchRules(layout: floor, cart: Cart(totes: 2)))
        #expect(plan.tours.first?.contains(0) == true)
        #expect(plan.lateSeconds == 0)
    }

    @Test func zonesAndPartsOfAnOrderStayApart() {
        let stop = [WalkPoint(x: 0, y: 10)]
        let orders = [
            BatchOrder(stops: stop, part: 1, zone: "A"), BatchOrder(stops: stop, part: 1, zone: "A"),
            BatchOrder(stops: stop, part: 2, zone: "B"), BatchOrder(stops: stop, part: 3, zone: "A"),
        ]
        let plan = batch(orders, BatchRules(layout: floor, cart: Cart()))
        #expect(plan.tours == [[0, 3], [1], [2]] || plan.tours == [[0], [1, 3], [2]])
    }

    @Test func aFloorThatIsNotRectangularIsPlannedByItsRealWalks() {
        var random = SeededRandom.named("aFloorThatIsNotRectangular", seed: 20_294)
        let orders = random.wave(6, lines: 1...2)
        var layout = floor
        layout.shortCrossAisles = [ShortCrossAisle(y: 100, from: 0, to: 60)]
        let plan = batch(orders, BatchRules(layout: layout, cart: Cart(totes: 3), effort: 100))
        let walked = plan.tours.reduce(0) { $0 + route($1.flatMap { orders[$0].stops }, in: layout).length }
        #expect(plan.length == walked)
        #expect(plan.length <= plan.firstInFirstOut)
    }
}
