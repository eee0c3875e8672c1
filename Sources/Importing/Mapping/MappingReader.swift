import Foundation
import Warehouse
import Yams

extension Mapping {
    /// The mapping of that name among the shipped ones, or the one in the file at that path.
    public static func named(_ name: String, in resources: Resources) throws(MappingError) -> Mapping {
        let looksLikePath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
        if looksLikePath { return try Mapping(contentsOf: name) }
        let shipped = resources.folder.appendingPathComponent("mappings/\(name).yaml").path
        for path in [shipped, name] where FileManager.default.fileExists(atPath: path) {
            var mapping = try Mapping(contentsOf: path)
            if path == shipped { mapping.name = name }
            return mapping
        }
        throw .notFound(name: name, looked: [shipped, name], known: known(in: resources))
    }

    /// The names of the shipped mappings.
    public static func known(in resources: Resources) -> [String] {
        let folder = resources.folder.appendingPathComponent("mappings").path
        // A folder that cannot be listed leaves the caller's message without suggestions; the message itself remains.
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// Reads a mapping file.
    public init(contentsOf path: String) throws(MappingError) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path: path, why: plainWords(error))
        }
        guard data.count <= ImportLimits.mappingBytesMax else {
            throw .unreadable(path: path, why: "it is larger than \(ImportLimits.mappingBytesMax) bytes")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw .unreadable(path: path, why: "it is not UTF-8")
        }
        try self.init(yaml: text, path: path)
    }

    /// Reads a mapping from its text; the path is for messages.
    public init(yaml text: String, path: String) throws(MappingError) {
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch let error as YamlError {
            throw .notYAML(path: path, line: error.line, what: error.words)
        } catch {
            throw .notYAML(path: path, line: 1, what: String(describing: error))
        }
        guard let root else { throw .missingKey(path: path, key: "kind", what: "the file is empty") }
        self = try MappingReader(path: path).mapping(root)
    }
}

extension YamlError {
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: 1
        }
    }

    fileprivate var words: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        default: String(describing: self).split(separator: "\n").first.map(String.init) ?? "it cannot be parsed"
        }
    }
}

/// Turns the nodes of a YAML file into a mapping, naming file, line and key of what is wrong.
struct MappingReader {
    let path: String

    func mapping(_ root: Node) throws(MappingError) -> Mapping {
        let top = try members(
            root, of: "the mapping",
            allowed: [
                "kind", "about", "delimiter", "encoding", "decimal", "thousands", "list", "fields", "returns",
                "charges",
                "reject", "choose",
            ])
        guard let kindNode = top["kind"] else {
            throw .missingKey(path: path, key: "kind", what: "expected one of \(names(ImportKind.self))")
        }
        var mapping = Mapping(name: path, kind: try word(kindNode, "kind", ImportKind.self))
        try readFormat(top, into: &mapping)
        guard let fields = top["fields"] else {
            throw .missingKey(path: path, key: "fields", what: "it says which column gives which field")
        }
        mapping.fields = try fieldRules(fields, mapping.kind)
        try readRules(top, into: &mapping)
        return mapping
    }

    private func readFormat(_ top: [String: Node], into mapping: inout Mapping) throws(MappingError) {
        if let node = top["delimiter"] {
            mapping.delimiter = UInt8(
                ascii: try choice(node, "delimiter", [",": ",", ";": ";", "tab": "\t", "\t": "\t", "|": "|"]))
        }
        if let node = top["encoding"] { mapping.encoding = try word(node, "encoding", TextEncoding.self) }
        if let node = top["decimal"] {
            mapping.numbers.decimal = Character(try choice(node, "decimal", [".": ".", ",": ","]))
        }
        if let node = top["thousands"] {
            let marks: [String: Unicode.Scalar] = [".": ".", ",": ",", " ": " ", "'": "'"]
            let mark = Character(try choice(node, "thousands", marks))
            guard mark != mapping.numbers.decimal else {
                throw wrong(node, "thousands", "another mark than 'decimal'")
            }
            mapping.numbers.thousands = mark
        }
        if let node = top["list"] {
            mapping.listSeparator = String(
                Character(try choice(node, "list", ["|": "|", ";": ";", ",": ",", "/": "/", " ": " "])))
        }
    }

