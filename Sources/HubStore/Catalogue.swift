import Foundation
import PortableSQL
public import SiteNetwork
import SyncProtocol
public import Warehouse

// The catalogue as the hub gives it to its sites: an item is an intent for every one of them, in a new revision when
// something of it has changed. All sites have the same items from here, so a new site gets what any other one has.

/// What the hub made of an item that came.
public enum ItemAnswer: Hashable, Sendable {
    case taken
    /// The hub has told its sites just this before.
    case unchanged
    /// Fields are wrong; nothing was kept.
    case refused([FieldProblem])
}

extension Hub {
    /// Takes items for all sites, each by itself, in one transaction; answers them in their order.
    public func take(_ items: [Item], at now: Moment) throws(HubError) -> [ItemAnswer] {
        try write { db in try items.map { try CatalogueBook(db: db, now: now).take($0) } }
    }

    /// The items of these that the hub does not know.
    public func unknown(_ items: [Item]) throws(HubError) -> [Item] {
        try read { db in
            try items.filter { try !db.exists("SELECT 1 FROM item WHERE sku = ?", .text($0.sku.rawValue)) }
        }
    }
}

/// The catalogue inside one transaction of the hub.
struct CatalogueBook {
    let db: any SQLConnection
    let now: Moment

    func take(_ item: Item) throws -> ItemAnswer {
        let problems = item.problems()
        guard problems.isEmpty else { return .refused(problems) }
        let isNews = try write(item)
        var isWanted = false
        for site in try db.rows("SELECT name FROM site ORDER BY name") where try want(item, of: site.text(0)) {
            isWanted = true
        }
        return isNews || isWanted ? .taken : .unchanged
    }

    /// Sourcing and lists know it at once, and not only when a site has answered.
    private func write(_ item: Item) throws -> Bool {
        let body = String(decoding: try FactCoder().encode(.itemDefined(item)), as: UTF8.self)
        if try db.exists("SELECT 1 FROM item WHERE sku = ? AND body = ?", .text(item.sku.rawValue), .text(body)) {
            return false
        }
        try db.insert(
            into: "item", ["sku", "name", "handling", "body", "stamp"],
            [
                [
                    .text(item.sku.rawValue), .text(item.name), .text(item.handling.rawValue), .text(body),
                    .integer(try nextStamp(db)),
                ]
            ],
            conflict: itemReplaces)
        return true
    }

    private func want(_ item: Item, of site: String) throws -> Bool {
        let known = try db.row(
            "SELECT revision, body FROM intent WHERE site = ? AND kind = ? AND id = ?", .text(site),
            .text(Intent.item), .text(item.sku.rawValue))
        if let known, known.data(1) == (try HubJSON.data(item)) { return false }
        try HubStore.want(
            Intent.item, item.sku.rawValue, revision: try revision(after: known?.int(0) ?? 0, db), item, of: site,
            at: now, db)
        return true
    }

    /// A site that is new wants the whole catalogue. Before the first one, nobody but the hub has said anything of
    /// items.
    func tell(newSite site: String) throws {
        let first = try db.row("SELECT min(name) FROM site WHERE name <> ?", .text(site))?.textIfAny(0)
        if let first {
            try db.run(
                """
                INSERT INTO intent(site, number, kind, id, revision, body, at)
                    SELECT CAST(? AS TEXT), number, kind, id, revision, body, at FROM intent
                        WHERE site = ? AND kind = ?
                """, .text(site), .text(first), .text(Intent.item))
            return
        }
        for row in try db.rows("SELECT body FROM item ORDER BY sku") {
            _ = try want(try HubJSON.value(Item.self, row.text(0)), of: site)
        }
    }
}

/// How an item takes the place of what was known of it.
let itemReplaces = """
    ON CONFLICT(sku) DO UPDATE SET name = excluded.name, handling = excluded.handling, body = excluded.body,
        stamp = excluded.stamp
    """
