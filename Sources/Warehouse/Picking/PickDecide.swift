import Barcode

// The state machine of the pick job: what a scan or a key means at this step. It records nothing; it answers with the
// facts to record, one refusal, or an offer that the same scan confirms. PickFold.swift books the facts.
//
//   step        accepted                              offers (scan twice)              otherwise
//   place       the line's bin, or its check digits   another bin with free stock      wrongPlace, placeBlocked,
//                                                                                      wrongCheckDigits
//   item        a code of the line's item             another batch lying here         wrongItem
//   batch       the claimed lot or last day           another batch lying here         wrongBatch, expired,
//                                                                                      youngerBatch
//   serial      a serial that the ledger has here     –                                serialElsewhere, serialTwice,
//                                                                                      serialInHand
//   quantity    the item again, or a number           –                                tooMany, scanEachUnit,
//                                                                                      tagTwice
//   tote        the order's tote, or a free one       –                                wrongTote, toteTaken
//   zeroCheck   a number (0 is empty), or the item    –                                answerEmpty

/// One decision in the making: the tour, the context and the shelf it may ask.
struct PickDecider<S: Shelf> {
    let tour: PickTour
    let context: JobContext
    let shelf: S

    func decide(_ command: PickCommand) throws -> PickDecision {
        if case .take = command { return take() }
        guard tour.lease?.holder == context.actor.badge, tour.lease?.station == context.actor.station else {
            return .refuse(
                tour.freed?.refusal(of: .tour(tour.id), to: context.actor.badge)
                    ?? .notYours(tour: tour.id, holder: tour.lease?.holder, station: tour.lease?.station))
        }
        switch command {
        case .take: return take()
        case .undo: return try undo()
        case .leave: return leave()
        case .scan, .report, .skip: break
        }
        guard let hand = tour.hand, let line = tour.line(hand.line) else { return .refuse(.tourFinished(tour.id)) }
        switch command {
        case .take, .leave, .undo: return .refuse(.tourFinished(tour.id))
        case .skip: return skip(hand, line)
        case .report(let reason): return try report(reason, hand, line)
        case .scan(let reading): return try scan(reading, hand, line)
        }
    }

    private func take() -> PickDecision {
        let actor = context.actor
        guard let lease = tour.lease else {
            if tour.isFinished { return .refuse(.tourFinished(tour.id)) }
            if let previous = tour.freed.previous(besides: actor.badge) {
                return .record([.takenOver(from: previous, by: actor.badge, at: actor.station, when: context.now)])
            }
            return .record([.taken(by: actor.badge, at: actor.station, when: context.now)])
        }
        if lease.holder == actor.badge {
            return .record([.taken(by: actor.badge, at: actor.station, when: context.now)])
        }
        if tour.isFinished { return .refuse(.tourFinished(tour.id)) }
        let offer = Offer(
            code: String(tour.id.rawValue),
            deviation: .takeOver(tour.id, from: lease.holder, station: lease.station))
        guard context.offered == offer else { return .ask(offer) }
        return .record([
            .takenOver(from: lease.holder, by: actor.badge, at: actor.station, when: context.now)
        ])
    }

    private func leave() -> PickDecision {
        guard let hand = tour.hand else { return .record([.left]) }
        if hand.counted > 0 { return .refuse(.handNotEmpty(hand.counted)) }
        if hand.step == .zeroCheck, let line = tour.line(hand.line) { return .refuse(.answerEmpty(line.place)) }
        return .record([.left])
    }

    private func skip(_ hand: Hand, _ line: PickLine) -> PickDecision {
        if hand.step == .zeroCheck { return .refuse(.answerEmpty(line.place)) }
        if hand.counted > 0 { return .refuse(.handNotEmpty(hand.counted)) }
        guard let last = tour.upcoming.last, last.number != line.number else { return .refuse(.lastLine) }
        return .record([.skipped(line: line.number, turn: last.turn + Limits.turnStep)])
    }

