import Warehouse

/// The texts of one row by field, with the questions that records ask. Every answer that is none is a rejection in
/// words: what stands there, what was expected, what to do.
struct RowTexts {
    let mapping: Mapping
    let clock: Clock
    private var texts: [Field: String] = [:]

    init(_ row: Row, _ reading: RowReading) {
        mapping = reading.mapping
        clock = reading.clock
        for (field, rule, position) in reading.fields {
            texts[field] = rule.text(row.value(at: position))
        }
        for choice in mapping.choices where holds(choice.when) { texts[choice.field] = choice.text }
    }

    /// The text of a field; empty where there is none.
    subscript(field: Field) -> String { texts[field] ?? "" }

    func isGiven(_ field: Field) -> Bool { !self[field].isEmpty }

    /// Whether a condition of the mapping holds for this row.
    func holds(_ condition: Condition) -> Bool {
        let text = self[condition.field]
        switch condition.test {
        case .missing: return text.isEmpty
        case .negative: return Decimals(text, mapping.numbers).map { $0.digits < 0 } ?? false
        case .zero: return Decimals(text, mapping.numbers).map { $0.digits == 0 } ?? false
        case .startsWith(let start): return text.hasPrefix(start)
        case .oneOf(let codes): return codes.contains(text)
        }
    }

    // MARK: Texts

    private func wrong(_ field: Field, _ expected: String) -> Rejection {
        Rejection("\(field.words) not valid", "\(field.words) is \(quoted(self[field])), expected \(expected)")
    }

    private func missing(_ field: Field, _ expected: String) -> Rejection {
        let column = mapping.fields[field]?.column
        let place = column.map { "fill the column \(quoted($0))" } ?? "map a column to it"
        return Rejection("\(field.words) missing", "\(field.words) is empty, expected \(expected): \(place)")
    }

    /// A code that labels and scanners know: no blanks at the ends, no control characters, not too long.
    func code(_ field: Field, _ what: String) throws(Rejection) -> String {
        guard isGiven(field) else { throw missing(field, what) }
        guard self[field].unicodeScalars.allSatisfy({ !$0.isControl }) else {
            throw wrong(field, "\(what) without control characters: type it again")
        }
        guard self[field].unicodeScalars.count <= ImportLimits.codeLengthMax else {
            throw wrong(field, "\(what) of at most \(ImportLimits.codeLengthMax) characters: shorten it")
        }
        return self[field]
    }

    /// A code where one may be missing.
    func optionalCode(_ field: Field, _ what: String) throws(Rejection) -> String {
        isGiven(field) ? try code(field, what) : ""
    }

