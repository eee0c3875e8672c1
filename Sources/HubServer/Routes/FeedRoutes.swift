import HubStore
import SyncProtocol
import Warehouse

extension Schema {
    static let intent = Schema.open(
        "Intent", .field("number", .whole(min: 1)), .field("kind", .text()), .field("id", .text()),
        .field("revision", .whole()), .field("body", .text(max: 10_000_000), "Base64."))
    static let feedPage = Schema.open(
        "FeedPage", .field("incarnation", .id), .field("intents", .list(.intent)),
        .field("next", .whole(min: 0), "Where to ask from next."), .field("more", .flag, "More is there already."),
        .field("now", .moment))
    static let feedAnswer = Schema.named(
        "FeedAnswer",
        .either([
            .object([.field("page", .object([.field("_0", .feedPage)], isOpen: true))]),
            .object([.field("reset", .object([.field("incarnation", .id)], isOpen: true))]),
        ]))
}

/// What the hub wants of a site.
let feedRoutes: [Route] = [
    Route(
        waiting: .get, "/v1/feed", .key(.site), "What the hub wants of the site that the key speaks for.",
        query: [
            Route.Query("incarnation", .id, "Whose numbers `after` is of; missing before the first page."),
            Route.Query("after", .whole(min: 0), "What `next` was on the page before; 0 before the first one."),
            Route.Query("wait", .whole(min: 0, max: 25), "Seconds to wait for news where there are none; 0 is not."),
        ],
        answers: [.json(200, .feedAnswer, "A page, or the word that these numbers are another hub's.")], feed)
]

private func feed(_ call: Call) async throws -> Answer {
    let (site, house, hub) = (try call.site(), call.house, call.hub)
    let (place, seconds) = (try feedPlace(call), try waiting(call))
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    if house.isToNote(site, at: call.now) { try await call.blocking { try hub.heard(of: site, at: call.now) } }
    while true {
        let rung = hub.bell.count
        let asked = ContinuousClock.now
        let answer = try await call.blocking {
            try hub.feed(place, of: site, at: house.clock.now(), newIncarnation: call.newID())
        }
        guard case .page(let page) = answer, page.intents.isEmpty, asked < end, !house.stops else {
            return try .json(answer)
        }
        // Another process of the hub rings no bell here, so it is asked every second at least. However much is
        // committed, it is asked no more often than every fifth of one.
        await hub.bell.wait(since: rung, atMost: min(.seconds(1), asked.duration(to: end)))
        if !house.stops { try await Task.sleep(until: min(asked.advanced(by: .milliseconds(200)), end)) }
    }
}

private func feedPlace(_ call: Call) throws(Problem) -> FeedPlace {
    var place = FeedPlace(incarnation: nil, after: try number("after", call, 0...Int.max))
    if let text = call.query["incarnation"] {
        guard let incarnation = UniqueID(text) else {
            throw .bad("incarnation: expected 32 hexadecimal digits, as the page before said.")
        }
        place.incarnation = incarnation
    }
    return place
}

private func waiting(_ call: Call) throws(Problem) -> Double {
    min(Double(try number("wait", call, 0...25)), call.house.limits.feedSeconds)
}

private func number(_ name: String, _ call: Call, _ range: ClosedRange<Int>) throws(Problem) -> Int {
    guard let text = call.query[name] else { return 0 }
    guard let number = Int(text), range.contains(number) else {
        throw .bad("\(name): expected a whole number from 0, not \(cleaned(text, max: 20)).")
    }
    return number
}
