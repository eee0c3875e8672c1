import Foundation
import Screens
import SiteStore
import Station
import Testing
import Warehouse

@Suite struct BurstTests {
    /// What a scanner may send that looks like keys: F8, F3, F10, Esc, an arrow, Ctrl-P, Ctrl-L.
    static let keyLike = ["\u{1B}[19~", "\u{1B}OR", "\u{1B}[21~", "\u{1B}", "\u{1B}[B", "\u{10}", "\u{0C}"]

    @Test(arguments: keyLike) func aScanWithAKeyInsidePressesNoKey(key: String) throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        try ana.goOn(to: .item)
        for scan in ["B1\(key)C2", "\(key)C2", "B1\(key)"] {
            for split in [1, 2, 3, 1000] {
                let (facts, tour) = (try ana.facts, ana.tour)
                ana.burst(scan + "\r", piece: split)
                #expect(try ana.facts == facts, "\(scan.debugDescription) in pieces of \(split)")
                #expect(ana.tour == tour && !ana.core.console.hasOverlay && ana.core.person != nil)
                ana.rest()
            }
        }
    }

    @Test func theWholeScanIsAnsweredWithNoByteMissing() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        let heard = ana.scansHeard { ana.burst("\u{1B}[19~B1\u{1B}OR\u{10}C2\r", piece: 3) }
        #expect(heard == ["\u{1B}[19~B1\u{1B}OR\u{10}C2"])
    }

    @Test func aKeyThatComesAloneIsAKey() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        try ana.goOn(to: .item)
        ana.key("\u{1B}[19~")
        #expect(ana.hand?.step == .place)
        ana.key("\u{1B}OP")
        #expect(ana.core.console.hasOverlay)
        ana.key("\u{1B}")
        #expect(!ana.core.console.hasOverlay)
        ana.key("\u{10}")
        #expect(ana.core.console.hasOverlay)
    }

    @Test func keysThatALateLinkSendsTogetherAreStillKeys() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        try ana.goOn(to: .item)
        ana.key("\u{1B}OR\u{1B}[B\u{1B}[B")
        #expect(ana.core.console.hasOverlay)
    }
}
