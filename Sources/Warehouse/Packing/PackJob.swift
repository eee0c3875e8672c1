/// Units of one batch that were picked for one line of an order and wait to be packed.
public struct PackLine: Hashable, Codable, Sendable {
    /// Counted from 1 within the job.
    public var number: Int
    public var order: OrderID
    public var orderLine: Int
    public var sku: SKU
    public var batch: Batch
    public var wanted: Int
    public var serials: [String]
    /// Units that were not in the tote, or broken: they reach no parcel of this job.
    public var lost: Int

    public init(
        number: Int, order: OrderID, orderLine: Int, sku: SKU, batch: Batch = .none, wanted: Int,
        serials: [String] = [], lost: Int = 0
    ) {
        self.number = number
        self.order = order
        self.orderLine = orderLine
        self.sku = sku
        self.batch = batch
        self.wanted = wanted
        self.serials = serials
        self.lost = lost
    }
}

/// What the bench asks for.
public enum PackStep: String, Hashable, Codable, Sendable, CaseIterable {
    /// The next unit, until the last.
    case unit
    /// All that is here is packed, but more of the order is still on its way: ship this, or wait.
    case rest
    case weight
    /// Every unit of the parcel once more.
    case recount
    case label
}

/// The packing of one order, or of several of one customer: the state of the pack job.
///
/// It is the fold of its facts, like a tour. The parcel at hand is the first that is not done.
public struct PackJob: Hashable, Sendable {
    /// The order that it was opened for.
    public var id: OrderID
    /// That order and those that were merged into it.
    public var orders: [OrderID]
    public var lease: Lease?
    /// Who had it and lost it to a supervisor, until somebody takes it.
    public var freed: Freed?
    public var lines: [PackLine]
    public var parcels: [Parcel]
    public var tracking: [SKU: Tracking]
    /// What of the parcel at hand was counted again.
    public var recounted: [PackedUnits]
    /// The unit that was packed last, as long as nothing else happened since.
    public var last: PackedUnits?

    public init(id: OrderID, orders: [OrderID]? = nil, lines: [PackLine] = [], tracking: [SKU: Tracking] = [:]) {
        self.id = id
        self.orders = orders ?? [id]
        self.lines = lines
        self.tracking = tracking
        parcels = []
        recounted = []
    }

    public func line(_ number: Int) -> PackLine? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    /// Units of a line that are in parcels.
    public func packed(_ line: Int) -> Int {
        parcels.reduce(0) { sum, parcel in
            parcel.units.reduce(sum) { $1.line == line ? $0 + $1.quantity : $0 }
        }
    }

    /// Units in parcels for every line, in the order of the lines: all at once, because orders can have hundreds.
    public var packedByLine: [Int] {
        var packed = [Int](repeating: 0, count: lines.count)
        for parcel in parcels {
            for units in parcel.units where packed.indices.contains(units.line - 1) {
                packed[units.line - 1] += units.quantity
            }
        }
        return packed
    }

    /// Units of a line that still have to be packed.
    public func open(_ line: PackLine) -> Int { line.wanted - line.lost - packed(line.number) }

    public var openUnits: Int { lines.reduce(0) { $0 + $1.wanted - $1.lost } - packedUnits }
    public var packedUnits: Int { parcels.reduce(0) { $0 + $1.count } }

    /// The parcel that the hands are at.
    public var current: Parcel? { parcels.first { !$0.isDone } }

    /// Nothing that is here is left to do.
    public var isDone: Bool { openUnits == 0 && current == nil }

    /// What the bench asks for now; nil when nothing is.
    public var step: PackStep? {
        switch current?.state {
        case .weighing: return .weight
        case .recounting: return .recount
        case .unlabelled: return .label
        case .packing: return openUnits == 0 ? .rest : .unit
        case .labelled, .dissolved, nil: return openUnits == 0 ? nil : .unit
        }
    }

    /// Units of a parcel that were not counted again yet.
    public func uncounted(_ parcel: Parcel) -> [(line: PackLine, quantity: Int)] {
        lines.compactMap { line in
            let inside = parcel.units.reduce(0) { $1.line == line.number ? $0 + $1.quantity : $0 }
            let again = recounted.reduce(0) { $1.line == line.number ? $0 + $1.quantity : $0 }
            return inside > again ? (line, inside - again) : nil
        }
    }

    /// Whether units of an item are told apart: then the same one never counts twice.
    public func isSet(_ sku: SKU) -> Bool { tracking[sku]?.contains(.serial) == true }

    /// The parcel that a unit with this identity is in.
    public func parcel(with identity: String) -> Parcel? { parcels.first { $0.identities.contains(identity) } }

    /// The first parcel of an order: the one that collects what is paid at the door.
    public func collects(_ order: OrderID, on parcel: Parcel) -> Bool {
        let mine = Set(lines.filter { $0.order == order }.map(\.number))
        let first = parcels.first { $0.state != .dissolved && $0.units.contains { mine.contains($0.line) } }
        return first?.number == parcel.number
    }
}
