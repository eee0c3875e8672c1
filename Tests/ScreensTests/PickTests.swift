import Barcode
import Foundation
import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

@Suite struct PickTests {
    @Test func aCodeThatComesAgainBehindAnotherCountsWhereItIsWantedAndIsARepeatWhereNot() {
        var station = Market.station()
        station.begin()
        station.send(.scan(.cameBack(station.raw("A-04-12-C"))))
        #expect(station.console.pick?.hand?.step == .item)
        station.send(.scan(.cameBack(station.raw("A-04-12-C"))))
        #expect(station.console.pick?.hand?.step == .item)
        #expect(station.rung.isEmpty)
        #expect(station.console.notice?.text == "Counted once. A-04-12-C came again and was not counted.")
    }

    @Test func digitLabelsMayComeAgainAndOtherLabelsMayNot() {
        var station = Market.station()
        station.toQuantity()
        for label in ["%CMD-1", "%CMD-2"] { station.scan(label) }
        station.send(.scan(.cameBack(station.raw("%CMD-1"))))
        #expect(station.console.notice?.text.hasPrefix("121: scan OK") == true)
        station.send(.scan(.cameBack(station.raw("%CMD-UNDO"))))
        #expect(station.requests.isEmpty)
    }

    private let tour = TourID(41)

    @Test func aScanGoesToTheStationAsItCame() {
        var station = Market.station()
        station.begin()
        station.scan("A-04-12-C")
        #expect(station.requests == [.pick(tour, .scan(text: "A-04-12-C", keyed: false), offered: nil)])
        #expect(station.rung == [.accepted])
        station.type("5012345226590")
        #expect(station.requests == [.pick(tour, .scan(text: "5012345226590", keyed: true), offered: nil)])
    }

    @Test func aWholeTourEndsWithWhatToDoNow() {
        var station = Market.station()
        station.toDone()
        #expect(station.rung == [.done])
        #expect(station.console.pick?.tour.isFinished == true)
        #expect(station.console.view(in: .handheld).text.joined().contains("T-17, T-18"))
        station.enter()
        #expect(station.requests == [.pick(tour, .leave, offered: nil), .tours])
        #expect(station.console.menu != nil)
    }

    @Test func undoStillWorksAfterTheLastLine() {
        var station = Market.station()
        station.toDone()
        station.press(.function(8))
        #expect(station.requests == [.pick(tour, .undo, offered: nil)])
        #expect(station.console.pick?.hand?.step == .tote)
    }

    @Test func aRefusalStaysUntilSomethingIsAccepted() {
        var station = Market.station()
        station.begin()
        station.scan("A-07-11-A")
        #expect(station.rung == [.wrong(.wrongRecord)])
        let refusal = station.console.notice
        #expect(refusal?.kind == .error)
        station.send(.scan(.repeated(station.raw("A-07-11-A"))))
        station.send(.tick(SmallFloor.now.adding(minutes: 1), .noHub(facts: 1)))
        station.send(.entry("A"))
        station.enter()
        station.press(.function(2), .escape)
        #expect(station.console.notice?.kind == .error)
        #expect(station.console.notice?.text == (refusal?.text ?? "") + " It came again at once and was not counted.")
        station.scan("A-04-12-C")
        #expect(station.console.notice?.kind == .ok)
    }

    @Test func anOfferIsConfirmedByTheSameScan() {
        var station = Market.station()
        station.toSecondLine()
        station.scan("A-04-09-B")
        #expect(station.rung == [.attention])
        let offer = station.console.pick?.offer
        #expect(offer?.code == "A-04-09-B")
        station.scan("A-04-09-B")
        #expect(station.requests == [.pick(tour, .scan(text: "A-04-09-B", keyed: false), offered: offer)])
        #expect(station.console.pick?.line?.place == "A-04-09-B")
        #expect(station.console.pick?.offer == nil)
    }

