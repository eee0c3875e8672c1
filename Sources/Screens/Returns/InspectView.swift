import TextScreen
import Warehouse

extension Console {
    // MARK: Home

    func draw(_ home: InspectHome, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let orphans = home.overview.rows.count { $0.isOrphan }
        putStatus(Words.inspectTitle, isNarrow ? [] : [Words.toInspect(home.overview.rows.count, orphans)], in: &frame)
        let messageHeight = isNarrow ? (message == nil ? 0 : 2) : 3
        let trays = home.overview.trays
        let trayRows = isNarrow ? 0 : min(trays.count, max(0, frame.rows / 6))
        let listHeight = max(1, last - 2 - messageHeight - trayRows)
        let margin = isNarrow ? 0 : 2
        if home.overview.rows.isEmpty {
            put(Words.noReturns(loaded: home.isLoaded), row: isNarrow ? 1 : 2, height: 2, column: margin, in: &frame)
        } else {
            frame.put(
                home.overview.rows.map { row($0, isNarrow: isNarrow) },
                columns: isNarrow ? Self.narrowReturnColumns : Self.returnColumns, row: 1,
                width: min(frame.columns, 110), height: listHeight, selection: home.selection, heading: !isNarrow)
        }
        for (offset, tray) in trays.prefix(trayRows).enumerated() {
            let minutes = now.map { $0.minutes(since: tray.since) }
            let text = glyphs.spelled(Words.tray(tray, minutes: minutes))
            frame.put(
                text, row: last - 1 - messageHeight - trayRows + offset, column: margin, width: frame.columns - margin,
                role: (minutes ?? 0) >= Limits.trayAgeMinutes ? .warning : .plain)
        }
        put(message, row: last - 1 - messageHeight, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.inspectsPrompt(Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private static var narrowReturnColumns: [TableColumn] {
        [
            TableColumn(Words.returnColumn, width: 10, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.sinceColumn, width: 7, align: .right, priority: 7),
        ]
    }

    private static var returnColumns: [TableColumn] {
        [
            TableColumn(Words.returnColumn, width: 16, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.customerColumn, width: 18, cut: .end, priority: 6),
            TableColumn(Words.returnStateColumn, width: 24, cut: .end, priority: 7),
            TableColumn(Words.unitsColumn, width: 7, align: .right, priority: 8),
            TableColumn(Words.sinceColumn, width: 8, align: .right, priority: 8),
        ]
    }

    private func row(_ row: ReturnWork, isNarrow: Bool) -> TableRow {
        let age = now.map { Words.age($0.minutes(since: row.since)) } ?? ""
        let isFree = row.lease == nil || row.lease?.holder == person?.badge
        let role: TextScreen.Role = isFree ? .plain : .dim
        if isNarrow { return TableRow([Words.code(row.code), age], role: role) }
        return TableRow(
            [
                Words.code(row.code), Words.name(row.customer), Words.returnState(row, mine: person?.badge),
                Words.unitsOf(row), age,
            ], role: role)
    }

    // MARK: A return

    /// What is asked for in large letters, what is known of the unit, and what was announced.
    func draw(_ screen: InspectScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let facts = isNarrow ? [Words.code(screen.job.id.rawValue)] : Words.returnFacts(screen)
        putStatus(isNarrow ? "" : Words.inspectTitle, facts, in: &frame)
        let margin = isNarrow ? 0 : 2
        var row = 1
        if !isNarrow {
            frame.rule(row: row)
            row = 2
        }
        let width = frame.columns - margin
        let messageHeight = isNarrow ? narrowMessageHeight(screen) : 3
        let end = last - 1 - messageHeight
        if screen.isLost {
            frame.put(
                isNarrow ? Words.returnIsOverBriefly : Words.returnIsOver, row: row, column: margin, width: width,
                role: .warning)
        } else {
            let head = Words.inspectHead(screen)
            let letters = frame.rows >= 20 ? large(head, maxColumns: width, rowsMax: bigRows) : nil
            let lines = letters ?? [head]
            frame.put(lines: lines, row: row, column: margin, width: width, role: .value)
            row += lines.count
            let picture = putPreview(screen, row: row, end: end, in: &frame)
            let width = width - picture
            let all = Words.inspectLines(screen, isNarrow: isNarrow)
            // What stands first says what the rest is about, so it stays.
            var shown = all.prefix(1) + all.dropFirst(1 + screen.top)
            let room = max(0, end - row)
            let isCut = shown.count > room
            if isCut { shown = shown.prefix(max(0, room - 1)) + [Words.InspectLine(text: Words.more(glyphs.down))] }
            for (offset, line) in shown.enumerated() {
                frame.put(
                    glyphs.spelled(line.text), row: row + offset, column: margin, width: width,
                    role: line.warns ? .warning : .plain)
            }
        }
        let foreseen = screen.foreseen.map {
            Words.preview($0, nil, names, reasons, now: now, offset: utcOffsetMinutes)
        }
        put(foreseen ?? message, row: end, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.inspectPrompt(screen, Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    /// Where there is little room, answers and reasons go before a message that only says what they say.
    private func narrowMessageHeight(_ screen: InspectScreen) -> Int {
        if screen.foreseen != nil { return 2 }
        let isChoice = screen.step == .check || screen.step == .reason
        return isChoice && message?.stays != true && message?.kind != .warning ? 0 : 2
    }

    /// The picture that was just taken, at the right where it leaves room for the words; the columns that it takes.
    private func putPreview(_ screen: InspectScreen, row: Int, end: Int, in frame: inout Frame) -> Int {
        guard let preview = screen.preview, !isPlain else { return 0 }
        let columns = preview.textColumns
        guard frame.columns - columns >= 34 else { return 0 }
        let put = frame.put(
            preview, row: row, column: frame.columns - columns - 1, maxColumns: columns, rowsMax: max(0, end - row))
        return put == nil ? 0 : columns + 2
    }
}
