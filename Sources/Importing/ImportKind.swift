/// What a file holds.
public enum ImportKind: String, Hashable, Codable, Sendable, CaseIterable {
    case items, places, stock, orders, people, boxes, services, loads, returns, deliveries
}

/// What the site did with one record.
public enum ImportAnswer: Hashable, Sendable {
    case taken
    /// It was there already, the same in everything.
    case unchanged
    /// The site cannot take it, with the reason in words.
    case rejected(String)
}

/// What an import did. A line is one row of the table: header and blank lines do not count, and a row whose quoted text
/// runs over several lines of the file is one. An order of several rows counts them all. `lines == taken + rejected`.
public struct ImportSummary: Hashable, Codable, Sendable {
    public var lines = 0
    /// Lines whose record the site holds now, the unchanged ones included.
    public var taken = 0
    /// Lines of records that were there before, the same in everything.
    public var unchanged = 0
    public var rejected = 0
    /// Records that the site took newly or as a change.
    public var records = 0
    /// Rejected lines by the kind of reason.
    public var reasons: [String: Int] = [:]
    /// Where the rejected lines are written; nil when there are none.
    public var rejectsPath: String?

    public init() {}
}

/// How far an import is. Every file is read twice: first to count and check it as a whole, then to take its lines.
public enum ImportProgress: Hashable, Sendable {
    case reading(bytes: Int, of: Int)
    case taking(lines: Int, of: Int)
}

/// Why a line is not taken: `kind` groups like reasons for counting, `text` is the sentence about this one.
struct Rejection: Error, Hashable {
    var kind: String
    var text: String

    init(_ kind: String, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
