import CCairo
import Foundation
import Glibc
import TextScreen

/// Why a document could not be made a PDF.
public enum DocumentError: Error, Equatable, Sendable {
    /// libcairo could not be opened; `named` is the file that DOCKLINE_CAIRO names, if it names one.
    case libraryMissing(named: String?)
    /// What was opened is no libcairo.
    case libraryOther(named: String?)
    /// The library failed, in its own words.
    case failed(detail: String)
}

extension Document {
    /// The document as PDF, A4 upright. The same document gives the same bytes on the same machine, at any time.
    ///
    /// `library` names the file of libcairo; by default DOCKLINE_CAIRO names it, and without that the system's is used.
    public func pdf(library: String? = Document.namedLibrary) throws(DocumentError) -> [UInt8] {
        var sheet = pages_sheet(
            width: 595.276, height: 841.89, margin: 42.52, columns: Int32(Document.columns),
            rows: Int32(Document.rows))
        guard let made = pages_begin(library, displayable(title), &sheet) else {
            throw .failed(detail: "no memory is left")
        }
        defer { pages_free(made) }
        for page in pages {
            for (row, line) in page.enumerated() {
                for (column, word) in Document.words(of: line) { pages_draw(made, Int32(row), Int32(column), word) }
            }
            pages_next(made)
        }
        var bytes: UnsafePointer<UInt8>?
        var message: UnsafePointer<CChar>?
        var count = 0
        switch Int(pages_end(made, &bytes, &count, &message)) {
        case PAGES_MADE: return Array(UnsafeBufferPointer(start: bytes, count: count))
        case PAGES_LIBRARY_ABSENT: throw .libraryMissing(named: library)
        case PAGES_LIBRARY_OTHER: throw .libraryOther(named: library)
        default: throw .failed(detail: message.map { String(cString: $0) } ?? "")
        }
    }

    /// The file that the variable DOCKLINE_CAIRO names, or nil.
    public static var namedLibrary: String? {
        guard let value = getenv("DOCKLINE_CAIRO") else { return nil }
        let name = String(cString: value)
        return name.isEmpty ? nil : name
    }

    /// Each word with the column where it begins. Marks are joined to their letters, because the library draws a mark
    /// that stands alone behind its letter.
    private static func words(of line: String) -> [(column: Int, word: String)] {
        var column = 0
        return line.split(separator: " ", omittingEmptySubsequences: false).compactMap { word in
            defer { column += TextWidth.columns(of: String(word)) + 1 }
            return word.isEmpty ? nil : (column, word.precomposedStringWithCanonicalMapping)
        }
    }
}

extension DocumentError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .libraryMissing(let named?):
            "PDFs cannot be made: DOCKLINE_CAIRO names \(displayable(named)), which cannot be loaded. Correct or unset "
                + "it."
        case .libraryMissing(nil):
            "PDFs cannot be made: libcairo is not installed. Install it with: apt install libcairo2 fonts-dejavu-core"
        case .libraryOther(let named):
            "PDFs cannot be made: \(displayable(named ?? "the library")) is no libcairo 1.16 or newer. Install it "
                + "with: apt install libcairo2"
        case .failed(let detail):
            "The PDF could not be made: \(displayable(detail)). Print the paper as text, and look for memory and fonts "
                + "with: fc-match monospace"
        }
    }
}
