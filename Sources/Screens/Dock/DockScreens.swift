import TextScreen
public import Warehouse

/// The home of the dock: which load burns first, how full the lanes are, and the carton in the hand.
public struct DockHome: Equatable, Sendable {
    public internal(set) var overview = DockOverview()
    /// The carton that wants a lane, and the best one for it. It is booked where it was until the lane is scanned.
    public internal(set) var holding: HeldCarton?
    /// A deviation that the same scan confirms.
    public internal(set) var offer: Offer?
    /// The load that the next door is for.
    var moving: LoadID?
    var selection = ListSelection()
    var isLoaded = false

    /// The load that Enter shows.
    public var selected: DockQueueRow? {
        overview.rows.indices.contains(selection.index) ? overview.rows[selection.index] : nil
    }

    /// A scan has to be confirmed. Lanes fill while a carton is carried, so the best one is told anew.
    mutating func ask(_ offer: Offer) {
        self.offer = offer
        guard case .dock(.otherLane(let lane, _, let better)) = offer.deviation else { return }
        holding?.lane = better ?? lane
    }

    /// Takes a newer list; the selection stays on its load.
    mutating func show(_ overview: DockOverview, page: Int) {
        selection.follow(\.load, from: self.overview.rows, to: overview.rows, isFirst: !isLoaded, page: page)
        self.overview = overview
        isLoaded = true
    }
}

/// A carton in a hand at the dock.
public struct HeldCarton: Equatable, Sendable {
    public var parcel: DockParcel
    public var lane: PlaceID?
}

/// A load on the screen. Several people may have it there; nobody holds it.
public struct LoadScreen: Equatable, Sendable {
    public internal(set) var briefing: DockBriefing
    /// A deviation that the same scan confirms.
    public internal(set) var offer: Offer?
    /// What the next text is for, where it is not what the state of the load asks for.
    public internal(set) var asks: LoadQuestion?

    public var load: Load { briefing.load }

    /// Cartons that wait for this load, those in a lane first.
    var waiting: [DockParcel] {
        briefing.waiting.filter { !isLeft($0.id) }
            .sorted { ($0.lane?.rawValue ?? "~", $0.id) < ($1.lane?.rawValue ?? "~", $1.id) }
    }

    /// The ways a carton can go that this load leaves behind, the best one first.
    func ways(for parcel: DockParcel) -> [NextSlot] {
        loadsTaking(parcel, among: briefing.others, besides: load.id).map { .load($0.id) }
    }

    private func isLeft(_ parcel: ParcelID) -> Bool { load.leftovers.contains { $0.parcel == parcel } }
}

/// What a key asked for at a load; the next text answers it.
public enum LoadQuestion: Hashable, Sendable {
    /// Cartons that come off.
    case unload
    /// What the truck is called that has come.
    case truck
    /// The door where it stands.
    case door(truck: String?)
    /// Where the photo of the seal is found.
    case photo
    /// Why the load has to wait.
    case hold

    /// Whether one key asks both: the truck and its door come one after the other.
    func isOf(_ other: LoadQuestion) -> Bool {
        switch (self, other) {
        case (.truck, .door), (.door, .truck), (.door, .door): true
        case (.unload, _), (.truck, _), (.door, _), (.photo, _), (.hold, _): self == other
        }
    }
}

/// A carton that is about to stay behind, and the ways it could go instead.
struct LeftoverChoice: Equatable, Sendable {
    var carton: DockParcel
    var ways: [NextSlot]
    var way = 0

    var next: NextSlot? { ways.indices.contains(way) ? ways[way] : nil }
}

/// What somebody at the dock wants; the station turns text into a reading and asks the state machine.
public enum DockWish: Hashable, Sendable {
    /// A scan beside any load: a carton, the lane for the one in the hand, a door, a load.
    case scan(text: String, keyed: Bool, holding: ParcelID?)
    case undoStaging
    case load(LoadID, LoadWish)
}

/// What somebody wants with one load.
public enum LoadWish: Hashable, Sendable {
    case scan(text: String, keyed: Bool)
    case unload(text: String, keyed: Bool)
    case arrive(door: String, truck: String?)
    /// A carton of the list, the one that was shown, stays behind.
    case leave(ParcelID, reason: ReasonCode, next: NextSlot)
    /// To a door, or to where another load stands.
    case move(to: String)
    case photo(String)
    case hold(String)
    case close, reopen, liftHold, undo
}
