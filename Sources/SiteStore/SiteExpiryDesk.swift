import GRDB
import SyncProtocol
public import Warehouse

// What people do about stock on the ladder: take it on, settle it, drop it (Warehouse/Expiry/ExpiryHandled.swift).

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
        let today = day(at: cause.at)
        return try write { db in
            _ = try person(badge, db)
            let policy = try fetchExpiryPolicy(log.coder, db)
            guard let item = try fetchItem(sku, db), try fetchPlace(place, db)?.kind == .bin else {
                throw SiteError.notAllowed("There is no bin \(place) or no item \(sku) here. See: dockline expiry list")
            }
            let listed = try ladder(today, policy, db).filter { $0.sku == sku && $0.place == place && $0.rung == rung }
            let batch = try batch(of: sku, at: place, lot: lot, expiry: expiry, listed.map(\.batch), db)
            try expect(batch, item, for: rung, policy, today)
            let free = try freeUnits(rung, sku, at: place, batch, db)
            let onRung = listed.lazy.filter { $0.batch == batch }.reduce(0) { $0 + $1.quantity }
            let quantity = units ?? (onRung > 0 ? min(free, onRung) : free)
            guard (1...max(1, free)).contains(quantity), free > 0 else {
                throw SiteError.notAllowed(
                    "\(free) units of \(sku) in \(place) are free: the others are claimed by tours, or taken on already"
                )
            }
            var moves: [Move] = []
            if let tray = policy.tray(of: rung) {
                try addTray(tray, cause, db)
                moves = try self.moves(quantity, sku, batch, from: place, to: tray, db)
            }
            let handled = ExpiryHandled(
                .takenOn, rung: rung, sku: sku, batch: batch, place: place, quantity: quantity, note: note,
                moves: moves)
            try record([.expiryHandled(handled)], cause, db)
            let number = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM fact") ?? 0
            return try openCase(number, db)
        }
    }

    /// It is done: tagged or sold on, or the units leave the house. What is thrown away wants a supervisor, or a second
    /// badge.
    public func settleExpiry(
        _ number: Int, note: String = "", witness: BadgeID? = nil, by badge: BadgeID
    ) throws(SiteError) -> ExpiryCase {
        let cause = officeCause(by: badge)
        let today = day(at: cause.at)
        return try write { db in
            let found = try openCase(number, db)
            let taken = found.taken
            let roles = try person(badge, db).roles
            let second = try witness.map { try person($0, db).badge }
            if second == badge { throw SiteError.notAllowed("\(badge) is both badges: somebody else has to see it") }
            if taken.rung == .dispose, second == nil, !roles.contains(.supervise) {
                throw SiteError.notAllowed(
                    "Nobody throws stock away alone: add --witness with another badge, or let a supervisor do it")
            }
            if let item = try fetchItem(taken.sku, db), taken.rung == .transfer || taken.rung == .liquidate {
                try expect(taken.batch, item, for: taken.rung, try fetchExpiryPolicy(log.coder, db), today)
            }
            let lying =
                taken.rung == .dispose
                ? try moves(taken.quantity, taken.sku, taken.batch, from: taken.place, to: .scrap, db) : []
            let handled = taken.following(.settled, fact: number, lying: lying, note: note, witness: second)
            try expectLying(handled.moves, db)
            try record([.expiryHandled(handled)], cause, db)
            return found
        }
    }

    /// Nothing is done about it: units that were taken out lie in their bin again.
    public func dropExpiry(_ number: Int, note: String = "", by badge: BadgeID) throws(SiteError) -> ExpiryCase {
        let cause = officeCause(by: badge)
        return try write { db in
            let found = try openCase(number, db)
            _ = try person(badge, db)
            let handled = found.taken.following(.dropped, fact: number, lying: [], note: note, witness: nil)
            try expectLying(handled.moves, db)
            try record([.expiryHandled(handled)], cause, db)
            return found
        }
    }

    // MARK: Questions

    /// Cases that are open, and settled ones of units that are still there to be seen.
    func expiryCases(_ db: Database) throws -> [ExpiryCase] {
        try cases("state = 'takenOn' OR state = 'settled' AND rung IN ('pushFirst', 'tag')", [], db)
    }

    func settledSums(_ db: Database) throws -> [Rung: ExpirySum] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT c.rung, sum(c.quantity), sum(c.quantity * i.price) FROM expiry_case c
                    JOIN item i ON i.sku = c.sku WHERE c.state = 'settled' GROUP BY c.rung
                """)
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                Rung(rawValue: row[0]).map { ($0, ExpirySum(units: row[1], pence: row[2])) }
            })
    }

    private func openCase(_ number: Int, _ db: Database) throws -> ExpiryCase {
        guard let found = try cases("c.sequence = ?", [number], db).first else {
            throw SiteError.notAllowed("Nobody took anything on under \(number). See: dockline expiry list")
        }
        guard found.state == .takenOn else {
            throw SiteError.notAllowed("Case \(number) is \(found.state.rawValue) already. Nothing was changed.")
        }
        return found
    }

    private func cases(_ wanted: String, _ arguments: StatementArguments, _ db: Database) throws -> [ExpiryCase] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT c.sequence, c.body, c.state, f.operator, f.at, c.quantity * i.price, i.handling
                    FROM expiry_case c
                    JOIN fact f ON f.sequence = c.sequence JOIN item i ON i.sku = c.sku
                    WHERE \(wanted) ORDER BY c.sequence
                """, arguments: arguments)
        let policy = try fetchExpiryPolicy(log.coder, db)
        return try rows.map { row in
            let taken = try log.coder.value(ExpiryHandled.self, from: row[1])
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
        let left = expiry.rawValue - today.rawValue
        throw SiteError.notAllowed(
            "\(item.sku) has \(left) days left and would need \(need.daysLeft) to \(need.purpose): choose a later rung")
    }

    /// Units that no tour claims and nobody took on for the same rung.
    private func freeUnits(
        _ rung: Rung, _ sku: SKU, at place: PlaceID, _ batch: Batch, _ db: Database
    ) throws -> Int {
        let unclaimed = try SiteShelf(db: db, log: log).unclaimed(sku, at: place, of: batch)
        let taken = try expiryCases(db).lazy.map(\.taken)
            .filter { $0.moves.isEmpty && $0.rung == rung && $0.sku == sku && $0.place == place && $0.batch == batch }
            .reduce(0) { $0 + $1.quantity }
        return max(0, unclaimed - taken)
    }

    /// Units of a batch that leave a bin, by grade and serial.
    private func moves(
        _ quantity: Int, _ sku: SKU, _ batch: Batch, from place: PlaceID, to target: PlaceID, _ db: Database
    ) throws -> [Move] {
        let free = try SiteShelf(db: db, log: log).unclaimed(sku, at: place, of: batch)
        guard free >= quantity else {
            throw SiteError.notAllowed(
                "\(max(0, free)) units of \(sku) are free in \(place), \(quantity) were taken on: tours claim the "
                    + "others, or they are gone. Drop the case and take on what is there")
        }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT grade, serial, quantity FROM stock WHERE sku = ? AND place = ? AND lot = ? AND expiry = ?
                    ORDER BY grade DESC, serial
                """, arguments: [sku.rawValue, place.rawValue, batch.lot, batch.storedExpiry])
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
            throw SiteError.notAllowed(
                "Not all of these units lie in \(move.from) any more. Look at it with: dockline where \(move.from)")
        }
    }
}
