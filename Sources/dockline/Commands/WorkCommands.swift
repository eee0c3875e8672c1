public import ArgumentParser
import Foundation
import Screens
import SiteStore
public import Warehouse

extension TourMode: ExpressibleByArgument {
    public init?(argument: String) {
        switch argument {
        case "sort-now": self = .sortNow
        case "sort-later": self = .sortLater
        default: return nil
        }
    }

    public static var allValueStrings: [String] { ["sort-now", "sort-later"] }
    public var defaultValueDescription: String { self == .sortNow ? "sort-now" : "sort-later" }
}

struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Make tours out of open orders and claim their stock.",
        discussion: """
            Orders are taken by priority, then cut-off, then those that use up stock which expires soon; stock is
            claimed first expired first out, lot and bin.
            With --pull only as much goes to the floor as lanes, trucks and people take; what waits is told with its
            reason, here and on the stations. --every repeats it until it is interrupted.
            Orders share a cart where that makes the walk shorter and nobody late: by savings, then by search,
            exactly in small waves. --effort says how many walks are measured for it. What is due
            when, and how many pickers are signed in, counts too.
            --anew takes tours that wait, and that nobody has begun, apart and plans them together with what is new,
            where that makes the walk shorter. Tours that somebody holds stay as they are.
            Examples: dockline release --site leeds.site --totes 6
                      dockline release --anew --site leeds.site
                      dockline release --pull --every 60 --site leeds.site
            """)
    @Argument(help: "Orders to release (default: all that are open).") var orders: [String] = []
    @Option(help: "Only so many of the most urgent orders.") var limit: Int?
    @Option(help: "Totes on a cart.") var totes = 8
    @Option(help: "Kilograms that a cart carries.") var weight = 150
    @Option(help: "Litres that a cart carries.") var volume = 480
    @Option(help: "A tote for each order (sort-now), or one for all (sort-later).") var mode = TourMode.sortNow
    @Flag(help: "Close what no stock can be claimed for as short, with the reason no-stock.") var shortMissing = false
    @Flag(help: "Keep every tour in one zone.") var zonesApart = false
    @Option(help: "Pick units of so many kilograms or more before all others.") var heavyFirst: Double?
    @Flag(help: "Pick what is cold after all others.") var coldLast = false
    @Option(help: "Walks to measure for better tours; 0 takes orders first in, first out.")
    var effort = Limits.batchEffort
    @Flag(help: "Plan tours that wait anew, together with new orders; they get new numbers.") var anew = false
    @Flag(help: "Release only what the floor can take now, and say why the rest waits.") var pull = false
    @Option(help: "With --pull: do it again every so many seconds.") var every: Int?
    @Flag(help: "Print the result as JSON.") var json = false
    @OptionGroup var site: SiteOptions

    private var cart: Cart { Cart(totes: totes, weightGrams: weight * 1000, volume: volume * 1000) }
    private var rules: ReleaseRules {
        let turns = TurnRules(heavyGrams: heavyFirst.map { Int($0 * 1000) }, coldLast: coldLast)
        return ReleaseRules(zonesApart: zonesApart, turns: turns, effort: effort, anew: anew)
    }

    func validate() throws {
        if pull, !orders.isEmpty || limit != nil || mode != .sortNow || shortMissing {
            throw ValidationError(
                "--pull chooses the orders itself; leave out orders, --limit, --mode, --short-missing.")
        }
        if every != nil, !pull { throw ValidationError("--every repeats a pull; add --pull.") }
        if let every, every < 1 { throw ValidationError("--every \(every): give 1 second or more.") }
        guard (1...1000).contains(totes), (1...100_000).contains(weight), (1...100_000).contains(volume) else {
            throw ValidationError("A cart has 1 to 1000 totes and carries 1 to 100000 kilograms and litres.")
        }
        guard (0...10_000_000).contains(effort) else { throw ValidationError("--effort: give 0 to 10000000.") }
        if let heavyFirst, !(0.001...10_000).contains(heavyFirst) {
            throw ValidationError("--heavy-first: give 0.001 to 10000 kilograms.")
        }
        if let limit, limit < 1 { throw ValidationError("--limit \(limit) releases nothing; give 1 or more.") }
    }

    func run() throws {
        try reporting {
            let open = try site.open()
            if pull {
                try pullTours(open)
                try open.close()
                return
            }
            let report = try open.release(
                orders: orders.isEmpty ? nil : orders.map { OrderID($0) }, limit: limit, cart: cart, mode: mode,
                shortMissing: shortMissing, rules: rules)
            try open.close()
            if json {
                say(try dockline.json(report))
                return
            }
            if report.tours.isEmpty {
                say("Nothing to release: no open order has stock that can be claimed.")
            } else {
                say(
                    "\(report.tours.count) tours for \(report.orders) orders: \(report.lines) lines, "
                        + "\(report.units) units, "
                        + "\(report.walkMetres) m to walk (\(tenths(report.metresPerLine)) m a line, "
                        + "\(tenths(report.metresPerLineUnplanned)) m as they come and in S-shape): \(report.why).")
            }
            if !report.pushed.isEmpty {
                let orders = report.pushed.count == 1 ? "1 order uses" : "\(report.pushed.count) orders use"
                say("\(orders) up stock that expires soon; of equally urgent ones they went first.")
            }
            if !report.withdrawn.isEmpty {
                let numbers = report.withdrawn.map(\.description).joined(separator: ", ")
                say("They replace the tours that waited: \(numbers).")
            }
            if !report.unclaimed.isEmpty {
                let units = report.unclaimed.reduce(0) { $0 + $1.quantity }
                say(
                    "\(units) units on \(report.unclaimed.count) lines have no stock"
                        + (shortMissing ? " and are short." : "; they wait for the next release."))
            }
        }
    }
}

