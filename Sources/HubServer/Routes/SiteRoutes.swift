import HubStore
import Warehouse

extension Schema {
    static let newSite = Schema.object("NewSite", .field("name", .siteName))
    static let site = Schema.object(
        "Site", .field("name", .siteName), .field("facts", .whole(min: 0), "How many the hub holds."),
        .field("streams", .whole(min: 0), "Lives of the site's file: one, and one more for every restore."),
        .field("newest", .whole(min: 0), "The number of the newest fact that the hub holds."),
        .field("unsent", .whole(min: 0), "Facts that the site has said it has and the hub does not hold yet."),
        .field("parked", .whole(min: 0), "Facts that are kept and could not be read or applied."),
        .field("awaited", .flag, "The hub was put back, and sources nothing until this site has sent what it has."),
        .optional("seen", .moment, "When it was heard of last."),
        .optional("skew", .whole(), "What its clock is ahead of the hub's, in milliseconds."),
        .optional("program", .text(max: 80), "The version of its program."))
    static let code = Schema.object(
        "EnrolmentCode", .field("site", .siteName), .field("code", .text(max: 40), "Shown once."),
        .field("expires", .moment))
}

/// A site as it is told of.
struct SiteAnswer: Codable, Hashable, Sendable {
    var name: String
    var facts, streams, newest, unsent, parked: Int
    var awaited: Bool
    var seen: Moment?
    var skew: Int?
    var program: String?

    init(_ site: HubSite) {
        awaited = site.isAwaited
        (name, facts, streams, newest) = (site.name, site.facts, site.streams, site.newest)
        (unsent, parked, seen) = (site.unsent, site.parked, site.seen)
        (skew, program) = (site.skew, site.program)
    }
}

private struct NewSite: Decodable {
    var name: String
}

private struct CodeAnswer: Encodable {
    var site, code: String
    var expires: Moment
}

/// The sites of the network.
let siteRoutes: [Route] = [
    Route(
        .get, "/v1/sites", .key(.sites), "List the sites, by name.", query: Route.Query.pages,
        answers: [.json(200, .page(of: .site), "A page of sites.")]
    ) { call in
        try call.page(call.hub.sites().map(SiteAnswer.init)) { $0.name }
    },
    Route(
        .post, "/v1/sites", .key(.sites), "Add a site; it may enrol and send from then on.", body: .json(.newSite),
        answers: [.json(201, .site, "The site."), .problem(409, "There is a site of that name.")], isRepeatable: true
    ) { call in
        let name = try call.json(NewSite.self).name
        try call.hub.add(site: name, at: call.now)
        return try .created(SiteAnswer(call.hub.site(name)), at: "/v1/sites/\(name)")
    },
    Route(
        .get, "/v1/sites/{name}", .key(.sites), "One site.", answers: [.json(200, .site, "The site.")]
    ) { call in
        try .json(SiteAnswer(call.hub.site(call.parameter("name"))))
    },
    Route(
        .post, "/v1/sites/{name}/enrolment", .key(.sites),
        "Make a code with which the site gets its key; it replaces the code before it.",
        answers: [.json(201, .code, "The code, which is kept nowhere.")]
    ) { call in
        let site = call.parameter("name")
        let code = try call.hub.newCode(for: site, at: call.now)
        let expires = call.now.adding(minutes: Hub.codeMinutes)
        return try .json(CodeAnswer(site: site, code: code, expires: expires), status: 201)
    },
]
