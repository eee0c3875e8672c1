import Barcode

// The state machine of a count: what a scan or a key means at this step. It records nothing; it answers with the facts
// to record, one refusal, or an offer that the same scan confirms. CountFold.swift books the facts.
//
//   step      accepted                                      offers (scan twice)               otherwise
//   place     the bin, or its check digits                  –                                 wrongPlace,
//                                                                                             wrongCheckDigits
//   item      an item: counted, or its lot, day or serial   an item that is not kept here     ambiguous, wrongKind,
//             is asked for                                                                    noLine, scanEachUnit
//             a number: so many in all of the last line
//             a code nobody knows: noted, with neighbours
//             the bin, or done: all is counted              done without an item kept here    sayEmpty
//             EMPTY, or 0 first thing: nothing is here                                        notEmpty
//   lot       a lot, scanned or typed                       –                                 wrongKind
//   expiry    a day, scanned or typed                       –                                 wrongKind
//   serial    any serial; an item or the bin as at item     –                                 serialTwice
//
// The count is blind: what this file may ask is `CountFloor`, and nothing there has a quantity.

/// What a decision at a count may ask about the site. None of the answers holds a quantity, so that no count can know
/// what is expected.
public protocol CountFloor {
    func item(_ sku: SKU) throws -> Item?
    /// The items that the ledger has in a bin, by SKU; not how many of them.
    func kept(at place: PlaceID) throws -> [SKU]
    /// Bins that the ledger has an item in, the first few by their code.
    func homes(of sku: SKU) throws -> [PlaceID]
    /// The bin that a person is at already.
    func count(heldBy badge: BadgeID) throws -> PlaceID?
    /// Everything that happened at the bin of a count, oldest first.
    func history(of count: CountID) throws -> [Past<CountEvent>]
}

/// What somebody can want at a count.
public enum CountCommand: Hashable, Sendable {
    /// Go to the bin, or come back to it.
    case take
    case leave
    case scan(Reading)
    /// Nothing is in the bin.
    case empty
    /// All is counted.
    case done
    /// The next units of the item counted last are of another lot.
    case otherLot
    case undo
}

/// What the count job answers.
public typealias CountDecision = Decision<CountEvent>

extension CountJob {
    /// Decides one command. The answer changes nothing; only recorded facts do.
    public func decide(
        _ command: CountCommand, _ context: JobContext, on floor: some CountFloor
    ) throws -> CountDecision {
        try CountDecider(job: self, context: context, floor: floor).decide(command)
    }
}

struct CountDecider<F: CountFloor> {
    let job: CountJob
    let context: JobContext
    let floor: F

    private var badge: BadgeID { context.actor.badge }

    func decide(_ command: CountCommand) throws -> CountDecision {
        if case .take = command { return try take() }
        guard let lease = job.lease, lease.holder == badge, lease.station == context.actor.station,
            let round = job.round
        else { return .refuse(away) }
        switch command {
        case .take: return try take()
        case .leave: return .record([.left])
        case .undo: return try undo(round)
        case .empty: return try empty(round)
        case .done: return try done(round)
        case .otherLot: return try otherLot(round)
        case .scan(let reading): return try scan(reading, round)
        }
    }

    private func refuse(_ refusal: CountRefusal) -> CountDecision { .refuse(.count(refusal)) }

    /// Why the count is not in these hands.
    private var away: Refusal {
        if let refusal = job.freed?.refusal(of: .counting(job.id, job.place), to: badge) { return refusal }
        if let lease = job.lease, lease.holder != badge || lease.station != context.actor.station {
            return .count(.held(job.place, by: lease.holder, station: lease.station))
        }
        return .count(job.state.isOver ? .over(job.id) : .atDesk(job.place))
    }

    // MARK: Taking and leaving

    private func take() throws -> CountDecision {
        let actor = context.actor
        switch job.state {
        case .waiting: break
        case .counting where job.lease?.holder == badge:
            return .record([.taken(by: badge, at: actor.station, when: context.now)])
        case .counting: break
        case .counted, .approval, .settled: return refuse(.atDesk(job.place))
        case .posted, .dropped: return refuse(.over(job.id))
        }
        if job.counters.contains(badge) { return refuse(.needsAnother(job.place)) }
        if let other = try floor.count(heldBy: badge), other != job.place { return refuse(.busy(other)) }
        guard let lease = job.lease else {
            if let previous = job.freed.previous(besides: badge) {
                return .record([.takenOver(from: previous, by: badge, at: actor.station, when: context.now)])
            }
            return .record([.taken(by: badge, at: actor.station, when: context.now)])
        }
        let offer = Offer(
            code: job.place.rawValue,
            deviation: .count(.takeOver(job.place, from: lease.holder, station: lease.station)))
        guard context.offered == offer else { return .ask(offer) }
        return .record([.takenOver(from: lease.holder, by: badge, at: actor.station, when: context.now)])
    }

