import Barcode
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Codes that people teach the site, and the profiles of its scanners.
@Suite struct CodeTests {
    private func gesture(_ number: UInt64) -> UniqueID { UniqueID(high: 7, low: number) }

    private func learn(
        _ site: Site, _ text: String, _ sku: SKU = "PEN", units: Int = 1, by: BadgeID = "ANA", witness: String = "BEN",
        gesture number: UInt64 = 1
    ) throws -> LearnOutcome {
        try site.learn(text, means: sku, units: units, by: by, witness: witness, gesture: gesture(number))
    }

    private func matches(_ site: Site, _ text: String) throws -> [Match] {
        try site.read { db in try site.resolver(db).reading(text, keyed: false).matches }
    }

    @Test func aTaughtCodeMeansItsItemInEveryFormAndOnEveryStation() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        #expect(try matches(site, "4099999999996").isEmpty)
        let learned = LearnedCode(sku: "PEN", code: "04099999999996", units: 6, witness: "BEN")
        #expect(try learn(site, "4099999999996", units: 6) == .learned(learned))
        let other = try Site.open(folder.site, station: "S2")
        for text in ["4099999999996", "04099999999996", "]E04099999999996", "]C10104099999999996"] {
            guard case .item("PEN", _, 6)? = try matches(other, text).first else {
                Issue.record("\(text) is \(try matches(other, text))")
                continue
            }
        }
        #expect(try site.learnedCodes().map(\.by) == ["ANA"])
        try site.expectSound()
    }

    @Test func theSameGestureTwiceIsLearnedOnce() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let first = try learn(site, "NEWCODE-1")
        let facts = try site.factCount
        #expect(try learn(site, "NEWCODE-1") == first)
        #expect(try site.factCount == facts)
    }

    @Test(arguments: [
        ("17", "PEN", 1, "ANA", "BEN", LearnRefusal.notACode("17")),
        ("%CMD-OK", "PEN", 1, "ANA", "BEN", .notACode("%CMD-OK")),
        ("", "PEN", 1, "ANA", "BEN", .notACode("")),
        ("A-01-01", "PEN", 1, "ANA", "BEN", .known("A-01-01", as: .place)),
        ("BEN", "PEN", 1, "ANA", "BEN", .known("BEN", as: .person)),
        ("PEN", "PEN", 1, "ANA", "BEN", .known("PEN", as: .item)),
        ("NEWCODE-1", "GONE", 1, "ANA", "BEN", .unknownItem("GONE")),
        ("NEWCODE-1", "PEN", 0, "ANA", "BEN", .wrongUnits(0)),
        ("NEWCODE-1", "PEN", 100_000, "ANA", "BEN", .wrongUnits(100_000)),
        ("NEWCODE-1", "PEN", 1, "ANA", "EVE", .unknownBadge("EVE")),
        ("NEWCODE-1", "PEN", 1, "EVE", "ANA", .unknownBadge("EVE")),
        ("NEWCODE-1", "PEN", 1, "ANA", "ANA", .ownBadge("ANA")),
        ("NEWCODE-1", "PEN", 1, "ANA", "ana", .ownBadge("ANA")),
    ])
    func whatCannotBeTaughtIsRefusedAndNothingIsRecorded(
        _ text: String, _ sku: SKU, _ units: Int, _ by: BadgeID, _ witness: String, _ refusal: LearnRefusal
    ) throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let facts = try site.factCount
        #expect(try learn(site, text, sku, units: units, by: by, witness: witness) == .refused(refusal))
        #expect(try site.factCount == facts)
    }

    @Test func whatSomebodyElseTaughtMeanwhileIsNotTaughtTwice() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        #expect(try site.obstacle(toLearning: "NEWCODE-1") == nil)
        _ = try learn(site, "NEWCODE-1", by: "BEN", witness: "ANA")
        #expect(
            try learn(site, "NEWCODE-1", "MILK", gesture: 2) == .refused(.known("NEWCODE-1", as: .item)))
    }

    @Test func aNewImportOfTheItemKeepsWhatWasTaught() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try learn(site, "NEWCODE-1")
        var item = try #require(try site.read { db in try fetchItem("PEN", db) })
        #expect(!item.barcodes.contains { $0.code == "NEWCODE-1" })
        item.name = "Pen, blue"
        #expect(try site.take([.itemDefined(item)]) == [.taken])
        #expect(try matches(site, "NEWCODE-1").count == 1)
        try site.expectSound()
    }

    @Test func aForgottenCodeIsUnknownAgainAndCanBeTaughtAnew() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try learn(site, "4099999999996")
        try site.forget(code: "4099999999996")
        #expect(try matches(site, "4099999999996").isEmpty)
        #expect(siteError { try site.forget(code: "4099999999996") } == .unknownLearnedCode("4099999999996"))
        guard case .learned = try learn(site, "4099999999996", "MILK", gesture: 2) else {
            Issue.record("it can be taught again")
            return
        }
        try site.expectSound()
    }

    @Test func aTextThatNamesSeveralItemsNamesNone() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        for sku in ["PEN", "MILK"] as [SKU] {
            var item = try #require(try site.read { db in try fetchItem(sku, db) })
            item.barcodes.append(ItemBarcode(code: "TWIN-CODE"))
            #expect(try site.take([.itemDefined(item)]) == [.taken])
        }
        #expect(try site.item(named: "TWIN-CODE").refusal == .ambiguousItem("TWIN-CODE", choices: ["MILK", "PEN"]))
        #expect(try site.item(named: "PEN").item?.sku == "PEN")
        #expect(try site.item(named: "A-01-01").refusal == .unknownItem("A-01-01"))
    }

    @Test func aScannersProfileIsKeptUnderItsStationAndWrittenOnlyWhenItChanges() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        #expect(try site.scannerSettings(of: "S1") == nil)
        var settings = ScannerSettings()
        (settings.suffix, settings.keyboard) = (.tab, .azerty)
        try site.setScanner(settings, of: "S1", by: "ANA")
        let facts = try site.factCount
        try site.setScanner(settings, of: "S1", by: "ANA")
        #expect(try site.factCount == facts)
        let other = try Site.open(folder.site, station: "S2")
        #expect(try other.scannerSettings(of: "S1") == settings)
        #expect(try other.scannerSettings(of: "S2") == nil)
        settings.suffix = .carriageReturn
        try other.setScanner(settings, of: "S1")
        #expect(try site.scannerProfiles() == [ScannerProfiled(station: "S1", settings: settings)])
        try site.expectSound()
    }
}

extension CodeTests {
    /// Two digits of a year mean the one that is near the day of the scan, at the site.
    @Test(arguments: [(2026, "17760101", 2076), (2026, "17770101", 1977), (2099, "17490101", 2149)])
    func theYearOfTheScanDecidesTheCentury(_ year: Int, _ element: String, _ expected: Int) throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let reading = try site.read { db in
            try site.resolver(db, on: Day(year: year, month: 6, day: 1)).reading(
                "]C10104006381333931" + element, keyed: false)
        }
        #expect(reading.expiry?.date.year == expected)
    }
}
