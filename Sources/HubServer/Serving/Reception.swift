import Foundation
import HTTPTypes
import HubStore
import Hummingbird
import NIOCore
import SyncProtocol
import Warehouse

// The way of a request, in this order, so that each step protects those behind it: the address's allowance; the key and
// its scope; the key's allowance; the body, within its limits; its depth and its shape; the work; the log. A stranger's
// body is not even read.

/// What a request brings besides itself.
struct HubRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any NIOCore.Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}

/// Takes requests in and answers them.
struct Reception: Sendable {
    let house: ServerState

    /// Every route, a 405 for the other methods of its path, and a 404 for the rest.
    func router() -> Router<HubRequestContext> {
        let router = Router(context: HubRequestContext.self)
        router.add(middleware: Unrouted(reception: self))
        for route in house.routes {
            router.on(RouterPath(route.path), method: HTTPRequest.Method(route.method)) { request, context in
                await answer(request, context, route)
            }
        }
        for (path, routes) in Dictionary(grouping: house.routes, by: \.path) {
            let known = routes.map(\.method)
            for method in Route.Method.allCases where !known.contains(method) {
                router.on(RouterPath(path), method: HTTPRequest.Method(method)) { request, context in
                    var problem = Problem(
                        405, "method", "Not this way", "Expected \(known.map(\.rawValue).joined(separator: " or ")).")
                    problem.headers["Allow"] = known.map(\.rawValue).joined(separator: ", ")
                    return await refuse(request, context, problem)
                }
            }
        }
        return router
    }

    func answer(_ request: Request, _ context: HubRequestContext, _ route: Route) async -> Response {
        var visit = Visit(house, request, context, route.path)
        do {
            let answer = try await serve(request, context, route, &visit)
            return visit.done(unchanged(answer, request, route))
        } catch {
            return visit.failed(error)
        }
    }

    /// Answers a request that has no route.
    func refuse(_ request: Request, _ context: HubRequestContext, _ problem: Problem) async -> Response {
        let visit = Visit(house, request, context, "none")
        do {
            try visit.admit()
            throw problem
        } catch { return visit.failed(error) }
    }

    private func serve(
        _ request: Request, _ context: HubRequestContext, _ route: Route, _ visit: inout Visit
    ) async throws -> Answer {
        try visit.admit()
        let loop = context.channel.eventLoop
        if case .key(let scope) = route.access {
            let credential = try await credential(request, scope, at: visit.now, on: loop)
            visit.credential = credential
            if let seconds = house.credentials.take(credential.id, at: visit.now) {
                throw Problem.tooMany(seconds, "with this key")
            }
        }
        var call = Call(
            house: house, route: route, requestID: visit.id, credential: visit.credential, address: visit.address,
            headers: request.headers, now: visit.now, eventLoop: loop)
        for name in route.pathParameters {
            let text = context.parameters.get(name) ?? ""
            call.parameters[name] = text.removingPercentEncoding ?? text
        }
        for query in route.query { call.query[query.name] = request.uri.queryParameters.get(query.name) }
        if let body = route.body {
            call.body = try await BodyReader(limits: house.limits).read(request, body)
        }
        return try await work(call, request.uri.path)
    }

    private func credential(
        _ request: Request, _ scope: Scope, at now: Moment, on loop: any EventLoop
    ) async throws -> Credential {
        let refusal = Problem(
            401, "no-key", "No key, or one that opens nothing",
            "Expected Authorization: Bearer dk_… with a key that was not revoked.", bearer: true)
        guard let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ") else {
            throw refusal
        }
        let text = String(header.dropFirst("bearer ".count))
        let hub = house.hub
        let credential = try await house.workers.run(on: loop) { try hub.credential(of: text, at: now) }
        guard let credential else { throw refusal }
        guard credential.opens(scope) else {
            throw Problem.forbidden(
                "scope", "This key does not open what needs the scope \(scope.rawValue). Use another key.")
        }
        return credential
    }

    private func work(_ call: Call, _ path: String) async throws -> Answer {
        switch call.route.work {
        case .waiting(let work): return try await work(call)
        case .blocking(let work):
            guard call.route.isRepeatable, let token = call.headers[.idempotencyKey] else {
                return try await call.blocking { try work(call) }
            }
            guard (1...100).contains(token.utf8.count), cleaned(token) == token else {
                throw Problem.bad("Idempotency-Key: expected 1 to 100 visible characters.")
            }
            let request = RepeatableRequest(
                credential: call.credential?.id ?? call.address, route: "\(call.route.method.rawValue) \(path)",
                token: token, body: call.body)
            return try await call.blocking { try once(request, call, work) }
        }
    }

    private func once(
        _ request: RepeatableRequest, _ call: Call, _ work: (Call) throws -> Answer
    ) throws -> Answer {
        var made: Answer?
        let outcome = try call.hub.once(request, at: call.now) {
            let answer = try work(call)
            made = answer
            return RememberedAnswer(status: answer.status, body: answer.body)
        }
        switch outcome {
        case .done(let answer):
            return made ?? Answer(status: answer.status, type: "application/json", body: answer.body)
        case .again(let answer):
            return Answer(
                status: answer.status, type: "application/json", body: answer.body,
                headers: ["Idempotent-Replay": "true"])
        case .otherRequest:
            throw Problem(
                422, "other-request", "This Idempotency-Key was used for another request",
                "Nothing was done. Take a new key for a new request.")
        }
    }

    /// Names the content of an answer, and leaves it out where the sender has it.
    private func unchanged(_ answer: Answer, _ request: Request, _ route: Route) -> Answer {
        guard route.method == .get, answer.status == 200, answer.type == "application/json" else { return answer }
        let tag =
            "\""
            + Secret.hash(answer.body).prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined() + "\""
        var named = answer
        named.headers["ETag"] = tag
        let known = request.headers[.ifNoneMatch].map { $0.split(separator: ",").map { $0.trimmed } } ?? []
        guard known.contains(where: { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }) else { return named }
        return Answer(status: 304, type: nil, headers: ["ETag": tag])
    }
}

/// Whatever the router does not know.
private struct Unrouted: RouterMiddleware {
    let reception: Reception

    func handle(
        _ request: Request, context: HubRequestContext,
        next: (Request, HubRequestContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch {
            // Routes answer everything by themselves, so what is thrown is the router's own.
            return await reception.refuse(
                request, context, .notFound("The hub has no such address. See /openapi.json."))
        }
    }
}

extension HTTPRequest.Method {
    fileprivate init(_ method: Route.Method) {
        switch method {
        case .get: self = .get
        case .post: self = .post
        case .put: self = .put
        case .patch: self = .patch
        case .delete: self = .delete
        }
    }
}

extension HTTPField.Name {
    fileprivate static var idempotencyKey: Self { Self("Idempotency-Key")! }
}

extension Problem {
    fileprivate init(_ status: Int, _ kind: String, _ title: String, _ detail: String, bearer: Bool) {
        self.init(status, kind, title, detail)
        if bearer { headers["WWW-Authenticate"] = "Bearer" }
    }
}

extension Substring {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
