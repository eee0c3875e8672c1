import GRDB
import SyncProtocol
public import Warehouse

// Pull: orders go to the floor only as fast as lanes, trucks and people take them. What has to wait is recorded with
// its reason, so that every screen can say why.

/// What a pull did.
public struct PullReport: Hashable, Sendable {
    public var released: ReleaseReport?
    public var held: [HeldOrder]
}

extension Site {
    /// Releases the tours that the floor can take now, and records why the other orders wait.
    public func pull(
        cart: Cart = Cart(), rules: ReleaseRules = ReleaseRules(), by badge: BadgeID = "office"
    ) throws(SiteError) -> PullReport {
        let now = clock.now()
        let decision = try read { db in Warehouse.pull(try flow(cart, now, db)) }
        var released: ReleaseReport?
        if !decision.release.isEmpty {
            released = try release(orders: decision.release, cart: cart, rules: rules, by: badge)
        }
        let cause = officeCause(by: badge)
        try write { db in
            if try heldOrders(db) != decision.held { try record([.ordersHeld(decision.held)], cause, db) }
        }
        return PullReport(released: released, held: decision.held)
    }

    /// The orders that the last pull left waiting, and why.
    public func heldOrders() throws(SiteError) -> [HeldOrder] { try read { db in try heldOrders(db) } }

    private func heldOrders(_ db: Database) throws -> [HeldOrder] {
        try Row.fetchAll(try db.cachedStatement(sql: "SELECT order_id, reason FROM held_order ORDER BY rank")).map {
            HeldOrder(OrderID($0[0]), try log.coder.value(HeldReason.self, from: $0[1]))
        }
    }

    private func flow(_ cart: Cart, _ now: Moment, _ db: Database) throws -> Flow {
        let yard = SiteYard(db: db, log: log)
        let loads = try yard.openLoads()
        let largest = try SiteBench(db: db, log: log, packing: packing).boxes().map(\.inner.volume).max() ?? 0
        let today = day(at: now)
        let expiry = try fetchExpiryPolicy(log.coder, db)
        let orders = try openOrders(nil, db)
        let turn = ReleaseTurn(try pushedUnits(orders, expiry, today, db))
        let waiting = try orders.map { open in
            var order = try waitingOrder(open, loads: loads, boxVolume: largest, expiry, today: today, db)
            order.until = turn.until[open.order.id]
            return order
        }
        let idle = try Int.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT count(*) FROM session s JOIN person p ON p.badge = s.badge
                        WHERE ' ' || p.roles || ' ' LIKE '% pick %'
                            AND NOT EXISTS (SELECT 1 FROM tour t WHERE t.holder = s.badge AND t.state = 'underway')
                    """))
        let tours = try Int.fetchOne(try db.cachedStatement(sql: "SELECT count(*) FROM tour WHERE state = 'waiting'"))
        return Flow(
            orders: waiting, lanes: try yard.lanes(), occupancy: try yard.occupancy(), underway: try underway(db),
            idlePeople: idle ?? 0, waitingTours: tours ?? 0, ordersPerTour: cart.totes, pace: try pace(db), now: now)
    }

    private func waitingOrder(
        _ open: OpenOrder, loads: [Load], boxVolume: Int, _ expiry: ExpiryPolicy, today: Day, _ db: Database
    ) throws -> WaitingOrder {
        let shelf = SiteShelf(db: db, log: log)
        var (volume, isHazmat, hasStock) = (0, false, false)
        for line in open.order.lines {
            guard let left = open.remaining[line.number], left > 0, let item = try fetchItem(line.sku, db) else {
                continue
            }
            volume += item.dimensions.volume * left
            isHazmat = isHazmat || item.handling == .hazmat
            if !hasStock {
                let need = expiry.need(of: line, item.handling, for: open.order.channel)
                hasStock = try shelf.free(line.sku).contains { usable($0.batch, for: need, asOf: today) }
            }
        }
        let order = open.order
        let carton = DockParcel(
            id: "", order: order.id, service: order.delivery.service, isHazmat: isHazmat, cutoff: order.cutoff)
        let load = suggestedLoad(for: carton, among: loads)
        let cartons = boxVolume > 0 ? max(1, (volume + boxVolume - 1) / boxVolume) : 1
        return WaitingOrder(
            id: order.id, priority: order.priority, service: order.delivery.service, load: load?.id,
            due: load?.departs ?? order.cutoff, cartons: cartons, hasStock: hasStock)
    }

    /// Cartons that are on their way to a lane: parcels, and one for each order that has none yet.
    private func underway(_ db: Database) throws -> [String: Int] {
        let rows = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT service, sum(cartons) FROM (
                        SELECT o.service AS service, count(*) AS cartons FROM parcel p JOIN orders o ON o.id = p.job
                            WHERE p.state <> 'dissolved' AND p.lane IS NULL AND p.loaded_on IS NULL GROUP BY o.service
                        UNION ALL SELECT o.service, count(DISTINCT o.id)
                            FROM orders o JOIN order_line l ON l.order_id = o.id
                            WHERE o.cancelled = 0 AND l.claimed + l.picked - l.lost - l.shipped > 0
                                AND NOT EXISTS (SELECT 1 FROM pack_order y WHERE y.order_id = o.id) GROUP BY o.service)
                        GROUP BY service
                    """))
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }
}

extension Projector {
    /// What waits is told as a whole, so the last word replaces the one before.
    func hold(_ orders: [HeldOrder], _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM held_order").execute()
        for (rank, held) in orders.enumerated() {
            try db.cachedStatement(sql: "INSERT INTO held_order(rank, order_id, reason) VALUES (?,?,?)")
                .run([rank + 1, held.order.rawValue, try coder.json(held.reason)])
        }
    }
}
