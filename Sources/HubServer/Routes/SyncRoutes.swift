import HubStore
import SyncProtocol
import Warehouse

// The hub's end of SyncProtocol. Who sends is said by the key alone: nothing in a path or a body names the site, so no
// site can speak for another.

extension Schema {
    static let id = Schema.named("Id", .text(min: 32, max: 32, pattern: "^[0-9a-f]*$"))
    static let position = Schema.open(
        "Position", .field("sequence", .whole(min: 0)), .field("hash", .text(min: 64, max: 64)))
    static let parent = Schema.open("ParentLink", .field("stream", .id), .field("at", .position))
    static let claim = Schema.open(
        "StreamClaim", .field("stream", .id), .optional("parent", .parent), .field("head", .position))
    static let hello = Schema.open(
        "Hello", .field("protocols", .list(.whole())), .field("program", .text()), .optional("session", .id),
        .field("streams", .list(.claim), "Every stream of the site's file, the oldest first."), .field("now", .moment))
    static let standing = Schema.open(
        "Standing", .field("stream", .id), .field("held", .position),
        .field("verdict", .text(oneOf: Standing.Verdict.allCases.map(\.rawValue))), .field("lostAtSite", .whole()))
    static let syncLimits = Schema.open("SyncLimits", .field("facts", .whole()), .field("bytes", .whole()))
    static let welcome = Schema.open(
        "Welcome", .field("version", .whole()), .field("session", .id), .field("incarnation", .id),
        .field("standings", .list(.standing)), .field("limits", .syncLimits), .field("now", .moment))
    static let helloAnswer = Schema.named(
        "HelloAnswer",
        .either([
            one("welcome", .object([.field("_0", .welcome)], isOpen: true)),
            one("noCommonProtocol", .object([.field("hubSpeaks", .list(.whole()))], isOpen: true)),
            one("inUse", .object([.field("until", .moment)], isOpen: true)),
        ]))
    static let fact = Schema.open(
        "Fact", .field("sequence", .whole(min: 1)), .field("stream", .id), .field("id", .id), .field("at", .moment),
        .field("station", .text()), .field("badge", .text()), .field("gesture", .id), .field("kind", .text()),
        .field("version", .whole()), .field("body", .text(max: 10_000_000), "Base64."))
    static let push = Schema.open(
        "Push", .field("session", .id), .field("stream", .id),
        .field("after", .position, "The place before the first fact."), .field("facts", .list(.fact)),
        .field("head", .position, "The newest fact of the stream at the site."))
    static let pushAnswer = Schema.named(
        "PushAnswer",
        .either([
            one("held", .object([.field("at", .position), .field("parked", .list(.whole()))], isOpen: true)),
            one("gap", .object([.field("at", .position)], isOpen: true)),
            one("behind", .object([.field("at", .position)], isOpen: true)),
            one("forked", .object([.field("at", .whole())], isOpen: true)),
            one("sessionOver", .object([], isOpen: true)), one("unknownStream", .object([], isOpen: true)),
        ]))
    static let enrolment = Schema.object(
        "Enrolment", .field("site", .text(max: 40)),
        .field("code", .text(max: 60), "As the operator was given it; blanks, dashes and small letters do not matter."),
        .field("program", .text(max: 80), "The version of the site's program."))
    static let enrolled = Schema.object(
        "Enrolled", .field("site", .siteName), .field("key", .text(max: 80), "The site's key. Shown once."))

    private static func one(_ name: String, _ schema: Schema) -> Schema { .object([.field(name, schema)]) }
}

private struct Enrolment: Decodable {
    var site, code, program: String
}

private struct Enrolled: Encodable {
    var site, key: String
}

/// What sites call.
let syncRoutes: [Route] = [
    Route(
        .post, "/v1/enrol", .open, "Exchange an enrolment code for the site's key.", body: .json(.enrolment),
        answers: [
            .json(201, .enrolled, "The key; the site's keys before it are revoked."),
            .problem(403, "The code is wrong or too old."), .problem(409, "The code was used before."),
        ], enrol),
    Route(
        .post, "/v1/hello", .key(.site), "Say which streams the site has, and hear where the hub is in each.",
        body: .message(.hello), answers: [.json(200, .helloAnswer, "One of the answers of the protocol.")]
    ) { call in
        let hello = try call.json(Hello.self)
        return try .json(call.hub.welcome(hello, from: call.site(), at: call.now, session: call.newID()))
    },
    Route(
        .post, "/v1/facts", .key(.site), "Send facts in a row; the same ones twice change nothing.",
        body: .message(.push), answers: [.json(200, .pushAnswer, "One of the answers of the protocol.")]
    ) { call in
        let push = try call.json(Push.self)
        return try .json(call.hub.receive(push, from: call.site(), at: call.now))
    },
]

private func enrol(_ call: Call) throws -> Answer {
    if let seconds = call.house.enrolments.take(call.address, at: call.now) {
        throw Problem.tooMany(seconds, "to enrol from your address")
    }
    let sent = try call.json(Enrolment.self)
    let program = cleaned(sent.program, max: 80)
    switch try call.hub.enrol(sent.site, code: sent.code, program: program, at: call.now) {
    case .enrolled(let key, let text): return try .json(Enrolled(site: key.site ?? "", key: text), status: 201)
    case .used:
        throw Problem.conflict(
            "code-used", "This code was used before. If the key did not arrive, ask the hub's operator for a new code.")
    case .expired:
        throw Problem.forbidden("code-expired", "This code is too old. Ask the hub's operator for a new one.")
    case .wrong:
        throw Problem.forbidden(
            "code-wrong", "The site has no such code. Compare both with what the hub's operator was shown.")
    case .tooMany(let seconds): throw Problem.tooMany(seconds, "to enrol this site")
    }
}
