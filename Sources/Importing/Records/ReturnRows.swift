import Warehouse

// Rows with the same number become one announced return. One row that cannot be read holds the whole return back: half
// an announcement would call the other half of the parcel too much.

/// The rows of one return, as far as they were read.
struct ReturnRows {
    let id: OrderID
    private var rows: [(source: SourceRow, problem: Rejection?)] = []
    private var announced: AnnouncedReturn

    init(id: OrderID) {
        self.id = id
        announced = AnnouncedReturn(id: id, lines: [])
    }

    var count: Int { rows.count }

    /// Adds the next row of the file.
    mutating func add(_ texts: RowTexts, _ source: SourceRow, problem: Rejection?) {
        var problem = problem
        if problem == nil {
            do throws(Rejection) { try read(texts) } catch { problem = error }
        }
        rows.append((source, problem))
    }

    private mutating func read(_ texts: RowTexts) throws(Rejection) {
        let line = OrderLine(
            number: announced.lines.count + 1, sku: SKU(try texts.code(.sku, "the code of an item")),
            quantity: try texts.whole(.quantity, in: 1...Limits.quantityMax),
            pricePence: try texts.pence(.price, of: try texts.amount(.price)))
        let order = try texts.optionalCode(.order, "the number of the order")
        let tracking = try texts.optionalCode(.parcel, "the number on the parcel")
        let reason = try texts.optionalCode(.reason, "the code of a reason")
        let (customer, courier) = (try texts.line(.customer), try texts.line(.courier))
        if announced.lines.isEmpty {
            announced.customer = customer
            announced.order = order.isEmpty ? nil : OrderID(order)
            announced.tracking = tracking.isEmpty ? nil : tracking
            announced.courier = courier.isEmpty ? nil : courier
            announced.reason = reason.isEmpty ? nil : ReasonCode(reason)
        } else {
            try expectSame("customer", customer, announced.customer)
            try expectSame("order", order, announced.order?.rawValue ?? "")
            try expectSame("tracking", tracking, announced.tracking ?? "")
            try expectSame("courier", courier, announced.courier ?? "")
            // A return with several reasons has none: the inspector is asked for each unit.
            if announced.reason?.rawValue ?? "" != reason { announced.reason = nil }
        }
        announced.lines.append(line)
    }

    private func expectSame(_ name: String, _ given: String, _ first: String) throws(Rejection) {
        guard given != first else { return }
        throw Rejection(
            "\(name) differs",
            "\(name) is \(quoted(given)), expected \(quoted(first)) as on the return's first line: "
                + "give each return its own number")
    }

    /// The record, or every row with the reason why it is not taken.
    func settled() -> [Outcome] {
        guard let wrong = rows.first(where: { $0.problem != nil }) else {
            return [.record(.returnAnnounced(announced), rows: rows.map(\.source))]
        }
        let heldBack = Rejection(
            "return held back",
            "return \(quoted(id.rawValue)) is held back because line \(wrong.source.line) is rejected: correct that "
                + "line and import all lines of the return again")
        return rows.map { .rejected($0.source, $0.problem ?? heldBack) }
    }
}
