import Foundation
public import HubStore
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

// The hub on the network: HTTP/1.1, with TLS where a certificate is given.
//
//   connection ─ ConnectionGuard (pace, limits) ─ router ─ Reception (allowance, key, body) ─ Route ─ Hub
//
// Routes/ holds what can be asked; Documents/ says it in OpenAPI; Serving/ is the way there and back. An event loop
// never blocks: what the hub is asked runs on the threads of Workers. A stop lets the requests under way end.

/// How a hub is served.
public struct HubServerConfiguration: Sendable {
    public var host = "127.0.0.1"
    /// 0 lets the machine choose one.
    public var port = 8480
    public var tls: TLSFiles?
    public var limits = HubServerLimits()
    public var clock = ServerClock()
    public var version = "0"
    /// Whether SIGTERM and SIGINT stop it.
    public var stopsAtSignals = false

    public init() {}
}

/// A hub that is served; the hub itself is closed by whoever opened it, after `run` has returned.
public final class HubServer: Sendable {
    private let state: ServerState
    private let configuration: HubServerConfiguration
    private let group: ServiceGroup

    /// `listening` is called once, with the port.
    public convenience init(
        hub: Hub, _ configuration: HubServerConfiguration, log: Logger, listening: @escaping @Sendable (Int) -> Void
    ) throws {
        try self.init(hub: hub, configuration, log: log, routes: RouteTable.all, listening: listening)
    }

    init(
        hub: Hub, _ configuration: HubServerConfiguration, log: Logger, routes: [Route],
        listening: @escaping @Sendable (Int) -> Void
    ) throws {
        let limits = configuration.limits
        state = try ServerState(
            hub: hub, limits: limits, clock: configuration.clock, log: log, routes: routes,
            version: configuration.version)
        self.configuration = configuration
        var http = HTTP1Channel.Configuration()
        http.httpDecoder = .init(maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes)
        let (connections, plain) = (state.connections, http)
        let guarded = HTTPServerBuilder { responder in
            GuardedChannel(
                base: HTTP1Channel(responder: responder, configuration: plain), limits: limits, connections: connections
            )
        }
        // What Hummingbird says of single connections is no news.
        var quiet = log
        quiet.logLevel = .warning
        let application = Application(
            responder: Reception(house: state).router().buildResponder(),
            server: try configuration.tls.map { try .tls(guarded, tlsConfiguration: $0.configuration()) } ?? guarded,
            configuration: .init(address: .hostname(configuration.host, port: configuration.port)),
            onServerRunning: { listening($0.localAddress?.port ?? 0) }, logger: quiet)
        var service = ServiceGroupConfiguration(
            // The last one is stopped first: it wakes those who wait for news, so that their requests can end.
            services: [.init(service: application), .init(service: WaitingOrders(house: state))],
            gracefulShutdownSignals: configuration.stopsAtSignals ? [.sigterm, .sigint] : [], logger: quiet)
        service.maximumGracefulShutdownDuration = .seconds(limits.stopSeconds)
        group = ServiceGroup(configuration: service)
    }

    /// Serves until it is stopped, and returns when the last request has its answer.
    public func run() async throws {
        do {
            try await group.run()
        } catch {
            // The first failure is the one to tell.
            try? await state.workers.stop()
            throw error
        }
        try await state.workers.stop()
    }

    /// Takes no more requests and ends when those that are under way have their answers.
    public func stop() async { await group.triggerGracefulShutdown() }
}
