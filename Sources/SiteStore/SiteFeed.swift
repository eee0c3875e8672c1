import Foundation
import GRDB
public import SyncProtocol
public import Warehouse

// What the hub wants of this site (SyncProtocol, THE FEED). A page, what came of it and the new place are one
// transaction. Each newer revision is answered by exactly one fact; what cannot be done is answered in words, so that
// one bad intent never stops the feed.

extension Site {
    /// Takes a page of the hub's feed. Answers are given for revisions that were new here; the same page again changes
    /// nothing.
    public func takeFeed(_ page: FeedPage) throws(SiteError) -> [IntentAnswer] {
        let cause = officeCause(by: "hub")
        return try write { db in
            guard let link = try hubLink(db) else {
                throw SiteError.notAllowed("No hub is set, so nothing is taken from one. Set it first.")
            }
            guard link.feed.incarnation == nil || link.feed.incarnation == page.incarnation else {
                throw SiteError.notAllowed(
                    "This page is of another hub than the pages before it, or the hub was restored. Nothing was taken; "
                        + "ask for the feed again from its beginning.")
            }
            let answers = try page.intents.compactMap { try take($0, cause, db) }
            // A page that was overtaken on its way never sets the place back.
            let place = FeedPlace(incarnation: page.incarnation, after: max(link.feed.after, page.next))
            try setFeed(place, from: link.feed, db)
            return answers
        }
    }

    /// Begins again at the beginning of this incarnation of the hub. What was answered stays answered.
    public func takeFeedReset(incarnation: UniqueID) throws(SiteError) {
        guard let known = try hubLink()?.feed else { return }
        let beginning = FeedPlace(incarnation: incarnation, after: 0)
        if known == beginning { return }
        try write { db in try setFeed(beginning, from: known, db) }
    }

    private func setFeed(_ place: FeedPlace, from known: FeedPlace, _ db: Database) throws {
        if place == known { return }
        try db.cachedStatement(sql: "UPDATE hub_link SET feed = ?, place = ?").run([
            place.incarnation.map { Data($0.bytes) }, max(0, place.after),
        ])
    }

    // MARK: One intent

    private func take(_ intent: Intent, _ cause: Cause, _ db: Database) throws -> IntentAnswer? {
        let known = try Int.fetchOne(
            try db.cachedStatement(sql: "SELECT revision FROM hub_intent WHERE kind = ? AND id = ?"),
            arguments: [intent.kind, intent.id])
        if let known, intent.revision <= known { return nil }
        var answer = IntentAnswer(
            kind: intent.kind, id: intent.id, revision: intent.revision, outcome: .declined("it broke a rule here"))
        try db.inSavepoint {
            do {
                answer.outcome = try carryOut(intent, cause, db)
                return .commit
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                answer.outcome = .declined("a rule of the site does not allow it: \(error.message ?? "unnamed")")
                return .rollback
            }
        }
        try record([.hub(.answered(answer))], cause, db)
        return answer
    }

    private func carryOut(_ intent: Intent, _ cause: Cause, _ db: Database) throws -> IntentAnswer.Outcome {
        switch intent.kind {
        case Intent.order:
            guard let wanted = try read(OrderIntent.self, intent) else { return unreadable(intent) }
            guard wanted.order.id.rawValue == intent.id, !intent.id.isEmpty else {
                return .declined("it is called \(intent.id), but its order is \(wanted.order.id.rawValue)")
            }
            switch wanted.wish {
            case .work: return try work(wanted.order, cause, db)
            case .release: return try letGo(wanted.order.id, cause, db)
            }
        case Intent.item:
            guard let item = try read(Item.self, intent) else { return unreadable(intent) }
            guard item.sku.rawValue == intent.id, !intent.id.isEmpty else {
                return .declined("it is called \(intent.id), but its item is \(item.sku.rawValue)")
            }
            if let excess = item.excess { return .declined("item \(item.sku) has \(excess)") }
            return try take(.itemDefined(item), cause, db)
        case Intent.delivery:
            guard let delivery = try read(Delivery.self, intent) else { return unreadable(intent) }
            guard delivery.id.rawValue == intent.id, !intent.id.isEmpty else {
                return .declined("it is called \(intent.id), but its delivery is \(delivery.id)")
            }
            return try take(.deliveryAnnounced(delivery), cause, db)
        default:
            return .declined("this site's program does not know intents of the kind '\(intent.kind)'; a newer one may")
        }
    }

    private func read<T: Decodable>(_ type: T.Type, _ intent: Intent) throws -> T? {
        do {
            return try log.coder.value(type, from: String(decoding: intent.body, as: UTF8.self))
        } catch is DecodingError { return nil }
    }

    private func unreadable(_ intent: Intent) -> IntentAnswer.Outcome {
        .declined("its body cannot be read as the kind '\(intent.kind)' calls for; a newer program may have written it")
    }

    /// What an import would make of it, in the words of an answer.
    private func take(_ body: FactBody, _ cause: Cause, _ db: Database) throws -> IntentAnswer.Outcome {
        switch try intake(body, db) {
        case (.rejected(let why), _): return .declined(why)
        case (.unchanged, _): return .accepted
        case (.taken, let body):
            try record([body], cause, db)
            return .accepted
        }
    }

