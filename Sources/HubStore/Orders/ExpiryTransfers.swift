import PortableSQL
import SiteNetwork
import Warehouse

// Somebody at a site took dying stock on for another site: the hub makes the transfer order, to the site that can still
// sell it (SiteNetwork/Sourcing/Redistribution.swift). The fact names the order, so that it is made once, however often
// it is heard. Where no site has room the case lies on the desk for stock until the site drops it.

extension OrderBook {
    func hear(_ handled: ExpiryHandled, of site: String) throws {
        guard let id = handled.transfer else { return }
        switch handled.step {
        case .takenOn: try makeTransfer(handled, as: id, from: site)
        case .dropped:
            _ = try cancel(id)
            try close(.dyingUnwanted, at: site, id.rawValue, by: "hub")
        case .settled: try close(.dyingUnwanted, at: site, id.rawValue, by: "hub")
        case .atBin, .itemShown, .shown, .aside: break
        }
    }

    private func makeTransfer(_ handled: ExpiryHandled, as id: OrderID, from site: String) throws {
        guard try order(id) == nil, let expiry = handled.batch.expiry else { return }
        let sellingDays = expiry.rawValue - leastDaysToShip - today + 1
        let takers = try takers(of: handled.sku, besides: site)
        guard let (to, units) = transferTarget(of: handled.quantity, sellingDays: sellingDays, among: takers) else {
            return try raiseUnwanted(handled, as: id, at: site, why: "no site would sell it in time")
        }
        let line = OrderLine(number: 1, sku: handled.sku, quantity: units, batch: handled.batch)
        let order = Order(
            id: id, channel: .b2b, customer: to.rawValue, lines: [line], shipping: Shipping(shipTo: [to.rawValue]))
        if case .refused(let problems) = try take(
            NetworkOrder(order, way: .transfer(from: SiteName(site), to: to)))
        {
            try raiseUnwanted(handled, as: id, at: site, why: problems.map { "\($0)" }.joined(separator: "; "))
        }
    }

    private func raiseUnwanted(_ handled: ExpiryHandled, as id: OrderID, at site: String, why: String) throws {
        let details = [
            ConflictDetail("sku", handled.sku.rawValue), ConflictDetail("lot", handled.batch.lot),
            ConflictDetail("bestBefore", handled.batch.expiry?.iso ?? ""),
            ConflictDetail("units", String(handled.quantity)), ConflictDetail("why", why),
        ]
        try raise(
            Conflict(.dyingUnwanted, at: SiteName(site), subject: id.rawValue, details: details, since: now))
    }

    /// Every site that may get an item, with how it sells there.
    private func takers(of sku: SKU, besides sender: String) throws -> [TransferTaker] {
        let days = 28
        let handling = try db.row("SELECT handling FROM item WHERE sku = ?", .text(sku.rawValue))?.text(0)
        let tag = handling.flatMap { $0 == "hazmat" || $0 == "cold" ? $0 : nil }
        let standings = Dictionary(uniqueKeysWithValues: try standings(of: sku).map { ($0.site, $0) })
        let sold = try sold(sku, since: now.adding(minutes: -days * 1_440))
        return try networkSites().filter { site in
            site.name.rawValue != sender && !site.isPaused(at: now) && (tag.map(site.tags.contains) ?? true)
        }.map { site in
            let standing = standings[site.name]
            return TransferTaker(
                site.name, sold: sold[site.name] ?? 0, days: days, wanted: standing?.claimed ?? 0,
                onHand: (standing?.onHand ?? 0) - (standing?.held ?? 0), coming: try coming(sku, to: site.name))
        }
    }

    /// What has left for customers; what went to other sites says nothing of how it sells.
    private func sold(_ sku: SKU, since: Moment) throws -> [SiteName: Int] {
        let rows = try db.rows(
            """
            SELECT l.site, CAST(SUM(l.quantity) AS BIGINT) FROM shipment_line l
                JOIN shipment s ON s.site = l.site AND s.parcel = l.parcel AND s.load = l.load
                WHERE l.sku = ? AND s.at >= ? AND NOT EXISTS (SELECT 1 FROM site_order o
                    JOIN site t ON t.name = o.customer WHERE o.site = l.site AND o.id = l.order_id)
                GROUP BY l.site
            """, .text(sku.rawValue), .integer(since.milliseconds))
        return Dictionary(uniqueKeysWithValues: rows.map { (SiteName($0.text(0)), $0.int(1)) })
    }

    /// Units of transfers that have not left yet, and units on the way.
    private func coming(_ sku: SKU, to site: SiteName) throws -> Int {
        let underway = try db.row(
            """
            SELECT CAST(coalesce(SUM(quantity), 0) AS BIGINT) FROM stock
                WHERE site = ? AND sku = ? AND place = ? AND quantity > 0
            """, .text(site.rawValue), .text(sku.rawValue), .text(PlaceID.inTransit.rawValue))?.int(0)
        let orders = try db.rows(
            "SELECT body FROM orders WHERE state IN ('parked', 'assigned') AND customer = ?", .text(site.rawValue)
        ).map { try HubJSON.value(NetworkOrder.self, $0.text(0)) }
        let ordered = orders.lazy.filter { if case .transfer(_, site) = $0.way { true } else { false } }
            .flatMap(\.order.lines).filter { $0.sku == sku }.reduce(0) { $0 + $1.quantity }
        return (underway ?? 0) + ordered
    }
}
