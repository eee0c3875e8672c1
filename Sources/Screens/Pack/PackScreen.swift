public import Warehouse

/// An order in a packer's hands.
public struct PackScreen: Equatable, Sendable {
    /// The job as it was after the last answer.
    public internal(set) var job: PackJob
    /// What is shown beside the job.
    public internal(set) var briefing: PackBriefing
    /// A deviation that the same scan confirms; anything else drops it.
    public internal(set) var offer: Offer?
    /// Somebody else has the job now, or nobody: nothing can be done here any more.
    public internal(set) var isLost = false
    /// The next unit that is scanned leaves its parcel.
    public internal(set) var takesOut = false
    /// Why nothing is taken until somebody has said that it was read.
    ///
    /// Packers look at the box and not at the screen: after a wrong unit they would scan on and close the parcel with
    /// it inside, because the tones of the units behind it are the right ones.
    var lock: Message?
    /// Scans that came while it was locked.
    var discarded = 0
    /// Esc was pressed once; again leaves the job.
    var isLeaving = false
    /// Undo was refused, and nothing has been recorded since.
    var hasNothingToUndo = false

    init(job: PackJob, briefing: PackBriefing) {
        self.job = job
        self.briefing = briefing
        hasNothingToUndo = job.packedUnits == 0 && job.parcels.count <= 1
    }

    public var isLocked: Bool { lock != nil }
    /// What the bench asks for.
    public var step: PackStep? { job.step }
    /// The parcel that the hands are at.
    public var parcel: Parcel? { job.current }

    /// The name of an item, or its code where the name is not known.
    func name(of sku: SKU) -> String { briefing.items[sku]?.name ?? sku.rawValue }

    /// The name of the item of a line.
    func name(ofLine number: Int) -> String { job.line(number).map { name(of: $0.sku) } ?? "" }

    /// The orders of the job that are there, the first one first.
    var orders: [Order] { job.orders.compactMap { briefing.orders[$0] } }

    /// What is asked for now, with the units left of each line: those to pack, or to count again.
    var asked: [(line: PackLine, quantity: Int)] {
        if job.step == .recount, let parcel { return job.uncounted(parcel) }
        return job.lines.map { ($0, job.open($0)) }.filter { $0.1 > 0 }
    }

    /// Units that have to be packed, or are.
    var wantedUnits: Int { job.openUnits + job.packedUnits }

    /// Pence that the driver collects for the parcel at hand: on the first parcel of each order.
    var codPence: Int { parcel.map { job.codPence(on: $0, of: orders) } ?? 0 }

    /// What keeps the parcel at hand from its label, as far as it is known by now.
    var unserved: [Unserved] {
        guard let parcel else { return [] }
        return job.unserved(parcel, orders: orders, boxes: briefing.boxes, rules: briefing.rules) {
            briefing.items[$0]?.handling
        }
    }

    /// How what is asked for, or in the parcel, wants to be handled; each class once.
    var handling: [HandlingClass] {
        let lines = Set(parcel?.units.map(\.line) ?? []).union(asked.map(\.line.number))
        let found = Set(lines.compactMap { job.line($0)?.sku }.compactMap { briefing.items[$0]?.handling })
        return HandlingClass.allCases.filter { found.contains($0) }
    }
}

extension PackJob {
    /// Whether this person still holds it at this terminal.
    func isHeld(by badge: BadgeID?, at station: StationID) -> Bool {
        lease?.holder == badge && lease?.station == station
    }
}

extension PackRefusal {
    /// A unit that is not to go into this parcel: the hands stop until it is out of them.
    var locks: Bool {
        switch self {
        case .notInOrder, .oneTooMany, .unitTwice, .wrongLot, .serialNotPicked, .notInParcel: true
        case .scanSerial, .sayLot, .toteOnCart, .toteEmpty, .toteOfOrders, .otherTote, .nothingToPack, .orderCancelled,
            .needsHazmat, .cannotMerge, .notYours, .boxNeedsReason, .unknownBox, .notAWeight, .scaleUnsteady,
            .scaleOverload, .tooLight, .papersMissing, .boxNotServed, .tooHeavy, .notServed, .parcelEmpty, .onLoad,
            .notYetLabelled, .finished, .notNow:
            false
        }
    }
}
