// What a scan means on its face, before anybody asks the site's records.
//
// One text may allow several readings: eight digits with a right check digit may be an EAN-8, a UPC-E or somebody's own
// item number. Nothing is guessed: `readings` lists what the text can be, each possible field is filled, and `plain`
// always holds the text itself. Who knows the records decides. The order of certainty:
//
//     1. `12*` in front multiplies what follows (only while no AIM identifier precedes it).
//     2. An AIM identifier decides alone: GS1 symbols hold elements, EAN and UPC symbols hold a GTIN.
//     3. `%CMD-` begins one of our command labels.
//     4. A URL that holds a GS1 key is a Digital Link, also one with problems, to show them; so is an element string
//        that a separator or a bracket and a known identifier announce.
//     5. Without either, elements are a reading only when the text begins with 00, 01 or 02 and obeys every rule.
//     6. Digits alone: 1 to 5 a number, 8, 12, 13, 14 a GTIN, 18 an SSCC, the last two when the check digit is right.
//     7. The written forms of ISBN and ISSN are the EAN they stand for; hexadecimal digits and URNs of an EPC are what
//        the tag is fixed to.
//
// An inspection (`ParseMode`) gives no benefit of the doubt: FNC1 or a bracket at the beginning announce elements
// whatever follows, 00, 01 or 02 and enough characters do too, `]` announces an AIM identifier, a symbol holds what its
// identifier promises, and digits as long as a GTIN or SSCC must check.

/// One thing that a text can be.
public struct Readings: OptionSet, Hashable, Sendable {
    /// One bit for each reading.
    public let rawValue: UInt16

    /// The readings of these bits.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// A text for the site's own records: place, tote, badge, item code.
    public static let plain = Readings(rawValue: 1)
    /// A typed quantity.
    public static let number = Readings(rawValue: 2)
    /// One of our printed commands.
    public static let command = Readings(rawValue: 4)
    /// A trade item number as it stands.
    public static let gtin = Readings(rawValue: 8)
    /// A trade item number in its squeezed UPC-E form.
    public static let upcE = Readings(rawValue: 16)
    /// A shipping container code as it stands.
    public static let sscc = Readings(rawValue: 32)
    /// GS1 elements.
    public static let elementString = Readings(rawValue: 64)
    /// A GS1 Digital Link URI, whose elements are there.
    public static let digitalLink = Readings(rawValue: 128)
    /// The Electronic Product Code of an RFID tag, whose elements are there.
    public static let epc = Readings(rawValue: 256)
    /// The number of a book or periodical as people write it; its EAN is there.
    public static let publication = Readings(rawValue: 512)

    /// How many readings there are.
    public var count: Int { rawValue.nonzeroBitCount }
}

/// What one scanned or typed text means on its face.
public struct Code: Hashable, Sendable {
    /// The text exactly as it was read.
    public let raw: String
    /// The AIM identifier in front, if the scanner sent one.
    public internal(set) var aim: AIMIdentifier?
    /// The text without multiplier and AIM identifier, otherwise as it is.
    public internal(set) var plain: String
    /// Everything the text can be.
    public internal(set) var readings: Readings = []
    /// How many times the scan counts, or the next scan when `plain` is empty: typed as `12*` in front.
    public internal(set) var multiplier: Int?
    /// A typed quantity of one to five digits; more digits are never a quantity.
    public internal(set) var number: Int?
    /// The command of a printed command label.
    public internal(set) var command: CommandLabel?
    /// The trade item number, alone or from AI 01.
    public internal(set) var gtin: GTIN?
    /// What the same eight digits are when they are a UPC-E; beside `gtin` when both readings are possible.
    public internal(set) var upcE: GTIN?
    /// The item inside a logistic unit, from AI 02.
    public internal(set) var content: GTIN?
    /// The logistic unit, alone or from AI 00.
    public internal(set) var sscc: SSCC?
    /// The lot, from AI 10.
    public internal(set) var lot: String?
    /// The expiry date from AI 17, else the one from AI 7003, else the best-before date from AI 15.
    public internal(set) var expiry: CalendarDate?
    /// Whether `expiry` is a best-before date.
    public internal(set) var expiryIsBestBefore = false
    /// The serial number, from AI 21.
    public internal(set) var serial: String?
    /// The count of pieces, from AI 30 or 37.
    public internal(set) var count: Int?
    /// The two or five digits beside an EAN or UPC symbol.
    public internal(set) var addOn: String?
    /// What an RFID reader sent, when the text is a line of one.
    public internal(set) var tag: TagReading?
    /// The GS1 elements, when the text can be an element string, a Digital Link or an EPC.
    public internal(set) var elements: ElementString?
    /// What is wrong with a number or URN that is no element.
    var ownProblems: [ElementProblem] = []
    /// An EAN or UPC symbol whose number is no valid GTIN: misread, or not what its AIM identifier claims.
    public internal(set) var hasWrongCheckDigit = false

