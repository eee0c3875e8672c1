import TextScreen
import Warehouse

extension Console {
    // MARK: Home

    func draw(_ home: CarryHome, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let floor = home.rows.filter { $0.kind == .floor }.reduce(0) { $0 + $1.here }
        putStatus(Words.receiveTitle, isNarrow ? [] : [Words.toPutAway(floor)], in: &frame)
        let messageHeight = isNarrow ? (message == nil ? 0 : 2) : 3
        let margin = isNarrow ? 0 : 2
        if home.rows.isEmpty {
            put(
                Words.nothingToCarry(loaded: home.isLoaded), row: isNarrow ? 1 : 2, height: 2, column: margin,
                in: &frame)
        } else {
            frame.put(
                home.rows.map { row($0, isNarrow: isNarrow) },
                columns: isNarrow ? Self.narrowCarryColumns : Self.carryColumns, row: 1, width: min(frame.columns, 110),
                height: max(1, last - 2 - messageHeight), selection: home.selection, heading: !isNarrow)
        }
        put(message, row: last - 1 - messageHeight, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.carriesPrompt(Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private static var narrowCarryColumns: [TableColumn] {
        [
            TableColumn(Words.deliveryColumn, width: 10, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.unitsColumn, width: 7, align: .right, priority: 8),
        ]
    }

    private static var carryColumns: [TableColumn] {
        [
            TableColumn(Words.deliveryColumn, width: 16, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.senderColumn, width: 20, cut: .end, priority: 6),
            TableColumn(Words.carryStateColumn, width: 18, cut: .end, priority: 7),
            TableColumn(Words.unitsColumn, width: 11, align: .right, priority: 8),
            TableColumn(Words.sinceColumn, width: 8, align: .right, priority: 5),
        ]
    }

    private func row(_ row: CarryRow, isNarrow: Bool) -> TableRow {
        let units = Words.carryUnits(row)
        if isNarrow { return TableRow([Words.code(row.code), units]) }
        let isLate = row.carry == nil && now.map { now in row.due.map { $0 < now } ?? false } ?? false
        let age = now.map { Words.age(max(0, $0.minutes(since: row.since))) } ?? ""
        return TableRow(
            [
                Words.code(row.code), Words.name(row.from),
                Words.carryState(row, now: now, offset: utcOffsetMinutes), units, age,
            ], role: isLate ? .warning : .plain)
    }

    // MARK: A delivery, a place

    /// Where to go with what is in the hand, or what is still to come, in large letters; then the rest.
    func draw(_ screen: CarryScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let title = screen.job.isDelivery ? Words.receiveTitle : Words.moveTitle
        putStatus(isNarrow ? "" : title, isNarrow ? [Words.carryName(screen)] : Words.carryFacts(screen), in: &frame)
        let margin = isNarrow ? 0 : 2
        var row = 1
        if !isNarrow {
            frame.rule(row: row)
            row = 2
        }
        let width = frame.columns - margin
        let messageHeight = isNarrow ? 2 : 3
        let end = last - 1 - messageHeight
        let head = Words.carryHead(screen)
        let letters = frame.rows >= 20 ? large(head.large, maxColumns: width) : nil
        let lines = letters ?? [glyphs.spelled(head.plain)]
        frame.put(lines: lines, row: row, column: margin, width: width, role: .value)
        row += lines.count
        let all = Words.carryLines(screen, reasons, isNarrow: isNarrow)
        let room = max(0, end - row)
        var shown = all.prefix(room)
        if all.count > room, room > 1 {
            shown = all.prefix(room - 1) + [Words.InspectLine(text: Words.more(glyphs.down))]
        }
        for (offset, line) in shown.enumerated() {
            frame.put(
                glyphs.spelled(line.text), row: row + offset, column: margin, width: width,
                role: line.warns ? .warning : .plain)
        }
        put(message, row: end, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.carryPrompt(screen, Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }
}
