public import Foundation
import TextScreen
import Warehouse

/// The folder of label templates: `bin.zpl`, `carton.zpl` and so on.
public struct LabelTemplates: Hashable, Sendable {
    /// Where the templates lie.
    public let folder: URL

    /// Templates in a folder.
    public init(folder: URL) { self.folder = folder }

    /// Reads the template of a kind of label.
    public func template(_ kind: LabelKind) throws(LabelError) -> Template {
        let file = folder.appendingPathComponent("\(kind.rawValue).zpl")
        let text: String
        do {
            text = try String(contentsOf: file, encoding: .utf8)
        } catch {
            let isThere = FileManager.default.fileExists(atPath: file.path)
            let reason = isThere ? "it is no UTF-8 text, or closed to you" : "there is no such file"
            throw .template(.unreadable(path: file.path, reason: reason))
        }
        do {
            return try Template(name: file.lastPathComponent, text: text)
        } catch { throw .template(error) }
    }

    /// The ZPL of a label.
    public func zpl(_ label: Label, copies: Int = 1) throws(LabelError) -> String {
        try label.zpl(on: try template(label.kind), copies: copies)
    }
}

extension LabelError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .notAnSSCC(let text):
            "\(displayable(text)) is no SSCC. Expected 18 digits with a right check digit, alone or behind (00)."
        case .characters(let text):
            text.isEmpty
                ? "An empty text is no code. Give the code that the label is to hold."
                : "\(displayable(text)) cannot be printed as Code 128, which holds printable ASCII only. "
                    + "Choose another code."
        case .noTradeItemNumber(let sku):
            "\(displayable(sku.rawValue)) has no trade item number, which must stand before a lot, a last day or a "
                + "serial. Import the item with its GTIN, or print the label without them."
        case .notElements(let text):
            "\(displayable(text)) cannot be printed as GS1 data: a lot and a serial hold 1 to 20 letters, digits and "
                + "signs such as - . / and no blanks."
        case .tooManyLines(let count):
            "The address has \(count) lines; \(CartonLabel.shipToLinesMax) fit. Join some."
        case .template(let error): error.description
        }
    }
}
