import GRDB
import SyncProtocol
public import Warehouse

// Release on a site's file: open orders and free stock in, tours with their claims out, in one transaction.

/// What a release did.
public struct ReleaseReport: Hashable, Codable, Sendable {
    public var orders: Int
    public var tours: [TourID]
    public var lines: Int
    public var units: Int
    /// Units that no stock could be claimed for.
    public var unclaimed: [Unclaimed]
    /// Tours that waited and were planned anew together with the rest.
    public var withdrawn: [TourID] = []
    /// The length of all walks in metres.
    public var walkMetres: Int
    /// The same for carts filled first in, first out, and walked in S-shape: what it was before anybody planned.
    public var walkMetresUnplanned: Int
    /// In one line why the tours are as they are; empty where there are none.
    public var why: String
    /// Orders that use up dying stock: of equally urgent ones they went first.
    public var pushed: [OrderID] = []

    /// Metres walked for each line.
    public var metresPerLine: Double { Warehouse.metresPerLine(walk: walkMetres * 10, lines: lines) }
    public var metresPerLineUnplanned: Double { Warehouse.metresPerLine(walk: walkMetresUnplanned * 10, lines: lines) }
}

/// What a release is told beside the orders and the cart.
public struct ReleaseRules: Hashable, Sendable {
    /// A tour stays in one zone.
    public var zonesApart: Bool
    public var turns: TurnRules
    /// So many walks are measured for better tours; 0 takes orders first in, first out, whatever the time of day is.
    public var effort: Int
    /// Tours that wait and were not begun are taken apart and planned anew, together with what is new.
    public var anew: Bool
    /// False where the same orders must give the same tours at any time of the day.
    public var looksAtCutoffs: Bool

    public init(
        zonesApart: Bool = false, turns: TurnRules = TurnRules(), effort: Int = 0, anew: Bool = false,
        looksAtCutoffs: Bool = true
    ) {
        self.zonesApart = zonesApart
        self.turns = turns
        self.effort = effort
        self.anew = anew
        self.looksAtCutoffs = looksAtCutoffs
    }
}

/// What a cancellation did.
public struct CancelReport: Hashable, Codable, Sendable {
    /// The order was cancelled before, and nothing was done.
    public var alreadyCancelled = false
    /// Lines of tours that were still to be picked and are dropped.
    public var droppedLines = 0
    /// Lines that bring back what lies in totes.
    public var putBackLines = 0
    /// The tours that the put-back lines are on.
    public var putBackTours: [TourID] = []
}

extension Site {
    /// Makes tours out of orders that still want units. `orders` nil takes all; `limit` the most urgent ones only.
    ///
    /// What cannot be claimed stays open and is tried again at the next release, unless `shortMissing` closes it as
    /// short with the reason *no stock*.
    public func release(
        orders wanted: [OrderID]? = nil, limit: Int? = nil, cart: Cart = Cart(), mode: TourMode = .sortNow,
        shortMissing: Bool = false, rules: ReleaseRules = ReleaseRules(), by badge: BadgeID = "office"
    ) throws(SiteError) -> ReleaseReport {
        let cause = officeCause(by: badge)
        return try write { db in
            let expiry = try fetchExpiryPolicy(log.coder, db)
            var open = try openOrders(wanted, db)
            let pushed = try pushedUnits(open, expiry, day(at: cause.at), db)
            let turn = ReleaseTurn(pushed)
            if let limit { open = Array(open.sorted { turn.isBefore($0.order, $1.order) }.prefix(limit)) }
            let skus = Set(open.flatMap { order in order.order.lines.map(\.sku) })
            let shelf = SiteShelf(db: db, log: log)
            var request = ReleaseRequest(
                orders: open, items: [:], free: [:], layout: try fetchLayout(db), cart: cart, mode: mode,
                today: day(at: cause.at), expiry: expiry, pushed: pushed,
                nextTour: try nextTour(db),
                now: rules.looksAtCutoffs ? cause.at : nil, pace: BatchPace(pickers: try pickersHere(db)),
                turns: rules.turns, effort: rules.effort)
            for sku in skus {
                request.items[sku] = try fetchItem(sku, db)
                request.free[sku] = try shelf.free(sku)
            }
            if rules.zonesApart { request.zones = try zonesOfBins(db) }
            let replan = try planned(&request, anew: rules.anew, db)
            let plan = replan.plan
            try record(replan.dissolved.map { .tourWithdrawn($0) }, cause, db)
            let released = zip(plan.tours, plan.walks).map { TourReleased($0, walk: $1) }
            try record(released.map { .tourReleased($0) }, cause, db)
            let short = shortMissing ? try beyondReserve(plan.unclaimed, db) : []
            if !short.isEmpty { try record([.unclaimedShorted(short)], cause, db) }
            let lines = plan.tours.flatMap(\.lines)
            return ReleaseReport(
                orders: Set(lines.map(\.order)).count, tours: plan.tours.map(\.id), lines: lines.count,
                units: lines.reduce(0) { $0 + $1.wanted }, unclaimed: plan.unclaimed, withdrawn: replan.dissolved,
                walkMetres: plan.walk / 10, walkMetresUnplanned: plan.unplanned / 10, why: plan.why,
                pushed: pushed.keys.filter { id in lines.contains { $0.order == id } }.sorted())
        }
    }

