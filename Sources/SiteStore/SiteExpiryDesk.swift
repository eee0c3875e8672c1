import GRDB
import SyncProtocol
public import Warehouse

// What people do about stock on the ladder: take it on, settle it, drop it (Warehouse/Expiry/ExpiryHandled.swift). The
// office's commands and the stations (SiteExpiryTasks.swift) do it by the same functions.

/// Units that somebody took on.
public struct ExpiryCase: Hashable, Sendable {
    /// The number of the fact that took them on.
    public var number: Int
    public var taken: ExpiryHandled
    public var state: ExpiryStep
    public var by: BadgeID
    public var since: Moment
    /// The value of the units, and who owns the rung they are on.
    public var pence: Int
    public var owner: String
}

extension Site {
    /// Somebody takes units on a rung on. Without a batch the only one is meant that lies there; without a number all
    /// units that are on that rung. Answers with the number of the case.
    public func takeOn(
        _ rung: Rung, _ sku: SKU, at place: PlaceID, lot: String? = nil, expiry: Day? = nil, units: Int? = nil,
        note: String = "", by badge: BadgeID
    ) throws(SiteError) -> ExpiryCase {
        let cause = officeCause(by: badge)
        let wish = ExpiryWanted(rung, sku, at: place, lot: lot, expiry: expiry, units: units, note: note)
        return try inOffice { db in try takeOn(wish, cause, db) }
    }

    /// It is done: tagged or sold on, or the units leave the house. What is thrown away wants a supervisor, or a second
    /// badge.
    public func settleExpiry(
        _ number: Int, note: String = "", witness: BadgeID? = nil, by badge: BadgeID
    ) throws(SiteError) -> ExpiryCase {
        let cause = officeCause(by: badge)
        return try inOffice { db in try settle(number, note: note, witness: witness, cause, db) }
    }

    /// Nothing is done about it: units that were taken out lie in their bin again.
    public func dropExpiry(_ number: Int, note: String = "", by badge: BadgeID) throws(SiteError) -> ExpiryCase {
        let cause = officeCause(by: badge)
        return try inOffice { db in try drop(number, note: note, cause, db) }
    }

    /// One write whose refusals are told in the words of the office.
    private func inOffice<T>(_ body: (Database) throws -> T) throws(SiteError) -> T {
        try write { db in
            do { return try body(db) } catch let refusal as ExpiryRefusal {
                throw SiteError.notAllowed(refusal.office)
            }
        }
    }

    // MARK: Doing

    /// Errors: `ExpiryRefusal`, before anything was recorded.
    func takeOn(_ wish: ExpiryWanted, _ cause: Cause, _ db: Database) throws -> ExpiryCase {
        let (rung, sku, place) = (wish.rung, wish.sku, wish.place)
        let today = day(at: cause.at)
        _ = try person(cause.actor.badge, db)
        let policy = try fetchExpiryPolicy(log.coder, db)
        guard let item = try fetchItem(sku, db), try fetchPlace(place, db)?.kind == .bin else {
            throw SiteError.notAllowed("There is no bin \(place) or no item \(sku) here. See: dockline expiry list")
        }
        let listed = try ladder(today, policy, db).filter { $0.sku == sku && $0.place == place && $0.rung == rung }
        let batch = try batch(of: sku, at: place, lot: wish.lot, expiry: wish.expiry, listed.map(\.batch), db)
        try expect(batch, item, for: rung, policy, today)
        let free = try freeUnits(rung, sku, at: place, batch, db)
        let onRung = listed.lazy.filter { $0.batch == batch }.reduce(0) { $0 + $1.quantity }
        let quantity = wish.units ?? (onRung > 0 ? min(free, onRung) : free)
        guard (1...max(1, free)).contains(quantity), free > 0 else {
            throw ExpiryRefusal.notFree(sku, place, free: free)
        }
        var handled = ExpiryHandled(
            .takenOn, rung: rung, sku: sku, batch: batch, place: place, quantity: quantity, note: wish.note)
        if rung == .transfer, try hubLink(db) != nil {
            let pickable =
                try SiteShelf(db: db, log: log).free(sku)
                .first { $0.place == place && $0.batch == batch }?.quantity ?? 0
            guard pickable > 0 else { throw ExpiryRefusal.notPickable(place) }
            handled.quantity = min(quantity, pickable)
            handled.transfer = try newTransfer(cause, db)
        } else if let tray = policy.tray(of: rung) {
            handled.moves = try moves(quantity, sku, batch, from: place, to: tray, db)
            try addTray(tray, cause, db)
        }
        try record([.expiryHandled(handled)], cause, db)
        let number = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(sequence) FROM fact")) ?? 0
        return try openCase(number, db)
    }

