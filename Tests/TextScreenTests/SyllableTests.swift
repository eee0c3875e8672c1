import Testing

@testable import TextScreen

/// Syllables of Devanagari: consonants, joined consonants and vowel signs that have a column of their own or none.
@Suite struct SyllableTests {
    /// ka, a vowel sign that has a column; ska-i, two consonants joined and a sign above; na.
    private let words = "\u{915}\u{93E} \u{938}\u{94D}\u{915}\u{948}\u{928}"

    @Test func marksTakeTheColumnsThatTerminalsGiveThem() {
        #expect(TextWidth.columns(of: "\u{915}") == 1)
        #expect(TextWidth.columns(of: "\u{915}\u{93E}") == 2, "a spacing sign has a column")
        #expect(TextWidth.columns(of: "\u{915}\u{947}") == 1, "a sign above has none")
        #expect(TextWidth.columns(of: "\u{938}\u{94D}\u{915}") == 2, "a virama has none")
        #expect(TextWidth.columns(of: words) == 6)
    }

    @Test func aCellHoldsOneScalarWithAColumnAndTheMarksBehindIt() {
        let cells = clusters(of: words)
        #expect(cells.map(\.columns) == [1, 1, 1, 1, 1, 1])
        #expect(cells[3].text == "\u{938}\u{94D}" && cells[4].text == "\u{915}\u{948}")
        #expect(cells[1].continues && !cells[0].continues && !cells[2].continues)
    }

    @Test(arguments: 1...6)
    func aCutNeverTearsASyllable(columns: Int) {
        let whole = words.map { String($0) }
        for style in [Cut.end, .middle, .start] {
            let cut = truncate(words, to: columns, style: style)
            #expect(TextWidth.columns(of: cut) <= columns)
            for syllable in cut.map({ String($0) }) where syllable != "\u{2026}" {
                #expect(whole.contains(syllable), "\(style) \(columns): \(cut)")
            }
        }
    }

    @Test func aLineBreaksBetweenSyllables() {
        let lines = wrap("\u{915}\u{93E}\u{915}\u{93E}\u{915}\u{93E}", to: 3)
        #expect(lines == Array(repeating: "\u{915}\u{93E}", count: 3))
        #expect(wrap("\u{915}\u{93E}", to: 1).joined() == "\u{915}\u{93E}", "no room for one: its cells go one by one")
    }
}
