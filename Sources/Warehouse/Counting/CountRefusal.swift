/// Why a count did not accept something: a value with everything the sentence on the screen needs. None of them can
/// say how many units the ledger has.
public enum CountRefusal: Hashable, Sendable {
    /// Somebody else is at it.
    case held(PlaceID, by: BadgeID, station: StationID)
    /// Whoever has counted it once does not count it again.
    case needsAnother(PlaceID)
    /// Somebody has counted it; what comes of that is decided at the desk.
    case atDesk(PlaceID)
    case over(CountID)
    /// Nothing was counted yet: nothing is not zero.
    case sayEmpty(PlaceID)
    /// EMPTY, but something was counted.
    case notEmpty(PlaceID, lines: Int)
    /// This person has a bin already.
    case busy(PlaceID)
    /// A number, but no line that it could be for.
    case noLine
    /// Another lot is asked for, but no item of lots is in the hand.
    case noBatchToAsk

    /// One word for counting, the name of the case.
    public var kind: String {
        switch self {
        case .held: "countHeld"
        case .needsAnother: "needsAnother"
        case .atDesk: "countAtDesk"
        case .over: "countOver"
        case .sayEmpty: "sayEmpty"
        case .notEmpty: "notEmpty"
        case .busy: "countBusy"
        case .noLine: "noLine"
        case .noBatchToAsk: "noBatchToAsk"
        }
    }

    /// Which kind of wrong it is.
    public var verdict: ScanVerdict {
        switch self {
        case .noLine: .wrongKind
        case .held, .needsAnother, .atDesk, .over, .sayEmpty, .notEmpty, .busy, .noBatchToAsk: .wrongState
        }
    }
}

/// A deviation at a count that the same scan confirms.
public enum CountDeviation: Hashable, Sendable {
    /// The item is not kept here; `homes` are bins that keep it.
    case stray(SKU, name: String, homes: [PlaceID])
    /// Done, though nothing of these items was counted, which the bin keeps.
    case noneOf([SKU])
    /// Somebody else is at it: the count begins anew.
    case takeOver(PlaceID, from: BadgeID, station: StationID)
}
