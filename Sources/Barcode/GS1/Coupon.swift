// Coupons of North America, which AI 8110 and 8112 carry as one long run of digits.
//
// The run has no separators: a digit says how long the next field is. A company number has that digit plus 6 digits, a
// serial number likewise, values and requirements exactly so many digits. AI 8110, by the "North American Coupon
// Application Guideline Using GS1 DataBar Expanded Symbols":
//
//     company (0…6) · offer code, 6 · save value (1…5) · requirement · [1 second] [2 third] [3 last day] [4 first day]
//     [5 serial number] [6 retailer] [9 rest]
//
// A requirement is a value (1…5), a code 0…4 or 9, and a family of 3 digits. The parts in brackets are optional, come
// in this order, and begin with their number: 1 goes on with a rule 0…3, a requirement and a company (9 for none), 2
// with a requirement and a company, 3 and 4 with a date, 6 with a retailer's number (1…7), 9 with a save value code
// (0, 1, 2, 5, 6), the item it applies to (0…2), a flag of the store and a flag 0 or 1 against multiplying. The last
// day is not before the first.
//
// AI 8112, by the "GS1 AI (8112) Coupon Data Specification": format 0 or 1 · company (0…6) · offer code, 6 · serial
// number.

/// Walks through the fields of a coupon; every step says whether it found what it wants.
struct CouponReader {
    private let digits: [Int]
    private var position = 0

    /// A reader of a value; anything but digits makes both answers false.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        digits = CheckDigit.allDigits(bytes, range) ? range.map { Int(bytes[$0] - 0x30) } : []
    }

    /// Whether the value is a coupon of AI 8110.
    var isCoupon: Bool {
        var reader = self
        return reader.company(0...6) && reader.skip(6) && reader.skipCounted(1...5) && reader.requirement()
            && reader.purchases() && reader.period() && reader.rest() && reader.isAtEnd
    }

    /// Whether the value is a coupon of AI 8112.
    var isOffer: Bool {
        var reader = self
        return reader.one(of: 0...1) && reader.company(0...6) && reader.skip(6) && reader.company(0...9)
            && reader.isAtEnd
    }

    private var isAtEnd: Bool { position == digits.count }

    private mutating func next() -> Int? {
        guard !isAtEnd else { return nil }
        position += 1
        return digits[position - 1]
    }

    private mutating func one(of allowed: ClosedRange<Int>) -> Bool { next().map(allowed.contains) ?? false }

    private mutating func skip(_ count: Int) -> Bool {
        guard digits.count - position >= count else { return false }
        position += count
        return true
    }

    private mutating func skipCounted(_ allowed: ClosedRange<Int>) -> Bool {
        guard let count = next(), allowed.contains(count) else { return false }
        return skip(count)
    }

    /// A number whose length digit counts from 6: a company, a serial number, a retailer.
    private mutating func company(_ allowed: ClosedRange<Int>) -> Bool {
        guard let count = next(), allowed.contains(count) else { return false }
        return skip(count + 6)
    }

    private mutating func companyOrNone() -> Bool {
        guard !isAtEnd, digits[position] == 9 else { return company(0...6) }
        return skip(1)
    }

    private mutating func requirement() -> Bool {
        guard skipCounted(1...5), let code = next(), code <= 4 || code == 9 else { return false }
        return skip(3)
    }

    /// Steps over the number of an optional part, when that part stands here.
    private mutating func begins(_ part: Int) -> Bool {
        guard !isAtEnd, digits[position] == part else { return false }
        position += 1
        return true
    }

    private mutating func purchases() -> Bool {
        if begins(1), !(one(of: 0...3) && requirement() && companyOrNone()) { return false }
        if begins(2), !(requirement() && companyOrNone()) { return false }
        return true
    }

    private mutating func period() -> Bool {
        var last: Int?
        if begins(3) {
            guard let day = date() else { return false }
            last = day
        }
        if begins(4) {
            guard let first = date(), first <= last ?? first else { return false }
        }
        return true
    }

    /// Six digits that are a day of the calendar, as one number that orders like the text.
    private mutating func date() -> Int? {
        let start = position
        guard skip(6) else { return nil }
        let number = digits[start..<position].reduce(0) { $0 * 10 + $1 }
        let (year, month, day) = (2000 + number / 10_000, number / 100 % 100, number % 100)
        return CalendarDate(year: year, month: month, day: day) == nil ? nil : number
    }

    private mutating func rest() -> Bool {
        if begins(5), !company(0...9) { return false }
        if begins(6), !company(1...7) { return false }
        if begins(9) {
            guard let code = next(), [0, 1, 2, 5, 6].contains(code) else { return false }
            return one(of: 0...2) && skip(1) && one(of: 0...1)
        }
        return true
    }
}
