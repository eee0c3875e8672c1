import Barcode
import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// What a packer does, sees and hears.
@Suite struct PackTests {
    private func at(_ act: (inout PretendStation) -> Void) -> PretendStation {
        var station = PackMarket.station()
        act(&station)
        return station
    }

    // MARK: Homes

    @Test func aBadgeLeadsToTheHomeThatItsRolesAllow() {
        #expect(at { $0.signIn("CAL") }.console.packHome != nil)
        #expect(at { $0.signIn("ANA") }.console.menu != nil)
        #expect(at { $0.signIn("DOT") }.console.menu != nil)
    }

    @Test func keysLeadToTheOtherHomesAndOnlyToThoseThatTheRolesAllow() {
        var station = at { $0.signIn("DOT") }
        station.press(.function(3))
        #expect(station.requests == [.packQueue])
        #expect(station.console.packHome?.rows.count == 4)
        station.press(.function(2))
        #expect(station.console.menu?.tours.count == 3)
        var packer = at { $0.toBench() }
        let before = packer.console.packHome
        packer.press(.function(2))
        #expect(packer.console.packHome == before)
        #expect(packer.console.notice?.text.contains("does nothing") == true)
    }

    @Test func theReasonsAreThoseOfTheJobThatIsShown() {
        var station = at { $0.signIn("DOT") }
        #expect(station.console.reasons.contains { $0.code == "tote-full" })
        station.press(.function(3))
        #expect(station.console.reasons == PackMarket.reasons)
    }

    @Test func completeOrdersComeFirstByWhatIsLeft() {
        let rows = at { $0.toBench() }.console.packHome?.rows.map(\.order)
        #expect(rows == ["1001", "1003", "1004", "1002"])
    }

    @Test func aHeldJobOpensWithTheBadge() {
        let before = at { $0.toSet() }
        var again = PackMarket.station()
        again.bench = before.bench
        again.scan("CAL")
        #expect(again.requests == [.signIn(code: "CAL"), .packQueue, .pack(.open, order: "1001", offered: nil)])
        #expect(again.console.pack?.job.parcels == before.console.pack?.job.parcels)
    }

    @Test func aBadgeAtThePackHomeSwitchesThePerson() {
        var station = at { $0.toBench() }
        station.scan("BEN")
        #expect(station.console.person?.badge == "BEN")
    }

    @Test func whatCannotBeBegunIsSaid() {
        var station = at { $0.toBench() }
        station.bench.carts["T-17"] = (TourID(41), "ANA")
        station.scan("T-17")
        #expect(station.rung == [.wrong(.wrongState)])
        #expect(station.console.notice?.text.contains("on tour 41") == true)
        station.enter()
        #expect(station.console.notice == nil)
        station.scan("4012345678901")
        #expect(station.rung == [.wrong(.unknown)])
    }

    @Test func arrowsAndEnterOpenAnOrder() {
        var station = at { $0.toBench() }
        station.press(.down)
        station.enter()
        #expect(station.console.pack?.job.id == "1003")
    }

    @Test func aTakeOverTakesTheSameScanTwiceAndTheOtherIsTold() {
        var station = at { station in
            station.toUnits()
            station.press(.function(10), .function(10))
            station.signIn("DOT")
            station.press(.function(3))
        }
        station.scan("T-17")
        #expect(station.rung == [.attention] && station.console.packHome?.offer != nil)
        station.enter()
        #expect(station.console.packHome?.offer == nil && station.console.pack == nil)
        station.scan("T-17")
        station.scan("T-17")
        #expect(station.console.pack?.job.lease?.holder == "DOT")
        var first = at { $0.toUnits() }
        first.packTakenOver()
        #expect(first.rung.first == .attention && first.console.pack?.isLost == true)
        first.scan("5012345000017")
        #expect(first.requests == [])
        first.enter()
        #expect(first.console.packHome != nil)
    }

    // MARK: Units

    @Test func theLastUnitClosesAndTheWeightBringsTheLabelByItself() {
        var station = at { $0.toWeight() }
        #expect(station.console.pack?.step == .weight)
        station.type("2540")
        #expect(station.requests.filter { $0 == .label("1001") }.count == 1)
        #expect(station.rung.last == .done)
        #expect(station.console.packHome != nil)
        #expect(station.console.notice?.text.hasPrefix("Order 1001 is packed. Parcel 00011") == true)
    }

