/// How the units of several orders are kept apart on one cart.
public enum TourMode: String, Hashable, Codable, Sendable {
    /// A tote for every order, filled while picking.
    case sortNow
    /// One tote for all; a put-wall sorts them afterwards.
    case sortLater
}

/// Which way the units of a line go.
public enum LineKind: String, Hashable, Codable, Sendable {
    case pick, putBack
}

/// Where a line of a tour is in its life.
public enum LineState: String, Hashable, Codable, Sendable {
    case open, done, dropped
}

/// One stop of a tour: so many units of one batch between one bin and one tote. An open line is a claim on that batch.
public struct PickLine: Hashable, Codable, Sendable {
    public var number: Int
    public var kind: LineKind
    public var state: LineState
    public var order: OrderID
    public var orderLine: Int
    public var sku: SKU
    public var place: PlaceID
    public var walk: WalkPoint
    public var batch: Batch
    public var wanted: Int
    public var picked: Int
    public var short: Int
    public var reason: ReasonCode?
    /// Where the line comes in the tour; skipping moves it behind all others.
    public var turn: Int
    /// Where its units are now (pick) or were taken from (put-back); nil until the first unit is placed.
    public var tote: PlaceID?
    public var serials: [String]

    public init(
        number: Int, kind: LineKind = .pick, order: OrderID, orderLine: Int, sku: SKU, place: PlaceID,
        walk: WalkPoint = WalkPoint(x: 0, y: 0), batch: Batch = .none, wanted: Int, turn: Int, tote: PlaceID? = nil,
        serials: [String] = []
    ) {
        self.number = number
        self.kind = kind
        self.state = .open
        self.order = order
        self.orderLine = orderLine
        self.sku = sku
        self.place = place
        self.walk = walk
        self.batch = batch
        self.wanted = wanted
        self.picked = 0
        self.short = 0
        self.reason = nil
        self.turn = turn
        self.tote = tote
        self.serials = serials
    }

    /// Units that this line still claims in its bin.
    public var claimed: Int { state == .open && kind == .pick ? wanted - picked - short : 0 }
    /// Units still to be handled.
    public var open: Int { state == .open ? wanted - picked - short : 0 }
}

/// A place on the cart for a tote: bound to an order by the first scan (sort-now), or to the whole tour (sort-later).
public struct ToteSlot: Hashable, Codable, Sendable {
    public var number: Int
    public var order: OrderID?
    public var tote: PlaceID?
    /// Totes that were full and stand aside, oldest first.
    public var full: [PlaceID]

    public init(number: Int, order: OrderID? = nil, tote: PlaceID? = nil, full: [PlaceID] = []) {
        self.number = number
        self.order = order
        self.tote = tote
        self.full = full
    }
}

/// The scans that a line asks for, in the order of the hands.
public enum PickStep: String, Hashable, Codable, Sendable, CaseIterable {
    case place, item, batch, serial, quantity, tote, zeroCheck
}

/// What the worker is at: the line, the step, and what is in the hand but in no tote yet.
public struct Hand: Hashable, Codable, Sendable {
    public var line: Int
    public var step: PickStep
    public var counted: Int
    public var serials: [String]
    /// Units of the pack that was scanned, while its batch is still asked for.
    public var packUnits: Int
    /// The RFID tags of what is in the hand, each by what all its readings share.
    public var tags: [String]

    public init(
        line: Int, step: PickStep, counted: Int = 0, serials: [String] = [], packUnits: Int = 1, tags: [String] = []
    ) {
        self.line = line
        self.step = step
        self.counted = counted
        self.serials = serials
        self.packUnits = packUnits
        self.tags = tags
    }
}

/// Who holds a job, and where. A lease ends when the job is left, finished, taken over or freed; silence never ends it.
public struct Lease: Hashable, Codable, Sendable {
    public var holder: BadgeID
    public var station: StationID
    public var since: Moment

    public init(holder: BadgeID, station: StationID, since: Moment) {
        self.holder = holder
        self.station = station
        self.since = since
    }
}

/// A set of lines for one cart, in walking order, and how far it is: the state of the pick job.
///
/// It is the fold of its facts: `init(released)` and then `apply` for each. Nothing else changes it, so a replay, a
/// robot and a worker all see the same tour.
public struct PickTour: Hashable, Sendable {
    public var id: TourID
    public var mode: TourMode
    public var lease: Lease?
    /// Who had it and lost it to a supervisor, until somebody takes it.
    public var freed: Freed?
    public var lines: [PickLine]
    public var slots: [ToteSlot]
    public var hand: Hand?
    public var tracking: [SKU: Tracking]
    /// The RFID tags of what was put into totes.
    public var tags: [String]

    public init(
        id: TourID, mode: TourMode = .sortNow, lease: Lease? = nil, lines: [PickLine], slots: [ToteSlot],
        hand: Hand? = nil, tracking: [SKU: Tracking] = [:], tags: [String] = []
    ) {
        self.id = id
        self.mode = mode
        self.lease = lease
        self.lines = lines
        self.slots = slots
        self.hand = hand
        self.tracking = tracking
        self.tags = tags
    }

    /// Whether the unit with this tag is in the hand already; or in a tote, unless it is to be put back.
    public func hasCounted(tag: String) -> Bool {
        if hand?.tags.contains(tag) == true { return true }
        return current?.kind != .putBack && tags.contains(tag)
    }

    /// No line is open and no question is left.
    public var isFinished: Bool { hand == nil && !lines.contains { $0.state == .open } }

    /// The line that the hands are at.
    public var current: PickLine? { hand.flatMap { hand in line(hand.line) } }

    /// Open lines in the order of the walk.
    public var upcoming: [PickLine] {
        lines.filter { $0.state == .open }.sorted { ($0.turn, $0.number) < ($1.turn, $1.number) }
    }

    /// Lines that need no more work.
    public var handled: Int { lines.count { $0.state != .open } }

    public func line(_ number: Int) -> PickLine? {
        // Lines are numbered from 1 in the order they were added, so the number is the index in all but broken data.
        if lines.indices.contains(number - 1), lines[number - 1].number == number { return lines[number - 1] }
        return lines.first { $0.number == number }
    }

    /// The slot on the cart that takes the units of a line.
    public func slot(for line: PickLine) -> ToteSlot? {
        switch mode {
        case .sortNow: slots.first { $0.order == line.order }
        case .sortLater: slots.first
        }
    }

    /// The steps of a line, in the order of the hands: what the strip on the screen shows.
    public func recipe(for line: PickLine) -> [PickStep] {
        let tracking = tracking[line.sku] ?? []
        var middle: [PickStep] = [.item]
        if tracking.byBatch { middle.append(.batch) }
        middle.append(tracking.contains(.serial) ? .serial : .quantity)
        switch line.kind {
        case .pick: return [.place] + middle + [.tote]
        case .putBack: return [.tote] + middle + [.place]
        }
    }

    /// The step that a line begins with.
    public func firstStep(of line: PickLine) -> PickStep { line.kind == .pick ? .place : .tote }

    /// The step that ends a line.
    public func lastStep(of line: PickLine) -> PickStep { line.kind == .pick ? .tote : .place }
}
