import TextScreen
import Warehouse

extension Console {
    /// One row of a small screen, and how much it is needed: 0 always, larger ones go first.
    private struct SmallRow {
        var pieces: [(String, TextScreen.Role)]
        var rank: Int
    }

    /// From 20 × 8: one fact a row, chosen by rank.
    func drawSmall(_ words: BenchWords, in frame: inout Frame) {
        let last = frame.rows - 1
        let isLow = frame.rows < 12
        let height = smallMessageHeight(isLow: isLow)
        let showsRest = frame.rows >= 12
        let bottom = last - 1 - (showsRest ? 1 : 0)
        var row = 1
        if let lock = words.pack.lock { row = drawSmallBar(lock, isLow: isLow, in: &frame) }
        var rows = smallRows(words, columns: frame.columns)
        while rows.count > max(0, bottom - height - row), let most = rows.map(\.rank).max() {
            guard let least = rows.lastIndex(where: { $0.rank == most }) else { break }
            rows.remove(at: least)
        }
        for line in rows where row < bottom - height {
            frame.put(line.pieces, row: row)
            row += 1
        }
        put(message, row: bottom - height, height: height, in: &frame)
        putPrompt(Words.prompt(words.pack, Words.promptLength(columns: frame.columns)), row: bottom, in: &frame)
        guard showsRest else { return }
        let rest = words.missing.first ?? Words.nothingMissing
        frame.put(rest, row: bottom + 1, width: frame.columns, role: .dim)
    }

    private func smallMessageHeight(isLow: Bool) -> Int {
        guard let message else { return isLow ? 1 : 3 }
        if !isLow { return 3 }
        return !message.stays && (message.kind == .information || message.kind == .ok) ? 1 : 2
    }

    private func drawSmallBar(_ lock: Message, isLow: Bool, in frame: inout Frame) -> Int {
        let height = isLow ? 1 : 3
        frame.fill(row: 1, height: height, role: .error)
        let text = truncate(lock.lead.uppercased(), to: frame.columns, glyphs: glyphs)
        let column = (frame.columns - TextWidth.columns(of: text)) / 2
        frame.put(text, row: 1 + height / 2, column: column, role: .error)
        return 1 + height
    }

    private func smallRows(_ words: BenchWords, columns: Int) -> [SmallRow] {
        let pack = words.pack
        let isNarrow = columns < 40
        var rows: [SmallRow] = []
        if !words.from.isEmpty {
            let title = isNarrow ? "" : Words.from + " "
            let text = truncate(words.from, to: columns - TextWidth.columns(of: title), glyphs: glyphs)
            rows.append(SmallRow(pieces: [(title, .label), (text, .value)], rank: 4))
        }
        rows += unitRows(words, columns: columns)
        rows.append(
            SmallRow(
                pieces: [(truncate(isNarrow ? shortInto(words) : words.into, to: columns, glyphs: glyphs), .value)],
                rank: 1))
        let marks = words.marks(short: isNarrow).joined(separator: " ")
        if !marks.isEmpty {
            rows.append(SmallRow(pieces: [(truncate(marks, to: columns, glyphs: glyphs), .warning)], rank: 3))
        }
        if !isNarrow {
            for text in words.papers + words.notes {
                let shown = truncate(glyphs.spelled(text), to: columns, glyphs: glyphs)
                rows.append(SmallRow(pieces: [(shown, .warning)], rank: 5))
            }
            if !words.boxNote.isEmpty, pack.parcel?.box != pack.parcel?.proposed {
                rows.append(SmallRow(pieces: [(truncate(words.boxNote, to: columns, glyphs: glyphs), .plain)], rank: 7))
            }
        }
        rows.append(SmallRow(pieces: words.strip(columns: columns), rank: 6))
        return rows
    }

    /// What is asked for: the first line always, the others as far as there is room.
    private func unitRows(_ words: BenchWords, columns: Int) -> [SmallRow] {
        let pack = words.pack
        let asked = pack.asked
        guard !asked.isEmpty, pack.step == .unit || pack.step == .recount else {
            return [SmallRow(pieces: [(truncate(shortAsk(pack), to: columns, glyphs: glyphs), .value)], rank: 0)]
        }
        var rows: [SmallRow] = []
        for (index, one) in asked.enumerated() {
            let unit = words.unit(one)
            let times = columns < 40 ? "\(one.quantity)\(glyphs.times) " : unit.times + " "
            let name = truncate(unit.name, to: columns - TextWidth.columns(of: times), glyphs: glyphs)
            rows.append(SmallRow(pieces: [(times, .value), (name, .value)], rank: index == 0 ? 0 : 7 + index))
            if index == 0 {
                let facts = truncate(unit.facts, to: columns - 2, style: .middle, glyphs: glyphs)
                // What tells this unit from its like is needed while it is looked for; that units are counted is not.
                let isSpecial = one.line.batch != .none || pack.job.isSet(one.line.sku)
                rows.append(SmallRow(pieces: [("  " + facts, .plain)], rank: isSpecial ? 2 : 5))
            }
        }
        return rows
    }

    private func shortAsk(_ pack: PackScreen) -> String {
        switch pack.step {
        case .unit, .recount, nil: Words.unitsTitle
        case .rest: pack.briefing.missing.isEmpty ? Words.allIn : Words.restBig
        case .weight: Words.weighBig
        case .label: Words.labelBig
        }
    }

    private func shortInto(_ words: BenchWords) -> String {
        guard let parcel = words.pack.parcel else { return "" }
        return [Words.shortParcel(parcel.number), words.box].joined(separator: " ")
    }
}
