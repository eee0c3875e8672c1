// How a station learns what its scanner sends: one printed label whose content is known.
//
// The label is a GS1-128 symbol, which every scanner reads, with the elements 91 (small and capital letters that
// layouts exchange, all digits, and the marks of place codes) and 92 (`OK`). Between them the standard demands a
// separator. So what arrives is
//
//     prefix  AIM identifier  91 aAqQzZwWmMyY0123456789-/%.:_  separator  92 OK  end mark
//
// with every part but the two elements optional, and all of it changed by keyboard layout and Caps Lock. The two
// elements are looked for as each known damage would leave them; what stands before, between and behind them are the
// scanner's settings. Dead keys are avoided: no character of the label is one on a known layout.

/// What the calibration label told about a scanner.
public struct Calibration: Hashable, Sendable {
    /// Something that cannot be put right here, or only as a stopgap: which setting to scan from the scanner's manual.
    public enum Advice: Hashable, Sendable, CaseIterable {
        /// No end mark: set the suffix to Enter (CR).
        case sendEndMark
        /// The separator is lost: set the scanner to send GS for FNC1.
        case sendSeparator
        /// No AIM identifier: set the scanner to send them.
        case sendIdentifier
        /// Caps Lock is on: press it.
        case releaseCapsLock
        /// The computer's keyboard layout is foreign to the scanner: set the scanner's country.
        case setCountry
        /// What stands behind the data is no end mark that is known: set the suffix to Enter (CR).
        case changeEndMark
    }

    /// What becomes of the separator that stands for FNC1.
    public enum Separator: Hashable, Sendable {
        /// It arrives as GS, as it should.
        case sent
        /// Another text stands for it.
        case alias(String)
        /// Nothing arrives.
        case lost
    }

    /// The profile that fits, with all settings the label says nothing about as they were.
    public let settings: ScannerSettings
    /// The identifier that the scanner puts in front.
    public let aim: AIMIdentifier?
    /// What arrives for FNC1.
    public let separator: Separator
    /// What is better set at the scanner itself, the most important first.
    public let advice: [Advice]

    /// The elements that are printed.
    public static let elements = [Element("91", "aAqQzZwWmMyY0123456789-/%.:_"), Element("92", "OK")]

    /// Reads what arrived for the label; nil when it is not in there whole.
    public init?(of read: RawRead, changing settings: ScannerSettings = ScannerSettings()) {
        let arrived = Array(String(decoding: read.bytes, as: UTF8.self).unicodeScalars)
        for keyboard in KeyboardLayout.allCases {
            for capsLock in [false, true] {
                guard let parts = Parts(of: arrived, keyboard, capsLock) else { continue }
                self.init(parts, gaps: read.gaps.longest, settings, keyboard, capsLock)
                return
            }
        }
        return nil
    }

    private init(
        _ parts: Parts, gaps longest: Int, _ settings: ScannerSettings, _ keyboard: KeyboardLayout, _ capsLock: Bool
    ) {
        var (found, advice) = (settings, [Advice]())
        found.damage(by: keyboard, capsLock: capsLock)
        let (prefix, aim) = Calibration.split(parts.before)
        // Without an identifier some scanners send the FNC1 in first position too; it is data, not a prefix.
        found.prefix = aim == nil && prefix == parts.between ? "" : prefix
        found.aim = true
        self.aim = aim
        let wanted = longest * 3 / 2
        found.maxGapMilliseconds = Calibration.speeds.first { $0 >= wanted } ?? Calibration.slowest
        if let suffix = Calibration.suffixes[parts.behind] {
            found.suffix = suffix
            let flush = max(Calibration.idleFlushMilliseconds, found.maxGapMilliseconds * 2)
            found.idleFlushMilliseconds = suffix == .none ? flush : 0
            if suffix == .none { advice.append(.sendEndMark) }
        } else {
            advice.append(.changeEndMark)
        }
        switch parts.between {
        case "\u{1D}": (separator, found.gsAliases) = (.sent, [])
        case "":
            (separator, found.gsAliases) = (.lost, [])
            advice.append(.sendSeparator)
        case let alias: (separator, found.gsAliases) = (.alias(alias), [alias])
        }
        if capsLock { advice.append(.releaseCapsLock) }
        if keyboard != .us { advice.append(.setCountry) }
        if aim == nil { advice.append(.sendIdentifier) }
        self.settings = found
        self.advice = advice
    }

    /// The silence that ends a scan of a scanner without end mark, when it is fast.
    public static let idleFlushMilliseconds = 80

    /// The longest gaps a profile can name, in milliseconds: few, so that two reads of one scanner name the same.
    private static let speeds = [ScannerSettings().maxGapMilliseconds, 60, 100]
    private static let slowest = 150

    private static let suffixes: [String: ScannerSettings.Suffix] = [
        "\r": .carriageReturn, "\n": .lineFeed, "\r\n": .carriageReturnLineFeed, "\n\r": .carriageReturn, "\t": .tab,
        "\u{3}": .endOfText, "": .none,
    ]

    /// What stands before the data: the prefix, and the AIM identifier at its end.
    private static func split(_ before: String) -> (prefix: String, aim: AIMIdentifier?) {
        let scalars = before.unicodeScalars
        guard scalars.count >= 3, let aim = AIMIdentifier(String(String.UnicodeScalarView(scalars.suffix(3)))) else {
            return (before, nil)
        }
        return (String(String.UnicodeScalarView(scalars.dropLast(3))), aim)
    }

    /// What stands around the two elements, with the damage taken off.
    private struct Parts {
        let before: String
        let between: String
        let behind: String

        /// No separator and no end mark is longer.
        private static let betweenMost = 12

        init?(of arrived: [Unicode.Scalar], _ keyboard: KeyboardLayout, _ capsLock: Bool) {
            let (head, tail) = (Calibration.elements[0], Calibration.elements[1])
            func damaged(_ element: Element) -> [Unicode.Scalar] {
                Array(keyboard.arrival(of: element.ai.description + element.value, capsLock: capsLock).unicodeScalars)
            }
            let (first, last) = (damaged(head), damaged(tail))
            guard let start = Parts.position(of: first, in: arrived, from: 0, to: arrived.count) else { return nil }
            let end = start + first.count
            let limit = min(arrived.count, end + Parts.betweenMost + last.count)
            guard let next = Parts.position(of: last, in: arrived, from: end, to: limit) else { return nil }
            func meant(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars.map { keyboard.meaning(of: $0, capsLock: capsLock) })
                return String(text)
            }
            before = meant(arrived[..<start])
            between = meant(arrived[end..<next])
            behind = meant(arrived[(next + last.count)...])
        }

        private static func position(
            of part: [Unicode.Scalar], in whole: [Unicode.Scalar], from start: Int, to end: Int
        ) -> Int? {
            guard end - start >= part.count else { return nil }
            return (start...(end - part.count)).first { whole[$0..<($0 + part.count)] == part[...] }
        }
    }
}