    @Test(arguments: [0, 1, 2, 3, 4])
    func anythingElseDropsAnOffer(_ way: Int) {
        var station = Market.station()
        station.toSecondLine()
        station.scan("A-04-09-B")
        switch way {
        case 0: station.scan("NONSENSE")
        case 1: station.press(.escape)
        case 2: station.press(.function(1), .escape)
        case 3: station.send(.scan(.rejected(station.raw("A-0"), .tooShort(length: 3, least: 4))))
        default: station.press(.function(4))
        }
        #expect(station.console.pick?.offer == nil)
        station.scan("A-04-09-B")
        #expect(station.console.pick?.line?.place != "A-04-09-B", "the next scan is a first one")
    }

    @Test func theSameScanAtOnceDoesNotConfirmAnOffer() {
        var station = Market.station()
        station.toSecondLine()
        station.scan("A-04-09-B")
        station.send(.scan(.repeated(station.raw("A-04-09-B"))))
        #expect(station.requests == [])
        #expect(station.console.pick?.offer != nil)
        #expect(station.console.notice?.text.contains("scan") == true)
    }

    @Test func enterAloneConfirmsNoOffer() {
        var station = Market.station()
        station.toSecondLine()
        station.scan("A-04-09-B")
        station.enter()
        #expect(station.requests == [])
    }

    @Test func piecesAreCountedOnlyWhereTheQuantityIsAsked() {
        var station = Market.station()
        station.begin()
        #expect(!station.console.countsPieces)
        station.scan("A-04-12-C")
        #expect(!station.console.countsPieces)
        station.scan("5012345226590")
        station.scan("L2391")
        #expect(station.console.countsPieces)
        station.press(.function(3))
        #expect(!station.console.countsPieces)
        station.press(.escape)
        station.type("3")
        #expect(!station.console.countsPieces)
    }

    @Test func escTwiceLeavesAndKeepsWhatIsPicked() {
        var station = Market.station()
        station.toSecondLine()
        station.press(.escape)
        #expect(station.requests == [])
        #expect(station.console.notice?.text.contains("Esc") == true)
        station.press(.escape)
        #expect(station.requests == [.pick(tour, .leave, offered: nil), .tours])
        #expect(station.console.menu != nil)
        #expect(station.shelf.tour(tour).line(1)?.picked == 3)
        #expect(station.shelf.tour(tour).lease == nil)
    }

    @Test func aScanBetweenTwoEscDoesNotLeave() {
        var station = Market.station()
        station.begin()
        station.press(.escape)
        station.scan("A-04-12-C")
        station.press(.escape)
        #expect(station.console.pick != nil)
    }

    @Test func withUnitsInTheHandTheTourStaysOnesOwn() {
        var station = Market.station()
        station.toQuantity()
        station.press(.escape, .escape)
        #expect(station.console.menu != nil)
        #expect(station.shelf.tour(tour).lease?.holder == "ANA")
        #expect(station.console.notice?.text.contains("hand") == true)
    }

    @Test func escFirstDropsWhatIsTyped() {
        var station = Market.station()
        station.begin()
        station.send(.entry("12"))
        station.press(.escape)
        #expect(station.effects == [.clearEntry])
        station.press(.escape, .escape)
        #expect(station.console.menu != nil)
    }

    @Test func aDisabledKeySaysWhy() {
        var station = Market.station()
        station.begin()
        station.press(.function(8))
        #expect(station.requests == [])
        #expect(station.rung == [.refused])
        #expect(station.console.notice?.text == "F8 not now: nothing to undo yet")
        station.toQuantity()
        station.press(.function(4))
        #expect(station.console.notice?.text.contains("tote first") == true)
    }

    @Test func somebodyElsesTourSaysWhoHasItAndEndsWithEnter() {
        var station = Market.station()
        station.begin()
        station.takenOverByBen()
        #expect(station.rung == [.attention])
        #expect(station.console.pick?.isLost == true)
        #expect(station.console.notice?.text.contains("Ben Okafor at S2") == true)
        station.scan("A-04-12-C")
        #expect(station.requests == [])
        #expect(station.rung == [.refused])
        station.enter()
        #expect(station.console.menu != nil)
    }

