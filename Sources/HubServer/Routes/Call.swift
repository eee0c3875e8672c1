import Foundation
import HTTPTypes
import HubStore
import NIOCore
import Warehouse

/// A request on its way through a route.
struct Call: Sendable {
    let house: ServerState
    let route: Route
    /// Stands in the log, in the answer's X-Request-Id and in every problem.
    let requestID: String
    let credential: Credential?
    let address: String
    let headers: HTTPFields
    let now: Moment
    let eventLoop: any EventLoop
    var parameters: [String: String] = [:]
    var query: [String: String] = [:]
    /// The body as it was sent, but unpacked.
    var body = Data()

    var hub: Hub { house.hub }

    /// A random id.
    func newID() -> UniqueID { house.clock.newID(now) }

    /// A parameter of the path.
    func parameter(_ name: String) -> String {
        guard let value = parameters[name] else { preconditionFailure("\(route.path) has no parameter \(name)") }
        return value
    }

    /// The body, decoded.
    func json<Value: Decodable>(_ type: Value.Type = Value.self) throws(Problem) -> Value {
        try Self.decoded(type, body)
    }

    /// The body, decoded, with what it leaves out as it stands in `form`.
    func json<Value: Decodable>(_ type: Value.Type = Value.self, filledLike form: JSONValue) throws(Problem) -> Value {
        try Self.decoded(type, try json(JSONValue.self).filled(like: form))
    }

    static func decoded<Value: Decodable>(_ type: Value.Type, _ value: JSONValue) throws(Problem) -> Value {
        do { return try decoded(type, JSONValue.bytes(value)) } catch let problem as Problem { throw problem } catch {
            throw .bad("The body is no JSON.")
        }
    }

    private static func decoded<Value: Decodable>(_ type: Value.Type, _ bytes: Data) throws(Problem) -> Value {
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch let error as DecodingError {
            throw .bad("The body is not what was expected: \(words(error))")
        } catch { throw .bad("The body is no JSON.") }
    }

    /// What stands in every line of the body that is not blank, or what is wrong with it, by the number of the line.
    func lines() throws(Problem) -> [(number: Int, value: Result<JSONValue, Problem>)] {
        guard let schema = route.body?.schema else { preconditionFailure("\(route.path) has no body") }
        let reader = BodyReader(limits: house.limits)
        let blank: Set<UInt8> = [0x20, 0x09, 0x0D]
        let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.allSatisfy(blank.contains) }
        guard lines.count <= house.limits.bulkLines else {
            throw Problem(
                413, "too-large", "The body is too large",
                "Expected at most \(house.limits.bulkLines) lines, not \(lines.count). Send less at a time.")
        }
        return lines.map { index, line in
            let value = Result { () throws(Problem) in
                try reader.checkDepth(Data(line))
                return try reader.value(of: Data(line), like: schema)
            }
            return (index + 1, value)
        }
    }

    /// Who did it, as the body's `by` says.
    func person() throws(Problem) -> String {
        guard case .text(let by)? = try json(JSONValue.self)["by"], cleaned(by) == by,
            !by.allSatisfy(\.isWhitespace)
        else { throw .invalid("/by: expected the badge or the name of a person, in visible characters.") }
        return by
    }

    /// The site that the key speaks for. No path and no body names it.
    func site() throws(Problem) -> String {
        guard let site = credential?.site else {
            throw .forbidden("scope", "This key speaks for no site. Use the key that the site got when it enrolled.")
        }
        return site
    }

    /// Which page was asked for.
    func paging() throws(Problem) -> (after: String?, limit: Int) {
        guard let text = query["limit"] else { return (query["after"], house.limits.page) }
        guard let limit = Int(text), limit > 0 else {
            throw .bad("limit: expected a whole number from 1, not \(cleaned(text, max: 20)).")
        }
        return (query["after"], min(limit, house.limits.pageMax))
    }

    /// Which part of a list of the hub was asked for.
    func part() throws(Problem) -> ListPart {
        let (after, limit) = try paging()
        return ListPart(site: query["site"], after: after, limit: limit)
    }

    /// The channel that is asked for.
    func channel() throws(Problem) -> Warehouse.Channel {
        guard let text = query["channel"] else { return .web }
        guard let channel = Warehouse.Channel(rawValue: text) else {
            let known = Warehouse.Channel.allCases.map(\.rawValue).joined(separator: ", ")
            throw .bad("channel: expected one of \(known), not \(cleaned(text, max: 20)).")
        }
        return channel
    }

    /// A page of a list that is at hand as a whole, sorted by `name`.
    func page<Row: Encodable>(_ rows: [Row], by name: (Row) -> String) throws -> Answer {
        let (after, limit) = try paging()
        let rest = after.map { after in rows.drop { name($0) <= after } } ?? rows[...]
        let next = rest.count > limit ? rest.prefix(limit).last.map(name) : nil
        return try .page(Array(rest.prefix(limit)), next: next)
    }

    /// Runs what blocks; for routes that wait.
    func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await house.workers.run(on: eventLoop, work)
    }

    private static func words(_ error: DecodingError) -> String {
        func place(_ context: DecodingError.Context) -> String {
            "/" + context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
        }
        let words =
            switch error {
            case .keyNotFound(let key, let context): "\(place(context)) has no \(key.stringValue)."
            case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(place(context)) is of another kind."
            case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is no JSON."
            case .dataCorrupted(let context): "\(place(context)): \(context.debugDescription)"
            @unknown default: "it cannot be decoded."
            }
        return cleaned(words)
    }
}

/// What comes of a call.
struct Answer: Hashable, Sendable {
    var status: Int
    var type: String?
    var body = Data()
    var headers: [String: String] = [:]

    static func json(_ value: some Encodable, status: Int = 200) throws -> Answer {
        Answer(status: status, type: "application/json", body: try JSONValue.bytes(value))
    }

    /// 201, and where the new thing is.
    static func created(_ value: some Encodable, at path: String) throws -> Answer {
        var answer = try json(value, status: 201)
        answer.headers["Location"] = path
        return answer
    }

    /// 204.
    static let nothing = Answer(status: 204, type: nil)

    static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> Answer {
        Answer(status: 200, type: type, body: Data(text.utf8))
    }

    /// Rows of a list, and how to ask for those behind them.
    static func page(_ rows: [some Encodable], next: String?) throws -> Answer {
        try json(Page(items: rows, next: next))
    }

    static func page(_ page: ListPage<some Encodable>) throws -> Answer { try .page(page.rows, next: page.next) }

    static func problem(_ problem: Problem, request: String) -> Answer {
        var headers = problem.headers
        if let seconds = problem.retryAfter { headers["Retry-After"] = String(seconds) }
        // A problem is texts and a number, which can always be encoded.
        let body = (try? JSONValue.bytes(problem.body(request: request))) ?? Data()
        return Answer(status: problem.status, type: "application/problem+json", body: body, headers: headers)
    }

    private struct Page<Row: Encodable>: Encodable {
        var items: [Row]
        var next: String?
    }
}
