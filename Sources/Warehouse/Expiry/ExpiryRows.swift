// What is to be done on the ladder, as lists and as sums: what nobody took on yet, and what somebody is at.

/// Units on a rung, in the list of whoever owns it.
public struct ExpiryRow: Hashable, Sendable {
    public var rung: Rung
    public var sku: SKU
    public var name: String
    public var place: PlaceID
    public var batch: Batch
    public var quantity: Int
    public var daysLeft: Int
    public var owner: String
    /// The task that somebody took on; nil where nobody did.
    public var task: Int?
    public var state: ExpiryStep?
    public var by: BadgeID?
    public var byName: String

    public init(
        rung: Rung, sku: SKU, name: String, place: PlaceID, batch: Batch, quantity: Int, daysLeft: Int, owner: String,
        task: Int? = nil, state: ExpiryStep? = nil, by: BadgeID? = nil, byName: String = ""
    ) {
        self.rung = rung
        self.sku = sku
        self.name = name
        self.place = place
        self.batch = batch
        self.quantity = quantity
        self.daysLeft = daysLeft
        self.owner = owner
        self.task = task
        self.state = state
        self.by = by
        self.byName = byName
    }
}

/// What is due on one rung and nobody took on.
public struct ExpiryDue: Hashable, Sendable {
    public var rung: Rung
    public var owner: String
    public var lots: Int
    public var units: Int
    public var pence: Int
    /// Of the oldest; below zero are days after the last one.
    public var daysLeft: Int

    public init(_ rung: Rung, owner: String, lots: Int, units: Int, pence: Int, daysLeft: Int) {
        self.rung = rung
        self.owner = owner
        self.lots = lots
        self.units = units
        self.pence = pence
        self.daysLeft = daysLeft
    }
}

/// What is left of the ladder when somebody looks after these units.
public func untaken(_ entries: [LadderEntry], by taken: [ExpiryHandled]) -> [LadderEntry] {
    var held: [ExpiryKey: Int] = [:]
    for handled in taken {
        held[ExpiryKey(handled.rung, handled.sku, handled.place, handled.batch), default: 0] += handled.quantity
    }
    return entries.compactMap { entry in
        let key = ExpiryKey(entry.rung, entry.sku, entry.place, entry.batch)
        let units = min(entry.quantity, held[key] ?? 0)
        guard units > 0 else { return entry }
        held[key, default: 0] -= units
        guard units < entry.quantity else { return nil }
        var rest = entry
        rest.pence = entry.pence / entry.quantity * (entry.quantity - units)
        rest.quantity -= units
        rest.sells = min(rest.sells, rest.quantity)
        return rest
    }
}

/// The sums of each rung, the furthest first. Lots are counted once, in however many bins they lie.
public func expiryDue(_ entries: [LadderEntry]) -> [ExpiryDue] {
    var rows: [Rung: (due: ExpiryDue, batches: Set<ExpiryKey>)] = [:]
    for entry in entries {
        var row =
            rows[entry.rung]
            ?? (ExpiryDue(entry.rung, owner: entry.owner, lots: 0, units: 0, pence: 0, daysLeft: entry.daysLeft), [])
        row.batches.insert(ExpiryKey(entry.rung, entry.sku, "", entry.batch))
        row.due.lots = row.batches.count
        row.due.units += entry.quantity
        let (pence, overflow) = row.due.pence.addingReportingOverflow(entry.pence)
        row.due.pence = overflow ? .max : pence
        row.due.daysLeft = min(row.due.daysLeft, entry.daysLeft)
        rows[entry.rung] = row
    }
    return rows.values.map(\.due).sorted { $0.rung > $1.rung }
}

/// What tells units on the ladder apart.
private struct ExpiryKey: Hashable {
    var rung: Rung
    var sku: SKU
    var place: PlaceID
    var batch: Batch

    init(_ rung: Rung, _ sku: SKU, _ place: PlaceID, _ batch: Batch) {
        (self.rung, self.sku, self.place, self.batch) = (rung, sku, place, batch)
    }
}
