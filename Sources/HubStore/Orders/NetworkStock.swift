import Foundation
import PortableSQL
import SiteNetwork
import Warehouse

// Sites, rules and what can be promised, as sourcing is asked with them.

/// The names under which rules are kept.
enum Setting {
    static let (sourcing, availability) = ("sourcing", "availability")
}

extension OrderBook {
    /// Every site that may be given orders.
    func networkSites() throws -> [NetworkSite] {
        try db.rows("SELECT name, body FROM site ORDER BY name").map { row in
            try row.textIfAny(1).map { try HubJSON.value(NetworkSite.self, $0) }
                ?? .unsaid(SiteName(row.text(0)))
        }
    }

    func setting<Rules: Decodable>(_ name: String, or house: Rules) throws -> Rules {
        try db.row("SELECT body FROM setting WHERE name = ?", .text(name))
            .map { try HubJSON.value(Rules.self, $0.text(0)) } ?? house
    }

    func setting() throws -> SourcingRules { try setting(Setting.sourcing, or: SourcingRules()) }

    /// What the sites have of these items, and how many orders each was given today.
    func stock(of skus: [SKU]) throws -> SourcingStock {
        var book = AvailabilityBook(policy: try setting(Setting.availability, or: AvailabilityPolicy()))
        for row in try db.rows("SELECT name, seen FROM site WHERE seen IS NOT NULL ORDER BY name") {
            book.setHeard(SiteName(row.text(0)), at: Moment(milliseconds: row.int64(1)))
        }
        for sku in skus {
            for standing in try standings(of: sku) {
                book.set(
                    sku, at: standing.site, onHand: standing.onHand, held: standing.held, claimed: standing.claimed)
            }
        }
        var stock = book.stock(of: skus, at: now)
        let midnight = now.milliseconds - now.milliseconds % 86_400_000
        for row in try db.rows(
            "SELECT site, count(*) FROM assignment WHERE at >= ? GROUP BY site", .integer(midnight))
        {
            stock.ordersToday[SiteName(row.text(0))] = row.int(1)
        }
        return stock
    }

    /// The terms of an item at every site that has said or was promised something of it.
    func standings(of sku: SKU) throws -> [Standing] {
        let query = standingQuery("sku = ?") + " ORDER BY t.site"
        return try db.rows(query, .integer(today + leastDaysToShip), .text(sku.rawValue), .text(sku.rawValue)).map(
            Standing.init)
    }

    /// The day in UTC.
    var today: Int { Int(now.milliseconds / 86_400_000) }
}

/// The terms of one item at one site.
struct Standing {
    var site: SiteName
    var sku: SKU
    var onHand: Int
    var held: Int
    var claimed: Int

    init(_ row: SQLRow) {
        (site, sku) = (SiteName(row.text(0)), SKU(row.text(1)))
        (onHand, held, claimed) = (row.int(2), row.int(3), row.int(4))
    }
}

/// So many days a unit has to last that may be promised to anybody: what no channel takes by the house's own policy is
/// sold no more.
let leastDaysToShip =
    Channel.allCases.map { ExpiryPolicy.house.need(.ship, of: "", nil, for: $0).daysLeft }.min() ?? 0

/// Units that are too old count as held; promised ones that no site has recorded yet as claimed. The arguments are the
/// first last day that is young enough, and twice what the condition on the rows that are wanted asks for.
func standingQuery(_ wanted: String) -> String {
    """
    SELECT t.site, t.sku, coalesce(s.on_hand, 0),
        coalesce(s.held, 0) + coalesce((SELECT CAST(SUM(x.quantity) AS BIGINT) FROM stock x
            WHERE x.site = t.site AND x.sku = t.sku AND x.sellable = 1 AND x.expiry < ?), 0),
        coalesce(s.claimed, 0) + coalesce(o.units, 0)
        FROM (SELECT site, sku FROM standing WHERE \(wanted) UNION SELECT site, sku FROM offered WHERE \(wanted)) t
        LEFT JOIN standing s ON s.site = t.site AND s.sku = t.sku
        LEFT JOIN offered o ON o.site = t.site AND o.sku = t.sku
    """
}
