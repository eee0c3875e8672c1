/// One thing that arrived from the keyboard and may belong to a scan.
public enum Stroke: Hashable, Sendable {
    /// A printable character.
    case scalar(Unicode.Scalar)
    /// A control byte, which inside a barcode is data: GS, RS, FS, EOT, ETX, SUB, XOFF …
    case control(UInt8)
    /// CR: the Enter key and most scanners' end mark.
    case carriageReturn
    /// LF: the second half of CR LF, or an end mark alone.
    case lineFeed
    /// TAB: some scanners' end mark; never a way to move about.
    case tab
    /// The key that takes the last character back.
    case backspace
    /// A bracketed paste, whole.
    case paste(String)
}

/// How a text came in.
public enum Provenance: String, Hashable, Sendable, CaseIterable, Codable {
    /// Framed by the scanner's marks, or as fast as only a scanner types.
    case scanned
    /// Typed by hand, as far as timing can tell.
    case keyed
    /// Pasted.
    case pasted
}

/// One text as it was read.
public struct RawScan: Hashable, Sendable, Codable {
    /// The text without the scanner's prefix and end mark; of a rejected text that was too long only the beginning.
    public var text: String
    /// How it came in.
    public var provenance: Provenance
    /// When its first character arrived, in monotonic nanoseconds.
    public var startedAt: UInt64
    /// When it ended.
    public var endedAt: UInt64
    /// Whether it arrived as the same valid code twice in a row without end mark between; `text` holds it once.
    public var wasDoubled: Bool
    /// How many characters at the beginning were typed by hand before a burst as fast as a scan followed.
    public var typedLead: Int

    /// A text as it was read.
    public init(
        text: String, provenance: Provenance, startedAt: UInt64, endedAt: UInt64, wasDoubled: Bool = false,
        typedLead: Int = 0
    ) {
        (self.text, self.provenance) = (text, provenance)
        (self.startedAt, self.endedAt) = (startedAt, endedAt)
        (self.wasDoubled, self.typedLead) = (wasDoubled, typedLead)
    }
}

/// Why a text is no scan.
public enum RejectionReason: Hashable, Sendable {
    /// It had this many characters, more than the bound.
    case tooLong(length: Int, most: Int)
    /// A burst without end mark that is too short to be a scan.
    case tooShort(length: Int, least: Int)
    /// It began like a scan and then nothing followed: the scanner sends no end mark, or the rest was lost.
    case unfinished(afterMilliseconds: Int)
    /// Prefix or AIM identifier and end mark with nothing between them.
    case nothingInside
    /// Another scan or paste began before it was finished.
    case interrupted
    /// So many characters arrived as bytes that are no text.
    case undecodable(characters: Int)
    /// A paste of several lines.
    case severalLines(Int)
    /// A paste without text.
    case emptyPaste
    /// A tab on an empty line, at a scanner that does not end its scans with tabs.
    case strayTab
}

/// What the reader makes of the strokes.
public enum ScanEvent: Hashable, Sendable {
    /// A text to act upon.
    case scan(RawScan)
    /// An end mark on an empty line: the Enter key.
    case enter
    /// A text that must be shown as not accepted.
    case rejected(RawScan, RejectionReason)
    /// The same code again within the repeat window, nothing in between: shown, but not acted upon.
    case repeated(RawScan)
    /// The same code again within the window, after another one: a label that two steps want, or one that stays under
    /// the scanner beside another. It counts where it is wanted and is a repeat where not.
    case cameBack(RawScan)

    /// Whether it is a text that was not accepted.
    public var isRejection: Bool {
        if case .rejected = self { return true }
        return false
    }

    /// The scan of an event that may be acted upon.
    public var wanted: RawScan? {
        switch self {
        case .scan(let raw), .cameBack(let raw): raw
        case .enter, .rejected, .repeated: nil
        }
    }
}
