import TestSupport
import Testing

@testable import Warehouse

// One test for every cell of the table at the head of PickDecide.swift. `refuses` and `asks` prove that nothing
// changed.

private let pens = Wish("O1", 3, "PEN", from: "A-01-01")
private let milk = Wish("O1", 4, "MILK", SmallFloor.early, from: "A-03-01")
private let phones = Wish("O1", 2, "PHONE", from: "A-04-01")
private let pump = Wish("O1", 1, "PUMP", Batch(lot: "P1"), from: "A-04-01")
private let rings = Wish("O1", 2, "RING", from: "A-04-02")
private let socks = Wish("O1", 8, "SOCK", from: "A-02-01")

@Suite struct PickStepTests {
    // MARK: Place

    @Test func theLinesBinIsAccepted() {
        PickDriver.onTour(pens).scan("A-01-01").accepts(.item)
    }

    // MARK: Tags

    @Test func aTagIsCountedOnceUntilItIsUndone() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("tag:1:4006381333931")
        #expect(driver.recorded == [.counted(line: 1, units: 1, serial: nil, byHand: false, tag: "1")])
        driver.scan("tag:1:4006381333931").refuses(.tagTwice("tag:1:4006381333931"))
        driver.scan("tag:2:4006381333931").undo().scan("tag:2:4006381333931")
        #expect(driver.hand?.tags == ["1", "2"])
        driver.scan("tag:3:4006381333931").scan("tag:3:4006381333931").refuses(.tagTwice("tag:3:4006381333931"))
    }

    @Test func tagsInAToteStayCountedAndTagsInALostHandDoNot() {
        let driver = PickDriver.onTour(pens, Wish("O1", 2, "PEN", from: "A-01-02")).scan("A-01-01")
        for tag in 1...3 { driver.scan("tag:\(tag):4006381333931") }
        driver.scan("T-1").scan("A-01-02").scan("tag:1:4006381333931").refuses(.tagTwice("tag:1:4006381333931"))
        driver.scan("tag:4:4006381333931").by("BEN", at: "S2").take().take()
        driver.scan("A-01-02").scan("tag:4:4006381333931")
        #expect(driver.hand?.tags == ["4"], "the hand that was lost counts for nothing")
        #expect(driver.tour.tags == ["1", "2", "3"])
    }

    @Test func aTagReadWithTheItemIsInTheHandWhileItsLotIsAskedFor() {
        let driver = PickDriver.onTour(milk).scan("A-03-01").scan("tag:1:MILK").accepts(.batch)
        #expect(driver.hand?.tags == ["1"])
    }

    @Test func theCheckDigitsOnItsLabelAreAccepted() {
        let digits = placeCheckDigits("A-01-01")
        PickDriver.onTour(pens).type(digits).accepts(.item)
        PickDriver.onTour(pens).scan(digits).refuses(
            .wrongKind(digits, is: .number, expected: .place("A-01-01")))
    }

    @Test func theCheckDigitsOfAnotherBinAreRefused() {
        let others = placeCheckDigits("A-01-02")
        PickDriver.onTour(pens).type(others).refuses(.wrongCheckDigits(others, expected: "A-01-01"))
        PickDriver.onTour(pens).type("1").refuses(.wrongKind("1", is: .number, expected: .place("A-01-01")))
    }

    @Test func theCheckDigitsOfABlockedBinAreRefusedAsTheBinIs() {
        PickDriver.onTour(pens).meanwhile { $0.blocked.insert("A-01-01") }.type(placeCheckDigits("A-01-01"))
            .refuses(.placeBlocked("A-01-01"))
    }

    @Test func aBinWithoutTheItemIsTheWrongPlace() {
        PickDriver.onTour(pens).scan("A-03-01").refuses(.wrongPlace("A-03-01", expected: "A-01-01"))
    }

    @Test func aBinWhoseUnitsAreAllClaimedIsTheWrongPlace() {
        PickDriver.onTour(pens, Wish("O2", 5, "PEN", from: "A-01-02"))
            .scan("A-01-02").refuses(.wrongPlace("A-01-02", expected: "A-01-01"))
    }

    @Test func anotherBinWithFreeUnitsServesWhenItIsScannedTwice() {
        let driver = PickDriver.onTour(pens)
        driver.scan("A-01-02").asks(.otherPlace("A-01-02", .none, quantity: 3)).scan("A-01-02").accepts(.item)
        #expect(driver.line(1).place == "A-01-02")
        #expect(driver.tour.lines.count == 1)
    }

    @Test func aDifferentSecondScanNeverConfirms() {
        PickDriver.onTour(pens).scan("A-01-02").asks(.otherPlace("A-01-02", .none, quantity: 3))
            .scan("A-03-01").refuses(.wrongPlace("A-03-01", expected: "A-01-01"))
            .scan("A-01-02").asks(.otherPlace("A-01-02", .none, quantity: 3))
            .scan("1*A-01-02").asks(.otherPlace("A-01-02", .none, quantity: 3))
            .scan("A-01-01").accepts(.item)
    }

    @Test func whatChangedBetweenTheTwoScansIsAskedAgain() {
        PickDriver.onTour(pens).scan("A-01-02").asks(.otherPlace("A-01-02", .none, quantity: 3))
            .meanwhile { $0.book(Move(sku: "PEN", quantity: 3, from: "A-01-02", to: .adjustment)) }
            .scan("A-01-02").asks(.otherPlace("A-01-02", .none, quantity: 2))
    }

    @Test func whatAnotherBinCannotServeStaysBehindAndComesNext() {
        let driver = PickDriver.onTour(Wish("O1", 8, "PEN", from: "A-01-01"), socks)
        driver.scan("A-01-02").scan("A-01-02").accepts(.item, line: 1)
        #expect(driver.tour.lines.map(\.wanted) == [5, 8, 3])
        driver.scan("PEN").type("6").refuses(.tooMany(counted: 0, adding: 6, wanted: 5))
    }

    @Test func aBlockedBinIsRefusedEvenIfItIsTheRightOne() {
        PickDriver.onTour(pens).meanwhile { $0.blocked = ["A-01-01", "A-01-02"] }
            .scan("A-01-01").refuses(.placeBlocked("A-01-01"))
            .scan("A-01-02").refuses(.placeBlocked("A-01-02"))
            .report(.unreadable).refuses(.placeBlocked("A-01-01"))
    }

    @Test func atThePlaceStepEveryOtherKindOfCodeIsNamedForWhatItIs() {
        let driver = PickDriver.onTour(pens)
        let expected = Expected.place("A-01-01")
        driver.scan("T-1").refuses(.wrongKind("T-1", is: .tote, expected: expected))
        driver.scan("PEN").refuses(.wrongKind("PEN", is: .item, expected: expected))
        driver.scan("4000000000129").refuses(.wrongKind("4000000000129", is: .item, expected: expected))
        driver.scan("ANA").refuses(.wrongKind("ANA", is: .person, expected: expected))
        driver.scan("O1").refuses(.wrongKind("O1", is: .order, expected: expected))
        driver.scan("3").refuses(.wrongKind("3", is: .number, expected: expected))
        driver.scan("nonsense").refuses(.unknownCode("nonsense", expected: expected))
        driver.scan("").refuses(.unknownCode("", expected: expected))
    }

    // MARK: Item

    @Test func theItemIsCountedAndAPackCountsItsUnits() {
        let driver = PickDriver.onTour(socks).scan("A-02-01").scan("4000000000112").accepts(.quantity)
        #expect(driver.hand?.counted == 1)
        driver.scan("4000000000129").accepts(.quantity)
        #expect(driver.hand?.counted == 7)
        driver.scan("4000000000129").refuses(.tooMany(counted: 7, adding: 6, wanted: 8))
        driver.scan("SOCK").accepts(.tote)
    }

    @Test func aCodeThatIsPrintedOnTwoItemsMeansTheWantedOne() {
        PickDriver.onTour(Wish("O1", 1, "BOX", from: "A-02-01")).scan("A-02-01").scan("4000000000129").accepts(.tote)
    }

    @Test func aCodeOfTwoItemsThatAreBothNotWantedIsAmbiguous() {
        PickDriver.onTour(pens).scan("A-01-01").scan("4000000000129").refuses(
            .ambiguous("4000000000129", choices: ["BOX Gift box", "SOCK Sock grey"]))
    }

    @Test func anotherItemIsTheWrongItem() {
        PickDriver.onTour(pens).scan("A-01-01").scan("4000000000112").refuses(
            .wrongItem("SOCK", name: "Sock grey", expected: "PEN", expectedName: "Pen blue"))
    }

    @Test func aMultiplierCountsAndCannotOverflowNorCountNothing() {
        let driver = PickDriver.onTour(pens).scan("A-01-01")
        driver.scan("4*PEN").refuses(.tooMany(counted: 0, adding: 4, wanted: 3))
        driver.scan("\(Int.max)*4000000000129").refuses(
            .ambiguous("\(Int.max)*4000000000129", choices: ["BOX Gift box", "SOCK Sock grey"]))
        driver.scan("\(Int.max)*PEN").refuses(.tooMany(counted: 0, adding: .max, wanted: 3))
        driver.scan("0*PEN").refuses(.nothingInHand)
        driver.scan("-1*PEN").refuses(.nothingInHand)
        driver.scan("1*PEN").accepts(.quantity).scan("\(Int.max)*PEN").refuses(
            .tooMany(counted: 1, adding: .max, wanted: 3))
        driver.scan("2*PEN").accepts(.tote)
    }

    @Test func anOverflowingPackIsTooManyEverywhere() {
        let driver = PickDriver.onTour(socks).scan("A-02-01")
        driver.scan("\(Int.max)*4000000000129").refuses(.tooMany(counted: 0, adding: .max, wanted: 8))
        driver.scan("SOCK").scan("\(Int.max)*4000000000129").refuses(.tooMany(counted: 1, adding: .max, wanted: 8))
    }

    @Test func itemsOfValueAndWithSerialsAreScannedOneByOne() {
        let driver = PickDriver.onTour(rings).scan("A-04-02")
        driver.scan("2*RING").refuses(.scanEachUnit("RING")).scan("RING").accepts(.quantity)
        driver.type("2").refuses(.scanEachUnit("RING"))
        driver.scan("2*RING").refuses(.scanEachUnit("RING")).scan("RING").accepts(.tote)
        PickDriver.onTour(phones).scan("A-04-01").scan("2*PHONE").refuses(.scanEachUnit("PHONE"))
    }

    @Test func aLabelWithALotOnAnItemThatHasNoneIsJustTheItem() {
        PickDriver.onTour(pens).scan("A-01-01").scan("(01)4006381333931(10)X(17)270301").accepts(.quantity)
            .scan("(01)4006381333931(10)Y(17)280301").accepts(.quantity).scan("PEN").accepts(.tote)
    }

    // MARK: Batch

    @Test func aScanWithItsLotNeedsNoBatchStep() {
        let driver = PickDriver.onTour(milk).scan("A-03-01").scan("(01)4000000000211(10)L1").accepts(.quantity)
        #expect(driver.hand?.counted == 1)
        driver.scan("(01)4000000000211(10)L3").refuses(.wrongBatch(Batch(lot: "L3"), expected: SmallFloor.early))
        driver.scan("(01)4000000000211(10)L1(17)261207").accepts(.quantity)
    }

    @Test func theClaimedLotOrItsDayIsAccepted() {
        for text in ["L1", "261207", "2026-12-07"] {
            PickDriver.onTour(milk).scan("A-03-01").scan("MILK").accepts(.batch).type(text).accepts(.quantity)
        }
    }

    @Test func aPackScannedBeforeItsLotCountsItsUnits() {
        let driver = PickDriver.onTour(milk).scan("A-03-01").scan("4000000000228").accepts(.batch)
        #expect(driver.hand?.packUnits == 4)
        driver.scan("L1").accepts(.tote)
        PickDriver.onTour(milk).scan("A-03-01").scan("2*4000000000228").refuses(
            .tooMany(counted: 0, adding: 8, wanted: 4))
    }

    @Test func anEarlierLotLyingHereServesWhenItIsScannedTwice() {
        let driver = PickDriver.onTour(Wish("O1", 8, "MILK", SmallFloor.late, from: "A-03-01"))
        let offered = Offer.Deviation.otherBatch(SmallFloor.early, quantity: 6)
        driver.scan("A-03-01").scan("MILK").scan("L1").asks(offered).scan("L1").accepts(.quantity, line: 1)
        #expect(driver.line(1).batch == SmallFloor.early)
        #expect(driver.line(1).wanted == 6)
        #expect(driver.line(2).batch == SmallFloor.late)
        #expect(driver.line(2).wanted == 2)
        #expect(driver.hand?.counted == 1)
        PickDriver.onTour(Wish("O1", 8, "MILK", SmallFloor.late, from: "A-03-01")).scan("A-03-01")
            .scan("(01)4000000000211(10)L1").asks(offered).scan("L1").refuses(
                .unknownCode("L1", expected: .item("MILK", name: "Milk 1 l"))
            )
            .scan("(01)4000000000211(10)L1").asks(offered).scan("(01)4000000000211(10)L1").accepts(.quantity)
    }

    @Test func aPackLargerThanTheOtherLotIsNotOffered() {
        PickDriver.onTour(
            Wish("O1", 8, "MILK", SmallFloor.late, from: "A-03-01"),
            Wish("O2", 4, "MILK", SmallFloor.early, from: "A-03-01")
        )
        .scan("A-03-01").scan("4000000000228").scan("L1").refuses(.tooMany(counted: 0, adding: 4, wanted: 2))
    }

    @Test func aYoungerLotIsRefused() {
        PickDriver.onTour(milk).scan("A-03-01").scan("MILK").scan("L3").refuses(
            .youngerBatch(SmallFloor.late, older: SmallFloor.early))
        PickDriver.onTour(milk).scan("A-03-02").refuses(.youngerBatch(SmallFloor.middle, older: SmallFloor.early))
    }

    @Test func aLotTooOldForItsPurposeIsRefused() {
        PickDriver.onTour(milk).scan("A-03-01").scan("MILK").scan("L0").refuses(.expired(SmallFloor.stale))
        PickDriver.onTour(milk).meanwhile { $0.expiry = .anything }
            .scan("A-03-01").scan("MILK").scan("L0").asks(.otherBatch(SmallFloor.stale, quantity: 2))
    }

    @Test func aLotThatGrewTooOldSinceItWasClaimedIsRefused() {
        let driver = PickDriver.onTour(milk).scan("A-03-01")
        driver.today = SmallFloor.today.adding(11)
        driver.scan("MILK").accepts(.batch).undo()
        driver.today = SmallFloor.today.adding(12)
        driver.scan("(01)4000000000211(10)L1").refuses(.expired(SmallFloor.early))
        driver.scan("MILK").accepts(.batch).scan("L1").refuses(.expired(SmallFloor.early))
        driver.report(.unreadable).refuses(.expired(SmallFloor.early))
        driver.report(.wrongLot).accepts(.place, line: 2)
        #expect(driver.line(2).batch == SmallFloor.middle)
    }

    @Test func aLotThatIsNotHereIsTheWrongOne() {
        PickDriver.onTour(milk).scan("A-03-01").scan("MILK").scan("L2")
            .refuses(.unknownCode("L2", expected: .batch(SmallFloor.early)))
            .scan("(01)4000000000211(10)L2").refuses(
                .wrongBatch(Batch(lot: "L2", expiry: SmallFloor.early.expiry), expected: SmallFloor.early))
    }

    @Test func aQuantityAtTheBatchStepIsANumberNotALot() {
        PickDriver.onTour(milk).scan("A-03-01").scan("MILK").type("4").refuses(
            .wrongKind("4", is: .number, expected: .batch(SmallFloor.early)))
    }

    @Test func anotherItemAtTheBatchStepIsRefusedEvenIfItsLotHasTheSameName() {
        PickDriver.onTour(milk).scan("A-03-01").scan("MILK").scan("(01)4000000000327(10)L1").refuses(
            .wrongItem("PUMP", name: "Insulin pump", expected: "MILK", expectedName: "Milk 1 l"))
    }

    @Test func aDayThatTwoLotsShareDoesNotTellThemApart() {
        let twin = Batch(lot: "L9", expiry: SmallFloor.early.expiry)
        PickDriver.onTour(milk).meanwhile { $0.receive(2, "MILK", twin, into: "A-03-01") }
            .scan("A-03-01").scan("(01)4000000000211(17)261207").accepts(.batch)
            .scan("261207").refuses(.ambiguous("261207", choices: ["L1", "L9"])).scan("L1").accepts(.quantity)
    }

    @Test func aDayOnTheLabelOfAnItemKnownByLotOnlySaysNothing() {
        let wish = Wish("O1", 1, "PUMP", Batch(lot: "P1"), from: "A-04-01")
        PickDriver.onTour(wish).scan("A-04-01").scan("(01)4000000000327(17)270301").accepts(.batch)
    }

    // MARK: Serial

    @Test func aSerialThatAnotherHandHasTakenMeanwhileIsNotPlacedAgain() {
        let driver = PickDriver.onTour(phones).scan("A-04-01").scan("PHONE").scan("S1").accepts(.serial)
        driver.scan("S2").accepts(.tote)
        driver.meanwhile { $0.book(Move(sku: "PHONE", serial: "S1", quantity: 1, from: "A-04-01", to: "T-9")) }
        driver.scan("T-1").refuses(.serialElsewhere("S1", place: "T-9"))
        #expect(driver.stock("PHONE", at: "T-1") == 0)
    }

    @Test func aSerialThatCameBackInALesserGradeIsNotPicked() {
        let driver = PickDriver.onTour(phones).scan("A-04-01").scan("PHONE")
        driver.meanwhile {
            $0.book(Move(sku: "PHONE", grade: .b, serial: "S7", quantity: 1, from: .customer, to: "A-04-01"))
        }
        driver.scan("S7").refuses(.wrongGrade("S7", .b)).scan("S1").accepts(.serial)
    }

    @Test func serialsThatTheLedgerHasHereAreCounted() {
        let driver = PickDriver.onTour(phones).scan("A-04-01").scan("PHONE").accepts(.serial)
        driver.scan("S1").accepts(.serial).scan("S1").refuses(.serialTwice("S1"))
        driver.scan("S9").refuses(.serialElsewhere("S9", place: nil))
        driver.meanwhile { $0.book(Move(sku: "PHONE", serial: "S3", quantity: 1, from: "A-04-01", to: "A-04-02")) }
        driver.scan("S3").refuses(.serialElsewhere("S3", place: "A-04-02"))
        driver.scan("3").refuses(.serialElsewhere("3", place: nil))
        driver.scan("PHONE").refuses(.wrongKind("PHONE", is: .item, expected: .serial))
        driver.scan("(01)4000000000310(21)S2").accepts(.tote)
        driver.scan("T-1").accepts()
        #expect(driver.line(1).serials == ["S1", "S2"])
        #expect(driver.shelf.serial("S1", of: "PHONE")?.place == "T-1")
    }

    @Test func aLabelWithItsSerialCountsAtOnce() {
        PickDriver.onTour(phones).scan("A-04-01").scan("(01)4000000000310(21)S2").accepts(.serial)
            .scan("(01)4000000000327(21)S1").refuses(
                .wrongItem("PUMP", name: "Insulin pump", expected: "PHONE", expectedName: "Phone"))
    }

    @Test func aSerialThatLooksLikeSomethingElseIsASerialHere() {
        PickDriver.onTour(phones).meanwhile { $0.receive(1, "PHONE", into: "A-04-01", serials: ["PEN"]) }
            .scan("A-04-01").scan("PHONE").scan("PEN").accepts(.serial)
    }

    @Test func lotAndSerialAreAskedOneAfterTheOther() {
        PickDriver.onTour(pump).scan("A-04-01").scan("PUMP").accepts(.batch).scan("P1").accepts(.serial)
            .scan("U3").refuses(.wrongBatch(Batch(lot: "P2"), expected: Batch(lot: "P1"))).scan("U1").accepts(.tote)
        PickDriver.onTour(pump).scan("A-04-01").scan("(01)4000000000327(10)P1(21)U2").accepts(.tote)
        PickDriver.onTour(pump).scan("A-04-01").scan("(01)4000000000327(10)P1").accepts(.serial).scan("U2").accepts(
            .tote)
    }

    @Test func anotherLotOfASerialItemServesWhenItIsScannedTwice() {
        let driver = PickDriver.onTour(pump).scan("A-04-01").scan("PUMP").scan("P2")
        driver.asks(.otherBatch(Batch(lot: "P2"), quantity: 1)).scan("P2").accepts(.serial).scan("U4").accepts(.tote)
    }

    // MARK: Quantity

    @Test func aKeyedNumberIsHowManyAreInTheHandAltogether() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("PEN").type("2").accepts(.quantity)
        #expect(driver.hand?.counted == 2)
        driver.type("0").refuses(.nothingInHand)
        driver.type("4").refuses(.tooMany(counted: 0, adding: 4, wanted: 3))
        driver.type("99999").refuses(.tooMany(counted: 0, adding: 99_999, wanted: 3))
        driver.type("3").accepts(.tote)
    }

    @Test func atTheQuantityStepOtherThingsAreNamed() {
        let expected = Expected.quantity(counted: 1, wanted: 3)
        PickDriver.onTour(pens).scan("A-01-01").scan("PEN")
            .scan("A-01-01").refuses(.wrongKind("A-01-01", is: .place, expected: expected))
            .scan("123456").refuses(.unknownCode("123456", expected: expected))
            .scan("SOCK").refuses(.wrongItem("SOCK", name: "Sock grey", expected: "PEN", expectedName: "Pen blue"))
    }

    @Test func aTypedNumberThatIsSomebodysCodeIsAQuantityAndAScannedOneIsNot() {
        let driver = PickDriver.onTour(pens).meanwhile { $0.add(Item(sku: "3", name: "Cup")) }.scan("A-01-01").scan(
            "PEN")
        driver.scan("3").refuses(.wrongItem("3", name: "Cup", expected: "PEN", expectedName: "Pen blue"))
        driver.type("3").accepts(.tote)
    }

    // MARK: Tote

    @Test func theFirstFreeToteIsBoundToItsOrderAndNoOtherIsAccepted() {
        let driver = PickDriver.onTour(pens, socks, Wish("O2", 1, "BOX", from: "A-02-01"))
        driver.scan("A-01-01").scan("3*PEN").scan("nonsense").refuses(.unknownCode("nonsense", expected: .freeTote))
        driver.scan("PEN").refuses(.tooMany(counted: 3, adding: 1, wanted: 3)).scan("T-1").accepts(.place, line: 2)
        #expect(driver.tour.slots.map(\.tote) == ["T-1", nil])
        driver.scan("A-02-01").scan("8*SOCK").scan("T-2").refuses(.wrongTote("T-2", expected: "T-1", order: "O1"))
        driver.scan("A-02-01").refuses(.wrongKind("A-02-01", is: .place, expected: .tote("T-1"))).scan("T-1").accepts()
        driver.scan("A-02-01").scan("BOX").scan("T-1").refuses(
            .toteTaken("T-1", by: .taken(tour: TourID(1), order: "O1")))
        driver.scan("T-2").finishes()
        #expect(driver.stock("PEN", at: "T-1") == 3)
        #expect(driver.stock("PEN", at: "A-01-01") == 7)
        #expect(driver.stock("BOX", at: "T-2") == 1)
    }

    @Test func aToteThatIsInUseElsewhereIsRefused() {
        let driver = PickDriver.onTour(pens).meanwhile { shelf in
            shelf.addTour(TourID(2), [Wish("O7", 1, "RING", from: "A-04-02")])
            shelf.book(Move(sku: "BOX", quantity: 1, from: "A-02-01", to: "T-4"))
        }
        let other = PickDriver(driver.shelf, tour: TourID(2), by: "BEN", at: "S2").take()
        other.scan("A-04-02").scan("RING").scan("T-3").accepts()
        driver.meanwhile { $0 = other.shelf }.scan("A-01-01").scan("3*PEN")
        driver.scan("T-4").refuses(.toteTaken("T-4", by: .taken(tour: nil, order: nil)))
        let use = driver.shelf.use(of: "T-3")
        driver.scan("T-3").refuses(.toteTaken("T-3", by: use)).scan("T-1").accepts()
    }

    @Test func sortLaterTakesAllOrdersIntoOneTote() {
        let driver = PickDriver.onTour(mode: .sortLater, pens, Wish("O2", 1, "BOX", from: "A-02-01"))
        driver.scan("A-01-01").scan("3*PEN").scan("T-1").accepts(.place)
        driver.scan("A-02-01").scan("BOX").scan("T-2").refuses(.wrongTote("T-2", expected: "T-1", order: "O2"))
        driver.scan("T-1").finishes()
    }

    // MARK: Zero check

    @Test func anEmptyBinIsCheckedAndTheAnswerIsANumberOrTheItem() {
        for (answer, left) in [("0", 0), ("2", 2), ("PEN", 1), ("3*PEN", 3)] {
            let driver = PickDriver.onTour(Wish("O1", 5, "PEN", from: "A-01-02"))
            driver.scan("A-01-02").scan("5*PEN").scan("T-1").accepts(.zeroCheck)
            driver.scan("nonsense").refuses(.answerEmpty("A-01-02"))
            driver.scan("A-01-02").refuses(.answerEmpty("A-01-02"))
            driver.scan("0*PEN").refuses(.answerEmpty("A-01-02"))
            driver.scan("\(Int.max)*PEN").refuses(.answerEmpty("A-01-02"))
            driver.skip().refuses(.answerEmpty("A-01-02"))
            driver.leave().refuses(.answerEmpty("A-01-02"))
            driver.report(.broken).refuses(.answerEmpty("A-01-02"))
            driver.scan(answer).finishes()
            #expect(driver.recorded == [.zeroChecked(line: 1, place: "A-01-02", left: left)])
        }
    }

    @Test func theCodeOfAnotherItemIsNoAnswerToTheZeroCheck() {
        let driver = PickDriver.onTour(Wish("O1", 5, "PEN", from: "A-01-02")).meanwhile {
            $0.add(Item(sku: "22659", name: "Lunch bag"))
        }
        driver.scan("A-01-02").scan("5*PEN").scan("T-1").accepts(.zeroCheck)
        driver.scan("22659").refuses(.answerEmpty("A-01-02")).type("22659").refuses(.answerEmpty("A-01-02"))
        driver.type("0").finishes()
    }

    @Test func aBinThatHoldsAnotherLotIsNotCheckedForZero() {
        PickDriver.onTour(Wish("O1", 6, "MILK", SmallFloor.early, from: "A-03-01"))
            .scan("A-03-01").scan("(01)4000000000211(10)L1").type("6").scan("T-1").finishes()
    }

    // MARK: Take, leave, finished

    @Test func nobodyElseWorksOnATour() {
        let driver = PickDriver.onTour(pens)
        let refusal = Refusal.notYours(tour: TourID(1), holder: "ANA", station: "S1")
        driver.by("BEN", at: "S1").scan("A-01-01").refuses(refusal).undo().refuses(refusal).leave().refuses(refusal)
        driver.by("ANA", at: "S2").scan("A-01-01").refuses(refusal)
        driver.take().accepts(.place).scan("A-01-01").accepts(.item)
        driver.leave().accepts().scan("PEN").refuses(.notYours(tour: TourID(1), holder: nil, station: nil))
        driver.by("BEN", at: "S3").take().accepts(.place)
    }

    @Test func aTourIsNotLeftWithUnitsInTheHand() {
        PickDriver.onTour(pens).scan("A-01-01").scan("PEN").leave().refuses(.handNotEmpty(1))
            .skip().refuses(.handNotEmpty(1)).undo().accepts(.item).leave().accepts()
    }

    @Test func aFinishedTourIsOverForEverybody() {
        let driver = PickDriver.onTour(pens).scan("A-01-01").scan("3*PEN").scan("T-1").finishes()
        driver.scan("A-01-01").refuses(.tourFinished(TourID(1))).skip().refuses(.tourFinished(TourID(1)))
        driver.report(.notFound).refuses(.tourFinished(TourID(1)))
        driver.by("BEN", at: "S2").take().refuses(.tourFinished(TourID(1)))
        driver.by("ANA", at: "S1").leave().accepts().take().refuses(.tourFinished(TourID(1)))
    }
}
