import FileLocks
import Foundation
import Testing
import Warehouse

@testable import SiteStore

private let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3])
private let other = Data([0xFF, 0xD8, 0xFF, 0xE0, 1, 2])

@Suite struct EvidenceTests {
    private let folder: Folder
    private let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeSite()
    }

    @discardableResult
    private func take(_ data: Data = picture, _ angle: String = "front", gesture: UniqueID? = nil) throws -> Evidence {
        try site.takeEvidence(
            data, of: "RMA-7", angle: angle, by: "ANA", source: "a.png",
            gesture: gesture ?? site.clock.newID(at: site.clock.now()))
    }

    private func files() -> [String] {
        let root = Site.evidenceFolder(besideSite: folder.site)
        return ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).filter { $0.count > 2 }
    }

    @Test func aPictureLiesUnderItsDigestAndIsListed() throws {
        let evidence = try take()
        #expect(FileManager.default.contents(atPath: site.path(of: evidence)) == picture)
        #expect(files() == [evidence.fileName])
        #expect(permissions(site.path(of: evidence)) == 0o660)
        #expect(try site.evidence(of: "RMA-7").map(\.evidence) == [evidence])
        #expect(try site.evidence(of: "RMA-8").isEmpty)
        #expect(try site.verify().isSound)
    }

    @Test func theSameBytesTwiceAreOneFileAndTwoFacts() throws {
        let (first, second) = (try take(), try take(picture, "label"))
        #expect(first.digest == second.digest && files().count == 1)
        #expect(try site.evidence().map(\.evidence.angle) == ["front", "label"])
    }

    @Test func theSameGestureAgainRecordsNothing() throws {
        let gesture = site.clock.newID(at: site.clock.now())
        let first = try take(gesture: gesture)
        #expect(try take(gesture: gesture) == first)
        #expect(try site.evidence().count == 1)
    }

    @Test func whatIsNoPictureIsRefusedAndNothingIsKept() throws {
        #expect(throws: SiteError.self) { try take(Data("hello".utf8)) }
        #expect(throws: SiteError.self) { try take(picture + Data(count: Evidence.bytesMax)) }
        #expect(throws: SiteError.self) { try take(picture, "") }
        #expect(throws: SiteError.self) { try take(picture, "a\u{1B}b") }
        #expect(try files().isEmpty && site.evidence().isEmpty)
    }

    @Test func aCrashBetweenFileAndFactLeavesAFileThatNobodyLists() throws {
        site.patienceSeconds = 0.01
        // Another process is at the turnstile and never leaves it: the file is there, the fact is not.
        let blocker = try Turnstile(path: folder.site + ".turnstile", name: "blocker")
        _ = try blocker.pass(within: 1) {
            #expect(throws: SiteError.self) { try take() }
        }
        #expect(files().count == 1)
        #expect(try site.evidence().isEmpty && site.verify().warnings.isEmpty)
        try take()
        #expect(try files().count == 1 && site.evidence().count == 1)
    }

    @Test func aLostOrAlteredPictureIsAWarningAndNoDamage() throws {
        let (first, second) = (try take(), try take(other))
        #expect(try site.verify().warnings.isEmpty)
        try FileManager.default.removeItem(atPath: site.path(of: first))
        try Data("x".utf8).write(to: URL(fileURLWithPath: site.path(of: second)))
        let report = try site.verify()
        #expect(report.isSound && report.warnings.count == 2)
        #expect(report.warnings.first?.contains("gone") == true)
        #expect(report.warnings.last?.contains("not what was taken") == true)
    }

    @Test func aBackupAndARestoreBringThePictures() throws {
        let (first, second) = (try take(), try take(other))
        try FileManager.default.removeItem(atPath: site.path(of: second))
        let report = try site.backup(to: folder.file("b.site"))
        #expect(report.pictures == 1 && report.picturesMissing == 1)
        let back = try Site.restore(folder.file("b.site"), to: folder.file("c.site"))
        #expect(back.pictures == 1 && back.picturesMissing == 1)
        let restored = try Site.open(folder.file("c.site"), station: "S2")
        #expect(restored.picture(of: first) == picture)
        #expect(try restored.verify().warnings.count == 1)
    }

    @Test func aPacketHoldsFactsHashesAndPictures() throws {
        try take()
        try take(other, "label/left")
        _ = try site.take([.returnAnnounced(AnnouncedReturn(id: "RMA-7", customer: "K", lines: []))])
        let report = try site.exportEvidence(of: "RMA-7", to: folder.file("packet"))
        #expect(report.facts == 3 && report.pictures == 2 && report.missing.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("packet/pictures")).sorted()
        #expect(names.first?.hasPrefix("01-front-") == true && names.last?.hasPrefix("02-label-left-") == true)
        #expect(throws: SiteError.exists(path: folder.file("packet"))) {
            try site.exportEvidence(of: "RMA-7", to: folder.file("packet"))
        }
        #expect(throws: SiteError.self) { try site.exportEvidence(of: "RMA-9", to: folder.file("none")) }
        #expect(!folder.names.contains("none") && !folder.names.contains("packet.part"))
    }
}
