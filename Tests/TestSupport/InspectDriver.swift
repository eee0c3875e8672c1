public import Testing
public import Warehouse

/// What a returns bench may ask, from memory: what was shipped, who waits, and what lies where.
public struct MemoryReturns: ReturnsBench, Sendable {
    public var shelf: MemoryShelf
    public var rules: ReturnPolicy?
    public var choices: [Reason]
    public var people: [BadgeID: Person]
    public var shipments: [OrderID: [SKU: ShippedUnits]] = [:]
    /// Orders that wait for units of an item, and for how many.
    public var waiters: [SKU: (order: OrderID, line: Int, units: Int)] = [:]
    public var totes: [PlaceID: ToteUse] = [:]
    public var owners: [String: ReturnOpened] = [:]
    public var held: [BadgeID: ReturnID] = [:]
    public var history: [Past<InspectEvent>] = []

    public init(shelf: MemoryShelf = SmallFloor.returnsShelf()) {
        self.shelf = shelf
        rules = SmallFloor.returnPolicy
        choices = SmallFloor.returnReasons
        people = [
            "ANA": Person(badge: "ANA", name: "Ana Moreno", roles: [.inspect]),
            "BEN": Person(badge: "BEN", name: "Ben Okafor", roles: [.inspect]),
            "SUE": Person(badge: "SUE", name: "Sue Park", roles: [.supervise]),
            "IDA": Person(badge: "IDA", name: "Ida Brandt", roles: [.inspect]),
            "CAL": Person(badge: "CAL", name: "Cal Duarte", roles: [.pack]),
        ]
    }

    public func item(_ sku: SKU) -> Item? { shelf.items[sku] }
    public func policy() -> ReturnPolicy? { rules }
    public func expiryPolicy() -> ExpiryPolicy { shelf.expiry }
    public func reasons() -> [Reason] { choices }
    public func person(_ badge: BadgeID) -> Person? { people[badge] }
    public func shipped(_ sku: SKU, of order: OrderID) -> ShippedUnits? {
        shipments[order].map { $0[sku] ?? ShippedUnits(units: 0) }
    }
    public func place(of serial: String, _ sku: SKU) -> PlaceID? {
        shelf.ledger.quantities.first { entry in
            entry.key.sku == sku && entry.key.serial == serial && entry.value > 0
                && shelf.places[entry.key.place]?.kind.isOuter == false
        }?.key.place
    }
    public func waiting(for sku: SKU, _ quantity: Int, _ batch: Batch, on day: Day) -> WantedUnits? {
        let need = shelf.expiry.need(.ship, of: sku, shelf.items[sku]?.handling, for: .web)
        guard let waiter = waiters[sku], waiter.units >= quantity, usable(batch, for: need, asOf: day) else {
            return nil
        }
        return WantedUnits(order: waiter.order, line: waiter.line, units: waiter.units, wasShort: false)
    }
    public func use(of tote: PlaceID) -> ToteUse { totes[tote] ?? .free }
    public func lying(_ key: StockKey) -> Int { shelf.ledger.quantities[key] ?? 0 }
    public func returnHeld(by badge: BadgeID) -> ReturnID? { held[badge] }
    public func owner(_ reading: Reading) -> ReturnOpened? { owners[reading.text] }
    public func history(of id: ReturnID) -> [Past<InspectEvent>] { history }

    /// What a scanner sends: badges are known here too.
    public func reading(_ text: String, keyed: Bool) -> Reading {
        if people[BadgeID(text)] != nil {
            return Reading(text: text, matches: [.person(BadgeID(text))], keyed: keyed)
        }
        return shelf.reading(text, keyed: keyed)
    }
}

extension SmallFloor {
    /// Two questions for everything, a picture of what is of value, and a short table.
    public static let returnPolicy = ReturnPolicy(
        checklists: [
            Checklist(
                .ambient,
                questions: [
                    ChecklistQuestion(
                        id: "sealed", ask: "Is it sealed?",
                        answers: [
                            ChecklistAnswer("Sealed"), ChecklistAnswer("Opened", cap: .b, finding: "opened"),
                            ChecklistAnswer("Parts are missing", cap: .c, finding: "incomplete"),
                        ]),
                    ChecklistQuestion(
                        id: "state", ask: "How does it look?",
                        answers: [ChecklistAnswer("Like new"), ChecklistAnswer("Broken", cap: .d, finding: "broken")]),
                ]), Checklist(.value, angles: ["front", "back"]),
        ],
        dispositions: [
            DispositionRow(reason: .shortDated, .vendor, .refund, rule: "short dated"),
            DispositionRow(grade: .d, reason: "defective", .vendor, .replace, rule: "defect to vendor"),
            DispositionRow(grade: .a, .restock, .refund, rule: "like new"),
            DispositionRow(grade: .b, .restock, .refund, rule: "opened"),
            DispositionRow(grade: .c, .refurbish, .hold, rule: "worn"),
            DispositionRow(.scrap, .refund, rule: "broken"),
        ],
        trays: [
            "restock": "RT-RESTOCK", "refurbish": "RT-REFURB", "quarantine": "RT-QUARANTINE", "vendor": "RT-VENDOR",
            "scrap": "SCRAP", "orphan": "RT-ORPHAN",
        ])

    /// Two reasons, chosen by their digit.
    public static let returnReasons = [
        Reason(code: "changed-mind", label: "Changed their mind", jobs: [.inspect], procedure: .returned),
        Reason(code: "defective", label: "Defective", jobs: [.inspect], procedure: .returned),
    ]

