import Testing
import TextScreen

@Suite struct CommandTests {
    @Test func theFooterShowsEveryCommandWhenThereIsRoom() {
        var frame = Frame(.standard)
        frame.putFooter(sampleCommands, state: SampleState(canUndo: true))
        #expect(frame.text[23].hasPrefix("F1 Help  F2 Details  F3 Exception  F8 Undo  Esc Menu "))
        #expect(frame.roles[23].hasPrefix("kk.......kk...."))
    }

    @Test func theFooterLeavesOutSmallPrioritiesFirstAndKeepsTheOrder() {
        let ids = { (columns: Int) in footer(sampleCommands, state: SampleState(), columns: columns).map(\.key) }
        #expect(ids(46) == ["F1", "F3", "F8", "Esc"])
        #expect(ids(20) == ["F1", "Esc"])
        #expect(ids(24) == ["F1", "F3", "Esc"])
        #expect(ids(7) == ["F1"])
        #expect(ids(3) == [])
    }

    @Test func aDisabledCommandIsDimInTheFooterAndSaysWhyWhenPressed() {
        let hints = footer(sampleCommands, state: SampleState(), columns: 80)
        #expect(hints.first { $0.key == "F8" }?.enabled == false)
        let pressed = sampleCommands.match(.function(8), in: SampleState())
        #expect(pressed == .disabled("undo", reason: "Nothing to undo"))
        #expect(sampleCommands.match(.ctrl("z"), in: SampleState(canUndo: true)) == .run("undo"))
        #expect(sampleCommands.match(.character("u"), in: SampleState()) == nil)
    }

    @Test func shortLabelsAreAtMostSixColumns() {
        #expect(sampleCommands.allSatisfy { TextWidth.columns(of: $0.shortLabel) <= 6 })
    }

    @Test func helpListsEveryCommandWithItsReason() {
        let lines = HelpOverlay.lines(sampleCommands, state: SampleState(), columns: 80).map(\.text)
        #expect(lines.contains("F8 ^Z  Undo"))
        #expect(lines.contains("    Not now: Nothing to undo"))
        for command in sampleCommands { #expect(lines.contains { $0.contains(command.label) }) }
    }

    @Test func helpScrollsToItsEndAndNoFurtherAndCloses() {
        let size = ScreenSize(columns: 20, rows: 8)
        let count = HelpOverlay.lines(sampleCommands, state: SampleState(), columns: 20).count
        var help = HelpOverlay()
        for _ in 0..<100 { _ = help.update(.down, lineCount: count, size: size) }
        #expect(help.top == count - 6)
        for key in [Key.character("q"), .enter, .lineFeed, .tab, .paste("x\r")] {
            let outcome = help.update(key, lineCount: count, size: size)
            #expect(outcome == .stays, "a scan does not turn the page away")
        }
        _ = help.update(.home, lineCount: count, size: size)
        #expect(help.top == 0)
        let afterEscape = help.update(.escape, lineCount: count, size: size)
        #expect(afterEscape == .closes)
    }

    @Test func helpAndPaletteAreTotalForEverySize() {
        var palette = CommandPalette()
        _ = palette.update(.down, commands: sampleCommands, state: SampleState())
        for size in sampleSizes {
            for glyphs in Glyphs.allCases {
                var frame = Frame(size, glyphs: glyphs)
                HelpOverlay().draw(in: &frame, commands: sampleCommands, state: SampleState())
                #expect(faults(frame) == nil, "help \(size)")
                palette.draw(in: &frame, commands: sampleCommands, state: SampleState())
                #expect(faults(frame) == nil, "palette \(size)")
                #expect(frame.cursor != nil)
            }
        }
    }
}
