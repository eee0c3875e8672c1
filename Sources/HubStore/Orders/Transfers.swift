import Foundation
import PortableSQL
import SiteNetwork
import SyncProtocol
import Warehouse

// A transfer is an order whose customer is another site. What left with a truck is announced there, carton by carton
// and batch by batch, as an intent; from then on it is on its way, in a place of that site's own ledger, until somebody
// has received it. What is missing then stays on its way, grows older there, and lies on the desk for stock.

extension OrderBook {
    /// Announces to other sites what has left for them; one delivery for each order and load.
    func announce(_ shipped: Shipped, from site: String) throws {
        var deliveries: [(to: SiteName, delivery: Delivery)] = []
        for parcel in shipped.parcels {
            for line in parcel.lines {
                guard let kept = try assignment(at: site, as: line.order),
                    case .transfer(_, let to)? = try order(kept.value.id.order)?.order.way
                else { continue }
                let id = DeliveryID("\(line.order)-\(shipped.load)")
                let index = deliveries.firstIndex { $0.delivery.id == id }
                if index == nil {
                    deliveries.append((to, Delivery(id: id, from: site, isTransfer: true, lines: [])))
                }
                add(line, in: parcel.id, to: &deliveries[index ?? deliveries.count - 1].delivery)
            }
        }
        for (to, delivery) in deliveries {
            guard try db.exists("SELECT 1 FROM site WHERE name = ?", .text(to.rawValue)) else { continue }
            try tell(items: delivery.lines.map(\.sku), to: to)
            let known = try db.row(
                "SELECT revision FROM intent WHERE site = ? AND kind = ? AND id = ?", .text(to.rawValue),
                .text(Intent.delivery), .text(delivery.id.rawValue))
            try want(
                Intent.delivery, delivery.id.rawValue, revision: try revision(after: known?.int(0) ?? 0, db), delivery,
                of: to.rawValue, at: now, db)
        }
    }

    /// One line for each batch; serials of a batch stand together.
    private func add(_ line: Shipped.Line, in parcel: ParcelID, to delivery: inout Delivery) {
        var batches: [(batch: Batch, units: [CarriedUnits])] = []
        for units in line.content {
            if let index = batches.firstIndex(where: { $0.batch == units.batch }) {
                batches[index].units.append(units)
            } else {
                batches.append((units.batch, [units]))
            }
        }
        for (batch, units) in batches {
            let serials = units.compactMap(\.serial)
            delivery.lines.append(
                DeliveryLine(
                    number: delivery.lines.count + 1, sku: line.sku, quantity: units.reduce(0) { $0 + $1.quantity },
                    batch: batch == .none ? nil : batch, serials: serials.isEmpty ? nil : serials,
                    carton: parcel.rawValue))
        }
    }

    /// A site that has never had an item is told of it first.
    private func tell(items: [SKU], to site: SiteName) throws {
        for sku in Set(items).sorted() {
            let isKnown = try ["standing", "stock"].contains { table in
                try db.exists(
                    "SELECT 1 FROM \(table) WHERE site = ? AND sku = ?", .text(site.rawValue), .text(sku.rawValue))
            }
            let isWanted = try db.exists(
                "SELECT 1 FROM intent WHERE site = ? AND kind = ? AND id = ?", .text(site.rawValue),
                .text(Intent.item), .text(sku.rawValue))
            guard !isKnown, !isWanted,
                let row = try db.row("SELECT body FROM item WHERE sku = ?", .text(sku.rawValue))
            else { continue }
            try want(
                Intent.item, sku.rawValue, revision: try revision(after: 0, db),
                try HubJSON.value(Item.self, row.text(0)), of: site.rawValue, at: now, db)
        }
    }

    /// A site that cannot take the announcement has units on their way that nobody there expects.
    func hear(delivery answer: IntentAnswer, of site: String) throws {
        guard case .declined(let why) = answer.outcome else { return }
        try raise(
            Conflict(
                .transferShort, at: SiteName(site), subject: answer.id, details: [ConflictDetail("answer", why)],
                since: now))
    }

    /// A transfer was received: what did not come lies on a desk until it turns up or is settled.
    func hear(_ closed: CarryClosed, of site: String) throws {
        guard let delivery = closed.delivery, closed.origin == .inTransit else { return }
        let missing = closed.differences.filter { $0.missing > 0 }
        if missing.isEmpty { return try close(.transferShort, at: site, delivery.rawValue, by: "hub") }
        let details = missing.flatMap { row in
            [ConflictDetail("sku", row.sku.rawValue), ConflictDetail("missing", String(row.missing))]
        }
        try raise(
            Conflict(
                .transferShort, at: SiteName(site), subject: delivery.rawValue, details: details, since: now))
    }
}
