import TestSupport
import Testing
import Warehouse

/// The inspection, step by step: every row of the table at the head of InspectDecide.swift.
@Suite struct InspectStepTests {
    private let pen = "4006381333931"

    @Test func aUnitGoesThroughItsChecklistToItsTray() {
        let ana = InspectDriver()
        ana.scan(pen).accepts(.check)
        ana.type("1").accepts(.check).type("1").accepts(.grade)
        ana.grade(.a).accepts(.reason)
        ana.type("1").accepts(.tray).rules(.restock, .refund, "like new")
        ana.scan("RT-RESTOCK").accepts(.item)
        #expect(ana.units == "1 PEN A RT-RESTOCK")
        let moves = ana.events.flatMap(\.moves)
        #expect(moves == [Move(sku: "PEN", quantity: 1, from: .customer, to: "RT-RESTOCK")])
    }

    @Test func theLastAnnouncedUnitEndsTheReturn() {
        let ana = InspectDriver([ItemUnits("PEN", 1)], reason: "changed-mind")
        ana.scan(pen).type("1", "1").grade(.a).accepts(.tray)
        ana.scan("RT-RESTOCK-2").accepts()
        #expect(ana.job.state == .done && ana.job.lease == nil && ana.job.missing.isEmpty)
        #expect(ana.events.last == .finished(missing: []))
        ana.take().asks(.again("RMA-1"))
        #expect(ana.job.state == .done, "a second scan opens it again, for what turned up")
        ana.take().accepts(.item)
        ana.scan(pen).accepts(.second)
        #expect(ana.hand?.doubt == .excess)
    }

    @Test func theReasonThatWasAnnouncedIsNotAskedAgain() {
        let ana = InspectDriver(reason: "defective")
        ana.scan(pen).type("1", "2").grade(.d).accepts(.tray).rules(.vendor, .replace, "defect to vendor")
        #expect(ana.events.count == 3, "graded, reasoned, ruled")
        let ben = InspectDriver(reason: "nobody-knows-this-one")
        ben.scan(pen).type("1", "1").grade(.a).accepts(.reason)
    }

    @Test func answersCapTheGradeDownIsFreeAndUpNeedsASecondBadge() {
        let ana = InspectDriver(reason: "changed-mind")
        ana.scan(pen).type("2", "1").grade(.c).accepts(.tray).rules(.refurbish, .hold, "worn")
        ana.undo().accepts(.grade)
        ana.grade(.a).accepts(.second)
        #expect(ana.hand?.doubt == .raise && ana.hand?.grade == nil)
        ana.scan("ANA").refuses(.inspect(.ownBadge("ANA")))
        ana.scan("CAL").refuses(.inspect(.notASecond("CAL", name: "Cal Duarte")))
        ana.scan(pen).refuses(.wrongKind(pen, is: .item, expected: .inspection(.second)))
        ana.scan("BEN").accepts(.tray).rules(.restock, .refund, "like new")
        #expect(ana.hand?.grade == .a && ana.hand?.seconds == ["BEN"])
    }

    @Test func withoutASecondBadgeTheLowerGradeStands() {
        let ana = InspectDriver(reason: "changed-mind")
        ana.scan(pen).type("3", "1").grade(.a).accepts(.second)
        ana.goOn().accepts(.tray).rules(.refurbish, .hold, "worn")
        #expect(ana.hand?.grade == .c && ana.hand?.doubts == [])
    }

    @Test func anAnswerIsOneOfItsDigits() {
        let ana = InspectDriver()
        ana.scan(pen).type("4").refuses(.inspect(.noSuchAnswer("4", answers: 3)))
        ana.type("0").refuses(.inspect(.noSuchAnswer("0", answers: 3)))
        ana.scan(pen).refuses(.wrongKind(pen, is: .item, expected: .inspection(.check)))
        ana.grade(.a).refuses(.inspect(.gradeNotNow(.a, .check)))
        ana.goOn().refuses(.inspect(.notWithout(.check)))
        ana.type("1", "1").grade(.b).type("3").refuses(.inspect(.noSuchReason("3", reasons: 2)))
        ana.type("defective").accepts(.tray)
        #expect(ana.job.hand?.reason == "defective")
    }

