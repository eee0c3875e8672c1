import TestSupport
import Testing

@testable import Warehouse

private let now = SmallDock.now

@Suite struct DockPullTests {
    private func order(_ id: OrderID, due: Int? = nil, _ service: String = "R", cartons: Int = 1) -> WaitingOrder {
        WaitingOrder(id: id, service: service, load: "L1", due: due.map { now.adding(minutes: $0) }, cartons: cartons)
    }

    private let lanes = [Lane(id: "LANE-1", capacity: 3), Lane(id: "LANE-2", capacity: 2)]

    @Test func theMostPressingOrdersGoFirstAsFarAsPeopleAreFree() {
        var urgent = order("O4", due: 300)
        urgent.priority = 1
        let flow = Flow(
            orders: [order("O1"), order("O2", due: 200), order("O3", due: 100), urgent], lanes: lanes, idlePeople: 1,
            ordersPerTour: 1, now: now)
        let decision = pull(flow)
        #expect(decision.tours == 2, "one person and one tour in reserve")
        #expect(decision.release == ["O4", "O3"])
        #expect(
            decision.held == [
                HeldOrder("O2", .nobodyIdle(waitingTours: 0)), HeldOrder("O1", .nobodyIdle(waitingTours: 0)),
            ])
    }

    @Test func nobodyIdleAndAReserveWaitingReleasesNothing() {
        let decision = pull(Flow(orders: [order("O1")], lanes: lanes, idlePeople: 0, waitingTours: 1, now: now))
        #expect(
            decision
                == PullDecision(tours: 0, release: [], held: [HeldOrder("O1", .nobodyIdle(waitingTours: 1))]))
    }

    @Test func aFullLaneHoldsTheOrdersOfItsServiceOnly() {
        let three = [SmallDock.carton(1, nil, "R"), SmallDock.carton(2, nil, "R"), SmallDock.carton(3, nil, "R")]
        let flow = Flow(
            orders: [order("O1"), order("O2", "S")], lanes: lanes,
            occupancy: ["LANE-1": three, "LANE-2": [SmallDock.carton(4, nil, "S")]], idlePeople: 5, now: now)
        let decision = pull(flow)
        #expect(decision.release == ["O2"])
        #expect(decision.held == [HeldOrder("O1", .laneFull("LANE-1", service: "R"))])
    }

    @Test func whatIsUnderwayHasItsRoomAlready() {
        let flow = Flow(
            orders: [order("O1", cartons: 4), order("O2", "S", cartons: 2), order("O3", cartons: 1)], lanes: lanes,
            underway: ["R": 2], idlePeople: 5, now: now)
        let decision = pull(flow)
        #expect(decision.release == ["O2", "O3"], "one lane is theirs, the other one is for who comes first")
        #expect(decision.held == [HeldOrder("O1", .laneFull(nil, service: "R"))])
    }

    @Test func anOrderThatCannotMakeItsLoadIsToldUrgentOnesFirst() {
        var urgent = order("O2", due: 1)
        urgent.priority = 2
        let flow = Flow(
            orders: [order("O1", due: 0), urgent, order("O3", due: 600)], lanes: lanes, idlePeople: 5, pickSeconds: 600,
            pace: Pace(packSeconds: 60, loadSeconds: 30), now: now)
        let decision = pull(flow)
        #expect(decision.release == ["O3"])
        #expect(
            decision.held == [
                HeldOrder("O2", .cannotMake("L1", minutesLate: 11)),
                HeldOrder("O1", .cannotMake("L1", minutesLate: 12)),
            ])
    }

    @Test func anOrderWithoutStockWaits() {
        var missing = order("O1")
        missing.hasStock = false
        let decision = pull(Flow(orders: [missing], lanes: lanes, idlePeople: 5, now: now))
        #expect(decision.held == [HeldOrder("O1", .noStock)])
    }

    @Test func neverMoreIsReleasedThanTheLanesHold() {
        var random = SeededRandom.named("pull", seed: 11)
        for _ in 0..<300 {
            let lanes = (0..<Int.random(in: 0...4, using: &random)).map {
                Lane(id: PlaceID("LANE-\($0)"), capacity: Int.random(in: 0...4, using: &random))
            }
            let orders = (0..<Int.random(in: 0...9, using: &random)).map { index in
                order(
                    OrderID("O\(index)"), due: Int.random(in: 0...300, using: &random), random.pick(["R", "S", "T"]),
                    cartons: Int.random(in: 1...3, using: &random))
            }
            let flow = Flow(
                orders: orders, lanes: lanes, idlePeople: Int.random(in: 0...3, using: &random),
                waitingTours: Int.random(in: 0...2, using: &random), ordersPerTour: 2, now: now)
            let decision = pull(flow)
            let cartons = orders.filter { decision.release.contains($0.id) }.reduce(0) { $0 + $1.cartons }
            #expect(cartons <= lanes.reduce(0) { $0 + $1.capacity })
            #expect(decision.tours <= max(0, flow.idlePeople + Flow.bufferTours - flow.waitingTours))
            #expect(decision.release.count + decision.held.count == orders.count)
            #expect(Set(decision.release).isDisjoint(with: decision.held.map(\.order)))
        }
    }
}