    private func scan(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        switch hand.step {
        case .place: return try line.kind == .pick ? sourcePlace(reading, line) : targetPlace(reading, hand, line)
        case .item: return try item(reading, hand, line)
        case .batch: return try batch(reading, hand, line)
        case .serial: return try serial(reading, hand, line)
        case .quantity: return try quantity(reading, hand, line)
        case .tote: return try line.kind == .pick ? targetTote(reading, hand, line) : sourceTote(reading, line)
        case .zeroCheck: return try zeroCheck(reading, line)
        }
    }

    // MARK: Place

    private func sourcePlace(_ reading: Reading, _ line: PickLine) throws -> PickDecision {
        let place = reading.place
        // Whoever cannot reach the label with the scanner types the two digits on it; nobody knows them by heart.
        if place?.id == line.place || reading.isTyped(placeCheckDigits(line.place)) {
            if try shelf.isBlocked(line.place) { return .refuse(.placeBlocked(line.place)) }
            return .record([.sourceConfirmed(line: line.number, byHand: false)])
        }
        guard let place else { return refusedPlace(reading, line) }
        guard place.kind == .bin else { return reading.refused(expecting: .place(line.place)) }
        return try otherPlace(place, reading, line)
    }

    private func refusedPlace(_ reading: Reading, _ line: PickLine) -> PickDecision {
        reading.isTypedDigits
            ? .refuse(.wrongCheckDigits(reading.text, expected: line.place))
            : reading.refused(expecting: .place(line.place))
    }

    /// Another bin serves as well when it holds free units that do not expire later than the claimed ones.
    private func otherPlace(_ place: Place, _ reading: Reading, _ line: PickLine) throws -> PickDecision {
        if try shelf.isBlocked(place.id) { return .refuse(.placeBlocked(place.id)) }
        let need = try shelf.need(of: line.order, for: line.sku)
        let serving = try shelf.free(line.sku)
            .filter { $0.place == place.id && usable($0.batch, for: need, asOf: context.today) }
            .min { $0.batch < $1.batch }
        guard let serving else { return .refuse(.wrongPlace(place.id, expected: line.place)) }
        if (serving.batch.expiry ?? Day(.max)) > (line.batch.expiry ?? Day(.max)) {
            return .refuse(.youngerBatch(serving.batch, older: line.batch))
        }
        let quantity = min(serving.quantity, line.open)
        let offer = Offer(
            code: reading.text, deviation: .otherPlace(place.id, serving.batch, quantity: quantity))
        guard context.offered == offer else { return .ask(offer) }
        return .record(substitution(line, place.id, place.walk, serving.batch, quantity))
    }

    /// The line goes on at another place or batch; what that cannot serve stays behind as a new line, next in turn.
    ///
    /// A line with units in a tote already stays what it was for them: it ends there, and a new line for the open units
    /// is the one that changes. So a line never says of its units that they came from where they did not.
    private func substitution(
        _ line: PickLine, _ place: PlaceID, _ walk: WalkPoint, _ batch: Batch, _ quantity: Int
    ) -> [PickEvent] {
        var serving = line
        var split: [PickEvent] = []
        if line.picked > 0 {
            serving = remainder(of: line, number: tour.lines.count + 1, quantity: line.open)
            split = [
                .substituted(
                    line: line.number, place: line.place, walk: line.walk, batch: line.batch, quantity: 0, rest: serving
                )
            ]
        }
        let rest =
            quantity < line.open
            ? remainder(of: line, number: tour.lines.count + split.count + 1, quantity: line.open - quantity) : nil
        return split + [
            .substituted(line: serving.number, place: place, walk: walk, batch: batch, quantity: quantity, rest: rest)
        ]
    }

    private func remainder(of line: PickLine, number: Int, quantity: Int) -> PickLine {
        PickLine(
            number: number, order: line.order, orderLine: line.orderLine, sku: line.sku, place: line.place,
            walk: line.walk, batch: line.batch, wanted: quantity, turn: line.turn)
    }

