import Glibc
import TextScreen

/// Texts that data from outside may contain.
let hostileTexts: [String] = [
    "", " ", "A-04-12-C", "Lunch bag red retrospot", "日本語テスト", "ｱｲｳ half", "e\u{301}te\u{301}", "Zürich",
    "\u{1B}[2J\u{1B}[31mred", "a\u{0}b\u{7}c\u{8}", "tab\tnew\nline\r\n", "\u{202E}reversed\u{202C}",
    "zero\u{200B}width",
    "\u{FEFF}BOM", "tag\u{E0041}s", "👨‍👩‍👧‍👦 family", "👍🏽 thumb", "🇩🇪🇫🇷 flags", "⚠\u{FE0F} sign", "\u{301}leading mark",
    "a" + String(repeating: "\u{301}", count: 50), "क्षि देव", "한글 \u{1100}\u{1161}\u{11A8}", "\u{85}\u{9B}31m",
    "\u{E000}private",
    "\u{2028}line\u{2029}", "soft\u{AD}hyphen", "\u{10FFFF}", String(repeating: "日", count: 300),
    String(repeating: "word ", count: 800), "\u{2066}isolate\u{2069}", "x\u{180E}y", "\u{3164}filler", "\u{7F}\u{80}",
]

/// Small sizes in full, then the shapes that matter and the largest.
let sampleSizes: [ScreenSize] = {
    var sizes = (1...23).flatMap { columns in (1...9).map { ScreenSize(columns: columns, rows: $0) } }
    for (columns, rows) in [
        (220, 1), (1, 70), (220, 70), (20, 16), (21, 8), (39, 15), (40, 8), (40, 16), (79, 23), (80, 24), (119, 29),
        (120, 30), (200, 60),
    ] {
        sizes.append(ScreenSize(columns: columns, rows: rows))
    }
    return sizes
}()

/// A repeatable source of chance whose seed can be given by SEED.
struct SeededRandom: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init() {
        seed = getenv("SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64.random(in: 1...UInt64.max)
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What is wrong with a frame, or nil when nothing is.
func faults(_ frame: Frame) -> String? {
    guard frame.cells.count == frame.columns * frame.rows else { return "\(frame.cells.count) cells" }
    for row in 0..<frame.rows {
        for column in 0..<frame.columns {
            guard let cell = frame.cell(row: row, column: column) else { return "no cell at \(row),\(column)" }
            let next = frame.cell(row: row, column: column + 1)
            let before = frame.cell(row: row, column: column - 1)
            if cell.columns == 2, next?.columns != 0 { return "wide without its half at \(row),\(column)" }
            if cell.columns == 0, before?.columns != 2 { return "half without its wide at \(row),\(column)" }
            if cell.columns == 0, !cell.text.isEmpty { return "text in a half at \(row),\(column)" }
            if TextWidth.columns(of: cell.text) != Int(cell.columns) { return "width of \(cell) at \(row),\(column)" }
            if displayable(cell.text) != cell.text { return "undisplayable \(cell) at \(row),\(column)" }
        }
    }
    if let cursor = frame.cursor, frame.cell(row: cursor.row, column: cursor.column) == nil { return "cursor outside" }
    return nil
}

struct SampleState: Equatable, Sendable {
    var canUndo = false
}

let sampleCommands: [Command<SampleState>] = [
    Command(id: "help", keys: [.function(1)], label: "Help", help: "Shows what the keys do.", priority: 9),
    Command(
        id: "details", keys: [.function(2)], label: "Details", shortLabel: "Detail", help: "Shows everything known."),
    Command(
        id: "exception", keys: [.function(3)], label: "Exception", shortLabel: "Exc", help: "Reports short or damaged.",
        priority: 5),
    Command(
        id: "undo", keys: [.function(8), .ctrl("Z")], label: "Undo", help: "Takes the last step back.", priority: 4,
        disabledReason: { $0.canUndo ? nil : "Nothing to undo" }),
    Command(id: "menu", keys: [.escape], label: "Menu", help: "Goes back to the menu.", priority: 8),
]
