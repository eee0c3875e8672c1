import Barcode
import Warehouse

// A warehouse that can supply given orders: items, bins, lots, serials and stock, made from the demand and the seed.
//
//   · every item has a bin with all that is wanted and plenty to spare; every sixth lies in two lots, the older first
//   · items that will be found short have a second bin with enough, or none, so that a short has one outcome
//   · about one item in forty has too little from the start: its lines are short at the release, with a reason

/// What a rehearsal works on.
struct RehearsalWorld {
    let plan: MischiefPlan
    let today: Day
    private var counter = 0
    /// What comes by truck before the shift.
    private(set) var deliveries: [Delivery] = []

    init(plan: MischiefPlan, today: Day) {
        self.plan = plan
        self.today = today
    }

    /// The badge of a robot; one that walked off comes back as somebody else.
    static func badge(_ slot: Int, _ life: Int) -> BadgeID { BadgeID("R-\(slot)-\(life)") }

    /// The badge of the second person at the loads of a robot.
    static func deputy(_ slot: Int) -> BadgeID { BadgeID("D-\(slot)") }

    /// The badge of somebody who counts in the evening.
    static func counter(_ slot: Int) -> BadgeID { BadgeID("C-\(slot)") }

    /// The badge of somebody who takes returns in and inspects them in the morning.
    static func inspector(_ slot: Int) -> BadgeID { BadgeID("I-\(slot)") }

    /// The badge of the supervisor who approves what was counted.
    static let supervisor: BadgeID = "SUE"

    /// Whoever counts, and who approves.
    func counters(_ count: Int) -> [FactBody] {
        (1...count).map { slot in
            .personDefined(
                Person(badge: RehearsalWorld.counter(slot), name: "Counter \(slot)", roles: [.count]))
        } + [.personDefined(Person(badge: RehearsalWorld.supervisor, name: "Sue Park", roles: [.supervise]))]
    }

    /// Whoever takes returns in and inspects them.
    func inspectors(_ count: Int) -> [FactBody] {
        (1...count).map { slot in
            .personDefined(
                Person(
                    badge: RehearsalWorld.inspector(slot), name: "Inspector \(slot)", roles: [.receive, .inspect]))
        }
    }

    static let bays = 30
    static let levels = ["A", "B", "C", "D"]

    /// Everything to import before the orders: people, items, bins, totes and stock, in this order.
    mutating func facts(
        demand: [SKU: Int], names: [SKU: String], robots: Int, totesEach: Int, byTruck: Bool = false
    ) -> [FactBody] {
        var bodies: [FactBody] = []
        for robot in 1...robots {
            for life in 0..<Rehearsal.livesMax {
                let badge = RehearsalWorld.badge(robot, life)
                bodies.append(
                    .personDefined(
                        Person(badge: badge, name: "Robot \(robot)", roles: [.pick, .pack, .dock, .supervise])))
            }
            bodies.append(
                .personDefined(
                    Person(badge: RehearsalWorld.deputy(robot), name: "Deputy \(robot)", roles: [.dock, .supervise])))
            for tote in 1...totesEach {
                bodies.append(.placeDefined(Place(id: PlaceID("T\(robot)-\(tote)"), kind: .tote)))
            }
        }
        bodies += outboundFacts()
        let skus = demand.keys.sorted()
        var stock: [FactBody] = []
        for (index, sku) in skus.enumerated() {
            let item = item(sku, index, names[sku] ?? sku.rawValue, units: demand[sku] ?? 0)
            bodies.append(.itemDefined(item))
            for (slot, found) in piles(of: item, wanted: demand[sku] ?? 0).enumerated() {
                var pile = found
                let place = bin(index * 2 + slot)
                bodies.append(.placeDefined(place))
                counter += 1
                let all = moves(pile, item, place.id)
                let late = byTruck && slot == 0 ? plan.unitsByTruck(item, of: pile.quantity, all.count) : 0
                let isSerial = item.tracking.contains(.serial)
                if late > 0 { announce(item, pile, isSerial ? Array(all.suffix(late)) : [], units: late) }
                pile.quantity -= isSerial ? 0 : late
                stock.append(
                    .stockReceived(
                        StockReceived(
                            reference: "opening", line: counter,
                            moves: isSerial ? Array(all.dropLast(late)) : moves(pile, item, place.id))))
            }
        }
        return bodies + stock
    }

