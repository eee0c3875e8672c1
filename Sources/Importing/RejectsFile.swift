import Foundation

// The lines that were not taken, for a person with a spreadsheet: line number, reason, the text as it stood in the
// file. A cell that a spreadsheet would run as a formula gets an apostrophe in front. The file appears whole at the end
// of an import or not at all; where nothing was rejected, the one from an earlier import disappears.

/// Writes the rejects file.
struct RejectsFile {
    private let path: String
    private let partial: String
    private let handle: FileHandle
    private let encoding: TextEncoding
    private var pending: [UInt8] = []
    private(set) var count = 0

    init(path: String, encoding: TextEncoding) throws(ImportError) {
        self.path = path
        self.encoding = encoding
        partial = path + ".partial"
        do {
            try Data().write(to: URL(fileURLWithPath: partial))
            handle = try FileHandle(forWritingTo: URL(fileURLWithPath: partial))
        } catch {
            throw .rejectsNotWritten(path: path, why: plainWords(error))
        }
        pending += "line,reason,text\n".utf8
    }

    mutating func add(_ source: SourceRow, _ rejection: Rejection) throws(ImportError) {
        count += 1
        pending += "\(source.line),\(cell(rejection.text)),\(cell(encoding.shown(source.text)))\n".utf8
        if pending.count > 64 * 1024 { try flush() }
    }

    /// Puts the file in its place; the path is nil when nothing was rejected.
    mutating func finish() throws(ImportError) -> String? {
        try flush()
        do {
            try handle.synchronize()
            try handle.close()
            if count == 0 {
                abandon()
                if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
                return nil
            }
        } catch {
            throw .rejectsNotWritten(path: path, why: plainWords(error))
        }
        guard rename(partial, path) == 0 else {
            throw .rejectsNotWritten(path: path, why: String(cString: strerror(errno)))
        }
        return path
    }

    /// Removes what was begun.
    func abandon() {
        // Where it cannot be removed it stays as a `.partial` file, which says what it is.
        try? FileManager.default.removeItem(atPath: partial)
    }

    private mutating func flush() throws(ImportError) {
        do {
            try handle.write(contentsOf: pending)
        } catch {
            throw .rejectsNotWritten(path: path, why: plainWords(error))
        }
        pending.removeAll(keepingCapacity: true)
    }

    private func cell(_ text: String) -> String {
        var text = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.isControl && !"\t\r\n".unicodeScalars.contains($0) ? "\u{FFFD}" : $0 }))
        if let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) { text = "'" + text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
