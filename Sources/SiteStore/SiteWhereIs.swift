import GRDB
import SyncProtocol
public import Warehouse

// The card of whatever is scanned. Every question goes by a key or an index: a card must come at once, however large
// the site and however long its log.

extension Site {
    /// What a text names, where that is and what happened to it last; nil when nothing here has that code.
    ///
    /// Whoever is counting is told places and no numbers.
    public func whereIs(_ text: String, by badge: BadgeID? = nil) throws(SiteError) -> WhereIs? {
        let now = clock.now()
        return try read { db in
            let reading = try resolver(db).reading(text, keyed: true)
            let policy = try countPolicy(db)
            let finder = Finder(db: db, log: log, now: now, daysBetween: policy.daysBetween(.a))
            guard let card = try finder.card(of: reading) ?? finder.card(ofTour: text) else { return nil }
            let counts = try Int.fetchOne(
                try db.cachedStatement(sql: "SELECT 1 FROM count_case WHERE holder = ? LIMIT 1"),
                arguments: [badge?.rawValue])
            return counts == nil ? card : card.blind
        }
    }
}

/// Makes cards, in one transaction.
struct Finder {
    let db: Database
    let log: FactLog
    let now: Moment
    /// A bin that was counted within so many days is sure.
    let daysBetween: Int

    func card(of reading: Reading) throws -> WhereIs? {
        for match in reading.matches {
            switch match {
            case .place(let place): return try card(of: place)
            case .carton(let parcel): if let card = try card(of: parcel) { return card }
            case .item(let sku, _, _):
                let others = reading.items.map(\.sku).filter { $0 != sku }
                if let card = try card(of: sku, also: others) { return card }
            case .person(let badge): if let card = try card(of: badge) { return card }
            case .order(let order): if let card = try card(of: order) { return card }
            case .load(let load): if let card = try card(of: load) { return card }
            case .box: continue
            }
        }
        if let found = try rows("SELECT id FROM return_case WHERE id = ?", reading.text).first {
            return try card(of: ReturnID(found[0]))
        }
        let announced = try SiteGateFloor(db: db, log: log).returns(named: reading).first
        return try announced.flatMap { try card(of: ReturnID($0.rawValue)) }
    }

    // MARK: Items and places

    private func card(of sku: SKU, also: [SKU]) throws -> WhereIs? {
        guard let item = try fetchItem(sku, db) else { return nil }
        var card = WhereIs(.item(item), facts: try touching(.item(sku)), also: also)
        card.rows = try stock("s.sku = ? AND s.outside = 0", sku.rawValue)
        let claimed = try rows(
            "SELECT ifnull(sum(claimed), 0), count(DISTINCT order_id) FROM tour_line WHERE sku = ? AND claimed > 0",
            sku.rawValue)
        // No index leads from an item to its open lines; the one of all open lines is as long as the work in the house.
        let waiting = try rows(
            """
            SELECT count(DISTINCT l.order_id) FROM order_line l INDEXED BY order_line_to_release
                JOIN orders o ON o.id = l.order_id WHERE l.open > 0 AND l.sku = ? AND o.cancelled = 0
            """, sku.rawValue)
        card.claims = WhereIs.Claims(
            units: claimed.first?[0] ?? 0, orders: claimed.first?[1] ?? 0, waiting: waiting.first?[0] ?? 0)
        let bins = try bins(
            "b.id IN (SELECT place FROM stock WHERE sku = ?1)", "(c.sku = ?1 OR c.scope = 'place')", sku.rawValue)
        try judge(&card, bins, of: sku)
        return card
    }

    private func card(of place: Place) throws -> WhereIs {
        let id = place.id.rawValue
        var card = WhereIs(.place(place), facts: try touching(.place(place.id)))
        card.rows = try stock("s.place = ? AND s.quantity > 0", id)
        card.standings = try standings(at: place)
        if place.kind == .bin { try judge(&card, try bins("b.id = ?1", "1", id), of: nil) }
        return card
    }

    private func standings(at place: Place) throws -> [WhereIs.Standing] {
        let id = place.id.rawValue
        switch place.kind {
        case .bin:
            return try rows(
                """
                SELECT DISTINCT c.tour, t.holder FROM stock s JOIN tour_line c INDEXED BY claim
                    ON c.sku = s.sku AND c.place = s.place AND c.claimed > 0
                    JOIN tour t ON t.id = c.tour WHERE s.place = ? ORDER BY c.tour LIMIT 5
                """, id
            ).map { .tour(TourID($0[0]), holder: badge($0[1])) } + counting(at: id)
        case .tote:
            return try rows(
                """
                SELECT s.tour, t.holder, s.order_id FROM tour_slot s JOIN tour t ON t.id = s.tour
                    WHERE s.tote = ? AND t.state <> 'finished' LIMIT 1
                """, id
            ).flatMap { row -> [WhereIs.Standing] in
                [.tour(TourID(row[0]), holder: badge(row[1]))]
                    + ((row[2] as String?).map { [.order(OrderID($0))] } ?? [])
            }
        case .lane:
            return try rows("SELECT count(*) FROM parcel WHERE lane = ?", id).map { .parcels($0[0]) }
                + rows("SELECT id, state FROM parcel WHERE lane = ? ORDER BY staged LIMIT 5", id).map { row in
                    .parcel(ParcelID(row[0]), ParcelState(rawValue: row[1]) ?? .labelled, at: place.id)
                }
        case .door:
            return try rows(
                "SELECT id, state FROM load WHERE door = ? AND state NOT IN ('departed', 'cancelled')", id
            ).map { .load(LoadID($0[0]), LoadState(rawValue: $0[1]) ?? .planned) }
        case .receiving, .bench, .carton, .load, .returnsTray, .quarantine, .inTransit, .supplier, .customer,
            .adjustment, .scrap:
            return []
        }
    }

