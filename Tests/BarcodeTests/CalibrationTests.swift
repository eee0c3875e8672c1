import Foundation
import Testing

@testable import Barcode

/// One label tells what a scanner sends.
struct CalibrationTests {
    static let prefixes = ["", "\u{2}", "P1"]
    static let separators = ["\u{1D}", "^]", "{GS}", ""]
    static let suffixes: [(text: String, suffix: ScannerSettings.Suffix)] = [
        ("\r", .carriageReturn), ("\n", .lineFeed), ("\r\n", .carriageReturnLineFeed), ("\t", .tab),
        ("\u{3}", .endOfText), ("", .none),
    ]

    private func read(_ text: String, gap: UInt64 = 1) -> RawRead {
        var read = RawRead()
        for (index, byte) in text.utf8.enumerated() { read.append(byte, at: UInt64(index) * gap * 1_000_000) }
        return read
    }

    private func label(
        _ prefix: String = "", aim: String = "]C1", separator: String = "\u{1D}", suffix: String = "\r"
    ) -> String {
        prefix + gs1ElementString(Calibration.elements, aim: aim, separator: separator) + suffix
    }

    @Test func theLabelIsAValidElementStringThatALinearSymbolHolds() {
        let code = Code.parse(gs1ElementString(Calibration.elements))
        #expect(code.problems.isEmpty && code.elements?.elements == Calibration.elements)
        #expect(gs1ElementString(Calibration.elements, aim: "").utf8.count <= 48)
        for layout in KeyboardLayout.allCases {
            for scalar in label(aim: "").unicodeScalars {
                #expect(layout.arrival(of: scalar) != nil, "\(scalar) is a dead key on \(layout)")
            }
        }
    }

    /// Whatever the scanner and the keyboard do, the profile that is found reads the next scan right.
    @Test(arguments: KeyboardLayout.allCases, [false, true])
    func theProfileItFindsReadsTheNextScanRight(_ layout: KeyboardLayout, _ capsLock: Bool) throws {
        for prefix in Self.prefixes {
            for aim in ["]C1", ""] {
                for separator in Self.separators {
                    for (text, suffix) in Self.suffixes {
                        let sent = label(prefix, aim: aim, separator: separator, suffix: text)
                        guard sent.unicodeScalars.allSatisfy({ layout.arrival(of: $0) != nil }) else { continue }
                        let found = try #require(
                            Calibration(of: read(layout.arrival(of: sent, capsLock: capsLock))), "\(sent)")
                        #expect(found.settings.prefix == prefix && found.settings.suffix == suffix)
                        #expect(found.settings.keyboard == layout && found.settings.capsLock == capsLock)
                        #expect(found.aim?.description ?? "" == aim)
                        try expectRead(found, prefix, aim, separator, text)
                    }
                }
            }
        }
    }

    private func expectRead(
        _ found: Calibration, _ prefix: String, _ aim: String, _ separator: String, _ suffix: String
    ) throws {
        let wanted = [Element("01", "04006381333931"), Element("10", "Lot-7/a"), Element("21", "xZ9")]
        let sent = prefix + gs1ElementString(wanted, aim: aim, separator: separator) + suffix
        let settings = found.settings
        guard sent.unicodeScalars.allSatisfy({ settings.keyboard.arrival(of: $0) != nil }) else { return }
        var (reader, now, texts) = (ScanReader(settings: settings), UInt64(0), [String]())
        for scalar in settings.keyboard.arrival(of: sent, capsLock: settings.capsLock).unicodeScalars {
            now += 1_000_000
            for case .scan(let raw) in reader.read(Keyboard.stroke(scalar), at: now) { texts.append(raw.text) }
        }
        for case .scan(let raw) in reader.tick(at: now + 10_000_000_000) { texts.append(raw.text) }
        let code = Code.parse(try #require(texts.first, "\(sent)"), gsAliases: settings.gsAliases)
        if separator.isEmpty {
            #expect(found.advice.contains(.sendSeparator))
        } else {
            #expect(code.elements?.elements == wanted, "\(sent) \(texts)")
        }
    }

    @Test func adviceComesForWhatAScannerShouldDoItself() throws {
        let bad = try #require(Calibration(of: read(label(aim: "", separator: "", suffix: ""))))
        #expect(bad.advice == [.sendEndMark, .sendSeparator, .sendIdentifier])
        #expect(try #require(Calibration(of: read(label()))).advice.isEmpty)
        let caps = KeyboardLayout.azerty.arrival(of: label(), capsLock: true)
        #expect(try #require(Calibration(of: read(caps))).advice == [.releaseCapsLock, .setCountry])
        let strange = try #require(Calibration(of: read(label(suffix: "#\r"))))
        #expect(strange.advice == [.changeEndMark] && strange.settings.suffix == .carriageReturn)
    }

    @Test func aSlowScannerGetsTimeAndAFastOneKeepsTheFactorySetting() throws {
        #expect(try #require(Calibration(of: read(label(), gap: 1))).settings.maxGapMilliseconds == 35)
        #expect(try #require(Calibration(of: read(label(), gap: 38))).settings.maxGapMilliseconds == 60)
        #expect(try #require(Calibration(of: read(label(), gap: 900))).settings.maxGapMilliseconds == 150)
    }

    @Test func aScannerWithoutIdentifierThatSendsTheFirstFNC1HasNoPrefix() throws {
        let found = try #require(Calibration(of: read(label("\u{1D}", aim: ""))))
        #expect(found.settings.prefix.isEmpty && found.separator == .sent)
    }

    @Test(arguments: ["", "4006381333931\r", "]C191aAqQ\r", "92OK\r"])
    func anotherCodeOrHalfTheLabelIsNotTheLabel(_ text: String) {
        #expect(Calibration(of: read(text)) == nil)
    }

    @Test func aProfileThatLacksNewerSettingsIsReadWithTheirFactoryValues() throws {
        var settings = ScannerSettings()
        settings.suffix = .tab
        let decoded = try JSONDecoder().decode(ScannerSettings.self, from: Data(#"{"suffix":"TAB"}"#.utf8))
        #expect(decoded == settings)
    }
}
