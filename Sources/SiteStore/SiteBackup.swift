import Foundation
import GRDB
import Glibc
public import Warehouse

// Backup and restore. A backup is an online copy through SQLite's own backup, opened and checked before it gets its
// name, its pages by SQLite and its facts along their chain of hashes; a file of that name is therefore always a whole
// one. A restore is a new incarnation of the site's history: it begins a new stream that names its parent and the fact
// at which it forks, so that nobody takes it for the old one; and it claims nothing that only the old one was told.

/// What a backup or restore made.
public struct CopyReport: Hashable, Codable, Sendable {
    public var path: String
    public var facts: Int
    public var bytes: Int
    /// Pictures that were copied with it, and listed ones that were not there to be copied.
    public var pictures = 0
    public var picturesMissing = 0
}

extension Site {
    /// Copies the site to `target` while stations go on working.
    public func backup(to target: String) throws(SiteError) -> CopyReport {
        let part = try Site.makePart(of: target)
        do {
            let facts = try Site.copy(queue, of: path, to: part)
            // A copy that knows more than its site would not fit what the site says next.
            try secure()
            // The pictures go first: a backup that has its name has its pictures too.
            let (copied, missing) = try copyPictures(from: path, to: target)
            try Site.putInPlace(part, target)
            return CopyReport(
                path: target, facts: facts, bytes: Site.size(target), pictures: copied, picturesMissing: missing)
        } catch {
            Site.remove(part: part)
            throw SiteError(error, path: target)
        }
    }

    /// Makes a site at `target` out of a backup, beginning a new stream of its history.
    public static func restore(
        _ backup: String, to target: String, station: StationID = "office", clock: SiteClock = .system
    ) throws(SiteError) -> CopyReport {
        guard access(backup, F_OK) == 0 else { throw .noAccess(path: backup, reason: "there is no such backup") }
        try inspect(backup, toWrite: false)
        let part = try makePart(of: target)
        do {
            try duplicate(backup, to: part)
        } catch {
            remove(part: part)
            throw SiteError(error, path: backup)
        }
        do {
            let site = try Site.open(part, station: station, clock: clock)
            try site.startStream(reason: "restore")
            let facts = try site.read { db in try site.log.head(db).sequence }
            let (copied, missing) = try site.copyPictures(from: backup, to: target)
            try site.close()
            try putInPlace(part, target)
            return CopyReport(
                path: target, facts: facts, bytes: size(target), pictures: copied, picturesMissing: missing)
        } catch {
            remove(part: part)
            throw SiteError(error, path: target)
        }
    }

    /// A checked copy of a site that nobody works on, ready to be opened.
    private static func duplicate(_ backup: String, to part: String) throws {
        var configuration = Site.configuration()
        configuration.readonly = true
        let source = try DatabaseQueue(path: backup, configuration: configuration)
        try source.read { db in try identify(db, backup) }
        _ = try copy(source, of: backup, to: part)
        try source.close()
        let queue = try DatabaseQueue(path: part, configuration: Site.configuration())
        try queue.writeWithoutTransaction { db in try logAhead(db) }
        try queue.close()
    }

    /// Begins a new stream behind the newest fact.
    private func startStream(reason: String) throws(SiteError) {
        let cause = officeCause()
        try write { db in
            let head = try log.head(db)
            guard let parent = head.stream.flatMap({ UniqueID(bytes: $0) }) else {
                throw SiteError.notASite(path: path)
            }
            let started = StreamStarted(
                reason: reason, parent: parent, parentSequence: head.sequence, parentHash: hex(head.hash))
            try record([.streamStarted(started)], cause, stream: Data(clock.newID(at: cause.at).bytes), db)
            try Site.forgetLife(at: cause.at, db)
        }
    }

    /// Copies and checks; `path` is the original, whose damage it is when the copy turns out damaged.
    private static func copy(_ source: DatabaseQueue, of path: String, to part: String) throws -> Int {
        let target = try DatabaseQueue(path: part, configuration: configuration())
        try source.backup(to: target)
        let facts = try target.writeWithoutTransaction { db in
            // The copy is one file, whole without a write-ahead log beside it.
            _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
            let check = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            guard check == ["ok"] else {
                throw SiteError.damaged(path: path, detail: check.first ?? "the integrity check gave no answer")
            }
            if let broken = try FactLog.brokenLink(db) { throw SiteError.damaged(path: path, detail: broken) }
            try forgetSession(db)
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM fact") ?? 0
        }
        try target.close()
        return facts
    }
}
