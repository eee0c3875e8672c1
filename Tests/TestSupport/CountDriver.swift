public import Testing
public import Warehouse

/// A counter at a bin of the small floor, for tests that read like a shift. What the floor keeps is told by SKU alone,
/// as the real floor does.
public final class CountDriver: CountFloor {
    public private(set) var job: CountJob
    public var shelf: MemoryShelf
    public var actor: Actor
    public private(set) var last: CountDecision?
    public private(set) var history: [Past<CountEvent>] = []
    /// A bin that the counter is said to be at already.
    public var busyAt: PlaceID?
    private var offered: Offer?
    private var fact = 100
    private var gesture: UInt64 = 0

    public init(
        _ place: PlaceID = "A-02-01", by badge: BadgeID = "ANA", shelf: MemoryShelf = SmallFloor.shelf()
    ) {
        self.shelf = shelf
        job = CountJob(id: CountID(1), place: place, cause: .plan, asked: SmallFloor.now)
        actor = Actor(badge: badge, station: "S1")
    }

    /// A counter who stands at the bin and has scanned its label.
    public static func at(_ place: PlaceID) -> CountDriver {
        CountDriver(place).take().accepts(.place).scan(place.rawValue).accepts(.item)
    }

    public var round: CountRound? { job.round }
    public var events: [CountEvent] { if case .record(let events) = last { events } else { [] } }

    /// `3 SOCK, 1 PEN` in the order of the hands.
    public var counted: String {
        (job.rounds.last?.lines ?? []).map { line in
            "\(line.quantity) \(line.sku)" + (line.batch.lot.isEmpty ? "" : " \(line.batch.lot)")
        }.joined(separator: ", ")
    }

    // MARK: Acting

    @discardableResult public func take() -> CountDriver { perform(.take) }
    @discardableResult public func leave() -> CountDriver { perform(.leave) }
    @discardableResult public func empty() -> CountDriver { perform(.empty) }
    @discardableResult public func done() -> CountDriver { perform(.done) }
    @discardableResult public func undo() -> CountDriver { perform(.undo) }
    @discardableResult public func otherLot() -> CountDriver { perform(.otherLot) }
    @discardableResult public func scan(_ text: String, keyed: Bool = false) -> CountDriver {
        perform(.scan(shelf.reading(text, keyed: keyed)))
    }
    @discardableResult public func type(_ text: String) -> CountDriver { scan(text, keyed: true) }
    @discardableResult public func by(_ badge: BadgeID, at station: StationID = "S1") -> CountDriver {
        actor = Actor(badge: badge, station: station)
        offered = nil
        return self
    }

    @discardableResult public func perform(_ command: CountCommand) -> CountDriver {
        let context = JobContext(actor: actor, now: SmallFloor.now, today: SmallFloor.today, offered: offered)
        do {
            let decision = try job.decide(command, context, on: self)
            last = decision
            if case .ask(let offer) = decision { offered = offer } else { offered = nil }
            if case .record(let events) = decision { book(events) }
        } catch {
            Issue.record("\(command): \(error)")
        }
        return self
    }

    private func book(_ events: [CountEvent]) {
        gesture += 1
        for event in events {
            fact += 1
            history.append(Past(fact: fact, gesture: UniqueID(high: 0, low: gesture), event: event))
            if case .undone = event { job.undo(by: history) } else { job.apply(event, fact: fact) }
        }
    }

    /// The desk rules.
    @discardableResult public func rules(_ ruling: CountRuling) -> CountDriver {
        job.apply(ruling)
        return self
    }

    // MARK: Expecting

    @discardableResult public func accepts(
        _ step: CountStep? = nil, _ location: SourceLocation = #_sourceLocation
    ) -> CountDriver {
        guard case .record = last else {
            Issue.record("expected to be accepted, got \(String(describing: last))", sourceLocation: location)
            return self
        }
        if let step { #expect(job.step == step, sourceLocation: location) }
        return self
    }

    @discardableResult public func refuses(
        _ refusal: Refusal, _ location: SourceLocation = #_sourceLocation
    ) -> CountDriver {
        #expect(last == .refuse(refusal), sourceLocation: location)
        return self
    }

    @discardableResult public func asks(
        _ deviation: CountDeviation, _ location: SourceLocation = #_sourceLocation
    ) -> CountDriver {
        if case .ask(let offer) = last {
            #expect(offer.deviation == .count(deviation), sourceLocation: location)
        } else {
            Issue.record("expected to be asked, got \(String(describing: last))", sourceLocation: location)
        }
        return self
    }

    // MARK: The floor

    public func item(_ sku: SKU) -> Item? { shelf.items[sku] }
    public func kept(at place: PlaceID) -> [SKU] {
        Set(shelf.ledger.quantities.keys.filter { $0.place == place }.map(\.sku)).sorted()
    }
    public func homes(of sku: SKU) -> [PlaceID] {
        Set(shelf.ledger.quantities.keys.filter { $0.sku == sku && shelf.places[$0.place]?.kind == .bin }.map(\.place))
            .sorted()
    }
    public func count(heldBy badge: BadgeID) -> PlaceID? { busyAt }
    public func history(of count: CountID) -> [Past<CountEvent>] { history }
}
