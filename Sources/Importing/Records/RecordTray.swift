import Warehouse

/// Collects rows until they make a record.
struct RecordTray {
    private let reading: RowReading
    private let overview: TableOverview
    private let reference: String
    private var rowNumber = 0
    private var orders: [OrderID: OrderRows] = [:]
    private var announced: [OrderID: ReturnRows] = [:]
    /// Lines counted per list of stock, so that a list in a longer file keeps its line numbers.
    private var linesOfReference: [String: Int] = [:]
    /// Lines of orders that are not complete yet.
    private(set) var waitingLines = 0

    init(_ reading: RowReading, _ overview: TableOverview, reference: String) {
        self.reading = reading
        self.overview = overview
        self.reference = reference
    }

    /// Takes up one row and says what that settles.
    mutating func add(_ row: Row) -> [Outcome] {
        rowNumber += 1
        if reading.mapping.kind == .orders { return addToOrder(row) }
        if reading.mapping.kind == .returns { return addToReturn(row) }
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
        case .orders, .returns: preconditionFailure("the rows of orders and returns are collected")
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

    // MARK: Orders

    private mutating func addToOrder(_ row: Row) -> [Outcome] {
        let texts = RowTexts(row, reading)
        let number: OrderID
        do throws(Rejection) {
            if row.values.isEmpty, let problem = row.problem { throw problem }
            number = try texts.orderNumber()
        } catch {
            return [.rejected(row.source, row.problem ?? error)]
        }
        let isReturn = reading.mapping.returns.map(texts.holds) ?? false
        orders[number, default: OrderRows(id: number, isReturn: isReturn)]
            .add(texts, row.source, problem: row.problem)
        waitingLines += 1
        guard overview.lastRow[number.rawValue] == rowNumber, let order = orders.removeValue(forKey: number) else {
            return []
        }
        waitingLines -= order.count
        let (rejected, record) = order.settled()
        guard let record else { return rejected.map { .rejected($0, $1) } }
        // The names of items go ahead of the order that needs them; they stand for no line of the file.
        return rejected.map { .rejected($0, $1) } + order.namedItems.map { .record(.itemDefined($0), rows: []) }
            + [.record(record.body, rows: record.rows)]
    }

    // MARK: Returns

    private mutating func addToReturn(_ row: Row) -> [Outcome] {
        let texts = RowTexts(row, reading)
        let number: OrderID
        do throws(Rejection) {
            if row.values.isEmpty, let problem = row.problem { throw problem }
            number = OrderID(try texts.code(.rma, "the number of the return"))
        } catch {
            return [.rejected(row.source, row.problem ?? error)]
        }
        announced[number, default: ReturnRows(id: number)].add(texts, row.source, problem: row.problem)
        waitingLines += 1
        guard overview.lastRow[number.rawValue] == rowNumber, let rows = announced.removeValue(forKey: number) else {
            return []
        }
        waitingLines -= rows.count
        return rows.settled()
    }
}
