import TextScreen
import Warehouse

extension Console {
    /// How fast the house works, what waits, and the rows of one part, or of all where there is room.
    func draw(_ home: BoardHome, in frame: inout Frame) {
        let board = home.board(now: now)
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        putStatus(Words.boardTitle, isNarrow ? [] : [Words.late(board.late, unplanned: board.unplanned)], in: &frame)
        var row = isNarrow ? 1 : drawHead(home, board, in: &frame)
        if let note = Words.boardNote(home, board, home.changed(now: now)) {
            frame.put(glyphs.spelled(note), row: row, width: frame.columns, role: .warning)
            row += 1
        }
        let messageHeight = message == nil ? 0 : 2
        let height = max(1, last - 1 - messageHeight - row)
        if frame.columns >= 120, frame.rows >= 30 {
            drawAll(home, board, row: row, height: height, in: &frame)
        } else {
            drawTabs(home, row: row, in: &frame)
            draw(home.panel, home, board, row: row + 1, column: 0, width: frame.columns, height: height - 1, in: &frame)
        }
        put(message, row: last - 1 - messageHeight, height: messageHeight, in: &frame)
        putPrompt(isNarrow ? Words.boardPrompt.short : Words.boardPrompt.long, row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    /// The pace of each kind of work with its last hour, then the queues with the age of the oldest.
    private func drawHead(_ home: BoardHome, _ board: Board, in frame: inout Frame) -> Int {
        var column = 1
        for stage in BoardStage.allCases {
            let text = Words.pace(board.pace, stage, withPeople: frame.columns >= 60)
            // A narrow screen has room for the last half hour, a very narrow one for none of it.
            let shown = frame.columns >= 100 ? BoardPace.partCount : frame.columns >= 60 ? BoardPace.partCount / 2 : 0
            let line = shown == 0 ? "" : " " + sparkline(board.pace.parts[stage]?.suffix(shown) ?? [], glyphs: glyphs)
            column += frame.put(
                [(text, board.pace.perHour[stage] == nil ? .dim : .plain), (line, .value), ("  ", .plain)],
                row: 1, column: column)
        }
        let queues = home.reading.queues.filter { $0.count > 0 }
            .map { Words.queue($0, now: now) }
        var row = 2
        for text in wrap(glyphs.spelled(queues.joined(separator: ", ")), to: frame.columns - 2).prefix(2) {
            frame.put(text, row: row, column: 1)
            row += 1
        }
        return row
    }

    private func drawTabs(_ home: BoardHome, row: Int, in frame: inout Frame) {
        var column = 0
        for panel in BoardPanel.allCases {
            let isShown = panel == home.panel
            let long = " \(Words.panel(panel, home, columns: frame.columns)) "
            let text = frame.columns < 40 ? Words.shortPanel(panel) : long
            column += frame.put(text, row: row, column: column, role: isShown ? .selected : .label) + 1
        }
    }

    /// Loads over tours at the left, people over the desk at the right.
    private func drawAll(_ home: BoardHome, _ board: Board, row: Int, height: Int, in frame: inout Frame) {
        let left = frame.columns * 3 / 5
        let right = frame.columns - left - 2
        let upper = max(3, height * 3 / 5)
        let places: [(BoardPanel, column: Int, width: Int, row: Int, height: Int)] = [
            (.loads, 0, left, row, home.reading.lanes.isEmpty ? upper : upper - 1),
            (.people, left + 2, right, row, upper),
            (.tours, 0, left, row + upper, height - upper), (.desk, left + 2, right, row + upper, height - upper),
        ]
        for (panel, column, width, top, rows) in places {
            let isFocused = panel == home.panel
            frame.put(
                " " + Words.panel(panel, home, columns: frame.columns), row: top, column: column, width: width,
                role: isFocused ? .selected : .title)
            draw(panel, home, board, row: top + 1, column: column, width: width, height: rows - 1, in: &frame)
        }
        drawLaneRow(home, row: row + upper - 1, width: left, in: &frame)
    }

    /// The lanes below the loads; full ones stand out.
    private func drawLaneRow(_ home: BoardHome, row: Int, width: Int, in frame: inout Frame) {
        guard !home.reading.lanes.isEmpty else { return }
        frame.fill(row: row, width: width)
        var column = 0
        for fill in home.reading.lanes {
            let text = glyphs.spelled(Words.fill(fill))
            let columns = TextWidth.columns(of: text)
            guard column + columns <= width else { return }
            frame.put(text, row: row, column: column, role: fill.isFull ? .warning : .plain)
            column += columns + 2
        }
    }

    // MARK: Rows

    private func draw(
        _ panel: BoardPanel, _ home: BoardHome, _ board: Board, row: Int, column: Int, width: Int, height: Int,
        in frame: inout Frame
    ) {
        let (columns, rows) = table(panel, home, board, isNarrow: width < 40)
        guard !rows.isEmpty else {
            frame.put(Words.emptyPanel(isLoaded: home.isLoaded), row: row, column: column, width: width, role: .dim)
            return
        }
        frame.put(
            rows, columns: columns, row: row, column: column, width: width, height: height,
            selection: panel == home.panel ? home.selection : nil, heading: width >= 40)
    }

    private func table(
        _ panel: BoardPanel, _ home: BoardHome, _ board: Board, isNarrow: Bool
    ) -> ([TableColumn], [TableRow]) {
        switch panel {
        case .loads:
            let then = home.changed(now: now).map { changed in
                Dictionary(uniqueKeysWithValues: changed.rows.map { ($0.load.id, $0) })
            }
            let rows = home.loads(in: board).map { load($0, then: then?[$0.load.id], isNarrow: isNarrow) }
            return (isNarrow ? Self.narrowBoardColumns : Self.boardLoadColumns(withThen: then != nil), rows)
        case .tours:
            return (Self.boardTourColumns, home.tours(in: board, now: now).map { tour($0, board) })
        case .people:
            let someUnread = home.people.contains { $0.unread > 0 }
            return (
                Self.boardPeopleColumns(withUnread: someUnread),
                home.people.map { person($0, home.reading.done, withUnread: someUnread) }
            )
        case .desk:
            return (Self.deskColumns, home.desk.map(deskRow))
        }
    }

    private func load(_ row: BoardRow, then: BoardRow?, isNarrow: Bool) -> TableRow {
        let slack = isNarrow ? Words.shortSlack(row.slack) : Words.boardSlack(row.slack)
        let role: TextScreen.Role = row.isLate || row.load.isHeld ? .warning : .plain
        let door = row.load.door.map { Words.shortDoor($0) } ?? "-"
        if isNarrow { return TableRow([door, row.load.id.rawValue, slack], role: role) }
        var texts = [
            door, row.load.id.rawValue, row.load.service,
            row.load.isHeld ? Words.held : row.isExpedited ? Words.first : Words.state(row.load.state),
            number(row.toPick), number(row.toPack),
            number(row.toLoad), Words.clock(row.load.departs, offset: utcOffsetMinutes), slack,
        ]
        if let then { texts.append(Words.boardSlack(then.slack)) }
        return TableRow(texts, role: role)
    }

    private func number(_ count: Int) -> String { count == 0 ? "" : String(count) }

    private func tour(_ tour: BoardTour, _ board: Board) -> TableRow {
        let slack = now.flatMap { board.slack(of: tour, now: $0) }
        let bar = progressBar(done: tour.lines - tour.open, total: tour.lines, columns: 10, glyphs: glyphs)
        return TableRow(
            [
                String(tour.id.rawValue), tour.holder?.rawValue ?? Words.waits, bar,
                "\(tour.lines - tour.open)/\(tour.lines)",
                tour.due.map { Words.clock($0, offset: utcOffsetMinutes) } ?? "", Words.boardSlack(slack),
            ], role: slack.map { $0 < 0 } == true ? .warning : .plain)
    }

    private func person(_ person: BoardPerson, _ done: [WorkDone], withUnread: Bool) -> TableRow {
        let mine = done.filter { $0.by == person.badge }.reduce(0) { $0 + $1.count }
        var texts = [
            person.name, person.work.map(Words.work) ?? "-", person.station?.rawValue ?? Words.away,
            mine == 0 ? "" : "\(mine)/h",
        ]
        if withUnread { texts.append(number(person.unread)) }
        return TableRow(texts, role: person.work == nil ? .dim : person.station == nil ? .warning : .plain)
    }

    private func deskRow(_ row: DeskCase) -> TableRow {
        switch row {
        case .approval(let id, let place, let pence, let counters):
            TableRow(
                [
                    Words.approval(id), place.rawValue, Words.money(pence),
                    counters.map(\.rawValue).joined(separator: " "),
                ]
            )
        case .hold(_, _, let place, let sku, let reason, let since, _):
            TableRow([
                Words.held, place.rawValue, Words.age(since, now: now), "\(sku.rawValue) \(reason.rawValue)",
            ])
        case .expiry(let due):
            TableRow(
                [Words.rung(due.rung), Words.expiryLots(due), Words.money(due.pence), Words.expiryAbout(due)],
                role: due.daysLeft < 0 ? .warning : .plain)
        }
    }

    private static var narrowBoardColumns: [TableColumn] {
        [
            TableColumn(Words.doorColumn, width: 2, cut: .middle, priority: 9),
            TableColumn(Words.loadColumn, width: 5, stretches: true, cut: .middle, priority: 7),
            TableColumn(Words.slackColumn, width: 7, align: .right, priority: 8),
        ]
    }

    private static func boardLoadColumns(withThen: Bool) -> [TableColumn] {
        let columns = [
            TableColumn(Words.doorColumn, width: 4, cut: .middle, priority: 9),
            TableColumn(Words.loadColumn, width: 8, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.serviceColumn, width: 7, priority: 2),
            TableColumn(Words.outcomeColumn, width: 8, priority: 3),
            TableColumn(Words.pickColumn, width: 5, align: .right, cut: .number, priority: 6),
            TableColumn(Words.packColumn, width: 5, align: .right, cut: .number, priority: 5),
            TableColumn(Words.loadCountColumn, width: 5, align: .right, cut: .number, priority: 4),
            TableColumn(Words.leavesColumn, width: 6, priority: 7),
            TableColumn(Words.slackColumn, width: 13, align: .right, priority: 9),
        ]
        return withThen
            ? columns + [TableColumn(Words.thenColumn, width: 13, align: .right, priority: 8)] : columns
    }

    private static var boardTourColumns: [TableColumn] {
        [
            TableColumn(Words.tourColumn, width: 6, priority: 9),
            TableColumn(Words.stateColumn, width: 8, stretches: true, cut: .middle, priority: 8),
            TableColumn("", width: 10, priority: 3),
            TableColumn(Words.progressColumn, width: 7, align: .right, priority: 6),
            TableColumn(Words.leavesColumn, width: 6, priority: 5),
            TableColumn(Words.slackColumn, width: 13, align: .right, priority: 7),
        ]
    }

    private static func boardPeopleColumns(withUnread: Bool) -> [TableColumn] {
        let columns = [
            TableColumn(Words.personColumn, width: 10, stretches: true, priority: 9),
            TableColumn(Words.workColumn, width: 16, cut: .middle, priority: 8),
            TableColumn(Words.stationColumn, width: 8, cut: .middle, priority: 3),
            TableColumn(Words.hourColumn, width: 6, align: .right, priority: 7),
        ]
        return withUnread
            ? columns + [TableColumn(Words.unreadColumn, width: 6, align: .right, priority: 6)] : columns
    }

    private static var deskColumns: [TableColumn] {
        [
            TableColumn(Words.caseColumn, width: 9, priority: 8),
            TableColumn(Words.placeColumn, width: 9, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.riskColumn, width: 9, align: .right, priority: 7),
            TableColumn(Words.aboutColumn, width: 16, priority: 5),
        ]
    }
}
