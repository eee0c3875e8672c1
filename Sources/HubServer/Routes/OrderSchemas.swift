import HubStore
import SiteNetwork
import Warehouse

extension Schema {
    static let channel = Schema.named("Channel", .text(oneOf: Channel.allCases.map(\.rawValue)))
    static let orderState = Schema.named("OrderState", .text(oneOf: OrderState.allCases.map(\.rawValue)))
    static let orderLine = Schema.object(
        "OrderLine", .field("number", .whole(), "No two lines have the same."), .field("sku", .text()),
        .field("quantity", .whole()), .optional("pricePence", .whole()),
        .optional(
            "batch", .object([.field("lot", .text()), .optional("expiry", .whole(), "Days since 1970.")]),
            "Only units of this batch will do, which another site is to sell."))
    static let charge = Schema.object(
        "Charge", .field("code", .text()), .field("text", .text()), .field("pence", .whole()))
    static let shipping = Schema.object(
        "Shipping", .optional("shipTo", .list(.text(), max: 100), "The address, from the name down."),
        .optional("service", .text()), .optional("isGift", .flag), .optional("codPence", .whole()),
        .optional("invoice", .text()), .optional("customs", .text()))
    static let order = Schema.object(
        "Order", .field("id", .text()), .optional("channel", .channel), .optional("customer", .text()),
        .optional("priority", .whole(), "Larger is more urgent; 0 is normal."),
        .optional("cutoff", .moment, "When it must leave."), .optional("promise", .moment, "When it should arrive."),
        .optional("note", .text()), .field("lines", .list(.orderLine)), .optional("charges", .list(.charge)),
        .optional("shipping", .shipping))
    static let networkOrder = Schema.object(
        "NetworkOrder", .field("order", .order),
        .optional(
            "split",
            .object([.field("kind", .text(oneOf: ["whole", "atMost", "free"])), .optional("parts", .whole())]),
            "Into how many parcels it may be split; free where nothing is said."),
        .optional("payment", .text(oneOf: PaymentState.allCases.map(\.rawValue)), "paid where nothing is said."),
        .optional(
            "way",
            .object([
                .field("kind", .text(oneOf: ["ship", "pickUp", "shipToStore", "transfer"])),
                .optional("site", .text()), .optional("from", .text()),
            ]), "ship where nothing is said; a transfer goes from one site to another."))
    static let takenOrder = Schema.object(
        "TakenOrder", .field("id", .text()), .field("state", .orderState),
        .field("answer", .text(oneOf: ["taken", "unchanged", "replaced", "waitsForRelease"])))
    static let bulkLine = Schema.object(
        "BulkLine", .field("line", .whole(min: 1)), .optional("id", .text()), .optional("state", .orderState),
        .field("answer", .text(oneOf: ["taken", "unchanged", "replaced", "waitsForRelease", "refused", "ended"])),
        .optional("detail", .text(), "Why it was not taken."), .optional("errors", .list(.fieldProblem)))
    static let bulkAnswer = Schema.object(
        "BulkAnswer", .field("taken", .whole(), "Lines that the hub has now."), .field("refused", .whole()),
        .field("items", .list(.bulkLine)))
    static let orderRow = Schema.open(
        "OrderRow", .field("id", .text()), .field("channel", .channel), .field("customer", .text()),
        .field("state", .orderState), .optional("cutoff", .moment), .field("receivedAt", .moment),
        .field("stamp", .whole(), "Grows with every change of an order."),
        .optional("parked", .anything, "Why it waits."))
    static let orderReport = Schema.open(
        "OrderReport", .field("order", .networkOrder), .field("state", .orderState), .field("stamp", .whole()),
        .field("receivedAt", .moment), .optional("parked", .anything, "Why it waits."),
        .field("parts", .list(.anything), "Which sites have what of it."),
        .field("parcels", .list(.anything), "What has left."),
        .optional("trace", .anything, "How it was sourced last; in sentences at /why."))
    static let cancelled = Schema.object(
        "Cancelled", .field("answer", .text(oneOf: ["cancelled", "asked"])),
        .field("sites", .list(.siteName), "Those that are asked to let go of it."))
    static let by = Schema.object("By", .field("by", .text(min: 1, max: 80), "The badge or the name of a person."))
    static let fenced = Schema.object("Fenced", .field("state", .orderState))
    static let sourced = Schema.object(
        "Sourced", .field("sourced", .whole(min: 0), "Orders that have a site now, and had none before."))
}

/// Orders as they come in: what their senders leave out is filled in, and what is wrong is named as they wrote it.
enum OrderForm {
    private static let form: JSONValue = [
        "split": ["kind": "free"], "payment": "paid", "way": ["kind": "ship"],
        "order": [
            "channel": "web", "customer": "", "priority": 0, "note": "", "charges": [], "lines": [["pricePence": 0]],
        ],
    ]
    private static let shipping: JSONValue = [
        "order": [
            "shipping": [
                "shipTo": [], "service": "", "isGift": false, "codPence": 0,
                "invoice": .text(Paper.notNeeded.rawValue), "customs": .text(Paper.notNeeded.rawValue),
            ]
        ]
    ]

    static func order(_ value: JSONValue) throws(Problem) -> NetworkOrder {
        var filled = value.filled(like: form)
        if let told = value["order"]?["shipping"], told != .null { filled = filled.filled(like: shipping) }
        return try Call.decoded(NetworkOrder.self, filled)
    }

    /// The fields as they stand in the body, where the order is a part of what was sent.
    static func named(_ problems: [FieldProblem]) -> [FieldProblem] {
        problems.map { problem in
            let isOutside = ["split", "way"].contains { problem.path.hasPrefix($0) }
            return isOutside ? problem : FieldProblem("order." + problem.path, problem.fault)
        }
    }
}

/// What came of an order, as it is told.
struct TakenOrder: Encodable {
    var id: OrderID
    var state: OrderState
    var answer: String
}

extension OrderAnswer {
    /// The word for it, for programs.
    var word: String {
        switch self {
        case .taken: "taken"
        case .unchanged: "unchanged"
        case .replaced: "replaced"
        case .waitsForRelease: "waitsForRelease"
        case .refused: "refused"
        case .ended: "ended"
        }
    }

    /// The problem that it is for whoever sent the order; nil where the hub has it now.
    func problem(of order: OrderID) -> Problem? {
        switch self {
        case .taken, .unchanged, .replaced, .waitsForRelease: nil
        case .refused(let problems): .invalid(OrderForm.named(problems))
        case .ended(let state): .ended(order, state)
        }
    }
}

extension Problem {
    static func ended(_ order: OrderID, _ state: OrderState) -> Problem {
        .conflict(
            "ended",
            "Order \(cleaned(order.rawValue)) is \(state.rawValue), so that nothing of it can change any more. Send "
                + "what is wanted now as a new order.")
    }

    static func noOrder(_ order: String) -> Problem { .notFound("The hub knows no order \(cleaned(order)).") }
}
