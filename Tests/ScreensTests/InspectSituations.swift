import Screens
import TestSupport
import TextScreen
import Warehouse

private func inspecting(_ name: String, _ act: @escaping @Sendable (inout PretendStation) -> Void) -> Situation {
    Situation(name: "inspect/" + name) { glyphs in
        var station = PretendStation(SmallFloor.shelf(), glyphs: glyphs)
        station.returns.announced = [
            ("PW-1", ReturnOpened(rma: "RMA-1", order: "O-51", parcel: "PW-1", announced: [ItemUnits("PEN", 2)])),
            (
                "PW-2",
                ReturnOpened(
                    rma: "RMA-2", order: "O-52", parcel: "PW-2", announced: [ItemUnits("PEN", 1)],
                    reason: "changed-mind")
            ),
            ("PW-3", ReturnOpened(rma: "RMA-3", order: "O-53", announced: [ItemUnits("RING", 1)])),
            ("PW-4", ReturnOpened(rma: "RMA-4", order: "O-54", announced: [ItemUnits("PHONE", 1)])),
            ("PW-5", ReturnOpened(rma: "RMA-5", order: "O-55", announced: [ItemUnits("MILK", 1)])),
        ]
        station.returns.bench.shipments = [
            "O-51": ["PEN": ShippedUnits(units: 2)], "O-52": ["PEN": ShippedUnits(units: 1)],
            "O-53": ["RING": ShippedUnits(units: 1)], "O-54": ["PHONE": ShippedUnits(units: 1, serials: ["S9"])],
            "O-55": ["MILK": ShippedUnits(units: 1, batches: [SmallFloor.early])],
        ]
        station.signIn("IDA")
        act(&station)
        return station
    }
}

extension PretendStation {
    static let pen = "4006381333931"

    /// A pen is on the bench, and its two questions are answered.
    mutating func toGrade(_ parcel: String = "PW-1", _ first: String = "1", _ second: String = "1") {
        scan(parcel)
        scan(Self.pen)
        type(first)
        type(second)
    }

    /// The pen is graded, and its reason is known.
    mutating func toTray(_ grade: String = "A") {
        toGrade("PW-2", "1", grade == "D" ? "2" : "1")
        scan("%CMD-GRADE-" + grade)
    }

    /// A ring is on the bench, and its picture from the front is wanted.
    mutating func toPicture() {
        scan("PW-3")
        scan("4000000000419")
    }

    mutating func picture(_ digest: String) {
        returns.digest = digest
        let modules = (0..<24 * 16).map { ($0 % 24 - 12) * ($0 % 24 - 12) + 2 * ($0 / 24 - 8) * ($0 / 24 - 8) < 90 }
        send(.pictureCame(from: "IMG_7.jpg", DotGrid(width: 24, modules: modules)))
        returns.digest = nil
    }
}

