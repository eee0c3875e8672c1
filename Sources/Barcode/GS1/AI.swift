/// A GS1 application identifier: the two to four digits that say what the following data is.
public struct AI: Hashable, Sendable, CustomStringConvertible {
    let number: UInt16
    let length: UInt8

    init(number: UInt16, length: UInt8) {
        (self.number, self.length) = (number, length)
    }

    /// An identifier that the table knows, or nil.
    public init?(digits: String) {
        let bytes = digits.utf8.span
        guard (2...4).contains(bytes.count), let found = AITable.identifier(in: bytes, at: 0, end: bytes.count),
            Int(found.ai.length) == bytes.count
        else { return nil }
        self = found.ai
    }

    /// The digits, for example `3103`.
    public var description: String { zeroPadded(UInt64(number), Int(length)) }

    /// The data title that people read beside the value, for example `NET WEIGHT (kg)`.
    public var title: String { row?.title ?? "" }

    /// Whether the data has a length fixed by the standard, so that no separator needs to follow.
    public var hasPredefinedLength: Bool { row?.hasPredefinedLength ?? false }

    /// The smallest and largest length of the data.
    public var lengths: ClosedRange<Int> { row?.lengths ?? 0...0 }

    /// The last digit of an identifier of the families 31nn to 36nn and 390n to 395n: digits behind the decimal point.
    public var decimalPlaces: Int? {
        guard length == 4, (3100...3699).contains(number) || (3900...3959).contains(number) else { return nil }
        return Int(number % 10)
    }

    var row: AIRow? { AITable.row(self) }

    /// Every identifier that the table knows.
    public static let all: [AI] = AITable.rows.flatMap { row in
        (row.first...row.last).map { AI(number: $0, length: row.length) }
    }
}

extension AI: ExpressibleByStringLiteral {
    /// An identifier written in the source; it must be in the table.
    public init(stringLiteral digits: String) {
        guard let known = AI(digits: digits) else {
            preconditionFailure("\(digits) is not a GS1 application identifier.")
        }
        self = known
    }
}

/// One line of the table: an identifier or a range that differs in its last digit only.
///
/// A class, so that a look at a row while a scan is read costs one count and not one for each array in it.
final class AIRow: Sendable {
    let first: UInt16
    let last: UInt16
    let length: UInt8
    let title: String
    let components: [AIComponent]
    /// The least and greatest count of characters of the whole value.
    let lengths: ClosedRange<Int>
    let hasPredefinedLength: Bool
    /// What must be on the same item: alternatives by comma, each a conjunction by `+`, `n` any digit.
    let needs: String
    /// What must not be on the same item, by comma.
    let forbids: String
    /// Whether it may stand in the query of a GS1 Digital Link URI.
    let isAttribute: Bool
    /// What may follow it in the path of a GS1 Digital Link URI, in this order by comma, alternatives by `|`; nil for
    /// an identifier that is no primary key.
    let qualifiers: String?
    /// The same, ready for reading: each alternative in its order.
    let paths: [[AI]]

    init(
        _ first: String, to last: String? = nil, _ title: String, _ components: [AIComponent], fixed: Bool = false,
        needs: String = "", forbids: String = "", attribute: Bool = true, qualifiers: String? = nil
    ) {
        self.first = UInt16(first) ?? 0
        self.last = UInt16(last ?? first) ?? 0
        length = UInt8(first.utf8.count)
        self.title = title
        self.components = components
        hasPredefinedLength = fixed
        self.needs = needs
        self.forbids = forbids
        isAttribute = attribute
        self.qualifiers = qualifiers
        paths = (qualifiers ?? "").split(separator: "|").map { alternative in
            alternative.split(separator: ",").map { AI(number: UInt16($0) ?? 0, length: UInt8($0.utf8.count)) }
        }
        let least = components.reduce(0) { $0 + ($1.isOptional ? 0 : Int($1.least)) }
        lengths = least...components.reduce(0) { $0 + Int($1.most) }
    }
}

/// One part of an identifier's data.
struct AIComponent: Sendable {
    let characters: ElementCharacters
    let least: UInt8
    let most: UInt8
    let isOptional: Bool
    /// The rules for the content, one bit each in the order of `ContentRule.allCases`: reading a scan allocates nothing
    /// for them.
    let ruleBits: UInt64

