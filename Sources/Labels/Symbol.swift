public import Barcode
import CZint
import Glibc
public import TextScreen

/// The kinds of symbols that can be made.
public enum SymbolKind: String, CaseIterable, Sendable {
    case qrCode, code128, ean13, dataMatrix
    /// These three carry GS1 elements.
    case gs1Code128, gs1DataMatrix, gs1QRCode

    /// Whether the content is GS1 elements and not free text.
    public var carriesElements: Bool {
        switch self {
        case .gs1Code128, .gs1DataMatrix, .gs1QRCode: true
        case .qrCode, .code128, .ean13, .dataMatrix: false
        }
    }

    /// Light modules that the standard wants around the symbol.
    var quietZone: Int {
        switch self {
        case .qrCode, .gs1QRCode: 4
        case .code128, .gs1Code128: 10
        case .ean13: 11
        // The standard wants one; cheap cameras want two.
        case .dataMatrix, .gs1DataMatrix: 2
        }
    }

    fileprivate var number: Int {
        switch self {
        case .qrCode, .gs1QRCode: SYMBOL_QR_CODE
        case .code128, .gs1Code128: SYMBOL_CODE_128
        case .ean13: SYMBOL_EAN_13
        case .dataMatrix, .gs1DataMatrix: SYMBOL_DATA_MATRIX
        }
    }
}

/// Why a symbol could not be made.
public enum SymbolError: Error, Equatable, Sendable {
    /// libzint could not be opened; `named` is the file that DOCKLINE_ZINT names, if it names one.
    case libraryMissing(named: String?)
    /// The library has another version (major * 100 + minor), or 0 when it is no libzint at all.
    case libraryOther(found: Int, wanted: Int)
    /// The text is empty or longer than any symbol.
    case length(Int)
    /// A linear code carries printable ASCII only.
    case characters(String)
    /// The text is no GS1 element string; the position counts bytes of it.
    case notElements(String, position: Int)
    /// The library refuses the content, in its own words.
    case refused(String, detail: String)
}

/// Symbols for labels, sheets and screens, made by libzint.
public enum Symbol {
    /// The longest text that is handed to the library; no symbol of ours holds more.
    public static let bytesMax = 4000

    /// A symbol of a text. Kinds that carry GS1 elements take them in brackets, or as a scanner sends them.
    ///
    /// `library` names the file of libzint; by default DOCKLINE_ZINT names it, and without that the system's is used.
    public static func make(
        _ kind: SymbolKind, _ text: String, library: String? = Symbol.namedLibrary
    ) throws(SymbolError) -> DotGrid {
        guard kind.carriesElements else { return try encode(kind, text, library) }
        let parsed = parseElementString(text)
        guard parsed.problems.isEmpty, parsed.unread.isEmpty, !parsed.elements.isEmpty else {
            throw .notElements(text, position: parsed.problems.first?.position ?? 0)
        }
        return try encode(kind, bracketed(parsed.elements), library)
    }

    /// A symbol of GS1 elements.
    public static func make(
        _ kind: SymbolKind, elements: [Element], library: String? = Symbol.namedLibrary
    ) throws(SymbolError) -> DotGrid {
        precondition(kind.carriesElements, "\(kind) carries no GS1 elements")
        return try make(kind, gs1ElementString(elements, aim: ""), library: library)
    }

    /// The file that the variable DOCKLINE_ZINT names, or nil.
    public static var namedLibrary: String? {
        guard let value = getenv("DOCKLINE_ZINT") else { return nil }
        let name = String(cString: value)
        return name.isEmpty ? nil : name
    }

    /// Square brackets, because GS1 data may hold round ones and never these.
    private static func bracketed(_ elements: [Element]) -> String {
        elements.map { "[\($0.ai)]\($0.value)" }.joined()
    }

    private static func encode(_ kind: SymbolKind, _ text: String, _ library: String?) throws(SymbolError) -> DotGrid {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= bytesMax else { throw .length(bytes.count) }
        switch kind {
        case .code128, .ean13:
            guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else { throw .characters(text) }
        case .qrCode, .dataMatrix, .gs1Code128, .gs1DataMatrix, .gs1QRCode: break
        }
        // The library's own matrix has 200 rows of 1152 modules.
        var modules = [UInt8](repeating: 0, count: 200 * 1152)
        var message = [CChar](repeating: 0, count: 128)
        var (width, rows, found) = (Int32(0), Int32(0), Int32(0))
        let code = symbol_encode(
            library, Int32(kind.number), bytes, Int32(bytes.count), kind.carriesElements ? 1 : 0, &modules,
            Int32(modules.count), &width, &rows, &found, &message, Int32(message.count))
        switch Int(code) {
        case SYMBOL_MADE: break
        case SYMBOL_LIBRARY_ABSENT: throw .libraryMissing(named: library)
        case SYMBOL_LIBRARY_OTHER: throw .libraryOther(found: Int(found), wanted: Int(symbol_version_wanted()))
        case SYMBOL_TOO_LARGE: throw .refused(text, detail: "it is too large")
        default:
            let words = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw .refused(text, detail: String(decoding: words, as: UTF8.self))
        }
        let dark = modules.prefix(Int(width * rows)).map { $0 != 0 }
        guard let grid = DotGrid(width: Int(width), modules: dark, quietZone: kind.quietZone) else {
            throw .refused(text, detail: "the library gave no modules")
        }
        return grid
    }
}

extension SymbolError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .libraryMissing(let named):
            if let named {
                "Symbols cannot be drawn: DOCKLINE_ZINT names \(named), which cannot be loaded. Correct or unset it."
            } else {
                "Symbols cannot be drawn: libzint 2.11 is not installed. Install it with: apt install libzint2.11"
            }
        case .libraryOther(let found, let wanted):
            "Symbols cannot be drawn: this is \(found == 0 ? "no libzint" : "libzint " + Self.version(found)), "
                + "expected libzint \(Self.version(wanted)). Install it with: apt install "
                + "libzint\(Self.version(wanted))"
        case .length(let bytes):
            "A symbol of \(bytes) bytes cannot be made; give 1 to \(Symbol.bytesMax)."
        case .characters(let text):
            "\(displayable(text)) cannot be a linear code, which holds printable ASCII only. Use a QR code for it."
        case .notElements(let text, let position):
            "\(displayable(text)) is no GS1 element string: byte \(position + 1) breaks the standard. Write elements "
                + "with their identifiers in brackets, as in (01)09506000134352."
        case .refused(let text, let detail):
            "\(displayable(text)) cannot be made a symbol: \(displayable(detail)). Shorten or correct it."
        }
    }

    private static func version(_ number: Int) -> String { "\(number / 100).\(number % 100)" }
}
