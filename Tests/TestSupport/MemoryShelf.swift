public import Warehouse

// A site in memory, for tests: it answers what a decision asks and books what a decision records, the way the store
// does, and checks the invariants of the stock after every command. It is a value, so a search can branch by copying
// it.

public struct MemoryShelf: Shelf, Equatable, Sendable {
    /// A tour with everything that happened to it.
    public struct SiteTour: Equatable, Sendable {
        public var released: PickTour
        public var events: [PastEvent] = []
        public var state: PickTour
    }

    /// Stock that nobody may claim until somebody has counted it.
    public struct Suspect: Hashable, Sendable {
        public var fact: Int
        public var scope: Hold
        public var place: PlaceID
        public var sku: SKU
        public var batch: Batch
    }

    public var items: [SKU: Item] = [:]
    public var places: [PlaceID: Place] = [:]
    public var people: [BadgeID] = []
    public var orders: [OrderID: Channel] = [:]
    public var expiry = ExpiryPolicy.house
    /// Short units that were given back to the hub, of the one line that an order has here.
    public var handed: [OrderID: Int] = [:]
    public var blocked: Set<PlaceID> = []
    public private(set) var ledger = Ledger()
    public private(set) var tours: [TourID: SiteTour] = [:]
    public private(set) var suspects: [Suspect] = []
    /// Counts facts and gestures; the number of the last one.
    public private(set) var fact = 0
    public private(set) var gesture = 0

    public init() {
        for place in Place.standing { places[place.id] = place }
    }

    // MARK: Filling

    public mutating func add(_ item: Item) { items[item.sku] = item }

    public mutating func add(_ place: Place) { places[place.id] = place }

    public mutating func receive(
        _ quantity: Int, _ sku: SKU, _ batch: Batch = .none, into place: PlaceID, serials: [String] = []
    ) {
        guard serials.isEmpty else {
            for serial in serials {
                book(Move(sku: sku, batch: batch, serial: serial, quantity: 1, from: .supplier, to: place))
            }
            return
        }
        book(Move(sku: sku, batch: batch, quantity: quantity, from: .supplier, to: place))
    }

    /// Books a move that no tour made: stock that came, went or was counted.
    public mutating func book(_ move: Move) { ledger.apply(move) }

    /// Puts a released tour among the waiting ones.
    public mutating func add(_ tour: PickTour) {
        tours[tour.id] = SiteTour(released: tour, state: tour)
        for line in tour.lines where orders[line.order] == nil { orders[line.order] = .web }
    }

    // MARK: Working

    public func tour(_ id: TourID) -> PickTour {
        guard let tour = tours[id] else { preconditionFailure("no tour \(id) at this site") }
        return tour.state
    }

    /// Decides a command and books what it records.
    public mutating func perform(_ command: PickCommand, on id: TourID, _ context: JobContext) throws -> PickDecision {
        let decision = try tour(id).decide(command, context, on: self)
        if case .record(let events) = decision { try record(events, on: id) }
        return decision
    }

    /// The office cancels an order on every tour that has it.
    public mutating func cancel(_ order: OrderID) throws {
        for id in tours.keys.sorted() {
            if let event = try tour(id).cancellation(of: order, on: self) { try record([event], on: id) }
        }
    }

    /// Books the events of one gesture.
    public mutating func record(_ events: [PickEvent], on id: TourID) throws {
        guard var site = tours[id] else { preconditionFailure("no tour \(id) at this site") }
        gesture += 1
        var mustFold = false
        for event in events {
            fact += 1
            site.events.append(
                PastEvent(fact: fact, gesture: UniqueID(high: 0, low: UInt64(gesture)), event: event))
            event.moves.forEach { ledger.apply($0) }
            if case .undone(let undone, _, _) = event {
                mustFold = true
                suspects.removeAll { $0.fact == undone }
            } else {
                site.state.apply(event)
            }
            if let shortage = event.shortage, shortage.hold != .none {
                suspects.append(
                    Suspect(
                        fact: fact, scope: shortage.hold, place: shortage.place, sku: shortage.sku,
                        batch: shortage.batch))
            }
        }
        if mustFold { site.state = PickTour.fold(site.released, site.events) }
        tours[id] = site
        let broken = violations()
        if !broken.isEmpty { throw BrokenInvariant(what: broken, after: events) }
    }

    // MARK: Shelf

