import Barcode
import GRDB
import SyncProtocol
public import Warehouse

// The gate on a site's file: one scan or key is one transaction.

/// What somebody at the gate wants, before the site has looked anything up.
public enum GateRequest: Hashable, Sendable {
    /// The open entry of a courier, or a new one; a name is typed or chosen, never scanned.
    case open(courier: String, keyed: Bool)
    case scan(text: String, keyed: Bool)
    case check, undo
}

/// What came of it. The entry is as it is after the transaction, where there is one.
public enum GateOutcome: Hashable, Sendable {
    /// The entry was open already.
    case showing(GateEntry)
    case recorded([GateEvent], GateEntry)
    case refused(Refusal, GateEntry?)
    case offered(Offer, GateEntry?)
}

/// An announced return, and what became of it.
public struct ReturnRow: Hashable, Codable, Sendable {
    public var rma: OrderID
    public var customer: String
    public var order: OrderID?
    public var tracking: String?
    public var courier: String?
    public var units: Int
    /// The gate entry that brought it; nil while it has not come.
    public var entry: GateID?
}

extension Site {
    /// Does one gesture at the gate. When this returns `.recorded`, it is on the disk.
    ///
    /// The same `gesture` again is answered with what it recorded the first time, and records nothing.
    public func gate(
        _ request: GateRequest, on id: GateID?, by badge: BadgeID, gesture: UniqueID, offered: Offer? = nil
    ) throws(SiteError) -> GateOutcome {
        let now = clock.now()
        let context = GateContext(badge: badge, now: now, offered: offered)
        let cause = Cause(actor: Actor(badge: badge, station: station), gesture: gesture, at: now)
        return try write { db in
            if let before = try gated(by: gesture, db) { return before }
            guard try roles(of: badge, db).contains(.receive) else { return .refused(.notQualified(.receive), nil) }
            if case .open(let courier, let keyed) = request {
                return try open(courier, keyed: keyed, offered, cause, db)
            }
            guard let id, let entry = try fetchGate(id, log.coder, db) else {
                throw SiteError.unknownGate(id ?? GateID(0))
            }
            let command: GateCommand
            switch request {
            case .open: preconditionFailure("an entry is opened without one at hand")
            case .scan(let text, let keyed):
                command = .scan(try resolver(db, on: day(at: now)).reading(text, keyed: keyed))
            case .check: command = .check
            case .undo: command = .undo
            }
            switch try entry.decide(command, context, on: SiteGateFloor(db: db, log: log)) {
            case .refuse(let refusal): return .refused(refusal, entry)
            case .ask(let offer): return .offered(offer, entry)
            case .record(let events):
                try record(events.map { .gate(id, $0) }, cause, db)
                return .recorded(events, try fetchGate(id, log.coder, db) ?? entry)
            }
        }
    }

    private func gated(by gesture: UniqueID, _ db: Database) throws -> GateOutcome? {
        var (events, id): ([GateEvent], GateID?) = ([], nil)
        for fact in try log.facts(of: gesture, db) {
            guard case .gate(let entry, let event) = fact.body else { continue }
            events.append(event)
            id = entry
        }
        guard let id, let entry = try fetchGate(id, log.coder, db) else { return nil }
        return .recorded(events, entry)
    }

