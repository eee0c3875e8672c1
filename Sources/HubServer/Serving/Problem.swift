import Foundation
import HubStore
import SiteNetwork

/// Why a request was refused, as RFC 9457 has it. Words are for people; programs look at the status and the type.
struct Problem: Error, Hashable, Sendable {
    var status: Int
    /// The last word of its type.
    var kind: String
    var title: String
    var detail: String
    /// Seconds after which the same request may do better.
    var retryAfter: Int?
    var headers: [String: String] = [:]
    /// Every field that is wrong, where that is the reason.
    var errors: [FieldProblem] = []

    init(_ status: Int, _ kind: String, _ title: String, _ detail: String, retryAfter: Int? = nil) {
        (self.status, self.kind, self.title) = (status, kind, title)
        (self.detail, self.retryAfter) = (detail, retryAfter)
    }

    func body(request: String) -> JSONValue {
        var fields: [String: JSONValue] = [
            "type": .text("urn:dockline:\(kind)"), "title": .text(title), "status": .whole(status),
            "detail": .text(detail), "request": .text(request),
        ]
        if !errors.isEmpty { fields["errors"] = .list(errors.map(\.told)) }
        return .object(fields)
    }

    static func bad(_ detail: String) -> Problem {
        Problem(400, "bad-request", "The request cannot be read", detail)
    }

    static func invalid(_ detail: String) -> Problem {
        Problem(422, "invalid", "The request does not fit its description", detail)
    }

    /// Fields are wrong; the first one is told in words, too.
    static func invalid(_ errors: [FieldProblem]) -> Problem {
        let more = errors.count > 1 ? " \(errors.count - 1) more field(s) are wrong." : ""
        var problem = invalid(errors.first.map { cleaned("\($0)", max: 400) + "." + more } ?? "")
        problem.errors = errors
        return problem
    }

    static func notFound(_ detail: String) -> Problem { Problem(404, "not-found", "There is no such thing", detail) }

    static func conflict(_ kind: String, _ detail: String) -> Problem {
        Problem(409, kind, "This was done, or something else, before", detail)
    }

    static func forbidden(_ kind: String, _ detail: String) -> Problem { Problem(403, kind, "Not for you", detail) }

    static func tooLarge(_ bytes: Int) -> Problem {
        Problem(413, "too-large", "The body is too large", "Expected at most \(bytes) bytes. Send less at a time.")
    }

    static func tooMany(_ seconds: Int, _ what: String) -> Problem {
        Problem(
            429, "too-many", "Too many requests", "Too many requests \(what). Wait \(seconds) s and try again.",
            retryAfter: seconds)
    }

    static let slow = Problem(
        503, "slow", "The hub took too long",
        "The work may still be done. Ask again with the same Idempotency-Key, or look at what is there.", retryAfter: 5)

    static let busy = Problem(
        503, "busy", "The hub is busy", "Nothing was done. Wait a moment and try again.", retryAfter: 1)

    static let failed = Problem(
        500, "failed", "The hub failed",
        "Nothing is known of the outcome. The hub's log has this request; name it to whoever keeps the hub.")

    /// What a failure of the hub means to whoever asked; nothing of places and files.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case HubError.unknownSite(let name): self = .notFound("The hub knows no site \(name).")
        case HubError.unknownKey(let id): self = .notFound("The hub knows no key \(id).")
        case HubError.siteExists(let name): self = .conflict("exists", "The hub knows a site \(name) already.")
        case HubError.badSiteName(let name): self = .invalid("\(HubError.badSiteName(name))")
        case HubError.badCursor: self = .bad("after: \(HubError.badCursor)")
        case HubError.busy: self = .busy
        case HubError.full:
            self = Problem(
                507, "full", "The hub has no room", "Nothing was saved. Tell whoever keeps the hub.", retryAfter: 60)
        default: self = .failed
        }
    }
}

extension FieldProblem {
    /// As it stands in an answer.
    var told: JSONValue {
        ["path": .text(path), "found": .text(cleaned(fault.found)), "expected": .text(fault.expected)]
    }
}
