/// What happened on a pick tour: the facts of this job. Moves say which units changed places.
public enum PickEvent: Hashable, Codable, Sendable {
    /// Somebody took the tour, or came back to it, at a station.
    case taken(by: BadgeID, at: StationID, when: Moment)
    /// Somebody took the tour out of another person's hands.
    case takenOver(from: BadgeID, by: BadgeID, at: StationID, when: Moment)
    /// The holder put the tour back among the waiting ones.
    case left
    /// A supervisor put it back.
    case freed(Freed)
    /// The worker stands at the right place (or holds the right tote, for a put-back).
    case sourceConfirmed(line: Int, byHand: Bool)
    /// The right item is in the hand; its batch or serial is still to be said.
    ///
    /// `tag` is what all readings of the same RFID tag share, when the item was read by one.
    case itemConfirmed(line: Int, units: Int, byHand: Bool, tag: String? = nil)
    /// The right batch is in the hand; a serial is still to be said.
    case batchConfirmed(line: Int, byHand: Bool)
    /// Units were added to the hand.
    case counted(line: Int, units: Int, serial: String?, byHand: Bool, tag: String? = nil)
    /// The worker keyed how many units are in the hand altogether.
    case keyed(line: Int, total: Int)
    /// The units in the hand went into a tote.
    case placed(line: Int, tote: PlaceID, moves: [Move], asksEmpty: Bool)
    /// The units in the hand went back into a bin.
    case putBack(line: Int, place: PlaceID, moves: [Move])
    /// The worker looked whether the bin is empty; `left` is what was seen on the shelf.
    case zeroChecked(line: Int, place: PlaceID, left: Int)
    /// Units could not be had from this bin. `instead` are the lines that look for them elsewhere.
    case shorted(Shortage)
    /// Units were found broken and went to the damaged tray.
    case damaged(line: Int, moves: [Move], fromHand: Bool, shortage: Shortage?)
    /// A tote takes no more.
    case toteFull(line: Int, tote: PlaceID)
    /// The line comes last now.
    case skipped(line: Int, turn: Int)
    /// Another bin or batch serves the line; what it cannot serve stays behind as a line of its own.
    case substituted(line: Int, place: PlaceID, walk: WalkPoint, batch: Batch, quantity: Int, rest: PickLine?)
    /// An order was cancelled: its open lines are dropped, `putBacks` bring back what was picked.
    case cancelled(order: OrderID, putBacks: [PickLine])
    /// The fact with this number did not happen: its moves are taken back.
    case undone(fact: Int, what: String, moves: [Move])

    /// The moves of this event, in the order they are booked.
    public var moves: [Move] {
        switch self {
        case .placed(_, _, let moves, _), .putBack(_, _, let moves), .damaged(_, let moves, _, _),
            .undone(_, _, let moves):
            moves
        case .taken, .takenOver, .left, .freed, .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted, .keyed,
            .zeroChecked, .shorted, .toteFull, .skipped, .substituted, .cancelled:
            []
        }
    }

    /// The name of the event in the fact log.
    public var kind: String {
        switch self {
        case .taken: "pick.taken"
        case .takenOver: "pick.takenOver"
        case .left: "pick.left"
        case .freed: "pick.freed"
        case .sourceConfirmed: "pick.sourceConfirmed"
        case .itemConfirmed: "pick.itemConfirmed"
        case .batchConfirmed: "pick.batchConfirmed"
        case .counted: "pick.counted"
        case .keyed: "pick.keyed"
        case .placed: "pick.placed"
        case .putBack: "pick.putBack"
        case .zeroChecked: "pick.zeroChecked"
        case .shorted: "pick.shorted"
        case .damaged: "pick.damaged"
        case .toteFull: "pick.toteFull"
        case .skipped: "pick.skipped"
        case .substituted: "pick.substituted"
        case .cancelled: "pick.cancelled"
        case .undone: "pick.undone"
        }
    }

    /// F8 takes back what the hands did; who holds the tour and what the office wants is not undone.
    public var canBeUndone: Bool {
        switch self {
        case .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted, .keyed, .placed, .putBack, .zeroChecked,
            .shorted, .damaged, .toteFull, .skipped, .substituted:
            true
        case .taken, .takenOver, .left, .freed, .cancelled, .undone: false
        }
    }
}

/// Units that could not be had from a bin, and what follows from it.
public struct Shortage: Hashable, Codable, Sendable {
    public var line: Int
    public var missing: Int
    public var reason: ReasonCode
    public var hold: Hold
    public var createsCount: Bool
    public var place: PlaceID
    public var sku: SKU
    public var batch: Batch
    /// New lines of this tour that look for the missing units elsewhere.
    public var instead: [PickLine]

    public init(
        line: Int, missing: Int, reason: ReasonCode, hold: Hold, createsCount: Bool, place: PlaceID, sku: SKU,
        batch: Batch, instead: [PickLine]
    ) {
        self.line = line
        self.missing = missing
        self.reason = reason
        self.hold = hold
        self.createsCount = createsCount
        self.place = place
        self.sku = sku
        self.batch = batch
        self.instead = instead
    }

    /// Units found elsewhere on this site.
    public var found: Int { instead.reduce(0) { $0 + $1.wanted } }
    /// Units that the order goes without.
    public var lost: Int { missing - found }
}
