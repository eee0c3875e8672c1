import Crypto
import FileLocks
public import Foundation
import GRDB
import Glibc
public import Warehouse

// Pictures as evidence. They lie beside the database as SITE.evidence/ab/<sha256>.<ext>, because a database of pictures
// would make every backup and every check slow. A picture is on the disk under its name before the fact that lists it
// is committed: whatever stops in between leaves a file that nobody lists, never a fact without its file.

/// A picture that the site has listed.
public struct EvidenceRow: Hashable, Sendable {
    public var fact: Int
    public var at: Moment
    public var evidence: Evidence
}

extension Site {
    /// The folder of pictures of a site.
    public static func evidenceFolder(besideSite path: String) -> String { path + ".evidence" }

    /// Where the picture of a piece of evidence lies.
    public func path(of evidence: Evidence) -> String {
        Site.evidenceFolder(besideSite: path) + "/" + evidence.fileName
    }

    /// Keeps a picture and records whose it is. The same gesture again is answered with what it recorded.
    public func takeEvidence(
        _ picture: Data, of subject: String, angle: String, by badge: BadgeID, source: String, gesture: UniqueID
    ) throws(SiteError) -> Evidence {
        guard picture.count <= Evidence.bytesMax else {
            throw .notAllowed(
                "The picture has \(picture.count) bytes; expected at most \(Evidence.bytesMax). Take a smaller one.")
        }
        guard let kind = PictureKind(startingWith: picture) else {
            throw .notAllowed("\(source) is no picture; expected a JPEG or PNG file. Take it again.")
        }
        try Site.check(subject, "subject")
        try Site.check(angle, "angle")
        let evidence = Evidence(
            subject: subject, angle: angle, digest: hex(Data(SHA256.hash(data: picture))), bytes: picture.count,
            kind: kind, by: badge, source: source)
        try keep(picture, at: evidence.fileName)
        let cause = Cause(actor: Actor(badge: badge, station: station), gesture: gesture, at: clock.now())
        return try write { db in
            for fact in try log.facts(of: gesture, db) {
                if case .evidenceTaken(let before) = fact.body { return before }
            }
            try record([.evidenceTaken(evidence)], cause, db)
            return evidence
        }
    }

    private static func check(_ name: String, _ what: String) throws(SiteError) {
        let isVisible = name.unicodeScalars.allSatisfy { !$0.properties.isWhitespace || $0 == " " }
        let isPlain = !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard !name.isEmpty, name.count <= 40, isVisible, isPlain else {
            throw .notAllowed("The \(what) of a picture is missing or too long; give 1 to 40 visible characters.")
        }
    }

    /// Writes a picture durably under its name; what lies there with the same bytes already is left alone.
    private func keep(_ picture: Data, at name: String) throws(SiteError) {
        try Site.keep(picture, at: name, in: Site.evidenceFolder(besideSite: path), clock.random())
    }

    private static func keep(_ picture: Data, at name: String, in root: String, _ number: UInt64) throws(SiteError) {
        let target = root + "/" + name
        // What cannot be read is written again.
        if let lying = FileManager.default.contents(atPath: target), lying == picture { return }
        let inner = folder(of: target)
        for made in [root, inner] where mkdir(made, 0o770) == 0 {
            _ = chmod(made, 0o770)
            try sync(folder(of: made))
        }
        let part = "\(inner)/.\(getpid())-\(number).part"
        let descriptor = openSideFile(part)
        guard descriptor >= 0 else { throw .cannotMake(target, errno) }
        defer { unlink(part) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: picture)
            try file.close()
        } catch {
            throw .failed(detail: "the disk did not take the picture \(target): \(error.localizedDescription)")
        }
        try sync(part)
        guard rename(part, target) == 0 else { throw .cannotMake(target, errno) }
        try sync(inner)
    }

    // MARK: Questions

    /// The pictures of a subject, in the order they were taken; of all when none is named.
    public func evidence(of subject: String? = nil) throws(SiteError) -> [EvidenceRow] {
        try read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT sequence, at, subject, angle, digest, bytes, kind, badge, source FROM evidence
                            WHERE ?1 IS NULL OR subject = ?1 ORDER BY sequence
                        """), arguments: [subject]
            ).compactMap { row in
                guard let kind = PictureKind(rawValue: row[6]) else { return nil }
                return EvidenceRow(
                    fact: row[0], at: Moment(milliseconds: row[1]),
                    evidence: Evidence(
                        subject: row[2], angle: row[3], digest: row[4], bytes: row[5], kind: kind,
                        by: BadgeID(row[7]), source: row[8]))
            }
        }
    }

    /// The bytes of a picture, when they are there and are what was listed.
    public func picture(of evidence: Evidence) -> Data? { Site.picture(evidence, in: path) }

    private static func picture(_ evidence: Evidence, in site: String) -> Data? {
        let path = evidenceFolder(besideSite: site) + "/" + evidence.fileName
        guard let data = FileManager.default.contents(atPath: path),
            hex(Data(SHA256.hash(data: data))) == evidence.digest
        else { return nil }
        return data
    }

    /// One sentence for each listed picture that is gone or is not what was listed.
    func pictureProblems() throws(SiteError) -> [String] {
        var seen: Set<String> = []
        return try evidence().compactMap { row in
            guard seen.insert(row.evidence.digest).inserted, picture(of: row.evidence) == nil else { return nil }
            let isThere = FileIdentity(of: path(of: row.evidence)) != nil
            return "the picture \(row.evidence.angle) of \(row.evidence.subject) (fact \(row.fact)) is "
                + "\(isThere ? "not what was taken" : "gone"): \(path(of: row.evidence))"
        }
    }

    /// Copies the pictures that are listed from beside one site's file to beside another's.
    func copyPictures(from source: String, to target: String) throws(SiteError) -> (copied: Int, missing: Int) {
        var (copied, missing): (Set<String>, Set<String>) = ([], [])
        for row in try evidence() {
            guard !copied.contains(row.evidence.digest) else { continue }
            guard let data = Site.picture(row.evidence, in: source) else {
                missing.insert(row.evidence.digest)
                continue
            }
            try Site.keep(
                data, at: row.evidence.fileName, in: Site.evidenceFolder(besideSite: target), clock.random())
            copied.insert(row.evidence.digest)
        }
        return (copied.count, missing.count)
    }
}

extension Projector {
    func list(_ evidence: Evidence, _ sequence: Int, _ cause: Cause, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO evidence(sequence, subject, angle, digest, bytes, kind, badge, source, at)
                    VALUES (?,?,?,?,?,?,?,?,?)
                """,
            arguments: [
                sequence, evidence.subject, evidence.angle, evidence.digest, evidence.bytes, evidence.kind.rawValue,
                evidence.by.rawValue, evidence.source, cause.at.milliseconds,
            ])
    }
}
