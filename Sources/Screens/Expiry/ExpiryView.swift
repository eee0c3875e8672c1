import TextScreen
import Warehouse

extension Console {
    // MARK: Lists

    /// The rungs with what is due on each, then the list of the one that is chosen.
    func draw(_ home: ExpiryHome, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        putStatus(
            Words.expiryTitle, [isNarrow ? Words.rung(home.rung) : Words.dueLots(home.due(on: nil))], in: &frame)
        let messageHeight = isNarrow ? (message == nil ? 0 : 2) : 3
        let margin = isNarrow ? 0 : 2
        var row = 1
        if !isNarrow {
            drawRungs(home, row: row, column: margin, in: &frame)
            row += 1
        }
        let rows = home.listed
        if rows.isEmpty {
            put(Words.noExpiry(loaded: home.isLoaded), row: row, height: 2, column: margin, in: &frame)
        } else {
            frame.put(
                rows.map { expiryRow($0, columns: frame.columns) }, columns: Self.expiryColumns(frame.columns),
                row: row,
                width: min(frame.columns, 130), height: max(1, last - 1 - messageHeight - row),
                selection: home.selection, heading: !isNarrow)
        }
        put(message, row: last - 1 - messageHeight, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.expiriesPrompt(Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private func drawRungs(_ home: ExpiryHome, row: Int, column: Int, in frame: inout Frame) {
        var column = column
        for rung in ExpiryHome.order {
            let due = home.due(on: rung)
            // Half a screen has room for the rung that is shown and for those with something on them.
            if frame.columns < 80, rung != home.rung, rung == nil || due == 0 { continue }
            let text = due == 0 ? " \(Words.rung(rung)) " : " \(Words.rung(rung)) \(due) "
            column += frame.put(text, row: row, column: column, role: rung == home.rung ? .selected : .label) + 1
        }
    }

    private static func expiryColumns(_ columns: Int) -> [TableColumn] {
        if columns < 40 {
            return [
                TableColumn(Words.placeColumn, width: 9, stretches: true, cut: .middle, priority: 9),
                TableColumn(Words.daysColumn, width: 4, align: .right, cut: .number, priority: 8),
                TableColumn(Words.unitsColumn, width: 3, align: .right, cut: .number, priority: 7),
            ]
        }
        return [
            TableColumn(Words.daysColumn, width: 5, align: .right, cut: .number, priority: 9),
            TableColumn(Words.itemColumn, width: 12, stretches: true, cut: .end, priority: 9),
            TableColumn(Words.batchColumn, width: 10, cut: .middle, priority: 6),
            TableColumn(Words.placeColumn, width: 10, cut: .middle, priority: 8),
            TableColumn(Words.unitsColumn, width: 6, align: .right, cut: .number, priority: 7),
            TableColumn(Words.rungColumn, width: 12, priority: 3),
            TableColumn(Words.ownerColumn, width: 10, cut: .end, priority: 4),
            TableColumn(Words.stateColumn, width: 16, cut: .end, priority: 5),
        ]
    }

    private func expiryRow(_ row: ExpiryRow, columns: Int) -> TableRow {
        let isMine = row.task != nil && row.by == person?.badge
        let role: TextScreen.Role =
            row.task != nil && !isMine ? .dim : row.daysLeft < 0 && row.task == nil ? .warning : .plain
        let (days, units) = (String(row.daysLeft), String(row.quantity))
        if columns < 40 { return TableRow([Words.code(row.place), days, units], role: role) }
        return TableRow(
            [
                days, Words.name(row.name), Words.expiryLot(row.batch), Words.code(row.place), units,
                Words.rung(row.rung), Words.name(row.owner), Words.expiryState(row, mine: person?.badge),
            ], role: role)
    }

    // MARK: A task

    /// Where to go or what to show in large letters, then what it is about.
    func draw(_ screen: ExpiryScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let task = screen.task
        putStatus(Words.expiryTitle, [Words.rung(task.taken.rung)], in: &frame)
        let margin = isNarrow ? 0 : 2
        var row = 1
        if !isNarrow {
            frame.rule(row: row)
            row = 2
        }
        let width = frame.columns - margin
        let messageHeight = isNarrow ? 2 : 3
        let end = last - 1 - messageHeight
        let head = Words.expiryHead(task)
        let letters = frame.rows >= 20 ? large(head, maxColumns: width, rowsMax: bigRows) : nil
        let lines = letters ?? [head]
        frame.put(lines: lines, row: row, column: margin, width: width, role: .value)
        row += lines.count
        for (offset, line) in Words.expiryLines(task, isNarrow: isNarrow, dot: glyphs.dot).prefix(max(0, end - row))
            .enumerated()
        {
            frame.put(glyphs.spelled(line), row: row + offset, column: margin, width: width)
        }
        put(message, row: end, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.expiryPrompt(task, Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }
}
