import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// A supervisor takes work away, on a real file: nothing of it is lost, whoever had it is refused, whoever comes next
/// takes it over from them.
@Suite struct TakingAwayTests {
    private let clock = TestClock()

    private func freed(_ badge: BadgeID, by supervisor: BadgeID = "SUE") -> Freed {
        Freed(from: badge, by: supervisor, when: SmallFloor.now)
    }

    /// What must not be taken is not, and nothing is recorded.
    private func expectNotTaken(_ site: Site, _ holding: Holding, by badge: BadgeID) throws {
        let facts = try site.factCount
        #expect(siteError { try site.rule(.free(holding), by: badge) } != nil)
        #expect(try site.factCount == facts)
    }

    @Test func aTourIsThereForAnybodyAndItsPickerIsTold() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite(clock: clock)
        let tour = try site.released(order("O-1", ("PEN", 4)))[0]
        let holding = Holding(.tour(tour), by: "ANA")
        try expectNotTaken(site, holding, by: "SUE")
        let ana = Worker(site, tour)
        try ana.perform(.take)
        let line = try #require(try ana.state.current)
        try ana.accepted(line.place.rawValue)
        try expectNotTaken(site, holding, by: "EVE")
        try expectNotTaken(site, Holding(.tour(tour), by: "BEN"), by: "SUE")
        try site.rule(.free(holding), by: "SUE")
        try expectNotTaken(site, holding, by: "SUE")
        #expect(try site.boardReading().tours.map(\.holder) == [nil])
        let facts = try site.factCount
        #expect(try ana.scan(line.place.rawValue).refusal == .takenAway(.tour(tour), freed("ANA")))
        #expect(try ana.perform(.undo).refusal == .takenAway(.tour(tour), freed("ANA")))
        #expect(try site.factCount == facts)
        #expect(try site.tour(tour).freed == freed("ANA"), "also read anew from the file")
        let ben = Worker(site, tour, badge: "BEN")
        guard case .recorded(let events, let taken) = try ben.perform(.take) else { return #expect(Bool(false)) }
        #expect(events.map(\.previousHolder) == ["ANA"] && taken.freed == nil)
        #expect(try ana.scan(line.place.rawValue).refusal == .notYours(tour: tour, holder: "BEN", station: "S1"))
        try ben.finish()
        try site.expectSound()
    }

    @Test func aTourThatItsPickerTakesAgainIsNotTakenOver() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite(clock: clock)
        let tour = try site.released(order("O-1", ("PEN", 4)))[0]
        let ana = Worker(site, tour)
        try ana.perform(.take)
        try site.rule(.free(Holding(.tour(tour), by: "ANA")), by: "SUE")
        guard case .recorded(let events, _) = try ana.perform(.take) else { return #expect(Bool(false)) }
        #expect(events.map(\.previousHolder) == [nil])
        // Left by herself it is nobody's, and was taken from nobody.
        try ana.perform(.leave)
        #expect(try site.tour(tour).freed == nil)
        try site.expectSound()
    }

