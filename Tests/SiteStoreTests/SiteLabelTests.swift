import Testing
import Warehouse

@testable import SiteStore

@Suite struct SiteLabelTests {
    let folder: Folder
    let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeSite()
    }

    @Test func aPlaceIsFoundByItsLabelInEitherCase() throws {
        let bin = try site.place("A-02-01")
        #expect(bin?.kind == .bin && bin?.address == Address(zone: "A", aisle: 2, bay: 1, level: "A"))
        #expect(try site.place("a-02-01") == bin)
        #expect(try site.place("T-1")?.kind == .tote)
        #expect(try site.place("A-02-99") == nil)
    }

    @Test func binsComeInTheOrderOfTheirCodesAndByZone() throws {
        let all = try site.bins()
        #expect(all.map(\.id) == (1...4).flatMap { aisle in (1...2).map { PlaceID("A-0\(aisle)-0\($0)") } })
        #expect(try site.bins(zone: "A") == all)
        #expect(try site.bins(zone: "B").isEmpty)
    }

    @Test func anItemIsFoundByItsSKUOrByACodeThatNoOtherHas() throws {
        #expect(try site.item("PEN")?.barcodes.map(\.code) == ["4006381333931"])
        #expect(try site.item("04006381333931")?.sku == "PEN")
        // It is printed on six socks and on a gift box.
        #expect(try site.item("4000000000129") == nil)
        #expect(try site.item("NOTHING") == nil)
        #expect(try site.items().map(\.sku) == ["BOX", "MILK", "PEN", "PHONE", "PUMP", "RING", "SOCK"])
    }
}
