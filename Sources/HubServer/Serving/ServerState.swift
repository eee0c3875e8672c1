import Foundation
import HubStore
import Logging
public import Warehouse

/// The server's clock and its random ids.
public struct ServerClock: Sendable {
    var now: @Sendable () -> Moment
    var newID: @Sendable (Moment) -> UniqueID

    /// The machine's, unless a test passes in another one.
    public init(now: @escaping @Sendable () -> Moment = Self.machine) {
        self.now = now
        newID = { UniqueID(at: $0, random: (.random(in: .min ... .max), .random(in: .min ... .max))) }
    }

    /// What the machine's clock shows.
    public static func machine() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

/// What all requests share.
final class ServerState: Sendable {
    let hub: Hub
    let limits: HubServerLimits
    let clock: ServerClock
    let log: Logger
    let routes: [Route]
    /// The bytes of /openapi.json.
    let document: Data
    let workers: Workers
    let connections: Connections
    let metrics = Metrics()
    let addresses, credentials, enrolments: RateLimiter

    init(
        hub: Hub, limits: HubServerLimits, clock: ServerClock, log: Logger, routes: [Route], version: String
    ) throws {
        (self.hub, self.limits, self.clock, self.log, self.routes) = (hub, limits, clock, log, routes)
        document = try JSONValue.bytes(OpenAPI.document(of: routes, version: version))
        workers = Workers(limits)
        connections = Connections(most: limits.connections)
        addresses = RateLimiter(limits.perAddress)
        credentials = RateLimiter(limits.perCredential)
        enrolments = RateLimiter(limits.enrolments)
    }
}
