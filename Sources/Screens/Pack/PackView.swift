// The pack screen, from the top in the order of the hands: where the units come from, which ones, into which box, what
// else this parcel wants; then the steps, what was said last, what is asked now. While a wrong unit is in the hands a
// bar across the screen takes the place of where they came from. Small screens leave rows out by rank; wide ones add
// the list of all lines at the right.

import TextScreen
import Warehouse

extension Console {
    func draw(_ pack: PackScreen, in frame: inout Frame) {
        putBenchStatus(pack, in: &frame)
        let words = BenchWords(self, pack)
        if pack.isLost {
            drawLost(in: &frame)
        } else {
            switch frame.size.sizeClass {
            case .tiny, .handheld, .half: drawSmall(words, in: &frame)
            case .standard: drawLarge(words, columns: frame.columns, in: &frame)
            case .wide:
                drawLarge(words, columns: 80, in: &frame)
                drawLines(pack, column: 82, in: &frame)
            }
        }
        putFooter(in: &frame)
    }

    private func putBenchStatus(_ pack: PackScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let progress = Words.progress(pack, short: frame.size.sizeClass != .wide)
        if isNarrow { return putStatus(Words.benchTitle, [progress], in: &frame) }
        let isWide = frame.size.sizeClass == .wide
        var facts = [glyphs.spelled(isWide ? Words.orders(pack.job) : Words.shortOrders(pack.job)), progress]
        if frame.columns >= 60, let parcel = pack.parcel { facts.append(Words.parcel(parcel.number)) }
        putStatus(Words.benchTitle, [facts.joined(separator: " \(glyphs.dot) ")], in: &frame)
    }

    // MARK: 80 × 24 and up

    private func drawLarge(_ words: BenchWords, columns: Int, in frame: inout Frame) {
        let pack = words.pack
        let isWide = frame.size.sizeClass == .wide
        let gap = isWide ? 1 : 0
        let last = frame.rows - 1
        frame.rule(row: 1)
        var row = isWide ? 3 : 2
        let instructions = Array(words.instructions.prefix(isWide ? 6 : 3))
        // Fixed rows below the list: the box with its heading, the strip, the message and the frame around them.
        let room = last - 4 - row - gap * 3 - 4 - instructions.count - 6
        if let lock = pack.lock {
            row = drawBar(lock, row: row, height: 5, in: &frame) + gap
            row = drawUnits(words, row: row, height: max(1, room - 3), columns: columns, in: &frame) + gap
        } else {
            let isEmpty = words.from.isEmpty
            let from = truncate(isEmpty ? Words.nothingLeft : words.from, to: columns - 11, glyphs: glyphs)
            frame.put([("  \(Words.from)  ", .label), (from, isEmpty ? .dim : .value)], row: row, column: 1)
            row = drawUnits(words, row: row + 1 + gap, height: max(1, room), columns: columns, in: &frame) + gap
        }
        row = drawBox(words, row: row, columns: columns, in: &frame) + gap
        for text in instructions {
            frame.put(text, row: row, column: 5, width: columns - 6, role: .warning)
            row += 1
        }
        row += isWide ? 1 : 0
        frame.put(words.strip(columns: columns - 4), row: row, column: 2)
        let messageRow = max(row + 1, min(row + 2, last - 8))
        put(message, row: messageRow, height: min(4, last - 4 - messageRow), column: 2, width: columns - 4, in: &frame)
        let bottom = isWide ? columns : nil
        frame.rule(row: last - 4, width: bottom)
        putPrompt(Words.prompt(pack, .long), row: last - 3, in: &frame)
        frame.rule(row: last - 2, width: bottom)
        drawRest(words, row: last - 1, columns: columns, in: &frame)
    }

    /// A wrong unit, across the whole screen: whoever looks at the box sees it in the corner of an eye.
    private func drawBar(_ lock: Message, row: Int, height: Int, in frame: inout Frame) -> Int {
        frame.fill(row: row, height: height, role: .error)
        let text = lock.lead.uppercased()
        let letters = height >= 3 ? large(text, maxColumns: frame.columns - 4) : nil
        let lines = letters ?? [text]
        let width = lines.map { TextWidth.columns(of: $0) }.max() ?? 0
        let top = row + (height - lines.count) / 2
        frame.put(lines: lines, row: top, column: max(0, (frame.columns - width) / 2), width: width, role: .error)
        return row + height
    }

    private func drawUnits(
        _ words: BenchWords, row: Int, height: Int, columns: Int, in frame: inout Frame
    ) -> Int {
        let pack = words.pack
        let asked = pack.asked
        let isCurrent = pack.step == .unit || pack.step == .recount || pack.step == .rest
        let mark = isCurrent ? glyphs.pointer : words.check
        let title = pack.step == .recount ? Words.recountBig : Words.unitsTitle
        frame.put("\(mark) \(title)", row: row, column: 1, role: isCurrent ? .value : .label)
        if asked.isEmpty {
            let what = pack.briefing.missing.isEmpty ? Words.allIn : words.missing.first ?? Words.allIn
            frame.put(what, row: row + 1, column: 5, width: columns - 6, role: pack.step == .rest ? .warning : .plain)
            return row + 2
        }
        let fits = asked.count <= height || height < 2
        let shown = fits ? min(asked.count, height) : height - 1
        for (offset, one) in asked.prefix(shown).enumerated() {
            drawUnit(words.unit(one), one.line, row: row + 1 + offset, columns: columns, in: &frame)
        }
        if !fits {
            frame.put(Words.moreLines(asked.count - shown), row: row + 1 + shown, column: 5, role: .dim)
        }
        return row + 1 + shown + (fits ? 0 : 1)
    }

