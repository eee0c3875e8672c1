import Testing
import TextScreen

@Suite struct CommandPaletteTests {
    private let state = SampleState()

    /// Types with a gap in milliseconds between keys and presses Enter.
    private func type(
        _ text: String, gap: UInt64?, origin: KeyOrigin = .typed, in palette: inout CommandPalette
    ) -> PaletteOutcome {
        var now: UInt64 = 1_000_000_000
        for key in text.unicodeScalars.map(Key.character) + [.enter] {
            now += (gap ?? 0) * 1_000_000
            let outcome = palette.update(
                key, origin: origin, at: gap == nil ? nil : now, commands: sampleCommands, state: state)
            if outcome != .stays { return outcome }
        }
        return .stays
    }

    private func press(_ key: Key, in palette: inout CommandPalette) -> PaletteOutcome {
        palette.update(key, commands: sampleCommands, state: state)
    }

    @Test func aNameTypedByHandRunsItsCommand() {
        var palette = CommandPalette()
        #expect(type("exc", gap: 120, in: &palette) == .runs("exception"))
    }

    @Test func aBurstThatEndsWithEnterRunsNothingAndSaysSo() {
        for gap: UInt64 in [0, 1, 5, 20, 34] {
            var palette = CommandPalette()
            #expect(type("exception", gap: gap, in: &palette) == .stays, "gap \(gap) ms")
            #expect(palette.notice?.kind == .warning)
            #expect(palette.query == "")
        }
    }

    @Test func twoKeysRolledOverByFastFingersAreStillTyping() {
        var palette = CommandPalette()
        var outcome = PaletteOutcome.stays
        var now: UInt64 = 0
        for (key, gap) in [(Key.character("e"), 0), (.character("x"), 20), (.character("c"), 90), (.enter, 120)] {
            now += UInt64(gap) * 1_000_000
            outcome = palette.update(key, at: now, commands: sampleCommands, state: state)
        }
        #expect(outcome == .runs("exception"))
    }

    @Test func enterRightAfterTypedTextIsAScannersEndMark() {
        var palette = CommandPalette()
        var outcome = PaletteOutcome.stays
        var now: UInt64 = 0
        for (key, gap) in [(Key.character("e"), 0), (.character("x"), 90), (.character("c"), 90), (.enter, 5)] {
            now += UInt64(gap) * 1_000_000
            outcome = palette.update(key, at: now, commands: sampleCommands, state: state)
        }
        #expect(outcome == .stays)
        #expect(palette.query == "")
    }

    @Test func textThatIsKnownToBeAScanIsRefusedWhateverItsPace() {
        var palette = CommandPalette()
        #expect(type("menu", gap: 500, origin: .scanned, in: &palette) == .stays)
        #expect(palette.query == "")
        #expect(palette.notice?.text.hasPrefix("Scan ignored") == true)
        _ = press(.character("m"), in: &palette)
        _ = palette.refuseScan()
        #expect(palette.query == "")
    }

    @Test func aPasteRunsNothing() {
        var palette = CommandPalette()
        _ = press(.paste("menu\r"), in: &palette)
        #expect(press(.enter, in: &palette) == .stays)
    }

    @Test func aStrayEnterRunsNothing() {
        var palette = CommandPalette()
        for key in [Key.enter, .lineFeed, .tab, .enter] {
            #expect(press(key, in: &palette) == .stays)
        }
    }

    @Test func aRefusedScanLeavesNoChoiceForTheNextEnter() {
        var palette = CommandPalette()
        _ = palette.update(.down, at: 1_000_000_000, commands: sampleCommands, state: state)
        _ = palette.update(.character("x"), origin: .scanned, at: 2_000_000_000, commands: sampleCommands, state: state)
        let outcome = palette.update(.enter, at: 9_000_000_000, commands: sampleCommands, state: state)
        #expect(outcome == .stays)
    }

    @Test func theArrowsChooseAndEnterRuns() {
        var palette = CommandPalette()
        _ = press(.down, in: &palette)
        _ = press(.down, in: &palette)
        #expect(press(.enter, in: &palette) == .runs("exception"))
        for _ in 0..<50 { _ = press(.down, in: &palette) }
        #expect(palette.selection == sampleCommands.count - 1)
    }

    @Test func aDisabledCommandIsListedWithItsReasonAndRefused() {
        var palette = CommandPalette()
        var frame = Frame(.standard)
        palette.draw(in: &frame, commands: sampleCommands, state: state)
        #expect(frame.text.contains { $0.contains("Undo (Nothing to undo)") })
        #expect(type("undo", gap: 100, in: &palette) == .stays)
        #expect(palette.notice == Notice(.warning, "Nothing to undo"))
    }

    @Test func escapeAndTheSameKeyClose() {
        var palette = CommandPalette()
        #expect(press(.escape, in: &palette) == .closes)
        #expect(press(.ctrl("p"), in: &palette) == .closes)
    }

    @Test func betterMatchesComeFirst() {
        #expect(fuzzyScore("dtl", in: "Details") != nil)
        #expect(fuzzyScore("xyz", in: "Details") == nil)
        #expect(fuzzyScore("", in: "Details") == 0)
        let whole = fuzzyScore("men", in: "Menu") ?? 0
        let scattered = fuzzyScore("men", in: "Mark the wrong end") ?? 0
        #expect(whole > scattered)
    }

    @Test func theQueryIsBounded() {
        var palette = CommandPalette()
        for _ in 0..<1000 { _ = press(.character("x"), in: &palette) }
        #expect(palette.query.count == CommandPalette.queryLengthMax)
    }
}
