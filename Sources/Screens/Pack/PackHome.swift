import TextScreen
public import Warehouse

/// The put-wall as a list: complete orders first, by what is left until they leave.
public struct PackHome: Equatable, Sendable {
    /// The orders as they are listed.
    public internal(set) var rows: [PackRow] = []
    /// A deviation that the same scan confirms.
    public internal(set) var offer: Offer?
    var selection = ListSelection()
    var isLoaded = false
    /// Something was asked for and is not here yet.
    var isOpening = false
    /// The labelled parcel that was named last: the one whose label can be printed again.
    var labelled: LabelledParcel?

    /// The order that Enter opens.
    public var selected: PackRow? { rows.indices.contains(selection.index) ? rows[selection.index] : nil }

    /// Takes a newer list; the selection stays on its order.
    mutating func show(_ list: [PackRow], for badge: BadgeID?, page: Int) {
        let sorted = list.sorted { Self.rank($0, badge) < Self.rank($1, badge) }
        selection.follow(\.order, from: rows, to: sorted, isFirst: !isLoaded, page: page)
        rows = sorted
        isLoaded = true
    }

    private static func rank(_ row: PackRow, _ badge: BadgeID?) -> (Int, Int, Int64, Int, OrderID) {
        let group: Int
        switch row.lease?.holder {
        case .some(badge): group = 0
        case .some: group = 3
        case nil: group = row.isComplete ? 1 : 2
        }
        let isExpedited = row.priority == Order.expeditedPriority
        return (group, isExpedited ? 0 : 1, row.cutoff?.milliseconds ?? .max, -row.priority, row.order)
    }
}

/// A parcel with a label on it, and the job it is of.
struct LabelledParcel: Equatable, Sendable {
    var order: OrderID
    var parcel: ParcelID
}

extension PackJob {
    /// The parcel that got its label last.
    var lastLabelled: LabelledParcel? {
        parcels.last { $0.state == .labelled }.map { LabelledParcel(order: id, parcel: $0.id) }
    }
}
