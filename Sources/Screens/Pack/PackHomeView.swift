import TextScreen
import Warehouse

extension Console {
    /// The put-wall: what waits, how much of it is here and since when, who has the rest and when that should come,
    /// and when the order leaves.
    func draw(_ home: PackHome, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        putStatus(Words.benchTitle, isNarrow ? [] : [Words.waiting(home.rows)], in: &frame)
        let messageHeight = isNarrow ? (message == nil ? 0 : frame.rows > 10 ? 3 : 2) : 3
        let listHeight = max(1, last - 1 - messageHeight - 1)
        let margin = isNarrow ? 0 : 2
        if home.rows.isEmpty {
            put(Words.nothingWaits(loaded: home.isLoaded), row: isNarrow ? 1 : 2, height: 2, column: margin, in: &frame)
        } else {
            frame.put(
                home.rows.map { row($0, isNarrow: isNarrow) },
                columns: isNarrow ? Self.narrowQueueColumns : Self.queueColumns(frame.columns), row: 1,
                width: min(frame.columns, 130), height: listHeight, selection: home.selection, heading: !isNarrow)
        }
        put(message, row: last - 1 - messageHeight, height: messageHeight, column: margin, in: &frame)
        let prompt = frame.columns < 80 ? Words.benchPrompt.half : Words.benchPrompt.long
        putPrompt(isNarrow ? Words.benchPrompt.short : prompt, row: last - 1, in: &frame)
        putFooter(in: &frame)
    }

    private static var narrowQueueColumns: [TableColumn] {
        [
            TableColumn(Words.orderColumn, width: 7, stretches: true, cut: .middle, priority: 9),
            TableColumn(Words.partsColumn, width: 3, align: .right, priority: 7),
            TableColumn(Words.waitsForColumn, width: 7, priority: 8),
        ]
    }

    /// With the age of an order and the time of its rest there is no room for everything: what stands in a parcel
    /// goes first, then the time it leaves, which its slack says as well.
    private static func queueColumns(_ columns: Int) -> [TableColumn] {
        [
            TableColumn(Words.orderColumn, width: 10, cut: .middle, priority: 9),
            TableColumn(Words.partsColumn, width: 5, align: .right, priority: 8),
            TableColumn(Words.waitsForColumn, width: columns < 60 ? 12 : 20, stretches: true, priority: 9),
            TableColumn(Words.hereSinceColumn, width: 7, priority: 3),
            TableColumn(Words.restColumn, width: 6, priority: 7),
            TableColumn(Words.packedColumn, width: 6, align: .right, priority: 1),
            TableColumn(Words.leavesColumn, width: 6, priority: 2),
            TableColumn(Words.slackColumn, width: 11, priority: 6),
            TableColumn(Words.noteColumn, width: 12, priority: 4),
        ]
    }

    private func row(_ row: PackRow, isNarrow: Bool) -> TableRow {
        let order = row.order.rawValue
        if isNarrow {
            return TableRow([
                order, Words.parts(row),
                glyphs.spelled(
                    Words.shortWaitsFor(row, mine: person?.badge, now: now, offset: utcOffsetMinutes)),
            ])
        }
        let minutes = row.cutoff.flatMap { cutoff in now.map { cutoff.minutes(since: $0) } }
        let isLate = (minutes ?? 0) < 0
        let isOthers = row.lease.map { $0.holder != person?.badge } ?? !row.isComplete
        return TableRow(
            [
                order, Words.parts(row), glyphs.spelled(Words.waitsFor(row, mine: person?.badge)),
                Words.age(row, now: now), Words.rest(row, now: now, offset: utcOffsetMinutes),
                "\(row.packed)/\(row.here)", row.cutoff.map { Words.clock($0, offset: utcOffsetMinutes) } ?? "",
                minutes.map { Words.slack($0) } ?? "", Words.note(row),
            ], role: isLate || row.unlabelled > 0 ? .warning : isOthers ? .dim : .plain)
    }
}
