import Testing
import TextScreen

@Suite struct FrameTests {
    @Test func everyDrawingIsTotalForEverySizeAndHostileText() {
        for size in sampleSizes {
            for (index, text) in hostileTexts.enumerated() where index % 5 == (size.rows + size.columns) % 5 {
                var frame = Frame(size, glyphs: index % 2 == 0 ? .unicode : .ascii)
                drawEverything(text, in: &frame)
                if let fault = faults(frame) {
                    Issue.record("\(size) \(text.debugDescription): \(fault)")
                    return
                }
            }
        }
    }

    @Test func randomDrawingsNeverLeaveHalfACharacter() {
        var random = SeededRandom()
        for _ in 0..<300 {
            let size = ScreenSize(
                columns: Int.random(in: 1...60, using: &random), rows: Int.random(in: 1...6, using: &random))
            var frame = Frame(size)
            for _ in 0..<40 {
                let text = hostileTexts.randomElement(using: &random) ?? ""
                let width = Bool.random(using: &random) ? nil : Int.random(in: -3...80, using: &random)
                frame.put(
                    text, row: Int.random(in: -2...7, using: &random), column: Int.random(in: -9...70, using: &random),
                    width: width, role: .value, align: .center)
            }
            #expect(faults(frame) == nil, "SEED=\(random.seed)")
        }
    }

    @Test func writingOverHalfAWideCharacterBlanksTheOtherHalf() {
        var frame = Frame(ScreenSize(columns: 6, rows: 1))
        frame.put("日本語", row: 0)
        frame.put("x", row: 0, column: 1)
        frame.put("y", row: 0, column: 2)
        #expect(frame.text == [" xy 語"])
    }

    @Test func aWideCharacterThatStraddlesAnEdgeBecomesABlank() {
        var frame = Frame(ScreenSize(columns: 3, rows: 2))
        frame.put("日本", row: 0, column: -1)
        #expect(frame.text[0] == " 本")
        frame.fill(row: 1, with: ".")
        frame.put("ab日", row: 1, column: 0, cut: .end)
        #expect(frame.text[1] == "ab…")
    }

    @Test func aFieldIsCutAlignedAndPadded() {
        var frame = Frame(ScreenSize(columns: 10, rows: 3))
        frame.fill(row: 0, height: 3, with: ".")
        frame.put("ab", row: 0, column: 2, width: 5, role: .value, align: .right)
        frame.put("abcdefgh", row: 1, column: 2, width: 5, role: .value)
        frame.put("12345678", row: 2, column: 2, width: 5, role: .value, cut: .number)
        #expect(frame.text == ["..   ab...", "..abcd…...", "..###  ..."])
        #expect(frame.roles[0] == "..vvvvv...")
    }

    @Test func theCursorIsKeptInside() {
        var frame = Frame(ScreenSize(columns: 4, rows: 2))
        frame.cursor = Position(row: 9, column: -3)
        #expect(frame.cursor == Position(row: 1, column: 0))
    }

    @Test func anAsciiFrameDrawsNothingElse() {
        var frame = Frame(ScreenSize(columns: 30, rows: 10), glyphs: .ascii)
        frame.box(row: 0, column: 0, width: 30, height: 8, title: "A long title that must be cut somewhere")
        frame.rule(row: 8)
        frame.put(entry: "(01)\u{1D}x", prompt: "scan", row: 9)
        #expect(frame.text.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
        #expect(frame.text[9].hasPrefix("scan (01)^]x"))
    }

    @Test(arguments: [
        (1, 1, SizeClass.tiny), (19, 50, .tiny), (20, 7, .tiny), (20, 8, .handheld), (39, 60, .handheld),
        (40, 8, .half),
        (80, 23, .half), (79, 24, .half), (80, 24, .standard), (120, 29, .standard), (120, 30, .wide), (200, 60, .wide),
    ])
    func theSizeClassIsTheLargestThatFits(columns: Int, rows: Int, expected: SizeClass) {
        #expect(ScreenSize(columns: columns, rows: rows).sizeClass == expected)
    }

    @Test func sizesOutsideAreBroughtInside() {
        #expect(ScreenSize(columns: 0, rows: -4) == ScreenSize(columns: 1, rows: 1))
        #expect(ScreenSize(columns: .max, rows: .max).columns == ScreenSize.extentMax)
    }

    private func drawEverything(_ text: String, in frame: inout Frame) {
        let rows = frame.rows
        for row in [-1, 0, rows / 2, rows - 1, rows, Int.max, Int.min] {
            for column in [Int.min, -2, 0, frame.columns - 1, frame.columns, Int.max] {
                frame.put(text, row: row, column: column, width: 7, role: .error, align: .center, cut: .middle)
                frame.put(text, row: row, column: column, cut: .start)
            }
        }
        frame.put([(text, .label), (text, .value)], row: 0)
        frame.mark(row: 0, column: -1, width: 4, role: .changed)
        frame.box(row: -1, column: -1, width: frame.columns + 2, height: 4, title: text)
        frame.rule(row: rows - 1, column: 3)
        frame.put(lines: wrap(text, to: frame.columns), row: 1)
        frame.put(Notice(.error, text), row: rows - 1, height: 2)
        frame.put(
            [TableRow([text, text, text]), TableRow([text])],
            columns: [TableColumn("A", width: 4), TableColumn(text, width: 5, stretches: true)], row: 1,
            height: rows, selection: ListSelection(index: 1))
        frame.put(entry: text, prompt: text, row: rows - 1)
        frame.putFooter(sampleCommands, state: SampleState())
    }
}
