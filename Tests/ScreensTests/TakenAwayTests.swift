import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// Work that a supervisor took away: what both people read, the same in every job.
@Suite struct TakenAwayTests {
    private func at(_ name: String) -> PretendStation {
        guard let situation = situations.first(where: { $0.name == name }) else {
            preconditionFailure("there is no situation \(name)")
        }
        return situation.reach()
    }

    private func said(_ station: PretendStation) -> String { station.console.notice?.text ?? "" }

    @Test(arguments: [
        ("refusal/taken-away", "Stop: press Enter. Sue Park took tour 41 from you. What you picked is kept."),
        (
            "refusal/taken-away-hand",
            "Put back 1 × Lunch bag red retrospot into A-04-12-C. Sue Park took tour 41 from you. What you picked is "
                + "kept. Then Enter shows the list of tours."
        ),
        (
            "pack/taken-away",
            "Stop: press Enter. Sue Park took order 1001 from you. What you packed stays in its boxes."
        ),
        (
            "count/taken-away",
            "Stop: press Enter. Sue Park took the count of A-02-01 from you. What you counted is kept for you."
        ),
        ("inspect/taken-away", "Stop: press Enter. Sue Park took return RMA-1 from you. What you found out is kept."),
        (
            "receive/taken-away",
            "Put it back. Sue Park took what you had in hand from PO-7001. It counts as lying where it was."
        ),
    ])
    func whoeverLosesWorkReadsWithTheNextRefreshWhatWasTakenAndByWhom(_ name: String, _ words: String) {
        let station = at(name)
        #expect(station.rung == [.attention])
        #expect(said(station) == words)
    }

    /// The terminal has not heard of it; the gesture is refused, changes nothing, and says the same.
    private func expectRefused(
        _ station: PretendStation, _ text: String, _ job: HeldJob, from badge: BadgeID,
        _ location: SourceLocation = #_sourceLocation
    ) -> PretendStation {
        var station = station
        station.takeAway(job, from: badge)
        station.scan(text)
        #expect(station.rung.first == .wrong(.wrongState) || station.rung.first == .attention, sourceLocation: location)
        #expect(said(station).contains("Sue Park took"), "\(said(station))", sourceLocation: location)
        return station
    }

    @Test func theNextGestureIsRefusedWhereNothingWasHeardOfIt() {
        var pick = Market.station()
        pick.begin()
        pick = expectRefused(pick, "A-04-12-C", .tour(TourID(41)), from: "ANA")
        #expect(pick.console.pick?.isLost == true && pick.shelf.tour(TourID(41)).freed?.by == "SUE")
        pick.enter()
        #expect(pick.console.menu != nil)

        var pack = at("pack/undone")
        pack = expectRefused(pack, "5012345000017", .packing("1001"), from: "CAL")
        #expect(pack.console.pack?.isLost == true)
        pack.enter()
        #expect(pack.console.packHome != nil)

        var count = at("count/leaving")
        count = expectRefused(count, "4000000000112", .counting(CountID(3), "A-02-01"), from: "ZOE")
        #expect(count.console.count?.isLost == true && count.counts.job(CountID(3))?.round?.by == "ZOE")
        count.enter()
        #expect(count.console.counts != nil)

        var inspect = at("inspect/check")
        inspect = expectRefused(inspect, "1", .inspecting("RMA-1"), from: "IDA")
        #expect(inspect.console.inspect?.isLost == true)
        inspect.enter()
        #expect(inspect.console.inspects != nil)
    }

    @Test func aHandThatWasEmptiedScansOnWhenThatWasRead() {
        var station = at("receive/goal")
        station = expectRefused(
            station, "A-01-01", .carrying(CarryID(1), of: "PO-7001"), from: "GUS")
        #expect(station.console.carry?.hand == nil)
        station.scan("4006381333931")
        #expect(station.rung == [.accepted] && station.console.carry?.hand?.units == 1)
        station = at("receive/taken-away")
        station.enter()
        station.scan("4006381333931")
        #expect(station.rung == [.accepted], "it was read with the refresh")
    }

    @Test func whoeverTakesItNextReadsWhoseItWas() {
        var station = Market.station()
        station.signIn("BEN")
        station.type("43")
        station.press(.function(10), .function(10))
        station.takeAway(.tour(TourID(43)), from: "BEN")
        station.signIn("ANA")
        station.type("43")
        #expect(station.rung == [.attention])
        #expect(said(station).hasPrefix("Tour 43 is yours. Taken over from Ben Okafor."))
        #expect(
            said(at("count/taken-over"))
                == "The count is yours. Taken over from YAN. Count the bin from the beginning.",
            "whose name nobody knows is called by the badge")
        #expect(
            said(at("inspect/taken-over")) == "Return is yours. Taken over from Ben Okafor. It goes on where it stood.")
        var pack = at("pack/lost")
        pack.enter()
        pack.takeAway(.packing("1001"), from: "DOT")
        pack.type("1001")
        #expect(said(pack).hasPrefix("The order is yours. Taken over from Dot Ivers."), "\(said(pack))")
    }

    @Test func ownWorkThatIsTakenAgainJustGoesOn() {
        var station = at("count/taken-away")
        station.enter()
        station.scan("A-02-01")
        #expect(station.rung.first == .accepted)
        #expect(station.console.count?.round?.units == 1)
    }
}
