import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

@Suite struct CountStoreTests {
    @Test func aBinThatAgreesIsPostedWithoutAMove() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let id = try Counter(site, "ANA").count(pens: 10)
        #expect(try site.judgeCounts() == [id])
        let found = try #require(try site.countCases(id).first)
        #expect(found.job.state == .posted && found.differences.isEmpty)
        #expect(try site.onHand("PEN", at: "A-01-01") == 10)
        #expect(try site.judgeCounts().isEmpty, "it is over")
        #expect(try site.countAccuracy(by: .zone).map(\.accuracy) == [Accuracy(counts: 1, agreed: 1)])
        try site.expectSound()
    }

    @Test func aSmallDifferenceIsPostedOnceAndTheReportIsAnswered() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite(tolerance: [ToleranceRow(units: 2, percent: 50, pence: 900)])
        let id = try Counter(site, "ANA").count(pens: 9)
        #expect(try site.judgeCounts() == [id])
        #expect(try site.onHand("PEN", at: "A-01-01") == 9)
        #expect(try site.onHand("PEN", at: .adjustment) == 1)
        #expect(try site.count("SELECT count(*) FROM fact WHERE kind = 'ruling.posted'") == 1)
        #expect(try site.judgeCounts().isEmpty && site.onHand("PEN", at: "A-01-01") == 9)
        try site.expectSound()
    }

    @Test func aLargeDifferenceWantsAnotherPersonAndThenASupervisorWhoDidNotCount() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let ana = Counter(site, "ANA")
        let id = try ana.count(pens: 6)
        try site.judgeCounts()
        #expect(try site.count(id).state == .waiting)
        #expect(try ana.open("A-01-01").refusal == .count(.needsAnother("A-01-01")))
        try Counter(site, "BEN").count(pens: 6)
        try site.judgeCounts()
        #expect(try site.count(id).state == .approval && site.onHand("PEN", at: "A-01-01") == 10)
        for (badge, why) in [("BEN", "BEN has counted A-01-01"), ("CLEO", "CLEO is no supervisor")] {
            let error = siteError { try site.approveCount(id, by: BadgeID(badge)) }
            guard case .notAllowed(let text) = error else { return #expect(error == nil) }
            #expect(text.hasPrefix(why))
        }
        try site.approveCount(id, by: "SUE")
        #expect(try site.count(id).state == .posted && site.onHand("PEN", at: "A-01-01") == 6)
        let looks = try site.countAccuracy(by: .worker).map(\.accuracy)
        #expect(looks == [Accuracy(counts: 1, agreed: 1), Accuracy(counts: 1, agreed: 1)])
        try site.expectSound()
    }

    @Test func aThirdLookBreaksTheTie() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let id = try Counter(site, "ANA").count(pens: 6)
        try site.judgeCounts()
        try Counter(site, "BEN").count(pens: 8)
        try site.judgeCounts()
        #expect(try site.count(id).state == .waiting)
        try Counter(site, "CLEO").count(pens: 8)
        try site.judgeCounts()
        #expect(try site.count(id).state == .approval)
        try site.rejectCount(id, by: "SUE")
        try Counter(site, "DAN").count(pens: 10)
        try site.judgeCounts()
        #expect(try site.count(id).state == .posted && site.onHand("PEN", at: "A-01-01") == 10)
        #expect(try site.countAccuracy(by: .worker).map { $0.name.prefix(3) }.contains("ANA"))
        #expect(try site.countAccuracy(by: .worker).count { $0.accuracy.agreed == 0 } == 3, "three were wrong")
        try site.expectSound()
    }

    @Test func twoPeopleOnOneAisleCountDifferentBinsAndATakeOverBeginsAnew() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let (ana, ben) = (Counter(site, "ANA"), Counter(site, "BEN"))
        try ana.open("A-01-01")
        try ben.open("A-01-02")
        #expect(try ana.open("A-01-02").refusal == .count(.busy("A-01-01")))
        try ana.scan("PEN")
        #expect(try Counter(site, "EVE").open("A-02-01").refusal == .notQualified(.count))
        let cleo = Counter(site, "CLEO")
        guard case .offered(let offer, _) = try cleo.open("A-01-01") else { return #expect(Bool(false)) }
        #expect(offer.deviation == .count(.takeOver("A-01-01", from: "ANA", station: "S1")))
        let taken = try #require(try cleo.open("A-01-01").job)
        #expect(taken.lease?.holder == "CLEO" && taken.round?.lines == [])
        #expect(try ana.scan("PEN").refusal == .count(.held("A-01-01", by: "CLEO", station: "S1")))
        try site.expectSound()
    }

    @Test func theSameGestureRecordsOnce() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let ana = Counter(site, "ANA")
        try ana.open("A-01-01")
        let gesture = site.clock.newID(at: site.clock.now())
        let first = try ana.perform(.scan(text: "PEN", keyed: false), gesture: gesture)
        let facts = try site.factCount
        #expect(try ana.perform(.scan(text: "PEN", keyed: false), gesture: gesture) == first)
        #expect(try site.factCount == facts && first.job?.round?.units == 1)
    }

    @Test func aPickersReportIsCountedAndEndsWithTheCorrection() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite(tolerance: [ToleranceRow(units: 9, percent: 100, pence: 9_000)])
        let tour = try site.released(order("O-1", ("PEN", 9)))[0]
        let picker = Worker(site, tour)
        try picker.perform(.take)
        try picker.accepted("A-01-01", "4006381333931", "4")
        try picker.perform(.report("not-found"))
        #expect(try site.count("SELECT count(*) FROM count_due") == 1)
        #expect(try site.countQueue().map(\.cause) == [.report])
        try picker.finish()
        // Four of the nine went into the tote; the shelf is empty, the ledger says six.
        try Counter(site, "ANA").count(pens: 0)
        try site.judgeCounts()
        #expect(try site.onHand("PEN", at: "A-01-01") == 0)
        #expect(try site.count("SELECT count(*) FROM count_due") == 0 && site.holds().isEmpty)
        #expect(try site.countQueue().isEmpty)
        try site.expectSound()
    }

    @Test func aCorrectionWaitsForTheToursThatClaimTheUnits() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite(tolerance: [ToleranceRow(units: 9, percent: 100, pence: 9_000)])
        let tour = try site.released(order("O-1", ("PEN", 9)))[0]
        let id = try Counter(site, "ANA").count(pens: 7)
        try site.judgeCounts()
        let found = try #require(try site.countCases(id).first)
        #expect(found.job.state == .settled && found.obstacle == .claimed(CountKey(sku: "PEN")))
        try site.expectSound()
        let picker = Worker(site, tour)
        try picker.perform(.take)
        try picker.accepted("A-01-01", "4006381333931", "7")
        try picker.perform(.report("given-up"))
        try picker.finish()
        #expect(try site.onHand("PEN", at: "A-01-01") == 3)
        try site.judgeCounts()
        #expect(try site.count(id).state == .posted && site.onHand("PEN", at: "A-01-01") == 0)
        try site.expectSound()
    }

    @Test func unknownCodesAndStraysStayWithTheCount() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let ana = Counter(site, "ANA")
        try ana.open("A-01-01")
        try ana.scan("PEN", "XX-1", "RING", "RING", "A-01-01")
        let job = try #require(ana.last?.job)
        #expect(job.rounds[0].unknown == [UnknownCode(text: "XX-1", after: "PEN", before: "RING")])
        try site.judgeCounts()
        let keys = try site.countCases(job.id)[0].differences.map(\.key.sku)
        #expect(keys == ["PEN", "RING"])
        try site.expectSound()
    }

    @Test func aPlanIsAskedForAndNotAskedTwice() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let plan = try site.planCounts(minutes: 5)
        #expect(!plan.tasks.isEmpty && plan.seconds <= 300)
        #expect(try site.askCounts(plan.tasks) == plan.tasks.count)
        #expect(try site.askCounts(plan.tasks) == 0)
        #expect(Set(try site.countQueue().map(\.place)) == Set(plan.tasks.map(\.place)))
        #expect(try site.planCounts(minutes: 5).tasks.allSatisfy { !plan.tasks.map(\.place).contains($0.place) })
        let id = try #require(try site.countQueue().first?.id)
        try site.dropCount(id, by: "SUE")
        #expect(try site.countQueue().count == plan.tasks.count - 1)
        try site.expectSound()
    }

    @Test func theExplainerKnowsWhatWasConfirmedByHand() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let tour = try site.released(order("O-1", ("SOCK", 2)))[0]
        let picker = Worker(site, tour)
        try picker.perform(.take)
        try picker.accepted("A-02-01")
        try picker.perform(.report("unreadable"))
        try picker.accepted("2", "T-1")
        let ana = Counter(site, "ANA")
        try ana.open("A-02-01")
        try ana.scan("SOCK", "20", "BOX", "1", "A-02-01")
        let id = try #require(ana.last?.job?.id)
        try site.judgeCounts()
        let sock = try #require(try site.explainCount(id).first { $0.difference.key.sku == "SOCK" })
        #expect(sock.difference.units == 2)
        #expect(sock.events.map(\.kind) == [.received, .byHand, .picked])
        #expect(sock.causes.contains { $0.kind == .byHand })
    }

    @Test func theExplainerFindsTheOtherBin() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        try Counter(site, "BEN").count(pens: 9, in: "A-01-02")
        try site.judgeCounts()
        let id = try Counter(site, "ANA").count(pens: 6)
        try site.judgeCounts()
        let explained = try #require(try site.explainCount(id).first)
        #expect(explained.difference.units == -4)
        #expect(explained.causes[0].kind == .otherBin && explained.causes[0].check == "A-01-02")
    }
}

