import TestSupport
import Testing

@testable import Warehouse

private func id(_ number: Int) -> ParcelID { SmallDock.id(number) }

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
