// Every sentence is written in English where it is made, as `say("Load \(code) is full")`. Its fixed parts with a
// placeholder for each value, `Load %1 is full`, are the key of the phrase in the tables of the other languages
// (German/, Spanish/, Hindi/), whose phrases may put the values in another order. What a table lacks is said in
// English, so that new words need nothing but `say`.
//
// The language is that of whoever is at the terminal. It is a task local value: `Console` sets it around everything
// that it says or draws, and two consoles in two threads cannot disturb each other.

import TextScreen
public import Warehouse

/// A phrase in English with the values in it, before it is said in anybody's language.
struct Phrase: ExpressibleByStringInterpolation {
    /// What stands around the values, one more than there are values.
    private(set) var fixed: [String]
    private(set) var values: [String]

    init(stringLiteral text: String) {
        fixed = [text]
        values = []
    }

    init(stringInterpolation parts: Parts) {
        fixed = parts.fixed + [parts.last]
        values = parts.values
    }

    struct Parts: StringInterpolationProtocol {
        var fixed: [String] = []
        var values: [String] = []
        var last = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            fixed.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        mutating func appendLiteral(_ text: String) { last += text }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            fixed.append(last)
            last = ""
            values.append(value.description)
        }
    }

    /// This phrase and another one behind it, as one phrase.
    mutating func append(_ other: Phrase) {
        fixed[fixed.count - 1] += other.fixed[0]
        fixed += other.fixed.dropFirst()
        values += other.values
    }

    /// The fixed parts with `%1`, `%2` … for the values.
    var pattern: String {
        var text = fixed[0]
        for (index, part) in fixed.dropFirst().enumerated() { text += "%\(index + 1)" + part }
        return text
    }

    var english: String {
        var text = fixed[0]
        for (value, part) in zip(values, fixed.dropFirst()) { text += value + part }
        return text
    }
}

/// Says a phrase in the language of whoever is at the terminal. A long one may come in parts.
func say(_ parts: Phrase...) -> String {
    var phrase = parts[0]
    for part in parts.dropFirst() { phrase.append(part) }
    guard let table = Speech.language.phrases else { return phrase.english }
    let (before, key, after) = trimmed(phrase.pattern)
    guard let translation = table[key] else { return phrase.english }
    return before + filled(translation, with: phrase.values) + after
}

/// The house's own data, such as a reason, in the language of whoever is at the terminal; a site's own as it is.
func told(_ text: String) -> String { Speech.language.phrases?[text] ?? text }

/// Who speaks.
enum Speech {
    @TaskLocal static var language = Language.english
}

extension Language {
    /// What the phrases are in this language, by their English pattern; nil where they need none.
    var phrases: [String: String]? {
        switch self {
        case .english: nil
        case .german: German.phrases
        case .spanish: Spanish.phrases
        case .hindi: Hindi.phrases
        }
    }

    /// How its speakers call it.
    public var ownName: String {
        switch self {
        case .english: "English"
        case .german: "Deutsch"
        case .spanish: "Espa\u{F1}ol"
        case .hindi: "\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}"
        }
    }

    /// Whether its letters can be shown with these characters; Latin letters have stand-ins.
    func canBeShown(with glyphs: Glyphs) -> Bool { self != .hindi || glyphs == .unicode }
}

/// Reads a table: a line `= ` with the English pattern, and in the next one what it is in the other language.
func phraseTable(_ pages: [String]) -> [String: String] {
    var table: [String: String] = [:]
    var key: Substring?
    for line in pages.lazy.flatMap({ $0.split(separator: "\n") }) {
        if line.hasPrefix("= ") {
            key = line.dropFirst(2)
        } else if let known = key {
            table[String(known)] = String(line)
            key = nil
        }
    }
    return table
}

/// A pattern without the blanks around it, which no table has.
private func trimmed(_ pattern: String) -> (before: String, key: String, after: String) {
    let blank = UInt8(ascii: " ")
    let bytes = pattern.utf8
    guard bytes.first == blank || bytes.last == blank else { return ("", pattern, "") }
    let before = pattern.prefix { $0 == " " }
    let rest = pattern.dropFirst(before.count)
    let after = rest.reversed().prefix { $0 == " " }.count
    return (String(before), String(rest.dropLast(after)), String(repeating: " ", count: after))
}

/// The values put where their placeholders stand.
private func filled(_ translation: String, with values: [String]) -> String {
    guard !values.isEmpty else { return translation }
    var result = ""
    var isPlaceholder = false
    for character in translation {
        if isPlaceholder {
            isPlaceholder = false
            if let number = character.wholeNumberValue, values.indices.contains(number - 1) {
                result += values[number - 1]
                continue
            }
            result += "%"
        }
        if character == "%" { isPlaceholder = true } else { result.append(character) }
    }
    return isPlaceholder ? result + "%" : result
}
