import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

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

    // MARK: Leaving behind

    private func left(_ station: PretendStation) -> (ParcelID, NextSlot)? {
        for case .dock(.load("L1", .leave(let parcel, _, let next)), offered: _) in station.requests {
            return (parcel, next)
        }
        return nil
    }

    @Test func theCartonThatStaysIsChosenWithTheArrowsOrByItsLabel() throws {
        var station = DockMarket.station()
        station.toLoading()
        station.press(.function(3), .right)
        station.enter()
        #expect(try #require(left(station)).0 == SmallDock.id(12))

        var other = DockMarket.station()
        other.toLoading()
        other.press(.function(3))
        other.scan(SmallDock.id(12).rawValue)
        other.enter()
        #expect(left(other) == nil, "the end mark of a slow scan confirmed what it chose")
        other.enter()
        #expect(try #require(left(other)).0 == SmallDock.id(12))
    }

    @Test func theNextWayOutIsChosenWithAKeyOrTypedAsATime() throws {
        var station = DockMarket.station()
        station.yard.add(
            LoadPlanned(id: "L4", service: "ROUTE-1", departs: SmallDock.now.adding(minutes: 300), door: "DOOR-4"))
        station.toLoading()
        station.press(.function(3))
        #expect(station.console.view(in: .standard).text.joined().contains("goes with L3"))
        station.press(.function(4))
        #expect(station.console.view(in: .standard).text.joined().contains("goes with L4"))
        station.type("16:40")
        #expect(station.console.view(in: .standard).text.joined().contains("goes today at 16:40"))
        station.type("13:00")
        #expect(station.console.view(in: .standard).text.joined().contains("goes tomorrow at 13:00"))
        station.enter()
        #expect(try #require(left(station)).1 == .slot(SmallDock.now.adding(minutes: 22 * 60)))
    }

    @Test func whatTheKeyForClosingDoesOnAShutLoadIsWhatItSays() throws {
        var closed = DockMarket.station()
        closed.toClosed()
        #expect(closed.console.view(in: .standard).text.last?.contains("F4 Open load") == true)
        closed.press(.function(4))
        #expect(closed.console.load?.load.state == .loading)
        #expect(closed.console.view(in: .standard).text.last?.contains("F4 Close load") == true)
        var sealed = DockMarket.station()
        sealed.toSealed()
        sealed.press(.function(4))
        #expect(sealed.console.view(in: .standard).text.joined().contains("sealed"), "nothing on it has to come off")
        #expect(sealed.console.load?.load.state == .sealed)
        #expect(sealed.requests.contains(.dock(.load("L1", .reopen), offered: nil)))
    }

    @Test func whereNoLoadTakesACartonItsTimeHasToBeTyped() throws {
        var station = DockMarket.station()
        station.toLoading()
        station.cancelLast()
        station.press(.function(3))
        station.enter()
        #expect(left(station) == nil)
        #expect(station.console.view(in: .standard).text.joined().contains("No load takes this carton."))
        station.type("2026-03-02 07:15")
        station.enter()
        guard case .slot = try #require(left(station)).1 else {
            Issue.record("it goes with a load")
            return
        }
    }

    // MARK: Trucks, holds, photos, doors

    @Test func theTruckThatHasComeIsNamedAndStandsAtItsDoor() {
        var station = DockMarket.station()
        station.toDock()
        station.scan("L1")
        station.press(.function(2))
        station.type("LE-12 KX")
        #expect(station.yard.state(of: "L1").state == .planned)
        station.enter()
        #expect(station.yard.state(of: "L1").state == .atDoor)
        #expect(station.yard.state(of: "L1").truck == "LE-12 KX")
        // The door opens it, as ever.
        station.scan("DOOR-1")
        #expect(station.yard.state(of: "L1").state == .loading)
    }

    @Test func aTruckAtAnotherDoorIsConfirmedByTheSameScan() {
        var station = DockMarket.station()
        station.toDock()
        station.scan("L1")
        station.press(.function(2))
        station.scan("DOOR-4")
        #expect(station.yard.state(of: "L1").state == .planned)
        station.scan("DOOR-4")
        #expect(station.yard.state(of: "L1").door == "DOOR-4")
        #expect(station.yard.state(of: "L1").truck == nil)
    }

    @Test func onlyASupervisorHoldsALoadAndSaysWhy() {
        var station = DockMarket.station()
        station.toLoading()
        station.press(.function(5))
        #expect(station.console.view(in: .standard).text.joined().contains("supervisors only"))
        station.scan("SUE")
        station.press(.function(5))
        station.scan("DOOR-4")
        #expect(station.console.view(in: .standard).text.joined().contains("Expected: the reason in words."))
        station.enter()
        station.type("wrong trailer")
        #expect(station.yard.state(of: "L1").hold == .office("wrong trailer"))
        station.scan(SmallDock.id(11).rawValue)
        #expect(station.yard.state(of: "L1").cartons == [])
        station.press(.function(5))
        #expect(station.yard.state(of: "L1").hold == nil)
    }

    @Test func aPhotoOfTheSealIsNotedOnceAndTheNextTextIsTheDriverAgain() {
        var station = DockMarket.station()
        station.toSealed()
        station.press(.function(2))
        station.type("IMG_0042.jpg")
        #expect(station.yard.state(of: "L1").photos == ["IMG_0042.jpg"])
        station.type(station.console.load?.load.driverCode ?? "")
        #expect(station.yard.state(of: "L1").state == .departed)
    }

    @Test func aKeyThatAskedIsTakenBackByItselfAndByEsc() {
        var station = DockMarket.station()
        station.toSealed()
        station.press(.function(2), .function(2))
        #expect(station.console.load?.asks == nil)
        station.press(.function(2), .escape)
        #expect(station.console.load?.asks == nil && station.console.load != nil)
        #expect(station.yard.state(of: "L1").photos == [])
    }

    @Test func doorsAreSwappedByChoosingTheOtherLoad() {
        var station = DockMarket.station()
        station.toDock()
        station.press(.function(11), .down)
        station.enter()
        #expect(station.yard.state(of: "L1").door == "DOOR-2" && station.yard.state(of: "L2").door == "DOOR-1")
    }

    @Test func aLaneThatFilledMeanwhileIsReplacedByTheNextBest() {
        var station = DockMarket.station()
        station.toDock()
        station.scan(SmallDock.id(21).rawValue)
        #expect(station.console.dock?.holding?.lane == "LANE-1")
        // Somebody else is quicker with lane 1.
        station.yard.change(SmallDock.id(11)) { $0.spot.lane = "LANE-1" }
        station.scan("LANE-1")
        #expect(station.console.dock?.holding?.lane == "LANE-2")
        station.scan("LANE-2")
        #expect(station.yard.cartons[SmallDock.id(21)]?.lane == "LANE-2")
    }
}

/// What somebody types for a time.
@Suite struct ClockTimeTests {
    private func time(_ text: String) -> Int? {
        ClockTime(text, now: SmallDock.now, offset: 60).map { $0.moment.minutes(since: SmallDock.now) }
    }

    @Test func aTimeIsTheNextOneThatTheClockAtTheSiteShows() {
        // It is 15:00 at a site one hour before UTC.
        #expect(time("16:40") == 100)
        #expect(time("15:00") == 1440)
        #expect(time("6:05") == 15 * 60 + 5)
        #expect(time(SmallFloor.today.iso + " 14:00") == -60)
        #expect(time(SmallFloor.today.adding(1).iso + " 14:00") == 23 * 60)
    }

    @Test func whatIsNoTimeIsNone() {
        for text in [
            "", "16", "16:4", "24:00", "12:60", "1640", "16:40:00", "noon", "x 16:40", "2027-02-30 10:00", "-1:30",
        ] {
            #expect(time(text) == nil, "\(text)")
        }
    }
}
