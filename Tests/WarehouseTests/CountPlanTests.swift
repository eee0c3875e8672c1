import TestSupport
import Testing

@testable import Warehouse

private func bin(
    _ place: PlaceID, aisle: Int = 1, y: Int = 0, velocity: VelocityClass = .c, pence: Int = 1_000, picks: Int = 0,
    days: Int? = 100, misses: Int = 0, reports: Int = 0, emptied: Int = 0
) -> CountCandidate {
    CountCandidate(
        place: place, aisle: aisle, walk: WalkPoint(x: aisle * 30, y: y), velocity: velocity, pence: pence, lines: 1,
        units: 10, picks: picks, days: days, misses: misses, reports: reports, emptied: emptied)
}

private let policy = CountPolicy()

@Suite struct CountPlanTests {
    private func first(_ left: CountCandidate, _ right: CountCandidate) -> PlaceID? {
        // Time for one of the two.
        planCounts([left, right], seconds: 60, policy: policy).tasks.first?.place
    }

    @Test func eachThingThatMakesABinRiskyPutsItFirst() {
        let plain = bin("PLAIN")
        #expect(first(plain, bin("X", pence: 100_000)) == "X")
        #expect(first(plain, bin("X", picks: 40)) == "X")
        #expect(first(plain, bin("X", days: 300)) == "X")
        #expect(first(plain, bin("X", misses: 2)) == "X")
        #expect(first(plain, bin("X", emptied: 1)) == "X")
        var dying = bin("X")
        dying.dying = 20
        #expect(first(plain, dying) == "X")
        #expect(planCounts([dying], seconds: 60, policy: policy).tasks.first?.why == .age, "the most of it is its age")
        #expect(first(bin("B"), bin("A")) == "A", "equal ones by their code")
    }

    @Test func aBinIsNotCountedAgainBeforeItsClassSaysSo() {
        #expect(planCounts([bin("C", days: 89)], seconds: 600, policy: policy).due == 0)
        #expect(planCounts([bin("C", days: 90)], seconds: 600, policy: policy).due == 1)
        #expect(planCounts([bin("A", velocity: .a, days: 7)], seconds: 600, policy: policy).due == 1)
        #expect(planCounts([bin("NEW", days: nil)], seconds: 600, policy: policy).due == 1)
    }

    @Test func whatWasReportedComesWhateverItCosts() {
        let plan = planCounts([bin("R", days: 1, reports: 1), bin("P")], seconds: 0, policy: policy)
        #expect(plan.tasks.map(\.place) == ["R"] && plan.tasks.first?.cause == .report)
        #expect(plan.tasks.first?.why == .reports)
    }

    @Test func theBudgetIsKeptAndTheWalkGoesUpAndDown() {
        let bins = (1...4).flatMap { aisle in
            (1...3).map { bay in bin(PlaceID("\(aisle)-\(bay)"), aisle: aisle, y: bay * 10) }
        }
        let all = planCounts(bins, seconds: 12 * 60, policy: policy)
        #expect(all.tasks.map(\.place.rawValue).prefix(6) == ["1-1", "1-2", "1-3", "2-3", "2-2", "2-1"])
        let some = planCounts(bins, seconds: 200, policy: policy)
        #expect(some.tasks.count == 3 && some.seconds == 180 && some.due == 12)
    }

    @Test func randomPlansKeepTheBudgetAndRepeatNothing() {
        var random = SeededRandom.named("count plans", seed: 11)
        for _ in 0..<200 {
            let bins = (0..<60).map { number in
                bin(
                    PlaceID("P\(number)"), aisle: Int.random(in: 1...5, using: &random),
                    y: Int.random(in: 0...50, using: &random), pence: Int.random(in: 0...1_000_000, using: &random),
                    picks: Int.random(in: 0...50, using: &random), days: Int.random(in: 0...200, using: &random),
                    misses: Int.random(in: 0...3, using: &random), reports: Int.random(in: 0...1, using: &random))
            }
            let budget = Int.random(in: 0...3_000, using: &random)
            let plan = planCounts(bins, seconds: budget, policy: policy)
            let reported = plan.tasks.filter { $0.cause == .report }
            #expect(Set(plan.tasks.map(\.place)).count == plan.tasks.count)
            #expect(reported.count == bins.count { $0.reports > 0 })
            #expect(plan.seconds <= max(budget, reported.reduce(0) { $0 + $1.seconds }))
        }
    }
}

@Suite struct CountExplainTests {
    private func likeliest(_ difference: LedgerCase) -> CountExplanation { explain(difference)[0] }
    private func event(_ kind: LedgerEvent.Kind, _ units: Int) -> LedgerEvent {
        LedgerEvent(fact: 7, kind: kind, units: units, by: "ANA", at: SmallFloor.now)
    }

    @Test func asManyTooManyInAnotherBinIsTheFirstThingToCheck() {
        let cause = likeliest(
            LedgerCase(
                place: "A-1", sku: "PEN", units: -4, events: [event(.picked, -4)],
                others: [("A-9", 4), ("A-8", 1), ("A-7", nil)]))
        #expect(cause.kind == .otherBin && cause.check == "A-9")
    }

    @Test func anItemThatLooksAlikeAndIsOffTheOtherWayExplainsIt() {
        let alike = Lookalike(sku: "PEM", name: "Pen red", place: "A-2", difference: 4)
        let cause = likeliest(LedgerCase(place: "A-1", sku: "PEN", units: -4, lookalikes: [alike]))
        #expect(cause.kind == .lookalike && cause.check == "A-2" && cause.other == "PEM")
    }

    @Test func anUndoOfThatVeryNumberWeighsMoreThanAPick() {
        let cause = likeliest(
            LedgerCase(place: "A-1", sku: "PEN", units: -3, events: [event(.picked, -3), event(.undone, 3)]))
        #expect(cause.kind == .undone && cause.check == "A-1" && cause.facts == [7])
    }

    @Test func withoutAnyEvidenceItSaysSo() {
        let cause = likeliest(LedgerCase(place: "A-1", sku: "PEN", units: 2, neighbours: ["A-2"]))
        #expect(cause.kind == .unexplained && cause.check == "A-2")
    }

    @Test func whatLooksAlikeIsFoundByCodeAndByName() {
        #expect(looksAlike(("22659", "Lunch bag"), ("22658", "Hand warmer")))
        #expect(looksAlike(("A", "Lunch bag red retrospot"), ("B", "Lunch bag pink retrospot")))
        #expect(!looksAlike(("A", "Lunch bag red"), ("B", "Hand warmer owl")))
        #expect(!looksAlike(("22659", "Lunch bag"), ("22659", "Lunch bag")))
    }
}
