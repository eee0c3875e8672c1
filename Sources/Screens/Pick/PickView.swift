// The pick screen, from the top in the order of the hands: where to go, what to take, where to put it, which scans are
// still expected, what was said last, what is asked now. Small screens leave rows out by rank and never squeeze them;
// wide ones add the list of all stops at the right.

import TextScreen
import Warehouse

extension Console {
    func draw(_ pick: PickScreen, in frame: inout Frame) {
        putPickStatus(pick, in: &frame)
        if let words = LineWords(self, pick), !pick.isLost {
            switch frame.size.sizeClass {
            case .tiny, .handheld, .half: drawSmall(words, in: &frame)
            case .standard: drawLarge(words, columns: frame.columns, in: &frame)
            case .wide:
                drawLarge(words, columns: 80, in: &frame)
                drawStops(pick, column: 82, in: &frame)
            }
        } else {
            drawOver(pick, in: &frame)
        }
        putFooter(in: &frame)
    }

    private func putPickStatus(_ pick: PickScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let isPutBack = pick.line?.kind == .putBack
        let isDone = pick.tour.isFinished && !pick.isLost
        let title = isDone ? Words.doneTitle : isPutBack ? Words.putBackTitle : Words.pickTitle
        let progress = Words.lineProgress(pick.tour.handled, pick.tour.lines.count, short: frame.columns < 60)
        if isNarrow {
            putStatus(isPutBack ? Words.putBackShort : Words.pickTitle, [progress], in: &frame)
        } else {
            putStatus(title, ["\(Words.tourWord(pick.tour.id)) \(glyphs.dot) \(progress)"], in: &frame)
        }
    }

    // MARK: 80 × 24 and up

    private func drawLarge(_ words: LineWords, columns: Int, in frame: inout Frame) {
        let isWide = frame.size.sizeClass == .wide
        let last = frame.rows - 1
        frame.rule(row: 1)
        var row = isWide ? 3 : 2
        let gap = isWide ? 1 : 0
        switch words.line.kind {
        case .pick:
            row = drawPlace(words, Words.goTo, row: row, columns: columns, in: &frame) + gap
            row = drawTake(words, row: row, columns: columns, in: &frame) + gap
            row = drawTote(words, Words.into, row: row, columns: columns, in: &frame) + gap
            if let note = words.note { frame.put(note, row: row, column: 5, width: columns - 6, role: .warning) }
        case .putBack:
            row = drawTote(words, Words.from, row: row, columns: columns, in: &frame) + gap
            row = drawTake(words, row: row, columns: columns, in: &frame) + gap
            row = drawPlace(words, Words.into, row: row, columns: columns, in: &frame) + gap
        }
        row += 1
        frame.put(words.strip(columns: columns - 4), row: row, column: 2)
        put(message, row: row + 2, height: min(4, last - 5 - row - 1), column: 2, width: columns - 4, in: &frame)
        let bottom = isWide ? columns : nil
        frame.rule(row: last - 4, width: bottom)
        putPrompt(Words.prompt(words.pick, .long), row: last - 3, in: &frame)
        frame.rule(row: last - 2, width: bottom)
        drawNext(words, row: last - 1, columns: columns, in: &frame)
    }

    private func heading(_ text: String, _ steps: [PickStep], _ words: LineWords, row: Int, in frame: inout Frame) {
        let recipe = words.pick.tour.recipe(for: words.line)
        let at = recipe.firstIndex(of: words.hand.step) ?? recipe.count
        let own = steps.compactMap { recipe.firstIndex(of: $0) }
        let isCurrent = own.contains(at)
        let isDone = own.allSatisfy { $0 < at }
        let mark = isCurrent ? glyphs.pointer : isDone ? words.check : " "
        frame.put("\(mark) \(text)", row: row, column: 1, role: isCurrent ? .value : .label)
    }

    private func drawPlace(
        _ words: LineWords, _ label: String, row: Int, columns: Int, in frame: inout Frame
    ) -> Int {
        let isWide = frame.size.sizeClass == .wide
        heading(label, [.place], words, row: row, in: &frame)
        let letters = large(
            words.line.place.rawValue, maxColumns: columns - 8 - (isWide || shownSettings.bigText ? 0 : 22),
            rowsMax: isWide ? 5 : bigRows)
        let lines = letters ?? ["", spread(words.place, columns: columns - 10), ""]
        frame.put(lines: lines, row: row + 1, column: 5, role: .value)
        let width = lines.map { TextWidth.columns(of: $0) }.max() ?? 0
        let column = max(5 + width + 3, 48)
        if columns - column >= 20 {
            for (offset, text) in words.wayRows.prefix(lines.count).enumerated() {
                frame.put(text, row: row + 1 + offset, column: column, width: columns - column - 1)
            }
            return row + 1 + lines.count
        }
        let all = words.wayRows.joined(separator: " \(glyphs.dot) ")
        frame.put(all, row: row + 1 + lines.count, column: 5, width: columns - 6)
        return row + 2 + lines.count
    }

    /// A code that has no big letters: apart, so that it still stands out.
    private func spread(_ text: String, columns: Int) -> String {
        let spread = text.map(String.init).joined(separator: " ")
        return TextWidth.columns(of: spread) <= columns
            ? spread : truncate(text, to: columns, style: .middle, glyphs: glyphs)
    }