    /// The small floor with the trays of returns.
    public static func returnsShelf() -> MemoryShelf {
        var shelf = shelf()
        for tray in returnPolicy.trays.values where shelf.places[tray] == nil {
            shelf.add(Place(id: tray, kind: tray == "RT-QUARANTINE" ? .quarantine : .returnsTray))
        }
        shelf.add(Place(id: "RT-RESTOCK-2", kind: .returnsTray))
        return shelf
    }
}

/// An inspector at a bench of the small floor, for tests that read like a shift.
public final class InspectDriver {
    public private(set) var job: ReturnCase
    public var bench: MemoryReturns
    public var actor: Actor
    public var today = SmallFloor.today
    public private(set) var last: InspectDecision?
    private var offered: Offer?
    private var fact = 100
    private var gesture: UInt64 = 0

    /// Ana has the parcel of an announced return on the bench.
    public init(
        _ announced: [ItemUnits] = [ItemUnits("PEN", 2)], rma: OrderID? = "RMA-1", order: OrderID? = nil,
        reason: ReasonCode? = nil, bench: MemoryReturns = MemoryReturns()
    ) {
        self.bench = bench
        actor = Actor(badge: "ANA", station: "S1")
        let id = ReturnID(rma?.rawValue ?? "X-1")
        job = ReturnCase(id: id, opened: SmallFloor.now)
        let opened = ReturnOpened(rma: rma, order: order, announced: announced, reason: reason)
        book([.opened(opened, by: "ANA", at: "S1", when: SmallFloor.now)])
    }

    public var events: [InspectEvent] { if case .record(let events) = last { events } else { [] } }
    public var hand: ReturnHand? { job.hand }
    public var ruling: ReturnRuling? { job.hand?.ruling }

    /// `2 PEN A RT-RESTOCK` in the order of the hands.
    public var units: String {
        job.units.map { "\($0.quantity) \($0.sku) \($0.grade.rawValue) \($0.place)" }.joined(separator: ", ")
    }

    // MARK: Acting

    @discardableResult public func take() -> InspectDriver { perform(.take) }
    @discardableResult public func leave() -> InspectDriver { perform(.leave) }
    @discardableResult public func undo() -> InspectDriver { perform(.undo) }
    @discardableResult public func goOn() -> InspectDriver { perform(.goOn) }
    @discardableResult public func grade(_ grade: Grade) -> InspectDriver { perform(.grade(grade)) }
    @discardableResult public func scan(_ texts: String...) -> InspectDriver {
        for text in texts { perform(.scan(bench.reading(text, keyed: false))) }
        return self
    }
    @discardableResult public func type(_ texts: String...) -> InspectDriver {
        for text in texts { perform(.scan(bench.reading(text, keyed: true))) }
        return self
    }
    @discardableResult public func by(_ badge: BadgeID, at station: StationID = "S1") -> InspectDriver {
        actor = Actor(badge: badge, station: station)
        offered = nil
        return self
    }

    @discardableResult public func perform(_ command: InspectCommand) -> InspectDriver {
        let context = JobContext(actor: actor, now: SmallFloor.now, today: today, offered: offered)
        do {
            let decision = try job.decide(command, context, on: bench)
            last = decision
            if case .ask(let offer) = decision { offered = offer } else { offered = nil }
            if case .record(let events) = decision { book(events) }
        } catch {
            Issue.record("\(command): \(error)")
        }
        return self
    }

    /// Books events that somebody else recorded as well.
    public func book(_ events: [InspectEvent]) {
        gesture += 1
        for event in events {
            fact += 1
            bench.history.append(Past(fact: fact, gesture: UniqueID(high: 0, low: gesture), event: event))
            event.moves.forEach { bench.shelf.book($0) }
            if case .undone = event {
                job = ReturnCase.fold(job.id, opened: job.opened, bench.history)
            } else {
                job.apply(event, fact: fact)
            }
        }
        #expect(job == ReturnCase.fold(job.id, opened: job.opened, bench.history), "the fold is the state")
    }

    // MARK: Expecting

    @discardableResult public func accepts(
        _ step: InspectStep? = nil, _ location: SourceLocation = #_sourceLocation
    ) -> InspectDriver {
        guard case .record = last else {
            Issue.record("expected to be accepted, got \(String(describing: last))", sourceLocation: location)
            return self
        }
        if let step { #expect(job.step == step, sourceLocation: location) }
        return self
    }

    @discardableResult public func refuses(
        _ refusal: Refusal, _ location: SourceLocation = #_sourceLocation
    ) -> InspectDriver {
        #expect(last == .refuse(refusal), sourceLocation: location)
        return self
    }

    @discardableResult public func asks(
        _ deviation: InspectDeviation, _ location: SourceLocation = #_sourceLocation
    ) -> InspectDriver {
        if case .ask(let offer) = last {
            #expect(offer.deviation == .inspect(deviation), sourceLocation: location)
        } else {
            Issue.record("expected to be asked, got \(String(describing: last))", sourceLocation: location)
        }
        return self
    }

    @discardableResult public func rules(
        _ disposition: Disposition, _ money: MoneyHint, _ rule: String, _ location: SourceLocation = #_sourceLocation
    ) -> InspectDriver {
        #expect(ruling?.disposition == disposition, sourceLocation: location)
        #expect(ruling?.money == money, sourceLocation: location)
        #expect(ruling?.rule == rule, sourceLocation: location)
        return self
    }
}
