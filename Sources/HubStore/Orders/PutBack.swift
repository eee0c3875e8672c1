import Foundation
import PortableSQL
import SiteNetwork
import SyncProtocol
public import Warehouse

// A hub that was put back to an older copy has forgotten orders that sites work on. Two things keep it from giving them
// to a second site. It finds no site for anything until every site has sent all that it has; and what a site says of an
// order that the hub does not know is taken up as the assignment that it once was. Revisions of such a hub begin high
// above those that were lost, because a site takes a revision once.

extension Hub {
    /// Says that this hub is an older copy of what it was. Nothing is sourced until every site has sent what it has;
    /// answers the sites that are waited for. `incarnation` is random.
    public func wasPutBack(incarnation: UniqueID) throws(HubError) -> [String] {
        try write { db in try putBack(incarnation, db) }
    }

    /// A site asked for what comes after numbers that this hub gave and does not have any more: nobody has said so, but
    /// the hub was put back.
    func wasFoundPutBack(_ place: FeedPlace, incarnation: UniqueID) throws(HubError) {
        try write { db in
            // Another process, or the site's last question, may have found it first.
            if try hubIncarnation(db) == place.incarnation { _ = try putBack(incarnation, db) }
        }
    }

    private func putBack(_ incarnation: UniqueID, _ db: any SQLConnection) throws -> [String] {
        try db.run("UPDATE hub SET restores = restores + 1, incarnation = ?", .bytes(Data(incarnation.bytes)))
        try db.run("UPDATE site SET awaited = 1, session = NULL, heard = NULL")
        return try awaitedSites(db).map(\.rawValue)
    }

    /// Goes on without what a site has not sent: it is lost, or never was in use. Answers whether it was waited for.
    @discardableResult
    public func stopWaiting(for site: String) throws(HubError) -> Bool {
        try write { db in
            try Self.expect(site, db)
            let was = try awaitedSites(db).contains(SiteName(site))
            try db.run("UPDATE site SET awaited = 0 WHERE name = ?", .text(site))
            return was
        }
    }

    /// The site has said how far it is: it is waited for no longer once the hub has that.
    func noteArrival(of site: String, _ db: any SQLConnection) throws {
        try db.run(
            """
            UPDATE site SET awaited = 0 WHERE name = ? AND awaited = 1 AND head IS NOT NULL AND head <=
                (SELECT t.held FROM stream t WHERE t.site = site.name ORDER BY t.opened DESC LIMIT 1)
            """, .text(site))
    }
}

/// The sites that have not sent all that they have since the hub was put back.
func awaitedSites(_ db: any SQLConnection) throws -> [SiteName] {
    try db.rows("SELECT name FROM site WHERE awaited = 1 ORDER BY name").map { SiteName($0.text(0)) }
}

/// The revision of an intent that follows `last`, 0 before the first.
func revision(after last: Int, _ db: any SQLConnection) throws -> Int {
    let restores = try db.row("SELECT restores FROM hub")?.int(0) ?? 0
    return max(last + 1, restores * 1_000_000)
}

extension OrderBook {
    /// Takes up what a site accepted of this hub before the hub was put back.
    func recover(_ siteOrder: OrderID, revision: Int, at site: String) throws -> KeptAssignment? {
        guard let found = try projectedOrder(siteOrder, at: site) else { return nil }
        let (id, part) = try name(of: siteOrder, at: site)
        if try order(id) == nil {
            var whole = NetworkOrder(found, way: try way(of: found, at: site))
            whole.order.id = id
            try save(KeptOrder(order: whole, state: .assigned, receivedAt: now, isRecovered: true))
        }
        let highest = try db.row(
            "SELECT coalesce(max(number), 0) FROM assignment WHERE order_id = ?", .text(id.rawValue))
        let lines = found.lines.map { SourcedLine(number: $0.number, sku: $0.sku, quantity: $0.quantity) }
        try save(
            KeptAssignment(
                value: Assignment(
                    AssignmentID(id, max((highest?.int(0) ?? 0) + 1, part)),
                    part: SourcedPart(site: SiteName(site), lines: lines)),
                siteOrder: siteOrder, revision: revision, hasLanded: true))
        try settle(id)
        return try assignment(at: site, as: siteOrder)
    }

