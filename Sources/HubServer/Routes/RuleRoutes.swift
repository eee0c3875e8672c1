import HubStore
import SiteNetwork
import Warehouse

extension Schema {
    static let networkSite = Schema.object(
        "NetworkSite", .optional("name", .siteName),
        .optional("kind", .text(oneOf: SiteKind.allCases.map(\.rawValue))),
        .optional("areas", .list(.text()), "A country, a country and the beginning of a postcode, or that alone."),
        .optional("tags", .list(.text()), "What it handles beyond plain goods, such as cold."),
        .optional("ordersPerDay", .whole(), "Missing is no limit."), .optional("isPaused", .flag),
        .optional("pausedUntil", .moment),
        .optional("cutoffMinute", .whole(), "The minute of the day, UTC, at which its last truck leaves."),
        .optional("costPence", .whole(), "What a parcel from there costs on average."))
    static let sourcingRules = Schema.object(
        "SourcingRules",
        .field(
            "ranking",
            .list(
                .object([
                    .field(
                        "rule",
                        .text(oneOf: [
                            "fewestParts", "nearest", "cheapest", "mostCapacityLeft", "freshest", "keepScarce",
                            "siteOrder", "name",
                        ])), .optional("grace", .whole()), .optional("last", .whole()), .optional("plenty", .whole()),
                    .optional("sites", .list(.siteName)),
                ])), "The first rule that tells two ways apart decides."),
        .optional("partialPermille", .whole(), "So much of an order at least may go while the rest waits."),
        .optional("shipsLate", .flag), .optional("candidates", .whole()), .optional("looks", .whole()))
    static let availabilityPolicy = Schema.object(
        "AvailabilityPolicy",
        .optional(
            "safety",
            .list(.object([.optional("sku", .text()), .optional("site", .siteName), .field("units", .whole())])),
            "Units that stay at a site; the first row that fits decides."),
        .optional(
            "buffers",
            .list(.object([.optional("channel", .channel), .optional("sku", .text()), .field("units", .whole())])),
            "Units of the network that a channel does not get."),
        .optional(
            "staleness",
            .object([
                .optional("graceMinutes", .whole()), .optional("permillePerHour", .whole()),
                .optional("permilleMax", .whole()),
            ]), "How the offer of a site shrinks with the time since it was heard."))
}

/// How orders find their sites, as people may change it. Orders that wait are tried again after a change.
let ruleRoutes: [Route] = [
    Route(
        .get, "/v1/sites/{name}/network", .key(.sites), "How a site may be given orders.",
        answers: [.json(200, .networkSite, "What was said of it, or what goes while nobody has.")]
    ) { call in
        try .json(call.hub.networkSiteOrDefault(call.parameter("name")))
    },
    Route(
        .put, "/v1/sites/{name}/network", .key(.sites), "Say how a site may be given orders.",
        body: .json(.networkSite), answers: [.json(200, .networkSite, "It goes from now on.")], setSite),
    Route(
        .get, "/v1/rules/sourcing", .key(.admin), "How sites are chosen.",
        answers: [.json(200, .sourcingRules, "The rules.")]
    ) { call in
        try .json(call.hub.sourcingRules())
    },
    Route(
        .put, "/v1/rules/sourcing", .key(.admin), "Say how sites are chosen.", body: .json(.sourcingRules),
        answers: [.json(200, .sourcingRules, "They go from now on.")]
    ) { call in
        let rules: SourcingRules = try call.json()
        let problems = rules.problems()
        guard problems.isEmpty else { throw Problem.invalid(problems) }
        try call.hub.setSourcingRules(rules)
        return try .json(rules)
    },
    Route(
        .get, "/v1/rules/availability", .key(.admin), "What is kept back of what there is.",
        answers: [.json(200, .availabilityPolicy, "The rules.")]
    ) { call in
        try .json(call.hub.availabilityPolicy())
    },
    Route(
        .put, "/v1/rules/availability", .key(.admin), "Say what is kept back of what there is.",
        body: .json(.availabilityPolicy), answers: [.json(200, .availabilityPolicy, "They go from now on.")]
    ) { call in
        let usual = try JSONValue(AvailabilityPolicy())
        let policy: AvailabilityPolicy = try call.json(filledLike: usual)
        let problems = policy.problems()
        guard problems.isEmpty else { throw Problem.invalid(problems) }
        try call.hub.setAvailabilityPolicy(policy)
        return try .json(policy)
    },
]

private func setSite(_ call: Call) throws -> Answer {
    let name = call.parameter("name")
    let site: NetworkSite = try call.json(
        filledLike: [
            "name": .text(name), "kind": .text(SiteKind.warehouse.rawValue), "areas": [], "tags": [],
            "isPaused": false, "costPence": 0,
        ])
    guard site.name.rawValue == name else {
        throw Problem.invalid("/name: expected \(cleaned(name)), as in the address, or nothing.")
    }
    let problems = site.problems()
    guard problems.isEmpty else { throw Problem.invalid(problems) }
    try call.hub.setNetworkSite(site)
    return try .json(site)
}
