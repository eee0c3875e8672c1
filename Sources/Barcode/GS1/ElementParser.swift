// From text to GS1 elements.
//
// An element string is identifier, value, identifier, value … The identifier tells whether its value's length is
// predefined. A value without predefined length ends at a separator (FNC1, sent as GS or as a station's alias) or at
// the end of the text. In the bracketed form, which people type from the line under the symbol, `(` identifier `)`
// begins an element. Brackets are also allowed inside text values: a backslash in front makes `(` part of the value,
// and on the floor only a pair around a known identifier counts; an inspection takes every other `(` for the beginning
// of an element, and so for an error where no identifier follows.
//
// A composite symbol has a second part. People write it behind a bar, as in `(01)…|(10)…` or `^01…|^10…`; an inspection
// reads it on, because no value may hold a bar. Scanners send no bar there.
//
// Reading goes on after a broken value, so one scan shows everything that is wrong. It stops where no identifier can be
// read: the rest is handed back as `unread`. Every byte of the text is in an identifier, a value, a separator, a
// bracket, a backslash before a bracket, or `unread`. Work is on UTF-8 bytes; a fixed length never cuts a character in
// two. Positions are always those of the text as it was read, also where a value had to be unescaped to be checked.

/// How much benefit of the doubt a text gets.
public enum ParseMode: Hashable, Sendable {
    /// A worker scanned it: a text that only resembles something stays a plain code.
    case floor
    /// Somebody wants to know what is wrong with it: what resembles something is held to its rules.
    case inspection
}

/// Reads the elements of a text that is known or suspected to be a GS1 element string, in either form.
public func parseElementString(
    _ text: String, gsAliases: [String] = [], thisYear: Int = Code.assumedYear, mode: ParseMode = .floor
) -> ElementString {
    let bytes = text.utf8.span
    let start = AIMIdentifier(bytes, 0) == nil ? 0 : 3
    let parser = ElementParser(aliases: gsAliases, thisYear: thisYear, mode: mode)
    return parser.parse(bytes, start..<bytes.count)
}

struct ElementParser {
    /// Longest first, so that `^]` wins over `^`.
    private let aliases: [[UInt8]]
    let thisYear: Int
    let mode: ParseMode

    init(aliases: [String], thisYear: Int, mode: ParseMode) {
        self.aliases =
            aliases.isEmpty ? [] : aliases.filter { !$0.isEmpty }.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        (self.thisYear, self.mode) = (thisYear, mode)
    }

    func parse(_ bytes: Span<UInt8>, _ text: Range<Int>) -> ElementString {
        var result = ElementString()
        if looksBracketed(bytes, text) {
            readBracketed(bytes, text, into: &result)
        } else {
            readTransmitted(bytes, text, into: &result)
        }
        return result
    }

    /// How many bytes of a separator stand here, 0 for none.
    @inline(__always)
    func separator(_ bytes: Span<UInt8>, at position: Int) -> Int {
        if bytes[position] == 0x1D { return 1 }
        return aliases.isEmpty ? 0 : alias(bytes, at: position)
    }

    private func alias(_ bytes: Span<UInt8>, at position: Int) -> Int {
        for alias in aliases where position + alias.count <= bytes.count && alias[0] == bytes[position] {
            if alias.indices.allSatisfy({ alias[$0] == bytes[position + $0] }) { return alias.count }
        }
        return 0
    }

    /// How many bytes of the bar and the separator stand here that begin the second part of a composite, 0 for none.
    @inline(__always)
    private func bar(_ bytes: Span<UInt8>, at position: Int, end: Int) -> Int {
        guard mode == .inspection, bytes[position] == 0x7C, position + 1 < end else { return 0 }
        let mark = separator(bytes, at: position + 1)
        return mark > 0 ? mark + 1 : 0
    }

    /// Where the second part of a composite begins whose first part is digits alone, as in `4006381333931|(10)…`.
    func secondPart(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
        guard mode == .inspection, let bar = text.first(where: { !isDigit(bytes[$0]) }), bytes[bar] == 0x7C,
            [8, 12, 13, 14].contains(bar - text.lowerBound), bar + 1 < text.upperBound,
            bytes[bar + 1] == 0x28 || separator(bytes, at: bar + 1) > 0
        else { return nil }
        return bar + 1
    }

    /// Whether the text is in the bracketed form.
    func looksBracketed(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
        guard let first = text.first, bytes[first] == 0x28 else { return false }
        if bracket(bytes, at: first) != nil { return true }
        guard mode == .inspection else { return false }
        return text.count == 1 || isDigit(bytes[first + 1]) || bytes[first + 1] == 0x29
    }

    private func bracket(_ bytes: Span<UInt8>, at position: Int) -> (ai: AI, row: Int)? {
        guard position < bytes.count, bytes[position] == 0x28,
            let found = AITable.identifier(in: bytes, at: position + 1, end: bytes.count)
        else { return nil }
        let close = position + 1 + Int(found.ai.length)
        return close < bytes.count && bytes[close] == 0x29 ? found : nil
    }

