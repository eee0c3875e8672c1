import Screens
import TestSupport
import TextScreen
import Warehouse

private func packing(_ name: String, _ act: @escaping @Sendable (inout PretendStation) -> Void) -> Situation {
    Situation(name: name) { glyphs in
        var station = PackMarket.station(glyphs: glyphs)
        act(&station)
        return station
    }
}

let packSituations: [Situation] = [
    packing("pack/home-empty") { station in
        station.bench = PretendBench()
        station.toBench()
    },
    packing("pack/home") { $0.toBench() },
    packing("pack/home-two-jobs") { station in
        station.signIn("DOT")
        station.press(.function(3))
    },
    packing("pack/home-tours") { $0.signIn("DOT") },
    packing("pack/home-held") { station in
        station.toUnits()
        station.press(.function(10))
    },
    packing("pack/home-unlabelled") { station in
        station.toLabelFailure()
        station.press(.function(10))
    },
    packing("pack/take-over") { station in
        station.toUnits()
        station.press(.function(10), .function(10))
        station.signIn("DOT")
        station.press(.function(3))
        station.scan("T-17")
    },
    packing("pack/taken-over") { station in
        station.toUnits()
        station.press(.function(10), .function(10))
        station.signIn("DOT")
        station.press(.function(3))
        station.scan("T-17")
        station.scan("T-17")
    },
    packing("pack/unit-count") { $0.toUnits() },
    packing("pack/unit-set") { $0.toSet() },
    packing("pack/unit-cold") { station in
        station.toBench()
        station.scan("T-18")
        station.scan("5012345000048")
    },
    packing("pack/wrong-item") { station in
        station.toUnits()
        station.scan("5012345211664")
    },
    packing("pack/wrong-item-scanned-on") { station in
        station.toUnits()
        station.scan("5012345211664")
        station.scan("5012345000017")
    },
    packing("pack/one-too-many") { station in
        station.toSet()
        station.scan("5012345226590")
    },
    packing("pack/serial-twice") { station in
        station.toSet()
        station.scan("SN1")
        station.scan("SN1")
    },
    packing("pack/box-why") { station in
        station.toUnits()
        station.scan("B9")
    },
    packing("pack/box-other") { station in
        station.toUnits()
        station.scan("B9")
        station.scan("B9")
    },
    packing("pack/box-bottom") { station in
        station.toUnits()
        station.press(.function(7))
    },
    packing("pack/box-layer") { station in
        station.toSet()
        station.press(.function(7), .end)
    },
    packing("pack/exception") { station in
        station.toSet()
        station.press(.function(3))
    },
    packing("pack/take-out") { station in
        station.toSet()
        station.press(.function(11))
    },
    packing("pack/merge") { station in
        station.toUnits()
        station.scan("T-19")
    },
    packing("pack/rest") { $0.toRest() },
    packing("pack/weight") { $0.toWeight() },
    packing("pack/recount") { $0.toRecount() },
    packing("pack/label-failed") { $0.toLabelFailure() },
    packing("pack/papers-missing") { station in
        station.bench.orders["1001"]?.shipping?.customs = .missing
        station.toWeight()
        station.type("2540")
    },
    packing("pack/service-cash") { station in
        station.bench.rules = [ServiceRule(service: "NEXT", maxCODPence: 1000)]
        station.toUnits()
    },
    packing("pack/service-box") { station in
        station.bench.rules = [ServiceRule(service: "NEXT", boxes: ["B2", "B4"])]
        station.toUnits()
        station.scan("B9")
    },
    packing("pack/service-weight") { station in
        station.bench.rules = [ServiceRule(service: "NEXT", maxGrams: 2500)]
        station.toWeight()
        station.type("2540")
    },
    packing("pack/service-label") { station in
        station.bench.orders["1001"]?.shipping?.shipTo = ["J. Alder", "4 Quay Street", "Bristol BS1 4DJ"]
        station.bench.rules = [ServiceRule(service: "NEXT", areas: ["LS", "YO"])]
        station.toWeight()
        station.type("2540")
    },
    packing("pack/done") { $0.toPacked() },
    packing("pack/second-parcel") { station in
        station.toUnits()
        station.scan("5012345000017")
        station.press(.function(4))
        station.type("1280")
    },
    packing("pack/details") { station in
        station.toUnits()
        station.scan("5012345000017")
        station.press(.function(4))
        station.type("1280")
        station.press(.function(2))
    },
    packing("pack/help") { station in
        station.toUnits()
        station.press(.function(1))
    },
    packing("pack/undone") { station in
        station.toSet()
        station.press(.function(8))
    },
    packing("pack/lost") { station in
        station.toUnits()
        station.packTakenOver()
    },
    packing("pack/taken-away") { station in
        station.toUnits()
        station.scan("5012345000017")
        station.takeAway(.packing("1001"), from: "CAL")
        station.send(.changed)
    },
    packing("pack/reopen") { station in
        station.toPacked()
        station.scan("009521234500000011")
    },
    packing("pack/reprint") { station in
        station.toPacked()
        station.press(.function(11))
    },
]

extension PretendStation {
    mutating func packTakenOver() {
        bench.record(
            [.takenOver(from: "CAL", by: "DOT", at: "S2", when: SmallFloor.now)], on: "1001")
        send(.changed)
    }
}