    private func targetPlace(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        let isTyped = reading.isTyped(placeCheckDigits(line.place))
        guard let place = isTyped ? line.place : reading.bin else { return refusedPlace(reading, line) }
        if try shelf.isBlocked(place) { return .refuse(.placeBlocked(place)) }
        if place != line.place {
            let offer = Offer(code: reading.text, deviation: .putBackElsewhere(place))
            guard context.offered == offer else { return .ask(offer) }
        }
        guard let tote = line.tote, hand.counted > 0 else { return .refuse(.nothingInHand) }
        return .record([
            .putBack(line: line.number, place: place, moves: moves(hand, line, from: tote, to: place))
        ])
    }

    // MARK: Item, batch, serial, quantity

    private func item(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        let name = try shelf.item(line.sku)?.name ?? line.sku.rawValue
        guard let (sku, scannedName, units) = reading.item(preferring: line.sku) else {
            return reading.refused(expecting: .item(line.sku, name: name))
        }
        guard sku == line.sku else {
            let items = reading.matches.filter { $0.kind == .item }
            if items.count > 1 { return .refuse(.ambiguous(reading.text, choices: items.map(\.label))) }
            return .refuse(.wrongItem(sku, name: scannedName, expected: line.sku, expectedName: name))
        }
        if let refusal = try refusedTag(reading) ?? refusedCount(units, reading, line) { return refusal }
        let tracking = tour.tracking[line.sku] ?? []
        if tracking.byBatch {
            guard reading.speaks(of: line.batch), try choices(reading, line).count <= 1 else {
                if units > line.open - hand.counted { return over(hand, line, units) }
                return .record([.itemConfirmed(line: line.number, units: units, byHand: false, tag: reading.tag)])
            }
            return try identified(reading, units, hand, line)
        }
        if tracking.contains(.serial) { return try serialOrAsk(reading, hand, line) }
        return count(units, hand, line, tag: reading.tag)
    }

    /// A tag is one unit, however often it is read.
    private func refusedTag(_ reading: Reading) -> PickDecision? {
        guard let tag = reading.tag, tour.hasCounted(tag: tag) else { return nil }
        return .refuse(.tagTwice(reading.text))
    }

    /// `0*` counts nothing, and where every unit is scanned `12*` is a keyed quantity too.
    private func refusedCount(_ units: Int, _ reading: Reading, _ line: PickLine) throws -> PickDecision? {
        if units < 1 { return .refuse(.nothingInHand) }
        if reading.multiplier > 1, try countsEachUnit(line) { return .refuse(.scanEachUnit(line.sku)) }
        return nil
    }

    private func countsEachUnit(_ line: PickLine) throws -> Bool {
        try shelf.item(line.sku)?.countsEachUnit == true
    }

    /// The batches where the units come from that this reading may mean: a day alone does not tell two lots apart.
    private func choices(_ reading: Reading, _ line: PickLine) throws -> [Batch] {
        guard let source = line.kind == .pick ? line.place : line.tote else { return [] }
        if reading.lot != nil, reading.names(line.batch) { return [line.batch] }
        return try shelf.batches(line.sku, at: source).filter { reading.names($0) }
    }

    private func batch(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        if let (sku, name, _) = reading.item(preferring: line.sku), sku != line.sku {
            return try wrongItem(sku, name, line)
        }
        var reading = reading
        if reading.lot == nil, reading.expiry == nil {
            // A bare lot code or a typed day carries no application identifier. A lot may look like a day, so it goes
            // first.
            let source = line.kind == .pick ? line.place : line.tote ?? line.place
            let lying = try shelf.batches(line.sku, at: source)
            let names = (lying + [line.batch]).map(\.lot).filter { !$0.isEmpty }
            if names.contains(reading.text) {
                reading.lot = reading.text
            } else if reading.keyed, let typed = names.first(where: { $0.uppercased() == reading.text.uppercased() }) {
                // Nobody types capitals with gloves on.
                reading.lot = typed
            } else if reading.matches.isEmpty {
                reading.expiry = Day(typed: reading.text, thisYear: context.today.date.year)
            }
        }
        guard reading.speaks(of: line.batch) else { return reading.refused(expecting: .batch(line.batch)) }
        let choices = try choices(reading, line)
        if choices.count > 1 { return .refuse(.ambiguous(reading.text, choices: choices.map(\.lot))) }
        return try identified(reading, hand.packUnits, hand, line)
    }

