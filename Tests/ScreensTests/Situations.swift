import Barcode
import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

/// A moment of a shift that is worth a picture.
struct Situation: CustomTestStringConvertible, Sendable {
    let name: String
    let start: @Sendable (Glyphs) -> PretendStation

    func reach(_ glyphs: Glyphs = .unicode) -> PretendStation { start(glyphs) }

    var testDescription: String { name }
}

/// Every moment that is pictured, by its name in Tests/Screens.
let situations: [Situation] =
    shellSituations + pickSituations + exceptionSituations + verdictSituations + scannerSituations + teachSituations
    + packSituations + dockSituations + countSituations + gateSituations
    + inspectSituations + hubSituations + lockSituations + boardSituations + carrySituations + trainingSituations
    + settingsSituations + expirySituations

func situation(
    _ name: String, isDemo: Bool = false, _ act: @escaping @Sendable (inout PretendStation) -> Void
) -> Situation {
    Situation(name: name) { glyphs in
        var station = Market.station(glyphs: glyphs, isDemo: isDemo)
        act(&station)
        return station
    }
}

extension PretendStation {
    /// Signs in and takes the tour.
    mutating func begin() {
        signIn()
        type("41")
    }

    mutating func toItem() {
        begin()
        scan("A-04-12-C")
    }

    mutating func toBatch() {
        toItem()
        scan("5012345226590")
    }

    mutating func toQuantity() {
        toBatch()
        scan("L2391")
    }

    mutating func toTote() {
        toQuantity()
        type("3")
    }

    mutating func toSecondLine() {
        toTote()
        scan("T-17")
    }

    mutating func toZeroCheck() {
        toSecondLine()
        scan("A-05-01-B")
        scan("5012345848799")
        type("2")
        scan("T-18")
        scan("A-07-11-A")
        scan("5012345211664")
        type("2")
        scan("T-17")
    }

    mutating func toSerial() {
        toZeroCheck()
        type("0")
        scan("C-04-02-A")
        scan("5012345777770")
    }

    mutating func toDone() {
        toSerial()
        scan("SN1")
        scan("T-18")
    }
}

private let shellSituations = [
    situation("login/start") { _ in },
    situation("login/unknown-badge") { $0.scan("4012345678901") },
    situation("login/demo", isDemo: true) { _ in },
    situation("menu/tours") { station in
        station.signIn("BEN")
        station.type("43")
        station.press(.function(10))
        station.signIn("ANA")
    },
    situation("menu/take-over") { station in
        station.signIn("BEN")
        station.type("43")
        station.press(.function(10), .function(10))
        station.signIn("ANA")
        station.type("43")
    },
    situation("menu/taken-over") { station in
        station.signIn("BEN")
        station.type("43")
        station.press(.function(10), .function(10))
        station.signIn("ANA")
        station.type("43")
        station.type("43")
    },
    situation("menu/awaited") { station in
        station.awaited = [TourID(43): 2]
        station.signIn("ANA")
    },
    situation("menu/none") { station in
        station.shelf = MemoryShelf()
        station.signIn()
    },
    situation("menu/held") { station in
        station.held = [
            HeldOrder("W-1", .laneFull("LANE-3", service: "ROAD")),
            HeldOrder("W-2", .laneFull("LANE-3", service: "ROAD")),
            HeldOrder("W-3", .nobodyIdle(waitingTours: 2)),
        ]
        station.signIn()
    },
    situation("menu/none-held") { station in
        station.shelf = MemoryShelf()
        station.held = [HeldOrder("W-1", .laneFull("LANE-3", service: "ROAD"))]
        station.signIn()
    },
    situation("menu/unknown") { station in
        station.signIn()
        station.scan("4012345678901")
    },
    situation("overlay/help") { station in
        station.toItem()
        station.press(.function(1))
    },
    situation("overlay/palette") { station in
        station.begin()
        station.press(.ctrl("P"))
        station.send(.entry("un"))
    },
    situation("overlay/palette-obstacle") { station in
        station.begin()
        station.press(.ctrl("P"))
        station.send(.entry("undo"))
        station.press(.home)
        station.enter()
    },
    situation("overlay/details") { station in
        station.toSecondLine()
        station.press(.function(2))
    },
    situation("overlay/where-is") { station in
        station.begin()
        station.press(.function(6))
        station.scan("5012345226590")
    },
    situation("overlay/where-place") { station in
        station.toItem()
        station.press(.function(6))
        station.scan("A-04-12-C")
    },
    situation("overlay/where-unknown") { station in
        station.toItem()
        station.press(.function(6))
        station.scan("5012345226590")
        station.scan("NONSENSE")
    },
    situation("overlay/where-more") { station in
        station.begin()
        station.press(.function(6))
        station.scan("5012345226590")
        station.press(.pageDown)
    },
    situation("overlay/scan-refused") { station in
        station.begin()
        station.press(.function(2))
        station.scan("A-04-12-C")
    },
]

