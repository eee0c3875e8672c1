import TextScreen
public import Warehouse

/// The home of receiving: what is to come, and what lies where it is not to stay.
public struct CarryHome: Equatable, Sendable {
    public internal(set) var rows: [CarryRow] = []
    /// A sender whom nobody announced, confirmed by the same name again.
    public internal(set) var offer: Offer?
    var selection = ListSelection()
    var isLoaded = false

    /// The row that Enter opens.
    public var selected: CarryRow? { rows.indices.contains(selection.index) ? rows[selection.index] : nil }

    /// Takes a newer list; the selection stays on its row.
    mutating func show(_ rows: [CarryRow], page: Int) {
        selection.follow(\.code, from: self.rows, to: rows, isFirst: !isLoaded, page: page)
        self.rows = rows
        isLoaded = true
    }
}

/// A delivery that is received, or a place that units are taken out of. Several people may have it on their screens,
/// each with a hand of their own.
public struct CarryScreen: Equatable, Sendable {
    public internal(set) var job: CarryJob
    public internal(set) var briefing: CarryBriefing
    /// Whose hand is shown.
    public internal(set) var badge: BadgeID
    /// A deviation that the same scan confirms.
    public internal(set) var offer: Offer?
    var isLeaving = false

    public var hand: CarryHand? { job.hand(of: badge) }
    public var step: CarryStep { hand?.step ?? .item }

    func name(_ sku: SKU) -> String { briefing.names[sku] ?? sku.rawValue }
}

/// What somebody who carries units wants.
public enum CarryWish: Hashable, Sendable {
    case open(text: String, keyed: Bool)
    case scan(text: String, keyed: Bool)
    case report(ReasonCode)
    case done, drop, undo
}

/// What a terminal asks the site about receiving and moving.
public enum CarryAsk: Hashable, Sendable {
    /// What is to come, and what is to be put away, with the reasons of receiving: answered by `queue`.
    case queue
    /// One gesture; `offered` is the offer that it may confirm. Answered by `recorded`, `shown`, `refused` or an offer.
    ///
    /// `knows` is how a supervisor emptied the hand, where this terminal has said so.
    case wish(CarryWish, on: CarryID?, offered: Offer?, knows: Freed? = nil)
    /// What a reason would lead to, without recording anything.
    case preview(CarryID, ReasonCode)
    /// A carry as it is now: answered by `shown`.
    case reload(CarryID)

    /// Somebody waits for the answer.
    var isWish: Bool { if case .wish = self { true } else { false } }
}

/// What the station answers to that.
public enum CarryAnswer: Equatable, Sendable {
    case queue([CarryRow], reasons: [Reason])
    /// These facts are committed at this site; the job is as it is after them.
    case recorded([CarryEvent], CarryJob, CarryBriefing)
    case shown(CarryJob, CarryBriefing)
    /// Nothing was recorded; the job is as it is now, where there is one.
    case refused(Refusal, CarryJob?)

    /// It is what somebody waited for.
    var endsAsking: Bool {
        switch self {
        case .recorded, .refused: true
        case .queue, .shown: false
        }
    }
}
