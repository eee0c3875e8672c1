// Durations in a histogram whose buckets grow with their values, as G. Tene's HdrHistogram has them: 128 to each power
// of two, so that any percentile is right to within a hundredth however long the tail is, in a few kilobytes. Those of
// several processes are added up.

struct Histogram: Codable {
    private var counts: [Int: Int] = [:]
    private(set) var count = 0
    private(set) var max: UInt64 = 0

    mutating func record(_ nanoseconds: UInt64) {
        counts[Histogram.bucket(nanoseconds), default: 0] += 1
        count += 1
        max = Swift.max(max, nanoseconds)
    }

    mutating func add(_ other: Histogram) {
        counts.merge(other.counts, uniquingKeysWith: +)
        count += other.count
        max = Swift.max(max, other.max)
    }

    /// Nanoseconds below or at which this share of all values lies.
    func percentile(_ share: Double) -> UInt64 {
        var left = Int((Double(count) * share).rounded(.up))
        for (bucket, number) in counts.sorted(by: { $0.key < $1.key }) {
            left -= number
            if left <= 0 { return Swift.min(max, Histogram.top(of: bucket)) }
        }
        return max
    }

    /// What is worth telling of it, in milliseconds.
    var milliseconds: [String: Double] {
        let shares = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("p99.9", 0.999), ("max", 1)]
        return Dictionary(uniqueKeysWithValues: shares.map { ($0 + "_ms", Double(percentile($1)) / 1e6) })
    }

    private static func bucket(_ value: UInt64) -> Int {
        guard value >= 256 else { return Int(value) }
        let shift = 56 - value.leadingZeroBitCount
        return 256 + (shift - 1) * 128 + Int(value >> UInt64(shift)) - 128
    }

    private static func top(of bucket: Int) -> UInt64 {
        guard bucket >= 256 else { return UInt64(bucket) }
        let shift = (bucket - 256) / 128 + 1
        return (UInt64((bucket - 256) % 128 + 129) << UInt64(shift)) - 1
    }
}
