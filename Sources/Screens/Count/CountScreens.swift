import TextScreen
public import Warehouse

/// The home of counting: the bins that want somebody to look.
public struct CountHome: Equatable, Sendable {
    /// The counts as they are listed: one's own first, then those that this person may begin, the nearest first.
    public internal(set) var rows: [CountRow] = []
    /// A take-over that the same bin confirms.
    public internal(set) var offer: Offer?
    /// Where the person stands, as far as the last count tells.
    var spot: WalkPoint?
    var selection = ListSelection()
    var isLoaded = false

    /// The count that Enter begins.
    public var selected: CountRow? { rows.indices.contains(selection.index) ? rows[selection.index] : nil }

    /// Takes a newer list; the selection stays on its bin.
    mutating func show(_ list: [CountRow], for badge: BadgeID?, page: Int) {
        let sorted = list.sorted { rank($0, badge) < rank($1, badge) }
        selection.follow(\.place, from: rows, to: sorted, isFirst: !isLoaded, page: page)
        rows = sorted
        isLoaded = true
    }

    private func rank(_ row: CountRow, _ badge: BadgeID?) -> (Int, Int, PlaceID) {
        let group: Int
        if row.lease?.holder == badge, badge != nil {
            group = 0
        } else if row.isOpen(to: badge) {
            group = row.cause == .report ? 1 : row.look > 1 ? 2 : 3
        } else {
            group = 4
        }
        let way = spot.map { abs($0.x - row.walk.x) + abs($0.y - row.walk.y) } ?? 0
        return (group, way, row.place)
    }
}

/// A bin that is counted. It shows what the counter has counted and never what is expected.
public struct CountScreen: Equatable, Sendable {
    public internal(set) var job: CountJob
    public internal(set) var briefing: CountBriefing
    /// A deviation that the same scan confirms.
    public internal(set) var offer: Offer?
    /// Somebody else has it now.
    public internal(set) var isLost = false
    /// Esc was pressed once.
    var isLeaving = false
    /// F3 was pressed once: Enter says that the bin is empty.
    var asksEmpty = false
    /// What that leads to, or the 0 that is typed.
    var foreseen: Preview?

    init(job: CountJob, briefing: CountBriefing) {
        self.job = job
        self.briefing = briefing
    }

    /// What is asked for now.
    public var step: CountStep? { job.step }
    var round: CountRound? { job.round }

    func name(_ sku: SKU) -> String { briefing.items[sku]?.name ?? sku.rawValue }

    mutating func forgetEmpty() {
        asksEmpty = false
        foreseen = nil
    }
}

/// What a counter wants; the station turns text into a reading and asks the state machine.
public enum CountWish: Hashable, Sendable {
    /// Count the bin whose label this is.
    case open(text: String, keyed: Bool)
    /// Go to this bin of the list.
    case take(PlaceID)
    case scan(text: String, keyed: Bool)
    case empty, done, otherLot, leave, undo
}
