import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Returns on a site's file: what was shipped comes back, and every unit ends in exactly one place.
@Suite struct InspectStoreTests {
    private let clock = TestClock()
    private let pen = "4006381333931"
    private let phone = "4000000000310"

    private func announced(
        _ id: OrderID, order: OrderID? = nil, tracking: String? = nil, courier: String? = nil,
        reason: ReasonCode? = "changed-mind", _ wishes: (SKU, Int)...
    ) -> FactBody {
        .returnAnnounced(
            AnnouncedReturn(
                id: id, customer: "K. Unde",
                lines: wishes.enumerated().map { OrderLine(number: $0 + 1, sku: $1.0, quantity: $1.1) }, order: order,
                tracking: tracking, courier: courier, reason: reason))
    }

    /// A site that ships and inspects.
    private func site(_ folder: Folder) throws -> Site {
        let site = try folder.makeReturnsSite(clock: clock)
        try site.take(outboundFacts()).forEach { try #require($0 == .taken) }
        return site
    }

    @Test func whatWasShippedComesBackToItsTray() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.shippedOrder()
        _ = try site.take([announced("RMA-1", order: "O-1", ("PEN", 2))])
        let ira = Inspector(site)
        #expect(try ira.open("RMA-1").isRecorded)
        #expect(try ira.job.announced == [ItemUnits("PEN", 2)] && ira.job.order == "O-1")
        try ira.grade(pen)
        #expect(try ira.scan("RT-RESTOCK").isRecorded)
        #expect(try site.onHand("PEN", at: "RT-RESTOCK") == 1 && site.onHand("PEN", at: .customer) == 1)
        try site.expectSound()
        // The best answer that is left is B, and the last unit ends the return.
        try ira.scan(pen, "2", "1")
        try ira.perform(.grade(.b))
        try ira.scan("RT-RESTOCK-2")
        #expect(try ira.job.state == .done)
        #expect(try site.count("SELECT sum(quantity) FROM stock WHERE grade = 'B' AND place = 'RT-RESTOCK-2'") == 1)
        #expect(try site.free("PEN").allSatisfy { $0.place != "RT-RESTOCK" }, "nobody is promised what lies on a tray")
        let rows = try site.returnedUnits(of: "RMA-1")
        #expect(rows.map(\.disposition) == [.restock, .restock] && rows.map(\.money) == [.refund, .refund])
        try site.expectSound()
    }

    @Test func aReturnIsFoundByItsParcelItsOrderASerialAndAnItem() throws {
        let folder = try Folder()
        let site = try site(folder)
        let (parcel, serial) = try site.shippedOrder()
        let ira = Inspector(site)
        // Nobody announced it: the order is known by what stands on the parcel.
        #expect(try ira.open("(00)" + parcel.rawValue).isRecorded)
        #expect(try ira.job.id == "X-1" && ira.job.order == "O-1" && ira.job.rma == nil)
        try ira.perform(.leave)
        #expect(try ira.open("X-1").isRecorded)
        try ira.perform(.leave)
        #expect(try ira.open(serial).isRecorded)
        #expect(try ira.job.id == "X-2" && ira.job.order == "O-1")
        try ira.perform(.leave)
        // Announced ones win, and an item names the one that is here.
        _ = try site.take([
            announced("RMA-1", order: "O-1", tracking: "NL1", courier: "Wing", ("SOCK", 1)),
            announced("RMA-2", ("BOX", 1)),
        ])
        _ = try site.gate(
            .open(courier: "Wing", keyed: true), on: nil, by: "GINA", gesture: site.clock.newID(at: clock.now))
        _ = try site.gate(
            .scan(text: "NL1", keyed: false), on: GateID(1), by: "GINA", gesture: site.clock.newID(at: clock.now))
        #expect(try ira.open("4000000000112").isRecorded)
        #expect(try ira.job.id == "RMA-1")
        #expect(try Inspector(site, "SAM").open("NL1").refusal == .notQualified(.inspect))
        try site.expectSound()
    }

