import TestSupport
import Testing

@testable import Warehouse

private let pens = Wish("O1", 3, "PEN", from: "A-01-01")
private let milk = Wish("O1", 8, "MILK", SmallFloor.late, from: "A-03-01")

@Suite struct PickUndoTests {
    @Test func everythingIsTakenBackLastInFirstOut() {
        let driver = PickDriver.onTour(pens, milk, Wish("O2", 3, "PHONE", from: "A-04-01"))
        var states: [PickTour] = []
        var ledgers: [Ledger] = []
        let gestures: [(PickDriver) -> Void] = [
            { $0.scan("A-01-01") }, { $0.scan("PEN") }, { $0.report(.broken) }, { $0.scan("PEN") },
            { $0.scan("T-1") },
            { $0.report(.full) },
            { $0.scan("2*PEN") }, { $0.scan("T-2") }, { $0.skip() }, { $0.scan("A-04-01") }, { $0.scan("PHONE") },
            { $0.scan("S1") }, { $0.report(.broken) }, { $0.scan("S2") }, { $0.report(.givenUp) }, { $0.scan("T-3") },
            { $0.scan("A-03-01") }, { $0.scan("MILK") }, { $0.scan("L1").scan("L1") }, { $0.type("3") },
            { $0.scan("T-2") }, { $0.report(.wrongLot) },
        ]
        for gesture in gestures {
            states.append(driver.tour)
            ledgers.append(driver.shelf.ledger)
            gesture(driver)
            driver.accepts()
        }
        while let state = states.popLast() {
            driver.undo().accepts()
            #expect(driver.tour == state)
            #expect(driver.shelf.ledger == ledgers.removeLast())
        }
        driver.undo().refuses(.nothingToUndo)
        #expect(driver.shelf.suspects.isEmpty)
    }

    @Test func aGestureWithSeveralEventsGoesAsAWhole() {
        let driver = PickDriver.onTour(milk).scan("A-03-01").scan("MILK").scan("L1").scan("L1").accepts(.quantity)
        #expect(driver.recorded.count == 2)
        driver.undo().accepts(.batch)
        #expect(driver.recorded.map(\.kind) == ["pick.undone", "pick.undone"])
        #expect(driver.line(1).batch == SmallFloor.late)
        #expect(driver.tour.lines.count == 1)
    }

    @Test func whatWasUndoneCanBeDoneAgainAndUndoneAgain() {
        let driver = PickDriver.onTour(pens).scan("A-01-01")
        for _ in 0..<3 { driver.scan("3*PEN").scan("T-1").finishes().undo().accepts(.tote).undo().accepts(.item) }
        #expect(driver.stock("PEN", at: "A-01-01") == 10)
    }

    @Test func theZeroCheckIsTakenBackAndThenThePlacing() {
        let driver = PickDriver.onTour(Wish("O1", 5, "PEN", from: "A-01-02"))
        driver.scan("A-01-02").scan("5*PEN").scan("T-1").scan("0").finishes()
        driver.undo().accepts(.zeroCheck).undo().accepts(.tote)
        #expect(driver.stock("PEN", at: "A-01-02") == 5)
        #expect(driver.tour.slots[0].tote == nil)
    }

    @Test func undoStopsWhereTheHandsChanged() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").leave().take().accepts(.place).undo().refuses(
            .nothingToUndo)
        driver.scan("A-01-01").by("BEN", at: "S2").take().take().accepts(.place).undo().refuses(.nothingToUndo)
        driver.scan("A-01-01").undo().accepts(.place).undo().refuses(.nothingToUndo)
    }

    @Test func undoGoesOnForWhoComesBackToTheOwnTour() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").scan("T-1").finishes().take().accepts()
        driver.undo().accepts(.tote).by("ANA", at: "S5").take().undo().accepts(.item)
    }

    @Test func undoOfAShortBringsTheClaimBackAndLiftsTheHold() {
        let driver = PickDriver.onTour(Wish("O1", 8, "PEN", from: "A-01-01")).scan("A-01-01").report(.notFound)
            .accepts()
        #expect(driver.tour.lines.count == 2)
        driver.undo().accepts(.item)
        #expect(driver.tour.lines.map(\.claimed) == [8])
        #expect(driver.shelf.free("PEN").map(\.quantity) == [2, 5])
    }

    @Test func undoOfAShortIsRefusedWhenSomebodyElseHasClaimedTheUnits() {
        let driver = PickDriver.onTour(Wish("O1", 8, "PEN", from: "A-01-01"), Wish("O1", 1, "RING", from: "A-04-02"))
        driver.scan("A-01-01").report(.givenUp).accepts(.place, line: 2)
        driver.meanwhile { $0.addTour(TourID(2), [Wish("O9", 3, "PEN", from: "A-01-01")]) }
        driver.undo().refuses(.undoBlocked(place: "A-01-01", sku: "PEN"))
    }

    @Test func undoOfASubstitutionIsRefusedWhenTheOldBinIsClaimedByNow() {
        let driver = PickDriver.onTour(pens).scan("A-01-02").scan("A-01-02").accepts(.item)
        driver.meanwhile { $0.addTour(TourID(2), [Wish("O9", 8, "PEN", from: "A-01-01")]) }
        driver.undo().refuses(.undoBlocked(place: "A-01-01", sku: "PEN"))
        driver.meanwhile { $0.book(Move(sku: "PEN", quantity: 1, from: .supplier, to: "A-01-01")) }
        driver.undo().accepts(.place)
    }

    @Test func undoOfAPutBackIsRefusedWhenTheUnitsAreClaimedAgain() {
        let driver = PickDriver.onTour(Wish("O1", 3, "BOX", from: "A-02-01")).scan("A-02-01").scan("3*BOX").scan("T-1")
        driver.scan("0").meanwhile { try $0.cancel("O1") }.scan("T-1").scan("3*BOX").scan("A-02-01").finishes()
        driver.meanwhile { $0.addTour(TourID(2), [Wish("O9", 1, "BOX", from: "A-02-01")]) }
        driver.undo().refuses(.undoBlocked(place: "A-02-01", sku: "BOX"))
    }

    @Test func undoOfAPlacingIsRefusedWhenTheToteWasEmptiedByNow() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").scan("T-1").finishes()
        driver.meanwhile { $0.book(Move(sku: "PEN", quantity: 1, from: "T-1", to: .customer)) }
        driver.undo().refuses(.undoBlocked(place: "T-1", sku: "PEN"))
        let serials = PickDriver.onTour(Wish("O1", 1, "PHONE", from: "A-04-01")).scan("A-04-01").scan("PHONE").scan(
            "S1")
        serials.scan("T-1").finishes().meanwhile { shelf in
            shelf.book(Move(sku: "PHONE", serial: "S1", quantity: 1, from: "T-1", to: .customer))
            shelf.book(Move(sku: "PHONE", serial: "S2", quantity: 1, from: "A-04-01", to: "T-1"))
        }
        serials.undo().refuses(.undoBlocked(place: "T-1", sku: "PHONE"))
    }

    @Test func undoOfDamageBringsTheUnitBack() {
        let driver = PickDriver.onTour(Wish("O1", 5, "PEN", from: "A-01-02")).scan("A-01-02").scan("5*PEN")
        let before = driver.tour
        driver.report(.broken).accepts(.tote).undo().accepts(.tote)
        #expect(driver.tour == before)
        #expect(driver.stock("PEN", at: .damaged) == 0)
    }
}
