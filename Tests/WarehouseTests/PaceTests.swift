import TestSupport
import Testing

@testable import Warehouse

/// When a tour will be done: from its own pace, else from the site's, else not at all.
@Suite struct PaceTests {
    private let noon = SmallFloor.now

    private func at(_ seconds: Int) -> Moment { Moment(milliseconds: noon.milliseconds + Int64(seconds) * 1000) }

    @Test func theMedianOfTheToursOwnLinesDecides() {
        // 60, 50, 600 and 70 seconds a line: a break counts for nothing.
        let tour = TourProgress(taken: at(0), done: [60, 120, 170, 770, 840].map(at), open: 3)
        #expect(tour.gaps == [60_000, 50_000, 600_000, 70_000])
        #expect(expectedEnd(of: tour, others: [1, 1, 1, 1, 1, 1], now: at(840)) == at(840 + 3 * 65))
    }

    @Test func aLineThatTakesLongerIsNotDoneBeforeNow() {
        let tour = TourProgress(taken: at(0), done: [60, 120, 180, 240].map(at), open: 2)
        #expect(expectedEnd(of: tour, others: [], now: at(250)) == at(240 + 120))
        #expect(expectedEnd(of: tour, others: [], now: at(400)) == at(400 + 60))
    }

    @Test func aTourWithFewLinesBehindItGoesAtThePaceOfTheSite() {
        let tour = TourProgress(taken: at(0), done: [at(30)], open: 4)
        #expect(expectedEnd(of: tour, others: [40_000, 50_000, 60_000, 70_000, 90_000], now: at(30)) == at(30 + 240))
        let fresh = TourProgress(taken: at(0), done: [], open: 4)
        #expect(expectedEnd(of: fresh, others: [40_000, 50_000, 60_000, 70_000, 90_000], now: at(0)) == at(240))
    }

    @Test func whatCannotBeKnownIsNotSaid() {
        let moving = TourProgress(taken: at(0), done: [60, 120, 180, 240].map(at), open: 2)
        var nobodys = moving
        nobodys.taken = nil
        #expect(expectedEnd(of: nobodys, others: [], now: at(250)) == nil)
        let fresh = TourProgress(taken: at(0), done: [at(30)], open: 4)
        #expect(expectedEnd(of: fresh, others: [40_000, 50_000], now: at(30)) == nil, "too little was measured")
        #expect(expectedEnd(of: moving, others: [], now: at(240 + 599)) != nil)
        #expect(expectedEnd(of: moving, others: [], now: at(240 + 601)) == nil, "nothing moves any more")
        let atOnce = TourProgress(taken: at(0), done: [60, 60, 60, 60].map(at), open: 2)
        #expect(expectedEnd(of: atOnce, others: [], now: at(61)) == nil)
        var done = moving
        done.open = 0
        #expect(expectedEnd(of: done, others: [], now: at(250)) == nil)
    }

    @Test func aSlowTourMayRestLonger() {
        let tour = TourProgress(taken: at(0), done: [200, 400, 600, 800].map(at), open: 2)
        #expect(expectedEnd(of: tour, others: [], now: at(800 + 1900)) == at(800 + 1900 + 200))
        #expect(expectedEnd(of: tour, others: [], now: at(800 + 2001)) == nil)
    }
}
