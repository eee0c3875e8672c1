// One table of commands per screen. The footer, the help page, the palette and the key table in the manual are all
// drawn from it, so none of them can be out of date.

/// Something a person can do on a screen.
public struct Command<State>: Sendable {
    /// A stable name, as logs and tests use it.
    public let id: String
    /// The keys that do it; the first is shown.
    public let keys: [Key]
    /// At most six columns, for narrow screens.
    public let shortLabel: String
    /// The name in footers and lists.
    public let label: String
    /// One sentence that says what it does.
    public let help: String
    /// Where footers run out of room, smaller priorities go first.
    public let priority: Int
    /// Why it cannot be done now, or nil when it can.
    public let disabledReason: @Sendable (State) -> String?

    /// Describes a command.
    public init(
        id: String, keys: [Key], label: String, shortLabel: String? = nil, help: String, priority: Int = 0,
        disabledReason: @escaping @Sendable (State) -> String? = { _ in nil }
    ) {
        self.id = id
        self.keys = keys
        self.label = label
        self.shortLabel = truncate(shortLabel ?? label, to: 6, glyphs: .ascii)
        self.help = help
        self.priority = priority
        self.disabledReason = disabledReason
    }

    /// The name of the key that is shown.
    public var keyName: String { keys.first?.name ?? "" }
}

/// What pressing a key means on a screen.
public enum CommandMatch: Equatable, Sendable {
    /// The command with this id is to be done.
    case run(String)
    /// The command with this id cannot be done, and why.
    case disabled(String, reason: String)
}

extension Sequence {
    /// Finds what a key means, or nil when no command has it.
    public func match<State>(_ key: Key, in state: State) -> CommandMatch? where Element == Command<State> {
        guard let command = first(where: { $0.keys.contains(key) }) else { return nil }
        if let reason = command.disabledReason(state) { return .disabled(command.id, reason: reason) }
        return .run(command.id)
    }
}

/// One entry of a footer.
public struct FooterHint: Equatable, Sendable {
    /// The key's name.
    public var key: String
    /// What it does.
    public var label: String
    /// Whether it can be done now.
    public var enabled: Bool

    var columns: Int { TextWidth.columns(of: key) + 1 + TextWidth.columns(of: displayable(label)) }
}

/// Chooses the hints that fit, leaving out small priorities first and, among equals, the right ones first.
public func footer<State>(_ commands: [Command<State>], state: State, columns: Int) -> [FooterHint] {
    let narrow = columns < 40
    let shown = commands.filter { !$0.keys.isEmpty }
    var hints = shown.map { command in
        FooterHint(
            key: command.keyName, label: narrow ? command.shortLabel : command.label,
            enabled: command.disabledReason(state) == nil)
    }
    var priorities = shown.map(\.priority)
    let gap = narrow ? 1 : 2
    while !hints.isEmpty, hints.reduce(-gap, { $0 + $1.columns + gap }) > columns {
        let lowest = priorities.min() ?? 0
        let index = priorities.lastIndex(of: lowest) ?? hints.count - 1
        hints.remove(at: index)
        priorities.remove(at: index)
    }
    return hints
}

extension Frame {
    /// Draws the hints of the commands into a row, by default the last.
    public mutating func putFooter<State>(_ commands: [Command<State>], state: State, row: Int? = nil) {
        let line = row ?? rows - 1
        fill(row: line)
        var column = 0
        for hint in footer(commands, state: state, columns: columns) {
            column += put(hint.key, row: line, column: column, role: hint.enabled ? .key : .dim) + 1
            column += put(hint.label, row: line, column: column, role: hint.enabled ? .plain : .dim)
            column += columns < 40 ? 1 : 2
        }
    }
}
