// A display of lines, for screen readers, dumb terminals and logs.
//
// Nothing is ever overwritten. Of each frame the rows that changed and say something are appended as lines; the row
// with the cursor comes last and stays open, so that what is typed appears behind its prompt. Rows of only titles and
// keys are announced when most of the screen changed, otherwise every tick of a clock would be read aloud.

import CNcurses
public import Glibc
public import TextScreen

/// A display that appends lines.
public final class PlainTerminal: Display {
    /// The size frames should have; wide enough that nothing is cut early.
    public let size: ScreenSize
    /// The characters frames may use.
    public let glyphs: Glyphs

    private let output: Int32
    private let utf8: Bool
    private var shown: Frame?
    private var openLine: String?
    private var holdsInput: Bool
    private var errorOutput: ErrorOutput?

    /// Starts plain mode; when the input is a terminal it is read key by key.
    public init(
        input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, options: TerminalOptions = TerminalOptions()
    ) throws(TerminalError) {
        utf8 = terminal_set_locale(options.locale) != 0
        glyphs = options.glyphs == .unicode && utf8 ? .unicode : .ascii
        size = .standard
        self.output = output
        errorOutput = try options.logPath.map { path throws(TerminalError) in try ErrorOutput(logPath: path) }
        switch terminal_raw_open(input) {
        case Int32(TERMINAL_OPENED): holdsInput = true
        case Int32(TERMINAL_BUSY): throw .alreadyOpen
        default: holdsInput = false
        }
    }

    deinit { close() }

    /// Lines have one look.
    public func strengthen(_ isStrong: Bool) {}

    /// Appends what changed.
    public func draw(_ frame: Frame) {
        let lines = plainLines(from: shown, to: frame)
        let entry = frame.cursor.map { plainLine(frame, row: $0.row) } ?? ""
        shown = frame
        if lines.isEmpty, let openLine {
            continueLine(from: openLine, to: entry)
            return
        }
        if openLine != nil { send("\n") }
        for line in lines { send(line + "\n") }
        send(entry)
        openLine = entry
    }

    /// Sounds the bell.
    public func ring(_ times: Int) {
        if times > 0 { send("\u{07}") }
    }

    /// Says everything again.
    public func repaint() {
        guard let frame = shown else { return }
        shown = nil
        draw(frame)
    }

    /// Takes the terminal again after a `.resumed`.
    public func resume() {
        terminal_enter()
        repaint()
    }

    /// Ends plain mode.
    public func close() {
        if openLine != nil { send("\n") }
        openLine = nil
        errorOutput?.restore()
        errorOutput = nil
        if holdsInput { terminal_close() }
        holdsInput = false
    }

    private func continueLine(from before: String, to entry: String) {
        if entry == before { return }
        if entry.hasPrefix(before) {
            send(String(entry.dropFirst(before.count)))
        } else if before.hasPrefix(entry), before.count - entry.count <= 3 {
            send(String(repeating: "\u{08} \u{08}", count: before.count - entry.count))
        } else {
            send("\n" + entry)
        }
        openLine = entry
    }

    private func send(_ text: String) {
        let shownText = utf8 ? text : String(text.map { $0 == "\n" ? $0 : transliterated(String($0)) })
        var bytes = Array(shownText.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes.removeFirst(count)
        }
    }
}

/// The rows of a frame to say after another frame.
func plainLines(from before: Frame?, to frame: Frame) -> [String] {
    let rows = (0..<frame.rows).filter { $0 != frame.cursor?.row }
    let texts = rows.map { plainLine(frame, row: $0) }
    let known = Set(before.map { frame in (0..<frame.rows).map { plainLine(frame, row: $0) } } ?? [])
    let spoken = rows.indices.filter { texts[$0].contains { $0.isLetter || $0.isNumber } }
    let changed = spoken.filter { !known.contains(texts[$0]) }
    let isNewScreen = before == nil || changed.count * 2 > spoken.count
    return changed.filter { isNewScreen || !isDecoration(frame, row: rows[$0]) }.map { texts[$0] }
}

private func plainLine(_ frame: Frame, row: Int) -> String {
    let cells = frame.cells[row * frame.columns..<(row + 1) * frame.columns]
    var text = cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
}

private func isDecoration(_ frame: Frame, row: Int) -> Bool {
    let cells = frame.cells[row * frame.columns..<(row + 1) * frame.columns]
    return !cells.contains { cell in
        switch cell.role {
        case .title, .dim, .key, .symbol: false
        case .plain: cell.text != " " && !cells.contains { $0.role == .key }
        case .label, .value, .input, .prompt, .ok, .warning, .error, .changed, .selected, .offline, .unknown,
            .ambiguous, .misplaced, .untimely:
            cell.text != " "
        }
    }
}
