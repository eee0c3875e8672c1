import Barcode

// What is captured of the units in a hand, where they go, and what the ledger is told.

extension CarryDecider {
    // MARK: Batch and serial

    func batch(_ reading: Reading, _ hand: CarryHand) throws -> CarryDecision {
        var hand = hand
        if !job.isDelivery { return try lyingBatch(reading, hand) }
        if hand.step == .lot {
            guard let lot = reading.lot ?? (reading.matches.isEmpty ? reading.text : nil), !lot.isEmpty, lot.count <= 20
            else { return reading.refused(expecting: .batch(.none)) }
            hand.batch.lot = lot
            if let expiry = reading.expiry, hand.open.contains(.expiry) {
                hand.batch.expiry = expiry
                hand.open.removeAll { $0 == .expiry }
            }
        } else {
            guard let day = reading.expiry ?? Day(typed: reading.text, thisYear: context.today.date.year) else {
                return reading.refused(expecting: .batch(.none))
            }
            hand.batch.expiry = day
        }
        hand.open.removeAll { $0 == self.job.hand(of: badge)?.step }
        return try settle(hand, reading.text)
    }

    /// A place has so many batches of an item; one of them is named by its lot or its day.
    private func lyingBatch(_ reading: Reading, _ hand: CarryHand) throws -> CarryDecision {
        var hand = hand
        let free = try floor.free(hand.sku, at: job.start.origin)
        let typed = Day(typed: reading.text, thisYear: context.today.date.year)
        let found = free.filter { units in
            reading.names(units.batch) || !units.batch.lot.isEmpty && units.batch.lot == reading.text
                || typed != nil && units.batch.expiry == typed
        }
        guard let first = found.first, found.allSatisfy({ $0.batch == first.batch }) else {
            return .refuse(
                .wrongBatch(
                    Batch(lot: reading.lot ?? reading.text, expiry: reading.expiry),
                    expected: free.first?.batch ?? .none))
        }
        (hand.batch, hand.grade) = (first.batch, first.grade)
        hand.open.removeAll { $0 == .lot || $0 == .expiry }
        return try settle(hand, reading.text)
    }

    func serial(_ reading: Reading, _ hand: CarryHand) throws -> CarryDecision {
        guard let serial = reading.serial ?? (reading.matches.isEmpty ? reading.text : nil), !serial.isEmpty,
            serial.count <= 40
        else { return reading.refused(expecting: .serial) }
        return try add(serial, to: hand, reading.text)
    }

    private func add(_ serial: String, to hand: CarryHand, _ text: String) throws -> CarryDecision {
        if let refusal = try obstacle(toSerial: serial, hand) { return .refuse(refusal) }
        var hand = hand
        hand.serials.append(serial)
        hand.units = hand.serials.count
        hand.open.removeAll { $0 == .serial }
        return try take(hand, adding: 1, text)
    }

    func obstacle(toSerial serial: String, _ hand: CarryHand) throws -> Refusal? {
        let held = job.hands.values.contains { $0.sku == hand.sku && $0.serials.contains(serial) }
        if held || hand.serials.contains(serial) { return .serialTwice(serial) }
        let place = try floor.place(of: serial, hand.sku)
        if !job.isDelivery {
            return place == job.start.origin ? nil : .serialElsewhere(serial, place: place)
        }
        if let place, place != job.start.origin { return .serialElsewhere(serial, place: place) }
        return nil
    }

    // MARK: Into the hand

    /// Takes so many more units of a delivery into the hand; more than announced is asked for.
    func take(_ hand: CarryHand, adding units: Int, _ text: String) throws -> CarryDecision {
        guard job.isDelivery, job.isAnnounced, !hand.isExcess, units > job.toCome(hand.sku) else {
            return try settle(hand, text)
        }
        let row = job.differences.first { $0.sku == hand.sku && $0.announced > 0 }
        let held = job.hands.values.reduce(0) { $1.sku == hand.sku ? $0 + $1.units : $0 }
        let deviation: CarryDeviation =
            row.map { .over(hand.sku, announced: $0.announced, here: $0.here + held + units) } ?? .unexpected(hand.sku)
        var excess = hand
        excess.isExcess = true
        return try confirmed(text, deviation) { [.held(try aimed(excess), by: badge)] }
    }

