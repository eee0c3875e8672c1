import Foundation
import GRDB
import SyncProtocol
public import Warehouse

// What the explainer of a difference is told: the history of the bin since it was right last, what looks alike, and
// what other bins were found to have.

/// What probably happened, for one item of a bin.
public struct ExplainedDifference: Hashable, Sendable {
    public var difference: CountDifference
    public var itemName: String
    public var events: [LedgerEvent]
    public var causes: [CountExplanation]
    /// When the bin was counted last before this.
    public var since: Moment?
}

extension Site {
    /// Why a count differs, item by item, the likeliest cause of each first.
    public func explainCount(_ id: CountID) throws(SiteError) -> [ExplainedDifference] {
        guard let found = try countCases(id).first else { throw SiteError.unknownCount(id) }
        return try read { db in
            let place = found.job.place
            let last = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT max(f.sequence), max(f.at) FROM fact f JOIN count_case c ON f.job = 'ruling ' || c.id
                            WHERE c.place = ? AND f.kind = 'ruling.posted' AND c.id <> ?
                        """), arguments: [place.rawValue, id.rawValue])
            let since: Int = last?[0] ?? 0
            return try found.differences.map { difference in
                let sku = difference.key.sku
                let name = try fetchItem(sku, db)?.name ?? ""
                let events = try events(of: sku, at: place, since: since, db)
                let neighbours = try neighbours(of: place, db)
                let ledger = LedgerCase(
                    place: place, sku: sku, units: difference.units, events: events,
                    lookalikes: try lookalikes(of: sku, name, besides: place, db),
                    others: try others(keeping: sku, besides: place, db), neighbours: neighbours)
                return ExplainedDifference(
                    difference: difference, itemName: name, events: events, causes: explain(ledger),
                    since: (last?[1] as Int64?).map { Moment(milliseconds: $0) })
            }
        }
    }

    /// What happened to an item in a bin since a fact.
    private func events(of sku: SKU, at place: PlaceID, since: Int, _ db: Database) throws -> [LedgerEvent] {
        var events: [LedgerEvent] = []
        let rows = try FactRow.fetchCursor(
            db,
            sql: """
                SELECT \(FactRow.columns) FROM fact WHERE sequence > ? AND kind NOT LIKE 'ruling.%'
                    AND instr(CAST(body AS TEXT), ?) > 0 ORDER BY sequence
                """, arguments: [since, place.rawValue])
        while let row = try rows.next() {
            let body = try row.decoded(log.coder)
            let units = body.moves.filter { $0.sku == sku }.reduce(0) { sum, move in
                sum + (move.to == place ? move.quantity : 0) - (move.from == place ? move.quantity : 0)
            }
            guard let kind = LedgerEvent.Kind(body, sku, place, units) else { continue }
            events.append(
                LedgerEvent(
                    fact: row.sequence, kind: kind, units: units, by: BadgeID(row.operatorBadge),
                    at: Moment(milliseconds: row.at)))
        }
        return (events + (try vouched(for: sku, at: place, since: since, db))).sorted { $0.fact < $1.fact }
    }

    /// What pickers confirmed by hand there, because a code could not be read.
    private func vouched(for sku: SKU, at place: PlaceID, since: Int, _ db: Database) throws -> [LedgerEvent] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT f.sequence, f.operator, f.at FROM label_due l JOIN fact f ON f.sequence = l.sequence
                        WHERE l.place = ? AND l.sku = ? AND l.sequence > ? ORDER BY 1
                    """), arguments: [place.rawValue, sku.rawValue, since]
        ).map { row in
            LedgerEvent(
                fact: row[0], kind: .byHand, units: 0, by: BadgeID(row[1]), at: Moment(milliseconds: row[2]))
        }
    }

    private func neighbours(of place: PlaceID, _ db: Database) throws -> [PlaceID] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT n.id FROM place p JOIN place n ON n.kind = 'bin' AND n.id <> p.id AND n.aisle IS p.aisle
                        AND abs(n.y - p.y) <= 20 WHERE p.id = ?
                        ORDER BY abs(n.y - p.y), abs(n.x - p.x), n.level <> p.level, n.id LIMIT 4
                    """), arguments: [place.rawValue]
        ).map { PlaceID($0) }
    }

    private func lookalikes(
        of sku: SKU, _ name: String, besides place: PlaceID, _ db: Database
    ) throws -> [Lookalike] {
        var found: [Lookalike] = []
        for row in try Row.fetchAll(db.cachedStatement(sql: "SELECT sku, name FROM item ORDER BY sku")) {
            let other = (sku: SKU(row[0]), name: row[1] as String)
            guard looksAlike((sku, name), other) else { continue }
            for (bin, difference) in try others(keeping: other.sku, besides: nil, db) {
                found.append(Lookalike(sku: other.sku, name: other.name, place: bin, difference: difference))
            }
            if found.count > 40 { break }
        }
        return found
    }

    /// The bins that keep an item, with what their newest ruling found of it.
    private func others(
        keeping sku: SKU, besides place: PlaceID?, _ db: Database
    ) throws -> [(place: PlaceID, difference: Int?)] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT s.place, (SELECT r.differences FROM count_result r JOIN count_case c ON c.id = r.id
                            WHERE c.place = s.place ORDER BY r.id DESC, r.look DESC LIMIT 1)
                        FROM stock s JOIN place p ON p.id = s.place
                        WHERE s.sku = ?1 AND p.kind = 'bin' AND s.place IS NOT ?2
                    UNION SELECT c.place, r.differences FROM count_result r JOIN count_case c ON c.id = r.id
                        WHERE c.place IS NOT ?2 AND instr(r.differences, '"' || ?1 || '"') > 0
                            AND r.look = (SELECT max(look) FROM count_result x WHERE x.id = r.id)
                            AND r.id = (SELECT max(y.id) FROM count_case y WHERE y.place = c.place)
                        ORDER BY 1
                    """), arguments: [sku.rawValue, place?.rawValue])
        return try rows.map { row in
            let found = try (row[1] as String?).map { try log.coder.value([CountDifference].self, from: $0) }
            return (PlaceID(row[0]), found.map { $0.filter { $0.key.sku == sku }.reduce(0) { $0 + $1.units } })
        }
    }
}

extension LedgerEvent.Kind {
    /// What a fact means for an item in a bin; nil when it is not about it.
    fileprivate init?(_ body: FactBody, _ sku: SKU, _ place: PlaceID, _ units: Int) {
        guard case .pick(_, let event) = body else {
            guard units != 0 else { return nil }
            self = units > 0 ? .received : .picked
            return
        }
        switch event {
        case .shorted(let shortage):
            guard shortage.sku == sku, shortage.place == place else { return nil }
            self = .short
        case .substituted(_, let other, _, _, _, _):
            guard other == place else { return nil }
            self = .substituted
        case .zeroChecked(_, let checked, let left):
            guard checked == place, left > 0 else { return nil }
            self = .notEmpty
        case .undone, .putBack, .damaged, .placed:
            guard units != 0 else { return nil }
            self = .init(moving: event)
        case .taken, .takenOver, .left, .freed, .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted, .keyed,
            .toteFull, .skipped, .cancelled:
            return nil
        }
    }

    /// What a step that moved units was.
    private init(moving event: PickEvent) {
        switch event {
        case .undone: self = .undone
        case .putBack: self = .putBack
        case .damaged: self = .damaged
        case .placed, .taken, .takenOver, .left, .freed, .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted,
            .keyed,
            .zeroChecked, .shorted, .toteFull, .skipped, .substituted, .cancelled:
            self = .picked
        }
    }
}
