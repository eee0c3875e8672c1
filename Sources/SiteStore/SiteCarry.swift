import Barcode
import GRDB
import SyncProtocol
public import Warehouse

// Receiving, putting away and moving on a site's file: one scan or key is one transaction.

/// What somebody who carries units wants, before the site has looked anything up.
public enum CarryRequest: Hashable, Sendable {
    /// Begin with what this text names: a delivery, a carton of one, a place, an item on the receiving floor, or a
    /// sender whom nobody announced.
    case open(text: String, keyed: Bool)
    case scan(text: String, keyed: Bool)
    case report(ReasonCode)
    case done, drop, undo
}

/// What came of it. The job is as it is after the transaction, where there is one.
public enum CarryOutcome: Hashable, Sendable {
    /// It was open already.
    case showing(CarryJob)
    case recorded([CarryEvent], CarryJob)
    case refused(Refusal, CarryJob?)
    case offered(Offer, CarryJob?)
}

extension Site {
    /// Does one gesture of somebody who carries units. When this returns `.recorded`, it is on the disk.
    ///
    /// The same `gesture` again is answered with what it recorded the first time, and records nothing. `knows` is how
    /// this person has read that a supervisor emptied the hand, where one did.
    public func carry(
        _ request: CarryRequest, on id: CarryID?, by badge: BadgeID, gesture: UniqueID, offered: Offer? = nil,
        knows: Freed? = nil
    ) throws(SiteError) -> CarryOutcome {
        let now = clock.now()
        let context = JobContext(
            actor: Actor(badge: badge, station: station), now: now, today: day(at: now), offered: offered,
            knows: knows)
        let cause = Cause(actor: context.actor, gesture: gesture, at: now)
        return try write { db in
            if let before = try carried(by: gesture, db) { return before }
            guard try roles(of: badge, db).contains(.receive) else { return .refused(.notQualified(.receive), nil) }
            if case .open(let text, let keyed) = request {
                return try open(try resolver(db, on: context.today).reading(text, keyed: keyed), context, cause, db)
            }
            guard let id, let job = try fetchCarry(id, log.coder, db) else {
                throw SiteError.unknownCarry(id ?? CarryID(0))
            }
            return try decide(try command(request, context, db), job, context, cause, db)
        }
    }

    /// What would be recorded, without recording it.
    public func preview(_ reason: ReasonCode, carry id: CarryID, by badge: BadgeID) throws(SiteError) -> CarryDecision {
        let now = clock.now()
        let context = JobContext(actor: Actor(badge: badge, station: station), now: now, today: day(at: now))
        return try read { db in
            guard let job = try fetchCarry(id, log.coder, db) else { throw SiteError.unknownCarry(id) }
            return try job.decide(try command(.report(reason), context, db), context, on: carryFloor(db))
        }
    }

    func carryFloor(_ db: Database) -> SiteCarryFloor { SiteCarryFloor(db: db, log: log, packing: packing) }

    private func carried(by gesture: UniqueID, _ db: Database) throws -> CarryOutcome? {
        var (events, id): ([CarryEvent], CarryID?) = ([], nil)
        for fact in try log.facts(of: gesture, db) {
            guard case .carry(let carry, let event) = fact.body else { continue }
            events.append(event)
            id = carry
        }
        guard let id, let job = try fetchCarry(id, log.coder, db) else { return nil }
        return .recorded(events, job)
    }

    private func command(_ request: CarryRequest, _ context: JobContext, _ db: Database) throws -> CarryCommand {
        switch request {
        case .open: preconditionFailure("a carry is opened without one at hand")
        case .scan(let text, let keyed):
            return .scan(try resolver(db, on: context.today).reading(text, keyed: keyed))
        case .report(let code):
            guard let reason = try fetchReasons(db).first(where: { $0.code == code && $0.jobs.contains(.receive) })
            else {
                throw SiteError.notAllowed("Receiving has no reason \(code). See them with: dockline site reasons")
            }
            return .report(reason)
        case .done: return .done
        case .drop: return .drop
        case .undo: return .undo
        }
    }