    private func undo(_ round: CountRound) throws -> CountDecision {
        let standing = CountJob.standing(try floor.history(of: job.id)).filter { $0.fact > round.began }
        guard let last = standing.last(where: { $0.event.canBeUndone }) else { return .refuse(.nothingToUndo) }
        let gesture = standing.filter { $0.gesture == last.gesture && $0.event.canBeUndone }
        return .record(gesture.reversed().map { .undone(fact: $0.fact, what: $0.event.kind) })
    }

    // MARK: Ending

    private func empty(_ round: CountRound) throws -> CountDecision {
        if round.step == .place { return .refuse(.wrongKind("EMPTY", is: .text, expected: .place(job.place))) }
        guard round.lines.isEmpty, round.hand == nil else {
            return refuse(.notEmpty(job.place, lines: max(1, round.lines.count)))
        }
        return .record([.declaredEmpty(none: try floor.kept(at: job.place))])
    }

    private func done(_ round: CountRound) throws -> CountDecision {
        switch round.step {
        case .place: return .refuse(.wrongKind(job.place.rawValue, is: .place, expected: .place(job.place)))
        case .lot, .expiry: return .refuse(.wrongKind(job.place.rawValue, is: .place, expected: expected(round)))
        case .item, .serial: break
        }
        if round.lines.isEmpty { return refuse(.sayEmpty(job.place)) }
        let counted = Set(round.lines.map(\.sku))
        let none = try floor.kept(at: job.place).filter { !counted.contains($0) }
        if !none.isEmpty {
            let offer = Offer(code: job.place.rawValue, deviation: .count(.noneOf(none)))
            guard context.offered == offer else { return .ask(offer) }
        }
        return .record([.finished(none: none)])
    }

    // MARK: Scans

    private func scan(_ reading: Reading, _ round: CountRound) throws -> CountDecision {
        if round.step == .place { return confirm(reading) }
        if reading.bin == job.place { return try done(round) }
        switch round.step {
        case .place: return confirm(reading)
        case .item: return try item(reading, round)
        case .lot: return try lot(reading, round)
        case .expiry: return try expiry(reading, round)
        case .serial: return try serial(reading, round)
        }
    }

    private func confirm(_ reading: Reading) -> CountDecision {
        reading.confirming(job.place) { .placeConfirmed(byHand: $0) }
    }

    private func item(_ reading: Reading, _ round: CountRound) throws -> CountDecision {
        let items = reading.items
        if items.isEmpty { return try noItem(reading, round) }
        let kept = try floor.kept(at: job.place)
        let known = Set(kept).union(round.lines.map(\.sku))
        // A code that stands on several items means the one that is kept here, where only one of them is.
        let here = items.filter { known.contains($0.sku) }
        let choices = here.isEmpty ? items : here
        guard choices.count == 1, let found = choices.first else {
            return .refuse(.ambiguous(reading.text, choices: choices.map(\.sku.rawValue)))
        }
        let isStray = here.isEmpty
        if isStray {
            let deviation = CountDeviation.stray(found.sku, name: found.name, homes: try floor.homes(of: found.sku))
            let offer = Offer(code: reading.text, deviation: .count(deviation))
            guard context.offered == offer else { return .ask(offer) }
        }
        return try count(found.sku, units: found.units, isStray: isStray, reading, round)
    }

    /// An item was scanned: it is counted when everything that its units differ by is known.
    private func count(
        _ sku: SKU, units: Int, isStray: Bool, _ reading: Reading, _ round: CountRound
    ) throws -> CountDecision {
        guard let item = try floor.item(sku) else { return reading.refused(expecting: .anyItem) }
        guard units <= Limits.quantityMax - round.units else {
            return .refuse(.tooMany(counted: round.units, adding: units, wanted: Limits.quantityMax))
        }
        // The same item again without a lot on it is of the lot that is being counted.
        let going = round.current.flatMap { $0.sku == sku ? $0.batch : nil }
        let saysBatch = reading.lot != nil || reading.expiry != nil
        var hand = CountHand(sku: sku, units: units, isStray: isStray)
        if item.tracking.byBatch {
            hand.batch = saysBatch ? Batch(lot: reading.lot ?? "", expiry: reading.expiry) : going ?? .none
            if !item.tracking.contains(.lot) { hand.batch.lot = "" }
            if !item.tracking.contains(.expiry) { hand.batch.expiry = nil }
        }
        return take(hand, item, serial: reading.serial, round)
    }

