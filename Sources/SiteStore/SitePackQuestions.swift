public import Barcode
import GRDB
import SyncProtocol
public import Warehouse

// What pack screens, labels and robots ask; nothing here is on the path of a scan.

extension Site {
    /// The pack job of an order as it is now; an empty one where nobody has begun.
    public func packJob(_ order: OrderID) throws(SiteError) -> PackJob {
        try read { db in
            let id = try packing.jobID(of: order, db) ?? order
            return try packing.job(id, db) ?? PackJob(id: id)
        }
    }

    /// The job that a person has at hand, if any: where a new login goes on.
    public func packJobHeld(by badge: BadgeID) throws(SiteError) -> OrderID? {
        try read { db in
            try String.fetchOne(
                try db.cachedStatement(
                    sql: "SELECT id FROM pack_job WHERE holder = ? AND state = 'underway' ORDER BY since DESC LIMIT 1"),
                arguments: [badge.rawValue]
            ).map { OrderID($0) }
        }
    }

    /// What a screen shows beside the job.
    public func briefing(for job: PackJob) throws(SiteError) -> PackBriefing {
        try read { db in
            let bench = SiteBench(db: db, log: log, packing: packing)
            var briefing = PackBriefing(boxes: try bench.boxes())
            for line in job.lines where briefing.items[line.sku] == nil {
                briefing.items[line.sku] = try fetchItem(line.sku, db)
            }
            for order in job.orders {
                briefing.orders[order] = try fetchOrder(order, db)
                if try bench.isCancelled(order) { briefing.cancelled.insert(order) }
                briefing.missing += try bench.missing(of: order)
            }
            briefing.missing = try withTimes(briefing.missing, db)
            let services = Set(job.orders.compactMap { briefing.orders[$0]?.delivery.service })
            briefing.rules = try services.sorted().compactMap { try bench.rule(of: $0) }
            briefing.totes = try totes(of: job, db)
            if let failure = job.current {
                briefing.failure = try String.fetchOne(
                    try db.cachedStatement(sql: "SELECT failure FROM parcel WHERE id = ?"),
                    arguments: [failure.id.rawValue])
            }
            return briefing
        }
    }

    /// The totes that still hold units of a job.
    public func totes(of job: PackJob) throws(SiteError) -> [PlaceID] { try read { db in try totes(of: job, db) } }

