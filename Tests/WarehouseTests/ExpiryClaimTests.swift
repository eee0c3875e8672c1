import TestSupport
import Testing
import Warehouse

/// Nothing is claimed for a purpose that it is not usable for: over random stock, policies, channels, days and hands.
@Suite struct ExpiryClaimTests {
    private let today = SmallFloor.today
    private let skus: [SKU] = ["MILK", "CREAM", "FLOUR"]

    private func randomPolicy(_ random: inout SeededRandom) -> ExpiryPolicy {
        var policy = ExpiryPolicy.house
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            policy.daysLeft.insert(
                DaysLeftRow(
                    sku: random.pick([nil, nil, "MILK", "CREAM"]), handling: random.pick([nil, .cold, .ambient]),
                    channel: random.pick([nil, .web, .b2b, .store]), purpose: random.pick([nil, .ship]),
                    days: Int.random(in: -3...30, using: &random)), at: 0)
        }
        return policy
    }

    private func randomShelf(_ random: inout SeededRandom) -> MemoryShelf {
        var shelf = MemoryShelf()
        shelf.people = ["ANA"]
        shelf.expiry = randomPolicy(&random)
        for (index, sku) in skus.enumerated() {
            shelf.add(
                Item(
                    sku: sku, name: "\(sku)", tracking: index == 0 ? [.expiry] : [.lot, .expiry],
                    handling: index < 2 ? .cold : .ambient))
        }
        for bin in 1...5 {
            shelf.add(Place(id: PlaceID("B\(bin)"), kind: .bin, walk: WalkPoint(x: bin % 2 * 30, y: bin * 10)))
        }
        for tote in 1...8 { shelf.add(Place(id: PlaceID("T\(tote)"), kind: .tote)) }
        for number in 0..<16 {
            let sku = random.pick(skus)
            shelf.receive(
                Int.random(in: 1...4, using: &random), sku,
                Batch(
                    lot: sku == "MILK" ? "" : "L\(number)",
                    expiry: today.adding(Int.random(in: -3...35, using: &random))),
                into: PlaceID("B\(Int.random(in: 1...5, using: &random))"))
        }
        return shelf
    }

    private func randomOrders(_ random: inout SeededRandom) -> [OpenOrder] {
        (1...3).map { number in
            let lines = (1...2).map {
                OrderLine(number: $0, sku: random.pick(skus), quantity: Int.random(in: 1...4, using: &random))
            }
            let order = Order(id: OrderID("O\(number)"), channel: random.pick(Channel.allCases), lines: lines)
            return OpenOrder(
                order: order, remaining: Dictionary(uniqueKeysWithValues: lines.map { ($0.number, $0.quantity) }))
        }
    }

    private func plan(_ orders: [OpenOrder], _ shelf: MemoryShelf, _ effort: Int) -> ReleasePlan {
        let free = shelf.items.mapValues { shelf.free($0.sku) }
        let pushed = pushedUnits(orders, free: free, items: shelf.items, policy: shelf.expiry, today: today)
        return release(
            ReleaseRequest(
                orders: orders, items: shelf.items, free: free,
                layout: Layout(crossAisles: [0, 100], depot: WalkPoint(x: 0, y: 0)), cart: Cart(), today: today,
                expiry: shelf.expiry, pushed: pushed, nextTour: TourID(1), effort: effort))
    }

    @Test func noReleaseClaimsWhatIsTooOldAndNoneLeavesWhatIsYoungEnough() {
        var random = SeededRandom.named("expiry release", seed: 31)
        for _ in 0..<400 {
            let (shelf, orders) = (randomShelf(&random), randomOrders(&random))
            let plan = plan(orders, shelf, random.pick([0, 50]))
            let channels = Dictionary(uniqueKeysWithValues: orders.map { ($0.order.id, $0.order.channel) })
            func need(_ order: OrderID, _ sku: SKU) -> Need {
                shelf.expiry.need(.ship, of: sku, shelf.items[sku]?.handling, for: channels[order] ?? .web)
            }
            var after = shelf
            for tour in plan.tours { after.add(tour) }
            #expect(after.violations() == [])
            for line in plan.tours.flatMap(\.lines) {
                #expect(usable(line.batch, for: need(line.order, line.sku), asOf: today), "\(line)")
            }
            for missing in plan.unclaimed {
                let left = after.free(missing.sku).filter {
                    usable($0.batch, for: need(missing.order, missing.sku), asOf: today)
                }
                #expect(left.isEmpty, "\(missing) could have had \(left)")
            }
        }
    }

    /// Hands that scan whatever lies anywhere, report, and work on days after the release.
    @Test func noHandTakesWhatIsTooOldWhateverIsScanned() throws {
        var random = SeededRandom.named("expiry hands", seed: 32)
        var (substituted, placed, refused) = (0, 0, 0)
        for _ in 0..<400 {
            var shelf = randomShelf(&random)
            let orders = randomOrders(&random)
            let tours = plan(orders, shelf, 0).tours
            for open in orders { shelf.orders[open.order.id] = open.order.channel }
            for tour in tours { shelf.add(tour) }
            guard let tour = tours.first?.id else { continue }
            let driver = PickDriver(shelf, tour: tour, today: today.adding(Int.random(in: 0...6, using: &random)))
            driver.take()
            let channels = shelf.orders
            for _ in 0..<60 {
                guard let hand = driver.hand, let line = driver.tour.line(hand.line) else { break }
                act(driver, hand, line, &random)
                if case .refuse(let refusal) = driver.last {
                    if case .expired = refusal { refused += 1 }
                    driver.skip()
                }
            }
            for event in driver.shelf.history(of: tour).events.map(\.event) {
                for (order, batch, sku) in batches(of: event, driver.tour) {
                    let need = shelf.expiry.need(
                        .ship, of: sku, shelf.items[sku]?.handling, for: channels[order] ?? .web)
                    #expect(usable(batch, for: need, asOf: driver.today), "\(event)")
                }
                if case .substituted = event { substituted += 1 }
                if case .placed = event { placed += 1 }
            }
        }
        #expect(substituted > 20 && placed > 50 && refused > 20, "\(substituted) \(placed) \(refused)")
    }

    private func act(_ driver: PickDriver, _ hand: Hand, _ line: PickLine, _ random: inout SeededRandom) {
        let offered: String? = if case .ask(let offer) = driver.last { offer.code } else { nil }
        if let offered, Int.random(in: 0...3, using: &random) > 0 {
            driver.scan(offered)
            return
        }
        switch hand.step {
        case .place:
            let here = Bool.random(using: &random)
            driver.scan(here ? line.place.rawValue : "B\(Int.random(in: 1...5, using: &random))")
        case .item: driver.scan(line.sku.rawValue)
        case .batch:
            let lying = driver.shelf.batches(line.sku, at: line.place)
            let batch = Bool.random(using: &random) ? line.batch : lying.isEmpty ? line.batch : random.pick(lying)
            driver.scan(
                "(01)\(line.sku)" + (batch.lot.isEmpty ? "" : "(10)\(batch.lot)") + "(17)\(digits(batch.expiry))")
            if Int.random(in: 0...9, using: &random) == 0 { driver.report(.unreadable) }
        case .quantity: driver.type(String(line.open))
        case .tote:
            let tote = driver.tour.slot(for: line)?.tote?.rawValue ?? "T\(Int.random(in: 1...8, using: &random))"
            driver.scan(tote)
        case .zeroCheck: driver.type("0")
        case .serial: driver.skip()
        }
        if Int.random(in: 0...11, using: &random) == 0 { driver.report(random.pick([.notFound, .wrongLot, .givenUp])) }
    }

    private func digits(_ day: Day?) -> String {
        let parts = (day ?? today).iso.split(separator: "-")
        return String(parts[0].suffix(2) + parts[1] + parts[2])
    }

    /// What an event newly claims, or puts into a tote.
    private func batches(of event: PickEvent, _ tour: PickTour) -> [(OrderID, Batch, SKU)] {
        switch event {
        case .substituted(let number, _, _, let batch, let quantity, _):
            guard quantity > 0, let line = tour.line(number) else { return [] }
            return [(line.order, batch, line.sku)]
        case .shorted(let shortage), .damaged(_, _, _, .some(let shortage)):
            return shortage.instead.map { ($0.order, $0.batch, $0.sku) }
        case .placed(let number, _, let moves, _):
            guard let line = tour.line(number) else { return [] }
            return moves.map { (line.order, $0.batch, $0.sku) }
        default: return []
        }
    }
}
