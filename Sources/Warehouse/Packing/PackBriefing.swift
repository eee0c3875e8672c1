// What a screen has to know about a pack job beside its state: values the store reads once.

/// Everything a pack screen shows beside the job itself.
public struct PackBriefing: Hashable, Sendable {
    public var items: [SKU: Item] = [:]
    public var orders: [OrderID: Order] = [:]
    public var cancelled: Set<OrderID> = []
    /// What of the orders is not at the bench yet.
    public var missing: [MissingPart] = []
    public var boxes: [Box]
    /// What the services of the orders take.
    public var rules: [ServiceRule] = []
    /// Where the units lie that are still to be packed.
    public var totes: [PlaceID] = []
    /// Why the parcel at hand has no label.
    public var failure: String?

    public init(boxes: [Box] = []) { self.boxes = boxes }

    /// The boxes that the services of the orders take.
    public var takenBoxes: [Box] { rules.reduce(boxes) { $1.taken($0) } }
}

/// An order that waits at the benches, in a list: a row of the put-wall.
public struct PackRow: Hashable, Sendable {
    public var order: OrderID
    public var channel = Channel.web
    public var customer = ""
    public var priority = 0
    public var cutoff: Moment?
    public var lease: Lease?
    public var holderName = ""
    /// Units at the bench, and how many of them are in parcels.
    public var here = 0
    public var packed = 0
    public var parcels = 0
    /// Parcels that are closed and have no label.
    public var unlabelled = 0
    /// Tours that carry units of the order.
    public var parts = 0
    public var missing: [MissingPart] = []
    /// When its first part came to the bench.
    public var since: Moment?

    public init(order: OrderID) { self.order = order }

    /// Parts that are at the bench.
    public var partsHere: Int { max(0, parts - missing.count { $0.tour != nil }) }
    public var isComplete: Bool { missing.isEmpty }

    /// When the last missing part should be here; nil where that is not known of every one of them.
    public var expected: Moment? {
        let times = missing.compactMap(\.expected)
        return times.count == missing.count ? times.max() : nil
    }
}

/// A parcel whose label and slip are to be made, with everything that they say.
public struct LabelJob: Hashable, Sendable {
    public var job: PackJob
    public var parcel: Parcel
    public var briefing: PackBriefing
    /// The number of the copy that is to be made: 1 for a parcel that has no label yet.
    public var copy: Int { parcel.copies + 1 }

    public init(job: PackJob, parcel: Parcel, briefing: PackBriefing) {
        self.job = job
        self.parcel = parcel
        self.briefing = briefing
    }

    public var order: Order? { briefing.orders[job.id] }

    /// Pence that the driver collects for this parcel: once for each order, on its first parcel.
    public var codPence: Int { job.codPence(on: parcel, of: job.orders.compactMap { briefing.orders[$0] }) }

    public var isGift: Bool { job.orders.contains { briefing.orders[$0]?.delivery.isGift == true } }

    /// How what is inside wants to be handled, each class once.
    public var handling: [HandlingClass] {
        let inside = Set(parcel.units.compactMap { job.line($0.line)?.sku }.compactMap { briefing.items[$0]?.handling })
        return HandlingClass.allCases.filter { inside.contains($0) && $0 != .ambient && $0 != .value }
    }
}
