// What a body looks like. A schema is written once, beside the route that takes or gives it: the document at
// /openapi.json is made from it, and what comes in is compared with it, so the two cannot differ.

/// The shape of a JSON value.
indirect enum Schema: Hashable, Sendable {
    case text(min: Int = 0, max: Int = 1000, pattern: String? = nil, oneOf: [String] = [])
    case whole(min: Int? = nil, max: Int? = nil)
    case number
    case flag
    case list(Schema, max: Int = 10_000)
    /// Values of one shape under any names.
    case map(Schema)
    /// An open one may have more fields than are named.
    case object([Field], isOpen: Bool = false)
    case either([Schema])
    case anything
    /// A component of the document, which others refer to by its name.
    case named(String, Schema)

    struct Field: Hashable, Sendable {
        var name: String
        var schema: Schema
        var isRequired: Bool
        var note: String

        /// A field that is always there.
        static func field(_ name: String, _ schema: Schema, _ note: String = "") -> Field {
            Field(name: name, schema: schema, isRequired: true, note: note)
        }

        /// A field that may be missing.
        static func optional(_ name: String, _ schema: Schema, _ note: String = "") -> Field {
            Field(name: name, schema: schema, isRequired: false, note: note)
        }
    }

    /// A component that is an object with these fields and no others.
    static func object(_ name: String, _ fields: Field...) -> Schema { .named(name, .object(fields)) }

    /// A component whose fields may become more: what both ends of a protocol read.
    static func open(_ name: String, _ fields: Field...) -> Schema { .named(name, .object(fields, isOpen: true)) }

    /// A page of a list.
    static func page(of row: Schema) -> Schema {
        .object([
            .field("items", .list(row)),
            .optional("next", .text(), "Give it as `after` to get the next page; missing on the last one."),
        ])
    }

    /// Milliseconds since the beginning of 1970, UTC.
    static let moment = Schema.named("Moment", .whole())
    static let siteName = Schema.named("SiteName", .text(min: 1, max: 40, pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"))
    static let problem = Schema.object(
        "Problem", .field("type", .text(), "What kind it is, for programs."), .field("title", .text()),
        .field("status", .whole()), .field("detail", .text(), "What happened, what was expected, what to do."),
        .field("request", .text(), "The request's id, which stands in the hub's log, too."),
        .optional("errors", .list(.fieldProblem), "Every field that is wrong, where that is the reason."))
    static let fieldProblem = Schema.object(
        "FieldProblem", .field("path", .text(), "Where it stands, counted from 0."), .field("found", .text()),
        .field("expected", .text()))
}

extension Schema {
    /// As it stands in the document; components are referred to.
    var described: JSONValue {
        switch self {
        case .text(let min, let max, let pattern, let oneOf):
            var fields: [String: JSONValue] = ["type": "string", "maxLength": .whole(max)]
            if min > 0 { fields["minLength"] = .whole(min) }
            if let pattern { fields["pattern"] = .text(pattern) }
            if !oneOf.isEmpty { fields = ["type": "string", "enum": .list(oneOf.map { .text($0) })] }
            return .object(fields)
        case .whole(let min, let max):
            var fields: [String: JSONValue] = ["type": "integer"]
            if let min { fields["minimum"] = .whole(min) }
            if let max { fields["maximum"] = .whole(max) }
            return .object(fields)
        case .number: return ["type": "number"]
        case .flag: return ["type": "boolean"]
        case .list(let row, let max): return ["type": "array", "items": row.described, "maxItems": .whole(max)]
        case .map(let value): return ["type": "object", "additionalProperties": value.described]
        case .object(let fields, let isOpen):
            var properties: [String: JSONValue] = [:]
            for field in fields { properties[field.name] = field.described }
            return [
                "type": "object", "properties": .object(properties), "additionalProperties": .flag(isOpen),
                "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
            ]
        case .either(let schemas): return ["anyOf": .list(schemas.map(\.described))]
        case .anything: return [:]
        case .named(let name, _): return ["$ref": .text("#/components/schemas/\(name)")]
        }
    }

    /// The components that it needs, itself included.
    var components: [String: Schema] {
        switch self {
        case .named(let name, let schema): schema.components.merging([name: schema]) { $1 }
        case .list(let row, _): row.components
        case .map(let value): value.components
        case .object(let fields, _): fields.reduce(into: [:]) { $0.merge($1.schema.components) { $1 } }
        case .either(let schemas): schemas.reduce(into: [:]) { $0.merge($1.components) { $1 } }
        case .text, .whole, .number, .flag, .anything: [:]
        }
    }
}

extension Schema.Field {
    fileprivate var described: JSONValue {
        guard !note.isEmpty, case .object(var fields) = schema.described else { return schema.described }
        fields["description"] = .text(note)
        return .object(fields)
    }
}

extension Schema {
    /// The first place where a value is not of this shape, in words; nil where it is.
    func fault(in value: JSONValue, at place: String = "") -> String? {
        let here = place.isEmpty ? "The body" : place
        switch (self, value) {
        case (.named(_, let schema), _): return schema.fault(in: value, at: place)
        case (.anything, _), (.flag, .flag), (.number, .number), (.number, .whole): return nil
        case (.text(let min, let max, let pattern, let oneOf), .text(let text)):
            return Self.fault(in: text, min, max, pattern, oneOf).map { "\(here): \($0)" }
        case (.whole(let min, let max), .whole(let number)):
            if let min, number < min { return "\(here) is too small: expected at least \(min)." }
            if let max, number > max { return "\(here) is too large: expected at most \(max)." }
            return nil
        case (.list(let row, let max), .list(let rows)):
            if rows.count > max { return "\(here) has \(rows.count) rows: expected at most \(max)." }
            return rows.enumerated().lazy.compactMap { row.fault(in: $1, at: "\(place)/\($0)") }.first
        case (.map(let schema), .object(let fields)):
            return fields.sorted { $0.key < $1.key }.lazy
                .compactMap { schema.fault(in: $1, at: "\(place)/\($0)") }.first
        case (.object(let wanted, let isOpen), .object(let fields)):
            return Self.fault(in: fields, wanted, isOpen, place, here)
        case (.either(let schemas), _):
            let isOne = schemas.contains { $0.fault(in: value, at: place) == nil }
            return isOne ? nil : "\(here) is none of the kinds that were expected."
        default: return "\(here) is of another kind: expected \(kind)."
        }
    }

    private static func fault(
        in text: String, _ min: Int, _ max: Int, _ pattern: String?, _ oneOf: [String]
    ) -> String? {
        let count = text.unicodeScalars.count
        if !oneOf.isEmpty { return oneOf.contains(text) ? nil : "expected one of \(oneOf.joined(separator: ", "))." }
        if count < min || count > max { return "expected \(min) to \(max) characters, not \(count)." }
        // A pattern that cannot be read is a mistake of ours, and no text fits it.
        if let pattern, (try? Regex(pattern).wholeMatch(in: text)) == nil { return "expected it to fit \(pattern)" }
        return nil
    }

    private static func fault(
        in fields: [String: JSONValue], _ wanted: [Field], _ isOpen: Bool, _ place: String, _ here: String
    ) -> String? {
        for field in wanted {
            guard let value = fields[field.name], value != .null else {
                if field.isRequired { return "\(here) has no \(field.name)." }
                continue
            }
            if let fault = field.schema.fault(in: value, at: "\(place)/\(field.name)") { return fault }
        }
        if isOpen { return nil }
        let known = Set(wanted.map(\.name))
        return fields.keys.sorted().first { !known.contains($0) }.map {
            "\(here) has a field \(cleaned($0, max: 40)), which is not expected."
        }
    }

    private var kind: String {
        switch self {
        case .text: "text"
        case .whole: "a whole number"
        case .number: "a number"
        case .flag: "true or false"
        case .list: "a list"
        case .map, .object: "an object"
        case .either, .anything, .named: "something else"
        }
    }
}
