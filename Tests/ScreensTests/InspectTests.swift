import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// What is heard and read at the returns bench, exception by exception, in the exact words.
@Suite struct InspectTests {
    private func at(_ name: String) -> PretendStation {
        guard let situation = inspectSituations.first(where: { $0.name == "inspect/" + name }) else {
            preconditionFailure("there is no situation \(name)")
        }
        return situation.reach()
    }

    private func expect(
        _ name: String, _ tone: Tone?, _ text: String, _ location: SourceLocation = #_sourceLocation
    ) {
        let station = at(name)
        #expect(station.rung.last == tone, sourceLocation: location)
        #expect(station.console.notice?.text == text, sourceLocation: location)
    }

    @Test func everyStepHasItsWordsAndItsTone() {
        expect("opened", .accepted, "Scan a unit. 2 units are announced")
        expect("check", .accepted, "Answer 1: Is it sealed?")
        expect("no-such-answer", .wrong(.wrongKind), "Type 1 to 3. 7 is none of the answers. Expected: 1 to 3.")
        expect("grade", .accepted, "Scan a grade card: Pen blue")
        expect(
            "grade-too-early", .wrong(.wrongState),
            "Type a digit. Grade A comes later. Expected: the digit of an answer.")
        expect("reason", .accepted, "Type a digit: Pen blue")
        expect("tray", .accepted, "Put on RT-RESTOCK. REFUND by the rule: like new")
        expect(
            "wrong-tray", .wrong(.wrongRecord),
            "Use RT-REFURB. RT-RESTOCK is not the tray for what is to refurbish. Expected: RT-REFURB.")
        expect("next-unit", .accepted, "Next unit. Pen blue is on RT-RESTOCK. REFUND, opened")
        expect("done", .done, "Return is done. RMA-2: every unit has its place")
        expect("straight", .accepted, "TO O-77. REFUND by the rule: opened")
        expect(
            "straight-done", .done,
            "Pack it now. T-2 goes to the bench for order O-77. REFUND, opened. Its label is printed. The "
                + "return is done.")
        expect(
            "straight-unlabelled", .done,
            "Write on the tote. No label: printer-1 does not answer. Write O-77 on it. T-2 goes to the "
                + "bench for order O-77. REFUND, opened. The return is done.")
        expect(
            "excess", .attention,
            "Get a second badge. It is more than was shipped or announced. Let somebody else look and "
                + "scan their badge; F4 goes on without.")
        expect("excess-vouched", .accepted, "Answer 1: Is it sealed?")
        expect("excess-alone", .accepted, "Kept apart. Nobody else looked, so it goes to quarantine")
        expect(
            "raise", .attention,
            "Get a second badge. The grade is better than the answers allow. Let somebody else look and "
                + "scan their badge; F4 goes on without.")
    }

    @Test func everyDoubtHasItsWordsAndItsTone() {
        expect(
            "raise-own-badge", .wrong(.wrongRecord),
            "Another badge. This badge is your own. Expected: the badge of somebody else.")
        expect(
            "raise-no-inspector", .wrong(.wrongRecord),
            "Another badge. Cal Duarte (CAL) neither inspects nor supervises. Expected: the badge of "
                + "somebody who does.")
        expect("raise-alone", .accepted, "Put on RT-RESTOCK. REFUND by the rule: opened")
        expect("serial", .accepted, "Scan its serial: Phone")
        expect(
            "swap", .attention,
            "Get a second badge. It is not what was shipped: perhaps another unit was put in. Let "
                + "somebody else look and scan their badge; F4 goes on without.")
        expect(
            "serial-in-house", .wrong(.wrongRecord),
            "F4 sets it apart. Serial S1 lies in A-04-01, as the records say. Expected: another serial, "
                + "or F4: it goes to quarantine.")
        expect("serial-unread", .accepted, "Kept apart. What cannot be read goes to quarantine")
        expect("lot", .accepted, "Scan its lot: Milk 1 l")
        expect("expiry", .accepted, "Type its last day: Milk 1 l")
        expect("picture", .accepted, "Take the picture: front")
        expect("picture-awaited", nil, "Take it now. Whatever comes into /srv/pictures next is the picture: front")
        expect("picture-taken", .accepted, "Take the picture: back")
        expect(
            "picture-same", .wrong(.wrongRecord),
            "Take another one. This is the picture front of unit 1. Expected: a new one, from the side "
                + "asked for.")
        expect("picture-none", .accepted, "No picture: HOLD. Without front the money waits")
        expect(
            "picture-no-camera", .wrong(.wrongState),
            "No picture came. This station has no camera. Expected: a picture, the name of one, or F4 "
                + "without.")
        expect(
            "picture-failed", .wrong(.wrongState),
            "No picture came. The camera command snap {file} ended with status 3. Run it by hand to see "
                + "why. Expected: a picture, the name of one, or F4 without.")
        expect(
            "picture-unasked", .attention,
            "Not asked for. IMG_7.jpg came when no picture was wanted; it was not kept.")
    }

