import Foundation
public import Warehouse

extension Resources {
    /// The shipped rules of what expires, checked.
    public func loadExpiryPolicy() throws(ResourcesError) -> ExpiryPolicy {
        try Importing.loadExpiryPolicy(at: file("expiry.json").path)
    }
}

/// A site's own rules of what expires, from a file like `Resources/expiry.json`.
public func loadExpiryPolicy(at path: String) throws(ResourcesError) -> ExpiryPolicy {
    let policy: ExpiryPolicy
    do {
        policy = try JSONDecoder().decode(ExpiryPolicy.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as DecodingError {
        throw .wrongFile(path: path, what: words(error))
    } catch {
        throw .wrongFile(path: path, what: plainWords(error))
    }
    if let what = policy.fault { throw .wrongFile(path: path, what: what) }
    return policy
}
