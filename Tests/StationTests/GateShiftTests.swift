import Rehearsal
import Screens
import SiteStore
import Testing
import TextScreen
import Warehouse

@testable import Station

/// A courier at the gate, from the badge to the claim: bytes in, screens out.
@Suite struct GateShiftTests {
    @Test func aCourierSignsForWhatHeBroughtAndOwesTheRest() throws {
        let floor = try Floor()
        let grace = try floor.station("GATE-1")
        let porter = try #require(try grace.site.people().first { $0.roles.contains(.receive) })
        grace.scan(porter.badge.rawValue)
        grace.key("\u{1B}[18~")
        #expect(grace.screen().contains("GATE") && grace.screen().contains("Northline"))
        grace.type(Array("northline".utf8), gapMilliseconds: 200)
        grace.scan("", after: 300)
        #expect(grace.screen().contains("3 announced"))
        grace.scan("NL7700001")
        grace.scan("WEB-79115")
        #expect(grace.screen().contains("2 here: RMA-3002, 1 to come"))
        let facts = try grace.facts
        grace.scan("RMA-3001")
        #expect(grace.screen().contains("Scan the next one"))
        #expect(try grace.facts == facts)
        grace.scan("PW-55012")
        #expect(grace.screen().contains("Scan again to take"))
        grace.scan("PW-55012")
        #expect(grace.screen().contains("3 here: RMA-3004"), "another courier's parcel is taken all the same")
        grace.key("\u{1B}OS")
        #expect(grace.screen().contains("1 missing") && grace.screen().contains("missing RMA-3003"))
        grace.type(Array("J. Porter".utf8), gapMilliseconds: 200)
        grace.scan("", after: 300)
        #expect(grace.screen().contains("1 claim opened"))
        #expect(try grace.site.gateClaims().map(\.rma) == ["RMA-3003"])
        #expect(try grace.site.verify().problems == [])
        // The list of couriers says what is owed.
        grace.scan("")
        #expect(grace.screen().contains("RMA-3003 missing from Northline: claim within 7 days"))
    }

    @Test func theGuideHandsOverAndTheLastParcelIsClaimed() throws {
        let floor = try Floor()
        let grace = try floor.station("GATE-1")
        let porter = try #require(try grace.site.people().first { $0.roles.contains(.receive) })
        grace.scan(porter.badge.rawValue)
        grace.key("\u{1B}[18~")
        for _ in 0..<10 {
            guard let text = try grace.guide.right(grace.core.console) else { break }
            grace.scan(text)
        }
        #expect(grace.core.console.gate?.entry.parcels.count == 2)
        grace.key("\u{1B}OS")
        #expect(try grace.guide.right(grace.core.console) == nil, "a name is typed")
        grace.type(Array("J. Porter".utf8), gapMilliseconds: 200)
        grace.scan("", after: 300)
        #expect(try grace.site.gateClaims().count == 1)
    }
}
