/// The set of characters a screen may draw with.
public enum Glyphs: String, CaseIterable, Sendable {
    /// Line drawing, blocks, arrows and check marks as ordinary Unicode characters.
    case unicode
    /// Printable ASCII only.
    case ascii

    /// A horizontal line.
    public var horizontal: String { pick("─", "-") }
    /// A vertical line.
    public var vertical: String { pick("│", "|") }
    /// The upper left corner of a box.
    public var topLeft: String { pick("┌", "+") }
    /// The upper right corner of a box.
    public var topRight: String { pick("┐", "+") }
    /// The lower left corner of a box.
    public var bottomLeft: String { pick("└", "+") }
    /// The lower right corner of a box.
    public var bottomRight: String { pick("┘", "+") }
    /// What stands for cut text, one column wide.
    public var ellipsis: String { pick("…", "~") }
    /// A step that is done.
    public var check: String { pick("✓", "v") }
    /// Done, and known elsewhere too.
    public var acknowledged: String { pick("⇑", "^") }
    /// The step or row that is current.
    public var pointer: String { pick("▸", ">") }
    /// A step that is still to come, and a separator between facts.
    public var dot: String { pick("·", ".") }
    /// The sign between a number and what it counts.
    public var times: String { pick("×", "x") }
    /// More content above.
    public var up: String { pick("↑", "^") }
    /// More content below.
    public var down: String { pick("↓", "v") }
    /// The filled part of a bar.
    public var full: String { pick("█", "#") }
    /// The empty part of a bar.
    public var empty: String { pick("░", ".") }
    /// Signs from nothing to the top, for lines that go up and down.
    public var heights: String { pick("·▁▂▃▄▅▆▇█", ".,-~=+*#") }

    /// A visible mark for a control byte: `␝` or `^]` for GS.
    public func controlMark(_ byte: UInt8) -> String {
        switch self {
        case .unicode:
            let value: UInt32 = byte == 0x7F ? 0x2421 : 0x2400 + UInt32(byte & 0x1F)
            return Unicode.Scalar(value).map { String(Character($0)) } ?? "?"
        case .ascii:
            return "^" + String(Character(Unicode.Scalar(byte ^ 0x40)))
        }
    }

    private func pick(_ unicode: String, _ ascii: String) -> String {
        switch self {
        case .unicode: unicode
        case .ascii: ascii
        }
    }
}
