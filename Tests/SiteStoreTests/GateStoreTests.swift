import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Somebody at the gate: one gesture after the other, and what was offered last is kept for the next one only.
private final class Porter {
    let site: Site
    let badge: BadgeID
    private(set) var id: GateID?
    private(set) var last: GateOutcome?
    private var offered: Offer?

    init(_ site: Site, _ badge: BadgeID = "GINA") {
        self.site = site
        self.badge = badge
    }

    @discardableResult func perform(_ request: GateRequest, gesture: UniqueID? = nil) throws -> GateOutcome {
        let gesture = gesture ?? site.clock.newID(at: site.clock.now())
        let outcome = try site.gate(request, on: id, by: badge, gesture: gesture, offered: offered)
        offered = nil
        switch outcome {
        case .recorded(_, let entry), .showing(let entry): id = entry.id
        case .offered(let offer, _): offered = offer
        case .refused: break
        }
        last = outcome
        return outcome
    }

    @discardableResult func open(_ courier: String, keyed: Bool = true) throws -> GateOutcome {
        id = nil
        return try perform(.open(courier: courier, keyed: keyed))
    }
    @discardableResult func scan(_ text: String) throws -> GateOutcome {
        try perform(.scan(text: text, keyed: false))
    }
    @discardableResult func type(_ text: String) throws -> GateOutcome {
        try perform(.scan(text: text, keyed: true))
    }
    @discardableResult func check() throws -> GateOutcome { try perform(.check) }

    var entry: GateEntry {
        get throws { try site.gateEntry(id ?? GateID(0)).entry }
    }
    var sum: GateSum {
        get throws { try site.gateEntry(id ?? GateID(0)).sum }
    }
}

extension GateOutcome {
    fileprivate var refusal: Refusal? { if case .refused(let refusal, _) = self { refusal } else { nil } }
    fileprivate var isRecorded: Bool { if case .recorded = self { true } else { false } }
}

@Suite struct GateStoreTests {
    private let clock = TestClock()

    private func announced(_ id: OrderID, _ courier: String?, order: OrderID? = nil, tracking: String? = nil)
        -> FactBody
    {
        .returnAnnounced(
            AnnouncedReturn(
                id: id, lines: [OrderLine(number: 1, sku: "PEN", quantity: 1)], order: order, tracking: tracking,
                courier: courier))
    }

    private func site(_ folder: Folder) throws -> Site {
        let site = try folder.makeSite(clock: clock)
        let answers = try site.take([
            .personDefined(Person(badge: "GINA", name: "Gina Roy", roles: [.receive])),
            announced("RMA-1", "Northline", order: "O-1", tracking: "NL1"),
            announced("RMA-2", "Northline", order: "O-2", tracking: "NL2"),
            announced("RMA-3", "Northline", order: "O-2", tracking: "NL3"), announced("RMA-4", "Wing"),
        ])
        #expect(answers.allSatisfy { $0 == .taken })
        return site
    }

