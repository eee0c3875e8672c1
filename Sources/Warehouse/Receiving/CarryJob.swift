// Somebody carries units from one place to another: off a truck, out of a bin, from a tray or from the receiving floor,
// into a bin, onto the floor, or straight into the tote of an order that waits for them. Receiving, putting away and
// moving are one job, because the hands do the same: take, look, count, put. The ledger moves once, when they put.
//
//   CarryDecide.swift   what a scan or a key means
//   CarryFold.swift     what the facts come to
//   PutAway.swift       where units go, and which bins refuse them

/// The number of a carry, given by the site from 1.
public struct CarryID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ number: Int) { self.init(rawValue: number) }
    public var description: String { String(rawValue) }
    public static func < (left: CarryID, right: CarryID) -> Bool { left.rawValue < right.rawValue }
}

/// How far a carry is.
public enum CarryState: String, Hashable, Codable, Sendable, CaseIterable {
    case open
    /// What is missing and what is over was shown; once more ends it.
    case checked
    case closed
}

/// What a hand is asked for next.
public enum CarryStep: String, Hashable, Codable, Sendable, CaseIterable {
    case item, lot, expiry, serial, place
}

/// Where the units in a hand should go.
public enum CarryGoal: Hashable, Codable, Sendable {
    /// This bin, and why this one.
    case bin(PlaceID, why: String)
    /// An order waits for so many of them, and leaves by this door as far as that is known.
    case order(OrderID, line: Int, units: Int, door: PlaceID?)
    /// Off the shelves: damaged, or too old to be sold.
    case aside(PlaceID)
    /// No bin suits them.
    case nowhere
}

/// What somebody has in the hand.
public struct CarryHand: Hashable, Codable, Sendable {
    public var sku: SKU
    public var tracking: Tracking
    public var batch: Batch
    public var grade: Grade
    public var serials: [String]
    public var units: Int
    /// What has to be captured before they are put anywhere; the first of them is asked for.
    public var open: [CarryStep]
    /// Why they go off the shelves.
    public var reason: ReasonCode?
    /// More than announced, or not announced at all, and confirmed.
    public var isExcess: Bool
    public var goal: CarryGoal?
    /// Everything in a place, taken at once.
    public var whole: [CarriedUnits]?

    public init(
        sku: SKU, tracking: Tracking = [], batch: Batch = .none, grade: Grade = .a, serials: [String] = [],
        units: Int, open: [CarryStep] = [], isExcess: Bool = false, whole: [CarriedUnits]? = nil
    ) {
        self.sku = sku
        self.tracking = tracking
        self.batch = batch
        self.grade = grade
        self.serials = serials
        self.units = units
        self.open = open
        self.isExcess = isExcess
        self.whole = whole
    }

    public var step: CarryStep { open.first ?? .place }

    /// What is in the hand, as the ledger tells units apart.
    public var content: [CarriedUnits] {
        if let whole { return whole }
        if !serials.isEmpty { return serials.map { CarriedUnits(sku, batch, grade: grade, serial: $0, quantity: 1) } }
        return [CarriedUnits(sku, batch, grade: grade, quantity: units)]
    }
}

/// Units that were put somewhere.
public struct PutUnits: Hashable, Codable, Sendable {
    public var units: [CarriedUnits]
    public var place: PlaceID
    /// The order that they went to straight.
    public var order: OrderID?
    public var orderLine: Int?
    /// The order had been given up for want of them.
    public var revives: Bool?
    /// Why they went off the shelves.
    public var reason: ReasonCode?
    /// The announced carton that they came in, taken unopened.
    public var carton: String?

    public init(
        _ units: [CarriedUnits], at place: PlaceID, order: OrderID? = nil, orderLine: Int? = nil,
        revives: Bool? = nil, reason: ReasonCode? = nil, carton: String? = nil
    ) {
        self.units = units
        self.place = place
        self.order = order
        self.orderLine = orderLine
        self.revives = revives
        self.reason = reason
        self.carton = carton
    }
}

