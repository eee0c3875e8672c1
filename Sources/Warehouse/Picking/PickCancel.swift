// An order is cancelled while its tour is under way. What was not picked is dropped and its claims end. What lies in
// totes gets a put-back line for every tote and bin it went between: the facts say which, a line alone knows only its
// last tote. What is only in the hand is still booked in its bin; the worker is told to put it back and nothing has to
// be booked.

extension PickTour {
    /// The event that cancels an order on this tour, or nil when the tour has nothing of it, or nothing of it any more.
    public func cancellation(of order: OrderID, on shelf: some Shelf) throws -> PickEvent? {
        let mine = lines.filter { $0.order == order }
        let isUnderWay = mine.contains { $0.state == .open || $0.picked > 0 }
        guard isUnderWay, !mine.contains(where: { $0.kind == .putBack }) else { return nil }
        var putBacks: [PickLine] = []
        var turn = lines.map(\.turn).max() ?? 0
        for past in PickTour.standing(try shelf.history(of: id).events) {
            guard case .placed(let number, _, let moves, _) = past.event, let line = line(number), line.order == order
            else { continue }
            for move in moves {
                let same = putBacks.firstIndex {
                    $0.orderLine == line.orderLine && $0.sku == move.sku && $0.batch == move.batch
                        && $0.place == move.from && $0.tote == move.to
                }
                if let same {
                    putBacks[same].wanted += move.quantity
                    putBacks[same].serials += [move.serial].compactMap(\.self)
                    continue
                }
                turn += Limits.turnStep
                putBacks.append(
                    PickLine(
                        number: lines.count + putBacks.count + 1, kind: .putBack, order: order,
                        orderLine: line.orderLine, sku: move.sku, place: move.from, walk: line.walk,
                        batch: move.batch, wanted: move.quantity, turn: turn, tote: move.to,
                        serials: [move.serial].compactMap(\.self)))
            }
        }
        return .cancelled(order: order, putBacks: putBacks)
    }
}
