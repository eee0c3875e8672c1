import TestSupport
import Testing
import Warehouse

private let pen = "4006381333931"
private let sock = "4000000000112"
private let milk = "4000000000211"
private let phone = "4000000000310"
private let carton = "340201234500000015"

private func delivery(_ lines: DeliveryLine..., from: PlaceID = .supplier) -> CarryDriver {
    CarryDriver(CarryOpened(delivery: "PO-1", from: "Hill & Sons", origin: from, lines: lines))
}

private func line(_ sku: SKU, _ units: Int, _ batch: Batch? = nil, carton: String? = nil) -> DeliveryLine {
    DeliveryLine(number: 1, sku: sku, quantity: units, batch: batch, carton: carton)
}

private func moving(_ place: PlaceID, _ floor: MemoryCarry = MemoryCarry()) -> CarryDriver {
    CarryDriver(CarryOpened(origin: place), floor: floor)
}

/// A label with a lot and a day on it.
private func label(_ batch: Batch) -> Reading {
    Reading(
        text: "GS1 " + batch.lot, matches: [.item("MILK", name: "Milk 1 l", units: 1)], lot: batch.lot,
        expiry: batch.expiry)
}

@Suite struct ReceivingTests {
    @Test func anAnnouncedItemGoesWhereItLiesAlready() {
        let ana = delivery(line("PEN", 12))
        ana.scan(pen).accepts(.place)
        #expect(ana.goal == .bin("A-01-01", why: "it lies there already"))
        ana.type("12").accepts(.place)
        ana.scan("A-01-01").accepts()
        #expect(ana.onHand("PEN", "A-01-01") == 22 && ana.onHand("PEN", .supplier) == -27)
        #expect(ana.hand == nil && ana.job.differences == [CarryDifference(sku: "PEN", announced: 12, here: 12)])
    }

    @Test func enterLeavesThemOnTheFloor() {
        let ana = delivery(line("PEN", 2))
        ana.scan(pen, pen).done().accepts()
        #expect(ana.onHand("PEN", .receiving) == 2)
    }

    @Test func oneScanTakesLotAndDayAndAPlainCodeIsAskedForThem() {
        let ana = delivery(line("MILK", 2))
        ana.perform(.scan(label(SmallFloor.late))).accepts(.place)
        #expect(ana.hand?.batch == SmallFloor.late)
        ana.undo()
        ana.scan(milk).accepts(.lot)
        ana.scan("L9").accepts(.expiry)
        ana.type("2027-03-01").accepts(.place)
        #expect(ana.hand?.batch == Batch(lot: "L9", expiry: Day(year: 2027, month: 3, day: 1)))
    }

    @Test func moreThanAnnouncedIsAskedForOnce() {
        let ana = delivery(line("PEN", 2))
        ana.scan(pen).type("5").asks(.over("PEN", announced: 2, here: 5))
        #expect(ana.hand?.units == 1, "nothing was recorded")
        ana.type("5").accepts(.place)
        ana.scan(pen).accepts(.place)
        #expect(ana.hand?.units == 6, "what was confirmed once is not asked again")
        ana.done()
        #expect(ana.job.differences.first?.over == 4)
    }

    @Test func whatNobodyAnnouncedIsAskedFor() {
        let ana = delivery(line("PEN", 2))
        ana.scan(sock).asks(.unexpected("SOCK"))
        ana.scan(pen).accepts(.place)
        ana.done()
        ana.scan(sock).asks(.unexpected("SOCK"))
        ana.scan(sock).accepts(.place)
        ana.done()
        #expect(ana.job.differences.last == CarryDifference(sku: "SOCK", announced: 0, here: 1))
    }

    @Test func aBlindDeliveryTakesEverything() {
        let ana = CarryDriver(CarryOpened(from: "Somebody", origin: .supplier))
        ana.scan(sock).accepts(.place)
        ana.done()
        ana.scan(pen).done().accepts()
        #expect(ana.onHand("SOCK", .receiving) == 1 && ana.onHand("PEN", .receiving) == 1)
    }

