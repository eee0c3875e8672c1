import TextScreen
import Warehouse

extension Console {
    func draw(_ overlay: Overlay, in frame: inout Frame) {
        switch overlay {
        case .help(let help):
            help.draw(
                in: &frame, title: helpTitle, commands: commands, state: self, notes: legend(columns: frame.columns),
                wording: Words.wording)
            if let overlayMessage { putLast(overlayMessage, in: &frame) }
        case .palette(let list):
            list.palette.draw(in: &frame, commands: commands, state: self, wording: Words.wording)
            if frame.columns < 40, list.palette.notice == nil {
                frame.put(Words.paletteHint, row: frame.rows - 1, width: frame.columns, role: .key)
            }
            if let overlayMessage { putLast(overlayMessage, in: &frame) }
        case .exceptions(let list): draw(list, in: &frame)
        case .details(let top): drawDetails(top, in: &frame)
        case .whereIs(let page): draw(page, in: &frame)
        case .scanner(let page): draw(page, in: &frame)
        case .teach(let page): draw(page, in: &frame)
        case .box(let page): draw(page, in: &frame)
        case .code(let text, let symbol): draw(text, symbol, in: &frame)
        case .lock(let page): draw(page, in: &frame)
        case .training(let page): draw(page, in: &frame)
        case .settings(let page): draw(page, in: &frame)
        }
    }

    /// What F1 is about: the screen, and the step the hands are at.
    private var helpTitle: String {
        if let pack, pack.step != nil { return Words.helpTitle + " \(glyphs.dot) " + Words.prompt(pack, .short) }
        guard let pick, pick.hand != nil else { return Words.helpTitle }
        return Words.helpTitle + " \(glyphs.dot) " + Words.prompt(pick, .short)
    }

    /// A message over the last rows of a page that fills the screen.
    private func putLast(_ message: Message, in frame: inout Frame) {
        let height = min(2, frame.rows)
        put(message, row: frame.rows - height, height: height, in: &frame)
    }

    // MARK: Exceptions

    private func draw(_ list: ExceptionList, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        frame.put(Words.exceptionTitle, row: 0, width: frame.columns, role: .title)
        if !isNarrow, let pick, let line = pick.line {
            let what = "\(line.open) \(glyphs.times) \(Words.name(pick.name(of: line.sku)))"
            let subject = "\(what) \(glyphs.dot) \(Words.code(line.place))"
            frame.put(
                glyphs.spelled(subject), row: 0, column: 17, width: frame.columns - 18, role: .title, align: .right)
        }
        if !isNarrow, let subject = benchSubject {
            frame.put(subject, row: 0, column: 17, width: frame.columns - 18, role: .title, align: .right)
        }
        if !isNarrow, let subject = leftoverSubject {
            frame.put(subject, row: 0, column: 17, width: frame.columns - 18, role: .title, align: .right)
        }
        let previewHeight = isNarrow ? 2 : 3
        let saidHeight = overlayMessage == nil ? 0 : 2
        let listHeight = max(1, last - 1 - previewHeight - saidHeight)
        drawReasons(list, height: listHeight, in: &frame)
        let preview = Words.preview(list.preview, pick, names, reasons, now: now, offset: utcOffsetMinutes)
        put(preview, row: last - previewHeight - saidHeight, height: previewHeight, in: &frame)
        put(overlayMessage, row: last - saidHeight, height: saidHeight, in: &frame)
        if list.leftover != nil, !entered.isEmpty {
            putPrompt(Words.whenPrompt, row: last, in: &frame)
            return
        }
        let hint = list.leftover == nil ? Words.listHint : Words.leftoverHint
        let fits = TextWidth.columns(of: hint.long) <= frame.columns
        frame.put(fits ? hint.long : hint.short, row: last, width: frame.columns, role: .key)
    }

    /// All reasons with their help beside them, or where that does not fit, the help of the selected one below.
    private func drawReasons(_ list: ExceptionList, height: Int, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let free = height - list.reasons.count
        let helpWidth = frame.columns - Self.helpColumn
        let fits = list.reasons.allSatisfy { TextWidth.columns(of: displayable(told($0.help))) <= helpWidth }
        let showsBelow = !isNarrow && !fits && free > 0
        let showsLabelsOnly = isNarrow || showsBelow
        frame.put(
            list.reasons.map { TableRow(showsLabelsOnly ? [told($0.label)] : [told($0.label), told($0.help)]) },
            columns: showsLabelsOnly ? [TableColumn("", width: 8, stretches: true)] : Self.reasonColumns, row: 1,
            height: showsBelow ? list.reasons.count : height, selection: list.selection, heading: false)
        guard showsBelow, let selected = list.selected else { return }
        let margin = 2
        let lines = wrap(told(selected.help), to: frame.columns - margin * 2)
        let gap = free > lines.count ? 1 : 0
        let row = 1 + list.reasons.count + gap
        frame.put(lines: Array(lines.prefix(free - gap)), row: row, column: margin, role: .plain)
    }

    /// Where the help begins when it stands beside the labels.
    private static let helpColumn = 22

