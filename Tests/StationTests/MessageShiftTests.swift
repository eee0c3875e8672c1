import Rehearsal
import Screens
import SiteStore
import Station
import Testing
import Warehouse

/// A supervisor at one station, a picker at another, one file.
@Suite struct MessageShiftTests {
    @Test func aPickerReadsTheSupervisorsMessageBetweenTwoScans() throws {
        let floor = try Floor()
        let ana = try floor.station("PICK-1")
        try ana.begin()
        let desk = try floor.station("DESK")
        desk.scan("B-1008")
        desk.key("\u{1B}[2~")
        #expect(desk.core.console.board != nil)
        desk.scan("@B-1001 truck 4 is early")
        #expect(desk.screen().contains("Sent to B-1001"))
        // A scan was just answered: its answer stays where it is.
        try ana.scanRight()
        ana.core.lookAround()
        #expect(!ana.screen().contains("truck 4"))
        ana.standStill()
        #expect(ana.screen().contains("truck 4 is early"))
        #expect(ana.core.takeOutput().tones.last == .attention)
        let facts = try ana.facts
        ana.scan("")
        #expect(!ana.screen().contains("truck 4"))
        #expect(try ana.facts == facts + 1, "that it was read")
        #expect(try ana.site.messages(last: 1).first?.readBy == ["B-1001"])
        ana.standStill()
        #expect(!ana.screen().contains("truck 4"))
        try ana.scanRight()
        #expect(try ana.site.verify().problems == [])
    }

    @Test func whoeverTakesTheTerminalReadsTheirOwnMessages() throws {
        let floor = try Floor()
        let ana = try floor.station("PICK-1")
        try ana.begin()
        let site = ana.site
        _ = try site.send("for Ana", to: "B-1001", by: "B-1008", gesture: site.clock.newID(at: site.clock.now()))
        let other = try #require(try site.people().first { $0.badge != "B-1001" && $0.roles.contains(.pick) })
        ana.scan(other.badge.rawValue)
        ana.standStill()
        #expect(!ana.screen().contains("for Ana"))
    }
}

extension StationDriver {
    /// Nobody touches the station for a while, and it looks around.
    func standStill() {
        wait(milliseconds: 2000)
        core.expire(at: now)
        core.lookAround()
    }
}
