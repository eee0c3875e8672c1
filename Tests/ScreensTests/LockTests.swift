import Barcode
import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

/// Badges with PINs, and terminals that were left alone.
struct LockTests {
    private func at(_ body: (inout PretendStation) -> Void) -> PretendStation {
        var station = Market.station()
        body(&station)
        return station
    }

    private func shown(_ station: PretendStation) -> String {
        station.console.view(in: ScreenSize(columns: 80, rows: 24)).text.joined(separator: "\n")
    }

    @Test func aBadgeWithAPinAsksForItAndTheRightOneSignsIn() {
        var station = at { $0.pins["ANA"] = "4711" }
        station.scan("ANA")
        #expect(station.console.person == nil && station.console.asksForPin)
        station.send(.entry("4711"))
        #expect(!shown(station).contains("4711") && shown(station).contains("****"))
        station.type("4711")
        #expect(station.requests.first == .pin("ANA", "4711"))
        #expect(station.console.person?.badge == "ANA" && station.console.menu != nil)
        #expect(!station.console.hasOverlay)
    }

    @Test func anotherPinSignsNobodyInAndIsNotShown() {
        var station = at { $0.pins["ANA"] = "4711" }
        station.scan("ANA")
        station.type("4712")
        #expect(station.console.person == nil && station.console.asksForPin)
        #expect(station.rung == [.refused] && !shown(station).contains("4712"))
        #expect(shown(station).contains("4 tries are left"), "the clock of the screen stands a little before the try")
        for _ in 0..<4 { station.type("4712") }
        #expect(!station.console.asksForPin, "only a supervisor helps now, or another badge")
        station.scan("BEN")
        #expect(station.console.person?.badge == "BEN")
    }

    @Test func escLeavesThePinToAnotherBadge() {
        var station = at { $0.pins["ANA"] = "4711" }
        station.scan("ANA")
        station.press(.escape)
        #expect(!station.console.hasOverlay && station.console.question == .login)
        station.scan("BEN")
        #expect(station.console.person?.badge == "BEN")
    }

    @Test func aScannedBadgeOfDigitsIsNoPin() {
        var station = at { station in
            station.pins["ANA"] = "4711"
            station.people.append(Person(badge: "1001", name: "Ola Lind", roles: [.pick]))
        }
        station.scan("ANA")
        station.scan("1001")
        #expect(station.requests.first == .signIn(code: "1001") && station.console.person?.name == "Ola Lind")
    }

    @Test func aTerminalThatIsLeftAloneIsLockedAndItsPersonGoesOnAtTheSameStep() {
        var station = at { $0.toSecondLine() }
        let question = station.console.question
        station.leaveAlone(minutes: 9)
        #expect(!station.console.hasOverlay)
        station.leaveAlone(minutes: 10)
        #expect(station.requests == [.lock] && station.console.hasOverlay)
        #expect(!shown(station).contains("A-05-01-B"), "what the tour asks for is nobody's business")
        let picked = station.shelf
        station.scan("A-05-01-B")
        #expect(station.rung != [.accepted] && station.console.hasOverlay)
        station.press(.escape, .function(10))
        #expect(station.console.hasOverlay)
        station.scan("ANA")
        #expect(station.console.question == question && station.rung == [.accepted])
        #expect(station.shelf.tour(TourID(41)) == picked.tour(TourID(41)))
    }

    @Test func anotherBadgeBeginsAtItsListAndTheTourStaysTheirs() {
        var station = at { $0.toSecondLine() }
        station.leaveAlone(minutes: 10)
        station.scan("BEN")
        #expect(station.console.person?.badge == "BEN" && station.console.menu != nil)
        #expect(station.shelf.tour(TourID(41)).lease?.holder == "ANA")
    }

    @Test func whoIsThereIsNotLockedOut() {
        var station = at { $0.toSecondLine() }
        station.console.lockMinutes = 10
        for minute in 1...40 {
            station.send(.tick(SmallFloor.now.adding(minutes: minute), .noHub(facts: 1204)))
            if minute % 8 == 0 { station.send(.entry("A")) }
        }
        #expect(!station.console.hasOverlay)
    }
}