    @Test func aTakeOverIsNoticedByTheNextScanToo() {
        var station = Market.station()
        station.begin()
        var other = station
        other.takenOverByBen()
        station.shelf = other.shelf
        station.scan("A-04-12-C")
        #expect(station.console.pick?.isLost == true)
        #expect(station.rung.first == .wrong(.wrongState))
    }

    @Test func aCancelledOrderIsAnnouncedOnce() {
        var station = Market.station()
        station.toSecondLine()
        station.cancelFirstOrder()
        #expect(station.rung == [.attention])
        #expect(station.console.notice?.text.contains("536365") == true)
        station.send(.changed)
        #expect(station.rung == [])
        station.scan("A-05-01-B")
        #expect(station.console.notice?.kind == .ok)
    }

    @Test func theZeroCheckTakesANumberOrTheLabel() {
        var station = Market.station()
        station.toZeroCheck()
        #expect(station.rung == [.attention])
        station.scan("%CMD-EMPTY")
        #expect(station.requests == [.pick(tour, .scan(text: "0", keyed: true), offered: nil)])
        #expect(station.console.pick?.hand?.line == 4)
        station = Market.station()
        station.begin()
        station.scan("%CMD-EMPTY")
        #expect(station.requests == [])
        #expect(station.rung == [.refused])
    }

    @Test func aFailureLeavesTheStateAsItWas() {
        var station = Market.station()
        station.toItem()
        let before = station.console.pick
        station.send(
            .answer(.failed("The disk is full. Free some space, then scan again.", brief: "disk full: free it")))
        #expect(station.console.pick == before)
        #expect(station.console.notice?.text.contains("disk is full") == true)
        #expect(station.rung == [.refused])
    }

    @Test func aFailureThatNobodyAskedForRingsOnce() {
        var station = Market.station()
        station.toItem()
        let failure = ConsoleEvent.answer(.failed("The disk is full.", brief: "disk is full"))
        station.send(failure)
        #expect(station.rung == [.refused])
        station.send(failure)
        #expect(station.rung == [])
        station.send(.answer(.failed("The file is locked.", brief: "file is locked")))
        #expect(station.rung == [.refused])
    }

    @Test func aScanThatFailsAgainRingsAgain() {
        var console = Market.station().console
        _ = console.update(.scan(.scan(Market.station().raw("ANA"))))
        #expect(console.update(.answer(.failed("The disk is full.", brief: ""))) == [.ring(.refused)])
        _ = console.update(.scan(.scan(Market.station().raw("ANA"))))
        #expect(console.update(.answer(.failed("The disk is full.", brief: ""))) == [.ring(.refused)])
    }

    @Test func unitsInTheHandGoBackWhenTheirOrderIsCancelled() {
        var station = Market.station()
        station.toQuantity()
        station.cancelFirstOrder()
        #expect(station.rung == [.attention])
        let asked = station.console.notice
        #expect(asked?.text.hasPrefix("Put back 1 × Lunch bag red retrospot into A-04-12-C") == true)
        #expect(asked?.text.contains("536365 was cancelled") == true)
        station.send(.note("The mail came."))
        station.press(.function(11))
        #expect(station.console.notice == asked, "it stays")
        station.enter()
        #expect(station.console.notice == nil)
        #expect(station.requests == [])
    }

    @Test func aCancellationThatComesWithARefusalIsAnnounced() {
        var station = Market.station()
        station.toQuantity()
        do { try station.shelf.cancel("536365") } catch { Issue.record("\(error)") }
        station.scan("T-17")
        #expect(station.rung == [.attention])
        #expect(station.console.notice?.text.contains("Put back 1") == true)
    }

