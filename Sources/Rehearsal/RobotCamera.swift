public import Foundation

// What a robot's camera takes: a small grey picture that no other subject has. It is a whole PNG file, so that what
// checks, shows and exports pictures has something real.

/// A PNG file of 8 × 8 grey pixels that depend on a text.
public func robotPicture(of text: String, plan: MischiefPlan) -> Data {
    var rows: [UInt8] = []
    for row in 0..<8 {
        // Each row begins with the number of its filter: none.
        rows.append(0)
        let value = plan.hash("picture/\(text)/\(row)")
        rows += (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    // One stored block of deflate: last, its length and the complement of it, the bytes, and their Adler-32.
    let length = UInt16(rows.count)
    var packed: [UInt8] = [0x78, 0x01, 1]
    packed += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
    packed += rows + bytes(adler(rows))
    let head = bytes(8) + bytes(8) + [8, 0, 0, 0, 0]
    return Data(
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + chunk("IDAT", packed)
            + chunk("IEND", []))
}

private func bytes(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }

private func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + data
    return bytes(UInt32(data.count)) + body + bytes(crc(body))
}

private func adler(_ data: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in data {
        low = (low + UInt32(byte)) % 65_521
        high = (high + low) % 65_521
    }
    return high << 16 | low
}

/// CRC-32 as PNG has it, bit by bit: the files are small.
private func crc(_ data: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in data {
        value ^= UInt32(byte)
        for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }
    return ~value
}