    private func wrongItem(_ sku: SKU, _ name: String, _ line: PickLine) throws -> PickDecision {
        let expected = try shelf.item(line.sku)?.name ?? line.sku.rawValue
        return .refuse(.wrongItem(sku, name: name, expected: line.sku, expectedName: expected))
    }

    /// A scan that names a batch: the claimed one is counted, another one lying here is offered.
    private func identified(_ reading: Reading, _ units: Int, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        let scanned = Batch(lot: reading.lot ?? line.batch.lot, expiry: reading.expiry ?? line.batch.expiry)
        let need = try shelf.need(of: line.order, for: line.sku)
        if reading.names(line.batch) {
            // Days may have passed since the batch was claimed. What goes back on the shelf may be as old as it is.
            guard line.kind == .putBack || usable(line.batch, for: need, asOf: context.today) else {
                return .refuse(.expired(line.batch))
            }
            return try countIdentified(reading, units, hand, line, after: [])
        }
        guard let other = try choices(reading, line).first, line.kind == .pick, hand.counted == 0 else {
            return .refuse(.wrongBatch(scanned, expected: line.batch))
        }
        guard usable(other, for: need, asOf: context.today) else {
            return .refuse(need.only == nil ? .expired(other) : .wrongBatch(other, expected: line.batch))
        }
        if (other.expiry ?? Day(.max)) > (line.batch.expiry ?? Day(.max)) {
            return .refuse(.youngerBatch(other, older: line.batch))
        }
        let free = try shelf.free(line.sku).first { $0.place == line.place && $0.batch == other }?.quantity ?? 0
        guard free > 0 else { return .refuse(.wrongBatch(other, expected: line.batch)) }
        let quantity = min(free, line.open)
        if units > quantity { return .refuse(.tooMany(counted: 0, adding: units, wanted: quantity)) }
        let offer = Offer(code: reading.text, deviation: .otherBatch(other, quantity: quantity))
        guard context.offered == offer else { return .ask(offer) }
        let events = substitution(line, line.place, line.walk, other, quantity)
        var after = self.tour
        events.forEach { after.apply($0) }
        guard let changed = after.current else { return .refuse(.nothingInHand) }
        return try PickDecider(tour: after, context: context, shelf: shelf)
            .countIdentified(reading, units, hand, changed, after: events)
    }

    private func countIdentified(
        _ reading: Reading, _ units: Int, _ hand: Hand, _ line: PickLine, after: [PickEvent]
    ) throws -> PickDecision {
        if (tour.tracking[line.sku] ?? []).contains(.serial) {
            let decision = try serialOrAsk(reading, hand, line)
            guard case .record(let events) = decision else { return decision }
            return .record(after + events)
        }
        // A tag that was read with the item is in the hand already, while the batch was still asked for.
        let decision = count(units, hand, line, tag: hand.step == .batch ? nil : reading.tag)
        guard case .record(let events) = decision else { return decision }
        return .record(after + events)
    }

    /// A scan of item or batch where serials are tracked: with its serial it counts one, without it asks for it.
    private func serialOrAsk(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        if let serial = reading.serial { return try countSerial(serial, hand, line, byHand: false) }
        switch hand.step {
        case .batch: return .record([.batchConfirmed(line: line.number, byHand: false)])
        case .place, .item, .serial, .quantity, .tote, .zeroCheck:
            let tracking = tour.tracking[line.sku] ?? []
            // The batch came with this scan, so the step that would ask for it is passed as well.
            let passed: [PickEvent] = tracking.byBatch ? [.batchConfirmed(line: line.number, byHand: false)] : []
            return .record([.itemConfirmed(line: line.number, units: 1, byHand: false)] + passed)
        }
    }

