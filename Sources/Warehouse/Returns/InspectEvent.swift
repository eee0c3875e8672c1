/// A case as it is begun.
public struct ReturnOpened: Hashable, Codable, Sendable {
    public var rma: OrderID?
    public var order: OrderID?
    public var parcel: String?
    public var announced: [ItemUnits]
    public var reason: ReasonCode?

    public init(
        rma: OrderID? = nil, order: OrderID? = nil, parcel: String? = nil, announced: [ItemUnits] = [],
        reason: ReasonCode? = nil
    ) {
        self.rma = rma
        self.order = order
        self.parcel = parcel
        self.announced = announced
        self.reason = reason
    }
}

/// What happened to a return on the bench: the facts of this job.
public enum InspectEvent: Hashable, Codable, Sendable {
    case opened(ReturnOpened, by: BadgeID, at: StationID, when: Moment)
    case taken(by: BadgeID, at: StationID, when: Moment)
    case takenOver(from: BadgeID, by: BadgeID, at: StationID, when: Moment)
    /// It waits for another hand; a unit that was on the bench is back in its parcel.
    case left
    /// A supervisor took it away from whoever inspected; a unit on the bench stays as it is.
    case freed(Freed)
    /// It is known now whose it is.
    case matched(rma: OrderID?, order: OrderID?, announced: [ItemUnits], reason: ReasonCode?, by: BadgeID)
    /// A unit is on the bench. `doubt` where more is here than was shipped or announced.
    case shown(SKU, units: Int, plan: UnitPlan, doubt: Doubt?)
    /// A unit that lies on the tray for orphans is on the bench again.
    case fetched(unit: Int)
    case batchSeen(Batch, doubt: Doubt?)
    case serialSeen(String, doubt: Doubt?)
    /// A lot, a day or a serial cannot be read.
    case unreadable(InspectStep)
    /// Somebody else looked, and it is right.
    case vouched(Doubt, by: BadgeID)
    /// Nobody else looked: the doubt stays.
    case unvouched(Doubt)
    case answered(GivenAnswer, cap: Grade?)
    /// There is a picture from this side.
    case evidenceNoted(angle: String, digest: String)
    /// No picture could be taken from this side.
    case evidenceMissing(angle: String)
    /// `best` is what the answers allow.
    case graded(Grade, best: Grade)
    case reasoned(ReasonCode)
    /// What becomes of it, and by which rule.
    case ruled(ReturnRuling)
    case weighed(grams: Int)
    case witnessed(by: BadgeID)
    /// The unit is where it belongs.
    case inspected(ReturnedUnit, moves: [Move])
    /// The parcel is done; what was announced and is not in it is missing.
    case finished(missing: [ItemUnits])
    /// The fact with this number did not happen: its moves are taken back.
    case undone(fact: Int, what: String, moves: [Move])

    /// The moves of this event, in the order they are booked.
    public var moves: [Move] {
        switch self {
        case .inspected(_, let moves), .undone(_, _, let moves): moves
        case .opened, .taken, .takenOver, .left, .freed, .matched, .shown, .fetched, .batchSeen, .serialSeen,
            .unreadable,
            .vouched, .unvouched, .answered, .evidenceNoted, .evidenceMissing, .graded, .reasoned, .ruled, .weighed,
            .witnessed, .finished:
            []
        }
    }

    /// The name of the event in the fact log.
    public var kind: String {
        switch self {
        case .opened: "inspect.opened"
        case .taken: "inspect.taken"
        case .takenOver: "inspect.takenOver"
        case .left: "inspect.left"
        case .freed: "inspect.freed"
        case .matched: "inspect.matched"
        case .shown: "inspect.shown"
        case .fetched: "inspect.fetched"
        case .batchSeen: "inspect.batchSeen"
        case .serialSeen: "inspect.serialSeen"
        case .unreadable: "inspect.unreadable"
        case .vouched: "inspect.vouched"
        case .unvouched: "inspect.unvouched"
        case .answered: "inspect.answered"
        case .evidenceNoted: "inspect.evidenceNoted"
        case .evidenceMissing: "inspect.evidenceMissing"
        case .graded: "inspect.graded"
        case .reasoned: "inspect.reasoned"
        case .ruled: "inspect.ruled"
        case .weighed: "inspect.weighed"
        case .witnessed: "inspect.witnessed"
        case .inspected: "inspect.inspected"
        case .finished: "inspect.finished"
        case .undone: "inspect.undone"
        }
    }

    /// F8 takes back what the hands did; who is at it and that it is done is not undone.
    public var canBeUndone: Bool {
        switch self {
        case .matched, .shown, .fetched, .batchSeen, .serialSeen, .unreadable, .vouched, .unvouched, .answered,
            .evidenceNoted, .evidenceMissing, .graded, .reasoned, .ruled, .weighed, .witnessed, .inspected:
            true
        case .opened, .taken, .takenOver, .left, .freed, .finished, .undone: false
        }
    }
}
