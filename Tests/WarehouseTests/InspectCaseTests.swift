import TestSupport
import Testing
import Warehouse

/// The inspection of whole returns: orders that wait, orphans, undo, leaving and taking over.
@Suite struct InspectCaseTests {
    private let pen = "4006381333931"

    private func graded(_ grade: Grade, _ bench: MemoryReturns) -> InspectDriver {
        let ana = InspectDriver(reason: "changed-mind", bench: bench)
        return ana.scan(pen).type("1", "1").grade(grade)
    }

    @Test func aGoodUnitGoesStraightToTheOrderThatWaits() {
        var bench = MemoryReturns()
        bench.waiters["PEN"] = ("O-7", 2, 1)
        bench.totes = ["T-1": .taken(tour: TourID(4), order: "O-7"), "T-2": .taken(tour: nil, order: "O-7")]
        let ana = graded(.b, bench).accepts(.tray).rules(.order, .refund, "opened")
        #expect(ana.ruling?.order == "O-7" && ana.ruling?.orderLine == 2)
        ana.scan("RT-RESTOCK").refuses(.wrongKind("RT-RESTOCK", is: .place, expected: .freeTote))
        ana.scan("T-1").refuses(.toteTaken("T-1", by: .taken(tour: TourID(4), order: "O-7")))
        ana.scan("T-2").accepts(.item)
        #expect(ana.events.flatMap(\.moves).map(\.to) == ["RT-RESTOCK"], "the tour that follows brings it on")
        #expect(ana.events.flatMap(\.moves).map(\.grade) == [.a] && ana.job.units.last?.grade == .b)
        ana.undo().refuses(.inspect(.goneToOrder("O-7")))
        #expect(graded(.c, bench).ruling?.disposition == .refurbish, "nobody waits for a worn one")
    }

    @Test func anOrderThatWasServedMeanwhileGetsNoSecondUnit() {
        var bench = MemoryReturns()
        bench.waiters["PEN"] = ("O-7", 1, 1)
        let ana = graded(.a, bench).rules(.order, .refund, "like new")
        ana.bench.waiters = [:]
        ana.scan("T-2").accepts(.tray).rules(.restock, .refund, "like new")
        #expect(ana.job.units.isEmpty)
        ana.scan("RT-RESTOCK").accepts(.item)
    }

