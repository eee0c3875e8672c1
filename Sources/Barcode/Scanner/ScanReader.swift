// From keystrokes with arrival times to scans.
//
// A scanner is a keyboard: nothing but framing and speed tells a scan from typing. Framing comes first and decides
// where a scan begins and ends. Timing only decides its provenance, because a network stalls scans and coalesces
// typing.
//
// The line. Characters and control bytes collect on one entry line; backspace takes the last one away and makes the
// line keyed. Nothing is dropped: whatever was on the line leaves it in exactly one event, or by `clear`.
//
// Begin. The configured prefix begins a scan wherever it stands; text before it is rejected as interrupted, except a
// typed multiplier (`12*`), which belongs to the scan. A prefix that holds a control character also begins a new scan
// inside a framed one, whose end mark was lost. An AIM identifier begins a scan at the beginning of the line or behind
// a multiplier; and behind a typed lead, which is then rejected as interrupted.
//
// End. CR and LF end a line; so do TAB, unless the line is framed and TAB is not the suffix, and ETX when it is the
// suffix. In a scan framed by the configured prefix whose suffix is TAB or ETX, only the suffix ends: CR and LF are
// data there. Two different end marks within 50 ms, the second on the empty line, are one (CR LF, LF CR, TAB CR); with
// the suffix CRLF an LF right behind a CR is part of it after any time. After a flush by silence an end mark within 250
// ms belongs to the flushed scan. Any other end mark on an empty line is Enter, but a stray TAB is rejected.
//
// Silence. `deadline` says when `tick` must be called; `read` catches up by itself, so a late tick changes nothing. A
// scan without end mark is complete after the idle flush, if the profile has one. A framed line, or one that came at a
// scanner's speed throughout, is rejected as unfinished after `unfinishedMilliseconds`; a line with one human gap never
// is.
//
// Damage. A foreign keyboard layout or Caps Lock changes every character of a scan and none that a hand types. Framing
// is looked for as the damage leaves it; the text of a scan is put right when it ends, that of a typed line never is. A
// text with characters that were no UTF-8 is rejected, because part of it is gone.
//
// Provenance. Framed: scanned. Backspaced: keyed. Else scanned when the line, without multiplier, has the minimum
// length and more than half of its gaps are at most the greatest gap (that is the median, without keeping the gaps).
//
// Bound. Beyond `lengthMax` characters the rest is only counted; the end mark or half a second of silence yields one
// rejection with the beginning of the text. The same bound holds for pastes.
//
// Repeats. A scanned text seen within the repeat window is `.repeated`, and each sighting extends the window, for a
// code that stays under the scanner. The window is per code: others pass, and a code that comes again behind another
// one is `.cameBack`, because a practised hand may rightly scan the same tote for two lines within the window. Typed
// and pasted texts are never repeats, nor is anything while `countsPieces` is set, because there the same code twice is
// two pieces; a piece too many must be heard, so the code of a counted piece is none either.

/// Turns strokes into scans; pure, driven by the times that are passed in.
public struct ScanReader: Sendable {
    /// What the station's scanner sends.
    public let settings: ScannerSettings
    /// Set this for steps in which each scan counts one piece: nothing is suppressed as a repeat.
    public var countsPieces = false

    private let prefix: [Unicode.Scalar]
    private let prefixHoldsControl: Bool
    private let isDamaged: Bool
    private let lengthMax: Int
    private var line: [Unicode.Scalar] = []
    private var isFramed = false
    private var wasEdited = false
    private var surplus = 0
    /// Where the text behind a typed multiplier begins.
    private var payloadStart = 0
    /// Where the latest run of characters without a human gap begins.
    private var burstStart = 0
    private var fastGaps = 0
    private var slowGaps = 0
    private var startedAt: UInt64 = 0
    private var lastAt: UInt64 = 0
    private var ended: Ending?
    private var recent = RecentTexts()

