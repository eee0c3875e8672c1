import Foundation
import GRDB
public import SyncProtocol
public import Warehouse

/// The facts of a site's file as they are sent to its hub. Everything is read as it was committed; nothing is written.
/// What the hub hears of is on the disk here: a station may have died between its commit and its sync.
public struct SiteOutgoingLog: OutgoingLog {
    let site: Site

    public func streams() throws -> [StreamClaim] {
        let claims = try claims()
        try site.secure()
        return claims
    }

    private func claims() throws -> [StreamClaim] {
        try site.read { db in
            let rows = try Row.fetchAll(
                try db.cachedStatement(
                    sql: "SELECT id, first, parent, parent_sequence, parent_hash FROM stream ORDER BY first"))
            return try rows.enumerated().map { index, row in
                let next: Int? = index + 1 < rows.count ? rows[index + 1][1] : nil
                guard let stream = UniqueID(bytes: row[0] as Data), let head = try head(before: next, db) else {
                    throw SiteError.failed(detail: "a stream of the site's history has no facts")
                }
                return StreamClaim(stream: stream, parent: try parent(row), head: head)
            }
        }
    }

    private func head(before next: Int?, _ db: Database) throws -> Position? {
        let row = try Row.fetchOne(
            try db.cachedStatement(
                sql: "SELECT sequence, hash FROM fact WHERE sequence < ? ORDER BY sequence DESC LIMIT 1"),
            arguments: [next ?? .max])
        return row.flatMap { row in ChainHash(bytes: row[1] as Data).map { Position(row[0], $0) } }
    }

    private func parent(_ row: Row) throws -> ParentLink? {
        guard let parent = row[2] as Data? else { return nil }
        guard let stream = UniqueID(bytes: parent), let hash = ChainHash(hexadecimal: row[4] as String) else {
            throw SiteError.failed(detail: "a stream of the site's history names no parent that can be read")
        }
        return ParentLink(stream: stream, at: Position(row[3], hash))
    }

    public func hash(of sequence: Int, in stream: UniqueID) throws -> ChainHash? {
        guard let claim = try claims().first(where: { $0.stream == stream }) else { return nil }
        if sequence == claim.origin.sequence { return claim.origin.hash }
        return try site.read { db in
            let hash = try Data.fetchOne(
                try db.cachedStatement(sql: "SELECT hash FROM fact WHERE sequence = ? AND stream = ?"),
                arguments: [sequence, Data(stream.bytes)])
            return hash.flatMap { ChainHash(bytes: $0) }
        }
    }

    public func facts(of stream: UniqueID, after sequence: Int, within limits: SyncLimits) throws -> [WireFact] {
        let facts = try committed(stream, sequence, limits)
        try site.secure()
        return facts
    }

    private func committed(_ stream: UniqueID, _ sequence: Int, _ limits: SyncLimits) throws -> [WireFact] {
        try site.read { db in
            let gone = Rule.acknowledgedFactsStay.holds ? 0 : try site.hubLink(db)?.highest[stream] ?? 0
            let rows = try FactRow.fetchCursor(
                try db.cachedStatement(
                    sql: """
                        SELECT \(FactRow.columns) FROM fact WHERE sequence > ? AND stream = ? ORDER BY sequence LIMIT ?
                        """), arguments: [max(sequence, gone), Data(stream.bytes), limits.facts])
            var (facts, bytes): ([WireFact], Int) = ([], 0)
            while let row = try rows.next() {
                guard let fact = row.wire else {
                    throw SiteError.unreadableFact(sequence: row.sequence, detail: "its ids are not sixteen bytes")
                }
                bytes += fact.body.count
                if !facts.isEmpty, bytes > limits.bytes { break }
                facts.append(fact)
            }
            return facts
        }
    }
}

extension Site {
    /// What is sent to the hub.
    public var outgoing: SiteOutgoingLog { SiteOutgoingLog(site: self) }
}
