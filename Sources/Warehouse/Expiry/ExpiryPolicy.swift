// Expiry as data (`Resources/expiry.json`): two tables and two places.
//
// `daysLeft` says how many days a batch must still have for a purpose. The first row that fits decides; a row may name
// an item, a handling class, a channel and the purpose, and what it does not name fits everything. What no row fits is
// usable to its last day. This is all that `usable` (Stock/Expiry.swift) is ever asked with.
//
// `ladder` says when stock that is dying comes on which rung, and whose business it is there: push first, tag (a lower
// price on it), transfer, liquidate, dispose. For each rung the first row that fits an item, its class and the value
// of the batch decides: the rung is open for batches with so many days left or fewer. Which of the open rungs a batch
// is put on follows from what will be sold of it in time (Ladder.swift).
//
// `trays` are the places where units lie that are taken out to be transferred or liquidated: of a kind that nobody
// claims from. `tagPercent` is how much faster an item with a tag on it sells.

/// How many days must be left, for whom.
public struct DaysLeftRow: Hashable, Codable, Sendable {
    /// Whom it concerns; nil is everybody.
    public var sku: SKU?
    public var handling: HandlingClass?
    public var channel: Channel?
    public var purpose: Purpose?
    public var days: Int

    public init(
        sku: SKU? = nil, handling: HandlingClass? = nil, channel: Channel? = nil, purpose: Purpose? = nil, days: Int
    ) {
        self.sku = sku
        self.handling = handling
        self.channel = channel
        self.purpose = purpose
        self.days = days
    }
}

/// What is done with stock that is dying, the mildest first.
public enum Rung: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    case pushFirst, tag, transfer, liquidate, dispose

    public static func < (left: Rung, right: Rung) -> Bool { left.number < right.number }

    private var number: Int { Rung.allCases.firstIndex(of: self) ?? 0 }

    /// What units on it have to be usable for.
    public var purpose: Purpose {
        switch self {
        case .pushFirst, .tag: .ship
        case .transfer: .transfer
        case .liquidate: .liquidate
        case .dispose: .dispose
        }
    }
}

/// From how many days left on a rung is open, and who looks after it.
public struct LadderRow: Hashable, Codable, Sendable {
    public var rung: Rung
    /// What it concerns; nil is everything. `pence` is the least value of a batch.
    public var sku: SKU?
    public var handling: HandlingClass?
    public var pence: Int?
    /// So many days left, or fewer; below zero are days after the last one.
    public var days: Int
    /// A role, or the name of a desk.
    public var owner: String
    public var why: String

    public init(
        _ rung: Rung, sku: SKU? = nil, handling: HandlingClass? = nil, pence: Int? = nil, days: Int, owner: String,
        why: String
    ) {
        self.rung = rung
        self.sku = sku
        self.handling = handling
        self.pence = pence
        self.days = days
        self.owner = owner
        self.why = why
    }
}

/// How a site handles what expires.
public struct ExpiryPolicy: Hashable, Codable, Sendable {
    public var daysLeft: [DaysLeftRow]
    public var ladder: [LadderRow]
    /// The trays of transfer and liquidate, by the name of the rung.
    public var trays: [String: PlaceID]
    /// With a tag an item sells so many times in a hundred as fast.
    public var tagPercent: Int

    public init(
        daysLeft: [DaysLeftRow], ladder: [LadderRow], trays: [String: PlaceID] = [:], tagPercent: Int = 200
    ) {
        self.daysLeft = daysLeft
        self.ladder = ladder
        self.trays = trays
        self.tagPercent = tagPercent
    }

    /// The house's own, for sites that were given none.
    public static let house = ExpiryPolicy(
        daysLeft: [
            DaysLeftRow(channel: .b2b, purpose: .ship, days: 14), DaysLeftRow(purpose: .ship, days: 3),
            DaysLeftRow(purpose: .restock, days: 7), DaysLeftRow(purpose: .transfer, days: 10),
            DaysLeftRow(purpose: .liquidate, days: 1),
        ],
        ladder: [
            LadderRow(.pushFirst, days: 28, owner: "supervise", why: "it sells in time if it goes first"),
            LadderRow(.tag, days: 14, owner: "sales", why: "at its price too little of it sells in time"),
            LadderRow(.transfer, pence: 5_000, days: 21, owner: "planning", why: "another site may sell it"),
            LadderRow(.liquidate, days: 7, owner: "sales", why: "it will not be sold here in time"),
            LadderRow(.dispose, days: -1, owner: "supervise", why: "it is good for nothing any more"),
        ],
        trays: ["transfer": "EX-TRANSFER", "liquidate": "EX-LIQUIDATE"])