    @Test func picturesScrapAndLeavingHaveTheirWordsAndTones() {
        expect("weigh", .accepted, "Weigh it. REFUND by the rule: broken")
        expect(
            "not-a-weight", .wrong(.wrongKind),
            "Weigh it. heavy is no weight. Expected: a weight, from the scale or typed in grams.")
        expect("witness", .accepted, "Get a witness. REFUND by the rule: broken")
        expect("scrap", .accepted, "Put on SCRAP. REFUND by the rule: broken")
        expect("unwitnessed", .accepted, "Put on RT-QUARANTINE. REFUND by the rule: broken, no witness")
        expect(
            "missing", .attention,
            "2 missing. 2 × PEN announced and not inspected. F4 again says that the parcel is empty.")
        expect("missing-done", .done, "Done, 2 missing. RMA-1: 2 × PEN not in the parcel")
        expect(
            "orphan", .attention,
            "Scan again to open. Nobody knows ZZ-9. Scan it again to inspect it as an orphan; its owner "
                + "is found later.")
        expect(
            "orphan-opened", .accepted,
            "Scan a unit. Nobody knows whose it is. An RMA or an order, scanned, says so")
        expect("orphan-tray", .accepted, "Put on RT-ORPHAN. HOLD by the rule: nobody knows whose")
        expect("orphan-matched", .accepted, "Owner found: RMA-9")
        expect(
            "held", .attention,
            "Scan again to take. Ben Okafor inspects RMA-1 at S2. Give RMA-1 again to take it over; Ben "
                + "Okafor is told.")
        expect(
            "lost", .attention,
            "Stop inspecting. Ben Okafor inspects RMA-1 now. What you did is kept. Enter shows the list.")
        expect(
            "leaving", nil,
            "Esc again leaves. Return RMA-1 waits then. The open unit goes back into the parcel. Any scan "
                + "goes on.")
        expect("left", .accepted, "Return is left. RMA-1 waits")
        expect("undone", .accepted, "Taken back. The step is open again")
        expect(
            "no-policy", .wrong(.wrongState),
            "Ask the office. This site has no checklists and no dispositions. Expected: those of: "
                + "dockline return policy --shipped.")
    }

    @Test func theListOpensTheMarkedReturnAndABadgeChangesThePerson() {
        var station = at("home")
        station.press(.down)
        station.enter()
        #expect(station.console.inspect?.job.id == "RMA-2")
        station.press(.function(10))
        #expect(station.console.inspects != nil, "the return stays hers")
        station.scan("BEN")
        #expect(station.console.person?.badge == "BEN")
    }

    @Test func anOfferLastsForOneScan() {
        var station = at("orphan")
        station.scan("ZZ-8")
        station.scan("ZZ-9")
        #expect(station.console.inspect == nil && station.returns.cases.isEmpty)
        station.scan("ZZ-9")
        #expect(station.console.inspect?.job.id == "X-1")
    }

    @Test func whatIsHeldIsTakenOverByTheSameCode() {
        var station = at("held")
        station.scan("RMA-1")
        #expect(station.console.inspect?.job.lease?.holder == "IDA")
    }