    private static var reasonColumns: [TableColumn] {
        [
            TableColumn("", width: 18, priority: 2), TableColumn("", width: 12, stretches: true, priority: 1),
        ]
    }

    // MARK: Where is it

    private func draw(_ page: WhereIsPage, in frame: inout Frame) {
        let last = frame.rows - 1
        frame.put(Words.whereIsTitle, row: 0, width: frame.columns, role: .title)
        let lines = cardLines(page, columns: frame.columns)
        let height = cardHeight(rows: frame.rows)
        let first = min(page.top, max(0, lines.count - height))
        for (offset, line) in lines.dropFirst(first).prefix(height).enumerated() {
            frame.put(line.text, row: 1 + offset, width: frame.columns, role: line.role)
        }
        let said = overlayMessage ?? (page.answer == nil ? Words.whereIsHint : nil)
        if said != nil { put(said, row: last - 3, height: 2, in: &frame) }
        putPrompt(frame.columns < 40 ? Words.whereIsPrompt.short : Words.whereIsPrompt.long, row: last - 1, in: &frame)
        let hint = first + height < lines.count ? Words.moreHint : Words.backHint
        frame.put(hint, row: last, width: frame.columns, role: .key)
    }

    /// Rows of the card that fit between the title and the prompt; a message takes two of them.
    func cardHeight(rows: Int) -> Int { max(1, rows - (overlayMessage == nil ? 3 : 5)) }

    func cardLines(_ page: WhereIsPage, columns: Int) -> [CardLine] {
        page.answer.map { card in
            CardWriter(card: card, columns: columns, glyphs: glyphs, now: now, offset: utcOffsetMinutes).lines
        } ?? []
    }

    /// What the reasons are about, at the bench.
    private var benchSubject: String? {
        if let labelled = packHome?.labelled { return Words.parcel(labelled.parcel) }
        return pack.map { Words.progress($0, short: true) }
    }

    /// Which of the waiting cartons would stay behind.
    private var leftoverSubject: String? {
        guard case .exceptions(let list) = overlay, let choice = list.leftover, let waiting = load?.waiting,
            let index = waiting.firstIndex(where: { $0.id == choice.carton.id })
        else { return nil }
        return Words.leftoverSubject(choice.carton, index + 1, of: waiting.count)
    }

    // MARK: A code on the screen

    private func draw(_ text: String, _ symbol: DotGrid?, in frame: inout Frame) {
        let last = frame.rows - 1
        frame.put(Words.demoCodeTitle, row: 0, width: frame.columns, role: .title)
        frame.put(glyphs.spelled(Words.code(text)), row: 1, width: frame.columns, role: .value)
        // Where there is little room the light zone around it is narrower than scanners are promised, but they read it.
        var isDrawn = false
        for grid in symbol.map({ [$0, $0.framed(by: 2), $0.framed(by: 1)] }) ?? [] where !isDrawn {
            let column = max(0, (frame.columns - grid.textColumns) / 2)
            isDrawn = frame.put(grid, row: 2, column: column, rowsMax: max(0, last - 2)) != nil
        }
        if !isDrawn { put(symbol == nil ? Words.noSymbol : Words.symbolTooLarge, row: 2, height: 2, in: &frame) }
        frame.put(Words.backHint, row: last, width: frame.columns, role: .key)
        frame.cursor = Position(row: 1, column: 0)
    }

    // MARK: Details

    private func drawDetails(_ top: Int, in frame: inout Frame) {
        let last = frame.rows - 1
        frame.put(Words.detailsTitle, row: 0, width: frame.columns, role: .title)
        let lines = detailLines(columns: frame.columns)
        let page = max(1, last - 1)
        let first = min(top, max(0, lines.count - page))
        for (offset, line) in lines.dropFirst(first).prefix(page).enumerated() {
            frame.put(line.text, row: 1 + offset, width: frame.columns, role: line.role)
        }
        if let overlayMessage {
            putLast(overlayMessage, in: &frame)
        } else {
            let hint = first + page < lines.count ? Words.moreHint : Words.backHint
            frame.put(hint, row: last, width: frame.columns, role: .key)
        }
        frame.cursor = Position(row: 1, column: 0)
    }

    /// Everything about the line at hand, as label and value below each other.
    func detailLines(columns: Int) -> [(text: String, role: TextScreen.Role)] {
        var details: [(label: String, value: String)] = []
        if let pick, let line = pick.line {
            details = Words.details(pick, line, now: now, offset: utcOffsetMinutes, dot: glyphs.dot)
        } else if let pack {
            details = Words.details(pack, now: now, offset: utcOffsetMinutes)
        }
        return details.flatMap { label, value in
            let text = value.isEmpty ? "-" : glyphs.spelled(value)
            if columns < 40 {
                return [(text: label, role: TextScreen.Role.label)]
                    + wrap(text, to: columns - 1).map { (text: " " + $0, role: .value) }
            }
            let rows = wrap(text, to: columns - 16)
            return rows.enumerated().map { index, row in
                (text: fitted(index == 0 ? label : "", to: 14, align: .right) + "  " + row, role: .plain)
            }
        }
    }
}
