/// Why a mapping cannot be used.
public enum MappingError: Error, Hashable, Sendable {
    case notFound(name: String, looked: [String], known: [String])
    case unreadable(path: String, why: String)
    case notYAML(path: String, line: Int, what: String)
    case unknownKey(path: String, line: Int, key: String, allowed: [String])
    case missingKey(path: String, key: String, what: String)
    case wrongValue(path: String, line: Int, key: String, value: String, allowed: String)
}

extension MappingError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .notFound(let name, let looked, let known):
            "There is no mapping '\(name)'. Looked for \(looked.joined(separator: " and ")). "
                + (known.isEmpty
                    ? "Give the path of a mapping file."
                    : "Give the path of a mapping file or one of: \(known.joined(separator: ", ")).")
        case .unreadable(let path, let why):
            "The mapping \(path) cannot be read: \(why). Check the name and the permissions."
        case .notYAML(let path, let line, let what):
            "The mapping \(path), line \(line), is not YAML: \(what). Correct that line."
        case .unknownKey(let path, let line, let key, let allowed):
            "The mapping \(path), line \(line), has '\(key)', which means nothing here. "
                + "Allowed: \(allowed.joined(separator: ", "))."
        case .missingKey(let path, let key, let what):
            "The mapping \(path) lacks '\(key)': \(what)."
        case .wrongValue(let path, let line, let key, let value, let allowed):
            "The mapping \(path), line \(line): '\(key)' is \(value), expected \(allowed)."
        }
    }
}