    private static let foldNanoseconds: UInt64 = 50_000_000
    private static let lateEndNanoseconds: UInt64 = 250_000_000
    private static let surplusSilenceNanoseconds: UInt64 = 500_000_000
    private static let rejectedTextLength = 64

    /// A reader for a scanner with these settings.
    public init(settings: ScannerSettings = ScannerSettings()) {
        self.settings = settings
        prefix = Array(settings.keyboard.arrival(of: settings.prefix, capsLock: settings.capsLock).unicodeScalars)
        isDamaged = settings.keyboard != .us || settings.capsLock
        prefixHoldsControl = prefix.contains { $0.value < 0x20 }
        lengthMax = min(max(1, settings.lengthMax), ScannerSettings.lengthCeiling)
    }

    /// The entry line as it is shown: control characters by their pictures.
    public var entry: String {
        var text = String.UnicodeScalarView()
        for scalar in line {
            text.append(scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? scalar : scalar)
        }
        return String(text)
    }

    /// Whether nothing stands on the entry line.
    public var isEmpty: Bool { line.isEmpty }

    /// Empties the entry line on the worker's wish. What still arrives of a scan that is too long is not let in.
    public mutating func clear() {
        guard surplus == 0 else { return }
        reset()
    }

    /// Forgets which texts were seen, so that the same one counts again: what it asked for could not be done.
    public mutating func forgetRepeats() { recent = RecentTexts() }

    /// When `tick` must be called if no stroke arrives before; nil when nothing is pending.
    public var deadline: UInt64? {
        if surplus > 0 { return later(lastAt, ScanReader.surplusSilenceNanoseconds) }
        if line.isEmpty && !isFramed { return nil }
        if settings.idleFlushMilliseconds > 0, isFlushable {
            return later(lastAt, nanoseconds(settings.idleFlushMilliseconds))
        }
        return looksUnfinished ? later(lastAt, nanoseconds(settings.unfinishedMilliseconds)) : nil
    }

    /// Does what is due at a time.
    public mutating func tick(at now: UInt64) -> [ScanEvent] {
        guard let deadline, now >= deadline else { return [] }
        let silence = settings.idleFlushMilliseconds > 0 && isFlushable && surplus == 0
        let isShort = settings.idleFlushMilliseconds > 0 && !isFramed && payloadLength < settings.minimumLength
        let end = lastAt
        let events: [ScanEvent]
        if surplus > 0 || silence {
            events = submit(at: end)
        } else if isShort {
            let reason = RejectionReason.tooShort(length: payloadLength, least: settings.minimumLength)
            events = [.rejected(rawScan(end), reason)]
        } else {
            let reason = RejectionReason.unfinished(afterMilliseconds: settings.unfinishedMilliseconds)
            events = [.rejected(rawScan(end), reason)]
        }
        reset()
        ended = Ending(mark: .silence, at: deadline)
        return events
    }

    /// Takes one stroke that arrived at a time and says what came of it.
    public mutating func read(_ stroke: Stroke, at now: UInt64) -> [ScanEvent] {
        var events = tick(at: now)
        switch stroke {
        case .scalar(let scalar): take(scalar, now, &events)
        case .control(let byte): take(Unicode.Scalar(byte), now, &events)
        case .carriageReturn: take("\r", now, &events)
        case .lineFeed: take("\n", now, &events)
        case .tab: take("\t", now, &events)
        case .backspace: eraseLast(now)
        case .paste(let text): paste(text, now, &events)
        }
        return events
    }
}

// MARK: - Characters and end marks

extension ScanReader {
    private struct Ending {
        enum Mark { case carriageReturn, lineFeed, tab, endOfText, silence }
        let mark: Mark
        let at: UInt64
    }

