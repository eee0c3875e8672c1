// A day on the calendar, without clock, time zone or Foundation.
//
// GS1 writes dates as YYMMDD. The century follows from the year in which the code is read: the date lies between 49
// years back and 50 years ahead. Day 00 stands for the last day of the month (it is how a lot that expires "in March"
// is printed). Day numbers count from 1 January 1970 in the proleptic Gregorian calendar, by eras of 400 years that
// start in March.

/// A valid date of the Gregorian calendar.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// A date, or nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, ofYear: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// A date from six digits YYMMDD read in `thisYear`; day 00 is the last of the month.
    public init?(yymmdd: String, thisYear: Int) {
        let bytes = yymmdd.utf8.span
        guard bytes.count == 6 else { return nil }
        self.init(yymmdd: bytes, 0..<6, thisYear: thisYear, allowsWholeMonth: true)
    }

    /// A date from `YYYY-MM-DD`, or nil.
    public init?(_ text: String) {
        let bytes = text.utf8.span
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, CheckDigit.allDigits(bytes, 0..<4),
            CheckDigit.allDigits(bytes, 5..<7), CheckDigit.allDigits(bytes, 8..<10)
        else { return nil }
        self.init(
            year: Int(number(bytes, 0..<4)), month: Int(number(bytes, 5..<7)), day: Int(number(bytes, 8..<10)))
    }

    /// The date that lies this many days after 1 January 1970, or nil beyond the years 1 to 9999.
    public init?(dayNumber: Int) {
        guard CalendarDate.dayNumbers.contains(dayNumber) else { return nil }
        self.init(nearest: dayNumber)
    }

    /// The date that lies this many days after 1 January 1970, or the first or last of the calendar beyond its years.
    public init(nearest dayNumber: Int) {
        let dayNumber = min(max(dayNumber, CalendarDate.dayNumbers.lowerBound), CalendarDate.dayNumbers.upperBound)
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The day numbers of the years 1 to 9999.
    private static let dayNumbers = -719_162...2_932_896

    init?(yymmdd bytes: Span<UInt8>, _ range: Range<Int>, thisYear: Int, allowsWholeMonth: Bool) {
        guard range.count == 6, CheckDigit.allDigits(bytes, range) else { return nil }
        let digits = Int(number(bytes, range))
        let year = CalendarDate.fullYear(digits / 10_000, thisYear: thisYear)
        let month = digits / 100 % 100
        guard (1...12).contains(month) else { return nil }
        let isWholeMonth = digits % 100 == 0
        if isWholeMonth && !allowsWholeMonth { return nil }
        let day = isWholeMonth ? CalendarDate.days(inMonth: month, ofYear: year) : digits % 100
        self.init(year: year, month: month, day: day)
    }

    /// The year that two digits mean when they are read in `thisYear`: at most 49 years back and 50 ahead.
    public static func fullYear(_ twoDigits: Int, thisYear: Int) -> Int {
        let century = thisYear - thisYear % 100
        let ahead = twoDigits - thisYear % 100
        if ahead >= 51 { return century - 100 + twoDigits }
        if ahead <= -50 { return century + 100 + twoDigits }
        return century + twoDigits
    }

    /// How many days a month has.
    public static func days(inMonth month: Int, ofYear year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1 January 1970; differences between two dates are differences of these.
    public var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date this many days later (or earlier, when negative), or nil beyond the calendar's years.
    public func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(dayNumber: sum)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        "\(zeroPadded(UInt64(year), 4))-\(zeroPadded(UInt64(month), 2))-\(zeroPadded(UInt64(day), 2))"
    }

    /// `YYMMDD`, as a GS1 element carries it.
    public var yymmdd: String {
        zeroPadded(UInt64(year % 100 * 10_000 + month * 100 + day), 6)
    }

    /// The earlier date is the lesser.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = CalendarDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not a date written YYYY-MM-DD."))
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
