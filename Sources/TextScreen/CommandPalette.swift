// A list of all commands of a screen, narrowed by typing.
//
// A scan must never press a key. A scanner types faster than people and ends with Enter, so the palette runs a
// command on Enter only when a person chose it by hand: characters arrived at a person's pace, or the selection was
// moved with the arrows. Text that the scan reader called a scan is refused with a notice and forgotten, and so is a
// burst that it did not recognise: the gaps between keys are looked at again here, because the cost of a mistake is
// an action. Fast fingers roll over two keys now and then, so a text is a burst when most of its gaps are short, or
// the one before Enter.

/// Where the text of a key came from.
public enum KeyOrigin: Sendable {
    /// A person typed it.
    case typed
    /// It is part of a scan.
    case scanned
}

/// What a key did to the palette.
public enum PaletteOutcome: Equatable, Sendable {
    /// The palette stays open.
    case stays
    /// The palette closes and nothing happens.
    case closes
    /// The palette closes and the command with this id is to be done.
    case runs(String)
}

/// The state of the palette.
public struct CommandPalette: Equatable, Sendable {
    /// The longest text to look for.
    public static let queryLengthMax = 40
    /// Keys closer together than this come from a machine.
    public static let burstGapMilliseconds: UInt64 = 35

    /// What has been typed.
    public private(set) var query = ""
    /// The selected line of the list.
    public private(set) var selection = 0
    /// What the palette has to say, if anything.
    public var notice: Notice? { notice(Wording()) }
    private var problem: Problem?
    private var lastKeyAt: UInt64?
    private var gapCount = 0
    private var shortGapCount = 0
    private var lastGapIsShort = false
    private var chosenByHand = false

    private enum Problem: Hashable, Sendable {
        case scanIgnored, nothingChosen, noSuchCommand
        case obstacle(String)
    }

    /// What the palette has to say in the words of a screen.
    public func notice(_ wording: Wording) -> Notice? {
        switch problem {
        case .scanIgnored: Notice(.warning, wording.scanIgnored)
        case .nothingChosen: Notice(.warning, wording.nothingChosen)
        case .noSuchCommand: Notice(.warning, wording.noSuchCommand)
        case .obstacle(let reason): Notice(.warning, reason)
        case nil: nil
        }
    }

    /// Opens an empty palette.
    public init() {}

    /// Handles a key; `nanoseconds` is when it arrived.
    public mutating func update<State>(
        _ key: Key, origin: KeyOrigin = .typed, at nanoseconds: UInt64? = nil, commands: [Command<State>], state: State
    ) -> PaletteOutcome {
        notePace(at: nanoseconds)
        switch origin {
        case .scanned: return refuseScan()
        case .typed: break
        }
        switch key {
        case .escape, .ctrl("P"): return .closes
        case .enter: return confirm(commands, state)
        case .character(let scalar): type(scalar)
        case .backspace: erase()
        case .up: move(-1, commands)
        case .down: move(1, commands)
        case .pageUp: move(-10, commands)
        case .pageDown: move(10, commands)
        case .home: move(-commands.count, commands)
        case .end: move(commands.count, commands)
        case .paste: return refuseScan()
        case .control, .lineFeed, .tab, .backTab, .function, .shiftFunction, .left, .right, .insert, .delete, .alt,
            .unknown:
            break
        }
        return .stays
    }

    /// Refuses a whole scan that was made while the palette was open.
    public mutating func refuseScan() -> PaletteOutcome {
        query = ""
        selection = 0
        chosenByHand = false
        forgetPace()
        problem = .scanIgnored
        return .stays
    }

