import TestSupport
import Testing

@testable import Warehouse

// One test for every cell of the table at the head of LoadDecide.swift, besides seal, leftovers and undo, which have
// files of their own. `refuses` and `asks` prove that nothing changed.

private let l1 = LoadTold(load: "L1", service: "ROUTE-1", door: "DOOR-1", departs: SmallDock.now.adding(minutes: 60))
private let l2 = LoadTold(load: "L2", service: "ROUTE-2", door: "DOOR-2", departs: SmallDock.now.adding(minutes: 160))
private func id(_ number: Int) -> ParcelID { SmallDock.id(number) }

extension DockDriver {
    /// L1 is open at its door.
    static func loading(_ prepare: (inout MemoryYard) -> Void = { _ in }) -> DockDriver {
        var yard = SmallDock.yard()
        prepare(&yard)
        return DockDriver(yard).scan("DOOR-1").accepts(.loading)
    }

    /// Both cartons of L1 are on it and it is closed.
    static func closed() -> DockDriver { loading().scan(carton: 11).scan(carton: 12).close().accepts(.closed) }

    /// Two people have read the seal of L1.
    static func sealed() -> DockDriver { closed().type("AB 123").by("BEN").type("ab123").accepts(.sealed) }
}

@Suite struct DockStepTests {
    // MARK: Doors

    @Test func aTruckThatComesToItsDoorStandsThere() {
        let driver = DockDriver().arrive("DOOR-1", truck: "HH-X 12").accepts(.atDoor)
        #expect(driver.events == [.arrived(door: "DOOR-1", truck: "HH-X 12", by: "ANA")])
        #expect(driver.load.truck == "HH-X 12" && driver.load.crew == ["ANA"])
        driver.arrive("DOOR-1").refuses(.alreadyAtDoor("L1", "DOOR-1"))
    }

    @Test func onlyADoorIsADoor() {
        let driver = DockDriver()
        driver.arrive("LANE-1").refuses(.wrongKind("LANE-1", is: .place, expected: .door("DOOR-1")))
        driver.scan("LANE-1").refuses(.wrongKind("LANE-1", is: .place, expected: .door("DOOR-1")))
        driver.move("XYZ").refuses(.unknownCode("XYZ", expected: .door(nil)))
        driver.scan(carton: 11).refuses(.loadNotOpen("L1", door: "DOOR-1"))
    }

    @Test func thePlannedDoorOpensTheLoadWithOneScan() {
        let driver = DockDriver().scan("DOOR-1").accepts(.loading)
        #expect(driver.events.map(\.kind) == ["load.arrived", "load.opened"])
        DockDriver().arrive("DOOR-1").scan("DOOR-1").accepts(.loading)
    }

    @Test func anotherDoorOpensTheLoadWhenItIsScannedTwice() {
        let driver = DockDriver().scan("DOOR-3").asks(.otherDoor("DOOR-3", for: "L1", planned: nil))
        driver.scan("DOOR-3").accepts(.loading)
        #expect(driver.load.door == "DOOR-3")
    }

    @Test func aDoorThatWaitsForAnotherLoadSaysWhichAndOpensWhenItIsScannedTwice() {
        let driver = DockDriver().scan("DOOR-2").asks(.otherDoor("DOOR-2", for: "L1", planned: l2))
        driver.scan("DOOR-2").accepts(.loading)
        #expect(driver.yard.state(of: "L2").door == "DOOR-2", "its plan stays what it was")
    }

    @Test func aDifferentSecondDoorConfirmsNothing() {
        DockDriver().scan("DOOR-3").asks(.otherDoor("DOOR-3", for: "L1", planned: nil))
            .scan("DOOR-4").asks(.otherDoor("DOOR-4", for: "L1", planned: nil))
            .scan("DOOR-3").asks(.otherDoor("DOOR-3", for: "L1", planned: nil))
    }

    @Test func aTruckAtTheDoorMayOpenAtAnotherOne() {
        let driver = DockDriver().arrive("DOOR-1").scan("DOOR-4")
        driver.asks(.otherDoor("DOOR-4", for: "L1", planned: nil)).scan("DOOR-4").accepts(.loading)
        #expect(driver.events.map(\.kind) == ["load.doorChanged", "load.opened"])
    }