    /// Eight lines make a truck; every third line without serials lies in a carton of its own.
    private mutating func announce(_ item: Item, _ pile: Pile, _ serials: [Move], units: Int) {
        if deliveries.last?.lines.count ?? 8 >= 8 {
            let number = deliveries.count + 1
            deliveries.append(Delivery(id: DeliveryID("PO-\(number)"), from: "Supplier \(number)", lines: []))
        }
        let line = deliveries[deliveries.count - 1].lines.count + 1
        let isCarton = serials.isEmpty && plan.hash("carton/\(item.sku)") % 3 == 0
        deliveries[deliveries.count - 1].lines.append(
            DeliveryLine(
                number: line, sku: item.sku, quantity: units, batch: pile.batch == .none ? nil : pile.batch,
                serials: serials.isEmpty ? nil : serials.compactMap(\.serial),
                carton: isCarton ? RehearsalWorld.carton(deliveries.count * 10 + line) : nil))
    }

    /// The SSCC of a carton that a supplier packed.
    private static func carton(_ number: Int) -> String? {
        let digits = String(number)
        let body = "3401234" + String(repeating: "0", count: 10 - digits.count) + digits
        return CheckDigit.of(body: body).map { body + String($0) }
    }

    /// Boxes, what services take, lanes, doors and the day's loads.
    private func outboundFacts() -> [FactBody] {
        let sides = [("BOX-S", 220, 18), ("BOX-M", 340, 31), ("BOX-L", 480, 52), ("BOX-XL", 600, 88)]
        let boxes = sides.map { code, side, cost in
            FactBody.boxDefined(
                Box(
                    code: code, inner: Dimensions(width: side, length: side * 4 / 3, height: side * 2 / 3),
                    outer: Dimensions(width: side + 8, length: side * 4 / 3 + 8, height: side * 2 / 3 + 8),
                    tareGrams: side, maxGrams: 30_000, costPence: cost))
        }
        let many = (1...12).map { PlaceID($0 < 10 ? "LANE-0\($0)" : "LANE-\($0)") }
        let side = (0..<RehearsalWorld.services.count * 2).flatMap { RehearsalWorld.sideLanes($0) }
        let lanes = (many + side).map { FactBody.placeDefined(Place(id: $0, kind: .lane, capacity: 5_000)) }
        let small = RehearsalWorld.trucks.map {
            FactBody.placeDefined(Place(id: RehearsalWorld.smallLane($0.load), kind: .lane, capacity: 1))
        }
        let doors = (1...5).map { FactBody.placeDefined(Place(id: PlaceID("DOOR-\($0)"), kind: .door)) }
        let midnight = Moment(milliseconds: Int64(today.adding(1).rawValue) * 86_400_000)
        let loads = RehearsalWorld.trucks.enumerated().map { index, truck in
            FactBody.loadPlanned(
                LoadPlanned(
                    id: truck.load, service: truck.service, departs: midnight.adding(minutes: 60 + index * 60),
                    door: truck.door.map { PlaceID("DOOR-\($0)") }, allowsHazmat: true))
        }
        return boxes + RehearsalWorld.rules.map { .serviceDefined($0) } + lanes + small + doors + loads
    }

    /// By air and by sea go the two smaller boxes only, by their names or by their girth: larger orders are split. No
    /// parcel is too heavy, so that a robot, which fills a box with whatever comes next, is never stopped.
    private static let rules = [
        ServiceRule(service: "ROAD", maxGrams: 60_000, maxCODPence: 20_000),
        ServiceRule(service: "AIR", maxCODPence: 20_000, boxes: ["BOX-S", "BOX-M"]),
        ServiceRule(service: "SEA", maxGirth: 1_700, allowsHazmat: true), ServiceRule(service: "RAIL", maxSide: 1_000),
    ]

    static let services = ["ROAD", "AIR", "SEA", "RAIL"]

    /// Stands at a door all day and takes nothing: cartons are brought to it by mistake, and doors changed with it.
    static let waiting: LoadID = "TOMORROW"

    /// The loads, by departure: one for every service, a late one for what the first leaves behind, and the one that
    /// waits.
    static let trucks: [(load: LoadID, service: String, door: Int?)] =
        services.enumerated().map { (LoadID($1), $1, $0 + 1) } + services.map { (LoadID($0 + "-LATE"), $0, nil) }
        + [(waiting, waiting.rawValue, services.count + 1)]

    /// Where a carton is moved to that stood in another lane: nobody else uses them.
    static func sideLanes(_ load: Int) -> [PlaceID] { [PlaceID("SIDE-\(load)-A"), PlaceID("SIDE-\(load)-B")] }

