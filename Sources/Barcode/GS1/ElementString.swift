/// One piece of GS1 data: what it is and its value.
public struct Element: Hashable, Sendable {
    /// What the value is.
    public let ai: AI
    /// The value as the label carries it.
    public let value: String

    /// An element; its value is not checked here.
    public init(_ ai: AI, _ value: String) {
        (self.ai, self.value) = (ai, value)
    }

    /// The value as a number with its decimal places, for measures (31nn to 36nn), amounts, prices (390n to 395n) and
    /// counts.
    ///
    /// Prices of 391n and 393n begin with a three digit currency, which is not part of the number.
    public var measure: Measure? {
        let bytes = value.utf8.span
        let hasCurrency = (391...393).contains(ai.number / 10) && ai.number / 10 != 392 && ai.length == 4
        let start = hasCurrency ? 3 : 0
        guard let places = ai.decimalPlaces ?? (ai == "30" || ai == "37" ? 0 : nil), bytes.count > start,
            bytes.count <= 18, CheckDigit.allDigits(bytes, 0..<bytes.count)
        else { return nil }
        return Measure(digits: number(bytes, start..<bytes.count), places: places)
    }

    /// The numeric currency of an amount (391n) or price (393n).
    public var currency: String? {
        guard ai.length == 4, ai.number / 10 == 391 || ai.number / 10 == 393, value.utf8.count > 3 else { return nil }
        return String(value.prefix(3))
    }

    /// The value as a date, for the elements that are one or begin with one.
    public func date(thisYear: Int) -> CalendarDate? {
        guard let rules = ai.row?.components.first?.rules, rules.contains(.dateOrMonth) || rules.contains(.date) else {
            return nil
        }
        let bytes = value.utf8.span
        guard bytes.count >= 6 else { return nil }
        return CalendarDate(
            yymmdd: bytes, 0..<6, thisYear: thisYear, allowsWholeMonth: rules.contains(.dateOrMonth))
    }
}

/// A whole number of digits with a decimal point in it: exact, unlike a floating number.
public struct Measure: Hashable, Sendable, CustomStringConvertible {
    /// All digits as one number.
    public let digits: UInt64
    /// How many of them stand behind the decimal point.
    public let places: Int

    /// A measure of these digits with this many behind the point.
    public init(digits: UInt64, places: Int) {
        (self.digits, self.places) = (digits, places)
    }

    /// For example `12.345`.
    public var description: String {
        guard places > 0 else { return String(digits) }
        let text = zeroPadded(digits, places + 1)
        return "\(text.dropLast(places)).\(text.suffix(places))"
    }
}

/// A GS1 rule that a text breaks, and where.
public struct ElementProblem: Error, Hashable, Sendable {
    /// The rule that is broken.
    public enum Rule: Hashable, Sendable {
        /// The digits here are no application identifier.
        case unknownIdentifier
        /// A separator or bracket stands where an identifier must begin.
        case missingIdentifier
        /// The value ends before its least length.
        case tooShort(length: Int, least: Int)
        /// The value goes on beyond its greatest length.
        case tooLong(length: Int, most: Int)
        /// A character that this component may not hold.
        case characters(ElementCharacters)
        /// The content breaks one of the rules for what it means.
        case content(ContentRule)
        /// The same identifier came twice with different values.
        case contradiction
        /// Nothing stands behind the mark that announces elements.
        case noData
        /// There is no text at all.
        case noText
        /// A number alone whose last digit does not check the others.
        case wrongCheckDigit(expected: Int)
        /// An EAN or UPC symbol holds a text of a length that it cannot have, or not only digits.
        case noRetailNumber(length: Int)
        /// A rule of GS1 Digital Link URIs.
        case link(DigitalLinkRule)
        /// A text that begins as an AIM identifier goes on as none.
        case noAIMIdentifier
        /// A text that begins as the URN of an EPC goes on as none.
        case noEPC
    }

    /// The broken rule.
    public let rule: Rule
    /// Where, as a count of UTF-8 bytes from the beginning of the text that was parsed.
    public let position: Int
    /// The identifier whose value it is, when known.
    public let ai: AI?

    /// Whether only a list of others says so, which the label may be ahead of.
    public var isForgivable: Bool {
        if case .content(let rule) = rule { rule.isFromAList } else { false }
    }

    /// A problem at a position.
    public init(_ rule: Rule, position: Int, ai: AI? = nil) {
        (self.rule, self.position, self.ai) = (rule, position, ai)
    }
}

/// What a GS1 text says: its elements in order, and everything that is wrong with it.
public struct ElementString: Hashable, Sendable {
    /// The elements in the order in which they stand.
    public internal(set) var elements: [Element] = []
    /// What is wrong; empty when the text obeys the standard.
    public internal(set) var problems: [ElementProblem] = []
    /// The end of the text from the first place at which no element could be read.
    public internal(set) var unread: String = ""

    /// Whether the text obeys the standard.
    public var isValid: Bool { problems.isEmpty }

    /// Whether all of it is good for use: valid, but for lists that a label may be ahead of.
    public var isUsable: Bool { problems.allSatisfy(\.isForgivable) }

    /// The value of an identifier, when it is there, good for use and without contradiction.
    public subscript(_ ai: AI) -> String? {
        first(ai)?.value
    }

    func first(_ ai: AI) -> Element? {
        guard let element = elements.first(where: { $0.ai == ai }) else { return nil }
        return problems.contains { $0.ai == ai && !$0.isForgivable } ? nil : element
    }

    /// The form that people read: identifiers in brackets.
    public var bracketed: String { gs1BracketedString(elements) + unread }

    /// The form that scanners send: separators only where the standard needs them.
    public var transmitted: String { gs1ElementString(elements, aim: "") + unread }
}

/// The text that a scanner sends for these elements, with `]C1` in front unless told otherwise.
public func gs1ElementString(_ elements: [Element], aim: String = "]C1", separator: String = "\u{1D}") -> String {
    var text = aim
    for (index, element) in elements.enumerated() {
        text += element.ai.description + element.value
        if index + 1 < elements.count, !element.ai.hasPredefinedLength { text += separator }
    }
    return text
}

/// The bracketed text for these elements; a bracket inside a value has a backslash in front.
public func gs1BracketedString(_ elements: [Element]) -> String {
    var text = ""
    for element in elements {
        text += "(\(element.ai))"
        for scalar in element.value.unicodeScalars {
            if scalar == "(" { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
    }
    return text
}
