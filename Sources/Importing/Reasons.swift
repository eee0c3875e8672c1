import Foundation
public import Warehouse

extension Resources {
    /// The table of reasons, checked.
    public func loadReasons() throws(ResourcesError) -> [Reason] {
        let path = file("reasons.json").path
        return try readReasons(try reasonBytes(at: path), path: path)
    }
}

/// Reasons of a site's own, from a file like the shipped one; it need not name those that the site records by itself.
public func loadReasons(at path: String) throws(ResourcesError) -> [Reason] {
    try readReasons(try reasonBytes(at: path), path: path, isWhole: false)
}

private func reasonBytes(at path: String) throws(ResourcesError) -> Data {
    do {
        return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
        throw .wrongReasons(path: path, what: plainWords(error))
    }
}

/// Reads a table of reasons and checks what the screens rely on.
func readReasons(_ data: Data, path: String, isWhole: Bool = true) throws(ResourcesError) -> [Reason] {
    let reasons: [Reason]
    do {
        reasons = try JSONDecoder().decode([Reason].self, from: data)
    } catch let error as DecodingError {
        throw .wrongReasons(path: path, what: words(error))
    } catch {
        throw .wrongReasons(path: path, what: plainWords(error))
    }
    for (index, reason) in reasons.enumerated() {
        let name = reason.code.rawValue.isEmpty ? "entry \(index + 1)" : "'\(reason.code)'"
        if let what = fault(in: reason) { throw .wrongReasons(path: path, what: "\(name): \(what)") }
        if reasons.prefix(index).contains(where: { $0.code == reason.code }) {
            throw .wrongReasons(path: path, what: "\(name) stands there twice, expected each code once")
        }
    }
    for code in [ReasonCode.noStock, .notEmpty] where isWhole && !reasons.contains(where: { $0.code == code }) {
        throw .wrongReasons(path: path, what: "'\(code)' is missing, which the site records by itself")
    }
    return reasons
}

private func fault(in reason: Reason) -> String? {
    if reason.code.rawValue.isEmpty { return "'code' is empty, expected one word such as not-found" }
    if reason.label.isEmpty || reason.label.count > 18 {
        return "'label' has \(reason.label.count) characters, expected 1 to 18 so that it fits a handheld"
    }
    if !reason.help.hasSuffix(".") { return "'help' is '\(reason.help)', expected one sentence with its full stop" }
    if reason.procedure == .site, !reason.jobs.isEmpty {
        return "'procedure' is site, so nobody chooses it, expected 'jobs' to be empty"
    }
    if reason.procedure != .site, reason.jobs.isEmpty { return "'jobs' is empty, expected who may choose it" }
    if let lifters = reason.liftedBy, lifters.isEmpty || reason.hold == .none {
        return "'liftedBy' is \(lifters.count) roles and 'hold' is \(reason.hold.rawValue), expected a role and a hold"
    }
    return nil
}

func words(_ error: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map { "entry \($0 + 1)" } ?? "'\($0.stringValue)'" }.joined(separator: ", ")
    }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context.codingPath)): '\(key.stringValue)' is missing"
    case .typeMismatch(let type, let context):
        return "\(place(context.codingPath)): expected \(type == [Any].self ? "a list" : "\(type)")"
    case .valueNotFound(_, let context): return "\(place(context.codingPath)) is null, expected a value"
    case .dataCorrupted(let context):
        return "\(place(context.codingPath)): \(context.debugDescription)".trimmingCharacters(in: ["\n", " ", ":"])
    @unknown default: return "it cannot be read"
    }
}