    /// A lane with room for one carton.
    static func smallLane(_ load: LoadID) -> PlaceID { PlaceID("SMALL-\(load)") }

    /// A return as its shop would announce it, and an order as this rehearsal sends it: by one of the services, a few
    /// as gifts, a few paid at the door.
    func dressed(_ body: FactBody) -> FactBody {
        if case .returnAnnounced(let announced) = body { return .returnAnnounced(plan.dressed(announced)) }
        guard case .orderReceived(var order) = body else { return body }
        let roll = plan.hash("ship/\(order.id)")
        var shipping = order.delivery
        shipping.service = RehearsalWorld.services[Int(roll % 4)]
        shipping.isGift = roll / 4 % 20 == 0
        shipping.codPence = roll / 4 % 20 == 1 ? 1000 + Int(roll % 5000) : 0
        if roll / 4 % 20 == 2 { shipping.invoice = .missing }
        order.shipping = shipping
        return .orderReceived(order)
    }

    private func item(_ sku: SKU, _ index: Int, _ name: String, units: Int) -> Item {
        let number = String(index)
        let body = "21" + String(repeating: "0", count: 10 - number.count) + number
        var barcodes: [ItemBarcode] = []
        if let gtin = GTIN(body: body) { barcodes.append(ItemBarcode(code: gtin.shortForm)) }
        if plan.hash("pack/\(sku)") % 3 == 0, let pack = GTIN(body: "1" + body) {
            barcodes.append(ItemBarcode(code: pack.description, units: 6))
        }
        let size = Int(plan.hash("size/\(sku)") % 120)
        return Item(
            sku: sku, name: name, barcodes: barcodes, weightGrams: 30 + size * 4,
            dimensions: Dimensions(width: 40 + size, length: 60 + size, height: 20 + size / 2),
            tracking: plan.tracking(of: sku, units: units), handling: size < 4 ? .fragile : .ambient)
    }

    private struct Pile {
        var batch: Batch
        var quantity: Int
    }

    private func piles(of item: Item, wanted: Int) -> [Pile] {
        let spare = 24 + wanted / 4
        let batch = batch(item, 1)
        if plan.isUnderstocked(item.sku) { return [Pile(batch: batch, quantity: max(1, wanted * 3 / 5))] }
        if plan.isShortItem(item.sku) {
            let first = Pile(batch: batch, quantity: wanted + spare)
            return plan.hasSecondBin(item.sku)
                ? [first, Pile(batch: self.batch(item, 2), quantity: wanted + spare)] : [first]
        }
        if plan.isInTwoLots(item.sku), wanted > 3 {
            return [
                Pile(batch: batch, quantity: wanted / 2), Pile(batch: self.batch(item, 2), quantity: wanted + spare),
            ]
        }
        return [Pile(batch: batch, quantity: wanted + spare)]
    }

    private func batch(_ item: Item, _ number: Int) -> Batch {
        guard item.tracking.byBatch else { return .none }
        let roll = Int(plan.hash("batch/\(item.sku)") % 400)
        return Batch(
            lot: item.tracking.contains(.lot) ? "L\(1000 + roll)\(number == 1 ? "A" : "B")" : "",
            expiry: item.tracking.contains(.expiry) ? today.adding(60 + roll + number * 30) : nil)
    }

    private func bin(_ index: Int) -> Place {
        let perAisle = RehearsalWorld.bays * RehearsalWorld.levels.count
        let (aisle, rest) = (index / perAisle, index % perAisle)
        let (bay, level) = (
            rest / RehearsalWorld.levels.count, RehearsalWorld.levels[rest % RehearsalWorld.levels.count]
        )
        let zone = aisle < 30 ? "A" : "B"
        let address = Address(zone: zone, aisle: aisle + 1, bay: bay + 1, level: level)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return Place(
            id: PlaceID("\(zone)-\(two(aisle + 1))-\(two(bay + 1))-\(level)"), kind: .bin, address: address,
            walk: WalkPoint(x: aisle * 30, y: 20 + bay * 10))
    }

    private func moves(_ pile: Pile, _ item: Item, _ place: PlaceID) -> [Move] {
        guard item.tracking.contains(.serial) else {
            return [Move(sku: item.sku, batch: pile.batch, quantity: pile.quantity, from: .supplier, to: place)]
        }
        return (1...pile.quantity).map { unit in
            Move(
                sku: item.sku, batch: pile.batch, serial: "\(item.sku)\(place)\(unit)", quantity: 1, from: .supplier,
                to: place)
        }
    }
}
