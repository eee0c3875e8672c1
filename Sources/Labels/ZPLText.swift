public import Barcode
import TextScreen

// How texts and bar codes are written into ZPL, so that no content can be taken for a command.
//
// A printer begins a command at `^` or `~` wherever it sees one, also inside field data. With `^FH_` in front of the
// data, `_5E` stands for a `^` that is only printed. So in texts these are written as hexadecimal: `_`, `^`, `~`, `\`
// (which begins a line break inside ^FB) and every control character; all other characters go as UTF-8 (`^CI28`).
//
// Code 128 (`^BC`, mode N) has escapes of its own, introduced by `>`: `>:` and `>;` start in the sets B and C, `>5` and
// `>6` go over to C and B, `>8` is FNC1, and `>0`, `><`, `>=` are the characters `>`, `^`, `~`. Set C packs two digits
// into one symbol character; going over costs one, so it is worth it for four digits at an end and six in the middle.
// GS1-128 is Code 128 with FNC1 first and between elements whose length is not predefined.
//
// Data Matrix (`^BX`, escape character `_`) writes FNC1 as `_1` and a real `_` as `_d095`. GS1 data has no other
// character that ZPL knows, so such a field stands without `^FH_`, where `_` has one meaning only.

/// What fills a field of a template.
public enum FieldValue: Hashable, Sendable {
    /// Words for people.
    case text(String)
    /// The data of a Code 128 symbol.
    case code128(Code128Data)
    /// The digits of a symbol that has nothing else, such as EAN-13.
    case digits(String)
    /// GS1 elements for a Data Matrix symbol.
    case dataMatrix([Element])

    /// What the field's limit counts: characters of a text, symbol characters of a Code 128.
    var length: Int {
        switch self {
        case .text(let text): displayable(text).count
        case .code128(let data): data.characters
        case .digits(let digits): digits.utf8.count
        case .dataMatrix(let elements): dataMatrixText(elements).utf8.count
        }
    }

    /// The value as a message calls it.
    var words: String {
        switch self {
        case .text(let text): text
        case .code128: "The bar code"
        case .digits(let digits): digits
        case .dataMatrix(let elements): gs1BracketedString(elements)
        }
    }

    /// Whether the field must, or must not, have `^FH_`; nil when it does not matter.
    var wantsHexadecimal: Bool? {
        switch self {
        case .text, .code128: true
        case .digits: nil
        case .dataMatrix: false
        }
    }

    /// The characters to put behind `^FD`; texts are cut to so many columns.
    func zpl(cutTo limit: Int?) -> String {
        switch self {
        case .text(let text): hexadecimal(limit.map { truncate(text, to: $0) } ?? displayable(text))
        case .code128(let data): hexadecimal(data.text)
        case .digits(let digits): digits
        case .dataMatrix(let elements): dataMatrixText(elements)
        }
    }
}

/// A text for field data behind `^FH_`: nothing in it can begin a command.
func hexadecimal(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "_", "^", "~", "\\", "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}":
            for byte in UTF8.encode(scalar) ?? .init() {
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count < 2 ? "_0\(digits)" : "_\(digits)"
            }
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// GS1 elements as `^BX` takes them.
func dataMatrixText(_ elements: [Element]) -> String {
    let text = gs1ElementString(elements, aim: "\u{1D}")
    return text.map { $0 == "\u{1D}" ? "_1" : $0 == "_" ? "_d095" : String($0) }.joined()
}

/// The content of a Code 128 symbol in the language of `^BC`.
public struct Code128Data: Hashable, Sendable {
    /// What stands behind `^FD`, before anything is written as hexadecimal.
    public let text: String
    /// Symbol characters with start, check and stop; each is 11 modules wide, and the stop 2 more.
    public let characters: Int

    /// A text of printable ASCII, or nil.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
        self.init(units: text.utf8.map { $0 })
    }

    /// GS1-128 of elements, or nil when they are empty or hold what the standard forbids.
    public init?(elements: [Element]) {
        let sent = gs1ElementString(elements, aim: "\u{1D}")
        guard !elements.isEmpty, parseElementString(sent).isValid else { return nil }
        self.init(units: sent.utf8.map { $0 == 0x1D ? nil : $0 })
    }

    /// Bytes to encode; nil is FNC1.
    private init(units: [UInt8?]) {
        var writer = Code128Writer(units: units)
        writer.write()
        (text, characters) = (writer.text, writer.characters)
    }
}

private struct Code128Writer {
    let units: [UInt8?]
    var text = ""
    /// The check and the stop character come for certain.
    var characters = 2
    private var position = 0
    private var inC = false

    init(units: [UInt8?]) { self.units = units }

    mutating func write() {
        let lead = digits(from: units.first == .some(nil) ? 1 : 0)
        inC = lead >= 4
        add(inC ? ">;" : ">:")
        while position < units.count {
            guard let byte = units[position] else {
                add(">8")
                position += 1
                continue
            }
            let run = digits(from: position)
            if inC {
                if run >= 2 { takePair() } else { change(">6") }
            } else if run >= 6 || run >= 4 && position + run == units.count {
                if run % 2 == 1 { take(byte) }
                change(">5")
            } else {
                take(byte)
            }
        }
    }

    private func digits(from start: Int) -> Int {
        units[min(start, units.count)...].prefix { $0.map { (0x30...0x39).contains($0) } ?? false }.count
    }

    private mutating func add(_ piece: String) {
        text += piece
        characters += 1
    }

    private mutating func change(_ piece: String) {
        add(piece)
        inC.toggle()
    }

    private mutating func takePair() {
        let pair = units[position..<position + 2].compactMap { $0 }
        add(String(decoding: pair, as: UTF8.self))
        position += 2
    }

    private mutating func take(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): add(">0")
        case UInt8(ascii: "^"): add("><")
        case UInt8(ascii: "~"): add(">=")
        case _: add(String(Character(Unicode.Scalar(byte))))
        }
        position += 1
    }
}
