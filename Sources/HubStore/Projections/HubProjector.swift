import Foundation
import PortableSQL
import SyncProtocol
import Warehouse

// From the facts of a site to the hub's tables, a batch at a time: the ledger and the terms of availability are summed
// up in memory and written once, the rest fact by fact. It looks at nothing but the facts and the projections so far,
// so the same facts in the same order give the same tables.

/// A fact that could be read.
struct ReadFact: Sendable {
    var sequence: Int
    var at: Moment
    var body: FactBody
}

struct HubProjector {
    let db: any SQLConnection
    let site: String
    private let stock: StockDeltas
    private var claims: [String: Int] = [:]
    private var holdsChanged = false
    /// What this batch changes carries this number.
    let stamp: Int

    init(_ db: any SQLConnection, site: String, stock: StockDeltas, stamp: Int) {
        (self.db, self.site, self.stock, self.stamp) = (db, site, stock, stamp)
    }

    /// Books facts in their order.
    static func apply(_ batch: ReadBatch, of site: String, stamp: Int, _ db: any SQLConnection) throws {
        guard !batch.facts.isEmpty else { return }
        var projector = HubProjector(db, site: site, stock: batch.stock, stamp: stamp)
        for fact in batch.facts { try projector.apply(fact) }
        try projector.finish()
    }

    private mutating func apply(_ fact: ReadFact) throws {
        switch fact.body {
        case .siteOpened: for place in Place.standing { try define(place) }
        case .placeDefined(let place): try define(place)
        case .itemDefined(let item): try define(item, fact)
        case .personDefined(let person): try define(person)
        case .orderReceived(let order): try receive(order, fact)
        case .orderCancelled(let order): try cancel(order)
        case .hub(.shipped(let shipped)): try ship(shipped, fact)
        case .hub(.handedBack(let units)):
            for unit in units { try settle(unit.order, unit.line, handed: unit.quantity) }
        case .pick(_, let event): try pick(event, fact)
        case .holdLifted(let sequence): try lift(sequence)
        case .loadPlanned(let planned): try plan(planned)
        case .dock(.load(let load, let event)): try dock(load, event)
        case .countAsked, .count, .countRuled: try count(fact)
        case .inspect(let id, let event): try inspect(id, event, fact)
        case .streamStarted, .reasonDefined, .layoutDefined, .returnAnnounced, .stockReceived, .unclaimedShorted,
            .tourReleased, .tourWithdrawn, .signedIn, .signedOut, .pin, .training, .codeLearned, .codeForgotten,
            .settingsChosen, .message, .orderExpedited,
            .scannerProfiled,
            .numbered,
            .boxDefined, .serviceDefined, .papersArrived, .shippingChanged, .pack, .ordersHeld, .dock(.carton),
            .countPolicySet, .gate, .returnPolicySet, .deliveryAnnounced, .deliverySettled, .carry, .expiryPolicySet,
            .expiryHandled, .evidenceTaken,
            .hub(.answered):
            break
        }
    }

    /// Writes what was summed up.
    private mutating func finish() throws {
        let places = stock.places
        let (kinds, hasHolds) = try lookUp(places)
        let sellable = try stock.write(site, kinds: kinds, db)
        let touched = Set(sellable.keys).union(claims.keys).sorted()
        let (site, stamp) = (self.site, self.stamp)
        try db.insert(
            into: "standing", ["site", "sku", "on_hand", "claimed", "stamp"],
            touched.map { sku in
                [
                    .text(site), .text(sku), .integer(sellable[sku] ?? 0), .integer(claims[sku] ?? 0),
                    .integer(stamp),
                ]
            },
            conflict: """
                ON CONFLICT(site, sku) DO UPDATE SET on_hand = standing.on_hand + excluded.on_hand,
                    claimed = standing.claimed + excluded.claimed, stamp = excluded.stamp
                """)
        if holdsChanged || hasHolds { try weighHolds() }
    }

    /// Of what kinds places are, and whether there is a hold at any of them: both are asked for at once, because a site
    /// has few holds.
    private func lookUp(_ places: Set<String>) throws -> (kinds: [String: PlaceKind], hasHolds: Bool) {
        var kinds = Dictionary(
            uniqueKeysWithValues: Place.standing.lazy.map { ($0.id.rawValue, $0.kind) })
        var hasHolds = false
        var rest = places.sorted()[...]
        while let last = rest.prefix(200).last {
            let part = Array(rest.prefix(200))
            let ids = (0..<200).map { SQLValue.text($0 < part.count ? part[$0] : last) }
            let marks = Array(repeating: "?", count: 200).joined(separator: ",")
            let sql = """
                SELECT place, NULL FROM hold WHERE site = ?
                    UNION ALL SELECT id, kind FROM place WHERE site = ? AND id IN (\(marks))
                """
            for row in try db.rows(sql, [.text(site), .text(site)] + ids) {
                if let kind = row.textIfAny(1) {
                    kinds[row.text(0)] = kinds[row.text(0)] ?? PlaceKind(rawValue: kind)
                } else if places.contains(row.text(0)) {
                    hasHolds = true
                }
            }
            rest = rest.dropFirst(200)
        }
        return (kinds, hasHolds)
    }

