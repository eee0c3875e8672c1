import TestSupport
import Testing

@testable import Warehouse

private func order(
    _ id: OrderID, _ wishes: [(SKU, Int)], priority: Int = 0, cutoff: Int? = nil, channel: Channel = .web
) -> OpenOrder {
    let lines = wishes.enumerated().map { OrderLine(number: $0 + 1, sku: $1.0, quantity: $1.1) }
    let order = Order(
        id: id, channel: channel, priority: priority, cutoff: cutoff.map { SmallFloor.now.adding(minutes: $0) },
        lines: lines)
    return OpenOrder(order: order, remaining: Dictionary(uniqueKeysWithValues: lines.map { ($0.number, $0.quantity) }))
}

private func plan(
    _ orders: [OpenOrder], cart: Cart = Cart(), mode: TourMode = .sortNow, today: Day = SmallFloor.today,
    effort: Int = Limits.batchEffort
) -> ReleasePlan {
    let shelf = SmallFloor.shelf()
    let free = shelf.items.mapValues { shelf.free($0.sku) }
    return release(
        ReleaseRequest(
            orders: orders, items: shelf.items, free: free, layout: Layout(enclosing: shelf.places.values), cart: cart,
            mode: mode, today: today, nextTour: TourID(7), effort: effort))
}

/// What a plan claims, as `order sku place lot quantity`.
private func claims(_ plan: ReleasePlan) -> [String] {
    plan.tours.flatMap(\.lines).map { "\($0.order) \($0.sku) \($0.place) \($0.batch.lot) \($0.wanted)" }.sorted()
}

@Suite struct ReleaseTests {
    @Test func theMoreUrgentOrderGetsTheStock() {
        let byPriority = plan([order("O1", [("BOX", 3)]), order("O2", [("BOX", 3)], priority: 5)])
        #expect(claims(byPriority) == ["O2 BOX A-02-01  3"])
        #expect(byPriority.unclaimed == [Unclaimed(order: "O1", line: 1, sku: "BOX", quantity: 3)])
        let byCutoff = plan([
            order("O1", [("BOX", 3)]), order("O2", [("BOX", 3)], cutoff: 60), order("O3", [("BOX", 3)], cutoff: 30),
        ])
        #expect(claims(byCutoff) == ["O3 BOX A-02-01  3"])
        #expect(byCutoff.unclaimed.map(\.order) == ["O2", "O1"])
        #expect(claims(plan([order("O2", [("BOX", 3)]), order("O1", [("BOX", 3)])])) == ["O1 BOX A-02-01  3"])
    }

    @Test func priorityGoesBeforeCutoffAndNoNumberIsTooLarge() {
        let orders = [
            order("O1", [("BOX", 3)], priority: .min, cutoff: 1), order("O2", [("BOX", 2)], priority: 1, cutoff: 500),
            order("O3", [("BOX", 1)], priority: .max),
        ]
        #expect(claims(plan(orders)) == ["O2 BOX A-02-01  2", "O3 BOX A-02-01  1"])
    }

