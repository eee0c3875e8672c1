import Glibc
public import TextScreen

/// When colours are used.
public enum ColorChoice: String, CaseIterable, Sendable {
    /// As the terminal and NO_COLOR say, in any case, or not at all.
    case auto, always, never
}

/// Which characters are used.
public enum GlyphChoice: String, CaseIterable, Sendable {
    /// As the locale and the terminal say, or one of the two sets.
    case auto, unicode, ascii
}

/// How to open a terminal.
public struct TerminalOptions: Sendable {
    /// The terminal type, usually from `TERM`.
    public var type: String
    /// When colours are used.
    public var color: ColorChoice
    /// True when `NO_COLOR` asks for none.
    public var noColor: Bool
    /// Which characters are used.
    public var glyphs: GlyphChoice
    /// Where error output goes while the screen is open; nil leaves it alone.
    public var logPath: String?
    /// The character locale; empty takes the environment's.
    public var locale: String

    /// Makes options; by default everything comes from the environment.
    public init(
        type: String? = nil, color: ColorChoice = .auto, noColor: Bool? = nil, glyphs: GlyphChoice = .auto,
        logPath: String? = nil, locale: String = ""
    ) {
        self.type = type ?? environmentValue("TERM") ?? "dumb"
        self.color = color
        self.noColor = noColor ?? !(environmentValue("NO_COLOR") ?? "").isEmpty
        self.glyphs = glyphs
        self.logPath = logPath
        self.locale = locale
    }

    /// The palette for a terminal with so many colours.
    public func palette(colors: Int) -> Palette {
        switch color {
        case .never: .mono
        case .auto: noColor || colors < 8 ? .mono : colors >= 256 ? .ansi256 : .ansi8
        case .always: colors >= 256 ? .ansi256 : colors >= 8 ? .ansi8 : .mono
        }
    }

    /// The glyphs for a terminal type in a locale.
    public func glyphs(type: String, utf8: Bool) -> Glyphs {
        switch glyphs {
        case .unicode: .unicode
        case .ascii: .ascii
        case .auto: utf8 && !Self.asciiTypes.contains(type) ? .unicode : .ascii
        }
    }

    private static let asciiTypes: Set<String> = ["vt52", "vt100", "vt102", "vt220", "ansi", "dumb"]
}

func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
