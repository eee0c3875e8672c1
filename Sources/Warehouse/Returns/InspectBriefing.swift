// What the screens of inspections show beside the case itself.

/// A return in the list: on a bench, waiting for one, or a parcel that nobody has opened.
public struct ReturnWork: Hashable, Sendable {
    /// The case, or the name that it will have; nil for a parcel that nobody announced and nobody has opened.
    public var id: ReturnID?
    /// What stands on the parcel.
    public var parcel: String?
    public var order: OrderID?
    public var customer: String
    public var announcedUnits: Int
    public var inspectedUnits: Int
    /// Its units lie on the tray for orphans, and its owner is known now.
    public var isMatched: Bool
    /// Nobody knows whose it is.
    public var isOrphan: Bool
    /// Since when it is in the house.
    public var since: Moment
    public var lease: Lease?
    public var holderName: String

    public init(
        id: ReturnID?, parcel: String? = nil, order: OrderID? = nil, customer: String = "", announcedUnits: Int = 0,
        inspectedUnits: Int = 0, isMatched: Bool = false, isOrphan: Bool = false, since: Moment, lease: Lease? = nil,
        holderName: String = ""
    ) {
        self.id = id
        self.parcel = parcel
        self.order = order
        self.customer = customer
        self.announcedUnits = announcedUnits
        self.inspectedUnits = inspectedUnits
        self.isMatched = isMatched
        self.isOrphan = isOrphan
        self.since = since
        self.lease = lease
        self.holderName = holderName
    }

    /// What opens it: its number, or what stands on the parcel.
    public var code: String { id?.rawValue ?? parcel ?? "" }
}

/// A tray with returned units, and how long the oldest lies there.
public struct TrayAge: Hashable, Codable, Sendable {
    public var place: PlaceID
    public var disposition: Disposition
    public var units: Int
    public var since: Moment

    public init(place: PlaceID, disposition: Disposition, units: Int, since: Moment) {
        self.place = place
        self.disposition = disposition
        self.units = units
        self.since = since
    }
}

/// Everything that the home of inspections shows.
public struct ReturnOverview: Hashable, Sendable {
    public var rows: [ReturnWork]
    /// The trays, the one with the oldest unit first.
    public var trays: [TrayAge]

    public init(rows: [ReturnWork] = [], trays: [TrayAge] = []) {
        self.rows = rows
        self.trays = trays
    }
}

/// Everything an inspection screen shows beside the case.
public struct InspectBriefing: Hashable, Sendable {
    public var customer: String
    public var items: [SKU: Item]
    /// What is asked about the unit on the bench.
    public var checklist: Checklist?
    public var reasons: [Reason]
    /// Where the unit on the bench goes: a tray, or a tote of its order, where one stands at the bench.
    public var tray: PlaceID?
    /// What came of the label for the tote of a unit that just went straight to an order; nil where none was wanted.
    public var toteLabel: LabelOutcome?
    public var holderName: String

    public init(
        customer: String = "", items: [SKU: Item] = [:], checklist: Checklist? = nil, reasons: [Reason] = [],
        tray: PlaceID? = nil, holderName: String = ""
    ) {
        self.customer = customer
        self.items = items
        self.checklist = checklist
        self.reasons = reasons
        self.tray = tray
        self.holderName = holderName
    }
}
