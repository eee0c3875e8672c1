import GRDB
public import Warehouse

// The pack job on a site's file: one scan or key is one transaction.

/// What a packer wants, before the site has looked anything up.
public enum PackRequest: Hashable, Sendable {
    /// Begin with what this text names: a tote, a unit, an order or a parcel.
    case find(text: String, keyed: Bool)
    case open, leave, close, undo
    case scan(text: String, keyed: Bool)
    case takeOut(text: String, keyed: Bool)
    case report(ReasonCode, box: String?)
    case label(LabelOutcome)
    case reprint(ParcelID, ReasonCode)
}

/// What came of it. The job is as it is after the transaction; there is none where nothing could be begun.
public enum PackOutcome: Hashable, Sendable {
    case recorded([PackEvent], PackJob)
    case refused(Refusal, PackJob?)
    case offered(Offer, PackJob?)

    var job: PackJob? {
        switch self {
        case .recorded(_, let job): job
        case .refused(_, let job), .offered(_, let job): job
        }
    }
}

extension Site {
    /// Does one gesture of a packer. When this returns `.recorded`, it is on the disk.
    ///
    /// `order` names the job at hand; nil where a text has to find one. The same `gesture` again is answered with what
    /// it recorded the first time, and records nothing.
    public func pack(
        _ request: PackRequest, order: OrderID?, by badge: BadgeID, gesture: UniqueID, offered: Offer? = nil
    ) throws(SiteError) -> PackOutcome {
        let now = clock.now()
        let context = JobContext(
            actor: Actor(badge: badge, station: station), now: now, today: day(at: now), offered: offered)
        let held = heldJob
        let (outcome, version) = try write { db in
            let version = try dataVersion(db)
            let known = held?.version == version && held?.job.id == order ? held?.job : nil
            return (try answer(request, order, known, context, gesture, db), version)
        }
        heldJob = outcome.job.map { ($0, version) }
        return outcome
    }

    private func answer(
        _ request: PackRequest, _ order: OrderID?, _ known: PackJob?, _ context: JobContext, _ gesture: UniqueID,
        _ db: Database
    ) throws -> PackOutcome {
        let before = try log.facts(of: gesture, db)
        if let first = before.first, case .pack(let job, _) = first.body {
            let events = before.compactMap { fact -> PackEvent? in
                if case .pack(_, let event) = fact.body { event } else { nil }
            }
            return .recorded(events, try self.job(of: job, db))
        }
        let bench = SiteBench(db: db, log: log, packing: packing)
        var (target, decision) = try decide(request, order, known, context, bench)
        guard let job = target, case .record(var events) = decision else {
            switch decision {
            case .refuse(let refusal): return .refused(refusal, target)
            case .ask(let offer): return .offered(offer, target)
            case .record: return .refused(.unknownCode("", expected: .work), nil)
            }
        }
        if case .find(let text, let keyed) = request {
            events += try firstUnit(text, keyed, job, events, context, bench)
        }
        let cause = Cause(actor: context.actor, gesture: gesture, at: context.now)
        try record(events.map { .pack(job.id, $0) }, cause, db)
        target = try packing.job(job.id, db)
        return .recorded(events, target ?? job)
    }

    private func job(of order: OrderID, _ db: Database) throws -> PackJob {
        let id = try packing.jobID(of: order, db) ?? order
        return try packing.job(id, db) ?? PackJob(id: id)
    }

    private func decide(
        _ request: PackRequest, _ order: OrderID?, _ known: PackJob?, _ context: JobContext, _ bench: SiteBench
    ) throws -> (PackJob?, PackDecision) {
        if case .find(let text, let keyed) = request {
            let reading = try resolver(bench.db, on: context.today).reading(text, keyed: keyed)
            return try find(reading, context, bench)
        }
        guard let order else { return (nil, .refuse(.nothingInHand)) }
        let job = try known ?? self.job(of: order, bench.db)
        let command: PackCommand
        switch request {
        case .find, .open: command = .open(roles: try roles(of: context.actor.badge, bench.db))
        case .leave: command = .leave
        case .close: command = .close
        case .undo: command = .undo
        case .scan(let text, let keyed):
            command = .scan(try resolver(bench.db, on: context.today).reading(text, keyed: keyed))
        case .takeOut(let text, let keyed):
            command = .takeOut(try resolver(bench.db, on: context.today).reading(text, keyed: keyed))
        case .report(let code, let box): command = .report(try reason(code, bench.db), box: box)
        case .label(let outcome): command = .label(outcome)
        case .reprint(let parcel, let code): command = .reprint(parcel, try reason(code, bench.db))
        }
        return (job, try job.decide(command, context, on: bench))
    }

    func reason(_ code: ReasonCode, _ db: Database) throws -> Reason {
        guard let reason = try fetchReasons(db).first(where: { $0.code == code }) else {
            throw SiteError.failed(
                detail: "this site has no reason \(code); add what it lacks with: dockline site reasons")
        }
        return reason
    }

    func roles(of badge: BadgeID, _ db: Database) throws -> [Warehouse.Role] {
        try fetchPerson(badge.rawValue, db)?.roles ?? []
    }

    // MARK: Finding the job