    /// What reserve cannot supply either; the rest stays open until it is brought down.
    private func beyondReserve(_ unclaimed: [Unclaimed], _ db: Database) throws -> [Unclaimed] {
        var left: [SKU: Int] = [:]
        return try unclaimed.compactMap { line in
            let there = try left[line.sku] ?? reserved(line.sku, db)
            left[line.sku] = max(0, there - line.quantity)
            var short = line
            short.quantity -= min(there, line.quantity)
            return short.quantity > 0 ? short : nil
        }
    }

    /// The plan of a release, with the tours that wait or without them.
    private func planned(_ request: inout ReleaseRequest, anew: Bool, _ db: Database) throws -> Replan {
        var waiting: [PickTour] = []
        var orders: [OrderID: Order] = [:]
        let ids =
            anew
            ? try Int.fetchAll(try db.cachedStatement(sql: "SELECT id FROM tour WHERE state = 'waiting' ORDER BY id"))
            : []
        for id in ids {
            guard let tour = try tours.tour(TourID(id), db), tour.isUntouched else { continue }
            waiting.append(tour)
            for line in tour.lines {
                orders[line.order] = try orders[line.order] ?? fetchOrder(line.order, db)
                request.items[line.sku] = try request.items[line.sku] ?? fetchItem(line.sku, db)
            }
        }
        return replan(request, tours: waiting, orders: orders)
    }

    /// The number of the next tour; that of a tour that was taken back is not given again.
    func nextTour(_ db: Database) throws -> TourID {
        TourID(
            (try Int.fetchOne(try db.cachedStatement(sql: "SELECT max(tour) FROM fact WHERE tour IS NOT NULL")) ?? 0)
                + 1)
    }

