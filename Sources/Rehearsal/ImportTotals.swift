import Importing

extension ImportSummary {
    /// Adds the counts of another file.
    mutating func add(_ other: ImportSummary) {
        lines += other.lines
        taken += other.taken
        unchanged += other.unchanged
        rejected += other.rejected
        records += other.records
        reasons.merge(other.reasons, uniquingKeysWith: +)
    }
}
