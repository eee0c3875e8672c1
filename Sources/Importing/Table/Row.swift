/// One row of a table, with the values of the columns that the mapping reads, in the mapping's order.
struct Row {
    /// Where it stands, for the rejects file.
    var source: SourceRow
    /// Trimmed texts; empty where nothing stands. No values at all when the columns cannot be told apart.
    var values: [String]
    /// Why it cannot be taken, when that is clear already.
    var problem: Rejection?
}

/// What is kept of a row until it is settled: its line in the file and its text as it stood there.
struct SourceRow: Hashable {
    var line: Int
    var text: [UInt8]
}

/// Reads a table row by row, in constant memory.
protocol RowReader {
    /// The next row; nil at the end. Throws where nothing after this point can be trusted.
    mutating func next() throws(ImportError) -> Row?
    /// Bytes read so far.
    var offset: Int { get }
}

/// How the bytes of a file stand for characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "latin-1"

    /// The text of these bytes, or nil where they are none.
    func text(_ bytes: some Collection<UInt8>) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .latin1: String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        }
    }

    /// The text of these bytes with a mark where they are none: for showing only.
    func shown(_ bytes: some Collection<UInt8>) -> String {
        text(bytes) ?? String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")

    /// Space, tab, line feed or carriage return.
    var isBlank: Bool { self == .space || self == .tab || self == .lineFeed || self == .carriageReturn }
}

/// A value as it may stand in a message: short, and without control characters.
func quoted(_ value: some StringProtocol) -> String {
    let plain = String(value.unicodeScalars.prefix(41).map { $0.isControl ? "\u{FFFD}" : Character($0) })
    return plain.unicodeScalars.count > 40 ? "'\(String(plain.unicodeScalars.prefix(40)))…'" : "'\(plain)'"
}

extension Unicode.Scalar {
    /// A control character of ISO 646 or ISO 8859.
    var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
