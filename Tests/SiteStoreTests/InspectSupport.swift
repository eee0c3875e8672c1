import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Somebody who inspects: one gesture after the other, and what was offered last is kept for the next one only.
final class Inspector {
    let site: Site
    let badge: BadgeID
    private(set) var id: ReturnID?
    private(set) var last: InspectOutcome?
    private var offered: Offer?

    init(_ site: Site, _ badge: BadgeID = "IRA") {
        self.site = site
        self.badge = badge
    }

    @discardableResult func perform(_ request: InspectRequest, gesture: UniqueID? = nil) throws -> InspectOutcome {
        let gesture = gesture ?? site.clock.newID(at: site.clock.now())
        let outcome = try site.inspect(request, on: id, by: badge, gesture: gesture, offered: offered)
        offered = nil
        switch outcome {
        case .recorded(_, let job): id = job.id
        case .refused: break
        case .offered(let offer, _): offered = offer
        }
        last = outcome
        return outcome
    }

    @discardableResult func open(_ text: String) throws -> InspectOutcome {
        try perform(.open(text: text, keyed: false))
    }
    @discardableResult func scan(_ texts: String...) throws -> InspectOutcome {
        for text in texts { try perform(.scan(text: text, keyed: text.count < 3)) }
        return last ?? .refused(.nothingInHand, nil)
    }
    @discardableResult func goOn() throws -> InspectOutcome { try perform(.goOn) }
    @discardableResult func undo() throws -> InspectOutcome { try perform(.undo) }

    /// A unit with the best answers and this grade, up to its tray.
    @discardableResult func grade(_ unit: String, _ grade: Grade = .a) throws -> InspectOutcome {
        try scan(unit, "1", "1")
        return try perform(.grade(grade))
    }

    var job: ReturnCase {
        get throws { try site.returnCase(id ?? "") }
    }
}

extension InspectOutcome {
    var refusal: Refusal? { if case .refused(let refusal, _) = self { refusal } else { nil } }
    var deviation: Offer.Deviation? { if case .offered(let offer, _) = self { offer.deviation } else { nil } }
    var isRecorded: Bool { if case .recorded = self { true } else { false } }
}

extension Folder {
    /// The small floor with trays, rules, reasons and two inspectors.
    func makeReturnsSite(clock: TestClock = TestClock()) throws -> Site {
        let site = try makeSite(clock: clock)
        let answers = try site.take(
            SmallFloor.returnReasons.map { .reasonDefined($0) } + [
                .personDefined(Person(badge: "IRA", name: "Ira Stone", roles: [.inspect])),
                .personDefined(Person(badge: "SAM", name: "Sam Lowe", roles: [.supervise])),
                .personDefined(Person(badge: "GINA", name: "Gina Roy", roles: [.receive])),
                .placeDefined(Place(id: "RT-RESTOCK-2", kind: .returnsTray)),
            ])
        #expect(answers.allSatisfy { $0 == .taken })
        try site.setReturnPolicy(SmallFloor.returnPolicy)
        return site
    }
}

extension Site {
    /// Two pens and the phone with the lowest serial left with order O-1; the answer is its parcel and that serial.
    func shippedOrder() throws -> (parcel: ParcelID, serial: String) {
        var order = SiteStoreTests.order("O-1", ("PEN", 2), ("PHONE", 1))
        order.shipping = Shipping(service: "ROAD")
        try picked(order)
        let packer = Packer(self)
        try packer.find("O-1")
        let serial = try packer.job.lines.flatMap(\.serials).first ?? "S1"
        try packer.accepted("4006381333931", "4006381333931", "]C1010400000000031021" + serial)
        let parcel = try packer.finishParcel()
        let (dan, dee) = (Loader(self), Loader(self, badge: "DEE"))
        try dan.scan("DOOR-1")
        try dan.scan(parcel.rawValue, on: "RUN-1")
        try dan.perform(.load("RUN-1", .close))
        try dan.scan("SEAL-77", on: "RUN-1")
        try dee.scan("SEAL-77", on: "RUN-1")
        try dee.perform(.load("RUN-1", .scan(text: try load("RUN-1")?.driverCode ?? "", keyed: true)))
        #expect(try count("SELECT sum(shipped) FROM order_line") == 3)
        return (parcel, serial)
    }
}
