import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// What the first row says of the hub, and what the marks of lines say.
@Suite struct HubTests {
    private func row(_ status: SyncStatus, columns: Int, glyphs: Glyphs = .unicode) -> String {
        var station = Market.station(glyphs: glyphs)
        station.toItem()
        station.hear(status)
        return station.console.view(in: ScreenSize(columns: columns, rows: columns < 40 ? 8 : 24)).text[0]
    }

    @Test(arguments: [
        (HubMarket.online, "hub 4 s · 0 unsent", "⇑ 0", "⇑ 0"),
        (HubMarket.silent, "hub silent 4 min · 12 unsent", "hub? 12", "hub? 12"),
        (HubMarket.offline, "offline since 09:12 · 371 unsent", "offline 371", "off 371"),
        (HubMarket.stopped, "hub stopped · 371 unsent", "STOPPED 371", "STOP 371"),
        (HubMarket.never, "hub not heard yet · 1204 unsent", "hub? 1204", "hub? 1204"),
        (HubMarket.skewed, "hub 4 s · 0 unsent · clocks 3 min apart", "⇑ 0 clk", "⇑ 0 clk"),
    ])
    func theFirstRowEndsWithTheHub(_ status: SyncStatus, _ long: String, _ half: String, _ narrow: String) {
        #expect(row(status, columns: 80).hasSuffix("  " + long))
        #expect(row(status, columns: 40).hasSuffix("  " + half))
        #expect(row(status, columns: 20).hasSuffix("  " + narrow))
        #expect(row(status, columns: 20).hasPrefix("PICK 0/4"))
    }

    @Test func aWideScreenSaysWhyNothingIsSent() {
        #expect(row(HubMarket.stopped, columns: 200).contains("hub stopped: This file is an older copy"))
    }

    @Test func yesterdayIsNotShownAsATimeOfToday() {
        let old = HubMarket.status(.offline, since: HubMarket.seconds(3 * 86_400), unsent: 9)
        #expect(row(old, columns: 80).hasSuffix("offline 3 days · 9 unsent"))
    }

    @Test func anAgeIsNeverNegative() {
        let ahead = HubMarket.status(.online, since: HubMarket.seconds(9), heard: HubMarket.seconds(-50))
        #expect(row(ahead, columns: 80).hasSuffix("hub 0 s · 0 unsent"))
    }

    @Test func terminalsWithoutUnicodeSayTheSame() {
        #expect(row(HubMarket.online, columns: 20, glyphs: .ascii).hasSuffix("  ^ 0"))
        #expect(row(HubMarket.online, columns: 80, glyphs: .ascii).hasSuffix("hub 4 s . 0 unsent"))
    }

    @Test func aNoteOfTheHubReachesNoTerminalRaw() {
        let evil = HubMarket.status(.stopped, since: HubMarket.seconds(9), note: "\u{1B}[2J\u{202E}gone")
        var station = Market.station()
        station.signIn()
        station.hear(evil)
        for (_, size) in pictureSizes {
            let text = station.console.view(in: size).text.joined()
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
        }
    }

    @Test func theAgeIsShownToTheSecondOnlyWhileTheHubIsHeard() {
        #expect(HubMarket.online.shownAge(at: SmallFloor.now) == 4)
        for status in [HubMarket.silent, HubMarket.offline, HubMarket.stopped, .noHub(facts: 3)] {
            #expect(status.shownAge(at: SmallFloor.now) == nil)
        }
    }

    // MARK: Marks

    @Test func aLineIsMarkedByWhatTheHubHasOfItAndFallsBackWhenItIsScannedOrLost() throws {
        var station = Market.station()
        station.toSecondLine()
        station.hear(HubMarket.online)
        let tour = try #require(station.console.pick?.tour)
        let (first, second) = (tour.lines[0], tour.lines[1])
        func marks() -> [String] { [first, second].map { station.console.doneMark($0, station.console.pick!.tour) } }
        #expect(marks() == ["✓", "✓"])
        station.acknowledge([1, 2, 3, 4], whole: true)
        #expect(marks() == ["⇑", "⇑"])
        station.scan("A-05-01-B")
        #expect(marks() == ["⇑", "✓"])
        station.acknowledge([1, 2, 3, 4], whole: true)
        #expect(marks() == ["⇑", "⇑"])
        // The hub went back: it has nothing of this tour any more.
        station.acknowledge([])
        #expect(marks() == ["✓", "✓"])
    }

    @Test func anAnswerForAnotherTourMarksNothing() {
        var station = Market.station()
        station.toSecondLine()
        station.hear(HubMarket.online)
        station.send(.acknowledged(Acknowledged(.tour(TourID(42)), isWhole: true, lines: [1, 2])))
        #expect(station.console.marks == nil)
    }

    @Test func withoutAHubThereAreNoMarksAndNoLegend() {
        var station = DockMarket.station()
        station.toLoading()
        #expect(station.console.legend(columns: 80).isEmpty)
        #expect(!station.console.view(in: .standard).text.joined().contains("✓ LANE"))
    }
}
