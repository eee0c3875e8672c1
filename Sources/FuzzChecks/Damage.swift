public import BarcodeChecks

/// What can happen to bytes on their way, one thing at a time.
public enum Damage: CaseIterable, Sendable {
    case flip, overwrite, cut, end, double, splice, number, brokenText

    /// What is longer says nothing new.
    static let bytesMax = 64 * 1024

    /// Numbers at the ends of what machines can count, and some that are none.
    static let extremes = [
        "0", "-0", "-1", "00", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "18446744073709551616", "4611686018427387904", "2147483648", "99999999999999999999999999", "1e308", "1e-400",
        "0.1", "NaN", "9007199254740993",
    ].map { Array($0.utf8) }

    /// Bytes that are no UTF-8, or hardly any.
    static let broken: [[UInt8]] = [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF], [0xF4, 0x90, 0x80, 0x80], [0xE6, 0x97], [0xEF, 0xBB, 0xBF], [0x00],
        [0xF0, 0x9F], [0x1B], [0xC2, 0x9B], [0xE2, 0x80, 0xAE], [0xFE, 0xFF], [0x0D], [0x0A],
    ]

    /// Good bytes after one to four such things, mostly one; `others` are good bytes to splice in.
    public static func done(to good: [UInt8], with others: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
        var bytes = good
        for _ in 0...(dice.below(3) == 0 ? dice.below(4) : 0) {
            bytes = dice.pick(allCases).happens(to: bytes, with: others, &dice)
        }
        return Array(bytes.prefix(bytesMax))
    }

    /// A message whose names and braces are mostly left alone: what a program counts with is what does it harm.
    static func ofNumbers(in good: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = good
        for _ in 0...dice.below(3) {
            if dice.below(6) == 0 {
                bytes = dice.pick(allCases).happens(to: bytes, with: [good], &dice)
                continue
            }
            // A number stands behind a colon, a comma or a bracket; digits elsewhere are parts of names.
            let marks: [UInt8] = [0x3A, 0x2C, 0x5B]
            let places = bytes.indices.dropFirst().filter {
                marks.contains(bytes[$0 - 1]) && (bytes[$0] == 0x2D || (0x30...0x39).contains(bytes[$0]))
            }
            if places.isEmpty { return bytes }
            putNumber(into: &bytes, at: dice.pick(places), dice.pick(extremes))
        }
        return bytes
    }

    /// Good bytes after it has happened once.
    public func happens(to good: [UInt8], with others: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
        var bytes = good
        let place = dice.below(bytes.count + 1)
        let end = min(bytes.count, place + 1 + dice.below(dice.below(8) == 0 ? 400 : 12))
        switch self {
        case .flip: if place < bytes.count { bytes[place] ^= UInt8(1) << UInt8(dice.below(8)) }
        case .overwrite: for index in place..<end { bytes[index] = UInt8(dice.below(256)) }
        case .cut: bytes.removeSubrange(place..<end)
        case .end: bytes.removeSubrange(place...)
        case .double:
            let part = Array(bytes[place..<end])
            for _ in 0...(dice.below(16) == 0 ? dice.below(300) : 0) { bytes.insert(contentsOf: part, at: place) }
        case .splice:
            let other = dice.pick(others)
            let from = dice.below(other.count + 1)
            bytes.replaceSubrange(place..<end, with: other[from...].prefix(200))
        case .number: Damage.putNumber(into: &bytes, at: place, dice.pick(Damage.extremes))
        case .brokenText: bytes.insert(contentsOf: dice.pick(Damage.broken), at: place)
        }
        return bytes
    }

    /// Puts a number where the next one stands, or at the place itself where none follows.
    private static func putNumber(into bytes: inout [UInt8], at place: Int, _ number: [UInt8]) {
        let digits: ClosedRange<UInt8> = 0x30...0x39
        let start = bytes[place...].firstIndex { digits.contains($0) || $0 == 0x2D } ?? place
        let end = bytes[start...].dropFirst().firstIndex { !digits.contains($0) } ?? bytes.count
        bytes.replaceSubrange(start..<end, with: number)
    }
}
