import Foundation
import HubStore
import NIOCore

// A route is one value: how it is called, who may call it, what goes in, what comes out, and what it does. The router
// and the document at /openapi.json are made from the same list (RouteTable.swift), so none can be without description.
//
// To add one, append to a list of routes like those in SiteRoutes.swift, and its list to RouteTable.swift:
//
//     Route(
//         .get, "/v1/orders/{id}", .key(.orders), "One order.",
//         answers: [.json(200, .order, "The order.")]
//     ) { call in
//         .json(try call.hub.order(call.parameter("id")))
//     }
//
// What all routes have in common is described and done for them: 401, 403 and 429; 400, 413, 415 and 422 where there is
// a body; 404 where the path has a parameter; 503, 507 and 500; ETag and 304 on every GET that answers 200 with JSON;
// Idempotency-Key where `isRepeatable`. The body is compared with its schema before the work begins. The work runs on a
// thread that may block. What it throws becomes a problem (Problem.swift).

/// One thing that can be asked of the hub over HTTP.
struct Route: Sendable {
    enum Method: String, Hashable, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    enum Access: Hashable, Sendable {
        /// Anybody, without a key.
        case open
        /// Whoever has a key that opens this.
        case key(Scope)
    }

    /// What comes in.
    struct Body: Hashable, Sendable {
        var schema: Schema
        /// Both ends of a protocol read it leniently, and it may be packed: it is described, decoded, and not compared.
        var isProtocol = false
        var type = "application/json"

        static func json(_ schema: Schema) -> Body { Body(schema: schema) }
        static func message(_ schema: Schema) -> Body { Body(schema: schema, isProtocol: true) }
        /// JSON of this shape on every line (NDJSON). The route compares them one by one: see `Call.lines`.
        static func lines(_ schema: Schema) -> Body { Body(schema: schema, type: "application/x-ndjson") }
        var isLines: Bool { type == "application/x-ndjson" }
    }

    /// A parameter behind the question mark.
    struct Query: Hashable, Sendable {
        var name: String
        var schema: Schema
        var note: String

        init(_ name: String, _ schema: Schema, _ note: String) {
            (self.name, self.schema, self.note) = (name, schema, note)
        }

        /// What `Call.paging` reads.
        static let pages = [
            Query("after", .text(), "What `next` was on the page before."),
            Query("limit", .whole(min: 1), "How many rows; the hub has a limit of its own."),
        ]
    }

    /// What comes out.
    struct Description: Hashable, Sendable {
        var status: Int
        var note: String
        var schema: Schema?
        var type = "application/json"

        static func json(_ status: Int, _ schema: Schema, _ note: String) -> Description {
            Description(status: status, note: note, schema: schema)
        }

        static func text(_ status: Int, _ note: String) -> Description {
            Description(status: status, note: note, schema: .text(max: 10_000_000), type: "text/plain")
        }

        static func nothing(_ status: Int, _ note: String) -> Description { Description(status: status, note: note) }

        static func problem(_ status: Int, _ note: String) -> Description {
            Description(status: status, note: note, schema: .problem, type: "application/problem+json")
        }
    }

    enum Work: Sendable {
        /// Runs on a thread that may block.
        case blocking(@Sendable (Call) throws -> Answer)
        /// Waits without a thread, for as long as it likes; what blocks in it goes through `Call.blocking`.
        case waiting(@Sendable (Call) async throws -> Answer)
    }

    var method: Method
    var path: String
    var access: Access
    var summary: String
    var query: [Query]
    var body: Body?
    var answers: [Description]
    /// Whether an Idempotency-Key makes it be done once. Its answers are kept for a day, so they may hold no secret.
    var isRepeatable: Bool
    var work: Work

    init(
        _ method: Method, _ path: String, _ access: Access, _ summary: String, query: [Query] = [], body: Body? = nil,
        answers: [Description], isRepeatable: Bool = false, _ work: @escaping @Sendable (Call) throws -> Answer
    ) {
        self.init(method, path, access, summary, query, body, answers, isRepeatable, .blocking(work))
    }

    /// A route that waits, such as one that is polled for long.
    init(
        waiting method: Method, _ path: String, _ access: Access, _ summary: String, query: [Query] = [],
        body: Body? = nil, answers: [Description], _ work: @escaping @Sendable (Call) async throws -> Answer
    ) {
        self.init(method, path, access, summary, query, body, answers, false, .waiting(work))
    }

    private init(
        _ method: Method, _ path: String, _ access: Access, _ summary: String, _ query: [Query], _ body: Body?,
        _ answers: [Description], _ isRepeatable: Bool, _ work: Work
    ) {
        (self.method, self.path, self.access, self.summary) = (method, path, access, summary)
        (self.query, self.body, self.answers) = (query, body, answers)
        (self.isRepeatable, self.work) = (isRepeatable, work)
    }

    /// The names in braces of the path.
    var pathParameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// Everything that may come out, with what all routes have in common. What the route says of a status counts.
    var allAnswers: [Description] {
        var common: [Description] = [
            .problem(404, "There is no such thing."), .problem(429, "Too many requests; see Retry-After."),
            .problem(500, "The hub failed; its log has the request's id."),
            .problem(503, "The hub is busy; see Retry-After."), .problem(507, "The hub's disk is full."),
        ]
        if pathParameters.isEmpty { common.removeFirst() }
        if access != .open {
            common += [
                .problem(401, "No key, or one that opens nothing."), .problem(403, "The key opens other things."),
            ]
        }
        if body != nil {
            common += [
                .problem(400, "The body cannot be read."), .problem(408, "The body came too slowly."),
                .problem(413, "The body is too large."), .problem(415, "The body is of another type."),
                .problem(422, "The body does not fit its schema, or an Idempotency-Key was used for another one."),
            ]
        }
        if !query.isEmpty { common.append(.problem(400, "A parameter cannot be read.")) }
        if method == .get, answers.contains(where: { $0.status == 200 && $0.type == "application/json" }) {
            common.append(.nothing(304, "It is what If-None-Match names."))
        }
        let known = Set(answers.map(\.status))
        var all = answers
        for description in common where !known.contains(description.status) && !all.contains(description) {
            if !all.contains(where: { $0.status == description.status }) { all.append(description) }
        }
        return all.sorted { $0.status < $1.status }
    }
}
