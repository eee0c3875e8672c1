import Foundation
import Testing
import Warehouse

@testable import SiteNetwork

/// What happens about a conflict, and whose desk it lands on.
struct ConflictTests {
    private let now = SmallNetwork.now

    @Test func anOrderCancelledWhileItIsPickedIsAskedBack() {
        for progress in [Progress.notStarted, .picking, .packing] {
            let outcome = defaultOutcome(.cancelledWhilePicked, ConflictSituation(progress: progress))
            #expect(outcome == Outcome([.askRelease], desk: .orders))
        }
        for progress in [Progress.packed, .labelled, .departed] {
            let outcome = defaultOutcome(.cancelledWhilePicked, ConflictSituation(progress: progress))
            #expect(outcome == Outcome([.shipAsItWas, .authoriseReturn], desk: .orders))
        }
    }

    @Test func anOrderChangedBeforeItsLabelIsPackedAnew() {
        let before = defaultOutcome(.changedWhilePacked, ConflictSituation(progress: .packed))
        #expect(before == Outcome([.sendNewVersion], desk: .orders))
        let after = defaultOutcome(.changedWhilePacked, ConflictSituation(progress: .labelled))
        #expect(after == Outcome([.shipAsItWas, .orderDifference, .authoriseReturn], desk: .orders))
    }

    @Test func ofTwoPromisesTheEarlierWins() {
        func steps(hub: Int?, local: Int?) -> Outcome {
            defaultOutcome(
                .claimedTwice,
                ConflictSituation(
                    hubPromise: hub.map { now.adding(minutes: $0) }, localPromise: local.map { now.adding(minutes: $0) }
                ))
        }
        let hubKeeps = Outcome([.sourceLocalAgain], desk: .availability)
        let siteKeeps = Outcome([.sourceHubAgain], desk: .availability)
        #expect(steps(hub: 10, local: 20) == hubKeeps)
        #expect(steps(hub: 10, local: nil) == hubKeeps)
        #expect(steps(hub: 20, local: 10) == siteKeeps)
        #expect(steps(hub: 10, local: 10) == siteKeeps)
        #expect(steps(hub: nil, local: 10) == siteKeeps)
        #expect(steps(hub: nil, local: nil) == siteKeeps)
    }

    @Test func aParcelOfWhichNobodyKnowsIsKept() {
        #expect(defaultOutcome(.returnedUnknown, ConflictSituation()) == Outcome([.keepAsOrphan], desk: .returns))
    }

    @Test func missingUnitsStayOnTheWayUntilSomebodyCounts() {
        let open = defaultOutcome(.transferShort, ConflictSituation())
        #expect(open == Outcome([.keepInTransit, .countSender, .countReceiver], desk: .stock))
        for (sender, receiver) in [(true, false), (false, true), (true, true)] {
            let counted = ConflictSituation(senderCounted: sender, receiverCounted: receiver)
            #expect(defaultOutcome(.transferShort, counted) == Outcome([.settleByCount], desk: .stock))
        }
        let conflict = Conflict(.transferShort, at: "YORK", subject: "T-7", since: now)
        #expect(conflict.age(at: now.adding(minutes: 90)) == 90)
        #expect(conflict.age(at: now.adding(minutes: -5)) == 0)
    }

    @Test func aSecondParcelIsStoppedOrComesBack() {
        let onTheDock = defaultOutcome(.doubleShip, ConflictSituation(progress: .labelled))
        #expect(onTheDock == Outcome([.askRelease], desk: .orders))
        let gone = defaultOutcome(.doubleShip, ConflictSituation(progress: .departed))
        #expect(gone == Outcome([.authoriseReturn], desk: .orders))
    }

    @Test func tooManyUnitsMayComeBackAndTheShelfIsCounted() {
        let outcome = defaultOutcome(.shippedTooMany, ConflictSituation(progress: .departed))
        #expect(outcome == Outcome([.authoriseReturn, .countSite], desk: .orders))
    }

    @Test func lostFactsAreSentBackOrCounted() {
        let known = defaultOutcome(.lostAtSite, ConflictSituation(hubHasFacts: true))
        #expect(known == Outcome([.sendFactsBack, .confirmAssignments], desk: .sync))
        let lost = defaultOutcome(.lostAtSite, ConflictSituation())
        #expect(lost == Outcome([.countSite, .confirmAssignments], desk: .stock))
    }

    @Test func aFactThatCannotBeReadIsKept() {
        let newer = defaultOutcome(.parkedFact, ConflictSituation(isFromNewerVersion: true))
        #expect(newer == Outcome([.keepFact, .rereadAfterUpdate], desk: .sync))
        #expect(defaultOutcome(.parkedFact, ConflictSituation()) == Outcome([.keepFact], desk: .sync))
    }

    @Test(arguments: ConflictKind.allCases)
    func everyKindEndsWithARowThatAlwaysFits(kind: ConflictKind) {
        let rows = ConflictRules.house.filter { $0.kind == kind }
        #expect(rows.last?.when == .always)
        #expect(rows.dropLast().allSatisfy { $0.when != .always })
        #expect(rows.allSatisfy { !$0.outcome.steps.isEmpty })
        #expect(ConflictRules([]).defaultOutcome(kind, ConflictSituation()).desk == rows.last?.outcome.desk)
    }

    @Test func aHouseMayHaveItsOwnRules() throws {
        let own = ConflictRules([ConflictRow(.doubleShip, .always, [.authoriseReturn], .returns)])
        #expect(own.defaultOutcome(.doubleShip, ConflictSituation()).desk == .returns)
        #expect(try JSONDecoder().decode(ConflictRules.self, from: JSONEncoder().encode(own)) == own)
    }
}
