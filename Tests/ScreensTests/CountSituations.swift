import Screens
import TestSupport
import TextScreen
import Warehouse

private func counting(_ name: String, _ act: @escaping @Sendable (inout PretendStation) -> Void) -> Situation {
    Situation(name: name) { glyphs in
        var station = PretendStation(SmallFloor.shelf(), glyphs: glyphs)
        for (place, cause) in [
            ("A-01-01", CountCause.plan), ("A-03-01", .plan), ("A-02-01", .report), ("A-04-01", .plan),
        ] { station.counts.ask(PlaceID(place), cause) }
        act(&station)
        return station
    }
}

extension PretendStation {
    /// Zoe counts.
    mutating func toCounts() { signIn("ZOE") }

    mutating func toBin(_ place: String) {
        toCounts()
        scan(place)
    }

    /// Somebody else is at the bin of a count, or has looked.
    mutating func yan(at id: Int, ends: Bool = false) {
        var events: [CountEvent] = [.taken(by: "YAN", at: "S2", when: SmallFloor.now)]
        if ends { events += [.placeConfirmed(byHand: false), .declaredEmpty(none: [])] }
        counts.book(events, on: CountID(id))
        if ends { counts.rule(.ruled(.recount, [], pence: 0), on: CountID(id)) }
    }
}

let countSituations: [Situation] = [
    counting("count/home") { station in
        station.yan(at: 1)
        station.yan(at: 2, ends: true)
        station.toCounts()
    },
    counting("count/gap") { $0.signIn("YIN") },
    counting("count/home-empty") { station in
        station.counts = PretendCounts()
        station.toCounts()
    },
    counting("count/place") { station in
        station.toCounts()
        station.enter()
    },
    counting("count/first") { $0.toBin("A-02-01") },
    counting("count/counted") { station in
        station.toBin("A-02-01")
        station.scan("4000000000112")
        station.type("17")
        station.scan("BOX")
    },
    counting("count/lot") { station in
        station.toBin("A-03-01")
        station.scan("4000000000211")
    },
    counting("count/expiry") { station in
        station.toBin("A-03-01")
        station.scan("4000000000211")
        station.type("L1")
    },
    counting("count/lots") { station in
        station.toBin("A-03-01")
        station.scan("(01)04000000000211(10)L1(17)261207")
        station.type("6")
        station.press(.function(2))
        station.scan("(10)L3(17)270118")
    },
    counting("count/serial") { station in
        station.toBin("A-04-01")
        station.scan("4000000000310")
        station.scan("S1")
    },
    counting("count/serial-twice") { station in
        station.toBin("A-04-01")
        station.scan("4000000000310")
        station.scan("S1")
        station.scan("S1")
    },
    counting("count/unknown") { station in
        station.toBin("A-02-01")
        station.scan("4000000000112")
        station.scan("9771234567003")
    },
    counting("count/stray") { station in
        station.toBin("A-02-01")
        station.scan("4006381333931")
    },
    counting("count/none-of") { station in
        station.toBin("A-02-01")
        station.scan("4000000000112")
        station.scan("A-02-01")
    },
    counting("count/empty-asked") { station in
        station.toBin("A-02-01")
        station.press(.function(3))
    },
    counting("count/say-empty") { station in
        station.toBin("A-02-01")
        station.scan("A-02-01")
    },
    counting("count/done") { station in
        station.toBin("A-02-01")
        station.scan("%CMD-EMPTY")
    },
    counting("count/leaving") { station in
        station.toBin("A-02-01")
        station.scan("4000000000112")
        station.press(.escape)
    },
    counting("count/take-over") { station in
        station.yan(at: 3)
        station.toBin("A-02-01")
    },
    counting("count/lost") { station in
        station.toBin("A-02-01")
        station.scan("4000000000112")
        station.counts.book(
            [.takenOver(from: "ZOE", by: "YAN", at: "S2", when: SmallFloor.now)], on: CountID(3))
        station.send(.changed)
    },
    counting("count/taken-away") { station in
        station.toBin("A-02-01")
        station.scan("4000000000112")
        station.takeAway(.counting(CountID(3), "A-02-01"), from: "ZOE")
        station.send(.changed)
    },
    counting("count/taken-over") { station in
        station.yan(at: 3)
        station.takeAway(.counting(CountID(3), "A-02-01"), from: "YAN")
        station.toBin("A-02-01")
    },
    counting("count/needs-another") { station in
        station.counts.book(
            [
                .taken(by: "ZOE", at: "S1", when: SmallFloor.now), .placeConfirmed(byHand: false),
                .declaredEmpty(none: []),
            ], on: CountID(3))
        station.counts.rule(.ruled(.recount, [], pence: 0), on: CountID(3))
        station.toBin("A-02-01")
    },
]
