import Foundation
import HubStore

/// The OpenAPI 3.1 document of a list of routes.
enum OpenAPI {
    static func document(of routes: [Route], version: String) -> JSONValue {
        var paths: [String: [String: JSONValue]] = [:]
        var components = Schema.problem.components
        for route in routes {
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation(route)
            for schema in [route.body?.schema].compactMap({ $0 }) + route.allAnswers.compactMap(\.schema) {
                components.merge(schema.components) { $1 }
            }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Dockline hub", "version": .text(version),
                "description": """
                Orders and facts of many warehouses. Times are milliseconds since 1970 in UTC. Refusals are \
                application/problem+json. Every answer names its request in X-Request-Id.
                """,
            ],
            "paths": .object(paths.mapValues { .object($0) }),
            "components": [
                "schemas": .object(components.mapValues(\.described)),
                "securitySchemes": [
                    "key": [
                        "type": "http", "scheme": "bearer",
                        "description": "A key of the hub; dockline hub key add makes one.",
                    ]
                ],
            ],
        ]
    }

    private static func operation(_ route: Route) -> JSONValue {
        var fields: [String: JSONValue] = [
            "summary": .text(route.summary), "operationId": .text(operationID(route)),
            "parameters": .list(parameters(route)),
        ]
        var responses: [String: JSONValue] = [:]
        for answer in route.allAnswers { responses[String(answer.status)] = response(answer) }
        fields["responses"] = .object(responses)
        if case .key(let scope) = route.access {
            fields["security"] = [["key": []]]
            fields["description"] = .text("Needs a key with the scope \(scope.rawValue).")
        } else {
            fields["security"] = []
        }
        if let body = route.body {
            fields["requestBody"] = [
                "required": true, "content": .object([body.type: ["schema": body.schema.described]]),
                "description": .text(body.isLines ? "One of these a line." : ""),
            ]
        }
        return .object(fields)
    }

    private static func operationID(_ route: Route) -> String {
        let words = route.path.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        return route.method.rawValue.lowercased() + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func parameters(_ route: Route) -> [JSONValue] {
        func parameter(_ name: String, in place: String, _ schema: Schema, _ note: String) -> JSONValue {
            [
                "name": .text(name), "in": .text(place), "required": .flag(place == "path"),
                "schema": schema.described, "description": .text(note),
            ]
        }
        var all = route.pathParameters.map { parameter($0, in: "path", .text(min: 1, max: 200), "") }
        all += route.query.map { parameter($0.name, in: "query", $0.schema, $0.note) }
        if route.isRepeatable {
            all.append(
                parameter(
                    "Idempotency-Key", in: "header", .text(min: 1, max: 100),
                    "Your own name for this request: the same again within a day gets the first answer."))
        }
        if route.body?.isProtocol == true {
            all.append(
                parameter("Content-Encoding", in: "header", .text(oneOf: ["identity", "deflate"]), "How it is packed."))
        }
        return all
    }

    private static func response(_ answer: Route.Description) -> JSONValue {
        guard let schema = answer.schema else { return ["description": .text(answer.note)] }
        return [
            "description": .text(answer.note),
            "content": .object([answer.type: ["schema": schema.described]]),
        ]
    }
}