    /// How many people who pick are signed in.
    private func pickersHere(_ db: Database) throws -> Int {
        let here = try Int.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT count(*) FROM session s JOIN person p ON p.badge = s.badge
                        WHERE ' ' || p.roles || ' ' LIKE '% pick %'
                    """))
        return here ?? 0
    }

    private func zonesOfBins(_ db: Database) throws -> [PlaceID: String] {
        let rows = try Row.fetchAll(
            try db.cachedStatement(sql: "SELECT id, zone FROM place WHERE kind = 'bin' AND zone IS NOT NULL"))
        return Dictionary(uniqueKeysWithValues: rows.map { (PlaceID($0[0]), $0[1] as String) })
    }

    /// Orders with units that are neither claimed, picked nor short, the most urgent first.
    func openOrders(_ wanted: [OrderID]?, _ db: Database) throws -> [OpenOrder] {
        if let wanted {
            for id in wanted where try fetchOrder(id, db) == nil { throw SiteError.unknownOrder(id) }
        }
        let chosen = wanted.map { Set($0) }
        let left = try db.cachedStatement(
            sql: "SELECT line, open FROM order_line WHERE order_id = ?")
        let ids = try String.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT o.id FROM orders o WHERE o.cancelled = 0 AND EXISTS (SELECT 1 FROM order_line l
                        WHERE l.order_id = o.id AND l.open > 0)
                        ORDER BY o.priority DESC, o.cutoff IS NULL, o.cutoff, o.id
                    """))
        return try ids.map { OrderID($0) }.filter { chosen?.contains($0) ?? true }.compactMap { id in
            guard let order = try fetchOrder(id, db) else { return nil }
            let rows = try Row.fetchAll(left, arguments: [id.rawValue])
            return OpenOrder(
                order: order, remaining: Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Int, $0[1] as Int) }))
        }
    }

    /// Cancels an order: nothing more of it is picked, and what lies in totes already is brought back by put-back
    /// lines.
    @discardableResult
    public func cancel(_ id: OrderID, by badge: BadgeID = "office") throws(SiteError) -> CancelReport {
        let cause = officeCause(by: badge)
        return try write { db in
            guard try fetchOrder(id, db) != nil else { throw SiteError.unknownOrder(id) }
            if try isCancelled(id, db) { return CancelReport(alreadyCancelled: true) }
            let shipped = try Int.fetchOne(
                try db.cachedStatement(sql: "SELECT sum(shipped) FROM order_line WHERE order_id = ?"),
                arguments: [id.rawValue])
            if shipped ?? 0 > 0 { throw SiteError.orderShipped(id) }
            let report = try cancel(id, cause, db)
            if let revision = try acceptedRevision(of: id, db) {
                // The hub gave this order to this site, so it has to hear that the site lets go of it.
                let answer = IntentAnswer(kind: Intent.order, id: id.rawValue, revision: revision, outcome: .released)
                try record([.hub(.answered(answer))], cause, db)
            }
            return report
        }
    }

    /// Cancels an order that is not cancelled and of which nothing has left.
    func cancel(_ id: OrderID, _ cause: Cause, _ db: Database) throws -> CancelReport {
        var packed = try PackedWhere(id, db: db, log: log, packing: packing)
        try record([.orderCancelled(id)], cause, db)
        if let job = packed.job { try record([.pack(job, .cancelled(order: id))], cause, db) }
        let affected = try Int.fetchAll(
            try db.cachedStatement(sql: "SELECT DISTINCT tour FROM tour_line WHERE order_id = ? ORDER BY tour"),
            arguments: [id.rawValue])
        var report = CancelReport()
        for number in affected { try bringBack(id, from: TourID(number), &packed, cause, &report, db) }
        return report
    }

    /// A tour that is under way, or still in somebody's hands, brings back itself what it picked; for one that is over
    /// a put-back tour is made.
    private func bringBack(
        _ order: OrderID, from id: TourID, _ packed: inout PackedWhere, _ cause: Cause, _ report: inout CancelReport,
        _ db: Database
    ) throws {
        guard let tour = try tours.tour(id, db) else { return }
        guard let event = try tour.cancellation(of: order, on: SiteShelf(db: db, log: log)),
            case .cancelled(_, let placed) = event
        else { return }
        let lines = packed.redirect(placed)
        report.droppedLines += tour.lines.count { $0.order == order && $0.kind == .pick && $0.state == .open }
        report.putBackLines += lines.count
        if !tour.isFinished || tour.lease != nil {
            try record([.pick(id, .cancelled(order: order, putBacks: lines))], cause, on: tour, db)
            if !lines.isEmpty { report.putBackTours.append(id) }
            return
        }
        guard !lines.isEmpty else { return }
        let renumbered = lines.enumerated().map { index, line in
            var line = line
            line.number = index + 1
            return line
        }
        let back = PickTour(
            id: try nextTour(db), mode: .sortLater, lines: renumbered, slots: [ToteSlot(number: 1)],
            tracking: tour.tracking
        )
        try record([.tourReleased(TourReleased(back))], cause, db)
        report.putBackTours.append(back.id)
    }

    /// An order as it was received.
    public func order(_ id: OrderID) throws(SiteError) -> Order? { try read { db in try fetchOrder(id, db) } }

    func fetchOrder(_ id: OrderID, _ db: Database) throws -> Order? {
        try SiteStore.fetchOrder(id, log.coder, db)
    }
}

/// An order as it was received, with the papers that came since; its priority is the one it has now.
func fetchOrder(_ id: OrderID, _ coder: FactCoder, _ db: Database) throws -> Order? {
    let statement = try db.cachedStatement(
        sql: "SELECT channel, customer, priority, cutoff, promise, note, shipping FROM orders WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    let lines = try Row.fetchAll(
        try db.cachedStatement(
            sql: "SELECT line, sku, quantity, price, lot, expiry FROM order_line WHERE order_id = ? ORDER BY line"),
        arguments: [id.rawValue])
    let charges = try Row.fetchAll(
        try db.cachedStatement(
            sql: "SELECT code, text, pence FROM order_charge WHERE order_id = ? ORDER BY number"),
        arguments: [id.rawValue])
    return Order(
        id: id, channel: Channel(rawValue: row[0]) ?? .web, customer: row[1], priority: row[2],
        cutoff: (row[3] as Int64?).map { Moment(milliseconds: $0) },
        promise: (row[4] as Int64?).map { Moment(milliseconds: $0) }, note: row[5],
        lines: lines.map { line in
            OrderLine(
                number: line[0], sku: SKU(line[1]), quantity: line[2], pricePence: line[3],
                batch: (line[4] as String?).map { batch(lot: $0, expiry: line[5]) })
        },
        charges: charges.map { Charge(code: $0[0], text: $0[1], pence: $0[2]) },
        shipping: try (row[6] as String?).map { try coder.value(Shipping.self, from: $0) })
}
