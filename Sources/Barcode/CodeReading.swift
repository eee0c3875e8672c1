extension Code {
    /// The factor of a typed `12*` and how many bytes it takes.
    static func leadingMultiplier(_ bytes: Span<UInt8>) -> (factor: Int, length: Int)? {
        var length = 0
        while length < min(bytes.count, 6), isDigit(bytes[length]) { length += 1 }
        guard (1...5).contains(length), length < bytes.count, bytes[length] == 0x2A else { return nil }
        return (Int(Barcode.number(bytes, 0..<length)), length + 1)
    }

    mutating func interpret(
        _ bytes: Span<UInt8>, _ text: Range<Int>, _ parser: ElementParser, _ thisYear: Int
    ) {
        guard !text.isEmpty else { return }
        if let symbology = aim?.symbology, symbology != .other {
            if symbology.carriesElementString {
                takeElements(parser.parse(bytes, from: text.lowerBound), thisYear)
                return
            }
            if readRetailSymbol(symbology, bytes, text) { return }
        }
        readings.insert(.plain)
        if let label = CommandLabel(label: plain) {
            command = label
            readings = .command
            return
        }
        if CheckDigit.allDigits(bytes, text) { readDigits(bytes, text) }
        readElements(bytes, text, parser, thisYear)
    }

    /// Reads what an EAN or UPC symbol holds; false for every other symbol.
    private mutating func readRetailSymbol(
        _ symbology: Symbology, _ bytes: Span<UInt8>, _ text: Range<Int>
    ) -> Bool {
        switch symbology {
        case .ean13:
            // Scanners send UPC-E under the same identifier as EAN-13, expanded or not.
            gtin = text.count > 8 ? GTIN(bytes, text) : nil
            upcE = gtin == nil ? GTIN(upcE: bytes, text) : nil
        case .ean8:
            gtin = text.count == 8 ? GTIN(bytes, text) : nil
        case .eanWithAddOn:
            gtin = text.count > 13 ? GTIN(bytes, text.prefix(13)) : nil
        case .eanAddOn, .code39, .code93, .code128, .codabar, .interleaved2of5, .msi, .pdf417, .dataMatrix, .qrCode,
            .aztec, .maxiCode, .dotCode, .gs1Code128, .gs1DataBar, .gs1DataMatrix, .gs1QRCode, .gs1DotCode,
            .gs1Composite, .other:
            return false
        }
        if gtin != nil { readings = .gtin }
        if upcE != nil { readings = .upcE }
        hasWrongCheckDigit = gtin == nil && upcE == nil
        if hasWrongCheckDigit { readings = .plain }
        return true
    }

    private mutating func readDigits(_ bytes: Span<UInt8>, _ text: Range<Int>) {
        switch text.count {
        case 1...5:
            // A label that holds a short number is a label; only text without AIM identifier can have been typed.
            guard aim == nil else { return }
            number = Int(Barcode.number(bytes, text))
            readings.insert(.number)
        case 8, 12, 13, 14:
            gtin = GTIN(bytes, text)
            if gtin != nil { readings.insert(.gtin) }
            guard text.count == 8 else { return }
            upcE = GTIN(upcE: bytes, text)
            if upcE != nil { readings.insert(.upcE) }
        case 18:
            sscc = SSCC(bytes, text)
            if sscc != nil { readings.insert(.sscc) }
        default:
            return
        }
    }

    private mutating func readElements(
        _ bytes: Span<UInt8>, _ text: Range<Int>, _ parser: ElementParser, _ thisYear: Int
    ) {
        if parser.isBracket(bytes, at: text.lowerBound) {
            takeElements(parser.parse(bytes, from: text.lowerBound), thisYear)
            return
        }
        let mark = parser.separator(bytes, at: text.lowerBound)
        guard
            let first = AITable.identifier(in: bytes, at: text.lowerBound + mark, end: text.upperBound)
        else { return }
        let hasSeparator = mark > 0 || text.contains { parser.separator(bytes, at: $0) > 0 }
        if !hasSeparator {
            let isLongEnough = first.ai == Code.logisticUnit ? text.count >= 20 : text.count >= 16
            guard isLongEnough, first.ai == Code.logisticUnit || first.ai == Code.item || first.ai == Code.contained
            else { return }
        }
        let found = parser.parse(bytes, from: text.lowerBound)
        if hasSeparator || found.isValid { takeElements(found, thisYear) }
    }

    private mutating func takeElements(_ found: ElementString, _ thisYear: Int) {
        elements = found
        readings.insert(.elementString)
        for element in found.elements where found.problems.isEmpty || found.first(element.ai) != nil {
            fill(from: element, thisYear)
        }
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
    private static let serialNumber = AI(number: 21, length: 2)
    private static let pieces = AI(number: 30, length: 2)
    private static let containedPieces = AI(number: 37, length: 2)
}
