import Barcode
import GRDB
import SyncProtocol
public import Warehouse

// The inspection of returns on a site's file: one scan or key is one transaction.

/// What an inspector wants, before the site has looked anything up.
public enum InspectRequest: Hashable, Sendable {
    /// Put the return on the bench that this text names: by its number, its order, its parcel, a serial or an item.
    case open(text: String, keyed: Bool)
    /// Put this return of the list on the bench.
    case take(ReturnID)
    case scan(text: String, keyed: Bool)
    case grade(Grade)
    /// A picture was taken and is kept under this digest.
    case picture(digest: String)
    case goOn, leave, undo
}

/// What came of it. The case is as it is after the transaction, where there is one.
public enum InspectOutcome: Hashable, Sendable {
    case recorded([InspectEvent], ReturnCase)
    case refused(Refusal, ReturnCase?)
    case offered(Offer, ReturnCase?)
}

extension Site {
    /// Does one gesture of an inspector; `id` is the case at hand. When this returns `.recorded`, it is on the disk.
    ///
    /// The same `gesture` again is answered with what it recorded the first time, and records nothing.
    public func inspect(
        _ request: InspectRequest, on id: ReturnID?, by badge: BadgeID, gesture: UniqueID, offered: Offer? = nil
    ) throws(SiteError) -> InspectOutcome {
        let now = clock.now()
        let context = JobContext(
            actor: Actor(badge: badge, station: station), now: now, today: day(at: now), offered: offered)
        return try write { db in
            if let before = try inspected(by: gesture, db) { return before }
            guard try roles(of: badge, db).contains(.inspect) else { return .refused(.notQualified(.inspect), nil) }
            let bench = SiteReturnsBench(db: db, log: log, packing: packing)
            switch request {
            case .open(let text, let keyed):
                let reading = try resolver(db, on: context.today).reading(text, keyed: keyed)
                return try find(reading, context, bench, gesture)
            case .take(let id): return try begin(id, try bench.announced(OrderID(id.rawValue)), context, bench, gesture)
            case .scan, .grade, .picture, .goOn, .leave, .undo:
                guard let id, let job = try fetchReturn(id, log.coder, db) else {
                    throw SiteError.unknownReturn(id ?? "")
                }
                return try go(on: job, try command(request, context, db), context, bench, gesture)
            }
        }
    }

    private func inspected(by gesture: UniqueID, _ db: Database) throws -> InspectOutcome? {
        var (events, id): ([InspectEvent], ReturnID?) = ([], nil)
        for fact in try log.facts(of: gesture, db) {
            guard case .inspect(let name, let event) = fact.body else { continue }
            events.append(event)
            id = name
        }
        guard let id, let job = try fetchReturn(id, log.coder, db) else { return nil }
        return .recorded(events, job)
    }

    private func command(_ request: InspectRequest, _ context: JobContext, _ db: Database) throws -> InspectCommand {
        switch request {
        case .open, .take: .take
        case .scan(let text, let keyed): .scan(try resolver(db, on: context.today).reading(text, keyed: keyed))
        case .grade(let grade): .grade(grade)
        case .picture(let digest): .picture(digest: digest)
        case .goOn: .goOn
        case .leave: .leave
        case .undo: .undo
        }
    }

    /// What the reason of a customer would record, without recording it, and the tray where the unit would go.
    public func preview(
        _ reason: ReasonCode, inspecting id: ReturnID, by badge: BadgeID
    ) throws(SiteError) -> (InspectDecision, tray: PlaceID?) {
        let now = clock.now()
        let context = JobContext(actor: Actor(badge: badge, station: station), now: now, today: day(at: now))
        return try read { db in
            guard let job = try fetchReturn(id, log.coder, db) else { throw SiteError.unknownReturn(id) }
            let bench = returnsBench(db)
            let request = InspectRequest.scan(text: reason.rawValue, keyed: true)
            let decision = try job.decide(try command(request, context, db), context, on: bench)
            guard case .record(let events) = decision else { return (decision, nil) }
            for case .ruled(let ruling) in events { return (decision, try bench.tray(of: ruling)) }
            return (decision, nil)
        }
    }