    @Test func theFactsOfAStraightUnitFillItsOrderInOneBreath() {
        var bench = MemoryReturns()
        bench.waiters["PEN"] = ("O-7", 2, 1)
        let ana = graded(.a, bench).scan("T-2").accepts()
        guard let unit = ana.job.units.last else { return #expect(Bool(false)) }
        guard let straight = unit.straight(from: "RT-RESTOCK") else { return #expect(Bool(false)) }
        let facts = straightToOrder(straight, tracking: [], tour: TourID(9), by: ana.actor, at: SmallFloor.now)
        guard case .tourReleased(let released) = facts.first else { return #expect(Bool(false)) }
        var tour = released.tour
        for case .pick(_, let event) in facts { tour.apply(event) }
        #expect(tour.isFinished && tour.lease == nil && tour.lines.map(\.picked) == [1])
        #expect(tour.slots.map(\.tote) == ["T-2"])
        #expect(facts.flatMap(\.moves) == [Move(sku: "PEN", quantity: 1, from: "RT-RESTOCK", to: "T-2")])
    }

    @Test func anOrphanIsKeptUntilItsOwnerIsFound() {
        let ana = InspectDriver([], rma: nil)
        ana.scan(pen).type("1", "1").grade(.a).type("1").rules(.orphan, .hold, "nobody knows whose")
        ana.scan("RT-ORPHAN").accepts(.item)
        ana.goOn().accepts()
        #expect(ana.job.state == .done && ana.job.toDispose.isEmpty)
        ana.book([
            .matched(rma: "RMA-9", order: nil, announced: [ItemUnits("PEN", 1)], reason: nil, by: "office")
        ])
        #expect(ana.job.state == .waiting && ana.job.toDispose.map(\.number) == [1])
        ana.by("BEN").take().accepts(.item)
        ana.goOn().refuses(.inspect(.orphansLeft(1)))
        ana.scan(pen).accepts(.tray).rules(.restock, .refund, "like new")
        ana.scan("RT-RESTOCK").accepts()
        #expect(ana.units == "1 PEN A RT-RESTOCK" && ana.job.state == .done)
        #expect(ana.events.flatMap(\.moves).map(\.from) == ["RT-ORPHAN"])
    }

    @Test func anOwnerCanBeScannedAtTheBench() {
        let ana = InspectDriver([], rma: nil)
        ana.bench.owners["O-5"] = ReturnOpened(order: "O-5")
        ana.scan("O-5").accepts(.item)
        #expect(ana.job.order == "O-5" && !ana.job.isOrphan)
        ana.undo()
        #expect(ana.job.isOrphan)
    }

    @Test func whatIsMissingIsSaidTwice() {
        let ana = InspectDriver([ItemUnits("PEN", 2), ItemUnits("SOCK", 1)], reason: "changed-mind")
        ana.scan(pen).type("1", "1").grade(.a).scan("RT-RESTOCK").accepts(.item)
        let missing = [ItemUnits("PEN", 1), ItemUnits("SOCK", 1)]
        ana.goOn().asks(.missing(missing))
        #expect(ana.job.state == .underway)
        ana.goOn().accepts()
        #expect(ana.job.state == .done && ana.job.missing == missing)
        let ben = InspectDriver([], rma: nil, order: "O-1")
        ben.goOn().asks(.missing([]))
        #expect(ben.job.state == .underway, "an empty parcel is said twice")
        ben.goOn().accepts()
        #expect(ben.job.state == .done)
    }

    @Test func severalUnitsThatAreAlikeAreOne() {
        let ana = InspectDriver([ItemUnits("SOCK", 12)], reason: "changed-mind")
        ana.scan("4000000000129").type("1", "1").grade(.a).scan("RT-RESTOCK").accepts(.item)
        #expect(ana.units == "6 SOCK A RT-RESTOCK")
        ana.scan("12*4000000000310").refuses(.scanEachUnit("PHONE"))
    }

    @Test func undoGoesBackStepByStepAndTakesTheUnitFromItsTray() {
        let ana = InspectDriver(reason: "changed-mind")
        ana.scan(pen).type("1", "1").grade(.a).scan("RT-RESTOCK").accepts(.item)
        ana.undo().accepts(.tray)
        #expect(ana.job.units.isEmpty && ana.bench.shelf.ledger.onHand("PEN", at: "RT-RESTOCK") == 0)
        ana.undo().accepts(.grade)
        ana.undo().accepts(.check)
        ana.undo().undo().accepts(.item)
        #expect(ana.hand == nil)
        ana.undo().refuses(.nothingToUndo)
        ana.scan(pen).type("1", "1").grade(.a).scan("RT-RESTOCK").accepts(.item)
        ana.bench.shelf.book(Move(sku: "PEN", quantity: 1, from: "RT-RESTOCK", to: "A-01-01"))
        ana.undo().refuses(.undoBlocked(place: "RT-RESTOCK", sku: "PEN"))
    }

    @Test func aTakeOverIsAskedTwiceAndGoesOnAtTheStep() {
        let ana = InspectDriver()
        ana.scan(pen).accepts(.check)
        ana.by("BEN", at: "S2").scan("1").refuses(.inspect(.held("RMA-1", by: "ANA", station: "S1")))
        ana.take().asks(.takeOver("RMA-1", from: "ANA", station: "S1"))
        ana.take().accepts(.check)
        #expect(ana.job.lease?.holder == "BEN")
        ana.undo().refuses(.nothingToUndo)
        ana.by("ANA").type("1").refuses(.inspect(.held("RMA-1", by: "BEN", station: "S2")))
    }

    @Test func leavingPutsTheOpenUnitBack() {
        let ana = InspectDriver()
        ana.scan(pen).type("1").leave().accepts()
        #expect(ana.job.state == .waiting && ana.job.hand == nil)
        ana.by("BEN").take().accepts(.item)
        ana.bench.held["BEN"] = "RMA-1"
        let other = InspectDriver(bench: ana.bench)
        other.leave().by("BEN").take().accepts()
        other.leave()
        other.bench.held["BEN"] = "RMA-2"
        other.take().refuses(.inspect(.busy("RMA-2")))
    }

    @Test func withoutARuleOfTheSiteNothingIsInspected() {
        var bench = MemoryReturns()
        bench.rules = nil
        InspectDriver(bench: bench).scan(pen).refuses(.inspect(.noPolicy))
        #expect(SmallFloor.returnPolicy.fault == nil)
        var policy = SmallFloor.returnPolicy
        policy.dispositions.removeLast()
        #expect(policy.fault == "no row of the dispositions fits grade D of class ambient for any reason")
        policy = SmallFloor.returnPolicy
        policy.trays["scrap"] = nil
        #expect(policy.fault == "'trays' has no tray for scrap")
    }
}
