import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// What is heard and read where goods come in, in the exact words.
@Suite struct CarryScreenTests {
    private func at(_ name: String) -> PretendStation {
        guard let situation = carrySituations.first(where: { $0.name == "receive/" + name }) else {
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
        expect("carton", .accepted, "8 on the floor: carton 340201234500000015 as announced")
        expect("goal", .accepted, "Go to A-01-01. 12 × Pen blue")
        expect("lot", .accepted, "Scan the lot. 1 × Milk 1 l")
        expect("expiry", .accepted, "Scan the day. 1 × Milk 1 l")
        expect(
            "over", .attention,
            "Scan again to take. 15 of SKU PEN would be here, 12 are announced. Scan it again to take it as over.")
        expect(
            "other-bin", .attention,
            "Scan again to use. A-02-01: SKU BOX lies there, A-01-01 suits better. Scan it again to put them there.")
        expect("order", .accepted, "For door 4. Order WEB-80423 waits for 3: scan a tote for it")
        expect("order-rest", .accepted, "3 for an order: WEB-80423 has them in T-3, 9 left in the hand")
        expect("aside", .attention, "To DAMAGED. 1 × Pen blue: off the shelves")
        expect("checked", .attention, "19 missing, look again, then F4 ends it as it is")
        expect("closed", .done, "8 received. PO-7001 is closed with 12 missing, 0 over")
        expect("move-all", .accepted, "Go to A-01-02. all 10 from here, 1 item")
        expect(
            "not-here", .wrong(.wrongRecord),
            "Not from here. By the records no SKU MILK lies in A-01-01. Expected: an item that does.")
        expect(
            "blind", .attention,
            "Type it again. Nothing is announced of Zephyr. Type the name again to receive it all the same.")
    }

    @Test func escDropsWhatIsInTheHandAtTheSecondTime() {
        var station = at("goal")
        station.press(.escape)
        #expect(station.console.carry?.hand?.units == 12, "once is a question")
        station.press(.escape)
        #expect(station.console.carry?.hand == nil)
        #expect(station.console.notice?.text == "Put back. Nothing was moved")
        station.press(.escape)
        #expect(station.console.carries != nil)
    }

    @Test func aPlaceThatNothingWasTakenFromIsNobodysWork() {
        var station = at("move")
        station.press(.escape)
        #expect(station.console.carries != nil && station.carries.jobs.last?.state == .closed)
    }

    @Test func theSameUnitMayBeScannedAgainAtOnce() {
        var station = at("opened")
        #expect(station.console.countsPieces)
        station.scan(pen)
        #expect(station.console.countsPieces)
        station.scan(pen)
        #expect(station.console.carry?.hand?.units == 2)
    }

    @Test func enterOpensTheMarkedRowAndABadgeChangesThePerson() {
        var station = at("home")
        station.enter()
        #expect(station.console.carry?.job.start.delivery == "PO-7001")
        station.press(.function(10))
        station.scan("SUE")
        #expect(station.console.person?.badge == "SUE")
    }

    private let pen = "4006381333931"
}
