import GRDB
import SyncProtocol
public import Warehouse

// What the screens of inspections, the office and guides ask; nothing here is on the path of a scan.

/// Where a returned unit went, for lists.
public struct ReturnedRow: Hashable, Codable, Sendable {
    public var id: ReturnID
    public var sku: SKU
    public var quantity: Int
    public var serial: String?
    public var grade: Grade
    public var reason: ReasonCode
    public var disposition: Disposition
    public var rule: String
    public var money: MoneyHint
    public var place: PlaceID
    public var since: Moment
}

extension Site {
    /// The case as it is now.
    public func returnCase(_ id: ReturnID) throws(SiteError) -> ReturnCase {
        try read { db in
            guard let job = try fetchReturn(id, log.coder, db) else { throw SiteError.unknownReturn(id) }
            return job
        }
    }

    /// The return that a person has on the bench, if any: where a new login goes on.
    public func returnHeld(by badge: BadgeID) throws(SiteError) -> ReturnID? {
        try read { db in try returnsBench(db).returnHeld(by: badge) }
    }

    func returnsBench(_ db: Database) -> SiteReturnsBench { SiteReturnsBench(db: db, log: log, packing: packing) }

    /// What an inspection screen shows beside the case.
    public func briefing(for job: ReturnCase) throws(SiteError) -> InspectBriefing {
        try read { db in
            let bench = returnsBench(db)
            var briefing = InspectBriefing(reasons: try bench.reasons())
            if let rma = job.rma { briefing.customer = try bench.announcement(rma)?.customer ?? "" }
            if briefing.customer.isEmpty, let order = job.order {
                briefing.customer = try fetchOrder(order, db)?.customer ?? ""
            }
            let skus = Set(job.announced.map(\.sku) + job.units.map(\.sku) + [job.hand?.sku].compactMap(\.self))
            for sku in skus { briefing.items[sku] = try fetchItem(sku, db) }
            if let policy = try bench.policy(), let hand = job.hand, let item = briefing.items[hand.sku] {
                briefing.checklist = policy.checklist(of: item.handling)
                if let ruling = hand.ruling { briefing.tray = try bench.tray(of: ruling) }
            }
            if let lease = job.lease {
                briefing.holderName =
                    try String.fetchOne(
                        db.cachedStatement(sql: "SELECT name FROM person WHERE badge = ?"),
                        arguments: [lease.holder.rawValue]) ?? ""
            }
            return briefing
        }
    }

    /// What is to be inspected, the longest here first, and the trays with the age of their oldest unit.
    public func returnOverview() throws(SiteError) -> ReturnOverview {
        try read { db in
            let rows = try openCases(db) + unopened(db)
            return ReturnOverview(rows: rows.sorted { ($0.since, $0.code) < ($1.since, $1.code) }, trays: try trays(db))
        }
    }

