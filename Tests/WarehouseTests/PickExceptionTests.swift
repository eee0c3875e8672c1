import TestSupport
import Testing

@testable import Warehouse

// What goes wrong on a floor, and what is done about it.

private let pens = Wish("O1", 3, "PEN", from: "A-01-01")
private let socks = Wish("O2", 8, "SOCK", from: "A-02-01")
private let milk = Wish("O1", 4, "MILK", SmallFloor.early, from: "A-03-01")
private let phones = Wish("O1", 3, "PHONE", from: "A-04-01")

@Suite struct PickExceptionTests {
    // MARK: Short

    @Test func whatIsMissingIsLookedForElsewhereAndTheBinIsHeld() {
        let driver = PickDriver.onTour(Wish("O1", 8, "PEN", from: "A-01-01"), socks).scan("A-01-01").scan("PEN").type(
            "2")
        driver.report(.notFound).accepts(.tote, line: 1)
        #expect(driver.line(1).wanted == 3)
        #expect(driver.line(1).short == 1)
        #expect(driver.line(1).reason == "not-found")
        #expect(driver.line(3).place == "A-01-02")
        #expect(driver.line(3).wanted == 5)
        #expect(driver.shelf.free("PEN").isEmpty)
        driver.scan("T-1").accepts(.place)
        #expect(driver.line(1).state == .done)
        #expect(driver.stock("PEN", at: "A-01-01") == 8, "on hand changes by counting only")
    }

    @Test func aShortLineEndsWhereNothingElseIs() {
        let driver = PickDriver.onTour(Wish("O1", 8, "SOCK", from: "A-02-01"), pens).scan("A-02-01")
        driver.report(.notFound).accepts(.place, line: 2)
        #expect(driver.line(1).short == 8)
        #expect(driver.line(1).state == .done)
        #expect(driver.tour.lines.count == 2)
    }

    @Test func theMissingUnitsAreSoughtFirstExpiredFirstOverSeveralBins() {
        let driver = PickDriver.onTour(Wish("O1", 6, "MILK", SmallFloor.early, from: "A-03-01")).scan("A-03-01")
        driver.report(.wrongLot).accepts(.place, line: 2)
        #expect(driver.tour.lines.map(\.batch) == [SmallFloor.early, SmallFloor.middle, SmallFloor.late])
        #expect(driver.tour.lines.map(\.wanted) == [0, 5, 1])
        #expect(Set(driver.tour.lines.map(\.number)) == [1, 2, 3])
    }

    @Test func theNewStopComesWhereItAddsTheLeastWay() {
        let driver = PickDriver.onTour(
            Wish("O1", 8, "PEN", from: "A-01-01"), Wish("O1", 1, "BOX", from: "A-02-01"),
            Wish("O1", 1, "RING", from: "A-04-02"))
        driver.scan("A-01-01").report(.notFound).accepts(.place, line: 4)
        #expect(driver.tour.upcoming.map(\.place) == ["A-01-02", "A-02-01", "A-04-02"])
        #expect(Set(driver.tour.lines.map(\.turn)).count == 4)
    }

    @Test func aReasonWithoutAHoldNeverSendsTheWorkerBackToTheSameUnits() {
        let again = Reason(code: "again", label: "", procedure: .giveUp, seeksElsewhere: true)
        let driver = PickDriver.onTour(pens).scan("A-01-01").report(again).accepts(.place, line: 2)
        #expect(driver.line(2).place == "A-01-02")
        driver.scan("A-01-02").report(.notFound).accepts()
        #expect(driver.line(3).place == "A-01-01", "the first bin is free again")
    }

    @Test func whatIsHeldWithTheBinIsNotSoughtInTheSameBin() {
        for hold in [Hold.item, .place] {
            let reason = Reason(code: "x", label: "", procedure: .giveUp, hold: hold, seeksElsewhere: true)
            let driver = PickDriver.onTour(Wish("O1", 6, "MILK", SmallFloor.early, from: "A-03-01")).report(reason)
            driver.accepts(.place, line: 2)
            #expect(driver.tour.lines.map(\.place) == ["A-03-01", "A-03-02"])
            #expect(driver.line(1).short == 1)
        }
    }

