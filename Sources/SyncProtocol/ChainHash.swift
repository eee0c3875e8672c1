import Crypto
public import Foundation
public import Warehouse

// The hash of a fact: SHA-256 over the fields in this order, each preceded by its length in bytes as eight bytes, the
// highest first: the hash of the fact before it, stream, number, id, time, station, badge, gesture, kind, version and
// body. Ids are their sixteen bytes, numbers decimal text, the body exactly as it was written. The first fact follows
// 32 zeros.

/// A SHA-256 that stands for a whole log up to a fact.
public struct ChainHash: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    /// Nil when they are not 32 bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    /// From 64 hexadecimal digits; nil when they are not.
    public init?(hexadecimal text: String) {
        let digits = text.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
        guard digits.count == 64, text.count == 64 else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// What the first fact of a log follows.
    public static let start = ChainHash(zeros: 32)
    private init(zeros count: Int) { bytes = Array(repeating: 0, count: count) }

    fileprivate init(_ digest: SHA256.Digest) { bytes = digest.withUnsafeBytes { Array($0) } }

    /// 64 hexadecimal digits.
    public var description: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension ChainHash: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let hash = ChainHash(hexadecimal: text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "'\(text.prefix(80))' is no SHA-256 in hexadecimal"))
        }
        self = hash
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A place in a log: everything up to this number, with this hash.
public struct Position: Hashable, Codable, Sendable {
    public var sequence: Int
    public var hash: ChainHash

    public init(_ sequence: Int, _ hash: ChainHash) {
        self.sequence = sequence
        self.hash = hash
    }

    /// Before the first fact.
    public static let start = Position(0, .start)
}

/// A fact on its way: everything that its hash covers but the hash before it, which the place in the batch gives.
public struct WireFact: Hashable, Codable, Sendable {
    public var sequence: Int
    public var stream: UniqueID
    public var id: UniqueID
    public var at: Moment
    public var station: String
    public var badge: String
    public var gesture: UniqueID
    public var kind: String
    public var version: Int
    /// The bytes that were hashed; never decoded and encoded again.
    public var body: Data

    public init(
        sequence: Int, stream: UniqueID, id: UniqueID, at: Moment, station: String, badge: String, gesture: UniqueID,
        kind: String, version: Int, body: Data
    ) {
        (self.sequence, self.stream, self.id, self.at) = (sequence, stream, id, at)
        (self.station, self.badge, self.gesture, self.kind) = (station, badge, gesture, kind)
        (self.version, self.body) = (version, body)
    }

    /// The hash of this fact behind a fact with another one.
    public func hash(after previous: ChainHash) -> ChainHash {
        // One piece of memory, because each call of the hash costs more than the bytes.
        var text: [UInt8] = []
        text.reserveCapacity(400 + body.count)
        func add(_ bytes: some Collection<UInt8>) {
            withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { text.append(contentsOf: $0) }
            text.append(contentsOf: bytes)
        }
        add(previous.bytes)
        add(stream.bytes)
        add(String(sequence).utf8)
        add(id.bytes)
        add(String(at.milliseconds).utf8)
        add(station.utf8)
        add(badge.utf8)
        add(gesture.bytes)
        add(kind.utf8)
        add(String(version).utf8)
        add(body)
        return ChainHash(SHA256.hash(data: text))
    }
}