    /// Records what is in the hand now; once all of it is known, with where it goes.
    func settle(_ hand: CarryHand, _ text: String) throws -> CarryDecision {
        guard hand.step == .place else { return .record([.held(hand, by: badge)]) }
        if !job.isDelivery {
            let free = try free(hand)
            if hand.units > free { return refuse(.fewerHere(free, job.start.origin)) }
        } else if hand.reason == nil, try !lasts(hand.sku, hand.batch) {
            var aside = hand
            aside.reason = .shortDated
            return try confirmed(text, .shortDated(hand.batch)) { [.held(try aimed(aside), by: badge)] }
        }
        return .record([.held(try aimed(hand), by: badge)])
    }

    /// Units of the hand's batch that may be taken out of the place.
    private func free(_ hand: CarryHand) throws -> Int {
        let lying = try floor.free(hand.sku, at: job.start.origin).filter {
            $0.batch == hand.batch && $0.grade == hand.grade
        }
        if hand.serials.isEmpty { return lying.reduce(0) { $0 + $1.quantity } }
        return lying.count { units in units.serial.map { hand.serials.contains($0) } ?? false }
    }

    private func aimed(_ hand: CarryHand) throws -> CarryHand {
        guard hand.step == .place else { return hand }
        var hand = hand
        hand.goal = try goal(
            CarriedUnits(hand.sku, hand.batch, grade: hand.grade, quantity: hand.units), reason: hand.reason,
            before: hand.goal)
        return hand
    }

    func aim() throws -> CarryDecision {
        guard let hand = job.hand(of: badge) else { return .refuse(.nothingInHand) }
        return .record([.held(try aimed(hand), by: badge)])
    }

    /// Where units go: aside with a reason, to an order that waits, else into a bin: the one before, while it suits, so
    /// that nobody is sent elsewhere by counting on.
    func goal(_ units: CarriedUnits, reason: ReasonCode?, before: CarryGoal? = nil) throws -> CarryGoal {
        if reason != nil { return .aside(.damaged) }
        let isForSale = job.isDelivery || job.start.origin == .receiving
        if isForSale, units.grade == .a,
            let waiting = try floor.waiting(for: units.sku, units.batch, on: context.today)
        {
            return .order(
                waiting.units.order, line: waiting.units.line, units: min(waiting.units.units, units.quantity),
                door: waiting.door)
        }
        guard let item = try floor.item(units.sku) else { return .nowhere }
        if case .bin(let place, _) = before, let bin = try floor.fill(of: place),
            bin.obstacle(item, from: job.start.origin) == nil, bin.doubts(units, item, goal: nil).isEmpty
        {
            return before ?? .nowhere
        }
        guard let found = try floor.suggestion(for: units, item, from: job.start.origin) else { return .nowhere }
        return .bin(found.place, why: found.why)
    }

    func tooOld(_ hand: CarryHand) throws -> CarryRefusal? {
        try lasts(hand.sku, hand.batch) ? nil : .tooOld(hand.batch)
    }

    /// Whether units keep long enough for the shelf.
    private func lasts(_ sku: SKU, _ batch: Batch) throws -> Bool {
        let need = try floor.expiryPolicy().need(.restock, of: sku, try floor.item(sku)?.handling)
        return usable(batch, for: need, asOf: context.today)
    }

    // MARK: At the place

