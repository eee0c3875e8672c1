import Barcode
import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

/// A scan can never press a key: whatever characters come, they are text to look up, or they are refused.
@Suite struct SafetyTests {
    /// All control bytes, all of Latin-1, and characters that are wide, combining, joining or turn the direction.
    private static let scalars: [Unicode.Scalar] =
        (0...0x17F).compactMap { Unicode.Scalar($0) } + [
            "\u{202E}", "\u{200D}", "\u{FE0F}", "日", "👍", "\u{2028}", "\u{F8FF}",
        ]

    private static let texts: [String] = scalars.map { String(Character($0)) } + scalars.map { "A\($0)\($0)12345678" }

    @Test(arguments: [Provenance.scanned, .keyed, .pasted])
    func onThePickScreenEveryTextIsLookedUp(_ provenance: Provenance) {
        var station = Market.station()
        station.toItem()
        for text in Self.texts {
            var console = station.console
            let effects = console.update(.entry(text)) + console.update(.scan(.scan(station.raw(text, provenance))))
            let wish = PickWish.scan(text: text, keyed: provenance != .scanned)
            #expect(effects == [.request(.pick(TourID(41), wish, offered: nil))], "\(text.debugDescription)")
        }
    }

    @Test func atTheLoginEveryTextIsABadge() {
        let station = Market.station()
        for text in Self.texts {
            var console = station.console
            #expect(console.update(.scan(.scan(station.raw(text)))) == [.request(.signIn(code: text))])
        }
    }

    @Test func atTheMenuATextIsABadgeOrTheNumberOfATour() {
        var station = Market.station()
        station.signIn()
        for text in Self.texts {
            var console = station.console
            #expect(console.update(.scan(.scan(station.raw(text)))) == [.request(.signIn(code: text))])
            #expect(console.menu?.selected == station.console.menu?.selected)
        }
    }

    /// Under a page a text does nothing, and the Enter that follows it (the late half of CR LF) does nothing either.
    @Test(arguments: [Key.function(1), .function(2), .function(3), .ctrl("P")], [Provenance.scanned, .keyed, .pasted])
    func underAPageNoTextConfirmsAnything(_ key: Key, _ provenance: Provenance) {
        var station = Market.station()
        station.toItem()
        station.press(key)
        for text in Self.texts {
            var console = station.console
            var effects: [Effect] = []
            for end in 1...text.unicodeScalars.count {
                let typed = String(String.UnicodeScalarView(text.unicodeScalars.prefix(end)))
                effects += console.update(.entry(typed))
            }
            effects += console.update(.scan(.scan(station.raw(text, provenance))))
            effects += console.update(.entry("")) + console.update(.scan(.enter))
            #expect(effects.allSatisfy { $0 == .ring(.refused) }, "\(text.debugDescription): \(effects)")
            #expect(console.hasOverlay, "\(text.debugDescription) closed the page")
        }
    }

    @Test(arguments: [Key.function(1), .function(2), .function(3), .ctrl("P"), .function(6)])
    func aBrokenScanUnderAPageIsShownAndConfirmsNothing(_ key: Key) {
        var station = Market.station()
        station.toItem()
        station.press(key)
        station.send(.scan(.rejected(station.raw("501"), .tooShort(length: 3, least: 6))))
        #expect(station.rung == [.refused])
        #expect(station.console.notice?.text.contains("501") == true)
        station.enter()
        #expect(station.requests == [])
        #expect(station.console.hasOverlay)
    }

    /// Keys that carry characters never reach a console; if one does, nothing happens.
    @Test func printableKeysAreNoCommands() {
        var station = Market.station()
        station.toItem()
        let before = station.console
        for scalar in Self.scalars {
            station.press(.character(scalar), .alt(scalar))
            #expect(station.effects == [])
        }
        for byte in UInt8(0)..<32 where ![0x0C, 0x10].contains(byte) {
            station.press(.control(byte))
            #expect(station.effects == [])
        }
        #expect(station.console == before)
    }
}