    @Test func aBoxThatIsHalfPackedStaysAsItIs() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite(clock: clock)
        try site.picked(order("O-1", ("PEN", 2)))
        let pia = Packer(site)
        try pia.find("O-1")
        try pia.accepted("4006381333931")
        let parcel = try #require(try pia.parcel)
        let holding = Holding(.packing("O-1"), by: "PIA")
        try expectNotTaken(site, holding, by: "PAT")
        #expect(try site.boardReading().people.map(\.work) == [.packing("O-1")])
        try site.rule(.free(holding), by: "DEE")
        let facts = try site.factCount
        let away = Refusal.takenAway(.packing("O-1"), freed("PIA", by: "DEE"))
        #expect(try pia.scan("4006381333931").plainRefusal == away)
        #expect(try pia.perform(.close).plainRefusal == away)
        #expect(try site.factCount == facts)
        #expect(try pia.job.current == parcel, "one pen is in the box, one is not")
        let pat = Packer(site, badge: "PAT")
        #expect(try pat.find("O-1").events.map(\.previousHolder) == ["PIA"])
        #expect(try pat.parcel == parcel)
        try pat.accepted("4006381333931")
        _ = try pat.finishParcel()
        #expect(try pat.job.isDone)
        try site.expectSound()
    }

    @Test func aCountIsKeptForWhoeverBeganItAndBegunAnewByAnybodyElse() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite(clock: clock)
        let ana = Counter(site, "ANA")
        try ana.open("A-01-01")
        try ana.scan("PEN", "4")
        let id = try #require(ana.id)
        let holding = Holding(.counting(id, "A-01-01"), by: "ANA")
        try expectNotTaken(site, holding, by: "CLEO")
        try site.rule(.free(holding), by: "SUE")
        let facts = try site.factCount
        #expect(try ana.scan("PEN").refusal == .takenAway(.counting(id, "A-01-01"), freed("ANA")))
        #expect(try ana.perform(.leave).refusal == .takenAway(.counting(id, "A-01-01"), freed("ANA")))
        #expect(try site.factCount == facts)
        #expect(try site.count(id).rounds.map(\.units) == [4], "nothing of it is lost")
        #expect(try site.countQueue().map(\.state) == [.waiting])
        // She comes back: on where it stood. It is taken once more, and Cleo looks for herself.
        #expect(try ana.open("A-01-01").job?.round?.units == 4)
        try site.rule(.free(holding), by: "SUE")
        let cleo = Counter(site, "CLEO")
        guard case .recorded(let events, let job) = try cleo.open("A-01-01") else { return #expect(Bool(false)) }
        #expect(events.compactMap(\.previousHolder) == ["ANA"])
        #expect(job.rounds.map(\.by) == ["CLEO"] && job.round?.units == 0)
        try cleo.scan("PEN", "6", "A-01-01")
        #expect(try site.count(id).counters == ["CLEO"], "Ana may still be the second look")
        try site.expectSound()
    }

    @Test func aUnitOnTheInspectionBenchStaysAsFarAsItWasLookedAt() throws {
        let folder = try Folder()
        let site = try folder.makeReturnsSite(clock: clock)
        _ = try site.take([.personDefined(Person(badge: "IVO", name: "Ivo Dahl", roles: [.inspect]))])
        let ira = Inspector(site)
        try ira.open("ZZ-9")
        try ira.open("ZZ-9")
        try ira.scan("4006381333931", "1")
        let id = try #require(ira.id)
        let before = try #require(try ira.job.hand)
        let holding = Holding(.inspecting(id), by: "IRA")
        try expectNotTaken(site, holding, by: "GINA")
        try site.rule(.free(holding), by: "SAM")
        let facts = try site.factCount
        #expect(try ira.scan("1").refusal == .takenAway(.inspecting(id), freed("IRA", by: "SAM")))
        #expect(try ira.goOn().refusal == .takenAway(.inspecting(id), freed("IRA", by: "SAM")))
        #expect(try site.factCount == facts)
        let ivo = Inspector(site, "IVO")
        guard case .recorded(let events, let job) = try ivo.open("ZZ-9") else { return #expect(Bool(false)) }
        #expect(events.map(\.previousHolder) == ["IRA"])
        #expect(job.hand == before, "the first question stays answered")
        #expect(try ivo.undo().refusal == .nothingToUndo, "what Ira did is not undone by Ivo")
        try site.expectSound()
    }

    @Test func aHandIsEmptiedSoThatTheDeliveryCanBeEnded() throws {
        let folder = try Folder()
        let site = try folder.makeSite(clock: clock)
        _ = try site.take([
            .personDefined(Person(badge: "GINA", name: "Gina Roy", roles: [.receive])),
            .personDefined(Person(badge: "GUS", name: "Gus Hale", roles: [.receive])),
            .personDefined(Person(badge: "SUE", name: "Sue Park", roles: [.supervise])),
            .deliveryAnnounced(
                Delivery(
                    id: "PO-1", from: "Wing", due: SmallFloor.now,
                    lines: [DeliveryLine(number: 1, sku: "PEN", quantity: 10)])),
        ])
        let pen = "4006381333931"
        let (gina, gus) = (Carrier(site), Carrier(site, "GUS"))
        try gina.open("PO-1")
        try gina.scan(pen, pen)
        try gus.open("PO-1")
        #expect(try gus.done().refusal == .carry(.othersHold("GINA")))
        let id = try #require(gina.id)
        #expect(try site.boardReading().people.map(\.work) == [.carrying(id, of: "PO-1")])
        let holding = Holding(.carrying(id, of: "PO-1"), by: "GINA")
        try expectNotTaken(site, Holding(.carrying(id, of: "PO-1"), by: "GUS"), by: "SUE")
        try site.rule(.free(holding), by: "SUE")
        try expectNotTaken(site, holding, by: "SUE")
        #expect(try gus.done().isRecorded, "nobody has anything of it in hand now")
        let facts = try site.factCount
        let away = Refusal.takenAway(.carrying(id, of: "PO-1"), freed("GINA"))
        #expect(try gina.scan("A-01-01").refusal == away)
        #expect(try gina.scan(pen).refusal == away)
        #expect(try gina.done().refusal == away)
        #expect(try site.factCount == facts)
        // Whoever opens it from the list reads it there, and what a terminal has said is known.
        let again = Carrier(site)
        guard case .showing(let job) = try again.open("PO-1") else { return #expect(Bool(false)) }
        again.knows = job.freed(from: "GINA")
        #expect(again.knows == freed("GINA"))
        #expect(try again.undo().refusal == .nothingToUndo, "the pens are not brought back into the hand by undo")
        #expect(try again.scan(pen).isRecorded)
        #expect(try again.job.freed == nil && again.hand?.units == 1)
        try site.expectSound()
    }
}
