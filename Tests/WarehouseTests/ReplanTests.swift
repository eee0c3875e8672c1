import TestSupport
import Testing

@testable import Warehouse

private func order(_ id: OrderID, _ sku: SKU) -> Order {
    Order(id: id, lines: [OrderLine(number: 1, sku: sku, quantity: 1)])
}

private func request(_ orders: [Order], cart: Cart = Cart(), next: Int = 1) -> ReleaseRequest {
    let shelf = SmallFloor.shelf()
    return ReleaseRequest(
        orders: orders.map { OpenOrder(order: $0, remaining: [1: 1]) }, items: shelf.items,
        free: shelf.items.mapValues { shelf.free($0.sku) }, layout: Layout(enclosing: shelf.places.values), cart: cart,
        today: SmallFloor.today, nextTour: TourID(next))
}

@Suite struct ReplanTests {
    private let first = [order("O1", "PEN"), order("O2", "RING")]

    private func orders(_ orders: [Order]) -> [OrderID: Order] {
        Dictionary(uniqueKeysWithValues: orders.map { ($0.id, $0) })
    }

    @Test func aNewOrderJoinsATourThatWaits() {
        let waiting = release(request(first)).tours
        let result = replan(request([order("O3", "SOCK")], next: 2), tours: waiting, orders: orders(first))
        #expect(result.dissolved == [TourID(1)])
        #expect(result.plan.tours.map(\.id) == [TourID(2)], "a number never means another tour")
        #expect(result.plan.tours.flatMap { $0.slots.compactMap(\.order) } == ["O1", "O2", "O3"])
        #expect(result.plan.why.contains("shorter than with the waiting tours as they were"))
    }

    @Test func aTourThatSomebodyHoldsIsNotTouched() {
        var held = release(request(first)).tours
        held[0].lease = Lease(holder: "ANA", station: "PICK-1", since: SmallFloor.now)
        let result = replan(request([order("O3", "SOCK")], next: 2), tours: held, orders: orders(first))
        #expect(result.kept == [TourID(1)])
        #expect(result.dissolved == [])
        #expect(result.plan.tours.map(\.id) == [TourID(2)])
    }

    @Test func aTourThatWasBegunAndLeftIsNotTouchedEither() {
        var left = release(request(first)).tours
        left[0].slots[0].tote = "T-1"
        #expect(replan(request([order("O3", "SOCK")], next: 2), tours: left, orders: orders(first)).kept == [TourID(1)])
    }

    @Test func toursThatCannotGetBetterStayAsTheyAre() {
        let waiting = release(request(first)).tours
        let result = replan(request([], next: 2), tours: waiting, orders: orders(first))
        #expect(result.kept == [TourID(1)])
        #expect(result.plan.tours == [])
        #expect(result.plan.why == "the waiting tours are as good as any")
    }
}
