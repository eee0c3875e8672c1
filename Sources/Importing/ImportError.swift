/// Why a file cannot be imported as a whole. Nothing was taken, except where the case says so.
public enum ImportError: Error, Sendable {
    case missing(path: String)
    case notAFile(path: String)
    case unreadable(path: String, why: String)
    /// Not text that a mapping can describe: a workbook, an archive, UTF-16.
    case notText(path: String, is: String, advice: String)
    case openQuote(path: String, line: Int)
    case headerTooLong(path: String)
    case headerNotReadable(path: String, encoding: String)
    case brokenJSON(path: String, line: Int, column: Int, what: String)
    case missingColumn(path: String, column: String, mapping: String, header: [String])
    case columnTwice(path: String, column: String)
    case otherKind(mapping: String, is: ImportKind, wanted: ImportKind)
    case notSorted(path: String, openLines: Int)
    case changedWhileReading(path: String)
    case rejectsNotWritten(path: String, why: String)
    /// The import ended early. What the summary counts as taken was committed before.
    case stopped(after: ImportSummary, cause: any Error)
}

extension ImportError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "There is no file \(path). Check the name and the folder."
        case .notAFile(let path):
            "\(path) is not a regular file. An import reads its file twice, so a folder or a pipe will not do: "
                + "save the lines to a file first."
        case .unreadable(let path, let why):
            "\(path) cannot be read: \(why). Check the permissions and the disk."
        case .notText(let path, let what, let advice):
            "\(path) is \(what), expected CSV or JSON as text. \(advice)"
        case .openQuote(let path, let line):
            "\(path): the quote that opens on line \(line) is never closed. Nothing was taken. "
                + "Close it, or double it where it is part of the text, and import the file again."
        case .headerTooLong(let path):
            "\(path): the first line is longer than \(ImportLimits.lineBytesMax) bytes, expected the names of the "
                + "columns. Check that this is a CSV file."
        case .headerNotReadable(let path, let encoding):
            "\(path): the names of the columns are not readable as \(encoding). Set the encoding in the mapping, "
                + "or save the file as UTF-8."
        case .brokenJSON(let path, let line, let column, let what):
            "\(path), line \(line), column \(column): \(what). Nothing was taken. "
                + "Expected a list of objects, or one object per line; correct the file and import it again."
        case .missingColumn, .columnTwice, .otherKind, .notSorted, .changedWhileReading, .rejectsNotWritten, .stopped:
            moreDescription
        }
    }

    private var moreDescription: String {
        switch self {
        case .missingColumn(let path, let column, let mapping, let header):
            "\(path) has no column '\(column)', which the mapping \(mapping) reads; it has "
                + "\(header.prefix(30).map { "'\($0)'" }.joined(separator: ", ")). "
                + "Use the mapping that fits this file, or correct the names or the delimiter in the mapping."
        case .columnTwice(let path, let column):
            "\(path) has the column '\(column)' twice, so it is unclear which one is meant. Rename one of them."
        case .otherKind(let mapping, let kind, let wanted):
            "The mapping \(mapping) is for \(kind.rawValue), but \(wanted.rawValue) are to be imported. "
                + "Run 'import \(kind.rawValue)', or name a mapping for \(wanted.rawValue)."
        case .notSorted(let path, let open):
            "\(path): more than \(open) lines belong to orders whose last line comes later. "
                + "Sort the file by order number and import it again."
        case .changedWhileReading(let path):
            "\(path) changed while it was read. Wait until it is complete and import it again: "
                + "what was taken already is recognised."
        case .rejectsNotWritten(let path, let why):
            "The file for rejected lines, \(path), cannot be written: \(why). "
                + "Name a place where it can be written and import again."
        case .stopped(let summary, let cause):
            "The import stopped after \(summary.taken) lines taken and \(summary.rejected) rejected: \(cause) "
                + "What was taken is kept; once the cause is put right, import the same file again."
        case .missing, .notAFile, .unreadable, .notText, .openQuote, .headerTooLong, .headerNotReadable, .brokenJSON:
            ""
        }
    }
}