/// Whoever counts must not know what the ledger has: neither the statements nor the values of a count can carry it.
@Suite struct CountBlindTests {
    @Test func noStatementOfACountReadsAQuantity() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        _ = try site.askCounts(try site.planCounts(minutes: 60).tasks)
        nonisolated(unsafe) var statements: [String] = []
        site.queue.inDatabase { db in db.trace { statements.append("\($0)".lowercased()) } }
        let ana = Counter(site, "ANA")
        _ = try site.countQueue()
        _ = try site.countHeld(by: "ANA")
        for (bin, texts) in [
            ("A-01-01", ["PEN", "7", "XX", "RING", "RING", "A-01-01", "A-01-01"]),
            ("A-03-01", ["MILK", "L1", "270301", "(10)L3(17)270401", "A-03-01"]),
            ("A-04-01", ["PHONE", "S1", "S2", "A-04-01", "A-04-01"]),
        ] {
            try ana.open(bin)
            for text in texts { try ana.scan(text) }
            try ana.perform(.undo)
            try ana.perform(.otherLot)
            try ana.perform(.done)
            try ana.perform(.done)
            if let job = ana.last?.job { _ = try site.briefing(for: job) }
            try ana.perform(.leave)
            _ = try site.countQueue()
        }
        try ana.open("A-04-02")
        try ana.perform(.empty)
        site.queue.inDatabase { db in db.trace(options: []) }
        #expect(statements.count > 200, "the trace saw the counts")
        for statement in statements where statement.contains("from stock") || statement.contains("join stock") {
            #expect(!statement.contains("quantity") && !statement.contains("sum("), "\(statement)")
        }
        for forbidden in ["tour_line", "order_line", "count_result", "ruling.", "quantity"] {
            #expect(statements.filter { $0.contains(forbidden) }.isEmpty, "\(forbidden)")
        }
        _ = try site.stock(in: "A-01-01")
    }

    @Test func noValueOfACountCanCarryAQuantityOfTheLedger() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let ana = Counter(site, "ANA")
        let id = try ana.count(pens: 3)
        try site.judgeCounts()
        try Counter(site, "BEN").open("A-01-01")
        let job = try site.count(id)
        let text = "\(job) \(try site.briefing(for: job)) \(try site.countQueue())"
        // Ten is what the ledger has, seven the difference: nothing that the counters see says either.
        let numbers = Set(text.split { !$0.isNumber }.compactMap { Int($0) })
        #expect(!numbers.contains(7))
        #expect(!text.contains("expected") && !text.contains("difference"))
        let facts = try site.facts(last: 3).map { "\($0.body)" }
        #expect(facts.contains { $0.contains("expected: 10") }, "the desk's own fact has it")
    }

    @Test func whatAnEmptyBinLeadsToIsToldWithoutRecordingIt() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        let ana = Counter(site, "ANA")
        try ana.open("A-01-01")
        let id = try #require(ana.id)
        let facts = try site.factCount
        #expect(try site.previewEmpty(id, by: "ANA") == .record([.declaredEmpty(none: ["PEN"])]))
        #expect(try site.previewEmpty(id, by: "BEN") == .refuse(.count(.held("A-01-01", by: "ANA", station: "S1"))))
        #expect(try site.factCount == facts)
    }
}
