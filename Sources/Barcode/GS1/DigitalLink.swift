// GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.2 and later, uncompressed).
//
//     https://example.com/some/stem/01/09506000134352/10/LOT-1?17=270331&linkType=x#part
//             host        stem     key value          qualifier  attributes
//
// The scheme is http or https, all in small or all in capital letters. Reading begins at the end of the path and goes
// back in pairs of identifier and value until the identifier is a primary key: what is in front of that is the stem.
// Behind the key its qualifiers may follow, each at most once and in the order of the table. The query holds
// attributes: pairs separated by `&` or `;`. Only identifiers that the table allows there may stand in it, none twice,
// and none that has a place in the path. A key of digits that is no identifier is an error; all other pairs (linkType
// …) and the fragment say nothing about the item. Values are percent-encoded; `+` in a query is a blank, in a path it
// is itself. A number in the path must have its 14 digits; in the query 8, 12 or 13 digits are filled up.
//
// A URL in which no primary key can be found is no Digital Link and stays a plain code; an inspection says so. Where a
// key with a right value is followed by something that is no pair, the URL is one, and broken.

/// What a GS1 Digital Link URI must obey besides the rules of its elements.
public enum DigitalLinkRule: String, Hashable, Sendable, CaseIterable {
    /// The scheme is all in small or all in capital letters.
    case scheme
    /// There must be a host.
    case noHost
    /// The path of a web address must hold a primary key and its value, if the address is meant as a Digital Link.
    case noKey
    /// A host holds letters, digits, `.`, `-`, `:` and brackets only.
    case hostCharacter
    /// Beyond these characters everything must be percent-encoded.
    case uriCharacter
    /// An identifier in the path needs a value behind it.
    case noValue
    /// This identifier may not follow the key, or not at this place.
    case qualifier
    /// This identifier may not stand in the query.
    case attribute
    /// This identifier belongs into the path.
    case belongsInPath
    /// An identifier stands in the URI once.
    case repeated
}

/// The parts of a URL as ranges of its bytes.
private struct LinkParts {
    var host: Range<Int>
    var segments: [Range<Int>] = []
    var query: Range<Int>

    /// The parts, or nil when the text is no URL of the web.
    init?(_ bytes: Span<UInt8>, _ text: Range<Int>) {
        guard let start = LinkParts.hostStart(bytes, text) else { return nil }
        func find(_ mark: UInt8, from start: Int, to end: Int) -> Int {
            (start..<end).first { bytes[$0] == mark } ?? end
        }
        let end = find(0x23, from: start, to: text.upperBound)
        let pathEnd = find(0x3F, from: start, to: end)
        query = min(pathEnd + 1, end)..<end
        let hostEnd = find(0x2F, from: start, to: pathEnd)
        host = start..<hostEnd
        var position = hostEnd
        while position < pathEnd {
            let next = find(0x2F, from: position + 1, to: pathEnd)
            segments.append((position + 1)..<next)
            position = next
        }
    }

    /// Where the host begins, if the text begins with the scheme of the web in whatever letters.
    private static func hostStart(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
        for scheme: StaticString in ["http://", "https://"] {
            let count = scheme.utf8CodeUnitCount
            guard text.count >= count else { continue }
            let isHere = scheme.withUTF8Buffer { letters in
                (0..<count).allSatisfy { index in
                    let byte = bytes[text.lowerBound + index]
                    return letters[index] == (byte &- 0x41 < 26 ? byte | 0x20 : byte)
                }
            }
            if isHere { return text.lowerBound + count }
        }
        return nil
    }
}

extension ElementParser {
    /// The elements of a GS1 Digital Link URI, or nil when the text is none.
    func parseLink(_ bytes: Span<UInt8>, _ text: Range<Int>) -> ElementString? {
        guard let parts = LinkParts(bytes, text), let root = root(bytes, parts.segments) else { return nil }
        var result = ElementString()
        let scheme = text.lowerBound..<(parts.host.lowerBound - 3)
        if let capital = ElementParser.strayCapital(bytes, scheme) {
            result.problems.append(ElementProblem(.link(.scheme), position: capital))
        }
        checkCharacters(bytes, text, parts.host, into: &result)
        var key: AIRow?
        var qualifiers: [AI] = []
        var index = root
        while index < parts.segments.count {
            let (name, value) = (
                parts.segments[index], index + 1 < parts.segments.count ? parts.segments[index + 1] : nil
            )
            guard let (ai, row) = identifier(bytes, name) else {
                let rule: ElementProblem.Rule = name.isEmpty ? .link(.noValue) : .unknownIdentifier
                result.problems.append(ElementProblem(rule, position: name.lowerBound))
                result.unread = string(bytes, name.lowerBound..<(parts.segments.last?.upperBound ?? name.upperBound))
                break
            }
            guard let value, !value.isEmpty else {
                result.problems.append(ElementProblem(.link(.noValue), position: name.upperBound, ai: ai))
                break
            }
            if let key {
                qualifiers.append(ai)
                if !key.allows(qualifiers) {
                    result.problems.append(ElementProblem(.link(.qualifier), position: name.lowerBound, ai: ai))
                    qualifiers.removeLast()
                }
            } else {
                key = row
            }
            takeEncoded(ai, row, bytes, value, isQuery: false, into: &result)
            index += 2
        }
        if let key { readQuery(bytes, parts.query, key, qualifiers, into: &result) }
        return result
    }

