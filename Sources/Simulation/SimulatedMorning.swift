import SiteStore
import Warehouse

// What a site has behind it when a run begins: a few orders that robots have seen off, so that customers have something
// to send back.

extension SimulatedWorld {
    /// Hours before the run.
    static let morningHours = 3
    private static let gestures = 900

    static func workMorning(_ path: String, _ number: Int, _ time: SimulatedClock, _ clock: SiteClock) throws {
        let stations = try (0..<robots).map { try Site.open(path, station: StationID("S-\($0)"), clock: clock) }
        let orders = (0..<4).map { order in
            let lines = (0..<2).map { line in
                OrderLine(number: line + 1, sku: items[(order + line + number) % items.count].sku, quantity: 1 + line)
            }
            return FactBody.orderReceived(Order(id: OrderID("EARLY-\(order)"), customer: "Ada", lines: lines))
        }
        _ = try stations[0].take(orders)
        var workers = (0..<robots).map { Robot(badge: badge($0)) }
        var dice = RepeatableDice(seed: 0xDA11 &+ UInt64(number))
        let yard = SimulatedYard()
        for turn in 0..<gestures {
            time.now += 500
            let (worker, site) = (turn % robots, stations[turn % robots])
            if turn % 60 == 0 {
                if turn > 0, try isQuiet(site) { break }
                _ = try site.release(shortMissing: true)
                try planLoad(site)
            }
            guard let gesture = try workers[worker].next(at: site, yard, &dice) else { continue }
            _ = try workers[worker].perform(gesture, clock.newID(at: clock.now()), at: site)
        }
        for site in stations { try site.close() }
    }

    private static func isQuiet(_ site: Site) throws -> Bool {
        guard try site.openTours().isEmpty, try site.packQueue().isEmpty, try site.unstaged().isEmpty else {
            return false
        }
        return try site.loads().allSatisfy { $0.state == .departed || $0.cartons.isEmpty }
    }

    /// The next truck, once the one before has left.
    static func planLoad(_ site: Site) throws {
        let loads = try site.loads()
        guard loads.allSatisfy({ $0.state == .departed || $0.state == .cancelled }) else { return }
        let departs = site.clock.now().adding(minutes: 240)
        _ = try site.take([
            .loadPlanned(LoadPlanned(id: LoadID("RUN-\(loads.count + 1)"), departs: departs, door: "DOOR-1"))
        ])
    }
}
