import Foundation
import PortableSQL
public import SiteNetwork
public import Warehouse

/// What the hub made of an order that came.
public enum OrderAnswer: Hashable, Sendable {
    case taken
    /// The same order is known already.
    case unchanged
    /// A newer version replaced the one that was known.
    case replaced
    /// Sites are asked to let go of the version that they have; then the newer one takes its place.
    case waitsForRelease
    /// Fields are wrong; nothing was kept.
    case refused([FieldProblem])
    /// It has ended, so that nothing of it can change any more.
    case ended(OrderState)
}

/// What came of asking for an order's end.
public enum CancelAnswer: Hashable, Codable, Sendable {
    case cancelled
    /// These sites have it; it ends when they have let go of it.
    case asked([SiteName])
    case ended(OrderState)
}

/// An order with everything that became of it.
public struct OrderReport: Hashable, Codable, Sendable {
    public struct Part: Hashable, Codable, Sendable {
        public var assignment: Assignment
        public var siteOrder: OrderID
        public var revision: Int
    }
    public struct Parcel: Hashable, Codable, Sendable {
        public var site: SiteName
        public var parcel: ParcelID
        public var load: LoadID
        public var service: String
        public var tracking: String?
        public var at: Moment
        public var lines: [LineUnits]
    }
    public var order: NetworkOrder
    public var state: OrderState
    public var stamp: Int
    public var receivedAt: Moment
    public var parked: ParkReason?
    public var parts: [Part]
    public var parcels: [Parcel]
    public var trace: SourcingTrace?
}

/// A row of the list of orders.
public struct OrderRow: Hashable, Codable, Sendable {
    public var id: OrderID
    public var channel: Channel
    public var customer: String
    public var state: OrderState
    public var cutoff: Moment?
    public var receivedAt: Moment
    public var stamp: Int
    public var parked: ParkReason?
}

extension Hub {
    /// Takes orders from outside, each by itself, in one transaction; answers them in their order.
    public func take(_ orders: [NetworkOrder], at now: Moment) throws(HubError) -> [OrderAnswer] {
        try write { db in try orders.map { try OrderBook(db: db, now: now).take($0) } }
    }

    /// Ends an order, or asks its sites to let go of it; nil where there is none.
    public func cancel(_ id: OrderID, at now: Moment) throws(HubError) -> CancelAnswer? {
        try write { db in try OrderBook(db: db, now: now).cancel(id) }
    }

    /// Takes an order away from a site that does not answer, because a person says so; nil where there is no such part.
    public func fence(
        _ id: AssignmentID, by badge: BadgeID, at now: Moment
    ) throws(HubError) -> AssignmentRefusal?? {
        try write { db in try OrderBook(db: db, now: now).fence(id, by: badge) }
    }

    /// An order with its parts, its parcels and how it was sourced last.
    public func report(_ id: OrderID) throws(HubError) -> OrderReport? {
        try read { db in
            let row = try db.row(
                "SELECT body, state, stamp, received_at, parked, trace FROM orders WHERE id = ?",
                .text(id.rawValue))
            guard let row, let state = OrderState(rawValue: row.text(1)) else { return nil }
            let parts = try OrderBook(db: db, now: Moment(milliseconds: 0)).assignments(of: id)
            return OrderReport(
                order: try HubJSON.value(NetworkOrder.self, row.text(0)), state: state, stamp: row.int(2),
                receivedAt: Moment(milliseconds: row.int64(3)),
                parked: try row.textIfAny(4).map { try HubJSON.value(ParkReason.self, $0) },
                parts: parts.map {
                    OrderReport.Part(assignment: $0.value, siteOrder: $0.siteOrder, revision: $0.revision)
                },
                parcels: try parts.flatMap { try parcels(of: $0, db) },
                trace: try row.textIfAny(5).map { try HubJSON.value(SourcingTrace.self, $0) })
        }
    }

    private func parcels(of part: KeptAssignment, _ db: any SQLConnection) throws -> [OrderReport.Parcel] {
        let rows = try db.rows(
            """
            SELECT s.parcel, s.load, s.service, s.tracking, s.at, l.line, l.quantity FROM shipment_line l
                JOIN shipment s ON s.site = l.site AND s.parcel = l.parcel AND s.load = l.load
                WHERE l.order_id = ? AND l.site = ? ORDER BY s.at, s.parcel, s.load, l.line
            """, .text(part.siteOrder.rawValue), .text(part.value.site.rawValue))
        var parcels: [OrderReport.Parcel] = []
        for row in rows {
            let units = LineUnits(row.int(5), row.int(6))
            if let last = parcels.last, last.parcel.rawValue == row.text(0), last.load.rawValue == row.text(1) {
                parcels[parcels.count - 1].lines.append(units)
                continue
            }
            parcels.append(
                OrderReport.Parcel(
                    site: part.value.site, parcel: ParcelID(row.text(0)), load: LoadID(row.text(1)),
                    service: row.text(2), tracking: row.textIfAny(3), at: Moment(milliseconds: row.int64(4)),
                    lines: [units]))
        }
        return parcels
    }

