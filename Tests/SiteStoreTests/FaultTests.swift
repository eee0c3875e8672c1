import FileLocks
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Tests in processes of their own run where no other test runs. Beside a thousand others that start programs and hold
/// every thread of the pool, now and then such a process has ended, nobody looks for its end, and the run waits for
/// ever.
let isAlone: ConditionTrait = .enabled(
    if: ProcessInfo.processInfo.environment["DOCKLINE_FAULTS"] != nil,
    "Resources/bin/test runs it by itself; so does: DOCKLINE_FAULTS=1 swift test --filter FaultTests")

/// What happens when the machine does not play along. Whatever was acknowledged is there afterwards.
@Suite struct FaultTests {
    @Test func aFullDiskSavesNothingAndLosesNothing() throws {
        let folder = try Folder()
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=1m") == 0 else {
            print("SKIPPED aFullDiskSavesNothingAndLosesNothing: this user may not mount a small file system")
            return
        }
        defer { umount2(folder.path, Int32(MNT_DETACH)) }
        let site = try folder.makeSite()
        let ballast = folder.file("ballast")
        try Data(count: 100_000).write(to: URL(fileURLWithPath: ballast))
        var acknowledged = try site.factCount
        var full: SiteError?
        var number = 0
        while full == nil, number < 5000 {
            number += 1
            let item = Item(sku: SKU("N\(number)"), name: String(repeating: "n", count: 200))
            full = siteError { _ = try site.take([.itemDefined(item)]) }
            if full == nil { acknowledged += 1 }
        }
        #expect(full == .diskFull(path: folder.site))
        #expect("\(full!)".hasPrefix("NOT SAVED: the disk"))
        #expect(try site.factCount == acknowledged)
        #expect(try site.verify().isSound)
        let copy = siteError { _ = try site.backup(to: folder.file("copy")) }
        #expect(copy == .diskFull(path: folder.file("copy")))
        #expect(!folder.names.contains { $0.hasPrefix("copy") })
        unlink(ballast)
        #expect(try site.take([.itemDefined(Item(sku: "AFTER", name: "After"))]) == [.taken])
        #expect(try site.factCount == acknowledged + 1)
        try site.close()
        let again = try Site.open(folder.site, station: "S2")
        #expect(try again.factCount == acknowledged + 1)
        try again.expectSound()
        try again.close()
    }

    @Test func aReadOnlyFileSystemIsReadOnly() throws {
        let folder = try Folder()
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=4m") == 0 else {
            print("SKIPPED aReadOnlyFileSystemIsReadOnly: this user may not mount a small file system")
            return
        }
        defer { umount2(folder.path, Int32(MNT_DETACH)) }
        try folder.makeSite().close()
        #expect(mount("tmpfs", folder.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=4m") == 0)
        let error = siteError { _ = try Site.open(folder.site, station: "S1") }
        #expect(error == .readOnly(path: folder.site))
        #expect("\(error!)".contains("mounted read-only"))
        let made = siteError { _ = try Site.create(folder.file("new"), name: "x", timeZone: "UTC", reasons: []) }
        #expect(made == .readOnly(path: folder.file("new")))
    }

    /// Root may do everything, so this is a process that is nobody.
    @Test(isAlone) func rightsThatAreMissingAreNamed() async throws {
        let folder = try Folder()
        try folder.makeSite().close()
        chmod(folder.path, 0o777)
        chmod(folder.site, 0o666)
        for name in [".notify", ".turnstile"] { chmod(folder.site + name, 0o666) }
        let path = folder.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            becomeNobody()
            let site = path + "/site.dockline"
            try Site.open(site, station: "S1").close()
        }
        chmod(folder.site, 0o444)
        await #expect(processExitsWith: .success) { [path = path as String] in
            becomeNobody()
            let site = path + "/site.dockline"
            let error = siteError { _ = try Site.open(site, station: "S1") }
            #expect(error == .readOnly(path: site))
        }
        chmod(folder.site, 0o000)
        await #expect(processExitsWith: .success) { [path = path as String] in
            becomeNobody()
            let site = path + "/site.dockline"
            let error = siteError { _ = try Site.open(site, station: "S1") }
            #expect(error == .noAccess(path: site, reason: "Permission denied"))
        }
        chmod(folder.site, 0o666)
        chmod(folder.path, 0o755)
        await #expect(processExitsWith: .success) { [path = path as String] in
            becomeNobody()
            let site = path + "/site.dockline"
            let error = siteError { _ = try Site.open(site, station: "S1") }
            #expect(error == .readOnly(path: site))
            let made = siteError { _ = try Site.create(path + "/new", name: "x", timeZone: "UTC", reasons: []) }
            #expect(made == .readOnly(path: path + "/new"))
        }
    }

    @Test(isAlone) func aFileThatMayNotGrowFailsAndTheNextProcessGoesOn() async throws {
        let folder = try Folder()
        try folder.makeSite().close()
        let path = folder.site
        await #expect(processExitsWith: .success) { [path = path as String] in
            signal(SIGXFSZ, SIG_IGN)
            let site = try Site.open(path, station: "S1")
            var limit = rlimit(rlim_cur: 300_000, rlim_max: 300_000)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            var number = 0
            var error: SiteError?
            while error == nil, number < 1000 {
                number += 1
                error = siteError { _ = try site.take([.itemDefined(Item(sku: SKU("N\(number)"), name: "New"))]) }
            }
            #expect("\(error!)".hasPrefix("NOT SAVED: the disk that holds"))
            #expect(try site.count("SELECT count(*) FROM item WHERE name = 'New'") == number - 1)
        }
        let site = try Site.open(path, station: "S1")
        #expect(try site.count("SELECT count(*) FROM item WHERE name = 'New'") > 5)
        try site.expectSound()
    }

    /// The child writes down how many facts it was promised, then dies in the middle of the next.
    @Test(isAlone, arguments: [1, 2, 3, 5, 8, 13])
    func aKilledStationLosesNothingThatWasPromised(_ scans: Int) async throws {
        let folder = try Folder()
        let site = try folder.makeSite(station: "office")
        let tour = try site.released(order("O-1", ("SOCK", 9), ("PEN", 3)))[0]
        let before = try site.factCount
        let path = folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, scans = scans as Int] in
            let site = try Site.open(path + "/site.dockline", station: "S1")
            let worker = Worker(site, TourID(1))
            try worker.perform(.take)
            for _ in 0..<scans {
                let text = try worker.next(freeTote: { "T-1" }) ?? ""
                try worker.scan(text == "9" ? "4000000000112" : text)
            }
            let facts = String(try site.count("SELECT count(*) FROM fact"))
            try facts.write(toFile: path + "/promised", atomically: true, encoding: .utf8)
            _ = try site.write { db in
                try site.record([.pick(TourID(1), .left)], site.officeCause(), db)
                kill(getpid(), SIGKILL)
            }
        }
        let promised = Int(String(decoding: folder.bytes("promised") ?? Data(), as: UTF8.self))
        #expect(try site.factCount == promised)
        #expect(try site.factCount > before)
        // The dead station holds the turnstile no longer, and its tour is still there to go on with.
        site.patienceSeconds = 5
        let worker = Worker(try Site.open(folder.site, station: "S1"), tour)
        #expect(try worker.site.tourHeld(by: "ANA") == tour)
        try worker.perform(.take)
        try worker.finish()
        try site.expectSound()
    }

    @Test func aHolderThatHangsIsNamedAndAfterwardsAllGoesOn() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let other = try Turnstile(path: folder.site + ".turnstile", name: "PACK-7")
        site.patienceSeconds = 0.05
        let facts = try site.factCount
        let item = FactBody.itemDefined(Item(sku: "N", name: "New"))
        try other.pass(within: 1) {
            let error = siteError { _ = try site.take([item]) }
            #expect(error == .busy(holder: "process \(getpid()), PACK-7", seconds: 0.05))
            #expect("\(error!)".contains("held by process \(getpid()), PACK-7"))
            let now = try site.factCount
            #expect(now == facts)
        }
        site.patienceSeconds = 10
        #expect(try site.take([item]) == [.taken])
    }

    @Test func aWaitThatCameTooLateGivesTheLockBackAndNobodyElses() async throws {
        let folder = try Folder()
        let path = folder.file("turnstile")
        let holder = try Turnstile(path: path, name: "holder")
        let waiter = try Turnstile(path: path, name: "waiter")
        let third = try Turnstile(path: path, name: "third")
        try holder.pass(within: 1) {
            // This wait is over before the lock comes; its helper still queues for it.
            #expect(throws: TurnstileError.busy(holder: "process \(getpid()), holder", seconds: 0.02)) {
                try waiter.pass(within: 0.02) {}
            }
        }
        // The orphan takes and gives back the lock. Whoever passes now is alone, as often as it is tried.
        for _ in 0..<50 {
            try waiter.pass(within: 5) {
                #expect(throws: TurnstileError.self) { try third.pass(within: 0.001) {} }
            }
        }
        try third.pass(within: 5) {}
    }

    @Test func aProcessThatIgnoresTheTurnstileIsToldOf() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        try site.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 20") }
        let rogue = try DatabaseQueue(path: folder.site)
        try rogue.writeWithoutTransaction { db in
            try db.beginTransaction(.immediate)
            let error = siteError { _ = try site.take([.itemDefined(Item(sku: "N", name: "New"))]) }
            guard case .busy(let holder, _) = error else { return #expect(error == nil) }
            #expect(holder.contains("ignores the turnstile"))
            try db.rollback()
        }
        #expect(try site.take([.itemDefined(Item(sku: "N", name: "New"))]) == [.taken])
    }

    @Test func theLogIsFoldedWhenItIsLargeAndNotAtEveryScanAfterwards() throws {
        let folder = try Folder(inMemory: true)
        let site = try folder.makeSite()
        let log = WriteAheadLog(path: folder.site + "-wal")
        var folds = 0
        var before = folder.bytes("site.dockline-wal")?[16..<24]
        for number in 0..<400 {
            _ = try site.take((0..<10).map { .itemDefined(Item(sku: SKU("N\(number)-\($0)"), name: "New")) })
            let salts = folder.bytes("site.dockline-wal")?[16..<24]
            if salts != before { folds += 1 }
            before = salts
        }
        #expect((2...20).contains(folds), "\(folds)")
        #expect(try #require(log.size) < 8_000_000)
        try site.expectSound()
    }

    @Test func aFoldedLogThatCannotBeFoldedIsStillSaved() throws {
        let folder = try Folder(inMemory: true)
        let site = try folder.makeSite()
        let reader = try DatabaseQueue(path: folder.site)
        try reader.writeWithoutTransaction { db in
            try db.beginTransaction(.deferred)
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM fact")
            for number in 0..<200 {
                let bodies = (0..<20).map { FactBody.itemDefined(Item(sku: SKU("N\(number)-\($0)"), name: "New")) }
                let answers = try site.take(bodies)
                #expect(answers.allSatisfy { $0 == .taken })
            }
            try db.rollback()
        }
        #expect(try site.count("SELECT count(*) FROM item WHERE name = 'New'") == 4000)
        try site.expectSound()
    }
}

/// Root's rights are gone from here on.
func becomeNobody() {
    guard getuid() == 0 else { return }
    precondition(setgroups(0, nil) == 0 && setgid(65534) == 0 && setuid(65534) == 0)
}
