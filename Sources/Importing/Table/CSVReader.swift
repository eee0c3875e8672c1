// A streaming reader of RFC 4180: fields between delimiters, rows between line ends (CR LF, LF, or CR alone), a field
// in quotes may hold delimiters, line ends and doubled quotes. One row is in memory at a time, and of that at most
// `ImportLimits.lineBytesMax` bytes.
//
//   state       "                delimiter    line end     other
//   start       → inQuotes       end field    end row      → plain, keep
//   plain       keep             end field    end row      keep
//   inQuotes    → afterQuote     keep         keep         keep
//   afterQuote  → inQuotes,keep  end field    end row      the row is broken, → plain
//
// Beyond the standard: a quote inside a plain field is text (a 7" record), blank lines are passed over, and a row that
// is too long or broken is read to its end and answered with its reason, so that the next row is found again. Only a
// quote that is never closed ends the reading, since nothing after it can be told apart.

/// Reads CSV.
struct CSVReader: RowReader {
    private var bytes: FileBytes
    private let delimiter: UInt8
    private let encoding: TextEncoding
    /// Names in the file's order; empty when the file is.
    private(set) var header: [String] = []
    /// Where each wanted column stands; nil for one that the file may lack and does.
    private var positions: [Int?] = []
    private var line = 1

    var offset: Int { bytes.offset }

    init(
        _ bytes: FileBytes, delimiter: UInt8, encoding: TextEncoding, columns: [String], optional: Set<String> = [],
        mapping: String
    ) throws(ImportError) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.encoding = encoding
        guard let first = try nextRecord() else { return }
        if first.isCut { throw .headerTooLong(path: bytes.path) }
        for field in first.fields {
            guard let name = encoding.text(field) else {
                throw .headerNotReadable(path: bytes.path, encoding: encoding.rawValue)
            }
            header.append(name)
        }
        for column in columns {
            let found = header.indices.filter { header[$0] == column }
            guard let position = found.first else {
                if optional.contains(column) {
                    positions.append(nil)
                    continue
                }
                throw .missingColumn(path: bytes.path, column: column, mapping: mapping, header: header)
            }
            guard found.count == 1 else { throw .columnTwice(path: bytes.path, column: column) }
            positions.append(position)
        }
    }

    mutating func next() throws(ImportError) -> Row? {
        guard let record = try nextRecord() else { return nil }
        let source = SourceRow(line: record.line, text: record.text)
        if let problem = record.problem { return Row(source: source, values: [], problem: problem) }
        guard record.ends.count == header.count else {
            let problem = Rejection(
                "number of columns",
                "the line has \(record.ends.count) columns, expected \(header.count) as in the header: "
                    + "put text that holds the delimiter in quotes")
            return Row(source: source, values: [], problem: problem)
        }
        return row(record, source)
    }

    private func row(_ record: Record, _ source: SourceRow) -> Row {
        var row = Row(source: source, values: positions.map { $0.flatMap { encoding.text(record.field($0)) } ?? "" })
        guard encoding == .utf8, record.holdsHighBytes else { return row }
        for index in record.ends.indices where encoding.text(record.field(index)) == nil {
            row.problem = Rejection(
                "not UTF-8",
                "column \(quoted(header[index])) holds bytes that are not UTF-8: "
                    + "save the file as UTF-8, or set 'encoding: latin-1' in the mapping")
            break
        }
        return row
    }
}

// MARK: Records

/// A row before its columns have names.
private struct Record {
    let line: Int
    var text: [UInt8] = []
    var content: [UInt8] = []
    /// Where each field ends in `content`.
    var ends: [Int] = []
    var problem: Rejection?
    var isCut = false
    var holdsHighBytes = false

    init(line: Int) { self.line = line }

    var isBlank: Bool { text.allSatisfy(\.isBlank) }
    var fields: [ArraySlice<UInt8>] { ends.indices.map(field) }

    /// The bytes of a field without the blanks around it.
    func field(_ index: Int) -> ArraySlice<UInt8> {
        var slice = content[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
        while let first = slice.first, first.isBlank { slice.removeFirst() }
        while let last = slice.last, last.isBlank { slice.removeLast() }
        return slice
    }

    mutating func see(_ byte: UInt8) {
        guard !isCut else { return }
        if text.count < ImportLimits.lineBytesMax { text.append(byte) } else { cut("line", ImportLimits.lineBytesMax) }
    }

    mutating func keep(_ byte: UInt8) {
        guard !isCut else { return }
        if content.count - (ends.last ?? 0) >= ImportLimits.fieldBytesMax {
            return cut("field in column \(ends.count + 1)", ImportLimits.fieldBytesMax)
        }
        content.append(byte)
        if byte >= 0x80 { holdsHighBytes = true }
    }

    mutating func endField() {
        if !isCut { ends.append(content.count) }
    }

    private mutating func cut(_ what: String, _ limit: Int) {
        guard !isCut else { return }
        isCut = true
        text = Array(text.prefix(1000))
        problem = Rejection(
            "too long", "the \(what) is longer than \(limit) bytes, expected one value: look for a missing quote")
    }
}

extension CSVReader {
    private enum State {
        case start, plain, inQuotes, afterQuote
    }

    /// The next record that is not blank.
    private mutating func nextRecord() throws(ImportError) -> Record? {
        while let record = try readRecord() {
            if !record.isBlank { return record }
        }
        return nil
    }

    private mutating func readRecord() throws(ImportError) -> Record? {
        guard try bytes.peek() != nil else { return nil }
        var record = Record(line: line)
        var state = State.start
        var quoteLine = line
        while let byte = try bytes.next() {
            let endsLine = byte == .lineFeed || byte == .carriageReturn
            if endsLine, state != .inQuotes {
                if byte == .carriageReturn, try bytes.peek() == .lineFeed { _ = try bytes.next() }
                line += 1
                record.endField()
                return record
            }
            record.see(byte)
            switch state {
            case .start, .plain:
                if byte == delimiter {
                    record.endField()
                    state = .start
                } else if byte == .quote, state == .start {
                    quoteLine = line
                    state = .inQuotes
                } else {
                    record.keep(byte)
                    state = .plain
                }
            case .inQuotes:
                if byte == .lineFeed { line += 1 }
                if byte == .quote { state = .afterQuote } else { record.keep(byte) }
            case .afterQuote:
                state = afterQuote(byte, &record)
            }
        }
        if state == .inQuotes { throw .openQuote(path: bytes.path, line: quoteLine) }
        record.endField()
        return record
    }

    /// A quote in quotes is over: doubled it is text, otherwise the field ends here.
    private func afterQuote(_ byte: UInt8, _ record: inout Record) -> State {
        if byte == .quote {
            record.keep(byte)
            return .inQuotes
        }
        if byte == delimiter {
            record.endField()
            return .start
        }
        let field = record.ends.count + 1
        record.problem =
            record.problem
            ?? Rejection(
                "broken quotes",
                "column \(field) has text after its closing quote: double a quote that is part of the text")
        record.keep(byte)
        return .plain
    }
}