    @Test func anAnnouncedCartonIsTakenUnopenedAndOnlyOnce() {
        let ana = delivery(
            line("MILK", 8, SmallFloor.late, carton: carton),
            DeliveryLine(number: 2, sku: "PEN", quantity: 3, carton: carton))
        ana.scan(carton).accepts()
        #expect(ana.onHand("MILK", .receiving) == 8 && ana.onHand("PEN", .receiving) == 3)
        ana.scan(carton).refuses(.carry(.cartonTwice(carton)))
        ana.floor.cartons["340201234500000022"] = "PO-9"
        ana.scan("340201234500000022").refuses(.carry(.otherCarton("340201234500000022", delivery: "PO-9")))
    }

    @Test func aCartonWhoseLotsNobodyToldHasToBeOpened() {
        let ana = delivery(line("MILK", 8, carton: carton))
        ana.scan(carton).refuses(.scanEachUnit("MILK"))
        #expect(ana.onHand("MILK", .receiving) == 0)
    }

    @Test func tooOldGoesAsideAndIntoNoBin() {
        let ana = delivery(line("MILK", 2))
        let old = label(SmallFloor.stale)
        ana.perform(.scan(old)).asks(.shortDated(SmallFloor.stale))
        ana.perform(.scan(old)).accepts(.place)
        #expect(ana.goal == .aside(.damaged))
        ana.scan("A-03-02").refuses(.wrongPlace("A-03-02", expected: .damaged))
        ana.scan("DAMAGED").accepts()
        #expect(ana.onHand("MILK", .damaged) == 2 - 1)
        #expect(ana.job.differences.first?.aside == 1)
    }

    @Test func brokenUnitsGoAsideWithAReasonOnly() {
        let ana = delivery(line("PEN", 2))
        ana.scan(pen)
        ana.scan("DAMAGED").refuses(.carry(.reasonFirst(.damaged)))
        ana.perform(.report(Reason(code: "arrived-damaged", label: "Damaged", procedure: .aside))).accepts(.place)
        ana.scan("DAMAGED").accepts()
        #expect(ana.onHand("PEN", .damaged) == 1)
    }

    @Test func whatAnOrderWaitsForGoesIntoItsToteAndTheRestGoesOn() {
        var floor = MemoryCarry()
        floor.waiters["PEN"] = ("O-7", 2, 3, false, "DOOR-4")
        let ana = CarryDriver(
            CarryOpened(delivery: "PO-1", from: "Hill", origin: .supplier, lines: [line("PEN", 10)]), floor: floor)
        ana.scan(pen).type("10").accepts(.place)
        #expect(ana.goal == .order("O-7", line: 2, units: 3, door: "DOOR-4"))
        ana.scan("A-01-01").asks(.bin("A-01-01", [.waited("O-7")]))
        ana.scan("T-3").accepts()
        #expect(ana.onHand("PEN", "T-3") == 3 && ana.hand?.units == 7)
        ana.perform(.aim)
        #expect(ana.goal == .bin("A-01-01", why: "it lies there already"))
        ana.scan("A-01-01").accepts()
        #expect(ana.onHand("PEN", "A-01-01") == 17)
        ana.undo().accepts()
        #expect(ana.onHand("PEN", "A-01-01") == 10 && ana.hand?.units == 7)
    }

    @Test func aToteOfAnotherOrderIsRefused() {
        var floor = MemoryCarry()
        floor.waiters["PEN"] = ("O-7", 2, 1, false, nil)
        floor.totes["T-1"] = .taken(tour: TourID(3), order: "O-1")
        let ana = CarryDriver(CarryOpened(from: "Hill", origin: .supplier), floor: floor)
        ana.scan(pen, "T-1").refuses(.toteTaken("T-1", by: .taken(tour: TourID(3), order: "O-1")))
        #expect(ana.onHand("PEN", "T-1") == 0)
    }

