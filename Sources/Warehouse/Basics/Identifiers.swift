/// A name written as text. Different kinds of names are different types, so that a tote never passes for a bin.
public protocol TextIdentifier: RawRepresentable<String>, Hashable, Comparable, Codable, Sendable,
    CustomStringConvertible, ExpressibleByStringLiteral
{
    init(rawValue: String)
}

extension TextIdentifier {
    public init(_ text: String) { self.init(rawValue: text) }
    public init(stringLiteral value: String) { self.init(rawValue: value) }
    public var description: String { rawValue }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The stock keeping unit: the site's own code of an item.
public struct SKU: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The code of a place, as printed on its label: a bin, a tote, a lane, or one of the outer places.
public struct PlaceID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The number of an order, as the channel that took it gave it.
public struct OrderID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The code on a person's badge.
public struct BadgeID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a terminal where somebody works.
public struct StationID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The number of a tour, counted by the site from 1.
public struct TourID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ number: Int) { self.init(rawValue: number) }
    public var description: String { String(rawValue) }
    public static func < (left: TourID, right: TourID) -> Bool { left.rawValue < right.rawValue }
}

/// Sixteen bytes that name one fact, one gesture or one stream. Time ordered ids are UUIDv7 (RFC 9562, 5.7).
public struct UniqueID: Hashable, Sendable, CustomStringConvertible {
    public var high: UInt64
    public var low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A UUIDv7 from the wall clock and 80 random bits; both come from the caller, so that tests repeat.
    public init(at moment: Moment, random: (UInt64, UInt64)) {
        let time = UInt64(bitPattern: moment.milliseconds) & 0xFFFF_FFFF_FFFF
        high = time << 16 | 0x7000 | random.0 & 0x0FFF
        low = random.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    }

    /// The sixteen bytes, most significant first.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
    }

    /// The id that `bytes` gave, or nil when they are not sixteen.
    @inlinable
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var words = (UInt64(0), UInt64(0))
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        (high, low) = (UInt64(bigEndian: words.0), UInt64(bigEndian: words.1))
    }

    /// Thirty-two hexadecimal digits.
    public var description: String {
        func digits(_ value: UInt64) -> String {
            let text = String(value, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        return digits(high) + digits(low)
    }

    /// The id that `description` gave, or nil.
    public init?(_ text: String) {
        // The parser of whole numbers takes a sign as well.
        guard text.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }), text.utf8.count == 32,
            let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }
}

extension UniqueID: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = UniqueID(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not an id of 32 hexadecimal digits")
            )
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