    // MARK: What there is

    /// A place of another kind may hold what is sold, or not any more: that goes for what lies there already.
    private func define(_ place: Place) throws {
        let known = try db.row(
            "SELECT kind FROM place WHERE site = ? AND id = ?", .text(site), .text(place.id.rawValue))
        if known?.text(0) != place.kind.rawValue { try reweigh(place) }
        try db.run(
            "INSERT INTO place(site, id, kind) VALUES (?,?,?) ON CONFLICT(site, id) DO UPDATE SET kind = excluded.kind",
            .text(site), .text(place.id.rawValue), .text(place.kind.rawValue))
    }

    private func reweigh(_ place: Place) throws {
        let isSellable = place.kind.holdsWhatIsSold
        let changed = try db.rows(
            """
            UPDATE stock SET sellable = ? WHERE site = ? AND place = ? AND grade = ? AND sellable <> ?
                RETURNING sku, quantity
            """, .flag(isSellable), .text(site), .text(place.id.rawValue), .text(Grade.a.rawValue), .flag(isSellable))
        for row in changed {
            try db.run(
                "UPDATE standing SET on_hand = on_hand + ?, stamp = ? WHERE site = ? AND sku = ?",
                .integer(isSellable ? row.int(1) : -row.int(1)), .integer(stamp), .text(site), .text(row.text(0)))
        }
    }

    private func define(_ item: Item, _ fact: ReadFact) throws {
        let body = String(decoding: try FactCoder().encode(fact.body), as: UTF8.self)
        // A site that only knows the name does not hide what another one knows.
        let keep = item.isOnlyNamed ? "ON CONFLICT(sku) DO NOTHING" : itemReplaces
        try db.run(
            "INSERT INTO item(sku, name, handling, body, stamp) VALUES (?,?,?,?,?) \(keep)",
            .text(item.sku.rawValue), .text(item.name), .text(item.handling.rawValue), .text(body), .integer(stamp))
    }

    private func define(_ person: Person) throws {
        try db.run(
            """
            INSERT INTO person(site, badge, name, roles) VALUES (?,?,?,?)
                ON CONFLICT(site, badge) DO UPDATE SET name = excluded.name, roles = excluded.roles
            """, .text(site), .text(person.badge.rawValue), .text(person.name),
            .text(person.roles.map(\.rawValue).joined(separator: " ")))
    }

    // MARK: Orders

    /// The newest version of an order replaces the one before it: sites take it only while nothing of it is done.
    private mutating func receive(_ order: Order, _ fact: ReadFact) throws {
        try unclaim(order.id)
        try db.run("DELETE FROM site_line WHERE site = ? AND order_id = ?", .text(site), .text(order.id.rawValue))
        try db.run(
            """
            INSERT INTO site_order(site, id, channel, customer, cutoff, cancelled, received_at) VALUES (?,?,?,?,?,0,?)
                ON CONFLICT(site, id) DO UPDATE SET channel = excluded.channel, customer = excluded.customer,
                    cutoff = excluded.cutoff, cancelled = 0
            """, .text(site), .text(order.id.rawValue), .text(order.channel.rawValue), .text(order.customer),
            .integer(order.cutoff?.milliseconds), .integer(fact.at.milliseconds))
        let site = self.site
        try db.insert(
            into: "site_line", ["site", "order_id", "line", "sku", "quantity"],
            order.lines.map { line in
                [
                    .text(site), .text(order.id.rawValue), .integer(line.number), .text(line.sku.rawValue),
                    .integer(line.quantity),
                ]
            })
        for line in order.lines { claims[line.sku.rawValue, default: 0] += line.quantity }
    }

    private mutating func cancel(_ order: OrderID) throws {
        try unclaim(order)
        try db.run("UPDATE site_order SET cancelled = 1 WHERE site = ? AND id = ?", .text(site), .text(order.rawValue))
    }

    /// What an order still claims is claimed no more.
    private mutating func unclaim(_ order: OrderID) throws {
        let open = try db.rows(
            """
            SELECT l.sku, l.quantity - l.shipped - l.handed FROM site_line l
                JOIN site_order o ON o.site = l.site AND o.id = l.order_id
                WHERE l.site = ? AND l.order_id = ? AND o.cancelled = 0
            """, .text(site), .text(order.rawValue))
        for row in open { claims[row.text(0), default: 0] -= row.int(1) }
    }

