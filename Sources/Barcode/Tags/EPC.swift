// Electronic Product Codes of RFID tags: GS1 EPC Tag Data Standard 2.x, the schemes SGTIN-96, SGTIN-198, SSCC-96 and
// GRAI-96, as hexadecimal digits and as URNs. (The bits are in EPCBits.swift.)
//
//     3074257BF7194E4000001A85                          what a reader sends
//     urn:epc:tag:sgtin-96:3.0614141.812345.6789        the same tag: coding, filter, company, item, serial
//     urn:epc:id:sgtin:0614141.812345.6789              the thing that carries the tag
//     (01)80614141123458(21)6789                        the same thing in a barcode
//
// A company prefix has 6 to 12 digits, and the reference behind it fills up to 13 digits for an item, 17 for a logistic
// unit, 12 for an asset type. The first digit of an item's and of a unit's reference is the one that stands in front of
// the company prefix in a barcode (indicator, extension). Check digits are not on the tag.
//
// Two readings mean the same thing when their `id` URNs are equal: filter and coding belong to the tag, not to the
// thing, and a reader that sends `id` URNs does not even know them. So that URN is the identity.
//
// A line of a reader may carry more behind the EPC, after `,` `;` TAB or a blank: the chip's own number (TID: 16 or
// more hexadecimal digits that begin with E0 or E2), the signal strength (a negative number), the antenna (1 to 3
// digits). Fields that are none of these are left alone.

/// What an RFID tag says about the thing that it is fixed to.
public struct EPC: Hashable, Sendable {
    /// The kinds of things.
    public enum Scheme: String, Hashable, Sendable, CaseIterable {
        /// A trade item with its serial number.
        case sgtin
        /// A logistic unit.
        case sscc
        /// A returnable asset with its serial number.
        case grai
    }

    /// How a tag holds it.
    public enum Coding: String, Hashable, Sendable, CaseIterable {
        /// An item with a serial number below 2³⁸, without leading zeros.
        case sgtin96 = "sgtin-96"
        /// An item with a serial number of up to 20 characters.
        case sgtin198 = "sgtin-198"
        /// A logistic unit.
        case sscc96 = "sscc-96"
        /// An asset with a serial number below 2³⁸, without leading zeros.
        case grai96 = "grai-96"

        /// What kind of thing it holds.
        public var scheme: Scheme {
            switch self {
            case .sgtin96, .sgtin198: .sgtin
            case .sscc96: .sscc
            case .grai96: .grai
            }
        }
    }

    /// What kind of thing it is.
    public let scheme: Scheme
    /// How the tag holds it; nil when only the thing is known, from an `id` URN.
    public let coding: Coding?
    /// What the tag is fixed to, 0 to 7: 1 a consumer unit, 2 a case, 6 a pallet …; nil like `coding`.
    public let filter: Int?
    /// The company's digits.
    public let company: String
    /// The item, unit or asset type within the company.
    public let reference: String
    /// The serial number; empty for a logistic unit.
    public let serial: String

    init?(
        _ scheme: Scheme, _ coding: Coding?, filter: Int?, company: String, reference: String, serial: String
    ) {
        (self.scheme, self.coding, self.filter) = (scheme, coding, filter)
        (self.company, self.reference, self.serial) = (company, reference, serial)
        guard (6...12).contains(company.utf8.count), company.utf8.allSatisfy(isDigit),
            company.utf8.count + reference.utf8.count == scheme.digitCount, reference.utf8.allSatisfy(isDigit),
            coding?.scheme ?? scheme == scheme, (coding == nil) == (filter == nil),
            filter.map((0...7).contains) ?? true,
            hasRightSerial
        else { return nil }
    }

