/// One thing that is wrong with an order: the field, what was found there, and what is expected.
public struct FieldProblem: Hashable, Codable, Sendable {
    /// Where it stands, as in `lines[2].quantity`, counted from 0 as in JSON.
    public var path: String
    public var fault: FieldFault

    public init(_ path: String, _ fault: FieldFault) {
        self.path = path
        self.fault = fault
    }
}

/// What can be wrong with a field.
public enum FieldFault: Hashable, Codable, Sendable {
    case empty
    case tooLong(characters: Int, limit: Int)
    /// A character that steers a screen or a printer instead of being shown, by its code point.
    case controlCharacter(code: UInt32, position: Int)
    case outOfRange(found: Int, least: Int, most: Int)
    /// The same number stands in an earlier field.
    case duplicate(found: Int, first: String)
    case none
    case tooMany(found: Int, limit: Int)
    /// The site that sends and the one that gets it are the same.
    case sameSite

    /// What stands there.
    public var found: String {
        switch self {
        case .empty: "nothing"
        case .tooLong(let characters, _): "\(characters) characters"
        case .controlCharacter(let code, let position):
            "control character U+" + FieldFault.digits(code) + " at \(position)"
        case .outOfRange(let found, _, _): "\(found)"
        case .duplicate(let found, let first): "\(found), as in \(first)"
        case .none: "an empty list"
        case .tooMany(let found, _): "\(found) entries"
        case .sameSite: "the site that sends it"
        }
    }

    /// What should stand there.
    public var expected: String {
        switch self {
        case .empty: "a text that is not empty"
        case .tooLong(_, let limit): "at most \(limit) characters"
        case .controlCharacter: "characters that can be shown"
        case .outOfRange(_, let least, let most): "\(least) to \(most)"
        case .duplicate: "a number of its own"
        case .none: "at least one entry"
        case .tooMany(_, let limit): "at most \(limit) entries"
        case .sameSite: "another site"
        }
    }

    private static func digits(_ code: UInt32) -> String {
        let text = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
    }
}

extension FieldProblem: CustomStringConvertible {
    /// `lines[2].quantity: found 0, expected 1 to 1000000`.
    public var description: String { "\(path): found \(fault.found), expected \(fault.expected)" }
}