    @Test func afterAWrongUnitNothingReachesTheSiteUntilEnter() {
        var station = at { $0.toUnits() }
        station.scan("5012345211664")
        #expect(station.rung == [.wrong(.wrongRecord)] && station.console.pack?.isLocked == true)
        for text in ["5012345000017", "B9", "T-19", "%CMD-UNDO", "%CMD-BACK", "%CMD-SHORT"] {
            station.scan(text)
            #expect(station.requests == [] && station.rung == [.wrong(.wrongRecord)], "\(text)")
            #expect(station.console.notice?.text.hasPrefix("Enter first") == true)
        }
        #expect(station.console.notice?.text.contains("6 scans were not taken") == true)
        for key in [Key.function(3), .function(4), .function(8), .function(11)] {
            station.press(key)
            #expect(station.requests == [] && !station.console.hasOverlay)
        }
        station.enter()
        #expect(station.console.pack?.isLocked == false && station.console.notice == nil)
        station.scan("5012345000017")
        #expect(station.console.pack?.job.packedUnits == 1)
    }

    @Test func theLabelOKAcknowledgesAsWell() {
        var station = at { $0.toUnits() }
        station.scan("5012345211664")
        station.scan("%CMD-OK")
        #expect(station.requests == [] && station.console.pack?.isLocked == false)
    }

    @Test func aWrongItemAndOneTooManyAreToldApartByWordsToneAndLook() {
        var wrong = at { $0.toSet() }
        var over = wrong
        wrong.scan("5012345211664")
        over.scan("5012345226590")
        #expect(wrong.rung != over.rung)
        #expect(wrong.console.notice?.kind != over.console.notice?.kind)
        #expect(wrong.console.pack?.lock?.lead != over.console.pack?.lock?.lead)
        #expect(over.console.pack?.isLocked == true)
    }

    @Test func theSameSerialNeverCountsTwice() {
        var station = at { $0.toSet() }
        station.scan("SN1")
        let before = station.console.pack?.job
        station.scan("SN1")
        #expect(station.console.pack?.isLocked == true && station.console.pack?.job == before)
        #expect(station.console.notice?.text.contains("SN1") == true)
    }

    @Test func theScreenSaysWhatIsASetAndWhatIsACount() {
        let rows = at { $0.toUnits() }.console.view(in: .standard).text
        #expect(rows.contains { $0.contains("Camera C7") && $0.contains(Words.setMark) })
        #expect(rows.contains { $0.contains("Kettle") && $0.contains(Words.countMark) })
    }

    @Test func theLockIsABarAcrossTheScreenAtEverySize() {
        var station = at { $0.toUnits() }
        station.scan("5012345211664")
        for (name, size) in pictureSizes {
            let roles = station.console.view(in: size).roles
            #expect(roles.contains { $0 == String(repeating: "e", count: size.columns) }, "\(name)")
        }
    }

    @Test func takingOutIsForOneUnitAndEscEndsIt() {
        var station = at { $0.toSet() }
        station.press(.insert)
        #expect(station.console.pack?.takesOut == true)
        station.scan("5012345000017")
        #expect(station.console.pack?.job.packedUnits == 2 && station.console.pack?.takesOut == false)
        station.press(.function(11), .escape)
        #expect(station.console.pack?.takesOut == false && station.console.pack?.isLeaving == false)
    }

    // MARK: Boxes and reasons

    @Test func anotherBoxAsksWhyAndTheSameBoxConfirms() {
        var station = at { $0.toUnits() }
        #expect(station.console.pack?.parcel?.proposed == "B2")
        station.scan("B9")
        guard case .exceptions(let list) = station.console.overlay else {
            Issue.record("no list of reasons")
            return
        }
        #expect(list.reasons.map(\.code) == ["box-small", "box-out"])
        station.enter()
        #expect(station.console.hasOverlay, "the first Enter only acknowledges the question")
        station.press(.down)
        station.scan("B9")
        #expect(station.requests == [.pack(.report("box-out", box: "B9"), order: "1001", offered: nil)])
        #expect(station.console.pack?.parcel?.box == "B9" && station.console.pack?.parcel?.boxReason == "box-out")
    }

    @Test func theConsequenceOfAReasonIsShownBeforeEnter() {
        var station = at { $0.toUnits() }
        station.press(.function(3))
        #expect(station.requests == [.packPreview(.report("not-in-tote", box: nil), order: "1001")])
        #expect(station.console.view(in: .standard).text.joined().contains("5 not packed"))
        station.enter()
        #expect(station.console.pack?.step == .rest, "what is looked for elsewhere comes later")
    }

    @Test func fullIsTheLabelOfTheNextParcel() {
        var station = at { $0.toUnits() }
        station.scan("%CMD-FULL")
        #expect(station.requests == [] && station.console.notice?.text.contains("empty") == true)
        station.scan("5012345000017")
        station.scan("%CMD-FULL")
        #expect(station.requests == [.pack(.close, order: "1001", offered: nil)])
        station.type("1280")
        #expect(station.console.pack?.parcel?.number == 2 && station.console.pack?.step == .unit)
    }

    // MARK: The rest, the weight, the label

