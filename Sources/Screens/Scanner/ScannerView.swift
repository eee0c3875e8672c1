import Barcode
import TextScreen

extension Console {
    func draw(_ page: ScannerPage, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let title = isNarrow ? Words.scannerTitle : "\(Words.scannerTitle) \(glyphs.dot) \(station)"
        frame.put(title, row: 0, width: frame.columns, role: .title)
        let saidHeight = isNarrow ? 2 : 3
        let said = overlayMessage ?? (isNarrow ? nil : Words.scannerHint)
        let height = max(1, last - 1 - (said == nil ? 0 : saidHeight))
        let lines = scannerLines(page, columns: frame.columns)
        for (offset, line) in lines.dropFirst(page.top).prefix(height).enumerated() {
            frame.put(line.text, row: 1 + offset, width: frame.columns, role: line.role)
        }
        put(said, row: last - saidHeight, height: said == nil ? 0 : saidHeight, in: &frame)
        frame.put(
            page.top + height < lines.count ? Words.moreHint : Words.backHint, row: last, width: frame.columns,
            role: .key)
        frame.cursor = Position(row: 1, column: 0)
    }

    /// The profile and every read: how it came, its bytes, its meaning.
    func scannerLines(_ page: ScannerPage, columns: Int) -> [(text: String, role: TextScreen.Role)] {
        var lines: [(text: String, role: TextScreen.Role)] = []
        func add(_ text: String, _ role: TextScreen.Role, indent: Int = 0) {
            let margin = String(repeating: " ", count: indent)
            lines += wrap(glyphs.spelled(text), to: max(1, columns - indent)).map { (margin + $0, role) }
        }
        if columns >= 40, let settings = page.settings { add(Words.scannerProfile(settings), .label) }
        if let found = page.found {
            for advice in found.advice { add(Words.advice(advice), .warning) }
        }
        for read in page.reads {
            add(Words.readHeading(read, short: columns < 40), .value)
            add(read.hexadecimal(most: 128), .plain, indent: columns < 40 ? 0 : 2)
            let meaning = Words.readMeaning(read, gsAliases: page.settings?.gsAliases ?? [])
            for (offset, line) in meaning.enumerated() {
                add(line, offset == 0 ? .plain : .warning, indent: columns < 40 ? 0 : 2)
            }
        }
        return lines
    }
}
