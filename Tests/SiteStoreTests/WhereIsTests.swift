import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// The card of whatever is scanned, from a real file.
@Suite struct WhereIsTests {
    @Test func anItemTellsWhoWantsItAndWhatHappenedLast() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 4)), order("O-2", ("PEN", 1)))[0])
        try worker.perform(.take)
        let before = try #require(try site.whereIs("4006381333931"))
        #expect(before.item?.sku == "PEN")
        #expect(before.claims == WhereIs.Claims(units: 5, orders: 2, waiting: 0))
        #expect(before.facts.allSatisfy { $0.body.kind == "stock.received" } && !before.facts.isEmpty)
        try worker.finish()
        let after = try #require(try site.whereIs("PEN"))
        #expect(after.claims?.units == 0)
        #expect(after.facts.first?.body.kind == "pick.placed")
        #expect(after.facts.first?.by == "ANA")
        #expect(after.rows.contains { $0.isInTote && $0.free == 0 })
        try site.expectSound()
    }

    @Test func anOrderThatNobodyHasReleasedWaits() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try site.take([.orderReceived(order("O-1", ("PEN", 2)))])
        #expect(try site.whereIs("PEN")?.claims == WhereIs.Claims(waiting: 1))
    }

    @Test func aShortageMakesTheFigureDoubtfulAndACountMakesItSure() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite(tolerance: [ToleranceRow(units: 9, percent: 100, pence: 9_000)])
        #expect(try site.whereIs("A-01-01")?.trust == .fair)
        let worker = Worker(site, try site.released(order("O-1", ("PEN", 4)))[0])
        try worker.perform(.take)
        let bin = try #require(try worker.state.current?.place)
        try worker.perform(.report("not-found"))
        #expect(try site.whereIs(bin.rawValue)?.trust == .doubtful)
        #expect(try site.whereIs("PEN")?.trust == .doubtful)
        try worker.finish()
        let pens = try site.onHand("PEN", at: bin)
        let id = try Counter(site, "CLEO").count(pens: pens - 1, in: bin.rawValue)
        #expect(try site.judgeCounts() == [id])
        let card = try #require(try site.whereIs(bin.rawValue))
        #expect(card.trust == .sure)
        #expect(card.lastCount?.by == "CLEO" && card.lastCount?.place == bin)
        #expect(card.lastCount?.difference == -1)
        #expect(card.facts.contains { $0.body.kind == "pick.shorted" })
    }

    @Test func whoeverCountsIsToldNoNumber() throws {
        let folder = try Folder()
        let site = try folder.makeCountSite()
        try Counter(site, "CLEO").open("A-01-01")
        let card = try #require(try site.whereIs("PEN", by: "CLEO"))
        #expect(card.isBlind && card.claims == nil && card.facts.isEmpty && card.trust == nil)
        #expect(!card.rows.isEmpty && card.rows.allSatisfy { $0.onHand == 0 && $0.batch == .none })
        #expect(try site.whereIs("A-01-01", by: "CLEO")?.rows == [])
        #expect(try site.whereIs("PEN", by: "DAN")?.isBlind == false)
        #expect(
            try site.whereIs("A-01-01")?.standings.contains(.counting(CountID(1), "A-01-01", holder: "CLEO")) == true)
    }

    @Test func aParcelIsFollowedFromTheBenchToTheStreet() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var wanted = order("O-1", ("PEN", 2))
        wanted.shipping = Shipping(service: "ROAD")
        try site.picked(wanted)
        let packer = Packer(site)
        try packer.find("O-1")
        try packer.accepted("4006381333931", "4006381333931")
        let parcel = try packer.finishParcel()
        let dan = Loader(site)
        _ = try dan.scan(parcel.rawValue)
        _ = try dan.scan("LANE-1")
        let staged = try #require(try site.whereIs("(00)" + parcel.rawValue))
        #expect(staged.subject == .parcel(parcel, .labelled, order: "O-1"))
        #expect(staged.standings.first == .at("LANE-1"))
        #expect(staged.rows.map(\.onHand) == [2])
        #expect(staged.facts.first?.body.kind == "carton.staged")
        #expect(try site.whereIs("LANE-1")?.standings.first == .parcels(1))
        _ = try dan.scan("DOOR-1")
        _ = try dan.scan(parcel.rawValue, on: "RUN-1")
        #expect(try site.whereIs(parcel.rawValue)?.standings == [.on("RUN-1")])
        #expect(try site.whereIs("RUN-1")?.standings.contains(.cartons(loaded: 1, planned: 0)) == true)
        #expect(try site.whereIs("DOOR-1")?.standings == [.load("RUN-1", .loading)])
        let order = try #require(try site.whereIs("O-1"))
        #expect(order.standings.first == .units(wanted: 2, picked: 2, short: 0, shipped: 0))
        #expect(order.standings.contains(.parcel(parcel, .labelled, at: "RUN-1")))
        #expect(order.facts.count == Limits.factsTold)
        #expect(try site.whereIs("DAN")?.facts.first?.body.kind == "load.loaded")
        try site.expectSound()
    }

    @Test func onlyTheNewestFactsAreRememberedAndAVerifyFindsTheSame() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        for line in 1...25 {
            let move = Move(sku: "PEN", quantity: 1, from: .supplier, to: "A-01-01")
            _ = try site.take([.stockReceived(StockReceived(reference: "late", line: line, moves: [move]))])
        }
        #expect(try site.whereIs("PEN")?.facts.count == Limits.factsTold)
        #expect(try site.count("SELECT count(*) FROM touch WHERE subject = 'item PEN'") == Limits.factsTold)
        let newest = try site.count("SELECT max(sequence) FROM fact")
        #expect(try site.whereIs("PEN")?.facts.first?.fact == newest)
        try site.expectSound()
    }

    @Test func aCodeThatNobodyKnowsHasNoCard() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        #expect(try site.whereIs("NONSENSE") == nil)
        #expect(try site.whereIs("") == nil)
    }

    /// The log may hold millions of facts: no question of a card walks through a table that grows with it.
    @Test func noQuestionOfACardWalksThroughATable() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let tours = try site.released(order("O-1", ("PEN", 4)))
        let worker = Worker(site, tours[0])
        try worker.perform(.take)
        try worker.finish()
        var asked: [String] = []
        try site.read { db in
            db.trace { event in if case .statement(let statement) = event { asked.append(statement.expandedSQL) } }
            defer { db.trace() }
            let finder = Finder(db: db, log: site.log, now: SmallFloor.now, daysBetween: 7)
            for text in ["PEN", "A-01-01", "T-1", "O-1", "ANA"] {
                _ = try finder.card(of: try site.resolver(db).reading(text, keyed: true))
            }
        }
        #expect(asked.count > 20)
        for sql in Set(asked) where !sql.hasPrefix("PRAGMA") {
            let plan = try site.read { db in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
            }
            for step in plan where step.hasPrefix("SCAN") {
                let small = ["SCAN CONSTANT ROW", "SCAN hold", "SCAN count_due", "SCAN c", "SCAN session"]
                let open = ["order_line_to_release", "tour_by_state", "pack_job_by_state", "SCAN (subquery"]
                #expect(small.contains(step) || open.contains { step.contains($0) }, "\(step) in \(sql)")
            }
        }
    }
}
