import Testing
import Warehouse

@testable import SiteNetwork

/// What a site is near to, when it takes orders, and when they leave.
struct SiteTests {
    private let day: Int64 = 86_400_000

    @Test func aLongerPieceOfThePostcodeIsNearer() throws {
        let home = try #require(Destination(["Ana Moreno", "1 Long Row", "LEEDS LS1 4AP", "GB"]))
        #expect(home.country == "GB")
        #expect(home.postcode == "LS1 4AP")
        #expect(home.match("GB") == 1)
        #expect(home.match("gb ls") == 3)
        #expect(home.match("GB LS1") == 4)
        #expect(home.match("GB YO") == 0)
        #expect(home.match("FR") == 0)
        #expect(NetworkSite("LEEDS", areas: ["GB", "GB LS1"]).nearness(to: home) == 4)
    }

    @Test func anAddressWithoutACountryIsMatchedByItsPostcode() throws {
        let home = try #require(Destination(["Ana", "2 Mill Lane", "YO24 1AB"]))
        #expect(home.country == nil)
        #expect(home.match("YO24") == 5)
        #expect(home.match("LS") == 0)
        #expect(home.match("") == 0)
    }

    @Test func aDestinationWithoutAPostcodeIsOnlyACountry() {
        #expect(Destination(["Ana", "Ireland"])?.match("IRELAND") == 1)
        #expect(Destination(["Ana"]) == nil)
        #expect(Destination([]) == nil && NetworkSite("LEEDS", areas: ["GB"]).nearness(to: nil) == 0)
    }

    @Test func anOrderAfterTheLastTruckLeavesTomorrow() {
        let site = NetworkSite("LEEDS", cutoffMinute: 16 * 60)
        let morning = Moment(milliseconds: 10 * day + 9 * 3_600_000)
        let evening = Moment(milliseconds: 10 * day + 17 * 3_600_000)
        #expect(site.departure(of: morning) == Moment(milliseconds: 10 * day + 16 * 3_600_000))
        #expect(site.departure(of: evening) == Moment(milliseconds: 11 * day + 16 * 3_600_000))
        #expect(NetworkSite("HULL").departure(of: evening) == evening)
        let longAgo = Moment(milliseconds: -1)
        #expect(site.departure(of: longAgo) == Moment(milliseconds: 16 * 3_600_000))
    }

    @Test func aPauseEndsByItselfOnlyWhereSomebodySaidWhen() {
        let noon = Moment(milliseconds: 43_200_000)
        #expect(NetworkSite("A", isPaused: true).isPaused(at: noon))
        #expect(NetworkSite("A", pausedUntil: noon.adding(minutes: 1)).isPaused(at: noon))
        #expect(!NetworkSite("A", pausedUntil: noon).isPaused(at: noon))
        #expect(!NetworkSite("A").isPaused(at: noon))
    }
}
