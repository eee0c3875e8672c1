import Barcode
import TextScreen
import Warehouse

/// The English words.
enum English {
    /// A code as it is shown in a sentence: control bytes visible, long ones cut in the middle.
    static func code(_ text: String) -> String {
        truncate(visibleControls(text, glyphs: .unicode), to: 32, style: .middle)
    }

    static func code(_ place: PlaceID) -> String { code(place.rawValue) }

    static func name(_ text: String) -> String { truncate(text, to: 40) }

    /// `3 lines`, `1 line`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    // MARK: Time

    /// `14:02` at the site.
    static func clock(_ moment: Moment, offset: Int) -> String {
        let minutes = floorDivided(moment.milliseconds, by: 60_000) + Int64(offset)
        let minute = Int(minutes - floorDivided(minutes, by: 1440) * 1440)
        return two(minute / 60) + ":" + two(minute % 60)
    }

    /// `1 Mar 2027`.
    static func day(_ day: Day) -> String {
        let date = day.date
        return "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    /// `1 h 12`, `45 min`, `late 5 min`.
    static func slack(_ minutes: Int) -> String {
        minutes < 0 ? say("late ") + span(-minutes) : span(minutes)
    }

    private static func span(_ minutes: Int) -> String {
        if minutes < 60 { return say("\(minutes) min") }
        if minutes < 2880 { return say("\(minutes / 60) h \(two(minutes % 60))") }
        return say("\(minutes / 1440) days")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func floorDivided(_ number: Int64, by divisor: Int64) -> Int64 {
        number >= 0 ? number / divisor : (number - divisor + 1) / divisor
    }

    private static var months: [String] {
        [
            say("Jan"), say("Feb"), say("Mar"), say("Apr"), say("May"), say("Jun"), say("Jul"), say("Aug"), say("Sep"),
            say("Oct"), say("Nov"), say("Dec"),
        ]
    }

    // MARK: Batches

    /// `lot L2391`, `best before 1 Mar 2027`, or both.
    static func batch(_ batch: Batch) -> String {
        var parts: [String] = []
        if !batch.lot.isEmpty { parts.append(say("lot ") + code(batch.lot)) }
        if let expiry = batch.expiry { parts.append(say("best before ") + day(expiry)) }
        return parts.isEmpty ? say("no lot") : parts.joined(separator: ", ")
    }

    /// What tells a batch from others, in the fewest columns.
    static func batchName(_ batch: Batch) -> String {
        if !batch.lot.isEmpty { return say("lot ") + code(batch.lot) }
        return batch.expiry.map { day($0) } ?? say("the lot")
    }

    /// The shorter half of it, for narrow screens.
    static func shortBatch(_ batch: Batch) -> String {
        if !batch.lot.isEmpty { return say("lot ") + code(batch.lot) }
        return batch.expiry.map { say("best ") + day($0) } ?? say("no lot")
    }
}
