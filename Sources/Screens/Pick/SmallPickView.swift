import TextScreen
import Warehouse

extension Console {
    /// One row of a small screen, and how much it is needed: 0 always, larger ones go first.
    private struct SmallRow {
        var pieces: [(String, TextScreen.Role)]
        var rank: Int
    }

    /// From 20 × 8: one fact a row, chosen by rank.
    func drawSmall(_ words: LineWords, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let isLow = frame.rows < 12
        let height = messageHeight(isLow: isLow)
        let showsNext = frame.rows >= 12
        let bottom = last - 1 - (showsNext ? 1 : 0)
        let hidesStrip = isNarrow && isLow && height > 1
        var rows = smallRows(words, columns: frame.columns)
        if hidesStrip { rows.removeAll { $0.rank == Self.stripRank } }
        let room = max(0, bottom - height - 1)
        var letters: [String] = []
        if !isNarrow, room >= rows.count(where: { $0.rank < Self.wayRank }) + 2 {
            letters = large(words.line.place.rawValue, maxColumns: frame.columns - 1) ?? []
        }
        while rows.count + max(0, letters.count - 1) > room, let most = rows.map(\.rank).max(), most > 0 {
            guard let least = rows.lastIndex(where: { $0.rank == most }) else { break }
            rows.remove(at: least)
        }
        var row = 1
        for (index, line) in rows.enumerated() where row < bottom {
            if line.rank == 0, !letters.isEmpty, index == rows.firstIndex(where: { $0.rank == 0 }) {
                frame.put(lines: letters, row: row, column: 1, role: .value)
                row += letters.count
                continue
            }
            frame.put(line.pieces, row: row)
            row += 1
        }
        put(message, row: bottom - height, height: height, in: &frame)
        putPrompt(Words.prompt(words.pick, Words.promptLength(columns: frame.columns)), row: bottom, in: &frame)
        if showsNext { drawSmallNext(words, row: bottom + 1, isNarrow: isNarrow, in: &frame) }
    }

    private static let stripRank = 3
    /// The way goes first.
    private static let wayRank = 6

    private func messageHeight(isLow: Bool) -> Int {
        guard let message else { return isLow ? 1 : 3 }
        if !isLow { return 3 }
        return !message.stays && (message.kind == .information || message.kind == .ok) ? 1 : 2
    }

    private func smallRows(_ words: LineWords, columns: Int) -> [SmallRow] {
        let take = takeRows(words, columns: columns)
        let tote = toteRows(words, columns: columns)
        let strip = SmallRow(pieces: words.strip(columns: columns), rank: Self.stripRank)
        let place = SmallRow(
            pieces: [(truncate(words.place, to: columns, style: .middle, glyphs: glyphs), .value)], rank: 0)
        let way = SmallRow(pieces: [(smallWay(words, columns: columns), .plain)], rank: Self.wayRank)
        switch words.line.kind {
        case .pick: return [place, way] + take + tote + noteRows(words, columns: columns) + [strip]
        case .putBack: return tote + take + [place, way, strip]
        }
    }

    private func noteRows(_ words: LineWords, columns: Int) -> [SmallRow] {
        guard columns >= 40, let note = words.note else { return [] }
        return [SmallRow(pieces: [(truncate(note, to: columns, glyphs: glyphs), .warning)], rank: 4)]
    }

    private func smallWay(_ words: LineWords, columns: Int) -> String {
        let address = words.pick.place?.address.map { glyphs.spelled(Words.shortAddress($0)) }
        guard columns >= 40, let address else { return address ?? words.way }
        let all = "\(address) \(glyphs.dot) \(words.way)"
        return TextWidth.columns(of: all) <= columns ? all : address
    }

