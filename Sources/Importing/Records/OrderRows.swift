import Warehouse

// Rows with the same order number become one order, or one announced return. Each row is settled alone first:
//
//   a rule of the mapping rejects it   its line is not wanted (a stock correction, a gift); the order goes on
//   it is a charge                     money on the order: quantity × price, rounded once
//   it is a line                       units of an item, numbered in file order
//   it cannot be read                  the whole order is held back: half an order would ship, and the corrected file
//                                      would meet it as a contradiction

/// What one row says about its order.
enum OrderRow {
    case line(SKU, name: String, quantity: Int, pricePence: Int)
    case charge(Charge)
    /// A rule of the mapping rejects it.
    case unwanted(Rejection)
    case wrong(Rejection)
}

/// The rows of one order, as far as they were read.
struct OrderRows: RecordRows {
    let id: OrderID
    let isReturn: Bool
    private(set) var rows: [(source: SourceRow, row: OrderRow)] = []
    private var head: OrderHead?

    init(id: OrderID, isReturn: Bool) {
        self.id = id
        self.isReturn = isReturn
    }

    var count: Int { rows.count }

    /// The names of items go ahead of the order that needs them; they stand for no line of the file.
    func outcomes() -> [Outcome] {
        let (rejected, record) = settled()
        guard let record else { return rejected.map { .rejected($0, $1) } }
        return rejected.map { .rejected($0, $1) } + namedItems.map { .record(.itemDefined($0), rows: []) }
            + [.record(record.body, rows: record.rows)]
    }

    /// Adds the next row of the file.
    mutating func add(_ texts: RowTexts, _ source: SourceRow, problem: Rejection?) {
        rows.append((source, row(texts, problem)))
    }

    private mutating func row(_ texts: RowTexts, _ problem: Rejection?) -> OrderRow {
        if let problem { return .wrong(problem) }
        guard rows.count < ImportLimits.orderLinesMax else {
            return .wrong(
                Rejection(
                    "order too long",
                    "the order has more than \(ImportLimits.orderLinesMax) lines, expected fewer: split it"))
        }
        do throws(Rejection) {
            if let rule = texts.mapping.rejects.first(where: { applies($0.when, texts) }) {
                return .unwanted(Rejection(rule.reason, rule.reason))
            }
            let row = try texts.orderRow(isReturn: isReturn)
            let head = try texts.orderHead()
            if let known = self.head {
                guard known.customer == head.customer else {
                    throw Rejection(
                        "customers differ",
                        "customer is \(quoted(head.customer)), expected \(quoted(known.customer)) as on the order's "
                            + "first line: give each order its own number")
                }
            } else {
                self.head = head
            }
            return row
        } catch {
            return .wrong(error)
        }
    }

    /// On a return, negative quantities are what is expected.
    private func applies(_ condition: Condition, _ texts: RowTexts) -> Bool {
        if isReturn, condition == Condition(.quantity, .negative) { return false }
        return texts.holds(condition)
    }

    // MARK: The record

    /// The items that the lines name, for a site that does not know them yet. Only files that carry names have any.
    var namedItems: [Item] {
        var named: [SKU: String] = [:]
        for case (_, .line(let sku, let name, _, _)) in rows where !name.isEmpty && named[sku] == nil {
            named[sku] = name
        }
        return named.sorted { $0.key < $1.key }.map { Item(sku: $0.key, name: $0.value) }
    }

    /// Lines that are not taken whatever the site says, and the record of the others with their lines.
    func settled() -> (rejected: [(SourceRow, Rejection)], record: (body: FactBody, rows: [SourceRow])?) {
        var rejected: [(SourceRow, Rejection)] = []
        var good: [SourceRow] = []
        let wrong = rows.first { if case .wrong = $0.row { true } else { false } }
        for (source, row) in rows {
            switch row {
            case .unwanted(let rejection), .wrong(let rejection): rejected.append((source, rejection))
            case .line, .charge:
                guard let wrong else {
                    good.append(source)
                    continue
                }
                rejected.append((source, heldBack(by: wrong.source.line)))
            }
        }
        guard !good.isEmpty, let head else { return (rejected, nil) }
        return (rejected, (body(head), good))
    }

    private func heldBack(by line: Int) -> Rejection {
        Rejection(
            "order held back",
            "order \(quoted(id.rawValue)) is held back because line \(line) is rejected: "
                + "correct that line and import all lines of the order again")
    }

    private func body(_ head: OrderHead) -> FactBody {
        var lines: [OrderLine] = []
        var charges: [Charge] = []
        for (_, row) in rows {
            switch row {
            case .line(let sku, _, let quantity, let pence):
                lines.append(OrderLine(number: lines.count + 1, sku: sku, quantity: quantity, pricePence: pence))
            case .charge(let charge): charges.append(charge)
            case .unwanted, .wrong: break
            }
        }
        if isReturn {
            return .returnAnnounced(AnnouncedReturn(id: id, customer: head.customer, lines: lines, charges: charges))
        }
        return .orderReceived(
            Order(
                id: id, channel: head.channel, customer: head.customer, priority: head.priority, cutoff: head.cutoff,
                promise: head.promise, note: head.note, lines: lines, charges: charges, shipping: head.shipping))
    }
}

/// What every row of an order repeats. The first row that is taken counts, and the customer has to be the same on all.
private struct OrderHead {
    var customer: String
    var channel: Channel
    var priority: Int
    var cutoff: Moment?
    var promise: Moment?
    var note: String
    var shipping: Shipping?
}

extension RowTexts {
    /// The number of the order that this row belongs to.
    func orderNumber() throws(Rejection) -> OrderID {
        OrderID(try code(.order, "the number of the order"))
    }

    fileprivate func orderHead() throws(Rejection) -> OrderHead {
        var promise = try moment(.promise)
        if promise == nil { promise = try moment(inDays: .promiseDays) }
        return OrderHead(
            customer: try line(.customer), channel: try word(.channel, Channel.self, ifMissing: .web),
            priority: try whole(.priority, in: -1_000...1_000, ifMissing: 0), cutoff: try moment(.cutoff),
            promise: promise, note: try line(.note), shipping: try shipping())
    }

    fileprivate func orderRow(isReturn: Bool) throws(Rejection) -> OrderRow {
        let sku = try code(.sku, "the code of an item")
        let price = try amount(.price)
        if mapping.charges.contains(where: holds) {
            let count = try whole(.quantity, in: -Limits.quantityMax...Limits.quantityMax)
            return .charge(
                Charge(code: sku, text: try line(.name), pence: try pence(.price, of: price, times: count)))
        }
        let range = isReturn ? -Limits.quantityMax ... -1 : 1...Limits.quantityMax
        let quantity = try whole(.quantity, in: range)
        return .line(
            SKU(sku), name: try line(.name), quantity: abs(quantity), pricePence: try pence(.price, of: price))
    }
}
