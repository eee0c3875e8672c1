import Barcode
import Foundation
import Warehouse

// Dates and times as files write them. A pattern is made of runs of the letters y, M, d, H, m, s; every other character
// stands for itself. A run of one letter reads one or two digits, a longer run exactly its length; `yy` is 20yy.
// Without a pattern, ISO 8601 is read: a day, a day and a time, both with or without zone, or a time of today.

/// How a file writes a day or a moment.
struct DatePattern {
    private enum Part {
        case number(Character, digits: Int)
        case literal(Character)
    }
    private var parts: [Part] = []

    init(_ pattern: String) {
        for character in pattern {
            guard "yMdHms".contains(character) else {
                parts.append(.literal(character))
                continue
            }
            if case .number(character, let digits) = parts.last {
                parts[parts.count - 1] = .number(character, digits: digits + 1)
            } else {
                parts.append(.number(character, digits: 1))
            }
        }
    }

    /// A pattern names at least a year, a month and a day, each part once and of a length that can be read.
    var isUsable: Bool {
        var seen: [Character: Int] = [:]
        for case .number(let letter, let digits) in parts {
            guard seen.updateValue(digits, forKey: letter) == nil else { return false }
            guard letter == "y" ? digits == 2 || digits == 4 : digits <= 2 else { return false }
        }
        return seen["y"] != nil && seen["M"] != nil && seen["d"] != nil
    }

    /// The day and the seconds after its midnight, or nil when the text is not written so.
    func read(_ text: String) -> (day: Day, seconds: Int)? {
        var rest = Array(text.utf8)[...]
        var values: [Character: Int] = [:]
        for part in parts {
            switch part {
            case .literal(let character):
                guard rest.starts(with: String(character).utf8) else { return nil }
                rest = rest.dropFirst(String(character).utf8.count)
            case .number(let letter, let digits):
                let found = rest.prefix(max(digits, 2) == 2 && digits == 1 ? 2 : digits)
                    .prefix { (48...57).contains($0) }
                guard digits == 1 ? !found.isEmpty : found.count == digits else { return nil }
                values[letter] = found.reduce(0) { $0 * 10 + Int($1 - 48) }
                if letter == "y", digits == 2 { values["y", default: 0] += 2000 }
                rest = rest.dropFirst(found.count)
            }
        }
        guard rest.isEmpty, let year = values["y"], let month = values["M"], let dayNumber = values["d"] else {
            return nil
        }
        let (hour, minute, second) = (values["H"] ?? 0, values["m"] ?? 0, values["s"] ?? 0)
        guard let date = CalendarDate(year: year, month: month, day: dayNumber), hour < 24, minute < 60, second < 60
        else { return nil }
        return (Day(date), hour * 3600 + minute * 60 + second)
    }
}

/// What dates in a file are read against: the site's day and its zone.
struct Clock {
    var today: Day
    var timeZone: TimeZone

    /// The moment when the site's clocks show this. A time that a change of clocks leaves out is read an hour later.
    func moment(_ day: Day, seconds: Int) -> Moment {
        let local = day.rawValue * 86_400 + seconds
        let guess = local - timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local)))
        let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(guess)))
        return Moment(milliseconds: Int64(local - offset) * 1000)
    }

    /// The moment that a text names by the field's rule, or nil.
    func moment(_ text: String, _ rule: FieldRule) -> Moment? {
        guard let (day, seconds, offset) = parts(text, rule) else { return nil }
        if let at = rule.at {
            return moment(seconds > at.minutes * 60 ? day.adding(1) : day, seconds: at.minutes * 60)
        }
        guard let offset else { return moment(day, seconds: seconds) }
        return Moment(milliseconds: Int64(day.rawValue * 86_400 + seconds - offset) * 1000)
    }

    /// The day that a text names by the field's rule, or nil.
    func day(_ text: String, _ rule: FieldRule) -> Day? {
        if let format = rule.format { return DatePattern(format).read(text)?.day }
        return Day(iso: text)
    }

    /// Day, seconds after midnight, and the seconds east of Greenwich where the text says them.
    private func parts(_ text: String, _ rule: FieldRule) -> (Day, Int, Int?)? {
        if let format = rule.format { return DatePattern(format).read(text).map { ($0.day, $0.seconds, nil) } }
        if let time = TimeOfDay(text) { return (today, time.minutes * 60, nil) }
        if let day = Day(iso: text) { return (day, 0, nil) }
        guard let (stem, offset) = zone(text) else { return nil }
        let separator = stem.contains("T") ? "T" : " "
        let found =
            DatePattern("yyyy-MM-dd\(separator)HH:mm:ss").read(stem)
            ?? DatePattern("yyyy-MM-dd\(separator)HH:mm").read(stem)
        return found.map { ($0.day, $0.seconds, offset) }
    }

    /// Cuts `Z` or `+01:00` from the end of an ISO 8601 time.
    private func zone(_ text: String) -> (stem: String, offset: Int?)? {
        if text.hasSuffix("Z") { return (String(text.dropLast()), 0) }
        let suffix = text.suffix(6)
        guard text.count > 16, let sign = suffix.first, sign == "+" || sign == "-" else { return (text, nil) }
        guard let time = TimeOfDay(suffix.dropFirst()) else { return nil }
        return (String(text.dropLast(6)), time.minutes * (sign == "+" ? 60 : -60))
    }
}