extension ReleaseCommand {
    private struct PullResult: Encodable {
        var tours: [Int]
        var orders: Int
        var held: [Held]

        struct Held: Encodable {
            var order: String
            var kind: String
            var reason: String
        }
    }

    private func tenths(_ number: Double) -> String { String(format: "%.1f", number) }

    /// One pull, or one every so often until somebody interrupts it; the same news is told once.
    private func pullTours(_ site: Site) throws {
        var told = ""
        while true {
            let words = try pullWords(try site.pull(cart: cart, rules: rules))
            if words != told { say(words) }
            told = words
            guard let every else { return }
            sleep(UInt32(every))
        }
    }

    private func pullWords(_ report: PullReport) throws -> String {
        if json {
            return try dockline.json(
                PullResult(
                    tours: report.released?.tours.map(\.rawValue) ?? [], orders: report.released?.orders ?? 0,
                    held: report.held.map {
                        .init(order: $0.order.rawValue, kind: $0.reason.kind, reason: heldWords($0.reason))
                    }))
        }
        let tours = report.released?.tours.count ?? 0
        var lines = ["\(tours) tours for \(report.released?.orders ?? 0) orders go to the floor."]
        for (words, orders) in Dictionary(grouping: report.held, by: { heldWords($0.reason) }).sorted(by: {
            $0.key < $1.key
        }) {
            lines.append("\(orders.count) held: \(words)")
        }
        return lines.joined(separator: "\n")
    }
}

struct ToursCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tours", abstract: "List the tours that still want work.",
        discussion: "Example: dockline tours --site leeds.site")
    @Flag(help: "Print the list as JSON.") var json = false
    @OptionGroup var site: SiteOptions

    private struct Row: Encodable {
        var tour: Int
        var orders: Int
        var lines: Int
        var handled: Int
        var units: Int
        var holder: String?
        var station: String?
    }

    func run() throws {
        try reporting {
            let open = try site.open()
            let tours = try open.openTours()
            try open.close()
            if json {
                say(
                    try dockline.json(
                        tours.map {
                            Row(
                                tour: $0.id.rawValue, orders: $0.orders, lines: $0.lines, handled: $0.handled,
                                units: $0.units, holder: $0.lease?.holder.rawValue, station: $0.lease?.station.rawValue)
                        }))
                return
            }
            if tours.isEmpty { say("No tour wants work. Release open orders with: dockline release") }
            for tour in tours {
                let held = tour.lease.map { "held by \(tour.holderName) at \($0.station)" } ?? "waiting"
                say(
                    "tour \(tour.id): \(tour.handled)/\(tour.lines) lines, \(tour.orders) orders, "
                        + "\(tour.units) units, \(held)"
                )
            }
        }
    }
}
