public import Barcode

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
