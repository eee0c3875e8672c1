import Barcode
import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// F12: reads are shown and do nothing; the calibration label read twice sets the station up.
@Suite struct ScannerPageTests {
    private var page: PretendStation {
        var station = Market.station()
        station.openScanner()
        return station
    }

    private func text(_ station: PretendStation) -> String {
        station.console.view(in: .standard).text.joined(separator: "\n")
    }

    @Test func itOpensOnEveryScreenAndEveryPageAndEscReturns() {
        for start in [{ _ in }, { $0.signIn() }, { $0.toItem() }] as [(inout PretendStation) -> Void] {
            for under in [nil, Key.function(1), .ctrl("P")] {
                var station = Market.station()
                start(&station)
                let before = station.console.question
                if let under { station.press(under) }
                station.press(.function(12))
                #expect(text(station).contains("SCANNER"))
                station.press(.escape)
                #expect(station.console.question == before)
            }
        }
    }

    @Test func aReadIsShownWithItsBytesAndMeaningAndDoesNothingElse() {
        var station = Market.station()
        station.toItem()
        let tour = station.console.pick?.tour
        station.openScanner()
        station.read("]C10105012345226590\u{1D}10L2391\r")
        #expect(station.requests.isEmpty && station.rung.isEmpty)
        #expect(station.console.pick?.tour == tour)
        let shown = text(station)
        #expect(shown.contains("scanned, 28 bytes, gaps 2 to 2 ms"))
        #expect(shown.contains("5D 43 31 30 31"))
        #expect(shown.contains("(01)05012345226590(10)L2391"))
    }

    @Test func theLabelReadOnceChangesNothingAndTwiceIsKept() {
        var station = page
        let label = KeyboardLayout.azerty.arrival(of: PretendStation.calibrationLabel)
        station.read(label)
        #expect(station.scanner == ScannerSettings())
        #expect(station.rung == [.attention])
        #expect(station.console.notice?.text.hasPrefix("Scan it once more. Found: end mark CR") == true)
        station.read(label)
        #expect(station.requests == [.setScanner(station.scanner)])
        #expect(station.scanner.keyboard == .azerty)
        #expect(station.console.notice?.text.hasPrefix("Profile kept. S1 reads its scanner by it") == true)
        station.read(label)
        #expect(station.requests.isEmpty)
        #expect(station.console.notice?.text.hasPrefix("The profile fits:") == true)
    }

    @Test func anotherReadInBetweenStartsTheLabelAnew() {
        var station = page
        let label = KeyboardLayout.qwertz.arrival(of: PretendStation.calibrationLabel)
        station.read(label)
        station.read("5012345226590\r")
        station.read(label)
        #expect(station.scanner == ScannerSettings())
        station.read(PretendStation.calibrationLabel.replacing("\r", with: "\t"))
        #expect(station.scanner == ScannerSettings())
    }

    @Test func adviceNamesTheSettingToScanInTheManual() {
        var station = page
        let label = PretendStation.calibrationLabel.replacing("\u{1D}", with: "").replacing("]C1", with: "")
        station.read(label)
        #expect(text(station).contains("transmit FNC1 as GS (ASCII 29)"))
        #expect(text(station).contains("transmit AIM identifier"))
        for advice in Calibration.Advice.allCases { #expect(Words.advice(advice).hasSuffix("."), "\(advice)") }
    }

    @Test func aTerminalThatOnlyChecksItsScannerEndsWithThePage() {
        var station = Market.station()
        station.send(.scannerCheck)
        #expect(station.console.hasOverlay)
        station.press(.escape)
        #expect(station.effects == [.quit])
    }

    @Test func thePrintedBackLeavesThePage() {
        var station = page
        station.scan("%CMD-BACK")
        #expect(!station.console.hasOverlay)
    }

    @Test func aCodeShownInADemoCanBeScannedOffTheScreen() {
        var station = Market.station(isDemo: true)
        station.begin()
        station.press(.shiftFunction(7))
        #expect(station.console.hasOverlay)
        station.scan("A-04-12-C")
        #expect(!station.console.hasOverlay && station.console.pick?.hand?.step == .item)
    }

    @Test func onlyTheLastTwentyReadsAreKept() {
        var station = page
        for number in 1...30 { station.read("READ-\(number)\r") }
        guard case .scanner(let page) = station.console.overlay else {
            Issue.record("the page is open")
            return
        }
        #expect(page.reads.count == 20)
        #expect(page.reads.first?.bytes == Array("READ-30\r".utf8))
    }
}