    @Test func moreThanWasShippedNeedsASecondBadgeOrIsKeptApart() {
        var bench = MemoryReturns()
        bench.shipments["O-1"] = ["PEN": ShippedUnits(units: 3, returned: 2)]
        let ana = InspectDriver([ItemUnits("PEN", 5)], order: "O-1", reason: "changed-mind", bench: bench)
        ana.scan(pen).accepts(.check)
        ana.undo()
        ana.bench.shipments["O-1"] = ["PEN": ShippedUnits(units: 3, returned: 3)]
        ana.scan(pen).accepts(.second)
        #expect(ana.hand?.doubt == .excess)
        ana.scan("SUE").accepts(.check)
        ana.undo().accepts(.second)
        ana.goOn().accepts(.check)
        ana.type("1", "1").grade(.a).accepts(.tray).rules(.quarantine, .hold, "more than shipped")
        ana.scan("RT-RESTOCK").refuses(
            .inspect(.wrongTray("RT-RESTOCK", expected: "RT-QUARANTINE", .quarantine)))
        ana.scan("RT-QUARANTINE").accepts()
    }

    @Test func anItemThatWasNeverShippedIsADoubtToo() {
        var bench = MemoryReturns()
        bench.shipments["O-1"] = ["PEN": ShippedUnits(units: 3)]
        InspectDriver(order: "O-1", bench: bench).scan("4000000000112").accepts(.second)
        // Nobody shipped it from here: what was announced is all that is known.
        InspectDriver([ItemUnits("PEN", 1)], order: "O-9").scan("4000000000112").accepts(.second)
        InspectDriver([], rma: nil, order: "O-9").scan("4000000000112").accepts(.check)
    }

    @Test func whatWasRuledForTheShelfOnAnotherDayIsRuledAnew() {
        let ana = InspectDriver([ItemUnits("MILK", 1)], reason: "changed-mind")
        ana.scan("4000000000211").type("L1", SmallFloor.early.expiry?.iso ?? "").type("1", "1").grade(.a)
        ana.accepts(.tray).rules(.restock, .refund, "like new")
        ana.today = SmallFloor.today.adding(13)
        ana.scan("RT-RESTOCK").accepts(.tray).rules(.vendor, .refund, "too few days left")
        ana.scan("RT-RESTOCK").refuses(.inspect(.wrongTray("RT-RESTOCK", expected: "RT-VENDOR", .vendor)))
        ana.scan("RT-VENDOR").accepts()
        #expect(ana.job.units.map(\.ruling.disposition) == [.vendor])
    }

    @Test func aLotThatWasNotShippedIsSuspected() {
        var bench = MemoryReturns()
        bench.shipments["O-1"] = ["MILK": ShippedUnits(units: 2, batches: [SmallFloor.late])]
        let ana = InspectDriver([ItemUnits("MILK", 2)], order: "O-1", reason: "changed-mind", bench: bench)
        ana.scan("4000000000211").accepts(.lot)
        ana.type("L3").accepts(.expiry)
        ana.type("270101").accepts(.second)
        #expect(ana.hand?.doubt == .swap)
        ana.undo().accepts(.expiry)
        ana.type(SmallFloor.late.expiry?.iso ?? "").accepts(.check)
        ana.undo().undo()
        ana.scan("(10)L1").accepts(.expiry)
        ana.type("2026-12-07").accepts(.second)
        ana.goOn().accepts(.check)
        ana.type("1", "1").grade(.a).rules(.quarantine, .hold, "swap suspected")
    }

