import HubStore
import Logging

extension Schema {
    static let ready = Schema.object("Ready", .field("status", .text(oneOf: ["ready"])))
    static let alive = Schema.object("Alive", .field("status", .text(oneOf: ["alive"])))
}

/// What those ask who watch over the hub. /metrics names sites and how they are doing, which is nobody's business
/// outside, so it needs a key; that of whoever measures has the scope `metrics` alone and can do no harm.
let healthRoutes: [Route] = [
    Route(
        .get, "/healthz", .open, "Whether the process answers.", answers: [.json(200, .alive, "It does.")]
    ) { _ in
        try .json(["status": "alive"])
    },
    Route(
        .get, "/readyz", .open, "Whether the database answers and has the right format.",
        answers: [.json(200, .ready, "It does."), .problem(503, "It does not, or has another format.")]
    ) { call in
        do { try call.hub.check() } catch {
            call.house.log.error("not ready", metadata: ["detail": "\(error)", "request": "\(call.requestID)"])
            throw Problem(
                503, "not-ready", "The hub is not ready", "The database does not answer as it should.", retryAfter: 5)
        }
        return try .json(["status": "ready"])
    },
    Route(
        .get, "/metrics", .key(.metrics), "The hub's figures in the words of Prometheus.",
        answers: [.text(200, "Text format 0.0.4.")]
    ) { call in
        let sites = try call.hub.sites()
        let text = try call.house.metrics.text(
            sites: sites, received: call.hub.factsReceived(), connections: call.house.connections.count, at: call.now)
        return .text(text, type: "text/plain; version=0.0.4; charset=utf-8")
    },
    Route(
        .get, "/openapi.json", .open, "This description.", answers: [.json(200, .anything, "OpenAPI 3.1.")]
    ) { call in
        Answer(status: 200, type: "application/json", body: call.house.document)
    },
]