    @Test(arguments: [true, false])
    func theRestIsShippedOrWaitedFor(_ ships: Bool) {
        var station = at { $0.toRest() }
        #expect(station.console.pack?.step == .rest && station.rung == [.attention])
        station.scan(ships ? "%CMD-OK" : "%CMD-BACK")
        #expect(station.requests.first == .pack(ships ? .close : .leave, order: "1002", offered: nil))
        #expect((station.console.packHome != nil) == !ships)
    }

    @Test func aWeightOutOfItsBandIsCountedAgainAndThenTaken() {
        var station = at { $0.toRecount() }
        #expect(station.console.pack?.step == .recount && station.console.countsPieces)
        #expect(station.console.notice?.text.contains("440 g too light") == true)
        station.scan("5012345211664")
        #expect(station.console.pack?.isLocked == true)
        station.enter()
        for text in ["5012345000017", "5012345226590", "5012345226590", "SN1", "SN2"] { station.scan(text) }
        #expect(station.console.pack?.step == .weight)
        station.type("2100")
        #expect(station.console.packHome != nil)
    }

    @Test func theWeightAskedForIsNotGivenAway() {
        let station = at { $0.toWeight() }
        for (_, size) in pictureSizes {
            #expect(!station.console.view(in: size).text.joined().contains("2540"))
        }
    }

    @Test func aLabelThatFailedIsTriedAgainByEnterAndNeverByItself() {
        var station = at { $0.toLabelFailure() }
        #expect(station.requests.filter { $0 == .label("1001") }.count == 1)
        #expect(station.console.pack?.step == .label)
        #expect(station.console.notice?.text.contains("does not answer") == true)
        station.send(.changed)
        #expect(!station.requests.contains(.label("1001")))
        station.labelFailure = nil
        station.enter()
        #expect(station.requests.first == .label("1001") && station.console.packHome != nil)
    }

    @Test func cashIsOnTheFirstParcelOnly() {
        var station = at { $0.toUnits() }
        #expect(station.console.view(in: .standard).text.joined().contains("COD 12.50"))
        station.scan("5012345000017")
        station.press(.function(4))
        station.type("1280")
        #expect(station.console.notice?.text.contains("COD 12.50 on this parcel") == true)
        station.scan("5012345226590")
        #expect(!station.console.view(in: .standard).text.joined().contains("COD"))
    }

    @Test func aLabelIsPrintedAgainForAReasonAtHome() {
        var station = at { $0.toBench() }
        station.press(.function(11))
        #expect(!station.console.hasOverlay && station.console.notice?.text.contains("order first") == true)
        station = at { $0.toPacked() }
        station.press(.function(11))
        station.enter()
        #expect(station.console.notice?.text.contains("Copy 2 printed of parcel 00011") == true)
        #expect(station.bench.state(of: "1001").parcels[0].copies == 2)
    }

    @Test func anOrderThatIsPackedIsNamedForItsReprint() {
        var station = at { $0.toPacked() }
        station.press(.function(10))
        station.signIn("CAL")
        station.scan("1001")
        #expect(station.console.notice?.kind.isRefusal == true)
        station.enter()
        station.press(.function(11))
        #expect(station.console.hasOverlay)
    }

    @Test func aLabelledParcelIsOpenedByTheSameScanTwice() {
        var station = at { $0.toPacked() }
        station.scan("009521234500000011")
        #expect(station.rung == [.attention])
        station.scan("009521234500000011")
        #expect(station.console.pack?.parcel?.state == .packing)
    }

    @Test func mergingTakesTheToteTwice() {
        var station = at { $0.toUnits() }
        station.scan("T-19")
        #expect(station.console.pack?.offer != nil)
        station.scan("T-19")
        #expect(station.console.pack?.job.orders == ["1001", "1003"])
    }

    @Test func escTwicePutsTheOrderAside() {
        var station = at { $0.toSet() }
        station.press(.escape)
        #expect(station.requests == [] && station.console.notice?.text.contains("Esc again") == true)
        station.press(.escape)
        #expect(station.console.packHome != nil && station.bench.state(of: "1001").lease == nil)
    }

    @Test func undoTakesTheUnitBack() {
        var station = at { $0.toSet() }
        station.press(.function(8))
        #expect(station.console.pack?.job.packedUnits == 2)
        #expect(station.console.notice?.text.contains("back to T-17") == true)
    }

    @Test func aParcelIsNeverUndoneUnderTheUnits() {
        var station = at { $0.toUnits() }
        station.press(.function(8))
        station.scan("5012345000017")
        #expect(station.console.pack?.job.packedUnits == 1)
    }

    @Test func aCancelledOrderIsTold() {
        var station = at { $0.toSet() }
        station.bench.cancelled.insert("1001")
        station.bench.record([.cancelled(order: "1001")], on: "1001")
        station.send(.changed)
        #expect(station.rung == [.attention])
        #expect(station.console.notice?.text.contains("1001") == true)
    }
}
