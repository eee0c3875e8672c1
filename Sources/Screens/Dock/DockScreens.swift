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
    /// The next carton that is scanned comes off.
    public internal(set) var unloads = false

    public var load: Load { briefing.load }

    /// Cartons that wait for this load, those in a lane first.
    var waiting: [DockParcel] {
        briefing.waiting.filter { !isLeft($0.id) }
            .sorted { ($0.lane?.rawValue ?? "~", $0.id) < ($1.lane?.rawValue ?? "~", $1.id) }
    }

    /// How a carton goes that this load leaves behind: with the next load that takes it, else a day later.
    func next(for parcel: DockParcel) -> NextSlot {
        suggestedLoad(for: parcel, among: briefing.others, besides: load.id).map { .load($0.id) }
            ?? .slot(load.departs.adding(minutes: 1440))
    }

    private func isLeft(_ parcel: ParcelID) -> Bool { load.leftovers.contains { $0.parcel == parcel } }
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
    /// A carton of the list, the one that was shown, stays behind.
    case leave(ParcelID, reason: ReasonCode, next: NextSlot)
    case move(door: String)
    case close, reopen, liftHold, undo
}
