import Barcode
import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

@Suite struct LoginAndMenuTests {
    @Test func aBadgeSignsInAndAsksForTheTours() {
        var station = Market.station()
        station.scan("ANA")
        #expect(station.requests == [.signIn(code: "ANA"), .tours])
        #expect(station.rung == [.accepted])
        #expect(station.console.person?.name == "Ana Moreno")
        #expect(station.console.menu?.tours.count == 3)
    }

    @Test func aTypedBadgeSignsInAsWell() {
        var station = Market.station()
        station.type("BEN")
        #expect(station.console.person?.badge == "BEN")
    }

    @Test func anUnknownBadgeIsRefusedInWordsAndNobodyIsSignedIn() {
        var station = Market.station()
        station.scan("4012345678901")
        #expect(station.rung == [.wrong(.unknown)])
        #expect(station.console.person == nil)
        #expect(station.console.notice?.kind == .unknown)
        #expect(station.console.notice?.text.contains("4012345678901") == true)
    }

    @Test func theTourOfAPersonOpensWithTheBadge() {
        var station = Market.station()
        station.toQuantity()
        let before = station.console.pick?.tour
        var again = Market.station()
        again.shelf = station.shelf
        again.scan("ANA")
        #expect(again.requests == [.signIn(code: "ANA"), .tours, .open(TourID(41))])
        #expect(again.console.pick?.tour.hand == before?.hand)
        #expect(again.console.notice?.text.contains("41 goes on") == true)
    }

    @Test func onesOwnTourComesFirstThenTheWaitingByCutOffThenThoseOfOthers() {
        var station = Market.station()
        station.signIn("BEN")
        station.type("42")
        station.press(.function(10), .function(10))
        station.signIn("ANA")
        station.type("43")
        station.press(.function(10))
        #expect(station.console.menu?.tours.map(\.id.rawValue) == [43, 41, 42])
    }

    @Test func aTourThatBringsWhatABenchWaitsForComesFirstOfThoseThatWait() {
        var station = Market.station()
        station.signIn("ANA")
        #expect(station.console.menu?.tours.map(\.id.rawValue) == [42, 41, 43])
        station.awaited = [TourID(43): 2]
        station.send(.changed)
        #expect(station.console.menu?.tours.map(\.id.rawValue) == [43, 42, 41])
        #expect(station.console.menu?.selected?.id == TourID(42), "the selection stays where it was")
    }

    @Test func arrowsAndEnterChoose() {
        var station = Market.station()
        station.signIn()
        station.press(.down)
        #expect(station.effects == [])
        station.enter()
        #expect(station.requests == [.open(TourID(41))])
        #expect(station.console.pick?.tour.id == TourID(41))
    }

    @Test func aListThatChangesKeepsTheSelectionOnItsTour() {
        var station = Market.station()
        station.signIn()
        station.press(.down)
        let chosen = station.console.menu?.selected?.id
        station.heads["536400"] = nil
        station.send(.changed)
        #expect(station.console.menu?.tours.first?.id == TourID(41))
        #expect(station.console.menu?.selected?.id == chosen)
    }

    @Test func enterAcknowledgesARefusalBeforeItOpensATour() {
        var station = Market.station()
        station.signIn()
        station.scan("NONSENSE")
        station.enter()
        #expect(station.requests == [])
        #expect(station.console.notice == nil)
        station.enter()
        #expect(station.requests == [.open(TourID(42))])
    }

    @Test func aBadgeAtTheMenuSwitchesThePerson() {
        var station = Market.station()
        station.signIn("ANA")
        station.scan("BEN")
        #expect(station.console.person?.badge == "BEN")
        #expect(station.console.menu != nil)
    }

    @Test func aTakeOverTakesTheNumberASecondTime() {
        var station = Market.station()
        station.signIn("BEN")
        station.type("43")
        station.press(.function(10), .function(10))
        station.signIn("ANA")
        station.type("43")
        #expect(station.rung == [.attention])
        #expect(station.console.menu?.offer?.code == "43")
        #expect(station.console.notice?.text.contains("Ben Okafor") == true)
        station.type("43")
        #expect(station.console.pick?.tour.lease?.holder == "ANA")
    }

    @Test(arguments: [0, 1, 2, 3, 4])
    func anythingElseDropsATakeOver(_ way: Int) {
        var station = Market.station()
        station.signIn("BEN")
        station.type("43")
        station.press(.function(10), .function(10))
        station.signIn("ANA")
        station.type("43")
        switch way {
        case 0: station.enter()
        case 1: station.press(.down)
        case 2: station.scan("NONSENSE")
        case 3: station.press(.function(1), .escape)
        default:
            station.type("42")
            #expect(station.requests == [.open(TourID(42))], "another number confirms nothing")
            station.press(.function(10))
        }
        #expect(station.console.menu?.offer == nil)
        #expect(station.shelf.tour(TourID(43)).lease?.holder == "BEN")
        station.type("43")
        #expect(station.console.pick == nil, "the second number after a break is a first one")
    }

    @Test func f10GoesFromTheTourToTheMenuAndThenOut() {
        var station = Market.station()
        station.begin()
        station.press(.function(10))
        #expect(station.console.menu != nil)
        #expect(station.shelf.tour(TourID(41)).lease?.holder == "ANA")
        station.press(.function(10))
        #expect(station.requests == [.signOut])
        #expect(station.console.person == nil)
        station.press(.function(10))
        #expect(station.effects == [.quit])
    }

    @Test func anEmptyListSaysWhy() {
        var station = Market.station()
        station.shelf = MemoryShelf()
        station.signIn()
        station.enter()
        #expect(station.console.notice?.text.contains("released") == true)
        #expect(station.console.view(in: .standard).text.joined().contains("No tour waits"))
    }

    @Test func aLateAnswerDoesNotPullAnybodyIntoATour() {
        var station = Market.station()
        station.begin()
        guard let pick = station.console.pick else {
            Issue.record("no tour")
            return
        }
        station.press(.function(10))
        station.send(.answer(.opened(pick.tour, pick.briefing)))
        #expect(station.console.menu != nil)
    }
}
