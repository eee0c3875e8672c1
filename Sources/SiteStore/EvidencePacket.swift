import Crypto
import Foundation
import GRDB
import Glibc
import SyncProtocol
import Warehouse

// A packet for a dispute: a folder that somebody without Dockline can check, with sha256sum and the text in README.txt.

/// What a packet holds.
public struct PacketReport: Hashable, Codable, Sendable {
    public var path: String
    public var facts: Int
    public var pictures: Int
    /// The listed pictures that are gone or altered, and so are not in the packet.
    public var missing: [String]
}

/// A fact as a line of the packet: everything that its hash covers.
private struct PacketFact: Encodable {
    var sequence: Int
    var stream, id: String
    var at: Int64
    var station, badge, gesture, kind: String
    var version: Int
    var body, previousHash, hash: String

    init(_ row: FactRow) {
        (sequence, stream, id, at) = (row.sequence, hex(row.stream), hex(row.id), row.at)
        (station, badge, gesture, kind) = (row.station, row.operatorBadge, hex(row.gesture), row.kind)
        (version, body) = (row.version, String(decoding: row.body, as: UTF8.self))
        (previousHash, hash) = (hex(row.previousHash), hex(row.hash))
    }
}

extension Site {
    /// Writes the packet of a subject into a new folder, which gets its name when it is whole.
    public func exportEvidence(of subject: String, to folder: String) throws(SiteError) -> PacketReport {
        guard access(folder, F_OK) != 0 else { throw .exists(path: folder) }
        let (names, facts) = try packetFacts(of: subject)
        guard !facts.isEmpty else {
            throw .notAllowed("Nothing is known of \(subject). Check the number; it is written as on the paper.")
        }
        let part = folder + ".part"
        // What an export that was stopped left behind; when nothing lies there, there is nothing to remove.
        try? FileManager.default.removeItem(atPath: part)
        do {
            let report = try fill(part, subject, names, facts, folder)
            guard rename(part, folder) == 0 else { throw SiteError.cannotMake(folder, errno) }
            return report
        } catch {
            // The first error is the one to tell.
            try? FileManager.default.removeItem(atPath: part)
            throw SiteError(error, path: folder)
        }
    }

    /// Everything that is known under a name: a count or a load as it is called, a return by its number, by its order
    /// or as the orphan it was, with the hand-over it came with.
    private func packetFacts(of subject: String) throws(SiteError) -> (names: [String], facts: [FactRow]) {
        try read { db in
            let cases = try String.fetchAll(
                db.cachedStatement(sql: "SELECT id FROM return_case WHERE rma = ?1 OR order_id = ?1"),
                arguments: [subject])
            let names = Set(cases + [subject]).sorted()
            let entries = try Int.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT DISTINCT g.entry FROM gate_parcel g LEFT JOIN return_case c
                            ON c.rma = g.rma OR c.parcel = g.text
                            WHERE g.rma IN (SELECT value FROM json_each(?1))
                                OR c.id IN (SELECT value FROM json_each(?1))
                        """), arguments: [try log.coder.json(names)])
            var jobs = entries.map { FactBody.gateJob(GateID($0)) }
            for name in names {
                jobs += [Evidence.job(name), FactBody.returnJob(ReturnID(name))]
                jobs += ["count " + name, "ruling " + name, FactBody.loadJob(LoadID(name))]
            }
            let facts = try FactRow.fetchAll(
                db,
                sql: """
                    SELECT \(FactRow.columns) FROM fact WHERE job IN (SELECT value FROM json_each(?1))
                        OR (kind = 'return.announced'
                            AND json_extract(CAST(body AS TEXT), '$.id') IN (SELECT value FROM json_each(?2)))
                        ORDER BY sequence
                    """, arguments: [try log.coder.json(jobs), try log.coder.json(names)])
            return (names, facts)
        }
    }

    private func fill(
        _ part: String, _ subject: String, _ names: [String], _ facts: [FactRow], _ folder: String
    ) throws -> PacketReport {
        try FileManager.default.createDirectory(atPath: part + "/pictures", withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = Data()
        for fact in facts { lines += try encoder.encode(PacketFact(fact)) + Data("\n".utf8) }
        var files: [(name: String, data: Data)] = [("facts.jsonl", lines)]
        var missing: [String] = []
        let taken = try evidence().filter { names.contains($0.evidence.subject) }
        for (index, row) in taken.enumerated() {
            let evidence = row.evidence
            guard let data = picture(of: evidence) else {
                missing.append("\(evidence.angle), SHA-256 \(evidence.digest)")
                continue
            }
            let angle = String(evidence.angle.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
            let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
            let name = "\(number)-\(angle)-\(evidence.digest.prefix(8)).\(evidence.kind.fileExtension)"
            files.append(("pictures/" + name, data))
        }
        let pictures = files.count - 1
        files.append(("README.txt", Data(Self.readMe(subject, facts.count, pictures, missing, name).utf8)))
        var hashes = ""
        for file in files {
            try file.data.write(to: URL(fileURLWithPath: part + "/" + file.name))
            hashes += "\(hex(Data(SHA256.hash(data: file.data))))  \(file.name)\n"
        }
        try Data(hashes.utf8).write(to: URL(fileURLWithPath: part + "/hashes.txt"))
        return PacketReport(path: folder, facts: facts.count, pictures: pictures, missing: missing)
    }

    private static func readMe(
        _ subject: String, _ facts: Int, _ pictures: Int, _ missing: [String], _ site: String
    ) -> String {
        """
        Evidence of \(subject), from the site \(site)

        facts.jsonl  \(facts) facts, one JSON object a line, in the order in which they were recorded.
        pictures/    \(pictures) pictures, numbered as they were taken: number, angle, first digits of the SHA-256.
        hashes.txt   the SHA-256 of every file here.
        \(missing.isEmpty ? "" : "\nNOT in this packet, because the site has lost them:\n")\
        \(missing.map { "  \($0)\n" }.joined())
        To check the files:          sha256sum -c hashes.txt
        To check a picture:          its SHA-256 is "digest" in the body of the fact evidence.taken.
        To check a fact:             "hash" is the SHA-256 of these fields, each preceded by its length in bytes as
                                     eight bytes, the highest first: previousHash, stream, sequence, id, at, station,
                                     badge, gesture, kind, version, body. Those in hexadecimal are taken as bytes,
                                     numbers as decimal text, body exactly as it stands in the string.
        Facts follow each other in the site's whole log: previousHash is the hash of the fact with the number before.
        Facts between those that stand here concern other things; whoever has the site can show them.
        "at" is in milliseconds since 1 January 1970, UTC.

        """
    }
}
