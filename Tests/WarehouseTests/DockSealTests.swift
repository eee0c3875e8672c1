import TestSupport
import Testing

@testable import Warehouse

private func id(_ number: Int) -> ParcelID { SmallDock.id(number) }

@Suite struct DockSealTests {
    @Test func twoPeopleReadTheSeal() {
        let driver = DockDriver.closed().type("AB 123").accepts(.closed)
        #expect(driver.events == [.sealEntered(SealEntry("AB123", by: "ANA"))])
        driver.by("BEN").type("ab123").accepts(.sealed)
        #expect(driver.events == [.sealed("AB123", first: "ANA", second: "BEN")])
        #expect(driver.load.seal == "AB123" && driver.load.crew == ["ANA", "BEN"])
    }

    @Test func thePersonWhoReadItFirstCannotReadItAgain() {
        let driver = DockDriver.closed().type("AB123").type("AB123").refuses(.sealNeedsAnother("L1", "ANA"))
        driver.type("AB124").refuses(.sealNeedsAnother("L1", "ANA"))
    }

    @Test func twoDifferentNumbersHoldTheLoadUntilASupervisorLiftsIt() {
        let driver = DockDriver.closed().type("AB123").by("BEN").type("AB132").accepts(.closed)
        let held = DockRefusal.loadHeld("L1", .sealMismatch("AB123", "AB132"))
        #expect(driver.load.isHeld && driver.load.sealFirst == nil)
        driver.type("AB123").refuses(held).by("EVA").perform(.liftHold).refuses(.notQualified(.supervise))
        driver.by("EVA", .supervise).perform(.liftHold).accepts(.closed)
        driver.by("BEN").type("AB123").accepts(.closed).by("ANA").type("AB123").accepts(.sealed)
    }

    @Test func aSlipIsNoSeal() {
        let driver = DockDriver.closed()
        driver.type("A").refuses(.sealUnusable("A"))
        driver.type("ÄÖÜ").refuses(.sealUnusable("ÄÖÜ"))
        let long = String(repeating: "1", count: 36)
        driver.type(long).refuses(.sealUnusable(long))
        driver.scan("DOOR-1").refuses(.wrongKind("DOOR-1", is: .place, expected: .seal))
        driver.scan("BEN").refuses(.wrongKind("BEN", is: .person, expected: .seal))
        driver.scan("L2").refuses(.wrongKind("L2", is: .load, expected: .seal))
        driver.scan(carton: 31).refuses(.loadClosed("L1"))
    }

    @Test func anySealNumberIsOneEvenWhenAnOrderHasIt() {
        let driver = DockDriver.closed().perform(.scan(Reading(text: "40123", matches: [.order("40123")])))
        driver.accepts(.closed)
        #expect(driver.load.sealFirst?.seal == "40123")
    }

    @Test func aCartonWhoseOrderIsCancelledComesOffBeforeTheSeal() {
        let driver = DockDriver.loading().scan(carton: 11).scan(carton: 12)
        driver.meanwhile { $0.change(id(12)) { $0.isCancelled = true } }
        driver.close().refuses(.cancelledAboard("L1", [id(12)]))
        driver.unload(12).close().accepts(.closed)
        driver.meanwhile { $0.change(id(11)) { $0.isCancelled = true } }.type("AB123")
            .refuses(.cancelledAboard("L1", [id(11)]))
    }
}

@Suite struct DockLeftoverTests {
    @Test func aLoadIsNotClosedWithoutItsCartons() {
        DockDriver.loading().scan(carton: 11).close().refuses(.leftovers("L1", [id(12)]))
    }

    @Test func whatIsStillPackedCountsAsLeftOver() {
        DockDriver.loading { $0.change(id(12)) { $0.state = .packing } }.scan(carton: 11).close()
            .refuses(.leftovers("L1", [id(12)]))
    }

    @Test func aLeftoverNeedsAReasonAndANextLoad() {
        let driver = DockDriver.loading { $0.add(SmallDock.carton(13, "L1", "ROUTE-1")) }.scan(carton: 11)
        driver.leave(13, "damaged").accepts(.loading)
        #expect(driver.load.leftovers == [Leftover(id(13), reason: "damaged", next: .load("L3"), by: "ANA")])
        #expect(driver.carton(13).load == "L3")
        driver.close().refuses(.leftovers("L1", [id(12)]))
        let slot = SmallDock.now.adding(minutes: 600)
        driver.leave(next: .slot(slot)).accepts(.loading)
        #expect(driver.carton(12).load == nil)
        driver.leave().refuses(.leftovers("L1", [])).close().accepts(.closed)
    }

    @Test func theNextLoadMustDoForTheCarton() {
        let driver = DockDriver.loading().scan(carton: 11)
        driver.leave(12, next: .load("L1")).refuses(.nextUnfit(id(12), "L1", .sameLoad))
        driver.leave(12, next: .load("L9")).refuses(.nextUnfit(id(12), "L9", .unknown))
        driver.leave(12, next: .load("L2")).refuses(.nextUnfit(id(12), "L2", .service))
        driver.leave(12, next: .slot(SmallDock.now)).refuses(.slotPassed(SmallDock.now))
        driver.by("EVA", .supervise).on("L3").perform(.cancel).on("L1").by("ANA")
        driver.leave(12).refuses(.nextUnfit(id(12), "L3", .notOpen))
        driver.meanwhile {
            $0.add(LoadPlanned(id: "L4", departs: SmallDock.now))
            $0.change(id(12)) { $0.isHazmat = true }
        }
        driver.leave(12, next: .load("L4")).refuses(.nextUnfit(id(12), "L4", .hazmat))
    }

