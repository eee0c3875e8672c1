import Barcode
import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

@Suite struct OverlayTests {
    private let tour = TourID(41)

    @Test func theListOfReasonsAsksForThePreviewOfTheSelectedOne() {
        var station = Market.station()
        station.toItem()
        station.press(.function(3))
        #expect(station.requests == [.preview(tour, "not-found")])
        station.press(.down)
        #expect(station.requests == [.preview(tour, "given-up")])
        station.press(.up, .up)
        #expect(station.requests == [], "the selection did not move, so its preview stands")
        #expect(station.console.view(in: .standard).text.joined().contains("short 3 →"))
    }

    @Test func thePreviewSaysWhatFollows() {
        var station = Market.station()
        station.toSecondLine()
        station.press(.function(3))
        let rows = station.console.view(in: .board).text.joined(separator: "\n")
        #expect(rows.contains("short 2 → rest of the item in A-05-01-B held, count of A-05-01-B queued"))
        #expect(rows.contains("2 found in A-04-09-B"))
        station.press(.down)
        #expect(station.console.view(in: .board).text.joined().contains("2 the order goes without"))
    }

    @Test func enterReportsWhatWasPreviewed() {
        var station = Market.station()
        station.toItem()
        station.press(.function(3))
        station.enter()
        #expect(station.requests == [.pick(tour, .report("not-found"), offered: nil)])
        #expect(!station.console.hasOverlay)
    }

    @Test func nothingIsReportedBeforeItsPreviewIsThere() {
        var station = Market.station()
        station.toItem()
        station.press(.function(3))
        var console = station.console
        _ = console.update(.key(.down))
        #expect(console.update(.scan(.enter)) == [.request(.preview(tour, "given-up"))])
        #expect(console.hasOverlay)
    }

    @Test func anAnswerForAnotherReasonIsNotShown() {
        var station = Market.station()
        station.toItem()
        station.press(.function(3))
        var console = station.console
        _ = console.update(.key(.down))
        let before = console
        _ = console.update(.answer(.preview("not-found", .events([.left]))))
        #expect(console == before)
    }

    @Test func aReasonThatDoesNotFitIsRefusedBeforeAnythingIsRecorded() {
        var station = Market.station()
        station.begin()
        station.press(.function(3), .end)
        station.enter()
        #expect(station.requests == [])
        #expect(station.rung == [.wrong(.wrongState)])
        #expect(station.console.hasOverlay)
    }

    @Test func aPrintedLabelOpensItsReasonAndConfirmsItTheSecondTime() {
        var station = Market.station()
        station.toItem()
        station.scan("%CMD-DAMAGED")
        #expect(station.requests == [.preview(tour, "damaged")])
        station.scan("%CMD-DAMAGED")
        #expect(station.requests == [.pick(tour, .report("damaged"), offered: nil)])
    }

    @Test func theOkLabelConfirmsAndTheBackLabelDrops() {
        var station = Market.station()
        station.toItem()
        station.scan("%CMD-SHORT")
        station.scan("%CMD-OK")
        #expect(station.requests == [.pick(tour, .report("not-found"), offered: nil)])
        station = Market.station()
        station.toItem()
        station.scan("%CMD-SHORT")
        station.scan("%CMD-BACK")
        #expect(station.requests == [])
        #expect(!station.console.hasOverlay)
    }

    @Test func anotherLabelMovesToItsReason() {
        var station = Market.station()
        station.toItem()
        station.scan("%CMD-SHORT")
        station.scan("%CMD-DAMAGED")
        #expect(station.requests == [.preview(tour, "damaged")])
        #expect(station.shelf.tour(tour).line(1)?.short == 0)
    }

    @Test func theLateEndMarkOfALabelConfirmsNothing() {
        var station = Market.station()
        station.toItem()
        station.scan("%CMD-SHORT")
        station.enter()
        #expect(station.requests == [])
        #expect(station.console.hasOverlay)
    }