    private func readTransmitted(_ bytes: Span<UInt8>, _ text: Range<Int>, into result: inout ElementString) {
        var position = text.lowerBound
        if position < text.upperBound { position += separator(bytes, at: position) }
        if position == text.upperBound { result.problems.append(ElementProblem(.noData, position: position)) }
        result.elements.reserveCapacity(min(6, text.count / 4))
        while position < text.upperBound {
            guard let found = AITable.identifier(in: bytes, at: position, end: text.upperBound) else {
                let rule: ElementProblem.Rule =
                    separator(bytes, at: position) > 0 ? .missingIdentifier : .unknownIdentifier
                result.problems.append(ElementProblem(rule, position: position))
                result.unread = string(bytes, position..<text.upperBound)
                return
            }
            let row = AITable.rows[found.row]
            let valueStart = position + Int(found.ai.length)
            let limit =
                row.hasPredefinedLength
                ? min(text.upperBound, valueStart + row.lengths.upperBound) : text.upperBound
            var end = valueStart
            while end < limit, separator(bytes, at: end) == 0, bar(bytes, at: end, end: text.upperBound) == 0 {
                end += 1
            }
            while end < text.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
            take(found.ai, row, bytes, valueStart..<end, into: &result)
            position = end
            guard position < text.upperBound else { return }
            let bar = bar(bytes, at: position, end: text.upperBound)
            position += bar > 0 ? bar : separator(bytes, at: position)
            if bar > 0, position == text.upperBound {
                result.problems.append(ElementProblem(.noData, position: position))
            }
        }
    }

    private func readBracketed(_ bytes: Span<UInt8>, _ text: Range<Int>, into result: inout ElementString) {
        var position = text.lowerBound
        while position < text.upperBound {
            guard let found = bracket(bytes, at: position) else {
                let isBracket = bytes[position] == 0x28
                let rule: ElementProblem.Rule = isBracket ? .unknownIdentifier : .missingIdentifier
                result.problems.append(ElementProblem(rule, position: isBracket ? position + 1 : position))
                result.unread = string(bytes, position..<text.upperBound)
                return
            }
            let valueStart = position + Int(found.ai.length) + 2
            var end = valueStart
            var hasEscapes = false
            while end < text.upperBound, !isBracketedBar(bytes, at: end, end: text.upperBound) {
                if bytes[end] == 0x28 {
                    let isEscaped = end > valueStart && bytes[end - 1] == 0x5C
                    if isEscaped { hasEscapes = true }
                    if !isEscaped, mode == .inspection || bracket(bytes, at: end) != nil { break }
                }
                end += 1
            }
            let row = AITable.rows[found.row]
            if hasEscapes {
                takeUnescaped(found.ai, row, bytes, valueStart..<end, into: &result)
            } else {
                take(found.ai, row, bytes, valueStart..<end, into: &result)
            }
            position = end
            if position < text.upperBound, bytes[position] == 0x7C { position += 1 }
        }
    }

    /// Whether a bar stands here and a bracket behind it: the second part of a composite.
    private func isBracketedBar(_ bytes: Span<UInt8>, at position: Int, end: Int) -> Bool {
        mode == .inspection && bytes[position] == 0x7C && position + 1 < end && bytes[position + 1] == 0x28
    }

    /// Takes a value without the backslashes that stand before its brackets.
    private func takeUnescaped(
        _ ai: AI, _ row: AIRow, _ bytes: Span<UInt8>, _ value: Range<Int>, into result: inout ElementString
    ) {
        var (plain, places): ([UInt8], [Int]) = ([], [])
        for index in value {
            let isBackslash = bytes[index] == 0x5C && index + 1 < value.upperBound && bytes[index + 1] == 0x28
            if isBackslash { continue }
            plain.append(bytes[index])
            places.append(index)
        }
        takeDecoded(ai, row, plain, places + [value.upperBound], into: &result)
    }

    /// Takes a value that differs from the text; `places` says where each byte, and the end, stands in the text.
    func takeDecoded(
        _ ai: AI, _ row: AIRow, _ plain: [UInt8], _ places: [Int], into result: inout ElementString
    ) {
        let before = result.problems.count
        take(ai, row, plain.span, 0..<plain.count, into: &result)
        for index in before..<result.problems.count {
            let problem = result.problems[index]
            result.problems[index] = ElementProblem(problem.rule, position: places[problem.position], ai: problem.ai)
        }
    }

    func take(
        _ ai: AI, _ row: AIRow, _ bytes: Span<UInt8>, _ value: Range<Int>, into result: inout ElementString
    ) {
        let element = Element(ai, string(bytes, value))
        for earlier in result.elements where earlier.ai == ai && earlier.value != element.value {
            result.problems.append(ElementProblem(.contradiction, position: value.lowerBound, ai: ai))
            break
        }
        result.elements.append(element)
        var position = value.lowerBound
        for component in row.components {
            let left = value.upperBound - position
            if left == 0, component.isOptional { break }
            guard left >= component.least else {
                let rule = ElementProblem.Rule.tooShort(length: value.count, least: row.lengths.lowerBound)
                result.problems.append(ElementProblem(rule, position: value.upperBound, ai: ai))
                return
            }
            let part = position..<(position + min(Int(component.most), left))
            check(component, ai, bytes, part, into: &result)
            position = part.upperBound
        }
        if position < value.upperBound {
            let rule = ElementProblem.Rule.tooLong(length: value.count, most: row.lengths.upperBound)
            result.problems.append(ElementProblem(rule, position: position, ai: ai))
        }
    }

    private func check(
        _ component: AIComponent, _ ai: AI, _ bytes: Span<UInt8>, _ part: Range<Int>, into result: inout ElementString
    ) {
        if let stranger = component.characters.firstStranger(bytes, part) {
            result.problems.append(ElementProblem(.characters(component.characters), position: stranger, ai: ai))
            return
        }
        var bits = component.ruleBits
        while bits != 0 {
            let rule = ContentRule.inOrder[bits.trailingZeroBitCount]
            bits &= bits - 1
            if rule.holds(bytes, part, thisYear: thisYear) { continue }
            result.problems.append(ElementProblem(.content(rule), position: part.lowerBound, ai: ai))
        }
    }
}

/// The text of some bytes of a valid string, cut between characters.
func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
}
