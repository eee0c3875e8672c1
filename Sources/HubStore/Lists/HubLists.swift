import Foundation
import PortableSQL
import SiteNetwork
import SyncProtocol
public import Warehouse

/// Which part of a list is wanted.
public struct ListPart: Hashable, Sendable {
    /// Of this site alone.
    public var site: String?
    /// What `next` was on the page before.
    public var after: String?
    public var limit: Int

    public init(site: String? = nil, after: String? = nil, limit: Int = 100) {
        (self.site, self.after, self.limit) = (site, after, max(1, limit))
    }
}

extension Hub {
    /// What lies at the sites, by site, item, lot, expiry and grade; of one item, where it is given.
    public func stock(of sku: SKU? = nil, _ part: ListPart) throws(HubError) -> ListPage<StockRow> {
        var query = ListQuery(
            "stock", by: [.text("site"), .text("sku"), .text("lot"), .whole("expiry"), .text("grade")],
            ["CAST(SUM(quantity) AS BIGINT)", "CAST(SUM(quantity * sellable) AS BIGINT)"],
            sums: "SUM(quantity) <> 0")
        query.only("sku", sku?.rawValue)
        query.without("place", Place.standing.filter(\.kind.isOuter).map(\.id.rawValue))
        return try list(query, part) { row, _ in
            StockRow(
                site: SiteName(row.text(0)), sku: SKU(row.text(1)), lot: row.text(2),
                expiry: row.int(3) == neverExpires ? nil : Day(row.int(3)), grade: row.text(4), units: row.int(5),
                sellable: row.int(6))
        }
    }

    /// The catalogue, by SKU.
    public func items(_ part: ListPart) throws(HubError) -> ListPage<Item> {
        try list(ListQuery("item", by: [.text("sku")], ["body"]), part) { row, _ in
            try HubJSON.value(Item.self, row.text(1))
        }
    }

    /// Every parcel that left, by site, parcel and load.
    public func shipments(_ part: ListPart) throws(HubError) -> ListPage<ShipmentRow> {
        let query = ListQuery(
            "shipment", by: [.text("site"), .text("parcel"), .text("load")], ["service", "tracking", "grams", "at"])
        return try list(query, part) { row, db in
            let lines = try db.rows(
                """
                SELECT order_id, line, sku, quantity FROM shipment_line WHERE site = ? AND parcel = ? AND load = ?
                    ORDER BY order_id, line
                """, Array(row.values.prefix(3)))
            return ShipmentRow(
                site: SiteName(row.text(0)), parcel: ParcelID(row.text(1)), load: LoadID(row.text(2)),
                service: row.text(3), tracking: row.textIfAny(4), grams: row.int(5),
                at: Moment(milliseconds: row.int64(6)),
                lines: lines.map {
                    ShipmentRow.Line(
                        order: OrderID($0.text(0)), line: $0.int(1), sku: SKU($0.text(2)), quantity: $0.int(3))
                })
        }
    }

    /// The loads of the docks, by site and number.
    public func loads(_ part: ListPart) throws(HubError) -> ListPage<LoadRow> {
        let query = ListQuery(
            "load", by: [.text("site"), .text("id")], ["service", "departs", "door", "state", "cartons"])
        return try list(query, part) { row, _ in
            LoadRow(
                site: SiteName(row.text(0)), id: LoadID(row.text(1)), service: row.text(2),
                departs: Moment(milliseconds: row.int64(3)), door: row.textIfAny(4).map { PlaceID($0) },
                state: row.text(5), cartons: row.int(6))
        }
    }

    /// The counts, by site and number.
    public func counts(_ part: ListPart) throws(HubError) -> ListPage<CountRow> {
        let query = ListQuery(
            "count_case", by: [.text("site"), .whole("id")], ["place", "cause", "state", "corrected", "pence"])
        return try list(query, part) { row, _ in
            CountRow(
                site: SiteName(row.text(0)), id: row.int(1), place: PlaceID(row.text(2)), cause: row.text(3),
                state: row.text(4), corrected: row.int(5), pence: row.int(6))
        }
    }

    /// What came back, by site and number.
    public func returns(_ part: ListPart) throws(HubError) -> ListPage<ReturnRow> {
        let query = ListQuery(
            "return_case", by: [.text("site"), .text("id")], ["rma", "order_id", "state", "opened"])
        return try list(query, part) { row, db in
            let units = try db.rows(
                """
                SELECT sku, quantity, grade, reason, disposition FROM return_unit WHERE site = ? AND case_id = ?
                    ORDER BY number
                """, Array(row.values.prefix(2)))
            return ReturnRow(
                site: SiteName(row.text(0)), id: ReturnID(row.text(1)), announced: row.textIfAny(2).map { OrderID($0) },
                order: row.textIfAny(3).map { OrderID($0) }, state: row.text(4),
                opened: Moment(milliseconds: row.int64(5)),
                units: units.map {
                    ReturnRow.Unit(
                        sku: SKU($0.text(0)), quantity: $0.int(1), grade: $0.text(2), reason: ReasonCode($0.text(3)),
                        disposition: $0.text(4))
                })
        }
    }

    /// Who works at the sites, by site and badge.
    public func people(_ part: ListPart) throws(HubError) -> ListPage<PersonRow> {
        try list(ListQuery("person", by: [.text("site"), .text("badge")], ["name", "roles"]), part) { row, _ in
            PersonRow(
                site: SiteName(row.text(0)), badge: BadgeID(row.text(1)), name: row.text(2),
                roles: row.text(3).split(separator: " ").map(String.init))
        }
    }

    /// Orders by number; of one state, where one is given.
    public func orderList(in state: OrderState? = nil, _ part: ListPart) throws(HubError) -> ListPage<OrderRow> {
        var query = ListQuery("orders", by: [.text("id")], OrderRow.columns)
        query.only("state", state?.rawValue)
        return try list(query, part) { row, _ in try OrderRow(row) }
    }

    private func list<Row>(
        _ query: ListQuery, _ part: ListPart, _ make: (SQLRow, any SQLConnection) throws -> Row
    ) throws(HubError) -> ListPage<Row> {
        try read { db in
            var query = query
            if let site = part.site {
                try Hub.expect(site, db)
                query.only("site", site)
            }
            return try query.page(db, after: part.after, limit: part.limit) { try make($0, db) }
        }
    }
}