    private func go(
        on job: ReturnCase, _ command: InspectCommand, _ context: JobContext, _ bench: SiteReturnsBench,
        _ gesture: UniqueID
    ) throws -> InspectOutcome {
        switch try job.decide(command, context, on: bench) {
        case .refuse(let refusal): return .refused(refusal, job)
        case .ask(let offer): return .offered(offer, job)
        case .record(let events): return try record(events, on: job, context, bench, gesture)
        }
    }

    private func record(
        _ events: [InspectEvent], on job: ReturnCase, _ context: JobContext, _ bench: SiteReturnsBench,
        _ gesture: UniqueID
    ) throws -> InspectOutcome {
        let cause = Cause(actor: context.actor, gesture: gesture, at: context.now)
        try record(events.map { .inspect(job.id, $0) }, cause, bench.db)
        for case .inspected(let unit, _) in events where unit.ruling.order != nil {
            guard let policy = try bench.policy(), let straight = unit.straight(from: policy.tray(of: .order)) else {
                continue
            }
            try send(straight, cause, bench.db)
        }
        return .recorded(events, try fetchReturn(job.id, log.coder, bench.db) ?? job)
    }

    /// Picks units straight into the tote of the order that waits for them.
    func send(_ straight: StraightUnits, _ cause: Cause, _ db: Database) throws {
        guard let sku = straight.units.first?.sku, let item = try fetchItem(sku, db) else { return }
        let facts = straightToOrder(
            straight, tracking: item.tracking, tour: try nextTour(db), by: cause.actor, at: cause.at)
        try record(facts, cause, db)
    }

    // MARK: Beginning

    /// Puts a return on the bench: the case that exists, or a new one of what was announced.
    private func begin(
        _ id: ReturnID, _ opened: ReturnOpened?, _ context: JobContext, _ bench: SiteReturnsBench,
        _ gesture: UniqueID
    ) throws -> InspectOutcome {
        if let job = try fetchReturn(id, log.coder, bench.db) {
            return try go(on: job, .take, context, bench, gesture)
        }
        guard let opened else { throw SiteError.unknownReturn(id) }
        guard try bench.policy() != nil else { return .refused(.inspect(.noPolicy), nil) }
        if let other = try bench.returnHeld(by: context.actor.badge) {
            return .refused(.inspect(.busy(other)), nil)
        }
        let event = InspectEvent.opened(
            opened, by: context.actor.badge, at: context.actor.station, when: context.now)
        return try record([event], on: ReturnCase(id: id, opened: context.now), context, bench, gesture)
    }

    private func find(
        _ reading: Reading, _ context: JobContext, _ bench: SiteReturnsBench, _ gesture: UniqueID
    ) throws -> InspectOutcome {
        for case .person in reading.matches { return .refused(reading.refusal(expecting: .returned), nil) }
        let text = Code.parse(reading.text).plain
        if let id = try known(text, bench.db) { return try begin(id, nil, context, bench, gesture) }
        let named = try SiteGateFloor(db: bench.db, log: log).returns(named: reading)
        if !named.isEmpty {
            guard let rma = try named.first(where: { try bench.isOpen($0) }) else {
                return try begin(try bench.done(named[0]), nil, context, bench, gesture)
            }
            return try begin(ReturnID(rma.rawValue), try bench.announced(rma), context, bench, gesture)
        }
        if let order = try bench.order(reading) {
            return try begin(
                try nextBlind(bench.db), ReturnOpened(order: order, parcel: text), context, bench, gesture)
        }
        if let outcome = try find(items: reading, context, bench, gesture) { return outcome }
        let offer = Offer(code: text, deviation: .inspect(.orphan(text)))
        guard try isOver(text, bench.db) || context.offered == offer else { return .offered(offer, nil) }
        return try begin(try nextBlind(bench.db), ReturnOpened(parcel: text), context, bench, gesture)
    }

    /// The case with this name, or of this parcel; one that is not done before any other.
    private func known(_ text: String, _ db: Database) throws -> ReturnID? {
        let statement = try db.cachedStatement(
            sql: "SELECT id FROM return_case WHERE id = ?1 OR parcel = ?1 ORDER BY state = 'done', id LIMIT 1")
        return try String.fetchOne(statement, arguments: [text]).map { ReturnID($0) }
    }