    @Test func eachSerialIsOneUnitAndNoneComesTwice() {
        let ana = delivery(line("PHONE", 2))
        ana.scan(phone).accepts(.serial)
        ana.scan("S9").accepts(.place)
        ana.scan(phone).accepts(.serial)
        ana.scan("S9").refuses(.serialTwice("S9"))
        ana.scan("S1").refuses(.serialElsewhere("S1", place: "A-04-01"))
        ana.scan("S8").accepts(.place)
        ana.type("2").refuses(.scanEachUnit("PHONE"))
        ana.done().accepts()
        #expect(ana.onHand("PHONE", .receiving) == 2)
    }

    @Test func whatIsMissingIsShownBeforeItIsClosed() {
        let ana = delivery(line("PEN", 3), DeliveryLine(number: 2, sku: "SOCK", quantity: 1))
        ana.scan(pen)
        ana.by("BEN").done().refuses(.carry(.othersHold("ANA")))
        ana.by("ANA").done()
        ana.done().accepts()
        #expect(ana.job.state == .checked && ana.job.differences.map(\.missing) == [2, 1])
        ana.scan(pen).accepts(.place)
        #expect(ana.job.state == .open, "something turned up after all")
        ana.done()
        ana.done()
        ana.done().accepts()
        #expect(ana.job.state == .closed)
        ana.scan(pen).refuses(.carry(.closed(CarryID(1))))
    }

    @Test func twoPeopleReceiveWithAHandEach() {
        let ana = delivery(line("PEN", 4))
        ana.scan(pen, pen)
        ana.by("BEN").scan(pen, pen)
        ana.scan(pen).asks(.over("PEN", announced: 4, here: 5))
        ana.done()
        ana.undo().accepts()
        #expect(ana.hand?.units == 2 && ana.job.hand(of: "ANA")?.units == 2)
    }

    @Test func aTransferComesOutOfTransitAndWhatIsMoreFromOutside() {
        var floor = MemoryCarry()
        floor.shelf.receive(3, "PEN", into: .inTransit)
        let ana = CarryDriver(
            CarryOpened(delivery: "TR-1", from: "York", origin: .inTransit, lines: [line("PEN", 3)]), floor: floor)
        ana.scan(pen).type("4")
        ana.type("4").accepts(.place)
        ana.done()
        #expect(ana.onHand("PEN", .inTransit) == 0 && ana.onHand("PEN", .receiving) == 4)
        ana.undo()
        #expect(ana.onHand("PEN", .inTransit) == 3)
    }
}

@Suite struct MovingTests {
    @Test func aUnitGoesFromBinToBinAndNoFurtherThanItLies() {
        let ana = moving("A-01-01")
        ana.scan(sock).refuses(.carry(.notHere("SOCK", "A-01-01", promised: 0)))
        ana.scan(pen).type("11").refuses(.carry(.fewerHere(10, "A-01-01")))
        ana.type("4").accepts(.place)
        #expect(ana.goal == .bin("A-01-02", why: "it lies there already"))
        ana.scan("A-01-01").refuses(.carry(.bin("A-01-01", .same)))
        ana.scan("A-01-02").accepts()
        #expect(ana.onHand("PEN", "A-01-01") == 6 && ana.onHand("PEN", "A-01-02") == 9)
    }

    @Test func whatIsPromisedStays() {
        var floor = MemoryCarry()
        floor.promised["A-01-01"] = 8
        let ana = moving("A-01-01", floor)
        ana.scan(pen).type("3").refuses(.carry(.fewerHere(2, "A-01-01")))
        ana.perform(.drop)
        ana.scan("A-01-01").refuses(.carry(.notHere("PEN", "A-01-01", promised: 8)))
    }

    @Test func whatWasPromisedWhileItWasCarriedIsNotPut() {
        let ana = moving("A-01-01")
        ana.scan(pen).type("10")
        ana.floor.promised["A-01-01"] = 1
        ana.scan("A-01-02").refuses(.carry(.fewerHere(9, "A-01-01")))
        #expect(ana.onHand("PEN", "A-01-02") == 5)
    }

