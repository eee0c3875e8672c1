// Books and periodicals: the numbers that people know and the EAN-13 that stands for them.
//
// An ISBN of 13 digits is an EAN-13 that begins with 978 or 979 (but not 979-0, which is printed music). Books from
// before 2007 carry 10 characters; their last one checks the others modulo 11 with weights 10 … 1 and may be X for 10.
// Without it, and with 978 in front, they are the EAN's first twelve digits. An ISSN has 8 characters, weights 8 … 1;
// its EAN is 977, the first seven and two digits for the variant, which are 00 unless the publisher says otherwise.
//
// Written forms group the digits with hyphens or blanks. An ISSN counts only with its hyphen in the middle, because
// eight digits alone are an EAN-8; one with another variant than 00 keeps its EAN.

extension GTIN {
    /// The EAN of an ISBN as it is written: 10 or 13 characters, hyphens and blanks between them.
    public init?(isbn text: String) {
        guard let digits = compact(text) else { return nil }
        if digits.count == 13 {
            self.init(String(decoding: digits, as: UTF8.self))
            guard isbn != nil else { return nil }
            return
        }
        guard digits.count == 10, checksModulo11(digits) else { return nil }
        self.init(body: "978" + String(decoding: digits.dropLast(), as: UTF8.self))
    }

    /// The EAN of an ISSN written `1234-567X`.
    public init?(issn text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 9, bytes[4] == 0x2D, let digits = compact(text), digits.count == 8, checksModulo11(digits)
        else { return nil }
        self.init(body: "977" + String(decoding: digits.dropLast(), as: UTF8.self) + "00")
    }

    /// The 13 digits of the ISBN that this number is, if it is one.
    public var isbn: String? {
        let prefix = value / 1_000_000_000
        return prefix / 10 == 978 || prefix / 10 == 979 && prefix != 9790 ? zeroPadded(value, 13) : nil
    }

    /// The ISSN that this number stands for, for example `0317-8471`.
    public var issn: String? {
        guard value / 10_000_000_000 == 977 else { return nil }
        let seven = zeroPadded(value / 1000 % 10_000_000, 7)
        let sum = zip(seven.utf8, 2...8).map { (digit: Int($0 - 0x30), place: $1) }
            .reduce(0) { $0 + $1.digit * (10 - $1.place) }
        let check = (11 - sum % 11) % 11
        return "\(seven.prefix(4))-\(seven.suffix(3))\(check == 10 ? "X" : String(check))"
    }
}

/// The characters of a written number without hyphens and blanks, when only digits and a last X are left; X is upper
/// case then.
private func compact(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var before: UInt8 = 0x2D
    for byte in text.utf8 {
        let isGap = byte == 0x2D || byte == 0x20
        if isGap && (before == 0x2D || before == 0x20) { return nil }
        before = byte
        if isGap { continue }
        guard isDigit(byte) || byte | 0x20 == 0x78, result.last != 0x58 else { return nil }
        result.append(isDigit(byte) ? byte : 0x58)
        if result.count > 13 { return nil }
    }
    return before == 0x2D || before == 0x20 ? nil : result
}

/// Whether characters with weights that fall to 1 at the last one make a multiple of 11; X counts 10.
private func checksModulo11(_ digits: [UInt8]) -> Bool {
    guard digits.dropLast().allSatisfy(isDigit) else { return false }
    let sum = digits.enumerated().reduce(0) { sum, digit in
        sum + (digits.count - digit.offset) * (digit.element == 0x58 ? 10 : Int(digit.element - 0x30))
    }
    return sum % 11 == 0
}
