import TestSupport
import Testing

@testable import Warehouse

// Two cross aisles at 0 and 100 dm, aisles 30 dm apart, the depot at the front left. Lengths are computed by hand.

private let floor = Layout(crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0))

@Suite struct RouteTests {
    @Test func noStopsAreNoWalk() {
        let walk = route([WalkPoint](), in: floor)
        #expect((walk.order, walk.length) == ([], 0))
    }

    @Test func oneStopIsThereAndBack() {
        // 30 across and 40 up, the same back.
        let walk = route([WalkPoint(x: 30, y: 40)], in: floor)
        #expect((walk.order, walk.length) == ([0], 140))
    }

    @Test func sShapeWalksAislesUpAndDownByTurnsAndTheShortestWalkTurnsRound() {
        let stops = [(30, 20), (60, 30), (0, 80), (30, 70), (0, 10), (60, 90)].map { WalkPoint(x: $0.0, y: $0.1) }
        let walk = route(stops, in: floor)
        // To 60/30 (90), up to 90 (60), over the back to 30/70 (10 + 30 + 30), down to 20 (50), over the front to 0/10
        // (20 + 30 + 10), up to 80 (70), home (80). The other side first would be 500.
        #expect(walk.sShape == 480)
        // Up to 0/80 (80), over the back to 30/70 (80) and to 60/90 (70), down to 60/30 (60), over the front to 30/20
        // (80), home (50).
        #expect(walk.length == 420)
        #expect(walkNote(of: walk.order.map { stops[$0] }, in: floor) == "42 m, 13 % shorter than S-shape")
        #expect(walkNote(of: [], in: floor) == "0 m, as short as S-shape")
        let there = [WalkPoint(x: 0, y: 10), WalkPoint(x: 60, y: 10), WalkPoint(x: 0, y: 10), WalkPoint(x: 60, y: 10)]
        #expect(walkNote(of: there, in: floor).hasSuffix("longer than S-shape"), "an order that nobody planned")
    }

    @Test func equalStopsStayTogetherInTheOrderTheyCame() {
        let one = WalkPoint(x: 30, y: 50)
        #expect(route([one, WalkPoint(x: 0, y: 10), one, one], in: floor).order == [1, 0, 2, 3])
    }

    @Test func aDepotInTheMiddleDoesNotMakeTheWalkerZigzag() {
        let middle = Layout(crossAisles: [0, 100], depot: WalkPoint(x: 60, y: 0))
        let stops = [0, 30, 60, 90, 120].map { WalkPoint(x: $0, y: 50) }
        let walk = route(stops, in: middle)
        #expect(walk.order == [0, 1, 2, 3, 4] || walk.order == [4, 3, 2, 1, 0])
        // 60 + 50 to the first, four times 30 across with 100 along, 110 back.
        #expect(walk.length == 740)
    }

    @Test func theNearerSideComesFirstWhereBothWalksAreEqual() {
        let stops = [WalkPoint(x: 30, y: 50), WalkPoint(x: 0, y: 50)]
        #expect(route(stops, in: floor).order == [1, 0])
    }

    @Test func aDepotAtTheBackIsWalkedFromTheBack() {
        let back = Layout(crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 100))
        let walk = route([WalkPoint(x: 0, y: 20), WalkPoint(x: 0, y: 90), WalkPoint(x: 30, y: 10)], in: back)
        #expect(walk.order == [1, 0, 2])
    }

    @Test func theShortestWayTakesTheBestCrossAisle() {
        let three = Layout(crossAisles: [100, 0, 50], depot: WalkPoint(x: 0, y: 0))
        #expect(three.crossAisles == [0, 50, 100])
        #expect(distance(WalkPoint(x: 0, y: 60), WalkPoint(x: 30, y: 70), in: three) == 30 + 10 + 20)
        #expect(distance(WalkPoint(x: 0, y: 60), WalkPoint(x: 30, y: 70), in: floor) == 30 + 40 + 30)
        #expect(distance(WalkPoint(x: 0, y: 60), WalkPoint(x: 0, y: 70), in: floor) == 10)
        let none = Layout(crossAisles: [], depot: WalkPoint(x: 0, y: 0))
        #expect(distance(WalkPoint(x: 0, y: 60), WalkPoint(x: 30, y: 70), in: none) == 40)
    }

    @Test func anyStopsAreAllVisitedOnceAndTheLengthIsTheOneOfTheOrder() {
        var random = SeededRandom.named("route", seed: 3)
        for count in 0..<60 {
            let stops = (0..<count).map { _ in
                WalkPoint(x: 30 * Int.random(in: 0..<8, using: &random), y: Int.random(in: 1..<100, using: &random))
            }
            let walk = route(stops, in: floor)
            #expect(walk.order.sorted() == Array(stops.indices))
            #expect(walk.length == length(of: walk.order.map { stops[$0] }, in: floor))
            #expect(walk == route(stops, in: floor))
        }
    }
}
