import Screens
import TestSupport
import TextScreen
import Warehouse

/// The floor of the snapshots: bins with long codes, four orders, a tour that meets every step.
enum Market {
    static let lunchBagBatch = Batch(lot: "L2391", expiry: Day(year: 2027, month: 3, day: 1))
    static let olderBatch = Batch(lot: "L2200", expiry: Day(year: 2027, month: 1, day: 15))

    static func station(glyphs: Glyphs = .unicode, isDemo: Bool = false) -> PretendStation {
        var station = PretendStation(shelf(), glyphs: glyphs, isDemo: isDemo)
        let cutoff = SmallFloor.now.adding(minutes: 72)
        station.heads = [
            "536365": OrderHead(id: "536365", channel: .web, cutoff: cutoff, priority: 0, note: "", isCancelled: false),
            "536366": OrderHead(
                id: "536366", channel: .marketplace, cutoff: cutoff, priority: 2, note: "Gift: leave the price off",
                isCancelled: false),
            "536400": OrderHead(
                id: "536400", channel: .b2b, cutoff: cutoff.adding(minutes: -90), priority: 0, note: "",
                isCancelled: false),
        ]
        return station
    }

    /// The pick screen where the item is wanted.
    static var atItem: PickScreen {
        var station = station()
        station.toItem()
        guard let pick = station.console.pick else { preconditionFailure("the tour is open") }
        return pick
    }

    private static func shelf() -> MemoryShelf {
        var shelf = MemoryShelf()
        let names = [
            ("22659", "Lunch bag red retrospot", "5012345226590"),
            ("21166", "Cook with wine metal sign", "5012345211664"),
            ("84879", "Assorted colour bird ornament", "5012345848799"),
            ("22745", "Poppy's playhouse bedroom", "5012345227450"),
        ]
        for (sku, name, code) in names {
            shelf.add(
                Item(
                    sku: SKU(sku), name: name, barcodes: [ItemBarcode(code: code)], weightGrams: 180,
                    tracking: sku == "22659" ? [.lot, .expiry] : []))
        }
        shelf.add(
            Item(
                sku: "CAM7", name: "Camera C7 silver", barcodes: [ItemBarcode(code: "5012345777770")],
                tracking: [.serial]))
        let bins = [
            ("A-04-12-C", 4, 12, "C"), ("A-05-01-B", 5, 1, "B"), ("A-07-11-A", 7, 11, "A"), ("C-04-02-A", 9, 2, "A"),
            ("A-04-09-B", 4, 9, "B"),
        ]
        for (code, aisle, bay, level) in bins {
            shelf.add(
                Place(
                    id: PlaceID(code), kind: .bin,
                    address: Address(zone: String(code.prefix(1)), aisle: aisle, bay: bay, level: level, position: 2),
                    walk: WalkPoint(x: aisle * 30, y: bay * 22)))
        }
        for number in 17...20 { shelf.add(Place(id: PlaceID("T-\(number)"), kind: .tote)) }
        shelf.people = ["ANA", "BEN"]
        shelf.receive(20, "22659", lunchBagBatch, into: "A-04-12-C")
        shelf.receive(4, "22659", olderBatch, into: "A-04-12-C")
        shelf.receive(2, "22659", olderBatch, into: "C-04-02-A")
        shelf.receive(9, "84879", into: "A-05-01-B")
        shelf.receive(3, "84879", into: "A-04-09-B")
        shelf.receive(2, "21166", into: "A-07-11-A")
        shelf.receive(3, "CAM7", into: "C-04-02-A", serials: ["SN1", "SN2", "SN3"])
        shelf.addTour(
            TourID(41),
            [
                Wish("536365", 3, "22659", lunchBagBatch, from: "A-04-12-C"),
                Wish("536366", 2, "84879", from: "A-05-01-B"),
                Wish("536365", 2, "21166", from: "A-07-11-A"), Wish("536366", 1, "CAM7", from: "C-04-02-A"),
            ])
        shelf.addTour(TourID(42), [Wish("536400", 1, "84879", from: "A-05-01-B")])
        shelf.addTour(TourID(43), [Wish("536401", 2, "84879", from: "A-05-01-B")])
        return shelf
    }
}
