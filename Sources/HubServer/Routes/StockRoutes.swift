import HubStore
import SiteNetwork
import Warehouse

extension Schema {
    static let terms = Schema.open(
        "AvailabilityTerms", .field("onHand", .whole(), "Units that are there."),
        .field("held", .whole(), "Held back until somebody has counted, or expired."),
        .field("claimed", .whole(), "Orders have them."), .field("safety", .whole(), "They stay at the site."),
        .field("haircut", .whole(), "They may have gone since the site was heard."),
        .field("overdrawn", .whole(), "What single sites are below nothing; others do not pay for it."),
        .field("buffer", .whole(), "The channel does not get them."))
    static let siteTerms = Schema.object(
        "SiteTerms", .field("site", .siteName), .field("available", .whole(min: 0)), .field("terms", .terms),
        .optional("minutesSinceHeard", .whole(), "Missing where it was never heard."))
    static let available = Schema.object(
        "Available", .field("sku", .text()), .field("units", .whole(min: 0), "What the channel may promise."))
    static let availability = Schema.object(
        "Availability", .field("channel", .channel), .field("items", .list(.available)))
    static let explanation = Schema.object(
        "Explanation", .field("sku", .text()), .field("channel", .channel), .field("available", .whole(min: 0)),
        .field("total", .terms, "available = onHand - held - claimed - safety - haircut + overdrawn - buffer."),
        .field("sites", .list(.siteTerms)))
}

/// What may be promised of an item, and why, as it is told.
private struct Explanation: Encodable {
    struct Site: Encodable {
        var site: SiteName
        var available: Int
        var terms: AvailabilityTerms
        var minutesSinceHeard: Int?
    }
    var sku: SKU
    var channel: Channel
    var available: Int
    var total: AvailabilityTerms
    var sites: [Site]

    init(_ told: AvailabilityExplanation) {
        (sku, channel, available, total) = (told.sku, told.channel, told.total.available, told.total)
        sites = told.sites.map {
            Site(
                site: $0.site, available: $0.terms.available, terms: $0.terms, minutesSinceHeard: $0.minutesSinceHeard)
        }
    }
}

private struct Available: Encodable {
    var sku: String
    var units: Int
}

private struct Availability: Encodable {
    var channel: Channel
    var items: [Available]
}

private let channelQuery = Route.Query("channel", .channel, "For whom; web where nothing is said.")

/// What may be promised.
let stockRoutes: [Route] = [
    Route(
        .get, "/v1/availability", .key(.stock), "What a channel may promise of items.",
        query: [Route.Query("skus", .text(max: 10_000), "Up to 200 items, with commas between them."), channelQuery],
        answers: [.json(200, .availability, "In the order asked.")]
    ) { call in
        let skus = (call.query["skus"] ?? "").split(separator: ",").map(String.init)
        guard (1...200).contains(skus.count) else {
            throw Problem.bad("skus: expected 1 to 200 items with commas between them, not \(skus.count).")
        }
        let channel = try call.channel()
        let units = try call.house.availability.quote(skus.map { SKU($0) }, for: channel, at: call.now)
        return try .json(Availability(channel: channel, items: zip(skus, units).map { Available(sku: $0, units: $1) }))
    },
    Route(
        .get, "/v1/availability/{sku}", .key(.stock), "What a channel may promise of an item, with every term of it.",
        query: [channelQuery], answers: [.json(200, .explanation, "Site by site; the terms add up.")]
    ) { call in
        let sku = SKU(call.parameter("sku"))
        return try .json(
            Explanation(call.house.availability.explain(sku, for: call.channel(), at: call.now)))
    },
]