    private func drawUnit(
        _ unit: (times: String, name: String, facts: String), _ line: PackLine, row: Int, columns: Int,
        in frame: inout Frame
    ) {
        let used = 5 + frame.put(fitted(unit.times, to: 5, align: .right), row: row, column: 5, role: .value) + 1
        let facts = "\(Words.code(line.sku.rawValue)) \(glyphs.dot) \(unit.facts)"
        let width = min(TextWidth.columns(of: facts), columns / 2)
        frame.put(unit.name, row: row, column: used, width: max(4, columns - used - width - 3), role: .value)
        frame.put(
            glyphs.spelled(facts), row: row, column: columns - width - 1, width: width, role: .plain, align: .right,
            cut: .middle)
    }

    /// The box in large letters, or what is to be done with it when the units are in.
    private func drawBox(_ words: BenchWords, row: Int, columns: Int, in frame: inout Frame) -> Int {
        let pack = words.pack
        let isCurrent = pack.step == .weight || pack.step == .label
        frame.put(
            [
                ("\(isCurrent ? glyphs.pointer : " ") \(Words.into)  ", isCurrent ? .value : .label),
                (words.into, .value), (words.boxNote.isEmpty ? "" : "   " + words.boxNote, .plain),
            ], row: row, column: 1)
        let isWide = frame.size.sizeClass == .wide
        let text = bigWord(pack)
        let letters = large(text, maxColumns: columns - 8, rowsMax: isWide ? 5 : 3) ?? ["", text, ""]
        frame.put(lines: letters, row: row + 1, column: 5, width: columns - 6, role: .value)
        return row + 1 + letters.count
    }

    private func bigWord(_ pack: PackScreen) -> String {
        switch pack.step {
        // A parcel that was opened again, with everything in it, is only closed.
        case .unit, nil,
            .rest where pack.briefing.missing.isEmpty:
            pack.parcel?.box.map { truncate($0, to: 16, style: .middle, glyphs: glyphs) } ?? ""
        case .rest: Words.restBig
        case .weight: Words.weighBig
        case .recount: Words.recountBig
        case .label: Words.labelBig
        }
    }

    private func drawRest(_ words: BenchWords, row: Int, columns: Int, in frame: inout Frame) {
        guard !words.missing.isEmpty else {
            frame.put(Words.nothingMissing, row: row, column: 2, width: columns - 3, role: .dim)
            return
        }
        let text = words.missing.joined(separator: "   ")
        frame.put(
            [(Words.restTitle + "  ", .label), (truncate(text, to: columns - 9, glyphs: glyphs), .plain)], row: row,
            column: 2)
    }

    private func drawLost(in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let margin = isNarrow ? 0 : 2
        let last = frame.rows - 1
        putPrompt(Words.leaveBenchPrompt(Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        put(
            message, row: isNarrow ? 1 : 3, height: min(5, last - 2), column: margin, width: frame.columns - margin * 2,
            in: &frame)
    }

    // MARK: Wide screens

    /// All lines of the job at the right, with what became of them.
    private func drawLines(_ pack: PackScreen, column: Int, in frame: inout Frame) {
        // The bar of a wrong unit crosses the whole screen.
        let top = pack.isLocked ? 9 : 2
        for row in top..<max(top + 1, frame.rows - 1) {
            frame.put(glyphs.vertical, row: row, column: column - 2, width: 1, role: .dim)
        }
        frame.put(
            pack.job.lines.map { lineRow($0, pack) }, columns: Self.lineColumns, row: top, column: column,
            width: frame.columns - column, height: frame.rows - 1 - top)
    }

    private static var lineColumns: [TableColumn] {
        [
            TableColumn("", width: 1, priority: 9),
            TableColumn(Words.packedColumn, width: 7, align: .right, priority: 8),
            TableColumn(Words.itemColumn, width: 12, stretches: true, priority: 7),
            TableColumn(Words.skuColumn, width: 12, cut: .middle, priority: 6),
            TableColumn(Words.batchColumn, width: 24, priority: 4),
            TableColumn(Words.outcomeColumn, width: 14, priority: 5),
            TableColumn(Words.orderColumn, width: 12, cut: .middle, priority: 3),
        ]
    }

    private func lineRow(_ line: PackLine, _ pack: PackScreen) -> TableRow {
        let open = pack.job.open(line)
        let state =
            line.lost > 0
            ? Words.lost(line.lost) : pack.job.isSet(line.sku) ? Words.setMark : open > 0 ? Words.countMark : ""
        return TableRow(
            [
                open > 0 ? glyphs.pointer : doneMark(line, pack.job),
                "\(pack.job.packed(line.number))/\(line.wanted - line.lost)",
                pack.name(of: line.sku), line.sku.rawValue,
                line.batch == .none ? "" : glyphs.spelled(Words.batchName(line.batch)), state, line.order.rawValue,
            ], role: open > 0 ? .value : .dim)
    }
}