    /// Where the path of a web address begins; nil when the text is none.
    static func webPath(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
        LinkParts(bytes, text).map(\.host.upperBound)
    }

    /// Which segment holds the primary key.
    private func root(_ bytes: Span<UInt8>, _ segments: [Range<Int>]) -> Int? {
        var index = segments.count - 2
        while index >= 0, let (_, row) = identifier(bytes, segments[index]) {
            if row.qualifiers != nil { return index }
            index -= 2
        }
        for index in segments.indices.dropLast().reversed() {
            guard let (ai, row) = identifier(bytes, segments[index]), row.qualifiers != nil else { continue }
            var trial = ElementString()
            takeEncoded(ai, row, bytes, segments[index + 1], isQuery: false, into: &trial)
            if trial.isUsable { return index }
        }
        return nil
    }

    private func identifier(_ bytes: Span<UInt8>, _ name: Range<Int>) -> (AI, AIRow)? {
        guard let found = AITable.identifier(in: bytes, at: name.lowerBound, end: name.upperBound),
            Int(found.ai.length) == name.count
        else { return nil }
        return (found.ai, AITable.rows[found.row])
    }

    /// The first capital letter of a scheme that holds small letters too.
    private static func strayCapital(_ bytes: Span<UInt8>, _ scheme: Range<Int>) -> Int? {
        let capitals = scheme.filter { bytes[$0] &- 0x41 < 26 }
        return capitals.count < scheme.count ? capitals.first : nil
    }

    /// Whether the text is a web address whose scheme mixes small and capital letters.
    static func mixesLetters(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
        guard let parts = LinkParts(bytes, text) else { return false }
        return strayCapital(bytes, text.lowerBound..<(parts.host.lowerBound - 3)) != nil
    }

    private func checkCharacters(
        _ bytes: Span<UInt8>, _ text: Range<Int>, _ host: Range<Int>, into result: inout ElementString
    ) {
        if let stranger = text.first(where: { !isURICharacter(bytes[$0]) }) {
            result.problems.append(ElementProblem(.link(.uriCharacter), position: stranger))
        }
        if host.isEmpty { result.problems.append(ElementProblem(.link(.noHost), position: host.lowerBound)) }
        if let stranger = host.first(where: { isURICharacter(bytes[$0]) && !isHostCharacter(bytes[$0]) }) {
            result.problems.append(ElementProblem(.link(.hostCharacter), position: stranger))
        }
    }

    private func readQuery(
        _ bytes: Span<UInt8>, _ query: Range<Int>, _ key: AIRow, _ qualifiers: [AI], into result: inout ElementString
    ) {
        var position = query.lowerBound
        while position < query.upperBound {
            let end = (position..<query.upperBound).first { bytes[$0] == 0x26 || bytes[$0] == 0x3B } ?? query.upperBound
            let pair = position..<end
            position = end + 1
            guard let equals = pair.first(where: { bytes[$0] == 0x3D }) else { continue }
            let name = pair.lowerBound..<equals
            guard !name.isEmpty, CheckDigit.allDigits(bytes, name) else { continue }
            guard let (ai, row) = identifier(bytes, name) else {
                result.problems.append(ElementProblem(.unknownIdentifier, position: name.lowerBound))
                continue
            }
            let rule: DigitalLinkRule? =
                if result.elements.contains(where: { $0.ai == ai }) {
                    .repeated
                } else if !row.isAttribute {
                    .attribute
                } else {
                    key.hasPlace(for: ai, among: qualifiers) ? .belongsInPath : nil
                }
            if let rule { result.problems.append(ElementProblem(.link(rule), position: name.lowerBound, ai: ai)) }
            takeEncoded(ai, row, bytes, (equals + 1)..<end, isQuery: true, into: &result)
        }
    }

    private func takeEncoded(
        _ ai: AI, _ row: AIRow, _ bytes: Span<UInt8>, _ value: Range<Int>, isQuery: Bool,
        into result: inout ElementString
    ) {
        let isNumber = isQuery && ai.number == 1 && ai.length == 2
        guard isNumber || value.contains(where: { bytes[$0] == 0x25 || isQuery && bytes[$0] == 0x2B }) else {
            take(ai, row, bytes, value, into: &result)
            return
        }
        var (plain, places): ([UInt8], [Int]) = ([], [])
        var position = value.lowerBound
        while position < value.upperBound {
            places.append(position)
            if bytes[position] == 0x25, position + 2 < value.upperBound, let high = hexValue(bytes[position + 1]),
                let low = hexValue(bytes[position + 2])
            {
                plain.append(high << 4 | low)
                position += 3
            } else {
                plain.append(isQuery && bytes[position] == 0x2B ? 0x20 : bytes[position])
                position += 1
            }
        }
        if isNumber, [8, 12, 13].contains(plain.count) {
            places.insert(contentsOf: repeatElement(value.lowerBound, count: 14 - plain.count), at: 0)
            plain.insert(contentsOf: repeatElement(0x30, count: 14 - plain.count), at: 0)
        }
        takeDecoded(ai, row, plain, places + [value.upperBound], into: &result)
    }
}

