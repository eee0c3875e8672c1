import HubStore
import SiteNetwork
import Warehouse

extension Schema {
    static let stockRow = Schema.object(
        "StockRow", .field("site", .siteName), .field("sku", .text()), .field("lot", .text()),
        .optional("expiry", .whole(), "The last day, in days since 1970."), .field("grade", .text()),
        .field("units", .whole()), .field("sellable", .whole(), "Of these, in places that hold what is sold."))
    static let item = Schema.object(
        "Item", .field("sku", .text()), .field("name", .text()),
        .optional("barcodes", .list(.object([.field("code", .text()), .optional("units", .whole())]))),
        .optional("weightGrams", .whole()),
        .optional(
            "dimensions",
            .object([.field("width", .whole()), .field("length", .whole()), .field("height", .whole())]),
            "In millimetres."),
        .optional("tracking", .whole(), "1 by lot, 2 by expiry, 4 by serial, or their sum."),
        .optional("handling", .text(oneOf: HandlingClass.allCases.map(\.rawValue))),
        .optional("pricePence", .whole()), .optional("thisSideUp", .flag),
        .optional("bearsGrams", .whole(), "The most that may rest on one of them."))
    static let takenItem = Schema.object(
        "TakenItem", .field("sku", .text()), .field("answer", .text(oneOf: ["taken", "unchanged"])))
    static let shipment = Schema.open(
        "Shipment", .field("site", .siteName), .field("parcel", .text()), .field("load", .text()),
        .field("service", .text()), .optional("tracking", .text()), .field("grams", .whole()), .field("at", .moment),
        .field(
            "lines",
            .list(
                .object([
                    .field("order", .text(), "Its number at the site."), .field("line", .whole()),
                    .field("sku", .text()), .field("quantity", .whole()),
                ]))))
    static let load = Schema.open(
        "Load", .field("site", .siteName), .field("id", .text()), .field("service", .text()),
        .field("departs", .moment), .optional("door", .text()), .field("state", .text()), .field("cartons", .whole()))
    static let count = Schema.open(
        "Count", .field("site", .siteName), .field("id", .whole()), .field("place", .text()), .field("cause", .text()),
        .field("state", .text()), .field("corrected", .whole(), "Units by which the ledger was corrected."),
        .field("pence", .whole(), "What that is worth."))
    static let returned = Schema.open(
        "Return", .field("site", .siteName), .field("id", .text()), .optional("announced", .text()),
        .optional("order", .text()), .field("state", .text()), .field("opened", .moment),
        .field(
            "units",
            .list(
                .object([
                    .field("sku", .text()), .field("quantity", .whole()), .field("grade", .text()),
                    .field("reason", .text()), .field("disposition", .text()),
                ]))))
    static let person = Schema.open(
        "Person", .field("site", .siteName), .field("badge", .text()), .field("name", .text()),
        .field("roles", .list(.text())))
}

private let siteQuery = Route.Query("site", .siteName, "Only this site.")

/// A list of the hub.
private func list<Row: Encodable & Sendable>(
    _ path: String, _ scope: Scope, _ summary: String, of row: Schema, _ query: [Route.Query] = [siteQuery],
    _ rows: @escaping @Sendable (Hub, ListPart, Call) throws -> ListPage<Row>
) -> Route {
    Route(
        .get, path, .key(scope), summary, query: Route.Query.pages + query,
        answers: [.json(200, .page(of: row), "A page of the list.")]
            + (query.isEmpty ? [] : [.problem(404, "There is no such site.")])
    ) { call in
        try .page(rows(call.hub, call.part(), call))
    }
}

/// What the hub knows of its sites, in lists.
let listRoutes: [Route] = [
    list(
        "/v1/stock", .stock, "What lies at the sites, by site, item, lot, expiry and grade.", of: .stockRow,
        [siteQuery, Route.Query("sku", .text(), "Only this item.")]
    ) { hub, part, call in
        try hub.stock(of: call.query["sku"].map { SKU($0) }, part)
    },
    list("/v1/items", .stock, "The catalogue, by item.", of: .item, []) { hub, part, _ in try hub.items(part) },
    Route(
        .post, "/v1/items", .key(.stock), "Give an item to all sites, or a newer version of one.", body: .json(.item),
        answers: [
            .json(201, .takenItem, "All sites get it."),
            .json(200, .takenItem, "The sites were told just this before."),
        ], isRepeatable: true, takeItem),
    list("/v1/shipments", .orders, "Parcels that left.", of: .shipment) { hub, part, _ in try hub.shipments(part) },
    list("/v1/loads", .orders, "The loads of the docks.", of: .load) { hub, part, _ in try hub.loads(part) },
    list("/v1/counts", .stock, "Counts of places.", of: .count) { hub, part, _ in try hub.counts(part) },
    list("/v1/returns", .orders, "What came back.", of: .returned) { hub, part, _ in try hub.returns(part) },
    list("/v1/people", .sites, "Who works at the sites.", of: .person) { hub, part, _ in try hub.people(part) },
]

private struct TakenItem: Encodable {
    var sku: SKU
    var answer: String
}

private let itemForm: JSONValue = [
    "barcodes": [["units": 1]], "weightGrams": 0, "dimensions": ["width": 0, "length": 0, "height": 0], "tracking": 0,
    "handling": .text(HandlingClass.ambient.rawValue), "pricePence": 0,
]

private func takeItem(_ call: Call) throws -> Answer {
    let item: Item = try call.json(filledLike: itemForm)
    switch try call.hub.take([item], at: call.now).first {
    case .taken: return try .json(TakenItem(sku: item.sku, answer: "taken"), status: 201)
    case .unchanged: return try .json(TakenItem(sku: item.sku, answer: "unchanged"))
    case .refused(let problems): throw Problem.invalid(problems)
    case nil: throw Problem.failed
    }
}
