import Testing
import TextScreen

@Suite struct DotGridTests {
    private func grid(_ rows: [String], quietZone: Int = 0) throws -> DotGrid {
        try #require(DotGrid(width: rows[0].count, modules: rows.joined().map { $0 == "X" }, quietZone: quietZone))
    }

    @Test func whatFillsNoWholeRowsIsNoGrid() {
        #expect(DotGrid(width: 0, modules: [true]) == nil)
        #expect(DotGrid(width: 2, modules: [true, false, true]) == nil)
        #expect(DotGrid(width: 2, modules: []) == nil)
        #expect(DotGrid(width: 1, modules: [true], quietZone: -1) == nil)
    }

    @Test func everythingAroundASymbolIsLight() throws {
        let one = try grid(["XX", "XX"], quietZone: 3)
        #expect(one[0, 0] && one[1, 1])
        #expect(!one[-1, 0] && !one[2, 0] && !one[0, 2] && !one[.max, .min])
        #expect(one.fullWidth == 8 && one.fullRows == 8)
    }

    static let squares: [(rows: [String], quietZone: Int, ground: Ground, lines: [String])] = [
        (["X ", " X", "X "], 0, .light, ["▀▄", "▀ "]), (["X ", " X", "X "], 0, .dark, ["▄▀", "▄█"]),
        (["X ", " X"], 1, .light, [" ▄  ", "  ▀ "]), (["X ", " X"], 1, .dark, ["█▀██", "██▄█"]),
    ]

    @Test(arguments: squares)
    func twoRowsOfModulesAreOneRowOfText(
        rows: [String], quietZone: Int, ground: Ground, lines: [String]
    ) throws {
        let one = try grid(rows, quietZone: quietZone)
        #expect(symbolText(one, glyphs: .unicode, on: ground, maxColumns: 80, rowsMax: 24) == lines)
    }

    @Test func barsAreHalvesOfColumnsAndAsHighAsAsked() throws {
        let bars = try grid(["XX X X"], quietZone: 1)
        let light = symbolText(bars, glyphs: .unicode, on: .light, maxColumns: 4, rowsMax: 2, barRows: 2)
        #expect(light == ["▐▌▌▌", "▐▌▌▌"])
        let dark = symbolText(bars, glyphs: .unicode, on: .dark, maxColumns: 4, rowsMax: 1, barRows: 1)
        #expect(dark == ["▌▐▐▐"])
    }

    @Test func whatDoesNotFitOrCannotBeShownIsNotDrawn() throws {
        let one = try grid(["XX", "XX"], quietZone: 2)
        #expect(symbolText(one, glyphs: .unicode, on: .dark, maxColumns: 6, rowsMax: 3) != nil)
        #expect(symbolText(one, glyphs: .unicode, on: .dark, maxColumns: 5, rowsMax: 3) == nil)
        #expect(symbolText(one, glyphs: .unicode, on: .dark, maxColumns: 6, rowsMax: 2) == nil)
        #expect(symbolText(one, glyphs: .ascii, on: .dark, maxColumns: 80, rowsMax: 24) == nil)
    }

    @Test func aFrameDrawsBlackOnWhiteOrNothing() throws {
        let one = try grid(["X ", " X"], quietZone: 1)
        var frame = Frame(ScreenSize(columns: 6, rows: 3))
        #expect(frame.put(one, row: 1, column: 1) == ScreenSize(columns: 4, rows: 2))
        #expect(frame.text == ["      ", "  ▄   ", "   ▀  "])
        #expect(frame.roles == ["......", ".bbbb.", ".bbbb."])
        let before = frame
        for (row, column) in [(2, 0), (0, 3), (-1, 0), (0, -1), (.max, .max)] {
            #expect(frame.put(one, row: row, column: column) == nil)
        }
        #expect(frame.put(one, row: 0, maxColumns: 3) == nil && frame.put(one, row: 0, rowsMax: 1) == nil)
        #expect(frame == before)
        var plain = Frame(ScreenSize(columns: 40, rows: 20), glyphs: .ascii)
        #expect(plain.put(one, row: 0) == nil)
    }

    @Test func aSymbolIsBlackOnWhiteWhereThereAreColours() {
        #expect(Palette.ansi8.attributes(for: .symbol) == Attributes(foreground: 0, background: 7))
        #expect(Palette.ansi256.attributes(for: .symbol) == Attributes(foreground: 16, background: 231))
        #expect(Palette.mono.attributes(for: .symbol) == Attributes(reverse: true))
    }
}
