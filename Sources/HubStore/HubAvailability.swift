import Foundation
import PortableSQL
public import SiteNetwork
import Synchronization
public import Warehouse

// What can be promised, kept in memory. The book is filled once and then brought up to date by what has changed since:
// every change of a term carries a stamp that grows in the order of commits. Several hub processes each keep their own.

/// The availability of the network as a process of the hub knows it. Safe to be asked by many threads.
public final class AvailabilityDesk: Sendable {
    fileprivate struct State {
        var book = AvailabilityBook()
        var stamp = 0
        var day = -1
    }
    private let hub: Hub
    private let state = Mutex(State())

    public init(_ hub: Hub) { self.hub = hub }

    /// Units of each of these items that a channel may promise, in the order asked.
    public func quote(_ skus: [SKU], for channel: Channel, at now: Moment) throws(HubError) -> [Int] {
        try fresh(at: now).quote(skus, for: channel, at: now)
    }

    /// Every term of one item.
    public func explain(
        _ sku: SKU, for channel: Channel, at now: Moment
    ) throws(HubError) -> AvailabilityExplanation {
        try fresh(at: now).explain(sku, for: channel, at: now)
    }

    /// The book with everything that was committed before this call. One thread at a time brings it up to date, so that
    /// nothing older ever replaces what is newer.
    private func fresh(at now: Moment) throws(HubError) -> AvailabilityBook {
        do {
            return try state.withLock { state in
                // A day begins: other units have expired, so all is asked again.
                let day = Int(now.milliseconds / 86_400_000)
                if state.day != day { state = State(day: day) }
                try hub.read { db in try state.refresh(at: now, db) }
                return state.book
            }
        } catch { throw HubError(error, hub.place) }
    }
}

extension AvailabilityDesk.State {
    fileprivate mutating func refresh(at now: Moment, _ db: any SQLConnection) throws {
        let newest = try db.row("SELECT stamp FROM hub")?.int(0) ?? 0
        let policy = try OrderBook(db: db, now: now).setting(Setting.availability, or: AvailabilityPolicy())
        if book.policy != policy { book.setPolicy(policy) }
        let news = try db.rows(
            standingQuery("stamp > ?"), .integer(day + leastDaysToShip), .integer(stamp), .integer(stamp))
        for standing in news.lazy.map(Standing.init) {
            book.set(
                standing.sku, at: standing.site, onHand: standing.onHand, held: standing.held,
                claimed: standing.claimed)
        }
        for row in try db.rows("SELECT name, seen FROM site WHERE seen IS NOT NULL ORDER BY name") {
            book.setHeard(SiteName(row.text(0)), at: Moment(milliseconds: row.int64(1)))
        }
        stamp = newest
    }
}

extension Hub {
    /// How sites are chosen.
    public func sourcingRules() throws(HubError) -> SourcingRules {
        try read { db in try OrderBook(db: db, now: Moment(milliseconds: 0)).setting() }
    }

    public func setSourcingRules(_ rules: SourcingRules) throws(HubError) {
        try set(Setting.sourcing, rules)
    }

    /// What is kept back of what there is.
    public func availabilityPolicy() throws(HubError) -> AvailabilityPolicy {
        try read { db in
            try OrderBook(db: db, now: Moment(milliseconds: 0)).setting(Setting.availability, or: AvailabilityPolicy())
        }
    }

    public func setAvailabilityPolicy(_ policy: AvailabilityPolicy) throws(HubError) {
        try set(Setting.availability, policy)
    }

    private func set(_ name: String, _ value: some Encodable) throws(HubError) {
        _ = try write { db in
            try db.run(
                "INSERT INTO setting(name, body) VALUES (?,?) ON CONFLICT(name) DO UPDATE SET body = excluded.body",
                .text(name), .text(try HubJSON.text(value)))
        }
    }

    /// How a site may be given orders; nil while nobody has said.
    public func networkSite(_ name: String) throws(HubError) -> NetworkSite? {
        try read { db in
            try Hub.expect(name, db)
            return try db.row("SELECT body FROM site WHERE name = ?", .text(name))?.textIfAny(0)
                .map { try HubJSON.value(NetworkSite.self, $0) }
        }
    }

    /// How a site is given orders: as somebody said, or as one of which nobody has said anything.
    public func networkSiteOrDefault(_ name: String) throws(HubError) -> NetworkSite {
        try networkSite(name) ?? .unsaid(SiteName(name))
    }

    public func setNetworkSite(_ site: NetworkSite) throws(HubError) {
        try write { db in
            try Hub.expect(site.name.rawValue, db)
            try db.run(
                "UPDATE site SET body = ? WHERE name = ?", .text(try HubJSON.text(site)), .text(site.name.rawValue))
        }
    }
}

extension NetworkSite {
    /// A site of which nobody has said anything takes what it has in stock.
    static func unsaid(_ name: SiteName) -> NetworkSite { NetworkSite(name, tags: ["cold", "hazmat"]) }
}
