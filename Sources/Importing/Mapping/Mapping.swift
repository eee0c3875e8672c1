// How the rows of a file become records: which column gives which field, how its numbers and dates are written, and
// what to do with rows that are no plain line. `MappingReader` reads one from YAML; `Resources/mappings` holds those
// that are shipped: dockline-people.yaml is the simplest, online-retail.yaml uses every rule.

/// How to read a file of one kind.
public struct Mapping: Hashable, Sendable {
    /// Where it was read from, for messages.
    public var name: String
    public var kind: ImportKind
    public var delimiter: UInt8 = UInt8(ascii: ",")
    public var encoding: TextEncoding = .utf8
    public var numbers = NumberFormat()
    /// What stands between the values of a field that holds several.
    public var listSeparator = "|"
    public var fields: [Field: FieldRule] = [:]
    /// Which lines announce a return rather than order something.
    public var returns: Condition?
    /// Which lines are money only.
    public var charges: [Condition] = []
    public var rejects: [RejectRule] = []
    public var choices: [ChoiceRule] = []

    public init(name: String, kind: ImportKind) {
        self.name = name
        self.kind = kind
    }

    /// The columns that the mapping reads, each once.
    var columns: [String] {
        Set(fields.values.compactMap(\.column)).sorted()
    }

    /// Those of them that a file may lack.
    var optionalColumns: Set<String> {
        let needed = fields.values.filter { !$0.isOptional }.compactMap(\.column)
        return Set(fields.values.compactMap(\.column)).subtracting(needed)
    }
}

/// How numbers are written.
public struct NumberFormat: Hashable, Sendable {
    public var decimal: Character = "."
    public var thousands: Character?
    public init() {}
}

/// Where the text of a field comes from, and what is done to it before it is read.
public struct FieldRule: Hashable, Sendable {
    public enum LetterCase: String, Hashable, Sendable, CaseIterable {
        case upper, lower
    }
    enum Answer: String, CaseIterable {
        case yes, no
    }
    public enum MoneyUnit: String, Hashable, Sendable, CaseIterable {
        case pounds, pence
    }
    /// The column that gives it; nil where the text is the same for every row.
    public var column: String?
    /// A file without the column is taken all the same.
    public var isOptional = false
    /// The text where there is no column, or where the column is empty.
    public var fallback = ""
    public var letterCase: LetterCase?
    /// Cut from the end where it stands there: the `.0` that a spreadsheet adds to numbers.
    public var withoutSuffix = ""
    /// The file's words and ours.
    public var values: [String: String] = [:]
    /// How a date is written: `yyyy-MM-dd HH:mm:ss`. ISO 8601 where nothing is said.
    public var format: String?
    /// A time of day that replaces the one in the file: that day, or the next when it is over by then.
    public var at: TimeOfDay?
    public var unit = MoneyUnit.pounds

    public init(column: String? = nil, fallback: String = "") {
        self.column = column
        self.fallback = fallback
    }

    /// The text that a column's value stands for.
    func text(_ value: String) -> String {
        var text = value
        if !withoutSuffix.isEmpty, text.hasSuffix(withoutSuffix) { text.removeLast(withoutSuffix.count) }
        switch letterCase {
        case .upper: text = text.uppercased()
        case .lower: text = text.lowercased()
        case nil: break
        }
        if let translated = values[text] { text = translated }
        return text.isEmpty ? fallback : text
    }
}

/// Minutes after midnight.
public struct TimeOfDay: Hashable, Sendable {
    public var minutes: Int

    /// The time that `16:40` names, or nil.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCII) }),
            let hour = UInt8(parts[0]), let minute = UInt8(parts[1]), hour < 24, minute < 60
        else { return nil }
        minutes = Int(hour) * 60 + Int(minute)
    }
}

/// A question about one field of a row, asked after its text was put right.
public struct Condition: Hashable, Sendable {
    public enum Test: Hashable, Sendable {
        case missing, negative, zero
        case startsWith(String)
        case oneOf(Set<String>)
    }
    public var field: Field
    public var test: Test

    public init(_ field: Field, _ test: Test) {
        self.field = field
        self.test = test
    }
}

/// Lines that are not wanted, with the reason that their senders read.
public struct RejectRule: Hashable, Sendable {
    public var when: Condition
    public var reason: String
}

/// A field that depends on another one.
public struct ChoiceRule: Hashable, Sendable {
    public var when: Condition
    public var field: Field
    public var text: String
}
