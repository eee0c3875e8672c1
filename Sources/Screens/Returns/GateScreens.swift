import TextScreen
public import Warehouse

/// The home of the gate: couriers who are here or are to come, and what they owe.
public struct GateHome: Equatable, Sendable {
    public internal(set) var overview = GateOverview()
    /// A courier whom nobody knows, confirmed by the same name again.
    public internal(set) var offer: Offer?
    var selection = ListSelection()
    var isLoaded = false

    /// The courier that Enter opens.
    public var selected: GateRow? {
        overview.rows.indices.contains(selection.index) ? overview.rows[selection.index] : nil
    }

    /// Takes a newer list; the selection stays on its courier.
    mutating func show(_ overview: GateOverview, page: Int) {
        selection.follow(\.courier, from: self.overview.rows, to: overview.rows, isFirst: !isLoaded, page: page)
        self.overview = overview
        isLoaded = true
    }
}

/// A hand-over on the screen. Several people may have it there; nobody holds it.
public struct GateScreen: Equatable, Sendable {
    public internal(set) var entry: GateEntry
    /// What the courier was to bring, against what is here.
    public internal(set) var sum: GateSum
    /// A deviation that the same scan confirms.
    public internal(set) var offer: Offer?
}

/// What somebody at the gate wants.
public enum GateWish: Hashable, Sendable {
    case open(courier: String, keyed: Bool)
    case scan(text: String, keyed: Bool)
    case check, undo
}