    /// What is still missing of the units in the hand is asked for; when nothing is, they count.
    private func take(
        _ hand: CountHand, _ item: Item, serial: String?, _ round: CountRound
    ) -> CountDecision {
        let (sku, batch, isStray) = (hand.sku, hand.batch, hand.isStray)
        if item.tracking.contains(.lot), hand.batch.lot.isEmpty { return .record([.itemShown(hand, asks: .lot)]) }
        if item.tracking.contains(.expiry), hand.batch.expiry == nil {
            return .record([.itemShown(hand, asks: .expiry)])
        }
        guard item.tracking.contains(.serial) else {
            return .record([.counted(sku, batch, units: hand.units, serial: nil, isStray: isStray)])
        }
        guard let serial else { return .record([.itemShown(hand, asks: .serial)]) }
        if round.lines.contains(where: { $0.sku == hand.sku && $0.serials.contains(serial) }) {
            return .refuse(.serialTwice(serial))
        }
        return .record([.counted(sku, batch, units: 1, serial: serial, isStray: isStray)])
    }

    /// A text that names no item: a number for the last line, or a code to be noted.
    private func noItem(_ reading: Reading, _ round: CountRound) throws -> CountDecision {
        if let number = reading.number, reading.matches.isEmpty { return try keyed(number, round) }
        guard reading.matches.isEmpty else { return reading.refused(expecting: .anyItem) }
        return .record([.unknownSeen(reading.text)])
    }

    private func keyed(_ number: Int, _ round: CountRound) throws -> CountDecision {
        guard let line = round.current else {
            return number == 0 ? try empty(round) : refuse(.noLine)
        }
        if try floor.item(line.sku)?.countsEachUnit == true { return .refuse(.scanEachUnit(line.sku)) }
        return .record([.keyed(line.sku, line.batch, total: number)])
    }

    private func otherLot(_ round: CountRound) throws -> CountDecision {
        guard let sku = round.hand?.sku ?? round.current?.sku, let item = try floor.item(sku), item.tracking.byBatch
        else { return refuse(.noBatchToAsk) }
        let asks = item.tracking.contains(.lot) ? CountStep.lot : .expiry
        return .record([.itemShown(CountHand(sku: sku, units: 0), asks: asks)])
    }

    // MARK: Lot, day and serial

    private func lot(_ reading: Reading, _ round: CountRound) throws -> CountDecision {
        guard var hand = round.hand, let item = try floor.item(hand.sku) else { return .refuse(.nothingInHand) }
        guard let lot = reading.lot ?? (reading.matches.isEmpty ? reading.text : nil), !lot.isEmpty, lot.count <= 20
        else { return reading.refused(expecting: expected(round)) }
        hand.batch.lot = lot
        if item.tracking.contains(.expiry) { hand.batch.expiry = reading.expiry }
        return placed(hand, item, reading, round)
    }

    private func expiry(_ reading: Reading, _ round: CountRound) throws -> CountDecision {
        guard var hand = round.hand, let item = try floor.item(hand.sku) else { return .refuse(.nothingInHand) }
        guard let day = reading.expiry ?? Day(typed: reading.text, thisYear: context.today.date.year) else {
            return reading.refused(expecting: expected(round))
        }
        hand.batch.expiry = day
        return placed(hand, item, reading, round)
    }

    /// The lot or the day is known now. After F2 it is that of the units that are scanned next: none of them yet.
    private func placed(_ hand: CountHand, _ item: Item, _ reading: Reading, _ round: CountRound) -> CountDecision {
        take(hand, item, serial: reading.serial, round)
    }

    private func serial(_ reading: Reading, _ round: CountRound) throws -> CountDecision {
        guard let hand = round.hand, let item = try floor.item(hand.sku) else { return .refuse(.nothingInHand) }
        if reading.serial == nil, !reading.matches.isEmpty { return try self.item(reading, round) }
        if reading.items.contains(where: { $0.sku != hand.sku }) { return try self.item(reading, round) }
        let serial = reading.serial ?? reading.text
        return take(hand, item, serial: serial, round)
    }

    private func expected(_ round: CountRound) -> Expected {
        switch round.step {
        case .place: .place(job.place)
        case .item: .anyItem
        case .lot, .expiry: .batch(round.hand?.batch ?? .none)
        case .serial: .serial
        }
    }
}
