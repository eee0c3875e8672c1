/// One key, or one byte that a scanner sent, as the decoder reports it.
public enum Key: Hashable, Sendable {
    /// A printable character.
    case character(Unicode.Scalar)
    /// A control byte that is data to a scan and at most a Ctrl-key to a person: GS is `.control(0x1D)`.
    case control(UInt8)
    /// CR.
    case enter
    /// LF; kept apart from CR so that a CR LF suffix is one terminator.
    case lineFeed
    /// Tab, which some scanners send as their end mark.
    case tab
    /// Shift-Tab.
    case backTab
    /// Backspace, sent as BS or DEL.
    case backspace
    /// Esc on its own.
    case escape
    /// F1…F12.
    case function(Int)
    /// Shift-F1…Shift-F12.
    case shiftFunction(Int)
    /// The keys that move and edit.
    case up, down, left, right, pageUp, pageDown, home, end, insert, delete
    /// Text that arrived between paste marks, control characters included.
    case paste(String)
    /// A character with Alt, which terminals send as Escape and the character.
    case alt(Unicode.Scalar)
    /// A sequence that no table knows; it is swallowed, but never silently.
    case unknown([UInt8])

    /// Ctrl and a letter.
    public static func ctrl(_ letter: Character) -> Key {
        .control((letter.uppercased().utf8.first ?? 0x40) & 0x1F)
    }

    /// The name on the key, as footers and help show it.
    public var name: String {
        switch self {
        case .character(let scalar): scalar == " " ? "Space" : displayable(String(Character(scalar)))
        case .control(let byte): "^" + String(Character(Unicode.Scalar(byte ^ 0x40)))
        case .enter: "Enter"
        case .lineFeed: "^J"
        case .tab: "Tab"
        case .backTab: "S-Tab"
        case .backspace: "Bksp"
        case .escape: "Esc"
        case .function(let number): "F\(number)"
        case .shiftFunction(let number): "S-F\(number)"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .insert: "Ins"
        case .delete: "Del"
        case .paste: "paste"
        case .alt(let scalar): "Alt-" + displayable(String(Character(scalar)))
        case .unknown: "unknown key"
        }
    }
}