private let pickSituations = [
    situation("pick/place") { $0.begin() },
    situation("pick/demo", isDemo: true) { $0.begin() },
    situation("pick/item") { $0.toItem() },
    situation("pick/lot") { $0.toBatch() },
    situation("pick/quantity") { $0.toQuantity() },
    situation("pick/quantity-typed") { station in
        station.toQuantity()
        station.send(.entry("3"))
    },
    situation("pick/tote-new") { $0.toTote() },
    situation("pick/second-line") { $0.toSecondLine() },
    situation("pick/tote-bound") { station in
        station.toZeroCheck()
        station.press(.function(8))
    },
    situation("pick/zero-check") { $0.toZeroCheck() },
    situation("pick/serial") { $0.toSerial() },
    situation("pick/done") { $0.toDone() },
    situation("pick/put-back-tote") { station in
        station.toPutBackTote()
    },
    situation("pick/put-back-place") { station in
        station.toPutBackPlace()
    },
    situation("pick/leaving") { station in
        station.begin()
        station.press(.escape)
    },
]

private let exceptionSituations = [
    situation("refusal/wrong-place") { station in
        station.begin()
        station.scan("A-07-11-A")
    },
    situation("refusal/wrong-item") { station in
        station.toItem()
        station.scan("5012345848799")
    },
    situation("refusal/unknown") { station in
        station.toItem()
        station.scan("]C1\u{1D}0112345678\u{1D}")
    },
    situation("refusal/wrong-tote") { station in
        station.toZeroCheck()
        station.type("0")
        station.press(.function(8), .function(8))
        station.scan("T-19")
    },
    situation("refusal/taken-over") { station in
        station.begin()
        station.takenOverByBen()
    },
    situation("refusal/taken-away") { station in
        station.begin()
        station.takeAway(.tour(TourID(41)), from: "ANA")
        station.send(.changed)
    },
    situation("refusal/taken-away-hand") { station in
        station.toQuantity()
        station.takeAway(.tour(TourID(41)), from: "ANA")
        station.send(.changed)
    },
    situation("refusal/nothing-to-undo") { station in
        station.begin()
        station.press(.function(8))
    },
    situation("refusal/taken-over-hand") { station in
        station.toQuantity()
        station.takenOverByBen()
    },
    situation("refusal/not-recorded") { station in
        station.toItem()
        station.send(.answer(.failed("The disk is full. Free some space, then scan again.", brief: "disk is full")))
    },
    situation("offer/other-place") { station in
        station.toSecondLine()
        station.scan("A-04-09-B")
    },
    situation("offer/other-lot") { station in
        station.toBatch()
        station.scan("L2200")
    },
    situation("exception/list") { station in
        station.toItem()
        station.press(.function(3))
    },
    situation("exception/damaged") { station in
        station.toItem()
        station.press(.function(3), .down, .down, .down, .down)
    },
    situation("exception/damaged-done") { station in
        station.toTote()
        station.scan("%CMD-DAMAGED")
        station.scan("%CMD-DAMAGED")
    },
    situation("exception/help") { station in
        station.reasons[0].help =
            "Take what is there; the rest is looked for in other bins and this one is counted by somebody else today."
        station.toItem()
        station.press(.function(3))
    },
    situation("exception/label") { station in
        station.toItem()
        station.scan("%CMD-SHORT")
    },
    situation("exception/done") { station in
        station.toItem()
        station.press(.function(3))
        station.enter()
    },
    situation("exception/cancelled") { station in
        station.toSecondLine()
        station.cancelFirstOrder()
    },
    situation("exception/cancelled-hand") { station in
        station.toQuantity()
        station.cancelFirstOrder()
    },
    situation("exception/undone") { station in
        station.toSecondLine()
        station.press(.function(8))
    },
]

extension PretendStation {
    mutating func cancelFirstOrder() {
        do { try shelf.cancel("536365") } catch { preconditionFailure("\(error)") }
        heads["536365"]?.isCancelled = true
        send(.changed)
    }

    mutating func toPutBackTote() {
        toSecondLine()
        cancelFirstOrder()
        scan("A-05-01-B")
        scan("5012345848799")
        type("2")
        scan("T-18")
        scan("C-04-02-A")
        scan("5012345777770")
        scan("SN1")
        scan("T-18")
    }

    mutating func toPutBackPlace() {
        toPutBackTote()
        scan("T-17")
        scan("5012345226590")
        scan("L2391")
        type("3")
    }

    mutating func takenOverByBen() {
        let context = JobContext(
            actor: Actor(badge: "BEN", station: "S2"), now: SmallFloor.now, today: SmallFloor.today,
            offered: Offer(code: "41", deviation: .takeOver(TourID(41), from: "ANA", station: "S1")))
        do { _ = try shelf.perform(.take, on: TourID(41), context) } catch { preconditionFailure("\(error)") }
        send(.changed)
    }
}