    private func open(
        _ text: String, keyed: Bool, _ offered: Offer?, _ cause: Cause, _ db: Database
    ) throws -> GateOutcome {
        let reading = try resolver(db).reading(text, keyed: keyed)
        if let rma = try SiteGateFloor(db: db, log: log).returns(named: reading).first {
            let courier = try String.fetchOne(
                db.cachedStatement(sql: "SELECT courier FROM announced_return WHERE id = ?"), arguments: [rma.rawValue])
            return .refused(.gate(.courierFirst(rma, courier: courier)), nil)
        }
        let name = Code.parse(text).printed
        guard keyed, (2...40).contains(name.count), name.contains(where: \.isLetter), reading.matches.isEmpty else {
            return .refused(reading.refusal(expecting: .courier), nil)
        }
        let known = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM gate_entry WHERE courier = ? AND state <> 'signed'"),
            arguments: [name])
        if let known, let entry = try fetchGate(GateID(known), log.coder, db) { return .showing(entry) }
        // As it was spelled before, so that the claim reads the same.
        let spelled = try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT courier FROM (SELECT courier FROM announced_return UNION ALL SELECT courier FROM gate_entry)
                        WHERE courier = ? COLLATE NOCASE LIMIT 1
                    """), arguments: [name])
        let offer = Offer(code: name, deviation: .newCourier(name))
        if spelled == nil, offered != offer { return .offered(offer, nil) }
        let id = GateID(1 + (try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM gate_entry")) ?? 0))
        let opened = GateEvent.opened(courier: spelled ?? name, by: cause.actor.badge)
        try record([.gate(id, opened)], cause, db)
        guard let entry = try fetchGate(id, log.coder, db) else { throw SiteError.unknownGate(id) }
        return .recorded([opened], entry)
    }

    // MARK: Questions

    /// An entry as it is now, and what its courier was to bring.
    public func gateEntry(_ id: GateID) throws(SiteError) -> (entry: GateEntry, sum: GateSum) {
        try read { db in
            guard let entry = try fetchGate(id, log.coder, db) else { throw SiteError.unknownGate(id) }
            let expected = try SiteGateFloor(db: db, log: log).expected(from: entry.courier, besides: id)
            return (entry, entry.sum(expected: expected))
        }
    }

    /// The couriers who are here or are to come, and what they still owe.
    public func gateOverview() throws(SiteError) -> GateOverview {
        try read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT ifnull(e.courier, a.courier) AS name, e.id, e.state,
                            (SELECT count(*) FROM gate_parcel p WHERE p.entry = e.id), ifnull(a.awaited, 0)
                            FROM (SELECT courier, count(*) AS awaited FROM announced_return r WHERE courier IS NOT NULL
                                AND NOT EXISTS (SELECT 1 FROM gate_parcel p WHERE p.rma = r.id) GROUP BY courier) a
                            FULL JOIN (SELECT * FROM gate_entry WHERE state <> 'signed') e ON e.courier = a.courier
                            ORDER BY e.id IS NULL, name
                        """)
            ).map { row in
                GateRow(
                    courier: row[0], entry: (row[1] as Int?).map { GateID($0) },
                    state: (row[2] as String?).flatMap { GateState(rawValue: $0) }, arrived: row[3], awaited: row[4])
            }
            return GateOverview(rows: rows, claims: try claims(db))
        }
    }

    /// What couriers owe, the most pressing first.
    public func gateClaims() throws(SiteError) -> [GateClaim] { try read { db in try claims(db) } }

    private func claims(_ db: Database) throws -> [GateClaim] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.rma, c.entry, e.courier, c.deadline FROM gate_claim c JOIN gate_entry e ON e.id = c.entry
                        WHERE c.ended IS NULL ORDER BY c.deadline, c.rma
                    """)
        ).map { row in
            GateClaim(
                rma: OrderID(row[0]), entry: GateID(row[1]), courier: row[2],
                deadline: Moment(milliseconds: row[3]))
        }
    }

    /// Every announced return, those that have not come first.
    public func announcedReturns() throws(SiteError) -> [ReturnRow] {
        try read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT r.body, p.entry FROM announced_return r LEFT JOIN gate_parcel p ON p.rma = r.id
                            ORDER BY p.entry IS NOT NULL, r.courier, r.id
                        """))
            return try rows.map { row in
                let announced = try log.coder.value(AnnouncedReturn.self, from: row[0])
                return ReturnRow(
                    rma: announced.id, customer: announced.customer, order: announced.order,
                    tracking: announced.tracking, courier: announced.courier,
                    units: announced.lines.reduce(0) { $0 + $1.quantity }, entry: (row[1] as Int?).map { GateID($0) })
            }
        }
    }
}

/// What a decision at the gate may ask about the site, answered from the transaction it runs in.
struct SiteGateFloor: GateFloor {
    let db: Database
    let log: FactLog

    func returns(named reading: Reading) throws -> [OrderID] {
        let code = Code.parse(reading.text)
        // The SSCC on a parcel that left here names the order that it was of.
        let shipped = reading.matches.compactMap { if case .carton(let parcel) = $0 { parcel.rawValue } else { nil } }
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM announced_return WHERE id = ?1 OR tracking = ?1 OR order_id = ?1
                    OR order_id IN (SELECT y.order_id FROM parcel p JOIN pack_order y ON y.job = p.job
                        WHERE p.id = ?2 OR p.tracking = ?1)
                    ORDER BY id = ?1 DESC, tracking = ?1 DESC, id
                """)
        return try String.fetchAll(statement, arguments: [code.plain, shipped.first]).map { OrderID($0) }
    }

    func arrival(of rma: OrderID) throws -> GateID? {
        let statement = try db.cachedStatement(sql: "SELECT entry FROM gate_parcel WHERE rma = ?")
        return try Int.fetchOne(statement, arguments: [rma.rawValue]).map { GateID($0) }
    }

    func expected(from courier: String, besides entry: GateID) throws -> [OrderID] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM announced_return r WHERE courier = ? AND NOT EXISTS (
                    SELECT 1 FROM gate_parcel p WHERE p.rma = r.id AND p.entry <> ?) ORDER BY id
                """)
        return try String.fetchAll(statement, arguments: [courier, entry.rawValue]).map { OrderID($0) }
    }

    func history(of entry: GateID) throws -> [Past<GateEvent>] { try log.history(ofGate: entry, db) }
}
