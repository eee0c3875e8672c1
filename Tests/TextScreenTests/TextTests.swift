import Testing

@testable import TextScreen

@Suite struct TextTests {
    @Test(arguments: [
        ("a", 1), ("日", 2), ("ｱ", 1), ("Ａ", 2), ("\u{301}", 0), ("⚠", 1), ("✓", 1), ("👍", 2), ("─", 1), ("한", 2),
        ("\u{1161}", 0), ("\u{1100}", 2), ("…", 1), ("█", 1), ("é", 1), ("α", 1), ("字", 2), ("\u{20000}", 2), ("⇑", 1),
        ("▸", 1), ("×", 1), ("\u{1FAF6}", 2), ("〰", 2), ("〿", 1),
    ])
    func widthsFollowTheTable(text: String, columns: Int) {
        #expect(TextWidth.columns(of: text) == columns)
    }

    @Test func displayableTextHasNothingThatMovesOrHides() {
        for text in hostileTexts {
            let shown = displayable(text)
            #expect(displayable(shown) == shown, "\(text.debugDescription)")
            for scalar in shown.unicodeScalars {
                #expect(!scalar.properties.isDefaultIgnorableCodePoint, "\(text.debugDescription)")
                #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "\(text.debugDescription)")
            }
        }
    }

    @Test func displayableTextKeepsWhatPeopleRead() {
        #expect(displayable("Zürich 日本 A-04") == "Zürich 日本 A-04")
        #expect(displayable("a\tb\u{1B}[2Jc") == "a b[2Jc")
        #expect(displayable("\u{202E}abc") == "abc")
        #expect(displayable("🇩🇪") == "DE")
        #expect(displayable("👍🏽") == "👍")
        #expect(displayable("a" + String(repeating: "\u{301}", count: 9)).unicodeScalars.count == 1 + combiningMarksMax)
    }

    @Test func identifiersAreCutInTheMiddleWordsAtTheEndNumbersNever() {
        #expect(truncate("003456789012345678", to: 9, style: .middle) == "0034…5678")
        #expect(truncate("Lunch bag red", to: 9) == "Lunch ba…")
        #expect(truncate("Lunch bag red", to: 9, glyphs: .ascii) == "Lunch ba~")
        #expect(truncate("1234", to: 3, style: .number) == "###")
        #expect(truncate("1234", to: 4, style: .number) == "1234")
        #expect(truncate("12345", to: 2, style: .number) == "##")
        #expect(truncate("12345678", to: 5, style: .start) == "…5678")
        #expect(truncate("日本語", to: 4) == "日…")
        #expect(truncate("abc", to: 0) == "")
    }

    @Test func truncationNeverExceedsItsRoom() {
        for text in hostileTexts {
            for columns in 0...12 {
                for style in [Cut.end, .middle, .start, .number] {
                    #expect(TextWidth.columns(of: truncate(text, to: columns, style: style)) <= columns)
                    #expect(TextWidth.columns(of: fitted(text, to: columns, style: style)) == columns)
                }
            }
        }
    }

    @Test func wrappingLosesNoLetterAndFits() {
        for text in hostileTexts {
            for columns in [1, 2, 7, 20] {
                let lines = wrap(text, to: columns)
                #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= max(2, columns) })
                let letters = displayable(text).unicodeScalars.filter { $0 != " " }.map(\.value)
                #expect(lines.joined().unicodeScalars.filter { $0 != " " }.map(\.value) == letters)
            }
        }
        #expect(wrap("Scan the item now", to: 9) == ["Scan the", "item now"])
        #expect(wrap("", to: 5) == [])
    }

    @Test func controlBytesOfAScanAreVisible() {
        #expect(visibleControls("01\u{1D}10", glyphs: .unicode) == "01␝10")
        #expect(visibleControls("01\u{1D}10\u{7F}", glyphs: .ascii) == "01^]10^?")
        #expect(visibleControls("\u{7F}", glyphs: .unicode) == "␡")
    }

    @Test func everyCellHasOneAsciiStandIn() {
        #expect(String("Zürich № 5 → ✓".map { transliterated(String($0)) }) == "Zurich N 5 > v")
        #expect(transliterated("e\u{301}") == "e")
        #expect(transliterated("日") == "?")
        #expect(transliterated("") == " ")
        for text in hostileTexts {
            for cluster in clusters(of: displayable(text)) { #expect(transliterated(cluster.text).isASCII) }
        }
    }

    @Test func glyphsAreOneColumnAndTheAsciiSetIsAscii() {
        for glyphs in Glyphs.allCases {
            let all = [
                glyphs.horizontal, glyphs.vertical, glyphs.topLeft, glyphs.topRight, glyphs.bottomLeft,
                glyphs.bottomRight, glyphs.ellipsis, glyphs.check, glyphs.pointer, glyphs.dot, glyphs.times, glyphs.up,
                glyphs.down, glyphs.full, glyphs.empty,
            ]
            for glyph in all {
                #expect(TextWidth.columns(of: glyph) == 1)
                #expect(displayable(glyph) == glyph)
                if glyphs == .ascii { #expect(glyph.utf8.count == 1) }
            }
        }
    }
}
