import Foundation
import PortableSQL
import SyncProtocol
import Warehouse

// Facts that were taken are read and booked, all of a batch at once. Where that fails they are booked one by one, and
// the one that cannot be is parked: one bad fact never stops the queue (SyncProtocol, rule 7).

/// Why a fact was not booked.
struct ParkedFact: Sendable {
    var sequence: Int
    var reason: String
}

extension ParkedFact {
    init(repeated sequence: Int) { self.init(sequence: sequence, reason: "it was here before under another stream") }
}

/// A batch of facts as they were read: what needs no database.
struct ReadBatch: Sendable {
    /// Those that may be booked, in their order.
    private(set) var facts: [ReadFact] = []
    /// Those that could not be read.
    private(set) var unread: [ParkedFact] = []
    /// What the facts change in the ledger.
    let stock: StockDeltas

    init(_ taken: some Sequence<WireFact>, with coder: FactCoder = FactCoder()) {
        for fact in taken where !SilentFacts.kinds.contains(fact.kind) || fact.version > bodyVersion {
            do {
                facts.append(try coder.read(fact))
            } catch {
                unread.append(ParkedFact(sequence: fact.sequence, reason: "\(fact.kind) cannot be read: \(error)"))
            }
        }
        stock = StockDeltas(facts)
    }

    init(_ fact: ReadFact) {
        facts = [fact]
        stock = StockDeltas(facts)
    }
}

/// Books facts of a site, and answers which of them could not be. What they change carries the stamp. `then` hears what
/// was booked, in its order.
func book(
    _ batch: ReadBatch, of site: String, stamp: Int, _ db: any SQLConnection,
    then: ([FactBody]) throws -> Void = { _ in }
) throws -> [ParkedFact] {
    var parked = batch.unread
    do {
        try db.savepoint {
            try HubProjector.apply(batch, of: site, stamp: stamp, db)
            try then(batch.facts.map(\.body))
        }
    } catch let failure as SQLFailure where failure.kind == .constraint || failure.kind == .other {
        for fact in batch.facts {
            do {
                try db.savepoint {
                    try HubProjector.apply(ReadBatch(fact), of: site, stamp: stamp, db)
                    try then([fact.body])
                }
            } catch let failure as SQLFailure where failure.kind == .constraint || failure.kind == .other {
                parked.append(
                    ParkedFact(sequence: fact.sequence, reason: "\(fact.body.kind) cannot be booked: \(failure.detail)")
                )
            }
        }
    }
    return parked
}

extension FactCoder {
    fileprivate func read(_ fact: WireFact) throws -> ReadFact {
        guard fact.version <= bodyVersion else {
            throw SQLFailure(.other, "version \(fact.version) is newer than this hub, which knows \(bodyVersion)")
        }
        let body = try decode(fact.body, fact.kind)
        if !body.hasCountableUnits { throw SQLFailure(.other, "it has more units than can be counted") }
        return ReadFact(sequence: fact.sequence, at: fact.at, body: body)
    }
}

extension Intake {
    /// Throws away what the hub made of a site's facts, and makes it anew from those that still count: after a restore
    /// that lost facts, what was lost has not happened in the site's history (SyncProtocol, rule 10).
    func rebuild(_ site: String) throws {
        for table in projectionTables.reversed() where table != "item" && table != "standing" {
            try db.run("DELETE FROM \(table) WHERE site = ?", .text(site))
        }
        // The rows stay, so that whoever keeps them in memory hears of those that have nothing any more.
        try db.run(
            "UPDATE standing SET on_hand = 0, held = 0, claimed = 0, stamp = ? WHERE site = ?",
            .integer(try nextStamp(db)), .text(site))
        try db.run("DELETE FROM parked WHERE site = ?", .text(site))
        let coder = FactCoder()
        try history(of: site, db) { stream, facts, repeated in
            for fact in try book(ReadBatch(facts, with: coder), of: site, stamp: try nextStamp(db), db)
                + repeated.map(ParkedFact.init(repeated:))
            {
                try park(fact.sequence, of: stream, site, fact.reason)
            }
        }
    }

