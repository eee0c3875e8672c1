import Foundation
import PortableSQL
import SiteNetwork
import SyncProtocol
import Warehouse

// A site that was restored from a backup has forgotten the last that it said. Where that settled units of an order
// (they left, were given back, or the site let go of the order), it would work on them once more, while the hub counts
// them as gone or has given them to another site. So the hub asks it to let go of each such order. An order that it has
// forgotten altogether it takes up anew out of its feed; until it has, its units are claimed by the hub.

extension OrderBook {
    /// Looks at orders of which a site said something in facts that it has lost.
    func siteForgot(_ orders: Set<OrderID>, _ site: String) throws {
        for order in orders.sorted(by: { $0.rawValue < $1.rawValue }) {
            if let kept = try assignment(at: site, as: order) { try siteForgot(kept) }
        }
    }

    private func siteForgot(_ assignment: KeptAssignment) throws {
        var kept = assignment
        let key: [SQLValue] = [.text(kept.value.site.rawValue), .text(kept.siteOrder.rawValue)]
        let row = try db.row("SELECT cancelled FROM site_order WHERE site = ? AND id = ?", key[0], key[1])
        if row == nil, kept.hasLanded {
            try change(kept) { $0.hasLanded = false }
            kept.hasLanded = false
        }
        // What it declined and has all the same is an order of its own.
        if kept.value.state == .declined, row != nil { return }
        let isCancelled = row?.flag(0) ?? false
        let lines = try db.rows(
            "SELECT line, shipped + handed FROM site_line WHERE site = ? AND order_id = ?", key[0], key[1])
        let settled = Dictionary(lines.map { ($0.int(0), $0.int(1)) }, uniquingKeysWith: +)
        guard !isCancelled, let order = try order(kept.value.id.order)?.order,
            kept.value.lines.contains(where: { $0.promised - $0.open > settled[$0.number, default: 0] })
        else { return }
        let why = "it was settled before this site was restored"
        if kept.value.isPending { return try ask(kept, order, .promisedTwice, why) }
        kept.revision = try revision(after: kept.revision, db)
        try save(kept)
        try send(kept, of: order, .release(why))
    }
}

extension Intake {
    /// The orders in those facts of a site that counted while its history was `before`, and do not any more.
    func forgottenOrders(since before: [HistoryPart], _ site: String) throws -> Set<OrderID> {
        let now = try lineage(of: site, db)
        let lost = before.compactMap { part -> HistoryPart? in
            let end = now.first { $0.stream == part.stream }?.end ?? part.start
            return end < part.end ? (part.stream, end, part.end) : nil
        }
        let coder = FactCoder()
        var orders: Set<OrderID> = []
        try history(of: site, in: lost, db) { _, facts, _ in
            for fact in ReadBatch(facts, with: coder).facts { orders.formUnion(fact.body.ordersToldToHub) }
        }
        return orders
    }
}

extension FactBody {
    /// The orders of which a hub hears something by this fact.
    fileprivate var ordersToldToHub: [OrderID] {
        switch self {
        case .orderReceived(let order): [order.id]
        case .hub(.answered(let answer)) where answer.kind == Intent.order: [OrderID(answer.id)]
        case .hub(.shipped(let shipped)): shipped.parcels.flatMap(\.lines).map(\.order)
        case .hub(.handedBack(let units)): units.map(\.order)
        default: []
        }
    }
}
