// A Global Trade Item Number, whatever symbol it was read from.
//
// EAN-8, UPC-A, EAN-13 and ITF-14 carry the same number with 8, 12, 13 or 14 digits; the shorter forms are the longer
// ones without leading zeros. We keep the number itself, so 012345678905 (UPC-A) and 0012345678905 (EAN-13) are equal.
// UPC-E is a UPC-A with its zeros squeezed out; it must be expanded before it can be compared:
//
//     last digit of the six   body of the UPC-A (S = number system, abcdef = the six digits)
//     0, 1, 2                 S ab f 0000 cde
//     3                       S abc 00000 de
//     4                       S abcd 00000 e
//     5 … 9                   S abcde 0000 f
//
// Squeezing takes the first row that fits, so that each UPC-A has one UPC-E; 5 … 9 needs an e that is not 0, else one
// of the rows above fits.

/// A valid trade item number, equal across its 8, 12, 13 and 14 digit forms.
public struct GTIN: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number with its check digit; the 14-digit form without leading zeros.
    public let value: UInt64

    /// A number from 8, 12, 13 or 14 digits whose check digit is right, else nil.
    public init?(_ digits: String) {
        let bytes = digits.utf8.span
        self.init(bytes, 0..<bytes.count)
    }

    /// A number from its digits without the check digit (7, 11, 12 or 13 of them), which is computed.
    public init?(body: String) {
        let bytes = body.utf8.span
        let all = 0..<bytes.count
        guard [7, 11, 12, 13].contains(all.count), CheckDigit.allDigits(bytes, all) else { return nil }
        value = number(bytes, all) * 10 + UInt64(CheckDigit.expected(bytes, all))
    }

    /// A number from a UPC-E text of 8 digits (number system, six, check), 7 (without check) or 6 (system 0, without
    /// check).
    public init?(upcE digits: String) {
        let bytes = digits.utf8.span
        self.init(upcE: bytes, 0..<bytes.count)
    }

    /// A number from its value with check digit, else nil.
    public init?(value: UInt64) {
        guard value < 100_000_000_000_000, CheckDigit.expected(body: value / 10) == Int(value % 10) else { return nil }
        self.value = value
    }

    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        switch range.count {
        case 8, 12, 13, 14: break
        default: return nil
        }
        guard CheckDigit.allDigits(bytes, range), CheckDigit.endsRight(bytes, range) else { return nil }
        value = number(bytes, range)
    }

    init?(upcE bytes: Span<UInt8>, _ range: Range<Int>) {
        guard (6...8).contains(range.count), CheckDigit.allDigits(bytes, range) else { return nil }
        let six = range.count == 6 ? range : (range.lowerBound + 1)..<(range.lowerBound + 7)
        let system = range.count == 6 ? 0 : UInt64(bytes[range.lowerBound] - 0x30)
        guard system < 2 else { return nil }
        let (abcde, last) = (number(bytes, six) / 10, number(bytes, six) % 10)
        let squeezed: UInt64
        switch last {
        case 0, 1, 2: squeezed = (abcde / 1000 * 10 + last) * 10_000_000 + abcde % 1000
        case 3: squeezed = abcde / 100 * 10_000_000 + abcde % 100
        case 4: squeezed = abcde / 10 * 1_000_000 + abcde % 10
        default: squeezed = abcde * 100_000 + last
        }
        let body = system * 10_000_000_000 + squeezed
        let check = UInt64(CheckDigit.expected(body: body))
        if range.count == 8, check != UInt64(bytes[range.upperBound - 1] - 0x30) { return nil }
        value = body * 10 + check
    }

    /// The eight digits of the UPC-E that stands for this number, or nil when its zeros are not where they must be.
    public var upcE: String? {
        guard value < 200_000_000_000 else { return nil }
        let (system, check) = (value / 100_000_000_000, value % 10)
        let (maker, item) = (value / 1_000_000 % 100_000, value / 10 % 100_000)
        let six: UInt64
        if maker % 1000 / 100 < 3, maker % 100 == 0, item < 1000 {
            six = (maker / 1000 * 1000 + item) * 10 + maker / 100 % 10
        } else if maker % 100 == 0, item < 100 {
            six = (maker / 100 * 100 + item) * 10 + 3
        } else if maker % 10 == 0, item < 10 {
            six = (maker / 10 * 10 + item) * 10 + 4
        } else if item >= 5, item < 10 {
            six = maker * 10 + item
        } else {
            return nil
        }
        return zeroPadded((system * 1_000_000 + six) * 10 + check, 8)
    }

    /// The normal form: 14 digits, zeros in front.
    public var description: String { zeroPadded(value, 14) }

    /// The form people know from the shelf: 8, 12, 13 or 14 digits, the shortest that holds the number.
    public var shortForm: String {
        switch value {
        case ..<100_000_000: zeroPadded(value, 8)
        case ..<1_000_000_000_000: zeroPadded(value, 12)
        case ..<10_000_000_000_000: zeroPadded(value, 13)
        default: zeroPadded(value, 14)
        }
    }

    /// The first of the 14 digits: 0 for a unit, 1 to 8 for packagings of it, 9 for variable measure.
    public var packagingIndicator: Int { Int(value / 10_000_000_000_000) }

    /// Orders by the number.
    public static func < (left: GTIN, right: GTIN) -> Bool { left.value < right.value }
}

extension GTIN: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let gtin = GTIN(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath, debugDescription: "\(text) is not a GTIN with a right check digit.")
            )
        }
        self = gtin
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
