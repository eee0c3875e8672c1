// Undo: the last gesture of a tour did not happen. It is a fact of its own that takes the moves back; the tour is then
// folded again without what was taken back. A gesture goes as a whole, last in first out, never past a change of hands
// or a cancellation.
//
// Others work on while the tour stands still, so going back must still be possible: nobody may have claimed or taken
// the units that would have to return.

extension PickDecider {
    func undo() throws -> PickDecision {
        let (released, events) = try shelf.history(of: tour.id)
        let standing = PickTour.standing(events)
        guard let last = standing.last(where: { $0.event.canBeUndone || $0.event.endsUndo }), last.event.canBeUndone
        else { return .refuse(.nothingToUndo) }
        let gesture = standing.filter { $0.gesture == last.gesture && $0.event.canBeUndone }
        let undos = gesture.reversed().map { past in
            PickEvent.undone(
                fact: past.fact, what: past.event.kind, moves: past.event.moves.reversed().map(\.reversed))
        }
        let earlier = PickTour.fold(
            released, events + undos.map { PastEvent(fact: 0, gesture: last.gesture, event: $0) })
        if let gone = try missing(for: earlier, by: undos.flatMap(\.moves)) {
            return .refuse(.undoBlocked(place: gone.place, sku: gone.sku))
        }
        if let line = try handedBack(before: earlier) { return .refuse(.handedBack(line.order, line.sku)) }
        return .record(undos)
    }

    /// A line of which more would be open again than the site may still pick.
    private func handedBack(before earlier: PickTour) throws -> PickLine? {
        func short(_ lines: [PickLine], _ like: PickLine) -> Int {
            lines.filter { $0.kind == .pick && $0.order == like.order && $0.orderLine == like.orderLine }
                .reduce(0) { $0 + $1.short }
        }
        return try tour.lines.first { line in
            let back = line.short > 0 ? short(tour.lines, line) - short(earlier.lines, line) : 0
            return try back > 0 && shelf.shortToSpare(of: line.order, line: line.orderLine) < back
        }
    }

    /// What is not there any more of the units that the moves take back and that the earlier tour claims.
    private func missing(for earlier: PickTour, by moves: [Move]) throws -> Claim? {
        var needed: [Claim: Int] = [:]
        for line in tour.lines { needed[Claim(line), default: 0] -= line.claimed }
        for line in earlier.lines { needed[Claim(line), default: 0] += line.claimed }
        for move in moves {
            needed[Claim(sku: move.sku, place: move.from, batch: move.batch), default: 0] += move.quantity
            needed[Claim(sku: move.sku, place: move.to, batch: move.batch), default: 0] -= move.quantity
            if let serial = move.serial, try shelf.serial(serial, of: move.sku)?.place != move.from {
                return Claim(sku: move.sku, place: move.from, batch: move.batch)
            }
        }
        return try needed.filter { $0.value > 0 }
            .filter { try shelf.unclaimed($0.key.sku, at: $0.key.place, of: $0.key.batch) < $0.value }
            .keys.min { ($0.place, $0.sku, $0.batch) < ($1.place, $1.sku, $1.batch) }
    }
}

/// What a line claims units of.
private struct Claim: Hashable {
    var sku: SKU
    var place: PlaceID
    var batch: Batch

    init(sku: SKU, place: PlaceID, batch: Batch) {
        self.sku = sku
        self.place = place
        self.batch = batch
    }

    init(_ line: PickLine) { self.init(sku: line.sku, place: line.place, batch: line.batch) }
}

extension PickEvent {
    /// Undo stops here: the hands that did it are not these hands any more, or the office wants otherwise.
    var endsUndo: Bool {
        switch self {
        case .takenOver, .left, .freed, .cancelled: true
        case .taken, .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted, .keyed, .placed, .putBack,
            .zeroChecked, .shorted, .damaged, .toteFull, .skipped, .substituted, .undone:
            false
        }
    }
}