    @Test func aWrongSerialIsKeptApartAndTheRightOneLeavesTheCustomer() throws {
        let folder = try Folder()
        let site = try site(folder)
        let (_, serial) = try site.shippedOrder()
        _ = try site.take([announced("RMA-1", order: "O-1", ("PHONE", 2))])
        let ira = Inspector(site)
        try ira.open("RMA-1")
        try ira.scan(phone, "SWAPPED")
        #expect(try ira.job.hand?.doubt == .swap)
        try ira.goOn()
        try ira.scan("1", "1")
        try ira.perform(.grade(.a))
        #expect(try ira.job.hand?.ruling == ReturnRuling(.quarantine, .hold, rule: "swap suspected"))
        try ira.scan("RT-QUARANTINE")
        // One was shipped and one has come back: the second needs another person's word.
        try ira.scan(phone)
        #expect(try ira.job.hand?.doubt == .excess)
        try ira.scan("SAM", serial, "1", "1")
        try ira.perform(.grade(.a))
        #expect(try ira.scan("RT-RESTOCK").isRecorded)
        let tray = try site.texts("SELECT serial FROM stock WHERE place = 'RT-RESTOCK'")
        #expect(tray == [serial])
        #expect(try site.count("SELECT count(*) FROM stock WHERE place = 'CUSTOMER' AND serial = '\(serial)'") == 0)
        try site.expectSound()
        // It cannot come twice.
        _ = try site.take([announced("RMA-2", order: "O-1", ("PHONE", 1))])
        try ira.open("RMA-2")
        try ira.scan(phone, "SAM")
        #expect(try ira.scan(serial).refusal == .inspect(.serialInHouse(serial, place: "RT-RESTOCK")))
        try site.expectSound()
    }

