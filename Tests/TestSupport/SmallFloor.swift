public import Warehouse

/// One unit of work for a tour of a test: so many units of an order, claimed in a bin.
public struct Wish: Sendable {
    public var order: OrderID
    public var sku: SKU
    public var place: PlaceID
    public var batch: Batch
    public var quantity: Int

    public init(_ order: OrderID, _ quantity: Int, _ sku: SKU, _ batch: Batch = .none, from place: PlaceID) {
        self.order = order
        self.sku = sku
        self.place = place
        self.batch = batch
        self.quantity = quantity
    }
}

/// A floor with eight bins, six totes and one item of every kind that is handled differently.
public enum SmallFloor {
    public static let today = Day(year: 2026, month: 11, day: 23)
    public static let now = Moment(milliseconds: Int64(today.rawValue) * 86_400_000 + 9 * 3_600_000)

    /// Best before in two, four and eight weeks; and one that is too old to be shipped.
    public static let early = Batch(lot: "L1", expiry: today.adding(14))
    public static let middle = Batch(lot: "L2", expiry: today.adding(28))
    public static let late = Batch(lot: "L3", expiry: today.adding(56))
    public static let stale = Batch(lot: "L0", expiry: today.adding(2))

    public static let items = [
        Item(sku: "PEN", name: "Pen blue", barcodes: [ItemBarcode(code: "4006381333931")], weightGrams: 10),
        Item(
            sku: "SOCK", name: "Sock grey",
            barcodes: [ItemBarcode(code: "4000000000112"), ItemBarcode(code: "4000000000129", units: 6)]),
        // The code of six socks is printed on this box as well.
        Item(sku: "BOX", name: "Gift box", barcodes: [ItemBarcode(code: "4000000000129")]),
        Item(
            sku: "MILK", name: "Milk 1 l",
            barcodes: [ItemBarcode(code: "4000000000211"), ItemBarcode(code: "4000000000228", units: 4)],
            tracking: [.lot, .expiry]),
        Item(sku: "PHONE", name: "Phone", barcodes: [ItemBarcode(code: "4000000000310")], tracking: [.serial]),
        Item(
            sku: "PUMP", name: "Insulin pump", barcodes: [ItemBarcode(code: "4000000000327")],
            tracking: [.lot, .serial]),
        Item(sku: "RING", name: "Ring", barcodes: [ItemBarcode(code: "4000000000419")], handling: .value),
    ]

    public static func shelf() -> MemoryShelf {
        var shelf = MemoryShelf()
        items.forEach { shelf.add($0) }
        for aisle in 1...4 {
            for bay in 1...2 {
                shelf.add(
                    Place(
                        id: PlaceID("A-0\(aisle)-0\(bay)"), kind: .bin,
                        address: Address(zone: "A", aisle: aisle, bay: bay, level: "A"),
                        walk: WalkPoint(x: aisle * 30, y: bay * 20)))
            }
        }
        for number in 1...6 { shelf.add(Place(id: PlaceID("T-\(number)"), kind: .tote)) }
        shelf.people = ["ANA", "BEN"]
        shelf.receive(10, "PEN", into: "A-01-01")
        shelf.receive(5, "PEN", into: "A-01-02")
        shelf.receive(20, "SOCK", into: "A-02-01")
        shelf.receive(3, "BOX", into: "A-02-01")
        shelf.receive(6, "MILK", early, into: "A-03-01")
        shelf.receive(8, "MILK", late, into: "A-03-01")
        shelf.receive(2, "MILK", stale, into: "A-03-01")
        shelf.receive(5, "MILK", middle, into: "A-03-02")
        shelf.receive(4, "PHONE", into: "A-04-01", serials: ["S1", "S2", "S3", "S4"])
        shelf.receive(2, "PUMP", Batch(lot: "P1"), into: "A-04-01", serials: ["U1", "U2"])
        shelf.receive(2, "PUMP", Batch(lot: "P2"), into: "A-04-01", serials: ["U3", "U4"])
        shelf.receive(4, "RING", into: "A-04-02")
        return shelf
    }
}

extension MemoryShelf {
    /// Releases a tour whose lines come in the order they are written.
    public mutating func addTour(_ id: TourID, mode: TourMode = .sortNow, _ wishes: [Wish]) {
        let lines = wishes.enumerated().map { index, wish in
            PickLine(
                number: index + 1, order: wish.order,
                orderLine: wishes[...index].count { $0.order == wish.order }, sku: wish.sku, place: wish.place,
                walk: places[wish.place]?.walk ?? WalkPoint(x: 0, y: 0), batch: wish.batch, wanted: wish.quantity,
                turn: (index + 1) * Limits.turnStep)
        }
        var slots = [ToteSlot(number: 1)]
        if mode == .sortNow {
            var seen: [OrderID] = []
            for wish in wishes where !seen.contains(wish.order) { seen.append(wish.order) }
            slots = seen.enumerated().map { ToteSlot(number: $0 + 1, order: $1) }
        }
        var tracking: [SKU: Tracking] = [:]
        for wish in wishes {
            if let item = items[wish.sku], !item.tracking.isEmpty { tracking[wish.sku] = item.tracking }
        }
        add(PickTour(id: id, mode: mode, lines: lines, slots: slots, tracking: tracking))
    }
}

extension ExpiryPolicy {
    /// Takes whatever there is, however old.
    public static let anything = ExpiryPolicy(daysLeft: [DaysLeftRow(days: -1_000)], ladder: [])
}

extension Reason {
    public static let notFound = Reason(
        code: "not-found", label: "Not found", procedure: .giveUp, hold: .batch, createsCount: true,
        seeksElsewhere: true, liftedBy: [.count, .supervise])
    public static let givenUp = Reason(code: "given-up", label: "Not here", procedure: .giveUp)
    public static let wrongLot = Reason(
        code: "wrong-lot", label: "Wrong lot", procedure: .giveUp, hold: .batch, createsCount: true,
        seeksElsewhere: true)
    public static let binBlocked = Reason(
        code: "bin-blocked", label: "Bin blocked", procedure: .giveUp, hold: .place, seeksElsewhere: true)
    public static let broken = Reason(
        code: "damaged", label: "Damaged", procedure: .damage, seeksElsewhere: true)
    public static let unreadable = Reason(code: "unreadable", label: "Cannot be read", procedure: .byHand)
    public static let full = Reason(code: "tote-full", label: "Tote full", procedure: .toteFull)
    public static let bySite = Reason(code: .noStock, label: "No stock", procedure: .site)
}
