// The bits of an EPC, most significant first:
//
//     header 8 · filter 3 · partition 3 · company · reference · serial
//
//     header   coding      company + reference   serial                        unused
//     30       SGTIN-96    44                    38, a number                  0
//     36       SGTIN-198   44                    140, twenty 7-bit characters  2 or 10 behind it, all zero
//     31       SSCC-96     58                    none                          24, all zero
//     33       GRAI-96     44                    38, a number                  0
//
// The partition says how many digits the company has, 12 for 0 down to 6 for 6, and with it how the bits are divided:
// the company gets what its digits need, the reference the rest. A field whose number has more digits than it may is no
// EPC. A text serial ends at the first zero character; only zeros follow it, and it is not empty.
//
// Readers send SGTIN-198 in whole bytes (50 digits) or in whole words of 16 bits (52 digits).

enum EPCBits {
    /// How many bits the company takes in partition 0 to 6.
    static let companyBits = [40, 37, 34, 30, 27, 24, 20]

    static func header(_ coding: EPC.Coding) -> UInt64 {
        switch coding {
        case .sgtin96: 0x30
        case .sgtin198: 0x36
        case .sscc96: 0x31
        case .grai96: 0x33
        }
    }

    /// A serial number of the 96-bit codings from its digits, which have no leading zero.
    static func number(_ digits: String) -> UInt64? {
        guard (1...12).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit),
            digits == "0" || !digits.hasPrefix("0"), let number = UInt64(digits), number < 1 << 38
        else { return nil }
        return number
    }

    static let serialCharacters = 20
}

/// Takes numbers from the front of hexadecimal digits.
private struct BitReader {
    private let bits: [UInt8]
    private var position = 0

    init?(_ bytes: Span<UInt8>, _ digits: Range<Int>) {
        var bits: [UInt8] = []
        bits.reserveCapacity(digits.count * 4)
        for index in digits {
            guard let value = hexValue(bytes[index]) else { return nil }
            for shift: UInt8 in [3, 2, 1, 0] { bits.append(value >> shift & 1) }
        }
        self.bits = bits
    }

    mutating func take(_ count: Int) -> UInt64 {
        var number: UInt64 = 0
        for bit in bits[position..<position + count] { number = number << 1 | UInt64(bit) }
        position += count
        return number
    }

    var restIsZero: Bool { bits[position...].allSatisfy { $0 == 0 } }

    var isAtEnd: Bool { position == bits.count }
}

extension EPC {
    /// An EPC from hexadecimal digits in either case: 24, or 50 or 52 for SGTIN-198.
    public init?(hex text: String) {
        let bytes = text.utf8.span
        self.init(hex: bytes, 0..<bytes.count)
    }

    init?(hex bytes: Span<UInt8>, _ text: Range<Int>) {
        // Every coding known here begins with a 3.
        guard text.count == 24 || text.count == 50 || text.count == 52, bytes[text.lowerBound] == 0x33,
            var reader = BitReader(bytes, text)
        else { return nil }
        let header = reader.take(8)
        guard let coding = Coding.allCases.first(where: { EPCBits.header($0) == header }),
            (coding == .sgtin198) == (text.count != 24)
        else { return nil }
        let filter = Int(reader.take(3))
        let partition = Int(reader.take(3))
        guard partition < EPCBits.companyBits.count else { return nil }
        let companyBits = EPCBits.companyBits[partition]
        let companyDigits = 12 - partition
        let company = zeroPadded(reader.take(companyBits), companyDigits)
        let referenceBits = (coding == .sscc96 ? 58 : 44) - companyBits
        let referenceDigits = coding.scheme.digitCount - companyDigits
        let referenceNumber = reader.take(referenceBits)
        guard referenceDigits > 0 || referenceNumber == 0 else { return nil }
        let reference = referenceDigits > 0 ? zeroPadded(referenceNumber, referenceDigits) : ""
        guard let serial = EPC.serial(coding, &reader), reader.restIsZero else { return nil }
        self.init(coding.scheme, coding, filter: filter, company: company, reference: reference, serial: serial)
    }

    private static func serial(_ coding: Coding, _ reader: inout BitReader) -> String? {
        switch coding {
        case .sscc96: return ""
        case .sgtin96, .grai96: return String(reader.take(38))
        case .sgtin198:
            var characters: [UInt8] = []
            for index in 0..<EPCBits.serialCharacters {
                let character = UInt8(reader.take(7))
                if character == 0 { continue }
                guard characters.count == index else { return nil }
                characters.append(character)
            }
            return String(decoding: characters, as: UTF8.self)
        }
    }

    /// The hexadecimal digits that a tag holds, in capital letters; nil when only the thing is known, not the tag.
    public var hex: String? {
        guard let coding, let filter, let companyNumber = UInt64(company) else { return nil }
        var bits: [UInt8] = []
        func put(_ number: UInt64, _ count: Int) {
            for shift in stride(from: count - 1, through: 0, by: -1) { bits.append(UInt8(number >> UInt64(shift) & 1)) }
        }
        let partition = 12 - company.utf8.count
        let companyBits = EPCBits.companyBits[partition]
        put(EPCBits.header(coding), 8)
        put(UInt64(filter), 3)
        put(UInt64(partition), 3)
        put(companyNumber, companyBits)
        put(UInt64(reference) ?? 0, (coding == .sscc96 ? 58 : 44) - companyBits)
        switch coding {
        case .sscc96: put(0, 24)
        case .sgtin96, .grai96: put(EPCBits.number(serial) ?? 0, 38)
        case .sgtin198:
            for byte in serial.utf8 { put(UInt64(byte), 7) }
            for _ in serial.utf8.count..<EPCBits.serialCharacters { put(0, 7) }
            put(0, 10)
        }
        let digits = Array("0123456789ABCDEF".utf8)
        let text = stride(from: 0, to: bits.count, by: 4).map { start in
            digits[Int(bits[start..<start + 4].reduce(0) { $0 << 1 | $1 })]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
