import Foundation
import GRDB
import Glibc
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Backup while others write, and restore as a new incarnation of the history.
@Suite struct BackupTests {
    @Test func aBackupIsOneFileWithEverything() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let report = try site.backup(to: folder.file("copy"))
        #expect(report.path == folder.file("copy"))
        #expect(try report.facts == site.factCount)
        #expect(report.bytes == folder.bytes("copy")?.count)
        #expect(folder.names.filter { $0.hasPrefix("copy") } == ["copy"])
        #expect(siteError { _ = try site.backup(to: folder.file("copy")) } == .exists(path: folder.file("copy")))
        #expect(siteError { _ = try site.backup(to: folder.site) } == .exists(path: folder.site))
        let nowhere = siteError { _ = try site.backup(to: folder.file("no/copy")) }
        #expect(nowhere == .noAccess(path: folder.file("no/copy"), reason: "No such file or directory"))
    }

    @Test func aBackupIsMadeWhileAnotherStationWrites() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let path = folder.site
        let other = Thread {
            guard let site = try? Site.open(path, station: "S2") else { return }
            for number in 0..<150 { _ = try? site.take([.itemDefined(Item(sku: SKU("W\(number)"), name: "Written"))]) }
        }
        other.start()
        for number in 0..<5 {
            let report = try site.backup(to: folder.file("copy\(number)"))
            let restored = folder.file("restored\(number)")
            #expect(try Site.restore(report.path, to: restored).facts == report.facts + 1)
            try Site.open(restored, station: "S1").expectSound()
        }
        while !other.isFinished { sched_yield() }
        #expect(try site.count("SELECT count(*) FROM item WHERE name = 'Written'") == 150)
        try site.expectSound()
    }

    @Test func aRestoreBeginsANewStreamThatNamesItsParent() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let tour = try site.released(order("O-1", ("PEN", 3), ("PHONE", 1)))[0]
        let worker = Worker(site, tour)
        try worker.perform(.take)
        try worker.scan(try #require(try worker.next(freeTote: { "T-1" })))
        let head = try site.facts(last: 1)[0]
        _ = try site.backup(to: folder.file("copy"))
        let copy = folder.bytes("copy")
        // The old site goes on and is lost.
        try worker.scan(try #require(try worker.next(freeTote: { "T-1" })))
        let target = folder.file("new")
        let report = try Site.restore(folder.file("copy"), to: target)
        #expect(folder.names.filter { $0.hasPrefix("new") } == ["new"])
        #expect(folder.mode("new") == 0o660)
        #expect(folder.bytes("copy") == copy)
        let restored = try Site.open(target, station: "S1")
        #expect(try restored.factCount == report.facts)
        let first = try restored.facts(last: 1)[0]
        #expect(first.sequence == head.sequence + 1)
        #expect(first.stream != head.stream)
        #expect(first.previousHash == head.hash)
        #expect(
            first.body
                == .streamStarted(
                    StreamStarted(
                        reason: "restore", parent: head.stream, parentSequence: head.sequence,
                        parentHash: hex(Data(head.hash)))))
        #expect(try restored.verify().streams == 2)
        // Work goes on where the backup was, in the new stream.
        let again = Worker(restored, tour)
        try again.perform(.take)
        try again.finish()
        #expect(try restored.facts(last: 1)[0].stream == first.stream)
        #expect(try restored.count("SELECT max(sequence) FROM fact") == restored.factCount)
        try restored.expectSound()
    }

    @Test func aRestoreNeverOverwritesAndNeverMeetsAnOldLog() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try site.backup(to: folder.file("copy"))
        let before = folder.bytes()
        #expect(siteError { _ = try Site.restore(folder.file("copy"), to: folder.site) } == .exists(path: folder.site))
        #expect(folder.bytes() == before)
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("new-wal")))
        #expect(
            siteError { _ = try Site.restore(folder.file("copy"), to: folder.file("new")) }
                == .exists(path: folder.file("new-wal")))
        #expect(
            siteError { _ = try Site.restore(folder.file("gone"), to: folder.file("other")) }
                == .noAccess(path: folder.file("gone"), reason: "there is no such backup"))
        #expect(!folder.names.contains { $0.hasPrefix("other") || $0.hasSuffix(".part") })
    }

    @Test func whatAnInterruptedRestoreLeftIsNotInTheWay() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try site.backup(to: folder.file("copy"))
        for suffix in [".part", ".part-wal", ".part-journal", ".part.turnstile"] {
            try Data("half".utf8).write(to: URL(fileURLWithPath: folder.file("new") + suffix))
        }
        _ = try Site.restore(folder.file("copy"), to: folder.file("new"))
        #expect(folder.names.filter { $0.hasPrefix("new") } == ["new"])
        try Site.open(folder.file("new"), station: "S1").expectSound()
    }

    @Test func aDamagedBackupIsNotRestored() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try site.backup(to: folder.file("copy"))
        var bytes = try #require(folder.bytes("copy"))
        bytes.replaceSubrange(20_000..<40_000, with: Data(repeating: 0x5A, count: 20_000))
        try bytes.write(to: URL(fileURLWithPath: folder.file("copy")))
        let error = siteError { _ = try Site.restore(folder.file("copy"), to: folder.file("new")) }
        guard case .damaged = error else { return #expect(error == nil) }
        #expect(!folder.names.contains { $0.hasPrefix("new") })
    }

    /// SQLite finds such a file sound: only the hashes tell.
    @Test func aBackupWithAnAlteredFactIsNotRestored() throws {
        let folder = try Folder()
        _ = try folder.makeSite().backup(to: folder.file("copy"))
        let copy = try DatabaseQueue(path: folder.file("copy"))
        try copy.writeWithoutTransaction { db in
            try db.execute(sql: "DROP TRIGGER fact_is_never_changed; UPDATE fact SET at = at + 1 WHERE sequence = 12")
        }
        try copy.close()
        let before = folder.bytes("copy")
        let error = siteError { _ = try Site.restore(folder.file("copy"), to: folder.file("new")) }
        #expect(
            error == .damaged(path: folder.file("copy"), detail: "fact 12 was altered after it was written"))
        #expect(!folder.names.contains { $0.hasPrefix("new") })
        #expect(folder.bytes("copy") == before)
    }

    @Test func aSiteWithAnAlteredFactIsNotBackedUp() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        try site.tamper("UPDATE fact SET station = 'S9' WHERE sequence = 5")
        let error = siteError { _ = try site.backup(to: folder.file("copy")) }
        #expect(error == .damaged(path: folder.site, detail: "fact 5 was altered after it was written"))
        try site.tamper("DELETE FROM fact WHERE sequence = 4")
        let gap = siteError { _ = try site.backup(to: folder.file("copy")) }
        #expect(gap == .damaged(path: folder.site, detail: "the log jumps from fact 3 to fact 5"))
        #expect(!folder.names.contains { $0.hasPrefix("copy") })
    }

    @Test func aBackupIsNotWorkedOnAsIfItWereTheSite() throws {
        let folder = try Folder()
        _ = try folder.makeSite().backup(to: folder.file("copy"))
        let error = siteError { _ = try Site.open(folder.file("copy"), station: "S1") }
        #expect(error == .unsafe(setting: "journal_mode", found: "delete", expected: "wal"))
        #expect("\(error!)".contains("it is a backup"))
    }
}