    private mutating func ship(_ shipped: Shipped, _ fact: ReadFact) throws {
        for parcel in shipped.parcels {
            try db.run(
                """
                INSERT INTO shipment(site, parcel, load, service, tracking, grams, at, stamp) VALUES (?,?,?,?,?,?,?,?)
                    ON CONFLICT(site, parcel, load) DO NOTHING
                """, .text(site), .text(parcel.id.rawValue), .text(shipped.load.rawValue), .text(shipped.service),
                .text(parcel.tracking), .integer(parcel.grams), .integer(fact.at.milliseconds),
                .integer(stamp))
            for line in parcel.lines {
                try db.run(
                    """
                    INSERT INTO shipment_line(site, parcel, load, order_id, line, sku, quantity) VALUES (?,?,?,?,?,?,?)
                        ON CONFLICT(site, parcel, load, order_id, line)
                        DO UPDATE SET quantity = shipment_line.quantity + excluded.quantity
                    """, .text(site), .text(parcel.id.rawValue), .text(shipped.load.rawValue),
                    .text(line.order.rawValue), .integer(line.line), .text(line.sku.rawValue), .integer(line.quantity))
                try settle(line.order, line.line, shipped: line.quantity)
            }
        }
    }

    /// Units of a line that left or were given back: they are claimed no more.
    private mutating func settle(_ order: OrderID, _ line: Int, shipped: Int = 0, handed: Int = 0) throws {
        let row = try db.row(
            """
            UPDATE site_line SET shipped = shipped + ?, handed = handed + ?
                WHERE site = ? AND order_id = ? AND line = ? RETURNING sku
            """, .integer(shipped), .integer(handed), .text(site), .text(order.rawValue), .integer(line))
        let isOpen = try db.exists(
            "SELECT 1 FROM site_order WHERE site = ? AND id = ? AND cancelled = 0", .text(site), .text(order.rawValue))
        guard let row, isOpen else { return }
        claims[row.text(0), default: 0] -= shipped + handed
    }

    // MARK: Holds

    private mutating func pick(_ event: PickEvent, _ fact: ReadFact) throws {
        switch event {
        case .shorted(let shortage), .damaged(_, _, _, .some(let shortage)):
            guard shortage.hold != .none else { return }
            holdsChanged = true
            try db.run(
                "INSERT INTO hold(site, sequence, scope, place, sku, lot, expiry) VALUES (?,?,?,?,?,?,?)", .text(site),
                .integer(fact.sequence), .text(shortage.hold.rawValue), .text(shortage.place.rawValue),
                .text(shortage.sku.rawValue), .text(shortage.batch.lot),
                .integer(shortage.batch.expiry?.rawValue ?? neverExpires))
        case .undone(let undone, _, _): try lift(undone)
        case .taken, .takenOver, .left, .freed, .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted, .keyed,
            .placed, .putBack, .zeroChecked, .damaged, .toteFull, .skipped, .substituted, .cancelled:
            break
        }
    }

    private mutating func lift(_ sequence: Int) throws {
        let lifted = try db.changed(
            by: "DELETE FROM hold WHERE site = ? AND sequence = ?", .text(site), .integer(sequence))
        if lifted > 0 { holdsChanged = true }
    }

    /// A bin that was counted to the end is right again.
    mutating func liftHolds(at place: String, before sequence: Int) throws {
        let lifted = try db.changed(
            by: "DELETE FROM hold WHERE site = ? AND place = ? AND sequence < ?", .text(site), .text(place),
            .integer(sequence))
        if lifted > 0 { holdsChanged = true }
    }

    /// Sums up anew what holds keep from being sold. A site has few of them.
    private func weighHolds() throws {
        let held = try db.rows(
            """
            SELECT s.sku, CAST(SUM(s.quantity) AS BIGINT) FROM stock s
                WHERE s.site = ? AND s.sellable = 1 AND s.quantity > 0
                    AND s.place IN (SELECT place FROM hold WHERE site = ?)
                    AND EXISTS (SELECT 1 FROM hold h WHERE h.site = s.site AND h.place = s.place
                        AND (h.scope = 'place' OR (h.sku = s.sku
                            AND (h.scope = 'item' OR (h.lot = s.lot AND h.expiry = s.expiry)))))
                GROUP BY s.sku ORDER BY s.sku
            """, .text(site), .text(site))
        try db.run(
            "UPDATE standing SET held = 0, stamp = ? WHERE site = ? AND held <> 0", .integer(stamp), .text(site))
        let (site, stamp) = (self.site, self.stamp)
        try db.insert(
            into: "standing", ["site", "sku", "held", "stamp"],
            held.map { [.text(site), .text($0.text(0)), .integer($0.int(1)), .integer(stamp)] },
            conflict: "ON CONFLICT(site, sku) DO UPDATE SET held = excluded.held, stamp = excluded.stamp")
    }
}