    @Test func onlyACartonOfThisLoadThatIsNotOnItIsLeftOver() {
        let driver = DockDriver.loading().scan(carton: 11)
        driver.leave(11).refuses(.loadedTwice(id(11), "L1"))
        driver.leave(21).refuses(.notLeftover(id(21), "L1"))
        driver.perform(.leave(driver.yard.reading("DOOR-1"), reason: "x", next: .load("L3")))
            .refuses(.wrongKind("DOOR-1", is: .place, expected: .carton))
        DockDriver().leave(11).refuses(.loadNotOpen("L1", door: "DOOR-1"))
    }

    @Test func aLeftoverThatTurnsUpIsLoadedAfterAll() {
        let driver = DockDriver.loading().scan(carton: 11).leave(12).scan(carton: 12).accepts(.loading)
        #expect(driver.load.leftovers.isEmpty && driver.carton(12).load == "L1")
        driver.close().accepts(.closed)
    }

    @Test func aLabelThatWasPrintedSinceStopsTheDepartureUntilItIsExplained() {
        let driver = DockDriver.sealed().meanwhile { $0.add(SmallDock.carton(13, "L1", "ROUTE-1")) }
        driver.type("Jo Smith").refuses(.labelsMissing("L1", loaded: 2, labels: 3, [id(13)]))
        driver.leave(13).accepts(.sealed).type("Jo Smith").accepts(.departed)
    }

    @Test func theNextLoadIsSuggested() {
        let driver = DockDriver()
        let loads = driver.yard.openLoads()
        #expect(suggestedLoad(for: driver.carton(11), among: loads)?.id == "L1")
        #expect(suggestedLoad(for: driver.carton(11), among: loads, besides: "L1")?.id == "L3")
        var late = driver.carton(31)
        late.isHazmat = true
        #expect(suggestedLoad(for: late, among: loads)?.id == "L3", "the others take no dangerous goods")
        var picky = driver.carton(31)
        picky.cutoff = SmallDock.now.adding(minutes: 10)
        #expect(suggestedLoad(for: picky, among: loads)?.id == "L1", "all are late, so the first one")
        picky.cutoff = SmallDock.now.adding(minutes: 200)
        #expect(suggestedLoad(for: picky, among: loads, besides: "L1")?.id == "L2")
        #expect(suggestedLoad(for: picky, among: []) == nil)
    }
}

@Suite struct DockUndoTests {
    @Test func theLastCartonComesOffAndGoesBackToItsLane() {
        let driver = DockDriver().stage(11).stage("LANE-2").scan("DOOR-1").scan(carton: 11).undo().accepts(.loading)
        #expect(driver.carton(11).spot == CartonSpot(lane: "LANE-2", load: "L1"))
        #expect(driver.events.map(\.kind) == ["load.undone"])
        #expect(driver.load.cartons.isEmpty)
        driver.undo().refuses(.nothingToUndo)
    }

    @Test func everythingIsTakenBackLastInFirstOut() {
        let driver = DockDriver.loading()
        let start = driver.yard.cartons
        let load = driver.load
        driver.scan(carton: 11).scan(carton: 31).unload(11).scan(carton: 11).unload(31).leave(12).scan(carton: 12)
            .accepts()
        for _ in 0..<7 { driver.undo().accepts(.loading) }
        driver.undo().refuses(.nothingToUndo)
        #expect(driver.yard.cartons == start && driver.load == load)
    }

    @Test func everybodyTakesBackTheOwnGesture() {
        let driver = DockDriver.loading().scan(carton: 11).by("BEN").scan(carton: 12).by("ANA").undo().accepts()
        #expect(driver.load.cartons == [id(12)])
        driver.undo().refuses(.nothingToUndo).by("BEN").undo().accepts()
        #expect(driver.load.cartons.isEmpty)
    }

    @Test func whatSomebodyElseHasHadSinceIsNotTakenBack() {
        let driver = DockDriver.loading().scan(carton: 11).by("BEN").unload(11).by("ANA").undo()
        driver.refuses(.changedSince(id(11)))
        driver.by("BEN").scan(carton: 11).accepts().by("ANA").undo().refuses(.changedSince(id(11)))
        driver.by("BEN").undo().undo().by("ANA").undo().accepts()
    }

    @Test func aCartonDoesNotGoBackToALoadThatIsClosed() {
        let driver = DockDriver().on("L3").scan("DOOR-3").scan("DOOR-3").scan(carton: 31).on("L1").scan("DOOR-1")
        driver.scan(carton: 11).leave(12).scan(carton: 12).on("L3").close().accepts(.closed).on("L1")
        driver.undo().refuses(.changedSince(id(12)))
    }

    @Test func undoDoesNotGoPastTheClosedDoor() {
        let driver = DockDriver.closed().undo().refuses(.nothingToUndo).reopen().undo().refuses(.nothingToUndo)
        driver.scan(carton: 31).undo().accepts(.loading).undo().refuses(.nothingToUndo)
        DockDriver.sealed().undo().refuses(.loadSealed("L1"))
        DockDriver().undo().refuses(.nothingToUndo)
    }

    @Test func stagingIsTakenBackCartonByCarton() {
        let driver = DockDriver().stage(11).stage("LANE-1").stage(11).stage("LANE-2").undoStaging().accepts()
        #expect(driver.carton(11).lane == "LANE-1")
        driver.undoStaging().accepts()
        #expect(driver.carton(11).lane == nil)
        driver.undoStaging().refuses(.nothingToUndo)
        driver.stage(11).stage("LANE-1").by("BEN").undoStaging().refuses(.nothingToUndo)
        driver.stage(11).stage("LANE-2").by("ANA").undoStaging().refuses(.changedSince(id(11)))
    }
}
