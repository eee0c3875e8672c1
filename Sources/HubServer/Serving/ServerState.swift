import Foundation
import HubStore
import Logging
import Synchronization
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
    /// What can be promised, kept in memory.
    let availability: AvailabilityDesk
    /// When each site's feed was noted last.
    private let heard = Mutex<[String: Moment]>([:])
    private let isStopping = Atomic(false)

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
        availability = AvailabilityDesk(hub)
    }

    /// The server ends: nobody may wait for news any more.
    var stops: Bool { isStopping.load(ordering: .relaxed) }

    /// Wakes whoever waits for news.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
        hub.bell.ring()
    }

    /// Whether it is to be noted that a site was heard of, which is a write; no more often than every few seconds.
    func isToNote(_ site: String, at now: Moment) -> Bool {
        heard.withLock { heard in
            if let last = heard[site], abs(now.milliseconds - last.milliseconds) < 5_000 { return false }
            heard[site] = now
            return true
        }
    }
}
