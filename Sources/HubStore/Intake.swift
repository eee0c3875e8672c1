import Foundation
import PortableSQL
import SiteNetwork
import SyncProtocol
import Warehouse

/// What the protocol asks and changes, inside one transaction of the hub.
struct Intake: IntakeStore {
    let db: any SQLConnection
    let limits = SyncLimits()
    /// When the batch came.
    let now: Moment

    init(_ db: any SQLConnection, now: Moment) { (self.db, self.now) = (db, now) }

    var incarnation: UniqueID { get throws { try hubIncarnation(db) } }

    func session(of site: String) throws -> SyncSession? {
        try db.row("SELECT session, heard FROM site WHERE name = ?", .text(site)).flatMap { session($0, from: 0) }
    }

    func session(of site: String, with stream: UniqueID) throws -> (SyncSession?, HeldStream?) {
        let row = try db.row(
            """
            SELECT s.session, s.heard, t.site, t.parent, t.parent_sequence, t.parent_hash, t.held, t.held_hash
                FROM site s LEFT JOIN stream t ON t.id = ? WHERE s.name = ?
            """, .bytes(Data(stream.bytes)), .text(site))
        guard let row else { return (nil, nil) }
        return (session(row, from: 0), self.stream(row, from: 2))
    }

    private func session(_ row: SQLRow, from column: Int) -> SyncSession? {
        guard let bytes = row.dataIfAny(column), let id = UniqueID(bytes: bytes) else { return nil }
        return SyncSession(id: id, lastHeard: Moment(milliseconds: row.int64(column + 1)))
    }

    mutating func setSession(_ session: SyncSession, of site: String) throws {
        try db.run(
            "UPDATE site SET session = ?, heard = ? WHERE name = ?", .bytes(Data(session.id.bytes)),
            .integer(session.lastHeard.milliseconds), .text(site))
    }

    func stream(_ id: UniqueID) throws -> HeldStream? {
        try db.row(
            "SELECT site, parent, parent_sequence, parent_hash, held, held_hash FROM stream WHERE id = ?",
            .bytes(Data(id.bytes))
        ).flatMap { stream($0, from: 0) }
    }

    private func stream(_ row: SQLRow, from column: Int) -> HeldStream? {
        guard let site = row.textIfAny(column), let held = ChainHash(bytes: row.data(column + 5)) else { return nil }
        var parent: ParentLink?
        if let bytes = row.dataIfAny(column + 1), let stream = UniqueID(bytes: bytes),
            let hash = ChainHash(bytes: row.data(column + 3))
        {
            parent = ParentLink(stream: stream, at: Position(row.int(column + 2), hash))
        }
        return HeldStream(site: site, parent: parent, held: Position(row.int(column + 4), held))
    }

    func firstStream(of site: String) throws -> UniqueID? {
        try db.row("SELECT id FROM stream WHERE site = ? AND parent IS NULL", .text(site))
            .flatMap { UniqueID(bytes: $0.data(0)) }
    }

    mutating func open(_ id: UniqueID, _ stream: HeldStream) throws {
        let before = try lineage(of: stream.site, db)
        try db.run(
            """
            INSERT INTO stream(id, site, parent, parent_sequence, parent_hash, held, held_hash, opened)
                VALUES (?,?,?,?,?,?,?, (SELECT coalesce(max(opened), 0) + 1 FROM stream WHERE site = ?))
            """, .bytes(Data(id.bytes)), .text(stream.site), .bytes(stream.parent.map { Data($0.stream.bytes) }),
            .integer(stream.parent?.at.sequence), .bytes(stream.parent.map { Data($0.at.hash.bytes) }),
            .integer(stream.held.sequence), .bytes(Data(stream.held.hash.bytes)), .text(stream.site))
        guard let parent = stream.parent, let left = try self.stream(parent.stream) else { return }
        // Where it goes on from the end of what counts, it changes nothing of that.
        guard left.held.sequence > parent.at.sequence || before.last?.stream != Data(parent.stream.bytes) else {
            return
        }
        try rebuild(stream.site)
        let orders = OrderBook(db: db, now: now)
        try orders.siteForgot(try forgottenOrders(since: before, stream.site), stream.site)
        let details = [ConflictDetail("facts", String(max(0, left.held.sequence - parent.at.sequence)))]
        try orders.raise(
            Conflict(.lostAtSite, at: SiteName(stream.site), subject: id.description, details: details, since: now))
    }

