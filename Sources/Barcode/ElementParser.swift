// From text to GS1 elements.
//
// An element string is identifier, value, identifier, value … The identifier tells whether its value's length is
// predefined. A value without predefined length ends at a separator (FNC1, sent as GS or as a station's alias) or at
// the end of the text. In the bracketed form, which people type from the line under the symbol, `(` identifier `)`
// begins an element; brackets are also allowed inside text values, so only a pair around a known identifier counts.
//
// Reading goes on after a broken value, so one scan shows everything that is wrong. It stops where no identifier can be
// read: the rest is handed back as `unread`. Every byte of the text is in an identifier, a value, a separator, a
// bracket or `unread`. Work is on UTF-8 bytes; a fixed length never cuts a character in two.

/// Reads the elements of a text that is known or suspected to be a GS1 element string, in either form.
public func parseElementString(
    _ text: String, gsAliases: [String] = [], thisYear: Int = Code.assumedYear
) -> ElementString {
    let bytes = text.utf8.span
    let start = AIMIdentifier(bytes, 0) == nil ? 0 : 3
    let parser = ElementParser(aliases: gsAliases, thisYear: thisYear)
    return parser.parse(bytes, from: start)
}

struct ElementParser {
    /// Longest first, so that `^]` wins over `^`.
    private let aliases: [[UInt8]]
    private let thisYear: Int

    init(aliases: [String], thisYear: Int) {
        self.aliases =
            aliases.isEmpty ? [] : aliases.filter { !$0.isEmpty }.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        self.thisYear = thisYear
    }

    func parse(_ bytes: Span<UInt8>, from start: Int) -> ElementString {
        var result = ElementString()
        result.elements.reserveCapacity(6)
        if isBracket(bytes, at: start) {
            readBracketed(bytes, from: start, into: &result)
        } else {
            readTransmitted(bytes, from: start, into: &result)
        }
        return result
    }

    /// How many bytes of a separator stand here, 0 for none.
    func separator(_ bytes: Span<UInt8>, at position: Int) -> Int {
        if bytes[position] == 0x1D { return 1 }
        for alias in aliases where position + alias.count <= bytes.count {
            if alias.indices.allSatisfy({ alias[$0] == bytes[position + $0] }) { return alias.count }
        }
        return 0
    }

    /// Whether a bracketed, known identifier begins here.
    func isBracket(_ bytes: Span<UInt8>, at position: Int) -> Bool { bracket(bytes, at: position) != nil }

    private func bracket(_ bytes: Span<UInt8>, at position: Int) -> (ai: AI, row: Int)? {
        guard position < bytes.count, bytes[position] == 0x28,
            let found = AITable.identifier(in: bytes, at: position + 1, end: bytes.count)
        else { return nil }
        let close = position + 1 + Int(found.ai.length)
        return close < bytes.count && bytes[close] == 0x29 ? found : nil
    }

    private func readTransmitted(_ bytes: Span<UInt8>, from start: Int, into result: inout ElementString) {
        var position = start
        if position < bytes.count { position += separator(bytes, at: position) }
        while position < bytes.count {
            guard let found = AITable.identifier(in: bytes, at: position, end: bytes.count) else {
                let rule: ElementProblem.Rule =
                    separator(bytes, at: position) > 0 ? .missingIdentifier : .unknownIdentifier
                result.problems.append(ElementProblem(rule, position: position))
                result.unread = string(bytes, position..<bytes.count)
                return
            }
            let row = AITable.rows[found.row]
            let valueStart = position + Int(found.ai.length)
            let limit = row.hasPredefinedLength ? min(bytes.count, valueStart + row.lengths.upperBound) : bytes.count
            var end = valueStart
            while end < limit, separator(bytes, at: end) == 0 { end += 1 }
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            take(found.ai, row, bytes, valueStart..<end, into: &result)
            position = end
            if position < bytes.count { position += separator(bytes, at: position) }
        }
    }

    private func readBracketed(_ bytes: Span<UInt8>, from start: Int, into result: inout ElementString) {
        var position = start
        while position < bytes.count {
            guard let found = bracket(bytes, at: position) else {
                result.problems.append(ElementProblem(.missingIdentifier, position: position))
                result.unread = string(bytes, position..<bytes.count)
                return
            }
            let valueStart = position + Int(found.ai.length) + 2
            var end = valueStart
            while end < bytes.count, !isBracket(bytes, at: end) { end += 1 }
            take(found.ai, AITable.rows[found.row], bytes, valueStart..<end, into: &result)
            position = end
        }
    }

    private func take(
        _ ai: AI, _ row: AIRow, _ bytes: Span<UInt8>, _ value: Range<Int>, into result: inout ElementString
    ) {
        let element = Element(ai, string(bytes, value))
        if let earlier = result.elements.first(where: { $0.ai == ai }), earlier != element {
            result.problems.append(ElementProblem(.contradiction, position: value.lowerBound, ai: ai))
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
        for index in part where !component.characters.contains(bytes[index]) {
            result.problems.append(ElementProblem(.characters(component.characters), position: index, ai: ai))
            return
        }
        for rule in component.rules where !rule.holds(bytes, part, thisYear: thisYear) {
            result.problems.append(ElementProblem(.content(rule), position: part.lowerBound, ai: ai))
        }
    }
}

/// The text of some bytes of a valid string, cut between characters.
func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
}
