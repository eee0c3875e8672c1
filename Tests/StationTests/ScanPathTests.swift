import Foundation
import Rehearsal
import Screens
import SiteStore
import Station
import Testing
import Warehouse

@Suite struct ScanPathTests {
    @Test func aScanOnTheScreenIsInTheFile() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        let before = try ana.facts
        try ana.scanRight()
        #expect(ana.hand?.step == .item)
        #expect(try ana.facts == before + 1)
        #expect(try floor.station("OTHER").site.tour(try #require(ana.tour?.id)) == ana.tour)
    }

    @Test func noPrintableByteTriggersACommandOnAnyScreen() throws {
        let floor = try Floor()
        let ana = try floor.station()
        let printable = Array(UInt8(0x20)...0x7E)
        for stage in ["login", "menu", "pick"] {
            if stage == "menu" { ana.scan("B-1001") }
            if stage == "pick" { ana.scan(String(try #require(try ana.site.openTours().first).id.rawValue)) }
            let (facts, tour, person) = (try ana.facts, ana.tour, ana.core.person)
            ana.type(printable, gapMilliseconds: 120)
            #expect(try ana.facts == facts, "at \(stage)")
            #expect(ana.tour == tour && ana.core.person == person && !ana.core.hasQuit, "at \(stage)")
            ana.type([UInt8](repeating: 0x7F, count: printable.count), gapMilliseconds: 120)
        }
    }

    @Test(arguments: [0x1D, 0x1C, 0x1E, 0x03, 0x1A, 0x13, 0x11, 0x04, 0x16, 0x0E, 0x0F, 0x02, 0x01] as [UInt8])
    func aControlByteInsideAScanArrivesAndNothingElseHappens(byte: UInt8) throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        let (facts, tour) = (try ana.facts, ana.tour)
        let heard = ana.scansHeard {
            ana.type(Array("A1".utf8) + [byte] + Array("B2".utf8) + [13], gapMilliseconds: 2)
        }
        let mark = Character(Unicode.Scalar(byte))
        #expect(heard == ["A1\(mark)B2"])
        #expect(try ana.facts == facts)
        #expect(ana.tour == tour)
    }

    @Test func fortyScansInAHundredMillisecondsAreWorkedOffInOrder() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        let sent = (0..<40).map { "NOWHERE-\($0)" }
        let heard = ana.scansHeard {
            for (index, text) in sent.enumerated() {
                ana.core.feed(Array(text.utf8) + [13], at: ana.now + UInt64(index) * 2_500_000)
            }
        }
        #expect(heard == sent)
    }

    @Test func aHundredKilobytesAreOneRejectionAndTheNextScanIsWhole() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        let (facts, tour) = (try ana.facts, ana.tour)
        ana.scan(String(repeating: "7", count: 100_000))
        #expect(try ana.facts == facts)
        #expect(ana.tour == tour)
        #expect(ana.screen().contains("100000") || ana.screen().contains("100,000") || ana.screen().contains("long"))
        try ana.scanRight()
        #expect(ana.hand?.step == .item)
    }

    @Test func invalidUTF8IsShownAndRecordsNothing() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        let (facts, tour) = (try ana.facts, ana.tour)
        ana.type([0xC3, 0x28, 0xFF, 0xFE, 0x41, 13])
        #expect(try ana.facts == facts)
        #expect(ana.tour == tour)
    }

    @Test func aScanUnderAnOpenListIsRefusedInWordsAndConfirmsNothing() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        try ana.goOn(to: .item)
        let facts = try ana.facts
        ana.key("\u{1B}OR")
        #expect(ana.core.console.hasOverlay)
        ana.scan("4006381333931")
        #expect(try ana.facts == facts)
        #expect(ana.core.console.hasOverlay)
        #expect(ana.screen().contains("4006381333931"))
    }

    @Test func theSecondOfTwoEqualScansWithinTheWindowIsNotCounted() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        let text = try #require(try ana.guide.right(ana.core.console))
        ana.scan(text)
        let (facts, tour) = (try ana.facts, ana.tour)
        ana.scan(text, after: 100)
        #expect(try ana.facts == facts)
        #expect(ana.tour == tour)
    }

    @Test func whatStandsStillIsNotDrawnAgain() throws {
        let floor = try Floor()
        let noon = SiteClock.system.now()
        let clock = SiteClock(now: { noon }, random: SiteClock.system.random)
        let ana = StationDriver(try Site.open(floor.path, station: "PICK-1", clock: clock))
        try ana.begin()
        ana.core.tick()
        let console = ana.core.console
        for _ in 0..<20 {
            ana.core.lookAround()
            ana.core.tick()
        }
        #expect(ana.core.console == console)
        let other = try floor.station("OTHER")
        other.scan("B-1002")
        ana.core.lookAround()
        ana.core.tick()
        #expect(ana.core.console != console)
    }

    @Test func somebodyWhoMayNotPickIsToldSo() throws {
        let floor = try Floor()
        let driver = try floor.station()
        let person = try #require(try driver.site.people().first { !$0.roles.contains(.pick) })
        driver.scan(person.badge.rawValue)
        driver.scan("1")
        #expect(driver.tour == nil)
        #expect(try driver.site.openTours().allSatisfy { $0.lease == nil })
    }
}
