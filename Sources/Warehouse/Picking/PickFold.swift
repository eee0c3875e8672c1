// How the facts of a tour change its state. This file only books what was decided; whether something may happen is in
// PickDecide.swift. A line goes through the steps of its recipe:
//
//   pick      place → item (→ batch) (→ serial…) → quantity → tote (→ zeroCheck) → next line
//   put-back  tote  → item (→ batch) (→ serial…) → quantity → place              → next line
//
// Units leave the bin in the ledger when they go into the tote, not before: what is only in the hand is still booked in
// the bin and still claimed, so a worker who drops everything loses nothing.

extension PickTour {
    /// The tour after so many events; events that a later one took back count for nothing.
    public static func fold(_ released: PickTour, _ history: [PastEvent]) -> PickTour {
        var tour = released
        for past in standing(history) { tour.apply(past.event) }
        return tour
    }

    /// The events that no later one took back.
    static func standing(_ history: [PastEvent]) -> [PastEvent] {
        let undone = Set(history.compactMap { if case .undone(let fact, _, _) = $0.event { fact } else { nil } })
        return history.filter { !undone.contains($0.fact) }
    }

    /// Books one event. An undo is not booked here: it needs the history, see `fold`.
    public mutating func apply(_ event: PickEvent) {
        switch event {
        case .taken(let badge, let station, let when):
            lease = Lease(holder: badge, station: station, since: when)
            freed = nil
            if hand == nil { advance() }
        case .takenOver(_, let badge, let station, let when):
            lease = Lease(holder: badge, station: station, since: when)
            freed = nil
            advance()
        case .left:
            lease = nil
            hand = nil
        case .freed(let freed):
            lease = nil
            hand = nil
            self.freed = freed
        case .sourceConfirmed: hand?.step = .item
        case .itemConfirmed(let number, let units, _, let tag): identified(number, units, tag)
        case .batchConfirmed: hand?.step = .serial
        case .counted(let number, let units, let serial, _, let tag): counted(number, units, serial, tag)
        case .keyed(let number, let total): keyed(number, total)
        case .placed(let number, let tote, _, let asksEmpty): placed(number, tote, asksEmpty)
        case .putBack(let number, _, _): handled(number, tote: nil)
        case .zeroChecked: advance()
        case .shorted(let shortage): shorted(shortage)
        case .damaged(let number, let moves, let fromHand, let shortage):
            damaged(number, moves, fromHand, shortage)
        case .toteFull(let number, let tote): full(number, tote)
        case .skipped(let number, let turn):
            change(number) { $0.turn = turn }
            advance()
        case .substituted(let number, let place, let walk, let batch, let quantity, let rest):
            substituted(number, place, walk, batch, quantity, rest)
        case .cancelled(let order, let putBacks): cancelled(order, putBacks)
        case .undone: break
        }
    }

    private mutating func change(_ number: Int, _ body: (inout PickLine) -> Void) {
        guard let index = lines.firstIndex(where: { $0.number == number }) else { return }
        body(&lines[index])
    }

    /// To the next open line, or to none.
    private mutating func advance() {
        hand = upcoming.first.map { Hand(line: $0.number, step: firstStep(of: $0)) }
    }

    /// The step that asks for the next unit.
    private func countingStep(_ line: PickLine) -> PickStep {
        (tracking[line.sku] ?? []).contains(.serial) ? .serial : .quantity
    }

    private mutating func identified(_ number: Int, _ units: Int, _ tag: String?) {
        guard let line = line(number) else { return }
        if let tag { hand?.tags.append(tag) }
        let step = (tracking[line.sku] ?? []).byBatch ? PickStep.batch : countingStep(line)
        hand?.packUnits = units
        hand?.step = step
    }

    private mutating func counted(_ number: Int, _ units: Int, _ serial: String?, _ tag: String?) {
        hand?.counted += units
        if let tag { hand?.tags.append(tag) }
        if let serial { hand?.serials.append(serial) }
        settleStep(number)
    }

    private mutating func keyed(_ number: Int, _ total: Int) {
        hand?.counted = total
        settleStep(number)
    }

