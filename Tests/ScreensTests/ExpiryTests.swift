import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// What is heard and read where stock is dying, in the exact words.
@Suite struct ExpiryScreenTests {
    private func at(_ name: String) -> PretendStation {
        guard let situation = expirySituations.first(where: { $0.name == "expiry/" + name }) else {
            preconditionFailure("there is no situation \(name)")
        }
        return situation.reach()
    }

    private func expect(
        _ name: String, _ tone: Tone, _ text: String, _ location: SourceLocation = #_sourceLocation
    ) {
        let station = at(name)
        #expect(station.rung.last == tone, sourceLocation: location)
        #expect(station.console.notice?.text == text, sourceLocation: location)
    }

    @Test func everyMomentHasItsWordsAndItsTone() {
        expect("taken", .accepted, "Go to A-03-01. Scan its label there")
        expect(
            "wrong-bin", .wrong(.wrongRecord),
            "Go to A-03-01. Scanned A-03-02, where none is free. Expected: place A-03-01.")
        expect("item", .accepted, "Scan the item. Milk 1 l")
        expect("lot", .accepted, "Scan the lot. Or type it, or its last day: other lots may lie here")
        expect("shown", .accepted, "F4 when done. Put the lower price on every unit.")
        expect("settled", .done, "Done: 6 × Milk 1 l")
        expect("tray", .accepted, "Bring them aside. Into EX-LIQUIDATE: scan its label")
        expect("aside", .done, "2 lie aside. F4 on this task when they have left the house")
        expect(
            "alone", .wrong(.wrongKind),
            "Show a 2nd badge. Nobody throws stock away alone. Expected: the badge of somebody else who sees it, or "
                + "F4 of a supervisor.")
        expect(
            "hub-asked", .done,
            "The hub is asked. It makes order EX-1843-9f3a2c to a site that can sell them, and sends it here")
        expect(
            "nothing-here", .wrong(.wrongRecord),
            "Not on the list. Nothing in A-01-01 is on any rung. Expected: a bin of the list.")
    }

    @Test func theListsAreForWhoeverCountsOrSupervises() {
        var station = at("home")
        for (badge, sees) in [("ANA", false), ("YIN", true), ("SUE", true), ("GUS", false)] {
            station.press(.function(10))
            station.signIn(badge)
            station.press(.shiftFunction(5))
            #expect((station.console.expiries != nil) == sees, "\(badge)")
        }
    }

    @Test func leftAndRightGoThroughTheRungs() {
        var station = at("home")
        #expect(station.console.expiries?.listed.count == 5)
        station.press(.right)
        #expect(station.console.expiries?.rung == .dispose && station.console.expiries?.selected?.place == "A-03-02")
        station.press(.left, .left)
        #expect(station.console.expiries?.rung == .pushFirst)
    }

    @Test func whatIsTakenOnStaysTakenWhenSomebodyLeavesItAndIsDroppedByTwoPresses() {
        var station = at("item")
        station.press(.escape)
        #expect(station.console.expiries?.rows.first?.by == "ZOE", "one's own stands first")
        station.enter()
        #expect(station.console.expiry?.task.step == .item, "on the exact step")
        station.press(.function(8))
        #expect(station.console.expiry?.task.state == .atBin, "once is a question")
        station.scan("A-03-02")
        station.press(.function(8))
        #expect(station.console.expiry != nil, "any scan takes the question back")
        station.press(.function(8))
        #expect(station.console.expiry == nil && station.ladder.tasks.first?.state == .dropped)
    }

    @Test func aBadgeAtTheListsChangesThePersonAndAtAWitnessSettles() {
        var home = at("home")
        home.scan("SUE")
        #expect(home.console.person?.badge == "SUE")
        var station = at("witness")
        station.scan("BEN")
        #expect(station.ladder.tasks.first?.state == .settled && station.console.person?.badge == "ZOE")
    }

    @Test func aTaskThatSomebodyElseEndedLeadsBackToTheList() {
        var station = at("item")
        station.ladder.tasks[0].state = .settled
        station.send(.changed)
        #expect(station.console.expiries != nil)
        #expect(station.console.notice?.text == "It is over. Somebody settled or dropped task 1800.")
    }

    @Test func theBoardLeadsToTheListOfTheRung() {
        var station = PretendStation(SmallFloor.shelf())
        station.boardReading.desk = [
            .expiry(ExpiryDue(.tag, owner: "sales", lots: 3, units: 36, pence: 4_788, daysLeft: 2))
        ]
        station.signIn("SUE")
        station.press(.insert, .left)
        let rows = station.console.view(in: .standard).text
        #expect(rows.contains { $0.contains("tag") && $0.contains("3 lots, 36 units") })
        station.enter()
        #expect(station.console.expiries?.rung == .tag)
        #expect(station.requests == [.expiry(.list)])
    }

    @Test(arguments: Language.allCases)
    func whatIsSaidFirstFitsAHandheldInEveryLanguage(_ language: Language) {
        let need = Need(.transfer, daysLeft: 10)
        let refusals: [ExpiryRefusal] = [
            .notFree("22659", "A-04-12-C", free: 12), .tooOld("22659", left: 3, need: need), .over(1843, .settled),
            .alone, .bothBadges("ANA"), .gone("A-04-12-C"), .atHub("EX-1843-9f3a2c"), .notProved(.bin),
            .notProved(.done), .notPickable("A-04-12-C"), .nothingHere("A-04-12-C"),
        ]
        let tasks = expirySituations.compactMap { $0.reach().console.expiry?.task }
        let messages = Speech.$language.withValue(language) {
            refusals.map { Words.expiry($0) }
                + tasks.flatMap { task in
                    [Words.expiryHint(task), Words.dropExpiry(task), Words.expiryOver(task)]
                        + ExpiryStep.allCases.map { Words.expiryTold($0, task) }
                } + [Words.noExpiry(loaded: true), Words.noExpiry(loaded: false)]
        }
        for message in messages {
            #expect(TextWidth.columns(of: message.lead) <= 18, "\(message.lead)")
            #expect(TextWidth.columns(of: message.brief) <= 20, "\(message.brief)")
        }
    }

    @Test func aPrintableCharacterIsNeverACommandHere() {
        for name in ["home", "item", "shown"] {
            let station = at(name)
            for command in station.console.commands {
                #expect(!command.keys.contains { if case .character = $0 { true } else { false } })
            }
        }
    }
}