    private func totes(of job: PackJob, _ db: Database) throws -> [PlaceID] {
        guard job.openUnits > 0 else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                WITH mine(place) AS (
                    SELECT x.tote FROM tour_line l JOIN tour_slot x ON x.tour = l.tour
                        WHERE l.order_id = ?1 AND (x.order_id IS NULL OR x.order_id = l.order_id)
                    UNION SELECT f.value FROM tour_line l JOIN tour_slot x ON x.tour = l.tour,
                        json_each(nullif(x.aside, '')) f
                        WHERE l.order_id = ?1 AND (x.order_id IS NULL OR x.order_id = l.order_id)
                    UNION SELECT 'BENCH')
                SELECT m.place FROM mine m WHERE EXISTS (SELECT 1 FROM stock s JOIN pack_line p ON p.job = ?2
                    AND p.sku = s.sku AND p.lot = s.lot AND p.expiry = s.expiry AND p.wanted > p.lost + p.packed
                    WHERE s.place = m.place) ORDER BY m.place = 'BENCH', m.place
                """)
        var totes: [PlaceID] = []
        for order in job.orders {
            for tote in try String.fetchAll(statement, arguments: [order.rawValue, job.id.rawValue])
            where !totes.contains(PlaceID(tote)) { totes.append(PlaceID(tote)) }
        }
        return totes
    }

    /// Everything that waits at the benches, the most urgent first.
    public func packQueue() throws(SiteError) -> [PackRow] {
        try read { db in
            let rows = try Row.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT o.id, o.channel, o.customer, o.priority, o.cutoff, j.holder, j.station, j.since,
                            ifnull(p.name, j.holder), j.state,
                            (SELECT count(*) FROM parcel x WHERE x.job = j.id AND x.state = 'unlabelled'),
                            (SELECT count(*) FROM parcel x WHERE x.job = j.id AND x.state <> 'dissolved'),
                            (SELECT ifnull(sum(x.packed), 0) FROM pack_line x WHERE x.order_id = o.id),
                            (SELECT ifnull(sum(CASE l.kind WHEN 'pick' THEN l.picked ELSE -l.picked END), 0)
                                FROM tour_line l JOIN tour t ON t.id = l.tour
                                WHERE l.order_id = o.id AND t.state = 'finished'),
                            (SELECT ifnull(sum(x.lost), 0) FROM pack_line x WHERE x.order_id = o.id),
                            (SELECT min(t.ended) FROM tour_line l JOIN tour t ON t.id = l.tour
                                WHERE l.order_id = o.id AND l.kind = 'pick' AND l.picked > 0)
                        FROM orders o LEFT JOIN pack_order y ON y.order_id = o.id LEFT JOIN pack_job j ON j.id = y.job
                            LEFT JOIN person p ON p.badge = j.holder
                        WHERE o.cancelled = 0 AND ifnull(j.id, o.id) = o.id AND (j.state <> 'done' OR EXISTS (
                            SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.picked - l.lost - l.shipped > 0))
                        ORDER BY o.priority DESC, o.cutoff IS NULL, o.cutoff, o.id
                        """))
            let bench = SiteBench(db: db, log: log, packing: packing)
            let found = try rows.compactMap { row -> PackRow? in
                var found = PackRow(order: OrderID(row[0]))
                found.channel = Channel(rawValue: row[1]) ?? .web
                found.customer = row[2]
                found.priority = row[3]
                found.cutoff = (row[4] as Int64?).map { Moment(milliseconds: $0) }
                if let holder: String = row[5], let station: String = row[6] {
                    found.lease = Lease(
                        holder: BadgeID(holder), station: StationID(station), since: Moment(milliseconds: row[7] ?? 0))
                }
                found.holderName = row[8] ?? ""
                found.unlabelled = row[10] ?? 0
                found.parcels = row[11] ?? 0
                found.packed = row[12]
                found.here = (row[13] as Int) - (row[14] as Int)
                let state: String? = row[9]
                guard found.packed < found.here || state != nil && state != "done" else { return nil }
                found.since = (row[15] as Int64?).map { Moment(milliseconds: $0) }
                found.missing = try bench.missing(of: found.order)
                found.parts = try parts(of: found.order, db)
                return found
            }
            let ends = try expectedEnds(of: Set(found.flatMap(\.missing).compactMap(\.tour)), db)
            return found.map { $0.expecting(ends) }
        }
    }

    /// How many tours carry units of an order.
    private func parts(of order: OrderID, _ db: Database) throws -> Int {
        try Int.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT count(DISTINCT tour) FROM tour_line WHERE order_id = ? AND kind = 'pick'
                        AND state <> 'dropped' AND wanted > short
                    """), arguments: [order.rawValue]) ?? 0
    }

    /// What the parcel at hand should weigh, for guides and robots; nil where too little is known.
    public func expectedWeight(_ order: OrderID) throws(SiteError) -> ExpectedWeight? {
        let job = try packJob(order)
        guard let parcel = job.current else { return nil }
        return try read { db in
            try job.expectedWeight(of: parcel, on: SiteBench(db: db, log: log, packing: packing))
        }
    }

    /// The catalogue of boxes.
    public func boxes() throws(SiteError) -> [Box] {
        try read { db in try SiteBench(db: db, log: log, packing: packing).boxes() }
    }

    /// The range that parcels are numbered from.
    public func numbering() throws(SiteError) -> SSCCRange { try read { db in try fetchNumbering(log.coder, db) } }

    /// Numbers parcels from another range from now on.
    public func number(from range: SSCCRange, by badge: BadgeID = "office") throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            if try fetchNumbering(log.coder, db) != range { try record([.numbered(range)], cause, db) }
        }
    }

    /// Says that papers of an order are there.
    public func papers(_ papers: PapersArrived, by badge: BadgeID = "office") throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            guard try fetchOrder(papers.order, db) != nil else { throw SiteError.unknownOrder(papers.order) }
            try record([.papersArrived(papers)], cause, db)
        }
    }

    /// Everything that a label and a slip of the parcel at hand say; nil when no parcel waits for a label.
    public func labelJob(_ order: OrderID) throws(SiteError) -> LabelJob? {
        let job = try packJob(order)
        guard let parcel = job.current, parcel.state == .unlabelled else { return nil }
        return try labelJob(of: parcel, in: job)
    }

    /// The same for a parcel that has a label.
    public func labelJob(parcel id: ParcelID) throws(SiteError) -> LabelJob? {
        guard let order = try read({ db in try self.order(ofParcel: id, db) }) else { return nil }
        let job = try packJob(order)
        return try job.parcels.first { $0.id == id }.map { parcel throws(SiteError) in
            try labelJob(of: parcel, in: job)
        }
    }

    private func labelJob(of parcel: Parcel, in job: PackJob) throws(SiteError) -> LabelJob {
        let briefing = try briefing(for: job)
        return LabelJob(job: job, parcel: parcel, briefing: briefing)
    }
}

extension PackRow {
    /// The same row with the times at which its tours will be done.
    fileprivate func expecting(_ ends: [TourID: Moment]) -> PackRow {
        var row = self
        for index in row.missing.indices { row.missing[index].expected = row.missing[index].tour.flatMap { ends[$0] } }
        return row
    }
}