    public func free(_ sku: SKU) -> [FreeStock] {
        var sums: [BatchKey: Int] = [:]
        for (key, quantity) in ledger.quantities where key.sku == sku && key.grade == .a {
            guard let place = places[key.place], place.kind == .bin, !isBlocked(place.id), !isSuspect(key) else {
                continue
            }
            sums[BatchKey(place: key.place, sku: sku, batch: key.batch), default: 0] += quantity
        }
        return sums.compactMap { key, quantity in
            let left = quantity - claimed(key)
            guard left > 0 else { return nil }
            return FreeStock(
                place: key.place, walk: places[key.place]?.walk ?? WalkPoint(x: 0, y: 0), batch: key.batch,
                quantity: left)
        }
        .sorted { ($0.batch, $0.place) < ($1.batch, $1.place) }
    }

    public func unclaimed(_ sku: SKU, at place: PlaceID, of batch: Batch) -> Int {
        let key = BatchKey(place: place, sku: sku, batch: batch)
        return stock(key) - claimed(key)
    }

    public func onHand(_ sku: SKU, at place: PlaceID) -> Int { ledger.onHand(sku, at: place) }

    public func batches(_ sku: SKU, at place: PlaceID) -> [Batch] {
        Set(ledger.quantities.keys.filter { $0.sku == sku && $0.place == place }.map(\.batch)).sorted()
    }

    public func serial(_ serial: String, of sku: SKU) -> (place: PlaceID, batch: Batch, grade: Grade)? {
        ledger.quantities.first { $0.key.sku == sku && $0.key.serial == serial && $0.value > 0 }
            .map { ($0.key.place, $0.key.batch, $0.key.grade) }
    }

    public func holder(of serial: String, _ sku: SKU, besides tour: TourID) -> TourID? {
        tours.values.map(\.state).first { other in
            other.id != tour && other.current?.sku == sku && other.hand?.serials.contains(serial) == true
        }?.id
    }

    public func isBlocked(_ place: PlaceID) -> Bool {
        blocked.contains(place) || suspects.contains { $0.scope == .place && $0.place == place }
    }

    public func use(of tote: PlaceID) -> ToteUse {
        for site in tours.values.map(\.state) where !site.isFinished {
            if let slot = site.slots.first(where: { $0.tote == tote || $0.full.contains(tote) }) {
                return .taken(tour: site.id, order: slot.order)
            }
        }
        guard ledger.quantities.keys.contains(where: { $0.place == tote }) else { return .free }
        let line = tours.values.flatMap(\.state.lines).first { $0.tote == tote }
        return .taken(tour: nil, order: line?.order)
    }

    public func item(_ sku: SKU) -> Item? { items[sku] }

    public func need(of order: OrderID, for sku: SKU) -> Need {
        expiry.need(.ship, of: sku, items[sku]?.handling, for: orders[order] ?? .web)
    }

    public func shortToSpare(of order: OrderID, line: Int) -> Int {
        let short = tours.values.flatMap(\.state.lines).filter { $0.order == order && $0.orderLine == line }
        return short.reduce(0) { $0 + $1.short } - handed[order, default: 0]
    }

    public func history(of tour: TourID) -> (released: PickTour, events: [PastEvent]) {
        guard let site = tours[tour] else { preconditionFailure("no tour \(tour) at this site") }
        return (site.released, site.events)
    }

    // MARK: Sums

    struct BatchKey: Hashable {
        var place: PlaceID
        var sku: SKU
        var batch: Batch
    }

    func stock(_ key: BatchKey) -> Int {
        ledger.quantities.reduce(0) { sum, entry in
            entry.key.place == key.place && entry.key.sku == key.sku && entry.key.batch == key.batch
                && entry.key.grade == .a
                ? sum + entry.value : sum
        }
    }

    func claimed(_ key: BatchKey) -> Int {
        tours.values.reduce(0) { sum, site in
            site.state.lines.reduce(sum) { sum, line in
                line.place == key.place && line.sku == key.sku && line.batch == key.batch ? sum + line.claimed : sum
            }
        }
    }

    private func isSuspect(_ key: StockKey) -> Bool {
        suspects.contains { suspect in
            guard suspect.place == key.place else { return false }
            switch suspect.scope {
            case .none: return false
            case .place: return true
            case .item: return suspect.sku == key.sku
            case .batch: return suspect.sku == key.sku && suspect.batch == key.batch
            }
        }
    }
}

extension PickEvent {
    /// What this event found missing, if anything.
    var shortage: Shortage? {
        switch self {
        case .shorted(let shortage): shortage
        case .damaged(_, _, _, let shortage): shortage
        case .taken, .takenOver, .left, .freed, .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted, .keyed,
            .placed,
            .putBack, .zeroChecked, .toteFull, .skipped, .substituted, .cancelled, .undone:
            nil
        }
    }
}
