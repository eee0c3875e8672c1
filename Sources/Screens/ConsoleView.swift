public import TextScreen
import Warehouse

extension Console {
    /// Draws the terminal; total for every size.
    public func view(in size: ScreenSize) -> Frame { speaking { picture(in: size) } }

    private func picture(in size: ScreenSize) -> Frame {
        var frame = Frame(size, glyphs: glyphs)
        if size.sizeClass == .tiny {
            frame.put(Words.tooSmall(20, 8), row: 0, width: size.columns, role: .warning)
            frame.cursor = Position(row: 0, column: 0)
            return frame
        }
        if let overlay {
            draw(overlay, in: &frame)
        } else {
            switch stage {
            case .login: drawLogin(in: &frame)
            case .menu(let menu): draw(menu, in: &frame)
            case .pick(let pick): draw(pick, in: &frame)
            case .packHome(let home): draw(home, in: &frame)
            case .pack(let pack): draw(pack, in: &frame)
            case .dock(let home): draw(home, in: &frame)
            case .load(let screen): draw(screen, in: &frame)
            case .counts(let home): draw(home, in: &frame)
            case .count(let screen): draw(screen, in: &frame)
            case .gates(let home): draw(home, in: &frame)
            case .gate(let screen): draw(screen, in: &frame)
            case .inspects(let home): draw(home, in: &frame)
            case .inspect(let screen): draw(screen, in: &frame)
            case .carries(let home): draw(home, in: &frame)
            case .carry(let screen): draw(screen, in: &frame)
            case .board(let home): draw(home, in: &frame)
            case .expiries(let home): draw(home, in: &frame)
            case .expiry(let screen): draw(screen, in: &frame)
            }
        }
        return frame
    }

    // MARK: Parts of every screen

    /// The first row: title and facts at the left, person, clock and hub at the right. The right end always stands.
    func putStatus(_ title: String, _ facts: [String], in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let clock = now.map { Words.clock($0, offset: utcOffsetMinutes) }
        let hub = Words.sync(sync, now: now, offset: utcOffsetMinutes, columns: frame.columns, glyphs: glyphs)
        var right = [hub]
        if !isNarrow, let clock { right.insert(clock, at: 0) }
        if frame.columns >= 60, let person { right.insert(truncate(person.name, to: 24, glyphs: glyphs), at: 0) }
        let gap = "  "
        let shown = right.joined(separator: gap)
        let width = TextWidth.columns(of: shown)
        frame.fill(row: 0, role: .title)
        let left = ([title] + facts).joined(separator: " ")
        let room = max(0, frame.columns - width - 1)
        frame.put(isNarrow ? left : " " + left, row: 0, width: room, role: .title)
        frame.put(shown, row: 0, column: max(0, frame.columns - width), role: .title)
    }

    /// The prompt with what is typed behind it, and the cursor.
    func putPrompt(_ prompt: String, row: Int, in frame: inout Frame) {
        let indent = frame.columns >= 80 ? 2 : 0
        frame.put(entry: entered, prompt: glyphs.spelled(prompt), row: row, column: indent)
    }

    /// The keys. Where there is little room, or little left to do, only those that act now.
    func putFooter(in frame: inout Frame) {
        let isOver =
            pick.map { $0.isLost || $0.tour.isFinished } ?? pack?.isLost ?? count?.isLost ?? inspect?.isLost
            ?? gate.map { $0.entry.state == .signed } ?? (load?.load.state == .departed)
        let shown = commands.filter { command in
            if command.id == Act.settings.rawValue { return false }
            // What is rare stands there only when there is something to teach, to hold or to note.
            let isRare = [Act.teach, .holdLoad, .noteLoad, .picture].contains(Act(rawValue: command.id))
            let stands = frame.columns >= 40 && !isOver && !isRare
            return stands || command.disabledReason(self) == nil
        }
        frame.putFooter(shown, state: self)
    }

    /// A message over so many rows; narrow screens get the form that was made for them.
    func put(_ message: Message?, row: Int, height: Int, column: Int = 0, width: Int? = nil, in frame: inout Frame) {
        guard let message, height > 0 else { return }
        let room = width ?? frame.columns - column
        if frame.columns >= 40 || height >= 3 {
            let notice = Notice(message.kind, glyphs.spelled(message.full))
            frame.put(notice, row: row, column: column, width: room, height: height)
            return
        }
        for (offset, text) in message.rows(columns: room, glyphs: glyphs).prefix(height).enumerated() {
            frame.put(text, row: row + offset, column: column, width: room, role: message.kind.role)
        }
    }
}
