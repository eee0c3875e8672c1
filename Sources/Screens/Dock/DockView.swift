import TextScreen
import Warehouse

extension Console {
    // MARK: Home

    /// The queue of loads, the lanes below it, and the carton in the hand over everything else.
    func draw(_ home: DockHome, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        putStatus(Words.dockTitle, isNarrow ? [] : [Words.toStage(home.overview.toStage)], in: &frame)
        let messageHeight = isNarrow ? 2 : 3
        let laneRows = isNarrow ? 1 : min(2, max(1, frame.rows / 12))
        let listHeight = max(1, last - 2 - messageHeight - laneRows)
        let margin = isNarrow ? 0 : 2
        if let held = home.holding {
            draw(held, row: 1, height: listHeight, in: &frame)
        } else if home.overview.rows.isEmpty {
            put(Words.noLoads(loaded: home.isLoaded), row: isNarrow ? 1 : 2, height: 2, column: margin, in: &frame)
        } else {
            frame.put(
                home.overview.rows.map { row($0, next: home.overview.turns[$0.load]?.door, isNarrow: isNarrow) },
                columns: isNarrow ? Self.narrowLoadColumns : Self.loadColumns, row: 1, width: min(frame.columns, 120),
                height: listHeight, selection: home.selection, heading: !isNarrow)
        }
        drawLanes(home.overview.lanes, row: last - 1 - messageHeight - laneRows, height: laneRows, in: &frame)
        let turn = home.holding == nil ? home.selected.flatMap { home.overview.turns[$0.load] } : nil
        let said = message ?? turn.map(Words.planned)
        put(said, row: last - 1 - messageHeight, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.dockPrompt(home, Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private func draw(_ held: HeldCarton, row: Int, height: Int, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let margin = isNarrow ? 0 : 5
        let carton = glyphs.spelled(Words.cartonLine(held.parcel, dot: glyphs.dot))
        frame.put(carton, row: row, column: margin, width: frame.columns - margin, role: .value)
        guard let lane = held.lane else {
            frame.put(Words.noLane, row: row + 1, column: margin, width: frame.columns - margin, role: .warning)
            return
        }
        let letters = height >= 6 ? large(lane.rawValue, maxColumns: frame.columns - margin * 2) : nil
        let lines = letters ?? [Words.toLane(lane)]
        frame.put(lines: Array(lines.prefix(height - 1)), row: row + (isNarrow ? 1 : 2), column: margin, role: .value)
    }

    /// The lanes with their fill; full ones stand out, because they hold back the whole house.
    private func drawLanes(_ lanes: [LaneFill], row: Int, height: Int, in frame: inout Frame) {
        let margin = frame.columns < 40 ? 0 : 2
        var (column, line) = (margin, 0)
        for fill in lanes {
            let text = glyphs.spelled(Words.fill(fill))
            let width = TextWidth.columns(of: text)
            if column > margin, column + width > frame.columns {
                line += 1
                column = margin
            }
            guard line < height else { return }
            frame.put(text, row: row + line, column: column, role: fill.isFull ? .warning : .plain)
            column += width + 3
        }
    }

    private static var narrowLoadColumns: [TableColumn] {
        [
            TableColumn(Words.doorColumn, width: 2, cut: .middle, priority: 9),
            TableColumn(Words.loadColumn, width: 5, stretches: true, cut: .middle, priority: 7),
            TableColumn(Words.slackColumn, width: 7, align: .right, priority: 8),
        ]
    }

    private static var loadColumns: [TableColumn] {
        [
            TableColumn(Words.doorColumn, width: 8, cut: .middle, priority: 9),
            TableColumn(Words.loadColumn, width: 12, stretches: true, cut: .middle, priority: 8),
            TableColumn(Words.serviceColumn, width: 9, priority: 3),
            TableColumn(Words.outcomeColumn, width: 9, priority: 6),
            TableColumn(Words.aboardColumn, width: 7, align: .right, priority: 7),
            TableColumn(Words.toPackColumn, width: 7, align: .right, priority: 2),
            TableColumn(Words.leavesColumn, width: 6, priority: 5),
            TableColumn(Words.slackColumn, width: 12, align: .right, priority: 9),
        ]
    }

    /// A load at a door shows its name; one that waits the door that is planned for it, behind a pointer.
    private func row(_ row: DockQueueRow, next: PlaceID?, isNarrow: Bool) -> TableRow {
        let isLate = row.slackSeconds < 0
        let slack = isLate ? Words.slack(-row.minutesLate) : Words.slack(row.slackMinutes)
        let planned = next.map { glyphs.pointer + Words.shortDoor($0) } ?? "-"
        let door = row.door.map { Words.shortDoor($0) } ?? planned
        let role: TextScreen.Role = isLate || row.isHeld ? .warning : .plain
        if isNarrow { return TableRow([door, row.load.rawValue, slack], role: role) }
        return TableRow(
            [
                door, row.load.rawValue, row.service, row.isHeld ? Words.held : Words.state(row.state),
                "\(row.loaded)/\(row.all)", row.toPack == 0 ? "" : String(row.toPack),
                Words.clock(row.departs, offset: utcOffsetMinutes), slack,
            ], role: role)
    }

    // MARK: A load

    /// The door in large letters, what is aboard, what waits and where, and what is asked for now.
    func draw(_ screen: LoadScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let load = screen.load
        let state = load.isHeld ? Words.held : Words.state(load.state)
        putStatus(Words.loadTitle, ["\(Words.code(load.id.rawValue)) \(glyphs.dot) \(state)"], in: &frame)
        let margin = isNarrow ? 0 : 2
        var row = 1
        if !isNarrow {
            frame.rule(row: row)
            row = 2
        }
        row = drawHead(screen, row: row, column: margin, in: &frame)
        let messageHeight = isNarrow ? 2 : 3
        let listEnd = last - 1 - messageHeight
        drawCartons(screen, row: row, end: listEnd, column: margin, in: &frame)
        put(message, row: listEnd, height: messageHeight, column: margin, in: &frame)
        putPrompt(Words.loadPrompt(screen, Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private func drawHead(_ screen: LoadScreen, row: Int, column: Int, in frame: inout Frame) -> Int {
        let load = screen.load
        let width = frame.columns - column
        var row = row
        let door = load.door.map { Words.door($0).uppercased() } ?? Words.noDoorYet
        let letters =
            frame.rows >= 20 ? load.door.flatMap { large($0.rawValue, maxColumns: width, rowsMax: bigRows) } : nil
        let lines = letters ?? [door]
        frame.put(lines: lines, row: row, column: column, width: width, role: .value)
        row += lines.count
        let left = now.map { load.departs.minutes(since: $0) }
        let times = Words.leavesIn(load, left, offset: utcOffsetMinutes)
        let isNarrow = frame.columns < 40
        let text = isNarrow ? Words.shortAboard(screen, left) : Words.aboard(screen) + "  " + times
        frame.put(
            mark(load) + glyphs.spelled(text), row: row, column: column, width: width,
            role: (left ?? 0) < 0 && load.state != .departed ? .warning : .plain)
        return row + 1
    }

    private func drawCartons(_ screen: LoadScreen, row: Int, end: Int, column: Int, in frame: inout Frame) {
        let height = max(0, end - row)
        guard height > 0 else { return }
        let width = frame.columns - column
        switch screen.load.state {
        case .planned, .atDoor, .loading, .cancelled: break
        case .closed, .sealed, .departed:
            let lines = Words.sealLines(screen.load, names).flatMap { wrap(glyphs.spelled($0), to: width) }
            frame.put(lines: Array(lines.prefix(height)), row: row, column: column, width: width, role: .value)
            return
        }
        let waiting = screen.waiting
        let shown = waiting.prefix(waiting.count > height ? height - 1 : height)
        for (offset, parcel) in shown.enumerated() {
            let text = glyphs.spelled(Words.waitingLine(parcel, isNarrow: frame.columns < 40, dot: glyphs.dot))
            frame.put(
                mark(parcel) + text, row: row + offset, column: column, width: width,
                role: parcel.lane == nil ? .dim : .plain)
        }
        if waiting.count > shown.count {
            let more = Words.moreCartons(waiting.count - shown.count)
            frame.put(more, row: row + shown.count, column: column, width: width, role: .dim)
        }
    }
}