    @Test func labelsForKeysActLikeTheKeys() {
        var station = Market.station()
        station.toItem()
        station.scan("%CMD-UNDO")
        #expect(station.requests == [.pick(tour, .undo, offered: nil)])
        station.scan("%CMD-SKIP")
        #expect(station.requests == [.pick(tour, .skip, offered: nil)])
        station.scan("%CMD-BACK")
        station.scan("%CMD-BACK")
        #expect(station.console.menu != nil)
    }

    @Test func labelledDigitsAreGatheredUntilOk() {
        var station = Market.station()
        station.toQuantity()
        station.scan("%CMD-0")
        station.scan("%CMD-3")
        #expect(station.requests == [])
        #expect(station.console.view(in: .handheld).text[6].contains("03"))
        station.scan("%CMD-OK")
        #expect(station.requests == [.pick(tour, .scan(text: "03", keyed: true), offered: nil)])
        #expect(station.console.pick?.hand?.step == .tote)
    }

    @Test(arguments: [Key.function(1), .function(2), .function(3), .ctrl("P")])
    func aScanUnderAPageIsRefusedAndShown(_ key: Key) {
        var station = Market.station()
        station.toItem()
        let before = station.shelf
        station.press(key)
        station.scan("5012345226590")
        #expect(station.requests == [])
        #expect(station.rung == [.refused])
        #expect(station.console.hasOverlay)
        #expect(station.shelf == before)
        for (_, size) in pictureSizes {
            #expect(station.console.view(in: size).text.joined().contains("not taken"), "\(size)")
        }
        station.enter()
        #expect(station.requests == [], "Enter only acknowledges")
        #expect(station.console.hasOverlay)
    }

    @Test func whereIsItAsksForEveryText() {
        var station = Market.station()
        station.toItem()
        station.press(.function(6))
        station.scan("5012345226590")
        #expect(station.requests == [.whereIs("5012345226590")])
        #expect(station.console.view(in: .standard).text.joined().contains("C-04-02-A"))
        station.scan("NONSENSE")
        #expect(station.rung == [.wrong(.unknown)])
        #expect(station.console.notice?.text.contains("NONSENSE") == true)
        station.press(.escape)
        #expect(station.console.pick?.hand?.step == .item)
    }

    @Test func thePaletteRunsOnlyWhatWasChosenByHand() {
        var station = Market.station()
        station.toItem()
        station.press(.ctrl("P"))
        station.enter()
        #expect(station.requests == [])
        station.send(.entry("undo"))
        station.press(.home)
        #expect(station.effects == [.clearEntry])
        station.enter()
        #expect(station.requests == [.pick(tour, .undo, offered: nil)])
    }

    @Test func aTypedNameWithEnterNarrowsThePaletteAndRunsNothing() {
        var station = Market.station()
        station.toItem()
        station.press(.ctrl("P"))
        station.type("undo")
        station.send(.entry(""))
        #expect(station.requests == [])
        station.enter()
        #expect(station.requests == [], "the first Enter acknowledges")
        station.enter()
        #expect(station.requests == [.pick(tour, .undo, offered: nil)])
    }

    @Test func aCommandThatCannotBeDoneSaysWhyAndRings() {
        var station = Market.station()
        station.begin()
        station.press(.ctrl("P"))
        station.send(.entry("undo"))
        station.press(.home)
        station.enter()
        #expect(station.rung == [.attention])
        #expect(station.console.notice?.text == "F8 not now: nothing to undo yet")
        #expect(station.console.hasOverlay)
    }

    @Test func thePreviewOfAToteVouchedForSpeaksOfTheTote() {
        var station = Market.station()
        station.toPutBackTote()
        station.press(.function(3), .down, .down, .down, .down, .down)
        let text = station.console.view(in: .board).text.joined(separator: "\n")
        #expect(text.contains("the tote is right on your word"))
        #expect(!text.contains("the place is right"))
    }

    @Test func theWholeHelpOfTheSelectedReasonIsShown() {
        var station = Market.station()
        let help = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen."
        station.reasons[1].help = help
        station.toItem()
        station.press(.function(3), .down)
        for size in [ScreenSize.half, .standard, .board] {
            let words = station.console.view(in: size).text.joined(separator: " ").split(separator: " ")
            #expect(words.contains("sixteen."), "\(size)")
        }
    }

