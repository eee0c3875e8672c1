import SiteStore
import Warehouse

// Where the units of a site are, by its facts, as far as it matters to the others: in the house, on their way to it,
// gone to customers or to other sites, written off. Kept fact by fact, so that after a step only those units are looked
// at that were moved (NetworkGoods.swift). What may be used for what is written down here a second time.

/// Units that the network tells apart. Their grade may change on the way.
struct UnitKey: Hashable, Comparable, CustomStringConvertible {
    var sku: SKU
    var batch: Batch
    var serial: String?

    var description: String {
        [sku.rawValue, batch.lot, batch.expiry?.iso ?? "", serial ?? ""].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    static func < (left: UnitKey, right: UnitKey) -> Bool { left.description < right.description }
}

/// Units of one kind, by what became of them.
struct UnitTally: Hashable {
    var inside = 0
    /// Announced by the hub, and not received yet.
    var coming = 0
    var supplied = 0
    /// All that the hub ever announced from other sites.
    var announced = 0
    var writtenOff = 0
    /// Gone through the door by the ledger, and not come back.
    var outside = 0
    /// Gone to customers and to other sites by what was said to the hub.
    var sold = 0
    var sentOn = 0
    /// Sold off because they were dying.
    var cleared = 0
    var cameBack = 0

    static func + (left: UnitTally, right: UnitTally) -> UnitTally {
        var sum = left
        for path in UnitTally.parts { sum[keyPath: path] += right[keyPath: path] }
        return sum
    }

    private static var parts: [WritableKeyPath<UnitTally, Int>] {
        [
            \.inside, \.coming, \.supplied, \.announced, \.writtenOff, \.outside, \.sold, \.sentOn, \.cleared,
            \.cameBack,
        ]
    }
}

/// Units that left for a customer.
struct SoldUnits: Hashable {
    var order: OrderID
    var line: Int
    var units: CarriedUnits

    var key: UnitKey { UnitKey(sku: units.sku, batch: units.batch, serial: units.serial) }
}

struct SiteGoods {
    private(set) var tallies: [UnitKey: UnitTally] = [:]
    private(set) var sold: [SoldUnits] = []
    /// What was moved since somebody looked.
    private var touched: Set<UnitKey> = []
    private var orders: [OrderID: Order] = [:]

    mutating func takeTouched() -> [UnitKey] {
        defer { touched = [] }
        return touched.sorted()
    }

    mutating func take(_ fact: Fact, of site: String) throws {
        let today = Day(Int(fact.at.milliseconds / 86_400_000))
        for move in fact.body.moves { book(move, fact.body) }
        switch fact.body {
        case .orderReceived(let order): orders[order.id] = order
        case .tourReleased(let released):
            for line in released.lines where line.kind == .pick {
                try expect(
                    line.batch, for: line.order, line.orderLine, on: today, "tour \(released.id) of \(site) claims")
            }
        case .hub(.shipped(let left)):
            for parcel in left.parcels {
                for line in parcel.lines { try ship(line, on: today, "\(parcel.id) leaves \(site) with") }
            }
        case .carry(_, .put(let put, let moves, _, _)) where put.reason == nil:
            for move in moves where SimulatedWorld.bins.contains(move.to) {
                guard [.supplier, .inTransit, .receiving].contains(move.from) else { continue }
                try expect(move.batch, leaves: Needed.restock, on: today, "\(move.to) of \(site) takes in")
            }
        case .inspect(_, .inspected(let unit, _)) where unit.ruling.disposition == .restock:
            try expect(unit.batch, leaves: Needed.restock, on: today, "a return to \(site) restocks")
        case .expiryHandled(let handled) where handled.step == .settled && handled.rung == .liquidate:
            try expect(handled.batch, leaves: Needed.liquidate, on: today, "\(site) sells off")
        default: break
        }
    }

    private mutating func ship(_ line: Shipped.Line, on day: Day, _ what: String) throws {
        let isTransfer = SimulatedWorld.isTransfer(line.order)
        for units in line.content {
            let key = UnitKey(sku: units.sku, batch: units.batch, serial: units.serial)
            touched.insert(key)
            if isTransfer {
                tallies[key, default: UnitTally()].sentOn += units.quantity
            } else {
                tallies[key, default: UnitTally()].sold += units.quantity
                sold.append(SoldUnits(order: line.order, line: line.line, units: units))
            }
            try expect(units.batch, for: line.order, line.line, on: day, what)
        }
    }

    // MARK: The ledger

    private mutating func book(_ move: Move, _ body: FactBody) {
        let key = UnitKey(sku: move.sku, batch: move.batch, serial: move.serial)
        touched.insert(key)
        for (place, units) in [(move.from, -move.quantity), (move.to, move.quantity)] {
            var tally = tallies[key] ?? UnitTally()
            switch place {
            case .supplier:
                if case .deliveryAnnounced = body { tally.announced -= units } else { tally.supplied -= units }
            case .customer:
                tally.outside += units
                if case .inspect = body { tally.cameBack -= units }
                if case .expiryHandled = body { tally.cleared += units }
            case .adjustment, .scrap: tally.writtenOff += units
            case .inTransit: tally.coming += units
            default: tally.inside += units
            }
            tallies[key] = tally
        }
    }

    // MARK: What may be used for what

    /// Days that have to be left after today.
    private enum Needed {
        static let (business, customer, transfer, restock, liquidate) = (14, 3, 10, 7, 1)
    }

    /// An order that names a batch takes that one, and no other, to another site.
    private func expect(
        _ batch: Batch, for order: OrderID, _ line: Int, on day: Day, _ what: String
    ) throws {
        guard let order = orders[order] else {
            throw Violation("only orders leave", "\(what) units of \(order), which is no order")
        }
        if let only = order.lines.first(where: { $0.number == line })?.batch {
            guard only == batch else {
                throw Violation("a batch that was asked for", "\(what) \(batch) for \(order.id), which wants \(only)")
            }
            return try expect(batch, leaves: Needed.transfer, on: day, "\(what) for \(order.id)")
        }
        let days = order.channel == .b2b ? Needed.business : Needed.customer
        try expect(batch, leaves: days, on: day, "\(what) for \(order.id)")
    }

    private func expect(_ batch: Batch, leaves days: Int, on day: Day, _ what: String) throws {
        guard let last = batch.expiry, last.rawValue - day.rawValue < days else { return }
        throw Violation(
            "expired is unusable", "\(what) a batch of \(last.iso) on \(day.iso), and \(days) days have to be left")
    }
}
