/// Why something was not accepted while somebody carries units.
public enum CarryRefusal: Hashable, Sendable {
    /// This carton was taken already.
    case cartonTwice(String)
    /// A carton that this delivery does not have; the one that has it, where one does.
    case otherCarton(String, delivery: DeliveryID?)
    /// The item does not lie in this place, or all of it is promised to somebody.
    case notHere(SKU, PlaceID, promised: Int)
    /// Fewer lie here than are wanted.
    case fewerHere(Int, PlaceID)
    case bin(PlaceID, BinObstacle)
    /// This batch is too old for a shelf; it goes aside.
    case tooOld(Batch)
    /// Nothing is put here without a reason (F3).
    case reasonFirst(PlaceID)
    /// Only what somebody else may let out leaves this place.
    case kept(PlaceID)
    /// Somebody else has units in the hand, so it cannot be ended.
    case othersHold(BadgeID)
    case nothingPut
    case closed(CarryID)
    /// Somebody has it in work by another number, or the hand is full there.
    case busy(CarryID)
    /// Nothing lies here.
    case emptyPlace(PlaceID)
    /// Straight to an order is not undone here: the tote is at the bench.
    case wentToOrder(OrderID)

    /// One word for counting, the name of the case.
    public var kind: String {
        switch self {
        case .cartonTwice: "cartonTwice"
        case .otherCarton: "otherCarton"
        case .notHere: "notHere"
        case .fewerHere: "fewerHere"
        case .bin: "binRefused"
        case .tooOld: "tooOld"
        case .reasonFirst: "reasonFirst"
        case .kept: "kept"
        case .othersHold: "othersHold"
        case .nothingPut: "nothingPut"
        case .closed: "carryClosed"
        case .busy: "carryBusy"
        case .emptyPlace: "emptyPlace"
        case .wentToOrder: "wentToOrder"
        }
    }

    /// Which kind of wrong it is.
    public var verdict: ScanVerdict {
        switch self {
        case .otherCarton, .notHere: .wrongRecord
        case .cartonTwice, .fewerHere, .bin, .tooOld, .reasonFirst, .kept, .othersHold, .nothingPut, .closed, .busy,
            .emptyPlace, .wentToOrder:
            .wrongState
        }
    }
}

/// A deviation that the same scan confirms.
public enum CarryDeviation: Hashable, Sendable {
    /// More than announced: so many announced, so many here with these.
    case over(SKU, announced: Int, here: Int)
    /// Nobody announced this item.
    case unexpected(SKU)
    /// Too few days are left for the shelf: it goes aside.
    case shortDated(Batch)
    case bin(PlaceID, [BinDoubt])
    /// A delivery that nobody announced, from this sender.
    case blind(String)
    /// Everything that was announced is here already.
    case again(DeliveryID)
}