    /// An item names the return that is here and has it, where only one is.
    private func find(
        items reading: Reading, _ context: JobContext, _ bench: SiteReturnsBench, _ gesture: UniqueID
    ) throws -> InspectOutcome? {
        let skus = Set(reading.items.map(\.sku))
        guard !skus.isEmpty else { return nil }
        let here = try String.fetchAll(
            bench.db, sql: "SELECT rma FROM gate_parcel WHERE rma IS NOT NULL ORDER BY entry, number"
        ).map { OrderID($0) }
        let fitting = try here.filter { rma -> Bool in
            guard try bench.isOpen(rma), let units = try bench.announced(rma)?.announced else { return false }
            return units.contains { skus.contains($0.sku) }
        }
        if fitting.count > 1 {
            return .refused(.ambiguous(reading.text, choices: fitting.map(\.rawValue)), nil)
        }
        guard let rma = fitting.first else { return nil }
        return try begin(ReturnID(rma.rawValue), try bench.announced(rma), context, bench, gesture)
    }

    /// A parcel that came over at the gate needs no second scan: somebody has looked at it already.
    private func isOver(_ text: String, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM gate_parcel WHERE text = ? AND rma IS NULL LIMIT 1")
        return try Int.fetchOne(statement, arguments: [text]) != nil
    }

    /// The name of the next parcel that nobody announced.
    private func nextBlind(_ db: Database) throws -> ReturnID {
        var number =
            1 + (try Int.fetchOne(try db.cachedStatement(sql: "SELECT count(*) FROM return_case WHERE blind = 1")) ?? 0)
        let taken = try db.cachedStatement(
            sql: "SELECT 1 FROM return_case WHERE id = ?1 UNION SELECT 1 FROM announced_return WHERE id = ?1")
        while try Int.fetchOne(taken, arguments: ["X-\(number)"]) != nil { number += 1 }
        return ReturnID("X-\(number)")
    }

    // MARK: From the office

    /// Says whose an orphan is: an announced return, or an order. Its units are given their trays at a bench then.
    public func match(
        _ id: ReturnID, to owner: String, by badge: BadgeID = "office"
    ) throws(SiteError) -> ReturnCase {
        let cause = officeCause(by: badge)
        return try write { db in
            guard let job = try fetchReturn(id, log.coder, db) else { throw SiteError.unknownReturn(id) }
            guard job.isOrphan else {
                let whose = (job.rma ?? job.order)?.rawValue ?? ""
                throw SiteError.notAllowed("Return \(id) is matched already, to \(whose). Nothing was changed.")
            }
            let bench = SiteReturnsBench(db: db, log: log, packing: packing)
            let reading = try resolver(db).reading(owner, keyed: true)
            guard let found = try bench.owner(reading) else {
                throw SiteError.notAllowed(
                    "\(owner) is no open return and no order of this site. Give the number of one: dockline return list"
                )
            }
            let event = InspectEvent.matched(
                rma: found.rma, order: found.order, announced: found.announced, reason: found.reason, by: badge)
            try record([.inspect(id, event)], cause, db)
            return try fetchReturn(id, log.coder, db) ?? job
        }
    }

    /// From now on the site inspects by this policy. Trays that it does not have yet are added to its places.
    public func setReturnPolicy(_ policy: ReturnPolicy, by badge: BadgeID = "office") throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            let known = try String.fetchOne(try db.cachedStatement(sql: "SELECT body FROM return_policy"))
            guard try known != log.coder.json(policy) else { return }
            for disposition in Disposition.allCases {
                guard let tray = policy.trays[disposition.rawValue], try fetchPlace(tray, db) == nil else { continue }
                let kind: PlaceKind = disposition == .quarantine ? .quarantine : .returnsTray
                try record([.placeDefined(Place(id: tray, kind: kind))], cause, db)
            }
            try record([.returnPolicySet(policy)], cause, db)
        }
    }

    /// How the site inspects returns; nil where nobody has said so yet.
    public func returnPolicy() throws(SiteError) -> ReturnPolicy? {
        try read { db in try SiteReturnsBench(db: db, log: log, packing: packing).policy() }
    }
}