    @Test func whatIsDoneOpensAgainAtTheSecondScan() {
        var station = at("done")
        station.scan("PW-2")
        #expect(
            station.console.notice?.text
                == "Scan again to open. RMA-2 is done. Scan it again to open it once more, for what turned up.")
        station.scan("PW-2")
        #expect(station.console.inspect?.job.id == "RMA-2")
    }

    @Test func anEmptyParcelIsSaidTwice() {
        var station = at("orphan-opened")
        station.press(.function(4))
        #expect(station.console.notice?.text == "Nothing was in it. F4 again says that the parcel was empty.")
        station.press(.function(4))
        #expect(station.console.inspects != nil && station.returns.cases[0].state == .done)
    }

    @Test func aDigitLabelAnswersAndAGradeCardGrades() {
        var station = at("check")
        station.scan("%CMD-2")
        station.scan("%CMD-1")
        station.scan("%CMD-GRADE-C")
        #expect(station.console.inspect?.hand?.grade == .c && station.console.inspect?.hand?.answers.count == 2)
        var picker = Market.station()
        picker.begin()
        picker.scan("%CMD-GRADE-A")
        #expect(picker.rung == [.wrong(.wrongState)] || picker.rung == [.refused], "nothing is graded on a tour")
    }

    @Test func thePictureIsShownUntilTheNextStep() {
        var station = at("picture-taken")
        #expect(station.console.inspect?.preview != nil)
        station.press(.function(4))
        #expect(station.console.inspect?.preview == nil && station.console.inspect?.hand?.missingAngles == ["back"])
        var other = at("picture")
        other.picture("d1")
        other.picture("d2")
        #expect(
            other.console.inspect?.hand?.pictures.map(\.digest) == ["d1", "d2"] && other.console.inspect?.step == .grade
        )
    }

    @Test func aNameIsTypedWhereThereIsNoCamera() {
        var station = at("picture-no-camera")
        station.type("IMG_0042.JPG")
        #expect(station.console.inspect?.hand?.pictures.map(\.digest) == ["IMG_0042.JPG"])
    }

    @Test func whatAReasonLeadsToIsSaidBeforeEnterGivesIt() {
        var station = at("reason-typed")
        #expect(station.requests == [.inspectPreview("RMA-1", "changed-mind")])
        #expect(station.console.inspect?.hand?.reason == nil, "nothing is recorded yet")
        func screen(_ size: ScreenSize) -> String { station.console.view(in: size).text.joined(separator: "\n") }
        #expect(screen(.standard).contains("REFUND → by the rule: like new. The unit goes on RT-RESTOCK, to put away."))
        #expect(screen(.handheld).contains("REFUND") && screen(.handheld).contains("to put away"))
        station.send(.entry("12"))
        #expect(station.requests == [] && !screen(.standard).contains("REFUND"), "there is no such reason")
        station.send(.entry("2"))
        #expect(station.requests == [.inspectPreview("RMA-1", "defective")])
        station.send(.entry(""))
        #expect(!screen(.standard).contains("→ by the rule"))
    }

    @Test func theListOfReasonsShowsTheSameAndEnterGivesTheSelectedOne() {
        var station = at("reasons")
        #expect(station.requests == [.inspectPreview("RMA-1", "changed-mind")])
        station.press(.down)
        #expect(station.requests == [.inspectPreview("RMA-1", "defective")])
        station.enter()
        #expect(station.requests == [.inspect(.scan(text: "defective", keyed: true), on: "RMA-1", offered: nil)])
        #expect(station.console.inspect?.hand?.reason == "defective")
        station = at("grade")
        station.press(.function(3))
        #expect(station.requests == [] && station.console.overlay == nil, "no reason is asked for yet")
    }

    @Test func whatIsThrownAwayIsWeighedAndSeenWhichIsSaidBefore() {
        let station = at("reason-scrap")
        let screen = station.console.view(in: .standard).text.joined(separator: "\n")
        #expect(screen.contains("It is weighed"), "\(screen)")
    }

    @Test func linesThatDoNotFitAreScrolled() {
        var station = at("reason")
        station.returns.bench.choices += (3...9).map {
            Reason(code: ReasonCode("r\($0)"), label: "Reason \($0)", jobs: [.inspect], procedure: .returned)
        }
        station.press(.function(8))
        station.scan("%CMD-GRADE-A")
        let small = ScreenSize(columns: 20, rows: 8)
        station.send(.resized(small))
        func screen() -> String {
            station.console.view(in: small).text.joined(separator: "\n")
        }
        #expect(screen().contains("1 Changed their mind") && !screen().contains("9 Reason 9"))
        #expect(screen().contains("↓ more"))
        station.press(.end)
        #expect(screen().contains("9 Reason 9") && !screen().contains("↓ more"), "\(screen())")
        station.type("9")
        #expect(station.console.inspect?.hand?.reason == "r9")
    }

    @Test func everyRefusalFitsItsFirstEighteenColumns() {
        let refusals: [InspectRefusal] = [
            .held("RMA-1", by: "BEN", station: "S2"), .over("RMA-1"), .busy("RMA-1"), .ownBadge("ANA"),
            .notASecond("CAL", name: "Cal"), .noSuchAnswer("7", answers: 3), .noSuchReason("8", reasons: 2),
            .gradeNotNow(.a, .item), .notWithout(.grade), .wrongTray("A", expected: "RT-RESTOCK", .restock),
            .notAWeight("x"), .orphansLeft(2), .noPolicy, .noCamera("It failed."), .serialInHouse("S1", place: "A-1"),
            .samePicture(angle: "front", unit: 1), .goneToOrder("O-1"),
        ]
        for refusal in refusals {
            let message = Words.refusal(.inspect(refusal), [:])
            #expect(message.lead.count <= 18 && !message.brief.isEmpty, "\(message.lead)")
            #expect(message.detail.contains("Expected: "), "\(message.detail)")
        }
        for step in InspectStep.allCases { #expect(Words.stepLead(step).count <= 18) }
    }
}
