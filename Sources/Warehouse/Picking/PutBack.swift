extension PickTour {
    /// The lines that bring back what was picked of an order on this tour, numbered behind all others.
    public func putBacks(of order: OrderID) -> [PickLine] {
        let picked = lines.filter { $0.kind == .pick && $0.order == order && $0.picked > 0 && $0.tote != nil }
        let turn = (lines.map(\.turn).max() ?? 0) + Limits.turnStep
        return picked.enumerated().map { index, line in
            PickLine(
                number: lines.count + index + 1, kind: .putBack, order: order, orderLine: line.orderLine, sku: line.sku,
                place: line.place, walk: line.walk, batch: line.batch, wanted: line.picked,
                turn: turn + index * Limits.turnStep, tote: line.tote, serials: line.serials)
        }
    }
}
