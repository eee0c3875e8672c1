import Warehouse

// Rows with the same number become one announced return. One row that cannot be read holds the whole return back: half
// an announcement would call the other half of the parcel too much.

/// The rows of one return, as far as they were read.
struct ReturnRows: RecordRows {
    let id: OrderID
    private var rows = WholeRows()
    private var announced: AnnouncedReturn

    init(id: OrderID) {
        self.id = id
        announced = AnnouncedReturn(id: id, lines: [])
    }

    var count: Int { rows.count }

    mutating func add(_ texts: RowTexts, _ source: SourceRow, problem: Rejection?) {
        var read = self.announced
        let known = rows
        rows.add(source, problem: problem) { () throws(Rejection) in
            try ReturnRows.read(texts, into: &read, known)
        }
        announced = read
    }

    private static func read(
        _ texts: RowTexts, into announced: inout AnnouncedReturn, _ rows: WholeRows
    ) throws(Rejection) {
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
            try rows.expectSame("customer", customer, announced.customer, "return")
            try rows.expectSame("order", order, announced.order?.rawValue ?? "", "return")
            try rows.expectSame("tracking", tracking, announced.tracking ?? "", "return")
            try rows.expectSame("courier", courier, announced.courier ?? "", "return")
            // A return with several reasons has none: the inspector is asked for each unit.
            if announced.reason?.rawValue ?? "" != reason { announced.reason = nil }
        }
        announced.lines.append(line)
    }

    func outcomes() -> [Outcome] { rows.outcomes(.returnAnnounced(announced), "return", id.rawValue) }
}
