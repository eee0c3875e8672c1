import Warehouse

// Numbers of a file, read exactly. An amount is a whole number of digits and how many of them stand behind the decimal
// mark, so no price ever passes through a binary fraction. Pence are rounded once, half away from zero: 2.555 pounds
// are 256 pence, and a charge of 3 at 0.335 is 1.005 pounds, so 101 pence.

/// A decimal number as it was written.
struct Decimals: Hashable {
    /// All digits with the sign, without the decimal mark.
    var digits: Int
    /// How many of the digits stand behind the mark.
    var scale: Int

    /// The number that the text names in this format, or nil: at most 15 digits, no exponent, no unit.
    init?(_ text: String, _ format: NumberFormat) {
        digits = 0
        scale = 0
        var isNegative = false
        var count = 0
        var isBehindMark = false
        for (index, character) in text.enumerated() {
            if index == 0, character == "-" || character == "+" {
                isNegative = character == "-"
            } else if character == format.decimal, !isBehindMark {
                isBehindMark = true
            } else if character == format.thousands, !isBehindMark, count > 0 {
                continue
            } else if let value = character.asciiValue, (48...57).contains(value), count < 15 {
                digits = digits * 10 + Int(value - 48)
                count += 1
                if isBehindMark { scale += 1 }
            } else {
                return nil
            }
        }
        guard count > 0 else { return nil }
        if isNegative { digits = -digits }
        while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    }

    /// The number when it has nothing behind the mark.
    var whole: Int? { scale == 0 ? digits : nil }

    /// So many of this amount in pence, rounded half away from zero; nil when it is beyond all reason.
    func pence(_ unit: FieldRule.MoneyUnit, times count: Int = 1) -> Int? {
        let (product, overflows) = digits.multipliedReportingOverflow(by: count)
        guard !overflows else { return nil }
        let places = unit == .pounds ? scale - 2 : scale
        var factor = 1
        for _ in 0..<abs(places) { factor *= 10 }
        if places <= 0 {
            let (pence, overflows) = product.multipliedReportingOverflow(by: factor)
            return overflows ? nil : bounded(pence)
        }
        let rounded = (abs(product % factor) * 2 >= factor ? 1 : 0) * product.signum()
        let pence = product / factor + rounded
        return bounded(pence)
    }

    private func bounded(_ pence: Int) -> Int? {
        pence.magnitude > UInt(ImportLimits.penceMax) ? nil : pence
    }
}

/// The words for a number format in a message.
extension NumberFormat {
    var words: String {
        "\(decimal) as decimal mark" + (thousands.map { " and '\($0)' between thousands" } ?? "")
    }
}