    private func find(
        _ reading: Reading, _ context: JobContext, _ bench: SiteBench
    ) throws -> (PackJob?, PackDecision) {
        let open = PackCommand.open(roles: try roles(of: context.actor.badge, bench.db))
        func begin(_ order: OrderID) throws -> (PackJob?, PackDecision) {
            let job = try self.job(of: order, bench.db)
            return (job, try job.decide(open, context, on: bench))
        }
        for match in reading.matches {
            switch match {
            case .place(let place) where place.kind == .tote: return try find(tote: place.id, begin, bench)
            case .carton(let parcel):
                guard let order = try order(ofParcel: parcel, bench.db) else { continue }
                let job = try self.job(of: order, bench.db)
                let isDone = job.parcels.first { $0.id == parcel }?.isDone == true
                let command = isDone ? .reopen(parcel) : open
                return (job, try job.decide(command, context, on: bench))
            case .order(let order): return try begin(order)
            case .place, .item, .person, .box, .load: continue
            }
        }
        let items = reading.matches.compactMap { if case .item(let sku, _, _) = $0 { sku } else { nil } }
        let waiting = try items.flatMap { try ordersWaiting(for: $0, bench.db) }
        let totes = Set(waiting.map(\.tote))
        guard let first = waiting.first else { return (nil, unfound(reading)) }
        guard totes.count == 1 else {
            return (nil, .refuse(.ambiguous(reading.text, choices: totes.sorted().map(\.rawValue))))
        }
        return try begin(first.order)
    }

    private func unfound(_ reading: Reading) -> PackDecision {
        guard let match = reading.matches.first else {
            return .refuse(.unknownCode(reading.text, expected: .work))
        }
        return .refuse(.wrongKind(reading.text, is: match.kind, expected: .work))
    }

    private func find(
        tote: PlaceID, _ begin: (OrderID) throws -> (PackJob?, PackDecision), _ bench: SiteBench
    ) throws -> (PackJob?, PackDecision) {
        let (orders, cart) = try bench.orders(in: tote)
        if let cart { return (nil, .refuse(.pack(.toteOnCart(tote, tour: cart.tour, holder: cart.holder)))) }
        let jobs = try Set(orders.map { try packing.jobID(of: $0, bench.db) ?? $0 })
        guard let job = jobs.first else { return (nil, .refuse(.pack(.toteEmpty(tote)))) }
        guard jobs.count == 1 else { return (nil, .refuse(.pack(.toteOfOrders(tote, jobs.sorted())))) }
        return try begin(job)
    }

    /// Orders that want a unit which lies picked in a tote, the most urgent first.
    private func ordersWaiting(for sku: SKU, _ db: Database) throws -> [(order: OrderID, tote: PlaceID)] {
        try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT l.order_id, k.place FROM tour_line l JOIN tour t ON t.id = l.tour
                        JOIN orders o ON o.id = l.order_id
                        JOIN tour_slot s ON s.tour = l.tour AND (s.order_id IS NULL OR s.order_id = l.order_id)
                        JOIN stock k ON k.sku = l.sku AND k.lot = l.lot AND k.expiry = l.expiry
                            AND (k.place = s.tote OR EXISTS (SELECT 1 FROM json_each(nullif(s.aside, '')) f
                                WHERE f.value = k.place))
                        JOIN place p ON p.id = k.place AND p.kind = 'tote'
                        WHERE l.sku = ? AND t.state = 'finished' AND l.kind = 'pick' AND l.picked > 0
                            AND o.cancelled = 0
                            AND ifnull((SELECT sum(x.packed + x.lost) FROM pack_line x WHERE x.order_id = l.order_id
                                AND x.order_line = l.order_line AND x.sku = l.sku AND x.lot = l.lot
                                AND x.expiry = l.expiry), 0) < l.picked
                        GROUP BY l.order_id, k.place ORDER BY o.priority DESC, o.cutoff IS NULL, o.cutoff, o.id
                    """), arguments: [sku.rawValue]
        ).map { (OrderID($0[0]), PlaceID($0[1])) }
    }

    /// A job that was found by one of its units begins with that unit.
    private func firstUnit(
        _ text: String, _ keyed: Bool, _ job: PackJob, _ events: [PackEvent], _ context: JobContext, _ bench: SiteBench
    ) throws -> [PackEvent] {
        let reading = try resolver(bench.db, on: context.today).reading(text, keyed: keyed)
        let isUnit = reading.matches.contains { if case .item = $0 { true } else { false } }
        guard isUnit, !reading.matches.contains(where: { if case .item = $0 { false } else { true } }) else {
            return []
        }
        var begun = job
        events.forEach { begun.apply($0) }
        guard case .record(let more) = try begun.decide(.scan(reading), context, on: bench) else { return [] }
        return more
    }

    func order(ofParcel parcel: ParcelID, _ db: Database) throws -> OrderID? {
        try String.fetchOne(
            try db.cachedStatement(sql: "SELECT job FROM parcel WHERE id = ?"), arguments: [parcel.rawValue]
        )
        .map { OrderID($0) }
    }

    /// What a report would record, without recording it: the consequence that is shown before Enter.
    public func preview(
        pack request: PackRequest, order: OrderID, by badge: BadgeID
    ) throws(SiteError) -> PackDecision {
        let now = clock.now()
        let context = JobContext(actor: Actor(badge: badge, station: station), now: now, today: day(at: now))
        return try read { db in
            try decide(request, order, nil, context, SiteBench(db: db, log: log, packing: packing)).1
        }
    }
}
