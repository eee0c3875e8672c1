/// The one line into which everything typed and scanned goes.
public struct EntryLine: Equatable, Sendable {
    /// The longest text kept; the largest two-dimensional barcodes in use are shorter.
    public static let lengthMax = 512

    /// What was entered, control characters included.
    public private(set) var text = ""

    /// Makes an empty line.
    public init() {}

    /// True when nothing was entered.
    public var isEmpty: Bool { text.isEmpty }

    /// Adds one character and says whether there was room.
    @discardableResult
    public mutating func insert(_ scalar: Unicode.Scalar) -> Bool {
        guard text.unicodeScalars.count < Self.lengthMax else { return false }
        text.unicodeScalars.append(scalar)
        return true
    }

    /// Adds a text and says whether there was room for all of it.
    @discardableResult
    public mutating func insert(_ addition: String) -> Bool {
        let room = Self.lengthMax - text.unicodeScalars.count
        text.unicodeScalars.append(contentsOf: addition.unicodeScalars.prefix(room))
        return addition.unicodeScalars.count <= room
    }

    /// Takes the last character away.
    public mutating func backspace() {
        if !text.isEmpty { text.unicodeScalars.removeLast() }
    }

    /// Empties the line.
    public mutating func clear() {
        text = ""
    }

    /// Returns what was entered and empties the line.
    public mutating func take() -> String {
        defer { clear() }
        return text
    }
}

extension Frame {
    /// Draws a prompt and the text entered after it, cut from the left, and sets the cursor behind it.
    public mutating func put(
        entry: String, prompt: String, row: Int, column: Int = 0, width: Int? = nil, hidden: Bool = false
    ) {
        guard (0..<rows).contains(row), column >= 0, column < columns else { return }
        let room = min(max(0, width ?? columns), columns - column)
        fill(row: row, column: column, width: room)
        let shown = hidden ? String(repeating: "*", count: entry.unicodeScalars.count) : entry
        let visible = visibleControls(shown, glyphs: glyphs)
        let promptRoom = max(0, min(TextWidth.columns(of: displayable(prompt)), room - min(room, 9)))
        let label = truncate(prompt, to: promptRoom, glyphs: glyphs)
        var at = column + put(label, row: row, column: column, role: .prompt)
        if at > column { at += 1 }
        let left = max(0, column + room - at - 1)
        at += put(truncate(visible, to: left, style: .start, glyphs: glyphs), row: row, column: at, role: .input)
        cursor = Position(row: row, column: at)
    }
}