    @Test func unitsInTheHandGoBackWhenTheTourIsTakenOver() {
        var station = Market.station()
        station.toQuantity()
        station.takenOverByBen()
        #expect(station.console.notice?.text.contains("into A-04-12-C") == true)
        #expect(station.console.notice?.text.contains("Ben Okafor at S2") == true)
        station = Market.station()
        station.toQuantity()
        var other = station
        other.takenOverByBen()
        station.shelf = other.shelf
        station.scan("T-17")
        #expect(station.rung.first == .wrong(.wrongState))
        #expect(station.console.notice?.text.contains("into A-04-12-C") == true)
    }

    @Test func whoTakesATourOverReadsThatTheOtherHandCountsForNothing() {
        var station = Market.station()
        station.signIn("BEN")
        station.type("43")
        station.press(.function(10), .function(10))
        station.signIn("ANA")
        station.type("43")
        station.type("43")
        #expect(station.rung == [.attention])
        #expect(station.console.notice?.text.contains("Taken over from Ben Okafor") == true)
        #expect(station.console.notice?.text.contains("not counted") == true)
    }

    @Test func undoSaysWhatTheHandsHaveToDo() {
        var station = Market.station()
        station.toSecondLine()
        station.press(.function(8))
        #expect(station.console.notice?.text == "Take 3 out of T-17 again. Undone: tote, 3 of 3 in the hand")
        station.press(.function(8))
        #expect(station.console.notice?.text.hasPrefix("Undone: quantity. 1 of 3 in the hand") == true)
    }

    @Test func aRepeatUnderAnErrorIsShownAndTheErrorStays() {
        var station = Market.station()
        station.toItem()
        station.send(.answer(.failed("The disk is full.", brief: "disk full: free it")))
        let scan = RawScan(text: "4006381333931", provenance: .scanned, startedAt: 0, endedAt: 0)
        for _ in 0..<2 { station.send(.scan(.repeated(scan))) }
        let text = station.console.notice?.text ?? ""
        #expect(text.contains("disk is full") && text.contains("came again"))
        #expect(text.components(separatedBy: "came again").count == 2)
    }

    @Test func noteAndHandlingAreShownWhereThereIsRoom() {
        var station = Market.station()
        station.shelf.items["84879"]?.handling = .fragile
        station.toSecondLine()
        for size in [ScreenSize.half, .standard, .board] {
            let frame = station.console.view(in: size)
            let row = frame.text.firstIndex { $0.contains("NOTE Gift: leave the price off") }
            #expect(row.flatMap { frame.cell(row: $0, column: 8)?.role } == .warning, "\(size)")
            #expect(frame.text.joined().contains("FRAGILE"), "\(size)")
        }
    }

    @Test func aHandheldShowsTheSlotWhenTheQuantityIsLong() {
        var station = Market.station()
        station.shelf.receive(20, "84879", into: "A-05-01-B")
        station.shelf.addTour(TourID(90), [Wish("536400", 12, "84879", from: "A-05-01-B")])
        station.signIn()
        station.type("90")
        #expect(station.console.view(in: .handheld).text[3].hasPrefix("T1 new "))
        #expect(station.console.view(in: .handheld).text[3].contains(" 0/12"))
    }

    @Test func ctrlLRepaintsEverywhere() {
        var station = Market.station()
        station.press(.ctrl("L"))
        #expect(station.effects == [.repaint])
        station.begin()
        station.press(.function(1), .ctrl("L"))
        #expect(station.effects == [.repaint])
    }

    @Test func theDemoKeysAreShownButNotHandled() {
        var station = Market.station(isDemo: true)
        station.begin()
        let before = station.console
        station.press(.function(9), .shiftFunction(9))
        #expect(station.console == before)
        #expect(station.effects == [])
        #expect(station.console.view(in: .standard).text.last?.contains("F9 Scan") == true)
        #expect(Market.station().console.view(in: .standard).text.last?.contains("F9") == false)
    }
}
