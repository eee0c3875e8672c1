import Rehearsal
import Screens
import SiteStore
import Testing
import TextScreen
import Warehouse

@testable import Station

/// A count from the badge to the correction: bytes in, screens out, the desk beside them.
@Suite struct CountShiftTests {
    /// A bin of plain units whose number can be typed, with its first item.
    private func bin(_ site: Site) throws -> (place: String, key: CountKey, units: Int) {
        for row in try site.countQueue() {
            let stock = try site.stock(in: row.place)
            if stock.count == 1, let (key, units) = stock.first, key.serial == nil, key.batch == .none, units > 4 {
                return (row.place.rawValue, key, units)
            }
        }
        return ("", CountKey(sku: ""), 0)
    }

    @Test func aDifferenceIsSeenByTwoPeopleApprovedByAThirdAndPostedOnce() throws {
        let floor = try Floor()
        let (ana, ben) = (try floor.station("COUNT-1"), try floor.station("COUNT-2"))
        let office = try floor.station("OFFICE")
        var summoned = 0
        for driver in [ana, ben] { driver.core.onCounted = { summoned += 1 } }
        let (place, key, units) = try bin(ana.site)
        try #require(units > 4, "the sample has such a bin")
        let counters = try ana.site.people().filter { $0.roles.contains(.count) }.map(\.badge.rawValue)
        try #require(counters.count >= 2, "the sample has two counters")
        for (driver, badge) in zip([ana, ben], counters) {
            driver.scan(badge)
            driver.key("\u{1B}[15~")
            #expect(driver.screen().contains("COUNT"))
            driver.scan(place)
            #expect(driver.screen().contains("OK Count \(place)"))
            driver.scan(key.sku.rawValue)
            driver.type(Array(String(units - 4).utf8), gapMilliseconds: 200)
            driver.scan("", after: 300)
            #expect(driver.screen().contains("\(units - 4) counted"))
            #expect(!driver.screen(200, 60).contains(" \(units) "), "nobody says what the ledger has")
            driver.scan(place)
            #expect(driver.screen().contains("Bin is counted"))
            try office.site.judgeCounts()
        }
        #expect(summoned == 2)
        let found = try #require(try office.site.countCases().first { $0.job.state == .approval })
        #expect(
            found.differences.map(\.units) == [-4] && found.job.counters.map(\.rawValue) == Array(counters.prefix(2)))
        let supervisor = try #require(
            try office.site.people().first { person in
                person.roles.contains(.supervise) && !found.job.counters.contains(person.badge)
            })
        try office.site.approveCount(found.job.id, by: supervisor.badge)
        #expect(try office.site.stock(in: PlaceID(place)) == [key: units - 4])
        #expect(try office.site.verify().problems == [])
        // Whoever counted it looks at the list again: the bin is gone from it.
        ana.core.lookAround()
        #expect(ana.core.console.counts?.rows.contains { $0.place.rawValue == place } == false)
    }

    @Test func aTakeOverIsToldToWhoeverCounts() throws {
        let floor = try Floor()
        let (ana, ben) = (try floor.station("COUNT-1"), try floor.station("COUNT-2"))
        let (place, key, _) = try bin(ana.site)
        let counters = try ana.site.people().filter { $0.roles.contains(.count) }
        ana.scan(counters[0].badge.rawValue)
        ana.key("\u{1B}[15~")
        ana.scan(place)
        ana.scan(key.sku.rawValue)
        ben.scan(counters[1].badge.rawValue)
        ben.key("\u{1B}[15~")
        ben.scan(place)
        #expect(ben.screen().contains("Scan again to take"))
        ben.scan(place)
        #expect(ben.screen().contains("The count is yours") && ben.screen().contains("Nothing counted yet"))
        #expect(ben.screen().contains(counters[0].name), "it is told whose it was")
        ana.core.lookAround()
        #expect(ana.screen().contains("Stop counting") && ana.screen().contains(counters[1].name))
        let facts = try ana.facts
        ana.scan(key.sku.rawValue)
        #expect(try ana.facts == facts, "what is scanned now is for nothing")
    }

    @Test func theGuideCountsEverythingThatIsPlannedAndTheLedgerAgrees() throws {
        let floor = try Floor()
        let ana = try floor.station("COUNT-1")
        let counter = try #require(try ana.site.people().first { $0.roles.contains(.count) })
        ana.scan(counter.badge.rawValue)
        ana.key("\u{1B}[15~")
        let bins = try ana.site.countQueue().count
        for _ in 0..<600 where try !ana.site.countQueue().filter({ $0.isOpen(to: counter.badge) }).isEmpty {
            try ana.scanRight()
        }
        #expect(try floor.station("OFFICE").site.judgeCounts().count == bins)
        #expect(try ana.site.countQueue().isEmpty)
        #expect(try ana.site.countAccuracy(by: .worker).map(\.accuracy) == [Accuracy(counts: bins, agreed: bins)])
        #expect(try ana.site.verify().problems == [])
    }
}