let inspectSituations: [Situation] = [
    inspecting("home") { station in
        station.returns.announced.append(("ZZ-7", ReturnOpened(parcel: "ZZ-7")))
        station.returns.trays = [
            TrayAge(
                place: "RT-QUARANTINE", disposition: .quarantine, units: 3, since: SmallFloor.now.adding(minutes: -4000)
            ),
            TrayAge(place: "RT-RESTOCK", disposition: .restock, units: 12, since: SmallFloor.now.adding(minutes: -50)),
        ]
        station.send(.changed)
    },
    inspecting("home-empty") { station in
        station.returns.announced = []
        station.send(.changed)
    },
    inspecting("opened") { $0.scan("PW-1") },
    inspecting("check") { station in
        station.scan("PW-1")
        station.scan(PretendStation.pen)
    },
    inspecting("no-such-answer") { station in
        station.scan("PW-1")
        station.scan(PretendStation.pen)
        station.type("7")
    },
    inspecting("grade") { $0.toGrade() },
    inspecting("grade-too-early") { station in
        station.scan("PW-1")
        station.scan(PretendStation.pen)
        station.scan("%CMD-GRADE-A")
    },
    inspecting("reason") { station in
        station.toGrade()
        station.scan("%CMD-GRADE-A")
    },
    inspecting("reason-typed") { station in
        station.toGrade()
        station.scan("%CMD-GRADE-A")
        station.send(.entry("1"))
    },
    inspecting("reason-scrap") { station in
        station.toGrade("PW-1", "1", "2")
        station.scan("%CMD-GRADE-D")
        station.press(.function(3))
    },
    inspecting("reasons") { station in
        station.toGrade()
        station.scan("%CMD-GRADE-A")
        station.press(.function(3))
    },
    inspecting("tray") { $0.toTray() },
    inspecting("wrong-tray") { station in
        station.toTray("C")
        station.scan("RT-RESTOCK")
    },
    inspecting("next-unit") { station in
        station.toGrade()
        station.scan("%CMD-GRADE-B")
        station.type("1")
        station.scan("RT-RESTOCK")
    },
    inspecting("done") { station in
        station.toTray()
        station.scan("RT-RESTOCK")
    },
    inspecting("straight") { station in
        station.returns.bench.waiters["PEN"] = ("O-77", 1, 1)
        station.toTray("B")
    },
    inspecting("straight-done") { station in
        station.returns.bench.waiters["PEN"] = ("O-77", 1, 1)
        station.toTray("B")
        station.scan("T-2")
    },
    inspecting("straight-unlabelled") { station in
        station.returns.bench.waiters["PEN"] = ("O-77", 1, 1)
        station.returns.toteLabel = .failed(why: "printer-1 does not answer")
        station.toTray("B")
        station.scan("T-2")
    },
    inspecting("excess") { station in
        station.scan("PW-2")
        station.scan("2*" + PretendStation.pen)
    },
    inspecting("excess-vouched") { station in
        station.scan("PW-2")
        station.scan("2*" + PretendStation.pen)
        station.scan("BEN")
    },
    inspecting("excess-alone") { station in
        station.scan("PW-2")
        station.scan("2*" + PretendStation.pen)
        station.press(.function(4))
    },
    inspecting("raise") { station in
        station.toGrade("PW-2", "2", "1")
        station.type("A")
    },
    inspecting("raise-own-badge") { station in
        station.toGrade("PW-2", "2", "1")
        station.type("A")
        station.scan("IDA")
    },
    inspecting("raise-no-inspector") { station in
        station.toGrade("PW-2", "2", "1")
        station.type("A")
        station.scan("CAL")
    },
    inspecting("raise-alone") { station in
        station.toGrade("PW-2", "2", "1")
        station.type("A")
        station.press(.function(4))
    },
    inspecting("serial") { station in
        station.scan("PW-4")
        station.scan("4000000000310")
    },
    inspecting("swap") { station in
        station.scan("PW-4")
        station.scan("4000000000310")
        station.type("S77")
    },
    inspecting("serial-in-house") { station in
        station.scan("PW-4")
        station.scan("4000000000310")
        station.type("S1")
    },
    inspecting("serial-unread") { station in
        station.scan("PW-4")
        station.scan("4000000000310")
        station.press(.function(4))
    },
    inspecting("lot") { station in
        station.scan("PW-5")
        station.scan("4000000000211")
    },
    inspecting("expiry") { station in
        station.scan("PW-5")
        station.scan("4000000000211")
        station.type("L-9")
    },
    inspecting("picture") { $0.toPicture() },
    inspecting("picture-awaited") { station in
        station.returns.wait = .folder("/srv/pictures")
        station.toPicture()
        station.press(.function(2))
    },
    inspecting("picture-taken") { station in
        station.toPicture()
        station.picture("d1")
    },
    inspecting("picture-same") { station in
        station.toPicture()
        station.picture("d1")
        station.picture("d1")
    },
    inspecting("picture-none") { station in
        station.toPicture()
        station.press(.function(4))
    },
    inspecting("picture-no-camera") { station in
        station.toPicture()
        station.press(.function(2))
    },
    inspecting("picture-failed") { station in
        station.toPicture()
        station.send(.pictureFailed("The camera command snap {file} ended with status 3. Run it by hand to see why."))
    },
    inspecting("picture-unasked") { station in
        station.scan("PW-1")
        station.picture("d1")
    },
    inspecting("weigh") { $0.toTray("D") },
    inspecting("not-a-weight") { station in
        station.toTray("D")
        station.type("heavy")
    },
    inspecting("witness") { station in
        station.toTray("D")
        station.type("9")
    },
    inspecting("scrap") { station in
        station.toTray("D")
        station.type("9")
        station.scan("CAL")
    },
    inspecting("unwitnessed") { station in
        station.toTray("D")
        station.type("9")
        station.press(.function(4))
    },
    inspecting("missing") { station in
        station.scan("PW-1")
        station.press(.function(4))
    },
    inspecting("missing-done") { station in
        station.scan("PW-1")
        station.press(.function(4), .function(4))
    },
    inspecting("orphan") { $0.scan("ZZ-9") },
    inspecting("orphan-opened") { station in
        station.scan("ZZ-9")
        station.scan("ZZ-9")
    },
    inspecting("orphan-tray") { station in
        station.scan("ZZ-9")
        station.toGrade("ZZ-9")
        station.scan("%CMD-GRADE-A")
        station.type("1")
    },
    inspecting("orphan-matched") { station in
        station.returns.bench.owners["RMA-9"] = ReturnOpened(rma: "RMA-9", announced: [ItemUnits("PEN", 1)])
        station.scan("ZZ-9")
        station.scan("ZZ-9")
        station.scan("RMA-9")
    },
    inspecting("held") { station in
        station.benAtReturn()
        station.scan("PW-1")
    },
    inspecting("lost") { station in
        station.scan("PW-1")
        let context = JobContext(
            actor: Actor(badge: "BEN", station: "S2"), now: SmallFloor.now, today: SmallFloor.today,
            offered: Offer(
                code: "RMA-1", deviation: .inspect(.takeOver("RMA-1", from: "IDA", station: "S1"))))
        _ = station.returns.perform(.take, on: "RMA-1", context)
        station.send(.changed)
    },
    inspecting("taken-away") { station in
        station.scan("PW-1")
        station.scan(PretendStation.pen)
        station.takeAway(.inspecting("RMA-1"), from: "IDA")
        station.send(.changed)
    },
    inspecting("taken-over") { station in
        station.benAtReturn()
        station.takeAway(.inspecting("RMA-1"), from: "BEN")
        station.scan("PW-1")
    },
    inspecting("leaving") { station in
        station.scan("PW-1")
        station.scan(PretendStation.pen)
        station.press(.escape)
    },
    inspecting("left") { station in
        station.scan("PW-1")
        station.press(.escape, .escape)
    },
    inspecting("undone") { station in
        station.toTray()
        station.press(.function(8))
    },
    inspecting("no-policy") { station in
        station.scan("PW-1")
        station.returns.bench.rules = nil
        station.scan(PretendStation.pen)
    },
]

extension PretendStation {
    /// Ben has the first return on his bench.
    mutating func benAtReturn() {
        let context = JobContext(
            actor: Actor(badge: "BEN", station: "S2"), now: SmallFloor.now, today: SmallFloor.today)
        _ = returns.answer(.take("RMA-1"), nil, context)
        send(.changed)
    }
}
