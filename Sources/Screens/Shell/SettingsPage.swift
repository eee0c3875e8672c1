// How stations look and sound for whoever is signed in. Up and Down choose a row, Left and Right change it, and the
// page is at once as it would be; Enter keeps it, Esc leaves everything as it was.

import TextScreen
import Warehouse

/// The settings of a badge while they are changed.
struct SettingsPage: Equatable, Sendable {
    enum Row: CaseIterable {
        case language, sound, contrast, bigText
    }

    var settings: PersonSettings
    /// What the terminal speaks to people who did not choose.
    let station: Language
    var selection = 0

    var row: Row { Row.allCases[selection] }

    mutating func press(_ key: Key) {
        switch key {
        case .up: selection = max(0, selection - 1)
        case .down: selection = min(Row.allCases.count - 1, selection + 1)
        case .home: selection = 0
        case .end: selection = Row.allCases.count - 1
        case .left: change(by: -1)
        case .right: change(by: 1)
        default: break
        }
    }

    private mutating func change(by step: Int) {
        switch row {
        case .language: settings.language = SettingsPage.next(settings.language ?? station, by: step)
        case .sound: settings.sound = SettingsPage.next(settings.sound, by: step)
        case .contrast: settings.contrast = SettingsPage.next(settings.contrast, by: step)
        case .bigText: settings.bigText.toggle()
        }
    }

    private static func next<Choice: CaseIterable & Equatable>(_ choice: Choice, by step: Int) -> Choice {
        let all = Array(Choice.allCases)
        let index = all.firstIndex(of: choice) ?? 0
        return all[(index + step + all.count) % all.count]
    }
}

extension Console {
    /// They are kept: the page closes, in the language that was chosen.
    mutating func settingsWereChosen() -> [Effect] {
        let effects: [Effect]
        if case .settings = overlay { effects = close() } else { effects = [] }
        message = Words.settingsKept
        return effects + [.ring(.accepted)]
    }

    func draw(_ page: SettingsPage, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let margin = isNarrow ? 0 : 2
        putStatus(Words.settingsTitle, [], in: &frame)
        let labels = SettingsPage.Row.allCases.map { Words.label(of: $0) }
        let widest = labels.map { TextWidth.columns(of: $0) }.max() ?? 0
        let labelWidth = min(widest, isNarrow ? 9 : 24)
        let first = isNarrow ? 1 : 3
        for (index, row) in SettingsPage.Row.allCases.enumerated() {
            let isSelected = index == page.selection
            let mark = isSelected ? glyphs.pointer : " "
            frame.put("\(mark) ", row: first + index, column: margin, role: isSelected ? .value : .plain)
            frame.put(labels[index], row: first + index, column: margin + 2, width: labelWidth, role: .label)
            let column = margin + labelWidth + 3
            frame.put(
                Words.value(of: row, page.settings), row: first + index, column: column,
                width: frame.columns - column, role: isSelected ? .selected : .value)
        }
        frame.cursor = Position(row: first + page.selection, column: margin)
        if let overlayMessage {
            let top = first + SettingsPage.Row.allCases.count
            put(overlayMessage, row: top, height: min(3, frame.rows - 1 - top), column: margin, in: &frame)
        }
        frame.put(
            isNarrow ? Words.settingsHint.short : Words.settingsHint.long, row: frame.rows - 1, width: frame.columns,
            role: .key)
    }
}