    private var hasRightSerial: Bool {
        switch (scheme, coding) {
        case (.sscc, _): serial.isEmpty
        case (_, .sgtin96), (_, .grai96): EPCBits.number(serial) != nil
        case (.sgtin, _):
            (1...20).contains(serial.utf8.count) && serial.utf8.allSatisfy(ElementCharacters.text.contains)
        case (.grai, _): (1...16).contains(serial.utf8.count) && serial.utf8.allSatisfy(ElementCharacters.text.contains)
        }
    }

    /// The URN of the thing: the same for everything that was read of it.
    public var identity: String {
        "urn:epc:id:\(scheme.rawValue):" + parts.joined(separator: ".")
    }

    /// The URN of the tag, when the tag is known.
    public var tagURN: String? {
        guard let coding, let filter else { return nil }
        return "urn:epc:tag:\(coding.rawValue):" + ([String(filter)] + parts).joined(separator: ".")
    }

    private var parts: [String] {
        scheme == .sscc ? [company, reference] : [company, reference, EPC.escaped(serial)]
    }

    /// The elements that a barcode on the thing would carry.
    public var elements: [Element] {
        let body = scheme == .grai ? company + reference : "\(reference.prefix(1))\(company)\(reference.dropFirst())"
        let checked = body + String(CheckDigit.of(body: body) ?? 0)
        switch scheme {
        case .sgtin: return [Element(AI(number: 1, length: 2), checked), Element(AI(number: 21, length: 2), serial)]
        case .sscc: return [Element(AI(number: 0, length: 2), checked)]
        case .grai: return [Element(AI(number: 8003, length: 4), "0" + checked + serial)]
        }
    }

    /// The EPC for the elements of a label, as a tag of this coding holds it; nil when they lack something or do not
    /// fit.
    public init?(_ elements: [Element], _ coding: Coding, companyDigits: Int, filter: Int) {
        func value(_ number: UInt16, _ length: UInt8) -> String? {
            elements.first { $0.ai == AI(number: number, length: length) }?.value
        }
        guard (6...12).contains(companyDigits) else { return nil }
        let (key, serial): (String?, String?) =
            switch coding.scheme {
            case .sgtin: (value(1, 2), value(21, 2))
            case .sscc: (value(0, 2), "")
            case .grai: (value(8003, 4).map { String($0.prefix(14)) }, value(8003, 4).map { String($0.dropFirst(14)) })
            }
        guard let key, let serial, CheckDigit.isValid(key),
            key.utf8.count == coding.scheme.digitCount + 1
                || coding.scheme == .grai && key.utf8.count == 14 && key.hasPrefix("0")
        else { return nil }
        let first = key.prefix(1)
        let body = key.dropFirst().dropLast()
        let reference = coding.scheme == .grai ? "" : first
        self.init(
            coding.scheme, coding, filter: filter, company: String(body.prefix(companyDigits)),
            reference: String(reference + body.dropFirst(companyDigits)), serial: serial)
    }
}

extension EPC.Scheme {
    /// How many digits company and reference have together.
    var digitCount: Int {
        switch self {
        case .sgtin: 13
        case .sscc: 17
        case .grai: 12
        }
    }
}

// MARK: - URNs

