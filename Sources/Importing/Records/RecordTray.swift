import Warehouse

/// Collects rows until they make a record.
struct RecordTray {
    private let reading: RowReading
    private let overview: TableOverview
    private let reference: String
    private var rowNumber = 0
    private var gathered: [String: any RecordRows] = [:]
    /// Lines counted per list of stock, so that a list in a longer file keeps its line numbers.
    private var linesOfReference: [String: Int] = [:]
    /// Lines of records that are not complete yet.
    private(set) var waitingLines = 0

    init(_ reading: RowReading, _ overview: TableOverview, reference: String) {
        self.reading = reading
        self.overview = overview
        self.reference = reference
    }

    /// Takes up one row and says what that settles.
    mutating func add(_ row: Row) -> [Outcome] {
        rowNumber += 1
        if let field = reading.mapping.kind.gatheredBy { return gather(row, by: field) }
        let line = reading.mapping.kind == .stock ? countedLine(row) : (reference, rowNumber)
        if let problem = row.problem { return [.rejected(row.source, problem)] }
        do throws(Rejection) {
            return [.record(try record(RowTexts(row, reading), line), rows: [row.source])]
        } catch {
            return [.rejected(row.source, error)]
        }
    }

    private func record(_ texts: RowTexts, _ line: (String, Int)) throws(Rejection) -> FactBody {
        if let rule = reading.mapping.rejects.first(where: { texts.holds($0.when) }) {
            throw Rejection(rule.reason, rule.reason)
        }
        switch reading.mapping.kind {
        case .items: return .itemDefined(try texts.item())
        case .places: return .placeDefined(try texts.place())
        case .people: return .personDefined(try texts.person())
        case .boxes: return .boxDefined(try texts.box())
        case .services: return .serviceDefined(try texts.service())
        case .loads: return .loadPlanned(try texts.load())
        case .stock:
            let number = try texts.whole(.line, in: 1...1_000_000_000, ifMissing: line.1)
            return .stockReceived(
                StockReceived(reference: line.0, line: number, moves: try texts.stockMoves()))
        case .orders, .returns, .deliveries: preconditionFailure("rows of these are gathered")
        }
    }

    /// What names a row of stock: the list it stands on, what it says, and how often that list has said so already. A
    /// corrected file, imported again under its name, therefore adds the corrected rows and no others.
    private mutating func countedLine(_ row: Row) -> (String, Int) {
        let named = reading.text(.reference, of: row)
        let list = (named.isEmpty ? reference : named) + "#" + fingerprint(row.source.text)
        linesOfReference[list, default: 0] += 1
        return (list, linesOfReference[list] ?? 1)
    }

    /// Sixteen hexadecimal digits that stand for a text (FNV-1a, 64 bits).
    private func fingerprint(_ text: [UInt8]) -> String {
        let hash = text.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }

    // MARK: Records of several rows

    private mutating func gather(_ row: Row, by field: Field) -> [Outcome] {
        let texts = RowTexts(row, reading)
        let number: String
        do throws(Rejection) {
            if row.values.isEmpty, let problem = row.problem { throw problem }
            number = try texts.number(field)
        } catch {
            return [.rejected(row.source, row.problem ?? error)]
        }
        var rows = gathered[number] ?? begin(number, texts)
        rows.add(texts, row.source, problem: row.problem)
        waitingLines += 1
        gathered[number] = rows
        guard overview.lastRow[number] == rowNumber else { return [] }
        gathered[number] = nil
        waitingLines -= rows.count
        return rows.outcomes()
    }

    private func begin(_ number: String, _ texts: RowTexts) -> any RecordRows {
        switch reading.mapping.kind {
        case .orders:
            OrderRows(id: OrderID(number), isReturn: reading.mapping.returns.map(texts.holds) ?? false)
        case .returns: ReturnRows(id: OrderID(number))
        case .deliveries: DeliveryRows(id: DeliveryID(number))
        case .items, .places, .stock, .people, .boxes, .services, .loads:
            preconditionFailure("each row of these is a record of its own")
        }
    }
}

/// Rows that make one record together.
protocol RecordRows {
    var count: Int { get }
    /// Adds the next row of the file.
    mutating func add(_ texts: RowTexts, _ source: SourceRow, problem: Rejection?)
    /// What becomes of them, once the last one is there.
    func outcomes() -> [Outcome]
}

/// Rows of which one that cannot be read holds all back: half an announcement would call the other half too much.
struct WholeRows {
    private(set) var rows: [(source: SourceRow, problem: Rejection?)] = []

    var count: Int { rows.count }

    mutating func add(_ source: SourceRow, problem: Rejection?, reading: () throws(Rejection) -> Void) {
        var problem = problem
        if problem == nil {
            do throws(Rejection) { try reading() } catch { problem = error }
        }
        rows.append((source, problem))
    }

    /// The record, or every row with the reason why it is not taken; `name` is what it is called in the reason.
    func outcomes(_ body: FactBody, _ name: String, _ id: String) -> [Outcome] {
        guard let wrong = rows.first(where: { $0.problem != nil }) else {
            return [.record(body, rows: rows.map(\.source))]
        }
        let heldBack = Rejection(
            "\(name) held back",
            "\(name) \(quoted(id)) is held back because line \(wrong.source.line) is rejected: correct that "
                + "line and import all lines of the \(name) again")
        return rows.map { .rejected($0.source, $0.problem ?? heldBack) }
    }

    /// Every row of a record says the same of it as its first row.
    func expectSame(_ name: String, _ given: String, _ first: String, _ record: String) throws(Rejection) {
        guard given != first else { return }
        throw Rejection(
            "\(name) differs",
            "\(name) is \(quoted(given)), expected \(quoted(first)) as on the \(record)'s first line: "
                + "give each \(record) its own number")
    }
}

extension RowTexts {
    /// The number of the record that a row belongs to.
    fileprivate func number(_ field: Field) throws(Rejection) -> String {
        switch field {
        case .order: try orderNumber().rawValue
        case .rma: try code(.rma, "the number of the return")
        default: try code(field, "the number of the \(field.words)")
        }
    }
}
