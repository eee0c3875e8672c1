// What kind of symbol a text was read from.
//
// A scanner set to send AIM identifiers puts `]`, a letter and a modifier in front of the data (ISO/IEC 15424). The
// letter names the family, the modifier says what the scanner did with the data. Only some pairs change the meaning for
// us: the GS1 ones (FNC1 in first position) and the EAN/UPC ones (the number is a GTIN).

/// A family of barcode symbols, as far as its data means something different.
public enum Symbology: String, Hashable, Sendable, CaseIterable, Codable {
    /// EAN-13, UPC-A and UPC-E.
    case ean13
    /// EAN-8.
    case ean8
    /// A two or five digit add-on alone.
    case eanAddOn
    /// EAN-13 or UPC with an add-on behind it.
    case eanWithAddOn
    /// Code 39.
    case code39
    /// Code 93.
    case code93
    /// Code 128 without GS1 meaning.
    case code128
    /// Codabar.
    case codabar
    /// Interleaved 2 of 5, also ITF-14.
    case interleaved2of5
    /// MSI.
    case msi
    /// PDF417.
    case pdf417
    /// Data Matrix without GS1 meaning.
    case dataMatrix
    /// QR Code without GS1 meaning.
    case qrCode
    /// Aztec.
    case aztec
    /// MaxiCode.
    case maxiCode
    /// DotCode without GS1 meaning.
    case dotCode
    /// GS1-128.
    case gs1Code128
    /// GS1 DataBar.
    case gs1DataBar
    /// GS1 DataMatrix.
    case gs1DataMatrix
    /// GS1 QR Code.
    case gs1QRCode
    /// GS1 DotCode.
    case gs1DotCode
    /// The two-dimensional part of a GS1 Composite.
    case gs1Composite
    /// Any other letter.
    case other

    /// Whether the data is a GS1 element string by definition.
    public var carriesElementString: Bool {
        switch self {
        case .gs1Code128, .gs1DataBar, .gs1DataMatrix, .gs1QRCode, .gs1DotCode, .gs1Composite: true
        case .ean13, .ean8, .eanAddOn, .eanWithAddOn, .code39, .code93, .code128, .codabar, .interleaved2of5, .msi,
            .pdf417, .dataMatrix, .qrCode, .aztec, .maxiCode, .dotCode, .other:
            false
        }
    }
}

/// The three characters `]cm` that a scanner may put in front of the data.
public struct AIMIdentifier: Hashable, Sendable, CustomStringConvertible {
    /// The letter that names the symbology.
    public let letter: UInt8
    /// The modifier that says how it was read.
    public let modifier: UInt8

    /// An identifier from text like `]C1`, or nil when the text does not begin with one.
    public init?(_ text: String) {
        let bytes = text.utf8.span
        self.init(bytes, 0)
    }

    init?(_ bytes: Span<UInt8>, _ start: Int) {
        guard bytes.count >= start + 3, bytes[start] == 0x5D, AIMIdentifier.isLetter(bytes[start + 1]),
            AIMIdentifier.isModifier(bytes[start + 2])
        else { return nil }
        (letter, modifier) = (bytes[start + 1], bytes[start + 2])
    }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isModifier(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    /// Whether the modifier is one that the standard can give: a digit or A to F.
    var isStandard: Bool { isDigit(modifier) || modifier &- 0x41 < 6 }

    /// The three characters.
    public var description: String { String(decoding: [0x5D, letter, modifier], as: UTF8.self) }

    /// The kind of symbol this identifier names.
    public var symbology: Symbology {
        switch (UnicodeScalar(letter), UnicodeScalar(modifier)) {
        case ("E", "0"): .ean13
        case ("E", "1"), ("E", "2"): .eanAddOn
        case ("E", "3"): .eanWithAddOn
        case ("E", "4"): .ean8
        case ("C", "1"): .gs1Code128
        case ("C", _): .code128
        case ("e", "0"): .gs1DataBar
        case ("e", _): .gs1Composite
        case ("d", "2"): .gs1DataMatrix
        case ("d", _): .dataMatrix
        case ("Q", "3"): .gs1QRCode
        case ("Q", _): .qrCode
        case ("J", "1"): .gs1DotCode
        case ("J", _): .dotCode
        case ("A", _): .code39
        case ("G", _): .code93
        case ("F", _): .codabar
        case ("I", _): .interleaved2of5
        case ("M", _): .msi
        case ("L", _): .pdf417
        case ("z", _): .aztec
        case ("U", _): .maxiCode
        default: .other
        }
    }
}
