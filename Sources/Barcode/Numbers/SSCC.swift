// A Serial Shipping Container Code: GS1 General Specifications, section 3.3.1; what it names, section 2.2; its check
// digit, section 7.9. Its 18 digits are
//
//     1 extension digit, 4 to 12 of the company's prefix, the rest up to 16 together a serial number, 1 check digit
//
// Nothing in the code says where the prefix ends, so whoever makes codes must know. A code must not be given to another
// unit within a year; who counts the serial numbers sees to that.

/// A valid Serial Shipping Container Code: the licence plate of one carton or pallet.
public struct SSCC: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The 18 digits as a number.
    public let value: UInt64

    /// A code from 18 digits whose check digit is right, else nil.
    public init?(_ digits: String) {
        let bytes = digits.utf8.span
        self.init(bytes, 0..<bytes.count)
    }

    /// A code from its first 17 digits; the check digit is computed.
    public init?(body: String) {
        let bytes = body.utf8.span
        let all = 0..<bytes.count
        guard all.count == 17, CheckDigit.allDigits(bytes, all) else { return nil }
        value = number(bytes, all) * 10 + UInt64(CheckDigit.expected(bytes, all))
    }

    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count == 18, CheckDigit.allDigits(bytes, range), CheckDigit.endsRight(bytes, range) else {
            return nil
        }
        value = number(bytes, range)
    }

    /// The 18 digits.
    public var description: String { zeroPadded(value, 18) }

    /// The element string for people to read and type: `(00)340123450000000017`.
    public var bracketed: String { "(00)" + description }

    /// The same in groups that an eye can compare, `(00) 3 4012345 000000001 7`, for a prefix of so many digits.
    public func grouped(prefixDigits: Int = 7) -> String {
        let digits = description
        let prefix = digits.dropFirst().prefix(min(max(prefixDigits, 0), 16))
        let serial = digits.dropLast()[prefix.endIndex...]
        return ["(00)", digits.prefix(1), prefix, serial, digits.suffix(1)].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// Orders by the number.
    public static func < (left: SSCC, right: SSCC) -> Bool { left.value < right.value }
}

/// The codes that one company can give under one extension digit.
public struct SSCCRange: Hashable, Codable, Sendable {
    /// 0 to 9; it has no meaning and makes more numbers.
    public let extensionDigit: Int
    /// The GS1 company prefix, 4 to 12 digits.
    public let companyPrefix: String

    /// A range, or nil when the digit is none or the prefix is not 4 to 12 digits.
    public init?(extensionDigit: Int, companyPrefix: String) {
        guard (0...9).contains(extensionDigit), (4...12).contains(companyPrefix.utf8.count),
            companyPrefix.utf8.allSatisfy(isDigit)
        else { return nil }
        (self.extensionDigit, self.companyPrefix) = (extensionDigit, companyPrefix)
    }

    /// The same from a stored range, which is checked again.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let digit = try container.decode(Int.self, forKey: .extensionDigit)
        let prefix = try container.decode(String.self, forKey: .companyPrefix)
        guard let range = SSCCRange(extensionDigit: digit, companyPrefix: prefix) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "An extension digit is 0 to 9 and a company prefix 4 to 12 digits."))
        }
        self = range
    }

    private var serialDigits: Int { 16 - companyPrefix.utf8.count }

    /// How many codes it holds.
    public var capacity: Int { (0..<serialDigits).reduce(1) { result, _ in result * 10 } }

    /// The code with this serial number, counted from 0, or nil when the number does not fit.
    public func code(serial: Int) -> SSCC? {
        guard serial >= 0, serial < capacity else { return nil }
        return SSCC(body: "\(extensionDigit)\(companyPrefix)\(zeroPadded(UInt64(serial), serialDigits))")
    }

    /// The serial number of a code of this range, or nil when another made it.
    public func serial(of code: SSCC) -> Int? {
        let digits = code.description
        guard digits.hasPrefix("\(extensionDigit)\(companyPrefix)") else { return nil }
        return Int(digits.dropLast().suffix(serialDigits))
    }

    /// A code of this range in groups for people.
    public func grouped(_ code: SSCC) -> String { code.grouped(prefixDigits: companyPrefix.utf8.count) }
}

extension SSCC: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let sscc = SSCC(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath, debugDescription: "\(text) is not an SSCC with a right check digit."
                ))
        }
        self = sscc
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
