import Foundation
import SiteStore
import Warehouse

/// A warehouse with nothing but work for pickers: bins full of items, and tours of sixty lines, one order each.
struct PickHouse {
    var items = 500
    var people = 50
    var tours = 250
    static let linesOfTour = 60
    /// Facts that are imported in one transaction.
    static let portion = 5_000

    static func badge(_ slot: Int) -> BadgeID { BadgeID("B-\(slot)") }

    /// Totes of one person begin with this; each tour fills one.
    static func totes(_ slot: Int) -> String { "T\(slot)-" }

    func make(at path: String, release: Bool = true) throws -> Site {
        let site = try Site.create(path, name: "Bench", timeZone: "UTC", reasons: [], station: "office")
        try take(items) {
            try site.take($0)
        } make: {
            stocked($0)
        }
        try take(people) {
            try site.take($0)
        } make: { slot in
            [.personDefined(Person(badge: Self.badge(slot), name: "Person \(slot)", roles: [.pick]))]
                + (0..<tours).map { .placeDefined(Place(id: PlaceID("\(Self.totes(slot))\($0)"), kind: .tote)) }
        }
        if release { _ = try addTours(to: site, named: "O") }
        return site
    }

    /// Orders that make one tour each.
    func addTours(to site: Site, named name: String) throws -> [TourID] {
        try take(tours) {
            try site.take($0)
        } make: { number in
            [
                .orderReceived(
                    Order(
                        id: OrderID("\(name)-\(number)"),
                        lines: (0..<Self.linesOfTour).map {
                            OrderLine(number: $0 + 1, sku: sku((number * 61 + $0) % items), quantity: 1)
                        }))
            ]
        }
        let report = try site.release(rules: ReleaseRules(looksAtCutoffs: false))
        guard report.unclaimed.isEmpty, report.tours.count == tours else {
            throw BenchError.wrong("\(tours) tours were wanted and \(report.tours.count) made")
        }
        return report.tours
    }

    private func take(
        _ count: Int, into site: ([FactBody]) throws -> [IntakeAnswer], make: (Int) -> [FactBody]
    ) throws {
        var bodies: [FactBody] = []
        for number in 0..<count {
            bodies += make(number)
            guard bodies.count >= Self.portion || number == count - 1 else { continue }
            for case .rejected(let reason) in try site(bodies) { throw BenchError.wrong(reason) }
            bodies = []
        }
    }

    func sku(_ number: Int) -> SKU { SKU("I-\(number)") }

    private func stocked(_ number: Int) -> [FactBody] {
        let place = PlaceID("A-\(number)")
        let address = Address(zone: "A", aisle: number / 50, bay: number % 50, level: "A")
        let move = Move(sku: sku(number), quantity: 10_000, from: .supplier, to: place)
        return [
            .placeDefined(
                Place(
                    id: place, kind: .bin, address: address,
                    walk: WalkPoint(x: number / 50 * 30, y: number % 50 * 10))),
            .itemDefined(Item(sku: sku(number), name: "Item \(number)")),
            .stockReceived(StockReceived(reference: "bench", line: number + 1, moves: [move])),
        ]
    }
}
