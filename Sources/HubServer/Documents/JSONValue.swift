import Foundation

/// Any JSON.
enum JSONValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// A value as it is written.
    init(_ value: some Encodable) throws { self = try JSONDecoder().decode(JSONValue.self, from: Self.bytes(value)) }

    /// What stands under a name of an object.
    subscript(name: String) -> JSONValue? {
        if case .object(let fields) = self { return fields[name] }
        return nil
    }

    /// With the fields that are missing as they stand in `form`. The row of a list in it is how rows are filled; a list
    /// that is missing is empty.
    func filled(like form: JSONValue) -> JSONValue {
        switch (self, form) {
        case (.object(var fields), .object(let wanted)):
            for (name, value) in wanted {
                let known = fields[name] ?? .null
                fields[name] = known == .null ? value.empty : known.filled(like: value)
            }
            return .object(fields)
        case (.list(let rows), .list(let wanted)):
            guard let row = wanted.first else { return self }
            return .list(rows.map { $0.filled(like: row) })
        default: return self
        }
    }

    private var empty: JSONValue {
        switch self {
        case .list: .list([])
        case .object(let fields): .object(fields.mapValues(\.empty))
        default: self
        }
    }

    /// Bytes in which every name has its place, so that the same value is the same bytes.
    static func bytes(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}

extension JSONValue: Codable {
    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        // Each of these throws where the value is of another kind, and the next one is tried.
        if box.decodeNil() {
            self = .null
        } else if let value = try? box.decode(Bool.self) {
            self = .flag(value)
        } else if let value = try? box.decode(Int.self) {
            self = .whole(value)
        } else if let value = try? box.decode(Double.self) {
            self = .number(value)
        } else if let value = try? box.decode(String.self) {
            self = .text(value)
        } else if let value = try? box.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try box.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch self {
        case .null: try box.encodeNil()
        case .flag(let value): try box.encode(value)
        case .whole(let value): try box.encode(value)
        case .number(let value): try box.encode(value)
        case .text(let value): try box.encode(value)
        case .list(let value): try box.encode(value)
        case .object(let value): try box.encode(value)
        }
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { $1 })
    }
    init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .whole(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
}
