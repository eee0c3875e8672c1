public import Testing
public import Warehouse

/// What somebody who carries units may ask, from memory: what lies where, who waits, and which cartons are announced.
public struct MemoryCarry: CarryFloor, Sendable {
    public var shelf: MemoryShelf
    /// Orders that wait for units of an item, for how many, and their door.
    public var waiters: [SKU: (order: OrderID, line: Int, units: Int, wasShort: Bool, door: PlaceID?)] = [:]
    public var totes: [PlaceID: ToteUse] = [:]
    /// Units in a place that are promised to tours.
    public var promised: [PlaceID: Int] = [:]
    public var blocked: Set<PlaceID> = []
    public var cartons: [String: DeliveryID] = [:]
    public var people: [BadgeID: [Role]] = [
        "GUS": [.receive], "ANA": [.receive], "BEN": [.receive], "SUE": [.receive, .supervise],
    ]
    public var history: [CarryID: [Past<CarryEvent>]] = [:]
    public var turnover = Turnover.slow

    public init(shelf: MemoryShelf = SmallFloor.shelf()) { self.shelf = shelf }

    public func item(_ sku: SKU) -> Item? { shelf.items[sku] }
    public func expiryPolicy() -> ExpiryPolicy { shelf.expiry }

    private func lying(_ place: PlaceID) -> [CarriedUnits] {
        shelf.ledger.quantities.filter { $0.key.place == place && $0.value > 0 }.map { key, quantity in
            CarriedUnits(key.sku, key.batch, grade: key.grade, serial: key.serial, quantity: quantity)
        }.sorted { left, right in
            if left.sku != right.sku { return left.sku < right.sku }
            if left.batch != right.batch { return left.batch < right.batch }
            return (left.serial ?? "") < (right.serial ?? "")
        }
    }

    public func free(_ sku: SKU, at place: PlaceID) -> [CarriedUnits] {
        var kept = promised[place] ?? 0
        return lying(place).filter { $0.sku == sku }.compactMap { units in
            var free = units
            let taken = min(kept, units.quantity)
            kept -= taken
            free.quantity -= taken
            return free.quantity > 0 ? free : nil
        }
    }

    public func content(of place: PlaceID) -> (units: [CarriedUnits], promised: Int) {
        (lying(place), promised[place] ?? 0)
    }

    public func place(of serial: String, _ sku: SKU) -> PlaceID? { shelf.serial(serial, of: sku)?.place }

    public func waiting(for sku: SKU, _ batch: Batch, on day: Day) -> (units: WantedUnits, door: PlaceID?)? {
        let need = shelf.expiry.need(.ship, of: sku, shelf.items[sku]?.handling, for: .web)
        guard let waiter = waiters[sku], waiter.units > 0, usable(batch, for: need, asOf: day) else { return nil }
        let wanted = WantedUnits(
            order: waiter.order, line: waiter.line, units: waiter.units, wasShort: waiter.wasShort)
        return (wanted, waiter.door)
    }

    public func use(of tote: PlaceID) -> ToteUse { totes[tote] ?? .free }

    public func fill(of bin: PlaceID) -> BinFill? {
        guard let place = shelf.places[bin], place.kind == .bin else { return nil }
        let content = lying(bin)
        return BinFill(
            place: bin, walk: place.walk, content: content,
            handling: Set(content.compactMap { shelf.items[$0.sku]?.handling }), isBlocked: blocked.contains(bin),
            litres: place.capacity,
            taken: content.reduce(0) { $0 + $1.quantity * (shelf.items[$1.sku]?.dimensions.volume ?? 0) })
    }

    public func suggestion(
        for units: CarriedUnits, _ item: Item, from origin: PlaceID
    ) -> (place: PlaceID, why: String)? {
        let bins = shelf.places.keys.sorted().compactMap { fill(of: $0) }
        return suggestedBin(
            for: units, item, holding: bins.filter { bin in bin.content.contains { $0.sku == item.sku } },
            empty: bins.filter(\.content.isEmpty), turnover: turnover, from: origin, depot: WalkPoint(x: 0, y: 0))
    }

