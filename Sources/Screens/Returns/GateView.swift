import TextScreen
import Warehouse

extension Console {
    // MARK: Home

    func draw(_ home: GateHome, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let claims = home.overview.claims
        putStatus(Words.gateTitle, isNarrow ? [] : [Words.claimCount(claims.count)], in: &frame)
        let messageHeight = isNarrow ? (message == nil ? 0 : 2) : 3
        let claimRows = isNarrow ? 0 : min(claims.count, max(0, frame.rows / 6))
        let listHeight = max(1, last - 2 - messageHeight - claimRows)
        let margin = isNarrow ? 0 : 2
        if home.overview.rows.isEmpty {
            put(Words.noCouriers(loaded: home.isLoaded), row: isNarrow ? 1 : 2, height: 2, column: margin, in: &frame)
        } else {
            frame.put(
                home.overview.rows.map { row($0, isNarrow: isNarrow) },
                columns: isNarrow ? Self.narrowGateColumns : Self.gateColumns, row: 1, width: min(frame.columns, 110),
                height: listHeight, selection: home.selection, heading: !isNarrow)
        }
        for (offset, claim) in claims.prefix(claimRows).enumerated() {
            let left = now.map { claim.deadline.minutes(since: $0) }
            let text = glyphs.spelled(Words.claim(claim, minutesLeft: left))
            frame.put(
                text, row: last - 1 - messageHeight - claimRows + offset, column: margin, width: frame.columns - margin,
                role: (left ?? 0) < 2880 ? .warning : .plain)
        }
        put(message, row: last - 1 - messageHeight, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.gatesPrompt(Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private static var narrowGateColumns: [TableColumn] {
        [
            TableColumn(Words.courierColumn, width: 9, stretches: true, cut: .end, priority: 9),
            TableColumn(Words.hereColumn, width: 7, align: .right, priority: 8),
        ]
    }

    private static var gateColumns: [TableColumn] {
        [
            TableColumn(Words.courierColumn, width: 24, stretches: true, cut: .end, priority: 9),
            TableColumn(Words.outcomeColumn, width: 20, priority: 7),
            TableColumn(Words.hereColumn, width: 8, align: .right, priority: 8),
            TableColumn(Words.awaitedColumn, width: 8, align: .right, priority: 8),
        ]
    }

    private func row(_ row: GateRow, isNarrow: Bool) -> TableRow {
        let courier = Words.name(row.courier)
        if isNarrow {
            return TableRow([courier, row.entry == nil ? "-/\(row.awaited)" : "\(row.arrived)/\(row.awaited)"])
        }
        return TableRow([
            courier, Words.gateState(row), row.entry == nil ? "" : String(row.arrived),
            row.awaited == 0 ? "" : String(row.awaited),
        ])
    }

    // MARK: A hand-over

    /// How many are here of how many, in large figures, then what is missing and what was scanned last.
    func draw(_ screen: GateScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        putStatus(Words.gateTitle, [Words.name(screen.entry.courier)], in: &frame)
        let margin = isNarrow ? 0 : 2
        var row = 1
        if !isNarrow {
            frame.rule(row: row)
            row = 2
        }
        let width = frame.columns - margin
        // How many are here can be read from the tailgate; of how many stands below.
        let here = String(screen.entry.parcels.count)
        let letters = frame.rows >= 20 ? large(here, maxColumns: width, rowsMax: bigRows) : nil
        let head = letters ?? [Words.figures(screen)]
        frame.put(lines: head, row: row, column: margin, width: width, role: .value)
        row += head.count
        let messageHeight = isNarrow ? 2 : 3
        let end = last - 1 - messageHeight
        let lines = Words.gateLines(screen, isNarrow: isNarrow)
        for (offset, text) in lines.prefix(max(0, end - row)).enumerated() {
            frame.put(glyphs.spelled(text), row: row + offset, column: margin, width: width)
        }
        put(message, row: end, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.gatePrompt(screen, Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }
}
