import Foundation

// Finds the phrases in the sources of Screens: every `say(…)` with the literals in it, as `Phrase.pattern` spells them.

/// The patterns of all phrases that the screens can say.
func phrasesInSources() throws -> Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/Screens")
    var found: Set<String> = []
    for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)! {
        guard file.pathExtension == "swift" else { continue }
        var scan = PhraseScan(try String(contentsOf: file, encoding: .utf8))
        scan.run()
        found.formUnion(scan.phrases)
    }
    return found
}

/// The labels and helps of the reasons that come with the house.
func reasonsOfTheHouse() throws -> Set<String> {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources/reasons.json")
    let reasons = try JSONDecoder().decode([[String: Texts]].self, from: Data(contentsOf: file))
    return Set(reasons.flatMap { [$0["label"], $0["help"]].compactMap { $0?.text } })
}

/// A value of a reason, where it is a text.
private struct Texts: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
}

/// A reader of Swift source that knows as much of it as comments, strings and the calls of `say`.
struct PhraseScan {
    private let source: [UInt8]
    private var at = 0
    private(set) var phrases: Set<String> = []

    init(_ text: String) { source = Array(text.utf8) }

    mutating func run() { read(until: nil) }

    private func sees(_ text: String) -> Bool { source[at...].starts(with: text.utf8) }

    private mutating func skip(past text: String) {
        while at < source.count, !sees(text) { at += 1 }
        at = min(source.count, at + text.utf8.count)
    }

    /// Reads code up to a closing parenthesis, or to the end.
    private mutating func read(until close: UInt8?) {
        var depth = 0
        while at < source.count {
            if sees("//") {
                skip(past: "\n")
            } else if sees("\"\"\"") {
                at += 3
                skip(past: "\"\"\"")
            } else if source[at] == UInt8(ascii: "\"") {
                _ = literal()
            } else if sees("say("), at == 0 || !isWord(source[at - 1]) {
                at += 4
                depth += 1
                phrase()
            } else {
                if source[at] == UInt8(ascii: "(") { depth += 1 }
                if source[at] == UInt8(ascii: ")") {
                    if depth == 0, close != nil { return }
                    depth -= 1
                }
                at += 1
            }
        }
    }

    /// The literals of one call of `say`; what is no literal there is not a phrase.
    private mutating func phrase() {
        var pattern = ""
        var values = 0
        var isPhrase = false
        while true {
            while at < source.count, source[at] == UInt8(ascii: " ") || source[at] == UInt8(ascii: "\n") { at += 1 }
            guard at < source.count, source[at] == UInt8(ascii: "\"") else { break }
            isPhrase = true
            for part in literal() {
                if let part {
                    pattern += part
                } else {
                    values += 1
                    pattern += "%\(values)"
                }
            }
            guard at < source.count, source[at] == UInt8(ascii: ",") else { break }
            at += 1
        }
        if isPhrase { phrases.insert(pattern.trimmingCharacters(in: CharacterSet(charactersIn: " "))) }
    }

    /// One literal from its first quote: its fixed parts, with nil for each value.
    private mutating func literal() -> [String?] {
        at += 1
        var parts: [String?] = []
        var bytes: [UInt8] = []
        while source[at] != UInt8(ascii: "\"") {
            guard source[at] == UInt8(ascii: "\\") else {
                bytes.append(source[at])
                at += 1
                continue
            }
            at += 2
            switch source[at - 1] {
            case UInt8(ascii: "("):
                parts.append(String(decoding: bytes, as: UTF8.self))
                bytes = []
                read(until: UInt8(ascii: ")"))
                at += 1
                parts.append(nil)
            case UInt8(ascii: "u"):
                let start = at + 1
                skip(past: "}")
                let digits = String(decoding: source[start..<at - 1], as: UTF8.self)
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?"
                bytes += Array(String(Character(scalar)).utf8)
            case UInt8(ascii: "n"): bytes.append(10)
            case let other: bytes.append(other)
            }
        }
        at += 1
        return parts + [String(decoding: bytes, as: UTF8.self)]
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || Character(Unicode.Scalar(byte)).isLetter
            || Character(Unicode.Scalar(byte)).isNumber
    }
}
