/// What happened to a load: the facts of this job. Changes say which cartons went where, moves which units left.
public enum LoadEvent: Hashable, Codable, Sendable {
    /// The truck stands at the door.
    case arrived(door: PlaceID, truck: String?, by: BadgeID)
    /// Cartons may be loaded now.
    case opened(door: PlaceID, by: BadgeID)
    /// It goes on at another door.
    case doorChanged(from: PlaceID?, to: PlaceID, by: BadgeID)
    /// It goes on at the door of another load, which goes on at this one's.
    case swapped(with: LoadID, from: PlaceID, to: PlaceID, by: BadgeID)
    case loaded(CartonChange, by: BadgeID)
    case unloaded(CartonChange, by: BadgeID)
    /// A carton that was planned for it goes out another way.
    case leftOver(CartonChange, Leftover)
    /// Nothing more is loaded.
    case closed(by: BadgeID)
    case reopened(by: BadgeID)
    /// The first of two people read the seal.
    case sealEntered(SealEntry)
    /// The second one read another number: the load is held.
    case sealMismatch(SealEntry, SealEntry)
    /// Both read the same.
    case sealed(String, first: BadgeID, second: BadgeID)
    /// A photo of the seal was taken, found under this reference.
    case photographed(String, by: BadgeID)
    /// The office wants it to wait.
    case held(String, by: BadgeID)
    case holdLifted(by: BadgeID)
    case departed(Departure)
    /// The load does not take place; its cartons are planned for none.
    case cancelled([CartonChange], by: BadgeID)
    /// The fact with this number did not happen: its changes are taken back.
    case undone(fact: Int, what: String, changes: [CartonChange])

    /// The moves of this event: units leave the site when their load departs, not before.
    public var moves: [Move] {
        switch self {
        case .departed(let departure): departure.moves
        case .arrived, .opened, .doorChanged, .swapped, .loaded, .unloaded, .leftOver, .closed, .reopened,
            .sealEntered, .sealMismatch, .sealed, .photographed, .held, .holdLifted, .cancelled, .undone:
            []
        }
    }

    /// The cartons that this event puts elsewhere.
    public var changes: [CartonChange] {
        switch self {
        case .loaded(let change, _), .unloaded(let change, _), .leftOver(let change, _): [change]
        case .cancelled(let changes, _), .undone(_, _, let changes): changes
        case .arrived, .opened, .doorChanged, .swapped, .closed, .reopened, .sealEntered, .sealMismatch, .sealed,
            .photographed, .held, .holdLifted, .departed:
            []
        }
    }

    /// The name of the event in the fact log.
    public var kind: String {
        switch self {
        case .arrived: "load.arrived"
        case .opened: "load.opened"
        case .doorChanged: "load.doorChanged"
        case .swapped: "load.swapped"
        case .loaded: "load.loaded"
        case .unloaded: "load.unloaded"
        case .leftOver: "load.leftOver"
        case .closed: "load.closed"
        case .reopened: "load.reopened"
        case .sealEntered: "load.sealEntered"
        case .sealMismatch: "load.sealMismatch"
        case .sealed: "load.sealed"
        case .photographed: "load.photographed"
        case .held: "load.held"
        case .holdLifted: "load.holdLifted"
        case .departed: "load.departed"
        case .cancelled: "load.cancelled"
        case .undone: "load.undone"
        }
    }

    /// F8 takes back what the hands did with a carton; what was told, sealed or decided is not undone.
    public var canBeUndone: Bool {
        switch self {
        case .loaded, .unloaded, .leftOver: true
        case .arrived, .opened, .doorChanged, .swapped, .closed, .reopened, .sealEntered, .sealMismatch, .sealed,
            .photographed, .held, .holdLifted, .departed, .cancelled, .undone:
            false
        }
    }
}

/// The truck left: who drove, what was on it, and the units that went with it.
public struct Departure: Hashable, Codable, Sendable {
    /// The driver's name, or the code that the driver gave.
    public var driver: String
    public var by: BadgeID
    /// The hash of `manifestText`.
    public var manifestHash: String
    public var cartons: Int
    public var grams: Int
    public var moves: [Move]

    public init(driver: String, by: BadgeID, manifestHash: String, cartons: Int, grams: Int, moves: [Move]) {
        self.driver = driver
        self.by = by
        self.manifestHash = manifestHash
        self.cartons = cartons
        self.grams = grams
        self.moves = moves
    }
}

/// One fact of a load, with who did it and the scan or key that caused it.
public struct PastLoadEvent: Hashable, Sendable {
    public var fact: Int
    public var gesture: UniqueID
    public var by: BadgeID
    public var event: LoadEvent

    public init(fact: Int, gesture: UniqueID, by: BadgeID, event: LoadEvent) {
        self.fact = fact
        self.gesture = gesture
        self.by = by
        self.event = event
    }
}

/// What happened to a carton before it was loaded.
public enum CartonEvent: Hashable, Codable, Sendable {
    /// It stands in a lane now.
    case staged(CartonChange, by: BadgeID)
    /// It is planned for a load, or for none any more.
    case planned(CartonChange, by: BadgeID)
    /// The fact with this number did not happen.
    case undone(fact: Int, what: String, changes: [CartonChange])

    /// The cartons that this event puts elsewhere.
    public var changes: [CartonChange] {
        switch self {
        case .staged(let change, _), .planned(let change, _): [change]
        case .undone(_, _, let changes): changes
        }
    }

    /// The name of the event in the fact log.
    public var kind: String {
        switch self {
        case .staged: "carton.staged"
        case .planned: "carton.planned"
        case .undone: "carton.undone"
        }
    }
}

/// A fact of the dock: something happened to a load or to a carton. One gesture may touch two loads.
public enum DockFact: Hashable, Sendable {
    case load(LoadID, LoadEvent)
    case carton(ParcelID, CartonEvent)

    public var moves: [Move] {
        switch self {
        case .load(_, let event): event.moves
        case .carton: []
        }
    }

    /// The cartons that this fact puts elsewhere; the last change of a carton is where it is.
    public var changes: [CartonChange] {
        switch self {
        case .load(_, let event): event.changes
        case .carton(_, let event): event.changes
        }
    }

    public var kind: String {
        switch self {
        case .load(_, let event): event.kind
        case .carton(_, let event): event.kind
        }
    }
}

/// What the dock job answers.
public typealias DockDecision = Decision<DockFact>
