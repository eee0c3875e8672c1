import Barcode
import Warehouse

// Rows with the same number become one announced delivery.

/// The rows of one delivery, as far as they were read.
struct DeliveryRows: RecordRows {
    private var rows = WholeRows()
    private var announced: Delivery

    init(id: DeliveryID) { announced = Delivery(id: id, from: "", lines: []) }

    var count: Int { rows.count }

    mutating func add(_ texts: RowTexts, _ source: SourceRow, problem: Rejection?) {
        var read = announced
        let known = rows
        rows.add(source, problem: problem) { () throws(Rejection) in
            try DeliveryRows.read(texts, into: &read, known)
        }
        announced = read
    }

    private static func read(
        _ texts: RowTexts, into delivery: inout Delivery, _ rows: WholeRows
    ) throws(Rejection) {
        let sku = SKU(try texts.code(.sku, "the code of an item"))
        let batch = Batch(lot: try texts.optionalCode(.lot, "a lot"), expiry: try texts.expiry())
        let serials = texts.list(.serials)
        let quantity =
            serials.isEmpty
            ? try texts.whole(.quantity, in: 1...Limits.quantityMax)
            : try texts.whole(.quantity, in: 1...Limits.quantityMax, ifMissing: serials.count)
        let from = try texts.neededLine(.from, "the name of the sender")
        let due = try texts.moment(.due)
        if delivery.lines.isEmpty {
            (delivery.from, delivery.due) = (from, due)
        } else {
            try rows.expectSame("from", from, delivery.from, "delivery")
        }
        delivery.lines.append(
            DeliveryLine(
                number: delivery.lines.count + 1, sku: sku, quantity: quantity, batch: batch == .none ? nil : batch,
                serials: serials.isEmpty ? nil : serials, carton: try carton(texts)))
        if let problem = delivery.problem {
            throw Rejection("line not valid", "\(problem): correct it")
        }
    }

    private static func carton(_ texts: RowTexts) throws(Rejection) -> String? {
        let text = try texts.optionalCode(.carton, "the SSCC of a carton")
        if text.isEmpty { return nil }
        guard let sscc = SSCC(text) else {
            throw Rejection(
                "carton not valid", "carton \(quoted(text)) is no SSCC, expected 18 digits with their check digit")
        }
        return sscc.description
    }

    func outcomes() -> [Outcome] { rows.outcomes(.deliveryAnnounced(announced), "delivery", announced.id.rawValue) }
}