    /// The rules of GS1 that the text breaks.
    public var problems: [ElementProblem] { ownProblems + (elements?.problems ?? []) }

    /// What two readings of the same thing have in common, when the thing was read by its RFID tag.
    public var identity: String? { tag?.identity }

    /// The identification keys that the text carries, in its order.
    public var keys: [IdentificationKey] {
        if let elements { return elements.keys }
        return [
            gtin.flatMap { IdentificationKey(.gtin, $0.description) },
            sscc.flatMap { IdentificationKey(.sscc, $0.description) },
        ].compactMap { $0 }
    }

    /// Whether more than one reading is possible.
    public var isAmbiguous: Bool { readings.count > 1 }

    /// The year that decides the century of two-digit years unless the caller knows better; good for expiry dates until
    /// 2070.
    public static let assumedYear = 2025

    init(raw: String) {
        self.raw = raw
        plain = raw
    }

    /// Reads a text; never fails, because a text that means nothing else is still a plain code.
    ///
    /// - Parameters:
    ///   - gsAliases: What stands for the separator GS in this text besides GS itself.
    ///   - thisYear: The year of the scan, which decides the century of two-digit years.
    ///   - mode: Whether a text that only resembles something is held to its rules.
    public static func parse(
        _ raw: String, gsAliases: [String] = [], thisYear: Int = Code.assumedYear, mode: ParseMode = .floor
    ) -> Code {
        var code = Code(raw: raw)
        let bytes = raw.utf8.span
        var start = 0
        if let (factor, length) = leadingMultiplier(bytes) {
            code.multiplier = factor
            start = length
        }
        if let aim = AIMIdentifier(bytes, start) {
            code.aim = aim
            start += 3
        }
        if start > 0 { code.plain = string(bytes, start..<bytes.count) }
        let parser = ElementParser(aliases: gsAliases, thisYear: thisYear, mode: mode)
        code.interpret(bytes, start..<bytes.count, parser)
        return code
    }

    /// The half of a text that is the same valid code twice, as sent by a scanner on two channels or without end marks.
    public static func half(ofDoubled text: String, gsAliases: [String] = []) -> String? {
        let bytes = text.utf8.span
        let middle = bytes.count / 2
        guard bytes.count % 2 == 0, middle >= 4 else { return nil }
        for index in 0..<middle where bytes[index] != bytes[middle + index] { return nil }
        let half = string(bytes, 0..<middle)
        let code = Code.parse(half, gsAliases: gsAliases)
        // The second link would be read as the end of the first one's path, so the whole may look right there.
        guard code.isSelfChecking || code.tag != nil || code.aim != nil && !code.plain.isEmpty,
            code.readings.contains(.digitalLink) || Code.parse(text, gsAliases: gsAliases).saysNothingOrAllTwice
        else { return nil }
        return half
    }

    /// Whether the whole is no valid code of its own, or elements that all stand there twice, which no label prints.
    private var saysNothingOrAllTwice: Bool {
        guard isSelfChecking else { return true }
        guard let all = elements?.elements, all.count % 2 == 0 else { return false }
        return all.prefix(all.count / 2) == all.suffix(all.count / 2)
    }

    /// Whether the text proves itself: a right check digit, valid elements or a known command.
    public var isSelfChecking: Bool {
        if let elements, readings.contains(.elementString), elements.isUsable, !elements.elements.isEmpty {
            return true
        }
        return command != nil || (readings.contains(.gtin) && elements == nil) || (upcE != nil)
            || (sscc != nil && elements == nil)
    }
}

extension Code {
    /// The text as it is printed: the scanner's identifier in front of a bare badge, lot or serial is not part of it.
    public var printed: String { aim == nil ? raw : plain }
}
