import Foundation
import GRDB
import SyncProtocol
import Warehouse

// The fact log: append-only, numbered without gaps, each fact hashed over the one before it.
//
// The numbering goes on over a fork: a new stream begins at the number behind its parent's last fact. So the number
// alone orders everything in this file, and (stream, number) names a fact in the whole network.

/// Who and what causes the facts of one transaction.
struct Cause {
    var actor: Actor
    var gesture: UniqueID
    var at: Moment
}

struct FactLog {
    let coder: FactCoder
    let newID: @Sendable (Moment) -> UniqueID

    /// The newest fact's number, hash and stream; an empty log begins with zeros.
    func head(_ db: Database) throws -> (sequence: Int, hash: Data, stream: Data?) {
        let newest = try db.cachedStatement(
            sql: "SELECT sequence, hash, stream FROM fact ORDER BY sequence DESC LIMIT 1"
        ).first([]) { row in (sequence: row.integer(0), hash: row.bytes(1), stream: row.bytes(2)) }
        return newest.map { ($0.sequence, $0.hash, $0.stream) } ?? (0, Data(count: 32), nil)
    }

    /// Appends one fact. Must run inside the write transaction that also projects it.
    func append(_ body: FactBody, _ cause: Cause, stream: Data? = nil, _ db: Database) throws -> FactRow {
        let head = try head(db)
        guard let stream = stream ?? head.stream else {
            preconditionFailure("the first fact of a log names its stream")
        }
        var row = FactRow(
            sequence: head.sequence + 1, stream: stream, id: Data(newID(cause.at).bytes), at: cause.at.milliseconds,
            station: cause.actor.station.rawValue, operatorBadge: cause.actor.badge.rawValue,
            tour: body.tour?.rawValue, job: body.job, gesture: Data(cause.gesture.bytes), kind: body.kind,
            version: bodyVersion,
            body: try coder.encode(body), previousHash: head.hash, hash: Data())
        row.hash = row.computedHash()
        try insert(row, db)
        return row
    }

    func insert(_ row: FactRow, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO fact(\(FactRow.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        try statement.run([
            row.sequence, row.stream, row.id, row.at, row.station, row.operatorBadge, row.tour, row.job, row.gesture,
            row.kind,
            row.version, row.body, row.previousHash, row.hash,
        ])
    }

    /// The first place where the chain is broken, in words; nil when every fact follows the one before it.
    static func brokenLink(_ db: Database) throws -> String? {
        var previous = Data(count: 32)
        var expected = 1
        let rows = try FactRow.fetchCursor(
            try db.cachedStatement(sql: "SELECT \(FactRow.columns) FROM fact ORDER BY sequence"))
        while let row = try rows.next() {
            if row.sequence != expected { return "the log jumps from fact \(expected - 1) to fact \(row.sequence)" }
            if row.previousHash != previous { return "fact \(row.sequence) does not follow the fact before it" }
            if row.computedHash() != row.hash { return "fact \(row.sequence) was altered after it was written" }
            previous = row.hash
            expected += 1
        }
        return nil
    }

    /// The facts that one scan or key caused, oldest first; empty when it caused none.
    func facts(of gesture: UniqueID, _ db: Database) throws -> [Fact] {
        guard Rule.gesturesAreRecordedOnce.holds else { return [] }
        // Hardly ever has it caused any.
        let any = try db.cachedStatement(sql: "SELECT 1 FROM fact WHERE gesture = ? LIMIT 1")
        guard try any.integer([Data(gesture.bytes)]) != nil else { return [] }
        let statement = try db.cachedStatement(
            sql: "SELECT \(FactRow.columns) FROM fact WHERE gesture = ? ORDER BY sequence")
        return try FactRow.fetchAll(statement, arguments: [Data(gesture.bytes)]).map { try $0.fact(coder) }
    }

    /// The number of the newest fact about a tour. While it stays the same, so does the tour.
    func newest(of tour: TourID, _ db: Database) throws -> Int {
        try db.cachedStatement(sql: "SELECT max(sequence) FROM fact WHERE tour = ?").integer([tour.rawValue]) ?? 0
    }

    /// Everything that happened to a tour, oldest first, beginning with its release.
    func history(of tour: TourID, through last: Int = .max, _ db: Database) throws -> (
        released: PickTour, events: [PastEvent]
    ) {
        let statement = try db.cachedStatement(
            sql: "SELECT \(FactRow.columns) FROM fact WHERE tour = ? AND sequence <= ? ORDER BY sequence")
        var released: PickTour?
        var events: [PastEvent] = []
        for row in try FactRow.fetchAll(statement, arguments: [tour.rawValue, last]) {
            let body = try row.decoded(coder)
            if case .tourReleased(let tour) = body { released = tour.tour }
            guard case .pick(_, let event) = body, let gesture = UniqueID(bytes: row.gesture) else { continue }
            events.append(PastEvent(fact: row.sequence, gesture: gesture, event: event))
        }
        guard let released else { throw SiteError.unknownTour(tour) }
        return (released, events)
    }

    /// Everything that happened to a job that is no tour, oldest first.
    func history(ofJob job: String, through last: Int = .max, _ db: Database) throws -> [FactRow] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(FactRow.columns) FROM fact WHERE job = ? AND sequence <= ? ORDER BY sequence")
        return try FactRow.fetchAll(statement, arguments: [job, last])
    }

    /// Everything that happened to the packing of an order, oldest first.
    func history(ofPacking order: OrderID, through last: Int = .max, _ db: Database) throws -> [Past<PackEvent>] {
        try history(ofJob: FactBody.packJob(order), through: last, db).compactMap { row in
            guard case .pack(_, let event) = try row.decoded(coder), let gesture = UniqueID(bytes: row.gesture)
            else { return nil }
            return Past(fact: row.sequence, gesture: gesture, event: event)
        }
    }

    /// The load as it was planned last and everything that happened to it, oldest first.
    func history(ofLoad load: LoadID, through last: Int = .max, _ db: Database) throws -> (
        planned: LoadPlanned, events: [PastLoadEvent]
    ) {
        var planned: LoadPlanned?
        var events: [PastLoadEvent] = []
        for row in try history(ofJob: FactBody.loadJob(load), through: last, db) {
            let body = try row.decoded(coder)
            if case .loadPlanned(let plan) = body { planned = plan }
            guard case .dock(.load(_, let event)) = body, let gesture = UniqueID(bytes: row.gesture) else { continue }
            events.append(
                PastLoadEvent(fact: row.sequence, gesture: gesture, by: BadgeID(row.operatorBadge), event: event))
        }
        guard let planned else { throw SiteError.unknownLoad(load) }
        return (planned, events)
    }
}