/// What a carry begins with.
public struct CarryOpened: Hashable, Codable, Sendable {
    /// The announced delivery; nil for one that nobody announced, and for a move.
    public var delivery: DeliveryID?
    /// The supplier or site that sends it; empty for a move.
    public var from: String
    public var origin: PlaceID
    public var lines: [DeliveryLine]

    public init(delivery: DeliveryID? = nil, from: String = "", origin: PlaceID, lines: [DeliveryLine] = []) {
        self.delivery = delivery
        self.from = from
        self.origin = origin
        self.lines = lines
    }
}

/// One item of a delivery: what was announced against what is here.
public struct CarryDifference: Hashable, Codable, Sendable {
    public var sku: SKU
    public var announced: Int
    public var here: Int
    /// Of those that are here.
    public var aside: Int

    public init(sku: SKU, announced: Int, here: Int, aside: Int = 0) {
        self.sku = sku
        self.announced = announced
        self.here = here
        self.aside = aside
    }

    public var missing: Int { max(0, announced - here) }
    public var over: Int { max(0, here - announced) }
}

/// How a carry ended.
public struct CarryClosed: Hashable, Codable, Sendable {
    public var delivery: DeliveryID?
    public var origin: PlaceID
    public var differences: [CarryDifference]

    public init(delivery: DeliveryID? = nil, origin: PlaceID, differences: [CarryDifference] = []) {
        self.delivery = delivery
        self.origin = origin
        self.differences = differences
    }
}

/// One delivery that is received, or one place that is emptied. Several people may work on it, each with a hand of
/// their own.
public struct CarryJob: Hashable, Codable, Sendable {
    public var id: CarryID
    public var start: CarryOpened
    public var opened: Moment
    /// By badge.
    public var hands: [String: CarryHand]
    /// Whose hand a supervisor emptied, by badge, until they do something again; nil where nobody did.
    public var freed: [String: Freed]?
    public var put: [PutUnits]
    public var state: CarryState
    public var crew: [BadgeID]

    public init(id: CarryID, _ start: CarryOpened, opened: Moment) {
        self.id = id
        self.start = start
        self.opened = opened
        hands = [:]
        put = []
        state = .open
        crew = []
    }

    /// Units come in from outside; else they are in the house already.
    public var isDelivery: Bool { start.origin == .supplier || start.origin == .inTransit }
    public var isAnnounced: Bool { !start.lines.isEmpty }

    public func hand(of badge: BadgeID) -> CarryHand? { hands[badge.rawValue] }

    /// How a supervisor emptied this hand, until it does something again.
    public func freed(from badge: BadgeID) -> Freed? { freed?[badge.rawValue] }

    /// What it is called: the delivery, its sender, or the place that units are taken from.
    public var name: String {
        start.delivery?.rawValue ?? (start.from.isEmpty ? start.origin.rawValue : start.from)
    }

    /// What was announced against what is here, in the order of the lines; what nobody announced stands last.
    public var differences: [CarryDifference] {
        var rows: [CarryDifference] = []
        func row(_ sku: SKU) -> Int {
            if let index = rows.firstIndex(where: { $0.sku == sku }) { return index }
            rows.append(CarryDifference(sku: sku, announced: 0, here: 0))
            return rows.count - 1
        }
        for line in start.lines { rows[row(line.sku)].announced += line.quantity }
        for put in put {
            for units in put.units {
                let index = row(units.sku)
                rows[index].here += units.quantity
                if put.reason != nil { rows[index].aside += units.quantity }
            }
        }
        return rows
    }

    /// Announced cartons that nobody has taken yet.
    public var cartonsToCome: [String] {
        let taken = Set(put.compactMap(\.carton))
        var seen: Set<String> = []
        return start.lines.compactMap(\.carton).filter { !taken.contains($0) && seen.insert($0).inserted }
    }

    /// Units of an item that are announced and neither put nor in a hand.
    func toCome(_ sku: SKU) -> Int {
        let difference = differences.first { $0.sku == sku }
        let held = hands.values.reduce(0) { $1.sku == sku && $1.whole == nil ? $0 + $1.units : $0 }
        return (difference?.announced ?? 0) - (difference?.here ?? 0) - held
    }
}
