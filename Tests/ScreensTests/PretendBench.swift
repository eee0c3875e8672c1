import Screens
import TestSupport
import Warehouse

/// A packing bench in memory: what tours have brought, what is still on its way, and the jobs as folds of their facts.
struct PretendBench: Bench, Sendable {
    var items: [SKU: Item] = [:]
    var orders: [OrderID: Order] = [:]
    var cancelled: Set<OrderID> = []
    var lines: [OrderID: [PackLine]] = [:]
    var parts: [OrderID: [MissingPart]] = [:]
    /// When the first part of an order came.
    var since: [OrderID: Moment] = [:]
    var totes: [PlaceID: [OrderID]] = [:]
    var carts: [PlaceID: (tour: TourID, holder: BadgeID?)] = [:]
    var catalogue: [Box] = []
    var rules: [ServiceRule] = []
    var ledger = Ledger()
    var facts: [OrderID: [Past<PackEvent>]] = [:]
    var load: LoadID?
    private var fact = 0
    private var gesture: UInt64 = 0

    // MARK: Filling

    /// A finished tour has put units of an order into a tote.
    mutating func bring(
        _ quantity: Int, _ sku: SKU, _ batch: Batch = .none, for order: OrderID, in tote: PlaceID,
        serials: [String] = []
    ) {
        let line = PackLine(
            number: 0, order: order, orderLine: lines[order, default: []].count + 1, sku: sku, batch: batch,
            wanted: quantity, serials: serials)
        lines[order, default: []].append(line)
        if totes[tote]?.contains(order) != true { totes[tote, default: []].append(order) }
        for serial in serials {
            ledger.apply(Move(sku: sku, batch: batch, serial: serial, quantity: 1, from: .supplier, to: tote))
        }
        guard serials.isEmpty else { return }
        ledger.apply(Move(sku: sku, batch: batch, quantity: quantity, from: .supplier, to: tote))
    }

    // MARK: Working

    mutating func perform(
        _ wish: PackWish, order: OrderID?, _ context: JobContext, roles: [Warehouse.Role], reasons: [Reason],
        on shelf: MemoryShelf
    ) throws -> (PackDecision, OrderID?) {
        func reason(_ code: ReasonCode) -> Reason { reasons.first { $0.code == code } ?? .bySite }
        let command: PackCommand
        var order = order
        switch wish {
        case .find(let text, let keyed):
            switch try find(reading(text, keyed: keyed, on: shelf)) {
            case .order(let found): (order, command) = (found, .open(roles: roles))
            case .parcel(let parcel, let found): (order, command) = (found, .reopen(parcel))
            case .refused(let refusal): return (.refuse(refusal), nil)
            }
        case .open: command = .open(roles: roles)
        case .leave: command = .leave
        case .close: command = .close
        case .undo: command = .undo
        case .scan(let text, let keyed): command = .scan(reading(text, keyed: keyed, on: shelf))
        case .takeOut(let text, let keyed): command = .takeOut(reading(text, keyed: keyed, on: shelf))
        case .report(let code, let box): command = .report(reason(code), box: box)
        case .reprint(let parcel, let code): command = .reprint(parcel, reason(code))
        }
        guard let order else { return (.refuse(.nothingInHand), nil) }
        return (try perform(command, on: order, context), order)
    }

    mutating func perform(_ command: PackCommand, on order: OrderID, _ context: JobContext) throws -> PackDecision {
        let decision = try state(of: order).decide(command, context, on: self)
        if case .record(let events) = decision { record(events, on: state(of: order).id) }
        return decision
    }

    mutating func record(_ events: [PackEvent], on order: OrderID) {
        gesture += 1
        for event in events {
            fact += 1
            facts[order, default: []].append(
                Past(fact: fact, gesture: UniqueID(high: 1, low: gesture), event: event))
            event.moves.forEach { ledger.apply($0) }
        }
    }

    func state(of order: OrderID) -> PackJob {
        for (id, history) in facts {
            let job = PackJob.fold(id, history)
            if job.orders.contains(order) { return job }
        }
        return PackJob(id: order)
    }

    private enum Found {
        case order(OrderID)
        case parcel(ParcelID, OrderID)
        case refused(Refusal)
    }

    private func find(_ reading: Reading) throws -> Found {
        for match in reading.matches {
            switch match {
            case .place(let place) where place.kind == .tote:
                let (found, cart) = try orders(in: place.id)
                if let cart { return .refused(.pack(.toteOnCart(place.id, tour: cart.tour, holder: cart.holder))) }
                guard let first = found.first else { return .refused(.pack(.toteEmpty(place.id))) }
                return found.count == 1 ? .order(first) : .refused(.pack(.toteOfOrders(place.id, found)))
            case .carton(let parcel):
                for order in facts.keys where state(of: order).parcels.contains(where: { $0.id == parcel }) {
                    return .parcel(parcel, order)
                }
            case .order(let order): return .order(order)
            case .place, .item, .person, .box, .load: continue
            }
        }
        guard let first = reading.matches.first else {
            return .refused(.unknownCode(reading.text, expected: .work))
        }
        return .refused(.wrongKind(reading.text, is: first.kind, expected: .work))
    }