    @Test func aParcelIsFoundByItsNumberItsReturnAndItsOrder() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Porter(site)
        try gina.open("NORTHLINE")
        #expect(try gina.entry.courier == "Northline", "as the announcement spells it")
        #expect(try gina.scan("O-1").isRecorded)
        #expect(try gina.scan("O-2").refusal == .ambiguous("O-2", choices: ["RMA-2", "RMA-3"]))
        #expect(try gina.scan("NL3").isRecorded && gina.scan("O-2").isRecorded, "now only one of the order is missing")
        #expect(try gina.entry.parcels.map(\.rma) == ["RMA-1", "RMA-3", "RMA-2"])
        #expect(try gina.scan("NL2").refusal == .gate(.parcelTwice("NL2", rma: "RMA-2")))
        #expect(try gina.sum == GateSum(expected: 3, arrived: 3, missing: [], over: 0))
        try site.expectSound()
    }

    @Test func whatIsMissingIsShownBeforeTheSignatureAndClaimedAfterIt() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Porter(site)
        try gina.open("Northline")
        try gina.type("3")
        try gina.scan("NL1")
        #expect(try gina.entry.told == 3)
        let checked = GateSum(expected: 3, arrived: 1, missing: ["RMA-2", "RMA-3"], over: 0)
        guard case .recorded(let events, _) = try gina.check() else { return #expect(Bool(false)) }
        #expect(events == [.checked(checked, by: "GINA")])
        #expect(try site.gateClaims().isEmpty, "nobody has signed")
        #expect(try gina.type("?").refusal == .gate(.nameMissing))
        // A scan never signs, and neither does what is no name.
        #expect(try gina.scan("GINA").refusal == .wrongKind("GINA", is: .person, expected: .courier))
        #expect(try gina.type("A-01-01").refusal == .wrongKind("A-01-01", is: .place, expected: .courier))
        guard case .offered = try gina.scan("ZZ-1") else { return #expect(Bool(false)) }
        #expect(try gina.entry.state == .checked && site.gateClaims().isEmpty)
        // One turns up: scanning goes on, and it is checked anew.
        try gina.scan("NL3")
        #expect(try gina.entry.state == .open)
        try gina.check()
        try gina.type("J. Porter")
        let claim = GateClaim(
            rma: "RMA-2", entry: GateID(1), courier: "Northline", deadline: clock.now.adding(minutes: 7 * 1440))
        #expect(try site.gateClaims() == [claim] && gina.entry.signer == "J. Porter")
        #expect(try gina.scan("NL2").refusal == .gate(.gateSigned(GateID(1))))
        // It comes the next day, perhaps with another courier: the claim is over.
        try gina.open("Wing")
        guard case .offered(let offer, _) = try gina.scan("NL2") else { return #expect(Bool(false)) }
        #expect(offer.deviation == .parcelOfAnother("RMA-2", courier: "Wing"))
        try gina.scan("NL2")
        #expect(try site.gateClaims().isEmpty && gina.sum.over == 1)
        // Taken back, it is missing again.
        try gina.perform(.undo)
        #expect(try site.gateClaims() == [claim])
        try site.expectSound()
    }

    @Test func whatNobodyAnnouncedIsKeptWhenItIsScannedTwice() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Porter(site)
        try gina.open("Wing")
        guard case .offered(let offer, _) = try gina.scan("ZZ-9") else { return #expect(Bool(false)) }
        #expect(offer.deviation == .unannouncedParcel("ZZ-9"))
        #expect(try gina.entry.parcels.isEmpty)
        guard case .offered = try gina.scan("ZZ-8") else { return #expect(Bool(false), "another one confirms nothing") }
        try gina.scan("ZZ-8")
        #expect(try gina.entry.parcels == [GateParcel(text: "ZZ-8")] && gina.sum.over == 1)
        #expect(try gina.scan("ZZ-8").refusal == .gate(.parcelTwice("ZZ-8", rma: nil)))
        try site.expectSound()
    }

    @Test func aReturnComesOnceAndAnEntryIsOneForACourier() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Porter(site)
        try gina.open("Wing")
        try gina.scan("RMA-4")
        try gina.check()
        try gina.type("A. Wing")
        try gina.open("Northline")
        #expect(try gina.scan("RMA-4").refusal == .gate(.cameBefore("RMA-4", GateID(1))))
        guard case .showing(let entry) = try Porter(site).open("northline") else { return #expect(Bool(false)) }
        #expect(entry.id == GateID(2))
        #expect(try gina.open("Wing").isRecorded, "a new hand-over of the same courier")
        #expect(try gina.check().isRecorded && gina.type("A. Wing").isRecorded, "who brings nothing signs for nothing")
        #expect(try Porter(site, "ANA").open("Wing").refusal == .notQualified(.receive))
        #expect(try gina.open("A-01-01").refusal == .wrongKind("A-01-01", is: .place, expected: .courier))
        #expect(try gina.open("NL1").refusal == .gate(.courierFirst("RMA-1", courier: "Northline")))
        #expect(try gina.open("ZZ-77", keyed: false).refusal == .unknownCode("ZZ-77", expected: .courier))
        guard case .offered(let offer, _) = try gina.open("Zephyr") else { return #expect(Bool(false)) }
        #expect(offer.deviation == .newCourier("Zephyr"))
        try site.expectSound()
    }

    @Test func whatWasAnnouncedAfterTheCheckIsNoClaimOfThisCourier() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Porter(site)
        try gina.open("Wing")
        try gina.scan("RMA-4")
        try gina.check()
        _ = try site.take([announced("RMA-5", "Wing")])
        try gina.type("A. Wing")
        #expect(try site.gateClaims().isEmpty, "he has seen that nothing is missing")
        try site.expectSound()
    }

    @Test func theSameGestureRecordsOnce() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Porter(site)
        try gina.open("Northline")
        let gesture = site.clock.newID(at: site.clock.now())
        let first = try gina.perform(.scan(text: "NL1", keyed: false), gesture: gesture)
        let facts = try site.factCount
        #expect(try gina.perform(.scan(text: "NL1", keyed: false), gesture: gesture) == first)
        #expect(try site.factCount == facts)
    }

    @Test func theListShowsWhoIsHereAndWhoIsToCome() throws {
        let folder = try Folder()
        let site = try site(folder)
        let gina = Porter(site)
        try gina.open("Northline")
        try gina.scan("NL1")
        try gina.open("Stranger")
        try gina.open("Stranger")
        let rows = try site.gateOverview().rows
        #expect(rows.map(\.courier) == ["Northline", "Stranger", "Wing"])
        #expect(rows.map(\.arrived) == [1, 0, 0] && rows.map(\.awaited) == [2, 0, 1])
        #expect(try site.announcedReturns().map(\.entry) == [nil, nil, nil, GateID(1)])
    }
}
