/// How long a watching sender rests: two seconds while all is well, doubling with every failure up to a minute.
public struct PrintPauses: Sendable {
    /// The usual pauses.
    public init() {}

    /// Seconds to rest after so many failures in a row.
    public func seconds(afterFailures failures: Int) -> Int {
        min(60, 2 << min(max(0, failures), 5))
    }
}