    /// What has to be left of a batch of an item for a purpose, and for a channel where there is one.
    public func need(
        _ purpose: Purpose, of sku: SKU, _ handling: HandlingClass?, for channel: Channel? = nil
    ) -> Need {
        let row = daysLeft.first { row in
            (row.sku == nil || row.sku == sku) && (row.handling == nil || row.handling == handling)
                && (row.channel == nil || row.channel == channel) && (row.purpose == nil || row.purpose == purpose)
        }
        return Need(purpose, daysLeft: row?.days ?? 0)
    }

    /// What has to be left for a line of an order. One that asks for a batch takes it to another site.
    public func need(of line: OrderLine, _ handling: HandlingClass?, for channel: Channel) -> Need {
        guard let batch = line.batch else { return need(.ship, of: line.sku, handling, for: channel) }
        var need = need(.transfer, of: line.sku, handling)
        need.only = batch
        return need
    }

    /// What has to be left for the channel that asks least.
    public func easiestShipping(of sku: SKU, _ handling: HandlingClass?) -> Need {
        let needs = Channel.allCases.map { need(.ship, of: sku, handling, for: $0) }
        return needs.min { $0.daysLeft < $1.daysLeft } ?? Need(.ship, daysLeft: 0)
    }

    /// The row that decides about a rung.
    public func row(_ rung: Rung, _ sku: SKU, _ handling: HandlingClass?, pence: Int) -> LadderRow? {
        ladder.first { row in
            row.rung == rung && (row.sku == nil || row.sku == sku) && (row.handling == nil || row.handling == handling)
                && pence >= row.pence ?? .min
        }
    }

    /// The place where units of a rung lie until they leave the house; nil for rungs that leave them in their bin.
    public func tray(of rung: Rung) -> PlaceID? { trays[rung.rawValue] }

    /// Nothing with more days left is on any rung.
    public var horizon: Int { ladder.lazy.map(\.days).max() ?? -1 }

    /// Why this policy cannot be used, or nil.
    public var fault: String? {
        for (index, row) in daysLeft.enumerated() where !(-36_500...36_500).contains(row.days) {
            return "row \(index + 1) of 'daysLeft' has 'days' \(row.days), expected -36500 to 36500"
        }
        for (index, row) in ladder.enumerated() {
            let name = "row \(index + 1) of 'ladder'"
            if !(-36_500...36_500).contains(row.days) {
                return "\(name) has 'days' \(row.days), expected -36500 to 36500"
            }
            if !(1...20).contains(row.owner.count) { return "\(name): an owner has 1 to 20 characters" }
            if !(1...60).contains(row.why.count) { return "\(name): 'why' has 1 to 60 characters" }
            if row.rung == .pushFirst, row.pence != nil {
                return "\(name) has 'pence', but stock is pushed whatever it is worth"
            }
        }
        for purpose in [Purpose.ship, .restock] {
            let isSaid = daysLeft.contains { row in
                (row.purpose ?? purpose) == purpose && row.sku == nil && row.handling == nil && row.channel == nil
            }
            if !isSaid { return "no row of 'daysLeft' says of everything how long it has to last to \(purpose)" }
        }
        let last = ladder.last { $0.rung == .dispose }
        if last == nil || last?.sku != nil || last?.handling != nil || last?.pence != nil {
            return "no row of 'ladder' says who disposes of everything that is good for nothing"
        }
        for (name, tray) in trays where !["transfer", "liquidate"].contains(name) || tray.rawValue.isEmpty {
            return "'trays' has '\(name)', expected the places of transfer and liquidate"
        }
        for rung in [Rung.transfer, .liquidate]
        where tray(of: rung) == nil && ladder.contains(where: { $0.rung == rung }) {
            return "'trays' has no place for what is to \(rung)"
        }
        return (100...1_000).contains(tagPercent) ? nil : "'tagPercent' is not between 100 and 1000"
    }
}