    private func serial(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        // A serial may read like any other code; at this step a serial that the ledger knows is what is meant.
        if reading.serial == nil, try shelf.serial(reading.text, of: line.sku) != nil {
            return try countSerial(reading.text, hand, line, byHand: reading.keyed)
        }
        if let (sku, name, _) = reading.item(preferring: line.sku), sku != line.sku {
            return try wrongItem(sku, name, line)
        }
        if let serial = reading.serial { return try countSerial(serial, hand, line, byHand: reading.keyed) }
        guard reading.matches.isEmpty else {
            return try endsEarly(reading, hand, line) ?? reading.refused(expecting: .serial)
        }
        return try countSerial(reading.text, hand, line, byHand: reading.keyed)
    }

    private func countSerial(_ serial: String, _ hand: Hand, _ line: PickLine, byHand: Bool) throws -> PickDecision {
        if hand.serials.contains(serial) { return .refuse(.serialTwice(serial)) }
        if hand.counted >= line.open { return over(hand, line, 1) }
        let found = try shelf.serial(serial, of: line.sku)
        let source = line.kind == .pick ? line.place : line.tote
        let isWanted = line.kind == .pick || line.serials.isEmpty || line.serials.contains(serial)
        guard let found, found.place == source, isWanted else {
            return .refuse(.serialElsewhere(serial, place: found?.place))
        }
        guard found.batch == line.batch else { return .refuse(.wrongBatch(found.batch, expected: line.batch)) }
        guard found.grade == .a else { return .refuse(.wrongGrade(serial, found.grade)) }
        if let other = try shelf.holder(of: serial, line.sku, besides: tour.id) {
            return .refuse(.serialInHand(serial, tour: other))
        }
        return .record([.counted(line: line.number, units: 1, serial: serial, byHand: byHand)])
    }

    private func quantity(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        if let (sku, name, units) = reading.item(preferring: line.sku) {
            guard sku == line.sku else {
                // Somebody else's code may be a short number too; typed here, it is how many.
                if reading.keyed, let number = reading.number, number <= line.open {
                    return try key(number, hand, line)
                }
                return try wrongItem(sku, name, line)
            }
            if let refusal = try refusedTag(reading) ?? refusedCount(units, reading, line) { return refusal }
            if reading.speaks(of: line.batch), !reading.names(line.batch) {
                return .refuse(.wrongBatch(Batch(lot: reading.lot ?? "", expiry: reading.expiry), expected: line.batch))
            }
            return count(units, hand, line, tag: reading.tag)
        }
        if let decision = try endsEarly(reading, hand, line) { return decision }
        guard let number = reading.number, reading.matches.isEmpty || reading.keyed else {
            return reading.refused(expecting: .quantity(counted: hand.counted, wanted: line.open))
        }
        return try key(number, hand, line)
    }

