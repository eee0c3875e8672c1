/// Units of one kind in a carton: what the ledger tells apart, and how many.
public struct CartonUnits: Hashable, Codable, Sendable {
    public var sku: SKU
    public var batch: Batch
    public var grade: Grade
    public var serial: String?
    public var quantity: Int

    public init(sku: SKU, batch: Batch = .none, grade: Grade = .a, serial: String? = nil, quantity: Int) {
        self.sku = sku
        self.batch = batch
        self.grade = grade
        self.serial = serial
        self.quantity = quantity
    }
}

/// Where a carton is between bench and street: its lane, the load it is planned for, the load it is on.
public struct CartonSpot: Hashable, Codable, Sendable {
    public var lane: PlaceID?
    /// The load that it is planned for.
    public var load: LoadID?
    /// The load that it is on; it stays when the load has departed.
    public var loadedOn: LoadID?

    public init(lane: PlaceID? = nil, load: LoadID? = nil, loadedOn: LoadID? = nil) {
        self.lane = lane
        self.load = load
        self.loadedOn = loadedOn
    }
}

/// A carton went from one spot to another: for cartons what a move is for units.
public struct CartonChange: Hashable, Codable, Sendable {
    public var parcel: ParcelID
    public var before: CartonSpot
    public var after: CartonSpot

    public init(_ parcel: ParcelID, from before: CartonSpot, to after: CartonSpot) {
        self.parcel = parcel
        self.before = before
        self.after = after
    }

    /// The change that takes this one back.
    public var reversed: CartonChange { CartonChange(parcel, from: after, to: before) }
}

/// A parcel as the dock sees it.
public struct DockParcel: Hashable, Codable, Sendable {
    public var id: ParcelID
    public var order: OrderID
    /// Which of the order's cartons it is, counted from 1.
    public var number: Int
    /// The carrier's service or the route that it must go with; empty for any.
    public var service: String
    public var grams: Int
    public var isHazmat: Bool
    public var state: ParcelState
    public var spot: CartonSpot
    public var isCancelled: Bool
    /// When its order must leave the dock.
    public var cutoff: Moment?

    public init(
        id: ParcelID, order: OrderID, number: Int = 1, service: String = "", grams: Int = 0, isHazmat: Bool = false,
        state: ParcelState = .labelled, spot: CartonSpot = CartonSpot(), isCancelled: Bool = false,
        cutoff: Moment? = nil
    ) {
        self.id = id
        self.order = order
        self.number = number
        self.service = service
        self.grams = grams
        self.isHazmat = isHazmat
        self.state = state
        self.spot = spot
        self.isCancelled = isCancelled
        self.cutoff = cutoff
    }

    public var lane: PlaceID? { spot.lane }
    /// The load that it is planned for.
    public var load: LoadID? { spot.load }
    public var loadedOn: LoadID? { spot.loadedOn }
}

/// Room on the floor between bench and doors, counted in cartons.
public struct Lane: Hashable, Codable, Sendable {
    public var id: PlaceID
    public var capacity: Int

    public init(id: PlaceID, capacity: Int) {
        self.id = id
        self.capacity = capacity
    }
}