    @Test func aGoodUnitIsPackedForTheOrderThatWaits() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.shippedOrder()
        _ = try site.take([
            announced("RMA-1", order: "O-1", ("PEN", 2)), .orderReceived(order("O-2", ("PEN", 1))),
        ])
        let ira = Inspector(site)
        try ira.open("RMA-1")
        try ira.scan(pen, "2", "1")
        try ira.perform(.grade(.b))
        #expect(try ira.job.hand?.ruling?.disposition == .restock, "the shelf has what O-2 wants")
        try ira.undo()
        // Now more is wanted than lies there, and O-2 is the first who gets it.
        let free = try site.free("PEN").reduce(0) { $0 + $1.quantity }
        _ = try site.take([.orderReceived(order("O-9", ("PEN", free)))])
        try ira.perform(.grade(.b))
        #expect(try ira.job.hand?.ruling?.order == "O-2")
        #expect(try ira.scan("T-6").isRecorded)
        #expect(try site.count("SELECT picked FROM order_line WHERE order_id = 'O-2'") == 1)
        #expect(try site.count("SELECT open FROM order_line WHERE order_id = 'O-2'") == 0)
        #expect(try site.packQueue().first { $0.order == "O-2" }?.here == 1)
        #expect(try ira.undo().refusal == .inspect(.goneToOrder("O-2")))
        try site.expectSound()
        // The order is served: the next unit is put away, and a release has nothing of it to do.
        try ira.grade(pen)
        #expect(try ira.job.hand?.ruling?.disposition == .restock)
        _ = try site.release()
        #expect(try site.count("SELECT count(*) FROM tour_line WHERE order_id = 'O-2'") == 1)
        let packer = Packer(site)
        try packer.find("T-6")
        #expect(packer.order == "O-2")
        try packer.accepted(pen)
        _ = try packer.finishParcel()
        try site.expectSound()
    }

    @Test func anOrderThatIsGivenUpWhileAUnitIsOnItsWayIsRuledAnew() throws {
        let folder = try Folder()
        let site = try site(folder)
        let free = try site.free("PEN").reduce(0) { $0 + $1.quantity }
        _ = try site.take([announced("RMA-1", ("PEN", 1)), .orderReceived(order("O-3", ("PEN", free)))])
        // Nothing is free here any more, and O-4 waits.
        _ = try site.release(orders: ["O-3"])
        _ = try site.take([.orderReceived(order("O-4", ("PEN", 1)))])
        let ira = Inspector(site)
        try ira.open("RMA-1")
        try ira.scan(pen, "2", "1")
        try ira.perform(.grade(.b))
        let first = try #require(try ira.job.hand?.ruling)
        #expect(first.order == "O-4" && first.revives == nil)
        // The office gives it up before the unit is in a tote.
        _ = try site.release(orders: ["O-4"], shortMissing: true)
        #expect(try site.count("SELECT short FROM order_line WHERE order_id = 'O-4'") == 1)
        #expect(try ira.scan("T-6").isRecorded)
        let second = try #require(try ira.job.hand?.ruling)
        #expect(second != first, "it is ruled anew, and nothing lies in the tote")
        #expect(try site.count("SELECT count(*) FROM stock WHERE place = 'T-6'") == 0)
        if second.order != nil { #expect(try ira.scan("T-6").isRecorded) }
        try site.expectSound()
    }

    @Test func anOrderThatWasGivenUpWantsItAgain() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.take([
            announced("RMA-1", ("PEN", 1)), .orderReceived(order("O-3", ("PEN", 99))),
            .orderReceived(order("O-4", ("PEN", 1))),
        ])
        _ = try site.release(orders: ["O-3"], shortMissing: true)
        _ = try site.release(orders: ["O-4"], shortMissing: true)
        #expect(try site.count("SELECT short FROM order_line WHERE order_id = 'O-4'") == 1)
        let short = try site.count("SELECT short FROM order_line WHERE order_id = 'O-3'")
        let ira = Inspector(site)
        try ira.open("RMA-1")
        try ira.grade(pen)
        #expect(try ira.job.hand?.ruling?.revives == true && ira.job.hand?.ruling?.order == "O-3")
        try ira.scan("T-6")
        #expect(try site.count("SELECT short FROM order_line WHERE order_id = 'O-3'") == short - 1)
        try site.expectSound()
        _ = try site.cancel("O-3")
        try site.expectSound()
    }

    @Test func anOrphanIsMatchedLaterAndGetsItsOwnTray() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.shippedOrder()
        let ira = Inspector(site)
        #expect(try ira.open("??-17").deviation == .inspect(.orphan("??-17")))
        #expect(try ira.open("??-17").isRecorded)
        try ira.grade(pen)
        try ira.scan("1")
        #expect(try ira.scan("RT-ORPHAN").isRecorded && ira.goOn().isRecorded)
        #expect(try site.orphans().map(\.id) == ["X-1"])
        #expect(siteError { _ = try site.match("X-1", to: "O-99") } != nil)
        let job = try site.match("X-1", to: "O-1")
        #expect(job.order == "O-1" && job.toDispose.count == 1)
        #expect(siteError { _ = try site.match("X-1", to: "O-1") } != nil)
        #expect(try site.returnOverview().rows.map(\.isMatched) == [true])
        try site.expectSound()
        clock.now = clock.now.adding(minutes: 90)
        try ira.open("X-1")
        try ira.scan(pen)
        #expect(try ira.scan("RT-RESTOCK").isRecorded)
        #expect(try ira.job.state == .done && site.onHand("PEN", at: "RT-ORPHAN") == 0)
        #expect(try site.returnedUnits().map(\.disposition) == [.restock])
        #expect(try site.shipped("PEN", of: "O-1")?.returned == 1)
        try site.expectSound()
    }

    @Test func undoBringsTheTableBackAsItWas() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.take([announced("RMA-1", ("PEN", 3))])
        let ira = Inspector(site)
        try ira.open("RMA-1")
        try ira.grade(pen)
        try ira.scan("RT-RESTOCK")
        clock.now = clock.now.adding(minutes: 10)
        try ira.grade(pen)
        try ira.scan("RT-RESTOCK")
        #expect(try site.returnOverview().trays.map(\.units) == [2])
        try ira.undo()
        #expect(try site.returnedUnits().map(\.since) == [SmallFloor.now])
        #expect(try site.onHand("PEN", at: "RT-RESTOCK") == 1)
        try site.expectSound()
    }

    @Test func theSameGestureRecordsOnce() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.take([
            announced("RMA-1", ("PEN", 1)), .orderReceived(order("O-2", ("PEN", 1))),
            .orderReceived(order("O-9", ("PEN", 99))),
        ])
        let ira = Inspector(site)
        try ira.open("RMA-1")
        try ira.grade(pen)
        let gesture = site.clock.newID(at: site.clock.now())
        let first = try ira.perform(.scan(text: "T-6", keyed: false), gesture: gesture)
        let facts = try site.factCount
        #expect(first.isRecorded)
        #expect(try ira.perform(.scan(text: "T-6", keyed: false), gesture: gesture) == first)
        #expect(try site.factCount == facts)
    }

    @Test func aParcelOnTheBenchEndsTheClaim() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.take([announced("RMA-1", courier: "Wing", ("PEN", 1))])
        func gate(_ request: GateRequest) throws {
            _ = try site.gate(request, on: GateID(1), by: "GINA", gesture: site.clock.newID(at: clock.now))
        }
        try gate(.open(courier: "Wing", keyed: true))
        try gate(.check)
        try gate(.scan(text: "A. Wing", keyed: true))
        #expect(try site.gateClaims().count == 1)
        // An orphan is taken for it by mistake, and the mistake taken back: the parcel is still owed.
        let ira = Inspector(site)
        try ira.open("ZZ-1")
        try ira.open("ZZ-1")
        try ira.scan("RMA-1")
        #expect(try site.gateClaims().isEmpty)
        try ira.undo()
        #expect(try site.gateClaims().count == 1)
        try ira.perform(.leave)
        try Inspector(site).open("RMA-1")
        #expect(try site.gateClaims().isEmpty)
        try site.expectSound()
    }

    @Test func theListShowsWhatCameThroughTheGateAndWhoIsAtIt() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.take([announced("RMA-1", courier: "Wing", ("PEN", 2))])
        var offered: Offer?
        func gate(_ request: GateRequest) throws {
            let outcome = try site.gate(
                request, on: GateID(1), by: "GINA", gesture: site.clock.newID(at: clock.now), offered: offered)
            if case .offered(let offer, _) = outcome { offered = offer } else { offered = nil }
        }
        try gate(.open(courier: "Wing", keyed: true))
        try gate(.scan(text: "RMA-1", keyed: false))
        try gate(.scan(text: "PW-9", keyed: false))
        try gate(.scan(text: "PW-9", keyed: false))
        let rows = try site.returnOverview().rows
        #expect(rows.map(\.code) == ["PW-9", "RMA-1"] && rows.map(\.isOrphan) == [true, false])
        #expect(rows.map(\.announcedUnits) == [0, 2])
        let ira = Inspector(site)
        #expect(try ira.open("PW-9").isRecorded, "it was looked at when it came")
        #expect(try site.returnHeld(by: "IRA") == "X-1")
        #expect(try ira.open("RMA-1").refusal == .inspect(.busy("X-1")))
        let now = try site.returnOverview().rows
        #expect(now.map(\.code) == ["RMA-1", "X-1"] && now.map(\.holderName) == ["", "Ira Stone"])
        #expect(now.map(\.since) == rows.map(\.since), "the bench makes nothing younger")
    }

    @Test func whatAReasonLeadsToIsToldWithoutRecordingIt() throws {
        let folder = try Folder()
        let site = try folder.makeReturnsSite()
        let ira = Inspector(site)
        try ira.open("ZZ-9")
        try ira.open("ZZ-9")
        try ira.grade("4006381333931")
        let id = try #require(ira.id)
        let facts = try site.factCount
        let (decision, tray) = try site.preview("defective", inspecting: id, by: "IRA")
        guard case .record(let events) = decision, case .ruled(let ruling) = events.last else {
            Issue.record("\(decision)")
            return
        }
        #expect(events.first == .reasoned("defective"))
        #expect(tray == SmallFloor.returnPolicy.tray(of: ruling.disposition))
        #expect(try site.factCount == facts && ira.job.hand?.reason == nil)
        guard case (.refuse, nil) = try site.preview("defective", inspecting: id, by: "SAM") else {
            Issue.record("not Sam's")
            return
        }
        try ira.scan("defective")
        #expect(try ira.job.hand?.ruling == ruling, "it comes as it was told")
    }
}