    @Test func whatLiesInNoBinIsNobodysToClaim() {
        var station = Market.station()
        station.toSecondLine()
        station.shelf.receive(1, "22659", Market.lunchBagBatch, into: .damaged)
        station.press(.function(6))
        station.scan("22659")
        let rows = station.console.view(in: .standard).text
        #expect(rows.contains { $0.hasPrefix("T-17 ") && $0.contains("in tote") })
        #expect(rows.contains { $0.hasPrefix("DAMAGED ") && $0.contains("held") })
        station.scan("NONSENSE")
        #expect(station.console.notice?.text.contains("Expected: an item, a place") == true)
    }

    @Test func aCardInTheMiddleOfAStepRecordsNothingAndTheSameStepComesBack() {
        var station = Market.station()
        station.toQuantity()
        station.send(.entry("2"))
        let (before, shelf) = (station.console.question, station.shelf)
        station.press(.function(6))
        #expect(station.effects == [.clearEntry], "half a number is dropped, as by every page")
        station.scan("A-04-12-C")
        #expect(station.requests == [.whereIs("A-04-12-C")], "the scan does not reach the tour")
        #expect(station.console.view(in: .standard).text.joined().contains("Bin A-04-12-C"))
        station.scan("5012345226590")
        let text = station.console.view(in: .standard).text.joined(separator: "\n")
        #expect(text.contains("Lunch bag red retrospot"), "another scan replaces the card")
        #expect(!text.contains("Bin A-04-12-C"))
        station.press(.escape)
        #expect(station.console.question == before)
        #expect(station.shelf == shelf)
        #expect(station.rung == [])
    }

    @Test(arguments: ["CAL", "DAN", "ZOE", "GUS", "IDA", "ANA"])
    func everybodyCanAskFromTheirHome(_ badge: String) {
        var station = Market.station()
        station.signIn(badge)
        let question = station.console.question
        station.press(.function(6))
        station.scan("5012345226590")
        #expect(station.requests == [.whereIs("5012345226590")])
        station.press(.function(6))
        #expect(station.console.question == question)
    }

    @Test func aLongCardIsReadPageByPageOnAHandheld() {
        var station = Market.station()
        station.send(.resized(.handheld))
        station.begin()
        station.press(.function(6))
        station.scan("5012345226590")
        var pages: [[String]] = []
        for _ in 0..<20 where pages.last != station.console.view(in: .handheld).text {
            pages.append(station.console.view(in: .handheld).text)
            station.press(.pageDown)
        }
        #expect(pages.count > 2)
        let text = pages.joined().joined(separator: "\n")
        for word in ["Lunch bag", "C-04-02-A", "Sure", "ZOE", "short 1", "supplier"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test func thePaletteLeavesTheTour() {
        var station = Market.station()
        station.begin()
        station.press(.ctrl("P"))
        station.send(.entry("leave the"))
        station.press(.home)
        station.enter()
        #expect(station.requests == [.pick(tour, .leave, offered: nil), .tours])
    }

    @Test func anotherProcessRefreshesThePreviewToo() {
        var station = Market.station()
        station.toItem()
        station.press(.function(3))
        station.send(.changed)
        #expect(station.requests == [.reload(tour), .preview(tour, "not-found")])
    }

    @Test func anExceptionIsNotReportedForALineThatCameInBetween() {
        var station = Market.station()
        station.toSecondLine()
        station.scan("A-05-01-B")
        station.press(.function(3))
        do { try station.shelf.cancel("536366") } catch { Issue.record("\(error)") }
        station.send(.changed)
        #expect(!station.console.hasOverlay)
        #expect(station.rung == [.attention])
        station.enter()
        #expect(station.requests == [])
    }

    @Test func detailsTellTheNoteOfTheOrder() {
        var station = Market.station()
        station.toSecondLine()
        station.press(.function(2))
        #expect(station.console.view(in: .standard).text.joined().contains("Gift: leave the price off"))
    }
}
