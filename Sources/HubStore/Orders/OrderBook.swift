import Foundation
import PortableSQL
import SiteNetwork
import SyncProtocol
import Warehouse

// The orders of the network inside one transaction of the hub.
//
// An order is sourced when it comes, when a site hands units of it back, and, where nothing could be found, when stock
// of its items changes. All of it happens behind the hub's lock and from the tables, so that no two decisions can
// promise the same unit. What a site was promised stays claimed until facts of the site settle it: `offered` holds it
// until the site has recorded the order, from then on the site's own facts do.

/// Where an order of the network is.
public enum OrderState: String, Hashable, Codable, Sendable, CaseIterable {
    /// Nothing could be found for some of it: somebody, or more stock, has to help.
    case parked
    /// Sites have all of it, and some of it is still to leave.
    case assigned
    case shipped
    /// Sites are asked to let go of it.
    case cancelling
    case cancelled
}

/// An order as the hub keeps it.
struct KeptOrder {
    var order: NetworkOrder
    var next: NetworkOrder?
    var state: OrderState
    var receivedAt: Moment
    /// Only its sites know it: the hub was put back to a copy from before it came (PutBack.swift).
    var isRecovered = false
}

/// An assignment as the hub keeps it.
struct KeptAssignment {
    var value: Assignment
    var siteOrder: OrderID
    var revision: Int
    var hasLanded: Bool
    var number: Int { value.id.number }
}

struct OrderBook {
    let db: any SQLConnection
    let now: Moment

    // MARK: Read and write

    func order(_ id: OrderID) throws -> KeptOrder? {
        let row = try db.row(
            "SELECT body, next, state, received_at, recovered FROM orders WHERE id = ?", .text(id.rawValue))
        guard let row, let state = OrderState(rawValue: row.text(2)) else { return nil }
        return KeptOrder(
            order: try HubJSON.value(NetworkOrder.self, row.text(0)),
            next: try row.textIfAny(1).map { try HubJSON.value(NetworkOrder.self, $0) }, state: state,
            receivedAt: Moment(milliseconds: row.int64(3)), isRecovered: row.flag(4))
    }

    func assignments(of order: OrderID) throws -> [KeptAssignment] {
        try db.rows(
            "SELECT body, site_order, revision, landed FROM assignment WHERE order_id = ? ORDER BY number",
            .text(order.rawValue)
        ).map(assignment)
    }

    func assignment(at site: String, as siteOrder: OrderID) throws -> KeptAssignment? {
        try db.row(
            "SELECT body, site_order, revision, landed FROM assignment WHERE site = ? AND site_order = ?",
            .text(site), .text(siteOrder.rawValue)
        ).map(assignment)
    }

    private func assignment(_ row: SQLRow) throws -> KeptAssignment {
        KeptAssignment(
            value: try HubJSON.value(Assignment.self, row.text(0)), siteOrder: OrderID(row.text(1)),
            revision: row.int(2), hasLanded: row.flag(3))
    }

    func save(_ kept: KeptOrder, trace: SourcingTrace? = nil, parked: ParkReason? = nil) throws {
        let order = kept.order.order
        try db.run(
            """
            INSERT INTO orders(id, channel, customer, state, priority, cutoff, received_at, changed_at, stamp, body,
                next, trace, parked, recovered) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                ON CONFLICT(id) DO UPDATE SET channel = excluded.channel, customer = excluded.customer,
                    state = excluded.state, priority = excluded.priority, cutoff = excluded.cutoff,
                    changed_at = excluded.changed_at, stamp = excluded.stamp, body = excluded.body,
                    next = excluded.next, trace = coalesce(excluded.trace, orders.trace), parked = excluded.parked,
                    recovered = excluded.recovered
            """, .text(order.id.rawValue), .text(order.channel.rawValue), .text(order.customer),
            .text(kept.state.rawValue), .integer(order.priority), .integer(order.cutoff?.milliseconds),
            .integer(kept.receivedAt.milliseconds), .integer(now.milliseconds), .integer(try nextStamp(db)),
            .text(try HubJSON.text(kept.order)), .text(try kept.next.map { try HubJSON.text($0) }),
            .text(try trace.map { try HubJSON.text($0) }), .text(try parked.map { try HubJSON.text($0) }),
            .flag(kept.isRecovered))
    }

