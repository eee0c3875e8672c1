import HubStore
import Synchronization
import Warehouse

/// What the server has done since it was started.
final class Metrics: Sendable {
    private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Served: Hashable {
        var route: String
        var status: Int
    }

    private struct Times {
        /// How many took no longer than each bound, counted in the first that fits, and how many longer than all.
        var counts = Array(repeating: 0, count: Metrics.bounds.count + 1)
        var sum = 0.0
    }

    private struct Figures {
        var served: [Served: Int] = [:]
        var times: [String: Times] = [:]
    }

    private let figures = Mutex(Figures())

    /// A request was answered. `route` is the pattern of its path, so that nobody outside can make new names.
    func served(_ route: String, status: Int, seconds: Double) {
        figures.withLock { figures in
            figures.served[Served(route: route, status: status), default: 0] += 1
            let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
            figures.times[route, default: Times()].counts[place] += 1
            figures.times[route, default: Times()].sum += seconds
        }
    }

    /// Everything in the words of Prometheus.
    func text(sites: [HubSite], received: Int, connections: Int, at now: Moment) -> String {
        var lines: [String] = []
        func figure(_ name: String, _ type: String, _ help: String, _ rows: [String]) {
            lines += ["# HELP \(name) \(help)", "# TYPE \(name) \(type)"] + rows
        }
        let copy = figures.withLock { $0 }
        let served = copy.served.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
        figure(
            "dockline_requests_total", "counter", "Requests by route and status, in this process.",
            served.map { "dockline_requests_total{route=\"\($0.route)\",status=\"\($0.status)\"} \($1)" })
        figure(
            "dockline_request_seconds", "histogram", "How long requests took, in this process.",
            copy.times.sorted { $0.key < $1.key }.flatMap { Self.rows($0, $1) })
        figure(
            "dockline_connections", "gauge", "Connections that are open, in this process.",
            ["dockline_connections \(connections)"])
        figure(
            "dockline_facts_received_total", "counter", "Facts that the hub has taken in all its life.",
            ["dockline_facts_received_total \(received)"])
        let seen = sites.compactMap { site in site.seen.map { (site.name, now.milliseconds - $0.milliseconds) } }
        figure(
            "dockline_site_heard_seconds", "gauge", "Seconds since a site was heard of.",
            seen.map { "dockline_site_heard_seconds{site=\"\($0)\"} \(max(0, $1) / 1000)" })
        figure(
            "dockline_site_unsent_facts", "gauge", "Facts that a site has said it has and the hub does not hold.",
            sites.map { "dockline_site_unsent_facts{site=\"\($0.name)\"} \($0.unsent)" })
        figure(
            "dockline_site_parked_facts", "gauge", "Facts that are kept and wait for somebody.",
            sites.map { "dockline_site_parked_facts{site=\"\($0.name)\"} \($0.parked)" })
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rows(_ route: String, _ times: Times) -> [String] {
        var count = 0
        let buckets = zip(bounds.map(String.init(describing:)) + ["+Inf"], times.counts).map { bound, more in
            count += more
            return "dockline_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)"
        }
        return buckets + [
            "dockline_request_seconds_sum{route=\"\(route)\"} \(times.sum)",
            "dockline_request_seconds_count{route=\"\(route)\"} \(count)",
        ]
    }
}
