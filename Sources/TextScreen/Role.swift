/// What a cell means; palettes turn meanings into looks.
public enum Role: UInt8, CaseIterable, Sendable {
    /// Every meaning a cell can have.
    case plain, dim, title, label, value, input, prompt, key, ok, warning, error, changed, selected, offline, symbol
    case unknown, ambiguous, misplaced, untimely

    /// One letter a role, for snapshots; plain is a dot.
    public var letter: Character {
        switch self {
        case .plain: "."
        case .dim: "d"
        case .title: "t"
        case .label: "l"
        case .value: "v"
        case .input: "i"
        case .prompt: "p"
        case .key: "k"
        case .ok: "o"
        case .warning: "w"
        case .error: "e"
        case .changed: "c"
        case .selected: "s"
        case .offline: "f"
        case .unknown: "u"
        case .ambiguous: "a"
        case .misplaced: "m"
        case .untimely: "n"
        case .symbol: "b"
        }
    }
}