    func atPlace(_ reading: Reading, _ hand: CarryHand) throws -> CarryDecision {
        if let place = reading.place { return try at(place, hand, reading) }
        if hand.whole == nil, let again = reading.items.first(where: { $0.sku == hand.sku }) {
            return try more(again.units, reading, hand)
        }
        if !reading.items.isEmpty { return .refuse(.handNotEmpty(hand.units)) }
        if hand.whole == nil, let number = reading.number, reading.keyed { return try count(number, hand) }
        let expected: Expected =
            switch hand.goal {
            case .bin(let place, _), .aside(let place): .place(place)
            case .order: .freeTote
            case .nowhere, nil: .anyBin
            }
        return reading.refused(expecting: expected)
    }

    private func more(_ units: Int, _ reading: Reading, _ hand: CarryHand) throws -> CarryDecision {
        if reading.lot != nil || reading.expiry != nil, !reading.names(hand.batch), hand.tracking.byBatch {
            return .refuse(
                .wrongBatch(Batch(lot: reading.lot ?? "", expiry: reading.expiry), expected: hand.batch))
        }
        var hand = hand
        if hand.tracking.contains(.serial) {
            if let serial = reading.serial { return try add(serial, to: hand, reading.text) }
            hand.open = [.serial]
            return .record([.held(hand, by: badge)])
        }
        let sum = hand.units.addingReportingOverflow(units)
        guard !sum.overflow, sum.partialValue <= Limits.quantityMax else {
            return .refuse(.tooMany(counted: hand.units, adding: units, wanted: Limits.quantityMax))
        }
        hand.units = sum.partialValue
        return try take(hand, adding: units, reading.text)
    }

    private func count(_ number: Int, _ hand: CarryHand) throws -> CarryDecision {
        guard let item = try floor.item(hand.sku), !item.countsEachUnit else { return .refuse(.scanEachUnit(hand.sku)) }
        guard number > 0 else { return .record([.dropped(by: badge)]) }
        var counted = hand
        counted.units = number
        return try take(counted, adding: number - hand.units, String(number))
    }

    private func at(_ place: Place, _ hand: CarryHand, _ reading: Reading) throws -> CarryDecision {
        switch place.kind {
        case .tote:
            guard case .order(let order, let line, let units, _) = hand.goal, hand.whole == nil else {
                return reading.refused(expecting: .anyBin)
            }
            return try toOrder(order, line, units, tote: place.id, hand)
        case .quarantine:
            if hand.reason == nil { return refuse(.reasonFirst(place.id)) }
            return try put(hand, at: place.id)
        case .bin: return try intoBin(place.id, hand, reading)
        case .receiving:
            if place.id == job.start.origin { return refuse(.bin(place.id, .same)) }
            if hand.reason != nil { return .refuse(.wrongPlace(place.id, expected: .damaged)) }
            return try put(hand, at: place.id)
        case .bench, .carton, .lane, .door, .load, .returnsTray, .inTransit, .supplier, .customer, .adjustment, .scrap:
            return reading.refused(expecting: .anyBin)
        }
    }

    private func intoBin(_ place: PlaceID, _ hand: CarryHand, _ reading: Reading) throws -> CarryDecision {
        if hand.reason != nil { return .refuse(.wrongPlace(place, expected: .damaged)) }
        guard let bin = try floor.fill(of: place) else { return reading.refused(expecting: .anyBin) }
        var doubts: [BinDoubt] = []
        for units in hand.content.withoutSerials {
            guard let item = try floor.item(units.sku) else { continue }
            if let obstacle = bin.obstacle(item, from: job.start.origin) { return refuse(.bin(place, obstacle)) }
            if job.isDelivery || job.start.origin == .receiving, try !lasts(units.sku, units.batch) {
                return refuse(.tooOld(units.batch))
            }
            for doubt in bin.doubts(units, item, goal: hand.goal) where !doubts.contains(doubt) { doubts.append(doubt) }
        }
        if doubts.isEmpty { return try put(hand, at: place) }
        let offer = Offer(code: place.rawValue, deviation: .carry(.bin(place, doubts)))
        return context.offered == offer ? try put(hand, at: place) : .ask(offer)
    }

