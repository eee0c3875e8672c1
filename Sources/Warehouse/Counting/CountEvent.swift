/// A count that somebody wants.
public struct CountAsked: Hashable, Codable, Sendable {
    public var id: CountID
    public var place: PlaceID
    public var cause: CountCause
    /// The risk that the plan saw, where it is planned; larger is more urgent.
    public var score: Int?

    public init(id: CountID, place: PlaceID, cause: CountCause, score: Int? = nil) {
        self.id = id
        self.place = place
        self.cause = cause
        self.score = score
    }
}

/// What happened to a count at the bin: the facts of this job. None of them moves stock.
public enum CountEvent: Hashable, Codable, Sendable {
    /// Somebody goes to the bin.
    case taken(by: BadgeID, at: StationID, when: Moment)
    /// Somebody else goes on in their stead, from the beginning.
    case takenOver(from: BadgeID, by: BadgeID, at: StationID, when: Moment)
    /// It waits for another hand; what was counted is dropped, because one look is one person's.
    case left
    /// A supervisor took it away from whoever counted; what they counted is theirs if they come back.
    case freed(Freed)
    case placeConfirmed(byHand: Bool)
    /// The item is known, its lot, day or serial is asked for.
    case itemShown(CountHand, asks: CountStep)
    /// So many more units of a batch; `isStray` where the bin does not keep the item.
    case counted(SKU, Batch, units: Int, serial: String?, isStray: Bool)
    /// The line counted last has so many units in all.
    case keyed(SKU, Batch, total: Int)
    /// A code that nobody knows lies here.
    case unknownSeen(String)
    /// All is counted. `none` are items of which the counter says that none is here.
    case finished(none: [SKU])
    /// The counter says that nothing at all is here.
    case declaredEmpty(none: [SKU])
    /// The fact with this number did not happen.
    case undone(fact: Int, what: String)

    /// The name of the event in the fact log.
    public var kind: String {
        switch self {
        case .taken: "count.taken"
        case .takenOver: "count.takenOver"
        case .left: "count.left"
        case .freed: "count.freed"
        case .placeConfirmed: "count.placeConfirmed"
        case .itemShown: "count.itemShown"
        case .counted: "count.counted"
        case .keyed: "count.keyed"
        case .unknownSeen: "count.unknownSeen"
        case .finished: "count.finished"
        case .declaredEmpty: "count.declaredEmpty"
        case .undone: "count.undone"
        }
    }

    /// F8 takes back what was counted; who is at it and that it is done is not undone.
    public var canBeUndone: Bool {
        switch self {
        case .placeConfirmed, .itemShown, .counted, .keyed, .unknownSeen: true
        case .taken, .takenOver, .left, .freed, .finished, .declaredEmpty, .undone: false
        }
    }

    /// Somebody's look begins with it.
    var beginsRound: Bool {
        switch self {
        case .taken, .takenOver: true
        case .left, .freed, .placeConfirmed, .itemShown, .counted, .keyed, .unknownSeen, .finished, .declaredEmpty,
            .undone:
            false
        }
    }
}