    private init(
        _ characters: ElementCharacters, _ lengths: ClosedRange<UInt8>, _ isOptional: Bool, _ rules: [ContentRule]
    ) {
        (least, most) = (lengths.lowerBound, lengths.upperBound)
        (self.characters, self.isOptional) = (characters, isOptional)
        ruleBits = ContentRule.inOrder.enumerated().reduce(0) { bits, rule in
            rules.contains(rule.element) ? bits | 1 << UInt64(rule.offset) : bits
        }
    }

    /// The rules for the content.
    var rules: [ContentRule] {
        ContentRule.inOrder.enumerated().filter { ruleBits >> UInt64($0.offset) & 1 == 1 }.map(\.element)
    }

    static func digits(_ count: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.digits, count...count, false, rules)
    }

    static func digits(upTo most: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.digits, 1...most, false, rules)
    }

    static func optionalDigits(_ count: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.digits, count...count, true, rules)
    }

    static func optionalDigits(upTo most: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.digits, 1...most, true, rules)
    }

    static func text(_ count: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.text, count...count, false, rules)
    }

    static func text(upTo most: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.text, 1...most, false, rules)
    }

    static func optionalText(_ count: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.text, count...count, true, rules)
    }

    static func optionalText(upTo most: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.text, 1...most, true, rules)
    }

    static func part(upTo most: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.part, 1...most, false, rules)
    }

    static func base64(upTo most: UInt8, _ rules: [ContentRule] = []) -> AIComponent {
        AIComponent(.base64, 1...most, false, rules)
    }
}

/// The character sets of GS1 data.
public enum ElementCharacters: String, Hashable, Sendable {
    /// Digits.
    case digits
    /// The 82 characters of ISO/IEC 646 that GS1 allows in text.
    case text
    /// The 39 characters of component and part numbers.
    case part
    /// The URL-safe base64 alphabet with padding.
    case base64

    static let textIndex: [UInt8] = {
        var index = [UInt8](repeating: 255, count: 256)
        let alphabet = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
        for (position, byte) in alphabet.utf8.enumerated() { index[Int(byte)] = UInt8(position) }
        return index
    }()

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        switch self {
        case .digits: isDigit(byte)
        case .text:
            byte &- 0x25 < 27 || (byte | 0x20) &- 0x61 < 26 && byte >= 0x41 || byte == 0x21 || byte == 0x22
                || byte == 0x5F
        case .part: isDigit(byte) || byte &- 0x41 < 26 || byte == 0x23 || byte == 0x2D || byte == 0x2F
        case .base64: isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x5F || byte == 0x3D
        }
    }

    /// The first byte that may not stand where it stands, or nil.
    ///
    /// At the end of base64 one or two `=` may fill up to a multiple of three characters, as the GS1 dictionary has it.
    func firstStranger(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        for index in range where !contains(bytes[index]) { return index }
        guard self == .base64 else { return nil }
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x3D { end -= 1 }
        for index in range.lowerBound..<end where bytes[index] == 0x3D { return index }
        let fill = range.upperBound - end
        return fill > 2 || fill > 0 && range.count % 3 != 0 ? end : nil
    }
}

/// The table of application identifiers and the way into it.
enum AITable {
    static let rows: [AIRow] = trade + logistics + special

    /// For each identifier its row plus one, or 0: two-digit ones first, then three-digit, then four-digit ones.
    private static let index: [UInt8] = {
        var index = [UInt8](repeating: 0, count: 11_100)
        for (position, row) in rows.enumerated() {
            for number in row.first...row.last {
                index[slot(Int(number), Int(row.length))] = UInt8(position + 1)
            }
        }
        return index
    }()

    private static func slot(_ number: Int, _ length: Int) -> Int {
        switch length {
        case 2: number
        case 3: number + 100
        default: number + 1100
        }
    }

    static func row(_ ai: AI) -> AIRow? {
        let position = index[slot(Int(ai.number), Int(ai.length))]
        return position == 0 ? nil : rows[Int(position) - 1]
    }

    /// The identifier that begins at a position; no identifier is the beginning of another, so the first match is it.
    static func identifier(in bytes: Span<UInt8>, at start: Int, end: Int) -> (ai: AI, row: Int)? {
        guard start + 2 <= end, isDigit(bytes[start]), isDigit(bytes[start + 1]) else { return nil }
        var number = Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30)
        var length = 2
        while true {
            let position = index[slot(number, length)]
            if position != 0 { return (AI(number: UInt16(number), length: UInt8(length)), Int(position) - 1) }
            guard length < 4, start + length < end, isDigit(bytes[start + length]) else { return nil }
            number = number * 10 + Int(bytes[start + length] - 0x30)
            length += 1
        }
    }
}