    @Test func aWrongSerialIsSuspectedToBeSwapped() {
        var bench = MemoryReturns()
        bench.shipments["O-1"] = ["PHONE": ShippedUnits(units: 1, serials: ["S9"])]
        let ana = InspectDriver([ItemUnits("PHONE", 1)], order: "O-1", reason: "changed-mind", bench: bench)
        ana.scan("4000000000310").accepts(.serial)
        ana.scan("S1").refuses(.inspect(.serialInHouse("S1", place: "A-04-01")))
        ana.scan("S8").accepts(.second)
        ana.scan("BEN").accepts(.check)
        ana.type("1", "1").grade(.a).rules(.restock, .refund, "like new")
        #expect(ana.hand?.seconds == ["BEN"])
        ana.undo().undo().undo().undo().goOn().accepts(.check)
        ana.type("1", "1").grade(.a).rules(.quarantine, .hold, "swap suspected")
        let ben = InspectDriver([ItemUnits("PHONE", 1)], order: "O-1", reason: "changed-mind", bench: bench)
        ben.scan("4000000000310").scan("S9").accepts(.check)
    }

    @Test func whatCannotBeReadGoesToQuarantine() {
        let ana = InspectDriver([ItemUnits("PUMP", 1)], reason: "changed-mind")
        ana.scan("4000000000327").accepts(.lot)
        ana.goOn().accepts(.serial)
        ana.goOn().accepts(.check)
        ana.type("1", "1").grade(.a).rules(.quarantine, .hold, "cannot be read")
    }

    @Test func picturesAreTakenFromEverySideOrTheMoneyWaits() {
        let ana = InspectDriver([ItemUnits("RING", 1)], reason: "changed-mind")
        ana.scan("4000000000419").accepts(.picture)
        ana.scan("4000000000419").refuses(.wrongKind("4000000000419", is: .item, expected: .inspection(.picture)))
        ana.type("front.jpg").accepts(.picture)
        #expect(ana.events == [.evidenceNoted(angle: "front", digest: "front.jpg")])
        ana.perform(.picture(digest: "ab12")).accepts(.grade)
        ana.grade(.a).rules(.restock, .refund, "like new")
        ana.undo().undo().goOn().accepts(.grade)
        ana.grade(.a).rules(.restock, .hold, "like new")
        #expect(ana.hand?.missingAngles == ["back"])
    }

    @Test func scrapIsWeighedAndSeenByAWitness() {
        let ana = InspectDriver(reason: "changed-mind")
        ana.scan(pen).type("1", "2").grade(.d).accepts(.weight).rules(.scrap, .refund, "broken")
        ana.type("none").refuses(.inspect(.notAWeight("none")))
        ana.type("12").accepts(.witness)
        ana.scan("ANA").refuses(.inspect(.ownBadge("ANA")))
        ana.scan("CAL").accepts(.tray)
        ana.scan("RT-VENDOR").refuses(.inspect(.wrongTray("RT-VENDOR", expected: .scrap, .scrap)))
        ana.scan("SCRAP").accepts(.item)
        #expect(ana.job.units.last?.grams == 12 && ana.job.units.last?.witness == "CAL")
        ana.undo().refuses(.undoBlocked(place: .scrap, sku: "PEN"))
    }

    @Test func withoutAWitnessNothingIsThrownAway() {
        let ana = InspectDriver(reason: "changed-mind")
        ana.scan(pen).type("1", "2").grade(.d).type("12").accepts(.witness)
        ana.goOn().accepts(.tray).rules(.quarantine, .refund, "broken, no witness")
    }

    @Test func whatIsTooOldIsNotRestocked() {
        let ana = InspectDriver([ItemUnits("MILK", 1)], reason: "changed-mind")
        ana.scan("(01)04000000000211(10)L0(17)261125").accepts(.check)
        ana.type("1", "1").grade(.a).rules(.vendor, .refund, "too few days left")
    }
}
