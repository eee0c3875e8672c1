// Units that go straight to an order, from the returns bench or off a truck, are picked in one breath: a tour of one
// line is released from where they lie by the ledger and done at once. So the order line, the put-wall, the bench and
// `site verify` need to know nothing of returns or deliveries, and nobody else can be promised the units in between.

/// Units that are alike and an order that waits for them.
public struct StraightUnits: Hashable, Sendable {
    public var units: [CarriedUnits]
    public var order: OrderID
    public var orderLine: Int
    /// Where they lie by the ledger, and the tote that they went into.
    public var place: PlaceID
    public var tote: PlaceID

    public init(_ units: [CarriedUnits], order: OrderID, orderLine: Int, from place: PlaceID, into tote: PlaceID) {
        self.units = units
        self.order = order
        self.orderLine = orderLine
        self.place = place
        self.tote = tote
    }
}

/// The facts that bring units into the tote of the order that waits for them.
public func straightToOrder(
    _ straight: StraightUnits, tracking: Tracking, tour id: TourID, by actor: Actor, at now: Moment
) -> [FactBody] {
    guard let first = straight.units.first else { return [] }
    let line = PickLine(
        number: 1, order: straight.order, orderLine: straight.orderLine, sku: first.sku, place: straight.place,
        batch: first.batch, wanted: straight.units.reduce(0) { $0 + $1.quantity }, turn: Limits.turnStep)
    let tour = PickTour(
        id: id, lines: [line], slots: [ToteSlot(number: 1, order: straight.order)],
        tracking: tracking.isEmpty ? [:] : [first.sku: tracking])
    let moves = straight.units.map { $0.move(from: straight.place, to: straight.tote) }
    let counted = straight.units.map { units in
        PickEvent.counted(line: 1, units: units.quantity, serial: units.serial, byHand: false)
    }
    let events: [PickEvent] =
        [.taken(by: actor.badge, at: actor.station, when: now)] + counted
        + [.placed(line: 1, tote: straight.tote, moves: moves, asksEmpty: false), .left]
    return [.tourReleased(TourReleased(tour))] + events.map { .pick(id, $0) }
}

extension ReturnedUnit {
    /// This unit on its way from a tray to the order that it was ruled to.
    public func straight(from tray: PlaceID) -> StraightUnits? {
        guard let order = ruling.order, let orderLine = ruling.orderLine else { return nil }
        let units = CarriedUnits(sku, batch, serial: serial, quantity: quantity)
        return StraightUnits([units], order: order, orderLine: orderLine, from: tray, into: place)
    }
}