    /// The end mark that a character is at this moment, or nil when it is data.
    private func mark(_ scalar: Unicode.Scalar) -> Ending.Mark? {
        let endsOnlyBySuffix = isFramed && (settings.suffix == .tab || settings.suffix == .endOfText)
        switch scalar {
        case "\r": return endsOnlyBySuffix ? nil : .carriageReturn
        case "\n": return endsOnlyBySuffix ? nil : .lineFeed
        case "\t": return settings.suffix == .tab || !(isFramed || beginsWithAIM(payloadStart)) ? .tab : nil
        case "\u{03}": return settings.suffix == .endOfText ? .endOfText : nil
        default: return nil
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar, _ now: UInt64, _ events: inout [ScanEvent]) {
        if scalar == "\u{08}" {
            eraseLast(now)
        } else if let mark = mark(scalar) {
            end(mark, now, &events)
        } else {
            append(scalar, now, &events)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ now: UInt64, _ events: inout [ScanEvent]) {
        ended = nil
        noteArrival(now)
        guard surplus == 0, line.count < lengthMax else {
            surplus += 1
            return
        }
        line.append(scalar)
        if scalar == "*", !isFramed, payloadStart == 0, isMultiplier(line[...]) {
            payloadStart = line.count
            (fastGaps, slowGaps, burstStart) = (0, 0, line.count)
        }
        if let last = prefix.last, scalar == last, line.suffix(prefix.count) == prefix[...] {
            beginFrame(now, &events)
        }
    }

    /// Counts the gap before a character; the gap behind a multiplier is between two people, so to speak, and not
    /// counted.
    private mutating func noteArrival(_ now: UInt64) {
        if line.isEmpty && !isFramed {
            startedAt = now
        } else if line.count > payloadStart {
            let gap = now > lastAt ? now - lastAt : 0
            if gap <= nanoseconds(settings.maxGapMilliseconds) {
                fastGaps += 1
            } else {
                slowGaps += 1
                burstStart = line.count
            }
        }
        lastAt = max(now, lastAt)
    }

    private mutating func beginFrame(_ now: UInt64, _ events: inout [ScanEvent]) {
        guard !isFramed || prefixHoldsControl else { return }
        line.removeLast(prefix.count)
        let keepsMultiplier = !isFramed && isMultiplier(line[...])
        if !line.isEmpty && !keepsMultiplier || isFramed {
            events.append(.rejected(rawScan(lastAt), line.isEmpty ? .nothingInside : .interrupted))
            reset()
            startedAt = now
            lastAt = now
        }
        isFramed = true
        payloadStart = line.count
        (fastGaps, slowGaps, burstStart) = (0, 0, line.count)
    }

    private mutating func eraseLast(_ now: UInt64) {
        guard surplus == 0 else {
            surplus += 1
            lastAt = max(now, lastAt)
            return
        }
        ended = nil
        lastAt = max(now, lastAt)
        guard line.popLast() != nil else {
            isFramed = false
            return
        }
        wasEdited = !line.isEmpty
        payloadStart = min(payloadStart, line.count)
        if line.count < payloadStart || !isMultiplier(line[..<payloadStart]) { payloadStart = 0 }
        burstStart = min(burstStart, line.count)
        if line.isEmpty { reset() }
    }

    private mutating func end(_ mark: Ending.Mark, _ now: UInt64, _ events: inout [ScanEvent]) {
        if line.isEmpty && !isFramed {
            endEmptyLine(mark, now, &events)
            return
        }
        events += submit(at: max(now, lastAt))
        reset()
        ended = Ending(mark: mark, at: now)
    }

    private mutating func endEmptyLine(_ mark: Ending.Mark, _ now: UInt64, _ events: inout [ScanEvent]) {
        if let before = ended, before.mark != mark, belongs(mark, to: before, now) {
            ended = nil
            return
        }
        ended = Ending(mark: mark, at: now)
        if mark == .tab && settings.suffix != .tab {
            let stray = RawScan(text: "\t", provenance: .keyed, startedAt: now, endedAt: now)
            events.append(.rejected(stray, .strayTab))
        } else {
            events.append(.enter)
        }
    }

    private func belongs(_ mark: Ending.Mark, to before: Ending, _ now: UInt64) -> Bool {
        let gap = now > before.at ? now - before.at : 0
        switch before.mark {
        case .silence: return gap <= ScanReader.lateEndNanoseconds
        case .carriageReturn where settings.suffix == .carriageReturnLineFeed && mark == .lineFeed: return true
        case .carriageReturn, .lineFeed, .tab, .endOfText: return gap <= ScanReader.foldNanoseconds
        }
    }
}

// MARK: - Whole texts

extension ScanReader {
    private var payloadLength: Int { line.count - payloadStart }

    private var isFast: Bool {
        payloadLength >= settings.minimumLength && fastGaps > slowGaps
    }

    private var isAtScannerSpeed: Bool { !wasEdited && (isFramed || beginsAIMFrame || isFast) }

    private var beginsAIMFrame: Bool { beginsWithAIM(payloadStart) && payloadLength > 3 }

    private var isFlushable: Bool { isAtScannerSpeed && payloadLength > 0 }

    /// Whether silence must not be waited out for ever: framed, or a burst without any human gap.
    private var looksUnfinished: Bool {
        if isFramed { return true }
        let least = settings.idleFlushMilliseconds > 0 ? 3 : settings.minimumLength
        return !wasEdited && slowGaps == 0 && fastGaps > 0 && payloadLength >= least
    }

    private func beginsWithAIM(_ start: Int) -> Bool {
        guard settings.aim, line.count >= start + 3, meant(line[start]) == "]" else { return false }
        let (letter, modifier) = (meant(line[start + 1]), meant(line[start + 2]))
        return letter.isASCII && modifier.isASCII && AIMIdentifier.isLetter(UInt8(letter.value))
            && AIMIdentifier.isModifier(UInt8(modifier.value))
    }

    /// The character that the scanner sent for one that arrived.
    private func meant(_ arrived: Unicode.Scalar) -> Unicode.Scalar {
        isDamaged ? settings.keyboard.meaning(of: arrived, capsLock: settings.capsLock) : arrived
    }

    private func isMultiplier(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        (2...6).contains(text.count) && text.last == "*" && text.dropLast().allSatisfy { ("0"..."9").contains($0) }
    }

    private mutating func submit(at end: UInt64) -> [ScanEvent] {
        if surplus > 0 {
            return [.rejected(beginning(of: rawScan(end)), .tooLong(length: line.count + surplus, most: lengthMax))]
        }
        var events: [ScanEvent] = []
        // A scan under its AIM identifier behind something typed: two texts, not one.
        if !isFramed, !wasEdited, burstStart > payloadStart, beginsWithAIM(burstStart) {
            let lead = RawScan(text: text(0..<burstStart), provenance: .keyed, startedAt: startedAt, endedAt: end)
            events.append(.rejected(lead, .interrupted))
            line.removeFirst(burstStart)
            (payloadStart, burstStart) = (0, 0)
        }
        let scan = rawScan(end)
        let lost = line.count { $0 == "\u{FFFD}" }
        if lost > 0 { return events + [.rejected(scan, .undecodable(characters: lost))] }
        if payloadLength == 0 && isFramed || payloadLength == 3 && beginsWithAIM(payloadStart) {
            return events + [.rejected(scan, .nothingInside)]
        }
        return events + [accept(scan)]
    }

    private mutating func accept(_ scan: RawScan) -> ScanEvent {
        let window = nanoseconds(settings.repeatWindowMilliseconds)
        guard scan.provenance == .scanned else {
            // A typed text repeats nothing, but what is scanned after it is no second read of what came before it.
            _ = recent.sees(scan.text, at: scan.endedAt, window: window, asPiece: true)
            return .scan(scan)
        }
        var scan = scan
        if let half = Code.half(ofDoubled: scan.text, gsAliases: settings.gsAliases) {
            scan.text = half
            scan.wasDoubled = true
        }
        switch recent.sees(scan.text, at: scan.endedAt, window: window, asPiece: countsPieces) {
        case .new: return .scan(scan)
        case .again: return .repeated(scan)
        case .againBehindAnother: return .cameBack(scan)
        }
    }

    private mutating func paste(_ pasted: String, _ now: UInt64, _ events: inout [ScanEvent]) {
        if surplus > 0 || isFramed || (!line.isEmpty && !isMultiplier(line[...])) {
            events += surplus > 0 ? submit(at: lastAt) : [.rejected(rawScan(lastAt), .interrupted)]
            reset()
        }
        let began = line.isEmpty ? now : startedAt
        let whole = text(0..<line.count) + pasted
        reset()
        ended = nil
        lastAt = max(now, lastAt)
        let count = whole.unicodeScalars.count
        var scan = RawScan(text: whole, provenance: .pasted, startedAt: began, endedAt: now)
        guard count <= lengthMax else {
            scan.text = String(whole.unicodeScalars.prefix(lengthMax))
            events.append(.rejected(beginning(of: scan), .tooLong(length: count, most: lengthMax)))
            return
        }
        while let last = scan.text.unicodeScalars.last, last == "\r" || last == "\n" {
            scan.text.unicodeScalars.removeLast()
        }
        let lines = scan.text.split(whereSeparator: \.isNewline).count
        if scan.text.isEmpty {
            events.append(.rejected(scan, .emptyPaste))
        } else if lines > 1 {
            events.append(.rejected(scan, .severalLines(lines)))
        } else {
            events.append(.scan(scan))
        }
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: line[range])
        return String(text)
    }

    private func rawScan(_ end: UInt64) -> RawScan {
        let provenance: Provenance = isAtScannerSpeed ? .scanned : .keyed
        let trailing = line.count - burstStart
        let hasLead = !isFramed && burstStart > payloadStart && trailing >= settings.minimumLength
        let typed = provenance == .scanned ? (hasLead ? burstStart : payloadStart) : line.count
        return RawScan(
            text: text(0..<typed) + repaired(typed..<line.count), provenance: provenance, startedAt: startedAt,
            endedAt: end, typedLead: hasLead ? burstStart : 0)
    }

    /// The text that the scanner sent for what arrived.
    private func repaired(_ range: Range<Int>) -> String {
        guard isDamaged else { return text(range) }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: line[range].lazy.map(meant))
        return String(text)
    }

