// One flat JSON object (RFC 8259) as texts by key. A number keeps its own digits, so that 2.55 stays 2.55 and never
// becomes a binary fraction; true and false are their words, null is empty, a list of such values is joined by the
// mapping's list separator. What is well formed but cannot be a column (an object, a list in a list, a key that comes
// twice, bytes that are no UTF-8) is a rejection; what is no JSON is a fault with its place.

/// Where a text stops being JSON.
struct JSONFault: Error {
    var offset: Int
    var what: String
}

/// Reads one object.
struct JSONObjectParser {
    private let text: [UInt8]
    private let listSeparator: String
    private var index = 0
    /// Why a well-formed object is no row.
    private(set) var rejection: Rejection?

    init(_ text: [UInt8], listSeparator: String) {
        self.text = text
        self.listSeparator = listSeparator
    }

    private var byte: UInt8? { index < text.count ? text[index] : nil }

    private func fault(_ what: String) -> JSONFault { JSONFault(offset: index, what: what) }

    private mutating func reject(_ kind: String, _ text: String) {
        rejection = rejection ?? Rejection(kind, text)
    }

    private mutating func passBlanks() {
        while let byte, byte.isBlank { index += 1 }
    }

    private mutating func pass(_ character: Unicode.Scalar, _ what: String) throws(JSONFault) {
        passBlanks()
        guard byte == UInt8(ascii: character) else { throw fault(what) }
        index += 1
    }

    /// The members of the object that the text is.
    mutating func object() throws(JSONFault) -> [String: String] {
        let members = try members()
        passBlanks()
        guard byte == nil else { throw fault("expected nothing after the object") }
        return members
    }

    private mutating func members() throws(JSONFault) -> [String: String] {
        var members: [String: String] = [:]
        try pass("{", "expected an object that begins with {")
        passBlanks()
        if byte == UInt8(ascii: "}") {
            index += 1
            return members
        }
        while true {
            passBlanks()
            guard byte == .quote else { throw fault("expected a key in double quotes") }
            let key = try string()
            try pass(":", "expected : after a key")
            if members.updateValue(try value(key, depth: 0), forKey: key) != nil {
                reject("key twice", "the key \(quoted(key)) comes twice, expected once: remove one")
            }
            passBlanks()
            if byte == UInt8(ascii: ",") {
                index += 1
                continue
            }
            try pass("}", "expected , or } after a value")
            return members
        }
    }

    private mutating func value(_ key: String, depth: Int) throws(JSONFault) -> String {
        passBlanks()
        switch byte {
        case UInt8.quote: return trimmed(try string())
        case UInt8(ascii: "["): return try list(key, depth: depth)
        case UInt8(ascii: "{"):
            reject("nested object", "\(quoted(key)) is an object, expected a text, a number or a list of those")
            guard depth < 32 else { throw fault("objects and lists lie more than 32 deep") }
            return try nested(depth: depth)
        case UInt8(ascii: "t"): return try word("true", "true")
        case UInt8(ascii: "f"): return try word("false", "false")
        case UInt8(ascii: "n"): return try word("null", "")
        default: return try number()
        }
    }

    /// Passes over an object that can be no value, so that the rest of the line is still checked.
    private mutating func nested(depth: Int) throws(JSONFault) -> String {
        try pass("{", "expected {")
        passBlanks()
        while byte != UInt8(ascii: "}") {
            passBlanks()
            guard byte == .quote else { throw fault("expected a key in double quotes") }
            let key = try string()
            try pass(":", "expected : after a key")
            _ = try value(key, depth: depth + 1)
            passBlanks()
            if byte == UInt8(ascii: ",") {
                index += 1
            } else if byte != UInt8(ascii: "}") {
                throw fault("expected , or } after a value")
            }
        }
        index += 1
        return ""
    }

    private mutating func list(_ key: String, depth: Int) throws(JSONFault) -> String {
        if depth > 0 { reject("nested list", "\(quoted(key)) is a list in a list, expected texts or numbers") }
        guard depth < 32 else { throw fault("objects and lists lie more than 32 deep") }
        try pass("[", "expected [")
        var values: [String] = []
        passBlanks()
        if byte == UInt8(ascii: "]") {
            index += 1
            return ""
        }
        while true {
            values.append(try value(key, depth: depth + 1))
            passBlanks()
            if byte == UInt8(ascii: ",") {
                index += 1
                continue
            }
            try pass("]", "expected , or ] after a value")
            return values.joined(separator: listSeparator)
        }
    }

    private mutating func word(_ word: String, _ meaning: String) throws(JSONFault) -> String {
        guard text[index...].starts(with: word.utf8) else { throw fault("expected a value") }
        index += word.utf8.count
        return meaning
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = index
        while let byte, "+-.0123456789eE".utf8.contains(byte) { index += 1 }
        let digits = String(decoding: text[start..<index], as: UTF8.self)
        guard !digits.isEmpty, digits.first != "+", Double(digits) != nil else {
            index = start
            throw fault("expected a value: text stands in double quotes")
        }
        return digits
    }
}

// MARK: Strings

extension JSONObjectParser {
    private mutating func string() throws(JSONFault) -> String {
        index += 1
        var bytes: [UInt8] = []
        while let byte {
            if byte == .quote {
                index += 1
                guard let string = String(validating: bytes, as: UTF8.self) else {
                    reject("not UTF-8", "a text holds bytes that are not UTF-8: save the file as UTF-8")
                    return String(decoding: bytes, as: UTF8.self)
                }
                return string
            }
            guard byte >= 0x20 else { throw fault("a text holds a control character, expected it escaped") }
            index += 1
            if byte == UInt8(ascii: "\\") { bytes += try escape() } else { bytes.append(byte) }
        }
        throw fault("a text is never closed with a double quote")
    }

    private mutating func escape() throws(JSONFault) -> [UInt8] {
        guard let byte else { throw fault("the text ends in an escape") }
        index += 1
        switch byte {
        case UInt8.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [.lineFeed]
        case UInt8(ascii: "r"): return [.carriageReturn]
        case UInt8(ascii: "t"): return [.tab]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default:
            index -= 1
            throw fault("no such escape in JSON")
        }
    }

    private mutating func scalar() throws(JSONFault) -> Character {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        guard (0xD800..<0xDC00).contains(first), text[index...].starts(with: "\\u".utf8) else {
            throw fault("half of a surrogate pair stands alone")
        }
        index += 2
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw fault("half of a surrogate pair stands alone") }
        return Character(scalar)
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
        let digits = text[index...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault("expected four hexadecimal digits") }
        index += 4
        return value
    }
}

/// The text without the blanks around it.
func trimmed(_ text: String) -> String {
    guard text.utf8.first?.isBlank == true || text.utf8.last?.isBlank == true else { return text }
    var bytes = Substring(text).utf8
    while let first = bytes.first, first.isBlank { bytes.removeFirst() }
    while let last = bytes.last, last.isBlank { bytes.removeLast() }
    return String(Substring(bytes))
}
