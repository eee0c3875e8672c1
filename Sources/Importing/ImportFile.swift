public import Foundation
public import Warehouse

// Every file is read twice. The first reading checks that it can be read to its end, counts its rows for the progress
// bar, and notes the last row of every order; a file that is broken as a whole is refused before anything is taken. The
// second reading makes the records and hands them over in batches. An order is complete at its last row, so the rows
// of an order may stand anywhere, and in a sorted file only one order waits at a time.

/// A file to import and everything its reading depends on.
public struct ImportRequest: Sendable {
    public var kind: ImportKind
    public var path: String
    public var mapping: Mapping
    /// The site's civil day, for files that say days from now.
    public var today: Day
    /// The site's zone, for times without one.
    public var timeZone: TimeZone
    /// What names a list of stock that has no column for it, such as the file's name.
    public var reference: String
    /// Where rejected lines go; an import that may reject lines always says which.
    public var rejectsPath: String
    /// Lines that are handed over together.
    public var batchSize: Int
    /// Who takes the records, for the reasons of those that are refused: the site, or the hub.
    public var taker = "site"

    public init(
        kind: ImportKind, path: String, mapping: Mapping, today: Day, timeZone: TimeZone, reference: String,
        rejectsPath: String? = nil, batchSize: Int = 1_000
    ) {
        self.kind = kind
        self.path = path
        self.mapping = mapping
        self.today = today
        self.timeZone = timeZone
        self.reference = reference
        self.rejectsPath = rejectsPath ?? path + ".rejects.csv"
        self.batchSize = max(1, batchSize)
    }
}

/// Imports a file. `take` records a batch as a whole or throws; it answers for each record in turn.
public func importFile(
    _ request: ImportRequest, progress: ((ImportProgress) -> Void)? = nil,
    take: ([FactBody]) throws -> [ImportAnswer]
) throws(ImportError) -> ImportSummary {
    let mapping = request.mapping
    guard mapping.kind == request.kind else {
        throw .otherKind(mapping: mapping.name, is: mapping.kind, wanted: request.kind)
    }
    let reading = RowReading(mapping, Clock(today: request.today, timeZone: request.timeZone))
    let paths = [request.path, request.rejectsPath].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    guard paths[0] != paths[1] else {
        throw .rejectsNotWritten(path: request.rejectsPath, why: "it is the file that is imported")
    }
    let overview = try TableOverview(request.path, reading, progress)
    var run = ImportRun(
        request: request, rejects: try RejectsFile(path: request.rejectsPath, encoding: mapping.encoding))
    do {
        var reader = try openTable(request.path, reading)
        var tray = RecordTray(reading, overview, reference: request.reference)
        while let row = try reader.next() {
            guard run.summary.lines < overview.rows else {
                throw ImportError.changedWhileReading(path: request.path)
            }
            run.summary.lines += 1
            for outcome in tray.add(row) { try run.settle(outcome, take) }
            guard tray.waitingLines <= ImportLimits.openLinesMax else {
                throw ImportError.notSorted(path: request.path, openLines: ImportLimits.openLinesMax)
            }
            if run.summary.lines % 500 == 0 { progress?(.taking(lines: run.summary.lines, of: overview.rows)) }
        }
        guard run.summary.lines == overview.rows, tray.waitingLines == 0 else {
            throw ImportError.changedWhileReading(path: request.path)
        }
        try run.hand(over: take)
        run.summary.rejectsPath = try run.rejects.finish()
    } catch {
        run.rejects.abandon()
        run.summary.lines = run.summary.taken + run.summary.rejected
        throw .stopped(after: run.summary, cause: error)
    }
    precondition(
        run.summary.lines == run.summary.taken + run.summary.rejected, "every line is either taken or rejected")
    progress?(.taking(lines: overview.rows, of: overview.rows))
    return run.summary
}

/// Opens the table in a file: CSV, or JSON where its first byte says so.
func openTable(_ path: String, _ reading: RowReading) throws(ImportError) -> any RowReader {
    var bytes = try FileBytes(path: path)
    try bytes.begin()
    let first = try bytes.firstVisible()
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
        return try JSONReader(bytes, columns: reading.columns, listSeparator: reading.mapping.listSeparator)
    }
    return try CSVReader(
        bytes, delimiter: reading.mapping.delimiter, encoding: reading.mapping.encoding, columns: reading.columns,
        optional: reading.mapping.optionalColumns, mapping: reading.mapping.name)
}

/// What the first reading of a file finds out.
struct TableOverview {
    private(set) var rows = 0
    /// The last row of every order, return or delivery, counted from 1.
    private(set) var lastRow: [String: Int] = [:]

    init(_ path: String, _ reading: RowReading, _ progress: ((ImportProgress) -> Void)?) throws(ImportError) {
        let size = try FileBytes(path: path).size
        var reader = try openTable(path, reading)
        while let row = try reader.next() {
            rows += 1
            if let field = reading.mapping.kind.gatheredBy { lastRow[reading.text(field, of: row)] = rows }
            if rows % 500 == 0 { progress?(.reading(bytes: reader.offset, of: size)) }
        }
        progress?(.reading(bytes: size, of: size))
    }
}

// MARK: Bookkeeping

/// What became of some lines before the site sees them.
enum Outcome {
    case record(FactBody, rows: [SourceRow])
    case rejected(SourceRow, Rejection)
}

/// An import under way: the batch in the making, the rejects file and the summary.
private struct ImportRun {
    let request: ImportRequest
    var rejects: RejectsFile
    var summary = ImportSummary()
    private var batch: [(body: FactBody, rows: [SourceRow])] = []
    private var batchLines = 0

    init(request: ImportRequest, rejects: RejectsFile) {
        self.request = request
        self.rejects = rejects
    }

    mutating func settle(_ outcome: Outcome, _ take: ([FactBody]) throws -> [ImportAnswer]) throws {
        switch outcome {
        case .rejected(let source, let rejection):
            try reject([source], rejection)
        case .record(let body, let rows):
            batch.append((body, rows))
            batchLines += rows.count
            if batchLines >= request.batchSize { try hand(over: take) }
        }
    }

    /// Gives the batch to the site and books its answers.
    mutating func hand(over take: ([FactBody]) throws -> [ImportAnswer]) throws {
        guard !batch.isEmpty else { return }
        let answers = try take(batch.map(\.body))
        precondition(answers.count == batch.count, "the site answers for each record of a batch")
        for (answer, record) in zip(answers, batch) {
            switch answer {
            case .taken:
                summary.taken += record.rows.count
                summary.records += record.rows.isEmpty ? 0 : 1
            case .unchanged:
                summary.taken += record.rows.count
                summary.unchanged += record.rows.count
            case .rejected(let words):
                try reject(record.rows, Rejection("refused by the \(request.taker)", words))
            }
        }
        batch.removeAll(keepingCapacity: true)
        batchLines = 0
    }

    private mutating func reject(_ rows: [SourceRow], _ rejection: Rejection) throws {
        guard !rows.isEmpty else { return }
        for row in rows { try rejects.add(row, rejection) }
        summary.rejected += rows.count
        summary.reasons[rejection.kind, default: 0] += rows.count
    }
}
