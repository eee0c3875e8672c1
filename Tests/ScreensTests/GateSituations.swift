import Screens
import TestSupport
import TextScreen
import Warehouse

private func handingOver(_ name: String, _ act: @escaping @Sendable (inout PretendStation) -> Void) -> Situation {
    Situation(name: name) { glyphs in
        var station = PretendStation(SmallFloor.shelf(), glyphs: glyphs)
        station.gates.announced = [
            ("RMA-3001", "Northline"), ("RMA-3002", "Northline"), ("RMA-3003", "Northline"), ("RMA-3004", "Parcelwing"),
        ]
        act(&station)
        return station
    }
}

extension PretendStation {
    /// Gus stands at the gate, and Northline hands over.
    mutating func toGate() {
        signIn("GUS")
        type("Northline")
    }
}

let gateSituations: [Situation] = [
    handingOver("gate/home") { station in
        station.gates.claims = [
            GateClaim(
                rma: "RMA-2990", entry: GateID(1), courier: "Parcelwing",
                deadline: SmallFloor.now.adding(minutes: 1500))
        ]
        station.signIn("GUS")
    },
    handingOver("gate/home-empty") { station in
        station.gates.announced = []
        station.signIn("GUS")
    },
    handingOver("gate/opened") { $0.toGate() },
    handingOver("gate/scanned") { station in
        station.toGate()
        station.type("3")
        station.scan("RMA-3001")
        station.scan("RMA-3003")
    },
    handingOver("gate/twice") { station in
        station.toGate()
        station.scan("RMA-3001")
        station.scan("RMA-3001")
    },
    handingOver("gate/unannounced") { station in
        station.toGate()
        station.scan("PW-99")
    },
    handingOver("gate/kept") { station in
        station.toGate()
        station.scan("PW-99")
        station.scan("PW-99")
    },
    handingOver("gate/parcel-first") { station in
        station.signIn("GUS")
        station.scan("RMA-3001")
    },
    handingOver("gate/new-courier") { station in
        station.signIn("GUS")
        station.type("Zephyr")
    },
    handingOver("gate/of-another") { station in
        station.toGate()
        station.scan("RMA-3004")
    },
    handingOver("gate/paper-differs") { station in
        station.toGate()
        station.type("5")
        for rma in ["RMA-3001", "RMA-3002", "RMA-3003"] { station.scan(rma) }
        station.press(.function(4))
    },
    handingOver("gate/missing") { station in
        station.toGate()
        station.scan("RMA-3001")
        station.press(.function(4))
    },
    handingOver("gate/all-here") { station in
        station.toGate()
        for rma in ["RMA-3001", "RMA-3002", "RMA-3003"] { station.scan(rma) }
        station.press(.function(4))
    },
    handingOver("gate/signed") { station in
        station.toGate()
        station.scan("RMA-3001")
        station.press(.function(4))
        station.type("J. Porter")
    },
    handingOver("gate/came-before") { station in
        station.toGate()
        station.scan("RMA-3001")
        station.press(.escape)
        station.type("Parcelwing")
        station.scan("RMA-3001")
    },
]
