import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

/// What a supervisor does at the board.
@Suite struct BoardTests {
    private func at(_ name: String) -> PretendStation {
        guard let found = boardSituations.first(where: { $0.name == "board/\(name)" }) else {
            preconditionFailure("no situation \(name)")
        }
        return found.reach()
    }

    private func text(_ station: PretendStation, _ size: ScreenSize = .standard) -> String {
        station.console.view(in: size).text.joined(separator: "\n")
    }

    @Test func aSupervisorBeginsAtTheBoardAndAnybodyElseDoesNot() {
        #expect(at("loads").console.board != nil)
        var station = Market.station()
        station.signIn("ANA")
        station.press(.insert)
        #expect(station.console.board == nil)
        station = Market.station()
        station.signIn("SUE")
        #expect(station.console.dock != nil, "the first job of the badge comes first")
        station.press(.insert)
        #expect(station.requests == [.board])
        #expect(station.console.board != nil)
    }

    @Test func enterShowsTheCardOfTheSelectedRow() {
        var station = at("loads")
        station.enter()
        #expect(station.requests == [.whereIs("ROAD-1")] || station.requests == [.whereIs("AIR-7")])
        station.press(.escape)
        #expect(station.console.board != nil)
        station = at("people")
        station.press(.down)
        station.enter()
        #expect(station.requests == [.whereIs("CAL")])
        station = at("tours")
        station.press(.down)
        station.enter()
        #expect(station.requests == [.whereIs("tour 41")])
        station = at("desk")
        station.enter()
        #expect(station.requests == [.whereIs("A-04-12-C")])
    }

    @Test func aCodeThatIsTypedOrScannedShowsItsCard() {
        var station = at("loads")
        station.scan("5012345226590")
        #expect(station.requests == [.whereIs("5012345226590")])
        #expect(text(station).contains("Lunch bag red retrospot"))
    }

    @Test func aSlashFiltersAsItIsTypedAndEscEndsIt() {
        var station = at("loads")
        station.send(.entry("/air"))
        #expect(!text(station).contains("ROAD-1"))
        station.type("/air")
        #expect(station.requests == [], "Enter keeps the filter and asks for nothing")
        #expect(station.console.board?.filter == "air")
        station.press(.escape)
        #expect(text(station).contains("ROAD-1"))
        #expect(station.requests == [], "the first Esc does not sign out")
        station.press(.escape)
        #expect(station.requests == [.signOut])
    }

    @Test func anotherStaffingIsTriedOutAndChangesNothing() {
        var station = at("loads")
        let before = station.boardReading
        station.type("1 from pick to pack")
        #expect(station.console.board?.whatIf == WhatIf(1, from: .pick, to: .pack))
        #expect(text(station).contains("Then") && text(station).contains("If 1 from pick to pack"))
        #expect(station.requests == [] && station.boardReading == before)
        station.scan("2 pick pack")
        #expect(station.rung == [], "typed so fast that it looks like a scan: it is tried out all the same")
        station.type("9 pick pack")
        #expect(station.rung == [.refused])
        #expect(station.console.notice?.text.contains("fewer than 9") == true)
    }

    @Test func aHoldIsLiftedAndACountApprovedOnlyWhereOneIsSelected() {
        var station = at("people")
        station.press(.down, .down)
        station.press(.function(8))
        #expect(station.requests == [] && station.rung == [.refused], "Dan has nothing that could be taken")
        station = at("desk")
        station.press(.function(8))
        #expect(station.requests == [.rule(.approve(CountID(7)))])
        #expect(station.rung == [.accepted])
        #expect(station.boardReading.desk.count == 1)
        station.press(.function(11))
        #expect(station.requests == [], "a hold is not counted again")
        station.press(.function(8))
        #expect(station.requests == [.rule(.lift(812))])
        #expect(station.boardReading.desk.isEmpty)
    }

    @Test func aTourIsTakenFromSomebodyByTheSecondPressOnly() {
        var station = at("tours")
        station.press(.function(8))
        #expect(station.requests == [] && station.rung == [.refused], "nobody has the first one")
        station = at("take-tour")
        #expect(station.requests == [])
        #expect(text(station).contains("Tour 41 is with Ana Moreno"))
        station.press(.up)
        station.press(.down)
        station.press(.function(8))
        #expect(station.requests == [], "another row was looked at: it asks anew")
        station.press(.function(8))
        #expect(station.requests == [.rule(.free(Holding(.tour(TourID(41)), by: "ANA")))])
        #expect(text(station).contains("Tour 41 is free"))
        #expect(station.boardReading.tours.allSatisfy { $0.holder == nil })
    }

    @Test func whatAPersonHoldsIsTakenByTheSecondPressAlsoFromSomebodyWhoIsAway() {
        var station = at("people")
        station.press(.down, .down)
        station.press(.function(8))
        #expect(station.requests == [] && station.rung == [.refused], "Dan has nothing")
        station = at("take-work")
        #expect(station.requests == [])
        #expect(text(station).contains("Zoe Quill counts A-07-11-A"))
        // While it is asked somebody else counts it: that is another question.
        station.boardReading.people[3] = BoardPerson(
            badge: "YIN", name: "Yin Zhao", station: "S2", since: nil, work: .counting(CountID(9), "A-07-11-A"))
        station.send(.changed)
        station.press(.function(8))
        #expect(station.requests == [])
        #expect(text(station).contains("Yin Zhao counts A-07-11-A"))
        station.press(.function(8))
        #expect(station.requests == [.rule(.free(Holding(.counting(CountID(9), "A-07-11-A"), by: "YIN")))])
        #expect(text(station).contains("A-07-11-A is free"))
        #expect(station.boardReading.people[3].work == nil)
    }

    @Test func theSelectionStaysOnItsRowWhenTheBoardChanges() {
        var station = at("people")
        station.press(.down, .down)
        station.boardReading.people.removeFirst()
        station.send(.changed)
        station.enter()
        #expect(station.requests == [.whereIs("DAN")])
    }

    @Test(arguments: [ScreenSize(columns: 120, rows: 30), .board, .standard, .half, .handheld])
    func theLoadThatIsLateStandsOut(_ size: ScreenSize) {
        let frame = at("loads").console.view(in: size)
        let row = frame.text.firstIndex { $0.contains("ROAD-1") }
        #expect(row.map { frame.text[$0].contains("late 5 min") || frame.text[$0].contains("-5 min") } == true)
        if let row { #expect(frame.roles[row].contains("w") || frame.roles[row].contains("s")) }
    }
}
