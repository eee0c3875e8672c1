// Reads rows from JSON in one of two forms, told apart by the first byte:
//
//   [ {…}, {…} ]    a list: one object is one row, wherever its line breaks are. Where the text is no JSON, nothing
//                   after it can be told apart, so the reading ends with the position.
//   {…} LF {…} LF   one object per line: a broken line is rejected and the next line goes on.
//
// The keys of an object are the columns of the mapping. One object is in memory at a time, and of that at most
// `ImportLimits.lineBytesMax` bytes.

/// Reads a list of JSON objects, or one object per line.
struct JSONReader: RowReader {
    private enum Form {
        case list, perLine
    }

    private var bytes: FileBytes
    private let columns: [String]
    private let listSeparator: String
    private let form: Form
    private var line = 1
    private var column = 1
    private var isFirst = true
    private var isOver = false

    var offset: Int { bytes.offset }

    init(_ bytes: FileBytes, columns: [String], listSeparator: String) throws(ImportError) {
        self.bytes = bytes
        self.columns = columns
        self.listSeparator = listSeparator
        form = try Self.passBlanks(&self.bytes, &line, &column) == UInt8(ascii: "[") ? .list : .perLine
        if form == .list { try take() }
    }

    mutating func next() throws(ImportError) -> Row? {
        switch form {
        case .list: try nextOfList()
        case .perLine: try nextLine()
        }
    }

    // MARK: Bytes with their position

    @discardableResult
    private mutating func take() throws(ImportError) -> UInt8? {
        guard let byte = try bytes.next() else { return nil }
        column += 1
        if byte == .lineFeed { (line, column) = (line + 1, 1) }
        return byte
    }

    private static func passBlanks(
        _ bytes: inout FileBytes, _ line: inout Int, _ column: inout Int
    ) throws(ImportError) -> UInt8? {
        while let byte = try bytes.peek(), byte.isBlank {
            _ = try bytes.next()
            column += 1
            if byte == .lineFeed { (line, column) = (line + 1, 1) }
        }
        return try bytes.peek()
    }

    private mutating func passBlanks() throws(ImportError) -> UInt8? {
        try Self.passBlanks(&bytes, &line, &column)
    }

    private func broken(_ what: String) -> ImportError {
        .brokenJSON(path: bytes.path, line: line, column: column, what: what)
    }

    // MARK: A list

    private mutating func nextOfList() throws(ImportError) -> Row? {
        guard !isOver else { return nil }
        guard var byte = try passBlanks() else { throw broken("the list is never closed with ]") }
        if byte == UInt8(ascii: "]") {
            try endList()
            return nil
        }
        if !isFirst {
            guard byte == UInt8(ascii: ",") else { throw broken("expected , or ] after an object") }
            try take()
            byte = try passBlanks() ?? 0
        }
        isFirst = false
        guard byte == UInt8(ascii: "{") else { throw broken("expected an object that begins with {") }
        let (startLine, startColumn) = (line, column)
        guard let object = try collectObject() else {
            throw .brokenJSON(
                path: bytes.path, line: startLine, column: startColumn,
                what: "the object that begins here is never closed with }")
        }
        do {
            return try row(object, line: startLine)
        } catch {
            let before = object.text.prefix(error.offset)
            let breaks = before.count { $0 == .lineFeed }
            let last = before.lastIndex(of: .lineFeed).map { before.count - $0 } ?? before.count + startColumn
            throw .brokenJSON(path: bytes.path, line: startLine + breaks, column: last, what: error.what)
        }
    }

    private mutating func endList() throws(ImportError) {
        isOver = true
        try take()
        guard try passBlanks() == nil else { throw broken("expected the end of the file after the list") }
    }

    /// The bytes up to the brace that closes the object; nil when it is never closed.
    private mutating func collectObject() throws(ImportError) -> (text: [UInt8], isCut: Bool)? {
        var text: [UInt8] = []
        var isCut = false
        var depth = 0
        var inString = false
        var isEscaped = false
        while let byte = try take() {
            if text.count < ImportLimits.lineBytesMax { text.append(byte) } else { isCut = true }
            if inString {
                if byte == .quote, !isEscaped { inString = false }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            } else if byte == .quote {
                inString = true
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return (text, isCut) }
            }
        }
        return nil
    }

    // MARK: One object per line

    private mutating func nextLine() throws(ImportError) -> Row? {
        guard try passBlanks() != nil else { return nil }
        let start = line
        var text: [UInt8] = []
        var isCut = false
        while let byte = try take(), byte != .lineFeed {
            if text.count < ImportLimits.lineBytesMax { text.append(byte) } else { isCut = true }
        }
        while let last = text.last, last.isBlank { text.removeLast() }
        do {
            return try row((text, isCut), line: start)
        } catch {
            return Row(
                source: SourceRow(line: start, text: text), values: [],
                problem: Rejection(
                    "broken JSON",
                    "at column \(error.offset + 1): \(error.what); expected one whole object on the line"))
        }
    }

    // MARK: Rows

    private func row(_ object: (text: [UInt8], isCut: Bool), line: Int) throws(JSONFault) -> Row {
        if object.isCut {
            let problem = Rejection(
                "too long",
                "the object is longer than \(ImportLimits.lineBytesMax) bytes, expected one record: "
                    + "look for a missing quote or brace")
            return Row(
                source: SourceRow(line: line, text: Array(object.text.prefix(1000))), values: [], problem: problem)
        }
        var row = Row(source: SourceRow(line: line, text: object.text), values: [])
        var parser = JSONObjectParser(object.text, listSeparator: listSeparator)
        let members = try parser.object()
        row.problem = parser.rejection
        if row.problem == nil { row.values = columns.map { members[$0] ?? "" } }
        return row
    }
}