    private func openCases(_ db: Database) throws -> [ReturnWork] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.body, ifnull(p.name, ''), ifnull(r.customer, ifnull(o.customer, '')), ifnull(
                            (SELECT min(e.opened) FROM gate_parcel g JOIN gate_entry e ON e.id = g.entry
                                WHERE g.rma = c.rma OR g.text = c.parcel), c.opened)
                        FROM return_case c LEFT JOIN person p ON p.badge = c.holder
                        LEFT JOIN announced_return r ON r.id = c.rma
                        LEFT JOIN orders o ON o.id = c.order_id WHERE c.state <> 'done'
                    """)
        ).map { row in
            let job = try log.coder.value(ReturnCase.self, from: row[0])
            return ReturnWork(
                id: job.id, parcel: job.parcel, order: job.order, customer: row[2],
                announcedUnits: job.announcedUnits, inspectedUnits: job.inspectedUnits,
                isMatched: !job.toDispose.isEmpty, isOrphan: job.isOrphan, since: Moment(milliseconds: row[3]),
                lease: job.lease,
                holderName: row[1])
        }
    }

    /// Parcels that came through the gate and that nobody has opened.
    private func unopened(_ db: Database) throws -> [ReturnWork] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT g.rma, g.text, e.opened, r.body FROM gate_parcel g JOIN gate_entry e ON e.id = g.entry
                        LEFT JOIN announced_return r ON r.id = g.rma
                        WHERE NOT EXISTS (SELECT 1 FROM return_case c WHERE c.rma = g.rma)
                            AND (g.rma IS NOT NULL OR NOT EXISTS (SELECT 1 FROM return_case c WHERE c.parcel = g.text))
                    """)
        ).map { row in
            let announced = try (row[3] as String?).map { try log.coder.value(AnnouncedReturn.self, from: $0) }
            return ReturnWork(
                id: (row[0] as String?).map { ReturnID($0) }, parcel: row[1], order: announced?.order,
                customer: announced?.customer ?? "",
                announcedUnits: announced?.lines.reduce(0) { $0 + $1.quantity } ?? 0, isOrphan: announced == nil,
                since: Moment(milliseconds: row[2]))
        }
    }

    private func trays(_ db: Database) throws -> [TrayAge] {
        // What was put away is no longer there: the oldest is taken to have left first.
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT r.place, max(r.disposition), s.units, min(r.since) FILTER (WHERE r.newer < s.units)
                        FROM (SELECT place, disposition, since, sum(quantity) OVER (
                                PARTITION BY place ORDER BY since DESC, case_id DESC, number DESC) - quantity AS newer
                                FROM returned_unit WHERE disposition NOT IN ('order', 'scrap')) r
                        JOIN (SELECT place, sum(quantity) AS units FROM stock WHERE outside = 0 GROUP BY place) s
                            ON s.place = r.place
                        GROUP BY r.place ORDER BY 4, r.place
                    """)
        ).map { row in
            TrayAge(
                place: PlaceID(row[0]), disposition: Disposition(rawValue: row[1]) ?? .quarantine, units: row[2],
                since: Moment(milliseconds: row[3]))
        }
    }

    /// Every returned unit and where it went, the newest first.
    public func returnedUnits(of id: ReturnID? = nil) throws(SiteError) -> [ReturnedRow] {
        try read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT case_id, sku, quantity, serial, grade, reason, disposition, rule, money, place, since
                            FROM returned_unit WHERE ?1 IS NULL OR case_id = ?1 ORDER BY since DESC, case_id, number
                        """), arguments: [id?.rawValue]
            ).map { row in
                let serial: String = row[3]
                return ReturnedRow(
                    id: ReturnID(row[0]), sku: SKU(row[1]), quantity: row[2], serial: serial.isEmpty ? nil : serial,
                    grade: Grade(rawValue: row[4]) ?? .d, reason: ReasonCode(row[5]),
                    disposition: Disposition(rawValue: row[6]) ?? .quarantine, rule: row[7],
                    money: MoneyHint(rawValue: row[8]) ?? .hold, place: PlaceID(row[9]),
                    since: Moment(milliseconds: row[10]))
            }
        }
    }

    /// What was shipped of an item with an order, for guides and robots; nil where this site never shipped it.
    public func shipped(_ sku: SKU, of order: OrderID) throws(SiteError) -> ShippedUnits? {
        try read { db in try returnsBench(db).shipped(sku, of: order) }
    }

    /// Every announced return as it was announced.
    public func announcements() throws(SiteError) -> [AnnouncedReturn] {
        try read { db in
            try String.fetchAll(db.cachedStatement(sql: "SELECT body FROM announced_return ORDER BY id"))
                .map { try log.coder.value(AnnouncedReturn.self, from: $0) }
        }
    }

    /// Every case, the oldest first.
    public func returnCases() throws(SiteError) -> [ReturnCase] {
        try read { db in
            try String.fetchAll(db.cachedStatement(sql: "SELECT body FROM return_case ORDER BY opened, id"))
                .map { try log.coder.value(ReturnCase.self, from: $0) }
        }
    }

    /// Cases of parcels that nobody can say the owner of, the oldest first.
    public func orphans() throws(SiteError) -> [ReturnCase] { try returnCases().filter(\.isOrphan) }
}
