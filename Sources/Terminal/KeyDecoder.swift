// Bytes and their arrival times in, keys out.
//
// The decoder is a struct without a clock: `decode` takes bytes with the time they arrived, `deadline` says when an
// unfinished sequence must be given up, and `expire` does so. Rules:
//
//   * A control byte is a key at once. CR and LF stay apart, and all bytes that scanners send as data (GS, RS, FS, EOT,
//     ETX, SUB, XOFF, SYN, SO, SI …) come out as `.control`.
//   * ESC opens a sequence. It is looked up in the table (built in, then the terminal's own entries), else read by the
//     grammar of ECMA-48: CSI parameters intermediates final, or SS3 final, or Alt and a character. A sequence that
//     nobody knows comes out as `.unknown` with its bytes. A lone ESC is the key Esc after 25 ms; a begun
//     sequence has 100 ms.
//   * A byte that cannot continue a sequence ends it, and is then read on its own: nothing near damage is lost.
//   * UTF-8 may be split anywhere; every maximal bad piece becomes one U+FFFD.
//   * Text between paste marks is one `.paste`. A paste that never ends is given up after half a second of silence.
//
// Longest sequence 32 bytes; a longer paste than 16 KiB comes in pieces.

public import TextScreen

/// Turns bytes and their arrival times into keys.
public struct KeyDecoder: Sendable {
    /// How long a lone Escape waits for the rest of a sequence.
    public static let escapeNanoseconds: UInt64 = 25_000_000
    /// How long a begun sequence or character waits for its rest.
    public static let sequenceNanoseconds: UInt64 = 100_000_000
    /// How long a paste may be silent.
    public static let pasteNanoseconds: UInt64 = 500_000_000
    static let sequenceLengthMax = 32
    static let pasteLengthMax = 16_384

    /// When `expire` should be called, or nil when nothing is unfinished.
    public private(set) var deadline: UInt64?

    /// Whether a paste has begun and not ended.
    public var isPasting: Bool { paste != nil }

    private let table: KeyTable
    private var pending: [UInt8] = []
    private var paste: [UInt8]?
    private var keys: [Key] = []

    /// Makes a decoder with the built-in table and a terminal's own entries, which come first.
    public init(terminal entries: [[UInt8]: Key] = [:]) {
        table = KeyTable(terminal: entries)
    }

    /// Reads bytes that arrived at a time.
    public mutating func decode(_ bytes: some Sequence<UInt8>, at nanoseconds: UInt64) -> [Key] {
        if let deadline, nanoseconds >= deadline { giveUp() }
        for byte in bytes { read(byte) }
        setDeadline(nanoseconds)
        return takeKeys()
    }

    /// Gives up what is unfinished when its time is over.
    public mutating func expire(at nanoseconds: UInt64) -> [Key] {
        if let deadline, nanoseconds >= deadline {
            giveUp()
            setDeadline(nanoseconds)
        }
        return takeKeys()
    }

    private mutating func takeKeys() -> [Key] {
        defer { keys = [] }
        return keys
    }

    private mutating func setDeadline(_ nanoseconds: UInt64) {
        if pending.isEmpty {
            deadline = paste == nil ? nil : nanoseconds &+ Self.pasteNanoseconds
        } else {
            let waits = pending == [0x1B] && paste == nil ? Self.escapeNanoseconds : Self.sequenceNanoseconds
            deadline = nanoseconds &+ (paste == nil ? waits : Self.pasteNanoseconds)
        }
    }

    /// Ends everything unfinished as what it is so far.
    private mutating func giveUp() {
        deadline = nil
        if paste != nil {
            paste?.append(contentsOf: pending)
            pending = []
            endPaste()
            return
        }
        let rest = pending
        pending = []
        guard let first = rest.first else { return }
        if first != 0x1B {
            keys.append(.character("\u{FFFD}"))
        } else if rest.count == 1 {
            keys.append(.escape)
        } else if table.isAltCharacterStart(rest) {
            keys.append(.escape)
            keys.append(.character("\u{FFFD}"))
        } else if rest.count == 2 {
            keys.append(.alt(Unicode.Scalar(rest[1])))
        } else {
            keys.append(.unknown(rest))
        }
    }