    func save(_ kept: KeptAssignment) throws {
        try db.run(
            """
            INSERT INTO assignment(order_id, number, site, site_order, state, revision, at, landed, body)
                VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT(order_id, number) DO UPDATE SET state = excluded.state,
                    revision = excluded.revision, landed = excluded.landed, body = excluded.body
            """, .text(kept.value.id.order.rawValue), .integer(kept.number), .text(kept.value.site.rawValue),
            .text(kept.siteOrder.rawValue), .text(kept.value.state.rawValue), .integer(kept.revision),
            .integer(now.milliseconds), .flag(kept.hasLanded), .text(try HubJSON.text(kept.value)))
    }

    /// Units of an assignment that its site has not recorded yet are claimed here; once it has, by its own facts.
    func offer(_ kept: KeptAssignment, from before: Assignment?) throws {
        var changes: [String: Int] = [:]
        for line in kept.value.lines where !kept.hasLanded { changes[line.sku.rawValue, default: 0] += line.open }
        for line in before?.lines ?? [] { changes[line.sku.rawValue, default: 0] -= line.open }
        for (sku, units) in changes.sorted(by: { $0.key < $1.key }) where units != 0 {
            try db.run(
                """
                INSERT INTO offered(site, sku, units, stamp) VALUES (?,?,?,?) ON CONFLICT(site, sku)
                    DO UPDATE SET units = offered.units + excluded.units, stamp = excluded.stamp
                """, .text(kept.value.site.rawValue), .text(sku), .integer(units), .integer(try nextStamp(db)))
        }
    }

    /// Saves what became of an assignment.
    func change(_ kept: KeptAssignment, _ body: (inout KeptAssignment) throws -> Void) throws {
        var changed = kept
        try body(&changed)
        try save(changed)
        try offer(changed, from: kept.hasLanded ? nil : kept.value)
    }

    // MARK: Sourcing

    /// Finds sites for what nobody ships yet, and says where the order stands then.
    func source(_ id: OrderID) throws {
        guard var kept = try order(id), kept.state != .cancelled, kept.state != .cancelling, kept.next == nil else {
            return
        }
        let held = try assignments(of: id)
        let open = missing(kept.order, held)
        if open.isEmpty {
            kept.state = held.contains { $0.value.isPending } ? .assigned : .shipped
            return try save(kept)
        }
        if kept.isRecovered { return try park(&kept, .forgotten) }
        let awaited = try awaitedSites(db)
        if !awaited.isEmpty { return try park(&kept, .putBack(waitsFor: awaited)) }
        let sites = try networkSites()
        let ask = SourcingAsk(kept.order, lines: try asked(open), avoided: avoided(held))
        let stock = try stock(of: Set(open.map(\.sku)).sorted())
        let decision = SiteNetwork.source(ask, stock: stock, sites: sites, rules: try setting(), at: now)
        switch decision {
        case .parked(let reason, let trace):
            if try waits(id, for: reason, trace) { return }
            kept.state = .parked
            try save(kept, trace: trace, parked: reason)
        case .assigned(let parts, let trace):
            try takeBack(parts, held)
            kept.state = .assigned
            try save(kept, trace: trace)
            for part in parts { try assign(part, of: kept.order, held.isEmpty) }
            let rest = missing(kept.order, try assignments(of: id))
            if !rest.isEmpty {
                kept.state = .parked
                try save(kept, parked: .notEnough(trace.missing))
            }
        }
    }

    /// Nothing is sourced just now.
    private func park(_ kept: inout KeptOrder, _ reason: ParkReason) throws {
        kept.state = .parked
        var trace = SourcingTrace(order: kept.order.order.id, at: now)
        trace.parked = reason
        if try !waits(kept.order.order.id, for: reason, trace) { try save(kept, trace: trace, parked: reason) }
    }

