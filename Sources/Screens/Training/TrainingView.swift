import TextScreen
import Warehouse

extension Console {
    func draw(_ page: TrainingPage, in frame: inout Frame) {
        switch page {
        case .menu(let rows, let selection): drawDrills(rows, selection, in: &frame)
        case .task(let top, let showsHint): drawTask(top, showsHint, in: &frame)
        case .outcome(let outcome): draw(outcome, in: &frame)
        }
    }

    // MARK: The list of drills

    private func drawDrills(_ rows: [DrillRow], _ selection: ListSelection, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let passed = rows.count { $0.grade?.isPass == true }
        putStatus(Words.trainingTitle, [Words.passed(passed, of: rows.count)], in: &frame)
        let messageHeight = overlayMessage == nil ? 0 : 2
        frame.put(
            rows.map { row in
                let grade = row.grade.map { Words.grade($0, short: isNarrow) } ?? ""
                return TableRow([Words.jobName(row.job), Words.drillName(row), grade])
            },
            columns: isNarrow ? Self.narrowDrills : Self.drills, row: 1, width: min(frame.columns, 90),
            height: max(1, last - 2 - messageHeight), selection: selection, heading: !isNarrow)
        put(overlayMessage, row: last - 1 - messageHeight, height: messageHeight, in: &frame)
        let cursor = frame.cursor
        putPrompt(isNarrow ? Words.drillPrompt.short : Words.drillPrompt.long, row: last - 1, in: &frame)
        if entered.isEmpty { frame.cursor = cursor ?? frame.cursor }
        frame.put(
            isNarrow ? Words.drillKeys.short : Words.drillKeys.long, row: last, width: frame.columns, role: .key)
    }

    private static let narrowDrills = [
        TableColumn("", width: 5, priority: 7), TableColumn("", width: 8, stretches: true, priority: 8),
        TableColumn("", width: 1, priority: 9),
    ]

    private static var drills: [TableColumn] {
        [
            TableColumn(Words.jobColumn, width: 9, priority: 7),
            TableColumn(Words.drillColumn, width: 15, stretches: true, priority: 8),
            TableColumn(Words.gradeColumn, width: 10, priority: 9),
        ]
    }

    // MARK: The task

    private func drawTask(_ top: Int, _ showsHint: Bool, in frame: inout Frame) {
        guard let task else { return }
        let last = frame.rows - 1
        let isNarrow = frame.columns < 40
        let title = Words.jobName(task.drill.job).uppercased() + " \(glyphs.dot) " + Words.drillName(task.drill)
        frame.put(isNarrow ? Words.drillName(task.drill) : title, row: 0, width: frame.columns, role: .title)
        let lines = taskLines(showsHint: showsHint, columns: frame.columns)
        let page = max(1, last - 1)
        let first = min(top, max(0, lines.count - page))
        for (offset, line) in lines.dropFirst(first).prefix(page).enumerated() {
            frame.put(line.text, row: 1 + offset, width: frame.columns, role: line.role)
        }
        let keys = Words.taskKeys(hint: !showsHint, more: first + page < lines.count)
        if let overlayMessage {
            put(overlayMessage, row: last - 1, height: 2, in: &frame)
        } else {
            frame.put(isNarrow ? keys.short : keys.long, row: last, width: frame.columns, role: .key)
        }
        frame.cursor = Position(row: 1, column: 0)
    }

    /// The goal, what is left of it, and the hint.
    func taskLines(showsHint: Bool, columns: Int) -> [(text: String, role: TextScreen.Role)] {
        guard let task else { return [] }
        let isWide = columns >= 40
        let margin = isWide ? "  " : ""
        let room = min(columns, 90) - margin.count
        func lines(_ text: String, _ role: TextScreen.Role) -> [(text: String, role: TextScreen.Role)] {
            wrap(glyphs.spelled(text), to: room).map { (margin + $0, role) }
        }
        let gap: [(text: String, role: TextScreen.Role)] = isWide ? [("", .plain)] : []
        var all = gap + lines(told(task.goal), .value) + gap
        if showsHint { all += lines(Words.hint(task.hint), .prompt) + gap }
        for step in task.steps {
            let mark = step.isDone ? glyphs.check : glyphs.dot
            all += lines(mark + " " + told(step.words), step.isDone ? .ok : .dim)
        }
        if task.hasUnasked { all += lines(Words.takeBackUnasked, .warning) }
        if !showsHint, !task.isHintFree { all += gap + lines(Words.hintCosts, .dim) }
        return all
    }

    // MARK: How it went

    private func draw(_ outcome: DrillOutcome, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        frame.put(Words.outcomeTitle(outcome), row: 0, width: frame.columns, role: .title)
        var row = 1
        let title = Words.grade(outcome.grade, short: false).uppercased()
        if frame.rows >= 16, let letters = large(title, maxColumns: frame.columns - 4) {
            frame.put(lines: letters, row: 2, column: 2, role: outcome.grade.isPass ? .ok : .warning)
            row = 6
        } else {
            frame.put(title, row: row, width: frame.columns, role: outcome.grade.isPass ? .ok : .warning)
            row += 1
        }
        let margin = isNarrow ? 0 : 2
        for (text, role) in outcomeLines(outcome, columns: frame.columns - margin, short: isNarrow) where row < last {
            frame.put(text, row: row, column: margin, width: frame.columns - margin, role: role)
            row += 1
        }
        if let overlayMessage {
            put(overlayMessage, row: last - 1, height: 2, in: &frame)
        } else {
            let keys = Words.outcomeKeys(outcome)
            frame.put(isNarrow ? keys.short : keys.long, row: last, width: frame.columns, role: .key)
        }
        frame.cursor = Position(row: 1, column: 0)
    }

    /// Why the grade is what it is, and how far the job is learned.
    private func outcomeLines(
        _ outcome: DrillOutcome, columns: Int, short: Bool
    ) -> [(String, TextScreen.Role)] {
        let reasons = Words.reasons(outcome, short: short).map { ($0, TextScreen.Role.plain) }
        let progress = (Words.jobProgress(outcome, short: short), outcome.isQualified ? TextScreen.Role.ok : .value)
        // On a handheld the news comes first, in case the rest does not fit.
        let all = short && outcome.isQualified ? [progress] + reasons : reasons + [progress]
        return all.flatMap { text, role in wrap(glyphs.spelled(text), to: columns).map { ($0, role) } }
    }
}