    private func readRules(_ top: [String: Node], into mapping: inout Mapping) throws(MappingError) {
        for key in ["returns", "charges"] where top[key] != nil && mapping.kind != .orders {
            throw wrong(top[key] ?? Node(""), key, "to stand in a mapping for orders only")
        }
        if let node = top["returns"] {
            mapping.returns = try condition(
                members(node, of: "returns", allowed: conditionKeys), node, "returns", mapping)
        }
        for (node, key) in try list(top["charges"], "charges") {
            mapping.charges.append(
                try condition(members(node, of: key, allowed: conditionKeys), node, key, mapping))
        }
        for (node, key) in try list(top["reject"], "reject") {
            let inner = try members(node, of: key, allowed: conditionKeys + ["reason"])
            guard let reason = inner["reason"] else {
                throw .missingKey(path: path, key: "\(key).reason", what: "a rejected line needs its reason in words")
            }
            mapping.rejects.append(
                RejectRule(
                    when: try condition(inner, node, key, mapping), reason: try text(reason, "\(key).reason")))
        }
        for (node, key) in try list(top["choose"], "choose") {
            let inner = try members(node, of: key, allowed: conditionKeys + ["set", "to"])
            guard let target = inner["set"], let value = inner["to"] else {
                throw .missingKey(path: path, key: "\(key).set", what: "a choice says which field to set, and to what")
            }
            let chosen = try field(target, "\(key).set", mapping.kind)
            guard chosen != .order, chosen != .reference else {
                throw wrong(target, "\(key).set", "a field that does not name what the line belongs to")
            }
            let when = try condition(inner, node, key, mapping)
            mapping.choices.append(ChoiceRule(when: when, field: chosen, text: try text(value, "\(key).to")))
        }
    }

    // MARK: Fields

    private func fieldRules(_ node: Node, _ kind: ImportKind) throws(MappingError) -> [Field: FieldRule] {
        var rules: [Field: FieldRule] = [:]
        for (name, rule) in try members(node, of: "fields", allowed: kind.fields.map(\.rawValue)) {
            guard let field = Field(rawValue: name) else { continue }
            rules[field] = try fieldRule(rule, "fields.\(name)")
        }
        for field in kind.needed where rules[field] == nil {
            throw .missingKey(
                path: path, key: "fields.\(field.rawValue)",
                what: "\(kind.rawValue) need it; name the column that holds it")
        }
        if kind == .stock, rules[.quantity] == nil, rules[.serials] == nil {
            throw .missingKey(path: path, key: "fields.quantity", what: "stock needs a quantity or serials")
        }
        return rules
    }

    private func fieldRule(_ node: Node, _ key: String) throws(MappingError) -> FieldRule {
        if node.scalar != nil { return FieldRule(column: try text(node, key)) }
        let inner = try members(
            node, of: key,
            allowed: [
                "column", "constant", "default", "case", "without_suffix", "values", "format", "at", "unit", "optional",
            ])
        guard (inner["column"] == nil) != (inner["constant"] == nil) else {
            throw wrong(node, key, "either 'column' or 'constant' in it")
        }
        var rule = FieldRule()
        if let node = inner["optional"] {
            rule.isOptional = try word(node, "\(key).optional", FieldRule.Answer.self) == .yes
        }
        if let column = inner["column"] { rule.column = try text(column, "\(key).column") }
        if let constant = inner["constant"] ?? inner["default"] { rule.fallback = try text(constant, key) }
        if let node = inner["case"] { rule.letterCase = try word(node, "\(key).case", FieldRule.LetterCase.self) }
        if let node = inner["without_suffix"] { rule.withoutSuffix = try text(node, "\(key).without_suffix") }
        if let node = inner["unit"] { rule.unit = try word(node, "\(key).unit", FieldRule.MoneyUnit.self) }
        if let node = inner["format"] {
            rule.format = try text(node, "\(key).format")
            guard DatePattern(rule.format ?? "").isUsable else {
                throw wrong(
                    node, "\(key).format", "a date of yyyy or yy, MM or M, dd or d, and HH, mm, ss for the time")
            }
        }
        if let node = inner["at"] {
            guard let time = TimeOfDay(try text(node, "\(key).at")) else {
                throw wrong(node, "\(key).at", "a time of day such as \"16:40\", in quotes")
            }
            rule.at = time
        }
        if let node = inner["values"] {
            for (word, meaning) in try members(node, of: "\(key).values", allowed: nil) {
                rule.values[word] = try text(meaning, "\(key).values.\(word)")
            }
        }
        return rule
    }