    private func decide(
        _ command: CarryCommand, _ job: CarryJob, _ context: JobContext, _ cause: Cause, _ db: Database
    ) throws -> CarryOutcome {
        switch try job.decide(command, context, on: carryFloor(db)) {
        case .refuse(let refusal): return .refused(refusal, job)
        case .ask(let offer): return .offered(offer, job)
        case .record(let events): return try record(events, job, context, cause, db)
        }
    }

    private func record(
        _ events: [CarryEvent], _ job: CarryJob, _ context: JobContext, _ cause: Cause, _ db: Database
    ) throws -> CarryOutcome {
        try record(events.map { .carry(job.id, $0) }, cause, db)
        var all = events
        for case .put(let put, _, let left, _) in events {
            guard let order = put.order, let line = put.orderLine else { continue }
            try send(
                StraightUnits(put.units, order: order, orderLine: line, from: .receiving, into: put.place), cause, db)
            guard left != nil, let now = try fetchCarry(job.id, log.coder, db),
                case .record(let aimed) = try now.decide(.aim, context, on: carryFloor(db))
            else { continue }
            try record(aimed.map { .carry(job.id, $0) }, cause, db)
            all += aimed
        }
        return .recorded(all, try fetchCarry(job.id, log.coder, db) ?? job)
    }

    // MARK: Beginning

