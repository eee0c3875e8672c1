/// The help page of a screen, drawn from its command table.
public struct HelpOverlay: Equatable, Sendable {
    /// What a key did to the page.
    public enum Outcome: Equatable, Sendable {
        /// The page stays or closes.
        case stays, closes
    }

    /// The first line shown.
    public private(set) var top = 0

    /// Opens the page at its beginning.
    public init() {}

    /// Handles a key; text and scans, Enter included, do nothing here.
    public mutating func update(_ key: Key, lineCount: Int, size: ScreenSize) -> Outcome {
        let page = max(1, size.rows - 2)
        let last = max(0, lineCount - page)
        switch key {
        case .escape, .function(1): return .closes
        case .up: top -= 1
        case .down: top += 1
        case .pageUp: top -= page
        case .pageDown: top += page
        case .home: top = 0
        case .end: top = last
        case .left, .right, .insert, .delete, .tab, .backTab, .backspace, .enter, .lineFeed, .character, .control, .alt,
            .function, .shiftFunction, .paste, .unknown:
            break
        }
        top = min(max(0, top), last)
        return .stays
    }

    /// The lines of the page for a width, with their roles.
    public static func lines<State>(
        _ commands: [Command<State>], state: State, columns: Int, wording: Wording = Wording()
    ) -> [(text: String, role: Role)] {
        commands.flatMap { command -> [(text: String, role: Role)] in
            let keys = command.keys.map(\.name).joined(separator: " ")
            var lines = headline(keys, command.label, columns: columns)
            lines += indented(command.help, columns: columns).map { (text: $0, role: Role.plain) }
            if let reason = command.disabledReason(state) {
                lines += indented(wording.notNow(reason), columns: columns).map { (text: $0, role: Role.warning) }
            }
            return lines
        }
    }

    /// Draws the page over the whole frame; `notes` follow the commands.
    public func draw<State>(
        in frame: inout Frame, title: String? = nil, commands: [Command<State>], state: State,
        notes: [(text: String, role: Role)] = [], wording: Wording = Wording()
    ) {
        let lines = Self.lines(commands, state: state, columns: frame.columns, wording: wording) + notes
        let page = max(1, frame.rows - 2)
        let first = min(top, max(0, lines.count - page))
        frame.clear()
        frame.put(title ?? wording.help, row: 0, width: frame.columns, role: .title)
        for (offset, line) in lines[first..<min(lines.count, first + page)].enumerated() {
            frame.put(line.text, row: 1 + offset, role: line.role)
        }
        let more = first + page < lines.count ? "  " + wording.more : ""
        frame.put(wording.back + more, row: frame.rows - 1, width: frame.columns, role: .key)
        frame.cursor = Position(row: min(1, frame.rows - 1), column: 0)
    }

    private static func headline(_ keys: String, _ label: String, columns: Int) -> [(text: String, role: Role)] {
        let line = keys + "  " + displayable(label)
        let lines = TextWidth.columns(of: line) <= columns ? [line] : wrap(line, to: columns)
        return lines.map { (text: $0, role: Role.key) }
    }

    private static func indented(_ text: String, columns: Int) -> [String] {
        let indent = columns >= 40 ? 4 : 1
        return wrap(text, to: columns - indent).map { blanks(indent) + $0 }
    }
}
