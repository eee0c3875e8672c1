extension Code {
    /// The factor of a typed `12*` and how many bytes it takes.
    static func leadingMultiplier(_ bytes: Span<UInt8>) -> (factor: Int, length: Int)? {
        var length = 0
        while length < min(bytes.count, 6), isDigit(bytes[length]) { length += 1 }
        guard (1...5).contains(length), length < bytes.count, bytes[length] == 0x2A else { return nil }
        return (Int(Barcode.number(bytes, 0..<length)), length + 1)
    }

    mutating func interpret(_ bytes: Span<UInt8>, _ text: Range<Int>, _ parser: ElementParser) {
        let isInspection = parser.mode == .inspection
        if isInspection, let position = brokenIdentifier(bytes, text) {
            ownProblems.append(ElementProblem(.noAIMIdentifier, position: position))
        }
        if let symbology = aim?.symbology, symbology != .other {
            if symbology.carriesElementString, !text.isEmpty || isInspection {
                takeElements(parser.parse(bytes, text), parser.thisYear, as: .elementString)
                return
            }
            if !text.isEmpty || isInspection, readRetailSymbol(symbology, bytes, text, parser) { return }
        }
        guard !text.isEmpty else {
            if isInspection, ownProblems.isEmpty {
                ownProblems.append(ElementProblem(.noText, position: text.lowerBound))
            }
            return
        }
        readings.insert(.plain)
        if let label = CommandLabel(label: plain) {
            command = label
            readings = .command
            return
        }
        if aim == nil, let second = parser.secondPart(bytes, text) {
            readDigits(bytes, text.lowerBound..<second - 1, isInspection)
            takeSecondPart(parser.parse(bytes, second..<text.upperBound), parser)
            return
        }
        let isAllDigits = CheckDigit.allDigits(bytes, text)
        if isAllDigits { readDigits(bytes, text, isInspection) }
        if ownProblems.isEmpty, !readLink(bytes, text, parser), !readTag(bytes, text, isInspection) {
            readElements(bytes, text, parser)
        }
        if elements == nil, !isAllDigits || text.count == 10 { readPublication() }
    }

    /// Where a text begins with the bracket of an AIM identifier that is none.
    private func brokenIdentifier(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
        if let aim { return aim.isStandard ? nil : text.lowerBound - 3 }
        guard let first = text.first, bytes[first] == 0x5D else { return nil }
        return first
    }

    /// Reads what an EAN or UPC symbol holds; false for every other symbol.
    private mutating func readRetailSymbol(
        _ symbology: Symbology, _ bytes: Span<UInt8>, _ text: Range<Int>, _ parser: ElementParser
    ) -> Bool {
        let composite = text.first { Code.beginsComposite(bytes, $0, text) }
        let linear = text.lowerBound..<(composite ?? text.upperBound)
        switch symbology {
        case .ean13:
            // Scanners send UPC-E under the same identifier as EAN-13, expanded or not.
            gtin = linear.count == 12 || linear.count == 13 ? GTIN(bytes, linear) : nil
            upcE = gtin == nil ? GTIN(upcE: bytes, linear) : nil
        case .ean8:
            gtin = linear.count == 8 ? GTIN(bytes, linear) : nil
        case .eanWithAddOn:
            let length = Code.mainLength(linear.count)
            guard [14, 15, 17, 18].contains(linear.count), CheckDigit.allDigits(bytes, linear) else { break }
            gtin = GTIN(bytes, linear.prefix(length))
            addOn = string(bytes, linear.dropFirst(length))
        case .eanAddOn, .code39, .code93, .code128, .codabar, .interleaved2of5, .msi, .pdf417, .dataMatrix, .qrCode,
            .aztec, .maxiCode, .dotCode, .gs1Code128, .gs1DataBar, .gs1DataMatrix, .gs1QRCode, .gs1DotCode,
            .gs1Composite, .other:
            return false
        }
        if gtin != nil { readings = .gtin }
        if upcE != nil { readings = .upcE }
        hasWrongCheckDigit = gtin == nil && upcE == nil
        if hasWrongCheckDigit {
            readings = .plain
            noteRetailProblem(symbology, bytes, linear)
        } else if parser.mode == .inspection, symbology == .ean13, linear.count != 13 {
            ownProblems.append(ElementProblem(.noRetailNumber(length: linear.count), position: linear.lowerBound))
        }
        if let composite { takeSecondPart(parser.parse(bytes, composite + 4..<text.upperBound), parser) }
        return true
    }

    /// Takes the elements of a composite's two-dimensional part beside the number of its linear part.
    private mutating func takeSecondPart(_ found: ElementString, _ parser: ElementParser) {
        let number = gtin
        takeElements(found, parser.thisYear, as: .elementString)
        gtin = gtin ?? number
    }

    /// Whether the message of a composite's two-dimensional part begins here.
    private static func beginsComposite(_ bytes: Span<UInt8>, _ position: Int, _ text: Range<Int>) -> Bool {
        position + 4 <= text.upperBound && bytes[position] == 0x7C && bytes[position + 1] == 0x5D
            && bytes[position + 2] == 0x65 && bytes[position + 3] == 0x30
    }

    private mutating func noteRetailProblem(_ symbology: Symbology, _ bytes: Span<UInt8>, _ linear: Range<Int>) {
        let lengths = symbology == .ean8 ? [8] : symbology == .ean13 ? [12, 13] : [14, 15, 17, 18]
        guard lengths.contains(linear.count), CheckDigit.allDigits(bytes, linear) else {
            ownProblems.append(ElementProblem(.noRetailNumber(length: linear.count), position: linear.lowerBound))
            return
        }
        noteCheckDigit(bytes, symbology == .eanWithAddOn ? linear.prefix(Code.mainLength(linear.count)) : linear)
    }

    /// How many of the digits of a symbol with an add-on are the number itself.
    private static func mainLength(_ all: Int) -> Int { all % 3 == 0 ? 13 : 12 }

    private mutating func noteCheckDigit(_ bytes: Span<UInt8>, _ number: Range<Int>) {
        let last = number.upperBound - 1
        let expected = CheckDigit.expected(bytes, number.lowerBound..<last)
        ownProblems.append(ElementProblem(.wrongCheckDigit(expected: expected), position: last))
    }

    private mutating func readDigits(_ bytes: Span<UInt8>, _ text: Range<Int>, _ isInspection: Bool) {
        switch text.count {
        case 1...5:
            // A label that holds a short number is a label; only text without AIM identifier can have been typed.
            guard aim == nil else { return }
            number = Int(Barcode.number(bytes, text))
            readings.insert(.number)
        case 8, 12, 13, 14:
            gtin = GTIN(bytes, text)
            if gtin != nil { readings.insert(.gtin) }
            if text.count == 8 {
                upcE = GTIN(upcE: bytes, text)
                if upcE != nil { readings.insert(.upcE) }
            }
            let mustCheck = isInspection && (aim == nil || aim?.symbology == .interleaved2of5 && text.count == 14)
            if mustCheck, gtin == nil, upcE == nil { noteCheckDigit(bytes, text) }
        case 18:
            sscc = SSCC(bytes, text)
            if sscc != nil { readings.insert(.sscc) }
            if isInspection, aim == nil, sscc == nil { noteCheckDigit(bytes, text) }
        default:
            return
        }
    }

    private mutating func readLink(_ bytes: Span<UInt8>, _ text: Range<Int>, _ parser: ElementParser) -> Bool {
        guard bytes[text.lowerBound] | 0x20 == 0x68 else { return false }
        // What a symbol holds need not be a link; a scheme in mixed letters says that it is none.
        if parser.mode == .inspection, aim != nil, ElementParser.mixesLetters(bytes, text) { return false }
        guard let found = parser.parseLink(bytes, text) else {
            if parser.mode == .inspection, let path = ElementParser.webPath(bytes, text) {
                ownProblems.append(ElementProblem(.link(.noKey), position: path))
            }
            return false
        }
        takeElements(found, parser.thisYear, as: [.elementString, .digitalLink])
        return true
    }

    private mutating func readTag(_ bytes: Span<UInt8>, _ text: Range<Int>, _ isInspection: Bool) -> Bool {
        let isURN = TagReading.beginsURN(bytes, text)
        guard aim == nil, isURN || text.count >= 24 && bytes[text.lowerBound] == 0x33 else { return false }
        guard let found = TagReading(bytes, text) else {
            if isInspection, isURN {
                ownProblems.append(ElementProblem(.noEPC, position: text.lowerBound))
            }
            return false
        }
        tag = found
        var all = ElementString()
        all.elements = found.epc.elements
        takeElements(all, Code.assumedYear, as: .epc)
        return true
    }

    private mutating func readPublication() {
        guard (9...17).contains(plain.utf8.count), let found = GTIN(isbn: plain) ?? GTIN(issn: plain) else { return }
        gtin = found
        readings.insert(.publication)
    }

    private mutating func readElements(_ bytes: Span<UInt8>, _ text: Range<Int>, _ parser: ElementParser) {
        let isByDefinition = parser.mode == .inspection && aim == nil
        if parser.looksBracketed(bytes, text) {
            let found = parser.parse(bytes, text)
            if found.isUsable || isByDefinition || parser.mode == .floor {
                takeElements(found, parser.thisYear, as: .elementString)
            }
            return
        }
        let mark = parser.separator(bytes, at: text.lowerBound)
        if mark > 0, isByDefinition {
            readings = []
            takeElements(parser.parse(bytes, text), parser.thisYear, as: .elementString)
            return
        }
        guard let first = AITable.identifier(in: bytes, at: text.lowerBound + mark, end: text.upperBound) else {
            return
        }
        let hasSeparator = mark > 0 || text.contains { parser.separator(bytes, at: $0) > 0 }
        if !hasSeparator {
            let isLongEnough = first.ai == Code.logisticUnit ? text.count >= 20 : text.count >= 16
            guard isLongEnough, first.ai == Code.logisticUnit || first.ai == Code.item || first.ai == Code.contained
            else { return }
        }
        let found = parser.parse(bytes, text)
        let isAnnounced = hasSeparator && (parser.mode == .floor || aim == nil)
        if isAnnounced || isByDefinition || found.isUsable {
            takeElements(found, parser.thisYear, as: .elementString)
        }
    }

    private mutating func takeElements(_ found: ElementString, _ thisYear: Int, as reading: Readings) {
        readings.formUnion(reading)
        let isClean = found.problems.isEmpty
        for element in found.elements where isClean || found.first(element.ai) != nil { fill(from: element, thisYear) }
        elements = found
    }

    private mutating func fill(from element: Element, _ thisYear: Int) {
        let bytes = element.value.utf8.span
        let all = 0..<bytes.count
        switch element.ai {
        case Code.logisticUnit: sscc = SSCC(bytes, all)
        case Code.item: gtin = GTIN(bytes, all)
        case Code.contained: content = GTIN(bytes, all)
        case Code.batch: lot = element.value
        case Code.serialNumber: serial = element.value
        case Code.pieces, Code.containedPieces: count = Int(Barcode.number(bytes, all))
        case Code.expiryDate:
            expiry = element.date(thisYear: thisYear)
            expiryIsBestBefore = false
        case Code.expiryTime where expiry == nil || expiryIsBestBefore:
            expiry = element.date(thisYear: thisYear)
            expiryIsBestBefore = false
        case Code.bestBefore where expiry == nil:
            expiry = element.date(thisYear: thisYear)
            expiryIsBestBefore = true
        default: break
        }
    }

    private static let logisticUnit = AI(number: 0, length: 2)
    private static let item = AI(number: 1, length: 2)
    private static let contained = AI(number: 2, length: 2)
    private static let batch = AI(number: 10, length: 2)
    private static let bestBefore = AI(number: 15, length: 2)
    private static let expiryDate = AI(number: 17, length: 2)
    private static let expiryTime = AI(number: 7003, length: 4)
    private static let serialNumber = AI(number: 21, length: 2)
    private static let pieces = AI(number: 30, length: 2)
    private static let containedPieces = AI(number: 37, length: 2)
}
