/// A point in time: milliseconds since 1970-01-01 00:00 UTC. It is shown and compared, never used to order facts.
public struct Moment: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
    public init(milliseconds: Int64) { self.init(rawValue: milliseconds) }
    public var milliseconds: Int64 { rawValue }
    public static func < (left: Moment, right: Moment) -> Bool { left.rawValue < right.rawValue }

    /// This moment and so many minutes.
    public func adding(minutes: Int) -> Moment { Moment(milliseconds: milliseconds + Int64(minutes) * 60_000) }

    /// Whole minutes from another moment to this one, rounded towards zero.
    public func minutes(since other: Moment) -> Int { Int((milliseconds - other.milliseconds) / 60_000) }
}

/// A civil day, counted from 1970-01-01. Expiry knows days only; which day a moment falls on is the site's time zone.
public struct Day: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ number: Int) { self.init(rawValue: number) }
    public static func < (left: Day, right: Day) -> Bool { left.rawValue < right.rawValue }
    public func adding(_ days: Int) -> Day { Day(rawValue + days) }

    /// The day of a date in the Gregorian calendar (days from civil, H. Hinnant 2013).
    public init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(rawValue: era * 146_097 + dayOfEra - 719_468)
    }

    /// The date in the Gregorian calendar.
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = rawValue + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// `2027-03-01`.
    public var iso: String {
        let (year, month, day) = date
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// The day that `2027-03-01` names, or nil when the text is no such date.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard date == (year, month, day) else { return nil }
    }
}
