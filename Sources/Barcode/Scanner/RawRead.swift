/// Everything that arrived for one scan, byte by byte, for whoever has to find out what a scanner does.
public struct RawRead: Hashable, Sendable {
    /// The bytes as they came from the terminal, end mark included, up to `ScannerSettings.lengthCeiling`.
    public private(set) var bytes: [UInt8] = []
    /// When each of them arrived, in monotonic nanoseconds; bytes that came together have the same time.
    public private(set) var times: [UInt64] = []
    /// What the scan reader made of them.
    public var events: [ScanEvent] = []

    /// A read of which nothing has arrived yet.
    public init() {}

    /// Adds a byte; what goes beyond the longest scan is left away, it is told by the events.
    public mutating func append(_ byte: UInt8, at time: UInt64) {
        guard bytes.count < ScannerSettings.lengthCeiling else { return }
        bytes.append(byte)
        times.append(time)
    }

    /// The bytes in two hexadecimal digits each, at most so many.
    public func hexadecimal(most: Int) -> String {
        let shown = bytes.prefix(most).map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
        return shown.joined(separator: " ") + (bytes.count > most ? " ..." : "")
    }

    /// The longest and the median silence between two bytes, in milliseconds, rounded up.
    public var gaps: (longest: Int, median: Int) {
        let gaps = zip(times, times.dropFirst()).map { $1 > $0 ? Int(($1 - $0 + 999_999) / 1_000_000) : 0 }.sorted()
        return (gaps.last ?? 0, gaps.isEmpty ? 0 : gaps[gaps.count / 2])
    }
}
