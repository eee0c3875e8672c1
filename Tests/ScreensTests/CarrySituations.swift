import Screens
import TestSupport
import TextScreen
import Warehouse

private let pen = "4006381333931"
private let milk = "4000000000211"
private let carton = "340201234500000015"

let carryReasons = [
    Reason(
        code: "arrived-damaged", label: "Damaged", help: "It goes off the shelves, and the sender is told.",
        jobs: [.receive], procedure: .aside)
]

private func receiving(_ name: String, _ act: @escaping @Sendable (inout PretendStation) -> Void) -> Situation {
    Situation(name: name) { glyphs in
        var station = PretendStation(SmallFloor.shelf(), glyphs: glyphs)
        station.carries.announced = [
            Delivery(
                id: "PO-7001", from: "Brindlewick Mills", due: SmallFloor.now.adding(minutes: 90),
                lines: [
                    DeliveryLine(number: 1, sku: "PEN", quantity: 12),
                    DeliveryLine(number: 2, sku: "MILK", quantity: 8, batch: SmallFloor.late, carton: carton),
                ]),
            Delivery(
                id: "TR-12", from: "York", isTransfer: true,
                lines: [DeliveryLine(number: 1, sku: "SOCK", quantity: 6)]),
        ]
        station.carries.waiting = [("RECEIVING", 14)]
        act(&station)
        return station
    }
}

extension PretendStation {
    /// Gus has a delivery on the screen.
    mutating func toDelivery() {
        signIn("GUS")
        press(.delete)
        scan("PO-7001")
    }
}

let carrySituations: [Situation] = [
    receiving("receive/home") { station in
        station.signIn("GUS")
        station.press(.delete)
    },
    receiving("receive/replenish") { station in
        station.carries.reserve = [("R-01-02-D", 24)]
        station.signIn("GUS")
        station.press(.delete)
    },
    receiving("receive/home-empty") { station in
        station.carries.announced = []
        station.carries.waiting = []
        station.signIn("GUS")
        station.press(.delete)
    },
    receiving("receive/opened") { $0.toDelivery() },
    receiving("receive/carton") { station in
        station.toDelivery()
        station.scan(carton)
    },
    receiving("receive/goal") { station in
        station.toDelivery()
        station.scan(pen)
        station.type("12")
    },
    receiving("receive/lot") { station in
        station.toDelivery()
        station.scan(milk)
    },
    receiving("receive/expiry") { station in
        station.toDelivery()
        station.scan(milk)
        station.scan("L9")
    },
    receiving("receive/over") { station in
        station.toDelivery()
        station.scan(pen)
        station.type("15")
    },
    receiving("receive/other-bin") { station in
        station.toDelivery()
        station.scan(pen)
        station.scan("A-02-01")
    },
    receiving("receive/order") { station in
        station.carries.floor.waiters["PEN"] = ("WEB-80423", 1, 3, false, "DOOR-4")
        station.toDelivery()
        station.scan(pen)
        station.type("12")
    },
    receiving("receive/order-rest") { station in
        station.carries.floor.waiters["PEN"] = ("WEB-80423", 1, 3, false, "DOOR-4")
        station.toDelivery()
        station.scan(pen)
        station.type("12")
        station.scan("T-3")
    },
    receiving("receive/damaged") { station in
        station.toDelivery()
        station.scan(pen)
        station.press(.function(3))
    },
    receiving("receive/aside") { station in
        station.toDelivery()
        station.scan(pen)
        station.press(.function(3))
        station.enter()
    },
    receiving("receive/taken-away") { station in
        station.toDelivery()
        station.scan(pen)
        station.takeAway(.carrying(CarryID(1), of: "PO-7001"), from: "GUS")
        station.send(.changed)
    },
    receiving("receive/checked") { station in
        station.toDelivery()
        station.scan(pen)
        station.enter()
        station.press(.function(4))
    },
    receiving("receive/closed") { station in
        station.toDelivery()
        station.scan(carton)
        station.press(.function(4))
        station.press(.function(4))
    },
    receiving("receive/move") { station in
        station.signIn("GUS")
        station.press(.delete)
        station.scan("A-03-01")
    },
    receiving("receive/move-all") { station in
        station.signIn("GUS")
        station.press(.delete)
        station.scan("A-01-01")
        station.scan("A-01-01")
    },
    receiving("receive/not-here") { station in
        station.signIn("GUS")
        station.press(.delete)
        station.scan("A-01-01")
        station.scan(milk)
    },
    receiving("receive/blind") { station in
        station.signIn("GUS")
        station.press(.delete)
        station.type("Zephyr")
    },
]