    @Test func thePlaceAgainTakesAllOfIt() {
        let ana = moving("A-02-01")
        ana.scan("A-02-01").accepts(.place)
        #expect(ana.hand?.units == 23 && ana.goal == nil, "a mixture goes where somebody says")
        ana.scan("A-04-02").refuses(.carry(.bin("A-04-02", .handling(.value, .ambient))))
        ana.scan("A-01-02").asks(.bin("A-01-02", [.otherItem("PEN")]))
        ana.scan("A-01-02").accepts()
        #expect(ana.onHand("SOCK", "A-01-02") == 20 && ana.onHand("BOX", "A-01-02") == 3)
        ana.undo().accepts()
        #expect(ana.onHand("SOCK", "A-02-01") == 20 && ana.onHand("BOX", "A-02-01") == 3)
    }

    @Test func aBatchIsNamedWhereSeveralLie() {
        let ana = moving("A-03-01")
        ana.scan(milk).accepts(.lot)
        ana.scan("L9").refuses(.wrongBatch(Batch(lot: "L9"), expected: SmallFloor.stale))
        ana.scan("L3").accepts(.place)
        #expect(ana.hand?.batch == SmallFloor.late)
        ana.scan("A-03-02").asks(.bin("A-03-02", [.otherBatch(SmallFloor.middle), .suggested("A-02-02")]))
    }

    @Test func damagedGoodsAreLetOutByASupervisor() {
        var floor = MemoryCarry()
        floor.shelf.receive(1, "PEN", into: .damaged)
        let ana = moving(.damaged, floor)
        ana.scan(pen).refuses(.carry(.kept(.damaged)))
        ana.by("SUE").scan(pen).accepts(.place)
    }

    @Test func aBlockedBinTakesNothing() {
        var floor = MemoryCarry()
        floor.blocked = ["A-01-02"]
        let ana = moving("A-01-01", floor)
        ana.scan(pen, "A-01-02").refuses(.carry(.bin("A-01-02", .blocked)))
    }
}

@Suite struct PutAwayTests {
    private let item = Item(sku: "PEN", name: "Pen", dimensions: Dimensions(width: 100, length: 100, height: 100))
    private func bin(_ place: PlaceID, x: Int, _ content: [CarriedUnits] = [], litres: Int? = nil) -> BinFill {
        BinFill(
            place: place, walk: WalkPoint(x: x, y: 0), content: content, litres: litres,
            taken: content.reduce(0) { $0 + $1.quantity * 1000 })
    }
    private func best(_ holding: [BinFill], _ empty: [BinFill], _ turnover: Turnover = .slow) -> PlaceID? {
        suggestedBin(
            for: CarriedUnits("PEN", quantity: 4), item, holding: holding, empty: empty, turnover: turnover,
            from: .supplier, depot: WalkPoint(x: 0, y: 0))?.place
    }

    @Test func theSameBatchComesFirstIfThereIsRoom() {
        let full = bin("A", x: 10, [CarriedUnits("PEN", quantity: 8)], litres: 10)
        let free = bin("B", x: 20, [CarriedUnits("PEN", quantity: 2)], litres: 10)
        #expect(best([full, free], [bin("E", x: 5)]) == "B")
        #expect(best([full], [bin("E", x: 5)]) == "E")
    }

    @Test func whatIsAskedForOftenLiesNearTheDepotAndTheRestNearItsOwn() {
        let own = bin("A", x: 100, [CarriedUnits("PEN", Batch(lot: "OLD"), quantity: 1)])
        let empty = [bin("NEAR", x: 10), bin("BESIDE", x: 90)]
        #expect(best([own], empty, .fast) == "NEAR")
        #expect(best([own], empty, .slow) == "BESIDE")
        #expect(best([], [], .fast) == nil)
    }
}
