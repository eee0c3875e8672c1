// A returned unit that goes straight to an order is picked in one breath: a tour of one line is released from the tray
// for putting away and done at once. So the order line, the put-wall, the bench and `site verify` need to know nothing
// of returns, and nobody else can be promised the unit between the two facts.

/// The facts that bring a unit from the returns bench into the tote of the order that waits for it.
public func straightToOrder(
    _ unit: ReturnedUnit, from tray: PlaceID, tracking: Tracking, tour id: TourID, by actor: Actor, at now: Moment
) -> [FactBody] {
    guard let order = unit.ruling.order, let orderLine = unit.ruling.orderLine else { return [] }
    let line = PickLine(
        number: 1, order: order, orderLine: orderLine, sku: unit.sku, place: tray, batch: unit.batch,
        wanted: unit.quantity, turn: Limits.turnStep)
    let tour = PickTour(
        id: id, lines: [line], slots: [ToteSlot(number: 1, order: order)],
        tracking: tracking.isEmpty ? [:] : [unit.sku: tracking])
    let move = Move(
        sku: unit.sku, batch: unit.batch, serial: unit.serial, quantity: unit.quantity, from: tray, to: unit.place)
    let events: [PickEvent] = [
        .taken(by: actor.badge, at: actor.station, when: now),
        .counted(line: 1, units: unit.quantity, serial: unit.serial, byHand: false),
        .placed(line: 1, tote: unit.place, moves: [move], asksEmpty: false), .left,
    ]
    return [.tourReleased(TourReleased(tour))] + events.map { .pick(id, $0) }
}
