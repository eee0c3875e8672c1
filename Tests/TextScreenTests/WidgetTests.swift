import Testing
import TextScreen

@Suite struct WidgetTests {
    @Test func bigLettersOfAPlaceCodeAreThreeRows() {
        let rows = bigLetters("A-04-12-C", glyphs: .unicode, maxColumns: 60)
        #expect(
            rows == [
                "▄▀▀▄    █▀█ █ █    ▄█  ▀▀█    ▄▀▀▀",
                "█▀▀█ ▀▀ █ █ ▀▀█ ▀▀  █  █▀▀ ▀▀ █   ",
                "▀  ▀    ▀▀▀   ▀    ▀▀▀ ▀▀▀     ▀▀▀",
            ])
    }

    @Test func bigLettersExistForEveryLetterInBothSetsAndSizes() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-. "
        for glyphs in Glyphs.allCases {
            for rowsMax in [3, 5] {
                let drawings = letters.map { bigLetters(String($0), glyphs: glyphs, maxColumns: 20, rowsMax: rowsMax) }
                for drawing in drawings {
                    #expect(drawing?.count == rowsMax)
                    #expect(Set(drawing?.map { TextWidth.columns(of: $0) } ?? []).count == 1)
                }
                #expect(Set(drawings).count == letters.count, "two letters look the same")
            }
        }
        let ascii = bigLetters(letters, glyphs: .ascii, maxColumns: 400)?.joined() ?? "é"
        #expect(ascii.utf8.allSatisfy { $0 < 0x7F })
    }

    @Test func bigLettersThatDoNotFitAreNil() {
        #expect(bigLetters("A-04-12-C", glyphs: .unicode, maxColumns: 33) == nil)
        #expect(bigLetters("A-04-12-C", glyphs: .unicode, maxColumns: 34) != nil)
        #expect(bigLetters("A", glyphs: .unicode, maxColumns: 80, rowsMax: 2) == nil)
        #expect(bigLetters("Ä", glyphs: .unicode, maxColumns: 80) == nil)
        #expect(bigLetters("", glyphs: .unicode, maxColumns: 80) == nil)
        #expect(bigLetters("a-1", glyphs: .unicode, maxColumns: 80, rowsMax: 5)?.count == 5)
        #expect(bigLetters("A-04-12-C", glyphs: .unicode, maxColumns: 40, rowsMax: 5)?.count == 3)
    }

    @Test func theEntryLineKeepsControlBytesAndIsBounded() {
        var entry = EntryLine()
        for scalar in "01\u{1D}10".unicodeScalars { entry.insert(scalar) }
        #expect(entry.text == "01\u{1D}10")
        entry.backspace()
        #expect(entry.take() == "01\u{1D}1")
        #expect(entry.isEmpty)
        let fits = entry.insert(String(repeating: "x", count: 600))
        #expect(!fits)
        #expect(entry.text.count == EntryLine.lengthMax)
    }

    @Test func theEntryIsCutFromTheLeftAndTheCursorFollowsIt() {
        var frame = Frame(ScreenSize(columns: 20, rows: 2))
        frame.put(entry: "", prompt: "scan item", row: 0)
        #expect(frame.cursor == Position(row: 0, column: 10))
        frame.put(entry: "0123456789ABCDEF", prompt: "scan item", row: 1)
        #expect(frame.text[1] == "scan item …89ABCDEF ")
        #expect(frame.cursor == Position(row: 1, column: 19))
        #expect(frame.roles[1] == "ppppppppp.iiiiiiiii.")
    }

    @Test func aHiddenEntryShowsOnlyItsLength() {
        var frame = Frame(ScreenSize(columns: 20, rows: 1))
        frame.put(entry: "4711", prompt: "PIN", row: 0, hidden: true)
        #expect(frame.text[0].hasPrefix("PIN **** "))
    }

    @Test func aLongNoticeWrapsAndTheLastRowIsCut() {
        var frame = Frame(ScreenSize(columns: 12, rows: 3))
        #expect(frame.put(Notice(.error, "Scanned B-09-01. Expected A-01-02."), row: 0, height: 2) == 2)
        #expect(frame.text == ["X Scanned   ", "B-09-01. Ex…", "            "])
        #expect(frame.put(nil, row: 0, height: 2) == 0)
        #expect(frame.text[0] == "            ")
    }

    @Test func aTableDropsColumnsByPriorityAndShowsItsSelection() {
        let columns = [
            TableColumn("Place", width: 9, priority: 9), TableColumn("Item", width: 8, stretches: true, priority: 5),
            TableColumn("Qty", width: 4, align: .right, cut: .number, priority: 7),
        ]
        let rows = [TableRow(["A-01-02-C", "Lunch bag red", "3"]), TableRow(["A-04-12-C", "Hand warmer", "12345"])]
        var frame = Frame(ScreenSize(columns: 30, rows: 3))
        frame.put(rows, columns: columns, row: 0, height: 3, selection: ListSelection(index: 1))
        #expect(frame.text[0] == "  Place     Item           Qty")
        #expect(frame.text[1] == "  A-01-02-C Lunch bag red    3")
        #expect(frame.text[2] == "▸ A-04-12-C Hand warmer    ###")
        #expect(frame.cursor == Position(row: 2, column: 0))
        #expect(frame.roles[2].allSatisfy { $0 == "s" })
        #expect(layOut(columns, in: 15).map(\.index) == [0, 2])
        #expect(layOut(columns, in: 4).map(\.width) == [4])
    }

    @Test func theSelectionStaysInsideAShrinkingList() {
        var selection = ListSelection()
        for _ in 0..<30 { selection.update(.down, count: 20, page: 5) }
        #expect(selection.index == 19 && selection.top == 15)
        for _ in 0..<6 { selection.update(.up, count: 20, page: 5) }
        #expect(selection.index == 13 && selection.top == 13)
        selection.fit(count: 3, page: 5)
        #expect(selection.index == 2 && selection.top == 0)
        selection.fit(count: 0, page: 0)
        #expect(selection.index == 0)
        let moves = selection.update(.character("j"), count: 3, page: 5)
        #expect(!moves)
    }

    @Test func aBarIsFullOnlyWhenTheJobIsDone() {
        #expect(progressBar(done: 0, total: 4, columns: 8) == "░░░░░░░░")
        #expect(progressBar(done: 2, total: 4, columns: 8) == "████░░░░")
        #expect(progressBar(done: 999, total: 1000, columns: 8, glyphs: .ascii) == "#######.")
        #expect(progressBar(done: 4, total: 4, columns: 8, glyphs: .ascii) == "########")
        #expect(progressBar(done: 7, total: 0, columns: 3, glyphs: .ascii) == "...")
        #expect(progressBar(done: -1, total: 5, columns: -3) == "")
    }

    @Test func aRecordingDisplayKeepsTheLatestFrames() {
        let display = RecordingDisplay(size: .handheld, framesMax: 2)
        for number in 0..<5 {
            var frame = Frame(display.size)
            frame.put("frame \(number)", row: 0)
            display.draw(frame)
        }
        display.ring(3)
        display.close()
        #expect(display.drawCount == 5)
        #expect(display.frames.map { $0.text[0].prefix(7) } == ["frame 3", "frame 4"])
        #expect(display.bellCount == 3 && display.isClosed)
    }

    @Test func keysHaveNames() {
        #expect(Key.ctrl("P").name == "^P")
        #expect(Key.control(0x1D).name == "^]")
        #expect(Key.shiftFunction(9).name == "S-F9")
        #expect(Key.ctrl("l") == .control(0x0C))
    }
}
