import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// How stations look and sound for a badge, in a site's file.
struct SettingsStoreTests {
    private let folder: Folder
    private let site: Site
    private let wanted = PersonSettings(language: .german, sound: .quiet, contrast: .high, bigText: true)

    init() throws {
        folder = try Folder()
        site = try folder.makeSite()
    }

    private func choose(_ settings: PersonSettings, for badge: BadgeID) throws {
        try site.choose(settings, for: badge, by: badge, gesture: site.clock.newID(at: site.clock.now()))
    }

    @Test func whoeverChoseNothingHasWhatMostPeopleLike() throws {
        #expect(try site.settings(of: "ANA") == PersonSettings())
    }

    @Test func whatWasChosenLastHoldsAndIsRebuiltFromTheFacts() throws {
        try choose(PersonSettings(contrast: .high), for: "ANA")
        try choose(wanted, for: "ana")
        #expect(try site.settings(of: "ANA") == wanted)
        #expect(try site.settings(of: "BEN") == PersonSettings())
        #expect(
            try site.texts("SELECT kind FROM fact WHERE kind = 'person.settingsChosen'").count == 2, "two facts")
        try site.expectSound()
    }

    @Test func theSameGestureChoosesOnce() throws {
        let facts = try site.factCount
        let gesture = site.clock.newID(at: site.clock.now())
        for _ in 1...2 { try site.choose(wanted, for: "ANA", by: "ANA", gesture: gesture) }
        #expect(try site.factCount == facts + 1)
    }

    @Test func aBadgeThatNobodyHasChoosesNothing() throws {
        let facts = try site.factCount
        let error = siteError { try choose(wanted, for: "NOBODY") }
        #expect("\(error!)".contains("dockline people list"))
        #expect(try site.factCount == facts)
    }
}