    private func drawTake(_ words: LineWords, row: Int, columns: Int, in frame: inout Frame) -> Int {
        if words.hand.step == .zeroCheck { return drawQuestion(words, row: row, columns: columns, in: &frame) }
        let label = words.line.kind == .pick ? Words.takeThis : Words.putBackTitle
        heading(label, [.item, .batch, .serial, .quantity], words, row: row, in: &frame)
        if let handling = words.handling {
            frame.put(handling, row: row, column: 5 + TextWidth.columns(of: label), role: .warning)
        }
        if frame.size.sizeClass == .standard, shownSettings.bigText, let letters = large(words.quantity, maxColumns: 24)
        {
            return drawLarge(letters, beside: words, row: row + 1, columns: columns, in: &frame)
        }
        let used = 5 + frame.put(words.times, row: row + 1, column: 5, role: .value) + 2
        let skuWidth = min(TextWidth.columns(of: words.sku), columns / 4)
        frame.put(words.name, row: row + 1, column: used, width: columns - used - skuWidth - 3, role: .value)
        frame.put(
            words.sku, row: row + 1, column: columns - skuWidth - 1, width: skuWidth, role: .plain, align: .right,
            cut: .middle)
        if let batch = words.batch {
            frame.put(batch, row: row + 2, column: used, width: columns - used - 1, role: .plain)
        }
        return row + 3
    }

    /// How many in large letters, and beside it what: for whoever asked for large letters.
    private func drawLarge(
        _ letters: [String], beside words: LineWords, row: Int, columns: Int, in frame: inout Frame
    ) -> Int {
        frame.put(lines: letters, row: row, column: 5, role: .value)
        let column = 5 + (letters.map { TextWidth.columns(of: $0) }.max() ?? 0) + 2
        let width = columns - column - 1
        frame.put("\(glyphs.times) \(words.name)", row: row, column: column, width: width, role: .value)
        frame.put(words.sku, row: row + 1, column: column + 2, width: width - 2, cut: .middle)
        if let batch = words.batch { frame.put(batch, row: row + 2, column: column + 2, width: width - 2) }
        return row + letters.count
    }

    private func drawQuestion(_ words: LineWords, row: Int, columns: Int, in frame: inout Frame) -> Int {
        frame.put("\(glyphs.pointer) \(Words.look)", row: row, column: 1, role: .value)
        frame.put(
            glyphs.spelled(Words.isEmptyQuestion(words.line.place, short: false)), row: row + 1, column: 5,
            width: columns - 6,
            role: .warning)
        frame.put(Words.isEmptyHow, row: row + 2, column: 5, width: columns - 6)
        return row + 3
    }

    private func drawTote(
        _ words: LineWords, _ label: String, row: Int, columns: Int, in frame: inout Frame
    ) -> Int {
        heading(label, [.tote], words, row: row, in: &frame)
        let tote = words.toteCode.isEmpty ? words.tote : "\(words.tote) \(glyphs.dot) \(words.toteCode)"
        let used = 5 + frame.put(truncate(tote, to: 30, glyphs: glyphs), row: row + 1, column: 5, role: .value) + 4
        let room = columns - used - 1
        frame.put(words.order(columns: room), row: row + 1, column: used, width: room)
        return row + 2
    }

    private func drawNext(_ words: LineWords, row: Int, columns: Int, in frame: inout Frame) {
        let stops = words.next(2)
        guard let next = stops.first else {
            frame.put(Words.lastStop, row: row, column: 2, role: .dim)
            return
        }
        let half = columns / 2
        frame.put(
            [
                (Words.next + "  ", .label),
                (truncate(words.stop(next), to: half - 5 - TextWidth.columns(of: Words.next), glyphs: glyphs), .plain),
            ], row: row,
            column: 2)
        guard stops.count > 1 else { return }
        let text = truncate(
            words.stop(stops[1]), to: columns - half - 4 - TextWidth.columns(of: Words.then), glyphs: glyphs)
        frame.put([(Words.then + "  ", .label), (text, .plain)], row: row, column: half + 1)
    }

    // MARK: Nothing to do any more

    private func drawOver(_ pick: PickScreen, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let margin = isNarrow ? 0 : 2
        let width = frame.columns - margin * 2
        let last = frame.rows - 1
        putPrompt(Words.leavePrompt(Words.promptLength(columns: frame.columns)), row: last - 1, in: &frame)
        if pick.isLost {
            put(message, row: isNarrow ? 1 : 3, height: min(5, last - 2), column: margin, width: width, in: &frame)
            return
        }
        let height = isNarrow && frame.rows < 12 ? 1 : 3
        put(message, row: last - 1 - height, height: height, column: margin, width: width, in: &frame)
        drawDone(pick, column: margin, width: width, below: last - 1 - height, in: &frame)
    }

    private func drawDone(_ pick: PickScreen, column: Int, width: Int, below end: Int, in frame: inout Frame) {
        let isLow = frame.rows < 12
        var row = isLow ? 1 : 3
        if let letters = isLow ? nil : large(Words.doneBig, maxColumns: width) {
            frame.put(lines: letters, row: row, column: column, role: .value)
            row += letters.count + 1
        } else {
            frame.put(Words.doneTitle, row: row, column: column, width: width, role: .value)
            row += 1
        }
        let lines =
            wrap(glyphs.spelled(Words.bring(pick.totes)), to: width)
            + (isLow ? [] : [""] + wrap(Words.doneKeys, to: width))
        frame.put(lines: Array(lines.prefix(max(0, end - row))), row: row, column: column, width: width)
    }
}
