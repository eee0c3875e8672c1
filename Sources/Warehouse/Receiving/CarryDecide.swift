import Barcode

// What a scan or a key means to somebody who carries units. It records nothing; it answers with the facts to record,
// one refusal, or an offer that the same scan confirms.
//
//   in the hand   accepted                                            offers (scan twice)        otherwise
//   nothing       an item; its label's batch and serial with it       not announced, or more     ambiguous, notHere,
//                 an announced carton: all of it to the floor         than announced;            otherCarton,
//                 a move: the place itself, for all that lies there   too old for the shelf      scanEachUnit
//                 done: announced against actual; again ends it                                  othersHold
//   lot, expiry,  that, scanned or typed                              too old for the shelf      wrongKind,
//   serial                                                                                       serialElsewhere
//   place         the place that is shown, or the tote for an order   another bin, with what     binRefused, tooOld,
//                 the item again, or how many                         speaks against it          reasonFirst
//                 a reason (F3): it goes aside
//                 done: onto the receiving floor
//
// Units come from outside in a delivery; a transfer's come out of transit as far as they are announced. Undo takes back
// the last thing that this badge did: first what is in the hand, step by step, then what was put.

/// What a decision may ask about the site.
public protocol CarryFloor {
    func item(_ sku: SKU) throws -> Item?
    func expiryPolicy() throws -> ExpiryPolicy
    /// Units of an item in a place that nobody was promised, each batch, grade and serial for itself.
    func free(_ sku: SKU, at place: PlaceID) throws -> [CarriedUnits]
    /// Everything in a place, and how much of it is promised to somebody.
    func content(of place: PlaceID) throws -> (units: [CarriedUnits], promised: Int)
    /// The place where a serial is by the ledger.
    func place(of serial: String, _ sku: SKU) throws -> PlaceID?
    /// The most urgent order that waits for units of this batch and gets none from the shelves, and its door.
    func waiting(for sku: SKU, _ batch: Batch, on day: Day) throws -> (units: WantedUnits, door: PlaceID?)?
    func use(of tote: PlaceID) throws -> ToteUse
    /// The bin that suits units best.
    func suggestion(for units: CarriedUnits, _ item: Item, from origin: PlaceID) throws -> (
        place: PlaceID, why: String
    )?
    func fill(of bin: PlaceID) throws -> BinFill?
    /// The delivery that has this carton.
    func delivery(ofCarton sscc: String) throws -> DeliveryID?
    func roles(of badge: BadgeID) throws -> [Role]
    func history(of job: CarryID) throws -> [Past<CarryEvent>]
}

/// What somebody who carries units can want.
public enum CarryCommand: Hashable, Sendable {
    case scan(Reading)
    /// Onto the floor with what is in the hand; with nothing in it, on to the end.
    case done
    /// It goes off the shelves, and this is why.
    case report(Reason)
    /// Put back where it was.
    case drop
    /// Where what is left in the hand goes, after an order took some of it.
    case aim
    case undo
}

/// What is answered.
public typealias CarryDecision = Decision<CarryEvent>

extension CarryJob {
    /// Decides one command. The answer changes nothing; only recorded facts do.
    public func decide(_ command: CarryCommand, _ context: JobContext, on floor: some CarryFloor) throws
        -> CarryDecision
    {
        let decider = CarryDecider(job: self, context: context, floor: floor)
        if state == .closed { return .refuse(.carry(.closed(id))) }
        let badge = context.actor.badge
        if let freed = freed(from: badge), context.knows != freed,
            let refusal = freed.refusal(of: .carrying(id, of: name), to: badge)
        {
            return .refuse(refusal)
        }
        switch command {
        case .scan(let reading): return try decider.scan(reading)
        case .done: return try decider.done()
        case .report(let reason): return try decider.report(reason)
        case .drop:
            return hand(of: badge) == nil ? .refuse(.nothingInHand) : .record([.dropped(by: badge)])
        case .aim: return try decider.aim()
        case .undo: return try decider.undo()
        }
    }
}

struct CarryDecider<Floor: CarryFloor> {
    let job: CarryJob
    let context: JobContext
    let floor: Floor

    var badge: BadgeID { context.actor.badge }

    func refuse(_ refusal: CarryRefusal) -> CarryDecision { .refuse(.carry(refusal)) }

    /// The facts if the same scan was offered this before, else the offer.
    func confirmed(_ code: String, _ deviation: CarryDeviation, _ events: () throws -> [CarryEvent]) rethrows
        -> CarryDecision
    {
        let offer = Offer(code: code, deviation: .carry(deviation))
        return context.offered == offer ? .record(try events()) : .ask(offer)
    }