    private func counting(at place: String) throws -> [WhereIs.Standing] {
        try rows(
            "SELECT id, holder FROM count_case WHERE place = ? AND state NOT IN ('posted', 'dropped')", place
        ).map { .counting(CountID($0[0]), PlaceID(place), holder: badge($0[1])) }
    }

    /// Units by place, batch and grade, with what is claimed of them.
    private func stock(_ condition: String, _ key: String) throws -> [WhereIs.Row] {
        try rows(
            """
            SELECT s.place, s.sku, i.name, s.lot, s.expiry, s.grade, sum(s.quantity),
                ifnull((SELECT sum(c.claimed) FROM tour_line c INDEXED BY claim WHERE c.claimed > 0 AND c.sku = s.sku
                    AND c.place = s.place AND c.lot = s.lot AND c.expiry = s.expiry), 0),
                p.kind <> 'bin' OR EXISTS (SELECT 1 FROM hold h WHERE h.place = s.place
                    AND (h.scope = 'place' OR h.sku = s.sku
                        AND (h.scope = 'item' OR h.lot = s.lot AND h.expiry = s.expiry))), p.kind = 'tote'
            FROM stock s JOIN place p ON p.id = s.place JOIN item i ON i.sku = s.sku WHERE \(condition)
                GROUP BY s.place, s.sku, s.lot, s.expiry, s.grade ORDER BY s.expiry, s.lot, s.place, s.sku LIMIT 200
            """, key
        ).map { row in
            WhereIs.Row(
                place: PlaceID(row[0]), sku: SKU(row[1]), name: row[2], batch: batch(lot: row[3], expiry: row[4]),
                grade: Grade(rawValue: row[5]) ?? .a, onHand: row[6], claimed: row[7], isHeld: row[8],
                isInTote: row[9])
        }
    }

    // MARK: Counts

    private struct Bin {
        var place: PlaceID
        var counted: Moment?
        /// The fact that posted its last count.
        var fact: Int?
        var isReported: Bool
    }

    /// Bins with their last count, and whether a report of `about` waits since.
    private func bins(_ condition: String, _ about: String, _ key: String) throws -> [Bin] {
        try rows(
            """
            SELECT b.id, l.last, l.fact, EXISTS (SELECT 1 FROM (
                    SELECT sku, '' AS scope, place FROM count_due UNION ALL SELECT sku, scope, place FROM hold) c
                        WHERE c.place = b.id AND \(about))
                FROM place b LEFT JOIN bin_count l ON l.place = b.id WHERE b.kind = 'bin' AND \(condition)
            """, key
        ).map { row in
            Bin(
                place: PlaceID(row[0]), counted: (row[1] as Int64?).map { Moment(milliseconds: $0) }, fact: row[2],
                isReported: row[3])
        }
    }

    private func judge(_ card: inout WhereIs, _ bins: [Bin], of sku: SKU?) throws {
        card.trust = StockTrust(
            bins: bins.map { ($0.counted, $0.isReported) }, now: now, days: daysBetween)
        guard let newest = bins.max(by: { ($0.fact ?? 0) < ($1.fact ?? 0) }), let fact = newest.fact,
            let at = newest.counted
        else { return }
        let result = try rows(
            """
            SELECT r.badge, r.differences FROM count_result r
                WHERE r.id = (SELECT CAST(substr(job, length('ruling ') + 1) AS INTEGER) FROM fact WHERE sequence = ?)
                ORDER BY r.look DESC LIMIT 1
            """, fact
        ).first
        guard let result else { return }
        let differences = try log.coder.value([CountDifference].self, from: result[1])
        let units = differences.filter { sku == nil || $0.key.sku == sku }.reduce(0) { $0 + $1.units }
        card.lastCount = WhereIs.LastCount(place: newest.place, at: at, by: BadgeID(result[0]), difference: units)
    }

    // MARK: Facts

    private func touching(_ subject: Touched) throws -> [WhereIs.Past] {
        try past(
            "WHERE sequence IN (SELECT fact FROM touch WHERE subject = ?) ORDER BY sequence DESC", subject.key)
    }

    func past(ofJob job: String) throws -> [WhereIs.Past] {
        try past("WHERE job = ? ORDER BY sequence DESC LIMIT \(Limits.factsTold)", job)
    }

    /// Facts told of, the newest first. One that this program cannot read is left out: a card must not fail for it.
    func past(_ condition: String, _ key: some DatabaseValueConvertible) throws -> [WhereIs.Past] {
        let statement = try db.cachedStatement(sql: "SELECT \(FactRow.columns) FROM fact \(condition)")
        return try FactRow.fetchAll(statement, arguments: [key]).compactMap { row in
            guard let body = try? row.decoded(log.coder) else { return nil }
            return WhereIs.Past(
                fact: row.sequence, at: Moment(milliseconds: row.at), by: BadgeID(row.operatorBadge), body: body)
        }
    }

    func rows(_ sql: String, _ key: some DatabaseValueConvertible) throws -> [Row] {
        try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [key])
    }

    func badge(_ text: String?) -> BadgeID? { text.map { BadgeID($0) } }

    func stock(in parcel: ParcelID) throws -> [WhereIs.Row] { try stock("s.place = ?", parcel.rawValue) }

    func touching(_ place: PlaceID) throws -> [WhereIs.Past] { try touching(.place(place)) }
}