    private mutating func read(_ byte: UInt8) {
        if paste != nil {
            readPasted(byte)
        } else if pending.first == 0x1B {
            readSequence(byte)
        } else if !pending.isEmpty {
            readContinuation(byte)
        } else {
            readFirst(byte)
        }
    }

    // MARK: plain bytes

    private mutating func readFirst(_ byte: UInt8) {
        switch byte {
        case 0x1B: pending = [byte]
        case 0x20..<0x7F: keys.append(.character(Unicode.Scalar(byte)))
        case 0x80...0xFF:
            if UTF8Sequence.length(first: byte) == nil {
                keys.append(.character("\u{FFFD}"))
            } else {
                pending = [byte]
            }
        default: keys.append(Self.controlKey(byte))
        }
    }

    private static func controlKey(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D: .enter
        case 0x0A: .lineFeed
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        default: .control(byte)
        }
    }

    private mutating func readContinuation(_ byte: UInt8) {
        guard UTF8Sequence.accepts(byte, after: pending) else {
            pending = []
            keys.append(.character("\u{FFFD}"))
            read(byte)
            return
        }
        pending.append(byte)
        if pending.count == UTF8Sequence.length(first: pending[0]) {
            keys.append(.character(UTF8Sequence.scalar(pending)))
            pending = []
        }
    }

    // MARK: sequences

    private mutating func readSequence(_ byte: UInt8) {
        let longer = pending + [byte]
        switch table.meaning(of: longer) {
        case .key(let key):
            pending = []
            keys.append(key)
        case .pasteStart:
            pending = []
            paste = []
        case .unfinished:
            if longer.count >= Self.sequenceLengthMax {
                pending = []
                keys.append(.unknown(longer))
            } else {
                pending = longer
            }
        case .unknown:
            pending = []
            keys.append(.unknown(longer))
        case .broken:
            giveUp()
            read(byte)
        }
    }

    // MARK: pastes

    private mutating func readPasted(_ byte: UInt8) {
        pending.append(byte)
        if KeyTable.pasteEnd.starts(with: pending) {
            if pending.count == KeyTable.pasteEnd.count {
                pending = []
                endPaste()
            }
            return
        }
        // Only the part that can no longer begin the end mark is text.
        while !pending.isEmpty, !KeyTable.pasteEnd.starts(with: pending) {
            keepPasted(pending.removeFirst())
        }
    }

    private mutating func keepPasted(_ byte: UInt8) {
        let continuesCharacter = byte & 0xC0 == 0x80
        if let held = paste, held.count >= Self.pasteLengthMax,
            !continuesCharacter || held.count >= Self.pasteLengthMax + 4
        {
            keys.append(.paste(String(decoding: held, as: UTF8.self)))
            paste = []
        }
        paste?.append(byte)
    }

    private mutating func endPaste() {
        if let held = paste, !held.isEmpty { keys.append(.paste(String(decoding: held, as: UTF8.self))) }
        paste = nil
    }
}

/// The well-formed byte sequences of UTF-8.
enum UTF8Sequence {
    /// How long a character with this first byte is; nil when no character starts so.
    static func length(first: UInt8) -> Int? {
        switch first {
        case 0x00..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    /// Whether a byte can follow; the second byte is where overlong forms and surrogates are refused.
    static func accepts(_ byte: UInt8, after bytes: [UInt8]) -> Bool {
        guard bytes.count == 1 else { return (0x80...0xBF).contains(byte) }
        switch bytes[0] {
        case 0xE0: return (0xA0...0xBF).contains(byte)
        case 0xED: return (0x80...0x9F).contains(byte)
        case 0xF0: return (0x90...0xBF).contains(byte)
        case 0xF4: return (0x80...0x8F).contains(byte)
        default: return (0x80...0xBF).contains(byte)
        }
    }

    /// The scalar of a complete, accepted sequence.
    static func scalar(_ bytes: [UInt8]) -> Unicode.Scalar {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    }
}