    /// All units in the hand: to the last step; else more are counted.
    private mutating func settleStep(_ number: Int) {
        guard let line = line(number), let counted = hand?.counted else { return }
        let step = counted >= line.open ? lastStep(of: line) : countingStep(line)
        hand?.step = step
    }

    private mutating func placed(_ number: Int, _ tote: PlaceID, _ asksEmpty: Bool) {
        if let line = line(number), let slot = slot(for: line),
            let index = slots.firstIndex(where: { $0.number == slot.number })
        {
            slots[index].tote = tote
        }
        if asksEmpty {
            book(number, tote)
            hand = Hand(line: number, step: .zeroCheck)
        } else {
            handled(number, tote: tote)
        }
    }

    /// The units in the hand are where they belong; the line is done or asks for the rest.
    private mutating func handled(_ number: Int, tote: PlaceID?) {
        book(number, tote)
        if let line = line(number), line.state == .open {
            hand = Hand(line: number, step: .item)
        } else {
            advance()
        }
    }

    private mutating func book(_ number: Int, _ tote: PlaceID?) {
        guard let hand else { return }
        switch line(number)?.kind {
        case .pick: tags += hand.tags
        case .putBack, nil: tags.removeAll { hand.tags.contains($0) }
        }
        change(number) { line in
            line.picked += hand.counted
            if line.kind == .pick { line.serials += hand.serials }
            if let tote { line.tote = tote }
            if line.open == 0 { line.state = .done }
        }
    }

    private mutating func shorted(_ shortage: Shortage) {
        change(shortage.line) { line in
            line.wanted -= shortage.found
            line.short += shortage.lost
            line.reason = shortage.reason
            if line.open == 0 { line.state = .done }
        }
        lines += shortage.instead
        guard let hand, hand.line == shortage.line, let line = line(shortage.line) else { return }
        if line.state == .done {
            advance()
            return
        }
        // A pack that was scanned before its batch cannot count more than the line still wants.
        self.hand?.packUnits = min(hand.packUnits, line.open)
        if hand.counted >= line.open {
            let step = lastStep(of: line)
            self.hand?.step = step
        }
    }

    private mutating func damaged(_ number: Int, _ moves: [Move], _ fromHand: Bool, _ shortage: Shortage?) {
        if fromHand, let line = line(number) {
            let units = moves.reduce(0) { $0 + $1.quantity }
            let step = countingStep(line)
            hand?.counted -= units
            hand?.serials.removeAll { serial in moves.contains { $0.serial == serial } }
            hand?.step = step
        }
        if let shortage { shorted(shortage) }
    }

    private mutating func full(_ number: Int, _ tote: PlaceID) {
        guard let line = line(number), let slot = slot(for: line),
            let index = slots.firstIndex(where: { $0.number == slot.number })
        else { return }
        slots[index].full.append(tote)
        slots[index].tote = nil
    }

    private mutating func substituted(
        _ number: Int, _ place: PlaceID, _ walk: WalkPoint, _ batch: Batch, _ quantity: Int, _ rest: PickLine?
    ) {
        let movesOn = line(number).map { $0.place != place } ?? false
        change(number) { line in
            line.place = place
            line.walk = walk
            line.batch = batch
            line.wanted = line.picked + line.short + quantity
            if line.open == 0 { line.state = .done }
        }
        if let rest { lines.append(rest) }
        if let rest, line(number)?.state == .done {
            hand = Hand(line: rest.number, step: firstStep(of: rest))
        } else if movesOn {
            hand?.step = .item
        }
    }

    private mutating func cancelled(_ order: OrderID, _ putBacks: [PickLine]) {
        for index in lines.indices
        where lines[index].order == order && lines[index].kind == .pick && lines[index].state == .open {
            lines[index].state = .dropped
        }
        lines += putBacks
        // Somebody who is done but has not left the tour goes on with what is to be put back.
        if lease != nil, hand.map({ line($0.line)?.state == .dropped }) ?? true { advance() }
    }
}
