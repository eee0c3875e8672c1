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
        #expect(try site.item(named: "PEN").item?.barcodes.map(\.code) == ["4006381333931"])
        #expect(try site.item(named: "04006381333931").item?.sku == "PEN")
        // It is printed on six socks and on a gift box.
        let shared = try site.item(named: "4000000000129")
        #expect(shared.item == nil && shared.refusal == .ambiguousItem("4000000000129", choices: ["BOX", "SOCK"]))
        let nothing = try site.item(named: "NOTHING")
        #expect(nothing.item == nil && nothing.refusal == .unknownItem("NOTHING"))
        #expect(try site.items().map(\.sku) == ["BOX", "MILK", "PEN", "PHONE", "PUMP", "RING", "SOCK"])
    }
}
