import Foundation
public import Warehouse

extension Resources {
    /// The shipped rules of counting, checked.
    public func loadCountPolicy() throws(ResourcesError) -> CountPolicy {
        try Importing.loadCountPolicy(at: file("counting.json").path)
    }
}

/// The rules of counting of a site's own, from a file like `Resources/counting.json`.
public func loadCountPolicy(at path: String) throws(ResourcesError) -> CountPolicy {
    let policy: CountPolicy
    do {
        policy = try JSONDecoder().decode(CountPolicy.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as DecodingError {
        throw .wrongFile(path: path, what: words(error))
    } catch {
        throw .wrongFile(path: path, what: plainWords(error))
    }
    if let what = fault(in: policy) { throw .wrongFile(path: path, what: what) }
    return policy
}

private func fault(in policy: CountPolicy) -> String? {
    for velocity in VelocityClass.allCases where !(1...3650).contains(policy.daysBetween[velocity.rawValue] ?? 0) {
        return "'daysBetween' of \(velocity.rawValue) is missing or not between 1 and 3650 days"
    }
    if !(0...100).contains(policy.accuracyPercentMin) { return "'accuracyPercentMin' is not between 0 and 100" }
    let times = [policy.secondsPerBin, policy.secondsPerLine, policy.secondsPerUnit]
    if !times.allSatisfy((0...3600).contains) { return "the seconds are not between 0 and 3600" }
    for (index, row) in policy.tolerances.enumerated() {
        let bounds = [row.units, row.percent, row.pence]
        if bounds.contains(where: { $0 < 0 || $0 > 1_000_000 }) {
            return "tolerance \(index + 1): 'units', 'percent' and 'pence' are between 0 and 1,000,000"
        }
    }
    return nil
}
