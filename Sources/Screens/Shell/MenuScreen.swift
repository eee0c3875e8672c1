import TextScreen
public import Warehouse

/// The list of tours: one's own first, then the waiting ones by cut-off and priority, then those of others.
public struct MenuScreen: Equatable, Sendable {
    /// The tours as they are listed.
    public internal(set) var tours: [TourSummary] = []
    /// A take-over that the same tour number confirms.
    public internal(set) var offer: Offer?
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
        let kept = selected?.id
        let isFirst = !isLoaded
        isLoaded = true
        tours = list.sorted { Self.rank($0, badge) < Self.rank($1, badge) }
        let index = tours.firstIndex { $0.id == kept } ?? (isFirst ? 0 : selection.index)
        var moved = ListSelection(index: index)
        moved.fit(count: tours.count, page: page)
        selection = moved
    }

    private static func rank(_ tour: TourSummary, _ badge: BadgeID?) -> (Int, Int64, Int, Int) {
        let group: Int
        switch tour.lease?.holder {
        case nil: group = 1
        case .some(let holder): group = holder == badge ? 0 : 2
        }
        return (group, tour.cutoff?.milliseconds ?? .max, -tour.priority, tour.id.rawValue)
    }
}
