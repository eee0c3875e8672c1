/// Why the dock did not accept something: a value with everything the sentence on the screen needs.
public enum DockRefusal: Hashable, Sendable {
    // Cartons.

    /// It is planned for another load: go there.
    case belongsElsewhere(ParcelID, LoadTold)
    /// It is on this load already.
    case loadedTwice(ParcelID, LoadID)
    /// It is on another load that has not left.
    case onAnotherLoad(ParcelID, LoadTold)
    /// It left the site with a load.
    case cartonGone(ParcelID, LoadID)
    case notLabelled(ParcelID)
    case stillPacking(ParcelID)
    case orderCancelled(ParcelID, OrderID)
    /// Units of this batch do not last long enough for their order any more.
    case tooOld(ParcelID, Batch)
    case hazmatNotAllowed(ParcelID, LoadID)
    case wrongService(ParcelID, String, expected: String)
    case notLoadedHere(ParcelID, on: LoadTold?)

    // The load as it is.

    case loadNotOpen(LoadID, door: PlaceID?)
    case loadClosed(LoadID)
    case loadSealed(LoadID)
    case loadDeparted(LoadID)
    case loadCancelled(LoadID)
    case loadHeld(LoadID, LoadHold)
    case loadNotHeld(LoadID)
    case loadNotClosed(LoadID)
    case loadEmpty(LoadID)
    /// It cannot be cancelled while cartons are on it.
    case cartonsAboard(LoadID, Int)
    /// Cartons on it whose orders were cancelled since.
    case cancelledAboard(LoadID, [ParcelID])
    /// Cartons on it that have grown too old for their orders since.
    case tooOldAboard(LoadID, [ParcelID])

    // Leftovers.

    /// Cartons planned for it that are not on it and have no other way out yet.
    case leftovers(LoadID, [ParcelID])
    /// Labels were printed for it that are neither on it nor have another way out.
    case labelsMissing(LoadID, loaded: Int, labels: Int, [ParcelID])
    case notLeftover(ParcelID, LoadID)
    case nextUnfit(ParcelID, LoadID, Misfit)
    case slotPassed(Moment)

    // Doors.

    case doorTaken(PlaceID, by: LoadTold)
    case alreadyAtDoor(LoadID, PlaceID)
    case noDoor(LoadID)
    case noSuchLoad(LoadID)
    /// No load stands at this door or waits for one.
    case nothingForDoor(PlaceID)

    // Seal and driver.

    /// The same person cannot read the seal twice.
    case sealNeedsAnother(LoadID, BadgeID)
    case sealUnusable(String)
    /// This photo of the seal is noted already.
    case photoNoted(LoadID, String)
    case wrongDriverCode(String)
    case driverMissing

    // Lanes.

    /// Lanes with room, the best one first.
    case laneFull(PlaceID, capacity: Int, room: [PlaceID])
    case stagedTwice(ParcelID, PlaceID)
    /// It is on a load: it has to be unloaded first.
    case cartonLoaded(ParcelID, LoadTold)

    /// Somebody has had the carton since, so the own step cannot be taken back.
    case changedSince(ParcelID)

    /// One word for counting, the name of the case.
    public var kind: String {
        switch self {
        case .belongsElsewhere: "belongsElsewhere"
        case .loadedTwice: "loadedTwice"
        case .onAnotherLoad: "onAnotherLoad"
        case .cartonGone: "cartonGone"
        case .notLabelled: "notLabelled"
        case .stillPacking: "stillPacking"
        case .orderCancelled: "orderCancelled"
        case .tooOld: "tooOld"
        case .hazmatNotAllowed: "hazmatNotAllowed"
        case .wrongService: "wrongService"
        case .notLoadedHere: "notLoadedHere"
        case .loadNotOpen: "loadNotOpen"
        case .loadClosed: "loadClosed"
        case .loadSealed: "loadSealed"
        case .loadDeparted: "loadDeparted"
        case .loadCancelled: "loadCancelled"
        case .loadHeld: "loadHeld"
        case .loadNotHeld: "loadNotHeld"
        case .loadNotClosed: "loadNotClosed"
        case .loadEmpty: "loadEmpty"
        case .cartonsAboard: "cartonsAboard"
        case .cancelledAboard: "cancelledAboard"
        case .tooOldAboard: "tooOldAboard"
        case .leftovers: "leftovers"
        case .labelsMissing: "labelsMissing"
        case .notLeftover: "notLeftover"
        case .nextUnfit: "nextUnfit"
        case .slotPassed: "slotPassed"
        case .doorTaken: "doorTaken"
        case .alreadyAtDoor: "alreadyAtDoor"
        case .noDoor: "noDoor"
        case .noSuchLoad: "noSuchLoad"
        case .nothingForDoor: "nothingForDoor"
        case .sealNeedsAnother: "sealNeedsAnother"
        case .sealUnusable: "sealUnusable"
        case .photoNoted: "photoNoted"
        case .wrongDriverCode: "wrongDriverCode"
        case .driverMissing: "driverMissing"
        case .laneFull: "laneFull"
        case .stagedTwice: "stagedTwice"
        case .cartonLoaded: "cartonLoaded"
        case .changedSince: "changedSince"
        }
    }

    /// Which kind of wrong it is.
    public var verdict: ScanVerdict {
        switch self {
        case .noSuchLoad: .unknown
        case .nothingForDoor: .wrongState
        case .sealUnusable, .driverMissing: .wrongKind
        case .belongsElsewhere, .wrongService, .notLoadedHere, .hazmatNotAllowed, .notLeftover, .nextUnfit,
            .wrongDriverCode:
            .wrongRecord
        case .loadedTwice, .onAnotherLoad, .cartonGone, .notLabelled, .stillPacking, .orderCancelled, .tooOld,
            .loadNotOpen,
            .loadClosed, .loadSealed, .loadDeparted, .loadCancelled, .loadHeld, .loadNotHeld, .loadNotClosed,
            .loadEmpty, .cartonsAboard, .cancelledAboard, .tooOldAboard, .leftovers, .labelsMissing, .slotPassed,
            .doorTaken,
            .alreadyAtDoor, .noDoor, .sealNeedsAnother, .photoNoted, .laneFull, .stagedTwice, .cartonLoaded,
            .changedSince:
            .wrongState
        }
    }
}

/// A deviation at the dock that the same scan confirms.
public enum DockDeviation: Hashable, Sendable {
    /// The load is planned for another door, or for none; `planned` is the load that this door waits for.
    case otherDoor(PlaceID, for: LoadID, planned: LoadTold?)
    /// Another load stands at the door: both change places.
    case swapDoors(LoadID, with: LoadTold, door: PlaceID)
    /// The lane holds cartons that go another way; `better` is one with room that does not.
    case otherLane(PlaceID, holds: LaneUse, better: PlaceID?)
}

/// What the cartons of a lane have in common: the load or the service of the first that goes another way.
public struct LaneUse: Hashable, Sendable {
    public var load: LoadID?
    public var service: String

    public init(load: LoadID?, service: String) {
        self.load = load
        self.service = service
    }
}