    /// The number of the order that the hub is asked for: it has to be another one also in a copy of this file that
    /// was put back, and at every site.
    private func newTransfer(_ cause: Cause, _ db: Database) throws -> OrderID {
        let next = 1 + (try Int.fetchOne(db.cachedStatement(sql: "SELECT max(sequence) FROM fact")) ?? 0)
        return OrderID("EX-\(next)-\(cause.gesture.description.suffix(6))")
    }

    /// Errors: `ExpiryRefusal`, before anything was recorded.
    func settle(
        _ number: Int, note: String = "", witness: BadgeID? = nil, _ cause: Cause, _ db: Database
    ) throws -> ExpiryCase {
        let badge = cause.actor.badge
        let found = try openCase(number, db)
        let taken = found.taken
        if let order = taken.transfer { throw ExpiryRefusal.atHub(order) }
        let roles = try person(badge, db).roles
        let second = try witness.map { try person($0, db).badge }
        if second == badge { throw ExpiryRefusal.bothBadges(badge) }
        if taken.rung == .dispose, second == nil, !roles.contains(.supervise) { throw ExpiryRefusal.alone }
        if let item = try fetchItem(taken.sku, db), taken.rung == .transfer || taken.rung == .liquidate {
            try expect(taken.batch, item, for: taken.rung, try fetchExpiryPolicy(log.coder, db), day(at: cause.at))
        }
        let lying =
            taken.rung == .dispose
            ? try moves(taken.quantity, taken.sku, taken.batch, from: taken.place, to: .scrap, db) : []
        let handled = taken.following(.settled, fact: number, lying: lying, note: note, witness: second)
        try expectLying(handled.moves, db)
        try record([.expiryHandled(handled)], cause, db)
        return found
    }

    /// Errors: `ExpiryRefusal`, before anything was recorded.
    func drop(_ number: Int, note: String = "", _ cause: Cause, _ db: Database) throws -> ExpiryCase {
        let found = try openCase(number, db)
        _ = try person(cause.actor.badge, db)
        let handled = found.taken.following(.dropped, fact: number, lying: [], note: note, witness: nil)
        try expectLying(handled.moves, db)
        try record([.expiryHandled(handled)], cause, db)
        return found
    }

    /// The hub's order for units that were taken on is here, for as many as another site can sell: from now on it
    /// claims them, and the others are on the ladder again.
    func settleTransfer(by order: Order, _ cause: Cause, _ db: Database) throws {
        for found in try cases("c.ended IS NULL AND c.rung = 'transfer'", [], db)
        where found.taken.transfer == order.id {
            var handled = found.taken.following(.settled, fact: found.number, lying: [], note: "", witness: nil)
            let ordered = order.lines.lazy.filter { $0.sku == handled.sku }.reduce(0) { $0 + $1.quantity }
            handled.quantity = max(1, min(handled.quantity, ordered))
            try record([.expiryHandled(handled)], cause, db)
        }
    }

    // MARK: Questions

    /// Cases that are open, and settled ones of units that are still there to be seen: what is past its last day is on
    /// those rungs no more, and there may be years of it.
    func expiryCases(_ db: Database) throws -> [ExpiryCase] {
        try cases(
            """
            c.sequence IN (SELECT sequence FROM expiry_case WHERE ended IS NULL UNION ALL
                SELECT sequence FROM expiry_case
                    WHERE state = 'settled' AND expiry >= ? AND rung IN ('pushFirst', 'tag'))
            """, [day(at: clock.now()).rawValue], db)
    }