    /// The commands that fit what was typed, best first.
    public func matches<State>(_ commands: [Command<State>]) -> [Command<State>] {
        guard !query.isEmpty else { return commands }
        let scored = commands.enumerated().compactMap { offset, command -> (Int, Int, Command<State>)? in
            let score = [command.label, command.id, command.keyName].compactMap { fuzzyScore(query, in: $0) }.max()
            return score.map { ($0, offset, command) }
        }
        return scored.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }.map(\.2)
    }

    private mutating func notePace(at nanoseconds: UInt64?) {
        defer { lastKeyAt = nanoseconds ?? lastKeyAt }
        guard let nanoseconds, let before = lastKeyAt else { return }
        lastGapIsShort = nanoseconds < before &+ Self.burstGapMilliseconds * 1_000_000
        gapCount += 1
        shortGapCount += lastGapIsShort ? 1 : 0
    }

    private var isBurst: Bool { lastGapIsShort || shortGapCount * 2 > gapCount }

    private mutating func forgetPace() {
        lastGapIsShort = false
        gapCount = 0
        shortGapCount = 0
    }

    private mutating func type(_ scalar: Unicode.Scalar) {
        problem = nil
        chosenByHand = true
        selection = 0
        if query.unicodeScalars.count < Self.queryLengthMax { query.unicodeScalars.append(scalar) }
    }

    private mutating func erase() {
        problem = nil
        selection = 0
        if !query.isEmpty { query.unicodeScalars.removeLast() }
        if query.isEmpty {
            chosenByHand = false
            forgetPace()
        }
    }

    private mutating func move<State>(_ distance: Int, _ commands: [Command<State>]) {
        problem = nil
        chosenByHand = true
        forgetPace()
        selection = min(max(0, selection + distance), max(0, matches(commands).count - 1))
    }

    private mutating func confirm<State>(_ commands: [Command<State>], _ state: State) -> PaletteOutcome {
        if isBurst { return refuseScan() }
        guard chosenByHand else {
            problem = .nothingChosen
            return .stays
        }
        let found = matches(commands)
        guard found.indices.contains(selection) else {
            problem = .noSuchCommand
            return .stays
        }
        let command = found[selection]
        if let reason = command.disabledReason(state) {
            problem = .obstacle(reason)
            return .stays
        }
        return .runs(command.id)
    }
}

extension CommandPalette {
    /// Draws the palette over the whole frame.
    public func draw<State>(
        in frame: inout Frame, commands: [Command<State>], state: State, wording: Wording = Wording()
    ) {
        frame.clear()
        frame.put(wording.commands, row: 0, width: frame.columns, role: .title)
        let entryRow = min(1, frame.rows - 1)
        let used = frame.put("> ", row: entryRow, role: .prompt)
        let room = max(1, frame.columns - used - 1)
        let typed = frame.put(
            truncate(query, to: room, style: .start, glyphs: frame.glyphs), row: entryRow, column: used, role: .input)
        let found = matches(commands)
        let listRows = max(0, frame.rows - 3)
        let first = max(0, min(selection - listRows + 1, found.count - listRows))
        for (offset, command) in found.dropFirst(first).prefix(listRows).enumerated() {
            drawLine(command, state, row: 2 + offset, selected: first + offset == selection, in: &frame)
        }
        if let notice = notice(wording) {
            frame.put(notice, row: frame.rows - 1)
        } else if frame.rows > 2 {
            frame.put(wording.doIt, row: frame.rows - 1, width: frame.columns, role: .key)
        }
        frame.cursor = Position(row: entryRow, column: used + typed)
    }

    private func drawLine<State>(
        _ command: Command<State>, _ state: State, row: Int, selected: Bool, in frame: inout Frame
    ) {
        let reason = command.disabledReason(state)
        let role: Role = selected ? .selected : reason == nil ? .plain : .dim
        let mark = selected ? frame.glyphs.pointer + " " : "  "
        let detail = reason.map { " (" + $0 + ")" } ?? ""
        frame.put(mark + command.label + detail, row: row, width: frame.columns, role: role)
        let keyWidth = TextWidth.columns(of: command.keyName)
        if frame.columns >= 40, reason == nil {
            let place = frame.columns - keyWidth - 1
            frame.put(command.keyName, row: row, column: place, role: selected ? .selected : .key)
        }
    }
}

/// Rates how well the letters of a query occur, in order, in a text; nil when they do not.
///
/// Letters at the start of a word and letters next to each other count more.
public func fuzzyScore(_ query: String, in text: String) -> Int? {
    let wanted = query.lowercased().unicodeScalars.filter { $0 != " " }
    let letters = Array(text.lowercased().unicodeScalars)
    var score = 0
    var position = 0
    var previous = -2
    for scalar in wanted {
        guard let found = letters[position...].firstIndex(of: scalar) else { return nil }
        let startsWord = found == 0 || !letters[found - 1].properties.isAlphabetic
        score += found == previous + 1 ? 8 : startsWord ? 6 : 1
        score -= min(3, found - position)
        previous = found
        position = found + 1
    }
    return score
}
