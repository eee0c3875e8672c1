import TestSupport
import Testing
import Warehouse

@testable import SiteNetwork

/// What a channel may promise, and why.
struct AvailabilityTests {
    private let now = Moment(milliseconds: 1_800_000_000_000)

    private func book(_ policy: AvailabilityPolicy = AvailabilityPolicy()) -> AvailabilityBook {
        var book = AvailabilityBook(policy: policy)
        for site: SiteName in ["LEEDS", "YORK"] { book.setHeard(site, at: now) }
        book.set("SOCK", at: "LEEDS", onHand: 20, held: 2, claimed: 3)
        book.set("SOCK", at: "YORK", onHand: 5)
        return book
    }

    @Test func unitsThatAreHeldOrClaimedAreNotPromised() {
        #expect(book().quote(["SOCK", "HAT"], for: .web, at: now) == [20, 0])
    }

    @Test func safetyStaysAtTheSiteAndTheBufferComesOffTheWholeNetwork() {
        let policy = AvailabilityPolicy(
            safety: [SafetyRow(sku: "SOCK", site: "YORK", units: 4), SafetyRow(units: 1)],
            buffers: [BufferRow(channel: .marketplace, units: 10)])
        let book = book(policy)
        #expect(book.quote(["SOCK"], for: .web, at: now) == [14 + 1])
        #expect(book.quote(["SOCK"], for: .marketplace, at: now) == [5])
        let why = book.explain("SOCK", for: .marketplace, at: now)
        #expect(
            why.total
                == AvailabilityTerms(onHand: 25, held: 2, claimed: 3, safety: 5, haircut: 0, overdrawn: 0, buffer: 10))
        #expect(why.sites.map(\.site) == ["LEEDS", "YORK"])
        #expect(why.sites.map(\.terms.available) == [14, 1])
    }

    @Test func theFirstRowThatFitsDecides() {
        let wide = AvailabilityPolicy(safety: [SafetyRow(units: 1), SafetyRow(sku: "SOCK", units: 9)])
        #expect(book(wide).terms("SOCK", at: "LEEDS", at: now).safety == 1)
        let narrow = AvailabilityPolicy(
            safety: [SafetyRow(site: "YORK", units: 2), SafetyRow(sku: "SOCK", units: 9), SafetyRow(units: 1)])
        #expect(book(narrow).terms("SOCK", at: "LEEDS", at: now).safety == 9)
        #expect(book(narrow).terms("SOCK", at: "YORK", at: now).safety == 2)
    }

    @Test func oneSitesUnitsDoNotPayForAnothersDebt() {
        var book = book()
        book.set("SOCK", at: "LEEDS", onHand: 1, claimed: 4)
        #expect(book.quote(["SOCK"], for: .web, at: now) == [5])
        let why = book.explain("SOCK", for: .web, at: now)
        #expect(why.total.overdrawn == 3)
        #expect(why.total.available == 5)
    }

    @Test func aSiteThatIsSilentOffersLessAndLess() {
        let staleness = Staleness(graceMinutes: 30, permillePerHour: 100, permilleMax: 400)
        var book = AvailabilityBook(policy: AvailabilityPolicy(staleness: staleness))
        book.set("SOCK", at: "LEEDS", onHand: 100)
        book.setHeard("LEEDS", at: now)
        let offers = [0, 30, 31, 90, 150, 1_000].map { minutes in
            book.quote(["SOCK"], for: .web, at: now.adding(minutes: minutes))[0]
        }
        #expect(offers == [100, 100, 99, 90, 80, 60])
        #expect(book.quote(["SOCK"], for: .web, at: now.adding(minutes: -5)) == [100])
    }

    @Test func aSiteThatWasNeverHeardOffersTheLeast() {
        var book = AvailabilityBook()
        book.set("SOCK", at: "LEEDS", onHand: 100)
        #expect(book.quote(["SOCK"], for: .web, at: now) == [50])
        #expect(book.explain("SOCK", for: .web, at: now).sites[0].minutesSinceHeard == nil)
    }

    @Test func aPromiseIsTakenOffAtOnceAndGivenBack() {
        var book = book()
        book.claim(4, of: "SOCK", at: "YORK")
        #expect(book.quote(["SOCK"], for: .web, at: now) == [16])
        book.claim(-9, of: "SOCK", at: "YORK")
        #expect(book.quote(["SOCK"], for: .web, at: now) == [20])
    }

    @Test func otherRulesHoldFromTheNextQuote() {
        var book = book()
        book.setPolicy(AvailabilityPolicy(safety: [SafetyRow(units: 2)]))
        #expect(book.quote(["SOCK"], for: .web, at: now) == [16])
        #expect(book.policy.safety.count == 1)
    }

    @Test func figuresBeyondAllMeasureDoNotOverflow() {
        var book = AvailabilityBook(policy: AvailabilityPolicy(safety: [SafetyRow(units: .max)]))
        book.set("SOCK", at: "LEEDS", onHand: .max, held: .max, claimed: .max)
        book.claim(.max, of: "SOCK", at: "LEEDS")
        book.claim(.min, of: "SOCK", at: "LEEDS")
        book.set("HAT", at: "LEEDS", onHand: -5, held: -5, claimed: .min)
        #expect(book.quote(["SOCK", "HAT"], for: .web, at: now) == [0, 0])
        let far = Moment(milliseconds: .max / 2)
        book.setHeard("LEEDS", at: Moment(milliseconds: 0))
        #expect(book.quote(["SOCK"], for: .web, at: far) == [0])
    }

    @Test func aQuoteIsAlwaysTheSumOfItsTerms() {
        var random = SeededRandom.named("availability", seed: 5)
        for _ in 0..<40 {
            let sites = (0..<Int.random(in: 1...20, using: &random)).map { SiteName("S\($0)") }
            let skus = (0..<Int.random(in: 1...10, using: &random)).map { SKU("K\($0)") }
            let policy = AvailabilityPolicy(
                safety: (0..<4).map { _ in
                    SafetyRow(
                        sku: Bool.random(using: &random) ? random.pick(skus) : nil,
                        site: Bool.random(using: &random) ? random.pick(sites) : nil,
                        units: Int.random(in: 0...5, using: &random))
                },
                buffers: (0..<2).map { _ in
                    BufferRow(
                        channel: Bool.random(using: &random) ? .web : nil,
                        sku: Bool.random(using: &random) ? random.pick(skus) : nil,
                        units: Int.random(in: 0...9, using: &random))
                })
            var book = AvailabilityBook(policy: policy)
            for _ in 0..<60 {
                let site = random.pick(sites)
                book.set(
                    random.pick(skus), at: site, onHand: Int.random(in: 0...30, using: &random),
                    held: Int.random(in: 0...5, using: &random), claimed: Int.random(in: 0...20, using: &random))
                let ago = Int.random(in: -10...3_000, using: &random)
                if Bool.random(using: &random) { book.setHeard(site, at: now.adding(minutes: -ago)) }
            }
            for channel in Channel.allCases {
                for (sku, units) in zip(skus, book.quote(skus, for: channel, at: now)) {
                    let why = book.explain(sku, for: channel, at: now)
                    #expect(why.total.available == units)
                    let pool = why.sites.reduce(0) { $0 + $1.terms.available }
                    #expect(max(0, pool - why.total.buffer) == units)
                    let stock = book.stock(of: [sku], at: now)
                    #expect(why.sites.allSatisfy { stock.units(of: sku, at: $0.site) == $0.terms.available })
                }
            }
        }
    }
}
