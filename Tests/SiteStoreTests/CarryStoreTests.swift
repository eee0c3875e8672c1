import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Somebody who receives or moves: one gesture after the other, and what was offered last is kept for the next only.
final class Carrier {
    let site: Site
    let badge: BadgeID
    private(set) var id: CarryID?
    private(set) var last: CarryOutcome?
    private var offered: Offer?
    /// What this person has read of being relieved of what was in the hand.
    var knows: Freed?

    init(_ site: Site, _ badge: BadgeID = "GINA") {
        self.site = site
        self.badge = badge
    }

    @discardableResult func perform(_ request: CarryRequest, gesture: UniqueID? = nil) throws -> CarryOutcome {
        let gesture = gesture ?? site.clock.newID(at: site.clock.now())
        let outcome = try site.carry(request, on: id, by: badge, gesture: gesture, offered: offered, knows: knows)
        offered = nil
        switch outcome {
        case .recorded(_, let job), .showing(let job): id = job.id
        case .offered(let offer, _): offered = offer
        case .refused: break
        }
        last = outcome
        return outcome
    }

    @discardableResult func open(_ text: String, keyed: Bool = false) throws -> CarryOutcome {
        id = nil
        return try perform(.open(text: text, keyed: keyed))
    }
    @discardableResult func scan(_ texts: String...) throws -> CarryOutcome {
        for text in texts { try perform(.scan(text: text, keyed: false)) }
        return last ?? .refused(.nothingInHand, nil)
    }
    @discardableResult func type(_ text: String) throws -> CarryOutcome { try perform(.scan(text: text, keyed: true)) }
    @discardableResult func done() throws -> CarryOutcome { try perform(.done) }
    @discardableResult func undo() throws -> CarryOutcome { try perform(.undo) }

    var job: CarryJob {
        get throws { try site.carryJob(id ?? CarryID(0)) }
    }
    var hand: CarryHand? {
        get throws { try job.hand(of: badge) }
    }
}

extension CarryOutcome {
    var refusal: Refusal? { if case .refused(let refusal, _) = self { refusal } else { nil } }
    var isRecorded: Bool { if case .recorded = self { true } else { false } }
    fileprivate var deviation: CarryDeviation? {
        if case .offered(let offer, _) = self, case .carry(let deviation) = offer.deviation { deviation } else { nil }
    }
}

private let pen = "4006381333931"
private let milk = "4000000000211"
private let cartonCode = "340201234500000015"

@Suite struct CarryStoreTests {
    private let clock = TestClock()

    private func site(_ folder: Folder, _ bodies: FactBody...) throws -> Site {
        let site = try folder.makeSite(clock: clock)
        let answers = try site.take(
            [
                .personDefined(Person(badge: "GINA", name: "Gina Roy", roles: [.receive])),
                .personDefined(Person(badge: "GUS", name: "Gus Hale", roles: [.receive, .supervise])),
                .placeDefined(Place(id: "RT-RESTOCK", kind: .returnsTray)),
                .reasonDefined(
                    Reason(code: "arrived-damaged", label: "Damaged", jobs: [.receive], procedure: .aside)),
                .deliveryAnnounced(
                    Delivery(
                        id: "PO-1", from: "Hill & Sons",
                        lines: [
                            DeliveryLine(number: 1, sku: "PEN", quantity: 12),
                            DeliveryLine(
                                number: 2, sku: "MILK", quantity: 8, batch: SmallFloor.late, carton: cartonCode),
                        ])),
            ] + bodies)
        #expect(answers.allSatisfy { $0 == .taken }, "\(answers)")
        return site
    }

