import Screens
import Testing
import TextScreen
import Warehouse

// The drawing of the box at the bench: opened with F7, turned over layer by layer, gone with the next unit.

@Suite struct BoxPageTests {
    private let size = ScreenSize(columns: 80, rows: 24)

    private func title(_ station: PretendStation) -> String { station.console.view(in: size).text.first ?? "" }

    private func atBox() -> PretendStation {
        var station = PackMarket.station()
        station.toUnits()
        station.press(.function(7))
        return station
    }

    @Test func theArrowsGoThroughTheLayersAndStayInTheBox() {
        var station = atBox()
        #expect(title(station).contains("layer 1 of"))
        station.press(.down)
        #expect(title(station).contains("layer 1 of"))
        station.press(.up)
        #expect(title(station).contains("layer 2 of"))
        station.press(.end, .up)
        let top = title(station)
        station.press(.home)
        #expect(top.contains("mm up") && title(station).contains("on the bottom"))
    }

    @Test func theDrawingStaysTheSameWhileTheUnitsGoIn() {
        var station = atBox()
        let before = station.console.view(in: size).text
        station.press(.function(7))
        station.scan("5012345000017")
        station.press(.function(7))
        #expect(station.console.view(in: size).text == before)
    }

    @Test func theNextUnitIsTakenAndTheDrawingGoes() {
        var station = atBox()
        station.scan("5012345000017")
        #expect(!station.console.hasOverlay)
        #expect(station.console.pack?.job.packedUnits == 1)
    }

    @Test func aPrintedLabelClosesItAndEveryOtherOneIsRefused() {
        var station = atBox()
        station.scan("%CMD-OK")
        #expect(station.console.hasOverlay && station.console.pack?.job.packedUnits == 0)
        station.enter()
        station.scan("%CMD-BACK")
        #expect(!station.console.hasOverlay)
        #expect(station.console.pack?.job.packedUnits == 0)
    }

    @Test func whatWasNeverMeasuredHasNoDrawing() {
        var station = PackMarket.station()
        for sku in ["KET-17", "22659", "CAM7"] {
            station.bench.items[SKU(sku)]?.dimensions = Dimensions(width: 0, length: 0, height: 0)
        }
        station.toUnits()
        station.press(.function(7))
        #expect(!station.console.hasOverlay)
        #expect(station.console.notice?.text.contains("no drawing") == true)
    }
}
