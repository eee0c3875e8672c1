import Warehouse

/// A time that somebody types at a site: `16:40` is the next time its clock shows that, `2027-03-01 16:40` that day's.
struct ClockTime: Equatable {
    let moment: Moment

    /// Nil for a text that is no time. One that has passed is a time too.
    init?(_ text: String, now: Moment, offset: Int) {
        let words = text.split(separator: " ")
        guard let clock = words.last, words.count <= 2, let minutes = Self.minutes(clock) else { return nil }
        let today = Self.day(of: now, offset: offset)
        var day = today
        if words.count == 2 {
            guard let named = Day(iso: words[0]) else { return nil }
            day = named
        }
        let wanted = Moment(milliseconds: Int64(day.rawValue * 1440 + minutes - offset) * 60_000)
        moment = words.count == 1 && wanted <= now ? wanted.adding(minutes: 1440) : wanted
    }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// The day that it is at the site.
    static func day(of moment: Moment, offset: Int) -> Day {
        let minutes = moment.milliseconds / 60_000 + Int64(offset)
        return Day(Int(minutes / 1440))
    }
}
