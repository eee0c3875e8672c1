import TextScreen
public import Warehouse

/// The list of tours: one's own first, then the waiting ones by cut-off and priority, then those of others. Of the
/// waiting ones those come first that bring what an order at the benches waits for: it takes room until it is whole.
public struct MenuScreen: Equatable, Sendable {
    /// The tours as they are listed.
    public internal(set) var tours: [TourSummary] = []
    /// A take-over that the same tour number confirms.
    public internal(set) var offer: Offer?
    /// Bins that this person could count while no tour waits.
    var counts = 0
    /// Orders that are not released yet, and why.
    var held: [HeldOrder] = []
    var selection = ListSelection()
    var isLoaded = false
    /// The tour that was asked for and is not here yet.
    var opening: TourID?

    /// The tour that Enter opens.
    public var selected: TourSummary? { tours.indices.contains(selection.index) ? tours[selection.index] : nil }

    /// Takes a newer list; the selection stays on its tour.
    mutating func show(_ list: [TourSummary], for badge: BadgeID?, page: Int) {
        let sorted = list.sorted { Self.rank($0, badge) < Self.rank($1, badge) }
        selection.follow(\.id, from: tours, to: sorted, isFirst: !isLoaded, page: page)
        tours = sorted
        isLoaded = true
    }

    private static func rank(_ tour: TourSummary, _ badge: BadgeID?) -> (Int, Int, Int, Int64, Int, Int) {
        let group: Int
        switch tour.lease?.holder {
        case nil: group = 1
        case .some(let holder): group = holder == badge ? 0 : 2
        }
        let isExpedited = tour.priority == Order.expeditedPriority
        let isAwaited = group == 1 && tour.awaited > 0
        return (
            group, isExpedited ? 0 : 1, isAwaited ? 0 : 1, tour.cutoff?.milliseconds ?? .max, -tour.priority,
            tour.id.rawValue
        )
    }
}
