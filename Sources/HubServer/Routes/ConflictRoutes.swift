import HubStore
import SiteNetwork
import Warehouse

extension Schema {
    static let conflict = Schema.object(
        "Conflict", .field("id", .whole()),
        .field(
            "conflict",
            .open(
                "ConflictCase", .field("kind", .text(oneOf: ConflictKind.allCases.map(\.rawValue))),
                .field("site", .siteName), .field("subject", .text(), "The order, parcel or fact it is about."),
                .field("details", .list(.object([.field("name", .text()), .field("value", .text())]))),
                .field("since", .moment))),
        .field("steps", .list(.anything), "What is done about it unless the desk decides otherwise."),
        .field("desk", .text(oneOf: Desk.allCases.map(\.rawValue)), "Who looks at it."))
}

/// What is at odds between the hub and its sites.
let conflictRoutes: [Route] = [
    Route(
        .get, "/v1/conflicts", .key(.orders), "What waits on the desks, the oldest first.", query: Route.Query.pages,
        answers: [.json(200, .page(of: .conflict), "A page of conflicts.")]
    ) { call in
        let (after, limit) = try call.paging()
        guard let id = after.map(Int.init) ?? 0 else {
            throw Problem.bad("after: expected what `next` was on the page before.")
        }
        let rows = try call.hub.conflicts(after: id, limit: limit + 1)
        let next = rows.count > limit ? String(rows[limit - 1].id) : nil
        return try .page(Array(rows.prefix(limit)), next: next)
    },
    Route(
        .post, "/v1/conflicts/{id}/close", .key(.orders), "Say that a desk is done with a conflict.", body: .json(.by),
        answers: [.nothing(204, "It is closed.")]
    ) { call in
        let by = try call.person()
        guard let id = Int(call.parameter("id")), try call.hub.closeConflict(id, by: by, at: call.now) else {
            throw Problem.notFound("No conflict of that number is open.")
        }
        return .nothing
    },
]