extension AIRow {
    /// Whether these may follow the key in the path, in this order.
    fileprivate func allows(_ qualifiers: some Collection<AI>) -> Bool {
        if qualifiers.isEmpty { return true }
        return paths.contains { alternative in
            var rest = qualifiers.makeIterator()
            var wanted = rest.next()
            for qualifier in alternative where qualifier == wanted { wanted = rest.next() }
            return wanted == nil
        }
    }

    /// Whether one more would have its place among those that follow the key.
    fileprivate func hasPlace(for ai: AI, among qualifiers: [AI]) -> Bool {
        guard paths.contains(where: { $0.contains(ai) }) else { return false }
        return (0...qualifiers.count).contains { allows(qualifiers[..<$0] + [ai] + qualifiers[$0...]) }
    }
}

/// The value of a hexadecimal digit in either case.
func hexValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
}

private func isUnreserved(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26 && byte >= 0x41 || byte == 0x2D || byte == 0x2E || byte == 0x5F
        || byte == 0x7E
}

private func isURICharacter(_ byte: UInt8) -> Bool {
    switch byte {
    // The reserved characters and the percent sign: ! # $ % & ' ( ) * + , / : ; = ? @ [ ]
    case 0x21, 0x23...0x2C, 0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5B, 0x5D: true
    default: isUnreserved(byte)
    }
}

private func isHostCharacter(_ byte: UInt8) -> Bool {
    isUnreserved(byte) && byte != 0x5F && byte != 0x7E || byte == 0x3A || byte == 0x5B || byte == 0x5D
}

/// Why elements cannot be written as a GS1 Digital Link URI.
public enum DigitalLinkError: Error, Hashable, Sendable {
    /// None of them is a primary key.
    case noKey
    /// This one may not stand in a URI beside that key.
    case notAllowed(AI)
    /// This one is there twice.
    case repeated(AI)
    /// The domain is empty or holds what a host or stem may not.
    case badDomain(String)
}

/// The GS1 Digital Link URI of these elements, for a label.
///
/// The first primary key becomes the path, with those of its qualifiers that are there; all else becomes the query,
/// what has a predefined length first. An element that is there twice is written once.
///
/// - Parameters:
///   - domain: The host; it may carry a stem, for example `example.com/some/stem`.
///   - isInPathOrder: Whether the elements were read from a link, so that those behind the key stood in its path as far
///     as they fit there.
public func digitalLink(
    _ elements: [Element], domain: String = "id.gs1.org", isInPathOrder: Bool = false
) throws(DigitalLinkError) -> String {
    let host = domain.utf8.split(separator: 0x2F, maxSplits: 1, omittingEmptySubsequences: false).first
    guard let host, !host.isEmpty, host.allSatisfy(isHostCharacter), domain.utf8.allSatisfy(isURICharacter),
        !domain.utf8.contains(0x3F), !domain.utf8.contains(0x23), domain.utf8.last != 0x2F
    else { throw .badDomain(domain) }
    guard let key = elements.first(where: { $0.ai.row?.qualifiers != nil }) else { throw .noKey }
    let inPath = isInPathOrder ? qualifiers(behind: key, in: elements) : mostQualifiers(of: key, in: elements)
    var text = "https://" + domain
    for element in [key] + inPath { text += "/\(element.ai)/" + percentEncoded(element.value) }
    var seen = Set(([key] + inPath).map(\.ai))
    var inQuery: [Element] = []
    for element in elements where element != key && !inPath.contains(element) && !inQuery.contains(element) {
        guard seen.insert(element.ai).inserted else { throw .repeated(element.ai) }
        guard element.ai.row?.isAttribute == true else { throw .notAllowed(element.ai) }
        inQuery.append(element)
    }
    var separator = "?"
    for element in inQuery.filter(\.ai.hasPredefinedLength) + inQuery.filter({ !$0.ai.hasPredefinedLength }) {
        text += "\(separator)\(element.ai)=" + percentEncoded(element.value)
        separator = "&"
    }
    return text
}

/// The alternative of qualifiers of which most are there, in their order.
private func mostQualifiers(of key: Element, in elements: [Element]) -> [Element] {
    var most: [Element] = []
    for alternative in key.ai.row?.paths ?? [] {
        let fitting = alternative.compactMap { qualifier in elements.first { $0.ai == qualifier } }
        if fitting.count > most.count { most = fitting }
    }
    return most
}

/// The elements that follow the key directly, as far as its path may hold them.
private func qualifiers(behind key: Element, in elements: [Element]) -> [Element] {
    var found: [Element] = []
    for element in elements.drop(while: { $0 != key }).dropFirst() {
        guard key.ai.row?.allows((found + [element]).map(\.ai)) == true else { break }
        found.append(element)
    }
    return found
}

func percentEncoded(_ text: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
        if isUnreserved(byte) {
            result.append(byte)
        } else {
            result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: result, as: UTF8.self)
}