    func hash(of sequence: Int, in stream: UniqueID) throws -> ChainHash? {
        try db.row(
            """
            SELECT f.hash FROM stream t JOIN fact f ON f.site = t.site AND f.stream = t.id
                WHERE t.id = ? AND f.sequence = ?
            """, .bytes(Data(stream.bytes)), .integer(sequence)
        ).flatMap { ChainHash(bytes: $0.data(0)) }
    }

    /// Which ids the hub holds already is told by the index that keeps them apart: a look at each beforehand would be
    /// planned by a database that has not counted its rows yet.
    mutating func append(_ facts: ChainedFacts, to stream: UniqueID, of site: String) throws -> [Int] {
        guard let newest = facts.facts.last?.sequence else { return [] }
        let numbers = try db.row(
            """
            UPDATE hub SET received = received + ?, stamp = stamp + 1 RETURNING received, stamp,
                (SELECT id FROM stream WHERE site = ? ORDER BY opened DESC LIMIT 1)
            """, .integer(facts.count), .text(site))
        guard let numbers else { throw SQLFailure(.wrong, "the hub has no numbers") }
        // What is added to a number in the stream, to make it the number in which the hub took the fact.
        let offset = numbers.int(0) - newest
        let ahead = BatchAhead(facts.facts)
        let taken = try keep(facts, site, offset, isDuplicate: false) { ahead.read() }
        let known = taken == facts.count ? [] : try missing(facts, site)
        if !known.isEmpty { try keep(known, site, offset, isDuplicate: true) }
        let isNewest = numbers.dataIfAny(2) == Data(stream.bytes)
        let end = try isNewest ? .max : end(of: stream, of: site)
        let duplicates = try repeated(known, through: end, of: site)
        let lost = Set(facts.facts.lazy.map(\.sequence).filter { $0 > end }).subtracting(duplicates)
        let orders = OrderBook(db: db, now: now)
        // Nearly always all facts of the batch are new, and have been read by now.
        let passedOver = duplicates.union(lost)
        let batch =
            passedOver.isEmpty
            ? ahead.batch() : ReadBatch(facts.facts.filter { !passedOver.contains($0.sequence) })
        let unread = try book(batch, of: site, stamp: numbers.int(1), db) { bodies in
            try orders.hear(bodies, of: site)
        }
        // Behind the facts, so that it goes to a server together with the commit.
        try db.run(
            "UPDATE stream SET held = ?, held_hash = ? WHERE id = ?", .integer(newest),
            .bytes(facts.last.map { Data($0.hash.bytes) }), .bytes(Data(stream.bytes)))
        for fact in unread {
            let details = [ConflictDetail("reason", fact.reason)]
            try orders.raise(
                Conflict(
                    .parkedFact, at: SiteName(site), subject: String(fact.sequence), details: details, since: now))
        }
        if !lost.isEmpty {
            let details = [ConflictDetail("facts", String(lost.count))]
            try orders.raise(
                Conflict(
                    .lostAtSite, at: SiteName(site), subject: stream.description, details: details, since: now))
        }
        let parked =
            unread + lost.map { ParkedFact(sequence: $0, reason: "it was lost at the site, which goes on without it") }
            + duplicates.map(ParkedFact.init(repeated:))
        for fact in parked { try park(fact.sequence, of: Data(stream.bytes), site, fact.reason) }
        return parked.map(\.sequence).sorted()
    }

    /// The numbers of those facts of a stream that were here before and do not count now.
    private func repeated(_ known: [ChainedFact], through end: Int, of site: String) throws -> Set<Int> {
        guard Rule.factsAreAppliedOnce.holds, let first = known.first?.fact else { return [] }
        var repeats = try Repeats(of: site, db, behind: (Data(first.stream.bytes), first.sequence - 1))
        let repeated = try known.filter { try $0.fact.sequence > end || !repeats.counts(Data($0.fact.id.bytes)) }
        return Set(repeated.map(\.fact.sequence))
    }