    @Test func aDoorWhereATruckStandsIsTaken() {
        let driver = DockDriver().on("L2").scan("DOOR-1").scan("DOOR-1").accepts(.loading)
        let taken = LoadTold(load: "L2", service: "ROUTE-2", door: "DOOR-1", departs: l2.departs)
        driver.on("L1").scan("DOOR-1").refuses(.doorTaken("DOOR-1", by: taken))
        driver.arrive("DOOR-1").refuses(.doorTaken("DOOR-1", by: taken))
    }

    @Test func aBlockedDoorOpensNothing() {
        let driver = DockDriver().meanwhile { $0.blocked = ["DOOR-1", "DOOR-3"] }
        driver.scan("DOOR-1").refuses(.placeBlocked("DOOR-1"))
        driver.move("DOOR-3").refuses(.placeBlocked("DOOR-3"))
    }

    @Test func aLoadMovesToAFreeDoorInEveryStateButTheLast() {
        for driver in [DockDriver(), .loading(), .closed(), .sealed()] {
            let state = driver.load.state
            driver.move("DOOR-4").accepts(state)
            #expect(driver.load.door == "DOOR-4")
            driver.move("DOOR-4").refuses(.alreadyAtDoor("L1", "DOOR-4"))
        }
    }

    @Test func twoTrucksChangePlacesWhenTheTakenDoorIsScannedTwice() throws {
        let driver = DockDriver.loading().by("BEN").on("L2").scan("DOOR-2").on("L1").by("ANA")
        driver.move("DOOR-2").asks(.swapDoors("L1", with: l2, door: "DOOR-2")).move("DOOR-2").accepts(.loading)
        #expect(driver.load.door == "DOOR-2" && driver.yard.state(of: "L2").door == "DOOR-1")
        #expect(
            driver.facts == [
                .load("L1", .swapped(with: "L2", from: "DOOR-1", to: "DOOR-2", by: "ANA")),
                .load("L2", .swapped(with: "L1", from: "DOOR-2", to: "DOOR-1", by: "ANA")),
            ])
        #expect(try driver.yard.concerned(by: driver.facts, besides: "ANA") == ["BEN"], "who works there is told")
    }

    @Test func oneKeySwapsTwoLoads() {
        let driver = DockDriver.loading().swap("L2").accepts(.loading)
        #expect(driver.load.door == "DOOR-2" && driver.yard.state(of: "L2").door == "DOOR-1")
        driver.swap("L3").refuses(.noDoor("L3"))
        driver.swap("L9").refuses(.noSuchLoad("L9"))
        driver.swap("L1").refuses(.noSuchLoad("L1"))
        driver.on("L3").swap("L1").refuses(.noDoor("L3"))
    }

    @Test func noSwapPutsTwoTrucksAtOneDoor() {
        // L2 is planned for the door where L3 stands; L1 cannot go there in its place.
        let driver = DockDriver().on("L3").scan("DOOR-2").scan("DOOR-2").accepts(.loading).on("L1").scan("DOOR-1")
        driver.swap("L2").refuses(
            .doorTaken("DOOR-2", by: driver.yard.state(of: "L3").told))
    }

    @Test func loadsThatAreOverOrAtTheSameDoorDoNotSwap() {
        let driver = DockDriver.sealed().type("Jo Smith").accepts(.departed).on("L2").swap("L1")
        driver.refuses(.loadDeparted("L1"))
        driver.by("EVA", .supervise).on("L1")
        driver.meanwhile { $0.add(LoadPlanned(id: "L4", departs: SmallDock.now, door: "DOOR-2")) }
        driver.on("L4").swap("L2").refuses(.alreadyAtDoor("L4", "DOOR-2"))
        driver.perform(.cancel).accepts(.cancelled).on("L2").swap("L4").refuses(.loadCancelled("L4"))
    }

    @Test func aDoorNamesTheLoadThatIsMeant() throws {
        let driver = DockDriver()
        #expect(try driver.yard.loadMeant(byDoor: "DOOR-2")?.id == "L2")
        driver.on("L3").scan("DOOR-2").scan("DOOR-2")
        #expect(try driver.yard.loadMeant(byDoor: "DOOR-2")?.id == "L3", "the truck that stands there comes first")
        #expect(try driver.yard.loadMeant(byDoor: "DOOR-4") == nil)
    }

    // MARK: Cartons

    @Test func aCartonOfThisLoadIsLoadedAndLeavesItsLane() {
        let driver = DockDriver().stage(11).stage("LANE-1").scan("DOOR-1").scan(carton: 11).accepts(.loading)
        #expect(driver.carton(11).spot == CartonSpot(lane: nil, load: "L1", loadedOn: "L1"))
        #expect(driver.load.cartons == [id(11)])
        #expect(driver.facts.flatMap(\.moves).isEmpty, "units leave with the truck, not before")
    }

    @Test func aCartonOfAnotherLoadIsToldItsDoorAndNothingIsRecorded() {
        DockDriver.loading().scan(carton: 21).refuses(.belongsElsewhere(id(21), l2))
    }

    @Test func aCartonIsLoadedOnce() {
        DockDriver.loading().scan(carton: 11).scan(carton: 11).refuses(.loadedTwice(id(11), "L1"))
    }

    @Test func aCartonOnAnotherOpenLoadIsToldWhere() {
        let driver = DockDriver().on("L3").scan("DOOR-4").scan("DOOR-4").scan(carton: 31).accepts()
        let other = driver.yard.state(of: "L3").told
        driver.on("L1").scan("DOOR-1").scan(carton: 31).refuses(.onAnotherLoad(id(31), other))
        driver.unload(31).refuses(.notLoadedHere(id(31), on: other))
    }

    @Test func aCartonThatLeftIsNotHere() {
        let driver = DockDriver.sealed().type("Jo Smith").accepts(.departed)
        driver.on("L2").scan("DOOR-2").scan(carton: 11).refuses(.cartonGone(id(11), "L1"))
        driver.stage(11).refuses(.cartonGone(id(11), "L1"))
    }

    @Test func aCartonWithoutItsLabelGoesBackToTheBench() {
        let driver = DockDriver.loading()
        driver.meanwhile { $0.change(id(11)) { $0.state = .unlabelled } }.scan(carton: 11)
            .refuses(.notLabelled(id(11)))
        for state in [ParcelState.packing, .weighing] {
            driver.meanwhile { $0.change(id(11)) { $0.state = state } }.scan(carton: 11)
                .refuses(.stillPacking(id(11)))
        }
    }

    @Test func aCartonOfACancelledOrderStaysHere() {
        DockDriver.loading { $0.change(id(11)) { $0.isCancelled = true } }.scan(carton: 11)
            .refuses(.orderCancelled(id(11), "O11"))
    }

    @Test func dangerousGoodsNeedALoadThatTakesThem() {
        let driver = DockDriver.loading { $0.change(id(11)) { $0.isHazmat = true } }.scan(carton: 11)
        driver.refuses(.hazmatNotAllowed(id(11), "L1"))
        driver.meanwhile { $0.change(id(11)) { $0.spot.load = "L3" } }.on("L3").scan("DOOR-4").scan("DOOR-4")
        driver.scan(carton: 11).accepts(.loading)
    }

    @Test func aCartonPlannedForNoLoadIsTakenWhereItsServiceFits() {
        let driver = DockDriver.loading().scan(carton: 31).accepts(.loading)
        #expect(driver.carton(31).load == "L1", "the event plans it")
        driver.meanwhile { $0.change(id(21)) { $0.spot.load = nil } }.scan(carton: 21)
            .refuses(.wrongService(id(21), "ROUTE-2", expected: "ROUTE-1"))
        driver.meanwhile { $0.change(id(21)) { $0.spot.load = "L1" } }.scan(carton: 21).accepts(.loading)
    }

    @Test func aCartonThatMissedItsLoadIsTaken() {
        let driver = DockDriver.loading().scan(carton: 11).scan(carton: 12).close()
        driver.type("AB123").by("BEN").type("AB123").type("Jo Smith").accepts(.departed)
        driver.meanwhile { $0.add(SmallDock.carton(13, "L1", "ROUTE-1")) }
        driver.on("L3").scan("DOOR-3").scan("DOOR-3").scan(carton: 13).accepts(.loading)
    }

    @Test func whatIsNoCartonIsRefused() {
        let driver = DockDriver.loading()
        driver.scan("XYZ").refuses(.unknownCode("XYZ", expected: .carton))
        driver.scan("A-01-01").refuses(.wrongKind("A-01-01", is: .place, expected: .carton))
        driver.scan("L2").refuses(.wrongKind("L2", is: .load, expected: .carton))
        driver.type("12").refuses(.wrongKind("12", is: .number, expected: .carton))
        let two = Reading(text: "X", matches: [.carton(id(11)), .carton(id(12))])
        driver.perform(.scan(two)).refuses(.ambiguous("X", choices: [id(11).rawValue, id(12).rawValue]))
        driver.perform(.scan(Reading(text: "X", matches: [.carton("404")])))
            .refuses(.unknownCode("X", expected: .carton))
    }

    @Test func aCartonComesOffUntilTheLoadIsClosed() {
        let driver = DockDriver.loading().scan(carton: 11).scan(carton: 12).unload(11).accepts(.loading)
        #expect(driver.carton(11).spot == CartonSpot(lane: nil, load: "L1"))
        driver.unload(11).refuses(.notLoadedHere(id(11), on: nil))
        driver.scan(carton: 11).close().accepts(.closed).unload(11).refuses(.loadClosed("L1"))
        DockDriver.sealed().unload(11).refuses(.loadSealed("L1"))
        DockDriver().unload(11).refuses(.loadNotOpen("L1", door: "DOOR-1"))
    }

    // MARK: The end

    @Test func aClosedLoadIsReopenedUntilItIsSealed() {
        let driver = DockDriver.closed().scan(carton: 31).refuses(.loadClosed("L1")).type("AB123")
        driver.reopen().accepts(.loading).reopen().refuses(.loadNotClosed("L1"))
        #expect(driver.load.sealFirst == nil, "the seal is read anew")
        DockDriver.sealed().reopen().refuses(.loadSealed("L1"))
        DockDriver().reopen().refuses(.loadNotOpen("L1", door: "DOOR-1"))
    }

    @Test func anEmptyLoadIsNotClosed() {
        DockDriver.loading().close().refuses(.loadEmpty("L1"))
        DockDriver().close().refuses(.loadNotOpen("L1", door: "DOOR-1"))
        DockDriver.closed().close().refuses(.loadClosed("L1"))
        DockDriver.sealed().close().refuses(.loadSealed("L1"))
    }

    @Test func aLoadLeavesWithEveryUnitOnceAndItsManifest() throws {
        let driver = DockDriver.sealed().type("Jo Smith").accepts(.departed)
        guard case .departed(let departure) = driver.events.first else {
            Issue.record("no departure")
            return
        }
        #expect(
            departure.moves == [
                Move(sku: "PEN", quantity: 3, from: id(11).place, to: .customer),
                Move(sku: "PHONE", serial: "S1", quantity: 1, from: id(12).place, to: .customer),
            ])
        #expect(departure.driver == "Jo Smith" && departure.cartons == 2 && departure.grams == 2300)
        let entries = [
            ManifestEntry(sscc: id(12), order: "O12", grams: 1200),
            ManifestEntry(sscc: id(11), order: "O11", grams: 1100),
        ]
        #expect(departure.manifestHash == driver.yard.hash(manifestText(driver.load, entries)))
        #expect(driver.load.manifestHash == departure.manifestHash)
    }

    @Test func theManifestIsTheSameForTheSameSetAndNoOther() {
        var load = LoadPlanned(id: "L1", service: "ROUTE-1", departs: SmallDock.now).load
        load.seal = "AB123"
        let one = ManifestEntry(sscc: id(11), order: "O11", grams: 1100)
        let two = ManifestEntry(sscc: id(12), order: "O\t12\n\\", grams: 1200)
        #expect(manifestText(load, [one, two]) == manifestText(load, [two, one]))
        #expect(
            manifestText(load, [two, one]) == """
                manifest\t1
                load\tL1
                service\tROUTE-1
                seal\tAB123
                cartons\t2
                grams\t2300
                000000000000000011\tO11\t1100
                000000000000000012\tO\\u{9}12\\u{a}\\u{5c}\t1200

                """)
        #expect(manifestText(load, [one]) != manifestText(load, [one, two]))
    }

    @Test func theDriverGivesTheCodeOrAName() {
        let driver = DockDriver.sealed()
        let code = driver.load.driverCode
        let wrong = code == "1234" ? "4321" : "1234"
        #expect(code.utf8.count == 4)
        driver.scan(wrong).refuses(.wrongDriverCode(wrong))
        driver.type("X").refuses(.driverMissing)
        driver.type("  ").refuses(.driverMissing)
        driver.scan("SMITH").refuses(.unknownCode("SMITH", expected: .driver))
        driver.scan("DOOR-1").refuses(.wrongKind("DOOR-1", is: .place, expected: .driver))
        driver.scan(carton: 31).refuses(.loadSealed("L1"))
        driver.scan(code).accepts(.departed)
        #expect(driver.load.driver == code)
    }

    @Test func nothingIsDoneToALoadThatLeftOrWasCancelled() {
        let commands: [LoadCommand] = [
            .scan(Reading(text: "X")), .unload(Reading(text: "X")), .arrive(Reading(text: "DOOR-1"), truck: nil),
            .close,
            .leave(nil, reason: "x", next: .load("L3")), .reopen, .move(Reading(text: "X")), .swap(with: "L2"),
            .hold("x"), .liftHold, .cancel, .undo,
        ]
        let left = DockDriver.sealed().type("Jo Smith").accepts(.departed).by("EVA", .supervise)
        let cancelled = DockDriver().by("EVA", .supervise).perform(.cancel).accepts(.cancelled)
        for command in commands {
            left.perform(command).refuses(.loadDeparted("L1"))
            cancelled.perform(command).refuses(.loadCancelled("L1"))
        }
    }

    // MARK: Supervisors

    @Test func aHeldLoadStandsStillButMayMove() {
        let driver = DockDriver.loading().scan(carton: 11).by("EVA", .dock, .supervise).perform(.hold("count it"))
        let held = DockRefusal.loadHeld("L1", .office("count it"))
        driver.accepts(.loading).perform(.hold("again")).refuses(held).by("ANA")
        driver.scan(carton: 12).refuses(held).unload(11).refuses(held).close().refuses(held).undo().refuses(held)
        driver.leave(12).refuses(held).reopen().refuses(held).arrive("DOOR-1").refuses(held)
        driver.move("DOOR-4").accepts(.loading)
        driver.perform(.liftHold).refuses(.notQualified(.supervise))
        driver.by("EVA", .supervise).perform(.liftHold).accepts(.loading).perform(.liftHold)
            .refuses(.loadNotHeld("L1")).by("ANA").scan(carton: 12).accepts()
    }

    @Test func onlyASupervisorHoldsAndCancels() {
        let driver = DockDriver().perform(.hold("x")).refuses(.notQualified(.supervise))
        driver.perform(.cancel).refuses(.notQualified(.supervise))
        driver.by("EVA", .supervise).perform(.cancel).accepts(.cancelled)
        #expect(driver.carton(11).load == nil, "its cartons are planned for none")
    }

    @Test func aLoadWithCartonsOnItIsNotCancelled() {
        let driver = DockDriver.loading().scan(carton: 11).by("EVA", .supervise).perform(.cancel)
        driver.refuses(.cartonsAboard("L1", 1)).unload(11).perform(.cancel).accepts(.cancelled)
        DockDriver.closed().by("EVA", .supervise).perform(.cancel).refuses(.loadClosed("L1"))
    }
}
