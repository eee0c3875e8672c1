// The real terminal: frames in, as few bytes as possible out.
//
// The class is not Sendable, so the compiler keeps it, and with it every call into ncurses, on the thread that opened
// it. Cells that equal the last frame's are skipped before ncurses sees them; ncurses then finds the cheapest bytes.
// Every cell is put at its own column, so that a character whose width the terminal sees differently costs one cell,
// not a row.

import CNcurses
public import Glibc
public import TextScreen

/// A screen on a real terminal.
public final class NcursesTerminal: Display {
    /// The size of the terminal.
    public private(set) var size: ScreenSize
    /// The characters frames may use.
    public let glyphs: Glyphs
    /// The colours in use.
    public private(set) var palette: Palette
    /// Something to tell the person, such as that the terminal type is unknown.
    public let notice: String?
    /// The sequences that this terminal sends for its keys, for the decoder.
    public let keySequences: [[UInt8]: Key]

    private let output: Int32
    private let utf8: Bool
    private let errorOutput: ErrorOutput?
    private var shown: Frame?
    private var isOpen = true

    /// Opens a screen on a terminal.
    public init(
        input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, options: TerminalOptions = TerminalOptions()
    ) throws(TerminalError) {
        utf8 = terminal_set_locale(options.locale) != 0
        let opened = try Self.open(options.type, input, output)
        do {
            errorOutput = try options.logPath.map { path throws(TerminalError) in try ErrorOutput(logPath: path) }
        } catch {
            terminal_close()
            throw error
        }
        self.output = output
        notice = opened.notice
        glyphs = options.glyphs(type: opened.type, utf8: utf8)
        palette = options.palette(colors: Int(terminal_colours()))
        keySequences = TerminalKeys.read()
        size = Self.measure(output)
        Self.definePairs(palette)
        terminal_resize(Int32(size.rows), Int32(size.columns))
    }

    deinit { close() }

    /// Shows a frame.
    public func draw(_ frame: Frame) {
        guard isOpen else { return }
        let before = shown?.size == frame.size ? shown : nil
        if before == nil { wipe() }
        for row in 0..<min(frame.rows, size.rows) {
            for column in 0..<min(frame.columns, size.columns) {
                let index = row * frame.columns + column
                let cell = frame.cells[index]
                if cell.columns == 0 || before?.cells[index] == cell && !besideChange(index, frame, before) { continue }
                put(cell, row: row, column: column)
            }
        }
        place(frame.cursor)
        terminal_flush()
        shown = frame
    }

    /// Takes the palette whose letters stand out more, or the usual one; the next frame is drawn in full.
    public func strengthen(_ isStrong: Bool) {
        let wanted = isStrong ? palette.strong : palette.usual
        guard isOpen, wanted != palette else { return }
        palette = wanted
        Self.definePairs(wanted)
        shown = nil
    }

    /// Sounds the bell.
    public func ring(_ times: Int) {
        guard isOpen else { return }
        for _ in 0..<min(max(0, times), 10) { terminal_ring() }
    }

    /// Draws everything again.
    public func repaint() {
        guard isOpen else { return }
        terminal_repaint()
        terminal_flush()
    }

    /// Takes over the terminal's present size after a `.resized`; the next frame is drawn in full.
    @discardableResult
    public func resize() -> ScreenSize {
        guard isOpen else { return size }
        size = Self.measure(output)
        terminal_resize(Int32(size.rows), Int32(size.columns))
        shown = nil
        return size
    }

    /// Takes the terminal again after a `.resumed`; the next frame is drawn in full.
    public func resume() {
        guard isOpen else { return }
        terminal_enter()
        resize()
    }

