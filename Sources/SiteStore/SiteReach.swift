import Foundation
import GRDB
import SyncProtocol
public import Warehouse

// How far this site's facts have come, for the status line and the marks of lines. Asked by the clock of a station, so
// nothing here is on the path of a scan.

/// What the hub holds of this file: facts by their numbers, which go on over streams.
struct Reach {
    var held: [ClosedRange<Int>] = []
    var unsent = 0
    /// The oldest fact that the hub has not acknowledged.
    var oldestUnsent: Int?

    func holds(_ fact: Int) -> Bool { held.contains { $0.contains(fact) } }
}

extension Site {
    /// How far this site's facts have come.
    public func syncStatus() throws(SiteError) -> SyncStatus {
        try read { db in
            guard let link = try hubLink(db) else { return .noHub(facts: try log.head(db).sequence) }
            return .hub(
                HubStatus(
                    state: link.state, since: link.since, heard: link.heard, unsent: try reach(db).unsent,
                    skewMilliseconds: link.skewMilliseconds, note: link.note))
        }
    }

    /// The oldest fact that the hub has not acknowledged: its number and when it happened.
    public func oldestUnsent() throws(SiteError) -> (fact: Int, at: Moment)? {
        try read { db in
            guard let fact = try reach(db).oldestUnsent else { return nil }
            let at = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT at FROM fact WHERE sequence = ?"), arguments: [fact])
            return (fact, Moment(milliseconds: at ?? 0))
        }
    }

    func reach(_ db: Database) throws -> Reach {
        let rows = try Row.fetchAll(
            try db.cachedStatement(
                sql: """
                    SELECT s.first, h.sequence FROM stream s LEFT JOIN hub_stream h ON h.stream = s.id ORDER BY s.first
                    """))
        let head = try log.head(db).sequence
        var reach = Reach()
        for (index, row) in rows.enumerated() {
            let first: Int = row[0]
            let last = index + 1 < rows.count ? (rows[index + 1][0] as Int) - 1 : head
            // A hub that has more of a stream than this file has no more of it for this file.
            let held = min(last, max(first - 1, row[1] as Int? ?? 0))
            if held >= first { reach.held.append(first...held) }
            reach.unsent += last - held
            if held < last, reach.oldestUnsent == nil { reach.oldestUnsent = held + 1 }
        }
        return reach
    }

    /// Which lines of a work the hub has everything of; nil where there is no hub.
    public func acknowledged(of work: MarkedWork) throws(SiteError) -> Acknowledged? {
        try read { db in
            guard try hubLink(db) != nil else { return nil }
            let reach = try reach(db)
            func newest(_ column: String, _ value: some DatabaseValueConvertible) throws -> Bool {
                let fact = try Int.fetchOne(
                    try db.cachedStatement(sql: "SELECT max(sequence) FROM fact WHERE \(column) = ?"),
                    arguments: [value])
                return fact.map { reach.holds($0) } ?? false
            }
            func lines(_ table: String, _ column: String, _ value: some DatabaseValueConvertible) throws -> Set<Int> {
                let statement = try db.cachedStatement(sql: "SELECT line, fact FROM \(table) WHERE \(column) = ?")
                return Set(try Row.fetchAll(statement, arguments: [value]).filter { reach.holds($0[1]) }.map { $0[0] })
            }
            switch work {
            case .tour(let id):
                return Acknowledged(
                    work, isWhole: try newest("tour", id.rawValue), lines: try lines("tour_line", "tour", id.rawValue))
            case .bench(let id):
                return Acknowledged(
                    work, isWhole: try newest("job", FactBody.packJob(id)),
                    lines: try lines("pack_line", "job", id.rawValue))
            case .load(let id):
                let statement = try db.cachedStatement(
                    sql: "SELECT id, fact FROM parcel WHERE load = ?1 OR loaded_on = ?1")
                let parcels = try Row.fetchAll(statement, arguments: [id.rawValue]).filter { reach.holds($0[1]) }
                return Acknowledged(
                    work, isWhole: try newest("job", FactBody.loadJob(id)),
                    parcels: Set(parcels.map { ParcelID($0[0]) }))
            }
        }
    }

    /// The number of the newest fact; it does not move when only the link to the hub was written.
    public func newestFact() throws(SiteError) -> Int { try read { db in try log.head(db).sequence } }
}
