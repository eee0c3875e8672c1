// What bench scales type. A scale that is set to be a keyboard types a line of text and ends it as a scanner does;
// which text depends on its maker:
//
//     1234                        digits alone are grams; also what a person types
//     1234 g, 1.234 kg, 1,234 kg  a number with its unit; point or comma before the decimals
//     2.5 lb, 12 oz               avoirdupois, by the exact definition of 1959
//     ST,GS,+0001.234kg           A&D, Kern and relatives: ST stable, US moving, OL out of range; GS gross, NT net
//     ST,+00123.4  g              the same without the second word
//     S S     100.00 g            Mettler SICS: S S stable, S D moving, S I not ready, S + too much, S - too little
//     SCALE-2: 1.234 kg           any of these behind the scale's own name
//
// A wrong weight is worse than none, so the grammar is strict: nothing may stand behind the unit, a moving scale gives
// no weight, digits alone are at most six because an EAN-8 has eight, and `1,234 g` is refused, because it is one gram
// in some countries and a kilogram in others.

/// A weight as a bench scale typed it.
public struct ScaleReading: Hashable, Sendable {
    /// No bench scale weighs more; larger numbers are refused.
    public static let gramsMax = 2_000_000
    /// Digits alone are taken for grams up to so many of them.
    public static let bareDigitsMax = 6
    /// A longer line is no scale's.
    public static let bytesMax = 64

    /// The weight, rounded to whole grams.
    public var grams: Int
    /// What the scale calls itself, if it does.
    public var scale: String?
    /// Whether these were digits alone, which a person may have typed as well.
    public var isBareNumber: Bool

    /// A weight.
    public init(grams: Int, scale: String? = nil, isBareNumber: Bool = false) {
        (self.grams, self.scale, self.isBareNumber) = (grams, scale, isBareNumber)
    }

    /// What a typed line says about a weight; never traps, whatever the text.
    public static func parse(_ text: String) -> ScaleText {
        guard text.utf8.count <= bytesMax, text.utf8.allSatisfy({ $0 < 0x7F }) else { return .notAWeight }
        var line = Array(text.utf8)[...].trimmed
        var scale: String?
        if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            let name = line[..<colon].trimmed
            guard isScaleName(name) else { return .notAWeight }
            scale = String(decoding: name, as: UTF8.self)
            line = line[(colon + 1)...].trimmed
        }
        if (1...bareDigitsMax).contains(line.count), line.allSatisfy(isDigit) {
            let grams = line.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            return .reading(ScaleReading(grams: grams, scale: scale, isBareNumber: true))
        }
        return line.answer(scale)
    }

    private static func isScaleName(_ name: ArraySlice<UInt8>) -> Bool {
        (1...20).contains(name.count)
            && name.allSatisfy {
                switch $0 {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                case _: false
                }
            }
    }
}

/// What a line of text is to somebody who waits for a weight.
public enum ScaleText: Hashable, Sendable {
    /// A weight that stands still.
    case reading(ScaleReading)
    /// The scale is still moving, or not ready.
    case unstable
    /// More than the scale can weigh, or than any bench scale can.
    case overload
    /// Less than nothing: the scale was set to zero with something on it, or its pan is lifted.
    case negative
    /// No scale's text.
    case notAWeight
}

extension ArraySlice<UInt8> {
    fileprivate var trimmed: ArraySlice<UInt8> {
        var rest = self
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }

    /// The same with small letters, because Caps Lock may be on.
    private var lowered: String {
        String(decoding: map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    fileprivate func answer(_ scale: String?) -> ScaleText {
        let words = split(separator: UInt8(ascii: ","), maxSplits: 2, omittingEmptySubsequences: false)
        switch (words.first?.trimmed.lowered, words.count) {
        case ("ol", 1): return .overload
        case ("us", 2...): return .unstable
        case ("ol", 2...): return words[1...].contains { $0.trimmed.first == UInt8(ascii: "-") } ? .negative : .overload
        case ("st", 2): return words[1].trimmed.weight(scale)
        case ("st", 3...):
            switch words[1].trimmed.lowered {
            case "gs", "nt": return words[2].trimmed.weight(scale)
            // A decimal comma in the form without the second word.
            case _: return self[words[1].startIndex...].trimmed.weight(scale)
            }
        case _: break
        }
        guard count > 2, lowered.hasPrefix("s ") else { return weight(scale) }
        let rest = dropFirst(2).trimmed
        switch rest.lowered {
        case "d", "i": return .unstable
        case "+": return .overload
        case "-": return .negative
        case let words where words.hasPrefix("d "): return .unstable
        case let words where words.hasPrefix("s "): return rest.dropFirst(2).trimmed.weight(scale)
        case _: return .notAWeight
        }
    }

    /// Sign, digits, decimals, unit; and nothing else.
    private func weight(_ scale: String?) -> ScaleText {
        var rest = self
        let sign = rest.first
        let isNegative = sign == UInt8(ascii: "-")
        if isNegative || sign == UInt8(ascii: "+") { rest = rest.dropFirst().trimmed }
        let whole = rest.prefix(while: isDigit)
        rest = rest[whole.endIndex...]
        var decimals = rest.prefix(0)
        let mark = rest.first
        if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") {
            decimals = rest.dropFirst().prefix(while: isDigit)
            guard !decimals.isEmpty else { return .notAWeight }
            rest = rest[decimals.endIndex...]
        }
        guard !whole.isEmpty, let unit = ScaleUnit(rawValue: rest.trimmed.lowered) else { return .notAWeight }
        if mark == UInt8(ascii: ","), decimals.count == 3, unit.commaIsDoubtful { return .notAWeight }
        // More digits than a scale has; whatever they say, they would not fit the arithmetic below.
        let digits = whole.drop { $0 == 0x30 } + decimals
        guard digits.count <= 15 else { return .notAWeight }
        var divisor = unit.gramsDivisor
        for _ in decimals { divisor *= 10 }
        let value = UInt128(digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }) * unit.gramsNumerator
        let grams = (value + divisor / 2) / divisor
        guard grams > 0 || !isNegative else { return .reading(ScaleReading(grams: 0, scale: scale)) }
        if isNegative { return .negative }
        guard grams <= UInt128(ScaleReading.gramsMax) else { return .overload }
        return .reading(ScaleReading(grams: Int(grams), scale: scale))
    }
}

private enum ScaleUnit: String {
    case gram = "g"
    case kilogram = "kg"
    case pound = "lb"
    case pounds = "lbs"
    case ounce = "oz"

    /// Grams in one of it, as a fraction.
    var gramsNumerator: UInt128 {
        switch self {
        case .gram: 1
        case .kilogram: 1000
        case .pound, .pounds: 45_359_237
        case .ounce: 28_349_523_125
        }
    }

    var gramsDivisor: UInt128 {
        switch self {
        case .gram, .kilogram: 1
        case .pound, .pounds: 100_000
        case .ounce: 1_000_000_000
        }
    }

    /// Whether a comma in front of three digits may part thousands; no bench scale weighs a thousand of the others.
    var commaIsDoubtful: Bool {
        switch self {
        case .gram, .ounce: true
        case .kilogram, .pound, .pounds: false
        }
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
