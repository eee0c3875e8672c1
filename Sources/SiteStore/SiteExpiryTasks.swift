import GRDB
import SyncProtocol
public import Warehouse

// The ladder at the stations: its lists, and the task that somebody walks to a bin with. One scan or key is one
// transaction (Warehouse/Expiry/ExpiryTask.swift decides).

/// What somebody at a station wants, before the site has looked anything up.
public enum ExpiryRequest: Hashable, Sendable {
    /// Begin with what this text names: a bin of the list. Its label was scanned, so the place is confirmed as well.
    case open(text: String, keyed: Bool)
    /// Take on what is listed so.
    case take(Rung, SKU, PlaceID, Batch)
    case scan(text: String, keyed: Bool)
    case done, drop
}

/// What came of it. The task is as it is after the transaction, where there is one.
public enum ExpiryOutcome: Hashable, Sendable {
    case recorded(ExpiryStep, ExpiryTask)
    case refused(Refusal, ExpiryTask?)
}

/// The ladder as it was computed last.
struct KeptLadder {
    var entries: [LadderEntry]
    var at: Moment
    /// Whatever was taken on, settled or dropped since makes another mark.
    var mark: [Int]
}

extension Site {
    /// How old the ladder of lists and board may be. What dies changes by the day; but thousands of lines are asked
    /// for it, so no list does that for every scan of somebody else.
    private static let ladderSeconds: Int64 = 60

    /// Does one gesture; `number` is the task at hand. When this returns `.recorded`, it is on the disk.
    ///
    /// The same `gesture` again is answered with what it recorded the first time, and records nothing.
    public func expiry(
        _ request: ExpiryRequest, on number: Int?, by badge: BadgeID, gesture: UniqueID
    ) throws(SiteError) -> ExpiryOutcome {
        let cause = Cause(actor: Actor(badge: badge, station: station), gesture: gesture, at: clock.now())
        return try write { db in
            if let before = try handled(by: gesture, db) { return before }
            let roles = try roles(of: badge, db)
            guard Role.forExpiry.contains(where: roles.contains) else {
                return .refused(.notQualified(.count), nil)
            }
            do {
                if case .open(let text, let keyed) = request { return try open(text, keyed: keyed, cause, db) }
                if case .take(let rung, let sku, let place, let batch) = request {
                    let wanted = ExpiryWanted(rung, sku, at: place, lot: batch.lot, expiry: batch.expiry)
                    return .recorded(.takenOn, try expiryTask(try takeOn(wanted, cause, db), db))
                }
                return try go(on: try expiryTask(number ?? 0, db), request, roles, cause, db)
            } catch let refusal as ExpiryRefusal {
                return .refused(.expiry(refusal), try number.map { try expiryTask($0, db) })
            }
        }
    }

    private func go(
        on task: ExpiryTask, _ request: ExpiryRequest, _ roles: [Role], _ cause: Cause, _ db: Database
    ) throws -> ExpiryOutcome {
        let today = day(at: cause.at)
        let command: ExpiryTaskCommand =
            switch request {
            case .scan(let text, let keyed): .scan(try resolver(db, on: today).reading(text, keyed: keyed))
            case .drop: .drop
            case .done, .take, .open: .done
            }
        switch task.decide(command, by: cause.actor.badge, roles: roles, today: today) {
        case .refuse(let refusal): return .refused(refusal, task)
        case .ask: preconditionFailure("nothing on the ladder is ever offered")
        case .record(let events):
            for event in events {
                switch event {
                case .proved(let step, let byHand):
                    let handled = task.taken.proving(step, fact: task.number, byHand: byHand)
                    try record([.expiryHandled(handled)], cause, db)
                case .settled(let witness): _ = try settle(task.number, witness: witness, cause, db)
                case .dropped: _ = try drop(task.number, cause, db)
                }
            }
            let now = try expiryTask(task.number, db)
            return .recorded(now.state, now)
        }
    }

    /// At a bin of the list: what this person has taken on there, else what dies first there.
    private func open(_ text: String, keyed: Bool, _ cause: Cause, _ db: Database) throws -> ExpiryOutcome {
        let reading = try resolver(db, on: day(at: cause.at)).reading(text, keyed: keyed)
        guard let bin = reading.bin else { return .refused(reading.refusal(expecting: .anyBin), nil) }
        let cases = try expiryCases(db)
        let mine = cases.first { found in
            !found.state.isOver && found.taken.place == bin && found.by == cause.actor.badge
        }
        if let mine { return try arrive(at: try expiryTask(mine, db), cause, db) }
        guard let due = try dueEntries(cases, db).first(where: { $0.place == bin }) else {
            throw ExpiryRefusal.nothingHere(bin)
        }
        let wanted = ExpiryWanted(due.rung, due.sku, at: bin, lot: due.batch.lot, expiry: due.batch.expiry)
        return try arrive(at: try expiryTask(try takeOn(wanted, cause, db), db), cause, db)
    }

