import SiteStore
import Warehouse

// Somebody at a station who does what the site asks for next, and now and then something else. A robot remembers what a
// screen would show; when its station dies it finds its job again by its badge, as a login does. What it does in each
// job is in the files beside this one.

/// What a robot does at a station: one scan or key.
enum Gesture {
    case pick(TourID, PickRequest)
    case pack(OrderID?, PackRequest)
    case dock(DockRequest)
    case count(CountID?, CountRequest)
    case carry(CarryID?, CarryRequest)
    case gate(GateID?, GateRequest)
    case inspect(ReturnID?, InspectRequest)
    case expiry(Int?, ExpiryRequest)

    var job: String {
        switch self {
        case .pick: "pick"
        case .pack: "pack"
        case .dock: "dock"
        case .count: "count"
        case .carry: "carry"
        case .gate: "gate"
        case .inspect: "inspect"
        case .expiry: "expiry"
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
        case carrying(CarryID)
        case atGate(GateID)
        case inspecting(ReturnID)
        case expiring(Int)
    }
    let badge: BadgeID
    var hands = Hands.free
    var holding: ParcelID?
    var lane: PlaceID?
    var offered: Offer?
    /// The gesture that an offer answered: the same once more takes it.
    private var asked: Gesture?
    /// Refusals one after another.
    private var refusals = 0
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
        let offered = offered
        let outcome: GestureOutcome
        switch gesture {
        case .pick(let tour, let request):
            outcome = take(try site.pick(request, tour: tour, by: badge, gesture: id, offered: offered))
        case .pack(let order, let request):
            outcome = take(try site.pack(request, order: order, by: badge, gesture: id, offered: offered))
        case .dock(let request): outcome = take(try site.dock(request, by: badge, gesture: id, offered: offered))
        case .count(let count, let request):
            outcome = take(try site.count(request, on: count, by: badge, gesture: id, offered: offered))
        case .carry(let carry, let request):
            outcome = take(try site.carry(request, on: carry, by: badge, gesture: id, offered: offered))
        case .gate(let entry, let request):
            outcome = take(try site.gate(request, on: entry, by: badge, gesture: id, offered: offered))
        case .inspect(let name, let request):
            outcome = take(try site.inspect(request, on: name, by: badge, gesture: id, offered: offered))
        case .expiry(let number, let request):
            outcome = take(try site.expiry(request, on: number, by: badge, gesture: id))
        }
        unknown = nil
        asked = self.offered == nil ? nil : gesture
        if case .nothing(.some) = outcome { refusals += 1 } else { refusals = 0 }
        if case .recorded = outcome { last = (gesture, id) }
        return outcome
    }

    // MARK: What comes next

    /// The next gesture; nil when there is nothing to do.
    mutating func next(at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice) throws -> Gesture? {
        if case .free = hands, let held = try site.tourHeld(by: badge) { hands = .picking(held) }
        if case .free = hands, let held = try site.packJobHeld(by: badge) { hands = .packing(held) }
        if case .free = hands, let held = try site.countHeld(by: badge) { hands = .counting(held) }
        if case .free = hands, let held = try site.carryHeld(by: badge) { hands = .carrying(held) }
        if case .free = hands, let held = try site.returnHeld(by: badge) { hands = .inspecting(held) }
        switch hands {
        case .picking(let tour): return try pick(tour, at: site, &dice)
        case .packing(let order): return try pack(order, at: site, &dice)
        case .counting(let count): return try self.count(count, at: site, &dice)
        case .carrying(let carry): return try self.carry(carry, at: site, yard, &dice)
        case .atGate(let entry): return try gate(entry, at: site, yard, &dice)
        case .inspecting(let name): return try inspect(name, at: site, yard, &dice)
        case .expiring(let number): return try expire(number, at: site, &dice)
        case .free: return try begin(at: site, yard, &dice)
        }
    }

    private mutating func begin(at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice) throws -> Gesture? {
        if case .dock = asked {} else if let again = takesOffer(&dice) { return again }
        if let gesture = try dock(at: site, &dice), holding != nil || dice.happens(0.75) { return gesture }
        if dice.happens(0.02) {
            return .count(
                nil, .open(text: SimulatedWorld.bins[dice.below(SimulatedWorld.bins.count)].rawValue, keyed: false))
        }
        if dice.happens(0.15), let gesture = try beginBehind(at: site, yard, &dice) { return gesture }
        if dice.happens(0.8), let row = try site.packQueue().first(where: { $0.lease == nil && $0.isComplete }) {
            return .pack(nil, .find(text: row.order.rawValue, keyed: false))
        }
        if let tour = try site.openTours().first(where: { $0.lease == nil }) { return .pick(tour.id, .take) }
        return try beginBehind(at: site, yard, &dice)
    }

    /// What comes in and what goes away, besides the orders.
    private func beginBehind(
        at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice
    ) throws -> Gesture? {
        switch dice.below(10) {
        case 0..<5: try beginCarry(at: site, yard, &dice)
        case 5..<9: try beginReturn(at: site, yard, &dice)
        default: try beginExpiry(at: site, &dice)
        }
    }

    /// The gesture that takes what was offered, when it is to be taken.
    func takesOffer(_ dice: inout RepeatableDice) -> Gesture? {
        guard let asked, dice.happens(0.7) else { return nil }
        return asked
    }

    /// Nothing that was tried is taken: somebody would try something else now.
    mutating func isStuck() -> Bool {
        guard refusals > 2 else { return false }
        refusals = 0
        return true
    }
}
