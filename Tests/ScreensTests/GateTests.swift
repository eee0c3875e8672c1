import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// What is heard and read at the gate, exception by exception, in the exact words.
@Suite struct GateTests {
    private func at(_ name: String) -> PretendStation {
        guard let situation = gateSituations.first(where: { $0.name == "gate/" + name }) else {
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
        expect("opened", .accepted, "Scan every parcel. Northline hands over")
        expect("scanned", .accepted, "2 here: RMA-3003, 1 to come")
        expect(
            "twice", .wrong(.wrongState),
            "Scan the next one. RMA-3001 is scanned already, counted once. Expected: another parcel.")
        expect(
            "unannounced", .attention,
            "Scan again to keep. Nobody announced PW-99. Scan it again to keep it; it is listed as over.")
        expect("kept", .accepted, "Kept aside. Nobody announced PW-99; it is kept and listed")
        expect(
            "missing", .attention,
            "2 missing. 1 of 3 are here. Look again; the courier's name then opens 2 claims, to be made within 7 days")
        expect("all-here", .accepted, "All are here. The courier signs: type the name")
        expect(
            "paper-differs", .attention,
            "Paper says 5. 3 are here, 0 of those announced are missing. Look again, then type the courier's name")
        expect(
            "parcel-first", .wrong(.wrongState),
            "Type the courier. RMA-3001 is a parcel, and Northline is to bring it. Expected: the courier's name, typed."
        )
        expect(
            "new-courier", .attention,
            "Type it again. Nothing is announced of Zephyr, who was never here. Type the name again to take parcels in."
        )
        expect(
            "of-another", .attention,
            "Scan again to take. RMA-3004 was not announced for Northline. Scan it again to take it; it is over."
        )
        expect(
            "signed", .done, "2 claims opened. J. Porter has signed. Claim what is missing within 7 days")
        expect(
            "came-before", .wrong(.wrongState),
            "Put it aside. RMA-3001 came with hand-over 1 before, as the records say. Expected: a parcel that has not "
                + "come. Ask a supervisor.")
    }

    @Test func theParcelThatWasScannedLastIsTakenBack() {
        var station = at("scanned")
        station.press(.function(8))
        #expect(station.console.gate?.entry.parcels.map(\.text) == ["RMA-3001"])
        #expect(station.console.notice?.text == "Taken back. The last parcel counts no more")
    }

    @Test func afterTheCheckOneStillTurnsUp() {
        var station = at("missing")
        station.scan("RMA-3002")
        #expect(station.console.gate?.entry.state == .open)
        station.press(.function(4))
        #expect(station.console.gate?.sum.missing == ["RMA-3003"])
        station.press(.function(4))
        #expect(station.console.gate?.entry.state == .open, "F4 goes back as well")
    }

    @Test func aBadgeAtTheListChangesThePersonAndEnterLeavesWhatIsSigned() {
        var station = at("signed")
        station.enter()
        #expect(station.console.gates != nil)
    }

    @Test func aScanNeverSigns() {
        var station = at("missing")
        station.scan("GUS")
        #expect(station.console.gate?.entry.state == .checked)
        station.scan("ZZ-9")
        #expect(station.console.gate?.entry.state == .checked && station.rung == [.attention])
        station.scan("ZZ-9")
        #expect(station.console.gate?.entry.state == .open && station.console.gate?.sum.over == 1)
    }

    @Test func everyRefusalFitsItsFirstEighteenColumns() {
        let refusals: [GateRefusal] = [
            .parcelTwice("NL1", rma: nil), .cameBefore("RMA-1", GateID(2)), .countTooLarge(99_999),
            .courierFirst("RMA-1", courier: nil), .nameMissing, .gateSigned(GateID(2)),
        ]
        for refusal in refusals {
            let message = Words.refusal(.gate(refusal), [:])
            #expect(message.lead.count <= 18 && !message.brief.isEmpty, "\(message.lead)")
            #expect(message.detail.contains("Expected: "), "\(message.detail)")
        }
    }
}
