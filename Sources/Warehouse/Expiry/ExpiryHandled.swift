// What people do about stock on the ladder. Somebody takes units on; later they are settled, or dropped: then they are
// what they were before.
//
//   rung                  taken on                            settled
//   pushFirst, tag        somebody looks after it             it is done
//   transfer, liquidate   bin → tray, where nobody claims     tray → in transit, tray → customer
//   transfer, with a hub  the hub is asked for an order       the order is here, and claims the batch
//   dispose               somebody looks after it             bin → scrap; a supervisor, or two badges
//
// In between somebody goes there and proves it by scans (ExpiryTask.swift).

/// How far somebody is with units on a rung.
public enum ExpiryStep: String, Hashable, Codable, Sendable, CaseIterable {
    case takenOn
    /// Somebody stands at the bin; has shown the item; has shown its batch, too; has brought the units to their tray.
    case atBin, itemShown, shown, aside
    case settled, dropped

    /// Nothing more happens to it.
    public var isOver: Bool { self == .settled || self == .dropped }
}

/// Something was done about units on a rung.
public struct ExpiryHandled: Hashable, Codable, Sendable {
    public var step: ExpiryStep
    /// The number of the fact that took the units on; nil in that fact itself.
    public var first: Int?
    public var rung: Rung
    public var sku: SKU
    public var batch: Batch
    /// The bin where they lay.
    public var place: PlaceID
    public var quantity: Int
    public var note: String
    /// The second badge, where one was needed.
    public var witness: BadgeID?
    public var moves: [Move]
    /// The order that the hub is asked for; nil where it is not asked.
    public var transfer: OrderID?
    /// What proves a step was typed and not scanned.
    public var byHand: Bool?

    public init(
        _ step: ExpiryStep, first: Int? = nil, rung: Rung, sku: SKU, batch: Batch, place: PlaceID, quantity: Int,
        note: String = "", witness: BadgeID? = nil, moves: [Move] = [], transfer: OrderID? = nil
    ) {
        self.step = step
        self.first = first
        self.rung = rung
        self.sku = sku
        self.batch = batch
        self.place = place
        self.quantity = quantity
        self.note = note
        self.witness = witness
        self.moves = moves
        self.transfer = transfer
    }

    /// What settles or drops these units, which fact `fact` took on. `lying` are those in their bin.
    public func following(
        _ step: ExpiryStep, fact: Int, lying: [Move], note: String, witness: BadgeID?
    ) -> ExpiryHandled {
        var next = self
        (next.step, next.first, next.note, next.witness) = (step, fact, note, witness)
        switch (step, rung) {
        case (.dropped, _): next.moves = moves.reversed().map(\.reversed)
        case (.settled, .transfer): next.moves = moves.map { $0.onward(to: .inTransit) }
        case (.settled, .liquidate): next.moves = moves.map { $0.onward(to: .customer) }
        case (.settled, .dispose): next.moves = lying
        case (.takenOn, _), (.atBin, _), (.itemShown, _), (.shown, _), (.aside, _), (.settled, .pushFirst),
            (.settled, .tag):
            next.moves = []
        }
        return next
    }

    /// What proves a step of these units, which fact `fact` took on.
    public func proving(_ step: ExpiryStep, fact: Int, byHand: Bool) -> ExpiryHandled {
        var next = following(step, fact: fact, lying: [], note: "", witness: nil)
        next.byHand = byHand ? true : nil
        return next
    }
}

extension Move {
    /// The move that carries the same units on from where this one brought them.
    fileprivate func onward(to place: PlaceID) -> Move {
        var move = self
        (move.from, move.to) = (to, place)
        return move
    }
}