    /// Gives the terminal back as it was.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        terminal_close()
        errorOutput?.restore()
    }

    // MARK: cells

    private func wipe() {
        terminal_resize(Int32(size.rows), Int32(size.columns))
    }

    /// ncurses blanks the other half of a wide character that is overwritten, so neighbours of a change are put again.
    private func besideChange(_ index: Int, _ frame: Frame, _ before: Frame?) -> Bool {
        guard let before, index > 0 else { return false }
        return before.cells[index - 1].columns == 2 && before.cells[index - 1] != frame.cells[index - 1]
    }

    private func place(_ cursor: Position?) {
        guard let cursor, cursor.row < size.rows, cursor.column < size.columns else {
            terminal_place_cursor(0, 0, 0)
            return
        }
        terminal_place_cursor(Int32(cursor.row), Int32(cursor.column), 1)
    }

    private func put(_ cell: Cell, row: Int, column: Int) {
        let look = palette.attributes(for: cell.role)
        var attributes: Int32 = 0
        if look.bold { attributes |= Int32(TERMINAL_BOLD) }
        if look.reverse { attributes |= Int32(TERMINAL_REVERSE) }
        if look.underline { attributes |= Int32(TERMINAL_UNDERLINE) }
        let pair: Int32 = look.foreground == nil && look.background == nil ? 0 : Int32(cell.role.rawValue) + 1
        let scalars: [UInt32]
        if utf8 {
            scalars = cell.text.unicodeScalars.map(\.value)
        } else {
            scalars = transliterated(cell.text).unicodeScalars.map(\.value)
        }
        let straddles = cell.columns == 2 && column + 1 >= size.columns
        if straddles || (!utf8 && cell.columns == 2) {
            putStandIn(straddles ? 1 : 2, row: row, column: column, attributes: attributes, pair: pair)
            return
        }
        scalars.withUnsafeBufferPointer {
            terminal_put_cell(
                Int32(row), Int32(column), $0.baseAddress, Int32($0.count), Int32(cell.columns), attributes, pair)
        }
    }

    private func putStandIn(_ columns: Int, row: Int, column: Int, attributes: Int32, pair: Int32) {
        for offset in 0..<columns {
            let scalar: [UInt32] = [offset == 0 && columns == 2 ? 0x3F : 0x20]
            terminal_put_cell(Int32(row), Int32(column + offset), scalar, 1, 1, attributes, pair)
        }
    }

    // MARK: opening

    private static func open(
        _ type: String, _ input: Int32, _ output: Int32
    ) throws(TerminalError) -> (type: String, notice: String?) {
        for candidate in [type, "xterm-256color", "vt100"] {
            switch terminal_open(candidate, input, output, usesPasteMarks(candidate) ? 1 : 0) {
            case Int32(TERMINAL_OPENED):
                if candidate == type { return (type, nil) }
                return (candidate, "Terminal \(displayable(type)) is unknown here; shown as \(candidate).")
            case Int32(TERMINAL_UNKNOWN_TYPE): continue
            case Int32(TERMINAL_NO_CURSOR_ADDRESSING): throw .needsPlainMode(type: candidate)
            case Int32(TERMINAL_NOT_A_TERMINAL): throw .notATerminal
            case Int32(TERMINAL_BUSY): throw .alreadyOpen
            default: throw .refused(type: candidate)
            }
        }
        throw .unknownType(type)
    }

    /// Old terminals might show the bytes of a mode that they do not know.
    private static func usesPasteMarks(_ type: String) -> Bool {
        ["xterm", "screen", "tmux", "rxvt", "linux", "putty", "alacritty", "foot", "st", "wezterm", "konsole", "vte"]
            .contains { type.hasPrefix($0) }
    }

    /// A serial line or a fresh multiplexer window may know no size; the classic one is then assumed.
    private static func measure(_ output: Int32) -> ScreenSize {
        var columns: Int32 = 0
        var rows: Int32 = 0
        terminal_window_size(output, &columns, &rows)
        guard columns > 0, rows > 0 else { return .standard }
        return ScreenSize(columns: Int(columns), rows: Int(rows))
    }

    private static func definePairs(_ palette: Palette) {
        for role in Role.allCases {
            let look = palette.attributes(for: role)
            if look.foreground == nil, look.background == nil { continue }
            terminal_define_pair(
                Int32(role.rawValue) + 1, look.foreground.map(Int32.init) ?? -1, look.background.map(Int32.init) ?? -1)
        }
    }
}