    private func reading(_ text: String, keyed: Bool, on shelf: MemoryShelf) -> Reading {
        var shelf = shelf
        for item in items.values { shelf.add(item) }
        var reading = shelf.reading(text, keyed: keyed)
        if orders[OrderID(text)] != nil { reading.matches.append(.order(OrderID(text))) }
        if catalogue.contains(where: { $0.code == text }) { reading.matches.append(.box(text)) }
        if facts.values.flatMap({ $0 }).contains(where: {
            if case .parcelOpened(_, ParcelID(text), _, _) = $0.event { true } else { false }
        }) {
            reading.matches.append(.carton(ParcelID(text)))
        }
        return reading
    }

    // MARK: Bench

    func content(of order: OrderID) -> [PackLine] { lines[order] ?? [] }
    func missing(of order: OrderID) -> [MissingPart] { parts[order] ?? [] }

    func sources(_ line: PackLine, serial: String?, quantity: Int) -> [(place: PlaceID, quantity: Int)] {
        var left = quantity
        var sources: [(place: PlaceID, quantity: Int)] = []
        let own = totes.filter { $0.value.contains(line.order) }.keys.sorted() + [.bench]
        for place in own where left > 0 {
            let key = StockKey(place: place, sku: line.sku, batch: line.batch, grade: .a, serial: serial)
            let taken = min(left, ledger.quantities[key] ?? 0)
            if taken > 0 { sources.append((place, taken)) }
            left -= taken
        }
        return sources
    }

    func item(_ sku: SKU) -> Item? { items[sku] }
    func order(_ id: OrderID) -> Order? { orders[id] }
    func isCancelled(_ order: OrderID) -> Bool { cancelled.contains(order) }
    func job(of order: OrderID) -> PackJob? { state(of: order).lines.isEmpty ? nil : state(of: order) }

    func orders(in tote: PlaceID) throws -> (orders: [OrderID], cart: (tour: TourID, holder: BadgeID?)?) {
        let held = ledger.quantities.keys.contains { $0.place == tote }
        return (held ? totes[tote] ?? [] : [], carts[tote])
    }

    func nextParcel() -> ParcelID {
        let number = facts.values.flatMap { $0 }.count { if case .parcelOpened = $0.event { true } else { false } }
        return ParcelID("0095212345000000" + (number < 9 ? "1" : "2") + String((number + 1) % 10))
    }

    func boxes() -> [Box] { catalogue }
    func rule(of service: String) -> ServiceRule? { rules.first { $0.service == service } }
    func learnedWeight(of sku: SKU) -> LearnedWeight? { nil }
    func load(for parcel: ParcelID) -> LoadID? { load }
    func loadHolding(_ parcel: ParcelID) -> LoadID? { nil }
    func takesBack(_ tote: PlaceID, _ order: OrderID) -> Bool { true }
    func unclaimed(of order: OrderID, line: Int) -> Int { 0 }
    func shortToSpare(of order: OrderID, line: Int) -> Int { .max }
    func history(of job: OrderID) -> [Past<PackEvent>] { facts[job] ?? [] }

    // MARK: What screens ask

    func briefing(for job: PackJob, failure: String?) -> PackBriefing {
        var briefing = PackBriefing(boxes: catalogue)
        briefing.rules = rules.filter { rule in
            job.orders.contains { orders[$0]?.delivery.service == rule.service }
        }
        for line in job.lines { briefing.items[line.sku] = items[line.sku] }
        for order in job.orders {
            briefing.orders[order] = orders[order]
            if cancelled.contains(order) { briefing.cancelled.insert(order) }
            briefing.missing += missing(of: order)
        }
        for line in job.lines where job.open(line) > 0 {
            let packed = Set(job.parcels.flatMap(\.units).flatMap(\.serials))
            let serials: [String?] = line.serials.isEmpty ? [nil] : line.serials.filter { !packed.contains($0) }
            for serial in serials {
                for source in sources(line, serial: serial, quantity: serial == nil ? job.open(line) : 1)
                where !briefing.totes.contains(source.place) {
                    briefing.totes.append(source.place)
                }
            }
        }
        briefing.failure = failure
        return briefing
    }

    func queue(_ people: [Person]) -> [PackRow] {
        lines.keys.sorted().compactMap { id in
            let job = state(of: id)
            guard job.id == id, !cancelled.contains(id), job.lines.isEmpty || !job.isDone else { return nil }
            var row = PackRow(order: id)
            let order = orders[id]
            (row.channel, row.customer) = (order?.channel ?? .web, order?.customer ?? "")
            (row.priority, row.cutoff) = (order?.priority ?? 0, order?.cutoff)
            row.lease = job.lease
            row.holderName = people.first { $0.badge == job.lease?.holder }?.name ?? ""
            row.here = content(of: id).reduce(0) { $0 + $1.wanted }
            row.packed = job.packedUnits
            row.parcels = job.parcels.count
            row.unlabelled = job.parcels.count { $0.state == .unlabelled }
            row.missing = missing(of: id)
            row.parts = 1 + row.missing.count
            row.since = since[id]
            return row
        }
    }
}