    private func beginning(of scan: RawScan) -> RawScan {
        var scan = scan
        scan.text = String(String.UnicodeScalarView(scan.text.unicodeScalars.prefix(ScanReader.rejectedTextLength)))
        return scan
    }

    private mutating func reset() {
        line.removeAll(keepingCapacity: true)
        (isFramed, wasEdited) = (false, false)
        (surplus, payloadStart, burstStart, fastGaps, slowGaps) = (0, 0, 0, 0, 0)
    }

    private func nanoseconds(_ milliseconds: Int) -> UInt64 {
        UInt64(max(0, milliseconds)).multipliedReportingOverflow(by: 1_000_000).partialValue
    }

    private func later(_ time: UInt64, _ span: UInt64) -> UInt64 {
        let (sum, overflow) = time.addingReportingOverflow(span)
        return overflow ? .max : sum
    }
}

/// The texts of the last moments, at most eight.
private struct RecentTexts: Sendable {
    private var texts: [(text: String, at: UInt64, isPiece: Bool)] = []
    private static let countMax = 8

    enum Sighting { case new, again, againBehindAnother }

    /// Whether a text was seen within the window, and not counted as a piece then; notes this sighting.
    mutating func sees(_ text: String, at now: UInt64, window: UInt64, asPiece: Bool) -> Sighting {
        texts.removeAll { now > $0.at && now - $0.at > window }
        let earlier = texts.firstIndex { $0.text == text }
        let isLatest = earlier == texts.count - 1
        var wasPiece = false
        if let earlier {
            wasPiece = texts.remove(at: earlier).isPiece
        } else if texts.count == RecentTexts.countMax {
            texts.removeFirst()
        }
        texts.append((text, now, asPiece))
        if earlier == nil || window == 0 || asPiece || wasPiece { return .new }
        return isLatest ? .again : .againBehindAnother
    }
}