    /// Its customer is another site: nobody orders a transfer again, and what leaves has to be announced there.
    private func way(of order: Order, at site: String) throws -> Fulfilment {
        let isTransfer =
            try order.customer != site
            && db.exists("SELECT 1 FROM site WHERE name = ?", .text(order.customer))
        return isTransfer ? .transfer(from: SiteName(site), to: SiteName(order.customer)) : .ship
    }

    /// What sites have and what was ordered are made to agree: of an order that only sites know, what they have is what
    /// was ordered; of another one they let go of what is too much, first those that have not begun.
    func settle(_ id: OrderID) throws {
        guard var known = try order(id) else { return }
        let held = try assignments(of: id)
        func covered(_ line: Int) -> Int { held.reduce(0) { $0 + $1.units(of: line) } }
        if known.isRecovered {
            for line in held.flatMap(\.value.lines) {
                let units = OrderLine(number: line.number, sku: line.sku, quantity: covered(line.number))
                if let at = known.order.order.lines.firstIndex(where: { $0.number == line.number }) {
                    known.order.order.lines[at].quantity = max(known.order.order.lines[at].quantity, units.quantity)
                } else {
                    known.order.order.lines.append(units)
                }
            }
            return try save(known)
        }
        try letGoOfSurplus(known.order, held)
    }

    /// Of what is too much sites let go, first those that have not begun; not one that has just said that it cannot.
    func letGoOfSurplus(_ order: NetworkOrder, _ held: [KeptAssignment]) throws {
        var surplus = Dictionary(
            order.order.lines.map { line in
                (line.number, held.reduce(0) { $0 + $1.units(of: line.number) } - line.quantity)
            }, uniquingKeysWith: +)
        let pending = held.filter { $0.value.isPending && $0.value.state != .releaseRefused }.sorted {
            $0.hasLanded == $1.hasLanded ? $0.number > $1.number : !$0.hasLanded
        }
        for kept in pending where kept.value.lines.allSatisfy({ $0.open <= surplus[$0.number, default: 0] }) {
            for line in kept.value.lines { surplus[line.number]? -= line.open }
            try ask(kept, order, .promisedTwice, "another site has it")
        }
    }

    /// An order as a site's facts tell it, without what only its channel knows.
    private func projectedOrder(_ id: OrderID, at site: String) throws -> Order? {
        let row = try db.row(
            "SELECT channel, customer, cutoff FROM site_order WHERE site = ? AND id = ?", .text(site),
            .text(id.rawValue))
        guard let row else { return nil }
        let lines = try db.rows(
            "SELECT line, sku, quantity FROM site_line WHERE site = ? AND order_id = ? ORDER BY line", .text(site),
            .text(id.rawValue))
        return Order(
            id: id, channel: Channel(rawValue: row.text(0)) ?? .web, customer: row.text(1),
            cutoff: row.int64IfAny(2).map { Moment(milliseconds: $0) },
            lines: lines.map { OrderLine(number: $0.int(0), sku: SKU($0.text(1)), quantity: $0.int(2)) })
    }

    /// The order that a site's order is a part of, and which one: a second part at a site is called `ORDER/PART`.
    private func name(of siteOrder: OrderID, at site: String) throws -> (OrderID, part: Int) {
        let text = siteOrder.rawValue
        guard let slash = text.lastIndex(of: "/"), let part = Int(text[text.index(after: slash)...]), part > 1,
            let first = try assignment(at: site, as: OrderID(String(text[..<slash])))
        else { return (siteOrder, 1) }
        return (first.value.id.order, part)
    }
}

extension KeptAssignment {
    /// Units of a line that this part ships or has shipped.
    func units(of line: Int) -> Int {
        value.lines.reduce(0) { $1.number == line ? $0 + $1.open + $1.shippedInAll : $0 }
    }
}
