import TextScreen
import Warehouse

extension Console {
    func drawLogin(in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        putStatus(Words.loginTitle, isNarrow ? [] : [station.rawValue], in: &frame)
        let last = frame.rows - 1
        var row = isNarrow ? 1 : 2
        let margin = isNarrow ? 0 : 2
        let letters = large(Words.program, maxColumns: frame.columns - margin * 2)
        if let letters, frame.rows >= 16 {
            frame.put(lines: letters, row: row, column: margin, role: .value)
            row += 4
        } else {
            frame.put(Words.program, row: row, column: margin, role: .value)
            row += 1
        }
        frame.put(siteName, row: row, column: margin, width: frame.columns - margin * 2, role: .plain)
        row += 1
        if isNarrow {
            frame.put(station.rawValue, row: row, width: frame.columns, role: .label, cut: .middle)
            row += 1
        }
        let messageHeight = isNarrow ? 2 : 3
        put(
            message ?? (isNarrow ? Words.loginHint : nil), row: last - 1 - messageHeight, height: messageHeight,
            column: margin, in: &frame
        )
        putPrompt(isNarrow ? Words.loginPrompt.short : Words.loginPrompt.long, row: last - 1, in: &frame)
        putFooter(in: &frame)
    }
}