    private func arrive(at task: ExpiryTask, _ cause: Cause, _ db: Database) throws -> ExpiryOutcome {
        guard task.step == .bin else { return .recorded(task.state, task) }
        try record([.expiryHandled(task.taken.proving(.atBin, fact: task.number, byHand: false))], cause, db)
        let now = try expiryTask(task.number, db)
        return .recorded(now.state, now)
    }

    private func handled(by gesture: UniqueID, _ db: Database) throws -> ExpiryOutcome? {
        for fact in try log.facts(of: gesture, db).reversed() {
            guard case .expiryHandled(let handled) = fact.body else { continue }
            return .recorded(handled.step, try expiryTask(handled.first ?? fact.sequence, db))
        }
        return nil
    }

    // MARK: Questions

    /// A task as it is now.
    public func expiryTask(_ number: Int) throws(SiteError) -> ExpiryTask {
        try read { db in try expiryTask(number, db) }
    }

    private func expiryTask(_ number: Int, _ db: Database) throws -> ExpiryTask {
        try expiryTask(try expiryCase(number, db), db)
    }

    private func expiryTask(_ found: ExpiryCase, _ db: Database) throws -> ExpiryTask {
        let taken = found.taken
        return ExpiryTask(
            number: found.number, taken: taken, state: found.state, by: found.by,
            byName: try fetchPerson(found.by.rawValue, db)?.name ?? found.by.rawValue,
            item: try fetchItem(taken.sku, db) ?? Item(sku: taken.sku, name: taken.sku.rawValue),
            place: try fetchPlace(taken.place, db) ?? Place(id: taken.place, kind: .bin), owner: found.owner,
            daysLeft: daysLeft(taken.batch))
    }

    private func daysLeft(_ batch: Batch) -> Int {
        let today = day(at: clock.now())
        return (batch.expiry ?? today).rawValue - today.rawValue
    }

    /// The lists of all rungs: the furthest rung first, then what dies first; what somebody took on behind it.
    public func expiryRows() throws(SiteError) -> [ExpiryRow] {
        try read { db in
            let cases = try expiryCases(db)
            let due = try dueEntries(cases, db)
            var names: [SKU: String] = [:]
            for sku in Set(due.map(\.sku) + cases.map(\.taken.sku)) {
                names[sku] = try fetchItem(sku, db)?.name
            }
            let open = try cases.filter { !$0.state.isOver }.map { found in
                let taken = found.taken
                return ExpiryRow(
                    rung: taken.rung, sku: taken.sku, name: names[taken.sku] ?? "", place: taken.place,
                    batch: taken.batch, quantity: taken.quantity, daysLeft: daysLeft(taken.batch), owner: found.owner,
                    task: found.number, state: found.state, by: found.by,
                    byName: try fetchPerson(found.by.rawValue, db)?.name ?? found.by.rawValue)
            }
            return due.map { entry in
                ExpiryRow(
                    rung: entry.rung, sku: entry.sku, name: names[entry.sku] ?? "", place: entry.place,
                    batch: entry.batch, quantity: entry.quantity, daysLeft: entry.daysLeft, owner: entry.owner)
            } + open
        }
    }

    /// What is due on each rung, for the board.
    func expiryDue(_ db: Database) throws -> [ExpiryDue] {
        Warehouse.expiryDue(try dueEntries(try expiryCases(db), db))
    }

    private func dueEntries(_ cases: [ExpiryCase], _ db: Database) throws -> [LadderEntry] {
        untaken(try ladderOfLate(db), by: cases.map(\.taken).filter { $0.moves.isEmpty && $0.transfer == nil })
    }

    /// The ladder, at most a minute old; never from before something was done about it, or before midnight.
    private func ladderOfLate(_ db: Database) throws -> [LadderEntry] {
        let now = clock.now()
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT (SELECT ifnull(max(sequence), 0) FROM expiry_case),
                        (SELECT count(*) FROM expiry_case WHERE ended IS NULL)
                    """))
        let mark = row.map { [$0[0], $0[1], day(at: now).rawValue] } ?? []
        if let kept = keptLadder, kept.mark == mark,
            (0..<Self.ladderSeconds * 1_000).contains(now.milliseconds - kept.at.milliseconds)
        {
            return kept.entries
        }
        let entries = try ladder(day(at: now), try fetchExpiryPolicy(log.coder, db), db)
        keptLadder = KeptLadder(entries: entries, at: now, mark: mark)
        return entries
    }
}
