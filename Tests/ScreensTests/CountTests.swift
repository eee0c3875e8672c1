import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// What a counter hears and reads, exception by exception, in the exact words.
@Suite struct CountTests {
    private func at(_ name: String) -> PretendStation {
        guard let situation = countSituations.first(where: { $0.name == "count/" + name }) else {
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

    @Test func everyExceptionHasItsWordsAndItsTone() {
        expect(
            "unknown", .wrong(.unknown),
            "Noted, go on. Nobody here knows 9771234567003. It is noted with what lies beside it. Leave it there, scan "
                + "the next unit.")
        expect(
            "stray", .attention,
            "Scan again to count. Pen blue (PEN) is not kept here. It is kept in A-01-01. Scan it again to count it "
                + "here.")
        expect(
            "none-of", .attention,
            "Look for BOX. You counted none of BOX, which this bin keeps. Scan it, or the bin again when none is there."
        )
        expect(
            "say-empty", .wrong(.wrongState),
            "Scan EMPTY, or items. Nothing was counted in A-02-01, and nothing is not zero. Expected: what lies there, "
                + "or EMPTY.")
        expect("done", .done, "Noted as empty. A-02-01 goes to the desk. Take the next one")
        expect(
            "take-over", .attention,
            "Scan again to take. Yan Brook counts A-02-01 at S2. Scan the bin again to count it from the beginning; "
                + "Yan Brook is told.")
        expect(
            "lost", .attention,
            "Stop counting. Yan Brook counts A-02-01 now, from the beginning. Enter shows the list.")
        expect(
            "needs-another", .wrong(.wrongState),
            "Take another bin. You have counted A-02-01 already. Expected: another person looks now.")
    }

    @Test func whileNoTourWaitsTheListSaysWhatToCount() {
        var station = at("gap")
        let text = station.console.view(in: .standard).text.joined(separator: "\n")
        #expect(text.contains("4 bins to count"))
        #expect(text.contains("No tour waits. F5 shows 4 bins to count meanwhile."))
        station.press(.function(5))
        #expect(station.console.counts?.rows.count == 4)
    }

    @Test func aNumberSaysHowManyAndTheScreenShowsIt() {
        let station = at("counted")
        let text = station.console.view(in: .standard).text.joined(separator: "\n")
        #expect(text.contains("17 × Sock grey") && text.contains("1 × Gift box"))
    }

    @Test func aCounterIsToldWhereSomethingIsAndNotHowMany() throws {
        var station = at("first")
        station.shelf = Market.station().shelf
        let question = station.console.question
        station.press(.function(6))
        station.scan("22659")
        let text = station.console.view(in: .standard).text.joined(separator: "\n")
        #expect(text.contains("A-04-12-C"))
        #expect(text.contains("no numbers"))
        for number in ["20", "24", "L2391", "claimed", "Claimed"] { #expect(!text.contains(number), "\(number)") }
        station.press(.escape)
        #expect(station.console.question == question && station.console.count != nil)
    }

    @Test func leavingDropsTheLookAndTheListIsShown() {
        var station = at("leaving")
        station.press(.escape)
        #expect(station.console.counts != nil && station.counts.jobs[2].rounds.isEmpty)
        #expect(station.console.notice?.text == "Count is left. A-02-01 waits for somebody else")
    }

    @Test func aScanGoesOnAfterOneEsc() {
        var station = at("leaving")
        station.scan("BOX")
        station.press(.escape)
        #expect(station.console.count != nil, "one Esc is not two")
    }

    @Test func theListPutsTheOwnBinFirstAndWhatMayNotBeCountedLast() {
        let station = at("home")
        #expect(station.console.counts?.rows.map(\.place) == ["A-02-01", "A-03-01", "A-04-01", "A-01-01"])
    }

    @Test func whoeverSignsInAgainIsBackAtTheBin() {
        var station = at("counted")
        station.press(.function(10))
        station.press(.function(10))
        station.signIn("ZOE")
        #expect(station.console.counts?.rows.first?.lease?.holder == "ZOE")
        station.enter()
        #expect(station.console.count?.round?.units == 18)
    }

    @Test func everyRefusalFitsItsFirstTwentyColumns() {
        let refusals: [CountRefusal] = [
            .held("A-02-01", by: "YAN", station: "S2"), .needsAnother("A-02-01"), .atDesk("A-02-01"),
            .over(CountID(7)), .sayEmpty("A-02-01"), .notEmpty("A-02-01", lines: 2), .busy("A-02-01"), .noLine,
            .noBatchToAsk,
        ]
        for refusal in refusals {
            let message = Words.refusal(.count(refusal), [:])
            #expect(message.lead.count <= 20 && !message.brief.isEmpty, "\(message.lead)")
            #expect(message.detail.contains("Expected: "), "\(message.detail)")
        }
    }

    @Test func whatAnEmptyBinLeadsToIsSaidBeforeEnterSaysIt() {
        var station = at("empty-asked")
        #expect(station.requests == [.countPreview(CountID(3))])
        func screen(_ size: ScreenSize) -> String { station.console.view(in: size).text.joined(separator: "\n") }
        #expect(
            screen(.standard).contains("Bin is empty → none of BOX and 1 more is here, which this bin keeps;")
        )
        #expect(screen(.handheld).contains("Enter says so"))
        station.send(.entry(""))
        #expect(screen(.standard).contains("which this bin keeps"), "an empty line is no answer")
        station.enter()
        #expect(station.requests.first == .count(.empty, on: CountID(3), offered: nil))
        #expect(station.console.counts != nil)

        station = at("empty-asked")
        station.press(.escape)
        #expect(station.requests == [] && !screen(.standard).contains("which this bin keeps"))
        station.press(.function(3), .function(3))
        #expect(station.requests.first == .count(.empty, on: CountID(3), offered: nil), "the key again says it as well")

        station = at("empty-asked")
        station.scan("4000000000112")
        #expect(station.console.count?.round?.units == 1, "whatever is scanned instead is counted")
        station = at("first")
        station.send(.entry("0"))
        #expect(station.requests == [.countPreview(CountID(3))])
        #expect(screen(.standard).contains("Enter says so"))
        station.scan("%CMD-EMPTY")
        #expect(station.requests.first == .count(.empty, on: CountID(3), offered: nil), "the label is said at once")
    }
}
