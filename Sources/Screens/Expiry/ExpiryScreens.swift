import TextScreen
public import Warehouse

/// The lists of the ladder: what is dying, rung by rung, and who looks after it.
public struct ExpiryHome: Equatable, Sendable {
    /// Everything that is due or taken on: one's own first, then what is due, then what others are at.
    public internal(set) var rows: [ExpiryRow] = []
    /// The rung whose list is shown; nil shows all of them.
    public internal(set) var rung: Rung?
    /// Nothing here is ever offered; every screen has the place for it.
    public internal(set) var offer: Offer?
    var selection = ListSelection()
    var isLoaded = false

    /// The rows of the list that is shown.
    public var listed: [ExpiryRow] { rung == nil ? rows : rows.filter { $0.rung == rung } }

    /// The row that Enter takes.
    public var selected: ExpiryRow? { listed.indices.contains(selection.index) ? listed[selection.index] : nil }

    /// So many rows wait for somebody on a rung, or on all.
    func due(on rung: Rung?) -> Int { rows.count { $0.task == nil && (rung == nil || $0.rung == rung) } }

    /// The lists in the order of the arrows: all, then the furthest rung first.
    static let order: [Rung?] = [nil] + Rung.allCases.reversed()

    mutating func turn(by step: Int) {
        let index = (Self.order.firstIndex(of: rung) ?? 0) + step + Self.order.count
        rung = Self.order[index % Self.order.count]
        selection = ListSelection()
    }

    /// Takes newer lists; the selection stays on its row.
    mutating func show(_ newer: [ExpiryRow], for badge: BadgeID?, page: Int) {
        let before = listed
        let mine = newer.filter { $0.task != nil && $0.by == badge }
        rows = mine + newer.filter { $0.task == nil } + newer.filter { $0.task != nil && $0.by != badge }
        selection.follow(\.self, from: before, to: listed, isFirst: !isLoaded, page: page)
        isLoaded = true
    }
}

/// What somebody does about units on a rung.
public struct ExpiryScreen: Equatable, Sendable {
    public internal(set) var task: ExpiryTask
    /// Nothing here is ever offered.
    public internal(set) var offer: Offer?
    /// F8 was pressed once: the next one drops it.
    var isLeaving = false
}

/// What somebody wants of the ladder.
public enum ExpiryWish: Hashable, Sendable {
    case open(text: String, keyed: Bool)
    case take(Rung, SKU, PlaceID, Batch)
    case scan(text: String, keyed: Bool)
    case done, drop
}

/// What a terminal asks the site about dying stock.
public enum ExpiryAsk: Hashable, Sendable {
    /// The lists of all rungs: answered by `list`.
    case list
    /// One gesture: answered by `recorded` or `refused`.
    case wish(ExpiryWish, on: Int?)
    /// A task as it is now: answered by `shown`.
    case reload(Int)

    /// Somebody waits for the answer.
    var isWish: Bool { if case .list = self { false } else { true } }
}

/// What the station answers to that.
public enum ExpiryAnswer: Equatable, Sendable {
    case list([ExpiryRow])
    case shown(ExpiryTask)
    /// This step is committed at this site; the task is as it is after it.
    case recorded(ExpiryStep, ExpiryTask)
    /// Nothing was recorded; the task is as it is now, where there is one.
    case refused(Refusal, ExpiryTask?)

    /// It is what somebody waited for.
    var endsAsking: Bool { if case .list = self { false } else { true } }
}