    /// Orders in the order of their last change, behind a stamp; of one state, where one is given.
    public func orders(
        after stamp: Int = 0, in state: OrderState? = nil, limit: Int = 200
    ) throws(HubError) -> [OrderRow] {
        try read { db in
            try db.rows(
                """
                SELECT id, \(OrderRow.columns.joined(separator: ", ")) FROM orders
                    WHERE stamp > ? AND (state = ? OR ? = '') ORDER BY stamp LIMIT ?
                """, .integer(stamp), .text(state?.rawValue ?? ""), .text(state?.rawValue ?? ""), .integer(limit)
            ).map { try OrderRow($0) }
        }
    }

    /// Where an order is; nil where there is none of this number.
    public func state(of order: OrderID) throws(HubError) -> OrderState? {
        try read { db in
            try db.row("SELECT state FROM orders WHERE id = ?", .text(order.rawValue)).flatMap {
                OrderState(rawValue: $0.text(0))
            }
        }
    }
}

extension OrderRow {
    /// What a row is made of, behind the order's number.
    static let columns = ["channel", "customer", "state", "cutoff", "received_at", "stamp", "parked"]

    init(_ row: SQLRow) throws {
        self.init(
            id: OrderID(row.text(0)), channel: Channel(rawValue: row.text(1)) ?? .web, customer: row.text(2),
            state: OrderState(rawValue: row.text(3)) ?? .parked,
            cutoff: row.int64IfAny(4).map { Moment(milliseconds: $0) },
            receivedAt: Moment(milliseconds: row.int64(5)), stamp: row.int(6),
            parked: try row.textIfAny(7).map { try HubJSON.value(ParkReason.self, $0) })
    }
}

extension OrderBook {
    func take(_ order: NetworkOrder) throws -> OrderAnswer {
        let problems = order.problems()
        guard problems.isEmpty else { return .refused(problems) }
        guard var known = try self.order(order.order.id) else {
            try save(KeptOrder(order: order, next: nil, state: .parked, receivedAt: now))
            try source(order.order.id)
            return .taken
        }
        if known.isRecovered {
            // What the hub had forgotten comes again: from now on that is the order.
            (known.order, known.next, known.isRecovered) = (order, nil, false)
            try save(known)
            try settle(order.order.id)
            try source(order.order.id)
            return .replaced
        }
        if known.order == order, known.next == nil { return .unchanged }
        guard known.state == .parked || known.state == .assigned else { return .ended(known.state) }
        let pending = try assignments(of: order.order.id).filter(\.value.isPending)
        if pending.isEmpty {
            (known.order, known.next) = (order, nil)
            try save(known)
            try source(order.order.id)
            return .replaced
        }
        if known.order.order.lines == order.order.lines, known.order.way == order.way {
            // Only how and when it leaves has changed: its sites take that as they can.
            (known.order, known.next) = (order, nil)
            try save(known)
            for kept in pending {
                try change(kept) { $0.revision = try revision(after: $0.revision, db) }
                if let changed = try assignment(at: kept.value.site.rawValue, as: kept.siteOrder) {
                    try send(changed, of: order, .work)
                }
            }
            return .replaced
        }
        known.next = order
        try save(known)
        for kept in pending { try ask(kept, known.order, .changed, "the order was changed") }
        return .waitsForRelease
    }

    func cancel(_ id: OrderID) throws -> CancelAnswer? {
        guard var known = try order(id) else { return nil }
        guard known.state == .parked || known.state == .assigned else { return .ended(known.state) }
        let held = try assignments(of: id)
        let pending = held.filter(\.value.isPending)
        known.next = nil
        guard !pending.isEmpty else {
            known.state = held.contains { $0.value.lines.contains { $0.shippedInAll > 0 } } ? .shipped : .cancelled
            try save(known)
            return .cancelled
        }
        known.state = .cancelling
        try save(known)
        for kept in pending { try ask(kept, known.order, .cancelled, "the order was cancelled") }
        return .asked(pending.map(\.value.site))
    }

    func ask(_ kept: KeptAssignment, _ order: NetworkOrder, _ cause: ReleaseCause, _ why: String) throws {
        var refusal: AssignmentRefusal?
        try change(kept) { changed in
            refusal = changed.value.want(.askRelease(cause))
            if refusal == nil { changed.revision = try revision(after: changed.revision, db) }
        }
        guard refusal == nil, let changed = try assignment(at: kept.value.site.rawValue, as: kept.siteOrder) else {
            return
        }
        try send(changed, of: order, .release(why))
    }

    func fence(_ id: AssignmentID, by badge: BadgeID) throws -> AssignmentRefusal?? {
        guard let kept = try assignments(of: id.order).first(where: { $0.number == id.number }),
            let order = try order(id.order)
        else { return nil }
        var refusal: AssignmentRefusal?
        try change(kept) { changed in
            refusal = changed.value.want(.fence(by: badge))
            if refusal == nil { changed.revision = try revision(after: changed.revision, db) }
        }
        if let refusal { return .some(refusal) }
        // The site hears of it when it is back, and then stops.
        if let changed = try assignment(at: kept.value.site.rawValue, as: kept.siteOrder) {
            try send(changed, of: order.order, .release("it was given to another site"))
        }
        try source(id.order)
        return .some(nil)
    }
}