    func park(_ sequence: Int, of stream: Data, _ site: String, _ reason: String) throws {
        try db.run(
            """
            INSERT INTO parked(site, stream, sequence, reason) VALUES (?,?,?,?)
                ON CONFLICT(site, stream, sequence) DO NOTHING
            """, .text(site), .bytes(stream), .integer(sequence),
            .text(String(reason.filter { $0 != "\0" }.prefix(400))))
    }
}

/// The facts of a stream behind `start`, up to `end`.
typealias HistoryPart = (stream: Data, start: Int, end: Int)

/// The parts of streams that make the history of a site's file of today, the oldest first.
func lineage(of site: String, _ db: any SQLConnection) throws -> [HistoryPart] {
    var parts: [HistoryPart] = []
    var next = try db.row(
        "SELECT id, parent, parent_sequence, held FROM stream WHERE site = ? ORDER BY opened DESC LIMIT 1",
        .text(site))
    while let row = next {
        let end = parts.last.map { min($0.start, row.int(3)) } ?? row.int(3)
        parts.append((row.data(0), row.intIfAny(2) ?? 0, end))
        guard let parent = row.dataIfAny(1) else { break }
        next = try db.row("SELECT id, parent, parent_sequence, held FROM stream WHERE id = ?", .bytes(parent))
    }
    return parts.reversed()
}

/// Goes through the facts of a site that count, or of other parts of its streams, in their order, some hundreds at a
/// time; with them come the numbers of those among them that came again and do not count.
func history(
    of site: String, in parts: [HistoryPart]? = nil, _ db: any SQLConnection,
    _ body: (Data, [WireFact], _ repeated: [Int]) throws -> Void
) throws {
    var repeats = try Repeats(of: site, db)
    for part in try parts ?? lineage(of: site, db) {
        var last = part.start
        while last < part.end {
            let rows = try db.rows(
                """
                SELECT \(Intake.columns.joined(separator: ", ")), duplicate FROM fact WHERE site = ?
                    AND stream = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT 500
                """, .text(site), .bytes(part.stream), .integer(last), .integer(part.end))
            guard let newest = rows.last else { break }
            last = newest.int(1)
            var (facts, repeated): ([WireFact], [Int]) = ([], [])
            for row in rows {
                if try row.flag(10) && !repeats.counts(row.data(2)) {
                    repeated.append(row.int(1))
                } else if let fact = Intake.fact(row) {
                    facts.append(fact)
                }
            }
            try body(part.stream, facts, repeated)
        }
    }
}

/// Which of the facts that came again count, asked in their order. The one that the hub took first counts; but where
/// that one was lost at the site, the first that came again has happened in its place.
struct Repeats {
    private let site: String
    private let db: any SQLConnection
    private let parts: [HistoryPart]
    /// Those behind this place are asked about now; nil where all are.
    private let place: (stream: Data, sequence: Int)?
    private var counted: Set<Data>?

    init(of site: String, _ db: any SQLConnection, behind place: (stream: Data, sequence: Int)? = nil) throws {
        (self.site, self.db, self.place) = (site, db, place)
        let lineage = try lineage(of: site, db)
        // What comes just now is written already, and a stream not yet said to be held so far.
        parts = lineage.enumerated().map { index, part in
            (part.stream, part.start, index + 1 < lineage.count ? lineage[index + 1].start : .max)
        }
    }

    /// Whether a fact that came again counts.
    mutating func counts(_ id: Data) throws -> Bool {
        let first = try db.row(
            "SELECT stream, sequence FROM fact WHERE site = ? AND id = ? AND duplicate = 0", .text(site), .bytes(id))
        if let first, isPart(first.data(0), first.int(1)) { return false }
        var known = try counted ?? countedBefore()
        defer { counted = known }
        return known.insert(id).inserted
    }

    private func isPart(_ stream: Data, _ sequence: Int) -> Bool {
        parts.contains { $0.stream == stream && $0.start < sequence && sequence <= $0.end }
    }

    private func countedBefore() throws -> Set<Data> {
        guard let place else { return [] }
        let rows = try db.rows("SELECT id, stream, sequence FROM fact WHERE site = ? AND duplicate = 1", .text(site))
        let before = rows.lazy.filter { row in
            isPart(row.data(1), row.int(2)) && (row.data(1) != place.stream || row.int(2) <= place.sequence)
        }
        return Set(before.map { $0.data(0) })
    }
}
