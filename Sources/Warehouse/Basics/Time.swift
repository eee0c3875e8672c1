public import Barcode

/// A point in time: milliseconds since 1970-01-01 00:00 UTC. It is shown and compared, never used to order facts.
public struct Moment: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
    public init(milliseconds: Int64) { self.init(rawValue: milliseconds) }
    public var milliseconds: Int64 { rawValue }
    public static func < (left: Moment, right: Moment) -> Bool { left.rawValue < right.rawValue }

    /// This moment and so many minutes; the last moment, or the first, where that lies beyond all of them.
    public func adding(minutes: Int) -> Moment {
        let end = minutes < 0 ? Int64.min : .max
        let (span, isLong) = Int64(minutes).multipliedReportingOverflow(by: 60_000)
        let (sum, isFar) = milliseconds.addingReportingOverflow(span)
        return Moment(milliseconds: isLong || isFar ? end : sum)
    }

    /// Milliseconds from another moment to this one, as many as can be counted: others' clocks say what they like.
    public func milliseconds(since other: Moment) -> Int64 {
        let (difference, isFar) = milliseconds.subtractingReportingOverflow(other.milliseconds)
        return isFar ? (milliseconds < other.milliseconds ? .min : .max) : difference
    }

    /// Whole minutes from another moment to this one, rounded towards zero.
    public func minutes(since other: Moment) -> Int { Int(milliseconds(since: other) / 60_000) }
}

/// A civil day, counted from 1970-01-01. Expiry knows days only; which day a moment falls on is the site's time zone.
public struct Day: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ number: Int) { self.init(rawValue: number) }
    public static func < (left: Day, right: Day) -> Bool { left.rawValue < right.rawValue }
    public func adding(_ days: Int) -> Day { Day(rawValue + days) }

    public init(_ date: CalendarDate) { self.init(rawValue: date.dayNumber) }

    /// The day of a date that is known to be one, as in code; for what people type there is `CalendarDate`.
    public init(year: Int, month: Int, day: Int) {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("\(year)-\(month)-\(day) is no date")
        }
        self.init(date)
    }

    /// The date in the Gregorian calendar; days beyond the year 9999 are shown as its last.
    public var date: CalendarDate { CalendarDate(nearest: rawValue) }

    /// `2027-03-01`.
    public var iso: String { date.description }

    /// The day that `2027-03-01` names, or nil when the text is no such date.
    public init?(iso text: some StringProtocol) {
        guard let date = CalendarDate(String(text)) else { return nil }
        self.init(date)
    }
}
