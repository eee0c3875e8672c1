import TextScreen
import Warehouse

extension Console {
    func draw(_ menu: MenuScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        putStatus(
            Words.menuTitle, isNarrow ? [] : [Words.tourCount(menu.tours) + held(menu) + counts(menu)], in: &frame)
        // A greeting can wait; what somebody has to read first cannot.
        let message = self.message?.stays == true ? self.message : Words.hubStopped(sync) ?? self.message
        let messageHeight = isNarrow ? (message == nil ? 0 : frame.rows > 10 ? 3 : 2) : 3
        let listHeight = max(1, last - 1 - messageHeight - 1)
        let margin = isNarrow ? 0 : 2
        if menu.tours.isEmpty {
            put(
                Words.noTours(loaded: menu.isLoaded, held: menu.held, counts: menu.counts), row: isNarrow ? 1 : 2,
                height: 2, column: margin,
                in: &frame)
        } else {
            frame.put(
                menu.tours.map { row($0, isNarrow: isNarrow) }, columns: isNarrow ? Self.narrowColumns : Self.columns,
                row: 1, width: min(frame.columns, 110), height: listHeight, selection: menu.selection,
                heading: !isNarrow)
        }
        put(message, row: last - 1 - messageHeight, height: messageHeight, column: margin, in: &frame)
        let prompt = frame.columns < 80 ? Words.menuPrompt.half : Words.menuPrompt.long
        putPrompt(isNarrow ? Words.menuPrompt.short : prompt, row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    /// What the floor cannot take yet, behind the count of what waits.
    private func held(_ menu: MenuScreen) -> String {
        Words.held(menu.held).map { " \(glyphs.dot) \($0)" } ?? ""
    }

    /// What fills the gap between two tours.
    private func counts(_ menu: MenuScreen) -> String {
        menu.counts == 0 ? "" : " \(glyphs.dot) \(Words.toCount(menu.counts))"
    }

    private static var narrowColumns: [TableColumn] {
        [
            TableColumn(Words.tourColumn, width: 4, align: .right, cut: .number, priority: 9),
            TableColumn(Words.progressColumn, width: 5, priority: 7),
            TableColumn(Words.stateColumn, width: 5, stretches: true, priority: 8),
        ]
    }

    private static var columns: [TableColumn] {
        [
            TableColumn(Words.tourColumn, width: 5, align: .right, cut: .number, priority: 9),
            TableColumn(Words.stateColumn, width: 14, stretches: true, priority: 8),
            TableColumn(Words.progressColumn, width: 7, align: .right, priority: 7),
            TableColumn(Words.leavesColumn, width: 6, priority: 6),
            TableColumn(Words.slackColumn, width: 12, priority: 5),
            TableColumn(Words.unitsColumn, width: 6, align: .right, cut: .number, priority: 4),
            TableColumn(Words.ordersColumn, width: 6, align: .right, cut: .number, priority: 3),
            TableColumn(Words.priorityColumn, width: 8, align: .right, priority: 2),
        ]
    }

    private func row(_ tour: TourSummary, isNarrow: Bool) -> TableRow {
        let state = glyphs.spelled(Words.tourState(tour, mine: person?.badge, isNarrow: isNarrow))
        let number = String(tour.id.rawValue)
        let progress = "\(tour.handled)/\(tour.lines)"
        if isNarrow { return TableRow([number, progress, state]) }
        let leaves = tour.cutoff.map { Words.clock($0, offset: utcOffsetMinutes) } ?? ""
        let minutes = tour.cutoff.flatMap { cutoff in now.map { cutoff.minutes(since: $0) } }
        let slack = minutes.map { Words.slack($0) } ?? ""
        let isLate = (minutes ?? 0) < 0
        return TableRow(
            [
                number, state, progress, leaves, slack, String(tour.units), String(tour.orders),
                Words.priority(tour.priority),
            ], role: isLate ? .warning : .plain)
    }
}
