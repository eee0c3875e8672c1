import Barcode

// The state machine of the pack job: what a scan or a key means at this step. It records nothing; it answers with the
// facts to record, one refusal, or an offer that the same scan confirms. PackFold.swift books the facts.
//
//   step      accepted                                offers (scan twice)            otherwise
//   unit      an open unit of the order; a box;       the tote of another order of   notInOrder, oneTooMany, unitTwice,
//             the last unit closes the parcel         the same customer              scanSerial, sayLot, wrongLot,
//                                                                                    boxNotServed …
//   rest      more that has arrived; `close` ships    the same                       oneTooMany …
//             what is here, `leave` waits
//   weight    a weight within its band, or any after  –                              notAWeight, scaleUnsteady,
//             the parcel was counted again                                           tooLight; out of band → recount;
//                                                                                    tooHeavy for the service
//   recount   each unit of this parcel once more      –                              notInParcel, oneTooMany
//   label     what came of the label                  –                              papersMissing, notServed
//
// Units with an identity (a serial, a tag, a unit label) are a set: the same one never counts twice. Plain units are a
// counter. The two have different words, because a counter cannot know whether it saw one unit twice.

public typealias PackDecision = Decision<PackEvent>

/// One decision in the making: the job, the context and the bench it may ask.
struct PackDecider<B: Bench> {
    let job: PackJob
    let context: JobContext
    let bench: B
    private let packed: [Int]

    init(job: PackJob, context: JobContext, bench: B) {
        self.job = job
        self.context = context
        self.bench = bench
        packed = job.packedByLine
    }

    /// Units of a line that still have to be packed.
    func open(_ line: PackLine) -> Int { line.wanted - line.lost - packed[line.number - 1] }

    func decide(_ command: PackCommand) throws -> PackDecision {
        switch command {
        case .open(let roles): return try open(roles)
        case .reopen(let parcel): return try reopen(parcel)
        case .reprint(let parcel, let reason): return reprint(parcel, reason)
        case .leave, .scan, .close, .takeOut, .report, .label, .undo: break
        }
        guard isMine else { return refuseOthers }
        switch command {
        case .scan(let reading): return try scan(reading)
        case .close: return try close()
        case .takeOut(let reading): return try takeOut(reading)
        case .report(let reason, let box): return try report(reason, box)
        case .label(let outcome): return try label(outcome)
        case .undo: return try undo()
        case .open, .reopen, .reprint, .leave: return .record([.left])
        }
    }

    var isMine: Bool { job.lease?.holder == context.actor.badge && job.lease?.station == context.actor.station }

    var refuseOthers: PackDecision {
        if let refusal = job.freed?.refusal(of: .packing(job.id), to: context.actor.badge) { return .refuse(refusal) }
        return refuse(.notYours(job.id, holder: job.lease?.holder, station: job.lease?.station))
    }

    func refuse(_ refusal: PackRefusal) -> PackDecision { .refuse(.pack(refusal)) }

    private func scan(_ reading: Reading) throws -> PackDecision {
        guard let parcel = job.current, let step = job.step else { return refuse(.finished(job.id)) }
        switch step {
        case .unit, .rest: return try unit(reading, parcel)
        case .weight: return try weigh(reading, parcel)
        case .recount: return try recount(reading, parcel)
        case .label: return reading.refused(expecting: .nothing)
        }
    }

    // MARK: Units

    private func unit(_ reading: Reading, _ parcel: Parcel) throws -> PackDecision {
        if let box = reading.box { return try self.box(box, parcel) }
        if let place = reading.place, place.kind == .tote { return try tote(place.id, reading) }
        let decision = try pack(reading, parcel)
        guard case .refuse = decision else { return decision }
        // What was picked meanwhile is looked for only now, so that an ordinary scan does not pay for it.
        let more = try arrivals()
        guard !more.lines.isEmpty else { return decision }
        let arrived = PackEvent.arrived(lines: more.lines, tracking: more.tracking)
        return try after([arrived]).pack(reading, parcel).prefixed([arrived])
    }

    private func pack(_ reading: Reading, _ parcel: Parcel) throws -> PackDecision {
        let found = try match(reading, left: open)
        switch found {
        case .refused(let decision): return decision
        case .found(let sku, let lines, let units, let serial, let identity):
            if let identity, let other = job.parcel(with: identity) {
                return refuse(.unitTwice(serial ?? reading.text, parcel: other.number))
            }
            let open = lines.reduce(0) { $0 + self.open($1) }
            guard units <= open else {
                let packed = job.lines.reduce(0) { $1.sku == sku ? $0 + self.packed[$1.number - 1] : $0 }
                return refuse(.oneTooMany(sku, name: try name(sku), packed: packed, adding: units))
            }
            var events: [PackEvent] = []
            var left = units
            for line in lines where left > 0 {
                let quantity = min(left, self.open(line))
                guard quantity > 0 else { continue }
                let moves = try moves(line, serial, quantity, to: parcel.id.place, after: events)
                guard moves.reduce(0, { $0 + $1.quantity }) == quantity else {
                    return refuse(.nothingToPack(line.order))
                }
                events.append(
                    .packed(
                        line: line.number, parcel: parcel.number, quantity: quantity, serial: serial,
                        identity: identity, moves: moves, byHand: reading.keyed))
                left -= quantity
            }
            return .record(events + (try closing(parcel, after: events)))
        }
    }

