// Undo at the bench: the last gesture of a job did not happen. It is a fact of its own that takes the moves back; the
// job is then folded again without what was taken back. A gesture goes as a whole, last in first out, never past a
// change of hands or a printed label.
//
// A tote that was emptied may stand on another cart by now. Then the units go back to the bench and not into it.

extension PackDecider {
    func undo() throws -> PackDecision {
        let standing = PackJob.standing(try bench.history(of: job.id))
        guard let last = standing.last(where: { $0.event.canBeUndone || $0.event.endsUndo }), last.event.canBeUndone
        else { return .refuse(.nothingToUndo) }
        let gesture = standing.filter { $0.gesture == last.gesture && $0.event.canBeUndone }
        var undos: [PackEvent] = []
        for past in gesture.reversed() {
            if case .lost(let number, let quantity, _, _, true, _, _) = past.event, let line = job.line(number),
                try bench.unclaimed(of: line.order, line: line.orderLine) < quantity
            {
                return .refuse(.undoBlocked(place: .search, sku: line.sku))
            }
            if case .lost(let number, let quantity, _, _, false, _, _) = past.event, let line = job.line(number),
                try bench.shortToSpare(of: line.order, line: line.orderLine) < quantity
            {
                return .refuse(.handedBack(line.order, line.sku))
            }
            let moves = try past.event.moves.reversed().map { move in
                var back = move.reversed
                let isTote = back.to != .bench && !job.parcels.contains { $0.id.place == back.to }
                if isTote, try !bench.takesBack(back.to, job.id) { back.to = .bench }
                return back
            }
            undos.append(.undone(fact: past.fact, what: past.event.kind, moves: moves))
        }
        return .record(undos)
    }
}
