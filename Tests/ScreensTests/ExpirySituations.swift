import Screens
import TestSupport
import TextScreen
import Warehouse

private let milk = "4000000000211"

private func row(
    _ rung: Rung, _ batch: Batch, _ place: PlaceID, _ units: Int, left: Int, owner: String
) -> ExpiryRow {
    ExpiryRow(
        rung: rung, sku: "MILK", name: "Milk 1 l", place: place, batch: batch, quantity: units, daysLeft: left,
        owner: owner)
}

private func dying(
    _ name: String, by badge: String = "ZOE", _ act: @escaping @Sendable (inout PretendStation) -> Void
) -> Situation {
    Situation(name: "expiry/" + name) { glyphs in
        var station = PretendStation(SmallFloor.shelf(), glyphs: glyphs)
        station.shelf.add(Place(id: "EX-LIQUIDATE", kind: .quarantine))
        station.shelf.people = ["ANA", "BEN", "ZOE", "SUE"]
        station.ladder.due = [
            row(
                .dispose, Batch(lot: "L-1", expiry: SmallFloor.today.adding(-2)), "A-03-02", 3, left: -2,
                owner: "supervise"),
            row(.liquidate, SmallFloor.stale, "A-03-01", 2, left: 2, owner: "sales"),
            row(.transfer, SmallFloor.early, "A-04-02", 12, left: 14, owner: "planning"),
            row(.tag, SmallFloor.early, "A-03-01", 6, left: 14, owner: "sales"),
            row(.pushFirst, SmallFloor.middle, "A-03-02", 5, left: 28, owner: "supervise"),
        ]
        station.signIn(badge)
        station.press(.shiftFunction(5))
        act(&station)
        return station
    }
}

extension PretendStation {
    /// Takes the row on that stands so far down the list.
    mutating func takeOn(row: Int) {
        for _ in 0..<row { press(.down) }
        enter()
    }
}

let expirySituations: [Situation] = [
    dying("home") { _ in },
    dying("home-rung") { $0.press(.right, .right, .right, .right) },
    dying("home-empty") { station in
        station.ladder.due = []
        station.send(.changed)
    },
    dying("home-taken") { station in
        station.takeOn(row: 3)
        station.press(.escape)
        station.press(.function(10))
        station.signIn("SUE")
        station.press(.shiftFunction(5))
        station.takeOn(row: 3)
        station.press(.escape)
    },
    dying("taken") { $0.takeOn(row: 3) },
    dying("wrong-bin") { station in
        station.takeOn(row: 3)
        station.scan("A-03-02")
    },
    dying("item") { station in
        station.takeOn(row: 3)
        station.scan("A-03-01")
    },
    dying("lot") { station in
        station.takeOn(row: 3)
        station.scan("A-03-01")
        station.scan(milk)
    },
    dying("other-lot") { station in
        station.takeOn(row: 3)
        station.scan("A-03-01")
        station.scan(milk)
        station.scan("L3")
    },
    dying("shown") { station in
        station.takeOn(row: 3)
        station.scan("A-03-01")
        station.scan("(01)04000000000211(10)L1")
    },
    dying("settled") { station in
        station.takeOn(row: 3)
        station.scan("A-03-01")
        station.scan("(01)04000000000211(10)L1")
        station.press(.function(4))
    },
    dying("tray") { station in
        station.scan("A-03-01")
        station.scan("(01)04000000000211(10)L0")
    },
    dying("aside") { station in
        station.scan("A-03-01")
        station.scan("(01)04000000000211(10)L0")
        station.scan("EX-LIQUIDATE")
    },
    dying("drop") { station in
        station.scan("A-03-01")
        station.press(.function(8))
    },
    dying("witness") { station in
        station.takeOn(row: 0)
        station.scan("A-03-02")
        station.scan("(01)04000000000211(10)L-1")
    },
    dying("alone") { station in
        station.takeOn(row: 0)
        station.scan("A-03-02")
        station.scan("(01)04000000000211(10)L-1")
        station.press(.function(4))
    },
    dying("hub-asked") { station in
        station.ladder.hasHub = true
        station.takeOn(row: 2)
    },
    dying("hub-task") { station in
        station.ladder.hasHub = true
        station.takeOn(row: 2)
        station.press(.home)
        station.enter()
    },
    dying("by-hand") { $0.takeOn(row: 2) },
    dying("push") { $0.takeOn(row: 4) },
    dying("nothing-here") { $0.scan("A-01-01") },
]
