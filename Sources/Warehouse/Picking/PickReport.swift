// The exceptions of the pick job. A reason names its procedure; what is held, counted and looked for elsewhere is data
// in the reason's row.

extension PickDecider {
    func report(_ reason: Reason, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        guard hand.step != .zeroCheck else { return .refuse(.answerEmpty(line.place)) }
        switch reason.procedure {
        case .giveUp: return try giveUp(reason, hand, line)
        case .damage: return try damage(reason, hand, line)
        case .byHand: return try byHand(reason, hand, line)
        case .toteFull: return toteFull(reason, hand, line)
        case .otherBox, .unweighed, .reprint, .leftover, .returned, .aside, .site:
            return .refuse(.notNow(reason.code, step: hand.step))
        }
    }

    /// The units that are not in the hand cannot be had from this bin.
    private func giveUp(_ reason: Reason, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        let missing = line.open - hand.counted
        guard missing > 0 else { return .refuse(.notNow(reason.code, step: hand.step)) }
        switch line.kind {
        case .pick: return .record([.shorted(try shortage(of: missing, reason, line))])
        case .putBack: return .record([.shorted(leftInTote(missing, reason, line, counts: true))])
        }
    }

    /// Units that cannot be put back stay booked in their tote until somebody has counted it.
    private func leftInTote(_ missing: Int, _ reason: Reason, _ line: PickLine, counts: Bool) -> Shortage {
        Shortage(
            line: line.number, missing: missing, reason: reason.code, hold: .none, createsCount: counts,
            place: line.tote ?? line.place, sku: line.sku, batch: line.batch, instead: [])
    }

    /// One unit goes to the damaged tray: one from the hand when any is counted, else one that still lies there. A
    /// serial has to be known, so there the last scanned unit is meant.
    private func damage(_ reason: Reason, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        guard hand.step != tour.firstStep(of: line), let source = line.kind == .pick ? line.place : line.tote else {
            return .refuse(.notNow(reason.code, step: hand.step))
        }
        let serials = (tour.tracking[line.sku] ?? []).contains(.serial)
        if serials, hand.serials.isEmpty { return .refuse(.nothingInHand) }
        let fromHand = hand.counted > 0
        let move = Move(
            sku: line.sku, batch: line.batch, serial: hand.serials.last, quantity: 1, from: source, to: .damaged)
        if line.kind == .putBack {
            let lost = leftInTote(1, reason, line, counts: false)
            return .record([.damaged(line: line.number, moves: [move], fromHand: fromHand, shortage: lost)])
        }
        // The broken unit was claimed; another one of the same batch in the same bin serves as well when it is free.
        let spare = try shelf.free(line.sku).first { $0.place == line.place && $0.batch == line.batch }
        let short = (spare?.quantity ?? 0) > 0 ? nil : try shortage(of: 1, reason, line)
        return .record([.damaged(line: line.number, moves: [move], fromHand: fromHand, shortage: short)])
    }

    /// The label cannot be read; the worker vouches for what stands there. It is recorded apart from a scan.
    private func byHand(_ reason: Reason, _ hand: Hand, _ line: PickLine) throws -> PickDecision {
        switch hand.step {
        case .place where line.kind == .pick:
            if try shelf.isBlocked(line.place) { return .refuse(.placeBlocked(line.place)) }
            return .record([.sourceConfirmed(line: line.number, byHand: true)])
        case .tote where line.kind == .putBack:
            return .record([.sourceConfirmed(line: line.number, byHand: true)])
        case .item:
            return .record([.itemConfirmed(line: line.number, units: 1, byHand: true)])
        case .batch:
            let need = try shelf.need(of: line.order, for: line.sku)
            guard line.kind == .putBack || usable(line.batch, for: need, asOf: context.today) else {
                return .refuse(.expired(line.batch))
            }
            if (tour.tracking[line.sku] ?? []).contains(.serial) {
                return .record([.batchConfirmed(line: line.number, byHand: true)])
            }
            let units = min(hand.packUnits, line.open)
            return .record([.counted(line: line.number, units: units, serial: nil, byHand: true)])
        case .quantity where hand.counted < line.open:
            return .record([.counted(line: line.number, units: 1, serial: nil, byHand: true)])
        case .place, .serial, .quantity, .tote, .zeroCheck:
            return .refuse(.notNow(reason.code, step: hand.step))
        }
    }

    private func toteFull(_ reason: Reason, _ hand: Hand, _ line: PickLine) -> PickDecision {
        guard line.kind == .pick, let tote = tour.slot(for: line)?.tote else {
            return .refuse(.notNow(reason.code, step: hand.step))
        }
        return .record([.toteFull(line: line.number, tote: tote)])
    }

    /// What follows from units that are missing in this bin: first usable, first expired, nearest; the rest is lost.
    private func shortage(of missing: Int, _ reason: Reason, _ line: PickLine) throws -> Shortage {
        var instead: [PickLine] = []
        if reason.seeksElsewhere {
            let need = try shelf.need(of: line.order, for: line.sku)
            var left = missing
            let elsewhere = try shelf.free(line.sku)
                .filter { stock in
                    usable(stock.batch, for: need, asOf: context.today)
                        && !(stock.place == line.place && stock.batch == line.batch)
                        && !reason.hold.covers(place: stock.place, batch: stock.batch, of: line)
                }
                .map { (stock: $0, way: distance($0.walk, line.walk)) }
                .sorted { ($0.stock.batch, $0.way, $0.stock.place) < ($1.stock.batch, $1.way, $1.stock.place) }
                .map(\.stock)
            for stock in elsewhere where left > 0 {
                let quantity = min(stock.quantity, left)
                left -= quantity
                instead.append(
                    PickLine(
                        number: tour.lines.count + instead.count + 1, order: line.order, orderLine: line.orderLine,
                        sku: line.sku, place: stock.place, walk: stock.walk, batch: stock.batch, wanted: quantity,
                        turn: turn(for: stock.walk)))
            }
        }
        return Shortage(
            line: line.number, missing: missing, reason: reason.code, hold: reason.hold,
            createsCount: reason.createsCount, place: line.place, sku: line.sku, batch: line.batch, instead: instead)
    }

    /// The turn that adds the least way: between which two coming stops a new one fits best.
    private func turn(for walk: WalkPoint) -> Int {
        let stops = tour.upcoming
        var best = (cost: Int.max, turn: (stops.last?.turn ?? 0) + Limits.turnStep)
        for (before, after) in zip(stops, stops.dropFirst()) where after.turn - before.turn > 1 {
            let cost = distance(before.walk, walk) + distance(walk, after.walk) - distance(before.walk, after.walk)
            if cost < best.cost { best = (cost, (before.turn + after.turn) / 2) }
        }
        if let last = stops.last, distance(last.walk, walk) < best.cost { best.turn = last.turn + Limits.turnStep }
        return best.turn
    }

    private func distance(_ one: WalkPoint, _ other: WalkPoint) -> Int { abs(one.x - other.x) + abs(one.y - other.y) }
}

extension Hold {
    /// Whether stock of the line's item in a place is held back once this hold stands.
    public func covers(place: PlaceID, batch: Batch, of line: PickLine) -> Bool {
        guard place == line.place else { return false }
        switch self {
        case .none: return false
        case .batch: return batch == line.batch
        case .item, .place: return true
        }
    }
}
