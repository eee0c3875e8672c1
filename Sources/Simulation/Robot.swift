import SiteStore
import Warehouse

// Somebody at a station who does what the site asks for next, and now and then something else. A robot remembers what a
// screen would show; when its station dies it finds its job again by its badge, as a login does.

/// What a robot does at a station: one scan or key.
enum Gesture {
    case pick(TourID, PickRequest)
    case pack(OrderID?, PackRequest)
    case dock(DockRequest)
    case count(CountID?, CountRequest)

    var job: String {
        switch self {
        case .pick: "pick"
        case .pack: "pack"
        case .dock: "dock"
        case .count: "count"
        }
    }
}

/// What came of it.
enum GestureOutcome {
    case recorded
    /// Nothing may have changed: it was refused, something was asked or only shown.
    case nothing(refusal: Refusal?)
}

struct Robot {
    enum Hands {
        case free
        case picking(TourID)
        case packing(OrderID)
        case counting(CountID)
    }
    let badge: BadgeID
    private(set) var hands = Hands.free
    private var holding: ParcelID?
    private var lane: PlaceID?
    private var offered: Offer?
    /// The gesture that was recorded last.
    private(set) var last: (gesture: Gesture, id: UniqueID)?
    /// The gesture of which nobody knows what came of it.
    private(set) var unknown: (gesture: Gesture, id: UniqueID)?

    init(badge: BadgeID) { self.badge = badge }

    /// The station has died, or its site's file is another one. Whoever comes back does not know what was under way.
    mutating func comeBack(tries: Bool) {
        let pending = tries ? unknown : nil
        self = Robot(badge: badge)
        unknown = pending
    }

    /// Does a gesture. When it throws, nobody knows whether it was recorded.
    mutating func perform(_ gesture: Gesture, _ id: UniqueID, at site: Site) throws -> GestureOutcome {
        unknown = (gesture, id)
        let outcome: GestureOutcome
        switch gesture {
        case .pick(let tour, let request):
            outcome = take(try site.pick(request, tour: tour, by: badge, gesture: id, offered: offered))
        case .pack(let order, let request):
            outcome = take(try site.pack(request, order: order, by: badge, gesture: id, offered: offered))
        case .dock(let request): outcome = take(try site.dock(request, by: badge, gesture: id, offered: offered))
        case .count(let count, let request):
            outcome = take(try site.count(request, on: count, by: badge, gesture: id, offered: offered))
        }
        unknown = nil
        if case .recorded = outcome { last = (gesture, id) }
        return outcome
    }

