import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

/// What happens at a load, key by key.
@Suite struct DockTests {
    @Test func anyReasonCanBeConfirmedForTheCartonThatWasShown() throws {
        var station = DockMarket.station()
        station.dockReasons.append(
            Reason(
                code: "too-late", label: "Came too late", help: "It goes with the next load.", jobs: [.dock],
                procedure: .leftover))
        station.toDock()
        // The higher number waits in a lane, so it is the one on the screen.
        station.stage(12, "LANE-1")
        station.scan("DOOR-1")
        station.press(.function(3), .down)
        #expect(station.console.view(in: .standard).text.joined().contains("00012"))
        station.enter()
        let wishes = station.requests.compactMap { request -> LoadWish? in
            guard case .dock(.load("L1", let wish), offered: _) = request else { return nil }
            return wish
        }
        guard case .leave(let parcel, let reason, _) = try #require(wishes.first) else {
            Issue.record("no carton was left behind: \(station.requests)")
            return
        }
        #expect(parcel == SmallDock.id(12))
        #expect(reason == "too-late")
    }

    @Test func theSecondReaderOfASealDoesNotSeeWhatTheFirstRead() {
        var station = DockMarket.station()
        station.toClosed()
        station.type("SEAL-77")
        #expect(!station.console.view(in: .standard).text.joined().contains("SEAL-77"))
        station.scan("SUE")
        #expect(!station.console.view(in: .standard).text.joined().contains("SEAL-77"))
    }

    @Test func aLoadIsNotShownWhileACartonIsInTheHand() {
        var station = DockMarket.station()
        station.toDock()
        station.scan(SmallDock.id(11).rawValue)
        station.scan("L1")
        #expect(station.effects.contains(.ring(.refused)))
        #expect(station.console.view(in: .standard).text.joined().contains("00011"))
    }
}