    func settledSums(_ db: Database) throws -> [Rung: ExpirySum] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT c.rung, sum(c.quantity), sum(c.quantity * i.price) FROM expiry_case c
                        JOIN item i ON i.sku = c.sku WHERE c.state = 'settled' GROUP BY c.rung
                    """))
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                Rung(rawValue: row[0]).map { ($0, ExpirySum(units: row[1], pence: row[2])) }
            })
    }

    func openCase(_ number: Int, _ db: Database) throws -> ExpiryCase {
        let found = try expiryCase(number, db)
        guard !found.state.isOver else { throw ExpiryRefusal.over(number, found.state) }
        return found
    }

    func expiryCase(_ number: Int, _ db: Database) throws -> ExpiryCase {
        guard let found = try cases("c.sequence = ?", [number], db).first else {
            throw SiteError.notAllowed("Nobody took anything on under \(number). See: dockline expiry list")
        }
        return found
    }

    private func cases(_ wanted: String, _ arguments: StatementArguments, _ db: Database) throws -> [ExpiryCase] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT c.sequence, c.body, c.state, f.operator, f.at, c.quantity * i.price, i.handling, c.quantity
                    FROM expiry_case c
                    JOIN fact f ON f.sequence = c.sequence JOIN item i ON i.sku = c.sku
                    WHERE \(wanted) ORDER BY c.sequence
                """, arguments: arguments)
        let policy = try fetchExpiryPolicy(log.coder, db)
        return try rows.map { row in
            var taken = try log.coder.value(ExpiryHandled.self, from: row[1])
            taken.quantity = row[7]
            let owner = policy.row(taken.rung, taken.sku, HandlingClass(rawValue: row[6]), pence: row[5])?.owner
            return ExpiryCase(
                number: row[0], taken: taken, state: ExpiryStep(rawValue: row[2]) ?? .takenOn, by: BadgeID(row[3]),
                since: Moment(milliseconds: row[4]), pence: row[5], owner: owner ?? "")
        }
    }

    private func person(_ badge: BadgeID, _ db: Database) throws -> Person {
        guard let person = try fetchPerson(badge.rawValue, db) else {
            throw SiteError.notAllowed("Nobody has the badge \(badge). List the badges with: dockline people list")
        }
        return person
    }

    /// The one batch that is meant: of those on the rung, else of all that lie there.
    private func batch(
        of sku: SKU, at place: PlaceID, lot: String?, expiry: Day?, _ listed: [Batch], _ db: Database
    ) throws -> Batch {
        let lying = try SiteShelf(db: db, log: log).batches(sku, at: place).filter { batch in
            batch.expiry != nil && batch.lot == lot ?? batch.lot && (expiry == nil || batch.expiry == expiry)
        }
        let onRung = lying.filter { listed.contains($0) }
        guard let batch = onRung.first ?? lying.first else {
            throw SiteError.notAllowed("No such batch of \(sku) with a last day lies in \(place). Nothing was changed.")
        }
        guard (onRung.isEmpty ? lying : onRung).count == 1 else {
            throw SiteError.notAllowed("Several batches of \(sku) lie in \(place): give --lot or --best-before")
        }
        return batch
    }

    /// Nothing goes on a rung that it is not usable for.
    private func expect(
        _ batch: Batch, _ item: Item, for rung: Rung, _ policy: ExpiryPolicy, _ today: Day
    ) throws {
        let need =
            rung.purpose == .ship
            ? policy.easiestShipping(of: item.sku, item.handling)
            : policy.need(rung.purpose, of: item.sku, item.handling)
        guard !usable(batch, for: need, asOf: today), let expiry = batch.expiry else { return }
        throw ExpiryRefusal.tooOld(item.sku, left: expiry.rawValue - today.rawValue, need: need)
    }

    /// Units that no tour and no transfer claims and nobody took on for the same rung.
    private func freeUnits(
        _ rung: Rung, _ sku: SKU, at place: PlaceID, _ batch: Batch, _ db: Database
    ) throws -> Int {
        let unclaimed = try unclaimedOfEveryGrade(sku, at: place, of: batch, db)
        let lying = DatedStock(sku: sku, pence: 0, place: place, batch: batch, quantity: unclaimed)
        let unspoken = try unspoken(of: [lying], db).reduce(0) { $0 + $1.quantity }
        var taken = 0
        for handled in try expiryCases(db).map(\.taken) where handled.moves.isEmpty && handled.transfer == nil {
            let isSame = handled.sku == sku && handled.place == place && handled.batch == batch
            if isSame, handled.rung == rung { taken += handled.quantity }
        }
        return max(0, unspoken - taken)
    }

    /// What dies does so at every grade; tours claim of the best one only.
    private func unclaimedOfEveryGrade(
        _ sku: SKU, at place: PlaceID, of batch: Batch, _ db: Database
    ) throws -> Int {
        let lesser = try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT ifnull(sum(quantity), 0) FROM stock
                        WHERE sku = ? AND place = ? AND lot = ? AND expiry = ? AND grade <> 'A'
                    """), arguments: [sku.rawValue, place.rawValue, batch.lot, batch.storedExpiry])
        return try SiteShelf(db: db, log: log).unclaimed(sku, at: place, of: batch) + (lesser ?? 0)
    }

    /// What no transfer is under way for: neither one that the hub is asked for, nor an order of it that is open.
    func unspoken(of stock: [DatedStock], _ db: Database) throws -> [DatedStock] {
        let asked = try cases("c.ended IS NULL AND c.rung = 'transfer'", [], db).map(\.taken)
            .filter { $0.transfer != nil }
        let ordered = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT l.sku, l.lot, l.expiry, sum(l.open) FROM order_line l JOIN orders o ON o.id = l.order_id
                        WHERE l.lot IS NOT NULL AND l.open > 0 AND o.cancelled = 0 GROUP BY 1, 2, 3
                    """))
        guard !asked.isEmpty || !ordered.isEmpty else { return stock.filter { $0.quantity > 0 } }
        var stock = stock
        func take(_ units: Int, where fits: (DatedStock) -> Bool) {
            var left = units
            for index in stock.indices where left > 0 && fits(stock[index]) {
                let taken = min(left, stock[index].quantity)
                stock[index].quantity -= taken
                left -= taken
            }
        }
        for taken in asked {
            take(taken.quantity) { $0.sku == taken.sku && $0.place == taken.place && $0.batch == taken.batch }
        }
        for row in ordered {
            let (sku, batch) = (SKU(row[0]), SiteStore.batch(lot: row[1], expiry: row[2]))
            take(row[3]) { $0.sku == sku && $0.batch == batch }
        }
        return stock.filter { $0.quantity > 0 }
    }

    /// Units of a batch that leave a bin, by grade and serial.
    private func moves(
        _ quantity: Int, _ sku: SKU, _ batch: Batch, from place: PlaceID, to target: PlaceID, _ db: Database
    ) throws -> [Move] {
        let free = try unclaimedOfEveryGrade(sku, at: place, of: batch, db)
        guard free >= quantity else { throw ExpiryRefusal.notFree(sku, place, free: max(0, free)) }
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT grade, serial, quantity FROM stock WHERE sku = ? AND place = ? AND lot = ? AND expiry = ?
                        ORDER BY grade DESC, serial
                    """), arguments: [sku.rawValue, place.rawValue, batch.lot, batch.storedExpiry])
        var (left, moves): (Int, [Move]) = (quantity, [])
        for row in rows where left > 0 {
            let (serial, units): (String, Int) = (row[1], min(left, row[2]))
            left -= units
            moves.append(
                Move(
                    sku: sku, batch: batch, grade: Grade(rawValue: row[0]) ?? .a,
                    serial: serial.isEmpty ? nil : serial, quantity: units, from: place, to: target))
        }
        return moves
    }

    /// What a case moved has to lie where it brought it.
    private func expectLying(_ moves: [Move], _ db: Database) throws {
        let bench = SiteReturnsBench(db: db, log: log, packing: packing)
        for move in moves where try bench.lying(StockKey(move, at: move.from)) < move.quantity {
            throw ExpiryRefusal.gone(move.from)
        }
    }
}

/// Units that somebody wants to take on.
struct ExpiryWanted {
    var rung: Rung
    var sku: SKU
    var place: PlaceID
    var lot: String?
    var expiry: Day?
    var units: Int?
    var note: String

    init(
        _ rung: Rung, _ sku: SKU, at place: PlaceID, lot: String? = nil, expiry: Day? = nil, units: Int? = nil,
        note: String = ""
    ) {
        (self.rung, self.sku, self.place, self.lot) = (rung, sku, place, lot)
        (self.expiry, self.units, self.note) = (expiry, units, note)
    }
}

extension ExpiryRefusal {
    /// What the office reads.
    fileprivate var office: String {
        switch self {
        case .notFree(let sku, let place, let free):
            "\(free) units of \(sku) in \(place) are free: the others are claimed, or taken on already, or gone. "
                + "Nothing was changed."
        case .tooOld(let sku, let left, let need):
            "\(sku) has \(left) days left and would need \(need.daysLeft) to \(need.purpose): choose a later rung"
        case .over(let number, let state): "Case \(number) is \(state.rawValue) already. Nothing was changed."
        case .alone:
            "Nobody throws stock away alone: add --witness with another badge, or let a supervisor do it"
        case .bothBadges(let badge): "\(badge) is both badges: somebody else has to see it"
        case .gone(let place):
            "Not all of these units lie in \(place) any more. Look at it with: dockline where \(place)"
        case .atHub(let order):
            "The hub is asked for the order \(order), and the case is settled when that is here. To take it back: "
                + "dockline expiry drop"
        case .notProved(let step): "The \(step.rawValue) was not shown yet. Nothing was changed."
        case .notPickable(let place):
            "No tour can pick these units in \(place): it is a reserve bin, or they are held. Bring them down first, or"
                + " lift the hold"
        case .nothingHere(let place): "Nothing in \(place) is on any rung. See: dockline expiry list"
        }
    }
}
