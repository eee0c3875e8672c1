// How meanings look. Each palette is a total table: a new role does not compile until every palette has it.
//
// Hues are Okabe and Ito's, which people with red-green blindness can tell apart: blue for fine, yellow for care,
// vermillion for wrong, purple for offline. Roles that carry a state bring both their colours along, because the
// terminal's own background may be light or dark; all others keep the terminal's default colours. Every state also
// has a word, so that the mono palette loses nothing. A symbol is black on white for the scanner; without colours it is
// reversed, which is right on the usual dark screen and comes out exchanged on a light one.

/// The look of one role.
public struct Attributes: Hashable, Sendable {
    /// Colour number of the text; nil is the terminal's own.
    public var foreground: UInt8?
    /// Colour number behind the text; nil is the terminal's own.
    public var background: UInt8?
    /// Heavy text.
    public var bold: Bool
    /// Text and background exchanged.
    public var reverse: Bool
    /// A line under the text.
    public var underline: Bool

    /// Makes a look; everything left out is the terminal's default.
    public init(
        foreground: UInt8? = nil, background: UInt8? = nil, bold: Bool = false, reverse: Bool = false,
        underline: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.reverse = reverse
        self.underline = underline
    }
}

/// A total table from roles to looks.
public enum Palette: String, CaseIterable, Sendable {
    /// Bold, reverse and underline only.
    case mono
    /// The eight classic colours.
    case ansi8
    /// The 256 colours of xterm.
    case ansi256
    /// Heavy letters for eyes that need them, without colours, with eight and with 256: white on black throughout,
    /// nothing dim, and states that fill their row.
    case strongMono, strong8, strong256

    /// The palette of the same colours whose letters stand out more.
    public var strong: Palette {
        switch self {
        case .mono, .strongMono: .strongMono
        case .ansi8, .strong8: .strong8
        case .ansi256, .strong256: .strong256
        }
    }

    /// The palette of the same colours as most people like it.
    public var usual: Palette {
        switch self {
        case .mono, .strongMono: .mono
        case .ansi8, .strong8: .ansi8
        case .ansi256, .strong256: .ansi256
        }
    }

    /// The look of a role.
    public func attributes(for role: Role) -> Attributes {
        switch self {
        case .mono: Self.mono(role)
        case .ansi8: Self.ansi8(role)
        case .ansi256: Self.ansi256(role)
        case .strongMono: Self.strongMono(role)
        case .strong8: Self.strong(role, black: 0, white: 7, yellow: 3, cyan: 6, red: 1)
        case .strong256: Self.strong(role, black: 16, white: 231, yellow: 226, cyan: 51, red: 124)
        }
    }

    private static func mono(_ role: Role) -> Attributes {
        switch role {
        case .plain, .dim, .label: Attributes()
        case .title: Attributes(reverse: true)
        case .value, .key, .ok: Attributes(bold: true)
        case .input, .warning: Attributes(bold: true, underline: true)
        case .prompt: Attributes(underline: true)
        case .error, .unknown, .ambiguous, .misplaced, .untimely: Attributes(bold: true, reverse: true)
        case .changed, .selected, .symbol: Attributes(reverse: true)
        case .offline: Attributes(reverse: true, underline: true)
        }
    }

    private static func strongMono(_ role: Role) -> Attributes {
        switch role {
        case .plain, .dim, .label: Attributes(bold: true)
        case .value, .key: Attributes(bold: true, underline: true)
        case .ok: Attributes(underline: true)
        case .title, .changed, .selected: Attributes(bold: true, reverse: true)
        case .input, .warning, .prompt, .error, .unknown, .ambiguous, .misplaced, .untimely, .symbol,
            .offline:
            mono(role)
        }
    }

    private static func strong(
        _ role: Role, black: UInt8, white: UInt8, yellow: UInt8, cyan: UInt8, red: UInt8
    ) -> Attributes {
        func look(_ text: UInt8, _ ground: UInt8, underline: Bool = false) -> Attributes {
            Attributes(foreground: text, background: ground, bold: true, underline: underline)
        }
        switch role {
        case .plain, .dim, .label: return look(white, black)
        case .value, .key: return look(yellow, black)
        case .input, .prompt: return look(yellow, black, underline: true)
        case .title, .selected, .changed: return look(black, white)
        case .ok: return look(black, cyan)
        case .warning, .ambiguous: return look(black, yellow)
        case .error, .unknown: return look(white, red)
        case .misplaced: return look(red, white)
        case .untimely, .offline: return look(white, red, underline: true)
        case .symbol: return Attributes(foreground: black, background: white)
        }
    }

    private static func ansi8(_ role: Role) -> Attributes {
        switch role {
        case .ok: Attributes(foreground: 0, background: 6)
        case .warning: Attributes(foreground: 0, background: 3)
        case .error: Attributes(foreground: 7, background: 1, bold: true)
        case .offline: Attributes(foreground: 0, background: 5)
        case .unknown: Attributes(foreground: 7, background: 4, bold: true)
        case .ambiguous: Attributes(foreground: 0, background: 3, bold: true)
        case .misplaced: Attributes(foreground: 1, background: 7, bold: true)
        case .untimely: Attributes(foreground: 7, background: 1, bold: true, underline: true)
        case .symbol: Attributes(foreground: 0, background: 7)
        case .plain, .dim, .title, .label, .value, .input, .prompt, .key, .changed, .selected: mono(role)
        }
    }

    private static func ansi256(_ role: Role) -> Attributes {
        switch role {
        case .dim: Attributes(foreground: 244)
        case .label: Attributes(foreground: 67)
        case .ok: Attributes(foreground: 16, background: 74)
        case .warning: Attributes(foreground: 16, background: 221)
        case .error: Attributes(foreground: 231, background: 166, bold: true)
        case .changed: Attributes(foreground: 16, background: 178)
        case .offline: Attributes(foreground: 16, background: 175)
        case .unknown: Attributes(foreground: 231, background: 25, bold: true)
        case .ambiguous: Attributes(foreground: 16, background: 221, bold: true)
        case .misplaced: Attributes(foreground: 166, background: 231, bold: true)
        case .untimely: Attributes(foreground: 231, background: 88, bold: true)
        case .symbol: Attributes(foreground: 16, background: 231)
        case .plain, .title, .value, .input, .prompt, .key, .selected: mono(role)
        }
    }
}
