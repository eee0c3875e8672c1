import TestSupport
import Testing

@testable import Warehouse

private func id(_ number: Int) -> ParcelID { SmallDock.id(number) }

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
