import Screens
import TestSupport
import TextScreen
import Warehouse

/// The bench of the snapshots: an order of every kind of unit, one whose rest is on its way, one for the same customer.
enum PackMarket {
    static func station(glyphs: Glyphs = .unicode, isDemo: Bool = false) -> PretendStation {
        var station = Market.station(glyphs: glyphs, isDemo: isDemo)
        station.bench = bench()
        return station
    }

    static let reasons: [Reason] = [
        Reason(
            code: "not-in-tote", label: "Not in the tote", help: "It is looked for elsewhere on this site.",
            jobs: [.pack], procedure: .giveUp, createsCount: true, seeksElsewhere: true),
        Reason(
            code: "damaged", label: "Damaged", help: "The unit scanned last goes to the damaged tray.", jobs: [.pack],
            procedure: .damage, seeksElsewhere: true),
        Reason(
            code: "box-small", label: "Box too small", help: "The units do not fit into the proposed box.",
            jobs: [.pack], procedure: .otherBox),
        Reason(
            code: "box-out", label: "No such box left", help: "The proposed box has run out.", jobs: [.pack],
            procedure: .otherBox),
        Reason(
            code: "no-scale", label: "Scale is broken", help: "The parcel goes with its expected weight.",
            jobs: [.pack], procedure: .unweighed),
        Reason(
            code: "label-lost", label: "Label is lost", help: "A copy is printed and counted.", jobs: [.pack],
            procedure: .reprint),
    ]

    private static func bench() -> PretendBench {
        var bench = PretendBench()
        let items = [
            Item(
                sku: "KET-17", name: "Kettle steel 1.7 l", barcodes: [ItemBarcode(code: "5012345000017")],
                weightGrams: 1200, dimensions: Dimensions(width: 140, length: 130, height: 140),
                handling: .fragile),
            Item(
                sku: "22659", name: "Lunch bag red retrospot", barcodes: [ItemBarcode(code: "5012345226590")],
                weightGrams: 180, dimensions: Dimensions(width: 200, length: 60, height: 20),
                tracking: [.lot, .expiry]),
            Item(
                sku: "CAM7", name: "Camera C7 silver", barcodes: [ItemBarcode(code: "5012345777770")],
                weightGrams: 450, dimensions: Dimensions(width: 110, length: 60, height: 40), tracking: [.serial]),
            Item(
                sku: "ICE-4", name: "Ice cream vanilla", barcodes: [ItemBarcode(code: "5012345000048")],
                weightGrams: 500, dimensions: Dimensions(width: 90, length: 90, height: 80), handling: .cold),
            Item(
                sku: "21166", name: "Cook with wine metal sign", barcodes: [ItemBarcode(code: "5012345211664")],
                weightGrams: 300, dimensions: Dimensions(width: 200, length: 150, height: 5)),
        ]
        for item in items { bench.items[item.sku] = item }
        let size = Dimensions(width: 300, length: 200, height: 150)
        for (code, tare, cost) in [("B2", 80, 20), ("B4", 120, 35), ("B9", 300, 90)] {
            bench.catalogue.append(
                Box(code: code, inner: size, outer: size, tareGrams: tare, maxGrams: 20_000, costPence: cost))
        }
        let cutoff = SmallFloor.now.adding(minutes: 72)
        bench.orders = [
            "1001": Order(
                id: "1001", customer: "J. Alder", cutoff: cutoff, note: "Card: Happy birthday, Nora", lines: [],
                shipping: Shipping(
                    shipTo: ["J. Alder", "4 Quay Street", "Bristol"], service: "NEXT", isGift: true, codPence: 1250,
                    invoice: .missing)),
            "1002": Order(
                id: "1002", channel: .marketplace, customer: "C. Adams", priority: 2,
                cutoff: cutoff.adding(minutes: -80), lines: []),
            "1003": Order(
                id: "1003", customer: "J. Alder", cutoff: cutoff, lines: [],
                shipping: Shipping(shipTo: ["J. Alder", "4 Quay Street", "Bristol"], service: "NEXT")),
            "1004": Order(id: "1004", channel: .b2b, customer: "Harbour Ltd", lines: []),
        ]
        bench.bring(1, "KET-17", for: "1001", in: "T-17")
        bench.bring(2, "22659", Market.lunchBagBatch, for: "1001", in: "T-17")
        bench.bring(2, "CAM7", for: "1001", in: "T-17", serials: ["SN1", "SN2"])
        bench.bring(2, "ICE-4", for: "1002", in: "T-18")
        bench.parts["1002"] = [
            MissingPart(
                tour: TourID(44), holder: "BEN", holderName: "Ben Okafor", units: 3,
                expected: SmallFloor.now.adding(minutes: 25))
        ]
        bench.since = ["1001": SmallFloor.now.adding(minutes: -95), "1002": SmallFloor.now.adding(minutes: -12)]
        bench.bring(1, "KET-17", for: "1003", in: "T-19")
        bench.bring(1, "21166", for: "1004", in: "T-20")
        return bench
    }
}

extension PretendStation {
    /// Cal signs in at a bench and sees what waits.
    mutating func toBench() { signIn("CAL") }

    mutating func toUnits() {
        toBench()
        scan("T-17")
    }

    mutating func toSet() {
        toUnits()
        scan("5012345000017")
        scan("5012345226590")
        scan("5012345226590")
    }

    mutating func toWeight() {
        toSet()
        scan("SN1")
        scan("SN2")
    }

    mutating func toRecount() {
        toWeight()
        type("2100")
    }

    mutating func toRest() {
        toBench()
        scan("T-18")
        scan("5012345000048")
        scan("5012345000048")
    }

    mutating func toLabelFailure() {
        labelFailure = "The carrier does not answer."
        toWeight()
        type("2540")
    }

    mutating func toPacked() {
        toWeight()
        type("2540")
    }
}
