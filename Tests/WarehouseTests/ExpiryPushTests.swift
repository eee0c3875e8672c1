import TestSupport
import Testing

@testable import Warehouse

private let today = SmallFloor.today

private func open(
    _ id: OrderID, _ sku: SKU, _ quantity: Int = 1, channel: Channel = .web, priority: Int = 0, cutoff: Int? = nil
) -> OpenOrder {
    let order = Order(
        id: id, channel: channel, priority: priority, cutoff: cutoff.map { SmallFloor.now.adding(minutes: $0) },
        lines: [OrderLine(number: 1, sku: sku, quantity: quantity)])
    return OpenOrder(order: order, remaining: [1: quantity])
}

/// The dying units that orders take on the small floor, in the order in which they are given.
private func pushed(_ orders: [OpenOrder]) -> [OrderID: [PushedUnits]] {
    let shelf = SmallFloor.shelf()
    let free = shelf.items.mapValues { shelf.free($0.sku) }
    return pushedUnits(orders, free: free, items: shelf.items, policy: .house, today: today)
}

private func sorted(_ orders: [OpenOrder], _ pushed: [OrderID: [PushedUnits]]) -> [OrderID] {
    let turn = ReleaseTurn(pushed)
    return orders.map(\.order).sorted { turn.isBefore($0, $1) }.map(\.id)
}

@Suite struct ExpiryPushTests {
    @Test func ofEquallyUrgentOrdersTheOneThatTakesDyingStockGoesFirst() {
        let orders = [open("O1", "PEN"), open("O2", "MILK", 2)]
        let taken = pushed(orders)
        #expect(
            taken == ["O2": [PushedUnits(sku: "MILK", batch: SmallFloor.early, quantity: 2, lastDay: today.adding(11))]]
        )
        #expect(sorted(orders, taken) == ["O2", "O1"])
        #expect(sorted(orders, [:]) == ["O1", "O2"])
    }

    @Test func whatDiesFirstGoesFirstAndOnlyAsManyOrdersAsThereIsStockFor() {
        // Six of the early lot and five of the middle one are dying; the late one is not.
        let orders = [open("O1", "PEN"), open("O2", "MILK", 6), open("O3", "MILK", 4), open("O4", "MILK", 4)]
        let taken = pushed(orders)
        #expect(taken["O2"]?.map(\.batch) == [SmallFloor.early] && taken["O3"]?.map(\.batch) == [SmallFloor.middle])
        #expect(taken["O4"]?.map(\.quantity) == [1], "one of the middle lot is left")
        #expect(sorted(orders, taken) == ["O2", "O3", "O4", "O1"])
        #expect(pushed(orders + [open("O5", "MILK", 4)])["O5"] == nil)
    }

    @Test func anOrderWhoseChannelDoesNotTakeItIsNotRaised() {
        #expect(pushed([open("O1", "MILK", 2, channel: .b2b)])["O1"]?.map(\.batch) == [SmallFloor.early])
        var shelf = SmallFloor.shelf()
        shelf.expiry.daysLeft[0].days = 15
        let taken = pushedUnits(
            [open("O1", "MILK", 2, channel: .b2b)], free: ["MILK": shelf.free("MILK")], items: shelf.items,
            policy: shelf.expiry, today: today)
        #expect(taken["O1"]?.map(\.batch) == [SmallFloor.middle])
    }

    @Test func anEarlierCutoffAndAHigherPriorityAlwaysGoFirst() {
        var random = SeededRandom.named("expiry raise", seed: 5)
        for _ in 0..<300 {
            let orders = (1...12).map { number in
                open(
                    OrderID("O\(number + 10)"), random.pick(["PEN", "MILK", "SOCK"]),
                    Int.random(in: 1...4, using: &random), priority: Int.random(in: 0...1, using: &random),
                    cutoff: random.pick([nil, 30, 60, 60, 240]))
            }
            let before = sorted(orders, [:])
            let after = sorted(orders, pushed(orders.shuffled(using: &random)))
            let known = Dictionary(uniqueKeysWithValues: orders.map { ($0.order.id, $0.order) })
            // Position by position priority and cut-off are what they were: nobody who has to leave earlier waits.
            for (one, other) in zip(before, after) {
                #expect(known[one]?.priority == known[other]?.priority && known[one]?.cutoff == known[other]?.cutoff)
            }
        }
    }

    /// An order takes forty minutes: as many leave in time as without raised orders.
    @Test func asManyCutoffsAreMadeAsWithoutIt() {
        var random = SeededRandom.named("expiry cut-offs", seed: 9)
        for _ in 0..<200 {
            let orders = (1...20).map { number in
                open(
                    OrderID("O\(number + 10)"), random.pick(["PEN", "MILK"]), 1,
                    cutoff: random.pick([nil, 120, 300, 600]))
            }
            func made(_ ids: [OrderID]) -> Int {
                let known = Dictionary(uniqueKeysWithValues: orders.map { ($0.order.id, $0.order) })
                return ids.enumerated().count { position, id in
                    guard let cutoff = known[id]?.cutoff else { return false }
                    return SmallFloor.now.adding(minutes: 40 * (position + 1)) <= cutoff
                }
            }
            #expect(made(sorted(orders, pushed(orders))) == made(sorted(orders, [:])))
        }
    }

    @Test func aPullTakesOfOrdersWithTheSameSlackTheOneThatUsesUpDyingStock() {
        let due = SmallFloor.now.adding(minutes: 300)
        func flow(_ second: WaitingOrder) -> [OrderID] {
            pull(
                Flow(
                    orders: [WaitingOrder(id: "O1", due: due), second], lanes: [Lane(id: "L", capacity: 9)],
                    idlePeople: 0, ordersPerTour: 1, now: SmallFloor.now)
            ).release
        }
        #expect(flow(WaitingOrder(id: "O2", due: due)) == ["O1"])
        #expect(flow(WaitingOrder(id: "O2", due: due, until: today)) == ["O2"])
        #expect(flow(WaitingOrder(id: "O2", due: due.adding(minutes: 1), until: today)) == ["O1"])
    }

    @Test func aTourWithABatchThatGrewTooOldIsNotPlannedAnew() {
        let shelf = SmallFloor.shelf()
        func request(_ orders: [OpenOrder], _ day: Day) -> ReleaseRequest {
            ReleaseRequest(
                orders: orders, items: shelf.items, free: shelf.items.mapValues { shelf.free($0.sku) },
                layout: Layout(enclosing: shelf.places.values), cart: Cart(), today: day, nextTour: TourID(1))
        }
        let (milk, ring) = (open("O1", "MILK"), open("O2", "RING"))
        let waiting = release(request([milk], today)).tours
        let fresh = replan(request([ring], today.adding(11)), tours: waiting, orders: ["O1": milk.order])
        #expect(fresh.dissolved == [TourID(1)])
        let old = replan(request([ring], today.adding(12)), tours: waiting, orders: ["O1": milk.order])
        #expect(old.kept == [TourID(1)] && old.plan.tours.flatMap(\.lines).map(\.order) == ["O2"])
    }
}