    /// The last unit closes the parcel, unless more is on its way.
    func closing(_ parcel: Parcel, after events: [PackEvent]) throws -> [PackEvent] {
        let job = after(events).job
        guard job.openUnits == 0, job.current?.state == .packing, try missing().isEmpty else { return [] }
        let isEmpty = job.current?.count == 0
        return [isEmpty ? .dissolved(parcel: parcel.number) : .closed(parcel: parcel.number)]
    }

    func missing() throws -> [MissingPart] { try job.orders.flatMap { try bench.missing(of: $0) } }

    private func moves(
        _ line: PackLine, _ serial: String?, _ quantity: Int, to parcel: PlaceID, after events: [PackEvent]
    ) throws -> [Move] {
        try bench.sources(line, serial: serial, quantity: quantity, after: events.flatMap(\.moves)).map {
            Move(
                sku: line.sku, batch: line.batch, serial: serial, quantity: $0.quantity, from: $0.place, to: parcel)
        }
    }

    func name(_ sku: SKU) throws -> String { try bench.item(sku)?.name ?? sku.rawValue }

    /// This decision as it would be after these events.
    func after(_ events: [PackEvent]) -> PackDecider {
        var job = job
        events.forEach { job.apply($0) }
        return PackDecider(job: job, context: context, bench: bench)
    }

    // MARK: Which unit

    enum Found {
        case found(SKU, lines: [PackLine], units: Int, serial: String?, identity: String?)
        case refused(PackDecision)
    }

    /// The lines that a reading can be a unit of; `left` says how many units of a line are still wanted.
    func match(_ reading: Reading, left: (PackLine) -> Int) throws -> Found {
        if let serial = serialLine(reading) {
            return .found(
                serial.line.sku, lines: [serial.line], units: 1, serial: serial.text,
                identity: "\(serial.line.sku)/\(serial.text)")
        }
        let items = reading.items
        let own = items.filter { item in job.lines.contains { $0.sku == item.sku } }
        let wanted = own.first { item in job.lines.contains { $0.sku == item.sku && left($0) > 0 } }
        guard let item = wanted ?? own.first ?? items.first else {
            let next = job.lines.first { left($0) > 0 }
            return .refused(
                reading.refused(expecting: try next.map { .item($0.sku, name: try name($0.sku)) } ?? .nothing))
        }
        guard !own.isEmpty else {
            if items.count > 1 { return .refused(.refuse(.ambiguous(reading.text, choices: items.map(\.name)))) }
            return .refused(refuse(.notInOrder(item.sku, name: item.name, order: job.id)))
        }
        if item.units < 1 { return .refused(.refuse(.nothingInHand)) }
        if job.isSet(item.sku) {
            guard let serial = reading.serial else { return .refused(refuse(.scanSerial(item.sku, name: item.name))) }
            return .refused(refuse(.serialNotPicked(serial)))
        }
        if reading.multiplier > 1, try bench.item(item.sku)?.countsEachUnit == true {
            return .refused(.refuse(.scanEachUnit(item.sku)))
        }
        return batch(reading, item, left)
    }

    /// The lot decides between lines of one item; where only one lot is open the picker has made sure of it already.
    private func batch(
        _ reading: Reading, _ item: (sku: SKU, name: String, units: Int), _ left: (PackLine) -> Int
    ) -> Found {
        let identity = reading.tag ?? reading.serial.map { "\(item.sku)/\($0)" }
        let lines = job.lines.filter { $0.sku == item.sku }
        let open = lines.filter { left($0) > 0 }
        let speaks = lines.contains { reading.speaks(of: $0.batch) && $0.batch != .none }
        if speaks {
            let named = lines.filter { reading.names($0.batch) }
            guard !named.isEmpty else {
                let batch = Batch(lot: reading.lot ?? "", expiry: reading.expiry)
                return .refused(refuse(.wrongLot(batch, choices: lines.map(\.batch))))
            }
            return .found(item.sku, lines: named, units: item.units, serial: nil, identity: identity)
        }
        let batches = Set(open.map(\.batch))
        if batches.count > 1 { return .refused(refuse(.sayLot(item.sku, choices: batches.sorted()))) }
        return .found(item.sku, lines: lines, units: item.units, serial: nil, identity: identity)
    }