    public func delivery(ofCarton sscc: String) -> DeliveryID? { cartons[sscc] }
    public func roles(of badge: BadgeID) -> [Role] { people[badge] ?? [] }
    public func history(of job: CarryID) -> [Past<CarryEvent>] { history[job] ?? [] }

    /// Books the events of one gesture, and what goes straight to an order.
    public mutating func book(_ events: [CarryEvent], on job: CarryJob) -> CarryJob {
        var job = job
        for event in events {
            let fact = 1 + history.values.reduce(0) { $0 + $1.count }
            history[job.id, default: []].append(
                Past(fact: fact, gesture: UniqueID(high: 3, low: UInt64(fact)), event: event))
            event.moves.forEach { shelf.book($0) }
            if case .undone = event { job = CarryJob.fold(job, history[job.id] ?? []) } else { job.apply(event) }
            guard case .put(let put, _, _, _) = event, put.order != nil else { continue }
            for units in put.units {
                shelf.book(units.move(from: .receiving, to: put.place))
                waiters[units.sku]?.units -= units.quantity
            }
            totes[put.place] = .taken(tour: nil, order: put.order)
        }
        return job
    }
}

/// Somebody who receives or moves units on the small floor, for tests that read like a shift.
public final class CarryDriver {
    public private(set) var job: CarryJob
    public var floor: MemoryCarry
    public var actor = Actor(badge: "ANA", station: "S1")
    public private(set) var last: CarryDecision?
    private var offered: Offer?

    public init(_ start: CarryOpened, floor: MemoryCarry = MemoryCarry()) {
        self.floor = floor
        job = CarryJob(id: CarryID(1), start, opened: SmallFloor.now)
        job = self.floor.book([.opened(start, by: "ANA")], on: job)
    }

    public var hand: CarryHand? { job.hand(of: actor.badge) }
    public var goal: CarryGoal? { hand?.goal }

    public func onHand(_ sku: SKU, _ place: PlaceID) -> Int { floor.shelf.ledger.onHand(sku, at: place) }

    @discardableResult public func scan(_ texts: String...) -> CarryDriver {
        for text in texts { perform(.scan(floor.shelf.reading(text, keyed: false))) }
        return self
    }
    @discardableResult public func type(_ text: String) -> CarryDriver {
        perform(.scan(floor.shelf.reading(text, keyed: true)))
    }
    @discardableResult public func done() -> CarryDriver { perform(.done) }
    @discardableResult public func undo() -> CarryDriver { perform(.undo) }
    @discardableResult public func by(_ badge: BadgeID) -> CarryDriver {
        actor.badge = badge
        offered = nil
        return self
    }

    @discardableResult public func perform(_ command: CarryCommand) -> CarryDriver {
        let context = JobContext(actor: actor, now: SmallFloor.now, today: SmallFloor.today, offered: offered)
        do {
            let decision = try job.decide(command, context, on: floor)
            last = decision
            if case .ask(let offer) = decision { offered = offer } else { offered = nil }
            if case .record(let events) = decision { job = floor.book(events, on: job) }
        } catch {
            Issue.record("\(command): \(error)")
        }
        #expect(job == CarryJob.fold(job, floor.history(of: job.id)), "the fold is the state")
        return self
    }

    @discardableResult public func accepts(
        _ step: CarryStep? = nil, _ location: SourceLocation = #_sourceLocation
    ) -> CarryDriver {
        guard case .record = last else {
            Issue.record("expected facts, got \(String(describing: last))", sourceLocation: location)
            return self
        }
        if let step { #expect(hand?.step == step, sourceLocation: location) }
        return self
    }

    @discardableResult public func refuses(
        _ refusal: Refusal, _ location: SourceLocation = #_sourceLocation
    ) -> CarryDriver {
        #expect(last == .refuse(refusal), sourceLocation: location)
        return self
    }

    @discardableResult public func asks(
        _ deviation: CarryDeviation, _ location: SourceLocation = #_sourceLocation
    ) -> CarryDriver {
        guard case .ask(let offer) = last else {
            Issue.record("expected an offer, got \(String(describing: last))", sourceLocation: location)
            return self
        }
        #expect(offer.deviation == .carry(deviation), sourceLocation: location)
        return self
    }
}