    func scan(_ reading: Reading) throws -> CarryDecision {
        guard let hand = job.hand(of: badge) else { return try scanEmptyHanded(reading) }
        switch hand.step {
        case .item: return try scanEmptyHanded(reading)
        case .lot, .expiry: return try batch(reading, hand)
        case .serial: return try serial(reading, hand)
        case .place: return try atPlace(reading, hand)
        }
    }

    // MARK: Nothing in the hand

    private func scanEmptyHanded(_ reading: Reading) throws -> CarryDecision {
        if let sscc = sscc(reading), job.isDelivery { return try carton(sscc) }
        if !job.isDelivery, reading.place?.id == job.start.origin { return try whole() }
        let items = reading.items
        guard !items.isEmpty else { return reading.refused(expecting: .anyItem) }
        let wanted = try items.filter { try isWanted($0.sku) }
        let choices = wanted.isEmpty ? items : wanted
        guard choices.count == 1, let found = choices.first, let item = try floor.item(found.sku) else {
            return .refuse(.ambiguous(reading.text, choices: choices.map(\.sku.rawValue)))
        }
        let isSerial = item.tracking.contains(.serial)
        if isSerial && found.units != 1 || reading.multiplier > 1 && item.countsEachUnit {
            return .refuse(.scanEachUnit(found.sku))
        }
        guard (1...Limits.quantityMax).contains(found.units) else {
            return .refuse(.tooMany(counted: 0, adding: found.units, wanted: Limits.quantityMax))
        }
        return try job.isDelivery ? receive(item, found.units, reading) : lift(item, found.units, reading)
    }

    private func isWanted(_ sku: SKU) throws -> Bool {
        if job.isDelivery { return job.start.lines.contains { $0.sku == sku } }
        return try !floor.free(sku, at: job.start.origin).isEmpty
    }

    /// Off the truck: whatever its label says is taken at once, the rest is asked for.
    private func receive(_ item: Item, _ units: Int, _ reading: Reading) throws -> CarryDecision {
        var open: [CarryStep] = []
        var batch = Batch.none
        if item.tracking.contains(.lot) {
            if let lot = reading.lot { batch.lot = lot } else { open.append(.lot) }
        }
        if item.tracking.contains(.expiry) {
            if let expiry = reading.expiry { batch.expiry = expiry } else { open.append(.expiry) }
        }
        var hand = CarryHand(sku: item.sku, tracking: item.tracking, batch: batch, units: units)
        if item.tracking.contains(.serial) {
            if let serial = reading.serial {
                if let refusal = try obstacle(toSerial: serial, hand) { return .refuse(refusal) }
                hand.serials = [serial]
            } else {
                hand.units = 0
                open.append(.serial)
            }
        }
        hand.open = open
        return try take(hand, adding: max(1, units), reading.text)
    }

    /// Out of a place: only what lies there and was promised to nobody.
    private func lift(_ item: Item, _ units: Int, _ reading: Reading) throws -> CarryDecision {
        let place = job.start.origin
        if let refusal = try kept(place) { return .refuse(.carry(refusal)) }
        let free = try floor.free(item.sku, at: place)
        let promised = try floor.content(of: place).promised
        guard let first = free.first else { return refuse(.notHere(item.sku, place, promised: promised)) }
        var hand = CarryHand(sku: item.sku, tracking: item.tracking, grade: first.grade, units: units)
        let batches = free.reduce(into: [Batch]()) { if !$0.contains($1.batch) { $0.append($1.batch) } }
        let named = batches.filter { reading.names($0) }
        if named.count == 1 || batches.count == 1 && (named.count == 1 || !reading.speaks(of: batches[0])) {
            hand.batch = named.first ?? batches[0]
        } else if reading.lot != nil || reading.expiry != nil, named.isEmpty {
            return .refuse(.wrongBatch(Batch(lot: reading.lot ?? "", expiry: reading.expiry), expected: batches[0]))
        } else {
            hand.open = [item.tracking.contains(.lot) ? .lot : .expiry]
        }
        hand.grade = free.first { $0.batch == hand.batch }?.grade ?? first.grade
        if item.tracking.contains(.serial) {
            if let serial = reading.serial {
                if let refusal = try obstacle(toSerial: serial, hand) { return .refuse(refusal) }
                hand.serials = [serial]
            } else {
                hand.units = 0
                hand.open.append(.serial)
            }
        }
        return try settle(hand, reading.text)
    }