    /// What is in the hand may go where it belongs before the line is complete: a tote gets full, a bin too.
    private func endsEarly(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision? {
        guard let place = reading.place, hand.counted > 0 else { return nil }
        switch line.kind {
        case .pick: return place.kind == .tote ? try targetTote(reading, hand, line) : nil
        case .putBack: return place.kind == .bin ? try targetPlace(reading, hand, line) : nil
        }
    }

    private func key(_ number: Int, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        if try countsEachUnit(line) { return .refuse(.scanEachUnit(line.sku)) }
        if number > line.open { return .refuse(.tooMany(counted: 0, adding: number, wanted: line.open)) }
        if number < 1 { return .refuse(.nothingInHand) }
        return .record([.keyed(line: line.number, total: number)])
    }

    private func count(_ units: Int, _ hand: Hand, _ line: PickLine, tag: String?) -> PickDecision {
        if units > line.open - hand.counted { return over(hand, line, units) }
        return .record([.counted(line: line.number, units: units, serial: nil, byHand: false, tag: tag)])
    }

    private func over(_ hand: Hand, _ line: PickLine, _ units: Int) -> PickDecision {
        .refuse(.tooMany(counted: hand.counted, adding: units, wanted: line.open))
    }

    // MARK: Tote

    private func targetTote(_ reading: Reading, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        let slot = tour.slot(for: line)
        let expected: Expected = slot?.tote.map { .tote($0) } ?? .freeTote
        guard let place = reading.place, place.kind == .tote else {
            if reading.item(preferring: line.sku)?.sku == line.sku {
                return refusedTag(reading) ?? over(hand, line, 1)
            }
            return reading.refused(expecting: expected)
        }
        if let bound = slot?.tote {
            guard place.id == bound else {
                return .refuse(.wrongTote(place.id, expected: bound, order: line.order))
            }
        } else {
            let onCart = tour.slots.first { $0.tote == place.id || $0.full.contains(place.id) }
            if let onCart { return .refuse(.toteTaken(place.id, by: .taken(tour: tour.id, order: onCart.order))) }
            let use = try shelf.use(of: place.id)
            guard use == .free else { return .refuse(.toteTaken(place.id, by: use)) }
        }
        guard hand.counted > 0 else { return .refuse(.nothingInHand) }
        for serial in hand.serials {
            // Two hands can have scanned the same serial; it is in the tote of the one that came first.
            let found = try shelf.serial(serial, of: line.sku)
            guard found?.place == line.place else { return .refuse(.serialElsewhere(serial, place: found?.place)) }
        }
        let complete = hand.counted >= line.open
        let left = try shelf.onHand(line.sku, at: line.place) - hand.counted
        return .record([
            .placed(
                line: line.number, tote: place.id, moves: moves(hand, line, from: line.place, to: place.id),
                asksEmpty: complete && left == 0)
        ])
    }

    private func sourceTote(_ reading: Reading, _ line: PickLine) throws -> PickDecision {
        guard let tote = line.tote else { return .refuse(.nothingInHand) }
        // What was packed already is taken out of its parcel, and what came out of one lies on the bench.
        guard let place = reading.carton?.place ?? reading.place?.id, place == tote || reading.place?.kind == .tote
        else { return reading.refused(expecting: .tote(tote)) }
        guard place == tote else { return .refuse(.wrongTote(place, expected: tote, order: line.order)) }
        return .record([.sourceConfirmed(line: line.number, byHand: false)])
    }

    private func moves(_ hand: Hand, _ line: PickLine, from: PlaceID, to: PlaceID) -> [Move] {
        guard hand.serials.isEmpty else {
            return hand.serials.map {
                Move(sku: line.sku, batch: line.batch, serial: $0, quantity: 1, from: from, to: to)
            }
        }
        return [Move(sku: line.sku, batch: line.batch, quantity: hand.counted, from: from, to: to)]
    }

    // MARK: Zero check

    private func zeroCheck(_ reading: Reading, _ line: PickLine) throws -> PickDecision {
        if let (sku, _, units) = reading.item(preferring: line.sku), sku == line.sku {
            guard (1...Limits.quantityMax).contains(units) else { return .refuse(.answerEmpty(line.place)) }
            return .record([.zeroChecked(line: line.number, place: line.place, left: units)])
        }
        // The code of another item or place may be short digits too: a count names nothing. A typed 0 always is one.
        guard let number = reading.number, number >= 0, reading.matches.isEmpty || reading.keyed && number == 0 else {
            return .refuse(.answerEmpty(line.place))
        }
        return .record([.zeroChecked(line: line.number, place: line.place, left: number)])
    }
}

extension PickTour {
    /// Decides one command. The answer changes nothing; only recorded facts do.
    public func decide(
        _ command: PickCommand, _ context: JobContext, on shelf: some Shelf
    ) throws -> PickDecision {
        try PickDecider(tour: self, context: context, shelf: shelf).decide(command)
    }
}
