import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// The fact log: numbered, chained, append-only, and one gesture counts once.
@Suite struct LogTests {
    @Test func factsAreNumberedWithoutGapsAlsoAcrossRefusalsAndFailures() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 2)))[0])
        try worker.perform(.take)
        try worker.scan("A-02-01")
        struct Stop: Error {}
        let failure = siteError {
            try site.write { db in
                try site.record([.signedIn("ANA")], site.officeCause(), db)
                throw Stop()
            }
        }
        #expect(failure != nil)
        try worker.finish()
        #expect(try site.count("SELECT max(sequence) FROM fact") == site.factCount)
        #expect(try site.count("SELECT min(sequence) FROM fact") == 1)
        #expect(try site.count("SELECT count(DISTINCT stream) FROM fact") == 1)
    }

    @Test func eachFactIsHashedOverTheOneBefore() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let facts = try Array(site.facts(last: 1000).reversed())
        #expect(facts[0].previousHash == [UInt8](repeating: 0, count: 32))
        for (before, after) in zip(facts, facts.dropFirst()) { #expect(after.previousHash == before.hash) }
        #expect(Set(facts.map(\.hash)).count == facts.count)
        #expect(Set(facts.map(\.id)).count == facts.count)
    }

    /// Every column but the number, and a value that another fact could have.
    @Test(arguments: [
        ("stream", "zeroblob(16)"), ("id", "zeroblob(16)"), ("at", "at + 1"), ("station", "'S9'"),
        ("operator", "'EVE'"),
        ("tour", "99"), ("gesture", "zeroblob(16)"), ("kind", "'person.signedOut'"), ("version", "2"),
        ("body", "CAST(replace(CAST(body AS TEXT), 'ANA', 'EVE') AS BLOB)"), ("body", "CAST('{' AS BLOB)"),
        ("previous_hash", "zeroblob(32)"), ("hash", "zeroblob(32)"),
    ])
    func aChangedColumnIsFound(_ column: String, _ value: String) throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try site.signIn("ANA", gesture: site.clock.newID(at: site.clock.now()))
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 2)))[0])
        try worker.perform(.take)
        try site.expectSound()
        let kind = column == "tour" ? "pick.taken" : "person.signedIn"
        try site.tamper("UPDATE fact SET \(column) = \(value) WHERE kind = '\(kind)'")
        #expect(try site.count("SELECT changes()") == 1)
        let problems = try site.verify().problems
        #expect(problems.contains { $0.contains("fact") }, "\(problems)")
    }

    /// The chain is made whole again afterwards, so that only the body can tell.
    @Test(arguments: [
        ("kind = 'pick.left'", "it is called pick.left and says pick.taken"),
        ("version = 2", "a newer Dockline wrote it (version 2, this one knows up to 1)"),
    ])
    func aFactThatIsNotWhatItIsCalledIsRefused(_ change: String, _ words: String) throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 2)))[0])
        try worker.perform(.take)
        try site.tamper("UPDATE fact SET \(change) WHERE kind = 'pick.taken'")
        try site.queue.writeWithoutTransaction { db in
            let row = try #require(
                try FactRow.fetchOne(db, sql: "SELECT \(FactRow.columns) FROM fact ORDER BY sequence DESC"))
            try db.execute(
                sql: "UPDATE fact SET hash = ? WHERE sequence = ?", arguments: [row.computedHash(), row.sequence])
        }
        let last = try site.factCount
        let expected = SiteError.unreadableFact(sequence: last, detail: words)
        #expect(siteError { _ = try site.facts(last: 1) } == expected)
        #expect(siteError { try worker.perform(.undo) } == expected)
        let problems = try site.verify().problems
        #expect(problems.contains("the facts cannot be replayed: \(expected)"), "\(problems)")
        #expect(!problems.contains { $0.contains("altered") })
    }

    @Test(arguments: ["2", "10", "(SELECT max(sequence) FROM fact)"])
    func aRemovedFactIsFound(_ sequence: String) throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        try site.tamper("DELETE FROM fact WHERE sequence = \(sequence)")
        #expect(try !site.verify().isSound)
    }

    @Test func aDuplicatedOrSwappedFactIsFound() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        try site.tamper(
            """
            INSERT INTO fact SELECT (SELECT max(sequence) + 1 FROM fact), stream, zeroblob(16), at, station, operator,
                tour, gesture, kind, version, body, previous_hash, hash, job FROM fact WHERE sequence = 12
            """)
        #expect(try site.verify().problems.contains { $0.contains("does not follow") })
        try site.tamper("DELETE FROM fact WHERE sequence = (SELECT max(sequence) FROM fact)")
        try site.expectSound()
        try site.tamper(
            """
            UPDATE fact SET sequence = 900 WHERE sequence = 12; UPDATE fact SET sequence = 12 WHERE sequence = 13;
            UPDATE fact SET sequence = 13 WHERE sequence = 900
            """)
        #expect(try !site.verify().isSound)
    }

    @Test func factsAreNeverChangedOrRemovedBySQL() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        for sql in ["UPDATE fact SET at = 0 WHERE sequence = 3", "DELETE FROM fact WHERE sequence = 3"] {
            let error = siteError { try site.write { db in try db.execute(sql: sql) } }
            guard case .brokenRule(let detail) = error else { return #expect(error == nil) }
            #expect(detail.contains("a fact is never"))
        }
        try site.expectSound()
    }

    @Test func theSameGestureTwiceIsAnsweredWithItsFirstOutcome() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("SOCK", 3)))[0])
        try worker.perform(.take)
        try worker.accepted("A-02-01")
        let gesture = site.clock.newID(at: site.clock.now())
        let first = try worker.perform(.scan(text: "4000000000112", keyed: false), gesture: gesture)
        let facts = try site.factCount
        let second = try worker.perform(.scan(text: "4000000000112", keyed: false), gesture: gesture)
        #expect(first == second)
        #expect(first.events.count == 1)
        #expect(try site.factCount == facts)
        #expect(try worker.state.hand?.counted == 1)
        // Two gestures with the same barcode are two.
        try worker.scan("4000000000112")
        #expect(try worker.state.hand?.counted == 2)
        #expect(try site.factCount == facts + 1)
    }

    @Test func aRepeatedGestureIsAnsweredEvenAfterTheTourWentOn() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("SOCK", 3)))[0])
        let gesture = site.clock.newID(at: site.clock.now())
        let first = try worker.perform(.take, gesture: gesture)
        try worker.finish()
        let again = try worker.perform(.take, gesture: gesture)
        #expect(first.events == again.events)
        try site.expectSound()
    }

    @Test func signingInTwiceWithOneGestureIsOneFact() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let gesture = site.clock.newID(at: site.clock.now())
        let facts = try site.factCount
        let ana = try #require(try site.people().first { $0.badge == "ANA" })
        #expect(try site.signIn("ana", gesture: gesture) == .signedIn(ana))
        #expect(try site.signIn("ana", gesture: gesture) == .signedIn(ana))
        #expect(try site.signIn("EVE", gesture: site.clock.newID(at: site.clock.now())) == .unknown)
        #expect(try site.factCount == facts + 1)
        #expect(try site.texts("SELECT badge FROM session") == ["ANA"])
        try site.signOut("ANA", gesture: site.clock.newID(at: site.clock.now()))
        #expect(try site.texts("SELECT badge FROM session") == [])
        #expect(try site.syncStatus() == .noHub(facts: facts + 2))
        try site.expectSound()
    }

    @Test func aRefusalLeavesTheFileAsItWas() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("SOCK", 3)))[0])
        try worker.perform(.take)
        let (facts, digest) = (try site.factCount, try site.verify().digest)
        let changes = try site.read { $0.totalChangesCount }
        let (file, log) = (folder.bytes(), folder.bytes("site.dockline-wal"))
        #expect(try worker.scan("A-01-01").refusal == .wrongPlace("A-01-01", expected: "A-02-01"))
        #expect(try worker.scan(String(repeating: "9", count: 100_000)).refusal?.kind == "unknownCode")
        #expect(try worker.scan("\u{1d}\u{0}'; DROP TABLE fact; --").refusal?.kind == "unknownCode")
        #expect(try worker.perform(.undo).refusal == .nothingToUndo)
        #expect(try Worker(site, worker.tour, badge: "BEN").perform(.take).offer != nil)
        #expect(folder.bytes() == file)
        #expect(folder.bytes("site.dockline-wal") == log)
        #expect(try site.read { $0.totalChangesCount } == changes)
        #expect(try site.factCount == facts)
        #expect(try site.verify().digest == digest)
    }

    @Test func anUnknownTourIsSaid() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        #expect(siteError { try Worker(site, TourID(9)).perform(.take) } == .unknownTour(TourID(9)))
        #expect(siteError { _ = try site.tour(TourID(9)) } == .unknownTour(TourID(9)))
        #expect(siteError { try site.cancel("O-9") } == .unknownOrder("O-9"))
        #expect(siteError { _ = try site.release(orders: ["O-9"]) } == .unknownOrder("O-9"))
    }
}