    @Test func aBlockedBinIsShutForEverybodyAndTheUnitsComeFromElsewhere() {
        let driver = PickDriver.onTour(pens, Wish("O2", 2, "PEN", from: "A-01-01")).report(.binBlocked)
        driver.accepts()
        #expect(driver.line(3).place == "A-01-02")
        #expect(driver.line(3).wanted == 3)
        while driver.hand?.line != 2 { driver.skip().accepts() }
        driver.scan("A-01-01").refuses(.placeBlocked("A-01-01"))
    }

    @Test func whatIsAllInTheHandIsNotMissing() {
        PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").report(.notFound).refuses(
            .notNow("not-found", step: .tote))
        PickDriver.onTour(pens).report(.bySite).refuses(.notNow(.noStock, step: .place))
    }

    // MARK: Damage

    @Test func aBrokenUnitIsReplacedByASpareInTheBin() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").report(.broken).accepts(.quantity)
        #expect(driver.hand?.counted == 2)
        #expect(driver.stock("PEN", at: .damaged) == 1)
        #expect(driver.line(1).wanted == 3)
        driver.scan("PEN").accepts(.tote).scan("T-1").finishes()
        #expect(driver.stock("PEN", at: "A-01-01") == 6)
    }

    @Test func aBrokenUnitComesOutOfTheHandWhenAnyIsCounted() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").report(.broken).accepts(.item)
        driver.scan("PEN").report(.broken).accepts(.quantity)
        #expect(driver.hand?.counted == 0)
        #expect(driver.stock("PEN", at: .damaged) == 2)
    }

    @Test func withoutASpareTheUnitIsSoughtElsewhereOrLost() {
        let all = Wish("O1", 5, "PEN", from: "A-01-02")
        let driver = PickDriver.onTour(all).scan("A-01-02").scan("5*PEN").report(.broken).accepts(.tote)
        #expect(driver.hand?.counted == 4)
        #expect(driver.tour.lines.map(\.wanted) == [4, 1])
        driver.scan("T-1").accepts(.zeroCheck).scan("0").accepts(.place, line: 2)

        let alone = PickDriver.onTour(Wish("O1", 3, "BOX", from: "A-02-01")).scan("A-02-01").scan("BOX")
        alone.report(.broken).accepts(.quantity).report(.broken).accepts(.quantity).report(.broken).finishes()
        #expect(alone.line(1).short == 3)
        #expect(alone.stock("BOX", at: .damaged) == 3)
    }

    @Test func aPackWhoseUnitBreaksBeforeItsLotIsSaidCountsTheRest() {
        let driver = PickDriver.onTour(
            Wish("O1", 4, "MILK", SmallFloor.early, from: "A-03-01"),
            Wish("O2", 2, "MILK", SmallFloor.early, from: "A-03-01"))
        driver.scan("A-03-01").scan("4000000000228").report(.broken).accepts(.batch)
        #expect(driver.line(1).wanted == 3)
        driver.scan("L1").accepts(.tote)
        #expect(driver.hand?.counted == 3)
    }

    @Test func aBrokenSerialIsTheOneThatWasScannedLast() {
        let driver = PickDriver.onTour(phones).scan("A-04-01").scan("PHONE").report(.broken).refuses(.nothingInHand)
        driver.scan("S1").scan("S2").report(.broken).accepts(.serial)
        #expect(driver.hand?.serials == ["S1"])
        #expect(driver.shelf.serial("S2", of: "PHONE")?.place == .damaged)
        driver.scan("S2").refuses(.serialElsewhere("S2", place: .damaged)).scan("S3").scan("S4").accepts(.tote)
        driver.report(.broken).accepts(.tote)
        #expect(driver.line(1).short == 1)
        #expect(driver.hand?.serials == ["S1", "S3"])
        driver.scan("T-1").accepts()
        #expect(driver.line(1).serials == ["S1", "S3"])
    }

    @Test func nothingIsBrokenBeforeTheWorkerStandsThere() {
        PickDriver.onTour(pens).report(.broken).refuses(.notNow("damaged", step: .place))
    }

    // MARK: By hand

    @Test func whatCannotBeReadIsVouchedForWhereThatIsPossible() {
        let driver = PickDriver.onTour(milk)
        driver.report(.unreadable).accepts(.item)
        #expect(driver.recorded == [.sourceConfirmed(line: 1, byHand: true)])
        driver.report(.unreadable).accepts(.batch)
        #expect(driver.recorded == [.itemConfirmed(line: 1, units: 1, byHand: true)])
        driver.report(.unreadable).accepts(.quantity)
        #expect(driver.recorded == [.counted(line: 1, units: 1, serial: nil, byHand: true)])
        driver.report(.unreadable).report(.unreadable).report(.unreadable).accepts(.tote)
        driver.report(.unreadable).refuses(.notNow("unreadable", step: .tote))
        let pump = PickDriver.onTour(Wish("O1", 1, "PUMP", Batch(lot: "P1"), from: "A-04-01"))
        pump.report(.unreadable).report(.unreadable).accepts(.batch).report(.unreadable).accepts(.serial)
        pump.report(.unreadable).refuses(.notNow("unreadable", step: .serial)).type("U1").accepts(.tote)
        #expect(pump.recorded == [.counted(line: 1, units: 1, serial: "U1", byHand: true)])
    }

    @Test func anItemWithoutLotVouchedForIsCountedByKey() {
        PickDriver.onTour(pens).scan("A-01-01").report(.unreadable).accepts(.quantity).type("3").accepts(.tote)
    }

    // MARK: Totes

    @Test func aFullToteGivesWayToTheNextInTheMiddleOfALine() {
        let driver = PickDriver.onTour(Wish("O1", 8, "SOCK", from: "A-02-01"), pens).scan("A-02-01").scan("5*SOCK")
        driver.report(.full).refuses(.notNow("tote-full", step: .quantity))
        driver.scan("T-1").accepts(.item, line: 1)
        driver.report(.full).accepts(.item, line: 1).scan("3*SOCK").accepts(.tote)
        driver.scan("T-1").refuses(.toteTaken("T-1", by: .taken(tour: TourID(1), order: "O1")))
        driver.scan("T-2").accepts(.place, line: 2)
        #expect(driver.stock("SOCK", at: "T-1") == 5)
        #expect(driver.stock("SOCK", at: "T-2") == 3)
        #expect(driver.tour.slots[0] == ToteSlot(number: 1, order: "O1", tote: "T-2", full: ["T-1"]))
    }

    @Test func aFullToteWithTheHandFullKeepsWhatIsInTheHand() {
        let driver = PickDriver.onTour(pens, Wish("O1", 2, "BOX", from: "A-02-01"))
        driver.scan("A-01-01").scan("3*PEN").scan("T-1").scan("A-02-01").scan("2*BOX").report(.full).accepts(.tote)
        #expect(driver.hand?.counted == 2)
        driver.scan("T-2").finishes()
    }

    @Test func serialsInTheHandMayGoIntoTheToteBeforeTheLineIsComplete() {
        let driver = PickDriver.onTour(phones).scan("A-04-01").scan("PHONE").scan("T-1")
        driver.refuses(.wrongKind("T-1", is: .tote, expected: .serial)).scan("S1").scan("T-1").accepts(.item, line: 1)
        #expect(driver.line(1).picked == 1)
        driver.report(.full).scan("PHONE").scan("S2").scan("S3").scan("T-2").finishes()
        #expect(driver.line(1).serials == ["S1", "S2", "S3"])
    }

    // MARK: Skip

    @Test func aSkippedLineComesBackLast() {
        let driver = PickDriver.onTour(pens, socks, milk).scan("A-01-01").skip().accepts(.place, line: 2)
        driver.skip().accepts(.place, line: 3).skip().accepts(.place, line: 1)
        #expect(driver.tour.upcoming.map(\.number) == [1, 2, 3])
    }

    @Test func theLastLineCannotBeSkipped() {
        let driver = PickDriver.onTour(pens).skip().refuses(.lastLine)
        driver.scan("A-01-01").skip().refuses(.lastLine)
    }

    @Test func aLineSkippedHalfDoneKeepsWhatItHas() {
        let driver = PickDriver.onTour(pens, socks).scan("A-01-01").scan("PEN").scan("T-1").accepts(.item)
        driver.skip().accepts(.place, line: 2).skip().accepts(.place, line: 1)
        driver.scan("A-01-01").scan("3*PEN").refuses(.tooMany(counted: 0, adding: 3, wanted: 2))
        driver.scan("2*PEN").accepts(.tote)
    }

    // MARK: Substitution of a line that is half done

    @Test func anotherBinForALineHalfDoneIsALineOfItsOwn() {
        let driver = PickDriver.onTour(Wish("O1", 9, "PEN", from: "A-01-01"), socks).scan("A-01-01").scan("2*PEN")
        driver.scan("T-1").skip().skip().accepts(.place, line: 1)
        driver.scan("A-01-02").asks(.otherPlace("A-01-02", .none, quantity: 5)).scan("A-01-02").accepts(.item, line: 3)
        #expect(driver.tour.lines.map(\.wanted) == [2, 8, 5, 2])
        #expect(driver.tour.lines.map(\.place) == ["A-01-01", "A-02-01", "A-01-02", "A-01-01"])
        #expect(driver.line(1).state == .done)
        driver.scan("5*PEN").scan("T-1").accepts(.zeroCheck).undo().undo().undo().accepts(.place, line: 1)
        #expect(driver.tour.lines.map(\.wanted) == [9, 8])
    }

    @Test func anotherLotForALineHalfDoneLeavesTheLotOfWhatIsPicked() {
        let driver = PickDriver.onTour(Wish("O1", 8, "MILK", SmallFloor.late, from: "A-03-01"))
        driver.scan("A-03-01").scan("(01)4000000000211(10)L3").scan("T-1").accepts(.item, line: 1)
        driver.scan("MILK").scan("L1").asks(.otherBatch(SmallFloor.early, quantity: 6)).scan("L1").accepts(
            .quantity, line: 2)
        #expect(driver.line(1).batch == SmallFloor.late)
        #expect(driver.line(1).picked == 1)
        #expect(driver.tour.lines.map(\.wanted) == [1, 6, 1])
        driver.type("6").scan("T-1").accepts(.place, line: 3).undo().undo().undo().accepts(.batch, line: 1)
        #expect(driver.tour.lines.count == 1)
    }

    @Test func aSecondSubstitutionNeverReusesALineNumberOrTheWrongRest() {
        let driver = PickDriver.onTour(Wish("O1", 9, "PEN", from: "A-01-01"))
        driver.scan("A-01-02").scan("A-01-02").accepts(.item, line: 1).scan("PEN").scan("T-1").accepts(.item, line: 1)
        driver.meanwhile { $0.receive(2, "PEN", into: "A-02-02") }.skip().accepts(.place, line: 2)
        driver.skip().accepts(.place, line: 1)
        driver.scan("A-02-02").scan("A-02-02").accepts(.item, line: 3)
        #expect(driver.tour.lines.map(\.wanted) == [1, 4, 2, 2])
        #expect(Set(driver.tour.lines.map(\.number)).count == 4)
    }

    @Test func aSecondOtherLotGoesOnWithItsOwnLineAndNotWithAnEarlierRest() {
        let driver = PickDriver.onTour(Wish("O1", 8, "MILK", SmallFloor.late, from: "A-03-01"))
        driver.meanwhile { $0.expiry = .anything }.scan("A-03-01").scan("MILK").scan("L1").scan("L1").scan("T-1")
        driver.accepts(.item, line: 1).scan("MILK").scan("L0").asks(.otherBatch(SmallFloor.stale, quantity: 2))
        driver.scan("L0").accepts(.quantity, line: 3)
        #expect(driver.tour.lines.map(\.wanted) == [1, 2, 2, 3])
        #expect(driver.tour.lines.map(\.batch.lot) == ["L1", "L3", "L0", "L1"])
    }

    // MARK: Hands change

    @Test func aTakeOverIsConfirmedAndTheOldHolderIsTold() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("2*PEN").accepts(.quantity)
        driver.by("BEN", at: "S2").take().asks(.takeOver(TourID(1), from: "ANA", station: "S1"))
        driver.scan("A-01-01").refuses(.notYours(tour: TourID(1), holder: "ANA", station: "S1"))
        driver.take().asks(.takeOver(TourID(1), from: "ANA", station: "S1")).take().accepts(.place, line: 1)
        #expect(driver.recorded == [.takenOver(from: "ANA", by: "BEN", at: "S2", when: SmallFloor.now)])
        #expect(driver.hand?.counted == 0)
        #expect(driver.stock("PEN", at: "A-01-01") == 10)
        driver.by("ANA", at: "S1").scan("PEN").refuses(.notYours(tour: TourID(1), holder: "BEN", station: "S2"))
    }

    @Test func theSamePersonGoesOnElsewhereWithWhatIsInTheHand() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("2*PEN").by("ANA", at: "S2").take().accepts(.quantity)
        #expect(driver.hand?.counted == 2)
        driver.scan("PEN").accepts(.tote)
    }

    @Test func whoComesBackIsOnTheExactStep() {
        let driver = PickDriver.onTour(milk).scan("A-03-01").scan("4000000000228").take().accepts(.batch)
        #expect(driver.hand?.packUnits == 4)
    }

    // MARK: Cancellation

    @Test func aCancelledLineInTheHandIsDroppedAndTheNextOneComes() throws {
        let driver = PickDriver.onTour(pens, socks).scan("A-01-01").scan("2*PEN").meanwhile { try $0.cancel("O1") }
        #expect(driver.line(1).state == .dropped)
        #expect(driver.hand == Hand(line: 2, step: .place))
        #expect(driver.tour.lines.count == 2)
        #expect(driver.shelf.unclaimed("PEN", at: "A-01-01", of: .none) == 10)
        driver.undo().refuses(.nothingToUndo)
    }

    @Test func whatWasPickedOfACancelledOrderIsPutBackFromEveryToteItWentInto() throws {
        let driver = PickDriver.onTour(Wish("O1", 8, "SOCK", from: "A-02-01"), milk)
        driver.scan("A-02-01").scan("5*SOCK").scan("T-1").report(.full).scan("3*SOCK").scan("T-2")
        driver.scan("A-03-01").scan("(01)4000000000211(10)L1").scan("T-2").accepts(.item, line: 2)
        driver.meanwhile { try $0.cancel("O1") }.meanwhile { try $0.cancel("O1") }
        #expect(driver.tour.lines.count == 5)
        #expect(driver.hand == Hand(line: 3, step: .tote))
        driver.scan("T-2").refuses(.wrongTote("T-2", expected: "T-1", order: "O1")).scan("T-1").accepts(.item)
        driver.scan("5*SOCK").accepts(.place).scan("T-3").refuses(
            .wrongKind("T-3", is: .tote, expected: .place("A-02-01")))
        driver.scan("A-02-01").accepts(.tote, line: 4)
        driver.scan("T-2").scan("SOCK").scan("A-02-01").accepts(.item, line: 4).scan("2*SOCK")
        driver.scan("A-02-02").asks(.putBackElsewhere("A-02-02")).scan("A-02-02").accepts(.tote, line: 5)
        driver.scan("T-2").scan("MILK").scan("L3").refuses(.unknownCode("L3", expected: .batch(SmallFloor.early)))
        driver.today = SmallFloor.today.adding(100)
        driver.scan("L1").accepts(.place).report(.unreadable).refuses(.notNow("unreadable", step: .place))
        driver.scan("A-03-01").finishes()
        #expect(driver.stock("SOCK", at: "A-02-01") == 18)
        #expect(driver.stock("SOCK", at: "A-02-02") == 2)
        #expect(driver.stock("MILK", at: "A-03-01") == 16)
        #expect(driver.line(3).claimed == 0)
    }

    @Test func aFinishedLineOfACancelledOrderIsPutBackEvenIfTheTourWasOver() throws {
        let driver = PickDriver.onTour(phones).scan("A-04-01").scan("PHONE").scan("S1").scan("S2").scan("S3").scan(
            "T-1")
        driver.finishes().meanwhile { try $0.cancel("O1") }
        #expect(driver.hand == Hand(line: 2, step: .tote))
        #expect(driver.tour.lines.count == 2)
        driver.scan("T-1").scan("PHONE").scan("S4").refuses(.serialElsewhere("S4", place: "A-04-01"))
        driver.scan("S3").scan("S1").scan("S2").accepts(.place)
        driver.report(.full).refuses(.notNow("tote-full", step: .place)).scan("A-04-01").finishes()
        #expect(driver.shelf.serial("S2", of: "PHONE")?.place == "A-04-01")
        driver.undo().accepts(.place).undo().accepts(.serial)
    }

    @Test func aTourThatWasLeftWaitsWithItsPutBacks() throws {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").scan("T-1").leave().meanwhile {
            try $0.cancel("O1")
        }
        #expect(driver.hand == nil)
        #expect(!driver.tour.isFinished)
        driver.by("BEN", at: "S2").take().accepts(.tote, line: 2).scan("T-1").report(.unreadable).accepts(.quantity)
        driver.scan("3*PEN").scan("A-01-01").finishes()
    }

    @Test func aPutBackWithMissingAndBrokenUnitsCanEnd() throws {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").scan("T-1").finishes()
        driver.meanwhile { try $0.cancel("O1") }.scan("T-1").scan("PEN").report(.broken).accepts(.quantity)
        driver.scan("PEN").report(.notFound).accepts(.place).scan("A-01-01").finishes()
        #expect(driver.stock("PEN", at: .damaged) == 1)
        #expect(driver.stock("PEN", at: "T-1") == 1)
        #expect(driver.line(2).picked == 1)
        #expect(driver.line(2).short == 2)
    }

    @Test func aToteThatIsGoneEndsItsPutBack() throws {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").scan("T-1").finishes()
        driver.meanwhile { try $0.cancel("O1") }.report(.notFound).finishes()
        #expect(driver.stock("PEN", at: "T-1") == 3)
    }

    @Test func theSerialsOfAnotherOrderInTheSameToteAreNotPutBack() throws {
        let driver = PickDriver.onTour(
            mode: .sortLater, Wish("O1", 1, "PHONE", from: "A-04-01"), Wish("O2", 1, "PHONE", from: "A-04-01"))
        driver.scan("A-04-01").scan("PHONE").scan("S1").scan("T-1").scan("A-04-01").scan("PHONE").scan("S2").scan("T-1")
        driver.finishes().meanwhile { try $0.cancel("O1") }.scan("T-1").scan("PHONE")
        driver.scan("S2").refuses(.serialElsewhere("S2", place: "T-1")).scan("S1").accepts(.place)
    }

    @Test func aSecondCancellationLeavesThePutBacksOpen() throws {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").scan("T-1").meanwhile { try $0.cancel("O1") }
        var tour = driver.tour
        tour.apply(.cancelled(order: "O1", putBacks: []))
        #expect(tour == driver.tour)
    }

    @Test func anOrderThatIsNotHereIsNotCancelledHere() throws {
        let driver = PickDriver.onTour(pens)
        #expect(try driver.tour.cancellation(of: "O9", on: driver.shelf) == nil)
    }
}
