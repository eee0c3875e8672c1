import TestSupport
import Testing

@testable import Warehouse

// One test for every cell of the table at the head of CountDecide.swift.

private let sock = "4000000000112"
private let sixSocks = "4000000000129"
private let pen = "4006381333931"

@Suite struct CountStepTests {
    // MARK: The bin

    @Test func theBinIsConfirmedByItsLabelOrItsCheckDigits() {
        CountDriver("A-01-01").take().accepts(.place).scan("A-01-01").accepts(.item)
        CountDriver("A-01-01").take().type(placeCheckDigits("A-01-01")).accepts(.item)
    }

    @Test func anotherBinIsRefusedAndNothingIsCounted() {
        let driver = CountDriver("A-01-01").take().scan("A-01-02")
        driver.refuses(.wrongPlace("A-01-02", expected: "A-01-01"))
        driver.scan(pen).refuses(.wrongKind(pen, is: .item, expected: .place("A-01-01")))
        driver.empty().refuses(.wrongKind("EMPTY", is: .text, expected: .place("A-01-01")))
        #expect(driver.job.round?.lines == [])
    }

    // MARK: Items

    @Test func everyScanCountsOneAndAPackWhatItHolds() {
        let driver = CountDriver.at("A-02-01").scan(sock).accepts(.item).scan(sock).scan(sock)
        #expect(driver.counted == "3 SOCK")
        driver.scan("12*" + sock).accepts(.item)
        #expect(driver.counted == "15 SOCK")
    }

    @Test func aTypedNumberIsTheTotalOfTheLastLine() {
        let driver = CountDriver.at("A-02-01").scan(sock).type("17").accepts(.item)
        #expect(driver.counted == "17 SOCK")
        driver.type("0").accepts(.item)
        #expect(driver.counted == "0 SOCK", "zero that is typed is zero; nothing typed is not")
    }

    @Test func aNumberBeforeAnyItemIsRefused() {
        CountDriver.at("A-02-01").type("5").refuses(.count(.noLine))
    }

    @Test func whatIsWorthMuchIsScannedUnitByUnit() {
        let driver = CountDriver.at("A-04-02").scan("4000000000419").accepts(.item).type("4")
        driver.refuses(.scanEachUnit("RING"))
        #expect(driver.counted == "1 RING")
    }

    @Test func aCodeOnTwoItemsOfTheBinIsAmbiguous() {
        CountDriver.at("A-02-01").scan(sixSocks).refuses(.ambiguous(sixSocks, choices: ["BOX", "SOCK"]))
    }

    @Test func aStrayItemIsCountedWhenItIsScannedTwice() {
        let driver = CountDriver.at("A-02-01").scan(pen)
        driver.asks(.stray("PEN", name: "Pen blue", homes: ["A-01-01", "A-01-02"])).scan(pen).accepts(.item)
        #expect(driver.events == [.counted("PEN", .none, units: 1, serial: nil, isStray: true)])
        driver.scan(pen).accepts(.item)
        #expect(driver.counted == "2 PEN", "it lies here now, so nobody asks again")
    }

    @Test func anotherStrayItemConfirmsNothing() {
        let driver = CountDriver.at("A-02-01").scan(pen).scan("4000000000419")
        driver.asks(.stray("RING", name: "Ring", homes: ["A-04-02"])).scan(pen)
        driver.asks(.stray("PEN", name: "Pen blue", homes: ["A-01-01", "A-01-02"]))
        #expect(driver.counted == "")
    }

    @Test func anUnknownCodeIsNotedWithItsNeighbours() {
        let driver = CountDriver.at("A-02-01").scan(sock).scan("XYZ-1").accepts(.item)
        #expect(driver.round?.unknown == [UnknownCode(text: "XYZ-1", after: "SOCK")])
        driver.scan("BOX").accepts(.item)
        #expect(driver.round?.unknown == [UnknownCode(text: "XYZ-1", after: "SOCK", before: "BOX")])
        #expect(driver.counted == "1 SOCK, 1 BOX", "it counts for nothing else")
    }

    @Test func aBadgeIsNoItem() {
        CountDriver.at("A-02-01").scan("BEN").refuses(.wrongKind("BEN", is: .person, expected: .anyItem))
    }

    // MARK: Lots, days and serials

    @Test func lotAndDayOfALabelAreCapturedInOneScan() {
        let driver = CountDriver.at("A-03-01").scan("(01)04000000000211(10)L1(17)261207").accepts(.item)
        #expect(driver.counted == "1 MILK L1")
        driver.scan("4000000000211").accepts(.item)
        #expect(driver.counted == "2 MILK L1", "the same item again is of the same lot")
    }

    @Test func aMissingLotAndDayAreAskedFor() {
        let driver = CountDriver.at("A-03-01").scan("4000000000211").accepts(.lot).type("L9").accepts(.expiry)
        driver.type("soon").refuses(.unknownCode("soon", expected: .batch(Batch(lot: "L9"))))
        driver.type("270301").accepts(.item)
        #expect(driver.round?.lines.first?.batch == Batch(lot: "L9", expiry: Day(year: 2027, month: 3, day: 1)))
        #expect(driver.counted == "1 MILK L9")
    }

