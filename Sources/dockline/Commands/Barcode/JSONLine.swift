/// Writes one JSON value on one line, in the order in which it is told, in ASCII: what is not is escaped, so that a
/// terminal shows every character and obeys none. Made for many lines; a general encoder takes ten times as long.
struct JSONLine {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    var text: String { String(decoding: bytes, as: UTF8.self) }

    init() { bytes.reserveCapacity(512) }

    /// Begins an object or array, under a name where it stands in an object.
    mutating func begin(_ bracket: Unicode.Scalar, _ name: String? = nil) {
        if let name { key(name) } else { comma() }
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    mutating func end(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    mutating func put(_ name: String, _ value: String?) {
        key(name)
        if let value { quote(value) } else { raw("null") }
    }

    mutating func put(_ name: String, _ value: Int?) {
        key(name)
        raw(value.map(String.init) ?? "null")
    }

    mutating func put(_ name: String, _ value: Bool) {
        key(name)
        raw(value ? "true" : "false")
    }

    mutating func put(_ name: String, _ values: [String]) {
        begin("[", name)
        for value in values {
            comma()
            quote(value)
        }
        end("]")
    }

    mutating func put(_ name: String, skippingNil value: String?) {
        if let value { put(name, value) }
    }

    mutating func put(_ name: String, skippingNil value: Int?) {
        if let value { put(name, value) }
    }

    private mutating func comma() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }

    private mutating func key(_ name: String) {
        comma()
        quote(name)
        bytes.append(0x3A)
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func quote(_ text: String) {
        bytes.append(0x22)
        defer { bytes.append(0x22) }
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            raw(text)
            return
        }
        for unit in text.utf16 {
            switch unit {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(UInt8(truncatingIfNeeded: unit))
            case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: unit))
            default:
                raw("\\u")
                for shift: UInt16 in [12, 8, 4, 0] {
                    let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
                    bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
                }
            }
        }
    }
}