    /// The last number of a stream that is part of the site's history: one that is over ends where the next one goes on
    /// from, whatever an older copy of the file may send behind that.
    private func end(of stream: UniqueID, of site: String) throws -> Int {
        let parts = try lineage(of: site, db)
        guard let index = parts.firstIndex(where: { $0.stream == Data(stream.bytes) }) else { return 0 }
        return index + 1 < parts.count ? parts[index + 1].start : .max
    }

    /// Writes facts of one stream and answers how many; those that are held already are passed over, unless they are
    /// kept as such.
    @discardableResult private func keep(
        _ facts: some RandomAccessCollection<ChainedFact>, _ site: String, _ offset: Int, isDuplicate: Bool,
        meanwhile: (@Sendable () -> Void)? = nil
    ) throws -> Int {
        let stream = facts.first.map { Data($0.fact.stream.bytes) } ?? Data()
        return try db.inserted(
            into: "fact", ["site", "received"] + Intake.columns + ["hash", "received_at", "duplicate"],
            facts.lazy.map { row($0, site, stream, received: $0.fact.sequence + offset, isDuplicate) },
            conflict: isDuplicate ? "" : "ON CONFLICT(site, id) WHERE duplicate = 0 DO NOTHING", meanwhile: meanwhile)
    }

    /// Those of the facts, which are one part of a stream, that were not written.
    private func missing(_ facts: ChainedFacts, _ site: String) throws -> [ChainedFact] {
        guard let first = facts.first?.fact else { return [] }
        let rows = try db.rows(
            "SELECT sequence FROM fact WHERE site = ? AND stream = ? AND sequence >= ?", .text(site),
            .bytes(Data(first.stream.bytes)), .integer(first.sequence))
        let written = Set(rows.lazy.map { $0.int(0) })
        return facts.filter { !written.contains($0.fact.sequence) }
    }

    private func row(
        _ taken: ChainedFact, _ site: String, _ stream: Data, received: Int, _ isDuplicate: Bool
    ) -> [SQLValue] {
        let fact = taken.fact
        return [
            .text(site), .integer(received), .bytes(stream), .integer(fact.sequence),
            .bytes(Data(fact.id.bytes)), .integer(fact.at.milliseconds), kept(fact.station), kept(fact.badge),
            .bytes(Data(fact.gesture.bytes)), kept(fact.kind), .integer(fact.version), .bytes(fact.body),
            .bytes(Data(taken.hash.bytes)), .integer(now.milliseconds), .flag(isDuplicate),
        ]
    }

    static let columns = [
        "stream", "sequence", "id", "at", "station", "badge", "gesture", "kind", "version", "body",
    ]

    /// A fact out of a row that begins with `columns`.
    static func fact(_ row: SQLRow) -> WireFact? {
        guard let stream = UniqueID(bytes: row.data(0)), let id = UniqueID(bytes: row.data(2)),
            let gesture = UniqueID(bytes: row.data(6))
        else { return nil }
        return WireFact(
            sequence: row.int(1), stream: stream, id: id, at: Moment(milliseconds: row.int64(3)),
            station: sent(row.text(4)), badge: sent(row.text(5)), gesture: gesture, kind: sent(row.text(7)),
            version: row.int(8),
            body: row.data(9))
    }
}

// PostgreSQL has no room for a NUL in a text, and a fact is never refused. So a text with one is kept as the base64 of
// its bytes behind a private character, and so is a text that begins with that character.

private let packedMark = "\u{E000}"

private func kept(_ text: String) -> SQLValue {
    guard text.utf8.contains(0) || text.hasPrefix(packedMark) else { return .text(text) }
    return .text(packedMark + Data(text.utf8).base64EncodedString())
}

private func sent(_ text: String) -> String {
    guard text.hasPrefix(packedMark), let bytes = Data(base64Encoded: String(text.dropFirst())) else { return text }
    return String(decoding: bytes, as: UTF8.self)
}
