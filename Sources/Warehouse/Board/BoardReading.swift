/// A kind of work that a load waits for. What it counts: lines picked, parcels labelled, cartons loaded.
public enum BoardStage: String, Hashable, Codable, Sendable, CaseIterable {
    case pick, pack, load
}

/// Everything that the board of supervisors shows, read in one go; what it means is worked out in `Board`.
public struct BoardReading: Hashable, Sendable {
    public var loads: [BoardLoad]
    public var orders: [BoardOrder]
    public var lanes: [LaneFill]
    public var tours: [BoardTour]
    public var people: [BoardPerson]
    public var queues: [BoardQueue]
    public var done: [WorkDone]
    public var desk: [DeskCase]
    /// How far the tours of the last day walk, and for how many lines.
    public var walk = TourWalk(planned: 0, unplanned: 0)
    public var walkedLines = 0

    public init(
        loads: [BoardLoad] = [], orders: [BoardOrder] = [], lanes: [LaneFill] = [], tours: [BoardTour] = [],
        people: [BoardPerson] = [], queues: [BoardQueue] = [], done: [WorkDone] = [], desk: [DeskCase] = []
    ) {
        self.loads = loads
        self.orders = orders
        self.lanes = lanes
        self.tours = tours
        self.people = people
        self.queues = queues
        self.done = done
        self.desk = desk
    }
}

/// A load that has not left.
public struct BoardLoad: Hashable, Sendable {
    public var id: LoadID
    public var service: String
    public var departs: Moment
    public var door: PlaceID?
    public var state: LoadState
    public var isHeld: Bool
    public var loaded: Int
    /// Cartons with a label that are planned for it and not on it, and how many of them stand in a lane.
    public var toLoad: Int
    public var staged: Int

    public init(
        id: LoadID, service: String = "", departs: Moment, door: PlaceID? = nil, state: LoadState = .planned,
        isHeld: Bool = false, loaded: Int = 0, toLoad: Int = 0, staged: Int = 0
    ) {
        self.id = id
        self.service = service
        self.departs = departs
        self.door = door
        self.state = state
        self.isHeld = isHeld
        self.loaded = loaded
        self.toLoad = toLoad
        self.staged = staged
    }
}

/// An order with something to pick or to pack.
public struct BoardOrder: Hashable, Sendable {
    public var id: OrderID
    public var service: String
    public var cutoff: Moment?
    /// Lines that nobody has picked.
    public var toPick: Int
    /// Parcels that no label is on; one where the order has none yet.
    public var toPack: Int
    /// It goes before all others.
    public var isExpedited: Bool

    public init(
        id: OrderID, service: String = "", cutoff: Moment? = nil, toPick: Int = 0, toPack: Int = 0,
        isExpedited: Bool = false
    ) {
        self.id = id
        self.service = service
        self.cutoff = cutoff
        self.toPick = toPick
        self.toPack = toPack
        self.isExpedited = isExpedited
    }
}

/// A tour that is not finished.
public struct BoardTour: Hashable, Sendable {
    public var id: TourID
    public var holder: BadgeID?
    public var lines: Int
    public var open: Int
    /// The earliest cut-off of its orders.
    public var due: Moment?

    public init(id: TourID, holder: BadgeID? = nil, lines: Int, open: Int, due: Moment? = nil) {
        self.id = id
        self.holder = holder
        self.lines = lines
        self.open = open
        self.due = due
    }
}

/// Somebody who is signed in or holds something, with one thing that they hold.
public struct BoardPerson: Hashable, Sendable {
    public var badge: BadgeID
    public var name: String
    /// Where they are signed in; nil where they are not, and hold it all the same.
    public var station: StationID?
    public var since: Moment?
    public var work: HeldJob?
    /// Messages that were sent to them, or to everybody, and that they have not read.
    public var unread: Int

    public init(
        badge: BadgeID, name: String, station: StationID?, since: Moment?, work: HeldJob? = nil, unread: Int = 0
    ) {
        self.badge = badge
        self.name = name
        self.station = station
        self.since = since
        self.work = work
        self.unread = unread
    }

    public var holding: Holding? { work.map { Holding($0, by: badge) } }
}

/// Work of one kind that waits, and since when the oldest of it does.
public struct BoardQueue: Hashable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        /// Orders that no tour has, tours that nobody has, orders at the benches, parcels without a label, cartons for
        /// a lane, cartons in lanes, bins to count, returns to inspect.
        case toRelease, toPick, toPack, toLabel, toStage, inLanes, toCount, toInspect
    }
    public var kind: Kind
    public var count: Int
    public var oldest: Moment?

    public init(_ kind: Kind, count: Int, oldest: Moment? = nil) {
        self.kind = kind
        self.count = count
        self.oldest = oldest
    }
}

/// How often somebody did something in one twelfth of the last hour.
public struct WorkDone: Hashable, Sendable {
    public var stage: BoardStage
    public var by: BadgeID
    /// Five-minute parts of the last hour; 0 is the newest.
    public var ago: Int
    public var count: Int

    public init(_ stage: BoardStage, by: BadgeID, ago: Int, count: Int) {
        self.stage = stage
        self.by = by
        self.ago = ago
        self.count = count
    }
}

/// Something that waits for a supervisor.
public enum DeskCase: Hashable, Sendable {
    /// A count with so much at risk.
    case approval(CountID, PlaceID, pence: Int, counters: [BadgeID])
    /// The fact with this number holds stock back.
    case hold(fact: Int, Hold, PlaceID, SKU, ReasonCode, since: Moment, by: BadgeID)
    /// Stock that is dying, on one rung of the ladder.
    case expiry(ExpiryDue)
}

/// What a supervisor decides about it.
public enum DeskRuling: Hashable, Sendable {
    case approve(CountID)
    case countAgain(CountID)
    case lift(Int)
    /// Lets these orders go before all others, or no longer.
    case expedite(ExpediteWish)
    /// Takes what somebody holds away from them, so that anybody may take it.
    case free(Holding)
}
