import TextScreen

extension Console {
    func draw(_ page: TeachPage, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        frame.put(Words.teachTitle, row: 0, width: frame.columns, role: .title)
        frame.put(Words.code(page.code), row: 1, width: frame.columns, role: .value)
        if !isNarrow { frame.put(Words.teachIntroduction, row: 2, width: frame.columns, role: .dim) }
        let top = isNarrow ? 2 : 4
        for (offset, row) in Words.teachRows(page, short: isNarrow).enumerated() {
            let isDone = offset < TeachStep.allCases.firstIndex(of: page.step) ?? 0
            let isNext = TeachStep.allCases[offset] == page.step
            let mark = isDone ? glyphs.check : isNext ? glyphs.pointer : glyphs.dot
            frame.put(
                glyphs.spelled("\(mark) \(row)"), row: top + offset, width: frame.columns,
                role: isDone ? .ok : isNext ? .prompt : .dim)
        }
        put(overlayMessage, row: last - 3, height: 2, in: &frame)
        putPrompt(Words.teachPrompt(page.step, short: isNarrow), row: last - 1, in: &frame)
        frame.put(Words.backHint, row: last, width: frame.columns, role: .key)
    }
}