    private func field(_ node: Node, _ key: String, _ kind: ImportKind) throws(MappingError) -> Field {
        guard let field = Field(rawValue: try text(node, key)), kind.fields.contains(field) else {
            throw wrong(node, key, "one of \(kind.fields.map(\.rawValue).joined(separator: ", "))")
        }
        return field
    }

    // MARK: Conditions

    private var conditionKeys: [String] { ["field", "is", "starts_with", "one_of"] }

    private func condition(
        _ inner: [String: Node], _ node: Node, _ key: String, _ mapping: Mapping
    ) throws(MappingError) -> Condition {
        guard let fieldNode = inner["field"] else {
            throw .missingKey(path: path, key: "\(key).field", what: "a rule asks about one field")
        }
        let field = try field(fieldNode, "\(key).field", mapping.kind)
        guard mapping.fields[field] != nil else {
            throw wrong(fieldNode, "\(key).field", "a field that stands under 'fields'")
        }
        let tests = ["is", "starts_with", "one_of"].compactMap { inner[$0] }
        guard tests.count == 1 else { throw wrong(node, key, "exactly one of 'is', 'starts_with', 'one_of' in it") }
        if let start = inner["starts_with"] {
            return Condition(field, .startsWith(try text(start, "\(key).starts_with")))
        }
        if let codes = inner["one_of"] {
            var set: Set<String> = []
            for (code, name) in try list(codes, "\(key).one_of") { set.insert(try text(code, name)) }
            return Condition(field, .oneOf(set))
        }
        switch try text(inner["is"] ?? node, "\(key).is") {
        case "missing": return Condition(field, .missing)
        case "negative": return Condition(field, .negative)
        case "zero": return Condition(field, .zero)
        default: throw wrong(inner["is"] ?? node, "\(key).is", "one of missing, negative, zero")
        }
    }

    // MARK: Nodes

    private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

    private func shown(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): "'\(scalar.string)'"
        case .mapping: "a group of keys"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    private func wrong(_ node: Node, _ key: String, _ allowed: String) -> MappingError {
        .wrongValue(path: path, line: line(node), key: key, value: shown(node), allowed: allowed)
    }

    private func names<T: RawRepresentable<String> & CaseIterable>(_ type: T.Type) -> String {
        T.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private func members(_ node: Node, of key: String, allowed: [String]?) throws(MappingError) -> [String: Node] {
        guard case .mapping(let mapping) = node else { throw wrong(node, key, "a group of keys") }
        var members: [String: Node] = [:]
        for (name, value) in mapping {
            let name = try text(name, key)
            if let allowed, !allowed.contains(name) {
                throw .unknownKey(
                    path: path, line: line(value), key: key == "the mapping" ? name : "\(key).\(name)", allowed: allowed
                )
            }
            members[name] = value
        }
        return members
    }

    private func list(_ node: Node?, _ key: String) throws(MappingError) -> [(Node, String)] {
        guard let node else { return [] }
        guard case .sequence(let sequence) = node else { throw wrong(node, key, "a list") }
        return sequence.enumerated().map { ($0.element, "\(key)[\($0.offset + 1)]") }
    }

    private func text(_ node: Node, _ key: String) throws(MappingError) -> String {
        guard case .scalar(let scalar) = node else { throw wrong(node, key, "one word or text") }
        return scalar.string
    }

    private func word<T: RawRepresentable<String> & CaseIterable>(
        _ node: Node, _ key: String, _ type: T.Type
    ) throws(MappingError) -> T {
        guard let value = T(rawValue: try text(node, key)) else { throw wrong(node, key, "one of \(names(type))") }
        return value
    }

    private func choice(
        _ node: Node, _ key: String, _ marks: [String: Unicode.Scalar]
    ) throws(MappingError) -> Unicode.Scalar {
        guard let mark = marks[try text(node, key)] else {
            throw wrong(node, key, "one of \(marks.keys.sorted().map { "'\($0)'" }.joined(separator: ", "))")
        }
        return mark
    }
}
