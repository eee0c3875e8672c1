import Foundation
import HubStore
import SiteNetwork
import Warehouse

/// Orders come in, and are looked at.
let orderRoutes: [Route] = [
    Route(
        .post, "/v1/orders", .key(.orders), "Take an order, or a newer version of one.", body: .json(.networkOrder),
        answers: [
            .json(201, .takenOrder, "It is new."),
            .json(200, .takenOrder, "The hub had it, or has its newer version now."),
            .problem(409, "It has ended; nothing of it can change any more."),
        ], isRepeatable: true, take),
    Route(
        .post, "/v1/orders/bulk", .key(.orders), "Take many orders, one a line; each is taken or refused by itself.",
        body: .lines(.networkOrder), answers: [.json(200, .bulkAnswer, "What came of every line.")],
        isRepeatable: true, takeMany),
    Route(
        .get, "/v1/orders", .key(.orders), "List the orders, by number.",
        query: Route.Query.pages + [Route.Query("state", .orderState, "Only those in this state.")],
        answers: [.json(200, .page(of: .orderRow), "A page of orders.")]
    ) { call in
        try .page(call.hub.orderList(in: try state(call), call.part()))
    },
    Route(
        .get, "/v1/orders/{id}", .key(.orders), "One order with its parts and its parcels.",
        answers: [.json(200, .orderReport, "The order.")]
    ) { call in
        try .json(report(call))
    },
    Route(
        .get, "/v1/orders/{id}/why", .key(.orders), "Why an order is where it is, a sentence a line.",
        answers: [.text(200, "What was asked, how sites were compared, and what became of each part.")]
    ) { call in
        try .text(report(call).why().map { cleaned($0, max: 2_000) + "\n" }.joined())
    },
]

/// What is wished of orders that are there.
let orderWishes: [Route] = [
    Route(
        .delete, "/v1/orders/{id}", .key(.orders), "Cancel an order, or ask its sites to let go of it.",
        answers: [
            .json(200, .cancelled, "It is cancelled."),
            .json(202, .cancelled, "These sites have it; it ends when they have let go of it."),
            .problem(409, "It has ended before."),
        ], cancel),
    Route(
        .post, "/v1/orders/{id}/assignments/{number}/fence", .key(.admin),
        "Take a part of an order away from a site that does not answer; another one gets it.", body: .json(.by),
        answers: [
            .json(200, .fenced, "It is taken away; the site hears of it when it is back."),
            .problem(409, "That part has ended."),
        ], fence),
    Route(
        .post, "/v1/orders/source", .key(.admin), "Try again to find sites for the orders that wait.",
        answers: [.json(200, .sourced, "How many have one now.")]
    ) { call in
        try .json(["sourced": call.hub.sourceParked(at: call.now)])
    },
]

private func take(_ call: Call) throws -> Answer {
    let order = try OrderForm.order(call.json())
    let id = order.order.id
    guard let answer = try call.hub.take([order], at: call.now).first else { throw Problem.failed }
    if let problem = answer.problem(of: id) { throw problem }
    guard let state = try call.hub.state(of: id) else { throw Problem.failed }
    let taken = TakenOrder(id: id, state: state, answer: answer.word)
    guard answer == .taken else { return try .json(taken) }
    let name = id.rawValue.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_", "."]))
    return try .created(taken, at: "/v1/orders/\(name ?? "")")
}

private struct BulkLine: Encodable {
    var line: Int
    var id: OrderID?
    var state: OrderState?
    var answer = "refused"
    var detail: String?
    var errors: [JSONValue]?

    mutating func refuse(_ problem: Problem) {
        detail = problem.detail
        if !problem.errors.isEmpty { errors = problem.errors.map(\.told) }
    }
}

private struct BulkAnswer: Encodable {
    var taken: Int
    var refused: Int
    var items: [BulkLine]
}

private func takeMany(_ call: Call) throws -> Answer {
    var lines: [BulkLine] = []
    var good: [(line: Int, order: NetworkOrder)] = []
    for (number, value) in try call.lines() {
        var line = BulkLine(line: number)
        do {
            let order = try OrderForm.order(value.get())
            line.id = order.order.id
            good.append((lines.count, order))
        } catch { line.refuse(error) }
        lines.append(line)
    }
    for start in stride(from: 0, to: good.count, by: 50) {
        let part = good[start..<min(good.count, start + 50)]
        for (answer, (line, order)) in zip(try call.hub.take(part.map(\.order), at: call.now), part) {
            lines[line].answer = answer.word
            if let problem = answer.problem(of: order.order.id) { lines[line].refuse(problem) }
        }
    }
    for (line, order) in good { lines[line].state = try call.hub.state(of: order.order.id) }
    let refused = lines.count { $0.detail != nil }
    return try .json(BulkAnswer(taken: lines.count - refused, refused: refused, items: lines))
}

private func state(_ call: Call) throws(Problem) -> OrderState? {
    guard let text = call.query["state"] else { return nil }
    guard let state = OrderState(rawValue: text) else {
        let known = OrderState.allCases.map(\.rawValue).joined(separator: ", ")
        throw .bad("state: expected one of \(known), not \(cleaned(text, max: 20)).")
    }
    return state
}

private func report(_ call: Call) throws -> OrderReport {
    let id = call.parameter("id")
    guard let report = try call.hub.report(OrderID(id)) else { throw Problem.noOrder(id) }
    return report
}

private struct Cancelled: Encodable {
    var answer: String
    var sites: [SiteName] = []
}

private func cancel(_ call: Call) throws -> Answer {
    let id = call.parameter("id")
    switch try call.hub.cancel(OrderID(id), at: call.now) {
    case nil: throw Problem.noOrder(id)
    case .cancelled: return try .json(Cancelled(answer: "cancelled"))
    case .asked(let sites): return try .json(Cancelled(answer: "asked", sites: sites), status: 202)
    case .ended(.cancelling):
        let sites = try report(call).parts.filter(\.assignment.isPending).map(\.assignment.site)
        return try .json(Cancelled(answer: "asked", sites: sites), status: 202)
    case .ended(let state): throw Problem.ended(OrderID(id), state)
    }
}

private func fence(_ call: Call) throws -> Answer {
    let (id, by) = (OrderID(call.parameter("id")), BadgeID(try call.person()))
    guard let number = Int(call.parameter("number")),
        let refusal = try call.hub.fence(AssignmentID(id, number), by: by, at: call.now)
    else { throw Problem.notFound("Order \(cleaned(id.rawValue)) has no part of that number.") }
    if let refusal {
        throw Problem.conflict("not-fenced", "Nothing was changed: \(refusal.words). Look at the order as it is now.")
    }
    guard let state = try call.hub.state(of: id) else { throw Problem.failed }
    return try .json(["state": state])
}