    private func work(_ order: Order, _ cause: Cause, _ db: Database) throws -> IntentAnswer.Outcome {
        if let excess = order.excess { return .declined("order \(order.id) has \(excess)") }
        if order.lines.isEmpty { return .declined("order \(order.id) has no lines; expected one at least") }
        if try isCancelled(order.id, db) {
            return .declined("order \(order.id) was cancelled here and stays so; give the new one its own number")
        }
        let answer = try take(.orderReceived(order), cause, db)
        if answer == .accepted { try settleTransfer(by: order, cause, db) }
        return answer
    }

    /// Lets go of an order, unless something of it is on the street or on a load that nobody opens any more.
    private func letGo(_ id: OrderID, _ cause: Cause, _ db: Database) throws -> IntentAnswer.Outcome {
        guard try fetchOrder(id, db) != nil else { return .released }
        if let gone = try Row.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT l.id, l.state, sum(json_extract(u.value, '$.quantity')) FROM parcel p
                        JOIN load l ON l.id = p.loaded_on AND l.state IN ('closed', 'sealed', 'departed'),
                        json_each(nullif(p.units, '')) u
                        JOIN pack_line k ON k.job = p.job AND k.line = json_extract(u.value, '$.line')
                        WHERE k.order_id = ? GROUP BY l.id ORDER BY l.state = 'departed' DESC, l.id LIMIT 1
                    """), arguments: [id.rawValue])
        {
            let (load, state, units): (String, String, Int) = (gone[0], gone[1], gone[2])
            let place = state == "departed" ? "has left with load \(load)" : "is on load \(load), which is \(state)"
            return .kept("order \(id) \(place): \(units) unit(s)")
        }
        if try !isCancelled(id, db) { _ = try cancel(id, cause, db) }
        return .released
    }

    func isCancelled(_ id: OrderID, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT cancelled FROM orders WHERE id = ?")
        return try Bool.fetchOne(statement, arguments: [id.rawValue]) ?? false
    }

    /// The revision of an order that this site accepted from the hub; nil for an order of its own.
    func acceptedRevision(of order: OrderID, _ db: Database) throws -> Int? {
        let statement = try db.cachedStatement(
            sql: "SELECT revision FROM hub_intent WHERE kind = ? AND id = ? AND accepted = 1")
        return try Int.fetchOne(statement, arguments: [Intent.order, order.rawValue])
    }
}

// MARK: Handing back

extension Site {
    /// Gives back to the hub what this site will not pick: units of the hub's orders that are short for good, because
    /// nobody can undo that any more. The site's own orders stay the office's business.
    public func handBackShorts(at moment: Moment) throws(SiteError) -> [HandedBack] {
        if try read({ db in try finalShorts(db) }).isEmpty { return [] }
        let actor = Actor(badge: "hub", station: station)
        let cause = Cause(actor: actor, gesture: clock.newID(at: moment), at: moment)
        return try write { db in
            let units = try finalShorts(db)
            if !units.isEmpty { try record([.hub(.handedBack(units))], cause, db) }
            return units
        }
    }

    /// A short is final when the tour that found it is over and in nobody's hands, and nobody packs the order just now:
    /// both could undo it.
    private func finalShorts(_ db: Database) throws -> [HandedBack] {
        let rows = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT l.order_id, l.line, l.sku, l.reason, l.short - l.handed - ifnull((
                        SELECT sum(t.short) FROM tour_line t JOIN tour u ON u.id = t.tour
                            WHERE t.order_id = l.order_id AND t.order_line = l.line AND t.kind = 'pick'
                                AND (u.state <> 'finished' OR u.holder IS NOT NULL)), 0) AS final
                        FROM order_line l JOIN orders o ON o.id = l.order_id
                        JOIN hub_intent i ON i.kind = ? AND i.id = l.order_id AND i.accepted = 1
                        WHERE l.short > l.handed AND o.cancelled = 0 AND final > 0 AND NOT EXISTS (
                            SELECT 1 FROM pack_order y JOIN pack_job j ON j.id = y.job
                                WHERE y.order_id = l.order_id AND j.holder IS NOT NULL)
                        ORDER BY l.order_id, l.line
                    """), arguments: [Intent.order])
        return rows.map { row in
            HandedBack(
                order: OrderID(row[0]), line: row[1], sku: SKU(row[2]), quantity: row[4],
                reason: (row[3] as String?).map { ReasonCode($0) })
        }
    }
}

/// Short units of an order line that were not given back to the hub: an undo may make so many open again.
func shortToSpare(_ order: OrderID, _ line: Int, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT short - handed FROM order_line WHERE order_id = ? AND line = ?")
    return try Int.fetchOne(statement, arguments: [order.rawValue, line]) ?? 0
}

extension Projector {
    func hub(_ fact: HubFact, _ db: Database) throws {
        switch fact {
        case .answered(let answer):
            try db.cachedStatement(
                sql: """
                    INSERT INTO hub_intent(kind, id, revision, accepted) VALUES (?,?,?,?) ON CONFLICT(kind, id)
                        DO UPDATE SET revision = excluded.revision, accepted = max(accepted, excluded.accepted)
                    """
            ).run([answer.kind, answer.id, answer.revision, answer.outcome == .accepted ? 1 : 0])
        case .handedBack(let units):
            for unit in units {
                try db.cachedStatement(
                    sql: "UPDATE order_line SET handed = handed + ? WHERE order_id = ? AND line = ?"
                ).run([unit.quantity, unit.order.rawValue, unit.line])
            }
        case .shipped: break
        }
    }
}