    private mutating func take(_ outcome: PickOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let tour):
            hands = tour.lease?.holder == badge && tour.hand != nil ? .picking(tour.id) : .free
            return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    private mutating func take(_ outcome: PackOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let job):
            hands = job.lease?.holder == badge ? .packing(job.id) : .free
            return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    private mutating func take(_ outcome: DockOutcome) -> GestureOutcome {
        offered = nil
        holding = nil
        lane = nil
        switch outcome {
        case .holding(let parcel, let lane):
            (holding, self.lane) = (parcel.id, lane)
            return .nothing(refusal: nil)
        case .showing: return .nothing(refusal: nil)
        case .recorded: return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    private mutating func take(_ outcome: CountOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let job):
            hands = job.lease?.holder == badge ? .counting(job.id) : .free
            return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    // MARK: What comes next

    /// The next gesture; nil when there is nothing to do.
    mutating func next(at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        if case .free = hands, let held = try site.tourHeld(by: badge) { hands = .picking(held) }
        if case .free = hands, let held = try site.packJobHeld(by: badge) { hands = .packing(held) }
        if case .free = hands, let held = try site.countHeld(by: badge) { hands = .counting(held) }
        switch hands {
        case .picking(let tour): return try pick(tour, at: site, &dice)
        case .packing(let order): return try pack(order, at: site, &dice)
        case .counting(let count): return try self.count(count, at: site, &dice)
        case .free: return try begin(at: site, &dice)
        }
    }

    private mutating func begin(at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        if let gesture = try dock(at: site, &dice), holding != nil || dice.happens(0.6) { return gesture }
        if dice.happens(0.02) {
            return .count(
                nil, .open(text: SimulatedWorld.bins[dice.below(SimulatedWorld.bins.count)].rawValue, keyed: false))
        }
        if dice.happens(0.6), let row = try site.packQueue().first(where: { $0.lease == nil && $0.isComplete }) {
            return .pack(nil, .find(text: row.order.rawValue, keyed: false))
        }
        if let tour = try site.openTours().first(where: { $0.lease == nil }) { return .pick(tour.id, .take) }
        return nil
    }

    private mutating func pick(_ id: TourID, at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        let tour = try site.tour(id)
        guard tour.lease?.holder == badge else {
            hands = .free
            return nil
        }
        guard let hand = tour.hand, let line = tour.line(hand.line) else { return .pick(id, .leave) }
        func scan(_ text: String, keyed: Bool = false) -> Gesture { .pick(id, .scan(text: text, keyed: keyed)) }
        if let offered, dice.happens(0.7) { return scan(offered.code) }
        switch dice.below(100) {
        case 0..<3: return scan(SimulatedWorld.bins[dice.below(SimulatedWorld.bins.count)].rawValue)
        case 3..<6: return scan("4999999999999")
        case 6: return .pick(id, .report("not-found"))
        case 7: return .pick(id, .report("damaged"))
        case 8..<10: return .pick(id, .undo)
        case 10: return .pick(id, .skip)
        case 11: return .pick(id, .leave)
        default: break
        }
        switch hand.step {
        case .place: return scan(line.place.rawValue)
        case .item: return scan(try label(line, hand, at: site, &dice))
        case .batch: return scan(line.batch.lot)
        case .serial: return scan(try serial(line, hand, at: site, &dice) ?? "?")
        case .quantity: return scan(String(line.open), keyed: true)
        case .tote:
            if line.kind == .putBack { return scan(line.tote?.rawValue ?? "?") }
            let free = try tour.slot(for: line)?.tote ?? site.freeTotes(limit: 8).last
            return scan(free?.rawValue ?? "?")
        case .zeroCheck: return scan("0", keyed: true)
        }
    }

    private func label(_ line: PickLine, _ hand: Hand, at site: Site, _ dice: inout RepeatableDice) throws -> String {
        let item = SimulatedWorld.item(line.sku)
        let serial = item?.tracking.contains(.serial) == true ? try serial(line, hand, at: site, &dice) : nil
        return goodsLabel(item, line.sku, line.batch, serial: serial)
    }

    private func serial(
        _ line: PickLine, _ hand: Hand, at site: Site, _ dice: inout RepeatableDice
    ) throws -> String? {
        let place = line.kind == .pick ? line.place : line.tote ?? line.place
        let here = try site.serials(of: line.sku, at: place, batch: line.batch)
        let wanted = line.kind == .putBack && !line.serials.isEmpty ? line.serials : here
        let free = here.filter { !hand.serials.contains($0) && wanted.contains($0) }
        return free.isEmpty ? nil : free[dice.below(free.count)]
    }

    private mutating func pack(_ id: OrderID, at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        let job = try site.packJob(id)
        guard job.lease?.holder == badge else {
            hands = .free
            return nil
        }
        func scan(_ text: String) -> Gesture { .pack(id, .scan(text: text, keyed: false)) }
        if let offered, dice.happens(0.7) { return scan(offered.code) }
        switch dice.below(100) {
        case 0..<3: return scan("4999999999999")
        case 3: return .pack(id, .undo)
        case 4: return .pack(id, .report("not-in-tote", box: nil))
        case 5: return .pack(id, .leave)
        case 6: return .pack(id, .close)
        default: break
        }
        switch job.step {
        case nil: return .pack(id, .leave)
        case .rest: return .pack(id, .close)
        case .weight: return scan("\(try site.expectedWeight(id)?.grams ?? 900) g")
        case .label: return .pack(id, .label(.made(tracking: nil)))
        case .unit: return scan(unit(job, job.lines.map { ($0, job.open($0)) }, again: false))
        case .recount: return scan(unit(job, job.current.map { job.uncounted($0) } ?? [], again: true))
        }
    }

    private func unit(_ job: PackJob, _ lines: [(line: PackLine, quantity: Int)], again: Bool) -> String {
        guard let line = lines.first(where: { $0.quantity > 0 })?.line else { return "?" }
        let used = again ? job.recounted : job.parcels.flatMap(\.units)
        let taken = Set(used.flatMap(\.serials))
        let inside = Set(job.current?.units.flatMap(\.serials) ?? [])
        let serial = line.serials.first { !taken.contains($0) && (!again || inside.contains($0)) }
        return goodsLabel(SimulatedWorld.item(line.sku), line.sku, line.batch, serial: serial)
    }

    private func dock(at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        if let holding {
            return .dock(.scan(text: (lane ?? "LANE-1").rawValue, keyed: false, holding: holding))
        }
        if let offered, dice.happens(0.7) { return .dock(.scan(text: offered.code, keyed: false, holding: nil)) }
        if let carton = try site.unstaged().first, dice.happens(0.7) {
            return .dock(.scan(text: carton.id.rawValue, keyed: false, holding: nil))
        }
        guard let load = try site.loads().first(where: { $0.state != .departed && $0.state != .cancelled })
        else { return nil }
        func scan(_ text: String, keyed: Bool = false) -> Gesture {
            .dock(.load(load.id, .scan(text: text, keyed: keyed)))
        }
        if load.isHeld { return .dock(.load(load.id, .liftHold)) }
        let carton = load.cartons.last
        switch dice.below(100) {
        case 0 where load.state != .planned: return .dock(.load(load.id, .undo))
        case 2..<12 where load.state == .closed || load.state == .sealed: return .dock(.load(load.id, .reopen))
        case 4..<7 where carton != nil:
            return .dock(.load(load.id, .unload(text: carton?.rawValue ?? "", keyed: false)))
        case 7: return scan("NOWHERE-99")
        default: break
        }
        switch load.state {
        case .planned, .atDoor: return scan(load.door?.rawValue ?? "DOOR-1")
        case .loading:
            let waiting = try site.dockBriefing(load.id).waiting.first { $0.state == .labelled }
            if let waiting { return scan(waiting.id.rawValue) }
            return load.cartons.isEmpty || dice.happens(0.3) ? nil : .dock(.load(load.id, .close))
        case .closed: return load.sealFirst?.by == badge && dice.happens(0.9) ? nil : scan("SEAL-\(load.id)")
        case .sealed: return scan(load.driverCode, keyed: true)
        case .departed, .cancelled: return nil
        }
    }

    private mutating func count(_ id: CountID, at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        let job = try site.count(id)
        guard job.lease?.holder == badge, let round = job.round else {
            hands = .free
            return nil
        }
        func scan(_ text: String, keyed: Bool = false) -> Gesture { .count(id, .scan(text: text, keyed: keyed)) }
        if let offered, dice.happens(0.7) { return scan(offered.code) }
        switch dice.below(100) {
        case 0..<3: return scan("4999999999999")
        case 3: return .count(id, .undo)
        case 4: return .count(id, .leave)
        default: break
        }
        // One look in five misses a unit.
        var shelf = try site.stock(in: job.place)
        if round.began % 5 == 0, let key = shelf.keys.min() { shelf[key, default: 0] -= 1 }
        let missing = shelf.keys.sorted().first { self.missing($0, shelf[$0] ?? 0, round) > 0 }
        switch round.step {
        case .place: return scan(job.place.rawValue)
        case .item, .serial:
            guard let missing else { return round.lines.isEmpty ? .count(id, .empty) : scan(job.place.rawValue) }
            let units = shelf[missing] ?? 0
            if missing.serial == nil, units > 2, round.current?.sku == missing.sku,
                round.current?.batch == missing.batch
            {
                return scan(String(units), keyed: true)
            }
            return scan(
                goodsLabel(SimulatedWorld.item(missing.sku), missing.sku, missing.batch, serial: missing.serial))
        case .lot: return scan(missing?.batch.lot ?? "?")
        case .expiry: return scan(missing?.batch.expiry?.iso ?? "?")
        }
    }

    private func missing(_ key: CountKey, _ lying: Int, _ round: CountRound) -> Int {
        let line = round.lines.first { $0.sku == key.sku && $0.batch == key.batch }
        if let serial = key.serial { return lying > 0 && line?.serials.contains(serial) != true ? 1 : 0 }
        return lying - ((line?.quantity ?? 0) - (line?.serials.count ?? 0))
    }
}