    /// The line of a serial that was picked; a bare serial says enough at a bench that knows it.
    private func serialLine(_ reading: Reading) -> (line: PackLine, text: String)? {
        let items = reading.items
        for text in [reading.serial, reading.serial == nil ? reading.text : nil].compactMap(\.self) {
            let line = job.lines.first { line in
                line.serials.contains(text) && (items.isEmpty || items.contains { $0.sku == line.sku })
            }
            if let line { return (line, text) }
        }
        return nil
    }

    // MARK: Totes and boxes

    /// The order's own tote brings what has arrived; another one of the same customer can be merged.
    private func tote(_ tote: PlaceID, _ reading: Reading) throws -> PackDecision {
        let (orders, cart) = try bench.orders(in: tote)
        if let cart { return refuse(.toteOnCart(tote, tour: cart.tour, holder: cart.holder)) }
        if !Set(orders).isDisjoint(with: job.orders) {
            let more = try arrivals()
            if !more.lines.isEmpty { return .record([.arrived(lines: more.lines, tracking: more.tracking)]) }
            return reading.refused(expecting: .nothing)
        }
        guard let order = orders.first else { return refuse(.toteEmpty(tote)) }
        guard orders.count == 1 else { return refuse(.otherTote(tote, of: order)) }
        if let obstacle = try mergeObstacle(order) {
            return refuse(obstacle == .otherCustomer ? .otherTote(tote, of: order) : .cannotMerge(order, obstacle))
        }
        let content = try content(of: order)
        // What is saved is worked out for the question only: the answer is the same tote for the same order.
        guard case .pack(.merge(order, _)) = context.offered?.deviation, context.offered?.code == reading.text else {
            let saving = try saving(with: content.lines)
            return .ask(Offer(code: reading.text, deviation: .pack(.merge(order, saves: saving))))
        }
        return .record([.merged(order: order, lines: content.lines, tracking: content.tracking)])
    }

    private func mergeObstacle(_ order: OrderID) throws -> MergeObstacle? {
        guard let mine = try bench.order(job.id), let other = try bench.order(order), !mine.customer.isEmpty,
            mine.customer == other.customer
        else { return .otherCustomer }
        if try bench.isCancelled(order) { return .cancelled }
        if mine.promise != other.promise { return .otherPromise }
        if mine.delivery.shipTo != other.delivery.shipTo { return .otherAddress }
        if mine.delivery.service != other.delivery.service { return .otherService }
        if try collectsTooMuch(with: other) { return .tooMuchCash }
        if job.parcels.contains(where: { $0.state == .labelled }) { return .labelled }
        if let theirs = try bench.job(of: order), theirs.lease != nil || !theirs.parcels.isEmpty { return .inHand }
        return nil
    }

    private func box(_ code: String, _ parcel: Parcel) throws -> PackDecision {
        if let refusal = try obstacle(of: code) { return refuse(refusal) }
        guard parcel.proposed == nil || code == parcel.proposed else {
            return refuse(.boxNeedsReason(code, proposed: parcel.proposed))
        }
        return .record([.boxTaken(parcel: parcel.number, box: code, reason: .asProposed)])
    }

    // MARK: Recount

    private func recount(_ reading: Reading, _ parcel: Parcel) throws -> PackDecision {
        let left = Dictionary(
            uniqueKeysWithValues: job.uncounted(parcel).map { ($0.line.number, $0.quantity) })
        switch try match(reading, left: { left[$0.number] ?? 0 }) {
        case .refused(.refuse(.pack(.notInOrder(let sku, let name, _)))): return refuse(.notInParcel(sku, name: name))
        case .refused(let decision): return decision
        case .found(let sku, let lines, let units, let serial, _):
            guard lines.contains(where: { line in parcel.units.contains { $0.line == line.number } }) else {
                return refuse(.notInParcel(sku, name: try name(sku)))
            }
            if let serial, job.recounted.contains(where: { $0.serials.contains(serial) }) {
                return refuse(.unitTwice(serial, parcel: parcel.number))
            }
            var rest = units
            var events: [PackEvent] = []
            for line in lines where rest > 0 {
                let quantity = min(rest, left[line.number] ?? 0)
                guard quantity > 0 else { continue }
                events.append(
                    .recounted(parcel: parcel.number, line: line.number, quantity: quantity, serial: serial))
                rest -= quantity
            }
            guard rest == 0 else {
                let counted = job.recounted.reduce(0) { $0 + $1.quantity }
                return refuse(.oneTooMany(sku, name: try name(sku), packed: counted, adding: units))
            }
            return .record(events)
        }
    }
}

extension Decision {
    /// The same decision with facts that go before its own.
    func prefixed(_ events: [Event]) -> Decision {
        if case .record(let own) = self { return .record(events + own) }
        return self
    }
}

extension PackJob {
    /// Decides one command. The answer changes nothing; only recorded facts do.
    public func decide(_ command: PackCommand, _ context: JobContext, on bench: some Bench) throws -> PackDecision {
        try PackDecider(job: self, context: context, bench: bench).decide(command)
    }
}