extension EPC {
    /// An EPC from a `urn:epc:id:` or `urn:epc:tag:` URN; the words in front may be in either case.
    public init?(urn text: String) {
        let fields = text.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
        guard fields.count == 5, fields[0].lowercased() == "urn", fields[1].lowercased() == "epc" else { return nil }
        var parts = fields[4].split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        let (kind, name) = (fields[2].lowercased(), fields[3].lowercased())
        var (coding, filter): (Coding?, Int?) = (nil, nil)
        if kind == "tag" {
            guard let known = Coding(rawValue: name), let first = parts.first, first.utf8.count == 1,
                let digit = Int(first)
            else { return nil }
            (coding, filter) = (known, digit)
            parts = fields[4].split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false).dropFirst()
                .map(String.init)
        } else {
            guard kind == "id" else { return nil }
            parts = fields[4].split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        }
        guard let scheme = coding?.scheme ?? Scheme(rawValue: name), parts.count == (scheme == .sscc ? 2 : 3),
            let serial = EPC.unescaped(scheme == .sscc ? "" : parts[2])
        else { return nil }
        self.init(scheme, coding, filter: filter, company: parts[0], reference: parts[1], serial: serial)
    }

    /// The characters that a URN must escape: " % & / < > ?
    private static let escapes: [UInt8] = [0x22, 0x25, 0x26, 0x2F, 0x3C, 0x3E, 0x3F]

    static func escaped(_ serial: String) -> String {
        var result = ""
        for byte in serial.utf8 {
            result += escapes.contains(byte) ? percentEncoded(String(UnicodeScalar(byte))) : String(UnicodeScalar(byte))
        }
        return result
    }

    static func unescaped(_ text: String) -> String? {
        var result: [UInt8] = []
        var bytes = Substring(text).utf8
        while let byte = bytes.popFirst() {
            if byte == 0x25 {
                guard let high = bytes.popFirst().flatMap(hexValue), let low = bytes.popFirst().flatMap(hexValue) else {
                    return nil
                }
                result.append(high << 4 | low)
            } else if escapes.contains(byte) {
                return nil
            } else {
                result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }
}

// MARK: - Lines of a reader

/// One line of an RFID reader: the EPC and what the reader tells about the reading.
public struct TagReading: Hashable, Sendable {
    /// What the tag says.
    public let epc: EPC
    /// The number that the chip got in its factory, in capital letters.
    public internal(set) var tid: String?
    /// The signal strength as the reader writes it, in dBm.
    public internal(set) var signal: String?
    /// The number of the antenna.
    public internal(set) var antenna: Int?

    /// The same for every reading of the same tag: the EPC's identity, and the chip's number when it was sent.
    public var identity: String { tid.map { "\(epc.identity);tid=\($0)" } ?? epc.identity }

    /// A reading from a line, or nil when the line does not begin with an EPC.
    public init?(_ line: String) {
        let bytes = line.utf8.span
        self.init(bytes, 0..<bytes.count)
    }

    init?(_ bytes: Span<UInt8>, _ text: Range<Int>) {
        let end = text.first { TagReading.isSeparator(bytes[$0]) } ?? text.upperBound
        let first = text.lowerBound..<end
        guard let epc = TagReading.beginsURN(bytes, first) ? EPC(urn: string(bytes, first)) : EPC(hex: bytes, first)
        else { return nil }
        self.epc = epc
        var position = end
        while position < text.upperBound {
            let next = (position + 1..<text.upperBound).first { TagReading.isSeparator(bytes[$0]) } ?? text.upperBound
            take(string(bytes, position + 1..<next))
            position = next
        }
    }

    private mutating func take(_ field: String) {
        let bytes = field.utf8
        if tid == nil, bytes.count >= 16, bytes.count <= 64, bytes.allSatisfy({ hexValue($0) != nil }),
            field.uppercased().hasPrefix("E2") || field.uppercased().hasPrefix("E0")
        {
            tid = field.uppercased()
        } else if signal == nil, bytes.first == 0x2D, bytes.count > 1, bytes.count <= 8,
            bytes.dropFirst().allSatisfy({ isDigit($0) || $0 == 0x2E })
        {
            signal = field
        } else if antenna == nil, (1...3).contains(bytes.count), bytes.allSatisfy(isDigit) {
            antenna = Int(field)
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x3B || byte == 0x09 || byte == 0x20
    }

    /// Whether the text begins with `urn:epc:`, in either case.
    static func beginsURN(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
        let mark: StaticString = "urn:epc:"
        guard text.count > mark.utf8CodeUnitCount, bytes[text.lowerBound] | 0x20 == 0x75 else { return false }
        return mark.withUTF8Buffer { letters in
            letters.indices.allSatisfy { letters[$0] == bytes[text.lowerBound + $0] | 0x20 }
        }
    }
}
