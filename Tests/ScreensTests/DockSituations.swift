import Screens
import TestSupport
import TextScreen
import Warehouse

private func docking(_ name: String, _ act: @escaping @Sendable (inout PretendStation) -> Void) -> Situation {
    Situation(name: name) { glyphs in
        var station = DockMarket.station(glyphs: glyphs)
        act(&station)
        return station
    }
}

enum DockMarket {
    static func station(glyphs: Glyphs = .unicode) -> PretendStation {
        var station = PretendStation(MemoryShelf(), glyphs: glyphs)
        station.yard = SmallDock.yard()
        station.yard.people = ["ANA", "DAN", "SUE"]
        station.send(.tick(SmallDock.now, .noHub(facts: 1204)))
        return station
    }
}

extension PretendStation {
    /// Dan stands at the dock.
    mutating func toDock() { signIn("DAN") }

    mutating func stage(_ carton: Int, _ lane: String) {
        scan(SmallDock.id(carton).rawValue)
        scan(lane)
    }

    /// Load L1 is open at its door.
    mutating func toLoading() {
        toDock()
        stage(11, "LANE-1")
        stage(12, "LANE-1")
        scan("DOOR-1")
    }

    mutating func toClosed() {
        toLoading()
        for number in [11, 12] { scan(SmallDock.id(number).rawValue) }
        press(.function(4))
    }

    /// The office cancels L3, the only load that takes what L1 leaves behind.
    mutating func cancelLast() {
        let office = DockContext(
            actor: Actor(badge: "SUE", station: "office"), roles: [.dock, .supervise], now: SmallDock.now,
            today: SmallFloor.today)
        // Where it could not be cancelled, a carton would have a way out and the test would fail.
        _ = try? yard.perform(.cancel, on: "L3", office)
        send(.changed)
    }

    mutating func toSealed() {
        toClosed()
        type("SEAL-77")
        scan("SUE")
        type("SEAL-77")
    }
}

let dockSituations: [Situation] = [
    docking("dock/home") { $0.toDock() },
    docking("dock/home-empty") { station in
        station.yard = MemoryYard()
        station.toDock()
    },
    docking("dock/home-late") { station in
        station.yard.add(
            LoadPlanned(id: "L0", service: "AIR", departs: SmallDock.now.adding(minutes: 1), door: "DOOR-4"))
        for number in 41...44 { station.yard.add(SmallDock.carton(number, "L0", "AIR")) }
        station.toDock()
    },
    docking("dock/planned") { station in
        station.toDock()
        station.press(.down, .down)
    },
    docking("dock/in-hand") { station in
        station.toDock()
        station.scan(SmallDock.id(11).rawValue)
    },
    docking("dock/staged") { station in
        station.toDock()
        station.stage(11, "LANE-1")
    },
    docking("dock/lane-full") { station in
        for number in 51...53 {
            var carton = SmallDock.carton(number, "L1", "ROUTE-1")
            carton.spot.lane = "LANE-1"
            station.yard.add(carton)
        }
        station.toDock()
        station.stage(11, "LANE-1")
    },
    docking("dock/other-lane") { station in
        station.toDock()
        station.stage(11, "LANE-1")
        station.stage(21, "LANE-1")
    },
    docking("dock/moving") { station in
        station.toDock()
        station.press(.function(11))
    },
    docking("load/planned") { station in
        station.toDock()
        station.scan("L1")
    },
    docking("load/loading") { $0.toLoading() },
    docking("load/loaded") { station in
        station.toLoading()
        station.scan(SmallDock.id(11).rawValue)
    },
    docking("load/wrong-carton") { station in
        station.toLoading()
        station.scan(SmallDock.id(21).rawValue)
    },
    docking("load/twice") { station in
        station.toLoading()
        station.scan(SmallDock.id(11).rawValue)
        station.scan(SmallDock.id(11).rawValue)
    },
    docking("load/unload") { station in
        station.toLoading()
        station.press(.function(11))
    },
    docking("load/leftovers") { station in
        station.toLoading()
        station.press(.function(4))
    },
    docking("load/leave") { station in
        station.toLoading()
        station.press(.function(3))
    },
    docking("load/leave-other") { station in
        station.toLoading()
        station.press(.function(3), .right)
        station.type("16:40")
    },
    docking("load/leave-no-way") { station in
        station.toLoading()
        station.cancelLast()
        station.press(.function(3))
        station.enter()
    },
    docking("load/truck") { station in
        station.toDock()
        station.scan("L1")
        station.press(.function(2))
        station.type("LE-12 KX")
    },
    docking("load/held") { station in
        station.signIn("SUE")
        station.scan("DOOR-1")
        station.press(.function(5))
        station.type("wrong trailer")
    },
    docking("load/photo") { station in
        station.toSealed()
        station.press(.function(2))
    },
    docking("load/left") { station in
        station.toLoading()
        station.press(.function(3))
        station.enter()
    },
    docking("load/closed") { $0.toClosed() },
    docking("load/seal-first") { station in
        station.toClosed()
        station.type("SEAL-77")
    },
    docking("load/seal-same-person") { station in
        station.toClosed()
        station.type("SEAL-77")
        station.type("SEAL-77")
    },
    docking("load/second-person") { station in
        station.toClosed()
        station.type("SEAL-77")
        station.scan("SUE")
    },
    docking("load/mismatch") { station in
        station.toClosed()
        station.type("SEAL-77")
        station.scan("SUE")
        station.type("SEAL-78")
    },
    docking("load/sealed") { $0.toSealed() },
    docking("load/wrong-driver") { station in
        station.toSealed()
        station.type("0000")
    },
    docking("load/departed") { station in
        station.toSealed()
        station.type(station.console.load?.load.driverCode ?? "")
    },
    docking("load/moved") { station in
        station.toLoading()
        let other = DockContext(
            actor: Actor(badge: "SUE", station: "S2"), roles: [.dock], now: SmallDock.now,
            today: SmallFloor.today)
        let door = station.yard.reading("DOOR-4")
        // What cannot be moved would show in the picture.
        _ = try? station.yard.perform(.move(door), on: "L1", other)
        station.send(.changed)
    },
]
