// What a screen has to know about a tour beside its state: values the store reads once, so that painting asks nobody.

/// A tour in a list.
public struct TourSummary: Hashable, Sendable {
    public var id: TourID
    public var orders: Int
    public var lines: Int
    public var handled: Int
    public var units: Int
    public var lease: Lease?
    public var holderName: String
    public var cutoff: Moment?
    public var priority: Int
    /// Orders of which another part waits at the benches for what this tour brings.
    public var awaited: Int

    public init(
        id: TourID, orders: Int, lines: Int, handled: Int, units: Int, lease: Lease?, holderName: String,
        cutoff: Moment?, priority: Int, awaited: Int = 0
    ) {
        self.id = id
        self.orders = orders
        self.lines = lines
        self.handled = handled
        self.units = units
        self.lease = lease
        self.holderName = holderName
        self.cutoff = cutoff
        self.priority = priority
        self.awaited = awaited
    }
}

/// An order as far as a picker needs it.
public struct OrderHead: Hashable, Sendable {
    public var id: OrderID
    public var channel: Channel
    public var cutoff: Moment?
    public var priority: Int
    public var note: String
    public var isCancelled: Bool

    public init(id: OrderID, channel: Channel, cutoff: Moment?, priority: Int, note: String, isCancelled: Bool) {
        self.id = id
        self.channel = channel
        self.cutoff = cutoff
        self.priority = priority
        self.note = note
        self.isCancelled = isCancelled
    }
}

/// Everything a pick screen shows beside the tour itself.
public struct TourBriefing: Hashable, Sendable {
    public var items: [SKU: Item]
    public var orders: [OrderID: OrderHead]
    public var places: [PlaceID: Place]
    public var layout: Layout

    public init(items: [SKU: Item], orders: [OrderID: OrderHead], places: [PlaceID: Place], layout: Layout) {
        self.items = items
        self.orders = orders
        self.places = places
        self.layout = layout
    }
}