    /// Words for people: line ends and tabs become blanks.
    func line(_ field: Field) throws(Rejection) -> String {
        var text = ""
        for scalar in self[field].unicodeScalars {
            if scalar == "\n" || scalar == "\r" || scalar == "\t" {
                if text.last != " " { text.append(" ") }
            } else if scalar.isControl {
                throw wrong(field, "text without control characters: type it again")
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        guard text.unicodeScalars.count <= ImportLimits.textLengthMax else {
            throw wrong(field, "at most \(ImportLimits.textLengthMax) characters: shorten it")
        }
        return text
    }

    /// Words that have to be there.
    func neededLine(_ field: Field, _ what: String) throws(Rejection) -> String {
        guard isGiven(field) else { throw missing(field, what) }
        return try line(field)
    }

    /// The values of a field that holds several, without blanks around them.
    func list(_ field: Field) -> [String] {
        guard isGiven(field), let separator = mapping.listSeparator.first else { return [] }
        return self[field].split(separator: separator).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    // MARK: Numbers and words with a meaning

    func whole(_ field: Field, in range: ClosedRange<Int>, ifMissing fallback: Int? = nil) throws(Rejection) -> Int {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard isGiven(field) else {
            guard let fallback else { throw missing(field, expected) }
            return fallback
        }
        guard let number = Decimals(self[field], mapping.numbers)?.whole, range.contains(number) else {
            throw wrong(field, "\(expected): write digits only")
        }
        return number
    }

    /// An amount as it was written; nil where none is.
    func amount(_ field: Field) throws(Rejection) -> Decimals? {
        guard isGiven(field) else { return nil }
        guard let amount = Decimals(self[field], mapping.numbers) else {
            throw wrong(field, "an amount in digits with \(mapping.numbers.words): remove signs of currency")
        }
        return amount
    }

    func pence(_ field: Field, of amount: Decimals?, times count: Int = 1) throws(Rejection) -> Int {
        guard let amount else { return 0 }
        guard let pence = amount.pence(mapping.fields[field]?.unit ?? .pounds, times: count) else {
            throw wrong(field, "an amount below \(ImportLimits.penceMax / 100) pounds: check the decimal mark")
        }
        return pence
    }

    /// A word out of a fixed list; capitals do not matter.
    func word<T: RawRepresentable<String> & CaseIterable>(
        _ field: Field, _ type: T.Type, ifMissing fallback: T
    ) throws(Rejection) -> T {
        guard isGiven(field) else { return fallback }
        return try word(self[field], of: field, type)
    }

    /// The words of a field that holds several.
    func words<T: RawRepresentable<String> & CaseIterable>(_ field: Field, _ type: T.Type) throws(Rejection) -> [T] {
        var words: [T] = []
        for text in list(field) { words.append(try word(text, of: field, type)) }
        return words
    }

    private func word<T: RawRepresentable<String> & CaseIterable>(
        _ text: String, of field: Field, _ type: T.Type
    ) throws(Rejection) -> T {
        let found =
            T.allCases.first { $0.rawValue == text }
            ?? T.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
        guard let found else {
            let known = T.allCases.map(\.rawValue).joined(separator: ", ")
            throw wrong(field, "one of \(known): use one, or translate it under 'values' in the mapping")
        }
        return found
    }

    // MARK: Days and moments

    func moment(_ field: Field) throws(Rejection) -> Moment? {
        guard isGiven(field), let rule = mapping.fields[field] else { return nil }
        guard let moment = clock.moment(self[field], rule) else {
            let form = rule.format ?? "2027-03-01 16:40, 2027-03-01, or 16:40 for today"
            throw wrong(
                field, "a date written as \(form): set 'format' in the mapping where the file writes it otherwise")
        }
        return moment
    }

    /// So many days after today, at the rule's time of day or in the last minute of the day.
    func moment(inDays field: Field) throws(Rejection) -> Moment? {
        guard isGiven(field) else { return nil }
        let day = clock.today.adding(try whole(field, in: -3_650...3_650))
        return clock.moment(day, seconds: (mapping.fields[field]?.at?.minutes ?? 1_439) * 60)
    }

    func day(_ field: Field) throws(Rejection) -> Day? {
        guard isGiven(field), let rule = mapping.fields[field] else { return nil }
        guard let day = clock.day(self[field], rule) else {
            let form = rule.format ?? "2027-03-01"
            throw wrong(
                field, "a day written as \(form): set 'format' in the mapping where the file writes it otherwise")
        }
        return day
    }
}

/// A mapping made ready for many rows.
struct RowReading {
    let mapping: Mapping
    let clock: Clock
    /// Each field with its rule and the position of its column among `columns`.
    let fields: [(field: Field, rule: FieldRule, position: Int?)]
    let columns: [String]

    init(_ mapping: Mapping, _ clock: Clock) {
        self.mapping = mapping
        self.clock = clock
        let columns = mapping.columns
        self.columns = columns
        fields = mapping.fields.map { field, rule in
            (field, rule, rule.column.flatMap { columns.firstIndex(of: $0) })
        }
    }

    /// The text of one field that names what a row belongs to: its order, its list of stock. No choice changes it.
    func text(_ field: Field, of row: Row) -> String {
        fields.first { $0.field == field }.map { $0.rule.text(row.value(at: $0.position)) } ?? ""
    }
}

extension Row {
    /// The value of a wanted column; empty where the row has none.
    fileprivate func value(at position: Int?) -> String {
        position.flatMap { values.indices.contains($0) ? values[$0] : nil } ?? ""
    }
}