    private func toOrder(
        _ order: OrderID, _ line: Int, _ units: Int, tote: PlaceID, _ hand: CarryHand
    ) throws -> CarryDecision {
        // Somebody else may have served the order meanwhile; then the units are sent elsewhere.
        let waiting = try floor.waiting(for: hand.sku, hand.batch, on: context.today)?.units
        guard let waiting, waiting.order == order, waiting.line == line else {
            return .record([.held(try aimed(hand), by: badge)])
        }
        let use = try floor.use(of: tote)
        guard use == .free || use.isOnlyOf(order) else { return .refuse(.toteTaken(tote, by: use)) }
        let count = min(units, min(waiting.units, hand.units))
        var taken = hand
        taken.units = count
        taken.serials = Array(hand.serials.prefix(count))
        var left: CarryHand?
        if count < hand.units {
            var rest = hand
            rest.units -= count
            rest.serials = Array(hand.serials.dropFirst(count))
            rest.goal = nil
            left = rest
        }
        let put = PutUnits(
            taken.content, at: tote, order: order, orderLine: line, revives: waiting.wasShort ? true : nil)
        // Onto the floor by the ledger; the tour that picks them from there is released with the same breath.
        var onFloor = put
        onFloor.place = .receiving
        return .record([.put(put, moves: try moves(onFloor), left: left, by: badge)])
    }

    func put(_ hand: CarryHand, at place: PlaceID) throws -> CarryDecision {
        let put = PutUnits(hand.content, at: place, reason: hand.reason)
        if !job.isDelivery {
            // Somebody may have been promised them while they were carried.
            for units in put.units {
                let free = try floor.free(units.sku, at: job.start.origin).first {
                    $0.batch == units.batch && $0.grade == units.grade && $0.serial == units.serial
                }
                if (free?.quantity ?? 0) < units.quantity {
                    return refuse(.fewerHere(free?.quantity ?? 0, job.start.origin))
                }
            }
        }
        return .record([.put(put, moves: try moves(put), left: nil, by: badge)])
    }

    func report(_ reason: Reason) throws -> CarryDecision {
        guard let hand = job.hand(of: badge), hand.step == .place, hand.whole == nil else {
            return .refuse(.nothingInHand)
        }
        var aside = hand
        aside.reason = reason.code
        return .record([.held(try aimed(aside), by: badge)])
    }

    // MARK: The ledger

    /// The moves that bring units to a place. A transfer's units come out of transit as far as they are announced and
    /// still there; whatever is more came from outside.
    func moves(_ put: PutUnits) throws -> [Move] {
        var moves: [Move] = []
        for units in put.units {
            var rest = units
            if job.start.origin == .inTransit {
                let lying = try floor.free(units.sku, at: .inTransit).first {
                    $0.batch == units.batch && $0.grade == units.grade && $0.serial == units.serial
                }
                let announced = job.start.lines.flatMap(\.units).reduce(0) { $1.isAlike(units) ? $0 + $1.quantity : $0 }
                let here = job.put.flatMap(\.units).reduce(0) { $1.isAlike(units) ? $0 + $1.quantity : $0 }
                let count = min(units.quantity, max(0, min(lying?.quantity ?? 0, announced - here)))
                if count > 0 {
                    var known = units
                    known.quantity = count
                    moves.append(known.move(from: .inTransit, to: put.place))
                    rest.quantity -= count
                }
            }
            guard rest.quantity > 0 else { continue }
            let from: PlaceID = job.start.origin == .inTransit ? .supplier : job.start.origin
            moves.append(rest.move(from: from, to: put.place))
        }
        return moves
    }
}

extension CarriedUnits {
    /// Whether the ledger counts both in one row.
    func isAlike(_ other: CarriedUnits) -> Bool {
        sku == other.sku && batch == other.batch && grade == other.grade && serial == other.serial
    }
}
