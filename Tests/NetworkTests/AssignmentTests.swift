import TestSupport
import Testing
import Warehouse

@testable import SiteNetwork

/// The life of an assignment, from the offer until the site's facts settle it.
struct AssignmentTests {
    private func given() -> Assignment {
        let lines = [
            SourcedLine(number: 1, sku: "SOCK", quantity: 5), SourcedLine(number: 2, sku: "HAT", quantity: 2),
        ]
        return Assignment(AssignmentID("536365", 1), part: SourcedPart(site: "LEEDS", lines: lines))
    }

    /// An assignment that has heard all this, without anything odd.
    private func after(_ said: SiteSaid...) -> Assignment {
        var assignment = given()
        for fact in said { #expect(assignment.hear(fact) == []) }
        return assignment
    }

    private let all = SiteSaid.shipped([LineUnits(1, 5), LineUnits(2, 2)])
    private let some = SiteSaid.shipped([LineUnits(1, 3)])

    @Test func aSiteAcceptsAndShips() {
        #expect(given().state == .offered)
        #expect(after(.accepted).state == .accepted)
        #expect(after(.accepted, some).state == .partlyShipped)
        let shipped = after(.accepted, some, .shipped([LineUnits(1, 2), LineUnits(2, 2)]))
        #expect(shipped.state == .shipped)
        #expect(!shipped.isPending)
        #expect(shipped.resourceable() == [])
        #expect(after(all).state == .shipped)
    }

    @Test func whatASiteDeclinesMayBeSourcedAgain() {
        let declined = after(.declined(reason: "no-stock"))
        #expect(declined.state == .declined)
        #expect(declined.reason == "no-stock")
        #expect(declined.resourceable().map(\.quantity) == [5, 2])
    }

    @Test func whatASiteHandsBackMayBeSourcedAgainAndTheRestStaysPending() {
        let part = after(.accepted, .handedBack([LineUnits(1, 2)], reason: "no-stock"))
        #expect(part.state == .accepted)
        #expect(part.resourceable() == [SourcedLine(number: 1, sku: "SOCK", quantity: 2)])
        let rest = after(
            .handedBack([LineUnits(1, 2)], reason: "no-stock"), .shipped([LineUnits(1, 3), LineUnits(2, 2)]))
        #expect(rest.state == .shipped)
        let none = after(.handedBack([LineUnits(1, 5), LineUnits(2, 2)], reason: "no-stock"))
        #expect(none.state == .handedBack)
    }

    @Test func silenceNeverReleasesAnAssignment() {
        var asked = given()
        #expect(asked.want(.askRelease(.cancelled)) == nil)
        #expect(asked.state == .releaseAsked)
        #expect(asked.isPending)
        #expect(asked.resourceable() == [])
        let again = asked.want(.sourceAgain([LineUnits(1, 1)]))
        #expect(again == .notResourceable(line: 1, asked: 1, resourceable: 0))
    }

    @Test func aReleaseIsTheSitesAnswer() {
        var released = after(.accepted)
        _ = released.want(.askRelease(.cancelled))
        #expect(released.hear(.released) == [])
        #expect(released.state == .released)
        #expect(released.resourceable().map(\.quantity) == [5, 2])

        var refused = after(.accepted)
        _ = refused.want(.askRelease(.cancelled))
        #expect(refused.hear(.releaseRefused) == [])
        #expect(refused.state == .releaseRefused)
        #expect(refused.resourceable() == [])
        #expect(refused.hear(all) == [])
        #expect(refused.state == .shipped)
    }

    @Test func whatShipsWhileItIsAskedForIsShipped() {
        var asked = after(.accepted)
        _ = asked.want(.askRelease(.changed))
        #expect(asked.hear(some) == [])
        #expect(asked.state == .releaseAsked)
        #expect(asked.hear(.released) == [])
        #expect(asked.state == .released)
        #expect(asked.lines.map(\.shipped) == [3, 0])
        #expect(asked.resourceable().map(\.quantity) == [2, 2])
    }

    @Test func nobodyAsksTwiceOrForWhatHasEnded() {
        var asked = given()
        _ = asked.want(.askRelease(.cancelled))
        #expect(asked.want(.askRelease(.changed)) == .alreadyAsked(.cancelled))
        _ = asked.hear(.released)
        #expect(asked.want(.askRelease(.changed)) == .alreadyEnded(.released))
        #expect(asked.want(.fence(by: "ANA")) == .alreadyEnded(.released))
    }

    @Test func aFencedSiteThatShipsNeverthelessHasShippedTwice() {
        var fenced = after(.accepted)
        #expect(fenced.want(.fence(by: "ANA")) == nil)
        #expect(fenced.state == .fenced)
        #expect(fenced.fencedBy == "ANA")
        #expect(fenced.want(.sourceAgain([LineUnits(1, 4)])) == nil)
        #expect(fenced.want(.sourceAgain([LineUnits(1, 2)])) == .notResourceable(line: 1, asked: 2, resourceable: 1))
        let found = fenced.hear(some)
        #expect(found == [.doubleShip(line: 1, sku: "SOCK", units: 3, sourcedAgain: 4)])
        #expect(fenced.state == .fenced)
        #expect(fenced.lines[0].shipped == 0)
        #expect(fenced.lines[0].shippedTwice == 3)
        let conflict = found[0].conflict(of: fenced.id, at: fenced.site, since: SmallNetwork.now)
        #expect(conflict.kind == .doubleShip)
        #expect(conflict.subject == "536365/1")
        #expect(conflict.details.contains(ConflictDetail("units", "3")))
    }

    @Test func aFencedUnitThatWasShippedIsNotSourcedAgain() {
        var fenced = after(.accepted)
        _ = fenced.want(.fence(by: "ANA"))
        _ = fenced.hear(all)
        #expect(fenced.resourceable() == [])
    }

    @Test func aFencedSiteThatComesBackAndAgreesIsNoConflict() {
        var fenced = after(.accepted)
        _ = fenced.want(.fence(by: "ANA"))
        #expect(fenced.hear(.released) == [])
        #expect(fenced.hear(.handedBack([LineUnits(1, 5)], reason: "no-stock")) == [])
        #expect(fenced.state == .fenced)
    }

    /// Its file was restored, and what it had let go of is on a sealed load again.
    @Test func whatASiteHasAfterAllIsOpenAgain() {
        var kept = after(.accepted, .released)
        #expect(kept.want(.sourceAgain([LineUnits(1, 4)])) == nil)
        #expect(kept.hear(.shipped([LineUnits(1, 1)])).count == 1)
        #expect(kept.hear(.releaseRefused) == [])
        #expect(kept.state == .releaseRefused)
        #expect(kept.lines.map(\.open) == [4, 2], "what has left twice is no more of it")
        #expect(kept.resourceable() == [] && kept.lines.map(\.sourcedAgain) == [0, 0])
        var gone = after(.accepted, .released)
        _ = gone.hear(all)
        #expect(gone.hear(.releaseRefused) == [])
        #expect(gone.state == .released, "all of it has left")
    }

    @Test func moreThanPromisedIsAnExceptionAndNeverLost() {
        var shipped = given()
        #expect(
            shipped.hear(.shipped([LineUnits(1, 7)]))
                == [.shippedTooMany(line: 1, sku: "SOCK", promised: 5, shipped: 7)])
        #expect(shipped.lines[0].shipped == 5)
        #expect(shipped.lines[0].surplus == 2)
        #expect(
            shipped.hear(.handedBack([LineUnits(2, 3)], reason: "no-stock"))
                == [.handedBackTooMany(line: 2, sku: "HAT", open: 2, handedBack: 3)])
        #expect(shipped.hear(.shipped([LineUnits(9, 1)])) == [.unknownLine(LineUnits(9, 1))])
        #expect(shipped.hear(.shipped([LineUnits(1, 0)])) == [.notAQuantity(LineUnits(1, 0))])
    }

    @Test func everyUnitIsOpenShippedOrHandedBackWhateverIsSaid() {
        var random = SeededRandom.named("assignments", seed: 21)
        for _ in 0..<3_000 {
            var assignment = given()
            var said = [0, 0]
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let before = assignment
                var isKept = false
                let units = LineUnits(Int.random(in: 1...2, using: &random), Int.random(in: 0...4, using: &random))
                if Int.random(in: 0...3, using: &random) == 0 {
                    let wanted: [HubWants] = [.askRelease(.changed), .fence(by: "ANA"), .sourceAgain([units])]
                    if assignment.want(random.pick(wanted)) != nil { #expect(assignment == before) }
                } else {
                    let fact = random.pick(facts(units))
                    if fact == .shipped([units]) { said[units.line - 1] += units.units }
                    _ = assignment.hear(fact)
                    isKept = fact == .releaseRefused
                }
                check(assignment, before, said, isKept)
            }
        }
    }

    private func facts(_ units: LineUnits) -> [SiteSaid] {
        [
            .accepted, .shipped([units]), .shipped([units]), .handedBack([units], reason: "no-stock"), .released,
            .releaseRefused, .declined(reason: "no-stock"),
        ]
    }

    private func check(_ assignment: Assignment, _ before: Assignment, _ said: [Int], _ isKept: Bool) {
        for (line, shipped) in zip(assignment.lines, said) {
            #expect(line.promised == line.open + line.shipped + line.handedBack)
            #expect(line.open >= 0 && line.shipped >= 0 && line.handedBack >= 0)
            #expect(line.shippedInAll == shipped)
            #expect(line.sourcedAgain <= line.handedBack && line.shippedTwice <= line.handedBack)
        }
        #expect(assignment.isPending == assignment.lines.contains { $0.open > 0 })
        if !before.isPending {
            #expect(assignment.state == before.state || isKept && assignment.state == .releaseRefused)
        }
    }
}
