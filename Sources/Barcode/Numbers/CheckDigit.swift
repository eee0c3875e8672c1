/// The modulo-10 check digit that GTIN, SSCC, GLN and their relatives share.
///
/// Digits are weighted 3, 1, 3, 1 … from the right, so a number means the same with or without leading zeros.
public enum CheckDigit {
    /// The check digit that completes a body of digits, or nil when the body holds anything else.
    public static func of(body: String) -> Int? {
        guard !body.isEmpty, body.utf8.allSatisfy(isDigit) else { return nil }
        let bytes = body.utf8.span
        return expected(bytes, 0..<bytes.count)
    }

    /// Whether all of the text is digits and the last one checks the others.
    public static func isValid(_ digits: String) -> Bool {
        let bytes = digits.utf8.span
        guard bytes.count >= 2, allDigits(bytes, 0..<bytes.count) else { return false }
        return endsRight(bytes, 0..<bytes.count)
    }

    static func expected(_ bytes: Span<UInt8>, _ body: Range<Int>) -> Int {
        var sum = 0
        var weight = 3
        for index in body.reversed() {
            sum += weight * Int(bytes[index] - 0x30)
            weight = 4 - weight
        }
        return (10 - sum % 10) % 10
    }

    static func expected(body: UInt64) -> Int {
        var (rest, sum, weight) = (body, 0, 3)
        while rest > 0 {
            sum += weight * Int(rest % 10)
            rest /= 10
            weight = 4 - weight
        }
        return (10 - sum % 10) % 10
    }

    static func endsRight(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> Bool {
        let last = digits.upperBound - 1
        return expected(bytes, digits.lowerBound..<last) == Int(bytes[last] - 0x30)
    }

    static func allDigits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where !isDigit(bytes[index]) { return false }
        return true
    }
}

/// Whether a byte is an ASCII digit; other scripts' digits never count as numbers in a barcode.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10
}

/// The number that up to 18 digits write; the caller has checked that they are digits.
func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var result: UInt64 = 0
    for index in range {
        result = result &* 10 &+ UInt64(bytes[index] &- 0x30)
    }
    return result
}

/// A number as exactly `width` digits, zeros in front.
func zeroPadded(_ value: UInt64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