    private func takeRows(_ words: LineWords, columns: Int) -> [SmallRow] {
        if words.hand.step == .zeroCheck {
            let question = glyphs.spelled(Words.isEmptyQuestion(words.line.place, short: columns < 40))
            let how = columns < 40 ? [Words.isEmptyShort] : wrap(Words.isEmptyHow, to: columns)
            return [
                SmallRow(pieces: [(truncate(question, to: columns, style: .middle, glyphs: glyphs), .warning)], rank: 1)
            ]
                + how.map { SmallRow(pieces: [($0, .plain)], rank: 2) }
        }
        let times = columns < 40 ? "\(words.units)\(glyphs.times) " : words.times + " "
        let mark = columns < 40 ? "" : words.handling.map { " " + $0 } ?? ""
        let room = columns - TextWidth.columns(of: times) - TextWidth.columns(of: mark)
        let name = truncate(words.name, to: room, glyphs: glyphs)
        var rows = [SmallRow(pieces: [(times, .value), (name, .value), (mark, .warning)], rank: 1)]
        if let batch = words.batch {
            let text = columns < 40 ? glyphs.spelled(Words.shortBatch(words.line.batch)) : batch
            rows.append(
                SmallRow(
                    pieces: [(truncate(text, to: columns, style: .middle, glyphs: glyphs), .plain)],
                    rank: batchRank(words)))
        }
        return rows
    }

    /// While the hand looks for the lot, the lot is needed more than the tote.
    private func batchRank(_ words: LineWords) -> Int {
        switch words.hand.step {
        case .item, .batch: 2
        case .place, .serial, .quantity, .tote, .zeroCheck: 5
        }
    }

    private func toteRows(_ words: LineWords, columns: Int) -> [SmallRow] {
        if words.hand.step == .zeroCheck { return [] }
        let (slot, code, count) = toteWords(words, columns: columns)
        let room = max(4, columns - TextWidth.columns(of: count) - 1)
        let codeRoom = max(0, room - (slot.isEmpty ? 0 : TextWidth.columns(of: slot) + 1))
        let shownCode = truncate(code, to: codeRoom, style: .middle, glyphs: glyphs)
        let tote = [slot, shownCode].filter { !$0.isEmpty }.joined(separator: " ")
        let isLookingForLot = words.batch != nil && batchRank(words) == 2 && columns < 40
        let row = SmallRow(
            pieces: [(fitted(tote, to: room, style: .middle, glyphs: glyphs), .value), (" " + count, .plain)],
            rank: isLookingForLot ? 4 : 2)
        if columns < 40 { return [row] }
        return [
            row,
            SmallRow(pieces: [(truncate(words.order(columns: columns), to: columns, glyphs: glyphs), .plain)], rank: 5),
        ]
    }

    /// The slot on the cart, the tote and the quantity; short forms where the long ones do not fit beside each other.
    private func toteWords(_ words: LineWords, columns: Int) -> (slot: String, code: String, count: String) {
        let isNew = words.toteCode == Words.newTote
        let (slot, code) = words.toteCode.isEmpty ? ("", words.tote) : (words.tote, words.toteCode)
        if columns >= 40 { return (slot, code, words.counted) }
        let shown = isNew ? Words.newToteShort : code
        let used = [slot, shown, words.counted].filter { !$0.isEmpty }.joined(separator: " ")
        if TextWidth.columns(of: used) <= columns { return (slot, shown, words.counted) }
        let count = Words.shortQuantity(words.hand.counted, words.line.open)
        return (slot.isEmpty ? "" : words.shortTote, isNew ? Words.newToteShortest : code, count)
    }

    private func drawSmallNext(_ words: LineWords, row: Int, isNarrow: Bool, in frame: inout Frame) {
        guard let next = words.next(1).first else {
            frame.put(Words.lastStop, row: row, width: frame.columns, role: .dim)
            return
        }
        let stop = isNarrow ? glyphs.spelled(Words.code(next.place)) : words.stop(next)
        frame.put([(Words.next + " ", .label), (stop, .plain)], row: row)
    }
}
