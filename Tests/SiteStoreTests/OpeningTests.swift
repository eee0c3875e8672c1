import Foundation
import GRDB
import Glibc
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// What a path may lead to, and what is said about it. A file that is not ours keeps every byte.
@Suite struct OpeningTests {
    @Test func aNewSiteIsThereWithItsNameAndZone() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        #expect(site.name == "Leeds")
        #expect(site.timeZone.identifier == "Europe/Berlin")
        #expect(try site.reasons() == allReasons)
        try site.expectSound()
        try site.close()
        #expect(folder.names == ["site.dockline", "site.dockline.notify", "site.dockline.turnstile"])
        let again = try Site.open(folder.site, station: "S2")
        #expect(again.name == "Leeds")
        #expect(again.station == "S2")
    }

    @Test func theFirstFactsNameTheSiteAndThePlacesThatEverySiteHas() throws {
        let folder = try Folder()
        let site = try Site.create(folder.site, name: "Leeds", timeZone: "UTC", reasons: [.full])
        let bodies = try site.facts(last: 100).reversed().map(\.body)
        #expect(
            bodies == [.siteOpened(SiteOpened(site: "Leeds", timeZone: "UTC"))]
                + Place.standing.map { .placeDefined($0) } + [.reasonDefined(.full)])
        #expect(try site.count("SELECT count(*) FROM place") == Place.standing.count)
    }

    @Test func theSettingsThatKeepAScanAreInForce() throws {
        let folder = try Folder()
        try folder.makeSite().close()
        let site = try Site.open(folder.site, station: "S1")
        #expect(try site.count("PRAGMA synchronous") == 1)
        #expect(try site.count("PRAGMA wal_autocheckpoint") == 0)
        #expect(try site.count("PRAGMA foreign_keys") == 1)
        #expect(try site.count("PRAGMA trusted_schema") == 0)
        #expect(try site.count("PRAGMA cell_size_check") == 1)
        #expect(try site.count("PRAGMA application_id") == siteApplicationID)
        #expect(try site.texts("PRAGMA journal_mode") == ["wal"])
    }

    @Test func aSettingThatDoesNotHoldStopsTheOpening() throws {
        let queue = try DatabaseQueue()
        let error = siteError { try queue.writeWithoutTransaction { try Site.settle($0) } }
        #expect(error == .unsafe(setting: "journal_mode", found: "memory", expected: "wal"))
    }

    @Test func allFilesOfASiteAreForItsGroupWhateverTheUmaskSays() throws {
        let folder = try Folder()
        let old = umask(0o077)
        defer { umask(old) }
        let site = try folder.makeSite()
        #expect(
            folder.names == ["", "-shm", "-wal", ".notify", ".turnstile"].map { "site.dockline" + $0 })
        for name in folder.names { #expect(folder.mode(name) == 0o660, "\(name)") }
        let copy = try site.backup(to: folder.file("copy"))
        #expect(folder.mode("copy") == 0o660, "\(copy)")
    }

    @Test func aMissingSiteIsMissing() throws {
        let folder = try Folder()
        let error = siteError { _ = try Site.open(folder.site, station: "S1") }
        #expect(error == .missing(path: folder.site))
        #expect("\(error!)".contains("dockline site init \(folder.site)"))
        #expect(folder.names == [])
    }

    @Test func anExistingFileIsNeverTakenForANewSite() throws {
        let folder = try Folder()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.site))
        let error = siteError { _ = try folder.makeSite() }
        #expect(error == .exists(path: folder.site))
        #expect("\(error!)".contains("was left alone"))
        #expect(folder.bytes() == Data("mine".utf8))
    }

    @Test func aLogThatAnOlderSiteLeftIsNeverTakenForTheNewOnes() throws {
        let folder = try Folder()
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder.site + "-wal"))
        #expect(siteError { _ = try folder.makeSite() } == .exists(path: folder.site + "-wal"))
        #expect(folder.names == ["site.dockline-wal"])
    }

    @Test func anUnknownTimeZoneIsToldBeforeAnythingIsMade() throws {
        let folder = try Folder()
        let error = siteError { _ = try folder.makeSite(timeZone: "Europe/Atlantis") }
        #expect("\(error!)".contains("Europe/Atlantis is no time zone"))
        #expect(folder.names == [])
    }

    @Test func aSiteIsNotMadeInAFolderThatIsNotThere() throws {
        let folder = try Folder()
        let path = folder.path + "/nowhere/site"
        let error = siteError {
            _ = try Site.create(path, name: "x", timeZone: "UTC", reasons: [])
        }
        guard case .noAccess(_, let reason) = error else { return #expect(error == nil) }
        #expect(reason.contains("No such file"))
    }

    @Test(arguments: ["directory", "empty", "text", "database", "walDatabase", "pipe"])
    func whatIsNoSiteIsLeftAsItIs(_ kind: String) throws {
        let folder = try Folder()
        try Foreign.make(kind, at: folder.site)
        let before = kind == "directory" || kind == "pipe" ? nil : folder.bytes()
        let error = siteError { _ = try Site.open(folder.site, station: "S1") }
        #expect(error == .notASite(path: folder.site))
        #expect("\(error!)".contains("is not a Dockline site"))
        if let before { #expect(folder.bytes() == before) }
        #expect(!folder.names.contains { $0.hasSuffix(".turnstile") || $0.hasSuffix(".notify") })
        let backup = siteError { _ = try Site.restore(folder.site, to: folder.file("other")) }
        #expect(backup == .notASite(path: folder.site))
        #expect(!folder.names.contains { $0.hasPrefix("other") })
    }

    @Test func aNewerFormatIsRefusedAndKeepsItsBytes() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        try site.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(siteFormat + 1)") }
        try site.close()
        let before = folder.bytes()
        let error = siteError { _ = try Site.open(folder.site, station: "S1") }
        #expect(error == .newer(path: folder.site, found: siteFormat + 1, known: siteFormat))
        #expect("\(error!)".contains("format \(siteFormat + 1)") && "\(error!)".contains("Install that version"))
        #expect(folder.bytes() == before)
    }

    @Test func aStationThatRunsWritesNothingMoreOnceTheFileHasANewerFormat() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let newer = try Site.open(folder.site, station: "NEW")
        try newer.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(siteFormat + 1)") }
        let facts = try site.newestFact()
        let error = siteError { _ = try site.take([.placeDefined(Place(id: "Z-99", kind: .bin))]) }
        #expect(error == .newer(path: folder.site, found: siteFormat + 1, known: siteFormat))
        #expect(try site.newestFact() == facts)
    }

    @Test func aTruncatedSiteIsDamaged() throws {
        let folder = try Folder()
        try folder.makeSite().close()
        truncate(folder.site, 5 * 4096)
        let error = siteError {
            let site = try Site.open(folder.site, station: "S1")
            try site.expectSound()
        }
        guard case .damaged(let path, _) = error else { return #expect(error == nil) }
        #expect(path == folder.site)
        #expect("\(error!)".contains("restore the newest backup"))
    }

    @Test func pagesOfNoiseAreDamagedOrFoundByVerify() throws {
        let folder = try Folder()
        try folder.makeSite().close()
        var bytes = try #require(folder.bytes())
        var random = SeededRandom.named("pagesOfNoise", seed: 7)
        for index in 4096..<bytes.count where index % 3 != 0 { bytes[index] = random.next().byte }
        try bytes.write(to: URL(fileURLWithPath: folder.site))
        let error = siteError {
            let site = try Site.open(folder.site, station: "S1")
            #expect(try !site.verify().isSound)
            throw SiteError.damaged(path: folder.site, detail: "found by verify")
        }
        guard case .damaged = error else { return #expect(error == nil) }
    }

    @Test func aFileThatIsReplacedUnderAStationTakesNoMoreScans() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        #expect(rename(folder.site, folder.file("moved")) == 0)
        let error = siteError { _ = try site.take([.itemDefined(Item(sku: "NEW", name: "New"))]) }
        guard case .damaged(_, let detail) = error else { return #expect(error == nil) }
        #expect(detail.contains("removed or replaced"))
        #expect(rename(folder.file("moved"), folder.site) == 0)
        #expect(try site.take([.itemDefined(Item(sku: "NEW", name: "New"))]) == [.taken])
    }

    @Test func aFormatThatIsBehindIsBroughtUpToDate() throws {
        let folder = try Folder()
        do {
            let queue = try DatabaseQueue(path: folder.site)
            try queue.writeWithoutTransaction { db in
                try Site.logAhead(db)
                try db.execute(sql: "PRAGMA application_id = \(siteApplicationID)")
            }
            try queue.close()
        }
        // It has a format now, but no first fact: that is told as what it is.
        let error = siteError { _ = try Site.open(folder.site, station: "S1") }
        guard case .damaged = error else { return #expect(error == nil) }
        let queue = try DatabaseQueue(path: folder.site)
        #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == siteFormat)
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM fact") } == 0)
    }
}

extension OpeningTests {
    /// What a file of format 1 lacks is made when it is opened; its facts stay as they are.
    @Test func aSiteOfFormatOneGoesOnAsItWas() throws {
        let folder = try Folder()
        let old = try folder.makeSite()
        try old.released(order("O-1", ("PEN", 2)))
        let facts = try old.factCount
        try old.write { db in
            try db.execute(
                sql: """
                    DROP TABLE learned_code; DROP TABLE scanner_profile; DROP TABLE parcel; DROP TABLE item_weight;
                    DROP INDEX fact_by_job; ALTER TABLE fact DROP COLUMN job; PRAGMA user_version = 1;
                    DROP TABLE hub_link; DROP TABLE hub_stream; DROP TABLE pin; ALTER TABLE tour DROP COLUMN tags;
                    ALTER TABLE tour DROP COLUMN hand_tags
                    """)
        }
        try old.close()
        let site = try Site.open(folder.site, station: "S2")
        #expect(try site.count("PRAGMA user_version") == siteFormat)
        #expect(try site.factCount == facts)
        #expect(try site.learnedCodes().isEmpty && site.scannerSettings(of: "S2") == nil)
        try site.expectSound()
    }
}

extension UInt64 {
    var byte: UInt8 { UInt8(truncatingIfNeeded: self) }
}

/// Files that somebody may take for a site.
enum Foreign {
    static func make(_ kind: String, at path: String) throws {
        switch kind {
        case "directory": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        case "empty": try Data().write(to: URL(fileURLWithPath: path))
        case "text": try Data("order,sku,quantity\n".utf8).write(to: URL(fileURLWithPath: path))
        case "pipe": mkfifo(path, 0o600)
        default:
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { db in
                if kind == "walDatabase" { _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
                try db.execute(sql: "CREATE TABLE song(title TEXT); INSERT INTO song VALUES ('x')")
            }
            try queue.close()
        }
    }
}
