/// A message in one row, whose kind can be read without colours.
public struct Notice: Equatable, Sendable {
    /// What a message is about.
    public enum Kind: String, CaseIterable, Sendable {
        /// From merely told to wrong, and being offline.
        case information, ok, warning, error, offline
        /// Wrong in other ways: nobody knows it, it can be several things, it is another kind of thing, not now.
        case unknown, ambiguous, misplaced, untimely

        /// The sign before the text, different for each kind.
        public var sign: String {
            switch self {
            case .information: "i"
            case .ok: "OK"
            case .warning: "!"
            case .error: "X"
            case .offline: "--"
            case .unknown: "?"
            case .ambiguous: "+"
            case .misplaced: "#"
            case .untimely: "="
            }
        }

        /// The role of the row.
        public var role: Role {
            switch self {
            case .information: .value
            case .ok: .ok
            case .warning: .warning
            case .error: .error
            case .offline: .offline
            case .unknown: .unknown
            case .ambiguous: .ambiguous
            case .misplaced: .misplaced
            case .untimely: .untimely
            }
        }

        /// Something was not accepted; it stays until it is acknowledged or something is accepted.
        public var isRefusal: Bool {
            switch self {
            case .error, .unknown, .ambiguous, .misplaced, .untimely: true
            case .information, .ok, .warning, .offline: false
            }
        }
    }

    /// What the message is about.
    public var kind: Kind
    /// What is said; its first 20 columns carry the meaning.
    public var text: String

    /// Makes a message.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// The row as it is read, sign included.
    public var line: String { kind.sign + " " + text }
}

extension Frame {
    /// Draws a message across `height` rows, wrapped, and returns the rows used; without a message the rows are
    /// emptied.
    @discardableResult
    public mutating func put(
        _ notice: Notice?, row: Int, column: Int = 0, width: Int? = nil, height: Int = 1
    ) -> Int {
        let room = min(max(0, width ?? columns - column), ScreenSize.extentMax * 2)
        fill(row: row, column: column, width: room, height: height)
        guard let notice, room > 0, height > 0 else { return 0 }
        let lines = wrap(notice.line, to: room)
        for (offset, line) in lines.prefix(height).enumerated() {
            let isLast = offset == height - 1
            let text = isLast ? lines[offset...].joined(separator: " ") : line
            put(text, row: row + offset, column: column, width: room, role: notice.kind.role)
        }
        return min(height, lines.count)
    }
}