    @Test func anotherLotOfTheSameItemIsALineOfItsOwn() {
        let driver = CountDriver.at("A-03-01").scan("(01)04000000000211(10)L1(17)261207").otherLot().accepts(.lot)
        driver.scan("(10)L3(17)270118").accepts(.item).type("8").accepts(.item)
        #expect(driver.counted == "1 MILK L1, 8 MILK L3")
        CountDriver.at("A-02-01").scan(sock).otherLot().refuses(.count(.noBatchToAsk))
    }

    @Test func everySerialCountsOnce() {
        let driver = CountDriver.at("A-04-01").scan("4000000000310").accepts(.serial).scan("S1").accepts(.serial)
        driver.scan("S1").refuses(.serialTwice("S1"))
        driver.scan("NEW-7").accepts(.serial).scan("(01)04000000000310(21)S2").accepts(.serial)
        #expect(driver.counted == "3 PHONE")
        #expect(driver.round?.lines.first?.serials == ["S1", "NEW-7", "S2"])
        driver.scan("4000000000327").accepts(.lot)
    }

    // MARK: The end

    @Test func theBinAgainEndsTheCount() {
        let driver = CountDriver.at("A-02-01").scan(sock).type("20").scan("BOX").type("3").scan("A-02-01").accepts()
        #expect(driver.events == [.finished(none: [])])
        #expect(driver.job.state == .counted && driver.job.lease == nil && driver.job.counters == ["ANA"])
    }

    @Test func anItemThatWasNotCountedIsAskedForOnce() {
        let driver = CountDriver.at("A-02-01").scan(sock).scan("A-02-01").asks(.noneOf(["BOX"]))
        driver.done().accepts()
        #expect(driver.counted == "1 SOCK, 0 BOX", "a zero that somebody has said")
    }

    @Test func whoeverFindsItAfterTheQuestionCountsOn() {
        let driver = CountDriver.at("A-02-01").scan(sock).done().asks(.noneOf(["BOX"])).scan("BOX").accepts(.item)
        driver.done().accepts()
        #expect(driver.counted == "1 SOCK, 1 BOX")
    }

    @Test func nothingIsNotZero() {
        CountDriver.at("A-02-01").done().refuses(.count(.sayEmpty("A-02-01")))
    }

    @Test func emptyIsSaidAndEndsTheCount() {
        let driver = CountDriver.at("A-02-01").empty().accepts()
        #expect(driver.events == [.declaredEmpty(none: ["BOX", "SOCK"])])
        #expect(driver.counted == "0 BOX, 0 SOCK")
        CountDriver.at("A-02-01").type("0").accepts()
    }

    @Test func aBinWithSomethingInItIsNotEmpty() {
        CountDriver.at("A-02-01").scan(sock).empty().refuses(.count(.notEmpty("A-02-01", lines: 1)))
    }

    // MARK: Undo, leaving, taking over

    @Test func undoTakesBackTheLastScanAndNothingElse() {
        let driver = CountDriver.at("A-02-01").scan(sock).scan(sock).scan("BOX").undo().accepts(.item)
        #expect(driver.counted == "2 SOCK")
        driver.undo().undo().undo().accepts(.place)
        driver.undo().refuses(.nothingToUndo)
    }

    @Test func aCounterComesBackToTheExactStep() {
        let driver = CountDriver.at("A-03-01").scan("4000000000211").accepts(.lot)
        driver.by("ANA", at: "S2").take().accepts(.lot).type("L1").accepts(.expiry)
    }

    @Test func whatWasCountedIsDroppedByLeaving() {
        let driver = CountDriver.at("A-02-01").scan(sock).leave().accepts()
        #expect(driver.job.state == .waiting && driver.job.rounds.isEmpty)
        driver.by("BEN").take().accepts(.place)
    }

    @Test func aTakeOverIsScannedTwiceAndBeginsAnew() {
        let driver = CountDriver.at("A-02-01").scan(sock).by("BEN", at: "S2").take()
        driver.asks(.takeOver("A-02-01", from: "ANA", station: "S1")).take().accepts(.place)
        #expect(driver.counted == "" && driver.job.lease?.holder == "BEN")
        driver.by("ANA").scan(sock).refuses(.count(.held("A-02-01", by: "BEN", station: "S2")))
    }

    @Test func aSecondLookIsAnotherPersons() {
        let driver = CountDriver.at("A-02-01").empty().rules(.ruled(.recount, [], pence: 0))
        driver.take().refuses(.count(.needsAnother("A-02-01")))
        driver.by("BEN").take().accepts(.place)
    }

    @Test func aCountAtTheDeskIsNobodys() {
        let driver = CountDriver.at("A-02-01").empty().by("BEN").take().refuses(.count(.atDesk("A-02-01")))
        driver.rules(.posted([])).take().refuses(.count(.over(CountID(1))))
    }

    @Test func onePersonIsAtOneBin() {
        let driver = CountDriver("A-01-01")
        driver.busyAt = "A-02-01"
        driver.take().refuses(.count(.busy("A-02-01")))
    }
}