    /// What no assignment ships or has shipped.
    private func missing(_ order: NetworkOrder, _ held: [KeptAssignment]) -> [SourcedLine] {
        order.order.lines.compactMap { line in
            let units = line.quantity - held.reduce(0) { $0 + $1.units(of: line.number) }
            return units > 0 ? SourcedLine(number: line.number, sku: line.sku, quantity: units) : nil
        }
    }

    private func asked(_ lines: [SourcedLine]) throws -> [AskedLine] {
        try lines.map { line in
            let handling = try db.row("SELECT handling FROM item WHERE sku = ?", .text(line.sku.rawValue))?.text(0)
            let tags = handling.map { $0 == "hazmat" || $0 == "cold" ? [$0] : [] } ?? []
            return AskedLine(number: line.number, sku: line.sku, quantity: line.quantity, tags: tags)
        }
    }

    private func avoided(_ held: [KeptAssignment]) -> [AvoidedSite] {
        held.compactMap { kept in
            switch kept.value.state {
            case .declined: AvoidedSite(kept.value.site, .declined)
            case .fenced: AvoidedSite(kept.value.site, .fenced)
            case .offered, .accepted, .partlyShipped, .releaseAsked, .releaseRefused, .shipped, .handedBack:
                kept.value.lines.contains { $0.handedBack > 0 } ? AvoidedSite(kept.value.site, .shorted) : nil
            case .released: nil
            }
        }
    }

    /// Units that sites handed back and others get now are marked, so that nobody can get them a third time.
    private func takeBack(_ parts: [SourcedPart], _ held: [KeptAssignment]) throws {
        var needed: [Int: Int] = [:]
        for line in parts.flatMap(\.lines) { needed[line.number, default: 0] += line.quantity }
        for kept in held {
            let units = kept.value.resourceable().compactMap { line -> LineUnits? in
                let units = min(line.quantity, needed[line.number] ?? 0)
                needed[line.number]? -= units
                return units > 0 ? LineUnits(line.number, units) : nil
            }
            guard !units.isEmpty else { continue }
            try change(kept) { changed in
                let refusal = changed.value.want(.sourceAgain(units))
                precondition(refusal == nil, "units that are resourceable can be sourced again")
            }
        }
    }

    private func assign(_ part: SourcedPart, of order: NetworkOrder, _ isFirst: Bool) throws {
        let id = order.order.id
        let row = try db.row(
            "SELECT coalesce(max(number), 0) FROM assignment WHERE order_id = ?", .text(id.rawValue))
        let number = (row?.int(0) ?? 0) + 1
        let isNew = try !db.exists(
            "SELECT 1 FROM assignment WHERE site = ? AND site_order = ?", .text(part.site.rawValue),
            .text(id.rawValue))
        let kept = KeptAssignment(
            value: Assignment(AssignmentID(id, number), part: part), siteOrder: isNew ? id : OrderID("\(id)/\(number)"),
            revision: try revision(after: 0, db), hasLanded: false)
        try save(kept)
        try offer(kept, from: nil)
        try send(kept, of: order, .work)
    }

    /// Tells the site what is wanted of it now.
    func send(_ kept: KeptAssignment, of order: NetworkOrder, _ wish: OrderIntent.Wish) throws {
        var part = order.order
        part.id = kept.siteOrder
        part.lines = kept.value.lines.compactMap { line in
            guard var wanted = part.lines.first(where: { $0.number == line.number }) else { return nil }
            wanted.quantity = line.promised
            return wanted
        }
        // Postage is charged once, whatever the parts.
        if kept.number > 1 { part.charges = [] }
        try want(
            Intent.order, kept.siteOrder.rawValue, revision: kept.revision, OrderIntent(order: part, wish: wish),
            of: kept.value.site.rawValue, at: now, db)
    }
}