    /// Pens on the way to the socks in the first aisle, and fewer of them in the fifth.
    private func pens(effort: Int, _ wanted: Int = 2) -> ReleasePlan {
        func bin(_ place: PlaceID, _ x: Int, _ units: Int, _ batch: Batch = .none) -> FreeStock {
            FreeStock(place: place, walk: WalkPoint(x: x, y: 50), batch: batch, quantity: units)
        }
        return release(
            ReleaseRequest(
                orders: [order("O1", [("PEN", wanted), ("SOCK", 1)])], items: [:],
                free: ["PEN": [bin("FAR", 400, 2), bin("NEAR", 0, 9)], "SOCK": [bin("HERE", 0, 1)]],
                layout: Layout(crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0)), cart: Cart(),
                today: SmallFloor.today, nextTour: TourID(1), effort: effort))
    }

    @Test func ofBinsWithTheSameBatchTheOneOnTheWayIsTaken() {
        #expect(claims(pens(effort: 100)) == ["O1 PEN NEAR  2", "O1 SOCK HERE  1"])
        #expect(
            claims(pens(effort: 0)) == ["O1 PEN FAR  2", "O1 SOCK HERE  1"], "without it the fewest units go first")
        #expect(pens(effort: 100).walk == 100 && pens(effort: 0).walk == 1000)
        #expect(pens(effort: 100).unplanned == 1000, "nobody who does not plan looks for the nearer bin")
        #expect(claims(pens(effort: 100, 11)) == ["O1 PEN FAR  2", "O1 PEN NEAR  9", "O1 SOCK HERE  1"])
    }

    @Test func lotsAreClaimedFirstExpiredFirstAndSplitExactly() {
        let result = plan([order("O1", [("MILK", 15)])])
        #expect(
            claims(result) == ["O1 MILK A-03-01 L1 6", "O1 MILK A-03-01 L3 4", "O1 MILK A-03-02 L2 5"])
        #expect(result.unclaimed.isEmpty)
    }

    @Test func whatIsTooOldForItsPurposeIsNotClaimed() {
        let business = plan([order("O1", [("MILK", 30)], channel: .b2b)], today: SmallFloor.today.adding(1))
        #expect(claims(business) == ["O1 MILK A-03-01 L3 8", "O1 MILK A-03-02 L2 5"])
        #expect(business.unclaimed.map(\.quantity) == [17])
    }

    @Test func whatCannotBeClaimedIsToldAndNothingIsClaimedTwice() {
        let result = plan([order("O1", [("PEN", 9), ("UNKNOWN", 2)]), order("O2", [("PEN", 9)])])
        #expect(
            result.unclaimed == [
                Unclaimed(order: "O1", line: 2, sku: "UNKNOWN", quantity: 2),
                Unclaimed(order: "O2", line: 1, sku: "PEN", quantity: 3),
            ])
        #expect(claims(result) == ["O1 PEN A-01-01  9", "O2 PEN A-01-01  1", "O2 PEN A-01-02  5"])
    }

    @Test func theSmallestBinThatIsEnoughIsChosen() {
        #expect(claims(plan([order("O1", [("PEN", 5)])], effort: 0)) == ["O1 PEN A-01-02  5"])
        #expect(claims(plan([order("O1", [("PEN", 6)])], effort: 0)) == ["O1 PEN A-01-01  6"])
    }

    @Test func aLineWithNothingLeftToClaimIsNotReleasedAgain() {
        var open = order("O1", [("PEN", 5), ("BOX", 1)])
        open.remaining = [1: 0, 2: 1]
        #expect(claims(plan([open])) == ["O1 BOX A-02-01  1"])
        open.remaining = [:]
        #expect(plan([open]).tours.isEmpty)
    }

    @Test func aCartHoldsSoManyTotesAndTheNextTourTakesTheRest() {
        let orders = (1...5).map { order(OrderID("O\($0)"), [("SOCK", 1)]) }
        let tours = plan(orders, cart: Cart(totes: 2)).tours
        #expect(tours.map { $0.slots.compactMap(\.order?.rawValue) } == [["O1", "O2"], ["O3", "O4"], ["O5"]])
        #expect(tours.map(\.id) == [TourID(7), TourID(8), TourID(9)])
        #expect(plan(orders, mode: .sortLater).tours.map(\.slots) == [[ToteSlot(number: 1)]])
    }

    @Test func ordersWithStopsInCommonShareACart() {
        let orders = [
            order("O1", [("RING", 1)]), order("O2", [("PEN", 1)]), order("O3", [("RING", 1)]),
            order("O4", [("PEN", 1)]),
        ]
        let tours = plan(orders, cart: Cart(totes: 2)).tours
        #expect(tours.map { $0.slots.compactMap(\.order?.rawValue) } == [["O1", "O3"], ["O2", "O4"]])
    }

    @Test func anOrderThatIsTooHeavyIsCutAndSoIsALine() {
        // A pen weighs 10 g, a cart carries 50 g: eight pens are too heavy and go on two.
        let heavy = order("O1", [("PEN", 8), ("PEN", 3), ("PEN", 2), ("SOCK", 1)])
        let tours = plan([heavy, order("O2", [("SOCK", 1)])], cart: Cart(weightGrams: 50)).tours
        let pens = tours.map { tour in tour.lines.filter { $0.sku == "PEN" }.map(\.wanted).sorted() }
        #expect(pens == [[5], [3], [2, 3]])
        #expect(tours.map { $0.slots.compactMap(\.order?.rawValue) } == [["O1"], ["O1"], ["O1", "O2"]])
    }

    @Test func twoPartsOfAnOrderNeverShareACart() {
        let tours = plan([order("O1", [("PEN", 4), ("PEN", 5), ("PEN", 1)])], cart: Cart(weightGrams: 50)).tours
        #expect(tours.map { $0.lines.map(\.wanted) } == [[4], [5], [1]])
    }

    @Test func anOrderWithMoreLinesThanATourIsCut() {
        let shelf = SmallFloor.shelf()
        let long = order("O1", Array(repeating: ("SOCK", 1), count: Limits.tourLinesMax + 1))
        let request = ReleaseRequest(
            orders: [long], items: shelf.items,
            free: ["SOCK": [FreeStock(place: "A-02-01", walk: WalkPoint(x: 0, y: 0), batch: .none, quantity: 1000)]],
            layout: Layout(enclosing: shelf.places.values), cart: Cart(), today: SmallFloor.today, nextTour: TourID(1))
        #expect(release(request).tours.map(\.lines.count) == [Limits.tourLinesMax, 1])
    }

    @Test func linesAreNumberedAndTurnedInTheOrderOfTheWalk() {
        let result = plan([order("O1", [("RING", 1), ("PEN", 1), ("MILK", 1), ("PHONE", 1)])], effort: 0)
        let lines = result.tours[0].lines
        #expect(lines.map(\.number) == [1, 2, 3, 4])
        #expect(lines.map(\.turn) == [1, 2, 3, 4].map { $0 * Limits.turnStep })
        #expect(lines.map(\.place) == ["A-01-02", "A-04-02", "A-04-01", "A-03-01"])
        let layout = Layout(enclosing: SmallFloor.shelf().places.values)
        #expect(result.walk == length(of: lines.map(\.walk), in: layout))
        #expect(result.tours[0].tracking == ["MILK": [.lot, .expiry], "PHONE": .serial])
    }

    @Test func theSameRequestGivesTheSameToursWhateverTheOrderItComesIn() {
        var random = SeededRandom.named("release", seed: 4)
        let skus: [SKU] = ["PEN", "SOCK", "BOX", "MILK", "RING", "PHONE"]
        for _ in 0..<20 {
            let orders = (1...12).map { number in
                order(
                    OrderID("O\(number + 10)"),
                    (0..<3).map { _ in (random.pick(skus), Int.random(in: 1...4, using: &random)) },
                    priority: Int.random(in: 0...1, using: &random))
            }
            let first = plan(orders, cart: Cart(totes: 3))
            #expect(plan(orders.shuffled(using: &random), cart: Cart(totes: 3)) == first)
            var site = SmallFloor.shelf()
            first.tours.forEach { site.add($0) }
            #expect(site.violations() == [])
            for open in orders {
                for line in open.order.lines {
                    let claimed = first.tours.flatMap(\.lines)
                        .filter { $0.order == open.order.id && $0.orderLine == line.number }.reduce(0) {
                            $0 + $1.wanted
                        }
                    let told = first.unclaimed.filter { $0.order == open.order.id && $0.line == line.number }
                    #expect(claimed + told.reduce(0) { $0 + $1.quantity } == line.quantity)
                }
            }
        }
    }
}
