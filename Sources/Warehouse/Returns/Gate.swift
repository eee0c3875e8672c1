// The gate: where a courier hands returned parcels over. Nobody knows yet what is in them, so no stock moves; what
// counts is that every parcel is scanned before anybody signs, and that what is missing is claimed in time.

/// The number of a gate entry, given by the site from 1.
public struct GateID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ number: Int) { self.init(rawValue: number) }
    public var description: String { String(rawValue) }
    public static func < (left: GateID, right: GateID) -> Bool { left.rawValue < right.rawValue }
}

/// How far a gate entry is.
public enum GateState: String, Hashable, Codable, Sendable, CaseIterable {
    /// Parcels are scanned.
    case open
    /// What is missing and what is over was shown; the courier's name ends it.
    case checked
    case signed
}

/// A parcel that a courier has brought.
public struct GateParcel: Hashable, Codable, Sendable {
    /// What was scanned on it.
    public var text: String
    /// The announced return that it is; nil for one that nobody announced, which is kept all the same.
    public var rma: OrderID?

    public init(text: String, rma: OrderID? = nil) {
        self.text = text
        self.rma = rma
    }
}

/// What a courier was to bring, against what he has brought.
public struct GateSum: Hashable, Codable, Sendable {
    /// Announced by this courier and not here before.
    public var expected: Int
    public var arrived: Int
    public var missing: [OrderID]
    /// Parcels that nobody announced for this courier.
    public var over: Int

    /// How many of the expected ones are here.
    public var here: Int { expected - missing.count }

    public init(expected: Int, arrived: Int, missing: [OrderID], over: Int) {
        self.expected = expected
        self.arrived = arrived
        self.missing = missing
        self.over = over
    }
}

/// One hand-over by a courier.
public struct GateEntry: Hashable, Codable, Sendable {
    public var id: GateID
    public var courier: String
    /// How many parcels the courier's paper says, where somebody typed it.
    public var told: Int?
    public var parcels: [GateParcel]
    public var state: GateState
    /// Everybody who scanned.
    public var crew: [BadgeID]
    /// Whoever signed for the courier.
    public var signer: String?
    public var opened: Moment

    public init(id: GateID, courier: String, opened: Moment) {
        self.id = id
        self.courier = courier
        self.opened = opened
        parcels = []
        state = .open
        crew = []
    }

    /// Whether as many are here as the courier's paper says.
    public var agreesWithPaper: Bool { told.map { $0 == parcels.count } ?? true }

    /// The expected parcels against those that are here.
    public func sum(expected: [OrderID]) -> GateSum {
        let here = Set(parcels.compactMap(\.rma))
        let wanted = Set(expected)
        return GateSum(
            expected: expected.count, arrived: parcels.count, missing: expected.filter { !here.contains($0) },
            over: parcels.count { parcel in parcel.rma.map { !wanted.contains($0) } ?? true })
    }
}

/// What happened at the gate: the facts of this job.
public enum GateEvent: Hashable, Codable, Sendable {
    case opened(courier: String, by: BadgeID)
    /// The courier's paper says so many.
    case told(Int, by: BadgeID)
    case arrived(GateParcel, by: BadgeID)
    /// Expected against actual was shown, before anybody signs.
    case checked(GateSum, by: BadgeID)
    /// Another parcel turned up after all.
    case reopened(by: BadgeID)
    /// The courier has signed. What is missing becomes a claim, to be made until the deadline.
    case signed(by: BadgeID, courier: String, missing: [OrderID], deadline: Moment)
    /// The fact with this number did not happen.
    case undone(fact: Int, what: String)

    /// The name of the event in the fact log.
    public var kind: String {
        switch self {
        case .opened: "gate.opened"
        case .told: "gate.told"
        case .arrived: "gate.arrived"
        case .checked: "gate.checked"
        case .reopened: "gate.reopened"
        case .signed: "gate.signed"
        case .undone: "gate.undone"
        }
    }

    /// F8 takes back a parcel that was scanned; what was shown or signed is not undone.
    public var canBeUndone: Bool {
        switch self {
        case .arrived: true
        case .opened, .told, .checked, .reopened, .signed, .undone: false
        }
    }
}

extension GateEntry {
    /// The entry after so many events; events that a later one took back count for nothing.
    public static func fold(_ id: GateID, opened: Moment, _ history: [Past<GateEvent>]) -> GateEntry {
        var entry = GateEntry(id: id, courier: "", opened: opened)
        for past in standing(history) { entry.apply(past.event) }
        return entry
    }

    /// The events that no later one took back.
    static func standing(_ history: [Past<GateEvent>]) -> [Past<GateEvent>] {
        let undone = Set(history.compactMap { if case .undone(let fact, _) = $0.event { fact } else { nil } })
        return history.filter { !undone.contains($0.fact) }
    }

    /// Books one event. An undo needs the history, see `fold`.
    public mutating func apply(_ event: GateEvent) {
        switch event {
        case .opened(let courier, let badge):
            self.courier = courier
            join(badge)
        case .told(let count, let badge):
            told = count
            state = .open
            join(badge)
        case .arrived(let parcel, let badge):
            parcels.append(parcel)
            state = .open
            join(badge)
        case .checked(_, let badge):
            state = .checked
            join(badge)
        case .reopened(let badge):
            state = .open
            join(badge)
        case .signed(let badge, let name, _, _):
            state = .signed
            signer = name
            join(badge)
        case .undone: break
        }
    }

    private mutating func join(_ badge: BadgeID) {
        if !crew.contains(badge) { crew.append(badge) }
    }
}
