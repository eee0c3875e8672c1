import HubStore
import Warehouse

extension Schema {
    static let scope = Schema.named("Scope", .text(oneOf: Scope.allCases.map(\.rawValue)))
    static let newKey = Schema.object(
        "NewKey", .field("name", .text(min: 1, max: 80), "What it is for."),
        .field("scopes", .list(.scope, max: 10), "What it opens. A site gets its key by enrolling."))
    private static let keyFields: [Field] = [
        .field("id", .text(max: 20)), .field("name", .text(max: 80)), .field("scopes", .list(.scope)),
        .optional("site", .siteName), .field("created", .moment), .optional("revoked", .moment),
        .optional("lastUsed", .whole(), "The day on which it was used last, in days since 1970."),
    ]
    static let key = Schema.named("Key", .object(keyFields))
    static let madeKey = Schema.object("MadeKey", .field("key", .key), .field("text", .text(max: 80), "Shown once."))
}

private struct NewKey: Decodable {
    var name: String
    var scopes: Set<Scope>
}

private struct MadeKey: Encodable {
    var key: HubKey
    var text: String
}

/// The keys of the hub.
let keyRoutes: [Route] = [
    Route(
        .get, "/v1/keys", .key(.admin), "List the keys, without their secrets, by id.", query: Route.Query.pages,
        answers: [.json(200, .page(of: .key), "A page of keys.")]
    ) { call in
        try call.page(call.hub.keys().sorted { $0.id < $1.id }) { $0.id }
    },
    Route(
        .post, "/v1/keys", .key(.admin), "Make a key.", body: .json(.newKey),
        answers: [.json(201, .madeKey, "The key, whose text is kept nowhere.")]
    ) { call in
        let new = try call.json(NewKey.self)
        guard !new.scopes.isEmpty, !new.scopes.contains(.site) else {
            throw Problem.invalid("/scopes: expected at least one, and not site. A site gets its key by enrolling.")
        }
        let name = cleaned(new.name, max: 80)
        let made = try call.hub.addKey(name: name, scopes: new.scopes, at: call.now)
        return try .created(MadeKey(key: made.key, text: made.text), at: "/v1/keys/\(made.key.id)")
    },
    Route(
        .delete, "/v1/keys/{id}", .key(.admin), "Revoke a key; it opens nothing from then on.",
        answers: [.nothing(204, "It is revoked.")]
    ) { call in
        try call.hub.revokeKey(call.parameter("id"), at: call.now)
        return .nothing
    },
]
