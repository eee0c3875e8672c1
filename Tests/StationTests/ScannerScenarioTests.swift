import Barcode
import Foundation
import Rehearsal
import Screens
import SiteStore
import Station
import Testing
import TextScreen
import Warehouse

/// What goes wrong between a scanner and a screen, with the words that the worker reads.
@Suite struct ScannerScenarioTests {
    /// A station whose worker is at a step, with the screen painted.
    private func at(_ step: PickStep, _ scanner: ScannerSettings = ScannerSettings()) throws -> (Floor, StationDriver) {
        let floor = try Floor()
        let site = try Site.open(floor.path, station: "PICK-1")
        let ana = StationDriver(site, scanner: scanner)
        try ana.begin()
        try ana.goOn(to: step)
        ana.paint()
        return (floor, ana)
    }

    private func said(_ driver: StationDriver) -> String {
        driver.core.console.notice.map { "\($0.kind.sign) \($0.text)" } ?? "nothing"
    }

    // MARK: Faster than the screen

    @Test func aPractisedHandThatScansAheadOfTheScreenIsFollowedInOrder() throws {
        let (floor, ana) = try at(.place)
        _ = floor
        let line = try #require(ana.tour?.current)
        var scans = 0
        // No picture in between: every scan was made for the first step, and every one is right where it arrives.
        while ana.tour?.line(line.number)?.state == .open, scans < 40 {
            ana.feed(try #require(try ana.guide.right(ana.core.console)), afterMicroseconds: 2500)
            scans += 1
            #expect(ana.core.console.notice?.kind.isRefusal != true, "\(said(ana)) after \(scans) scans")
        }
        #expect(ana.tour?.line(line.number)?.state == .done)
        #expect(scans >= 3)
    }

    /// Forty scans in a hundred milliseconds, over several lines, bins and totes, with no picture in between.
    @Test func fortyRightScansInAHundredMillisecondsAreAllTaken() throws {
        let (floor, ana) = try at(.place)
        _ = floor
        let facts = try ana.facts
        var recorded = 0
        for number in 1...40 {
            let text = try #require(try ana.guide.right(ana.core.console))
            ana.core.onAnswer = { _, answer in if case .recorded = answer { recorded += 1 } }
            ana.feed(text, afterMicroseconds: 2500)
            #expect(recorded == number, "\(text): \(said(ana))")
        }
        #expect(try ana.facts >= facts + 40)
        #expect(Set(ana.tour?.lines.filter { $0.state == .done }.map(\.place) ?? []).count >= 3)
    }

    @Test func aScanMadeForTheStepBeforeIsCalledEarlyAndNotWrong() throws {
        let (floor, ana) = try at(.place)
        _ = floor
        let line = try #require(ana.tour?.current)
        let facts = try ana.facts
        ana.feed(line.place.rawValue, afterMicroseconds: 2500)
        ana.feed("A-01-01-A", afterMicroseconds: 2500)
        #expect(ana.hand?.step == .item)
        #expect(try ana.facts == facts + 1)
        #expect(
            said(ana) == "= Look, scan again. A-01-01-A came before this step was shown. Now: scan the item.")
        ana.feed("A-01-02-A", afterMicroseconds: 2500)
        #expect(
            said(ana) == "= Look, scan again. A-01-02-A came before this step was shown. 2 scans were not taken. "
                + "Now: scan the item.")
        // Once the step is on the screen, the same scan is wrong.
        ana.paint()
        ana.scan("A-01-01-A")
        #expect(said(ana).hasPrefix("# Scan the item. A-01-01-A is a place. Expected: "))
    }

    @Test func moreScansThanAStationKeepsAreToldAndNotWorkedOff() throws {
        let (floor, ana) = try at(.item)
        _ = floor
        let facts = try ana.facts
        let heard = ana.scansHeard {
            for number in 0..<100 { ana.feed("NOWHERE-\(number)", afterMicroseconds: 1000) }
        }
        #expect(heard == (0..<64).map { "NOWHERE-\($0)" })
        #expect(
            said(ana)
                == "X Look, scan again. More scans came at once than a station keeps. The last ones were not taken.")
        #expect(try ana.facts == facts)
        ana.paint()
        try ana.scanRight()
        #expect(try ana.facts > facts)
    }

    // MARK: Pages and quantities

    @Test func aScanUnderAPageIsShownAndNotKeptForLater() throws {
        let (floor, ana) = try at(.item)
        _ = floor
        let (facts, right) = (try ana.facts, try #require(try ana.guide.right(ana.core.console)))
        ana.key("\u{1B}OQ")
        ana.scan("4006381333931")
        #expect(said(ana) == "X Close with Esc. 4006381333931 was not taken. Close this page with Esc, then scan.")
        ana.key("\u{1B}")
        #expect(ana.hand?.step == .item)
        #expect(try ana.facts == facts)
        ana.scan(right)
        #expect(try ana.facts > facts)
    }

    @Test func aCodeScannedIntoTheQuantityIsNeverANumber() throws {
        let (floor, ana) = try at(.quantity)
        _ = floor
        let (facts, hand) = (try ana.facts, ana.hand)
        ana.scan("4099999999996")
        #expect(
            said(ana).hasPrefix(
                "? Type how many. Nobody here knows 4099999999996. Expected: the item again, or how many ("))
        ana.type(Array("3".utf8), gapMilliseconds: 300)
        ana.scan("4099999999996", after: 300)
        #expect(
            said(ana)
                == "? Once more. 3 was typed and 4099999999996 scanned behind it. Neither was taken: end what you type "
                + "with Enter.")
        #expect(ana.hand == hand)
        #expect(try ana.facts == facts)
    }

    // MARK: End marks and keyboards

    @Test(arguments: ["\n\r", "\r\n", "\n"])
    func anEndMarkTheOtherWayRoundIsOneEndMark(_ mark: String) throws {
        let (floor, ana) = try at(.place)
        _ = floor
        let place = try #require(ana.tour?.current?.place.rawValue)
        ana.core.feed(Array((place + mark).utf8), at: ana.now + 1_000_000_000)
        #expect(ana.hand?.step == .item)
        #expect(said(ana).hasPrefix("OK "), "\(said(ana))")
    }

    @Test(arguments: [KeyboardLayout.azerty, .qwertz])
    func onAForeignKeyboardTheLabelTwiceMakesTheNextScanRight(_ layout: KeyboardLayout) throws {
        let (floor, ana) = try at(.item)
        _ = floor
        let right = try #require(try ana.guide.right(ana.core.console))
        let facts = try ana.facts
        ana.scan(layout.arrival(of: "4006381333931"))
        if layout == .azerty {
            #expect(
                said(ana)
                    == "? Check the keyboard. Read 'àà-\"_&\"\"\"ç\"&, which seems to be 4006381333931: "
                    + "the keyboard is French (AZERTY). F12 sets the scanner up.")
        }
        #expect(try ana.facts == facts)
        ana.key("\u{1B}[24~")
        let label = layout.arrival(of: gs1ElementString(Calibration.elements))
        for _ in 0..<2 {
            ana.scan(label)
            ana.rest()
        }
        #expect(said(ana).hasPrefix("OK Profile kept. PICK-1 reads its scanner by it from now on."))
        #expect(try ana.facts == facts + 1)
        ana.key("\u{1B}")
        ana.scan(layout.arrival(of: right))
        #expect(try ana.facts > facts + 1, "\(said(ana))")
        // The profile is the station's from now on, also for another process.
        #expect(try Site.open(floor.path, station: "X").scannerSettings(of: "PICK-1")?.keyboard == layout)
    }

    @Test func aScannerWithoutEndMarkIsFoundOutBySilence() throws {
        let (floor, ana) = try at(.item)
        _ = floor
        ana.key("\u{1B}[24~")
        for _ in 0..<2 {
            ana.burst(gs1ElementString(Calibration.elements), piece: 7)
        }
        #expect(said(ana).hasPrefix("OK Profile kept."))
        #expect(try ana.site.scannerSettings(of: "PICK-1")?.suffix == ScannerSettings.Suffix.none)
        ana.key("\u{1B}")
        let facts = try ana.facts
        ana.burst(try #require(try ana.guide.right(ana.core.console)), piece: 3)
        #expect(try ana.facts > facts)
    }

    @Test func aProfileThatIsChangedElsewhereIsInForceAtOnce() throws {
        let (floor, ana) = try at(.place)
        var settings = ScannerSettings()
        settings.suffix = .tab
        try Site.open(floor.path, station: "office").setScanner(settings, of: "PICK-1")
        ana.core.lookAround()
        let place = try #require(ana.tour?.current?.place.rawValue)
        ana.core.feed(Array(("]C0" + place + "\t").utf8), at: ana.now + 1_000_000_000)
        #expect(ana.hand?.step == .item)
    }

    @Test func brokenCharactersAreToldWithWhatCame() throws {
        let (floor, ana) = try at(.item)
        _ = floor
        let facts = try ana.facts
        ana.type(Array("40063".utf8) + [0xFF, 0xC3] + Array("81\r".utf8), gapMilliseconds: 1)
        #expect(
            said(ana)
                == "X Scan it again. 2 characters arrived broken. Read: 40063\u{FFFD}\u{FFFD}81. F12 shows what came.")
        #expect(try ana.facts == facts)
    }

    @Test func theKeyThatMakesTheDemoScanIsNotPartOfTheScan() throws {
        let (floor, ana) = try at(.item)
        _ = floor
        let label = Array(gs1ElementString(Calibration.elements).utf8) + [13]
        ana.core.guide = { _, _ in label }
        ana.key("\u{1B}[24~")
        for _ in 0..<2 {
            ana.key("\u{1B}[20~")
            ana.rest()
        }
        #expect(ana.screen().contains("\(label.count) bytes"), "\(ana.screen())")
        #expect(said(ana).hasPrefix("OK The profile fits: end mark CR,"))
        #expect(try ana.site.scannerSettings(of: "PICK-1") == nil)
    }

    // MARK: The page over other steps

    @Test func whatIsTypedSlowlyAfterThePageWasOpenIsWhole() throws {
        let (floor, ana) = try at(.quantity)
        _ = floor
        ana.key("\u{1B}[24~")
        ana.key("\u{1B}[24~")
        let counted = ana.hand?.counted
        ana.type(Array("1".utf8), gapMilliseconds: 200)
        ana.rest()
        ana.type(Array("2345".utf8), gapMilliseconds: 1400)
        ana.core.expire(at: ana.now + 1_400_000_000)
        #expect(ana.screen().contains("12345"))
        #expect(ana.hand?.counted == counted)
    }

    @Test func whatIsTypedSlowlyOnThePageIsOneReadWhenItsEnterComes() throws {
        let (floor, ana) = try at(.item)
        _ = floor
        ana.key("\u{1B}[24~")
        for byte in "B-1001".utf8 {
            ana.type([byte], gapMilliseconds: 1400)
            ana.core.expire(at: ana.now + 1_300_000_000)
        }
        ana.type([13], gapMilliseconds: 300)
        ana.rest()
        #expect(ana.screen().contains("typed, 7 bytes"))
    }

    @Test func aProfileChangedWhileSomethingIsTypedIsTakenOverAfterwards() throws {
        let (floor, ana) = try at(.place)
        ana.type(Array("AB".utf8), gapMilliseconds: 200)
        var settings = ScannerSettings()
        settings.suffix = .tab
        try Site.open(floor.path, station: "office").setScanner(settings, of: "PICK-1")
        ana.core.lookAround()
        #expect(ana.screen().contains("AB"))
        ana.type([0x7F, 0x7F], gapMilliseconds: 200)
        let place = try #require(ana.tour?.current?.place.rawValue)
        ana.core.feed(Array(("]C0" + place + "\t").utf8), at: ana.now + 1_000_000_000)
        #expect(ana.hand?.step == .item)
    }

    // MARK: Teaching

    @Test func aCodeThatNobodyKnewCountsAfterTwoPeopleTaughtIt() throws {
        let (floor, ana) = try at(.item)
        _ = floor
        let line = try #require(ana.tour?.current)
        ana.scan("4099999999996")
        #expect(said(ana).hasPrefix("? Scan the item. Nobody here knows 4099999999996. Expected: "))
        ana.key("\u{1B}[15~")
        ana.scan(line.sku.rawValue)
        ana.type(Array("1\r".utf8), gapMilliseconds: 200)
        ana.scan("B-1001")
        #expect(said(ana) == "X Ask somebody else. This is your own badge. Expected: the badge of a second person.")
        let facts = try ana.facts
        ana.scan("B-1002")
        #expect(said(ana).hasPrefix("OK Learned. 04099999999996 is 1 × "))
        #expect(try ana.facts == facts + 1)
        ana.scan("4099999999996")
        #expect(ana.hand?.step != .item, "\(said(ana))")
        #expect(try ana.site.verify().isSound)
    }
}

extension ScannerScenarioTests {
    /// A scanner that sends identifiers puts them in front of everything it reads.
    @Test func badgesAndTourNumbersAreReadBehindTheirIdentifierToo() throws {
        let floor = try Floor()
        let ana = try floor.station()
        ana.scan("]C0B-1001")
        #expect(ana.core.person?.badge == "B-1001")
        let tour = try #require(try ana.site.openTours().first)
        ana.scan("]C0\(tour.id)")
        #expect(ana.tour?.id == tour.id)
    }
}