    private func open(
        _ reading: Reading, _ context: JobContext, _ cause: Cause, _ db: Database
    ) throws -> CarryOutcome {
        for case .person in reading.matches { return .refused(reading.refusal(expecting: .delivery), nil) }
        let held = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT carry FROM carry_hand WHERE badge = ?"),
            arguments: [context.actor.badge.rawValue])
        if let held, let job = try fetchCarry(CarryID(held), log.coder, db) { return .showing(job) }
        let code = Code.parse(reading.text)
        if let delivery = try fetchDelivery(DeliveryID(code.plain), log.coder, db) {
            return try open(delivery, reading, context, cause, db)
        }
        if let sscc = code.sscc ?? SSCC(code.plain),
            let id = try carryFloor(db).delivery(ofCarton: sscc.description),
            let delivery = try fetchDelivery(id, log.coder, db)
        {
            return try open(delivery, reading, context, cause, db, scanning: true)
        }
        if let place = reading.place { return try open(place, reading, context, cause, db) }
        if !reading.items.isEmpty {
            let receiving = Place(id: .receiving, kind: .receiving)
            return try open(receiving, reading, context, cause, db, scanning: true)
        }
        let name = code.printed
        guard reading.keyed, (2...40).contains(name.count), name.contains(where: \.isLetter), reading.matches.isEmpty
        else { return .refused(reading.refusal(expecting: .delivery), nil) }
        if let known = try openCarry("delivery IS NULL AND source = ? COLLATE NOCASE", name, db) {
            return .showing(known)
        }
        let offer = Offer(code: name, deviation: .carry(.blind(name)))
        guard context.offered == offer else { return .offered(offer, nil) }
        return try begin(CarryOpened(from: name, origin: .supplier), context, cause, db)
    }

    /// With what was scanned, unless a supervisor emptied the hand: that has to be read first.
    private func goOn(
        _ job: CarryJob, _ reading: Reading?, _ context: JobContext, _ cause: Cause, _ db: Database
    ) throws -> CarryOutcome {
        guard let reading, job.freed(from: context.actor.badge) == nil else { return .showing(job) }
        return try decide(.scan(reading), job, context, cause, db)
    }

    private func openCarry(_ condition: String, _ value: String, _ db: Database) throws -> CarryJob? {
        let id = try Int.fetchOne(
            db, sql: "SELECT id FROM carry WHERE state <> 'closed' AND \(condition)", arguments: [value])
        return try id.flatMap { try fetchCarry(CarryID($0), log.coder, db) }
    }

    /// A delivery is opened once; when it was closed, what is still missing may turn up after all.
    private func open(
        _ delivery: Delivery, _ reading: Reading, _ context: JobContext, _ cause: Cause, _ db: Database,
        scanning: Bool = false
    ) throws -> CarryOutcome {
        if let job = try openCarry("delivery = ?", delivery.id.rawValue, db) {
            return try goOn(job, scanning ? reading : nil, context, cause, db)
        }
        let lines = try missing(of: delivery, db)
        if lines.isEmpty {
            let offer = Offer(code: reading.text, deviation: .carry(.again(delivery.id)))
            guard context.offered == offer else { return .offered(offer, nil) }
        }
        let start = CarryOpened(
            delivery: delivery.id, from: delivery.from, origin: delivery.origin, lines: lines)
        return try begin(start, context, cause, db, scanning: scanning ? reading : nil)
    }

    /// Units go out of a place: bins, trays, the receiving floor, and what is kept aside.
    private func open(
        _ place: Place, _ reading: Reading, _ context: JobContext, _ cause: Cause, _ db: Database,
        scanning: Bool = false
    ) throws -> CarryOutcome {
        switch place.kind {
        case .bin, .returnsTray, .receiving, .quarantine: break
        case .tote, .bench, .carton, .lane, .door, .load, .inTransit, .supplier, .customer, .adjustment, .scrap:
            return .refused(reading.refusal(expecting: .delivery), nil)
        }
        if let job = try openCarry("origin = ?", place.id.rawValue, db) {
            return try goOn(job, scanning ? reading : nil, context, cause, db)
        }
        if try carryFloor(db).content(of: place.id).units.isEmpty {
            return .refused(.carry(.emptyPlace(place.id)), nil)
        }
        return try begin(CarryOpened(origin: place.id), context, cause, db, scanning: scanning ? reading : nil)
    }

    /// Opens it, and goes on with what was scanned if that was more than its name.
    private func begin(
        _ start: CarryOpened, _ context: JobContext, _ cause: Cause, _ db: Database, scanning reading: Reading? = nil
    ) throws -> CarryOutcome {
        let id = CarryID(1 + (try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM carry")) ?? 0))
        if try fetchPlace(.receiving, db) == nil {
            // A site that was made before there was a receiving floor gets one now.
            try record([.placeDefined(Place(id: .receiving, kind: .receiving))], cause, db)
        }
        let job = CarryJob(id: id, start, opened: context.now)
        let opened = CarryEvent.opened(start, by: context.actor.badge)
        if let reading {
            switch try job.decide(.scan(reading), context, on: carryFloor(db)) {
            case .refuse(let refusal): return .refused(refusal, nil)
            case .ask(let offer): return .offered(offer, nil)
            case .record(let events): return try record([opened] + events, job, context, cause, db)
            }
        }
        return try record([opened], job, context, cause, db)
    }

    /// The lines of a delivery that did not come with earlier trucks.
    private func missing(of delivery: Delivery, _ db: Database) throws -> [DeliveryLine] {
        let bodies = try String.fetchAll(
            db.cachedStatement(sql: "SELECT body FROM carry WHERE delivery = ?"), arguments: [delivery.id.rawValue])
        var here: [SKU: Int] = [:]
        var serials: Set<String> = []
        var cartons: Set<String> = []
        for body in bodies {
            for put in try log.coder.value(CarryJob.self, from: body).put {
                if let carton = put.carton { cartons.insert(carton) }
                for units in put.units {
                    if put.carton == nil { here[units.sku, default: 0] += units.quantity }
                    if let serial = units.serial { serials.insert(serial) }
                }
            }
        }
        return delivery.lines.compactMap { line in
            if let carton = line.carton, cartons.contains(carton) { return nil }
            var line = line
            let came = min(line.quantity, here[line.sku] ?? 0)
            here[line.sku, default: 0] -= came
            line.quantity -= came
            line.serials = line.serials.map { Array($0.filter { !serials.contains($0) }.prefix(line.quantity)) }
            return line.quantity > 0 ? line : nil
        }
    }
}