    @Test func aDeliveryIsReceivedPutAwayAndClosedWithWhatIsMissing() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Carrier(site)
        #expect(try site.carryRows().map(\.code) == ["PO-1"])
        try gina.open("PO-1")
        try gina.scan(cartonCode)
        #expect(try site.onHand("MILK", at: .receiving) == 8)
        try gina.scan(pen)
        #expect(try gina.hand?.goal == .bin("A-01-01", why: "it lies there already"))
        try gina.type("10")
        try gina.scan("A-01-01")
        #expect(try site.onHand("PEN", at: "A-01-01") == 20)
        try gina.done()
        try gina.done()
        #expect(try gina.job.state == .closed)
        #expect(
            try site.differences(of: "PO-1") == [
                CarryDifference(sku: "PEN", announced: 12, here: 10),
                CarryDifference(sku: "MILK", announced: 8, here: 8),
            ])
        #expect(
            try site.carryRows().map { "\($0.kind) \($0.code)" } == ["floor RECEIVING"],
            "what stands on the floor is to be put away")
        // What turns up later opens it again, with what is missing only.
        try gina.open("PO-1")
        #expect(try gina.job.start.lines.map(\.quantity) == [2])
        try site.expectSound()
    }

    @Test func whatStandsOnTheFloorIsPutAway() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Carrier(site)
        try gina.open(cartonCode)
        #expect(try site.onHand("MILK", at: .receiving) == 8, "the carton opens its delivery and is taken at once")
        try gina.open(milk)
        #expect(try gina.job.start.origin == .receiving)
        #expect(try gina.hand?.goal == .bin("A-02-02", why: "empty, and close to the rest of it"))
        try gina.type("8")
        #expect(try gina.hand?.goal == .bin("A-02-02", why: "empty, and close to the rest of it"), "it stays")
        try gina.scan("A-02-02")
        #expect(try site.onHand("MILK", at: "A-02-02") == 8 && site.onHand("MILK", at: .receiving) == 0)
        #expect(try site.free("MILK").contains { $0.place == "A-02-02" && $0.quantity == 8 }, "tours may have them")
        try gina.undo()
        #expect(try site.onHand("MILK", at: .receiving) == 8 && gina.hand?.units == 8)
        try site.expectSound()
    }

    @Test func anOrderThatWasGivenUpGetsWhatComesIn() throws {
        let folder = try Folder()
        let site = try site(folder)
        _ = try site.take([.orderReceived(order("O-1", ("PEN", 30)))])
        _ = try site.release(shortMissing: true)
        #expect(try site.count("SELECT short FROM order_line WHERE order_id = 'O-1'") == 15)
        let gina = Carrier(site)
        try gina.open("PO-1")
        try gina.scan(pen)
        try gina.type("12")
        #expect(try gina.hand?.goal == .order("O-1", line: 1, units: 12, door: nil))
        try gina.scan("T-5")
        #expect(try site.onHand("PEN", at: "T-5") == 12 && gina.hand == nil)
        #expect(try site.count("SELECT short FROM order_line WHERE order_id = 'O-1'") == 3)
        #expect(try site.count("SELECT picked FROM order_line WHERE order_id = 'O-1'") == 12)
        #expect(try gina.undo().refusal == .carry(.wentToOrder("O-1")))
        try site.expectSound()
    }

    @Test func anOrderTakesWhatItWaitsForAndTheRestIsSentElsewhere() throws {
        let folder = try Folder()
        let site = try site(folder)
        try site.released(order("O-1", ("PEN", 18)))
        let gina = Carrier(site)
        try gina.open("PO-1")
        try gina.scan(pen)
        try gina.type("12")
        #expect(try gina.hand?.goal == .order("O-1", line: 1, units: 3, door: nil))
        try gina.scan("T-5")
        #expect(try gina.hand?.units == 9)
        #expect(try gina.hand?.goal == .bin("A-01-01", why: "it lies there already"))
        try gina.scan("A-01-01")
        #expect(try site.onHand("PEN", at: "T-5") == 3 && site.onHand("PEN", at: "A-01-01") == 19)
        try site.expectSound()
    }

    @Test func theSameGestureTwiceCountsOnce() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Carrier(site)
        try gina.open("PO-1")
        let gesture = clock.site.newID(at: clock.now)
        try gina.perform(.scan(text: pen, keyed: false), gesture: gesture)
        let facts = try site.factCount
        try gina.perform(.scan(text: pen, keyed: false), gesture: gesture)
        #expect(try site.factCount == facts && gina.hand?.units == 1)
    }

    @Test func nobodyWithoutTheRoleReceivesAndABadgeIsNoDelivery() throws {
        let folder = try Folder()
        let site = try site(folder)
        let facts = try site.factCount
        #expect(try Carrier(site, "ANA").open("PO-1").refusal == .notQualified(.receive))
        #expect(try Carrier(site).open("ANA").refusal == .wrongKind("ANA", is: .person, expected: .delivery))
        #expect(try Carrier(site).open("NONSENSE").refusal == .unknownCode("NONSENSE", expected: .delivery))
        #expect(try site.factCount == facts)
    }

    @Test func aSenderWhomNobodyAnnouncedIsTypedTwice() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Carrier(site)
        #expect(try gina.open("Zephyr", keyed: true).deviation == .blind("Zephyr"))
        try gina.open("Zephyr", keyed: true)
        try gina.scan(pen)
        try gina.done()
        #expect(try site.onHand("PEN", at: .receiving) == 1)
        let rows = try site.carryRows()
        #expect(rows.map(\.kind) == [.delivery, .blind, .floor], "\(rows)")
        guard case .showing(let job) = try Carrier(site, "GUS").open("zephyr", keyed: true) else {
            return #expect(Bool(false))
        }
        #expect(job.id == gina.id, "whoever comes next goes on with it")
    }

    @Test func whoeverWasInterruptedGoesOnAtTheSameStep() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Carrier(site)
        try gina.open("PO-1")
        try gina.scan(pen, pen)
        #expect(try site.carryHeld(by: "GINA") == gina.id)
        // Another delivery has to wait for what is in the hand.
        guard case .showing(let job) = try gina.open("A-02-01") else { return #expect(Bool(false)) }
        #expect(job.hand(of: "GINA")?.units == 2)
        try gina.perform(.drop)
        #expect(try site.carryHeld(by: "GINA") == nil)
        try site.expectSound()
    }

    @Test func unitsThatATourClaimsAreNotMovedAway() throws {
        let folder = try Folder()
        let site = try site(folder)
        try site.released(order("O-1", ("PEN", 12)))
        let gina = Carrier(site)
        try gina.open("A-01-01")
        let promised = try site.count("SELECT sum(claimed) FROM tour_line WHERE place = 'A-01-01'")
        #expect(try gina.scan("A-01-01").refusal == .carry(.notHere("PEN", "A-01-01", promised: promised)))
        try site.expectSound()
    }

    @Test func whatIsMissingOfATransferStaysOnItsWayUntilItIsSettled() throws {
        let folder = try Folder()
        let site = try site(folder)
        let transfer = Delivery(
            id: "TR-1", from: "York", isTransfer: true,
            lines: [
                DeliveryLine(number: 1, sku: "PEN", quantity: 5),
                DeliveryLine(number: 2, sku: "PHONE", quantity: 2, serials: ["S8", "S9"]),
            ])
        #expect(try site.take([.deliveryAnnounced(transfer)]) == [.taken])
        #expect(try site.onHand("PEN", at: .inTransit) == 5)
        #expect(try site.take([.deliveryAnnounced(transfer)]) == [.unchanged])
        let gina = Carrier(site)
        try gina.open("TR-1")
        try gina.scan(pen)
        try gina.type("3")
        try gina.done()
        try gina.scan("4000000000310", "S9")
        try gina.done()
        try gina.done()
        try gina.done()
        #expect(try site.onHand("PEN", at: .inTransit) == 2 && site.onHand("PHONE", at: .inTransit) == 1)
        #expect(try site.deliveries().first { $0.delivery.id == "TR-1" }?.here == 4)
        let moves = try site.settle("TR-1", note: "the sender counted 3", by: "GUS")
        #expect(moves.map(\.quantity) == [2, 1] && moves.allSatisfy { $0.to == .adjustment })
        #expect(moves.last?.serial == "S8")
        #expect(try site.onHand("PEN", at: .inTransit) == 0)
        #expect(throws: SiteError.self) { try site.settle("TR-1", note: "again", by: "GUS") }
        try site.expectSound()
    }

    @Test func aReturnLeavesItsTrayAndTheTrayIsEmpty() throws {
        let folder = try Folder()
        let site = try folder.makeReturnsSite(clock: clock)
        try site.take(outboundFacts()).forEach { try #require($0 == .taken) }
        _ = try site.shippedOrder()
        let lines = [OrderLine(number: 1, sku: "PEN", quantity: 1)]
        _ = try site.take([
            .returnAnnounced(AnnouncedReturn(id: "RMA-1", lines: lines, order: "O-1", reason: "changed-mind"))
        ])
        let ira = Inspector(site)
        try ira.open("RMA-1")
        try ira.grade(pen)
        try ira.scan("RT-RESTOCK")
        #expect(try site.onHand("PEN", at: "RT-RESTOCK") == 1)
        #expect(try site.returnOverview().trays.map(\.units) == [1])
        let gina = Carrier(site)
        try gina.open("RT-RESTOCK")
        try gina.scan(pen, "A-01-01")
        #expect(try site.onHand("PEN", at: "RT-RESTOCK") == 0)
        #expect(try site.returnOverview().trays.isEmpty)
        try site.expectSound()
    }

    @Test func whatOrdersWantIsBroughtDownFromReserveAndNotCalledShort() throws {
        let folder = try Folder()
        let site = try site(
            folder, .placeDefined(Place(id: "R-01", kind: .bin, walk: WalkPoint(x: 30, y: 20), isReserve: true)),
            .stockReceived(
                StockReceived(
                    reference: "reserve", line: 1, moves: [Move(sku: "PEN", quantity: 40, from: .supplier, to: "R-01")])
            ))
        #expect(try site.free("PEN").allSatisfy { $0.place != "R-01" }, "nobody picks from reserve")
        _ = try site.take([.orderReceived(order("O-1", ("PEN", 60)))])
        _ = try site.release(shortMissing: true)
        #expect(try site.count("SELECT short FROM order_line WHERE order_id = 'O-1'") == 5, "15 and 40 are there")
        let row = try site.carryRows().first
        #expect(row?.kind == .replenish && row?.code == "R-01" && row?.here == 40)
        let gina = Carrier(site)
        try gina.open("R-01")
        try gina.scan(pen)
        #expect(try gina.hand?.goal == .bin("A-01-01", why: "it lies there already"))
        try gina.type("40")
        try gina.scan("A-01-01")
        try gina.done()
        #expect(try site.carryRows().map(\.kind) == [.delivery], "it is brought down")
        #expect(try site.release().units == 40)
        try site.expectSound()
    }

    @Test func aDeliveryThatIsBegunIsNotToldAnew() throws {
        let folder = try Folder()
        let site = try site(folder)
        var changed = try site.deliveries()[0].delivery
        changed.lines[0].quantity = 20
        #expect(try site.take([.deliveryAnnounced(changed)]) == [.taken])
        try Carrier(site).open("PO-1")
        changed.lines[0].quantity = 30
        guard case .rejected = try site.take([.deliveryAnnounced(changed)])[0] else { return #expect(Bool(false)) }
    }
}
