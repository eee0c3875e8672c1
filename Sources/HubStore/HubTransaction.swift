import Foundation
import GRDB
import SyncProtocol
import Warehouse

/// What the protocol asks and changes, inside one transaction of the hub's file.
struct HubTransaction: IntakeStore {
    let db: Database
    let incarnation: UniqueID
    let limits = SyncLimits()
    /// When the batch came.
    var now = Moment(milliseconds: 0)

    init(_ db: Database) throws {
        self.db = db
        guard let bytes = try Data.fetchOne(db, sql: "SELECT incarnation FROM hub"),
            let incarnation = UniqueID(bytes: bytes)
        else { throw HubError.failed(path: "", detail: "it has no incarnation") }
        self.incarnation = incarnation
    }

    func expect(_ site: String) throws {
        let known = try Bool.fetchOne(
            db, sql: "SELECT EXISTS(SELECT 1 FROM site WHERE name = ?)", arguments: [site])
        if known != true { throw HubError.unknownSite(site) }
    }

    func session(of site: String) throws -> SyncSession? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT session, heard FROM site WHERE name = ? AND session IS NOT NULL", arguments: [site]),
            let id = UniqueID(bytes: row[0] as Data)
        else { return nil }
        return SyncSession(id: id, lastHeard: Moment(milliseconds: row[1]))
    }

    mutating func setSession(_ session: SyncSession, of site: String) throws {
        try db.execute(
            sql: "UPDATE site SET session = ?, heard = ? WHERE name = ?",
            arguments: [Data(session.id.bytes), session.lastHeard.milliseconds, site])
    }

    func stream(_ id: UniqueID) throws -> HeldStream? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT site, parent, parent_sequence, parent_hash, held, held_hash FROM stream WHERE id = ?",
            arguments: [Data(id.bytes)])
        guard let row, let held = ChainHash(bytes: row[5] as Data) else { return nil }
        var parent: ParentLink?
        if let bytes = row[1] as Data?, let stream = UniqueID(bytes: bytes), let hash = ChainHash(bytes: row[3] as Data)
        {
            parent = ParentLink(stream: stream, at: Position(row[2], hash))
        }
        return HeldStream(site: row[0], parent: parent, held: Position(row[4], held))
    }

    func firstStream(of site: String) throws -> UniqueID? {
        let id = try Data.fetchOne(
            db, sql: "SELECT id FROM stream WHERE site = ? AND parent IS NULL", arguments: [site])
        return id.flatMap { UniqueID(bytes: $0) }
    }

    mutating func open(_ id: UniqueID, _ stream: HeldStream) throws {
        try db.execute(
            sql: """
                INSERT INTO stream(id, site, parent, parent_sequence, parent_hash, held, held_hash)
                    VALUES (?,?,?,?,?,?,?)
                """,
            arguments: [
                Data(id.bytes), stream.site, stream.parent.map { Data($0.stream.bytes) },
                stream.parent?.at.sequence, stream.parent.map { Data($0.at.hash.bytes) }, stream.held.sequence,
                Data(stream.held.hash.bytes),
            ])
    }

    func hash(of sequence: Int, in stream: UniqueID) throws -> ChainHash? {
        let statement = try db.cachedStatement(sql: "SELECT hash FROM fact WHERE stream = ? AND sequence = ?")
        return try Data.fetchOne(statement, arguments: [Data(stream.bytes), sequence]).flatMap { ChainHash(bytes: $0) }
    }

    func isKnown(_ fact: UniqueID) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM fact WHERE id = ? AND duplicate = 0")
        return try Int.fetchOne(statement, arguments: [Data(fact.bytes)]) != nil
    }

    /// The number that orders all facts is taken under the file's lock, so it is the order of commits.
    mutating func append(_ fact: WireFact, _ hash: ChainHash, isDuplicate: Bool) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO fact(received, \(HubTransaction.columns), hash, received_at, duplicate)
                    VALUES ((SELECT ifnull(max(received), 0) + 1 FROM fact),?,?,?,?,?,?,?,?,?,?,?,?,?)
                """)
        try statement.execute(arguments: [
            Data(fact.stream.bytes), fact.sequence, Data(fact.id.bytes), fact.at.milliseconds, fact.station, fact.badge,
            Data(fact.gesture.bytes), fact.kind, fact.version, fact.body, Data(hash.bytes), now.milliseconds,
            isDuplicate,
        ])
        try db.cachedStatement(sql: "UPDATE stream SET held = ?, held_hash = ? WHERE id = ?")
            .execute(arguments: [fact.sequence, Data(hash.bytes), Data(fact.stream.bytes)])
        return isDuplicate
    }

    static let columns = "stream, sequence, id, at, station, badge, gesture, kind, version, body"

    static func fact(_ row: Row) -> WireFact? {
        guard let stream = UniqueID(bytes: row[0] as Data), let id = UniqueID(bytes: row[2] as Data),
            let gesture = UniqueID(bytes: row[6] as Data)
        else { return nil }
        return WireFact(
            sequence: row[1], stream: stream, id: id, at: Moment(milliseconds: row[3]), station: row[4], badge: row[5],
            gesture: gesture, kind: row[7], version: row[8], body: row[9])
    }
}
