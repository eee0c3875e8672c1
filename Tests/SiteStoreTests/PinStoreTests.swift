import Foundation
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// PINs in a site's file: what signs in, what locks, and what nobody can read out of it.
struct PinStoreTests {
    private let folder: Folder
    private let clock = TestClock()
    private let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeSite(clock: clock)
        _ = try site.take([.personDefined(Person(badge: "SUE", name: "Sue Park", roles: [.supervise]))])
    }

    private func signIn(_ pin: String?) throws -> SignIn {
        try site.signIn("ANA", pin: pin, gesture: site.clock.newID(at: site.clock.now()))
    }

    private func pass(seconds: Int64) {
        clock.now = Moment(milliseconds: clock.now.milliseconds + seconds * 1000)
    }

    @Test func theBadgeAloneSignsNobodyInAndItsPinDoes() throws {
        try site.setPin("4711", of: "ANA", by: "office")
        let facts = try site.factCount
        let ana = try #require(try site.people().first { $0.badge == "ANA" })
        #expect(try signIn(nil) == .pinWanted(ana))
        #expect(try site.factCount == facts)
        #expect(try signIn("4711") == .signedIn(ana))
        #expect(try site.removePin(of: "ANA", by: "office"))
        #expect(try signIn(nil) == .signedIn(ana))
        #expect(try !site.removePin(of: "ANA", by: "office"))
        try site.expectSound()
    }

    @Test func fiveOthersLockTheBadgeUntilASupervisorHelps() throws {
        try site.setPin("4711", of: "ANA", by: "office")
        for failure in 1...5 {
            guard case .pinRefused(_, let failures, wasTried: true) = try signIn("4712") else {
                return #expect(Bool(false), "\(failure)")
            }
            #expect(failures.failures == failure)
            if failure == 3 {
                guard case .pinRefused(_, _, wasTried: false) = try signIn("4711") else { return #expect(Bool(false)) }
            }
            pass(seconds: 120)
        }
        guard case .pinRefused(_, let failures, wasTried: false) = try signIn("4711") else {
            return #expect(Bool(false))
        }
        #expect(failures.standing(at: site.clock.now()) == .locked)
        #expect(throws: SiteError.self) { try site.unlockPin(of: "ANA", by: "ANA") }
        #expect(throws: SiteError.self) { try site.unlockPin(of: "SUE", by: "SUE") }
        #expect(try site.unlockPin(of: "ANA", by: "SUE") == 5)
        guard case .signedIn = try signIn("4711") else { return #expect(Bool(false)) }
        #expect(try site.pins()["ANA"]?.failures == 0)
        try site.expectSound()
    }

    @Test func aPinIsNeverAFactAndIsKeptAsAHash() throws {
        try site.setPin("739155", of: "ANA", by: "office")
        _ = try signIn("739156")
        let bodies = try site.texts("SELECT CAST(body AS TEXT) FROM fact").joined()
        #expect(!bodies.contains("739155") && !bodies.contains("739156"))
        #expect(
            try site.texts("SELECT kind FROM fact WHERE kind LIKE 'person.pin%'") == [
                "person.pinSet", "person.pinFailed",
            ])
        #expect(try site.count("SELECT count(*) FROM pin WHERE length(hash) = 32 AND rounds >= 16384") == 1)
        for text in ["12", "1234", "47b1"] {
            #expect(throws: SiteError.self) { try site.setPin(text, of: "ANA", by: "office") }
        }
        guard case .signedIn = try signIn("739155") else { return #expect(Bool(false), "the old one still holds") }
    }

    @Test func aBackupKeepsThePins() throws {
        try site.setPin("4711", of: "ANA", by: "office")
        let copy = folder.path + "/copy"
        _ = try site.backup(to: copy)
        let restored = folder.path + "/restored"
        _ = try Site.restore(copy, to: restored)
        let opened = try Site.open(restored, station: "S1")
        guard case .pinWanted = try opened.signIn("ANA", gesture: opened.clock.newID(at: opened.clock.now())) else {
            return #expect(Bool(false))
        }
    }
}
