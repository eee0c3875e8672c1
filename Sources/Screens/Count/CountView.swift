import TextScreen
import Warehouse

extension Console {
    // MARK: Home

    func draw(_ home: CountHome, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let open = home.rows.count { $0.isOpen(to: person?.badge) }
        putStatus(Words.countTitle, isNarrow ? [] : [Words.toCount(open)], in: &frame)
        let messageHeight = isNarrow ? (message == nil ? 0 : 2) : 3
        let listHeight = max(1, last - 1 - messageHeight - 1)
        let margin = isNarrow ? 0 : 2
        if home.rows.isEmpty {
            put(
                Words.noCounts(loaded: home.isLoaded), row: isNarrow ? 1 : 2, height: 2, column: margin, in: &frame)
        } else {
            frame.put(
                home.rows.map { row($0, isNarrow: isNarrow) },
                columns: isNarrow ? Self.narrowCountColumns : Self.countColumns, row: 1,
                width: min(frame.columns, 110), height: listHeight, selection: home.selection, heading: !isNarrow)
        }
        put(message, row: last - 1 - messageHeight, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.countsPrompt(Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private static var narrowCountColumns: [TableColumn] {
        [
            TableColumn(Words.placeColumn, width: 9, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.whyColumn, width: 7, priority: 7),
        ]
    }

    private static var countColumns: [TableColumn] {
        [
            TableColumn(Words.placeColumn, width: 14, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.whyColumn, width: 24, priority: 8),
            TableColumn(Words.stateColumn, width: 24, priority: 7),
            TableColumn(Words.sinceColumn, width: 10, align: .right, priority: 5),
        ]
    }

    private func row(_ row: CountRow, isNarrow: Bool) -> TableRow {
        let isOpen = row.isOpen(to: person?.badge)
        let place = Words.code(row.place)
        if isNarrow {
            return TableRow([place, Words.shortWhy(row, mine: person?.badge)], role: isOpen ? .plain : .dim)
        }
        let age = now.map { Words.age($0.minutes(since: row.since)) } ?? ""
        return TableRow(
            [place, Words.why(row), Words.countState(row, mine: person?.badge), age], role: isOpen ? .plain : .dim)
    }

    // MARK: A bin

    /// The bin in large letters, what was counted of it, the newest first, and what is asked for now.
    func draw(_ screen: CountScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let look = Words.look(screen.job.counters.count + 1)
        putStatus(Words.countTitle, isNarrow ? [] : [look], in: &frame)
        let margin = isNarrow ? 0 : 2
        var row = 1
        if !isNarrow {
            frame.rule(row: row)
            row = 2
        }
        row = drawBin(screen, row: row, column: margin, in: &frame)
        let messageHeight = isNarrow ? 2 : 3
        let end = last - 1 - messageHeight
        if screen.isLost {
            frame.put(Words.countIsOver, row: row, column: margin, width: frame.columns - margin, role: .warning)
        } else {
            drawLines(screen, row: row, end: end, column: margin, in: &frame)
        }
        let foreseen = screen.foreseen.map {
            Words.preview($0, nil, names, reasons, now: now, offset: utcOffsetMinutes)
        }
        put(foreseen ?? message, row: end, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.countPrompt(screen, Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private func drawBin(_ screen: CountScreen, row: Int, column: Int, in frame: inout Frame) -> Int {
        let width = frame.columns - column
        let place = screen.job.place
        let letters = frame.rows >= 20 ? large(place.rawValue, maxColumns: width, rowsMax: bigRows) : nil
        let lines = letters ?? [Words.code(place)]
        frame.put(lines: lines, row: row, column: column, width: width, role: .value)
        var row = row + lines.count
        if frame.rows >= 16, let address = screen.briefing.place.address {
            let text = Words.address(address, dot: glyphs.dot)
            frame.put(text, row: row, column: column, width: width, role: .dim)
            row += 1
        }
        let sum = glyphs.spelled(Words.soFar(screen, isNarrow: frame.columns < 40, dot: glyphs.dot))
        frame.put(sum, row: row, column: column, width: width)
        return row + 1
    }

    private func drawLines(_ screen: CountScreen, row: Int, end: Int, column: Int, in frame: inout Frame) {
        guard let round = screen.round else { return }
        let isNarrow = frame.columns < 40
        var texts: [(String, TextScreen.Role)] = []
        if let hand = round.hand, round.step != .item {
            texts.append((Words.inHand(hand, screen, isNarrow: isNarrow), .value))
        }
        for line in round.lines.reversed() {
            texts.append((Words.line(line, screen, isNarrow: isNarrow, dot: glyphs.dot), .plain))
        }
        for unknown in round.unknown.reversed() {
            texts.append((Words.unknownLine(unknown, screen, isNarrow: isNarrow), .warning))
        }
        let height = max(0, end - row)
        for (offset, text) in texts.prefix(height).enumerated() {
            frame.put(
                glyphs.spelled(text.0), row: row + offset, column: column, width: frame.columns - column, role: text.1)
        }
    }
}