    /// Everything that lies in the place, unless some of it is promised.
    private func whole() throws -> CarryDecision {
        let place = job.start.origin
        if let refusal = try kept(place) { return .refuse(.carry(refusal)) }
        let (units, promised) = try floor.content(of: place)
        guard let first = units.first else { return refuse(.emptyPlace(place)) }
        if promised > 0 { return refuse(.notHere(first.sku, place, promised: promised)) }
        var hand = CarryHand(sku: first.sku, units: units.reduce(0) { $0 + $1.quantity }, whole: units)
        // One kind of units goes where it would go by itself; a mixture goes where somebody says.
        if units.allSatisfy({ $0.sku == first.sku && $0.batch == first.batch }) {
            var alike = first
            (alike.quantity, alike.serial) = (hand.units, nil)
            hand.goal = try goal(alike, reason: nil)
        }
        return .record([.held(hand, by: badge)])
    }

    /// Damaged goods and what nobody found leave their places with a supervisor's badge only.
    private func kept(_ place: PlaceID) throws -> CarryRefusal? {
        guard place == .damaged || place == .search else { return nil }
        return try floor.roles(of: badge).contains(.supervise) ? nil : .kept(place)
    }

    // MARK: Cartons

    private func sscc(_ reading: Reading) -> String? {
        let code = Code.parse(reading.text)
        return (code.sscc ?? SSCC(code.plain))?.description
    }

    /// An announced carton is believed unopened: all of it goes onto the floor.
    private func carton(_ sscc: String) throws -> CarryDecision {
        let lines = job.start.lines.filter { $0.carton == sscc }
        guard !lines.isEmpty else {
            return refuse(.otherCarton(sscc, delivery: try floor.delivery(ofCarton: sscc)))
        }
        guard job.cartonsToCome.contains(sscc) else { return refuse(.cartonTwice(sscc)) }
        for line in lines {
            guard let item = try floor.item(line.sku) else { continue }
            // What the announcement does not say has to be read off the units themselves.
            let batch = line.batch ?? .none
            let isUnsaid =
                item.tracking.contains(.lot) && batch.lot.isEmpty
                || item.tracking.contains(.expiry) && batch.expiry == nil
                || item.tracking.contains(.serial) && line.serials == nil
            if isUnsaid { return .refuse(.scanEachUnit(line.sku)) }
            for serial in line.serials ?? [] {
                if let place = try floor.place(of: serial, line.sku), place != .inTransit {
                    return .refuse(.serialElsewhere(serial, place: place))
                }
            }
        }
        let put = PutUnits(lines.flatMap(\.units), at: .receiving, carton: sscc)
        return .record([.put(put, moves: try moves(put), left: nil, by: badge)])
    }

    // MARK: Ending

    func done() throws -> CarryDecision {
        if let hand = job.hand(of: badge) {
            guard hand.step == .place else { return .refuse(.handNotEmpty(max(1, hand.units))) }
            if hand.reason != nil { return try put(hand, at: .damaged) }
            guard job.start.origin != .receiving, job.isDelivery else {
                return .refuse(.handNotEmpty(max(1, hand.units)))
            }
            if let refusal = try tooOld(hand) { return refuse(refusal) }
            return try put(hand, at: .receiving)
        }
        if let other = job.hands.keys.min() { return refuse(.othersHold(BadgeID(other))) }
        guard job.isDelivery else { return .record([.closed(CarryClosed(origin: job.start.origin), by: badge)]) }
        switch job.state {
        case .open: return .record([.checked(job.differences, by: badge)])
        case .checked:
            let closed = CarryClosed(
                delivery: job.start.delivery, origin: job.start.origin, differences: job.differences)
            return .record([.closed(closed, by: badge)])
        case .closed: return refuse(.closed(job.id))
        }
    }

    // MARK: Undo

    func undo() throws -> CarryDecision {
        let mine = CarryJob.standing(try floor.history(of: job.id)).filter { $0.event.badge == badge }
        // What a hand did before a supervisor emptied it is not this hand's any more.
        let last = mine.last { past in
            if case .freed = past.event { true } else { past.event.canBeUndone }
        }
        guard let last, last.event.canBeUndone else { return .refuse(.nothingToUndo) }
        var back: [Move] = []
        if case .put(let put, let moves, _, _) = last.event {
            if let order = put.order { return refuse(.wentToOrder(order)) }
            for move in moves {
                let free = try floor.free(move.sku, at: move.to)
                let there = free.first { $0.batch == move.batch && $0.grade == move.grade && $0.serial == move.serial }
                guard (there?.quantity ?? 0) >= move.quantity else {
                    return .refuse(.undoBlocked(place: move.to, sku: move.sku))
                }
            }
            back = moves.map(\.reversed)
        }
        return .record([.undone(fact: last.fact, what: last.event.kind, moves: back, by: badge)])
    }
}

extension CarryEvent {
    /// F8 takes back what a hand did; what was opened, shown or ended stays.
    var canBeUndone: Bool {
        switch self {
        case .held, .dropped, .put: true
        case .opened, .freed, .checked, .reopened, .closed, .undone: false
        }
    }
}
