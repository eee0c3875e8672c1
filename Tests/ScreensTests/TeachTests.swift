import Barcode
import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// A code that nobody knows becomes a code of an item, with a second badge.
@Suite struct TeachTests {
    @Test func itemUnitsAndASecondBadgeTeachTheCodeAndTheNextScanOfItCounts() {
        var station = Market.station()
        station.toTeach()
        station.scan("5012345226590")
        station.type("1")
        #expect(station.console.hasOverlay)
        station.scan("BEN")
        #expect(!station.console.hasOverlay)
        #expect(
            station.console.notice?.text
                == "Learned. 4099999999996 is 1 × Lunch bag red retrospot. It can be scanned now.")
        #expect(station.console.pick?.hand?.step == .item)
        station.scan("4099999999996")
        #expect(station.console.pick?.hand?.step == .batch)
    }

    @Test(arguments: ["ANA", "EVE", "22659", "7"])
    func withoutASecondBadgeNothingIsLearned(_ witness: String) {
        var station = Market.station()
        station.toTeach()
        station.type("22659")
        station.type("1")
        station.scan(witness)
        #expect(station.console.hasOverlay)
        #expect(station.console.notice?.kind.isRefusal == true)
        station.press(.escape)
        station.scan("4099999999996")
        #expect(station.console.notice?.kind == .unknown)
    }

    @Test func onlyACodeThatWasJustUnknownCanBeTaught() {
        var station = Market.station()
        station.toItem()
        station.press(.function(5))
        #expect(!station.console.hasOverlay)
        #expect(station.console.notice?.text == "F5 not now: no unknown code")
        station.scan("4099999999996")
        station.scan("A-07-11-A")
        station.press(.function(5))
        #expect(!station.console.hasOverlay, "another scan came since")
    }

    @Test func whatIsKnownMeanwhileIsNotTaughtAgain() {
        var station = Market.station()
        station.toItem()
        station.scan("4099999999996")
        station.shelf.items["84879"]?.barcodes.append(ItemBarcode(code: "4099999999996"))
        station.press(.function(5))
        #expect(!station.console.hasOverlay)
        #expect(station.console.notice?.text.hasPrefix("It is known now. 4099999999996 is an item already.") == true)
    }

    @Test(arguments: ["", "0", "-1", "100000", "six", "5012345226590"])
    func unitsAreANumberFromOneOn(_ text: String) {
        var station = Market.station()
        station.toTeach()
        station.type("22659")
        station.scan(text.isEmpty ? " " : text)
        #expect(station.console.notice?.text.hasPrefix("Type how many.") == true)
        guard case .teach(let page) = station.console.overlay else {
            Issue.record("the page is open")
            return
        }
        #expect(page.step == .units)
    }

    @Test func withoutAKeyboardTheDigitLabelsSayHowMany() {
        var station = Market.station()
        station.toTeach()
        station.scan("5012345226590")
        for label in ["%CMD-1", "%CMD-2", "%CMD-OK"] { station.scan(label) }
        station.scan("BEN")
        #expect(station.console.notice?.text.contains("is 12 × Lunch bag red retrospot.") == true)
    }

    @Test func twoTextsInOneLineAreNothingToTeach() {
        var station = Market.station()
        station.toItem()
        var raw = station.raw("34099999999996")
        raw.typedLead = 1
        station.send(.scan(.scan(raw)))
        station.press(.function(5))
        #expect(!station.console.hasOverlay)
    }

    @Test func enterAloneNeverGoesOn() {
        var station = Market.station()
        station.toTeach()
        for _ in 0..<3 {
            station.enter()
            #expect(station.requests.isEmpty)
        }
        #expect(station.console.hasOverlay)
    }
}
