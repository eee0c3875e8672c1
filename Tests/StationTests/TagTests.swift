import Barcode
import Foundation
import Rehearsal
import Screens
import Station
import Testing
import TextScreen
import Warehouse

@testable import SiteStore

/// A reader of RFID tags reports what is in its field again and again; each tag is one unit.
@Suite struct TagTests {
    /// A station at the quantity of an item without tracking, and how a tag on one of its units is written.
    private func atQuantity() throws -> (Floor, StationDriver, (UInt64) throws -> String) {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        for _ in 0..<600 {
            if ana.hand?.step == .quantity, let line = ana.tour?.current, line.open >= 3,
                let gtin = try tagged(line, ana.site)
            {
                let hex = { (serial: UInt64) in
                    let elements = [Element("01", gtin.description), Element("21", String(serial))]
                    return try #require(EPC(elements, .sgtin96, companyDigits: 7, filter: 1)?.hex)
                }
                return (floor, ana, hex)
            }
            try ana.scanRight()
            if ana.tour?.isFinished == true { break }
        }
        throw CancellationError()
    }

    /// The number of one unit of a line's item, where no batch and no serial is tracked.
    private func tagged(_ line: PickLine, _ site: Site) throws -> GTIN? {
        guard let item = try site.whereIs(line.sku.rawValue)?.item, item.tracking.isEmpty else { return nil }
        return item.barcodes.first { $0.units == 1 }.flatMap { GTIN($0.code) }
    }

    @Test func aTagCountsOnceInEveryFormAndAnotherTagCountsToo() throws {
        let (floor, ana, tag) = try atQuantity()
        _ = floor
        let before = try #require(ana.hand?.counted)
        ana.scan(try tag(101))
        #expect(ana.hand?.counted == before + 1)
        let urn = try #require(EPC(hex: try tag(101))?.identity)
        for again in [try tag(101), try tag(101).lowercased(), urn, try tag(101) + ",-54,2", try tag(101) + " -61.5"] {
            ana.scan(again)
            #expect(ana.hand?.counted == before + 1, "\(again)")
            #expect(ana.core.console.notice?.text.contains("came again and was not counted") == true)
        }
        ana.scan(try tag(102))
        #expect(ana.hand?.counted == before + 2)
    }

    @Test func undoGivesTheLastTagFreeAgainAndOnlyThat() throws {
        let (floor, ana, tag) = try atQuantity()
        _ = floor
        let before = try #require(ana.hand?.counted)
        ana.scan(try tag(1))
        ana.scan(try tag(2))
        ana.key("\u{1B}[19~")
        #expect(ana.hand?.counted == before + 1)
        ana.scan(try tag(1))
        #expect(ana.hand?.counted == before + 1, "the first one is still in the hand")
        ana.scan(try tag(2))
        #expect(ana.hand?.counted == before + 2)
    }

    @Test func aTagStaysCountedWhenTheTourIsLeftForTheMenuAndReopened() throws {
        let (floor, ana, tag) = try atQuantity()
        _ = floor
        ana.scan(try tag(1))
        let (counted, tour) = (ana.hand?.counted, try #require(ana.tour?.id))
        ana.key("\u{1B}[21~")
        #expect(ana.tour == nil)
        ana.scan("NOBODY")
        ana.scan(String(tour.rawValue))
        #expect(ana.hand?.counted == counted)
        ana.scan(try tag(1))
        #expect(ana.hand?.counted == counted)
        ana.scan(try tag(2))
        #expect(ana.hand?.counted == counted.map { $0 + 1 })
    }

    @Test func aStationThatDiedKnowsTheTagsInTheHand() throws {
        let (floor, ana, tag) = try atQuantity()
        ana.scan(try tag(1))
        let (counted, tour) = (ana.hand?.counted, ana.tour?.id)
        // The process is gone without a word; another one goes on at the same step.
        let again = try floor.station()
        again.scan("B-1001")
        #expect(again.tour?.id == tour && again.hand?.counted == counted)
        again.scan(try tag(1))
        #expect(again.hand?.counted == counted)
        again.scan(try tag(2))
        #expect(again.hand?.counted == counted.map { $0 + 1 })
        #expect(try again.site.verify().isSound)
    }

    @Test func aTagAtSignInRingsOnce() throws {
        let floor = try Floor()
        let ana = try floor.station()
        for _ in 0..<5 { ana.scan("3074257BF7194E4000001A85") }
        #expect(ana.core.takeOutput().tones == [.wrong(.unknown)])
    }

    @Test func noLinePressesAKey() throws {
        let floor = try Floor()
        let ana = try floor.station()
        ana.scan("B-1001")
        let facts = try ana.facts
        for line in [[8], [9], [8, 8], [0x1B], Array("\u{1B}[21~".utf8), [0]] as [[UInt8]] {
            ana.core.hear(line: line, at: ana.now + 2_000_000_000)
            #expect(ana.core.console.menu != nil && ana.tour == nil && !ana.core.console.hasOverlay, "\(line)")
        }
        #expect(try ana.facts == facts)
    }

    @Test func aTagThatCouldNotBeSavedCountsWhenItIsReadAgain() throws {
        let (floor, ana, tag) = try atQuantity()
        let counted = ana.hand?.counted
        let lock = open(floor.path + ".turnstile", O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        ana.site.patienceSeconds = 0.05
        ana.core.hear(line: Array(try tag(1).utf8), at: ana.now + 2_000_000_000)
        #expect(ana.core.console.notice?.text.hasPrefix("Not recorded") == true)
        close(lock)
        ana.core.hear(line: Array(try tag(1).utf8), at: ana.now + 2_100_000_000)
        #expect(ana.hand?.counted == counted.map { $0 + 1 })
    }

    @Test func aTagThatIsNotWantedIsToldOnceForEachQuestion() throws {
        let (floor, ana, _) = try atQuantity()
        _ = floor
        let stray = try #require(
            EPC([Element("01", "09506000134352"), Element("21", "7")], .sgtin96, companyDigits: 7, filter: 1)?.hex)
        let heard = ana.scansHeard { for _ in 0..<5 { ana.scan(stray) } }
        #expect(heard == [stray])
        #expect(ana.core.console.notice?.kind.isRefusal == true)
    }

    @Test func linesFromAReaderThatSendsThemCountLikeScans() throws {
        let (floor, ana, tag) = try atQuantity()
        _ = floor
        let before = try #require(ana.hand?.counted)
        for serial in [1, 2, 1, 2, 1] as [UInt64] {
            ana.core.hear(line: Array(try tag(serial).utf8), at: ana.now + 1_000_000)
        }
        #expect(ana.hand?.counted == before + 2)
    }
}
