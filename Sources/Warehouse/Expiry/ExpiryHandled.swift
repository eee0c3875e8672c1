// What people do about stock on the ladder. Somebody takes units on; later they are settled, or dropped: then they are
// what they were before.
//
//   rung                  taken on                            settled
//   pushFirst, tag        somebody looks after it             it is done
//   transfer, liquidate   bin → tray, where nobody claims     tray → in transit, tray → customer
//   dispose               somebody looks after it             bin → scrap; a supervisor, or two badges

/// How far somebody is with units on a rung.
public enum ExpiryStep: String, Hashable, Codable, Sendable, CaseIterable {
    case takenOn, settled, dropped
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

    public init(
        _ step: ExpiryStep, first: Int? = nil, rung: Rung, sku: SKU, batch: Batch, place: PlaceID, quantity: Int,
        note: String = "", witness: BadgeID? = nil, moves: [Move] = []
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
        case (.takenOn, _), (.settled, .pushFirst), (.settled, .tag): next.moves = []
        }
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
